//! Which pairs of persons' names are not worth comparing, though they share a key.
//!
//! Most pairs that blocking brings up share one word and little else. How many words of the one have a counterpart in the
//! other is seen from the skeletons of the words, at a small part of what a comparison costs.

use crate::name::Role;
use crate::profile::{Profile, Unit, Words};
use crate::sound::{classes, prefix, slip};

/// So many skeletons of each word are looked at, the likeliest.
const LIKELIEST: usize = 4;
/// A pair of names must score so much for each word but one of the shorter name.
const NEEDED: i32 = 5;

/// Whether two names are worth comparing. Names of one word are always, and what tables know of both.
pub(super) fn worth_comparing(a: &Profile, b: &Profile) -> bool {
    if !a.may_be_person() || !b.may_be_person() || !a.entries.is_empty() && !b.entries.is_empty() {
        return true;
    }
    a.readings().any(|x| b.readings().any(|y| enough(x, y)))
}

/// Whether two names, each read in one way, have enough in common.
fn enough(a: &Words, b: &Words) -> bool {
    if a.tongue.is_some() && b.tongue.is_some() && a.tongue != b.tongue {
        return false;
    }
    let (short, long) = if a.count <= b.count { (a, b) } else { (b, a) };
    let needed = NEEDED * (short.count as i32 - 1);
    let best = |x: &Unit| long.single().iter().map(|y| score(x, y)).max().unwrap_or(0);
    needed <= 0 || short.single().iter().map(best).sum::<i32>() - (long.count - short.count) as i32 >= needed
}

/// How far two words answer to each other: in about half bits, as counted on generated names.
fn score(x: &Unit, y: &Unit) -> i32 {
    let (a, b) = (&x.word, &y.word);
    if a.id == b.id || a.bare == b.bare {
        return 8;
    }
    if x.role == Role::Initial || y.role == Role::Initial {
        return if a.starts_like(b) { 3 } else { -6 };
    }
    if x.cognates().iter().any(|(group, _)| y.cognates().iter().any(|(other, _)| group == other)) {
        return 6;
    }
    let mut best = -3;
    for &p in a.skeletons.iter().take(LIKELIEST) {
        for &q in b.skeletons.iter().take(LIKELIEST) {
            best = best.max(if p == q {
                // The fewer consonants, the more words have them.
                WHOLE[classes(p).count().min(WHOLE.len() - 1)]
            } else if prefix(p) == prefix(q) {
                2
            } else if best < 1 && slip(p, q) {
                1
            } else {
                best
            });
        }
    }
    best
}

/// The score of words of one skeleton, by its classes.
const WHOLE: [i32; 5] = [1, 1, 3, 4, 5];
