//! Pairs of a native and a Latin spelling, from tables of name tokens and of name groups.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use aka::sound::units::{Latin, native_letters};
use aka::text::{Script, fold};
use aka::tsv::Tsv;

/// A native word and a Latin one, letter by letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Pair {
    pub(crate) native: Vec<char>,
    pub(crate) latin: Vec<u8>,
}

impl Pair {
    pub(crate) fn new(native: &str, latin: &str, homophones: bool) -> Option<Self> {
        let pair = Self { native: native_letters(native, homophones), latin: Latin::new(latin).letters().to_vec() };
        (!pair.native.is_empty() && !pair.latin.is_empty()).then_some(pair)
    }

    /// Whether it is held in to measure: one in ten, by the MD5 sum of the Latin side.
    pub(crate) fn is_held_in(&self) -> bool {
        digest(&spelt(&self.latin)).is_multiple_of(10)
    }
}

/// A native word as it is folded before it is compared, and with the letters that many leave the marks off in Arabic.
fn written(native: &str) -> Vec<String> {
    let folded = fold(native).into_owned();
    let lax: String = folded
        .chars()
        .map(|letter| match letter {
            'أ' | 'إ' | 'آ' => 'ا',
            'ة' => 'ه',
            other => other,
        })
        .collect();
    if lax == folded { vec![folded] } else { vec![folded, lax] }
}

/// Latin letters as text.
pub(crate) fn spelt(latin: &[u8]) -> String {
    latin.iter().map(|&letter| char::from(b'a' + letter)).collect()
}

/// The first eight bytes of an MD5 sum: an order that has nothing to do with the spelling.
pub(crate) fn digest(text: &str) -> u64 {
    md5::compute(text)[..8].iter().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

/// What a model is made from.
pub(crate) struct Source {
    /// The name of the model and of its file.
    pub(crate) name: &'static str,
    /// What all its native letters are of; scripts of India are read as Devanagari.
    pub(crate) script: Script,
    /// Languages of the table of tokens.
    pub(crate) langs: &'static [&'static str],
    /// The scripts of names in the table of groups, as ISO 15924 has them.
    pub(crate) groups: &'static [&'static str],
    /// A group must have one of these scripts, if any are given, and must have none of those.
    pub(crate) with: &'static [&'static str],
    pub(crate) without: &'static [&'static str],
    /// Whether a letter is a syllable or a word, so that it may answer to as many as six Latin letters.
    pub(crate) syllabic: bool,
    /// Whether it learns from the syllables of names that hyphens part in Latin letters, each as often as it is met.
    pub(crate) by_syllable: bool,
}

/// The models that are made.
pub(crate) const SOURCES: &[Source] = &[
    Source { name: "ar", script: Script::Arabic, langs: &["ar"], groups: &["Arab"], ..NONE },
    Source { name: "fa", script: Script::Arabic, langs: &["fa"], groups: &[], ..NONE },
    Source { name: "he", script: Script::Hebrew, langs: &["he"], groups: &["Hebr"], ..NONE },
    Source { name: "ru", script: Script::Cyrillic, langs: &["ru"], groups: &["Cyrl"], ..NONE },
    Source { name: "el", script: Script::Greek, langs: &["el"], groups: &["Grek"], ..NONE },
    Source { name: "hy", script: Script::Armenian, langs: &["hy"], groups: &["Armn"], ..NONE },
    Source { name: "ka", script: Script::Georgian, langs: &[], groups: &["Geor"], ..NONE },
    Source {
        name: "indic",
        script: Script::Devanagari,
        langs: &[],
        groups: &["Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym"],
        ..NONE
    },
    Source { name: "th", script: Script::Thai, langs: &[], groups: &["Thai"], ..NONE },
    Source { name: "ko", script: Script::Hangul, langs: &["ko"], groups: &["Hang"], ..NONE },
    Source {
        name: "ko-names",
        script: Script::Hangul,
        langs: &[],
        groups: &["Hang"],
        without: &["Hani", "Kana", "Hira", "Cyrl"],
        by_syllable: true,
        ..NONE
    },
    Source { name: "kana", script: Script::Kana, langs: &["ja", "ja-Kana"], groups: &["Kana"], syllabic: true, ..NONE },
    Source {
        name: "zh",
        script: Script::Han,
        langs: &["zh"],
        groups: &["Hani"],
        without: &["Kana", "Hira", "Hang"],
        syllabic: true,
        ..NONE
    },
    Source {
        name: "ja",
        script: Script::Han,
        langs: &[],
        groups: &["Hani"],
        with: &["Kana", "Hira"],
        syllabic: true,
        ..NONE
    },
];

const NONE: Source = Source {
    name: "",
    script: Script::Common,
    langs: &[],
    groups: &[],
    with: &[],
    without: &[],
    syllabic: false,
    by_syllable: false,
};

/// The pairs of every model, sorted, each once.
pub(crate) struct Corpus {
    tokens: BTreeMap<String, BTreeSet<Pair>>,
    /// The forms of each group, with their scripts.
    groups: Vec<Vec<(String, String)>>,
}

/// At most this many Latin forms of a group are paired with each native form.
const MOST_FORMS: usize = 12;

impl Corpus {
    /// Reads a table of tokens (`latin`, `native`, `lang`) and one of groups (`entity_id`, `script`, `name`).
    pub(crate) fn read(tokens: &str, groups: &str) -> Result<Self, Box<dyn Error>> {
        let mut corpus = Self { tokens: BTreeMap::new(), groups: Vec::new() };
        let text = std::fs::read_to_string(tokens)?;
        let table = Tsv::parse(tokens, &text)?;
        let (latin, native, lang) = (table.column("latin")?, table.column("native")?, table.column("lang")?);
        for row in table.rows() {
            for native in written(row.get(native)) {
                if let Some(pair) = Pair::new(&native, row.get(latin), row.get(lang) == "zh") {
                    corpus.tokens.entry(row.get(lang).to_owned()).or_default().insert(pair);
                }
            }
        }
        let text = std::fs::read_to_string(groups)?;
        let table = Tsv::parse(groups, &text)?;
        let (entity, script, name) = (table.column("entity_id")?, table.column("script")?, table.column("name")?);
        let mut groups: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
        for row in table.rows().filter(|row| !row.get(name).contains(' ')) {
            for name in written(row.get(name)) {
                groups.entry(row.get(entity)).or_default().push((row.get(script).to_owned(), name));
            }
        }
        corpus.groups = groups.into_values().collect();
        Ok(corpus)
    }

    /// The pairs of a model: those of tokens, and those of groups, which need not be spellings of one another.
    pub(crate) fn of(&self, source: &Source) -> (Vec<Pair>, Vec<Pair>) {
        let tokens: BTreeSet<&Pair> = source.langs.iter().filter_map(|&lang| self.tokens.get(lang)).flatten().collect();
        let mut groups: BTreeSet<Pair> = BTreeSet::new();
        let mut syllables: Vec<Pair> = Vec::new();
        let has =
            |group: &[(String, String)], scripts: &[&str]| group.iter().any(|form| scripts.contains(&form.0.as_str()));
        for group in self
            .groups
            .iter()
            .filter(|group| (source.with.is_empty() || has(group, source.with)) && !has(group, source.without))
        {
            if source.by_syllable {
                syllables.extend(group.iter().filter(|form| source.groups.contains(&form.0.as_str())).flat_map(
                    |(_, native)| {
                        let latin = group.iter().filter(|form| form.0 == "Latn");
                        latin.flat_map(|(_, latin)| by_syllable(native, latin))
                    },
                ));
                continue;
            }
            let latin: Vec<&str> =
                group.iter().filter(|form| form.0 == "Latn").take(MOST_FORMS).map(|form| form.1.as_str()).collect();
            for (_, native) in group.iter().filter(|form| source.groups.contains(&form.0.as_str())).take(2 * MOST_FORMS)
            {
                groups.extend(
                    latin
                        .iter()
                        .filter(|&&latin| latin != native)
                        .filter_map(|latin| Pair::new(native, latin, source.name == "zh")),
                );
            }
        }
        let fits = |pair: &Pair| pair.native.iter().all(|&c| [source.script, Script::Common].contains(&Script::of(c)));
        syllables.sort();
        let groups = groups.into_iter().chain(syllables);
        (tokens.into_iter().filter(|pair| fits(pair)).cloned().collect(), groups.filter(fits).collect())
    }
}

/// The syllables of a name, where hyphens part as many of them in Latin letters as it has native ones.
fn by_syllable(native: &str, latin: &str) -> Vec<Pair> {
    let (count, parts) = (native.chars().count(), latin.split('-').count());
    if count < 2 || count != parts {
        return Vec::new();
    }
    let syllables = native.chars().zip(latin.split('-'));
    syllables.filter_map(|(native, latin)| Pair::new(&native.to_string(), latin, false)).collect()
}
