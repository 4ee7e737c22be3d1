//! Which word of one name answers to which word of the other.
//!
//! Best first: of all pairs of words (and joined words) that are still free the one with the most bits is taken, until
//! one side has nothing left. Greedy is within a bit of optimal on names, which are short, and needs no memory of its
//! own; ties are broken by position, so that the result is the same for the same two names.

use super::scratch::{Agreements, Scratch};
use crate::bits::Bits;
use crate::model::{Feature, Ledger};
use crate::name::Role;
use crate::profile::{Unit, Words};
use crate::work::count;

/// A unit of the left name, one of the right, and the bits of their agreement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) bits: f64,
    /// Its place among the pairs: the least is taken first.
    rank: u64,
}

impl Pair {
    /// What agrees comes first, the strongest before others. Of what disagrees, names in the same role answer to each
    /// other, the surnames first: one surname instead of another is not excused by a middle name. Then what is spelt
    /// alike, and then position decides.
    fn new(a: &Words, b: &Words, (left, right): (usize, usize), bits: f64) -> Self {
        let (x, y) = (&a.units[left], &b.units[right]);
        let order = match bits > 0.0 {
            // An initial that fits a surname is no excuse for another surname beside it: Arthur F. Burns and Arthur Fadden.
            true if matches!((x.role, y.role), (Role::Initial, Role::Family) | (Role::Family, Role::Initial)) => 2,
            true => 0,
            false if x.role == y.role => 1 + 2 * u8::from(x.role != Role::Family),
            false => 4,
        };
        // In thousandths, the most first; far fewer than the 2^32 that there is room for.
        let weakness = (i64::from(i32::MAX) - (bits * 1000.0).round() as i64) as u64;
        let unlike = x.word.id != y.word.id && x.word.bare != y.word.bare;
        // As many bits for fewer words leave more to agree.
        let words = [(5, x.len + y.len), (3, x.start), (3, y.start)];
        let words = words.iter().fold(u64::from(unlike), |all, &(bits, place)| all << bits | u64::from(place));
        let places = words << 12 | (left as u64) << 6 | right as u64;
        Self { left, right, bits, rank: u64::from(order) << 60 | weakness << 24 | places }
    }
}

/// The pairs chosen, best first, and the words left over on each side, as sets of bits.
pub(super) struct Assignment<'s> {
    pub(super) pairs: &'s [Pair],
    pub(super) left_over: u16,
    pub(super) right_over: u16,
}

/// Assigns the units of two profiles by `score`, which gives the bits of a pair or `None` if it cannot be one. Pairs
/// that disagree (fewer than 0 bits) are taken last, and only of single words.
pub(super) fn assign<'s>(
    a: &Words,
    b: &Words,
    scratch: &'s mut Scratch,
    score: impl Fn(&mut Agreements, &Unit, &Unit) -> Option<f64>,
) -> Assignment<'s> {
    count(|work| work.cells += (a.units.len() * b.units.len()) as u64);
    scratch.pairs.clear();
    scratch.chosen.clear();
    for (left, x) in a.units.iter().enumerate() {
        for (right, y) in b.units.iter().enumerate() {
            let joined = x.joined || y.joined;
            // Joined words answer to one only if they agree, from the first sound on.
            if joined && (x.joined == y.joined || !x.word.may_start_like(&y.word)) {
                continue;
            }
            if let Some(bits) = score(&mut scratch.agreements, x, y)
                && (bits > 0.0 || !joined)
            {
                scratch.pairs.push(Pair::new(a, b, (left, right), bits));
            }
        }
    }
    scratch.pairs.sort_unstable_by_key(|pair| pair.rank);
    let (mut left_over, mut right_over) = (all(a.count), all(b.count));
    for &pair in &scratch.pairs {
        let (x, y) = (a.units[pair.left].mask(), b.units[pair.right].mask());
        if left_over & x == x && right_over & y == y {
            left_over &= !x;
            right_over &= !y;
            scratch.chosen.push(pair);
        }
    }
    Assignment { pairs: &scratch.chosen, left_over, right_over }
}

fn all(words: usize) -> u16 {
    ((1_u32 << words) - 1) as u16
}

impl Assignment<'_> {
    /// Tells the words that only one name has, each at its worth.
    pub(super) fn tell_left_over<L: Ledger>(&self, a: &Words, b: &Words, ledger: &mut L, bits: impl Fn(&Unit) -> f64) {
        for (over, profile, left) in [(self.left_over, a, true), (self.right_over, b, false)] {
            for unit in profile.single().iter().filter(|unit| over & unit.mask() != 0) {
                let text = || {
                    if left { (unit.word.text.clone(), String::new()) } else { (String::new(), unit.word.text.clone()) }
                };
                ledger.add(Feature::Missing, Bits::new(bits(unit)), "only in one", text);
            }
        }
    }
}
