//! Laws of how a resolver tells how far it has come, and of stopping it.

use std::ops::ControlFlow;

use aka::laws::mention_lists;
use aka::{Mention, Phase, Progress};
use proptest::prelude::*;

use crate::util::{BARE, FULL, cases};

/// Everything that is told while mentions are resolved.
fn told(mentions: &[Mention]) -> Vec<Progress> {
    let mut told = Vec::new();
    BARE.resolve_with(mentions, |progress| told.push(progress));
    told
}

/// What is broken off with.
#[derive(Debug, PartialEq)]
struct Enough(usize);

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn law_progress_never_falls_and_ends_at_the_whole(mentions in mention_lists(16)) {
        let told = told(&mentions);
        let (first, last) = (told[0], told[told.len() - 1]);
        prop_assert_eq!((first.phase, first.done, first.total), (Phase::Reading, 0, mentions.len()));
        prop_assert!(first.fraction() <= 0.0 && last.fraction() >= 1.0, "{first:?} {last:?}");
        prop_assert_eq!((last.phase, last.done), (Phase::Entities, last.total));
        for now in &told {
            prop_assert!(now.done <= now.total && (0.0..=1.0).contains(&now.fraction()), "{now:?}");
        }
        for pair in told.windows(2) {
            let [before, now] = pair else { unreachable!() };
            prop_assert!(before.fraction() <= now.fraction(), "{before:?} {now:?}");
            if before.phase == now.phase {
                prop_assert!(before.done <= now.done && before.total == now.total, "{before:?} {now:?}");
            } else {
                prop_assert!(before.phase < now.phase, "{before:?} {now:?}");
                prop_assert_eq!((before.done, now.done), (before.total, 0), "{:?} {:?}", before, now);
            }
        }
    }

    #[test]
    fn law_what_is_broken_off_is_not_asked_again_and_leaves_nothing(mentions in mention_lists(16), at in 0.0..1.0) {
        let calls = told(&mentions).len();
        let at = (calls as f64 * at) as usize;
        let mut call = 0;
        let broken = BARE.try_resolve_with(&mentions, |_| {
            call += 1;
            if call > at { ControlFlow::Break(Enough(at)) } else { ControlFlow::Continue(()) }
        });
        prop_assert_eq!(broken, Err(Enough(at)));
        prop_assert_eq!(call, at + 1);
        let whole = BARE.try_resolve_with(&mentions, |_| ControlFlow::<Enough>::Continue(()));
        prop_assert_eq!(whole, Ok(BARE.resolve(&mentions)));
    }
}

/// Names of which many share a word.
fn crowd(count: usize) -> impl Iterator<Item = String> {
    let parts = ["ba", "ri", "to", "mu", "le", "san", "dor", "kin", "vel", "gas", "nu", "fe", "lom"];
    let word = move |mut number: usize| {
        let mut word = String::new();
        for _ in 0..3 {
            word += parts[number % parts.len()];
            number /= parts.len();
        }
        word
    };
    (0..count).map(move |index| format!("{} {}", word(index * 7919), word(index % 97)))
}

#[test]
fn no_step_is_long() {
    let mut before = 0.0;
    let mut calls = 0;
    BARE.resolve_with(crowd(8_000), |progress| {
        let now = progress.fraction();
        assert!(now - before < 0.05, "from {before} to {progress:?}");
        before = now;
        calls += 1;
    });
    assert!(calls > 60, "{calls}");
}

#[test]
fn an_iterator_of_unknown_length_is_read_as_it_comes() {
    let mut given = 0;
    let mentions = crowd(20_000).filter(|name| name.len() > 3).inspect(|_| given += 1);
    let mut most = 0;
    let broken = FULL.try_resolve_with(mentions, |progress| {
        assert_eq!(progress.phase, Phase::Reading);
        assert!(progress.done <= progress.total && progress.fraction() < 0.05);
        most = progress.done;
        if progress.done > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(broken, Err(()));
    assert_eq!(given, most);
    assert!(most < 20_000, "it is asked before all have come");
}

#[test]
fn a_pool_that_was_broken_off_in_works_on() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    let names: Vec<String> = crowd(2_000).collect();
    for phase in [Phase::Profiles, Phase::Blocking, Phase::Comparing, Phase::Clustering, Phase::Entities] {
        let names = &names;
        let broken = pool.install(|| {
            BARE.try_resolve_with(names.iter().map(String::as_str), |progress| {
                let late = progress.phase == phase && 2 * progress.done >= progress.total;
                if late { ControlFlow::Break(progress.phase) } else { ControlFlow::Continue(()) }
            })
        });
        assert_eq!(broken.map(|resolution| resolution.entities().len()), Err(phase));
    }
    let again = pool.install(|| BARE.resolve(names.iter().map(String::as_str)));
    assert_eq!(again, BARE.resolve(names.iter().map(String::as_str)));
}
