//! Learned models: pairs of a native and a Latin word a second, beside a plain string measure on the same pairs.

use std::hint::black_box;

use aka::sound::units::{Latin, Native, Units, native_letters};
use criterion::{Criterion, Throughput};

use crate::SCRIPTS;

/// The scripts of the benchmark and their models.
const MODELS: [(&str, &str); 5] = [
    ("cyrillic", include_str!("../data/sound/units/ru.tsv")),
    ("arabic", include_str!("../data/sound/units/ar.tsv")),
    ("hebrew", include_str!("../data/sound/units/he.tsv")),
    ("hangul", include_str!("../data/sound/units/ko.tsv")),
    ("kana", include_str!("../data/sound/units/kana.tsv")),
];

/// As the resolver asks: evidence of less than this many bits is as good as none.
const NEEDED: f32 = -7.0;

fn words(script: &str) -> Vec<&'static str> {
    let names = SCRIPTS.iter().find(|names| names.script == script).map(|names| names.text).unwrap_or_default();
    names.split_whitespace().collect()
}

pub(crate) fn define(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("token pairs");
    let latin = words("latin");
    for (script, table) in MODELS {
        let model = Units::parse(table);
        let spelt = words(script);
        let native: Vec<Native> = spelt.iter().map(|word| model.read(&native_letters(word, false))).collect();
        let letters: Vec<Latin> = latin.iter().map(|word| Latin::new(word)).collect();
        group.throughput(Throughput::Elements((native.len() * letters.len()) as u64));
        group.bench_function(format!("learned/{script}"), |bencher| {
            bencher.iter(|| {
                let near =
                    |word: &Native| letters.iter().filter(|latin| model.evidence(word, latin, NEEDED) > 5.0).count();
                let near: usize = black_box(&native).iter().map(near).sum();
                assert!(near > 0 && near < native.len() * letters.len() / 10, "{near}");
            });
        });
        let romanised: Vec<String> = spelt.iter().map(|word| any_ascii::any_ascii(word).to_lowercase()).collect();
        group.bench_function(format!("strsim jaro-winkler, romanised/{script}"), |bencher| {
            bencher.iter(|| {
                let near = |word: &String| latin.iter().filter(|latin| strsim::jaro_winkler(word, latin) > 0.9).count();
                black_box(black_box(&romanised).iter().map(near).sum::<usize>());
            });
        });
    }
    group.finish();
}
