//! What a phrase for an office or a body says.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// Whose a word or a run of words may be: a country's name, adjective, demonym or capital, a body's name.
///
/// It is given a key as [`bare_key`](crate::text::bare_key) makes it, and the language where it is known; it answers with
/// ISO 3166 codes of two letters in upper case, or ids of bodies, each with its share: what it says it believes, in any
/// unit. Nothing for a key that it does not know. A region or a city that is known should be told as well, under an id of
/// its own: the president of Tatarstan is then not taken for one of whom the region is not said.
pub type Owners<'a> = &'a dyn Fn(&str, Option<&str>) -> Vec<(String, f64)>;

/// What a phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Sort {
    /// An office, which a person holds.
    Office,
    /// A public body: a ministry, an army, a parliament.
    Body,
}

/// How somebody stands to an office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Modifier {
    /// Holds it.
    #[default]
    Incumbent,
    /// Held it once: *ex-ministre*, бывший.
    Former,
    /// Is another than the holder, below: *vice-ministre*, 副部长.
    Deputy,
    /// Holds it for the time being: *par intérim*, и.о.
    Acting,
    /// Will hold it: *president-elect*, 当选.
    Elect,
}

impl fmt::Display for Modifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Incumbent => "incumbent",
            Self::Former => "former",
            Self::Deputy => "deputy",
            Self::Acting => "acting",
            Self::Elect => "elect",
        })
    }
}

/// A phrase for an office or a body, taken apart.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Phrase {
    /// Whether it is an office or a body.
    pub sort: Sort,
    /// The office's or body's id: `defence-minister`, `security-council`. One that no table knows has an id made of its
    /// atoms (`justice-minister`, `foreign-ministry-spokesperson`): a known office whose holder is not known.
    pub role: Cow<'static, str>,
    /// Whose it may be: ISO 3166 codes or ids of bodies, each with its share, the likeliest first. The shares add up to 1
    /// at most; what is missing is anybody's. A name that nobody knows is there as its key: `syldavie`. Empty where the
    /// phrase does not say: see [`countries_of`](super::countries_of).
    pub of: Vec<(String, f64)>,
    /// How the person meant stands to the office.
    pub modifier: Modifier,
    /// Whether the words are those for a woman (`Some(true)`) or for a man; `None` where they are for both.
    pub woman: Option<bool>,
    /// Which bytes of the text are the name of the person beside the office; empty where there is none. Whoever is named
    /// there is meant, be it the holder or not.
    pub rest: Range<usize>,
}
