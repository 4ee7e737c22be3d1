//! Trains the models of spelling under `data/sound/units/` from pairs of name tokens and from groups of names.
//!
//! ```text
//! cargo run --release --example train -- TOKENS.tsv GROUPS.tsv [--out data/sound/units] [--only he]
//! ```
//!
//! TOKENS.tsv has the columns `latin`, `native`, `lang`; GROUPS.tsv has `entity_id`, `script`, `name`; `data/README.md`
//! says how to make them from public data. For each model, pairs are cleaned of slips by a first training, units are
//! found by expectation maximisation and then trained to tell names from their near misses. One Latin word in ten, by
//! its MD5 sum, is held in and measured with. Deterministic: the same files give the same tables, byte for byte.

mod contrast;
mod corpus;
mod em;
mod measure;
mod model;

use std::error::Error;
use std::time::Instant;

use aka::sound::units::Units;

use corpus::{Corpus, Pair, SOURCES, Source};
use model::Model;

/// Iterations of the first training, which finds the slips, and of the second.
const ITERATIONS: (usize, usize) = (5, 8);
const PASSES: usize = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let [tokens, groups] = [0, 1].map(|at| arguments.get(at).filter(|path| !path.starts_with("--")));
    let (Some(tokens), Some(groups)) = (tokens, groups) else {
        return Err("usage: train TOKENS.tsv GROUPS.tsv [--out DIR] [--only MODEL]".into());
    };
    let out = option("--out").map_or("data/sound/units", String::as_str);
    let corpus = Corpus::read(tokens, groups)?;
    std::fs::create_dir_all(out)?;
    println!("{:<6} {:>8} {:>6} {:>7} {:>6} {:>6} {:>6}", "model", "pairs", "slips", "units", "R@1", "R@5", "bytes");
    for source in SOURCES.iter().filter(|source| option("--only").is_none_or(|only| only == source.name)) {
        let table = train(source, &corpus);
        std::fs::write(format!("{out}/{}.tsv", source.name), table)?;
    }
    Ok(())
}

/// Trains a model, and prints how it does.
fn train(source: &Source, corpus: &Corpus) -> String {
    let started = Instant::now();
    let (tokens, groups) = corpus.of(source);
    let pairs: Vec<Pair> = tokens.iter().chain(&groups).filter(|pair| !pair.is_held_in()).cloned().collect();
    let first = em::train(&pairs, source.syllabic, ITERATIONS.0);
    let clean = pairs.iter().zip(&first.true_pair).filter(|(_, chance)| **chance > 0.5).map(|(pair, _)| pair.clone());
    let clean: Vec<Pair> = clean.collect();
    eprintln!("{} cleaned {:?}", source.name, started.elapsed());
    let trained = em::train(&clean, source.syllabic, ITERATIONS.1);
    let mut model = Model::new(&trained, &clean);
    eprintln!("{} units found {:?}", source.name, started.elapsed());
    let judge = |model: &Model| {
        measure::measure(
            &Units::parse(&format!("native\tunits\n{}", model.rows())),
            if tokens.is_empty() { &groups } else { &tokens },
        )
    };
    eprintln!("EM {:?}", judge(&model));
    contrast::contrast(&mut model, &clean, if source.name == "la" { 0 } else { PASSES }, |pass, loss, model| {
        eprintln!("{} pass {pass} loss {loss:.4} {:?} {:?}", source.name, judge(model), started.elapsed());
    });
    let (first_hit, fifth_hit) = judge(&model);
    let table = format!(
        "# Units of native and Latin letters in names, {}: bits of evidence that they stand for each other.\n\
         # columns: native letters; Latin letters and bits in turn; - is none\n\
         # source: Wikidata name tokens (NETransliteration-COLING2018, deepchar/entities) and rigour 1.2.0 name groups\n\
         # licence: CC0-1.0, MIT\n# date: 2026-11-21\n\
         # made: cargo run --release --example train, on {} pairs, {} of them no slips; held in: R@1 {first_hit:.3}, R@5 {fifth_hit:.3}\n\
         native\tunits\n{}",
        source.name,
        pairs.len(),
        clean.len(),
        model.rows()
    );
    println!(
        "{:<6} {:>8} {:>6.3} {:>7} {first_hit:>6.3} {fifth_hit:>6.3} {:>6}",
        source.name,
        pairs.len(),
        1.0 - clean.len() as f64 / pairs.len() as f64,
        model.keys.len(),
        table.len()
    );
    table
}
