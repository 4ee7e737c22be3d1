//! Trains the unit models of `data/sound/units/` from pairs of name tokens.
//!
//! ```text
//! cargo run --release --example train -- TOKENS.tsv [--out data/sound/units] [--only zh]
//! ```
//!
//! TOKENS.tsv has the columns `latin`, `native`, `lang`, `source`; `data/README.md` says how to make one from public
//! data. One model is trained for each language: a joint multigram (Deligne & Bimbot 1995; Bisani & Ney 2008) over
//! units of a few Latin letters and a few letters of the native script, by expectation maximisation, from units that
//! are all as likely, with units expected fewer than 0.3 times dropped. One token in ten, chosen by a hash of the Latin
//! side, is held in to measure: of how many held-in tokens the true counterpart is found first among 5 000.
//! Everything is deterministic: the same file gives the same tables, byte for byte.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fmt::Write as _;

use aka::sound::units::{Units, letters, native_letters};
use aka::tsv::Tsv;

/// Latin and native letters of a unit, as many as are allowed together.
const SHAPES: [(usize, usize); 7] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1)];
/// Further shapes for scripts whose letters are syllables.
const SYLLABIC: [(usize, usize); 3] = [(4, 1), (5, 1), (6, 1)];
const ITERATIONS: usize = 8;
/// Units expected fewer times than this are dropped after an iteration.
const FEWEST: f64 = 0.3;
/// A pair in which a letter explains itself at more than this many bits over the mean is an alignment slip.
const SLIP: f64 = 2.5;
const QUERIES: usize = 1000;
const POOL: usize = 5000;

type Pair = (Vec<char>, Vec<char>);
type Key = (String, String);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| arguments.iter().position(|a| a == name).and_then(|at| arguments.get(at + 1));
    let Some(path) = arguments.first().filter(|first| !first.starts_with("--")) else {
        return Err("usage: train TOKENS.tsv [--out DIR] [--only LANG]".into());
    };
    let out = option("--out").map_or("data/sound/units", String::as_str);
    let text = std::fs::read_to_string(path)?;
    let tsv = Tsv::parse(path, &text)?;
    let (latin, native, lang) = (tsv.column("latin")?, tsv.column("native")?, tsv.column("lang")?);
    let mut by_lang: BTreeMap<&str, Vec<Pair>> = BTreeMap::new();
    for row in tsv.rows() {
        let pair = (letters(row.get(latin)), native_letters(row.get(native)));
        if !pair.0.is_empty() && !pair.1.is_empty() && pair.0.len() <= 24 && pair.1.len() <= 24 {
            by_lang.entry(row.get(lang)).or_default().push(pair);
        }
    }
    std::fs::create_dir_all(out)?;
    println!("{:<8} {:>8} {:>8} {:>7} {:>6} {:>6}", "lang", "pairs", "clean", "units", "R@1", "R@5");
    for (lang, pairs) in by_lang {
        if option("--only").is_some_and(|only| only != lang) {
            continue;
        }
        let (held, train): (Vec<Pair>, Vec<Pair>) = pairs.into_iter().partition(|pair| hash(&pair.0) % 10 == 0);
        if let Some(dir) = option("--measure") {
            let model = Units::parse(&std::fs::read_to_string(format!("{dir}/{lang}.tsv"))?);
            let (first, fifth) = measure(&model, &held);
            println!("{lang:<8} {first:>6.3} {fifth:>6.3}");
            continue;
        }
        let shapes: Vec<_> = match lang {
            "zh" | "ja" | "ja-Kana" => SHAPES.iter().chain(&SYLLABIC).copied().collect(),
            _ => SHAPES.to_vec(),
        };
        let first = expectation_maximisation(&train, &shapes, 4);
        let clean = without_slips(&train, &first, &shapes);
        let units = expectation_maximisation(&clean, &shapes, ITERATIONS);
        let table = write(&units, lang, train.len(), clean.len());
        let model = Units::parse(&table);
        let (first, fifth) = measure(&model, &held);
        println!("{lang:<8} {:>8} {:>8} {:>7} {first:>6.3} {fifth:>6.3}", train.len(), clean.len(), units.len());
        std::fs::write(format!("{out}/{lang}.tsv"), table)?;
    }
    Ok(())
}

/// FNV-1a of the letters: stable everywhere.
fn hash(letters: &[char]) -> u64 {
    letters.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &c| (hash ^ u64::from(u32::from(c))).wrapping_mul(0x100_0000_01b3))
}

/// The unit of a shape that ends at a place in a pair.
fn unit(pair: &Pair, i: usize, j: usize, (n, m): (usize, usize)) -> Option<Key> {
    (i >= n && j >= m).then(|| (pair.0[i - n..i].iter().collect(), pair.1[j - m..j].iter().collect()))
}

/// Probabilities of units, by expectation maximisation.
fn expectation_maximisation(pairs: &[Pair], shapes: &[(usize, usize)], iterations: usize) -> BTreeMap<Key, f64> {
    // Units are interned, so that the inner loops look up each place of each pair once.
    let mut numbers: HashMap<Key, u32> = HashMap::new();
    let mut keys: Vec<Key> = Vec::new();
    let mut mass: Vec<f64> = Vec::new();
    let mut places: Vec<Vec<u32>> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let mut own = Vec::with_capacity((pair.0.len() + 1) * (pair.1.len() + 1) * shapes.len());
        for i in 0..=pair.0.len() {
            for j in 0..=pair.1.len() {
                for &shape in shapes {
                    own.push(unit(pair, i, j, shape).map_or(u32::MAX, |key| {
                        *numbers.entry(key).or_insert_with_key(|key| {
                            keys.push(key.clone());
                            mass.push(if shape == (1, 1) { 1.0 } else { 0.1 });
                            keys.len() as u32 - 1
                        })
                    }));
                }
            }
        }
        places.push(own);
    }
    let normalise = |mass: &mut Vec<f64>| {
        let whole: f64 = mass.iter().sum();
        mass.iter_mut().for_each(|mass| *mass /= whole);
    };
    normalise(&mut mass);
    for _ in 0..iterations {
        let mut counts = vec![0.0; mass.len()];
        for (pair, places) in pairs.iter().zip(&places) {
            expect(pair, places, shapes, &mass, &mut counts);
        }
        counts.iter_mut().for_each(|count| *count = if *count < FEWEST { 0.0 } else { *count });
        mass = counts;
        normalise(&mut mass);
    }
    keys.into_iter().zip(mass).filter(|(_, mass)| *mass > 0.0).collect()
}

/// Adds the expected counts of the units of a pair, by the forward-backward algorithm.
fn expect(pair: &Pair, places: &[u32], shapes: &[(usize, usize)], mass: &[f64], counts: &mut [f64]) {
    let (rows, columns) = (pair.0.len() + 1, pair.1.len() + 1);
    let mut forward = vec![0.0; rows * columns];
    forward[0] = 1.0;
    let at = |i: usize, j: usize| i * columns + j;
    let steps = |i: usize, j: usize| {
        shapes.iter().enumerate().filter_map(move |(s, &(n, m))| {
            let number = places[at(i, j) * shapes.len() + s];
            (number != u32::MAX).then(|| (number as usize, at(i - n, j - m)))
        })
    };
    for i in 0..rows {
        for j in 0..columns {
            if i + j > 0 {
                forward[at(i, j)] = steps(i, j).map(|(number, from)| forward[from] * mass[number]).sum();
            }
        }
    }
    let whole = forward[rows * columns - 1];
    if whole <= 0.0 {
        return;
    }
    let mut backward = vec![0.0; rows * columns];
    backward[rows * columns - 1] = 1.0;
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            let here = backward[at(i, j)];
            for (number, from) in steps(i, j) {
                let joint = mass[number] * here;
                counts[number] += forward[from] * joint / whole;
                backward[from] += joint;
            }
        }
    }
}

/// The pairs that a first model explains well.
fn without_slips(pairs: &[Pair], units: &BTreeMap<Key, f64>, shapes: &[(usize, usize)]) -> Vec<Pair> {
    let bits = |pair: &Pair| {
        let (rows, columns) = (pair.0.len() + 1, pair.1.len() + 1);
        let mut forward = vec![0.0; rows * columns];
        forward[0] = 1.0;
        for i in 0..rows {
            for j in 0..columns {
                for &shape in shapes {
                    if let Some(mass) = unit(pair, i, j, shape).filter(|_| i + j > 0).and_then(|key| units.get(&key)) {
                        forward[i * columns + j] += forward[(i - shape.0) * columns + j - shape.1] * mass;
                    }
                }
            }
        }
        -forward[rows * columns - 1].log2() / (pair.0.len() + pair.1.len()) as f64
    };
    let each: Vec<f64> = pairs.iter().map(bits).collect();
    let finite: Vec<f64> = each.iter().copied().filter(|bits| bits.is_finite()).collect();
    let mean = finite.iter().sum::<f64>() / finite.len().max(1) as f64;
    pairs.iter().zip(each).filter(|(_, bits)| *bits < mean + SLIP).map(|(pair, _)| pair.clone()).collect()
}

/// The table as it is kept: sorted by native, then Latin letters.
fn write(units: &BTreeMap<Key, f64>, lang: &str, pairs: usize, clean: usize) -> String {
    let mut table = format!(
        "# Units of Latin and native letters in names, {lang}: how likely they stand for each other.\n\
         # columns: native letters; Latin letters; bits: -log2 of the joint probability. - is none\n\
         # source: Wikidata name tokens of NETransliteration-COLING2018 and deepchar/entities\n\
         # licence: CC0-1.0\n# date: 2026-11-21\n\
         # made: cargo run --release --example train, on {pairs} pairs, {clean} of them clean\n# rows: {}\n\
         native\tlatin\tbits\n",
        units.len()
    );
    let dash = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    let mut rows: Vec<(&Key, &f64)> = units.iter().collect();
    rows.sort_by(|a, b| (&a.0.1, &a.0.0).cmp(&(&b.0.1, &b.0.0)));
    for ((latin, native), mass) in rows {
        let _ = writeln!(table, "{}\t{}\t{:.1}", dash(native), dash(latin), -mass.log2());
    }
    table
}

/// Of how many held-in tokens the true counterpart is first, and among the first five, in a pool of Latin tokens.
fn measure(model: &Units, held: &[Pair]) -> (f64, f64) {
    let mut pool: Vec<&Vec<char>> = held.iter().map(|pair| &pair.0).collect();
    pool.sort_by_key(|latin| hash(latin));
    pool.dedup();
    pool.truncate(POOL);
    let known: std::collections::HashSet<&Vec<char>> = pool.iter().copied().collect();
    let mut queries: Vec<&Pair> = held.iter().filter(|pair| known.contains(&pair.0)).collect();
    queries.sort_by_key(|pair| hash(&pair.1));
    queries.truncate(QUERIES);
    let (mut first, mut fifth) = (0, 0);
    for (latin, native) in &queries {
        let native = model.read(native);
        let score = |latin: &[char]| model.distance(&native, latin) - model.background(latin);
        let own = score(latin);
        let better = pool.iter().filter(|other| **other != latin && score(other) < own).count();
        first += usize::from(better == 0);
        fifth += usize::from(better < 5);
    }
    (first as f64 / queries.len() as f64, fifth as f64 / queries.len() as f64)
}
