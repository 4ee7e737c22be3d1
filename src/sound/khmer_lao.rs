//! Khmer and Lao: a broad reading by consonant and vowel.
//!
//! Both scripts mark two series of consonants that once told voiced from unvoiced. In Khmer the series changes the
//! vowel after it, and English spellings of names follow either, so both are given; in Lao it changes the tone alone,
//! and Lao writes every vowel. Source: the tables of UNGEGN (Khmer 1972, Lao 1966), simplified.

use super::{Readings, Romanizer};
use crate::text::Script;

/// Reads Khmer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Khmer;

/// Reads Lao.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lao;

impl Romanizer for Khmer {
    fn script(&self) -> Script {
        Script::Khmer
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let letters = spoken(word);
        out.push(&khmer(&letters, Vowels::BySeries), 0.0);
        out.push(&khmer(&letters, Vowels::Plain), 0.5);
    }
}

/// Whether Khmer vowels follow the series of their consonant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Vowels {
    BySeries,
    /// As in names from Pali and in foreign ones.
    Plain,
}

const COENG: char = '\u{17d2}';

/// A Khmer consonant and whether it is of the second series.
fn khmer_consonant(letter: char) -> Option<(&'static str, bool)> {
    const FIRST: [&str; 33] = [
        "k", "kh", "k", "kh", "ng", "ch", "ch", "ch", "ch", "nh", "d", "th", "d", "th", "n", "t", "th", "t", "th", "n",
        "b", "ph", "p", "ph", "m", "y", "r", "l", "v", "sh", "s", "s", "h",
    ];
    let index = u32::from(letter).checked_sub(0x1780)? as usize;
    match letter {
        'ឡ' => Some(("l", false)),
        'អ' => Some(("", false)),
        _ => {
            let second = matches!(index, 2..=4 | 7..=9 | 12 | 13 | 17..=19 | 22..=28);
            FIRST.get(index).map(|&text| (text, second))
        }
    }
}

/// A Khmer vowel sign: after the first series, after the second, and plain.
fn khmer_vowel(sign: char) -> Option<(&'static str, &'static str, &'static str)> {
    Some(match sign {
        'ា' | 'ៈ' => ("a", "ea", "a"),
        'ិ' => ("e", "i", "i"),
        'ី' => ("ey", "i", "i"),
        'ឹ' | 'ឺ' => ("oe", "ue", "u"),
        'ុ' => ("o", "u", "u"),
        'ូ' => ("ou", "u", "u"),
        'ួ' => ("uo", "uo", "uo"),
        'ើ' => ("aeu", "eu", "oe"),
        'ឿ' => ("oea", "oea", "oea"),
        'ៀ' => ("ie", "ie", "ia"),
        'េ' => ("e", "e", "e"),
        'ែ' => ("ae", "e", "e"),
        'ៃ' => ("ai", "ey", "ai"),
        'ោ' => ("ao", "o", "o"),
        'ៅ' => ("au", "ov", "au"),
        _ => return None,
    })
}

/// A Khmer vowel that is a letter of its own.
fn khmer_independent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ឣ' | 'ឤ' => "a",
        'ឥ' | 'ឯ' => "e",
        'ឦ' => "ei",
        'ឧ' | 'ឨ' | 'ឩ' => "u",
        'ឪ' => "ov",
        'ឫ' | 'ឬ' => "ri",
        'ឭ' | 'ឮ' => "li",
        'ឰ' => "ai",
        'ឱ' | 'ឲ' => "o",
        'ឳ' => "au",
        _ => return None,
    })
}

/// The letters without those that a mark of silence silences.
fn spoken(word: &str) -> Vec<char> {
    let mut out = Vec::new();
    for letter in word.chars() {
        if letter == '\u{17cd}' {
            out.pop();
        } else {
            out.push(letter);
        }
    }
    out
}

/// A consonant or a cluster, with the signs on it.
#[derive(Debug, Default)]
struct Cluster {
    text: String,
    second: bool,
    stacked: bool,
    vowel: Option<char>,
    /// What the dot that says m, or the breath that says h, adds.
    end: &'static str,
}

/// Reads the cluster that starts with a consonant; the place moves past its signs.
fn cluster(letters: &[char], first: (&str, bool), at: &mut usize) -> Cluster {
    let mut out = Cluster { text: first.0.to_owned(), second: first.1, ..Cluster::default() };
    while let Some(&sign) = letters.get(*at) {
        match sign {
            COENG => {
                out.stacked = true;
                if let Some((text, second)) = letters.get(*at + 1).copied().and_then(khmer_consonant) {
                    out.text.push_str(text);
                    out.second |= second;
                    *at += 1;
                }
            }
            'ំ' => out.end = "m",
            'ះ' => out.end = "h",
            // The shifters of series.
            '\u{17c9}' => {
                out.second = false;
                if out.text == "b" {
                    "p".clone_into(&mut out.text);
                }
            }
            '\u{17ca}' => out.second = true,
            '\u{17cb}'..='\u{17d1}' | '\u{17dd}' => {}
            _ if khmer_vowel(sign).is_some() => out.vowel = Some(sign),
            _ => break,
        }
        *at += 1;
    }
    out
}

fn khmer(letters: &[char], vowels: Vowels) -> String {
    let mut out = String::new();
    let mut at = 0;
    // Whether the syllable before may still take a final.
    let mut open = false;
    while let Some(&letter) = letters.get(at) {
        at += 1;
        if let Some(vowel) = khmer_independent(letter) {
            out.push_str(vowel);
            open = true;
        } else if let Some(first) = khmer_consonant(letter) {
            let cluster = cluster(letters, first, &mut at);
            let written = cluster.vowel.is_some() || !cluster.end.is_empty();
            out.push_str(&cluster.text);
            // A bare consonant but h closes an open syllable, and a stacked one the word.
            let final_letter = open && !cluster.stacked && letter != 'ហ';
            let closes = !written && (final_letter || at == letters.len() && cluster.stacked && !out.is_empty());
            if !closes {
                let (first, second, plain) = cluster.vowel.and_then(khmer_vowel).unwrap_or(("a", "o", "a"));
                out.push_str(match (vowels, cluster.second) {
                    (Vowels::Plain, _) => plain,
                    (Vowels::BySeries, false) => first,
                    (Vowels::BySeries, true) => second,
                });
            }
            out.push_str(cluster.end);
            open = !closes && cluster.end.is_empty();
        }
    }
    out
}

impl Romanizer for Lao {
    fn script(&self) -> Script {
        Script::Lao
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let letters: Vec<char> = word.chars().filter(|&c| !matches!(c, '\u{ec8}'..='\u{ecc}')).collect();
        let text = lao(&letters);
        out.push(&text, 0.0);
        // People write v and x where the system has w and s.
        out.push(&text.replace('w', "v"), 0.5);
    }
}

/// A Lao consonant: at the start of a syllable, and at its end.
fn lao_consonant(letter: char) -> Option<(&'static str, &'static str)> {
    Some(match letter {
        'ກ' => ("k", "k"),
        'ຂ' | 'ຄ' => ("kh", "k"),
        'ງ' => ("ng", "ng"),
        'ຈ' => ("ch", "t"),
        'ສ' | 'ຊ' => ("s", "t"),
        'ຍ' => ("nh", "i"),
        'ຢ' => ("y", "i"),
        'ດ' => ("d", "t"),
        'ຕ' => ("t", "t"),
        'ຖ' | 'ທ' => ("th", "t"),
        'ນ' | 'ໜ' => ("n", "n"),
        'ບ' => ("b", "p"),
        'ປ' => ("p", "p"),
        'ຜ' | 'ພ' => ("ph", "p"),
        'ຝ' | 'ຟ' => ("f", "p"),
        'ມ' | 'ໝ' => ("m", "m"),
        'ຣ' => ("r", "n"),
        'ລ' | 'ຼ' => ("l", "n"),
        'ວ' => ("w", "o"),
        'ຫ' | 'ຮ' => ("h", ""),
        'ອ' => ("", ""),
        _ => return None,
    })
}

fn is_lao_sign(letter: char) -> bool {
    matches!(letter, 'ະ'..='ົ' | 'ຽ' | 'ໍ')
}

/// Whether the letter is a vowel after a consonant: a sign, or `w` and the carrier between consonants.
fn is_lao_vowel(letters: &[char], at: usize) -> bool {
    let next = letters.get(at + 1).copied().unwrap_or('\0');
    match letters.get(at) {
        Some('ວ' | 'ອ') => !is_lao_sign(next) && lao_consonant(next).is_some() && next != 'ອ',
        Some(&letter) => is_lao_sign(letter),
        None => false,
    }
}

fn lao(letters: &[char]) -> String {
    let mut out = String::new();
    let mut at = 0;
    let get = |index: usize| letters.get(index).copied().unwrap_or('\0');
    while at < letters.len() {
        let leading = Some(get(at)).filter(|letter| matches!(letter, 'ເ' | 'ແ' | 'ໂ' | 'ໄ' | 'ໃ'));
        at += usize::from(leading.is_some());
        let Some((mut onset, _)) = lao_consonant(get(at)) else {
            at += usize::from(leading.is_none());
            continue;
        };
        // A silent h lifts the tone of the consonant after it.
        if get(at) == 'ຫ'
            && matches!(get(at + 1), 'ງ' | 'ຍ' | 'ນ' | 'ມ' | 'ລ' | 'ຼ' | 'ຣ' | 'ວ')
            && (leading.is_some() || is_lao_vowel(letters, at + 2))
        {
            at += 1;
            onset = lao_consonant(get(at)).map_or("", |row| row.0);
        }
        out.push_str(onset);
        at += 1;
        let (vowel, used) = match (leading, get(at), get(at + 1)) {
            (Some('ໄ' | 'ໃ'), ..) => ("ai", 0),
            (Some('ແ'), 'ະ' | 'ັ', _) => ("ae", 1),
            (Some('ແ'), ..) => ("ae", 0),
            (Some('ໂ'), 'ະ' | 'ົ', _) => ("o", 1),
            (Some('ໂ'), ..) => ("o", 0),
            (Some('ເ'), 'ົ', 'າ') => ("ao", 2),
            (Some('ເ'), 'ັ' | 'ຍ', 'ຍ') => ("ia", 2),
            (Some('ເ'), 'ຍ', _) => ("ia", 1),
            (Some('ເ'), 'ຶ' | 'ື', 'ອ') => ("ua", 2),
            (Some('ເ'), 'ິ' | 'ີ', _) => ("oe", 1),
            (Some('ເ'), 'ະ' | 'ັ', _) => ("e", 1),
            (Some(_), ..) => ("e", 0),
            (_, 'ົ' | 'ັ', 'ວ') => ("ua", 2),
            (_, 'ໍ', 'າ') => ("am", 2),
            (_, 'ະ' | 'ັ' | 'າ', _) => ("a", 1),
            (_, 'ິ' | 'ີ', _) => ("i", 1),
            (_, 'ຶ' | 'ື' | 'ຸ' | 'ູ', _) => ("u", 1),
            (_, 'ົ' | 'ໍ', _) => ("o", 1),
            (_, 'ຽ', _) => ("ia", 1),
            (_, 'ອ', _) if is_lao_vowel(letters, at) => ("o", 1),
            (_, 'ວ', _) if is_lao_vowel(letters, at) => ("ua", 1),
            // Nothing is unwritten in Lao: a stray consonant stands for itself.
            _ => ("", 0),
        };
        out.push_str(vowel);
        at += used;
        let coda =
            lao_consonant(get(at)).filter(|_| !vowel.is_empty() && !is_lao_vowel(letters, at + 1) && vowel != "ai");
        if let Some((_, coda)) = coda
            && get(at) != 'ຫ'
        {
            out.push_str(coda);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Khmer, include_str!("../../tests/data/romanize/khmer.tsv"));
        testing::golden(&Lao, include_str!("../../tests/data/romanize/lao.tsv"));
    }

    #[test]
    fn laws_hold() {
        let khmer: String = ('ក'..='ឡ').collect();
        testing::laws(&Khmer, &khmer, &["km"]);
        testing::long_words_are_cheap(&Khmer, &khmer);
        let lao: String = ('ກ'..='ຮ').filter(|&c| c != 'ອ' && lao_consonant(c).is_some()).collect();
        testing::laws(&Lao, &lao, &["lo"]);
        testing::long_words_are_cheap(&Lao, &lao);
    }
}
