//! Kana: Hiragana and Katakana in modified Hepburn, as Japanese newspapers in English print names.
//!
//! Long vowels lose their mark (`Shinzo`, `Kono`), with a second reading that writes them out. A foreign name was
//! fitted to Japanese syllables; two readings undo that: one drops the vowels that fill its clusters (`putin`), one
//! also takes back the sounds that Japanese has merged (`chi` for ti, `b` for v, a long `a` for er).
//! Source: the tables of Hepburn, 3rd edition, and of the Japanese cabinet's notice on loan words of 1991.

use super::{Readings, Romanizer};
use crate::text::Script;

/// Reads Hiragana and Katakana.
#[derive(Clone, Copy, Debug, Default)]
pub struct Kana;

const COLUMNS: [&str; 5] = ["a", "i", "u", "e", "o"];

/// Rows of the syllabary: five signs and how they start, before a, i, u, e and o; `-` where there is no sign.
const ROWS: [(&str, [&str; 5]); 16] = [
    ("アイウエオ", ["", "", "", "", ""]),
    ("カキクケコ", ["k", "k", "k", "k", "k"]),
    ("ガギグゲゴ", ["g", "g", "g", "g", "g"]),
    ("サシスセソ", ["s", "sh", "s", "s", "s"]),
    ("ザジズゼゾ", ["z", "j", "z", "z", "z"]),
    ("タチツテト", ["t", "ch", "ts", "t", "t"]),
    ("ダヂヅデド", ["d", "j", "z", "d", "d"]),
    ("ナニヌネノ", ["n", "n", "n", "n", "n"]),
    ("ハヒフヘホ", ["h", "h", "f", "h", "h"]),
    ("バビブベボ", ["b", "b", "b", "b", "b"]),
    ("パピプペポ", ["p", "p", "p", "p", "p"]),
    ("マミムメモ", ["m", "m", "m", "m", "m"]),
    ("ヤ-ユ-ヨ", ["y", "", "y", "", "y"]),
    ("ラリルレロ", ["r", "r", "r", "r", "r"]),
    ("ワヰ-ヱヲ", ["w", "", "", "", ""]),
    ("ヷヸヴヹヺ", ["v", "v", "v", "v", "v"]),
];

/// A unit of sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// A consonant, perhaps none, and a vowel: the index of its column.
    Syllable(&'static str, usize),
    /// The sign that lengthens the vowel before.
    Long,
    /// The sign that doubles the consonant after.
    Double,
    /// The nasal at the end of a syllable.
    Nasal,
}

impl Romanizer for Kana {
    fn script(&self) -> Script {
        Script::Kana
    }

    fn romanize(&self, word: &str, lang: Option<&str>, out: &mut Readings) {
        let units = units(word);
        // Foreign names are written in Katakana, and so are Japanese ones at times.
        let katakana = word.chars().any(|c| ('ァ'..='ヺ').contains(&c));
        let foreign_cost = if katakana { 1.0 } else { 3.0 };
        let plain = hepburn(&units, Style::Short);
        out.push(&plain, 0.0);
        if katakana || lang != Some("ja") {
            out.push(&foreign(&units, Sounds::Kept), foreign_cost);
            let restored = foreign(&units, Sounds::Restored);
            out.push(&restored, foreign_cost + 1.0);
            out.push(&restored.replace('b', "v"), foreign_cost + 1.5);
        }
        out.push(&hepburn(&units, Style::Long), 1.5);
        if ["nb", "nm", "np"].iter().any(|pair| plain.contains(pair)) {
            out.push(&plain.replace("nb", "mb").replace("nm", "mm").replace("np", "mp"), 1.0);
        }
    }
}

/// Reads the signs, small vowels and glides joined to the sign before.
fn units(word: &str) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::new();
    for c in word.chars() {
        let sign = match c {
            'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
            _ => c,
        };
        let unit = match sign {
            'ー' => Unit::Long,
            'ッ' => Unit::Double,
            'ン' => Unit::Nasal,
            'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' => {
                let (glide, column) = small(sign);
                match out.last_mut() {
                    Some(last) => match join(*last, glide, column) {
                        Some(joined) => *last = joined,
                        None => out.push(Unit::Syllable(glide, column)),
                    },
                    None => out.push(Unit::Syllable(glide, column)),
                }
                continue;
            }
            'ヵ' => Unit::Syllable("k", 0),
            'ヶ' => Unit::Syllable("g", 0),
            _ => match ROWS
                .iter()
                .find_map(|(signs, onsets)| Some((signs.chars().position(|s| s == sign && s != '-')?, onsets)))
            {
                Some((column, onsets)) => Unit::Syllable(onsets[column], column),
                None => continue,
            },
        };
        out.push(unit);
    }
    out
}

/// What a small sign stands for: its glide and its vowel.
fn small(sign: char) -> (&'static str, usize) {
    match sign {
        'ァ' => ("", 0),
        'ィ' => ("", 1),
        'ゥ' => ("", 2),
        'ェ' => ("", 3),
        'ャ' => ("y", 0),
        'ュ' => ("y", 2),
        'ョ' => ("y", 4),
        'ヮ' => ("w", 0),
        _ => ("", 4),
    }
}

/// A syllable followed by a small sign: the consonant of the first, glided where that is heard, the vowel of the small.
fn join(before: Unit, glide: &'static str, column: usize) -> Option<Unit> {
    const GLIDED: [(&str, &str); 15] = [
        ("k", "ky"),
        ("g", "gy"),
        ("n", "ny"),
        ("h", "hy"),
        ("b", "by"),
        ("p", "py"),
        ("m", "my"),
        ("r", "ry"),
        ("v", "vy"),
        ("f", "fy"),
        ("t", "ty"),
        ("d", "dy"),
        ("sh", "sh"),
        ("j", "j"),
        ("ch", "ch"),
    ];
    let Unit::Syllable(onset, vowel) = before else { return None };
    let onset = match (onset, vowel, glide) {
        (_, _, "y") => GLIDED.iter().find(|row| row.0 == onset)?.1,
        // ウィ, クァ, イェ; after シ チ ジ フ ツ ヴ テ デ ト ド the consonant stands alone.
        ("", 2, _) => "w",
        ("", 1, _) => "y",
        ("k", 2, _) => "kw",
        ("g", 2, _) => "gw",
        ("k" | "g" | "n" | "h" | "b" | "p" | "m" | "r" | "", ..) => return None,
        _ => onset,
    };
    Some(Unit::Syllable(onset, column))
}

/// Whether long vowels are written out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Short,
    Long,
}

/// Modified Hepburn without marks.
fn hepburn(units: &[Unit], style: Style) -> String {
    let mut out = String::new();
    let mut double = false;
    let mut last = None;
    for &unit in units {
        match unit {
            // ou, oo and uu are long vowels; so is what the sign lengthens.
            Unit::Syllable("", column) if matches!((last, column), (Some(4), 2 | 4) | (Some(2), 2)) => {
                if style == Style::Long {
                    out.push_str(COLUMNS[column]);
                }
                last = None;
                continue;
            }
            Unit::Syllable(onset, column) => {
                if double {
                    out.push_str(if onset == "ch" { "t" } else { onset.get(..1).unwrap_or_default() });
                }
                out.extend([onset, COLUMNS[column]]);
                last = Some(column);
            }
            Unit::Long => {
                if let (Style::Long, Some(column)) = (style, last) {
                    out.push_str(COLUMNS[column]);
                }
                continue;
            }
            Unit::Nasal => {
                out.push('n');
                last = None;
            }
            Unit::Double => {}
        }
        double = unit == Unit::Double;
    }
    out
}

/// Whether sounds that Japanese lacks are read back into a foreign name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sounds {
    Kept,
    Restored,
}

/// A foreign name without the vowels that fill its clusters.
fn foreign(units: &[Unit], sounds: Sounds) -> String {
    let mut out = String::new();
    for (at, &unit) in units.iter().enumerate() {
        let next = units.get(at + 1).copied();
        let restored = sounds == Sounds::Restored;
        match unit {
            Unit::Syllable(onset, column) => {
                let heard = match (onset, column) {
                    ("ch", 1) if restored => "t",
                    ("sh", 1) if restored => "s",
                    ("j", _) if restored => "z",
                    ("w", _) if restored && at > 0 => "v",
                    ("ts", 2) if restored && next.is_some() => "t",
                    _ => onset,
                };
                out.extend([heard, if is_filler(units, at) { "" } else { COLUMNS[column] }]);
            }
            Unit::Long if restored && out.ends_with('a') => {
                if next.is_none() {
                    out.pop();
                    out.push('e');
                }
                out.push('r');
            }
            Unit::Nasal => out.push('n'),
            Unit::Long | Unit::Double => {}
        }
    }
    out
}

/// Whether the vowel of a syllable only fills a cluster: `u` after most consonants, `o` after t and d. At the start of
/// a word that is so only where the consonants go together; and a lone syllable keeps its vowel.
fn is_filler(units: &[Unit], at: usize) -> bool {
    let (filler, next) = (units[at], units.get(at + 1));
    let Unit::Syllable(onset, column) = filler else { return false };
    let may = match column {
        2 => !onset.is_empty() && !onset.ends_with('y') && onset != "n",
        4 => matches!(onset, "t" | "d"),
        _ => false,
    };
    match next {
        _ if !may => false,
        None => at > 0,
        // Victor, Gordov: of two at the end, the first is sounded.
        Some(Unit::Syllable(..)) if column == 4 && units.len() == at + 2 && is_filler(units, at + 1) => false,
        // Kurman: at the start too.
        Some(Unit::Syllable(..)) if at == 0 && units.len() > 2 && is_filler(units, 1) => false,
        Some(Unit::Syllable(after, _)) if at == 0 => match onset {
            "s" => matches!(*after, "t" | "k" | "p" | "m" | "n" | "r" | "w" | "ky" | "v"),
            "sh" => matches!(*after, "t" | "m" | "n" | "r" | "w" | "v" | "p"),
            "ts" => matches!(*after, "v" | "w"),
            _ => *after == "r",
        },
        Some(Unit::Syllable("", _) | Unit::Long | Unit::Double | Unit::Nasal) => false,
        Some(Unit::Syllable(..)) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Kana, include_str!("../../tests/data/romanize/kana.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = ROWS.iter().flat_map(|row| row.0.chars()).filter(|&c| c != '-').chain(['ン']).collect();
        testing::laws(&Kana, &letters, &["ja"]);
        testing::long_words_are_cheap(&Kana, &letters);
    }
}
