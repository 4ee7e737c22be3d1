//! Measuring in a process of its own, so that memory is its own too, and doing so for one size after another.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::made::Made;
use crate::plot::plot;
use crate::show::{HEADER, Line};
use crate::support::Result;
use crate::support::arguments::Arguments;
use crate::support::progress::Bar;

/// Numbers of mentions.
const SIZES: [usize; 6] = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000];

/// Measures all sizes up to one; gives a table in Markdown, and writes a picture where one is wanted.
pub(crate) fn grow(arguments: &Arguments, to: usize, made: impl Fn(usize) -> Result<Made>) -> Result<String> {
    let sizes: Vec<usize> = SIZES.into_iter().filter(|&size| size <= to).collect();
    if sizes.is_empty() {
        return Err(format!("--to {to}: the smallest size is {}", SIZES[0]).into());
    }
    let mut out = HEADER.to_owned();
    let mut lines = Vec::new();
    let mut bar = Bar::new();
    for (done, &size) in sizes.iter().enumerate() {
        bar.show("sizes", done, sizes.len());
        let line = apart(arguments, made(size)?, true)?;
        out.push_str(&line);
        lines.push(Line::parse(&line).ok_or_else(|| format!("{size} mentions gave no row: {line}"))?);
    }
    if let Some(path) = arguments.value("--svg") {
        std::fs::write(path, plot(&lines)).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(out)
}

/// What a process that does nothing but measure these mentions says.
pub(crate) fn apart(arguments: &Arguments, made: Made, row: bool) -> Result<String> {
    let folder = Scratch::new()?;
    let file = folder.0.join("mentions.tsv");
    std::fs::write(&file, made.tsv())?;
    drop(made);
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("--on").arg(&file).stderr(Stdio::inherit());
    command.args(row.then_some("--row"));
    command.args(arguments.has("--no-tables").then_some("--no-tables"));
    command.args(arguments.value("--threshold").map(|value| format!("--threshold={value}")));
    let output = command.output()?;
    if !output.status.success() {
        return Err(format!("measuring ended with {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// A folder that goes away.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("aka-scale-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // It lies in the folder for temporary files, whoever cleans that.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
