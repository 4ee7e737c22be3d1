//! JSON Lines: an object a line, a row or a whole entry, with the columns of the other formats as keys.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::TableBuilder;
use super::json::Place;
use super::row::{COLUMNS, Cell, Column, Row, Rows};
use super::{Line, Lines};
use crate::error::Error;

/// The keys of the lists, which follow those of the columns.
const LISTS: [&str; 2] = ["names", "tenures"];
const KEYS: usize = COLUMNS.len() + LISTS.len();
const NAMES: usize = COLUMNS.len();
const TENURES: usize = NAMES + 1;

/// Reads a table. Blank lines are skipped.
pub(super) fn read(file: &str, mut lines: Lines<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    let mut rows = Rows::new(file, builder);
    while let Some(line) = lines.read()? {
        if !line.text.trim().is_empty() {
            add(&mut rows, Place::new(file, line), line)?;
        }
    }
    Ok(())
}

fn add(rows: &mut Rows<'_>, place: Place<'_>, line: Line<'_>) -> Result<(), Error> {
    let object: Object<'_> = place.parse(line.text)?;
    let texts = object.texts(place)?;
    let row = row(&object, &texts, place, line, None);
    let (names, tenures) = (object.list(place, NAMES)?, object.list(place, TENURES)?);
    if names.is_empty() && tenures.is_empty() {
        return rows.add(&row);
    }
    rows.entry(&row)?;
    rows.name(&row)?;
    rows.tenure(&row)?;
    for item in names {
        if item.get().starts_with('{') {
            let object = place.parse::<Object<'_>>(item.get())?;
            let texts = object.texts(place)?;
            if !rows.name(&self::row(&object, &texts, place, line, Some(&row)))? {
                return Err(place.error(item.get(), "the item of `names` has no `name`; give one or take it out"));
            }
        } else {
            let text = place.text(item)?;
            let mut plain = Row { line: line.number, ..row };
            plain.cells = [Cell::default(); COLUMNS.len()];
            plain.cells[Column::Name as usize] = Cell { text: &text, column: Some(place.column(item.get())) };
            if !rows.name(&plain)? {
                return Err(place.error(item.get(), "the item of `names` is empty; take it out"));
            }
        }
    }
    for item in tenures {
        let object = place.parse::<Object<'_>>(item.get())?;
        let texts = object.texts(place)?;
        if !rows.tenure(&self::row(&object, &texts, place, line, Some(&row)))? {
            return Err(place.error(item.get(), "the item of `tenures` has no `role`; give one or take it out"));
        }
    }
    Ok(())
}

/// The row that an object makes; that of an item of a list is of the entry of the whole.
fn row<'r>(
    object: &Object<'_>,
    texts: &'r [Cow<'_, str>; COLUMNS.len()],
    place: Place<'_>,
    line: Line<'_>,
    whole: Option<&Row<'r>>,
) -> Row<'r> {
    let mut row = Row { line: line.number, cells: [Cell::default(); COLUMNS.len()] };
    for (index, cell) in row.cells.iter_mut().enumerate() {
        *cell = Cell { text: &texts[index], column: object.0[index].map(|value| place.column(value.get())) };
    }
    if let Some(whole) = whole {
        row.cells[Column::Id as usize] = whole.cells[Column::Id as usize];
    }
    row
}

/// The values of the keys that mean something; those of others are passed over.
#[derive(Default)]
struct Object<'l>([Option<&'l RawValue>; KEYS]);

impl<'l> Object<'l> {
    /// The values of the columns as text.
    fn texts(&self, place: Place<'l>) -> Result<[Cow<'l, str>; COLUMNS.len()], Error> {
        let mut texts = [const { Cow::Borrowed("") }; COLUMNS.len()];
        for (text, value) in texts.iter_mut().zip(self.0) {
            if let Some(value) = value {
                *text = place.text(value)?;
            }
        }
        Ok(texts)
    }

    /// The items of a list; none where it is not given.
    fn list(&self, place: Place<'l>, key: usize) -> Result<Vec<&'l RawValue>, Error> {
        match self.0[key] {
            Some(value) if value.get().starts_with('[') => place.parse(value.get()),
            Some(value) if value.get() != "null" => {
                Err(place.error(value.get(), format!("`{}` is not a list; put it in brackets", LISTS[key - NAMES])))
            }
            _ => Ok(Vec::new()),
        }
    }
}

/// Which of the keys a key is.
struct Key(Option<usize>);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl Visitor<'_> for Keys {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_str<E>(self, text: &str) -> Result<Key, E> {
                Ok(Key(COLUMNS.iter().chain(&LISTS).position(|key| *key == text)))
            }
        }
        deserializer.deserialize_str(Keys)
    }
}

impl<'de: 'l, 'l> Deserialize<'de> for Object<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Objects;

        impl<'de> Visitor<'de> for Objects {
            type Value = Object<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut object = Object::default();
                while let Some(Key(key)) = map.next_key()? {
                    let Some(key) = key else {
                        map.next_value::<IgnoredAny>()?;
                        continue;
                    };
                    if object.0[key].replace(map.next_value()?).is_some() {
                        let name = COLUMNS.iter().chain(&LISTS).nth(key).unwrap_or(&"");
                        return Err(A::Error::custom(format_args!("the key `{name}` stands twice")));
                    }
                }
                Ok(object)
            }
        }
        deserializer.deserialize_map(Objects)
    }
}
