//! JSON a line at a time: values that know where they stand, and errors that say so.
//!
//! Values are cut out first and read afterwards ([`RawValue`]), so what nobody asks for costs no memory and no depth.
//! Depth is bounded by `serde_json`: more than 128 levels of what is read are an error.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::Line;
use crate::error::Error;

/// A line of a file of JSON.
#[derive(Clone, Copy)]
pub(super) struct Place<'l> {
    file: &'l str,
    line: Line<'l>,
}

impl<'l> Place<'l> {
    pub(super) fn new(file: &'l str, line: Line<'l>) -> Self {
        Self { file, line }
    }

    /// Reads the whole line.
    pub(super) fn parse<T: Deserialize<'l>>(self, text: &'l str) -> Result<T, Error> {
        serde_json::from_str(text).map_err(|error| self.broken(text, &error))
    }

    /// The byte of the line, counted from 1, at which a part of it begins.
    pub(super) fn column(self, part: &str) -> usize {
        part.as_ptr().addr().saturating_sub(self.line.text.as_ptr().addr()) + 1
    }

    /// An error about a part of the line.
    pub(super) fn error(self, part: &str, reason: impl Into<String>) -> Error {
        Error::table(self.file, self.line.number, Some(self.column(part)), reason)
    }

    /// The error for a part of the line that cannot be read.
    fn broken(self, part: &str, error: &serde_json::Error) -> Error {
        let text = error.to_string();
        let what = text.rsplit_once(" at line ").map_or(text.as_str(), |(what, _)| what);
        let column = (self.column(part) + error.column()).saturating_sub(1).clamp(1, self.line.text.len().max(1));
        let reason = if error.is_data() {
            format!("{what}; the line does not have the form of an object of this format, mend it or take it out")
        } else {
            format!("the line is not JSON: {what}; write every object whole and on a line of its own")
        };
        Error::table(self.file, self.line.number, Some(column), reason)
    }

    /// A value as text: strings without escapes, numbers and booleans as they stand, nothing for null.
    pub(super) fn text(self, value: &'l RawValue) -> Result<Cow<'l, str>, Error> {
        let raw = value.get();
        match raw.as_bytes().first() {
            Some(b'"') => match raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) {
                Some(plain) if !plain.contains('\\') => Ok(Cow::Borrowed(plain)),
                _ => self.parse::<String>(raw).map(Cow::Owned),
            },
            Some(b'n') => Ok(Cow::Borrowed("")),
            Some(b'[') => Err(self.error(raw, "here is a list where a single value belongs")),
            Some(b'{') => Err(self.error(raw, "here is an object where a single value belongs")),
            _ => Ok(Cow::Borrowed(raw)),
        }
    }
}

/// A string that borrows from the line where it holds no escape.
#[derive(Clone, Debug, Default)]
pub(super) struct Text<'l>(pub(super) Cow<'l, str>);

impl<'de: 'l, 'l> Deserialize<'de> for Text<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Strings;

        impl<'de> Visitor<'de> for Strings {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Strings)
    }
}

/// An object, or the empty list that PHP writes for an empty object.
#[derive(Default)]
pub(super) struct OrEmpty<T>(pub(super) T);

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for OrEmpty<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de> + Default> Visitor<'de> for Either<T> {
            type Value = OrEmpty<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(OrEmpty)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                match list.next_element::<IgnoredAny>()? {
                    None => Ok(OrEmpty(T::default())),
                    Some(_) => Err(A::Error::custom("invalid type: sequence, expected an object")),
                }
            }
        }
        deserializer.deserialize_any(Either(PhantomData))
    }
}
