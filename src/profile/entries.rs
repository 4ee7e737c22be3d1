//! What alias tables know of a name.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::Profiler;
use crate::alias::{MAX_ANSWER, What, counted};
use crate::mention::Kind;
use crate::name::{core, frequency, without_clitic, without_genitive};
use crate::text::Script;
use crate::work::count;

/// Inhabitants, in thousands, of a city so large that its name means it although people bear it: Austin and Charlotte do
/// not. A name of several words is seldom both.
const LARGE: f64 = 1000.0;
const LARGE_OF_SEVERAL_WORDS: f64 = 500.0;

/// So many entries of a table are kept of a name, the likeliest: two names are compared by each pair of theirs.
const MAX_ENTRIES: usize = 64;

/// An entry of an alias table that goes by the name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Which table, and which entry of it, as a number.
    pub(crate) table: usize,
    pub(crate) number: u64,
    pub(crate) id: String,
    /// The probability that the name means this entry, if it means one of the table's.
    pub(crate) share: f64,
    pub(crate) kind: Option<Kind>,
    /// What the name is to it.
    pub(crate) what: What,
    pub(crate) inflected: bool,
}

impl Entry {
    pub(super) fn new(table: usize, id: &str, kind: Option<Kind>, share: f64) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write_usize(table);
        hasher.write(id.as_bytes());
        Self { table, number: hasher.finish(), id: id.to_owned(), share, kind, what: What::Alias, inflected: false }
    }
}

impl Profiler {
    /// What the tables know of a name without what may have been put before or after it.
    pub(super) fn reduced_entries(&self, key: &str, kind: Option<Kind>, lang: Option<&str>) -> Vec<Entry> {
        let clitic = || without_clitic(key, Script::of_word(key)).map(|(rest, _)| rest.to_owned());
        let genitive = || without_genitive(key, lang).map(str::to_owned);
        let core = || if kind == Some(Kind::Organization) { core(key) } else { None };
        let ways: [&dyn Fn() -> Option<String>; 3] = [&clitic, &genitive, &core];
        for reduced in ways.into_iter().filter_map(|way| way()) {
            let mut entries = self.entries(&reduced, kind, lang);
            // A place in the name of an organisation is where it is, not what it is.
            entries.retain(|entry| kind != Some(Kind::Organization) || entry.kind != Some(Kind::Place));
            if !entries.is_empty() {
                for entry in &mut entries {
                    entry.inflected = true;
                }
                return entries;
            }
        }
        Vec::new()
    }

    /// What the tables know of a name, entries that cannot be of its kind left out.
    pub(super) fn entries(&self, key: &str, kind: Option<Kind>, lang: Option<&str>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        if key.is_empty() {
            return entries;
        }
        let towns = kind.is_none() && key.split(' ').all(|word| frequency(word).is_some());
        let large = if key.contains(' ') { LARGE_OF_SEVERAL_WORDS } else { LARGE };
        for (table, source) in self.tables.iter().enumerate() {
            let first = entries.len();
            let towns = towns && table >= self.given;
            source.lookup(key, lang, &mut |hit| {
                if hit.what == What::Metonym {
                    return;
                }
                let fits = match (kind, hit.kind) {
                    // Who lives somewhere is a person, or many.
                    (Some(Kind::Person), Some(Kind::Place)) => hit.what == What::Demonym,
                    (Some(a), Some(b)) => a == b || !matches!((a, b), (Kind::Person, _) | (_, Kind::Person)),
                    _ => true,
                };
                // What only may be an inflected form of a town's name is no body: Unią is not Unie.
                let fits =
                    fits && !(hit.inflected && kind == Some(Kind::Organization) && hit.kind == Some(Kind::Place));
                // Jackson and Santa Maria are towns too, but where nothing tells the kind they are somebody's name.
                let fits = fits && !(towns && hit.kind == Some(Kind::Place) && hit.weight < large);
                if fits && entries.len() - first < MAX_ANSWER {
                    entries.push(Entry {
                        what: hit.what,
                        inflected: hit.inflected,
                        ..Entry::new(table, hit.id, hit.kind, counted(hit.weight))
                    });
                }
            });
            count(|work| work.entries += (entries.len() - first) as u64);
            // What is told twice counts once.
            let mut told = entries.split_off(first);
            told.sort_by(|a, b| a.id.cmp(&b.id));
            told.dedup_by(|again, entry| again.id == entry.id);
            entries.append(&mut told);
            let whole: f64 = entries[first..].iter().map(|entry| entry.share).sum();
            entries[first..].iter_mut().for_each(|entry| entry.share /= whole);
            entries[first..].sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.id.cmp(&b.id)));
            entries.truncate(first + MAX_ENTRIES);
        }
        of_the_kind(&mut entries, kind);
        entries
    }
}

/// Where a kind was given and tables know something of that kind, what else goes by the name is not meant: *Unia*, an
/// organisation, is no town. Shares are those among what is left of each table.
fn of_the_kind(entries: &mut Vec<Entry>, kind: Option<Kind>) {
    if kind.is_none()
        || entries.iter().all(|entry| entry.kind == kind)
        || entries.iter().all(|entry| entry.kind != kind)
    {
        return;
    }
    // Who lives somewhere is a person, though the entry is of a place.
    entries.retain(|entry| entry.kind == kind || entry.kind.is_none() || entry.what == What::Demonym);
    for of_table in entries.chunk_by_mut(|a, b| a.table == b.table) {
        let whole: f64 = of_table.iter().map(|entry| entry.share).sum();
        // What is left may weigh nothing beside what is gone.
        let even = 1.0 / of_table.len() as f64;
        for entry in of_table {
            entry.share = if whole > 0.0 { entry.share / whole } else { even };
        }
    }
}
