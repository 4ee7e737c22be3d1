//! Clusters the names of a file: which of them name the same person, place or organisation?
//!
//! ```text
//! cargo run --release --example cluster                       # the bundled sample, for a person to read
//! cargo run --release --example cluster -- names.tsv          # one line of answer for each line of the file
//! cargo run --release --example cluster -- names.tsv --html names.html > answer.tsv
//! cargo run --release --example cluster -- names.tsv --why 17,204   # why are these two one, or two?
//! ```

mod support;

use std::io::{self, Write};
use std::process::ExitCode;

use aka::report::{self, Entities, WeakestLinks};
use aka::{MentionId, Resolution};
use support::arguments::{Arguments, Options};
use support::input::{Rows, Table};
use support::{Result, field, gold, resolve};

const OPTIONS: Options = Options {
    usage: "\
Cluster names: which of them name the same person, place or organisation?

usage: cluster [INPUT] [--no-tables] [--threshold P] [--html FILE] [--explain]
       cluster [INPUT] --why ROW,ROW

  INPUT          TSV with a header line, or .jsonl with one object a line.
                 Required: name. Optional: doc, date (YYYY-MM-DD), lang (BCP 47),
                 kind (person, place, organization, event, product, other, or a
                 corpus label such as PER, LOC, ORG), country (ISO 3166), id.
                 Without INPUT: the bundled sample, shown for a person to read.
  --no-tables    do without the tables of places, organisations and officials
  --threshold P  the least probability of a link within an entity [0.5]
  --html FILE    write a page that shows the entities
  --explain      show why each entity's weakest link holds, and what the entity
                 would fall into without it; and of parts of names that are open
                 whom they may stand for, with shares
  --why ROW,ROW  say why two mentions are one or two, instead of all else; rows
                 are counted as in the column row
  --kind-confidence  write one more column, kind_confidence
  -h, --help     this text

Writes TSV to standard output, one line for each line of INPUT in its order:
row, entity (a stable key), name (canonical), kind, confidence (of the member),
entity_confidence. Exit status: 0, or 2 for input that cannot be read.
",
    flags: &["--no-tables", "--explain", "--kind-confidence"],
    values: &["--threshold", "--html", "--why"],
    most: 1,
};

fn main() -> ExitCode {
    support::run(&OPTIONS, cluster)
}

fn cluster(arguments: &Arguments) -> Result<String> {
    // What can be wrong with the arguments should not wait for a long file to be read.
    let resolver = arguments.resolver()?;
    let rows = arguments.value("--why").map(two_rows).transpose()?;

    // The work itself is one call: it takes mentions as they come, and equal ones take hardly any room.
    let input = arguments.operands.first();
    let rows_of = |path| Rows::open(path)?.mentions();
    let resolution = match input {
        Some(path) => resolve(&resolver, rows_of(path)?)?,
        None => resolve(&resolver, Rows::sample()?.mentions()?)?,
    };

    if let Some([a, b]) = rows {
        let why = resolver.explain(&resolution, a, b).map(|explanation| explanation.to_string());
        let most = resolution.mentions().len();
        return why.ok_or_else(|| format!("--why {}, {}: there are {most} rows", a.index() + 1, b.index() + 1).into());
    }
    if let Some(path) = arguments.value("--html") {
        let title = input.map_or("Names in the news", String::as_str);
        let page = report::html_explained(&resolver, &resolution, title);
        std::fs::write(path, page).map_err(|error| format!("{path}: {error}"))?;
    }
    // The link that would be cut first says most about an entity.
    let explain = || WeakestLinks::of(&resolver, &resolution).to_string();
    let explanations = if arguments.has("--explain") { explain() } else { String::new() };

    if input.is_some() {
        // Standard output holds the table and nothing else.
        eprint!("{explanations}");
        support::write(|out| answer(&resolution, arguments.has("--kind-confidence"), out))?;
        return Ok(String::new());
    }
    let score = score(&Table::sample()?, &resolution)?;
    if !arguments.has("--no-tables") && arguments.value("--threshold").is_none() {
        check(&resolution);
    }
    Ok(format!("{}\n{explanations}{score}", Entities::of(&resolution)))
}

/// One line for each mention. The entity's key outlives this run: it is the id of the entry in an alias table where
/// one is known, so the answers of two runs can be joined by it.
fn answer(resolution: &Resolution, kinds: bool, out: &mut dyn Write) -> io::Result<()> {
    let more = if kinds { "\tkind_confidence" } else { "" };
    writeln!(out, "row\tentity\tname\tkind\tconfidence\tentity_confidence{more}")?;
    for id in gold::ids(resolution) {
        let (Some(entity), Some(member)) = (resolution.entity_of(id), resolution.member(id)) else { continue };
        let kind = entity.kind().map_or("", |kind| kind.as_str());
        let (key, name) = (field(entity.key()), field(entity.name()));
        let (of_member, of_entity) = (member.confidence().get(), entity.confidence().get());
        write!(out, "{}\t{key}\t{name}\t{kind}\t{of_member:.6}\t{of_entity:.6}", id.index() + 1)?;
        if kinds {
            write!(out, "\t{:.6}", entity.kind_confidence().get())?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The mentions of two rows, written as `17,204`; rows are counted from 1.
fn two_rows(text: &str) -> Result<[MentionId; 2]> {
    let row = |text: &str| MentionId::new(text.trim().parse::<usize>().ok()?.checked_sub(1)?);
    let rows = text.split_once(',').and_then(|(a, b)| Some([row(a)?, row(b)?]));
    rows.ok_or_else(|| format!("--why {text} are not two rows; give two numbers from 1 on, as in 1,2").into())
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
