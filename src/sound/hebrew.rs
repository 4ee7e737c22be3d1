//! Hebrew: consonants, the three that are hard or soft, and the vowels that letters of consonants stand for.
//!
//! Scheme: the spelling of English-language Israeli newspapers (Netanyahu, Herzog, Haifa, Tzipi). Source: common
//! knowledge of modern, mostly unpointed spelling, with the geresh that marks foreign sounds. Points are used where
//! they are written.

use super::readings::{Readings, Romanizer};
use super::spelling::{Spelling, row};
use crate::text::Script;

/// Reads the Hebrew alphabet. Short vowels are unwritten.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hebrew;

impl Romanizer for Hebrew {
    fn script(&self) -> Script {
        Script::Hebrew
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let letters = letters(word);
        let mut spelling = Spelling::default();
        let mut at = 0;
        while let Some(&letter) = letters.get(at) {
            let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied().unwrap_or_default();
            let after = letters.get(at + 1).copied().unwrap_or_default();
            let double = letter.base == after.base && matches!(letter.base, 'ו' | 'י') && !letter.geresh;
            spelling.write(if double { pair(letter.base, before) } else { single(before, letter, after) });
            at += if double { 2 } else { 1 };
            spelling.write(letter.vowel);
        }
        spelling.finish(out);
        out.vowels_unwritten();
    }
}

/// A letter and the signs on it.
#[derive(Clone, Copy, Debug, Default)]
struct Letter {
    /// `\0` for the edge of the word.
    base: char,
    geresh: bool,
    /// The dot that hardens ב כ פ and makes ו the vowel u.
    dagesh: bool,
    /// The dot that makes ש an s.
    sin: bool,
    /// The vowel point, spelt.
    vowel: &'static str,
}

fn letters(word: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len() / 2);
    for c in word.chars() {
        if row(LETTERS, c).is_some() {
            letters.push(Letter { base: c, ..Letter::default() });
        } else if let Some(last) = letters.last_mut() {
            match c {
                '\'' => last.geresh = true,
                '\u{5bc}' => last.dagesh = true,
                '\u{5c2}' => last.sin = true,
                _ => last.vowel = row(POINTS, c).unwrap_or(last.vowel),
            }
        }
    }
    letters
}

/// The doubled letters that full spelling writes for the consonants v and y, and for ai.
fn pair(base: char, before: Letter) -> &'static str {
    match base {
        'ו' => "v vo2 uv2",
        _ if before.base == '\0' => "yi y1",
        _ => "ai ei2 y2 i2",
    }
}

/// A letter on its own, between its neighbours.
fn single(before: Letter, letter: Letter, after: Letter) -> &'static str {
    let start = before.base == '\0';
    let end = after.base == '\0';
    if letter.geresh
        && let Some(foreign) = row(GERESH, letter.base)
    {
        return foreign;
    }
    match letter.base {
        'ב' if letter.dagesh => "b",
        'כ' if letter.dagesh => "k",
        'פ' if letter.dagesh => "p",
        'ב' if start => "b v4",
        'כ' if start => "k kh3",
        'פ' if start => "p f1",
        'פ' if end => "p",
        'ש' if letter.sin => "s",
        'ו' if letter.dagesh => "u",
        'ו' if letter.vowel == "o" => "_",
        'ו' if start => "v",
        'ו' if matches!(after.base, 'א' | 'ה' | 'י') => "o v1 u1",
        'ו' => "o u2 v3",
        'י' if start && matches!(after.base, 'ו' | 'א' | 'ה' | 'ע') => "y",
        'י' if start => "y i2",
        'י' if matches!(after.base, 'ה' | 'א' | 'ו') => "i ya1 y1",
        'י' => "i y3",
        'א' | 'ע' if !letter.vowel.is_empty() => "_",
        'א' if start && matches!(after.base, 'ו' | 'י') => "_ a2",
        'א' if start => "a e1 i2",
        'א' => "a e3 _3",
        'ע' if start && matches!(after.base, 'ו' | 'י') => "_ a2",
        'ע' if start => "a e1 o2",
        'ה' if end && !letter.vowel.is_empty() => "h",
        'ה' if end && !before.vowel.is_empty() => "_ h1",
        'ה' if end && !start => "a e2 h3",
        base => row(LETTERS, base).unwrap_or_default(),
    }
}

/// The letters inside a word.
const LETTERS: &[(char, &str)] = &[
    ('א', "a"),
    ('ב', "b v1"),
    ('ג', "g"),
    ('ד', "d"),
    ('ה', "h"),
    ('ו', "o"),
    ('ז', "z"),
    ('ח', "h kh1"),
    ('ט', "t"),
    ('י', "i"),
    ('כ', "k kh1"),
    ('ך', "kh k1"),
    ('ל', "l"),
    ('מ', "m"),
    ('ם', "m"),
    ('נ', "n"),
    ('ן', "n"),
    ('ס', "s"),
    ('ע', "_ a1"),
    ('פ', "p f1"),
    ('ף', "f"),
    ('צ', "ts"),
    ('ץ', "ts"),
    ('ק', "k"),
    ('ר', "r"),
    ('ש', "sh s2"),
    ('ת', "t th3"),
];

/// Foreign sounds, marked by a geresh. On other letters it says nothing.
const GERESH: &[(char, &str)] = &[
    ('ג', "j zh2"),
    ('ז', "zh j2"),
    ('צ', "ch"),
    ('ץ', "ch"),
    ('ת', "th"),
    ('ד', "dh"),
    ('ט', "z"),
    ('ח', "kh"),
    ('כ', "kh"),
    ('ע', "gh"),
    ('ר', "gh"),
    ('ו', "w"),
];

/// The vowel points.
const POINTS: &[(char, &str)] = &[
    ('\u{5b1}', "e"),
    ('\u{5b2}', "a"),
    ('\u{5b3}', "o"),
    ('\u{5b4}', "i"),
    ('\u{5b5}', "e"),
    ('\u{5b6}', "e"),
    ('\u{5b7}', "a"),
    ('\u{5b8}', "a"),
    ('\u{5b9}', "o"),
    ('\u{5ba}', "o"),
    ('\u{5bb}', "u"),
    ('\u{5c7}', "a"),
];

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Hebrew, include_str!("../../tests/data/romanize/hebrew.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = LETTERS.iter().map(|row| row.0).collect();
        testing::laws(&Hebrew, &letters, &["he", "yi"]);
        testing::long_words_are_cheap(&Hebrew, &letters);
    }
}
