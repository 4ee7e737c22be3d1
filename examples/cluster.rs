//! Clusters the names of a file: which of them name the same person, place or organisation?
//!
//! ```text
//! cargo run --release --example cluster                       # the bundled sample, for a person to read
//! cargo run --release --example cluster -- names.tsv          # one line of answer for each line of the file
//! cargo run --release --example cluster -- names.tsv --html names.html > answer.tsv
//! ```

mod support;

use std::fmt::Write;
use std::process::ExitCode;

use aka::report::{self, Entities};
use aka::{Link, Resolution, Resolver};
use support::arguments::{Arguments, Options};
use support::input::Table;
use support::progress::Bar;
use support::{Result, field, gold};

const OPTIONS: Options = Options {
    usage: "\
Cluster names: which of them name the same person, place or organisation?

usage: cluster [INPUT] [--no-tables] [--threshold P] [--html FILE] [--explain]

  INPUT          TSV with a header line, or .jsonl with one object a line.
                 Required: name. Optional: doc, date (YYYY-MM-DD), lang (BCP 47),
                 kind (person, place, organization, event, product, other, or a
                 corpus label such as PER, LOC, ORG), country (ISO 3166), id.
                 Without INPUT: the bundled sample, shown for a person to read.
  --no-tables    do without the tables of places, organisations and officials
  --threshold P  the least probability of a link within an entity [0.5]
  --html FILE    write a page that shows the entities
  --explain      show why each entity's weakest link holds
  -h, --help     this text

Writes TSV to standard output, one line for each line of INPUT in its order:
row, entity (a stable key), name (canonical), kind, confidence (of the member),
entity_confidence. Exit status: 0, or 2 for input that cannot be read.
",
    flags: &["--no-tables", "--explain"],
    values: &["--threshold", "--html"],
    most: 1,
};

fn main() -> ExitCode {
    support::run(&OPTIONS, cluster)
}

fn cluster(arguments: &Arguments) -> Result<String> {
    // First the resolver, for a bad threshold should not wait for a long file to be read.
    let resolver = arguments.resolver()?;
    let input = arguments.operands.first();
    let table = match input {
        Some(path) => Table::open(path)?,
        None => Table::sample()?,
    };

    // The work itself is one call. `resolve` does the same without telling how far it is.
    let mentions = table.mentions()?;
    let mut bar = Bar::new();
    let resolution = resolver.resolve_with(mentions, |progress| bar.resolver(progress));
    drop(bar);

    if let Some(path) = arguments.value("--html") {
        let title = input.map_or("Names in the news", String::as_str);
        std::fs::write(path, report::html(&resolution, title)).map_err(|error| format!("{path}: {error}"))?;
    }
    let explanations = if arguments.has("--explain") { explain(&resolver, &resolution) } else { String::new() };

    if input.is_some() {
        // Standard output holds the table and nothing else.
        eprint!("{explanations}");
        return Ok(answer(&resolution));
    }
    let score = score(&table, &resolution)?;
    if !arguments.has("--no-tables") && arguments.value("--threshold").is_none() {
        check(&resolution);
    }
    Ok(format!("{}\n{explanations}{score}", Entities::of(&resolution)))
}

/// One line for each mention. The entity's key outlives this run: it is the id of the entry in an alias table where
/// one is known, so the answers of two runs can be joined by it.
fn answer(resolution: &Resolution) -> String {
    let mut out = "row\tentity\tname\tkind\tconfidence\tentity_confidence\n".to_owned();
    for id in gold::ids(resolution) {
        let (Some(entity), Some(member)) = (resolution.entity_of(id), resolution.member(id)) else { continue };
        let kind = entity.kind().map_or("", |kind| kind.as_str());
        let (key, name) = (field(entity.key()), field(entity.name()));
        let (of_member, of_entity) = (member.confidence().get(), entity.confidence().get());
        // Writing into a string cannot fail.
        let _ = writeln!(out, "{}\t{key}\t{name}\t{kind}\t{of_member:.6}\t{of_entity:.6}", id.index() + 1);
    }
    out
}

/// The link that would be cut first says most about an entity: here is what speaks for and against it, in bits.
fn explain(resolver: &Resolver, resolution: &Resolution) -> String {
    let mut out = String::new();
    for entity in resolution.entities() {
        let Some(&Link { a, b, .. }) = entity.weakest_link() else { continue };
        let (Some(a), Some(b)) = (resolution.member(a), resolution.member(b)) else { continue };
        let _ = writeln!(out, "{}: the weakest of {} links", field(entity.name()), entity.links().len());
        let _ = writeln!(out, "{}", resolver.compare(a.mention(), b.mention()));
    }
    out
}

/// The sample has gold labels, so the answer can be scored.
fn score(table: &Table, resolution: &Resolution) -> Result<String> {
    let column = table.column("entity")?;
    let gold = table.rows.iter().map(|row| table.required(row, column)).collect::<Result<Vec<_>>>()?;
    let evaluation = gold::evaluate(&gold, resolution)?;
    let counts = format!("{} mentions, {} entities", evaluation.mentions(), evaluation.predicted_entities());
    Ok(format!("{counts} ({} in gold); B-cubed {}\n", evaluation.gold_entities(), evaluation.b_cubed()))
}

/// What the sample is there to show.
fn check(resolution: &Resolution) {
    let entity = |text: &str| {
        let found = gold::ids(resolution).find(|id| resolution.mentions()[id.index()].text() == text);
        found.and_then(|id| resolution.entity_of(id)).map(|entity| entity.id())
    };
    // One man in three scripts …
    let belousov = entity("Andréi Bélousov");
    for form in ["Андрей Белоусов", "안드레이 벨로우소프"] {
        assert!(belousov.is_some() && entity(form) == belousov, "{form}");
    }
    // … and two men whose names differ by two letters.
    assert_ne!(entity("Ким Чен Ын"), entity("Ким Чен Ира"));
}
