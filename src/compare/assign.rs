//! Which word of one name answers to which word of the other.
//!
//! Best first: of all pairs of words (and joined words) that are still free the one with the most bits is taken, until
//! one side has nothing left. Greedy is within a bit of optimal on names, which are short, and needs no memory of its
//! own; ties are broken by position, so that the result is the same for the same two names.

use super::scratch::{Agreements, Scratch};
use crate::bits::Bits;
use crate::model::{Feature, Ledger};
use crate::name::Role;
use crate::profile::{Dictionary, Unit, Word, Words};
use crate::work::count;

/// A unit of the left name, one of the right, and the bits of their agreement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    left: usize,
    right: usize,
    bits: f64,
    /// Its place among the pairs: the least is taken first.
    rank: u64,
}

impl Pair {
    /// What agrees comes first, the strongest before others. Of what disagrees, names in the same role answer to each
    /// other, the surnames first: one surname instead of another is not excused by a middle name. Then what is spelt
    /// alike, and then position decides.
    fn new((left, x): (usize, &Unit), (right, y): (usize, &Unit), bits: f64) -> Self {
        let order = match bits > 0.0 {
            // An initial that fits a surname is no excuse for another surname beside it: Arthur F. Burns and Arthur Fadden.
            true if matches!((x.role, y.role), (Role::Initial, Role::Family) | (Role::Family, Role::Initial)) => 2,
            true => 0,
            false if x.role == y.role => 1 + 2 * u8::from(x.role != Role::Family),
            false => 4,
        };
        // In thousandths, the most first; far fewer than the 2^32 that there is room for.
        let weakness = (i64::from(i32::MAX) - (bits * 1000.0).round() as i64) as u64;
        let unlike = !x.word.is(&y.word);
        // As many bits for fewer words leave more to agree.
        let words = [(5, x.len + y.len), (3, x.start), (3, y.start)];
        let words = words.iter().fold(u64::from(unlike), |all, &(bits, place)| all << bits | u64::from(place));
        let places = words << 12 | (left as u64) << 6 | right as u64;
        Self { left, right, bits, rank: u64::from(order) << 60 | weakness << 24 | places }
    }
}

/// The pairs chosen, best first, and the words left over on each side, as sets of bits.
pub(super) struct Assignment<'s> {
    pairs: &'s [Pair],
    sides: [Side<'s>; 2],
    left_over: u16,
    right_over: u16,
}

/// Assigns the units of two profiles by `score`, which gives the bits of a pair or `None` if it cannot be one. Pairs
/// that disagree (fewer than 0 bits) are taken last, and only of single words.
pub(super) fn assign<'s>(
    a: &'s Words,
    b: &'s Words,
    scratch: &'s mut Scratch<'_>,
    score: impl Fn(&mut Agreements, &Unit, &Unit) -> Option<f64>,
) -> Assignment<'s> {
    let Scratch { dictionary, pairs, chosen, joined, agreements } = scratch;
    pairs.clear();
    chosen.clear();
    for (joined, (words, other)) in joined.iter_mut().zip([(a, b), (b, a)]) {
        join(words, other, dictionary, joined);
    }
    let sides = [Side { words: a, joined: &joined[0] }, Side { words: b, joined: &joined[1] }];
    for (left, x) in sides[0].units().enumerate() {
        for (right, y) in sides[1].units().enumerate() {
            let joined = x.joined || y.joined;
            // Joined words answer to one only if they agree, from the first sound on.
            if joined && (x.joined == y.joined || !x.word.may_start_like(&y.word)) {
                continue;
            }
            if let Some(bits) = score(agreements, x, y)
                && (bits > 0.0 || !joined)
            {
                pairs.push(Pair::new((left, x), (right, y), bits));
            }
        }
    }
    count(|work| work.cells += (sides[0].units().count() * sides[1].units().count()) as u64);
    pairs.sort_unstable_by_key(|pair| pair.rank);
    let (mut left_over, mut right_over) = (all(a.count()), all(b.count()));
    for &pair in &*pairs {
        let (x, y) = (sides[0].unit(pair.left).mask(), sides[1].unit(pair.right).mask());
        if left_over & x == x && right_over & y == y {
            left_over &= !x;
            right_over &= !y;
            chosen.push(pair);
        }
    }
    Assignment { pairs: chosen, sides, left_over, right_over }
}

/// The units of a name that answer to those of another: its own, and runs of its words joined.
#[derive(Clone, Copy)]
struct Side<'s> {
    words: &'s Words,
    joined: &'s [Unit],
}

impl<'s> Side<'s> {
    fn units(self) -> impl Iterator<Item = &'s Unit> {
        self.words.units.iter().chain(self.joined)
    }

    fn unit(self, index: usize) -> &'s Unit {
        let own = self.words.units.len();
        if index < own { &self.words.units[index] } else { &self.joined[index - own] }
    }
}

/// The runs of words that may be one word of the other name. Of two short names only the longer has any: else a word of
/// the other would be left over.
fn join(words: &Words, other: &Words, dictionary: &Dictionary, joined: &mut Vec<Unit>) {
    joined.clear();
    if words.count() > other.count() || other.count() > 2 && words.count() > 2 {
        let own = |word: &Word| words.single().iter().any(|unit| unit.word.is(word));
        let fits = |run: &&[Unit]| other.single().iter().any(|unit| unit.word.may_be_joined(run) && !own(&unit.word));
        joined.extend(words.runs().filter(fits).map(|run| words.joined(run, dictionary)));
    }
}

fn all(words: usize) -> u16 {
    ((1_u32 << words) - 1) as u16
}

impl<'s> Assignment<'s> {
    /// The units that answer to each other, best first, with the bits of each.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'s Unit, &'s Unit, f64)> {
        let [left, right] = self.sides;
        self.pairs.iter().map(move |pair| (left.unit(pair.left), right.unit(pair.right), pair.bits))
    }

    /// Tells the words that only one name has, each at its worth.
    pub(super) fn tell_left_over<L: Ledger>(&self, ledger: &mut L, bits: impl Fn(&Unit) -> f64) {
        for (over, side, left) in [(self.left_over, 0, true), (self.right_over, 1, false)] {
            for unit in self.sides[side].words.single().iter().filter(|unit| over & unit.mask() != 0) {
                let text = || {
                    if left {
                        (unit.word.text.to_string(), String::new())
                    } else {
                        (String::new(), unit.word.text.to_string())
                    }
                };
                ledger.add(Feature::Missing, Bits::new(bits(unit)), "only in one", text);
            }
        }
    }
}
