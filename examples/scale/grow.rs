//! One size after another, each in a process of its own so that its memory is its own.

use std::process::{Command, Stdio};

use crate::plot::plot;
use crate::show::{HEADER, Line};
use crate::support::Result;
use crate::support::arguments::Arguments;
use crate::support::progress::Bar;

/// Numbers of mentions.
const SIZES: [usize; 6] = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000];

/// Options that every size is given as they are.
const HANDED_ON: [&str; 4] = ["--seed", "--scripts", "--worst", "--threshold"];

/// Measures all sizes up to one; gives a table in Markdown, and writes a picture where one is wanted.
pub(crate) fn grow(arguments: &Arguments, to: usize) -> Result<String> {
    let sizes: Vec<usize> = SIZES.into_iter().filter(|&size| size <= to).collect();
    if sizes.is_empty() {
        return Err(format!("--to {to}: the smallest size is {}", SIZES[0]).into());
    }
    let mut out = HEADER.to_owned();
    let mut lines = Vec::new();
    let mut bar = Bar::new();
    for (done, &size) in sizes.iter().enumerate() {
        bar.show("sizes", done, sizes.len());
        let line = child(arguments, size)?;
        out.push_str(&line);
        lines.push(Line::parse(&line).ok_or_else(|| format!("{size} mentions gave no row: {line}"))?);
    }
    if let Some(path) = arguments.value("--svg") {
        std::fs::write(path, plot(&lines)).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(out)
}

/// The row of one size.
fn child(arguments: &Arguments, size: usize) -> Result<String> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["--row", "--n", &size.to_string()]).stderr(Stdio::inherit());
    for option in HANDED_ON {
        if let Some(value) = arguments.value(option) {
            command.arg(format!("{option}={value}"));
        }
    }
    if arguments.has("--no-tables") {
        command.arg("--no-tables");
    }
    let output = command.output()?;
    if !output.status.success() {
        return Err(format!("{size} mentions: {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
