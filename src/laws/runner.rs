//! Looking for the smallest example.

use std::cell::RefCell;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

use super::broken::Broken;

/// Where the random numbers begin, unless the environment says otherwise: a check that failed fails again.
const SEED: u64 = 20_241_129;
/// Draws values until one breaks a law, and then smaller ones that break the same law in the same way. Of the cases that
/// the environment asks for (256 where it says nothing) it draws `share` hundredths; it makes an example smaller at most
/// `shrinks` times.
pub(super) fn smallest<S: Strategy>(
    share: u32,
    shrinks: u32,
    strategy: &S,
    law: impl Fn(&S::Value) -> Result<(), Broken>,
) -> Result<(), Broken> {
    let asked = Config::default();
    let rng_seed = if asked.rng_seed == RngSeed::Random { RngSeed::Fixed(SEED) } else { asked.rng_seed };
    let cases = (asked.cases.saturating_mul(share) / 100).max(1);
    let config = Config { cases, rng_seed, failure_persistence: None, max_shrink_iters: shrinks, ..asked };
    let last: RefCell<Option<Broken>> = RefCell::new(None);
    let outcome = TestRunner::new(config).run(strategy, |value| match law(&value) {
        Err(broken) if last.borrow().as_ref().is_none_or(|last| last.is_like(&broken)) => {
            last.replace(Some(broken));
            Err(TestCaseError::fail("broken"))
        }
        _ => Ok(()),
    });
    // What is wrong has been kept; the runner's own words would add nothing.
    drop(outcome);
    last.into_inner().map_or(Ok(()), Err)
}
