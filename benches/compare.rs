//! Comparing two names, beside a plain string measure on the same pairs.

use std::hint::black_box;

use aka::{Probability, Resolver};
use criterion::{Criterion, Throughput};

use crate::{SCRIPTS, pairs};

pub(crate) fn define(criterion: &mut Criterion) {
    let resolver = Resolver::builder().without_tables().build().unwrap_or_default();
    let pairs = pairs();
    let mut group = criterion.benchmark_group("compare");
    group.throughput(Throughput::Elements(pairs.len() as u64));
    let even = Probability::EVEN;
    group.bench_function("latin pairs/aka", |bencher| {
        bencher.iter(|| {
            let same = |(a, b): &&(&str, &str)| resolver.compare(black_box(*a), *b).probability() > even;
            let matches = pairs.iter().filter(same).count();
            assert!(matches * 10 >= pairs.len() * 8, "{matches} of {} match", pairs.len());
        });
    });
    group.bench_function("latin pairs/strsim jaro-winkler", |bencher| {
        bencher.iter(|| {
            let same = |(a, b): &&(&str, &str)| strsim::jaro_winkler(black_box(a), b) > 0.5;
            assert!(pairs.iter().filter(same).count() * 10 >= pairs.len() * 8);
        });
    });
    for names in &SCRIPTS {
        let list = names.list();
        group.throughput(Throughput::Elements(list.len() as u64));
        group.bench_function(format!("itself/{}", names.script), |bencher| {
            bencher.iter(|| {
                let same = |name: &&&str| resolver.compare(black_box(**name), **name).probability() > even;
                let matches = list.iter().filter(same).count();
                assert!(matches * 10 >= list.len() * 9, "{matches} of {} know themselves", list.len());
            });
        });
    }
    group.finish();
}
