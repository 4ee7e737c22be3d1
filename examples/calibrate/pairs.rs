//! Labelled pairs of names, each with what the comparison adds up to and the slice it belongs to.

use std::collections::BTreeMap;

use aka::{Feature, Kind, Mention, Resolver};

use crate::support::Result;
use crate::support::input::{Row, Table};

/// A pair of names of which the truth is known.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    /// What the comparison adds up to before calibration, in bits.
    pub(crate) total: f64,
    pub(crate) same: bool,
    /// The two scripts, sorted.
    pub(crate) scripts: String,
    /// What it is shown with: the slice it is labelled with, or else its scripts.
    pub(crate) slice: String,
    /// How many of them are a single word: none (`full`), one (`part`), or both (`single`).
    pub(crate) words: &'static str,
    /// Whether it is one name twice. Such pairs have no curve of their own.
    pub(crate) itself: bool,
    /// To which half of the people the first of the two belongs.
    pub(crate) half: bool,
}

/// Two names, and whether they are one person's.
#[derive(Debug)]
pub(crate) struct Labelled {
    pub(crate) a: Mention,
    pub(crate) b: Mention,
    pub(crate) same: bool,
    pub(crate) slice: Option<String>,
}

/// Reads labelled pairs.
pub(crate) fn read(path: &str) -> Result<Vec<Labelled>> {
    let table = Table::open(path)?;
    let [a, b, same] = ["name_a", "name_b", "same"].map(|name| table.column(name));
    let (a, b, same) = (a?, b?, same?);
    let [lang_a, lang_b, kind, slice] = ["lang_a", "lang_b", "kind", "slice"].map(|name| table.optional(name));
    let mention = |row: &Row, name, lang| -> Result<Mention> {
        let kind = table.parsed::<Kind>(row, kind)?;
        Ok(Mention::new(table.required(row, name)?).lang(table.text(row, lang)?).kind(kind))
    };
    let labelled = |row| {
        let same = table.truth(row, same)?;
        let slice = Some(table.text(row, slice)?.to_owned()).filter(|slice| !slice.is_empty());
        Ok(Labelled { a: mention(row, a, lang_a)?, b: mention(row, b, lang_b)?, same, slice })
    };
    table.rows.iter().map(labelled).collect()
}

/// Compares pairs without tables: what is calibrated is what names say. Pairs that are not compared as names of persons
/// are left out.
pub(crate) fn compared(labelled: &[Labelled]) -> Result<Vec<Pair>> {
    let people = People::of(labelled);
    let resolver = Resolver::builder().without_tables().build()?;
    let pair = |Labelled { a, b, same, slice }: &Labelled| {
        let comparison = resolver.compare(a, b);
        let line = comparison.evidence().iter().find(|evidence| evidence.feature == Feature::Calibration)?;
        let mut scripts = [line.left.as_str(), line.right.as_str()];
        scripts.sort_unstable();
        let scripts = scripts.join(" ");
        Some(Pair {
            total: (comparison.total() - line.bits).get(),
            same: *same,
            slice: slice.as_ref().unwrap_or(&scripts).clone(),
            scripts,
            words: ["part", "single"].into_iter().find(|words| line.note.contains(words)).unwrap_or("full"),
            itself: line.note.contains("itself"),
            half: people.half(a.text()),
        })
    };
    Ok(labelled.iter().filter_map(pair).collect())
}

/// Names by person: those of a pair that is the same are one's.
struct People<'t> {
    /// For each name another of the same person, or itself.
    above: BTreeMap<&'t str, &'t str>,
}

impl<'t> People<'t> {
    fn of(pairs: &'t [Labelled]) -> Self {
        let mut people = Self { above: BTreeMap::new() };
        for Labelled { a, b, .. } in pairs.iter().filter(|pair| pair.same) {
            let (a, b) = (people.first(a.text()), people.first(b.text()));
            people.above.insert(a.max(b), a.min(b));
        }
        people
    }

    /// The name that stands for a person: the first in order.
    fn first<'n>(&self, name: &'n str) -> &'n str
    where
        't: 'n,
    {
        let mut name = name;
        while let Some(&above) = self.above.get(name).filter(|&&above| above != name) {
            name = above;
        }
        name
    }

    /// One of two halves, by the MD5 sum of the name that stands for a person.
    fn half(&self, name: &str) -> bool {
        md5::compute(self.first(name))[0] & 1 == 1
    }
}
