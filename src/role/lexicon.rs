//! The words of offices and bodies in all languages, read once.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::atoms::Atoms;
use super::cells::{Cell, is_wide};
use crate::alias::{MAX_ENDING, MAX_OWN_ENDING, MIN_STEM, endings, inflects};
use crate::data;
use crate::text::{Script, Token, bare, tokens};

/// A set of languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Langs(u32);

impl Langs {
    pub(super) const ALL: Self = Self(u32::MAX);
}

/// What a word says beside its atoms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u8);

impl Marks {
    pub(super) const FORMER: Self = Self(1);
    pub(super) const DEPUTY: Self = Self(2);
    pub(super) const ACTING: Self = Self(4);
    pub(super) const ELECT: Self = Self(8);
    pub(super) const FIRST: Self = Self(16);
    /// The phrase is about somebody else.
    pub(super) const UNIT: Self = Self(32);
    const CURRENT: Self = Self(64);

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "+former" => Self::FORMER,
            "+deputy" => Self::DEPUTY,
            "+acting" => Self::ACTING,
            "+elect" => Self::ELECT,
            "+first" => Self::FIRST,
            "+current" => Self::CURRENT,
            "unit" => Self::UNIT,
            _ => return None,
        })
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A word or a fixed phrase, and what it means.
pub(super) struct Row {
    /// Its words, or its one run of characters where the script is unspaced.
    words: Box<[Box<str>]>,
    langs: u32,
    inflects: bool,
    /// Whether it is listed in capitals: initials.
    caps: bool,
    pub(super) atoms: Atoms,
    pub(super) marks: Marks,
    /// The country or body that it fixes.
    pub(super) of: Option<&'static str>,
    pub(super) woman: Option<bool>,
}

/// The words of a row as [`tokens`] cuts and bares them; quickly where there are only letters and spaces.
fn bare_words(words: &str) -> Vec<Box<str>> {
    if words.chars().all(|c| c.is_alphabetic() || c == ' ') {
        return words.split(' ').map(|word| bare(word).into()).collect();
    }
    tokens(words).list.iter().map(|token| token.bare.as_str().into()).collect()
}

impl Row {
    /// Reads a row; `None` for one whose meaning is not known, which a test finds.
    fn read([text, lang, means, gender]: [&'static str; 4], langs: &mut Vec<&'static str>) -> Option<Self> {
        let (mut atoms, mut marks, mut of) = (Atoms::default(), Marks::default(), None);
        for part in means.split(' ') {
            if let Some(atom) = Atoms::named(part) {
                atoms = atoms.and(atom);
            } else if let Some(mark) = Marks::named(part) {
                marks = marks.and(mark);
            } else if let Some(code) = part.strip_prefix("country:") {
                of = Some(code);
            } else if part.starts_with("org:") {
                of = Some(part);
            } else if part != "filler" {
                return None;
            }
        }
        let mut words = bare_words(text);
        if text.chars().any(is_wide) {
            words = vec![words.concat().into()];
        }
        // Short words that mean nothing are everywhere: no ending is looked for on them.
        let short = means == "filler" && words.iter().all(|word| word.chars().count() <= 4);
        let mut set = 0;
        for code in lang.split(' ') {
            let known = langs.iter().position(|&known| known == code);
            let index = known.unwrap_or_else(|| {
                langs.push(code);
                langs.len() - 1
            });
            set |= 1 << index.min(31);
        }
        let woman = match gender {
            "f" => Some(true),
            "m" => Some(false),
            _ => None,
        };
        let inflects = !short && lang.split(' ').any(inflects);
        let caps = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
        (!words.is_empty()).then_some(Self { words: words.into(), caps, langs: set, inflects, atoms, marks, of, woman })
    }

    /// Whether it means nothing, or only modifies.
    pub(super) fn is_filler(&self) -> bool {
        self.atoms == Atoms::default() && self.marks == Marks::default() && self.of.is_none()
    }
}

impl Row {
    /// Whether another row says the same, but for the gender.
    pub(super) fn means_as(&self, other: &Self) -> bool {
        (self.atoms, self.marks, self.of) == (other.atoms, other.marks, other.of)
    }

    /// Whether capitals allow a cell to be its first word: *MAI* may be a ministry, and *Mai* is a name; *re* is a king,
    /// and *RE* stands for something else.
    fn is_written_like(&self, cell: &Cell<'_>) -> bool {
        const MOST_INITIALS: usize = 3;
        let short = self.words.len() == 1 && cell.all_caps && cell.text.chars().count() <= MOST_INITIALS;
        if self.caps { cell.capitals != 1 } else { !(short && self.atoms.is_anchor()) }
    }

    /// Whether it only modifies.
    pub(super) fn is_modifier(&self) -> bool {
        self.atoms == Atoms::default() && self.marks != Marks::default()
    }
}

/// A row found in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) row: u32,
    /// How many cells it covers.
    pub(super) len: usize,
    /// How many letters of endings stand between it and the text.
    pub(super) ending: usize,
}

pub(super) struct Lexicon {
    pub(super) rows: Vec<Row>,
    langs: Vec<&'static str>,
    /// Rows by their first word.
    first: FxHashMap<Box<str>, Vec<u32>>,
    /// Rows of inflecting languages by what their first word may keep when it is inflected.
    stems: FxHashMap<Box<str>, Vec<u32>>,
    /// Rows of unspaced scripts.
    wide: FxHashMap<Box<str>, Vec<u32>>,
    /// The first words, stems and whole runs of rows that say an office or a body.
    anchors: FxHashSet<Box<str>>,
    /// The first characters of the unspaced ones.
    anchor_chars: FxHashSet<char>,
    /// Words that are also written together with the next: *vize*, экс.
    prefixes: Vec<Box<str>>,
    /// The most characters of a row of an unspaced script.
    longest: usize,
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// Endings of surnames: no inflected office has them.
const SURNAMES: [&str; 10] = ["ов", "ев", "ин", "ова", "ева", "ина", "ov", "ev", "ova", "eva"];

impl Lexicon {
    fn read() -> Self {
        let mut lexicon = Self {
            rows: Vec::new(),
            langs: Vec::new(),
            first: FxHashMap::default(),
            stems: FxHashMap::default(),
            wide: FxHashMap::default(),
            anchors: FxHashSet::default(),
            anchor_chars: FxHashSet::default(),
            prefixes: Vec::new(),
            longest: 0,
        };
        for cells in data::rows(data::ROLE_WORDS) {
            let Some(row) = Row::read(cells, &mut lexicon.langs) else { continue };
            if cells[0].ends_with('-') {
                lexicon.prefixes.push(row.words[0].clone());
            }
            lexicon.add(row);
        }
        lexicon.prefixes.sort();
        lexicon.prefixes.dedup();
        lexicon
    }

    fn add(&mut self, row: Row) {
        let index = self.rows.len() as u32;
        let word = &row.words[0];
        let anchor = row.atoms.is_anchor();
        if anchor {
            self.anchors.insert(word.clone());
        }
        if let Some(c) = word.chars().next().filter(|_| word.chars().any(is_wide)) {
            self.wide.entry(word.clone()).or_default().push(index);
            self.longest = self.longest.max(word.chars().count());
            if anchor {
                self.anchor_chars.insert(c);
            }
        } else {
            self.first.entry(word.clone()).or_default().push(index);
            if row.inflects {
                for stem in kept(word, MAX_OWN_ENDING) {
                    self.stems.entry(stem.into()).or_default().push(index);
                    if anchor {
                        self.anchors.insert(stem.into());
                    }
                }
            }
        }
        self.rows.push(row);
    }

    /// The languages whose words are looked for in a text: its own, or all where it is not known or has no words here.
    pub(super) fn langs(&self, lang: Option<&str>) -> Langs {
        let known = lang.and_then(|lang| self.langs.iter().position(|&known| known == lang));
        known.map_or(Langs::ALL, |index| Langs(1 << index.min(31)))
    }

    /// Whether a word may be the first of a phrase that says an office or a body. Says yes too often, never too seldom.
    pub(super) fn may_hold_anchor(&self, token: &Token) -> bool {
        let bare = token.bare.as_str();
        if !bare.is_ascii() && bare.chars().any(is_wide) {
            return bare.char_indices().any(|(at, c)| {
                self.anchor_chars.contains(&c)
                    && ends(&bare[at..]).take(self.longest).any(|len| self.anchors.contains(&bare[at..at + len]))
            });
        }
        self.is_anchor(bare)
            || self.glued(bare).is_some()
            || crate::name::without_clitic(bare, token.script).is_some_and(|(rest, _)| self.anchors.contains(rest))
    }

    /// Whether a word begins a phrase that says an office or a body, with endings.
    fn is_anchor(&self, bare: &str) -> bool {
        self.anchors.contains(bare) || kept(bare, MAX_ENDING).any(|stem| self.anchors.contains(stem))
    }

    /// Where a prefix ends that is written together with an office: *Vize|kanzler*.
    pub(super) fn glued(&self, bare: &str) -> Option<usize> {
        let mut prefixes =
            self.prefixes.iter().filter(|prefix| bare.starts_with(&***prefix)).map(|prefix| prefix.len());
        prefixes.find(|&at| bare[at..].chars().count() > MIN_STEM && self.is_anchor(&bare[at..]))
    }

    /// Whether a word begins a row of a language as it stands.
    pub(super) fn begins(&self, bare: &str, langs: Langs) -> bool {
        self.first.get(bare).is_some_and(|rows| rows.iter().any(|&row| self.rows[row as usize].langs & langs.0 != 0))
    }

    /// Every row that begins at a cell.
    pub(super) fn at(&self, cells: &[Cell<'_>], langs: Langs, inflect: bool, found: &mut Vec<Found>) {
        let Some(cell) = cells.first() else { return };
        if cell.wide {
            return self.wide_at(cells, langs, found);
        }
        for (word, extra) in [(Some(cell.text), 0), (cell.alt, 1)] {
            let rows = word.and_then(|word| self.first.get(word));
            for &row in rows.into_iter().flatten() {
                if let Some((len, ending)) = self.covers(row, cells, langs, inflect) {
                    found.push(Found { row, len, ending: ending + extra });
                }
            }
        }
        if inflect {
            let mut seen: Vec<u32> = found.iter().map(|found| found.row).collect();
            for stem in kept(cell.text, MAX_ENDING) {
                for &row in self.stems.get(stem).into_iter().flatten() {
                    if !seen.contains(&row) {
                        seen.push(row);
                        let covered = self.covers(row, cells, langs, true);
                        found.extend(covered.map(|(len, ending)| Found { row, len, ending }));
                    }
                }
            }
        }
    }

    fn wide_at(&self, cells: &[Cell<'_>], langs: Langs, found: &mut Vec<Found>) {
        let mut key = String::new();
        for (index, cell) in cells.iter().enumerate().take(self.longest) {
            if !cell.wide {
                break;
            }
            key.push_str(cell.text);
            let rows = self.wide.get(key.as_str()).into_iter().flatten();
            let known = rows.filter(|&&row| self.rows[row as usize].langs & langs.0 != 0);
            found.extend(known.map(|&row| Found { row, len: index + 1, ending: 0 }));
        }
    }

    /// How many cells a row covers, and the letters of the endings.
    fn covers(&self, row: u32, cells: &[Cell<'_>], langs: Langs, inflect: bool) -> Option<(usize, usize)> {
        let row = &self.rows[row as usize];
        if row.langs & langs.0 == 0 || cells.len() < row.words.len() || !row.is_written_like(&cells[0]) {
            return None;
        }
        let mut sum = 0;
        for (cell, word) in cells.iter().zip(&row.words) {
            sum += if cell.text == &**word {
                0
            } else if cell.alt == Some(word) {
                1
            } else {
                ending(cell, word).filter(|_| inflect && row.inflects)?
            };
        }
        Some((row.words.len(), sum))
    }
}

/// The ends of the characters of a text.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().map(|(at, c)| at + c.len_utf8())
}

/// The beginnings of a word that leave off at most so many letters and keep a stem, the longest first.
fn kept(word: &str, off: usize) -> impl Iterator<Item = &str> {
    let starts = word.char_indices().rev().take(off).map(|(at, _)| at);
    let least = word.char_indices().nth(MIN_STEM - 1).map_or(usize::MAX, |(at, c)| at + c.len_utf8());
    std::iter::once(word.len()).chain(starts).take_while(move |&end| end >= least).map(|end| &word[..end])
}

/// How many letters of endings stand between a word of a text and one listed; `None` where it is more than endings.
fn ending(cell: &Cell<'_>, word: &str) -> Option<usize> {
    let (added, lost) = endings(cell.text, word)?;
    let rest = |text: &str, count: usize| {
        count == 0 || {
            let at = text.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at);
            is_ending(&text[at..])
        }
    };
    // What the listed word loses is an ending in every language; what it gains is known of the Cyrillic ones.
    if !rest(word, lost) || (Script::of_word(cell.text) == Script::Cyrillic && !rest(cell.text, added)) {
        return None;
    }
    // Король is a king, and Королёв a family.
    // Минфина is a form of Минфин: what makes the surname must have come with the ending.
    let surname =
        cell.capital() && SURNAMES.iter().any(|ending| cell.text.ends_with(ending) && ending.chars().count() <= added);
    (!surname).then_some(added + lost)
}

/// Whether letters are an ending of nouns or adjectives, so that Судан is no form of суд.
fn is_ending(letters: &str) -> bool {
    const CYRILLIC: &str = "а у е ы и і ї о ю я ь й є ё ом ем им ым ім їм єм ою ею єю ой ей ої ій ий ый ая яя ое ее ые ие ам ям ах \
        ях их ых ую юю яю ов ев ів їв ья ье ью ия ие ок ец ек ък ят ът та то те ія іє ію ой ог ег ую ій \
        ого его ому ему ими ыми ами ями ові еві єві ият ата ото ите иот ють ією ьою ьої ога ега има ама има ская ской ский";
    match Script::of_word(letters) {
        Script::Cyrillic => CYRILLIC.split_ascii_whitespace().any(|ending| ending == letters),
        Script::Latin => {
            letters.chars().all(|c| "aeiouy".contains(c)) || matches!(letters, "ek" | "ec" | "as" | "is" | "us" | "es")
        }
        _ => true,
    }
}

/// Whether endings are looked for: where the language has them, or the script is one whose languages have.
pub(super) fn looks_for_endings(lang: Option<&str>, tokens: &[Token]) -> bool {
    lang.map_or_else(|| tokens.iter().any(|token| matches!(token.script, Script::Cyrillic | Script::Greek)), inflects)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    #[test]
    fn every_row_means_something() {
        let mut langs = Vec::new();
        for row in data::rows::<4>(data::ROLE_WORDS) {
            assert!(Row::read(row, &mut langs).is_some(), "{row:?}");
            let slowly: Vec<Box<str>> = tokens(row[0]).list.iter().map(|token| token.bare.as_str().into()).collect();
            assert_eq!(bare_words(row[0]).concat(), slowly.concat(), "{row:?}");
            assert!(bare_words(row[0]) == slowly || row[0].chars().any(is_wide), "{row:?}");
            assert!(matches!(row[3], "" | "m" | "f"), "{row:?}");
        }
        assert!(langs.len() <= 31, "a set of languages has room for no more: {langs:?}");
    }

    #[test]
    fn endings_are_seen_through_and_surnames_are_not() {
        let nearest = |text: &str, word: &str| {
            let tokens = tokens(text);
            let cells = super::super::cells::cells(text, &tokens, Some("ru"), Langs::ALL, &LEXICON);
            ending(&cells[0], word)
        };
        for (text, word, expected) in [
            ("президентом", "президент", Some(2)),
            ("главы", "глава", Some(2)),
            ("короля", "король", Some(2)),
            ("бывшего", "бывшии", None),
            ("Королёв", "король", None),
            ("Минфина", "минфин", Some(1)),
            ("Судан", "суд", None),
            ("Монако", "монарх", None),
            ("премии", "премьер", None),
            ("министерство", "министр", None),
        ] {
            assert_eq!(nearest(text, word), expected, "{text} {word}");
        }
    }

    #[test]
    fn plain_names_hold_no_anchor() {
        for name in ["Andrei Belousov", "Андрей Белоусов", "أندريه بيلوسوف", "安倍晋三", "노광철", "プーチン"]
        {
            let tokens = tokens(name);
            assert!(!tokens.list.iter().any(|token| LEXICON.may_hold_anchor(token)), "{name}");
        }
    }
}
