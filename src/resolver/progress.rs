//! How far a resolver has come.

use std::fmt;
use std::ops::ControlFlow;

/// What a resolver is doing. The phases come in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// Taking in the mentions.
    Reading,
    /// Deriving from each name all that is compared.
    Profiles,
    /// Finding candidate pairs.
    Blocking,
    /// Comparing them.
    Comparing,
    /// Clustering.
    Clustering,
    /// Making entities of the clusters: their names, and how sure they are.
    Entities,
}

impl Phase {
    /// How many hundredths of the time the phases before take, and how many this one takes: measured with a hundred
    /// thousand and a million generated mentions, and rounded.
    const fn hundredths(self) -> (f64, f64) {
        match self {
            Self::Reading => (0.0, 2.0),
            Self::Profiles => (2.0, 12.0),
            Self::Blocking => (14.0, 19.0),
            Self::Comparing => (33.0, 55.0),
            Self::Clustering => (88.0, 3.0),
            Self::Entities => (91.0, 9.0),
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Reading => "reading",
            Self::Profiles => "profiles",
            Self::Blocking => "blocking",
            Self::Comparing => "comparing",
            Self::Clustering => "clustering",
            Self::Entities => "entities",
        })
    }
}

/// How far a resolver has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// How much of that is done: mentions while they are read, pairs while they are compared, distinct names otherwise.
    /// Where a phase has several steps, about so much.
    pub done: usize,
    /// Out of how many. While mentions are read: as many as the iterator promised, and no fewer than have come.
    pub total: usize,
}

impl Progress {
    /// How much of the whole is done, from 0 to 1; it never falls. An estimate: a phase counts for the share of the
    /// time that it took of lists of names in ten languages, comparing for most. In Chinese and Korean names, which
    /// come last, there is more to do; where nearly all mentions are equal, there is less to do after reading.
    ///
    /// With a clock of your own it tells the time that is left:
    ///
    /// ```
    /// use std::time::{Duration, Instant};
    ///
    /// let start = Instant::now();
    /// let mut left = Duration::MAX;
    /// aka::Resolver::new().resolve_with(["Ada Lovelace", "Ada, Countess of Lovelace"], |progress| {
    ///     let done = progress.fraction();
    ///     if done > 0.0 {
    ///         left = start.elapsed().mul_f64((1.0 - done) / done);
    ///     }
    /// });
    /// assert_eq!(left, Duration::ZERO);
    /// ```
    pub fn fraction(&self) -> f64 {
        let (before, share) = self.phase.hundredths();
        let done = match (self.done, self.total) {
            // Nothing to do: nothing is done at first, and all of it then.
            (_, 0) if self.phase == Phase::Reading => 0.0,
            (_, 0) => 1.0,
            (done, total) => done as f64 / total as f64,
        };
        // Whole numbers add up exactly, so it does not fall from one phase to the next and ends at 1.
        (before + share * done) / 100.0
    }
}

/// Whoever is told how far a resolver has come, and says whether to go on.
pub(super) struct Watch<'w> {
    tell: &'w mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl<'w> Watch<'w> {
    pub(super) fn new(tell: &'w mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self { tell }
    }

    /// Tells of a phase.
    pub(super) fn at(&mut self, phase: Phase, done: usize, total: usize) -> ControlFlow<()> {
        (self.tell)(Progress { phase, done, total })
    }

    /// Goes through a phase of which shares are told, and tells of its beginning and its end.
    pub(super) fn through<T>(
        &mut self,
        phase: Phase,
        total: usize,
        work: impl FnOnce(&mut dyn FnMut(f64) -> ControlFlow<()>) -> ControlFlow<(), T>,
    ) -> ControlFlow<(), T> {
        let mut last = 0;
        self.at(phase, 0, total)?;
        let out = work(&mut |share: f64| {
            // Never back, and the end is told once.
            last = ((share * total as f64) as usize).clamp(last, total.saturating_sub(1).max(last));
            self.at(phase, last, total)
        })?;
        self.at(phase, total, total)?;
        ControlFlow::Continue(out)
    }
}
