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

/// When the tables were last made: the same data give the same tables, date and all.
const DATE: &str = "2026-11-21";
/// Iterations of the first training, which finds the slips, and of the second.
const ITERATIONS: (usize, usize) = (5, 8);

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
    println!(
        "{:<6} {:>8} {:>6} {:>7} {:>7}  held in: {:>6} {:>9} {:>6} {:>6}",
        "model", "pairs", "slips", "units", "bytes", "R@1", "no slips", "R@5", "slips"
    );
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
    let clean: Vec<Pair> = pairs.iter().filter(|pair| first.is_true(pair) > 0.5).cloned().collect();
    let trained = em::train(&clean, source.syllabic, ITERATIONS.1);
    let mut model = Model::new(&trained, &clean);
    contrast::contrast(&mut model, &clean, |pass, loss| {
        eprintln!(
            "{}: pass {} of {}, loss {loss:.4}, {:.0?}",
            source.name,
            pass + 1,
            contrast::PASSES,
            started.elapsed()
        );
    });
    let rows = model.rows();
    // Groups hold translations too: where there are tokens, they are the measure.
    let measured = if tokens.is_empty() { groups } else { tokens };
    let found =
        measure::measure(&Units::parse(&format!("native\tunits\n{rows}")), &measured, |pair| first.is_true(pair) > 0.5);
    let slips = 1.0 - clean.len() as f64 / pairs.len() as f64;
    let table = format!(
        "# Units of native and Latin letters in names: bits of evidence that they stand for each other. Model: {}\n\
         # columns: native letters; Latin letters and bits in turn. - stands for no letters; = how often each letter comes by chance\n\
         # source: Wikidata name tokens of NETransliteration-COLING2018 @5d5f59e and deepchar/entities @3f9a6d7; licence CC0-1.0\n\
         # source: rigour 1.2.0 and name-variants 0.1.3 name groups (Wikidata); licence MIT\n\
         # made: {DATE} by examples/train from {} pairs, {} of them no slips; held in: R@1 {:.3}, {:.3} without slips\n\
         # rows: {}\n\
         native\tunits\n{rows}",
        source.name,
        pairs.len(),
        clean.len(),
        found.first,
        found.first_of_true,
        rows.lines().count(),
    );
    println!(
        "{:<6} {:>8} {slips:>6.3} {:>7} {:>7}           {:>6.3} {:>9.3} {:>6.3} {:>6.3}",
        source.name,
        pairs.len(),
        model.keys.len(),
        table.len(),
        found.first,
        found.first_of_true,
        found.fifth,
        found.slips,
    );
    table
}
