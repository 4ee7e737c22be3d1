//! Armenian: the sounds of the east, and those of the west as another reading of the whole word.
//!
//! Scheme: BGN/PCGN without its signs, as English newspapers print it (Pashinyan, Yerevan, Sargsyan; western
//! Guiragossian). Source: common knowledge of the two standards, which voice the stops the other way round.

use super::readings::{Readings, Romanizer};
use super::spelling::{Spelling, row};
use crate::text::Script;

/// What it costs to read a word by the other standard than its language says: many names of the diaspora are western,
/// few of those in the news.
const OTHER_STANDARD: f64 = 3.0;

/// Reads the Armenian alphabet. The language `hyw` puts the western sounds first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Armenian;

impl Romanizer for Armenian {
    fn script(&self) -> Script {
        Script::Armenian
    }

    fn romanize(&self, word: &str, lang: Option<&str>, out: &mut Readings) {
        let western = lang.is_some_and(|lang| lang.starts_with("hyw"));
        let (own, other): (Table, Table) = if western { (WESTERN, &[]) } else { (&[], WESTERN) };
        spell(word, own).finish_beside(&spell(word, other), OTHER_STANDARD, out);
    }
}

type Table = &'static [(char, &'static str)];

/// Spells a word by the table of its standard and, for the rest, by the common one.
fn spell(word: &str, standard: Table) -> Spelling {
    let mut spelling = Spelling::default();
    let mut letters = word.chars().peekable();
    let mut start = true;
    while let Some(c) = letters.next() {
        let next = letters.peek().copied();
        let row = match (c, next) {
            ('ո', Some('ւ')) => {
                letters.next();
                let glides = letters.peek().is_some_and(|&next| "աեէըիոօ".contains(next));
                if glides { "u w1 v1" } else { "u" }
            }
            ('ո', _) if start => "vo o1",
            ('ե', Some('օ')) => "y",
            ('ե', _) if start => "ye e1",
            ('ե', Some('ւ')) => "e ye1",
            ('ի', Some('ւ')) => {
                letters.next();
                "yu iv1"
            }
            ('յ', _) if start => "y h2",
            _ => row(standard, c).or_else(|| row(LETTERS, c)).unwrap_or_default(),
        };
        spelling.write(row);
        start &= row.is_empty();
    }
    spelling
}

/// The alphabet, with the sounds of the east.
const LETTERS: Table = &[
    ('ա', "a"),
    ('բ', "b"),
    ('գ', "g"),
    ('դ', "d"),
    ('ե', "e"),
    ('զ', "z"),
    ('է', "e"),
    ('ը', "e y1 _2"),
    ('թ', "t"),
    ('ժ', "zh"),
    ('ի', "i"),
    ('լ', "l"),
    ('խ', "kh"),
    ('ծ', "ts"),
    ('կ', "k"),
    ('հ', "h"),
    ('ձ', "dz"),
    ('ղ', "gh l3"),
    ('ճ', "ch"),
    ('մ', "m"),
    ('յ', "y"),
    ('ն', "n"),
    ('շ', "sh"),
    ('ո', "o"),
    ('չ', "ch"),
    ('պ', "p"),
    ('ջ', "j"),
    ('ռ', "r"),
    ('ս', "s"),
    ('վ', "v"),
    ('տ', "t"),
    ('ր', "r"),
    ('ց', "ts"),
    ('ւ', "v"),
    ('փ', "p"),
    ('ք', "k"),
    ('օ', "o"),
    ('ֆ', "f"),
];

/// The stops that the west sounds otherwise.
const WESTERN: Table = &[
    ('բ', "p b2"),
    ('գ', "k g2"),
    ('դ', "t d2"),
    ('ձ', "ts"),
    ('ջ', "ch"),
    ('պ', "b p2"),
    ('կ', "g k2"),
    ('տ', "d t2"),
    ('ծ', "dz"),
    ('ճ', "j"),
];

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Armenian, include_str!("../../tests/data/romanize/armenian.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = LETTERS.iter().map(|row| row.0).collect();
        testing::laws(&Armenian, &letters, &["hy", "hyw"]);
        testing::long_words_are_cheap(&Armenian, &letters);
    }
}
