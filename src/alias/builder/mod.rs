//! Building a table: entries and names in any order, packed at the end.

mod pack;

use std::collections::HashMap;
use std::sync::Arc;

use super::office::When;
use super::table::Bytes;
use super::{Table, What, counted};
use crate::date::Date;
use crate::error::Error;
use crate::mention::Kind;
use crate::text::bare_key;
use crate::work::count;

/// The languages of a name take at most so many bytes: two hundred of them.
const MAX_LANGS: usize = 1024;
/// An entry has at most so many names to show, those given first; the others are found and never shown.
const MAX_LABELS: usize = 1024;

/// Builds a [`Table`]: an entry, then its names, then the next entry.
#[derive(Clone, Debug, Default)]
pub struct TableBuilder {
    table: String,
    entries: Vec<Draft>,
    ids: HashMap<Box<str>, u32>,
    current: Option<u32>,
    /// The keys of all names, one after the other.
    keys: String,
    names: Vec<Named>,
    /// By what a name is, and in which languages: a number of the pair.
    uses: HashMap<What, HashMap<Box<str>, u32>>,
    used: u32,
    offices: HashMap<(Box<str>, Box<str>), Vec<Held>>,
    seen: Option<Date>,
    by_sound: bool,
    error: Option<String>,
}

/// An entry in the making.
#[derive(Clone, Debug)]
struct Draft {
    id: Box<str>,
    kind: Option<Kind>,
    country: Box<str>,
    weight: f64,
    position: Option<(f64, f64)>,
    seat: bool,
    /// The names to show, each with what it is used for.
    labels: Vec<(u32, Box<str>)>,
    /// The name to show if no name is said to be that.
    first: Option<(u32, Box<str>)>,
}

/// A name: its key, as a range of all keys, its entry, and what it is to that.
#[derive(Clone, Copy, Debug)]
struct Named {
    start: usize,
    len: u32,
    entry: u32,
    used: u32,
}

#[derive(Clone, Debug)]
struct Held {
    entry: u32,
    acting: bool,
    from: Option<When>,
    until: Option<When>,
}

impl TableBuilder {
    pub(super) fn new(name: String) -> Self {
        Self { table: name, ..Self::default() }
    }

    /// Begins an entry. Its id must be new in the table and not empty.
    pub fn entry(mut self, id: &str, kind: impl Into<Option<Kind>>) -> Self {
        if self.knows(id) {
            self.fail(&format!("the id `{id}` is given twice; put all names under one entry, or rename one"));
        }
        self.open(id, kind.into());
        self
    }

    /// Sets the country of the entry begun last, as an ISO 3166 code of two letters.
    pub fn country(mut self, code: &str) -> Self {
        self.set_country(code);
        self
    }

    /// Sets the weight of the entry begun last: how often a name it shares with others means this one.
    pub fn weight(mut self, weight: f64) -> Self {
        self.set_weight(weight);
        self
    }

    /// Sets where the place begun last lies, in degrees north and east.
    pub fn position(mut self, latitude: f64, longitude: f64) -> Self {
        self.set_position(latitude, longitude);
        self
    }

    /// Says that the place begun last is the seat of its country's government, so that its name may stand for that.
    pub fn seat(mut self) -> Self {
        self.set_seat();
        self
    }

    /// Adds a name to the entry begun last. The languages that use it are BCP 47 codes separated by spaces; none
    /// stands for any. Of an entry without a preferred name the first one is shown.
    pub fn name(mut self, text: &str, what: What, langs: &str) -> Self {
        self.add_name(text, what, langs);
        self
    }

    /// Says that the entry begun last holds an office: a role (an id such as `president`, or a phrase of any language),
    /// the country or body whose it is, and since when and until when, as far as it is known.
    ///
    /// ```
    /// use aka::alias::{AliasTable, Office, Table, What};
    /// use aka::Kind;
    ///
    /// let table = Table::builder("cabinet")
    ///     .entry("syldavia:ottokar", Kind::Person)
    ///     .name("Muskar XII", What::Preferred, "en")
    ///     .holds("monarch", "SY", "1938-05".parse().ok(), None)
    ///     .build()?;
    /// let mut holders = Vec::new();
    /// table.holders(Office { role: "monarch", of: "SY" }, &mut |tenure| holders.push(tenure.id));
    /// assert_eq!(holders, ["syldavia:ottokar"]);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn holds(mut self, role: &str, of: &str, from: Option<When>, until: Option<When>) -> Self {
        self.add_tenure(role, of, from, until, false);
        self
    }

    /// Sets the day up to which the table knows who holds its offices. Of later days it is less and less sure. Without it,
    /// whoever has no end holds an office for ever.
    pub fn known_until(mut self, day: Date) -> Self {
        self.seen = Some(day);
        self
    }

    /// Lets places whose position is known be found by the sound of their main names as well: see [`AliasTable::alike`](super::AliasTable::alike).
    /// It costs about ten bytes an entry, and 20 µs while the table is built.
    pub fn by_sound(mut self) -> Self {
        self.by_sound = true;
        self
    }

    /// Finishes the table.
    ///
    /// # Errors
    ///
    /// If an id is empty or was given twice, if a name or an office came before any entry, if a name holds no letter or
    /// digit or has more than a kilobyte of languages, if a country is not two letters, or if an office ends before it
    /// begins.
    pub fn build(self) -> Result<Table, Error> {
        if let Some(error) = self.error {
            return Err(Error::config(format!("table `{}`: {error}", self.table)));
        }
        let name = self.table.clone();
        let bytes = self.pack().ok_or_else(|| {
            Error::config(format!("table `{name}`: it takes more than 4 GB; split it into several tables"))
        })?;
        Ok(Table { name, bytes: Bytes::Shared(Arc::from(bytes)) })
    }

    /// Whether there is an entry with this id.
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }

    /// Goes to the entry with this id, and begins it where there is none.
    pub(crate) fn open(&mut self, id: &str, kind: Option<Kind>) {
        if id.is_empty() {
            self.fail("an entry has an empty id; give it one that will last");
        }
        if let Some(&entry) = self.ids.get(id) {
            self.current = Some(entry);
            let draft = &mut self.entries[entry as usize];
            draft.kind = draft.kind.or(kind);
            return;
        }
        let entry = self.entries.len() as u32;
        self.ids.insert(id.into(), entry);
        self.current = Some(entry);
        let (id, country, labels) = (id.into(), Box::default(), Vec::new());
        self.entries.push(Draft { id, kind, country, weight: 1.0, position: None, seat: false, labels, first: None });
    }

    fn draft(&mut self) -> Option<&mut Draft> {
        self.current.map(|entry| &mut self.entries[entry as usize])
    }

    pub(crate) fn set_country(&mut self, code: &str) {
        let known = code.is_empty() || (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic()));
        if !known {
            self.fail(&format!("`{code}` is not a country; use the two letters of ISO 3166, such as FR"));
        } else if let Some(draft) = self.draft() {
            draft.country = code.to_ascii_uppercase().into();
        }
    }

    pub(crate) fn set_weight(&mut self, weight: f64) {
        if let Some(draft) = self.draft() {
            draft.weight = counted(weight);
        }
    }

    pub(crate) fn set_position(&mut self, latitude: f64, longitude: f64) {
        if let Some(draft) = self.draft() {
            let known = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
            draft.position = known.then_some((latitude, longitude));
        }
    }

    pub(crate) fn set_seat(&mut self) {
        if let Some(draft) = self.draft() {
            draft.seat = true;
        }
    }

    /// Adds a name to the current entry.
    pub(crate) fn add_name(&mut self, text: &str, what: What, langs: &str) {
        let key = bare_key(text);
        if key.is_empty() {
            self.fail(&format!("the name `{text}` holds no letter or digit; leave it out"));
            return;
        }
        let Some(entry) = self.current else {
            self.fail(&format!("the name `{text}` comes before any entry; call `entry` first"));
            return;
        };
        if langs.len() > MAX_LANGS {
            self.fail(&format!(
                "the languages of the name `{text}` take {} bytes; give {MAX_LANGS} at most",
                langs.len()
            ));
            return;
        }
        count(|work| work.entries += 1);
        let uses = self.uses.entry(what).or_default();
        let number = uses.get(langs).copied().unwrap_or_else(|| {
            uses.insert(langs.into(), self.used);
            self.used += 1;
            self.used - 1
        });
        let draft = &mut self.entries[entry as usize];
        if what == What::Preferred {
            if draft.labels.len() < MAX_LABELS {
                draft.labels.push((number, text.into()));
            }
        } else if draft.labels.is_empty() && draft.first.is_none() && what.is_name() {
            draft.first = Some((number, text.into()));
        }
        self.names.push(Named { start: self.keys.len(), len: key.len() as u32, entry, used: number });
        self.keys.push_str(&key);
    }

    /// Says that the current entry holds an office.
    pub(crate) fn add_tenure(&mut self, role: &str, of: &str, from: Option<When>, until: Option<When>, acting: bool) {
        let Some(entry) = self.current else {
            self.fail(&format!("the office `{role}` comes before any entry; call `entry` first"));
            return;
        };
        if let (Some(from), Some(until)) = (from, until)
            && until.last() < from.first()
        {
            let id = self.entries[entry as usize].id.clone();
            self.fail(&format!("`{id}` is {role} until {until}, which is before {from}; swap or mend the dates"));
        }
        self.offices.entry((role.into(), of.into())).or_default().push(Held { entry, acting, from, until });
    }

    fn fail(&mut self, reason: &str) {
        self.error.get_or_insert_with(|| reason.to_owned());
    }
}
