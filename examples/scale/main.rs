//! Shows how the work grows with the number of mentions: makes as many as are wanted, in a mix of scripts, resolves
//! them, and says what that took and how right it is.
//!
//! ```text
//! cargo run --release --example scale -- --n 100000
//! cargo run --release --example scale -- --n 100000 --scripts latin=2,cyrillic=5,arabic=3
//! cargo run --release --example scale -- --n 160000 --worst mohammeds
//! cargo run --release --example scale -- --grow --to 300000 --svg growth.svg
//! ```
//!
//! Mentions are made of the tables of this repository and of a seed, so they are the same on every machine. They
//! measure growth; how right the crate is on real names the README tells.

#[path = "../support/mod.rs"]
mod support;

mod entities;
mod grow;
mod machine;
mod made;
mod measure;
mod parts;
mod plot;
mod random;
mod show;
mod spelling;
mod worst;
mod writing;

use std::process::ExitCode;

use grow::Scratch;
use random::Random;
use support::Result;
use support::arguments::{Arguments, Options};
use writing::Mix;

const OPTIONS: Options = Options {
    usage: "\
Make mentions of names, resolve them, and tell what it takes.

usage: scale [--n N] [--seed S] [--scripts MIX] [--worst CASE] [--write FILE]
             [--no-tables] [--threshold P] [--row]
       scale --grow [--to N] [--svg FILE] [the options above]
       scale --on FILE [--no-tables] [--threshold P] [--row]

  --n N          how many mentions [100000]; one entity for eight of them
  --seed S       another number makes other mentions [1]
  --scripts MIX  how often each script is written, in shares
                 [latin=6,cyrillic=2,arabic=1,han=1,hangul=0.5,kana=0.5,hebrew=0.5,greek=0.5]
                 A name that has no form in a script is written in Latin letters.
  --worst CASE   instead: kims, one Korean surname with all given names;
                 mohammeds, so many different persons of one given name;
                 spellings, one name in 10 000 spellings, again and again
  --write FILE   write the mentions, as the example `cluster` reads them, with the
                 column entity, and stop
  --row          print one row of a table in Markdown
  --grow         measure 10 000, 30 000, 100 000 and so on up to 3 000 000 mentions, and
                 print the table
  --to N         the most mentions for --grow
  --svg FILE     draw time, memory and candidates against the mentions
  --on FILE      measure these mentions: the input of the example `cluster` with the gold
                 column entity
  --no-tables    do without the tables of places, organisations and officials
  --threshold P  the least probability of a link within an entity [0.5]
  -h, --help     this text

Measuring is done in a process of its own. Time is that of the clock and of all
processors (Linux only, as is memory), from file to file. `floor` is the least that could be done: each name read, romanised, sorted by words, looked
up and written. Exit status: 0, or 2 for input that cannot be read.
",
    flags: &["--no-tables", "--grow", "--row"],
    values: &["--n", "--seed", "--scripts", "--worst", "--write", "--threshold", "--to", "--svg", "--on"],
    most: 0,
};

const MIX: &str = "latin=6,cyrillic=2,arabic=1,han=1,hangul=0.5,kana=0.5,hebrew=0.5,greek=0.5";

fn main() -> ExitCode {
    support::run(&OPTIONS, scale)
}

fn scale(arguments: &Arguments) -> Result<String> {
    if let Some(input) = arguments.value("--on") {
        let output = Scratch::new()?;
        let measured = measure::pipeline(input, &output.path().join("entities.tsv"), &arguments.resolver()?)?;
        return Ok(if arguments.has("--row") { show::row(&measured) } else { show::table(&measured) });
    }
    let seed = number(arguments, "--seed", 1)? as u64;
    let mix = Mix::parse(arguments.value("--scripts").unwrap_or(MIX))?;
    let made = |count| match arguments.value("--worst") {
        Some(case) => worst::made(case, count, &mix, &mut Random::new(seed)),
        None => made::news(count, &mix, &mut Random::new(seed)),
    };
    if arguments.has("--grow") {
        return grow::grow(arguments, number(arguments, "--to", usize::MAX)?, made);
    }
    let made = made(number(arguments, "--n", 100_000)?)?;
    match arguments.value("--write") {
        Some(path) => {
            std::fs::write(path, made.tsv()).map_err(|error| format!("{path}: {error}"))?;
            Ok(String::new())
        }
        None => grow::apart(arguments, made, arguments.has("--row")),
    }
}

/// A whole number above 0 that an option gives.
fn number(arguments: &Arguments, option: &str, default: usize) -> Result<usize> {
    let Some(text) = arguments.value(option) else { return Ok(default) };
    let number = text.replace('_', "").parse().ok().filter(|&number| number > 0);
    number.ok_or_else(|| format!("{option} {text}: give a whole number above 0").into())
}
