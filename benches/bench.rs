//! Benchmarks on real names, by script. Each asserts its answer, so that it is a test too: `cargo bench`.
//!
//! In the order in which a resolver works: `text` (folding, words, parts of names), `sound` (readings, keys), `token
//! pairs` (the learned models), `compare` (two names), `phases` (profiles, blocking, comparing and clustering of a
//! collection, each by itself), `resolve` (all of it). `cargo bench -- phases` runs one of them.

mod compare;
mod phases;
mod readings;
mod resolve;
mod text;
mod units;

use std::time::Duration;

use criterion::Criterion;

/// The names of a script.
struct Names {
    script: &'static str,
    text: &'static str,
}

impl Names {
    fn list(&self) -> Vec<&'static str> {
        self.text.lines().collect()
    }
}

/// Every script, 30 names each.
const SCRIPTS: [Names; 9] = [
    Names { script: "latin", text: include_str!("data/latin.txt") },
    Names { script: "cyrillic", text: include_str!("data/cyrillic.txt") },
    Names { script: "arabic", text: include_str!("data/arabic.txt") },
    Names { script: "hebrew", text: include_str!("data/hebrew.txt") },
    Names { script: "hangul", text: include_str!("data/hangul.txt") },
    Names { script: "kana", text: include_str!("data/kana.txt") },
    Names { script: "han", text: include_str!("data/han.txt") },
    Names { script: "devanagari", text: include_str!("data/devanagari.txt") },
    Names { script: "thai", text: include_str!("data/thai.txt") },
];

/// Names in two Latin spellings each.
fn pairs() -> Vec<(&'static str, &'static str)> {
    include_str!("data/pairs.txt").lines().filter_map(|line| line.split_once('\t')).collect()
}

fn main() {
    let time = Duration::from_millis;
    let mut criterion =
        Criterion::default().sample_size(30).warm_up_time(time(300)).measurement_time(time(1500)).configure_from_args();
    text::define(&mut criterion);
    readings::define(&mut criterion);
    units::define(&mut criterion);
    compare::define(&mut criterion);
    phases::define(&mut criterion);
    resolve::define(&mut criterion);
    criterion.final_summary();
}
