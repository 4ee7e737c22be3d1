//! What several tests share.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aka::{Comparison, MentionId, Resolution, Resolver};
use proptest::test_runner::{Config, RngSeed};

/// A resolver without the built-in tables. Shared, so that the tables of words are read once.
pub(crate) static BARE: LazyLock<Resolver> = LazyLock::new(|| Resolver::builder().without_tables().build().unwrap());

/// The resolver that users get.
pub(crate) static FULL: LazyLock<Resolver> = LazyLock::new(Resolver::new);

/// So many cases of a law, the same at every run; `AKA_CASES=20` makes it twenty times as many, and others each time, for
/// a long hunt.
pub(crate) fn cases(count: u32) -> Config {
    let factor: Option<u32> = std::env::var("AKA_CASES").ok().and_then(|factor| factor.parse().ok());
    let rng_seed = if factor.is_some() { RngSeed::Random } else { RngSeed::Fixed(20_241_129) };
    let cases = count.saturating_mul(factor.unwrap_or(1));
    Config { cases, rng_seed, failure_persistence: None, ..Config::default() }
}

/// Who is with whom: the sets of mentions, without what they are called.
pub(crate) fn partition(resolution: &Resolution) -> BTreeSet<BTreeSet<usize>> {
    resolution.entities().map(|entity| entity.members().map(|member| member.id().index()).collect()).collect()
}

/// Whether two mentions are in one entity.
#[track_caller]
pub(crate) fn together(resolution: &Resolution, a: usize, b: usize) -> bool {
    let entity =
        |index| resolution.entity_of(MentionId::new(index).unwrap()).expect("every mention has an entity").id();
    entity(a) == entity(b)
}

/// Fails with the waterfall if the evidence does not add up to the total.
#[track_caller]
pub(crate) fn assert_adds_up(comparison: &Comparison) {
    let sum = comparison.prior() + comparison.evidence().iter().map(|evidence| evidence.bits).sum();
    assert_eq!(sum, comparison.total(), "{comparison}");
}

/// Fails with both waterfalls unless one comparison is the other seen from the other side.
#[track_caller]
pub(crate) fn assert_mirrored(forth: &Comparison, back: &Comparison) {
    assert_eq!(forth.total(), back.total(), "\n{forth}\n{back}");
    assert_eq!((forth.left(), forth.right()), (back.right(), back.left()));
    let sides = |comparison: &Comparison, flip: bool| {
        let mut rows: Vec<_> = comparison
            .evidence()
            .iter()
            .map(|evidence| {
                let (left, right) = (evidence.left.clone(), evidence.right.clone());
                let (left, right) = if flip { (right, left) } else { (left, right) };
                (evidence.feature, left, right, evidence.bits, evidence.note.clone())
            })
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(sides(forth, false), sides(back, true), "\n{forth}\n{back}");
}

/// The rows of a tab-separated table of tests: comments, blank lines and the header line left out. Each with its line.
#[cfg(all(feature = "places", feature = "officials"))]
pub(crate) fn rows(table: &str) -> impl Iterator<Item = (usize, Vec<&str>)> {
    let lines = table.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    lines.skip(1).map(|(index, line)| (index + 1, line.split('\t').collect()))
}
