//! Georgian: one letter, one sound.
//!
//! Scheme: the national system of 2002 without its apostrophes, as English newspapers print it (Saakashvili, Tskhinvali,
//! Kvirikashvili). Source: common knowledge of the alphabet.

use super::readings::{Readings, Romanizer};
use super::spelling::{Spelling, row};
use crate::text::Script;

/// Reads the Georgian alphabet, of today and of old.
#[derive(Clone, Copy, Debug, Default)]
pub struct Georgian;

impl Romanizer for Georgian {
    fn script(&self) -> Script {
        Script::Georgian
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let mut spelling = Spelling::default();
        let mut letters = word.chars().peekable();
        while let Some(c) = letters.next() {
            let before_vowel = letters.peek().is_some_and(|&next| "აეიოუ".contains(next));
            spelling.write(match c {
                'უ' if before_vowel => "u w1",
                'ი' if before_vowel => "i y2",
                _ => row(LETTERS, c).unwrap_or_default(),
            });
        }
        spelling.finish(out);
    }
}

/// The letters of today, then those of older texts. There is no f: foreign ones are written ფ.
const LETTERS: &[(char, &str)] = &[
    ('ა', "a"),
    ('ბ', "b"),
    ('გ', "g"),
    ('დ', "d"),
    ('ე', "e"),
    ('ვ', "v"),
    ('ზ', "z"),
    ('თ', "t"),
    ('ი', "i"),
    ('კ', "k"),
    ('ლ', "l"),
    ('მ', "m"),
    ('ნ', "n"),
    ('ო', "o"),
    ('პ', "p"),
    ('ჟ', "zh"),
    ('რ', "r"),
    ('ს', "s"),
    ('ტ', "t"),
    ('უ', "u"),
    ('ფ', "p f1"),
    ('ქ', "k"),
    ('ღ', "gh"),
    ('ყ', "q k1"),
    ('შ', "sh"),
    ('ჩ', "ch"),
    ('ც', "ts"),
    ('ძ', "dz"),
    ('წ', "ts"),
    ('ჭ', "ch"),
    ('ხ', "kh h2"),
    ('ჯ', "j"),
    ('ჰ', "h"),
    ('ჱ', "e ey1"),
    ('ჲ', "y i1"),
    ('ჳ', "w vi1"),
    ('ჴ', "q kh1"),
    ('ჵ', "o"),
    ('ჶ', "f"),
    ('ჷ', "e _1"),
];

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Georgian, include_str!("../../tests/data/romanize/georgian.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = LETTERS.iter().map(|row| row.0).collect();
        testing::laws(&Georgian, &letters, &["ka"]);
        testing::long_words_are_cheap(&Georgian, &letters);
    }
}
