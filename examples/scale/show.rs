//! What was measured, for people.

use std::fmt::Write;

use crate::machine::Time;
use crate::measure::Measured;

/// The first lines of the table that [`row`] continues.
pub(crate) const HEADER: &str = "\
| mentions | wall | CPU | × floor | profiles | blocking | comparing | clustering | MB | pairs | P | R | F1 | across |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
";

/// One run as a row of a table in Markdown: seconds by the clock and of all processors, with reading and writing; the
/// latter as multiples of the floor; seconds by the clock of the steps; the most memory; candidate pairs for each
/// mention; B-cubed; the share of true pairs across scripts that are joined.
pub(crate) fn row(measured: &Measured) -> String {
    let total = measured.total();
    let step = |name: &str| {
        let time = measured.steps.iter().find(|(known, _)| *known == name).map_or(Time::default(), |&(_, time)| time);
        tenths(time.wall.as_secs_f64())
    };
    let cells = [
        short(measured.mentions as f64),
        tenths(total.wall.as_secs_f64()),
        total.processor.map_or_else(|| "–".to_owned(), |time| tenths(time.as_secs_f64())),
        format!("{:.0}", measured.times_floor()),
        step("profiles"),
        step("blocking"),
        step("comparing"),
        step("clustering"),
        measured.peak.map_or_else(|| "–".to_owned(), |bytes| format!("{:.0}", bytes as f64 / 1e6)),
        format!("{:.1}", measured.pairs as f64 / measured.mentions.max(1) as f64),
        format!("{:.3}", measured.b_cubed.precision),
        format!("{:.3}", measured.b_cubed.recall),
        format!("{:.3}", measured.b_cubed.f1),
        found(measured),
    ];
    format!("| {} |\n", cells.join(" | "))
}

/// What is drawn of a row.
pub(crate) struct Line {
    pub(crate) mentions: f64,
    pub(crate) seconds: f64,
    pub(crate) processor: Option<f64>,
    pub(crate) megabytes: Option<f64>,
    pub(crate) candidates: f64,
}

impl Line {
    /// Reads what [`row`] wrote.
    pub(crate) fn parse(row: &str) -> Option<Self> {
        let cells: Vec<&str> = row.trim().trim_matches('|').split('|').map(str::trim).collect();
        let number = |at: usize| cells.get(at)?.parse().ok();
        let mentions = cells.first()?;
        let (digits, unit) = mentions.split_once('\u{202f}').unwrap_or((mentions, ""));
        let unit = match unit {
            "k" => 1e3,
            "M" => 1e6,
            _ => 1.0,
        };
        Some(Self {
            mentions: digits.parse::<f64>().ok()? * unit,
            seconds: number(1)?,
            processor: number(2),
            megabytes: number(8),
            candidates: number(9)?,
        })
    }
}

/// One run as a table.
pub(crate) fn table(measured: &Measured) -> String {
    let mut out = String::new();
    let mentions = measured.mentions;
    let _ = writeln!(
        out,
        "{} mentions of {} entities, {} different names",
        grouped(mentions),
        grouped(measured.entities.0),
        grouped(measured.distinct)
    );
    let share = |count: usize| 100.0 * count as f64 / mentions.max(1) as f64;
    let scripts = measured.written.iter().map(|&(script, count)| format!("{} {:.0} %", script.name(), share(count)));
    let _ = writeln!(out, "{}\n", scripts.collect::<Vec<_>>().join(", "));
    let _ = writeln!(out, "{:<12} {:>9} {:>11}", "", "seconds", "processor");
    let total = measured.total();
    for (name, time) in measured.steps.iter().copied().chain([("total", total), ("floor", measured.floor)]) {
        let _ = writeln!(out, "{name:<12} {:>9.2} {:>11}", time.wall.as_secs_f64(), processor(time));
    }
    let a_second = mentions as f64 / total.wall.as_secs_f64().max(1e-9);
    let pairs = measured.pairs as f64;
    let memory = measured.peak.map_or_else(|| "–".to_owned(), |bytes| format!("{:.0} MB", bytes as f64 / 1e6));
    let score = measured.b_cubed;
    let lines = [
        ("times floor", format!("{:.0}", measured.times_floor())),
        ("mentions", format!("{} a second", grouped(a_second as usize))),
        ("peak memory", memory),
        (
            "candidates",
            format!(
                "{} pairs, {:.1} a mention, {:.1} a different name",
                grouped(measured.pairs),
                pairs / mentions.max(1) as f64,
                pairs / measured.distinct.max(1) as f64
            ),
        ),
        ("entities", format!("{} found", grouped(measured.entities.1))),
        ("B-cubed", format!("precision {:.3}, recall {:.3}, F1 {:.3}", score.precision, score.recall, score.f1)),
        (
            "scripts",
            format!(
                "{} of {} true pairs across scripts are joined",
                found(measured),
                grouped(measured.across.0 as usize)
            ),
        ),
    ];
    out.push('\n');
    for (name, text) in lines {
        let _ = writeln!(out, "{name:<12} {text}");
    }
    out
}

/// The share of true pairs across scripts that are joined.
fn found(measured: &Measured) -> String {
    let (all, joined) = measured.across;
    if all == 0 { "–".to_owned() } else { format!("{:.3}", joined as f64 / all as f64) }
}

/// Seconds: two digits that mean something, or three.
fn tenths(seconds: f64) -> String {
    if seconds < 10.0 { format!("{seconds:.2}") } else { format!("{seconds:.1}") }
}

/// 10 k, 3 M; other numbers as they are.
pub(crate) fn short(number: f64) -> String {
    match number {
        1e6.. if number % 1e6 == 0.0 => format!("{}\u{202f}M", number / 1e6),
        1e3.. if number % 1e3 == 0.0 => format!("{}\u{202f}k", number / 1e3),
        _ => number.to_string(),
    }
}

fn processor(time: Time) -> String {
    time.processor.map_or_else(|| "–".to_owned(), |time| format!("{:.2}", time.as_secs_f64()))
}

/// 1 234 567, with spaces that do not break.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}
