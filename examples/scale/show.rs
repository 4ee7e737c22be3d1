//! What was measured, for people.

use std::fmt::Write;

use crate::machine::Time;
use crate::measure::Measured;

/// One run as a table.
pub(crate) fn table(measured: &Measured, entities: usize, distinct: usize) -> String {
    let mut out = String::new();
    let mentions = measured.mentions;
    let _ = writeln!(
        out,
        "{} mentions of {} entities, {} different names",
        grouped(mentions),
        grouped(entities),
        grouped(distinct)
    );
    let share = |count: usize| 100.0 * count as f64 / mentions.max(1) as f64;
    let scripts = measured.written.iter().map(|&(script, count)| format!("{} {:.0} %", script.name(), share(count)));
    let _ = writeln!(out, "{}\n", scripts.collect::<Vec<_>>().join(", "));
    let _ = writeln!(out, "{:<12} {:>9} {:>11}", "", "seconds", "processor");
    let total = measured.total();
    for (name, time) in measured.steps.iter().copied().chain([("total", total), ("floor", measured.floor)]) {
        let _ = writeln!(out, "{name:<12} {:>9.2} {:>11}", time.wall.as_secs_f64(), processor(time));
    }
    let ratio = match (total.processor, measured.floor.processor) {
        (Some(total), Some(floor)) => total.as_secs_f64() / floor.as_secs_f64().max(0.01),
        _ => total.wall.as_secs_f64() / measured.floor.wall.as_secs_f64().max(0.001),
    };
    let a_second = mentions as f64 / total.wall.as_secs_f64().max(1e-9);
    let pairs = measured.pairs as f64;
    let memory = measured.peak.map_or_else(|| "–".to_owned(), |bytes| format!("{:.0} MB", bytes as f64 / 1e6));
    let score = measured.b_cubed;
    let (across, joined) = measured.across;
    let found = if across == 0 { "–".to_owned() } else { format!("{:.3}", joined as f64 / across as f64) };
    let lines = [
        ("times floor", format!("{ratio:.0}")),
        ("mentions", format!("{} a second", grouped(a_second as usize))),
        ("peak memory", memory),
        (
            "candidates",
            format!(
                "{} pairs, {:.1} a mention, {:.1} a different name",
                grouped(measured.pairs),
                pairs / mentions.max(1) as f64,
                pairs / distinct.max(1) as f64
            ),
        ),
        ("entities", format!("{} found, {} made", grouped(measured.entities), grouped(entities))),
        ("B-cubed", format!("precision {:.3}, recall {:.3}, F1 {:.3}", score.precision, score.recall, score.f1)),
        ("scripts", format!("{found} of {} true pairs across scripts are joined", grouped(across as usize))),
    ];
    out.push('\n');
    for (name, text) in lines {
        let _ = writeln!(out, "{name:<12} {text}");
    }
    out
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
