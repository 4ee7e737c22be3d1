//! Persons with their names in many writings, as they stand in `data/officials/people.tsv`.

use std::collections::{BTreeMap, BTreeSet};

use aka::text::{Script, fold};

use crate::support::Result;
use crate::support::input::Table;

/// Persons and their names, public domain.
pub(crate) const PEOPLE: &str = "data/officials/people.tsv";

/// Where a writing is at home, as far as it is not all over the world.
const HOMES: [(&str, &str); 8] = [
    ("Arabic", "AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE"),
    ("Cyrillic", "BA BG BY KG KZ ME MK MN RS RU TJ UA"),
    ("Greek", "CY GR"),
    ("Han", "CN HK JP KP KR MO SG TW"),
    ("Hangul", "KP KR"),
    ("Hebrew", "IL"),
    ("Indic", "BD IN LK NP"),
    ("Kana", "JP"),
];

/// Where the surname stands first.
const SURNAME_FIRST: &str = "CN HK HU JP KP KR MO SG TW VN";

/// A person.
#[derive(Debug, Default)]
pub(crate) struct Person {
    pub(crate) id: String,
    country: String,
    /// By writing, the English ones first.
    pub(crate) names: BTreeMap<String, Vec<Name>>,
    /// Runs of three letters of the English name: what makes persons near to one another.
    pub(crate) grams: BTreeSet<String>,
}

/// A name as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) lang: String,
}

impl Person {
    fn of(id: &str, country: &str) -> Self {
        Self { id: id.to_owned(), country: country.to_owned(), ..Self::default() }
    }

    /// Whether a writing is that of the person's country.
    pub(crate) fn at_home(&self, writing: &str) -> bool {
        HOMES.iter().any(|(of, countries)| *of == writing && countries.split(' ').any(|one| one == self.country))
    }

    /// A name as some lists write it, by a number from 0 to 1: now and then with the surname first, or in capitals.
    pub(crate) fn dressed(&self, text: &str, thrown: f64) -> String {
        let turned = SURNAME_FIRST.split(' ').any(|one| one == self.country);
        let Some((first, last)) = text.rsplit_once(' ').filter(|_| has_capitals(text) && !text.contains(',')) else {
            return text.to_owned();
        };
        match thrown {
            ..0.08 if !turned => format!("{last}, {first}"),
            ..0.16 => text.to_uppercase(),
            ..0.20 if !turned => format!("{first} {}", last.to_uppercase()),
            _ => text.to_owned(),
        }
    }
}

/// Reads the table of persons, sorted by id. Those without a name in Latin letters are left out, and all acronyms.
pub(crate) fn read() -> Result<Vec<Person>> {
    let table = Table::open(PEOPLE)?;
    let [id, name, lang, what, country] = ["id", "name", "lang", "what", "country"].map(|name| table.column(name));
    let (id, name, lang, what, country) = (id?, name?, lang?, what?, country?);
    let mut persons: BTreeMap<&str, Person> = BTreeMap::new();
    for english in [true, false] {
        for row in &table.rows {
            let langs = table.text(row, Some(lang))?;
            if langs.split(' ').any(|lang| lang == "en") != english || table.required(row, what)? == "acronym" {
                continue;
            }
            let (id, text) = (table.required(row, id)?, table.required(row, name)?.to_owned());
            let country = table.text(row, Some(country))?;
            let person = persons.entry(id).or_insert_with(|| Person::of(id, country));
            let names = person.names.entry(writing(&text)).or_default();
            if names.iter().all(|known| known.text != text) {
                names.push(Name { text, lang: langs.split(' ').next().unwrap_or_default().to_owned() });
            }
        }
    }
    let with_grams = |mut person: Person| {
        person.grams = grams(&person.names.get("Latin")?.first()?.text);
        Some(person)
    };
    Ok(persons.into_values().filter_map(with_grams).collect())
}

/// What a name is written in, as far as it matters here: the scripts of India are one.
fn writing(text: &str) -> String {
    use Script::{Bengali, Devanagari, Gujarati, Gurmukhi, Kannada, Malayalam, Odia, Sinhala, Tamil, Telugu};
    const INDIC: [Script; 10] =
        [Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Sinhala];
    let script = text.chars().map(Script::of).find(|&script| script != Script::Common).unwrap_or_default();
    if INDIC.contains(&script) { "Indic".to_owned() } else { format!("{script:?}") }
}

fn has_capitals(text: &str) -> bool {
    ["Latin", "Cyrillic", "Greek"].contains(&writing(text).as_str())
}

/// Runs of three letters, and of two that begin a word.
fn grams(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let runs = |word: &str| {
        let letters: Vec<char> = format!(" {word} ").chars().collect();
        letters.windows(3).map(|run| run.iter().collect()).collect::<Vec<String>>()
    };
    words.flat_map(runs).collect()
}
