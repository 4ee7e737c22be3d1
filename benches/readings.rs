//! How words sound: the Latin readings of words in other scripts, and the keys of whole names.

use std::hint::black_box;

use aka::sound::{Arabic, Cyrillic, Han, Hangul, Hebrew, Indic, Kana, Readings, Romanizer, Thai, keys};
use aka::text::{Script, fold};
use criterion::{Criterion, Throughput};

use crate::SCRIPTS;

/// As many keys as blocking makes of a word.
const KEYS: usize = 8;

fn romanizer(script: &str) -> Option<Box<dyn Romanizer>> {
    Some(match script {
        "cyrillic" => Box::new(Cyrillic),
        "arabic" => Box::new(Arabic),
        "hebrew" => Box::new(Hebrew),
        "hangul" => Box::new(Hangul),
        "kana" => Box::new(Kana),
        "han" => Box::new(Han),
        "devanagari" => Box::new(Indic(Script::Devanagari)),
        "thai" => Box::new(Thai),
        _ => return None,
    })
}

pub(crate) fn define(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("sound");
    for names in &SCRIPTS {
        let list = names.list();
        if let Some(romanizer) = romanizer(names.script) {
            let words: Vec<String> =
                list.iter().flat_map(|name| name.split([' ', '・', '·'])).map(|word| fold(word).into_owned()).collect();
            group.throughput(Throughput::Elements(words.len() as u64));
            group.bench_function(format!("readings/{}", names.script), |bencher| {
                bencher.iter(|| {
                    let read = |word: &&String| {
                        let mut readings = Readings::new();
                        romanizer.romanize(black_box(word), None, &mut readings);
                        !readings.is_empty()
                    };
                    let known = words.iter().filter(read).count();
                    assert!(known * 10 >= words.len() * 9, "{known} of {} words have a reading", words.len());
                });
            });
        }
        group.throughput(Throughput::Elements(list.len() as u64));
        group.bench_function(format!("keys/{}", names.script), |bencher| {
            bencher.iter(|| assert!(list.iter().all(|name| !keys(black_box(name), None, KEYS).is_empty())));
        });
    }
    group.finish();
}
