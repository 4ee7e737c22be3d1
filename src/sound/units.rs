//! The learned model: how likely a few Latin letters stand for a few native ones.
//!
//! A joint multigram (Deligne & Bimbot 1995; Bisani & Ney 2008): a pair of words is cut into units of a few letters on
//! each side, each with a probability learned from pairs of names. The cost of a pair is that of its best cut, less that
//! of the best Latin spelling there is for the native word, so that the customary spelling costs nothing and every other
//! costs as many bits as it is less likely. The example `train` makes the tables.

use unicode_normalization::UnicodeNormalization;

use super::align::HOPELESS;
use crate::data;
use crate::text::bare;

/// The longest Latin side of a unit.
const MAX_LATIN: usize = 6;
/// The longest native side of a unit.
const MAX_NATIVE: usize = 2;
/// At most this many letters of a word are looked at.
const MAX_LETTERS: usize = 24;
/// What a native or Latin letter costs that no unit has seen.
const UNSEEN: f32 = 16.0;

/// The bare Latin letters of a word.
pub fn letters(word: &str) -> Vec<char> {
    bare(word).chars().filter(char::is_ascii_lowercase).take(MAX_LETTERS).collect()
}

/// The letters of a native word: those of Hangul are taken apart.
pub fn native_letters(word: &str) -> Vec<char> {
    let hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    let letters = word.chars().filter(|c| c.is_alphanumeric() || *c == 'ー' || *c == '\'');
    if word.chars().any(hangul) { letters.nfd().take(MAX_LETTERS).collect() } else { letters.take(MAX_LETTERS).collect() }
}

/// Latin letters packed into a number, five bits each, a leading 1.
fn pack(latin: &[char]) -> u32 {
    latin.iter().fold(1, |packed, &c| packed << 5 | (u32::from(c) - u32::from('a')))
}

/// The units of a script.
#[derive(Clone, Debug, Default)]
pub struct Units {
    /// Native sides, sorted, and where their units begin; one more than there are.
    natives: Vec<([char; MAX_NATIVE], u32)>,
    /// Latin sides, packed, sorted within a native side, and their costs in bits.
    units: Vec<(u32, f32)>,
    /// Minus log2 of the frequency of each Latin letter.
    background: [f32; 26],
}

/// A native word, prepared: for each place, which units can begin there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Native {
    /// For each place and each number of native letters from 0 to 2, a range of units.
    spans: Vec<[(u32, u32); MAX_NATIVE + 1]>,
    /// The cost of the best spelling there is.
    best: f32,
}

const NONE: char = '\0';

impl Units {
    /// Reads a table with the columns `native`, `latin`, `bits`, sorted by native side. A malformed row is passed over:
    /// the tables are made by a program and checked by a test.
    pub fn parse(table: &str) -> Self {
        let mut model = Self { background: [0.0; 26], ..Self::default() };
        let mut counts = [1e-6_f64; 26];
        let mut rows: Vec<([char; MAX_NATIVE], u32, f32)> = Vec::new();
        for [native, latin, bits] in data::rows(table) {
            let Ok(bits) = bits.parse::<f32>() else { continue };
            let mut key = [NONE; MAX_NATIVE];
            key.iter_mut().zip(native.chars().filter(|&c| c != '-')).for_each(|(slot, c)| *slot = c);
            let latin: Vec<char> = latin.chars().filter(char::is_ascii_lowercase).take(MAX_LATIN).collect();
            for c in &latin {
                counts[*c as usize - 'a' as usize] += f64::from(-bits).exp2();
            }
            rows.push((key, pack(&latin), bits));
        }
        rows.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        for (native, latin, bits) in rows {
            if model.natives.last().is_none_or(|last| last.0 != native) {
                model.natives.push((native, model.units.len() as u32));
            }
            model.units.push((latin, bits));
        }
        model.natives.push((['\u{10ffff}'; MAX_NATIVE], model.units.len() as u32));
        let whole: f64 = counts.iter().sum();
        for (bits, count) in model.background.iter_mut().zip(counts) {
            *bits = -(count / whole).log2() as f32;
        }
        model
    }

    /// Prepares a native word.
    pub fn read(&self, letters: &[char]) -> Native {
        let mut native = Native { spans: Vec::with_capacity(letters.len() + 1), best: 0.0 };
        let mut best = vec![0.0_f32];
        for end in 0..=letters.len() {
            let mut spans = [(0, 0); MAX_NATIVE + 1];
            for (count, span) in spans.iter_mut().enumerate().filter(|&(count, _)| count <= end) {
                let mut key = [NONE; MAX_NATIVE];
                key[..count].copy_from_slice(&letters[end - count..end]);
                *span = self.span(key);
            }
            if end > 0 {
                let cheapest = |(from, to): (u32, u32)| {
                    self.units[from as usize..to as usize].iter().map(|unit| unit.1).fold(UNSEEN, f32::min)
                };
                let one = best[end - 1] + cheapest(spans[1]);
                let two = if end > 1 { best[end - 2] + cheapest(spans[2]) } else { f32::MAX };
                best.push(one.min(two));
            }
            native.spans.push(spans);
        }
        native.best = best[letters.len()];
        native
    }

    fn span(&self, key: [char; MAX_NATIVE]) -> (u32, u32) {
        match self.natives.binary_search_by(|known| known.0.cmp(&key)) {
            Ok(at) => (self.natives[at].1, self.natives[at + 1].1),
            Err(_) => (0, 0),
        }
    }

    /// What it costs, in bits, to spell a native word so, against its best spelling.
    pub fn distance(&self, native: &Native, latin: &[char]) -> f64 {
        let latin = &latin[..latin.len().min(MAX_LETTERS)];
        let columns = native.spans.len();
        if columns == 0 || latin.is_empty() {
            return HOPELESS;
        }
        let mut costs = vec![f32::INFINITY; (latin.len() + 1) * columns];
        costs[0] = 0.0;
        for i in 0..=latin.len() {
            // The packed last letters, of each length.
            let mut packed = [0; MAX_LATIN + 1];
            for (n, packed) in packed.iter_mut().enumerate().take(i.min(MAX_LATIN) + 1) {
                *packed = pack(&latin[i - n..i]);
            }
            for j in 0..columns {
                let mut least = costs[i * columns + j];
                for (m, &(from, to)) in native.spans[j].iter().enumerate().filter(|&(m, _)| m <= j) {
                    let units = &self.units[from as usize..to as usize];
                    for n in usize::from(m == 0)..=i.min(MAX_LATIN) {
                        let before = costs[(i - n) * columns + j - m];
                        if before < least
                            && let Ok(at) = units.binary_search_by_key(&packed[n], |unit| unit.0)
                        {
                            least = least.min(before + units[at].1);
                        }
                    }
                }
                // A letter that no unit has seen is left out.
                if i > 0 {
                    least = least.min(costs[(i - 1) * columns + j] + UNSEEN);
                }
                if j > 0 {
                    least = least.min(costs[i * columns + j - 1] + UNSEEN);
                }
                costs[i * columns + j] = least;
            }
        }
        f64::from((costs[latin.len() * columns + columns - 1] - native.best).max(0.0))
    }

    /// How rare a Latin word is by its letters, in bits.
    pub fn background(&self, latin: &[char]) -> f64 {
        latin.iter().map(|&c| f64::from(self.background[c as usize - 'a' as usize])).sum()
    }
}
