//! The table in memory: names sorted by key, found by binary search.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::inflection::inflected_of;
use super::{AliasTable, Hit, Office, Tenure, What, When};
use crate::error::Error;
use crate::mention::Kind;
use crate::text::bare_key;

/// An alias table held in memory.
///
/// ```
/// use aka::Kind;
/// use aka::alias::{AliasTable, Table, What};
///
/// let table = Table::builder("cabinet")
///     .entry("syldavia:ottokar", Kind::Person)
///     .name("Muskar XII", What::Preferred, "en")
///     .name("Мускар XII", What::Alias, "ru")
///     .build()?;
/// let mut found = Vec::new();
/// table.lookup("мускар xii", None, &mut |hit| found.push(hit.id));
/// assert_eq!(found, ["syldavia:ottokar"]);
/// assert_eq!(table.label("syldavia:ottokar", None), Some("Muskar XII"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub(super) name: String,
    /// Sorted by id.
    pub(super) entries: Vec<Entry>,
    /// Sorted by key, then entry.
    pub(super) names: Vec<Name>,
    pub(super) tenures: Vec<Held>,
}

/// A tenure: entry, role, whose office it is, days, and whether only acting.
#[derive(Clone, Debug)]
pub(super) struct Held(u32, String, String, Option<When>, Option<When>, bool);

/// Text of its own, or embedded in the program.
pub(super) type Text = Cow<'static, str>;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) id: Text,
    pub(super) kind: Option<Kind>,
    pub(super) country: Text,
    pub(super) weight: f64,
    /// The names to show: language and text, the main one first.
    pub(super) labels: Vec<(Text, Text)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub(super) key: Text,
    pub(super) entry: u32,
    pub(super) what: What,
    pub(super) langs: Text,
}

impl Table {
    /// Begins a table with this name.
    pub fn builder(name: impl Into<String>) -> TableBuilder {
        TableBuilder { table: Self { name: name.into(), ..Self::default() }, ..TableBuilder::default() }
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it has no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn hit(&self, name: &Name) -> Hit<'_> {
        let entry = &self.entries[name.entry as usize];
        Hit::new(&entry.id).what(name.what).kind(entry.kind).country(&entry.country).weight(entry.weight)
    }

    /// The names whose keys begin with these letters.
    fn beginning(&self, prefix: &str) -> &[Name] {
        let start = self.names.partition_point(|name| &*name.key < prefix);
        let count = self.names[start..].partition_point(|name| name.key.starts_with(prefix));
        &self.names[start..start + count]
    }
}

impl AliasTable for Table {
    fn name(&self) -> &str {
        &self.name
    }

    /// Names as they stand; failing that, and in a language that inflects names, the names of which this may be an
    /// inflected form.
    fn lookup<'t>(&'t self, key: &str, lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
        let mut last = None;
        let mut tell = |name: &Name, hit: &mut dyn FnMut(Hit<'t>), inflected: bool| {
            if last.replace(name.entry) != Some(name.entry) {
                let found = self.hit(name);
                hit(if inflected { found.inflected() } else { found });
            }
        };
        let start = self.names.partition_point(|name| &*name.key < key);
        let exact = &self.names[start..];
        let count = exact.partition_point(|name| &*name.key == key);
        exact[..count].iter().for_each(|name| tell(name, hit, false));
        let Some(lang) = lang.filter(|_| count == 0) else { return };
        let Some(form) = inflected_of(key, lang) else { return };
        let mut forms: Vec<(usize, &Name)> = self
            .beginning(form.stem())
            .iter()
            .filter(|name| name.langs.is_empty() || name.langs.split(' ').any(|known| known == form.lang()))
            .filter_map(|name| form.distance(&name.key).map(|distance| (distance, name)))
            .collect();
        let nearest = forms.iter().map(|(distance, _)| *distance).min();
        forms.retain(|(distance, _)| Some(*distance) == nearest);
        forms.sort_by_key(|(_, name)| name.entry);
        for (_, name) in forms {
            tell(name, hit, true);
        }
    }

    fn label(&self, id: &str, lang: Option<&str>) -> Option<&str> {
        let index = self.entries.binary_search_by(|entry| (*entry.id).cmp(id)).ok()?;
        let labels = &self.entries[index].labels;
        let base = |code: &str| code.split('-').next().unwrap_or_default().to_owned();
        let label = match lang {
            Some(lang) => labels
                .iter()
                .find(|(known, _)| known.split(' ').any(|known| known == lang))
                .or_else(|| labels.iter().find(|(known, _)| known.split(' ').any(|known| known == base(lang))))?,
            // English, or a name for no language in particular, or any.
            None => labels
                .iter()
                .find(|(known, _)| known.split(' ').any(|known| known == "en"))
                .or_else(|| labels.iter().find(|(known, _)| known.is_empty()))
                .or(labels.first())?,
        };
        Some(&label.1)
    }

    fn holders<'t>(&'t self, office: Office<'_>, tenure: &mut dyn FnMut(Tenure<'t>)) {
        for Held(entry, role, of, from, until, acting) in &self.tenures {
            if role == office.role && of == office.of {
                let id = &*self.entries[*entry as usize].id;
                tenure(Tenure { id, from: *from, until: *until, acting: *acting });
            }
        }
    }
}

/// Builds a [`Table`]: an entry, then its names, then the next entry.
#[derive(Clone, Debug, Default)]
pub struct TableBuilder {
    table: Table,
    ids: BTreeMap<Box<str>, u32>,
    current: usize,
    error: Option<String>,
}

impl TableBuilder {
    /// Begins an entry. Its id must be new in the table and not empty.
    pub fn entry(mut self, id: &str, kind: impl Into<Option<Kind>>) -> Self {
        self.add_entry(id, kind.into());
        self
    }

    /// Sets the country of the entry begun last, as an ISO 3166 code of two letters.
    pub fn country(mut self, code: &str) -> Self {
        if let Some(entry) = self.table.entries.get_mut(self.current) {
            entry.country = Cow::Owned(code.to_owned());
        }
        self
    }

    /// Sets the weight of the entry begun last: how often a name it shares with others means this one.
    pub fn weight(mut self, weight: f64) -> Self {
        if let Some(entry) = self.table.entries.get_mut(self.current) {
            entry.weight = weight;
        }
        self
    }

    /// Adds a name to the entry begun last. The languages that use it are BCP 47 codes separated by spaces; none
    /// stands for any.
    pub fn name(mut self, text: &str, what: What, langs: &str) -> Self {
        self.add_name(text, what, langs);
        self
    }

    /// Finishes the table.
    ///
    /// # Errors
    ///
    /// If an id is empty or was given twice, if a name came before any entry, or if one holds no letter or digit.
    pub fn build(mut self) -> Result<Table, Error> {
        if let Some(error) = self.error {
            return Err(Error::config(format!("table `{}`: {error}", self.table.name)));
        }
        // Entries are sorted by id, so that a label is found by it and the order of building does not matter.
        let mut order: Vec<u32> = self.ids.into_values().collect();
        let mut place = vec![0; order.len()];
        for (to, &from) in order.iter().enumerate() {
            place[from as usize] = to as u32;
        }
        let mut entries: Vec<Option<Entry>> = self.table.entries.into_iter().map(Some).collect();
        self.table.entries = order.drain(..).filter_map(|from| entries[from as usize].take()).collect();
        for name in &mut self.table.names {
            name.entry = place[name.entry as usize];
        }
        for held in &mut self.table.tenures {
            held.0 = place[held.0 as usize];
        }
        self.table.names.sort_by(|a, b| (&a.key, a.entry, a.what).cmp(&(&b.key, b.entry, b.what)));
        Ok(self.table)
    }

    pub(super) fn add_entry(&mut self, id: &str, kind: Option<Kind>) {
        let index = self.table.entries.len() as u32;
        if id.is_empty() {
            self.fail("an entry has an empty id; give it one that will last");
        } else if self.ids.insert(id.into(), index).is_some() {
            self.fail(&format!("the id `{id}` is given twice; put all names under one entry, or rename one"));
        }
        let entry =
            Entry { id: Cow::Owned(id.to_owned()), kind, country: Cow::Borrowed(""), weight: 1.0, labels: Vec::new() };
        self.table.entries.push(entry);
        self.current = index as usize;
    }

    pub(crate) fn open(&mut self, id: &str, kind: Option<Kind>) {
        if let Some(&index) = self.ids.get(id) {
            self.current = index as usize;
            let entry = &mut self.table.entries[self.current];
            entry.kind = entry.kind.or(kind);
        } else {
            self.add_entry(id, kind);
        }
    }

    pub(crate) fn knows(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }

    pub(crate) fn set_country(&mut self, code: &str) {
        if let Some(entry) = self.table.entries.get_mut(self.current) {
            entry.country = Cow::Owned(code.to_owned());
        }
    }

    pub(crate) fn set_weight(&mut self, weight: f64) {
        if let Some(entry) = self.table.entries.get_mut(self.current) {
            entry.weight = weight;
        }
    }

    pub(crate) fn set_position(&mut self, latitude: f64, longitude: f64) {
        let _ = (self, latitude, longitude);
    }

    pub(crate) fn add_tenure(&mut self, role: &str, of: &str, from: Option<When>, until: Option<When>, acting: bool) {
        let held = Held(self.current as u32, role.to_owned(), of.to_owned(), from, until, acting);
        self.table.tenures.push(held);
    }

    pub(super) fn add_name(&mut self, text: &str, what: What, langs: &str) {
        let key = bare_key(text);
        if key.is_empty() {
            self.fail(&format!("the name `{text}` holds no letter or digit; leave it out"));
            return;
        }
        let Some(entry) = self.table.entries.get_mut(self.current) else {
            self.fail(&format!("the name `{text}` comes before any entry; call `entry` first"));
            return;
        };
        if what == What::Preferred {
            entry.labels.push((Cow::Owned(langs.to_owned()), Cow::Owned(text.to_owned())));
        }
        let entry = self.current as u32;
        self.table.names.push(Name { key: Cow::Owned(key), entry, what, langs: Cow::Owned(langs.to_owned()) });
    }

    fn fail(&mut self, reason: &str) {
        self.error.get_or_insert_with(|| reason.to_owned());
    }
}
