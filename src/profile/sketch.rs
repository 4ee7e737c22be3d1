//! How much two names have in common at a glance: how many words of the one have a counterpart in the other, as seen from
//! their skeletons, at a small part of what a comparison costs.

use super::{Unit, Words};
use crate::name::{Cognates, Role};
use crate::sound::{Phone, classes, head, joined, prefix, slip};

/// So many skeletons of each word are looked at, the likeliest.
const LIKELIEST: usize = 4;

/// An answer scores no more than this for each bit that the word is rare by.
const PER_BIT: f64 = 0.7;

/// What is looked at of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sketch {
    /// A hash of the word without its marks.
    pub(crate) bare: u64,
    /// What it may begin with.
    pub(crate) start: Option<Phone>,
    /// The names it is a form of.
    pub(crate) cognates: Cognates,
    count: u8,
    /// The skeletons, how they begin, the classes at their head, and these as a set of bits.
    skeletons: [u32; LIKELIEST],
    prefixes: [u32; LIKELIEST],
    heads: [u16; LIKELIEST],
    sets: [u16; LIKELIEST],
}

impl Sketch {
    pub(super) fn new(bare: u64, start: Option<Phone>, cognates: Cognates, skeletons: &[u32]) -> Self {
        let mut sketch = Self { bare, start, cognates, ..Self::default() };
        for (at, &skeleton) in skeletons.iter().take(LIKELIEST).enumerate() {
            sketch.count = at as u8 + 1;
            let head = head(skeleton);
            (sketch.skeletons[at], sketch.prefixes[at]) = (skeleton, prefix(skeleton));
            (sketch.heads[at], sketch.sets[at]) = (head, (0..4).fold(0, |set, at| set | 1 << (head >> (4 * at) & 15)));
        }
        sketch
    }

    /// Whether the words can begin with the same sound.
    pub(crate) fn starts_like(&self, other: &Self) -> bool {
        self.start.zip(other.start).is_some_and(|(a, b)| a.agrees(b))
    }

    /// Whether this word and the next may be another, written together: one of their likeliest skeletons is.
    pub(crate) fn together(&self, next: &Self, other: &Self) -> bool {
        const FEW: usize = 2;
        let likeliest = |sketch: &'_ Self| sketch.skeletons.into_iter().take(usize::from(sketch.count).min(FEW));
        let whole = &other.skeletons[..usize::from(other.count)];
        likeliest(self).any(|first| likeliest(next).any(|next| whole.contains(&joined(first, next))))
    }

    /// How far two words answer to each other: in about half bits, as counted on generated names.
    fn score(&self, other: &Self, initial: bool) -> i32 {
        if self.bare == other.bare {
            return 8;
        }
        if initial {
            return if self.starts_like(other) { 3 } else { -6 };
        }
        if self.cognates.iter().any(|(group, _)| other.cognates.iter().any(|(other, _)| group == other)) {
            return 6;
        }
        let mut best = -3;
        for p in 0..usize::from(self.count) {
            for q in 0..usize::from(other.count) {
                if self.prefixes[p] == other.prefixes[q] {
                    // The fewer consonants, the more words have them.
                    let whole = || WHOLE[classes(self.skeletons[p]).count().min(WHOLE.len() - 1)];
                    best = best.max(if self.skeletons[p] == other.skeletons[q] { whole() } else { BEGINNING });
                } else if best < SLIP && self.may_be_slip(p, other, q) && slip(self.heads[p], other.heads[q]) {
                    best = SLIP;
                }
            }
        }
        best
    }

    /// Whether two heads may be one with a slip: neither has two classes that the other lacks.
    fn may_be_slip(&self, p: usize, other: &Self, q: usize) -> bool {
        let one_at_most = |set: u16| set & set.wrapping_sub(1) == 0;
        let (p, q) = (self.sets[p], other.sets[q]);
        one_at_most(p & !q & !NOTHING) && one_at_most(q & !p & !NOTHING)
    }
}

/// The score of words of one skeleton, by its classes; of words that begin alike, and of those with a slip.
const WHOLE: [i32; 5] = [1, 1, 3, 4, 5];
const BEGINNING: i32 = 2;
const SLIP: i32 = 1;

/// The set of a head without a class.
const NOTHING: u16 = 1;

/// A word of a name, as a glance at the name sees it.
#[derive(Clone, Copy)]
pub(crate) struct Glance<'s> {
    pub(crate) sketch: &'s Sketch,
    pub(crate) initial: bool,
    /// What an answer to it is worth at most: little, where many names have it.
    pub(crate) most: i32,
}

impl<'w> Glance<'w> {
    pub(crate) fn at(unit: &'w Unit) -> Self {
        let most = (unit.rarity * PER_BIT) as i32;
        Self { sketch: &unit.word.sketch, initial: unit.role == Role::Initial, most }
    }

    pub(crate) fn score(self, other: Self) -> i32 {
        self.sketch.score(other.sketch, self.initial || other.initial).min(self.most).min(other.most)
    }
}

impl Words {
    /// How alike two readings look, in about quarter bits: by their words and by the pairs of letters that these share. It is
    /// what readings of one name are told apart by.
    pub(crate) fn glance(&self, other: &Self) -> i32 {
        let (short, long) = if self.count <= other.count { (self, other) } else { (other, self) };
        let score = |x: &Unit, y: &Unit| {
            2 * Glance::at(x).score(Glance::at(y)) + i32::from(x.word.letters.fifths(y.word.letters))
        };
        let best = |x: &Unit| long.single().iter().map(|y| score(x, y)).max().unwrap_or(0);
        short.single().iter().map(best).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(skeleton: u32) -> Sketch {
        Sketch::new(u64::from(skeleton), None, &[], &[skeleton])
    }

    proptest! {
        /// What is passed over by sets of classes is no slip.
        #[test]
        fn law_a_slip_leaves_out_one_class_at_most(a in "[1-8]{0,5}", b in "[1-8]{0,5}") {
            let [a, b] = [a, b].map(|classes| of(u32::from_str_radix(&format!("1{classes}"), 16).unwrap()));
            prop_assert!(a.may_be_slip(0, &b, 0) || !slip(a.heads[0], b.heads[0]));
            prop_assert_eq!(a.score(&b, false), b.score(&a, false));
        }
    }
}
