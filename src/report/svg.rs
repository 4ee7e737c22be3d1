//! Reliability as a picture.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use super::escaped::Escaped;
use crate::bits::{Bits, Probability};
use crate::eval::{Bin, Reliability};

/// The side of a diagram, its margins, and the height of the bars of counts below it; in pixels, as all that follows.
const SIDE: f64 = 260.0;
const LEFT: f64 = 62.0;
const TOP: f64 = 52.0;
const BARS: f64 = 36.0;
/// The width of a bar.
const BAR: f64 = 5.0;
/// The room for a diagram with its labels.
const WIDTH: f64 = 352.0;
const HEIGHT: f64 = 432.0;
/// Diagrams in a row.
const COLUMNS: usize = 3;
/// The room for the title.
const HEAD: f64 = 44.0;

/// Axes are log odds and go so many bits both ways: claims are crowded at 0 and 1, where a plain axis shows nothing.
/// Beyond, points stand at the edge.
const RANGE: f64 = 14.0;
const TICKS: [(f64, &str); 9] = [
    (0.0001, ".0001"),
    (0.001, ".001"),
    (0.01, ".01"),
    (0.1, ".1"),
    (0.5, ".5"),
    (0.9, ".9"),
    (0.99, ".99"),
    (0.999, ".999"),
    (0.9999, ".9999"),
];

/// Whiskers are 95 % intervals.
const DEVIATIONS: f64 = 1.96;

const STYLE: &str = "\
svg { color-scheme: light dark; --paper: #fff; --ink: #1c2024; --soft: #60676f; --line: #dfe3e7; --mark: #2563a8; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #14171a; --ink: #e6e8ea; --soft: #9aa3ab; --line: #30363c; --mark: #6fb1f2; }
}
text { font: 11px system-ui, sans-serif; fill: var(--soft); }
.title { font-size: 16px; font-weight: 600; fill: var(--ink); }
.name { font-size: 13px; font-weight: 600; fill: var(--ink); }
.paper { fill: var(--paper); }
.frame, .grid { fill: none; stroke: var(--line); }
.even { stroke: var(--soft); stroke-dasharray: 4 4; }
.curve { fill: none; stroke: var(--mark); stroke-opacity: .45; }
.whisker { stroke: var(--mark); }
.point, .bar { fill: var(--mark); }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
";

/// Reliability diagrams, side by side, as one SVG file that loads nothing: what was claimed against how often it came
/// true, for each bin, with the interval in which the true share lies 19 times of 20 (Wilson's), over bars that say how
/// many claims there are. On the dashed line claims mean what they say; a curve that is flatter says that they are too
/// sure.
///
/// Both axes are log odds from 1 : 16 384 to 16 384 : 1; what is beyond stands at the edge. Three diagrams stand in a
/// row. The colours suit light and dark, and texts are escaped.
///
/// ```
/// use aka::eval::Reliability;
/// use aka::{Probability, report};
///
/// let claims = [(0.75, true), (0.75, true), (0.75, true), (0.75, false), (0.5, false), (0.5, false)];
/// let reliability = Reliability::of(claims.map(|(p, came)| (Probability::new(p).unwrap(), came)));
/// let picture = report::reliability_svg("How sure to be?", &[("links", &reliability)]);
/// assert!(picture.starts_with("<svg ") && picture.contains("<title>claimed 0.75, observed 0.75, 4 claims</title>"));
/// ```
pub fn reliability_svg(title: &str, diagrams: &[(&str, &Reliability)]) -> String {
    let mut out = String::new();
    // Writing into a string cannot fail.
    let _ = picture(&mut out, title, diagrams);
    out
}

fn picture(out: &mut String, title: &str, diagrams: &[(&str, &Reliability)]) -> fmt::Result {
    let columns = diagrams.len().clamp(1, COLUMNS);
    let width = WIDTH * columns as f64;
    let height = HEAD + HEIGHT * diagrams.len().div_ceil(columns) as f64;
    let title = Escaped(title);
    write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         <rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n\
         <text class=\"title\" x=\"16\" y=\"28\">{title}</text>\n"
    )?;
    for (index, (name, reliability)) in diagrams.iter().enumerate() {
        let (x, y) = ((index % columns) as f64 * WIDTH, HEAD + (index / columns) as f64 * HEIGHT);
        writeln!(out, "<g transform=\"translate({} {})\">", x + LEFT, y + TOP)?;
        diagram(out, name, reliability)?;
        writeln!(out, "</g>")?;
    }
    writeln!(out, "</svg>")
}

/// A diagram, its frame's upper left corner at the origin.
fn diagram(out: &mut String, name: &str, reliability: &Reliability) -> fmt::Result {
    writeln!(out, "<text class=\"name\" y=\"-26\">{}</text>", Escaped(name))?;
    let (ece, claims) = (reliability.ece(), reliability.claims());
    writeln!(out, "<text y=\"-10\">expected calibration error {ece:.3} over {claims} claims</text>")?;
    axes(out)?;
    writeln!(out, "<line class=\"even\" x1=\"0\" y1=\"{SIDE}\" x2=\"{SIDE}\" y2=\"0\"/>")?;
    let points: Vec<String> =
        reliability.bins().iter().map(|bin| format!("{:.1},{:.1}", across(bin.claimed), up(bin.observed))).collect();
    if points.len() > 1 {
        writeln!(out, "<polyline class=\"curve\" points=\"{}\"/>", points.join(" "))?;
    }
    for bin in reliability.bins() {
        point(out, bin)?;
    }
    bars(out, reliability.bins())
}

fn axes(out: &mut String) -> fmt::Result {
    writeln!(out, "<rect class=\"frame\" width=\"{SIDE}\" height=\"{SIDE}\"/>")?;
    for (index, (p, label)) in TICKS.into_iter().enumerate() {
        let (x, y) = (across(p), up(p));
        writeln!(out, "<path class=\"grid\" d=\"M{x:.1} 0V{SIDE}M0 {y:.1}H{SIDE}\"/>")?;
        writeln!(out, "<text class=\"end\" x=\"-6\" y=\"{:.1}\">{label}</text>", y + 4.0)?;
        // Side by side there is room for every other.
        if index % 2 == 0 {
            writeln!(out, "<text class=\"middle\" x=\"{x:.1}\" y=\"{}\">{label}</text>", SIDE + 15.0)?;
        }
    }
    let middle = SIDE / 2.0;
    writeln!(out, "<text class=\"middle\" x=\"{middle}\" y=\"{}\">probability claimed</text>", SIDE + 33.0)?;
    writeln!(
        out,
        "<text class=\"middle\" transform=\"translate(-48 {middle}) rotate(-90)\">share that came true</text>"
    )
}

/// The point of a bin with its whisker.
fn point(out: &mut String, bin: &Bin) -> fmt::Result {
    let &Bin { claimed, observed, count } = bin;
    let (x, y) = (across(claimed), up(observed));
    let (least, greatest) = interval(observed, count);
    let shown = |p: f64| Probability::new(p).map_or_else(|| p.to_string(), |p| p.to_string());
    let noun = if count == 1 { "claim" } else { "claims" };
    writeln!(out, "<g><title>claimed {}, observed {}, {count} {noun}</title>", shown(claimed), shown(observed))?;
    let (low, high) = (up(least), up(greatest));
    writeln!(out, "<line class=\"whisker\" x1=\"{x:.1}\" y1=\"{low:.1}\" x2=\"{x:.1}\" y2=\"{high:.1}\"/>")?;
    writeln!(out, "<circle class=\"point\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/></g>")
}

/// How many claims there are, below the diagram. Bins that stand so near that their bars would overlap have one
/// together.
fn bars(out: &mut String, bins: &[Bin]) -> fmt::Result {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for bin in bins {
        *counts.entry((across(bin.claimed) / BAR).floor() as u32).or_default() += bin.count;
    }
    let most = counts.values().copied().max().unwrap_or(0);
    let (top, bottom) = (SIDE + 50.0, SIDE + 50.0 + BARS);
    for (slot, count) in counts {
        let height = BARS * count as f64 / most as f64;
        let (x, y) = (f64::from(slot) * BAR - BAR / 2.0, bottom - height);
        writeln!(
            out,
            "<rect class=\"bar\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{BAR}\" height=\"{height:.1}\">\
             <title>{count}</title></rect>"
        )?;
    }
    writeln!(out, "<line class=\"frame\" x1=\"0\" y1=\"{bottom}\" x2=\"{SIDE}\" y2=\"{bottom}\"/>")?;
    writeln!(out, "<text class=\"end\" x=\"-6\" y=\"{}\">{most}</text>", top + 9.0)?;
    writeln!(out, "<text class=\"end\" x=\"-6\" y=\"{bottom}\">0</text>")?;
    writeln!(out, "<text class=\"middle\" x=\"{}\" y=\"{}\">claims</text>", SIDE / 2.0, bottom + 15.0)
}

/// Where a probability stands on an axis that begins at 0.
fn across(p: f64) -> f64 {
    let bits = Probability::new(p).map_or(Bits::ZERO, Probability::to_bits).get();
    (bits.clamp(-RANGE, RANGE) + RANGE) / (2.0 * RANGE) * SIDE
}

fn up(p: f64) -> f64 {
    SIDE - across(p)
}

/// Wilson's interval for a share observed so many times.
fn interval(share: f64, count: usize) -> (f64, f64) {
    let (n, z) = (count.max(1) as f64, DEVIATIONS);
    let center = share + z * z / (2.0 * n);
    let spread = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    (((center - spread) / scale).clamp(0.0, 1.0), ((center + spread) / scale).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Fails unless every tag is closed by the same tag in order, quotes are even in each, and no sign stands bare.
    fn assert_well_formed(xml: &str) {
        let mut open: Vec<&str> = Vec::new();
        let mut rest = xml;
        while let Some((text, tail)) = rest.split_once('<') {
            assert!(!text.contains('>') && (!open.is_empty() || text.trim().is_empty()), "{text}");
            let (tag, tail) = tail.split_once('>').expect("a tag ends");
            assert!(tag.matches('"').count().is_multiple_of(2) && !tag.contains('<'), "{tag}");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
            } else if !tag.ends_with('/') {
                open.push(tag.split_whitespace().next().unwrap_or_default());
            }
            rest = tail;
        }
        assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest}");
        for reference in xml.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;", "#39;"];
            assert!(known.iter().any(|known| reference.starts_with(known)), "{reference}");
        }
    }

    fn table(claims: &[(f64, bool)]) -> Reliability {
        Reliability::of(claims.iter().map(|&(p, came)| (Probability::new(p).unwrap(), came)))
    }

    #[test]
    fn nothing_claimed_is_an_empty_frame() {
        let picture = reliability_svg("none", &[("links", &table(&[])), ("members", &table(&[(1.0, true)]))]);
        assert_well_formed(&picture);
        assert_eq!((picture.matches("<circle").count(), picture.matches("<polyline").count()), (1, 0));
        assert_well_formed(&reliability_svg("none at all", &[]));
    }

    #[test]
    fn points_stand_where_they_should() {
        assert!((across(0.5) - SIDE / 2.0).abs() < 1e-9 && across(0.0).abs() < 1e-9 && (up(1.0)).abs() < 1e-9);
        let (low, high) = interval(0.5, 100);
        assert!((low - 0.404).abs() < 0.001 && (high - 0.596).abs() < 0.001, "{low} {high}");
        let diagonal = table(&[(0.75, true), (0.75, true), (0.75, true), (0.75, false)]);
        let picture = reliability_svg("t", &[("d", &diagonal)]);
        let (x, y) = (across(0.75), up(0.75));
        assert!(picture.contains(&format!("cx=\"{x:.1}\" cy=\"{y:.1}\"")), "{picture}");
    }

    proptest! {
        #[test]
        fn law_a_picture_is_well_formed(
            title in any::<String>(),
            claims in proptest::collection::vec((0.0..=1.0, any::<bool>()), 0..60),
            diagrams in 0..5_usize,
        ) {
            let table = table(&claims);
            let picture = reliability_svg(&title, &vec![(title.as_str(), &table); diagrams]);
            assert_well_formed(&picture);
            prop_assert_eq!(picture.matches("<circle").count(), table.bins().len() * diagrams);
            prop_assert!(!picture.contains("NaN") && !picture.contains("inf\""));
        }
    }
}
