//! Curves in a tree: all pairs, then how many of the two names are a single word, then their scripts. Each is drawn
//! towards its parent; and where neither script is Latin, towards what the two are beside Latin, of which more is known.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::curve::{Curve, FIRST};
use crate::pairs::Pair;

/// A slice with so many pairs stands half way between its parent's curve and its own.
const HALF_WAY: f64 = 200.0;
/// Slices of fewer pairs have no curve of their own.
const FEWEST: usize = 100;

const ALL: &str = "all";
const ANY: &str = "any";
const LATIN: &str = "Latin";

/// A slice: its scripts, and how many of the names are a single word.
type Slice = (String, &'static str);

/// The curves.
pub(crate) struct Tree {
    curves: BTreeMap<Slice, (Curve, usize)>,
}

impl Tree {
    pub(crate) fn fit<'p>(pairs: impl Iterator<Item = &'p Pair>) -> Self {
        let mut slices: BTreeMap<Slice, Vec<(f64, bool)>> = BTreeMap::new();
        for pair in pairs.filter(|pair| !pair.itself) {
            for slice in path(pair) {
                slices.entry(slice).or_default().push((pair.total, pair.same));
            }
        }
        let mut tree = Self { curves: BTreeMap::new() };
        let mut order: Vec<_> = slices.into_iter().collect();
        order.sort_by_key(|((scripts, words), _)| (*words != ANY, scripts != ALL, !scripts.contains(LATIN)));
        for (slice, totals) in order {
            let count = totals.len();
            let parent = tree.parent(&slice);
            if count >= FEWEST || parent.is_none() {
                let share = if parent.is_none() { 1.0 } else { count as f64 / (count as f64 + HALF_WAY) };
                let parent = parent.unwrap_or(FIRST);
                tree.curves.insert(slice, (Curve::fit(&totals, parent).shrunk(parent, share), count));
            }
        }
        tree
    }

    fn parent(&self, (scripts, words): &Slice) -> Option<Curve> {
        let curve = |scripts: &str, words| self.curves.get(&(scripts.to_owned(), words)).map(|&(curve, _)| curve);
        let beside_latin = |script: &str| {
            let mut scripts = [script, LATIN];
            scripts.sort_unstable();
            curve(&scripts.join(" "), *words)
        };
        let through_latin = scripts
            .split_once(' ')
            .filter(|_| !scripts.contains(LATIN))
            .and_then(|(a, b)| Some(beside_latin(a)?.and(beside_latin(b)?)));
        through_latin.or_else(|| curve(ALL, words)).or_else(|| curve(ALL, ANY))
    }

    /// What a pair's total is worth, in bits.
    pub(crate) fn calibrated(&self, pair: &Pair) -> f64 {
        if pair.itself {
            return self.curves.values().map(|(curve, _)| curve.at(pair.total)).fold(pair.total, f64::max);
        }
        let curve = path(pair).into_iter().rev().find_map(|slice| self.curves.get(&slice));
        curve.map_or(pair.total, |(curve, _)| curve.at(pair.total))
    }

    /// The table that the library reads.
    pub(crate) fn table(&self, date: &str, source: &str) -> String {
        let mut out = format!(
            "# Curves from the total of two persons' names to calibrated bits, by slice; see src/model/calibration.rs\n\
             # columns: scripts of the two names, or all; words: how many of them are a single word,\n\
             # none (full), one (part), both (single), or any; slope; offset, low, high in bits; pairs fitted on\n\
             # source: numbers fitted on {source}\n\
             # licence: CC0-1.0 (numbers; no name is in it)\n\
             # made: {date} by examples/calibrate\n\
             # rows: {}\n\
             scripts\twords\tslope\toffset\tlow\thigh\tpairs\n",
            self.curves.len()
        );
        for ((scripts, words), (curve, count)) in &self.curves {
            let [slope, offset, low, high] = curve.numbers;
            // Writing into a string cannot fail.
            let _ = writeln!(out, "{scripts}\t{words}\t{slope:.3}\t{offset:.2}\t{low:.2}\t{high:.2}\t{count}");
        }
        out
    }
}

/// The slices of a pair, the widest first.
fn path(pair: &Pair) -> [Slice; 3] {
    [(ALL.to_owned(), ANY), (ALL.to_owned(), pair.words), (pair.scripts.clone(), pair.words)]
}
