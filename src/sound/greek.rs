//! Greek: digraphs, and letters that soften before front vowels.
//!
//! Scheme: ELOT 743 as English newspapers relax it (Papandreou, Mitsotakis, Georgios). Source: common knowledge of modern
//! Greek spelling, with the digraphs by which it writes foreign b, d, g, j, ch and w.

use unicode_normalization::UnicodeNormalization;

use super::readings::{Readings, Romanizer};
use super::spelling::{Spelling, row};
use crate::text::Script;

/// Reads the Greek alphabet as it sounds today.
#[derive(Clone, Copy, Debug, Default)]
pub struct Greek;

impl Romanizer for Greek {
    fn script(&self) -> Script {
        Script::Greek
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let letters = letters(word);
        let mut spelling = Spelling::default();
        let mut at = 0;
        while let Some(&letter) = letters.get(at) {
            let before = at.checked_sub(1).and_then(|before| letters.get(before)).map(|letter| letter.base);
            let after = |n: usize| letters.get(at + n).copied().unwrap_or_default();
            let glide = || if after(2).starts_vowel() { glide(letter, after(1)) } else { None };
            let (row, length) = if letter.base == 'γ' && after(1).base == 'ο' && after(1).is_digraph(after(2), 'υ') {
                // Foreign w: Γουάσινγκτον. A lone γου is just that.
                if after(3).starts_vowel() { ("w gou1", 3) } else { ("gou", 3) }
            } else if let Some(row) = glide() {
                (row, 2)
            } else if let Some(row) = pair(before, letter, after(1), after(2)) {
                (row, 2)
            } else {
                (single(letter, after(1), after(2)), 1)
            };
            spelling.write(row);
            at += length;
        }
        spelling.finish(out);
    }
}

/// A letter without its marks, and what these say.
#[derive(Clone, Copy, Debug, Default)]
struct Letter {
    base: char,
    /// It carries the accent, so that it cannot be the first letter of a digraph: Μάιος is Maios.
    accented: bool,
    /// It carries a diaeresis, so that it cannot be the second: Αϊτή is Aiti.
    apart: bool,
}

impl Letter {
    fn starts_vowel(self) -> bool {
        "αεηιουω".contains(self.base) && self.base != '\0'
    }

    /// Whether a vowel that sounds e or i starts here, before which γ is y.
    fn is_front(self, after: Self) -> bool {
        matches!(self.base, 'ε' | 'η' | 'ι' | 'υ') || (matches!(self.base, 'α' | 'ο') && self.is_digraph(after, 'ι'))
    }

    /// Whether this vowel and the next are the digraph that ends in `second`.
    fn is_digraph(self, next: Self, second: char) -> bool {
        next.base == second && !self.accented && !next.apart
    }
}

/// The letters of a word, taken from their marks.
fn letters(word: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len() / 2);
    for c in word.nfd() {
        match (c, letters.last_mut()) {
            ('\u{301}' | '\u{300}' | '\u{342}', Some(last)) => last.accented = true,
            ('\u{308}', Some(last)) => last.apart = true,
            _ if row(LETTERS, c).is_some() => letters.push(Letter { base: c, ..Letter::default() }),
            _ => {}
        }
    }
    letters
}

/// γι before a vowel is the consonant y: Γιώργος (Yorgos), Γιανγκ (Yang).
fn glide(letter: Letter, next: Letter) -> Option<&'static str> {
    (letter.base == 'γ' && next.base == 'ι' && !next.accented && !next.apart).then_some("y gi1")
}

/// Two letters that make one sound.
fn pair(before: Option<char>, first: Letter, second: Letter, third: Letter) -> Option<&'static str> {
    let start = before.is_none();
    let after_vowel = before.is_some_and(|before| "αεηιουω".contains(before));
    if first.starts_vowel() && (first.accented || second.apart) {
        return None;
    }
    let voiceless = third.base == '\0' || "θκξπστφχψ".contains(third.base);
    Some(match (first.base, second.base) {
        ('ο', 'υ') if third.starts_vowel() => "ou w1",
        ('ο', 'υ') => "ou",
        ('α', 'ι') => "ai e1",
        ('ε', 'ι') => "ei i1",
        ('ο', 'ι') => "oi i1",
        ('υ', 'ι') => "yi i1",
        ('α', 'υ') if voiceless => "af av1 au1",
        ('α', 'υ') => "av au1",
        ('ε', 'υ') if voiceless => "ef ev1 eu1",
        ('ε', 'υ') => "ev eu1",
        ('μ', 'π') if start => "b mp4",
        ('μ', 'π') if after_vowel => "mp b1 mb1",
        ('μ', 'π') => "b p2",
        ('ν', 'τ') if start => "d nt4",
        ('ν', 'τ') if third.base == 'ζ' => return None,
        ('ν', 'τ') if after_vowel => "nt d1 nd1",
        ('ν', 'τ') => "d t2",
        ('γ', 'κ') if start => "g",
        ('γ', 'κ') if after_vowel => "g nk1 ng1",
        ('γ', 'κ') => "g k2",
        ('γ', 'γ') => "ng",
        ('γ', 'χ') => "nch nh1",
        ('γ', 'ξ') => "nx",
        ('τ', 'ζ') => "tz j1 dz3",
        ('τ', 'σ') => "ts ch1",
        _ => return None,
    })
}

/// A letter on its own.
fn single(letter: Letter, next: Letter, after_next: Letter) -> &'static str {
    match letter.base {
        'γ' if next.is_front(after_next) => "g y1",
        // The v of Slavic names: Ραχμάνινοφ, Τσαϊκόφσκι.
        'φ' if matches!(next.base, '\0' | 'σ') => "f v1",
        'υ' if letter.apart => "y i1 u1",
        base => row(LETTERS, base).unwrap_or_default(),
    }
}

/// The letters, by their sound alone. ζ and σ also stand for foreign zh and sh.
const LETTERS: &[(char, &str)] = &[
    ('α', "a"),
    ('β', "v b3"),
    ('γ', "g"),
    ('δ', "d"),
    ('ε', "e"),
    ('ζ', "z zh3"),
    ('η', "i e2"),
    ('θ', "th"),
    ('ι', "i"),
    ('κ', "k"),
    ('λ', "l"),
    ('μ', "m"),
    ('ν', "n"),
    ('ξ', "x"),
    ('ο', "o"),
    ('π', "p"),
    ('ρ', "r"),
    ('σ', "s sh2"),
    ('τ', "t"),
    ('υ', "y i1"),
    ('φ', "f"),
    ('χ', "ch h1"),
    ('ψ', "ps"),
    ('ω', "o"),
];

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Greek, include_str!("../../tests/data/romanize/greek.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = LETTERS.iter().map(|row| row.0).collect::<String>() + "άϊΐώς";
        testing::laws(&Greek, &letters, &["el"]);
        testing::long_words_are_cheap(&Greek, &letters);
    }

    #[test]
    fn accents_part_digraphs() {
        let best = |word| testing::read(&Greek, word, None).swap_remove(0).text;
        assert_eq!(best("Μάιος"), "maios");
        assert_eq!(best("Ταΐζ"), "taiz");
        assert_eq!(best("Ρούλα"), "roula");
    }
}
