//! Measures a resolution against gold labels: is it right, where is it wrong, and does it know how sure it may be?
//!
//! ```text
//! cargo run --release --example evaluate                      # the bundled sample
//! cargo run --release --example evaluate -- gold.tsv --svg reliability.svg
//! ```

mod support;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write;
use std::process::ExitCode;
use std::time::Instant;

use aka::eval::{Evaluation, Reliability, Score};
use aka::{EntityId, Kind, Mention, Resolution, Resolver, report};
use support::arguments::{Arguments, Options};
use support::gold::Reliabilities;
use support::input::Table;
use support::progress::Bar;
use support::{Result, gold, hold_out};

const OPTIONS: Options = Options {
    usage: "\
Measure a clustering of names against gold labels.

usage: evaluate [GOLD] [--no-tables] [--threshold P] [--candidates] [--components]
                [--svg FILE] [--kinds] [--hold-out COLUMN]

  GOLD           the input of the example `cluster` (TSV, or .jsonl) with one
                 more column, entity: the gold label of each mention.
                 Without GOLD: the bundled sample.
  --no-tables    do without the tables of places, organisations and officials
  --threshold P  the least probability of a link within an entity [0.5]
  --candidates   tell also how many candidate pairs blocking brings up for each
                 distinct name, and how many of the true pairs are among them
  --components   cluster by connected components instead: what a threshold on
                 the same pairs makes of them
  --svg FILE     draw how reliable links, members and entities are
  --kinds        resolve once more without the column kind, and tell how well the
                 kinds of entities are guessed
  --hold-out COLUMN  for each value of a column: fit the curve of confidence to the
                 other rows, and tell how far off it is for these
  -h, --help     this text

Prints pairwise, B-cubed, CEAF-m and LEA precision, recall and F1 over all, and
by kind, lang and topic, and by topic and kind at once, where those columns are
given (each slice is resolved with the rest and scored alone); how reliable the probabilities of links, members
and entities are; and the seconds that resolving took. Exit status: 0, or 2 for
input that cannot be read.
",
    flags: &["--no-tables", "--candidates", "--components", "--kinds"],
    values: &["--threshold", "--svg", "--hold-out"],
    most: 1,
};

/// The columns by whose values the scores are split.
const SLICES: [&str; 4] = ["kind", "lang", "topic", "topic, kind"];

/// When a link, a member and an entity are right.
const TRUTHS: [&str; 4] = [
    "right if both ends have one gold label",
    "of entities with at least two; right if it has the commonest gold label there",
    "of at least two members; right if all have one gold label",
    "of what is open; right if it has the commonest gold label of the candidate",
];

fn main() -> ExitCode {
    support::run(&OPTIONS, evaluate)
}

fn evaluate(arguments: &Arguments) -> Result<String> {
    let resolver = arguments.resolver()?;
    let table = match arguments.operands.first() {
        Some(path) => Table::open(path)?,
        None => Table::sample()?,
    };
    let entity = table.column("entity")?;
    let gold = table.rows.iter().map(|row| table.required(row, entity)).collect::<Result<Vec<_>>>()?;
    let mentions = table.mentions()?;

    // The clock runs from mentions to entities; reading files and loading tables is not what is measured.
    resolver.resolve(["warm up"]);
    let mut bar = Bar::new();
    let start = Instant::now();
    let resolution = resolver.resolve_with(mentions, |progress| bar.resolver(progress));
    let seconds = start.elapsed().as_secs_f64();
    drop(bar);

    let overall = gold::evaluate(&gold, &resolution)?;
    let mut out = format!("{overall}\n");
    for name in SLICES {
        let columns: Vec<&str> = name.split(", ").collect();
        if columns.iter().all(|column| table.optional(column).is_some()) {
            let values =
                columns.iter().map(|column| values(&table, column, &resolution)).collect::<Result<Vec<_>>>()?;
            let values: Vec<String> = (0..gold.len())
                .map(|row| values.iter().map(|column| column[row].as_str()).collect::<Vec<_>>().join(" "))
                .collect();
            out.push_str(&by_slice(name, &values, &gold, &resolution)?);
        }
    }
    let reliabilities = Reliabilities::of(&gold, &resolution);
    let rate = resolution.mentions().len() as f64 / seconds.max(1e-9);
    // Writing into a string cannot fail.
    let claimed = reliabilities.named().into_iter().zip(TRUTHS);
    for ((what, reliability), truth) in claimed.filter(|((_, reliability), _)| reliability.claims() > 0) {
        let _ = writeln!(out, "\nreliability of {what} ({truth})\n{reliability}");
    }
    if let Some(path) = arguments.value("--svg") {
        let title = arguments.operands.first().map_or("the bundled sample", String::as_str);
        let picture = report::reliability_svg(&format!("Reliability: {title}"), &reliabilities.named());
        std::fs::write(path, picture).map_err(|error| format!("{path}: {error}"))?;
    }
    let _ = writeln!(out, "\nresolved in {seconds:.2} s ({rate:.0} mentions a second)");

    if arguments.has("--candidates") {
        out += &candidates(&resolver, &gold, resolution.mentions());
    }

    if let Some(column) = arguments.value("--hold-out") {
        table.column(column)?;
        out += &hold_out::table(column, &values(&table, column, &resolution)?, &gold, &resolution);
    }

    if arguments.has("--kinds") {
        out += &kinds(&resolver, resolution.mentions());
    }

    // The sample as it comes must be near perfect; on other data the figures speak for themselves.
    if arguments.operands.is_empty()
        && !arguments.has("--no-tables")
        && !arguments.has("--components")
        && arguments.value("--threshold").is_none()
    {
        assert!(overall.b_cubed().precision > 0.95 && overall.b_cubed().recall > 0.85, "{overall}");
    }
    Ok(out)
}

/// How well blocking does: what it costs, and what it finds. Equal names are one, and true of any entity they stand for.
fn candidates(resolver: &Resolver, gold: &[&str], mentions: &[Mention]) -> String {
    let mut first = BTreeMap::new();
    let mut entities: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (index, (mention, gold)) in mentions.iter().zip(gold).enumerate() {
        let name = *first
            .entry((mention.text(), mention.known_lang(), kind_of(mention), mention.known_country()))
            .or_insert(index);
        entities.entry(gold).or_default().insert(name);
    }
    let pairs = resolver.candidates(mentions);
    let known: HashSet<(usize, usize)> = pairs.iter().map(|(a, b)| (a.index(), b.index())).collect();
    let (mut all, mut found) = (0_usize, 0_usize);
    for names in entities.values() {
        let names: Vec<usize> = names.iter().copied().collect();
        for (at, &a) in names.iter().enumerate() {
            all += names.len() - at - 1;
            found += names[at + 1..].iter().filter(|&&b| known.contains(&(a, b))).count();
        }
    }
    let each = pairs.len() as f64 / mentions.len().max(1) as f64;
    let share = found as f64 / all.max(1) as f64;
    format!(
        "\ncandidates: {} pairs of {} distinct names, {each:.1} a mention; {share:.4} of the true pairs are among them\n",
        pairs.len(),
        first.len()
    )
}

/// How well kinds are guessed where none is given: for each kind of mentions how many are in entities of which kind,
/// and how reliable the confidence of those is.
fn kinds(resolver: &Resolver, mentions: &[Mention]) -> String {
    let blind = resolver.resolve(mentions.iter().map(|mention| mention.clone().kind(None)));
    let mut counts: BTreeMap<Kind, BTreeMap<Option<Kind>, usize>> = BTreeMap::new();
    let mut claims = Vec::new();
    for (id, mention) in gold::ids(&blind).zip(mentions) {
        let (Some(truth), Some(entity)) = (mention.known_kind(), blind.entity_of(id)) else { continue };
        *counts.entry(truth).or_default().entry(entity.kind()).or_default() += 1;
        if let Some(guess) = entity.kind() {
            claims.push((entity.kind_confidence(), guess == truth));
        }
    }
    let mut out = format!("\n{:<14}", "kinds guessed");
    out.extend(Kind::ALL.map(|kind| format!(" {:>12}", kind.as_str())));
    out += "         none   right  of those guessed\n";
    for (truth, guesses) in &counts {
        let of = |kind| guesses.get(&kind).copied().unwrap_or(0);
        let (all, none, right) = (guesses.values().sum::<usize>(), of(None), of(Some(*truth)));
        let _ = write!(out, "{truth:<14}");
        out.extend(Kind::ALL.map(|kind| format!(" {:>12}", of(Some(kind)))));
        let (share, known) = (right as f64 / all as f64, right as f64 / (all - none).max(1) as f64);
        let _ = writeln!(out, " {none:>12}  {share:.4}  {known:.4}");
    }
    let _ = writeln!(out, "\nreliability of kinds guessed (by mention)\n{}", Reliability::of(claims));
    out
}

fn kind_of(mention: &Mention) -> String {
    mention.known_kind().map_or(String::new(), |kind| kind.to_string())
}

/// What a column holds, row by row.
fn values(table: &Table, column: &str, resolution: &Resolution) -> Result<Vec<String>> {
    match column {
        // Corpora write kinds in many ways; what counts is what was understood.
        "kind" => Ok(resolution.mentions().iter().map(kind_of).collect()),
        _ => table.rows.iter().map(|row| Ok(table.text(row, table.optional(column))?.to_owned())).collect(),
    }
}

/// The scores of the mentions with each value of a column, those with most mentions first.
fn by_slice(name: &str, values: &[String], gold: &[&str], resolution: &Resolution) -> Result<String> {
    let mut labels: BTreeMap<&str, (Vec<&str>, Vec<Option<EntityId>>)> = BTreeMap::new();
    for ((value, gold), entity) in values.iter().zip(gold).zip(gold::predicted(resolution)) {
        let (golds, entities) = labels.entry(value).or_default();
        golds.push(*gold);
        entities.push(entity);
    }
    let mut slices: Vec<_> = labels.into_iter().collect();
    slices.sort_by_key(|(_, (golds, _))| std::cmp::Reverse(golds.len()));

    let measures = "pairwise P / R / F1     B-cubed P / R / F1      CEAF-m  LEA P / R / F1";
    let width = slices.iter().map(|(slice, _)| slice.chars().count()).max().unwrap_or(0).max(14);
    let mut out = format!("\n{:<width$} {:>8}  {measures}\n", format!("by {name}"), "mentions");
    for (slice, (golds, entities)) in slices {
        let scores = Evaluation::of(&golds, &entities)?;
        let three = |score: Score| format!("{:.4} {:.4} {:.4}", score.precision, score.recall, score.f1);
        let shown = if slice.is_empty() { "(none)" } else { slice };
        let _ = writeln!(
            out,
            "{shown:<width$} {:>8}  {}    {}    {:.4}  {}",
            scores.mentions(),
            three(scores.pairwise()),
            three(scores.b_cubed()),
            scores.ceaf_m().f1,
            three(scores.lea()),
        );
    }
    Ok(out)
}
