//! How time, memory and candidates grow, as a picture.

use std::fmt::{self, Write};

use crate::show::{Line, short};

/// The side of a panel, the room for it with its labels, and its upper left corner, in pixels.
const SIDE: f64 = 230.0;
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 340.0;
const LEFT: f64 = 62.0;
const TOP: f64 = 62.0;

const STYLE: &str = "\
svg { color-scheme: light dark; --paper: #fff; --ink: #1c2024; --soft: #60676f; --line: #dfe3e7; --mark: #2563a8; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #14171a; --ink: #e6e8ea; --soft: #9aa3ab; --line: #30363c; --mark: #6fb1f2; }
}
text { font: 11px system-ui, sans-serif; fill: var(--soft); }
.name { font-size: 13px; font-weight: 600; fill: var(--ink); }
.paper { fill: var(--paper); }
.frame, .grid { fill: none; stroke: var(--line); }
.even { stroke: var(--soft); stroke-dasharray: 4 4; }
.curve { fill: none; stroke: var(--mark); stroke-width: 1.5; }
.point { fill: var(--mark); }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
";

/// One quantity against the number of mentions.
struct Panel<'p> {
    name: &'p str,
    note: &'p str,
    unit: &'p str,
    /// Mentions, and the quantity.
    points: Vec<(f64, f64)>,
    /// Whether the dashed line is proportional to the mentions; else it is level.
    proportional: bool,
}

/// Three panels side by side as one SVG file that loads nothing. All axes go by powers of ten, so whatever grows in
/// proportion has the slope of the dashed line.
pub(crate) fn plot(lines: &[Line]) -> String {
    let points = |of: fn(&Line) -> Option<f64>| {
        lines.iter().filter_map(|line| Some((line.mentions, of(line).filter(|value| *value > 0.0)?))).collect()
    };
    let panels = [
        Panel {
            name: "Time",
            note: "of all processors; dashed: in proportion",
            unit: "s",
            points: points(|line| line.processor.or(Some(line.seconds))),
            proportional: true,
        },
        Panel {
            name: "Memory",
            note: "at its peak; dashed: in proportion",
            unit: "MB",
            points: points(|line| line.megabytes),
            proportional: true,
        },
        Panel {
            name: "Candidates",
            note: "pairs a mention; dashed: always the same",
            unit: "",
            points: points(|line| Some(line.candidates)),
            proportional: false,
        },
    ];
    let mut out = String::new();
    // Writing into a string cannot fail.
    let _ = picture(&mut out, &panels);
    out
}

fn picture(out: &mut String, panels: &[Panel]) -> fmt::Result {
    let width = WIDTH * panels.len() as f64;
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {width} {HEIGHT}\" role=\"img\">\n<title>How time, memory and candidates grow</title>\n\
         <style>\n{STYLE}</style>\n<rect class=\"paper\" width=\"{width}\" height=\"{HEIGHT}\"/>"
    )?;
    for (at, panel) in panels.iter().enumerate() {
        writeln!(out, "<g transform=\"translate({} {TOP})\">", at as f64 * WIDTH + LEFT)?;
        draw(out, panel)?;
        writeln!(out, "</g>")?;
    }
    writeln!(out, "</svg>")
}

fn draw(out: &mut String, panel: &Panel) -> fmt::Result {
    writeln!(out, "<text class=\"name\" y=\"-30\">{}</text><text y=\"-13\">{}</text>", panel.name, panel.note)?;
    writeln!(out, "<rect class=\"frame\" width=\"{SIDE}\" height=\"{SIDE}\"/>")?;
    let across = range(panel.points.iter().map(|&(x, _)| x));
    let up = range(panel.points.iter().map(|&(_, y)| y));
    let x = |value: f64| SIDE * at(value, across);
    let y = |value: f64| SIDE * (1.0 - at(value, up));
    for value in powers(across) {
        writeln!(out, "<path class=\"grid\" d=\"M{:.1} 0V{SIDE}\"/>", x(value))?;
        let label = short(value);
        writeln!(out, "<text class=\"middle\" x=\"{:.1}\" y=\"{}\">{label}</text>", x(value), SIDE + 16.0)?;
    }
    for value in powers(up) {
        writeln!(out, "<path class=\"grid\" d=\"M0 {:.1}H{SIDE}\"/>", y(value))?;
        let label = match panel.unit {
            "MB" if value >= 1e3 => format!("{} GB", value / 1e3),
            unit => format!("{} {unit}", short(value)),
        };
        writeln!(out, "<text class=\"end\" x=\"-6\" y=\"{:.1}\">{}</text>", y(value) + 4.0, label.trim_end())?;
    }
    writeln!(out, "<text class=\"middle\" x=\"{}\" y=\"{}\">mentions</text>", SIDE / 2.0, SIDE + 34.0)?;
    if let (Some(&(from, first)), Some(&(to, _))) = (panel.points.first(), panel.points.last()) {
        // From the first point on, as far as the frame reaches.
        let limit = 10_f64.powf(up.1);
        let (to, last) =
            if panel.proportional { (to.min(from * limit / first), first * to / from) } else { (to, first) };
        let (x1, y1, x2, y2) = (x(from), y(first), x(to), y(last.min(limit)));
        writeln!(out, "<line class=\"even\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>")?;
    }
    let places: Vec<String> = panel.points.iter().map(|&(a, b)| format!("{:.1},{:.1}", x(a), y(b))).collect();
    writeln!(out, "<polyline class=\"curve\" points=\"{}\"/>", places.join(" "))?;
    for &(a, b) in &panel.points {
        writeln!(out, "<circle class=\"point\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\"><title>", x(a), y(b))?;
        writeln!(out, "{} mentions: {b} {}</title></circle>", short(a), panel.unit)?;
    }
    Ok(())
}

/// The logarithms between which all values lie, a power of ten below and a half one above.
fn range(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let least = values.clone().fold(f64::INFINITY, f64::min).log10();
    let most = values.fold(0.0, f64::max).log10();
    if !least.is_finite() || !most.is_finite() {
        return (0.0, 1.0);
    }
    let (low, high) = (least.floor(), (2.0 * most).ceil() / 2.0);
    (low, high.max(low + 1.0))
}

/// The powers of ten in a range.
fn powers((low, high): (f64, f64)) -> impl Iterator<Item = f64> {
    (low.ceil() as i32..=high.floor() as i32).map(|power| 10_f64.powi(power))
}

/// Where a value stands, from 0 to 1.
fn at(value: f64, (low, high): (f64, f64)) -> f64 {
    (value.log10() - low) / (high - low)
}
