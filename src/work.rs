//! How much is done, counted where it is done: what shows that work grows with the input and no faster, on any machine.
//!
//! With the feature `proptest` the inner loops count into a memory of the thread they run on, once a call and not once a
//! step; without it [`count`] is nothing. `laws::work_of` reads the counts.

/// Work that was done, in steps of a loop, by what was gone through.
///
/// What is not counted is done once for each of these at most, but for sorting, which takes a logarithm more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(not(feature = "proptest"), allow(dead_code, unreachable_pub))]
#[non_exhaustive]
pub struct Work {
    /// Bytes of text that were folded or cut into words.
    pub bytes: u64,
    /// Words that were read: their sounds, stems and spellings.
    pub words: u64,
    /// Cells of tables in which words were aligned, and pairs of words that were looked at.
    pub cells: u64,
    /// Pairs of names that blocking brought up, the same one as often as it did, and that documents were searched for.
    pub pairs: u64,
    /// Links between names, or clusters, that clustering looked at.
    pub links: u64,
    /// Names and entries of tables that were read or put in.
    pub entries: u64,
}

#[cfg(feature = "proptest")]
thread_local! {
    static DONE: std::cell::Cell<Work> = const {
        std::cell::Cell::new(Work { bytes: 0, words: 0, cells: 0, pairs: 0, links: 0, entries: 0 })
    };
}

/// Adds to the work of this thread.
#[cfg(feature = "proptest")]
#[inline]
pub(crate) fn count(add: impl FnOnce(&mut Work)) {
    DONE.with(|done| {
        let mut work = done.get();
        add(&mut work);
        done.set(work);
    });
}

/// Adds to the work of this thread: nothing is counted without the feature `proptest`.
#[cfg(not(feature = "proptest"))]
#[inline]
pub(crate) fn count(_: impl FnOnce(&mut Work)) {}

/// What this thread did so far.
#[cfg(feature = "proptest")]
pub(crate) fn done() -> Work {
    DONE.with(std::cell::Cell::get)
}

#[cfg(feature = "proptest")]
impl Work {
    /// All steps of whatever kind.
    pub fn total(self) -> u64 {
        self.bytes + self.words + self.cells + self.pairs + self.links + self.entries
    }

    /// What was done since.
    pub(crate) fn since(self, before: Self) -> Self {
        Self {
            bytes: self.bytes - before.bytes,
            words: self.words - before.words,
            cells: self.cells - before.cells,
            pairs: self.pairs - before.pairs,
            links: self.links - before.links,
            entries: self.entries - before.entries,
        }
    }
}
