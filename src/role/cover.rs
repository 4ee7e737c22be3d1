//! The cheapest way to cover a text: words of offices, owners, and what is left over.

use std::ops::Range;

use super::cells::Cell;
use super::lexicon::{Found, Langs, Lexicon, Row};
use super::phrase::Owners;
use crate::text::bare_key;

/// What a run of cells is.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// Words of the lexicon: every row that it may be.
    Rows(Vec<u32>),
    /// A country or a body, with shares that add up to 1.
    Owner(Vec<(String, f64)>),
    /// None of both.
    Rest,
}

/// A run of cells that mean something together.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) cells: Range<usize>,
    pub(super) what: What,
    cost: u32,
    /// Whether it stands in the text as it is listed.
    pub(super) exact: bool,
}

/// What leaving out a cell costs: more than any cover.
const LEFT_OUT: u32 = 10_000;
/// A segment of the lexicon; few long ones are better than many short ones.
const ROW: u32 = 20;
/// An owner yields to a word that stands in the lexicon as it is, not to one that is inflected.
const OWNER: u32 = 21;
/// Each further word of an owner's name makes it surer: the Republic of Korea is not Korea.
const LONGER_OWNER: u32 = 5;
/// A word that means nothing.
const FILLER: u32 = 2;
/// What each letter of an ending costs.
const LETTER: u32 = 2;

/// An owner's name has at most so many words, or characters of an unspaced script.
const MAX_OWNER_WORDS: usize = 9;
const MAX_OWNER_CHARS: usize = 16;

/// Every run of cells that is in the lexicon; `None` if none of them says an office or a body.
pub(super) fn rows(lexicon: &Lexicon, cells: &[Cell<'_>], langs: Langs, inflect: bool) -> Option<Vec<Segment>> {
    let mut segments = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    let mut anchored = false;
    for start in 0..cells.len() {
        found.clear();
        lexicon.at(&cells[start..], langs, inflect, &mut found);
        if cells[start].wide && !begins_a_word(lexicon, cells, start, &segments) {
            // 프 is France before an office, and the end of 트럼프 elsewhere.
            let hangul = cells[start].text.starts_with(|c| matches!(c, '가'..='힣'));
            let row = |found: &Found| &lexicon.rows[found.row as usize];
            found.retain(|found| found.len > 1 || row(found).is_filler() || (row(found).of.is_none() && !hangul));
        }
        found.sort_by_key(|found| (found.len, found.ending, found.row));
        for same in found.chunk_by(|a, b| a.len == b.len) {
            let (len, ending) = (same[0].len, same[0].ending);
            // What stands as it is leaves no room for endings; among endings, the nearest.
            let rows: Vec<u32> = same.iter().filter(|found| found.ending == ending).map(|found| found.row).collect();
            let row = |&index: &u32| &lexicon.rows[index as usize];
            anchored |= rows.iter().map(row).any(|row| row.atoms.is_anchor());
            let filler = rows.iter().map(row).all(Row::is_filler);
            let cost = if filler { FILLER } else { ROW } + LETTER * ending as u32;
            segments.push(Segment { cells: start..start + len, what: What::Rows(rows), cost, exact: ending == 0 });
        }
    }
    anchored.then_some(segments)
}

/// Whether a character is the first of a word, but for modifiers before it.
fn begins_a_word(lexicon: &Lexicon, cells: &[Cell<'_>], at: usize, segments: &[Segment]) -> bool {
    let modifies = |segment: &Segment| match &segment.what {
        What::Rows(rows) => rows.iter().any(|&row| lexicon.rows[row as usize].is_modifier()),
        _ => false,
    };
    cells[at].first || segments.iter().any(|segment| segment.cells.end == at && modifies(segment))
}

/// Adds every run of cells that is somebody's name.
pub(super) fn add_owners(
    lexicon: &Lexicon,
    text: &str,
    cells: &[Cell<'_>],
    lang: Option<&str>,
    owners: Owners<'_>,
    segments: &mut Vec<Segment>,
) {
    let words = segments.len();
    let cased = cells.iter().any(Cell::capital);
    for start in 0..cells.len() {
        let most = if cells[start].wide { MAX_OWNER_CHARS } else { MAX_OWNER_WORDS };
        for end in start + 1..=(start + most).min(cells.len()) {
            let run = &cells[start..end];
            if run.len() == 1 && is_passed_over(&segments[..words], cells, start, cased) {
                continue;
            }
            let mut found = ask(text, run, lang, owners);
            tidy(&mut found);
            if found.is_empty() {
                continue;
            }
            let longer = if cells[start].wide { 0 } else { LONGER_OWNER * (end - start - 1) as u32 };
            let cost = OWNER.saturating_sub(longer).max(1);
            segments.push(Segment { cells: start..end, what: What::Owner(found), cost, exact: true });
        }
    }
    let spelt: Vec<bool> = segments.iter().map(|segment| is_spelt(lexicon, segments, segment)).collect();
    let mut spelt = spelt.into_iter();
    segments.retain(|_| !spelt.next().unwrap_or(false));
}

/// Each owner once, with shares that add up to 1, the likeliest first.
pub(super) fn tidy(found: &mut Vec<(String, f64)>) {
    found.retain(|(id, share)| !id.is_empty() && share.is_finite() && *share > 0.0);
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    // The greatest first, so that no sum overflows.
    let most = found.iter().map(|(_, share)| *share).fold(0.0, f64::max);
    let sum: f64 = found.iter().map(|(_, share)| share / most).sum();
    for (_, share) in found.iter_mut() {
        *share = *share / most / sum;
    }
    found.retain(|(_, share)| *share > 0.0);
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
}

/// Whether a body's name says no more than its words do: *Security Council* of whichever country, not of the United
/// Nations; *Israeli army*.
fn is_spelt(lexicon: &Lexicon, segments: &[Segment], owner: &Segment) -> bool {
    let What::Owner(ids) = &owner.what else { return false };
    if ids.iter().any(|(id, _)| is_country(id)) {
        return false;
    }
    // Where a cover may have come to, and whether it holds an office or a body.
    let mut open = vec![(owner.cells.start, false)];
    let mut next = 0;
    while let Some(&(start, anchored)) = open.get(next) {
        next += 1;
        if start == owner.cells.end {
            if anchored {
                return true;
            }
            continue;
        }
        let within = |segment: &&Segment| segment.cells.start == start && segment.cells.end <= owner.cells.end;
        for segment in segments.iter().filter(within) {
            let anchor = match &segment.what {
                What::Rows(rows) => rows.iter().any(|&row| lexicon.rows[row as usize].atoms.is_anchor()),
                What::Owner(ids) if ids.iter().all(|(id, _)| is_country(id)) => false,
                _ => continue,
            };
            let after = (segment.cells.end, anchored || anchor);
            if !open.contains(&after) {
                open.push(after);
            }
        }
    }
    false
}

fn is_country(id: &str) -> bool {
    id.len() == 2
}

/// Whether nothing is to be asked of a run: a character, a short word in small letters, a word listed as it stands.
fn is_passed_over(segments: &[Segment], cells: &[Cell<'_>], start: usize, cased: bool) -> bool {
    let cell = &cells[start];
    let listed = || {
        let mut here = segments.iter().filter(|segment| segment.cells == (start..start + 1));
        !cell.all_caps && here.any(|segment| segment.exact)
    };
    let small = cased && !cell.capital() && cell.text.len() <= 3 && cell.text.is_ascii();
    cell.wide || small || listed()
}

/// Asks whose a run of cells may be: as it is read, as it stands, without a genitive or a clitic, with *N.* spelt out.
fn ask(text: &str, run: &[Cell<'_>], lang: Option<&str>, owners: Owners<'_>) -> Vec<(String, f64)> {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return Vec::new() };
    let key = join(run, None, None);
    let mut found = owners(&key, lang);
    if found.is_empty() {
        let raw = bare_key(text.get(first.span.start..last.span.end).unwrap_or_default());
        if raw != key && !raw.is_empty() {
            found = owners(&raw, lang);
        }
    }
    if found.is_empty() && last.alt.is_some() {
        found = owners(&join(run, None, last.alt), lang);
    }
    if found.is_empty() && run.len() > 1 && first.alt.is_some() {
        found = owners(&join(run, first.alt, None), lang);
    }
    if found.is_empty() && run.len() > 1 {
        let side = match first.text {
            "n" => "north",
            "s" => "south",
            _ => return found,
        };
        found = owners(&join(run, Some(side), None), lang);
    }
    found
}

/// The key of a run, with other words for the first and the last.
fn join(run: &[Cell<'_>], first: Option<&str>, last: Option<&str>) -> String {
    let mut key = String::new();
    let mut wide = true;
    for (index, cell) in run.iter().enumerate() {
        if index > 0 && !(wide && cell.wide) {
            key.push(' ');
        }
        let other = if index == 0 { first } else { None };
        let other = if index + 1 == run.len() { last.or(other) } else { other };
        key.push_str(other.unwrap_or(cell.text));
        wide = cell.wide;
    }
    key
}

/// The cheapest cover of all cells: segments in order, what is left out among them as [`What::Rest`], a cell each.
pub(super) fn cheapest(cells: &[Cell<'_>], mut segments: Vec<Segment>) -> Vec<Segment> {
    let count = cells.len();
    // From the right: the cost from here on, the same if a segment must begin here, and which does.
    let mut cost = vec![0; count + 1];
    let mut covered = vec![u32::MAX; count + 1];
    let mut choice: Vec<[Option<usize>; 2]> = vec![[None; 2]; count + 1];
    segments.sort_by_key(|segment| (segment.cells.start, segment.cells.end));
    for at in (0..count).rev() {
        let begin = segments.partition_point(|segment| segment.cells.start < at);
        let here = segments[begin..].iter().take_while(|segment| segment.cells.start == at);
        for (index, segment) in here.enumerate() {
            let end = segment.cells.end;
            // A single character of Han or Hangul is a word only before another: 前 in 前国防部长, not in a name.
            let lone = end - at == 1 && cells[at].wide;
            let after = if lone { covered[end] } else { cost[end] };
            let sum = after.saturating_add(segment.cost);
            if after < u32::MAX && sum < covered[at] {
                covered[at] = sum;
                choice[at][1] = Some(begin + index);
            }
        }
        cost[at] = cost[at + 1] + LEFT_OUT;
        if covered[at] < cost[at] {
            cost[at] = covered[at];
            choice[at][0] = choice[at][1];
        }
    }
    let mut cover = Vec::new();
    let (mut at, mut must) = (0, false);
    while at < count {
        if let Some(index) = choice[at][usize::from(must)] {
            let segment = &segments[index];
            must = segment.cells.len() == 1 && cells[at].wide;
            at = segment.cells.end;
            cover.push(segment.clone());
        } else {
            cover.push(Segment { cells: at..at + 1, what: What::Rest, cost: LEFT_OUT, exact: true });
            (at, must) = (at + 1, false);
        }
    }
    cover
}
