//! Long work that says how far it has come, and stops when it is told to.
//!
//! Whoever does the work calls [`Tell`] with the share of it that is done, from 0 to 1, a few times a second at least,
//! and gives up where the answer is to break off. It is called on the thread that asked for the work, so work on all
//! cores is done in portions.

use std::ops::ControlFlow;

use crate::parallel::{map, sort};

/// Is told what share of the work is done, and says whether to go on.
pub(crate) type Tell<'t> = dyn FnMut(f64) -> ControlFlow<()> + 't;

/// What tells of a part of the work, that from one share of the whole to another, tells of the whole.
pub(crate) fn part<'t>(tell: &'t mut Tell<'_>, from: f64, to: f64) -> impl FnMut(f64) -> ControlFlow<()> + 't {
    move |done| tell(from + (to - from) * done)
}

/// For work whose end is waited for, whatever it takes.
pub(crate) fn go_on(_: f64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Maps a slice on all cores in portions of so many items, and tells after each how much is done.
pub(crate) fn map_telling<T: Sync, S, R: Send>(
    items: &[T],
    portion: usize,
    scratch: impl Fn() -> S + Sync + Send,
    f: impl Fn(&mut S, &T) -> R + Sync + Send,
    tell: &mut Tell<'_>,
) -> ControlFlow<(), Vec<R>> {
    let mut out = Vec::with_capacity(items.len());
    each_telling(items, portion, scratch, f, |found| out.extend(found), tell)?;
    ControlFlow::Continue(out)
}

/// Maps a slice on all cores in portions of so many items, hands over what each gives, and tells after it how much is done.
pub(crate) fn each_telling<T: Sync, S, R: Send>(
    items: &[T],
    portion: usize,
    scratch: impl Fn() -> S + Sync + Send,
    f: impl Fn(&mut S, &T) -> R + Sync + Send,
    mut take: impl FnMut(Vec<R>),
    tell: &mut Tell<'_>,
) -> ControlFlow<()> {
    let mut done = 0;
    for portion in items.chunks(portion.max(1)) {
        take(map(portion, &scratch, &f));
        done += portion.len();
        tell(done as f64 / items.len() as f64)?;
    }
    ControlFlow::Continue(())
}

/// Counts steps, and tells each time that so many more are done.
pub(crate) struct Pace {
    every: usize,
    done: usize,
    next: usize,
    total: usize,
}

impl Pace {
    pub(crate) fn new(every: usize, total: usize) -> Self {
        Self { every, done: 0, next: every, total }
    }

    /// So many more are done.
    pub(crate) fn step(&mut self, count: usize, tell: &mut Tell<'_>) -> ControlFlow<()> {
        self.done += count;
        if self.done < self.next {
            return ControlFlow::Continue(());
        }
        self.next = (self.done / self.every + 1) * self.every;
        tell(self.done as f64 / self.total as f64)
    }
}

/// So many items are sorted between two calls.
const SORTED: usize = 1 << 21;

/// Sorts, and drops what is equal to the one before.
pub(crate) fn sort_and_dedup_telling<T: Ord + Send>(items: &mut Vec<T>, tell: &mut Tell<'_>) -> ControlFlow<()> {
    sort_telling(items, SORTED, tell)?;
    items.dedup();
    tell(1.0)
}

fn sort_telling<T: Ord + Send>(items: &mut [T], most: usize, tell: &mut Tell<'_>) -> ControlFlow<()> {
    if items.len() <= most {
        sort(items);
        return tell(1.0);
    }
    let middle = items.len() / 2;
    items.select_nth_unstable(middle);
    let (low, high) = items.split_at_mut(middle);
    sort_telling(low, most, &mut part(tell, 0.0, 0.5))?;
    sort_telling(high, most, &mut part(tell, 0.5, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sorted_by_halves_is_sorted() {
        let mut items: Vec<u32> = (0..1000_u32).map(|index| index.wrapping_mul(2_654_435_761) >> 24).collect();
        let mut sorted = items.clone();
        sorted.sort_unstable();
        let mut told = vec![0.0];
        let tell = &mut |done: f64| {
            told.push(done);
            ControlFlow::Continue(())
        };
        assert!(sort_telling(&mut items, 10, tell).is_continue());
        assert_eq!(items, sorted);
        assert!(told.len() > 100 && told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
    }

    #[test]
    fn every_tenth_step_is_told() {
        let mut told = Vec::new();
        let mut pace = Pace::new(10, 40);
        for count in [4, 4, 4, 20, 1, 7] {
            let tell = &mut |done: f64| {
                told.push(done);
                ControlFlow::Continue(())
            };
            assert!(pace.step(count, tell).is_continue());
        }
        assert_eq!(told, [0.3, 0.8, 1.0]);
    }

    #[test]
    fn who_breaks_off_is_obeyed_at_once() {
        let items = vec![0_u8; 100];
        let mut calls = 0;
        let done = map_telling(&items, 10, || (), |(), &item| item, &mut |done| {
            calls += 1;
            if done < 0.5 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        assert!(done.is_break());
        assert_eq!(calls, 5);
    }
}
