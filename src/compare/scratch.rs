//! Memory that comparisons borrow, so that comparing allocates nothing and compares no two words again and again.

use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, PoisonError};

use super::assign::Pair;
use crate::profile::Word;
use crate::sound::Likeness;

/// Names that cost more bits than this beyond their rarity are simply different; the floor says what that is worth.
pub(super) const BEYOND: f64 = 4.0;

/// What one thread needs to compare. It serves the words of one dictionary.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    pub(super) pairs: Vec<Pair>,
    pub(super) chosen: Vec<Pair>,
    pub(super) likenesses: Likenesses,
}

/// The likeness of pairs of words met lately: the place of a pair follows from its numbers, and a new one takes the place
/// of the old. Without places nothing is remembered.
#[derive(Debug, Default)]
pub(super) struct Likenesses {
    recent: Vec<(u64, Likeness)>,
}

impl Scratch {
    /// One for many comparisons, which remembers the likeness of words. A default one remembers nothing: for a single
    /// comparison the memory would cost more than it spares.
    pub(crate) fn remembering() -> Self {
        let recent = vec![(u64::MAX, Likeness::default()); 1 << Likenesses::BITS];
        Self { likenesses: Likenesses { recent }, ..Self::default() }
    }
}

impl Likenesses {
    /// Bits of the number of places: 400 KB, which stay near the core.
    const BITS: u32 = 14;

    /// How alike two words are. Words that are no names of persons are often translated rather than spelt, or bent: what
    /// the rules let through counts for them too.
    pub(super) fn of(&mut self, x: &Word, y: &Word, names: bool) -> Likeness {
        let likeness = || x.sound.likeness(&y.sound, x.rarity.min(y.rarity) + BEYOND, -BEYOND, !names);
        if self.recent.is_empty() {
            return likeness();
        }
        let pair = u64::from(names) << 63 | u64::from(x.id.min(y.id)) << 32 | u64::from(x.id.max(y.id));
        let hash = pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - Self::BITS);
        let place = &mut self.recent[hash as usize];
        if place.0 != pair {
            *place = (pair, likeness());
        }
        place.1
    }
}

/// Scratches to be lent to threads and taken back.
#[derive(Debug, Default)]
pub(crate) struct Pool(Mutex<Vec<Scratch>>);

/// A scratch on loan.
pub(crate) struct Lent<'p> {
    pool: &'p Pool,
    scratch: Scratch,
}

impl Pool {
    /// Lends a scratch that nobody has.
    pub(crate) fn lend(&self) -> Lent<'_> {
        let scratch = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        Lent { pool: self, scratch: scratch.unwrap_or_else(Scratch::remembering) }
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        self.pool.0.lock().unwrap_or_else(PoisonError::into_inner).push(std::mem::take(&mut self.scratch));
    }
}

impl Deref for Lent<'_> {
    type Target = Scratch;
    fn deref(&self) -> &Scratch {
        &self.scratch
    }
}

impl DerefMut for Lent<'_> {
    fn deref_mut(&mut self) -> &mut Scratch {
        &mut self.scratch
    }
}
