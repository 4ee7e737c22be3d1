//! Tables filled at random, through the builder.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use super::names::names;
use crate::alias::{Table, TableBuilder, What, When};
use crate::mention::Kind;
use crate::text::bare_key;

/// A table, and what was put into it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FilledTable {
    /// The table.
    pub table: Table,
    /// Its entries, sorted by id.
    pub entries: Vec<FilledEntry>,
}

/// What was put into a table for one entry.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FilledEntry {
    /// Its id, unlike that of the others.
    pub id: String,
    /// What it is.
    pub kind: Option<Kind>,
    /// Its country, as an ISO 3166 code; empty if it has none.
    pub country: &'static str,
    /// How often a name it shares means it: a whole number.
    pub weight: f64,
    /// Its names, at least one; each holds a letter. One may be there twice, and another entry may have it too.
    pub names: Vec<FilledName>,
    /// The office it holds, the year since when, and for how many years.
    pub office: Option<(&'static str, u16, u8)>,
}

/// A name of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FilledName {
    /// The name as one would write it, without tabs and line breaks.
    pub text: String,
    /// What it is to its entry.
    pub what: What,
    /// The languages that use it, separated by spaces; empty for any.
    pub langs: &'static str,
}

impl FilledTable {
    /// Every name in the table.
    pub fn names(&self) -> Vec<&str> {
        self.entries.iter().flat_map(|entry| &entry.names).map(|name| name.text.as_str()).collect()
    }
}

impl FilledEntry {
    /// Puts the entry into a table.
    pub fn put_into(&self, table: TableBuilder) -> TableBuilder {
        let mut table = table.entry(&self.id, self.kind).country(self.country).weight(self.weight);
        for name in &self.names {
            table = table.name(&name.text, name.what, name.langs);
        }
        let year = |year: u16| year.to_string().parse::<When>().ok();
        match self.office {
            Some((role, from, years)) => {
                table.holds(role, self.country, year(from), year(from.saturating_add(years.into())))
            }
            None => table,
        }
    }
}

/// Entries with names of any script, each with all that an entry can have or little of it.
fn entries() -> impl Strategy<Value = Vec<FilledEntry>> {
    let name = names().prop_map(|name| name.replace(['\t', '\r', '\n'], " "));
    let name = name.prop_filter("holds a letter", |name| !bare_key(name).is_empty());
    let langs = prop_oneof![2 => Just(""), 1 => select(&["en", "fr", "pl", "ru", "en fr", "zh"][..])];
    let name = (name, select(&What::ALL[..]), langs).prop_map(|(text, what, langs)| FilledName { text, what, langs });
    let kind = prop_oneof![Just(None), select(&Kind::ALL[..]).prop_map(Some)];
    let country = prop_oneof![1 => Just(""), 2 => select(&["FR", "KR", "RU"][..])];
    let role = select(&["president", "prime-minister", "mayor"][..]);
    let office = prop_oneof![2 => Just(None), 1 => (role, 1900..2030_u16, 0..20_u8).prop_map(Some)];
    let entry = (kind, country, 1..1000_u32, vec(name, 1..5), office);
    btree_map("[a-z]{1,3}:[0-9]{1,2}", entry, 1..8).prop_map(|entries| {
        let filled = |(id, (kind, country, weight, names, office))| FilledEntry {
            id,
            kind,
            country,
            weight: f64::from(weight),
            names,
            office,
        };
        entries.into_iter().map(filled).collect()
    })
}

/// Tables of one to seven entries with one to four names each, in many scripts, with what was put into them.
///
/// ```
/// use aka::alias::AliasTable;
/// use aka::laws;
/// use aka::text::bare_key;
/// use proptest::prelude::*;
///
/// proptest!(|(filled in laws::tables())| {
///     for entry in &filled.entries {
///         let mut found = false;
///         filled.table.lookup(&bare_key(&entry.names[0].text), None, &mut |hit| found |= hit.id == entry.id);
///         prop_assert!(found);
///     }
/// });
/// ```
pub fn tables() -> impl Strategy<Value = FilledTable> {
    entries().prop_filter_map("a table", |entries| {
        let builder = entries.iter().fold(Table::builder("random"), |table, entry| entry.put_into(table));
        builder.build().ok().map(|table| FilledTable { table, entries })
    })
}
