//! Parts of names in many scripts, read from the tables of this repository.
//!
//! A given name or a surname has the forms that newspapers print, script by script: they are cut out of the names of
//! public persons. The long tail of surnames is made of towns, which have their forms in other scripts too.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use aka::sound::{Han, Hangul, Readings, Romanizer};
use aka::text::bare_key;

use crate::random::Urn;
use crate::support::Result;
use crate::support::input::Table;
use crate::writing::{WRITINGS, Writing};

/// How rare a part is that no table of frequencies has, in bits.
const RARE: f64 = 15.5;
/// How rare a surname is that was made of a town, and of one with forms in fewer than two other scripts.
const RARER: [f64; 2] = [17.0, 19.0];
/// How alike a form must be to its Latin one, so that it is no other name.
const ALIKE: f64 = 0.75;

/// Readings of a syllable that cost as many bits are not spelt.
const UNUSUAL: f64 = 2.0;

/// A given name, a surname or a town: its forms in each script, the usual one first.
#[derive(Default)]
pub(crate) struct Part {
    /// The script that it is written in first.
    pub(crate) home: Writing,
    forms: [Vec<Box<str>>; WRITINGS.len()],
}

impl Part {
    fn of(home: Writing) -> Self {
        Self { home, ..Self::default() }
    }

    pub(crate) fn forms(&self, writing: Writing) -> &[Box<str>] {
        &self.forms[writing as usize]
    }

    fn add(&mut self, writing: Writing, form: &str) {
        let forms = &mut self.forms[writing as usize];
        if forms.iter().all(|known| &**known != form) {
            forms.push(form.into());
        }
    }
}

/// All that names are made of.
#[derive(Default)]
pub(crate) struct Parts {
    pub(crate) given: Vec<Part>,
    pub(crate) family: Vec<Part>,
    pub(crate) towns: Vec<Part>,
    /// By home.
    pub(crate) given_urns: BTreeMap<Writing, Urn>,
    pub(crate) family_urns: BTreeMap<Writing, Urn>,
    /// Towns, the larger the oftener.
    pub(crate) town_urn: Urn,
    pub(crate) china: Syllables,
    pub(crate) korea: Syllables,
    /// For each given name, surname and town the first that shares a form with it.
    pub(crate) alike: [Vec<u32>; 3],
    /// Japanese surnames and given names in Han, with one reading.
    pub(crate) japan: [Vec<(Box<str>, Box<str>)>; 2],
}

/// Names made of one surname and one or two characters, each with its Latin spellings.
#[derive(Default)]
pub(crate) struct Syllables {
    pub(crate) surnames: Vec<Spelt>,
    pub(crate) given: Vec<Spelt>,
}

/// A native form with its Latin spellings.
pub(crate) type Spelt = (Box<str>, Vec<Box<str>>);

/// A file of this repository.
pub(crate) fn table(path: &str) -> Result<Table> {
    Table::open(&format!("{}/{path}", env!("CARGO_MANIFEST_DIR")))
}

/// The columns of a table as texts, row by row.
pub(crate) fn columns<const N: usize>(path: &str, names: [&str; N]) -> Result<Vec<[String; N]>> {
    let table = table(path)?;
    let mut wanted = Vec::new();
    for name in names {
        wanted.push(Some(table.column(name)?));
    }
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let mut fields = [const { String::new() }; N];
        for (field, &column) in fields.iter_mut().zip(&wanted) {
            table.text(row, column)?.clone_into(field);
        }
        rows.push(fields);
    }
    Ok(rows)
}

impl Parts {
    pub(crate) fn read() -> Result<Self> {
        let mut parts = Self::default();
        let bits: HashMap<String, f64> = columns("data/names/frequency.tsv", ["token", "bits"])?
            .into_iter()
            .filter_map(|[token, bits]| Some((token, bits.parse().ok()?)))
            .collect();
        parts.persons(&bits)?;
        parts.towns()?;
        parts.asia()?;
        parts.alike = [&parts.given, &parts.family, &parts.towns].map(|list| namesakes(list));
        Ok(parts)
    }

    /// Cuts the names of public persons into two, the given name and the surname, and puts the forms of each together.
    fn persons(&mut self, bits: &HashMap<String, f64>) -> Result<()> {
        let rows = columns("data/officials/people.tsv", ["id", "name", "lang", "what", "country"])?;
        let mut known: [HashMap<(Writing, String), u32>; 2] = Default::default();
        for rows in rows.chunk_by(|one, other| one[0] == other[0]) {
            let english = rows.iter().find(|row| row[3] == "preferred" && row[2].split(' ').any(|lang| lang == "en"));
            let home = Writing::of_country(&rows[0][4]);
            let Some(latin) = english.and_then(|row| halves(&row[1], Writing::Latin)) else { continue };
            if matches!(home, Writing::Han | Writing::Kana | Writing::Hangul) {
                continue;
            }
            let mut at = [0; 2];
            for (half, at) in at.iter_mut().enumerate() {
                let key = (home, bare_key(latin[half]));
                let (list, urns) = match half {
                    0 => (&mut self.given, &mut self.given_urns),
                    _ => (&mut self.family, &mut self.family_urns),
                };
                *at = *known[half].entry(key).or_insert_with_key(|(_, key)| {
                    let number = list.len() as u32;
                    let rarity = bits.get(key).copied().unwrap_or(RARE);
                    urns.entry(home).or_default().put(number, (-rarity).exp2());
                    list.push(Part::of(home));
                    number
                });
            }
            for [_, name, _, what, _] in rows {
                let Some(writing) = Writing::of(name).filter(|_| !matches!(&**what, "acronym" | "former" | "short"))
                else {
                    continue;
                };
                let Some(form) = halves(name, writing).filter(|form| (0..2).all(|half| alike(latin[half], form[half])))
                else {
                    continue;
                };
                self.given[at[0] as usize].add(writing, form[0]);
                self.family[at[1] as usize].add(writing, form[1]);
            }
        }
        Ok(())
    }

    /// Towns with their forms, and surnames made of those that are one word.
    fn towns(&mut self) -> Result<()> {
        for [name, aliases, country, weight] in
            columns("data/places/towns.tsv", ["name", "aliases", "country", "weight"])?
        {
            let home = Writing::of_country(&country);
            let mut part = Part::of(home);
            part.add(Writing::Latin, &name);
            for alias in aliases.split("; ").filter(|alias| alike(&name, alias)) {
                if let Some(writing) = Writing::of(alias) {
                    part.add(writing, alias);
                }
            }
            let number = self.towns.len() as u32;
            self.town_urn.put(number, weight.parse().unwrap_or(1.0));
            let letters = name.chars().count();
            if name.chars().all(char::is_alphabetic) && (4..=11).contains(&letters) {
                let mut surname = Part::of(home);
                for writing in WRITINGS {
                    for form in part.forms(writing).iter().filter(|form| !form.contains([' ', '-', '・', '·', '='])) {
                        surname.add(writing, form);
                    }
                }
                let scripts = surname.forms.iter().filter(|forms| !forms.is_empty()).count();
                let number = self.family.len() as u32;
                self.family_urns.entry(home).or_default().put(number, (-RARER[usize::from(scripts < 3)]).exp2());
                self.family.push(surname);
            }
            self.towns.push(part);
        }
        Ok(())
    }

    /// Chinese, Korean and Japanese names: surnames, and what given names are made of.
    fn asia(&mut self) -> Result<()> {
        let mut spellings: HashMap<(String, String), Vec<Box<str>>> = HashMap::new();
        for [surnames, culture, list] in
            columns("data/names/surname_spellings.tsv", ["surname", "culture", "spellings"])?
        {
            for surname in surnames.split(' ') {
                let key = (surname.to_owned(), culture.clone());
                spellings.entry(key).or_default().extend(list.split(' ').map(Box::from));
            }
        }
        let mut japanese = BTreeSet::new();
        for [surname, script, culture] in columns("data/names/surnames_cjk.tsv", ["surname", "script", "culture"])? {
            let mut latin = spellings.remove(&(surname.clone(), culture.clone())).unwrap_or_default();
            let (syllables, lang): (_, _) = match (&*script, &*culture) {
                ("Hani", "zh") => (&mut self.china, "zh"),
                ("Hang", "ko") => (&mut self.korea, "ko"),
                ("Hani", "ja") => {
                    japanese.insert(surname);
                    continue;
                }
                _ => continue,
            };
            latin.extend(readings(&surname, lang));
            if !latin.is_empty() {
                syllables.surnames.push((surname.into(), latin));
            }
        }
        let mut used: [BTreeSet<char>; 2] = Default::default();
        for [name, country] in columns("data/officials/people.tsv", ["name", "country"])? {
            let given = name.chars().skip(1).filter(|_| (2..=3).contains(&name.chars().count()));
            match (Writing::of(&name), Writing::of_country(&country)) {
                (Some(Writing::Han), Writing::Han) => used[0].extend(given),
                (Some(Writing::Hangul), Writing::Hangul) => used[1].extend(given),
                _ => {}
            }
        }
        for (syllables, used, lang) in [(&mut self.china, &used[0], "zh"), (&mut self.korea, &used[1], "ko")] {
            let spelt = |c: &char| (Box::from(c.to_string()), readings(&c.to_string(), lang));
            syllables.given = used.iter().map(spelt).filter(|(_, latin)| !latin.is_empty()).collect();
        }
        for [name, readings] in columns("data/sound/han_names_ja.tsv", ["name", "readings"])? {
            let reading = readings.split(' ').next().unwrap_or_default().into();
            self.japan[usize::from(!japanese.contains(&name))].push((name.into(), reading));
        }
        Ok(())
    }
}

/// For each part the first of those that a chain of common forms connects with it.
fn namesakes(parts: &[Part]) -> Vec<u32> {
    let mut first: Vec<u32> = (0..parts.len() as u32).collect();
    let root = |first: &[u32], mut at: u32| {
        while first[at as usize] != at {
            at = first[at as usize];
        }
        at
    };
    let mut known: HashMap<(Writing, String), u32> = HashMap::new();
    for (number, part) in parts.iter().enumerate() {
        for writing in WRITINGS {
            for form in part.forms(writing) {
                let other = *known.entry((writing, bare_key(form))).or_insert(number as u32);
                let [one, other] = [number as u32, other].map(|at| root(&first, at));
                first[one.max(other) as usize] = one.min(other);
            }
        }
    }
    (0..parts.len() as u32).map(|at| root(&first, at)).collect()
}

/// The given name and the surname of a name of two words.
fn halves(name: &str, writing: Writing) -> Option<[&str; 2]> {
    let gap =
        |c: char| c.is_whitespace() || (writing == Writing::Han || writing == Writing::Kana) && "·・‧＝".contains(c);
    let mut words = name.split(gap);
    let halves = [words.next()?, words.next()?];
    let whole =
        words.next().is_none() && halves.iter().all(|word| word.chars().count() > 1 && !word.contains(['.', ',']));
    whole.then_some(halves)
}

/// Whether a form is a spelling of a Latin name and not another name.
fn alike(latin: &str, form: &str) -> bool {
    let plain = |text: &str| any_ascii::any_ascii(text).to_lowercase();
    let bare = |text: &str| text.replace(|c: char| "aeiouy'-` ".contains(c), "");
    let (one, other) = (plain(latin), plain(form));
    let (short, shorter) = (bare(&one), bare(&other));
    // One consonant is in most names.
    let consonants = if short.len().min(shorter.len()) > 1 { strsim::jaro_winkler(&short, &shorter) } else { 0.0 };
    strsim::jaro_winkler(&one, &other).max(consonants) >= ALIKE
}

/// The Latin spellings of one Chinese or Korean syllable.
fn readings(syllable: &str, lang: &str) -> Vec<Box<str>> {
    let mut readings = Readings::new();
    match lang {
        "zh" => Han.romanize(syllable, Some(lang), &mut readings),
        _ => Hangul.romanize(syllable, Some(lang), &mut readings),
    }
    let usual = readings.iter().filter(|reading| reading.bits.get() < UNUSUAL);
    usual.map(|reading| reading.text.as_str().into()).collect()
}
