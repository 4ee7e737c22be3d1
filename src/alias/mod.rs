//! Alias tables: what a name could be.
//!
//! A table knows *entries* (a country, a city, a person, a body) by id, and for each the names it goes by. The
//! resolver asks every table for every name; entries found under two names are evidence that they mean the same, or
//! that they do not. Tables plug in: [`Table`] is read from files of several [`Format`]s or built in memory, [`places`],
//! [`organisations`] and [`officials`] are built in, and anything else (a database, a service's cache) implements
//! [`AliasTable`].

mod builder;
mod builtin;
mod inflection;
mod layers;
mod office;
mod packed;
mod read;
mod table;

pub use builder::TableBuilder;
pub(crate) use builtin::all as builtin;
#[cfg(feature = "officials")]
pub use builtin::officials;
#[cfg(feature = "places")]
pub use builtin::{organisations, places};
pub(crate) use inflection::{MAX_ENDING, MAX_OWN_ENDING, MIN_STEM, endings, inflects};
pub use layers::{Conflict, Layers};
pub use office::{Office, Tenure, When};
pub use read::Format;
pub use table::Table;

use std::fmt;
use std::str::FromStr;

use crate::error::Error;
use crate::mention::Kind;

/// What a name is to its entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum What {
    /// The name to show, in its language.
    Preferred,
    /// The full official name.
    Official,
    /// A short name: *US*, *Putin*.
    Short,
    /// Any other name.
    #[default]
    Alias,
    /// A name of former days: *Burma*, *Leningrad*.
    Former,
    /// Initials: *NATO*.
    Acronym,
    /// The adjective of a place: *russe*.
    Adjective,
    /// The name of a place's inhabitants.
    Demonym,
    /// The name of something else that stands for it: *the Kremlin* for the government of Russia. It never makes two
    /// mentions one; [`Resolver::meanings`](crate::Resolver::meanings) tells it.
    Metonym,
}

impl What {
    /// Everything that a name can be.
    pub const ALL: [Self; 9] = [
        Self::Preferred,
        Self::Official,
        Self::Short,
        Self::Alias,
        Self::Former,
        Self::Acronym,
        Self::Adjective,
        Self::Demonym,
        Self::Metonym,
    ];

    /// Whether the entry is called so itself: an adjective, its inhabitants and what stands for it are no names of it.
    pub(crate) const fn is_name(self) -> bool {
        !matches!(self, Self::Adjective | Self::Demonym | Self::Metonym)
    }

    const WORDS: [(&'static str, Self); 9] = [
        ("preferred", Self::Preferred),
        ("official", Self::Official),
        ("short", Self::Short),
        ("alias", Self::Alias),
        ("former", Self::Former),
        ("acronym", Self::Acronym),
        ("adjective", Self::Adjective),
        ("demonym", Self::Demonym),
        ("metonym", Self::Metonym),
    ];
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Self::WORDS.iter().find(|(_, what)| what == self).map_or("alias", |(word, _)| word);
        f.pad(word)
    }
}

impl FromStr for What {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::WORDS.iter().find(|(word, _)| *word == text).map(|&(_, what)| what).ok_or_else(|| {
            let words = Self::WORDS.map(|(word, _)| word).join(", ");
            Error::config(format!("`{text}` is not what a name can be; use one of {words}, or leave it empty"))
        })
    }
}

/// An entry that goes by the name asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hit<'t> {
    /// The entry's id, unique in its table.
    pub id: &'t str,
    /// What the name is to the entry.
    pub what: What,
    /// What kind of thing the entry is.
    pub kind: Option<Kind>,
    /// The entry's country, as an ISO 3166 code of two letters; empty if it has none.
    pub country: &'t str,
    /// How often the name means this entry rather than another of its entries, in any unit: population, say.
    pub weight: f64,
    /// Whether the name was reached by taking off an ending rather than found as it stands.
    pub inflected: bool,
    /// Whether the entry is the seat of its country's government, so that its name may stand for that.
    pub seat: bool,
    /// Whether the name is one of other languages than that asked for: *slovenska* is Swedish for Slovenian, whatever it is
    /// in Czech.
    pub foreign: bool,
}

impl<'t> Hit<'t> {
    /// An entry with this id, found as it stands, by an alias, with a weight of 1.
    pub fn new(id: &'t str) -> Self {
        Self {
            id,
            what: What::Alias,
            kind: None,
            country: "",
            weight: 1.0,
            inflected: false,
            seat: false,
            foreign: false,
        }
    }

    /// Sets what the name is to the entry.
    pub fn what(mut self, what: What) -> Self {
        self.what = what;
        self
    }

    /// Sets the kind of the entry.
    pub fn kind(mut self, kind: impl Into<Option<Kind>>) -> Self {
        self.kind = kind.into();
        self
    }

    /// Sets the country of the entry.
    pub fn country(mut self, code: &'t str) -> Self {
        self.country = code;
        self
    }

    /// Sets the weight; what is not a positive number counts as 1.
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = counted(weight);
        self
    }

    /// Says that the name is one of other languages than that asked for.
    pub fn foreign(mut self) -> Self {
        self.foreign = true;
        self
    }

    /// Says that the entry is the seat of its country's government.
    pub fn seat(mut self) -> Self {
        self.seat = true;
        self
    }

    /// Says that the name was reached by taking off an ending.
    pub fn inflected(mut self) -> Self {
        self.inflected = true;
        self
    }

    /// Whether the entry is a country, rather than something in one.
    pub(crate) fn is_country(&self) -> bool {
        self.id.strip_prefix("country:") == Some(self.country)
    }
}

/// A weight as it counts: what is not a positive number is 1.
pub(crate) fn counted(weight: f64) -> f64 {
    if weight.is_finite() && weight > 0.0 { weight } else { 1.0 }
}

/// So many entries of one name, and tenures of one office, are told by a table at most, and heard by a resolver. A
/// [`Table`] tells the heaviest entries, and the tenures that began last.
pub const MAX_ANSWER: usize = 4096;

/// Tells what a name could be.
///
/// What a caller may rely on, and what it costs to lie:
///
/// - *One answer.* Every method is a pure function: the same question has the same answer, on any thread and however
///   often it is asked. One that changes its mind makes a resolution depend on time and on the order of the mentions.
/// - *Bare keys.* Names are asked for by the key that [`bare_key`](crate::text::bare_key) makes of them, and by nothing
///   else. What is told for another form only is never found; a table that makes a key of what it is given loses nothing.
/// - *All, and each once.* All entries of a name are told, each once, in any order. What is left out cannot be found;
///   what is told twice counts once.
/// - *Ids.* None is empty. They are unique within a table and outlive it: they become the stable keys of entities.
/// - *One thing.* The kind and the country of an entry, and whether it is a seat of government, are the same under each
///   of its names. Two things under one id are merged. What a name is to the entry, and its weight, may differ from name
///   to name.
/// - *Weights* are positive and finite. Others count as 1.
/// - *Countries* are codes of two capital letters, or empty. Others mean nothing.
/// - *A language is a hint*, often guessed and sometimes wrong. It may add entries, such as those of which the name is an
///   inflected form in it, and may change weights; it hides no entry that is told without it. One that does loses
///   mentions in documents whose language was mistaken.
/// - *An end.* A name has at most [`MAX_ANSWER`] entries, an office as many tenures; where there are more, the likeliest
///   are told. What is told beyond is not heard, but a table that never stops never lets go.
/// - *Labels* hold a letter or a digit. An id that is none of the table's has none.
/// - *Tenures* do not end before they begin; such a one never lasted. The holder need have no name that is found.
/// - *No panic*, whatever the text: a key may be some thousand bytes long, and of any script. A panic in a table is one of
///   the resolver.
///
/// Whatever a table answers, resolving does not panic and stays a partition. With the feature `proptest`,
/// `aka::laws::check` finds what an implementation of yours does not keep to, with the smallest example.
///
/// ```
/// use aka::alias::{AliasTable, Hit};
/// use aka::{Kind, Resolver};
///
/// /// The moons of Mars.
/// struct Moons;
///
/// impl AliasTable for Moons {
///     fn name(&self) -> &str {
///         "moons"
///     }
///     fn lookup<'t>(&'t self, key: &str, _lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
///         match key {
///             "phobos" | "fobos" | "φοβοσ" => hit(Hit::new("mars-1").kind(Kind::Place)),
///             "deimos" | "δειμοσ" => hit(Hit::new("mars-2").kind(Kind::Place)),
///             _ => {}
///         }
///     }
/// }
///
/// let resolver = Resolver::builder().aliases(Moons).build()?;
/// let resolution = resolver.resolve(["Phobos", "Φόβος", "Deimos"]);
/// assert_eq!(resolution.entities().len(), 2);
/// # Ok::<(), aka::Error>(())
/// ```
pub trait AliasTable: Send + Sync {
    /// The table's name, for explanations.
    fn name(&self) -> &str;

    /// Calls `hit` for every entry that goes by a name. The key is made by [`bare_key`](crate::text::bare_key): bare
    /// letters and digits, lower-case, one space between words. The language of the text, a BCP 47 code, is given where it
    /// is known.
    fn lookup<'t>(&'t self, key: &str, lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>));

    /// The name of an entry to show in a language, or in the table's main language where none is given; `None` where it has
    /// none in it, and for what is no entry. Without it, entities are called by a form that was seen.
    fn label(&self, id: &str, lang: Option<&str>) -> Option<&str> {
        let _ = (id, lang);
        None
    }

    /// Calls `hit` for every entry whose name has a key of sound, as [`sound::keys`](crate::sound::keys) makes them, the
    /// heaviest first. It is asked where nothing is known by a name's letters: a town in a script that the table has no name
    /// in. A table that is not found by sound need not care.
    fn alike<'t>(&'t self, sound: u32, hit: &mut dyn FnMut(Hit<'t>)) {
        let _ = (sound, hit);
    }

    /// Calls `tenure` for every tenure of an office, in no order; a [`Tenure`]'s id is the holder's. A table without
    /// offices need not care.
    fn holders<'t>(&'t self, office: Office<'_>, tenure: &mut dyn FnMut(Tenure<'t>)) {
        let _ = (office, tenure);
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: AliasTable + ?Sized> AliasTable for $pointer {
            fn name(&self) -> &str {
                (**self).name()
            }
            fn lookup<'t>(&'t self, key: &str, lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
                (**self).lookup(key, lang, hit);
            }
            fn label(&self, id: &str, lang: Option<&str>) -> Option<&str> {
                (**self).label(id, lang)
            }
            fn alike<'t>(&'t self, sound: u32, hit: &mut dyn FnMut(Hit<'t>)) {
                (**self).alike(sound, hit);
            }
            fn holders<'t>(&'t self, office: Office<'_>, tenure: &mut dyn FnMut(Tenure<'t>)) {
                (**self).holders(office, tenure);
            }
        }
    )*};
}
forward!(&T, Box<T>, std::sync::Arc<T>);
