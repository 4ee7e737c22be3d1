//! Hangul: Korean names, and foreign names as Korean writes them.
//!
//! A syllable is taken apart by arithmetic (Unicode chapter 3.12) and spelt in the Revised Romanisation of 2000, with
//! the coda carried over to a following vowel. Beside it stand what people do instead: McCune–Reischauer as the North
//! spells (`o` and `u` for `eo` and `eu`, `k t p` at the start), the English-like spellings of given names (`young`,
//! `hee`), those of surnames, and for foreign names the reading without the vowel that Korean puts into clusters.
//! Source: the published rules of the National Institute of Korean Language; customary spellings from general knowledge.

use std::sync::LazyLock;

use super::char_table::CharTable;
use super::{Readings, Romanizer};
use crate::text::Script;

/// Reads Hangul.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hangul;

const FIRST: u32 = 0xac00;
const LAST: u32 = 0xd7a3;

/// The silent onset, and the onsets and the vowel that spelling treats apart.
const SILENT: usize = 11;
const N: usize = 2;
const R: usize = 5;
const M: usize = 6;
const S: usize = 9;
const SS: usize = 10;
const J: usize = 12;
const CH: usize = 14;
const EO: usize = 4;
const EU: usize = 18;
/// Codas `n`, `l` and `m`.
const CODA_N: usize = 4;
const CODA_L: usize = 8;
const CODA_M: usize = 16;
const CODA_NG: usize = 21;

const ONSETS: [&str; 19] =
    ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
/// Onsets that the North, and McCune–Reischauer, write unvoiced at the start of a word and after unvoiced sounds.
const NORTH: [&str; 19] =
    ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
/// What Korean `b`, `p` and `j` may stand for in a foreign name.
const ABROAD: [&str; 19] =
    ["g", "k", "n", "d", "t", "r", "m", "v", "p", "s", "s", "", "z", "z", "ch", "k", "t", "f", "h"];
const VOWELS: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
    "ui", "i",
];
const NORTH_VOWELS: [&str; 21] = [
    "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui",
    "i",
];
const FOREIGN_VOWELS: [&str; 21] = [
    "a", "a", "ya", "ya", "e", "e", "ye", "ye", "o", "wa", "we", "oe", "yo", "u", "wo", "we", "wi", "yu", "", "ui", "i",
];
const CODAS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
];
/// What stays of a coda before a vowel, and the onset that it becomes there.
const LINKS: [(usize, usize); 28] = [
    (0, SILENT),
    (0, 0),
    (0, 1),
    (1, 9),
    (0, 2),
    (4, 12),
    (0, 2),
    (0, 3),
    (0, 5),
    (8, 0),
    (8, 6),
    (8, 7),
    (8, 9),
    (8, 16),
    (8, 17),
    (0, 5),
    (0, 6),
    (0, 7),
    (17, 9),
    (0, 9),
    (0, 10),
    (21, SILENT),
    (0, 12),
    (0, 14),
    (0, 15),
    (0, 16),
    (0, 17),
    (0, SILENT),
];

/// Spellings of syllables by custom: as surnames, the commonest first, and within given names.
static CUSTOMS: LazyLock<CharTable> = LazyLock::new(|| CharTable::new(include_str!("../../data/sound/hangul.tsv")));
const SURNAME: usize = 0;
const GIVEN: usize = 1;

/// A syllable: the indices of its onset, vowel and coda in Unicode's order.
#[derive(Clone, Copy)]
struct Syllable {
    letter: char,
    onset: usize,
    vowel: usize,
    coda: usize,
}

impl Romanizer for Hangul {
    fn script(&self) -> Script {
        Script::Hangul
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let written: Vec<Syllable> = word.chars().filter_map(syllable).collect();
        if let [only] = written[..] {
            for (rank, spelling) in CUSTOMS.cell(only.letter, SURNAME).enumerate() {
                out.push(spelling, 0.5 * rank as f64);
            }
        }
        let linked = linked(&written);
        let cost = if out.is_empty() { 0.0 } else { 1.0 };
        out.push(&revised(&linked), cost);
        out.push(&customary(&written), 1.0);
        out.push(&north(&linked), 1.5);
        if written.len() >= 2 {
            // A word of two syllables is a Korean given name, unless it has a vowel that fills a cluster.
            let rare = if written.len() > 2 || written.iter().any(|it| it.vowel == EU) { 0.0 } else { 1.5 };
            out.push(&foreign(&linked, Loan::AsWritten), 1.0 + rare);
            out.push(&foreign(&linked, Loan::Restored), 2.5 + rare);
        }
        out.push(&assimilated(&linked), 2.0);
    }
}

/// Takes a syllable apart.
fn syllable(letter: char) -> Option<Syllable> {
    let code = u32::from(letter);
    (FIRST..=LAST).contains(&code).then(|| {
        let index = (code - FIRST) as usize;
        Syllable { letter, onset: index / 588, vowel: index / 28 % 21, coda: index % 28 }
    })
}

/// Carries codas over to the vowels that follow them.
fn linked(written: &[Syllable]) -> Vec<Syllable> {
    let mut out = written.to_vec();
    for at in 1..out.len() {
        if out[at].onset == SILENT {
            (out[at - 1].coda, out[at].onset) = LINKS[out[at - 1].coda];
        }
    }
    out
}

/// The Revised Romanisation of a personal name, in which syllables do not change each other but for `ll`.
fn revised(linked: &[Syllable]) -> String {
    let mut out = String::new();
    let mut before = 0;
    for syllable in linked {
        let onset = if before == CODA_L && syllable.onset == R { "l" } else { ONSETS[syllable.onset] };
        out.extend([onset, VOWELS[syllable.vowel], CODAS[syllable.coda]]);
        before = syllable.coda;
    }
    out
}

/// The Revised Romanisation of places and words: codas and onsets grow alike (`silla`, `jongno`, `gangneung`).
fn assimilated(linked: &[Syllable]) -> String {
    let mut linked = linked.to_vec();
    for at in 1..linked.len() {
        let (coda, onset) = (linked[at - 1].coda, linked[at].onset);
        let (coda, onset) = match (CODAS[coda], onset) {
            ("n", R) | ("l", N) => (CODA_L, R),
            ("k", R) => (CODA_NG, N),
            ("p", R) => (CODA_M, N),
            ("m" | "ng", R) => (coda, N),
            ("k", N | M) => (CODA_NG, onset),
            ("t", N | M) => (CODA_N, onset),
            ("p", N | M) => (CODA_M, onset),
            _ => (coda, onset),
        };
        (linked[at - 1].coda, linked[at].onset) = (coda, onset);
    }
    revised(&linked)
}

/// Each syllable as people with that name tend to spell it in English.
fn customary(written: &[Syllable]) -> String {
    let custom = |syllable: &Syllable| {
        let found = CUSTOMS.cell(syllable.letter, GIVEN).next();
        found.map_or_else(|| revised(&[*syllable]), str::to_owned)
    };
    written.iter().map(custom).collect()
}

/// McCune–Reischauer without its marks, with the North's `j`.
fn north(linked: &[Syllable]) -> String {
    let mut out = String::new();
    let mut voiced = false;
    for syllable in linked {
        let onsets = if voiced { &ONSETS } else { &NORTH };
        out.extend([onsets[syllable.onset], NORTH_VOWELS[syllable.vowel], CODAS[syllable.coda]]);
        voiced = matches!(CODAS[syllable.coda], "" | "n" | "l" | "m" | "ng");
    }
    out
}

/// Whether sounds that Korean lacks (v, f, z, er) are read back into a foreign name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loan {
    AsWritten,
    Restored,
}

/// A foreign name: `eu` after a consonant only fills a cluster, and a doubled `l` is one.
fn foreign(linked: &[Syllable], loan: Loan) -> String {
    let onsets = if loan == Loan::Restored { &ABROAD } else { &ONSETS };
    let mut out = String::new();
    for (at, syllable) in linked.iter().enumerate() {
        let last = at + 1 == linked.len();
        let after_l = at > 0 && linked[at - 1].coda == CODA_L;
        let onset = match syllable.onset {
            R if after_l => "",
            J if syllable.vowel == EU => "z",
            other => onsets[other],
        };
        let vowel = match (syllable.vowel, CODAS[syllable.coda]) {
            (EO, "") if last || loan == Loan::Restored => "er",
            (EO, "n" | "m" | "ng") => "o",
            (EU, "n" | "m" | "ng") => "e",
            (EU, _) if syllable.onset == SILENT => "e",
            (vowel, _) => FOREIGN_VOWELS[vowel],
        };
        let vowel = match (syllable.onset, vowel) {
            (S | SS, "ya") => "ha",
            (S | SS, "ye") => "he",
            (S | SS, "yo") => "ho",
            (S | SS, "yu") => "hu",
            (S | SS, "wi") => "h",
            (J | CH, vowel) => vowel.trim_start_matches('y'),
            (_, vowel) => vowel,
        };
        out.extend([onset, vowel, CODAS[syllable.coda]]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Hangul, include_str!("../../tests/data/romanize/hangul.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = (FIRST..=LAST).step_by(37).filter_map(char::from_u32).collect();
        testing::laws(&Hangul, &letters, &["ko"]);
        testing::long_words_are_cheap(&Hangul, &letters);
    }
}
