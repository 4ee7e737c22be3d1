//! How much two names have in common at a glance: how many words of the one have a counterpart in the other, as seen from
//! their skeletons, at a small part of what a comparison costs.

use super::{Unit, Words};
use crate::name::{Cognates, Role};
use crate::sound::{LetterPairs, Phone, classes, head, joined, prefix, slip};

/// So many skeletons of each word are looked at, the likeliest.
const LIKELIEST: usize = 4;

/// An answer scores no more than this for each bit that the word is rare by.
const PER_BIT: f64 = 1.4;

/// What is looked at of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sketch {
    /// A hash of the word without its marks.
    pub(crate) bare: u64,
    /// What it may begin with.
    pub(crate) start: Option<Phone>,
    /// The names it is a form of.
    pub(crate) cognates: Cognates,
    pub(crate) letters: LetterPairs,
    count: u8,
    /// The skeletons, how they begin, the classes at their head, and these as a set of bits.
    skeletons: [u32; LIKELIEST],
    prefixes: [u32; LIKELIEST],
    heads: [u16; LIKELIEST],
    sets: [u16; LIKELIEST],
}

impl Sketch {
    pub(super) fn new(
        bare: u64,
        start: Option<Phone>,
        cognates: Cognates,
        letters: LetterPairs,
        skeletons: &[u32],
    ) -> Self {
        let mut sketch = Self { bare, start, cognates, letters, ..Self::default() };
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

    /// How far this word and the next are another, written together; nothing where no likeliest skeleton says so.
    fn together(&self, next: &Self, other: &Self) -> i32 {
        const FEW: usize = 2;
        let likeliest = |sketch: &'_ Self| sketch.skeletons.into_iter().take(usize::from(sketch.count).min(FEW));
        let whole = &other.skeletons[..usize::from(other.count)];
        let joined = likeliest(self).flat_map(|first| likeliest(next).map(move |next| joined(first, next)));
        let best = joined.filter(|joined| whole.contains(joined)).map(whole_score).max();
        best.map_or(0, |best| best + TOGETHER + i32::from(self.letters.or(next.letters).fifths(other.letters)))
    }

    /// How far two words answer to each other: in about quarter bits, as counted on generated names.
    fn score(&self, other: &Self, initial: bool) -> i32 {
        if self.bare == other.bare {
            return SAME;
        }
        if initial {
            return if self.starts_like(other) { INITIAL } else { OTHER_INITIAL };
        }
        let letters = i32::from(self.letters.fifths(other.letters));
        if self.cognates.iter().any(|(group, _)| other.cognates.iter().any(|(other, _)| group == other)) {
            return COGNATE + letters;
        }
        let mut best = NONE;
        for p in 0..usize::from(self.count) {
            for q in 0..usize::from(other.count) {
                if self.prefixes[p] == other.prefixes[q] {
                    let whole = self.skeletons[p] == other.skeletons[q];
                    best = best.max(if whole { whole_score(self.skeletons[p]) } else { BEGINNING });
                } else if best < SLIP && self.may_be_slip(p, other, q) && slip(self.heads[p], other.heads[q]) {
                    best = SLIP;
                }
            }
        }
        best + letters
    }

    /// Whether two heads may be one with a slip: neither has two classes that the other lacks.
    fn may_be_slip(&self, p: usize, other: &Self, q: usize) -> bool {
        let one_at_most = |set: u16| set & set.wrapping_sub(1) == 0;
        let (p, q) = (self.sets[p], other.sets[q]);
        one_at_most(p & !q & !NOTHING) && one_at_most(q & !p & !NOTHING)
    }
}

/// What is worth how much: the same word, an initial that fits or does not, a form of the same name, how a word begins, a
/// slip, nothing; and words of one skeleton, by its classes, which more words share the fewer they are.
const SAME: i32 = 16;
const INITIAL: i32 = 6;
const OTHER_INITIAL: i32 = -12;
const COGNATE: i32 = 12;
const BEGINNING: i32 = 4;
const SLIP: i32 = 2;
const NONE: i32 = -6;
const WHOLE: [i32; 5] = [2, 2, 6, 8, 10];
/// What it is worth more that two words written together have it.
const TOGETHER: i32 = 2;

fn whole_score(skeleton: u32) -> i32 {
    WHOLE[classes(skeleton).count().min(WHOLE.len() - 1)]
}

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

    fn score(self, other: Self) -> i32 {
        // One word met in two names need not be looked up.
        let same = std::ptr::eq(self.sketch, other.sketch);
        let score = if same { SAME } else { self.sketch.score(other.sketch, self.initial || other.initial) };
        score.min(self.most).min(other.most)
    }
}

/// How alike two names look, in about quarter bits: the best answers to the words of the shorter, less some for each word
/// that the longer has more.
pub(crate) fn in_common<'s, T>(a: &'s [T], b: &'s [T], see: impl Fn(&'s T) -> Glance<'s>) -> i32 {
    const LEFT_OVER: i32 = 2;
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let runs = if short.len() < long.len() { long } else { &[] };
    let best = |x: &'s T| {
        let x = see(x);
        let single = long.iter().map(|y| x.score(see(y))).max().unwrap_or(0);
        let runs = if single < COGNATE { runs } else { &[] };
        let joined = runs.windows(2).map(|run| see(&run[0]).sketch.together(see(&run[1]).sketch, x.sketch));
        joined.fold(single, i32::max)
    };
    let left_over = long[short.len()..].iter().map(|_| LEFT_OVER);
    short.iter().map(best).sum::<i32>() - left_over.sum::<i32>()
}

impl Words {
    /// How alike two readings look, in about quarter bits.
    pub(crate) fn glance(&self, other: &Self) -> i32 {
        in_common(self.single(), other.single(), Glance::at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(skeleton: u32) -> Sketch {
        Sketch::new(u64::from(skeleton), None, &[], LetterPairs::default(), &[skeleton])
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
