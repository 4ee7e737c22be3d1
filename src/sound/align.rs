//! What it costs, in bits, that one spelling was meant where the other stands.
//!
//! A weighted edit distance over [`Phone`]s (Needleman–Wunsch with gap costs by phone). The costs are minus log2 of how
//! often a copyist between two languages makes the change, set by hand in round figures; a trained model can take
//! their place without a change elsewhere.

use super::phone::{MAX_PHONES, Phone};
use crate::work::count;

/// Costs in hundredths of a bit, so that sums are exact.
type Centibits = u16;

/// Both can be the same sound but need not: c and k, ch and sh.
const SAME: Centibits = 15;
/// A sound easily taken for the other: b and p, e and i.
const NEAR: Centibits = 320;
/// One vowel for quite another.
const OTHER_VOWEL: Centibits = 500;
/// One consonant for quite another.
const OTHER_CONSONANT: Centibits = 900;
/// An optional sound left out.
const DROP_OPTIONAL: Centibits = 90;
/// A vowel left out where both sides write vowels.
const DROP_VOWEL: Centibits = 380;
/// A vowel left out where the other side leaves vowels unwritten.
const DROP_UNWRITTEN: Centibits = 60;
/// What leaving out a sound costs more at the start of a word, which is the firmest part of a name.
const DROP_START: Centibits = 300;
/// A consonant left out.
const DROP_CONSONANT: Centibits = 700;

/// Words beyond repair cost this much; nothing costs more.
pub(crate) const HOPELESS: f64 = 60.0;

/// A spelling, prepared for alignment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spelt {
    pub(crate) phones: Box<[Phone]>,
    /// All sounds of it, and all that are near one of them.
    sounds: u32,
    near: u32,
    /// How many consonants answer to no vowel and cannot be mute, and how many phones are no vowels.
    pub(super) hard: u16,
    pub(super) consonants: u16,
}

impl Spelt {
    pub(crate) fn new(phones: Vec<Phone>) -> Self {
        let union = |field: fn(&Phone) -> u32| phones.iter().map(field).fold(0, |all, some| all | some);
        let count = |test: fn(&&Phone) -> bool| phones.iter().filter(test).count() as u16;
        Self {
            sounds: union(|phone| phone.sounds),
            near: union(|phone| phone.near),
            hard: count(|phone| phone.is_hard()),
            consonants: count(|phone| !phone.is_vowel()),
            phones: phones.into_boxed_slice(),
        }
    }

    /// A lower bound of the cost of aligning this with another: hard consonants in excess must be left out, and what
    /// has no counterpart there, not even a near one, must be left out or swapped for something quite different.
    fn at_least(&self, other: &Self, other_unwritten: bool) -> Centibits {
        let excess = self.hard.saturating_sub(other.consonants) * DROP_CONSONANT;
        let lonely = |phone: &&Phone| !phone.agrees_with(other.sounds | other.near) && phone.near & other.sounds == 0;
        self.phones
            .iter()
            .filter(lonely)
            .map(|&phone| gap(phone, other_unwritten).min(OTHER_VOWEL))
            .sum::<Centibits>()
            .max(excess)
    }
}

/// A lower bound of [`cost`], in bits. Symmetric.
pub(crate) fn least(a: &Spelt, b: &Spelt, a_unwritten: bool, b_unwritten: bool) -> f64 {
    f64::from(a.at_least(b, b_unwritten).max(b.at_least(a, a_unwritten))) / 100.0
}

/// The cost in bits of aligning two words, each with a flag whether its vowels may be unwritten. Gives up, with
/// [`HOPELESS`], as soon as the cost is sure to exceed `limit` bits. Symmetric. Does not allocate.
pub(crate) fn cost(a: &Spelt, b: &Spelt, a_unwritten: bool, b_unwritten: bool, limit: f64) -> f64 {
    let limit = (limit.clamp(0.0, HOPELESS) * 100.0).ceil() as Centibits;
    if a.at_least(b, b_unwritten) > limit || b.at_least(a, a_unwritten) > limit {
        return HOPELESS;
    }
    let (a, b) = (&a.phones, &b.phones);
    count(|work| work.cells += (a.len() * b.len()) as u64);
    let mut row = [0; MAX_PHONES + 1];
    let mut drops = [0; MAX_PHONES];
    for (index, &phone) in b.iter().enumerate() {
        drops[index] = gap(phone, a_unwritten);
        row[index + 1] = row[index] + drops[index] + start(index, phone);
    }
    for (at, &left) in a.iter().enumerate() {
        let mut diagonal = row[0];
        let drop_left = gap(left, b_unwritten);
        row[0] += drop_left + start(at, left);
        let mut least = row[0];
        let mut before = row[0];
        for ((&right, &drop_right), place) in b.iter().zip(&drops).zip(&mut row[1..]) {
            let best = (diagonal + swap(left, right)).min(*place + drop_left).min(before + drop_right);
            diagonal = *place;
            *place = best;
            before = best;
            least = least.min(best);
        }
        if least > limit {
            return HOPELESS;
        }
    }
    f64::from(row[b.len()]) / 100.0
}

/// What it costs more at the start of a word.
fn start(index: usize, phone: Phone) -> Centibits {
    if index == 0 && !phone.is_optional() { DROP_START } else { 0 }
}

/// What it costs to strike one sound for another. It is asked for in the innermost loop, and chooses without a branch.
fn swap(a: Phone, b: Phone) -> Centibits {
    const OTHER: [Centibits; 3] = [OTHER_CONSONANT, OTHER_CONSONANT + OTHER_VOWEL, OTHER_VOWEL];
    let other = OTHER[usize::from(a.is_vowel()) + usize::from(b.is_vowel())];
    let far = if a.is_near(b) { NEAR } else { other };
    let unequal = if a.agrees(b) { SAME } else { far };
    if a == b { 0 } else { unequal }
}

fn gap(phone: Phone, other_unwritten: bool) -> Centibits {
    if phone.is_vowel() && other_unwritten {
        DROP_UNWRITTEN
    } else if phone.is_optional() {
        DROP_OPTIONAL
    } else if phone.is_vowel() {
        DROP_VOWEL
    } else {
        DROP_CONSONANT
    }
}

#[cfg(test)]
mod tests {
    use super::super::phone::phones;
    use super::*;

    fn between(a: &str, b: &str) -> f64 {
        cost(&Spelt::new(phones(a)), &Spelt::new(phones(b)), false, false, HOPELESS)
    }

    #[test]
    fn conventions_cost_little_and_other_names_much() {
        for (a, b) in [("belooussov", "belousov"), ("choïgou", "shoigu"), ("oumierov", "umerov"), ("makron", "macron")]
        {
            assert!(between(a, b) < 3.0, "{a} {b} {}", between(a, b));
        }
        for (a, b) in [("hassan", "hussein"), ("niger", "nigeria"), ("un", "il"), ("trump", "tusk")] {
            assert!(between(a, b) > 3.5, "{a} {b} {}", between(a, b));
        }
    }

    #[test]
    fn giving_up_early_never_changes_a_cost_within_the_limit() {
        for (a, b) in [("belooussov", "belousov"), ("un", "il"), ("merkel", "merz")] {
            let full = between(a, b);
            let limited = cost(&Spelt::new(phones(a)), &Spelt::new(phones(b)), false, false, full);
            assert!((limited - full).abs() < 1e-9);
        }
    }
}
