//! Folding and taking apart.

use std::hint::black_box;

use aka::Kind;
use aka::name::Name;
use aka::text::{bare_key, fold, tokens};
use criterion::{Criterion, Throughput};

use crate::SCRIPTS;

pub(crate) fn define(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("text");
    for names in &SCRIPTS {
        let list = names.list();
        group.throughput(Throughput::Elements(list.len() as u64));
        group.bench_function(format!("fold/{}", names.script), |bencher| {
            bencher.iter(|| {
                let bytes: usize = list.iter().map(|name| fold(black_box(name)).len()).sum();
                assert!(bytes > list.len());
            });
        });
        group.bench_function(format!("key/{}", names.script), |bencher| {
            bencher.iter(|| assert!(list.iter().all(|name| !bare_key(black_box(name)).is_empty())));
        });
        let count: usize = list.iter().map(|name| tokens(name).list.len()).sum();
        assert!(count >= list.len());
        group.bench_function(format!("tokens/{}", names.script), |bencher| {
            bencher.iter(|| {
                assert_eq!(list.iter().map(|name| tokens(black_box(name)).list.len()).sum::<usize>(), count);
            });
        });
        group.bench_function(format!("parse/{}", names.script), |bencher| {
            bencher.iter(|| {
                let parse = |name: &&str| Name::parse(black_box(name), Some(Kind::Person), None).parts.len();
                assert!(list.iter().map(parse).sum::<usize>() >= count);
            });
        });
    }
    group.finish();
}
