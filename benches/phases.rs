//! Resolving, phase by phase, on names of all scripts with a slip in each. What a phase takes is told by the progress that
//! a resolver reports.

use std::time::{Duration, Instant};

use aka::{Kind, Mention, Phase, Resolver};
use criterion::{Criterion, SamplingMode, Throughput};

use crate::{Names, SCRIPTS};

/// The phases in their order.
const PHASES: [Phase; 6] =
    [Phase::Reading, Phase::Profiles, Phase::Blocking, Phase::Comparing, Phase::Clustering, Phase::Entities];

/// Every name, and every name without its first letter, its fourth, its seventh and so on.
fn misspelt() -> Vec<Mention> {
    let without = |name: &str, at: usize| name.chars().enumerate().filter(|&(n, _)| n != at).map(|(_, c)| c).collect();
    let slips = |name: &str| (0..name.chars().count()).step_by(3).map(|at| without(name, at)).collect::<Vec<String>>();
    let names = SCRIPTS.iter().flat_map(Names::list);
    names
        .flat_map(|name| [vec![name.to_owned()], slips(name)].concat())
        .map(|name| Mention::new(name).kind(Kind::Person))
        .collect()
}

/// What each phase takes, and the entities found.
fn phases(resolver: &Resolver, mentions: Vec<Mention>) -> ([Duration; PHASES.len()], usize) {
    let mut spent = [Duration::ZERO; PHASES.len()];
    let (mut phase, mut since) = (Phase::Reading, Instant::now());
    let at = |phase: Phase| PHASES.iter().position(|&known| known == phase).unwrap_or_default();
    let resolution = resolver.resolve_with(mentions, |progress| {
        if progress.phase != phase {
            spent[at(phase)] += since.elapsed();
            (phase, since) = (progress.phase, Instant::now());
        }
    });
    spent[at(phase)] += since.elapsed();
    (spent, resolution.entities().len())
}

pub(crate) fn define(criterion: &mut Criterion) {
    let mentions = misspelt();
    let mut group = criterion.benchmark_group("phases");
    group.throughput(Throughput::Elements(mentions.len() as u64));
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    for (what, resolver) in [
        ("names alone", Resolver::builder().without_tables().build().unwrap_or_default()),
        ("with tables", Resolver::new()),
    ] {
        let (_, count) = phases(&resolver, mentions.clone());
        assert!((SCRIPTS.len()..mentions.len() / 2).contains(&count), "{count} entities");
        for (at, phase) in PHASES.into_iter().enumerate() {
            group.bench_function(format!("{phase}/{what}"), |bencher| {
                bencher.iter_custom(|rounds| {
                    let mut sum = Duration::ZERO;
                    for _ in 0..rounds {
                        let (spent, found) = phases(&resolver, mentions.clone());
                        assert_eq!(found, count);
                        sum += spent[at];
                    }
                    sum
                });
            });
        }
    }
    group.finish();
}
