//! Resolving lists: all scripts at once, many mentions of few names, and the tables read for the first time.

use std::hint::black_box;

use aka::{Kind, Mention, Resolver};
use criterion::{Criterion, Throughput};

use crate::{Names, SCRIPTS, pairs};

pub(crate) fn define(criterion: &mut Criterion) {
    let bare = Resolver::builder().without_tables().build().unwrap_or_default();
    let full = Resolver::new();
    let person = |name: &&str| Mention::new(*name).kind(Kind::Person);
    let scripts: Vec<Mention> = SCRIPTS.iter().flat_map(Names::list).map(|name| person(&name)).collect();
    let mut group = criterion.benchmark_group("resolve");
    group.throughput(Throughput::Elements(scripts.len() as u64));
    for (what, resolver) in [("names alone", &bare), ("with tables", &full)] {
        let count = resolver.resolve(&scripts).entities().len();
        assert!((100..scripts.len()).contains(&count), "{count} entities");
        group.bench_function(format!("270 names of 9 scripts/{what}"), |bencher| {
            bencher.iter(|| assert_eq!(resolver.resolve(black_box(&scripts)).entities().len(), count));
        });
    }
    let pairs: Vec<Mention> = pairs().iter().flat_map(|(a, b)| [person(a), person(b)]).collect();
    let many: Vec<Mention> = pairs.iter().cycle().take(100 * pairs.len()).cloned().collect();
    let count = bare.resolve(&pairs).entities().len();
    group.throughput(Throughput::Elements(many.len() as u64));
    group.bench_function("4000 mentions of 40 names", |bencher| {
        bencher.iter(|| assert_eq!(bare.resolve(black_box(&many)).entities().len(), count));
    });
    group.finish();
}
