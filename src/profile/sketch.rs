//! How much two names have in common at a glance: how many words of the one have a counterpart in the other, as seen from
//! their skeletons, at a small part of what a comparison costs.

use super::{Unit, Words};
use crate::name::{Cognates, Role};
use crate::sound::{HEADS, LetterPairs, Phone, any_slip, classes, head, joined, prefix, unpacked};

/// So many skeletons of each word are looked at, the likeliest.
const LIKELIEST: usize = HEADS;

/// An answer scores no more than this for each bit that the word is rare by.
const PER_BIT: f64 = 1.4;

/// What is looked at of a word: no more than 64 bytes, which a core takes from memory at once.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sketch {
    pub(crate) letters: LetterPairs,
    /// The skeletons, how they begin, and the classes at their head. Where there are fewer the first stands again.
    skeletons: [u32; LIKELIEST],
    prefixes: [u16; LIKELIEST],
    heads: [u16; LIKELIEST],
    /// The names it is a form of, as a set in which some share a place.
    forms: u32,
    /// How many skeletons there are, and how many pairs of letters.
    count: u8,
    pairs: u8,
}

/// What is seldom looked at of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rest {
    /// What it may begin with.
    pub(crate) start: Option<Phone>,
    /// The names it is a form of.
    pub(crate) cognates: Cognates,
}

impl Rest {
    /// Whether the words can begin with the same sound.
    pub(crate) fn starts_like(&self, other: &Self) -> bool {
        self.start.zip(other.start).is_some_and(|(a, b)| a.agrees(b))
    }

    fn is_form_of(&self, other: &Self) -> bool {
        self.cognates.iter().any(|(group, _)| other.cognates.iter().any(|(other, _)| group == other))
    }
}

impl Sketch {
    pub(super) fn new(cognates: Cognates, letters: LetterPairs, skeletons: &[u32]) -> Self {
        let mut sketch = Self { letters, pairs: letters.count() as u8, ..Self::default() };
        sketch.forms = cognates.iter().fold(0, |forms, (group, _)| forms | 1 << (group % 32));
        sketch.count = skeletons.len().min(LIKELIEST) as u8;
        let first = skeletons.first().copied().unwrap_or(1);
        for at in 0..LIKELIEST {
            let skeleton = skeletons.get(at).copied().unwrap_or(first);
            sketch.skeletons[at] = skeleton;
            sketch.heads[at] = head(skeleton);
            sketch.prefixes[at] = short(prefix(skeleton));
        }
        sketch
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

    /// How many fifths of their pairs of letters two words share.
    fn fifths(&self, other: &Self) -> i32 {
        self.letters.fifths_of(other.letters, u32::from(self.pairs) + u32::from(other.pairs)).into()
    }

    /// Whether two words share no pair of letters, and no likely skeleton of the one is nearly that of the other.
    pub(crate) fn is_strange(&self, other: &Self) -> bool {
        self.count > 0 && other.count > 0 && self.fifths(other) == 0 && self.by_skeletons(other) == NONE
    }

    /// How far the skeletons of two words agree.
    fn by_skeletons(&self, other: &Self) -> i32 {
        if self.count == 0 || other.count == 0 {
            return NONE;
        }
        let mut alike = false;
        for prefix in self.prefixes {
            for other in other.prefixes {
                alike |= prefix == other;
            }
        }
        if !alike {
            return if any_slip(self.heads, other.heads) { SLIP } else { NONE };
        }
        let mut best = NONE;
        for (prefix, skeleton) in self.prefixes.into_iter().zip(self.skeletons) {
            for (other_prefix, other) in other.prefixes.into_iter().zip(other.skeletons) {
                if skeleton == other {
                    best = best.max(whole_score(skeleton));
                } else if prefix == other_prefix {
                    best = best.max(BEGINNING);
                }
            }
        }
        best
    }
}

/// A prefix in fewer bits: the mark of a vowel, and the classes.
fn short(prefix: u32) -> u16 {
    let marked = unpacked(prefix).next() == Some(15);
    u16::from(marked) << 15 | head(prefix) >> 4
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

/// A word of a name, as a glance at the name sees it.
#[derive(Clone, Copy)]
pub(crate) struct Glance<'s> {
    /// Half of the hash of the word without its marks: so much is known of a word that is not looked at.
    pub(crate) bare: u32,
    pub(crate) sketch: &'s Sketch,
    pub(crate) rest: &'s Rest,
    pub(crate) initial: bool,
    /// What an answer to it is worth at most: little, where many names have it.
    pub(crate) most: i32,
}

impl<'w> Glance<'w> {
    pub(crate) fn at(unit: &'w Unit) -> Self {
        let (bare, most) = ((unit.word.hash >> 32) as u32, (unit.rarity * PER_BIT) as i32);
        Self { bare, sketch: &unit.word.sketch, rest: &unit.word.rest, initial: unit.role == Role::Initial, most }
    }

    /// How far two words that are not the same answer to each other: in about quarter bits, as counted on generated names.
    fn score(self, other: Self) -> i32 {
        let (x, y) = (self.sketch, other.sketch);
        let score = if self.initial || other.initial {
            if self.rest.starts_like(other.rest) { INITIAL } else { OTHER_INITIAL }
        } else if x.forms & y.forms != 0 && self.rest.is_form_of(other.rest) {
            COGNATE + x.fifths(y)
        } else {
            x.by_skeletons(y) + x.fifths(y)
        };
        score.min(self.most).min(other.most)
    }
}

/// How alike two names look, in about quarter bits: what words that both have are worth, and the best answers to the others of
/// the shorter among the others of the longer, less some for each word that the longer has more. Where that is sure to be less
/// than `needed`, it may be any less.
pub(crate) fn in_common<'s, T>(a: &'s [T], b: &'s [T], needed: i32, see: impl Fn(&'s T) -> Glance<'s>) -> i32 {
    const LEFT_OVER: i32 = 2;
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut sum = long[short.len()..].iter().map(|_| -LEFT_OVER).sum::<i32>();
    let mut hoped = 0;
    // Sets of the words for which the same is not found.
    let mut open = [0_u16, (1 << long.len()) - 1];
    for (at, x) in short.iter().map(&see).enumerate() {
        let same = |&(place, y): &(usize, &'s T)| open[1] & 1 << place != 0 && see(y).bare == x.bare;
        if let Some((place, y)) = long.iter().enumerate().find(same) {
            sum += SAME.min(x.most).min(see(y).most);
            open[1] &= !(1 << place);
        } else {
            open[0] |= 1 << at;
            hoped += SAME;
        }
    }
    let is_open = |side: usize, place: usize| open[side] & 1 << place != 0;
    let runs = if short.len() < long.len() { long } else { &[] };
    for (_, x) in short.iter().map(&see).enumerate().filter(|&(at, _)| is_open(0, at)) {
        if sum + hoped < needed {
            break;
        }
        let others = long.iter().map(&see).enumerate().filter(|&(place, _)| is_open(1, place));
        let single = others.map(|(_, y)| x.score(y)).max().unwrap_or(NONE);
        let runs = if single < COGNATE { runs } else { &[] };
        let runs = runs.windows(2).enumerate().filter(|&(place, _)| is_open(1, place) && is_open(1, place + 1));
        let joined = runs.map(|(_, run)| see(&run[0]).sketch.together(see(&run[1]).sketch, x.sketch));
        sum += joined.fold(single, i32::max);
        hoped -= SAME;
    }
    sum
}

impl Words {
    /// How alike two readings look, in about quarter bits.
    pub(crate) fn glance(&self, other: &Self) -> i32 {
        in_common(self.single(), other.single(), i32::MIN, Glance::at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(classes: &str) -> u32 {
        u32::from_str_radix(&format!("1{classes}"), 16).unwrap()
    }

    proptest! {
        #[test]
        fn law_short_prefixes_are_equal_where_prefixes_are(a in "f?[1-8]{0,5}", b in "f?[1-3]{0,5}") {
            let [a, b] = [a, b].map(|classes| prefix(of(&classes)));
            prop_assert_eq!(a == b, short(a) == short(b));
        }

        #[test]
        fn law_giving_up_early_decides_alike(a in any_words(), b in any_words(), needed in -20..60) {
            let rest = Rest::default();
            let glance = |needed: i32| in_common(&a, &b, needed, |(bare, sketch)| {
                Glance { bare: *bare, sketch, rest: &rest, initial: false, most: 20 }
            });
            prop_assert_eq!(glance(needed) >= needed, glance(i32::MIN) >= needed);
        }
    }

    /// One to four words, each a hash and a sketch, of skeletons so short that they are often alike.
    fn any_words() -> impl Strategy<Value = Vec<(u32, Sketch)>> {
        let word = "f?[1-3]{0,4}".prop_map(|classes| {
            let letters = LetterPairs::of(&classes);
            (of(&classes), Sketch::new(&[], letters, &[of(&classes)]))
        });
        prop::collection::vec(word, 1..5)
    }

    #[test]
    fn a_sketch_is_taken_from_memory_at_once() {
        assert!(size_of::<Sketch>() <= 64);
    }
}
