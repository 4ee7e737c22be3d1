//! Han characters: Chinese, Korean and Japanese names, and foreign names as Chinese writes them.
//!
//! A character is read through `data/sound/han.tsv`: in Mandarin, as the piece of a foreign name that it spells in
//! Chinese newspapers (`斯` for s), in Sino-Korean, in Japanese and in Cantonese. Japanese names are read as wholes
//! through `data/sound/han_names_ja.tsv`, by the longest row that fits, since their characters have several readings
//! each. Which language comes first follows the language of the text; where it is unknown, Mandarin.
//! Sources: Unihan (Unicode-3.0), rigour's name parts (MIT), japanese-personal-name-dataset (MIT); see the tables.

use std::sync::LazyLock;

use super::char_table::CharTable;
use super::hangul::Hangul;
use super::{MAX_READINGS, Readings, Romanizer};
use crate::text::Script;

/// Reads Han characters, simplified, traditional and Japanese.
#[derive(Clone, Copy, Debug, Default)]
pub struct Han;

static CHARACTERS: LazyLock<CharTable> = LazyLock::new(|| CharTable::new(include_str!("../../data/sound/han.tsv")));
const PINYIN: usize = 0;
const FOREIGN: usize = 1;
const KOREAN: usize = 2;
const JAPANESE: usize = 3;
const CANTONESE: usize = 4;

/// Japanese names and their readings, sorted by name.
static NAMES: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("../../data/sound/han_names_ja.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut rows: Vec<_> = lines.filter_map(|line| line.split_once('\t')).collect();
    rows.sort_unstable_by_key(|row| row.0);
    rows
});

/// Whether a word is a Japanese name that the table reads as a whole.
pub(crate) fn is_japanese_name(word: &str) -> bool {
    NAMES.binary_search_by(|row| row.0.cmp(word)).is_ok()
}

/// The longest Japanese name in the table has this many characters.
const LONGEST_NAME: usize = 4;

/// A word longer than this is a foreign name, if it is a name.
const LONGEST_NATIVE: usize = 4;

/// A language that reads the characters in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Tongue {
    Mandarin,
    Cantonese,
    Japanese,
    Korean,
}

/// Whether two names in Han characters may be read together: in one language, where one was chosen for both.
pub(crate) fn one_tongue(a: Option<Tongue>, b: Option<Tongue>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// A reading in the language of the text costs nothing; bits for each other language.
struct Costs {
    mandarin: f64,
    japanese: f64,
    korean: f64,
    cantonese: f64,
}

impl Costs {
    fn of(lang: Option<&str>) -> Self {
        match lang.map(|lang| lang.split('-').next().unwrap_or(lang)) {
            Some("ja") => Self { mandarin: 2.5, japanese: 0.0, korean: 4.0, cantonese: 5.0 },
            Some("ko") => Self { mandarin: 2.5, japanese: 4.0, korean: 0.0, cantonese: 5.0 },
            Some("yue") => Self { mandarin: 1.0, japanese: 4.0, korean: 5.0, cantonese: 0.0 },
            Some("zh") => Self { mandarin: 0.0, japanese: 3.5, korean: 4.0, cantonese: 3.0 },
            _ => Self { mandarin: 0.0, japanese: 1.5, korean: 3.0, cantonese: 3.5 },
        }
    }
}

impl Romanizer for Han {
    fn script(&self) -> Script {
        Script::Han
    }

    fn romanize(&self, word: &str, lang: Option<&str>, out: &mut Readings) {
        let letters = written_out(word);
        let costs = Costs::of(lang);
        let mut found: Vec<(f64, String)> = Vec::new();
        let mut add = |tongue, cost: f64| {
            found.extend(readings(&letters, tongue).into_iter().map(|(own, text)| (own + cost, text)));
        };
        add(Tongue::Mandarin, costs.mandarin);
        if letters.len() <= LONGEST_NATIVE {
            add(Tongue::Cantonese, costs.cantonese);
            add(Tongue::Korean, costs.korean);
        }
        if letters.len() <= 2 * LONGEST_NAME || lang == Some("ja") {
            add(Tongue::Japanese, costs.japanese);
        }
        push(found, out);
    }
}

/// Reads a word in one language.
pub(super) fn romanize_in(word: &str, tongue: Tongue, out: &mut Readings) {
    push(readings(&written_out(word), tongue), out);
}

/// Adds readings, the cheapest first, since only so many are taken; the first is free.
fn push(mut found: Vec<(f64, String)>, out: &mut Readings) {
    found.retain(|(_, reading)| !reading.is_empty());
    found.sort_by(|left, right| left.0.total_cmp(&right.0));
    let free = found.first().map_or(0.0, |reading| reading.0);
    for (cost, reading) in found {
        out.push(&reading, cost - free);
    }
}

/// The readings in one language, and what each costs.
fn readings(letters: &[char], tongue: Tongue) -> Vec<(f64, String)> {
    let ranked = |step: f64, list: Vec<String>| {
        list.into_iter().enumerate().map(|(rank, reading)| (step * rank as f64, reading)).collect()
    };
    match tongue {
        Tongue::Mandarin => {
            let mut found = vec![(0.0, spell(letters, PINYIN))];
            if letters.len() >= 2 {
                found.push((1.5, foreign(letters, Piece::First)));
                found.push((2.5, foreign(letters, Piece::Last)));
            }
            // A surname may have a reading of its own.
            if letters.len() <= LONGEST_NATIVE
                && let Some(surname) = letters.first().and_then(|&first| CHARACTERS.cell(first, PINYIN).nth(1))
            {
                found.push((2.0, format!("{surname}{}", spell(&letters[1..], PINYIN))));
            }
            found
        }
        Tongue::Cantonese => vec![(0.0, spell(letters, CANTONESE))],
        Tongue::Korean => ranked(0.5, korean(letters)),
        Tongue::Japanese => ranked(1.0, japanese(letters)),
    }
}

/// One character for all that are read like it in Mandarin, simplified or traditional, whatever the tone.
pub(super) fn homophone(letter: char) -> char {
    static FIRST: LazyLock<rustc_hash::FxHashMap<&str, char>> = LazyLock::new(|| {
        let mut first = rustc_hash::FxHashMap::default();
        for letter in CHARACTERS.letters() {
            if let Some(pinyin) = CHARACTERS.cell(letter, PINYIN).next() {
                first.entry(pinyin).or_insert(letter);
            }
        }
        first
    });
    CHARACTERS.cell(letter, PINYIN).next().and_then(|pinyin| FIRST.get(pinyin)).copied().unwrap_or(letter)
}

/// The characters of a word, the mark of repetition replaced by what it repeats.
fn written_out(word: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    for letter in word.chars() {
        out.push(if letter == '々' { out.last().copied().unwrap_or(letter) } else { letter });
    }
    out
}

/// The first reading of each character in a column.
fn spell(letters: &[char], column: usize) -> String {
    letters.iter().filter_map(|&letter| CHARACTERS.cell(letter, column).next()).collect()
}

/// Which of the pieces that a character may spell.
#[derive(Clone, Copy)]
enum Piece {
    First,
    Last,
}

/// A foreign name: what each character spells there, else its Mandarin reading.
fn foreign(letters: &[char], piece: Piece) -> String {
    let read = |&letter: &char| {
        let mut pieces = CHARACTERS.cell(letter, FOREIGN);
        let known = match piece {
            Piece::First => pieces.next(),
            Piece::Last => pieces.last(),
        };
        known.or_else(|| CHARACTERS.cell(letter, PINYIN).next())
    };
    letters.iter().filter_map(read).collect()
}

/// A word as Korean writes it in Hangul. Only a word that is not the first of its name keeps an initial `r`.
pub(super) fn hangul(letters: &[char]) -> String {
    let read = |(at, &letter): (usize, &char)| {
        let syllable = CHARACTERS.cell(letter, KOREAN).next()?.chars().next()?;
        Some(if at == 0 && letters.len() > 1 { initial_law(syllable) } else { syllable })
    };
    letters.iter().enumerate().filter_map(read).collect()
}

/// The syllable that a word of one character, Han or Hangul, is in a Korean name, as the South writes its surnames: 李, 리
/// and 이 are one.
pub(super) fn korean_syllable(word: &str, script: Script) -> Option<char> {
    let mut letters = word.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    let syllable = match script {
        Script::Hangul => letter,
        Script::Han => CHARACTERS.cell(letter, KOREAN).next()?.chars().next()?,
        _ => return None,
    };
    Some(initial_law(syllable))
}

/// Sino-Korean readings, spelt as Hangul is.
fn korean(letters: &[char]) -> Vec<String> {
    let hangul = hangul(letters);
    let mut readings = Readings::new();
    Hangul.romanize(&hangul, Some("ko"), &mut readings);
    readings.iter().take(4).map(|reading| reading.text.clone()).collect()
}

/// The law of the South: no `r` at the start of a word, and no `n` before `i` and glides.
fn initial_law(syllable: char) -> char {
    const BLOCK: u32 = 588;
    const N: u32 = 2;
    const R: u32 = 5;
    const SILENT: u32 = 11;
    let Some(index) = u32::from(syllable).checked_sub(0xac00) else { return syllable };
    let (onset, rest) = (index / BLOCK, index % BLOCK);
    let glided = matches!(rest / 28, 2 | 3 | 6 | 7 | 12 | 17 | 20);
    let onset = match onset {
        N | R if glided => SILENT,
        R => N,
        other => other,
    };
    char::from_u32(0xac00 + onset * BLOCK + rest).unwrap_or(syllable)
}

/// Japanese readings: whole names where the table has them, characters elsewhere, each part in up to three ways; the
/// likeliest first. A name of one character is read so only by itself.
fn japanese(letters: &[char]) -> Vec<String> {
    let mut found = vec![(0, String::new())];
    let mut at = 0;
    while at < letters.len() {
        let shortest = if letters.len() == 1 { 1 } else { 2 };
        let whole = (shortest..=LONGEST_NAME.min(letters.len() - at)).rev().find_map(|length| {
            let name: String = letters[at..at + length].iter().collect();
            let index = NAMES.binary_search_by(|row| row.0.cmp(&name)).ok()?;
            Some((length, NAMES[index].1))
        });
        let (length, readings): (usize, Vec<&str>) = match whole {
            Some((length, readings)) => (length, readings.split(' ').collect()),
            None => (1, CHARACTERS.cell(letters[at], JAPANESE).collect()),
        };
        if !readings.is_empty() {
            let with = |(rank, text): &(usize, String)| {
                let more = readings.iter().enumerate().map(|(own, reading)| (rank + own, format!("{text}{reading}")));
                more.collect::<Vec<_>>()
            };
            found = found.iter().flat_map(with).collect();
            found.sort_by_key(|&(rank, _)| rank);
            found.truncate(MAX_READINGS);
        }
        at += length;
    }
    found.into_iter().map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn the_initial_law() {
        for (north, south) in [('리', '이'), ('로', '노'), ('녕', '영'), ('김', '김')] {
            assert_eq!(initial_law(north), south);
        }
    }

    #[test]
    fn known_names_are_read() {
        testing::golden(&Han, include_str!("../../tests/data/romanize/han.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = CHARACTERS.letters().step_by(11).collect();
        testing::laws(&Han, &letters, &["zh", "ja", "ko", "yue"]);
        testing::long_words_are_cheap(&Han, &letters);
    }
}
