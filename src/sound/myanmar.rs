//! Myanmar script: Burmese names in the customary spelling of English newspapers.
//!
//! A syllable is an onset, its medials, vowel signs and a final marked by the killer. Vowel and final are read together
//! (`ောင်` is aung, `ိုက်` aik). A second reading is for foreign names: it keeps the finals as they are written and
//! reads r for y. Source: the customary transcription, as tabled by Okell (1971); general knowledge.

use super::{Readings, Romanizer};
use crate::text::Script;

/// Reads Myanmar script.
#[derive(Clone, Copy, Debug, Default)]
pub struct Myanmar;

/// The killer of vowels, and the sign that stacks the next consonant below.
const ASAT: char = '\u{103a}';
const STACK: char = '\u{1039}';

impl Romanizer for Myanmar {
    fn script(&self) -> Script {
        Script::Myanmar
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let letters: Vec<char> = word.chars().collect();
        out.push(&read(&letters, Style::Burmese), 0.0);
        out.push(&read(&letters, Style::Plain), 1.0);
        out.push(&read(&letters, Style::Foreign), 1.5);
    }
}

/// How a word is spelt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// With the aspirates as Burmese custom marks them: `ht`, `hp`, `hs`.
    Burmese,
    /// With them as English knows them: `th`, `ph`, `s`.
    Plain,
    Foreign,
}

/// A consonant, by itself: its customary spelling, and its plain one.
fn consonant(letter: char) -> Option<(&'static str, &'static str)> {
    Some(match letter {
        'က' => ("k", "k"),
        'ခ' => ("kh", "kh"),
        'ဂ' | 'ဃ' => ("g", "g"),
        'င' => ("ng", "ng"),
        'စ' => ("s", "s"),
        'ဆ' => ("hs", "s"),
        'ဇ' | 'ဈ' => ("z", "z"),
        'ဉ' | 'ည' => ("ny", "ny"),
        'ဋ' | 'တ' => ("t", "t"),
        'ဌ' | 'ထ' => ("ht", "th"),
        'ဍ' | 'ဎ' | 'ဒ' | 'ဓ' => ("d", "d"),
        'ဏ' | 'န' => ("n", "n"),
        'ပ' => ("p", "p"),
        'ဖ' => ("hp", "ph"),
        'ဗ' | 'ဘ' => ("b", "b"),
        'မ' => ("m", "m"),
        'ယ' => ("y", "y"),
        'ရ' => ("y", "r"),
        'လ' | 'ဠ' => ("l", "l"),
        'ဝ' => ("w", "w"),
        'သ' | 'ဿ' => ("th", "th"),
        'ဟ' => ("h", "h"),
        'အ' => ("", ""),
        _ => return None,
    })
}

/// A vowel that is a letter of its own.
fn independent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ဣ' | 'ဤ' => "i",
        'ဥ' | 'ဦ' => "u",
        'ဧ' => "e",
        'ဩ' | 'ဪ' => "aw",
        _ => return None,
    })
}

/// The signs of one syllable, and the consonant that closes it.
#[derive(Clone, Copy, Debug)]
struct Signs<'a> {
    marks: &'a [char],
    coda: Option<char>,
}

impl Signs<'_> {
    fn has(self, marks: &[char]) -> bool {
        marks.iter().any(|mark| self.marks.contains(mark))
    }
}

const MEDIAL_Y: char = '\u{103b}';
const MEDIAL_R: char = '\u{103c}';
const MEDIAL_W: char = '\u{103d}';
const MEDIAL_H: char = '\u{103e}';
/// The vowel signs; two code points where length or the shape of the consonant tells them apart.
const I: [char; 2] = ['\u{102d}', '\u{102e}'];
const U: [char; 2] = ['\u{102f}', '\u{1030}'];
const A: [char; 2] = ['\u{102b}', '\u{102c}'];
const E: char = '\u{1031}';
const AI: char = '\u{1032}';
/// The dot that says n.
const NASAL: char = '\u{1036}';
/// The tone that custom writes as a t after n: Thant, Myint.
const CREAKY: char = '\u{1037}';

fn read(letters: &[char], style: Style) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        at += 1;
        let Some(onset) = consonant(letter).or_else(|| independent(letter).map(|vowel| (vowel, vowel))) else {
            continue;
        };
        let signs = signs(letters, &mut at);
        let bare = independent(letter).is_some();
        let onset = if style == Style::Burmese { onset.0 } else { onset.1 };
        if bare {
            out.push_str(onset);
            if let Some(coda) = signs.coda {
                out.push_str(consonant(coda).map_or("", |row| row.1));
            }
            continue;
        }
        glide(letter, onset, signs, style, &mut out);
        out.push_str(&rhyme(signs, style));
    }
    out
}

/// Reads the signs after a consonant, and a final: a consonant under the killer, or over a stacked one.
fn signs<'a>(letters: &'a [char], at: &mut usize) -> Signs<'a> {
    let start = *at;
    let mut coda = None;
    while let Some(&sign) = letters.get(*at) {
        match sign {
            STACK => {
                *at += 1;
                break;
            }
            // A killer under no consonant only marks a tone.
            '\u{102b}'..='\u{1038}' | '\u{103a}'..='\u{103e}' => {}
            _ if consonant(sign).is_some() && is_final(letters, *at) => coda = coda.or(Some(sign)),
            _ => break,
        }
        *at += 1;
    }
    Signs { marks: &letters[start..*at], coda }
}

/// Whether the consonant at this place is under the killer or over a stacked one.
fn is_final(letters: &[char], at: usize) -> bool {
    match (letters.get(at + 1), letters.get(at + 2)) {
        // The mark of tone may stand before the killer.
        (Some(&(ASAT | STACK)), _) | (Some(&CREAKY), Some(&ASAT)) => true,
        _ => false,
    }
}

/// Writes the onset with its medials: ky, ch (khy), sh, hm, kw.
fn glide(letter: char, onset: &str, signs: Signs<'_>, style: Style, out: &mut String) {
    let glided = signs.has(&[MEDIAL_Y, MEDIAL_R]);
    let aspirated = signs.has(&[MEDIAL_H]);
    match (letter, glided) {
        ('ခ', true) => out.push_str("ch"),
        ('ရ', false) | ('လ' | 'သ', true) if aspirated => out.push_str("sh"),
        ('င', true) => out.push_str("ny"),
        _ => {
            if aspirated && style == Style::Burmese {
                out.push('h');
            }
            out.push_str(onset);
            if glided {
                out.push(if signs.has(&[MEDIAL_R]) && style == Style::Foreign { 'r' } else { 'y' });
            }
        }
    }
    if signs.has(&[MEDIAL_W]) && !rhyme(signs, style).starts_with('u') {
        out.push('w');
    }
}

/// Reads vowel and final together.
fn rhyme(signs: Signs<'_>, style: Style) -> String {
    let (i, u) = (signs.has(&I), signs.has(&U));
    let (front, aw) = (signs.has(&[E]), signs.has(&[E]) && signs.has(&A));
    let vowel = match (i, u, front) {
        (true, true, _) => "o",
        (true, ..) => "i",
        (_, true, _) => "u",
        _ if aw => "o",
        (.., true) => "e",
        _ if signs.has(&[AI]) => "e",
        _ => "a",
    };
    let nasal = signs.has(&[NASAL]);
    if style == Style::Foreign {
        let coda = signs.coda.and_then(consonant).map_or("", |row| row.1);
        return format!("{vowel}{}{}", coda.trim_end_matches('h'), if nasal { "n" } else { "" });
    }
    let Some(coda) = (if nasal { Some('န') } else { signs.coda }) else {
        return if aw { "aw" } else { vowel }.to_owned();
    };
    let (io, wa) = (i && u, signs.has(&[MEDIAL_W]));
    let text = match coda {
        'က' | 'ခ' | 'ဂ' if io => "aik",
        'က' | 'ခ' | 'ဂ' if aw => "auk",
        'က' | 'ခ' | 'ဂ' => "et",
        'င' if io => "aing",
        'င' if aw => "aung",
        'င' | 'ဉ' => "in",
        'စ' | 'ဇ' => "it",
        'ည' => "i",
        'ယ' => "e",
        'န' | 'မ' | 'ဏ' | 'လ' if io => "ong",
        'န' | 'မ' | 'ဏ' if i => "ein",
        'န' | 'မ' | 'ဏ' if u => "on",
        'န' | 'မ' | 'ဏ' if wa => "un",
        'န' | 'မ' | 'ဏ' => "an",
        'တ' | 'ပ' | 'ဒ' | 'ဓ' | 'ဗ' if i => "eik",
        'တ' | 'ပ' | 'ဒ' | 'ဓ' | 'ဗ' if u => "ok",
        'တ' | 'ပ' | 'ဒ' | 'ဓ' | 'ဗ' if wa => "ut",
        'တ' | 'ပ' | 'ဒ' | 'ဓ' | 'ဗ' => "at",
        other => return format!("{vowel}{}", consonant(other).map_or("", |row| row.1)),
    };
    let creaky = signs.has(&[CREAKY]) && text.ends_with('n');
    format!("{text}{}", if creaky { "t" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Myanmar, include_str!("../../tests/data/romanize/myanmar.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = ('က'..='ဪ').filter(|&c| consonant(c).is_some() || independent(c).is_some()).collect();
        testing::laws(&Myanmar, &letters, &["my"]);
        testing::long_words_are_cheap(&Myanmar, &letters);
    }
}
