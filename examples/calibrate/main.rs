//! Calibrates comparisons of persons' names: fits the curves under `data/model/calibration.tsv` on pairs made of the
//! built-in table of persons, and shows them on persons that they were not fitted on.
//!
//! ```text
//! cargo run --release --example calibrate
//! cargo run --release --example calibrate -- --out data/model/calibration.tsv
//! cargo run --release --example calibrate -- --on PAIRS.tsv
//! cargo run --release --example calibrate -- PAIRS.tsv --out CURVES.tsv --source TEXT
//! ```
//!
//! Deterministic: the same pairs give the same table, byte for byte.

#[path = "../support/mod.rs"]
mod support;

mod curve;
mod made;
mod near;
mod pairs;
mod people;
mod tree;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;

use aka::eval::{PairScores, Reliability};
use aka::{Bits, Probability};

use pairs::Pair;
use support::Result;
use support::arguments::{Arguments, Options};
use tree::Tree;

const OPTIONS: Options = Options {
    usage: "\
Fit the curves that calibrate comparisons of persons' names.

usage: calibrate [PAIRS] [--on OTHER] [--out TABLE] [--source TEXT]

  PAIRS          TSV with a header line, or .jsonl with one object a line.
                 Required: name_a, name_b, same (1 or 0). Optional: lang_a, lang_b, kind,
                 slice. Without it, pairs are made of data/officials/people.tsv.
                 The people are cut into two halves by the MD5 sum of a name; each half
                 is shown with the curves that were fitted on the other.
  --on OTHER     show the curves on these pairs instead, fitted on all of PAIRS
  --out TABLE    write the curves, fitted on all of PAIRS
  --source TEXT  where PAIRS come from, for the header of the table
  -h, --help     this text

Exit status: 0, or 2 for input that cannot be read.
",
    flags: &[],
    values: &["--on", "--out", "--source"],
    most: 1,
};

/// When the table was last made: the same pairs give the same table, date and all.
const DATE: &str = "2026-11-21";

/// Slices of fewer pairs are not shown: their error is mostly chance.
const SHOWN: usize = 100;

fn main() -> ExitCode {
    support::run(&OPTIONS, calibrate)
}

fn calibrate(arguments: &Arguments) -> Result<String> {
    let (labelled, source) = match arguments.operands.first() {
        Some(path) => (pairs::read(path)?, "pairs of the user's own"),
        None => (made::pairs()?, "pairs of names made of data/officials/people.tsv (CC0-1.0)"),
    };
    let pairs = pairs::compared(&labelled)?;
    let whole = Tree::fit(pairs.iter());
    let shown: Vec<Claim> = if let Some(other) = arguments.value("--on") {
        pairs::compared(&pairs::read(other)?)?.into_iter().map(|pair| claim(pair, &whole)).collect()
    } else {
        // The first is fitted on the half that is true, and serves the other.
        let halves = [true, false].map(|half| Tree::fit(pairs.iter().filter(|pair| pair.half == half)));
        pairs.into_iter().map(|pair| claim(pair.clone(), &halves[usize::from(pair.half)])).collect()
    };
    if let Some(out) = arguments.value("--out") {
        std::fs::write(out, whole.table(DATE, arguments.value("--source").unwrap_or(source)))?;
    }
    Ok(board(&shown))
}

/// A pair with what is claimed of it before and after.
struct Claim {
    pair: Pair,
    before: Probability,
    after: Probability,
}

fn claim(pair: Pair, tree: &Tree) -> Claim {
    let after = tree.calibrated(&pair);
    Claim { before: Bits::new(pair.total).into(), after: Bits::new(after).into(), pair }
}

/// Scores over all pairs and by slice, before and after, and the reliability over all.
fn board(claims: &[Claim]) -> String {
    let mut slices: BTreeMap<String, Vec<&Claim>> = BTreeMap::new();
    for claim in claims {
        let words = match claim.pair.words {
            "part" => "a word and a name",
            "single" => "two words",
            _ => "full names",
        };
        slices.entry(claim.pair.slice.clone()).or_default().push(claim);
        slices.entry(words.to_owned()).or_default().push(claim);
        slices.entry("all".to_owned()).or_default().push(claim);
    }
    let mut slices: Vec<_> = slices.into_iter().filter(|(_, claims)| claims.len() >= SHOWN).collect();
    slices.sort_by_key(|(_, claims)| std::cmp::Reverse(claims.len()));
    let mut out = format!(
        "{:<24} {:>6} {:>6}   F1 before  after   AUC before  after   ECE before  after\n",
        "slice", "same", "diff"
    );
    for (name, claims) in &slices {
        let [before, after] = [|claim: &Claim| claim.before, |claim: &Claim| claim.after]
            .map(|p| claims.iter().map(|claim| (p(claim), claim.pair.same)).collect::<Vec<_>>());
        let [x, y] = [&before, &after].map(|side| PairScores::of(side.iter().map(|&(p, same)| (p.get(), same))));
        let [auc_x, auc_y] = [x.auc(), y.auc()].map(Option::unwrap_or_default);
        let [ece_x, ece_y] = [before, after].map(|side| Reliability::of(side).ece());
        let _ = writeln!(
            out,
            "{name:<24} {:>6} {:>6}   {:9.3} {:6.3}   {auc_x:10.3} {auc_y:6.3}   {ece_x:10.3} {ece_y:6.3}",
            x.same(),
            x.different(),
            x.at(0.5).f1,
            y.at(0.5).f1
        );
    }
    let reliability = Reliability::of(claims.iter().map(|claim| (claim.after, claim.pair.same)));
    let _ = writeln!(out, "\nafter, over all\n{reliability}");
    out
}
