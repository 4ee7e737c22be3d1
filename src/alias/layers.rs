//! Tables laid over one another, and where they contradict each other.

use std::sync::Arc;

use super::office::{Office, Tenure};
use super::packed::Packed;
use super::{AliasTable, Hit, Table};

/// Several tables as one: what an upper one knows, the ones below are not asked for. So a table of one's own corrects
/// another without a copy of it: a name that it has means what it says and nothing else, an office that it knows is held by
/// whom it says.
///
/// A [`Resolver`](crate::Resolver) with several tables asks all of them and weighs what they say; layers are for those that are to
/// be one table.
///
/// ```
/// use aka::Kind;
/// use aka::alias::{AliasTable, Layers, Table, What};
///
/// let old = Table::builder("old").entry("city:1", Kind::Place).name("Leninskoye", What::Preferred, "en").build()?;
/// let new = Table::builder("new").entry("city:2", Kind::Place).name("Leninskoye", What::Former, "en").build()?;
/// let layers = Layers::new("both", new).over(old);
/// let mut found = Vec::new();
/// layers.lookup("leninskoye", None, &mut |hit| found.push(hit.id));
/// assert_eq!(found, ["city:2"]);
/// assert_eq!(layers.label("city:1", None), Some("Leninskoye"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone)]
pub struct Layers {
    name: String,
    tables: Vec<Arc<dyn AliasTable>>,
}

impl std::fmt::Debug for Layers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tables: Vec<_> = self.tables.iter().map(super::AliasTable::name).collect();
        f.debug_struct("Layers").field("name", &self.name).field("tables", &tables).finish()
    }
}

impl Layers {
    /// The uppermost table, and a name for all.
    pub fn new(name: impl Into<String>, table: impl AliasTable + 'static) -> Self {
        Self { name: name.into(), tables: vec![Arc::new(table)] }
    }

    /// Lays what there is over another table.
    pub fn over(mut self, table: impl AliasTable + 'static) -> Self {
        self.tables.push(Arc::new(table));
        self
    }

    /// What the first table that tells anything tells.
    fn first<'t, T>(&'t self, ask: impl Fn(&'t dyn AliasTable, &mut dyn FnMut(T)), tell: &mut dyn FnMut(T)) {
        for table in &self.tables {
            let mut known = false;
            ask(&**table, &mut |told| {
                known = true;
                tell(told);
            });
            if known {
                return;
            }
        }
    }
}

impl AliasTable for Layers {
    fn name(&self) -> &str {
        &self.name
    }

    fn lookup<'t>(&'t self, key: &str, lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
        self.first(|table, hit| table.lookup(key, lang, hit), hit);
    }

    fn label(&self, id: &str, lang: Option<&str>) -> Option<&str> {
        self.tables.iter().find_map(|table| table.label(id, lang))
    }

    fn alike<'t>(&'t self, sound: u32, hit: &mut dyn FnMut(Hit<'t>)) {
        self.first(|table, hit| table.alike(sound, hit), hit);
    }

    fn holders<'t>(&'t self, office: Office<'_>, tenure: &mut dyn FnMut(Tenure<'t>)) {
        self.first(|table, tenure| table.holders(office, tenure), tenure);
    }
}

/// A name that two tables give to entries of different ids.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// The name, as a key.
    pub key: String,
    /// Whose it is here.
    pub ours: Vec<String>,
    /// Whose it is there, none of them an entry here.
    pub theirs: Vec<String>,
}

impl Table {
    /// The names of this table that another one knows as something else, in the order of their keys: what a table of one's
    /// own would override, or two names for one thing that should share an id.
    ///
    /// ```
    /// # #[cfg(feature = "places")] {
    /// use aka::alias::{Table, places};
    ///
    /// let ships = Table::from_tsv("ships.tsv", "id\tname\nship:1\tQueen Mary 2\nship:2\tYork\n").unwrap();
    /// let conflicts = ships.conflicts(&places());
    /// assert_eq!(conflicts.iter().map(|conflict| conflict.key.as_str()).collect::<Vec<_>>(), ["york"]);
    /// # }
    /// ```
    pub fn conflicts(&self, other: &impl AliasTable) -> Vec<Conflict> {
        let packed = Packed::new(self.bytes());
        let mut conflicts = Vec::new();
        packed.keys_from("", &mut |key, uses| {
            let mut theirs: Vec<String> = Vec::new();
            other.lookup(key, None, &mut |hit| theirs.push(hit.id.to_owned()));
            let mut ours: Vec<String> =
                uses.filter_map(|used| packed.entry(used.entry)).map(|entry| entry.id.to_owned()).collect();
            ours.dedup();
            if !theirs.is_empty() && !theirs.iter().any(|id| ours.contains(id)) {
                conflicts.push(Conflict { key: key.to_owned(), ours, theirs });
            }
            true
        });
        conflicts
    }
}
