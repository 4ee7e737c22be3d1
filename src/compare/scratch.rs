//! Memory that comparisons borrow, so that comparing allocates nothing and compares no two words again and again.

use std::hash::{Hash, Hasher};
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHasher;

use super::assign::Pair;
use crate::profile::{Dictionary, Unit, Word};
use crate::sound::Likeness;

/// Names that cost more bits than this beyond their rarity are simply different; the floor says what that is worth.
pub(super) const BEYOND: f64 = 4.0;

/// How alike two words are. Words that are no names of persons are often translated rather than spelt, or bent: what the rules
/// let through counts for them too.
pub(super) fn likeness(x: &Word, y: &Word, names: bool) -> Likeness {
    if x.is_strange(y) {
        return Likeness::default();
    }
    x.sound.likeness(&y.sound, x.rarity.min(y.rarity) + BEYOND, -BEYOND, !names)
}

/// What one thread needs to compare. It serves the words of one dictionary.
pub(crate) struct Scratch<'d> {
    pub(super) dictionary: &'d Dictionary,
    pub(super) pairs: Vec<Pair>,
    pub(super) chosen: Vec<Pair>,
    /// The runs of words of the left name and of the right one that are compared as one word.
    pub(super) joined: [Vec<Unit>; 2],
    pub(super) agreements: Agreements,
}

/// The agreement of pairs of units met lately, in bits: the place of a pair follows from its numbers, and a new one takes
/// the place of the old. Without places nothing is remembered.
#[derive(Debug, Default)]
pub(super) struct Agreements {
    recent: Vec<([u64; 2], f64)>,
}

/// The rule by which two units agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    Persons,
    /// Of names whose order is known.
    PersonsInOrder,
    Words,
    Places,
}

impl<'d> Scratch<'d> {
    /// One for single comparisons, which remembers nothing.
    pub(crate) fn new(dictionary: &'d Dictionary) -> Self {
        let (agreements, joined) = (Agreements::default(), [Vec::new(), Vec::new()]);
        Self { dictionary, pairs: Vec::new(), chosen: Vec::new(), joined, agreements }
    }

    /// One for many comparisons, which remembers the agreement of words: for a single one the memory would cost more than it
    /// spares.
    pub(crate) fn remembering(dictionary: &'d Dictionary) -> Self {
        let recent = vec![([u64::MAX; 2], 0.0); 1 << Agreements::BITS];
        Self { agreements: Agreements { recent }, ..Self::new(dictionary) }
    }
}

impl Agreements {
    /// Bits of the number of places: 800 KB, which stay near the core; more would spare little, for most pairs of words
    /// are met once.
    const BITS: u32 = 15;

    /// The bits of two units, remembered or reckoned. They must be the same whichever of the two is the left one.
    pub(super) fn of(&mut self, x: &Unit, y: &Unit, rule: Rule, reckon: impl FnOnce() -> f64) -> f64 {
        if self.recent.is_empty() {
            return reckon();
        }
        let (a, b) = (x.likeness, y.likeness);
        let pair = [a.min(b) | (rule as u64) << 16, a.max(b)];
        let mut hasher = FxHasher::default();
        pair.hash(&mut hasher);
        let place = &mut self.recent[(hasher.finish() >> (u64::BITS - Self::BITS)) as usize];
        if place.0 != pair {
            *place = (pair, reckon());
        }
        place.1
    }
}

/// Scratches to be lent to threads and taken back.
pub(crate) struct Pool<'d> {
    dictionary: &'d Dictionary,
    free: Mutex<Vec<Scratch<'d>>>,
}

/// A scratch on loan.
pub(crate) struct Lent<'p, 'd> {
    pool: &'p Pool<'d>,
    scratch: Option<Scratch<'d>>,
}

impl<'d> Pool<'d> {
    /// For comparisons of names with the words of this dictionary.
    pub(crate) fn new(dictionary: &'d Dictionary) -> Self {
        Self { dictionary, free: Mutex::default() }
    }

    /// Lends a scratch that nobody has.
    pub(crate) fn lend(&self) -> Lent<'_, 'd> {
        let scratch = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Lent { pool: self, scratch }
    }
}

impl<'d> Lent<'_, 'd> {
    pub(crate) fn scratch(&mut self) -> &mut Scratch<'d> {
        self.scratch.get_or_insert_with(|| Scratch::remembering(self.pool.dictionary))
    }
}

impl Drop for Lent<'_, '_> {
    fn drop(&mut self) {
        self.pool.free.lock().unwrap_or_else(PoisonError::into_inner).extend(self.scratch.take());
    }
}
