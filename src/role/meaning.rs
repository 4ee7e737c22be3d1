//! From a covered text to what it says.

use std::cmp::Reverse;
use std::ops::Range;

use super::atoms::Atoms;
use super::cells::{Cell, cells};
use super::cover::{Segment, What, add_owners, cheapest, rows, tidy};
use super::lexicon::{LEXICON, Langs, Lexicon, Marks, looks_for_endings};
use super::offices::find;
use super::phrase::{Modifier, Owners, Phrase, Sort};
use crate::name::{concept, frequency, is_title};
use crate::text::{Joint, Script, Tokens, bare_key};

/// At most so many words of a personal name stand beside an office; or characters of an unspaced script.
const MAX_NAME_WORDS: usize = 5;
const MAX_NAME_CHARS: usize = 20;
/// At most so many ways to read the words of a phrase are tried.
const MAX_READINGS: usize = 64;

/// Languages in which a country's name with a capital, straight after the office, is the name of a person: *Defence
/// Minister Israel Katz*, *Premierminister Jordan*. Their adjectives stand before the office or have a small letter.
const WESTERN: [&str; 7] = ["en", "fr", "de", "es", "it", "pt", "nl"];

/// Heads that say little by themselves of whoever is named beside them.
const TITLES: [&str; 17] = [
    "monarch",
    "pope",
    "judge",
    "mayor",
    "leader",
    "head",
    "minister",
    "secretary",
    "chair",
    "speaker",
    "governor",
    "commissioner",
    "adviser",
    "ambassador",
    "envoy",
    "prosecutor",
    "spokesperson",
];

/// Reads a text in a language.
pub(super) fn phrase(
    text: &str,
    tokens: &Tokens,
    lang: Option<&str>,
    langs: Langs,
    owners: Owners<'_>,
) -> Option<Phrase> {
    let lexicon = &*LEXICON;
    let inflect = looks_for_endings(lang, &tokens.list);
    // Unknown Cyrillic is most often Russian.
    let guess = || tokens.list.iter().any(|token| token.script == Script::Cyrillic).then_some("ru");
    let lang = lang.or_else(guess);
    let cells = cells(text, tokens, lang, langs, lexicon);
    let mut segments = rows(lexicon, &cells, langs, inflect)?;
    add_owners(lexicon, text, &cells, lang, owners, &mut segments);
    let mut cover = cheapest(&cells, segments);
    give_back(&mut cover, &cells, lexicon, lang);
    let rest = rest(&cover, &cells, lexicon)?;
    let (mut phrase, atoms) = readings(&cover, lexicon)?;
    let named = !rest.is_empty();
    let stray = named && phrase.of.is_empty() && phrase.sort == Sort::Office && belongs(&cover, &cells, &rest);
    let owned = stray || cover.iter().any(|segment| matches!(segment.what, What::Owner(_)));
    if named && (phrase.sort == Sort::Body || !(owned || stands_after(&cover, &cells, &rest, lexicon))) {
        return None;
    }
    // Before a name these are titles, or names themselves: King Charles, Roi Cohen.
    let title = || TITLES.iter().any(|&title| Atoms::named(title) == Some(atoms));
    if !owned && (is_surname(&cover, &cells) || (named && title())) {
        return None;
    }
    if let (Some(first), Some(last)) = (cells.get(rest.start), cells[..rest.end].last().filter(|_| named)) {
        phrase.rest = first.span.start..last.span.end;
    }
    if stray {
        let key = bare_key(text.get(std::mem::take(&mut phrase.rest)).unwrap_or_default());
        phrase.of.push((key, 1.0));
    }
    Some(phrase)
}

fn is_filler(segment: &Segment, lexicon: &Lexicon) -> bool {
    matches!(&segment.what, What::Rows(rows) if rows.iter().all(|&row| lexicon.rows[row as usize].is_filler()))
}

/// Gives owners back to the name of a person of which they are a part: *Israel Katz*, *Michael Jordan*.
fn give_back(cover: &mut [Segment], cells: &[Cell<'_>], lexicon: &Lexicon, lang: Option<&str>) {
    let western = lang.is_none_or(|lang| WESTERN.contains(&lang));
    for index in 0..cover.len() {
        let Segment { cells: range, what: What::Owner(_), .. } = &cover[index] else { continue };
        let first = &cells[range.start];
        let caseless = !first.wide && first.text.chars().all(|c| !c.is_lowercase());
        if !caseless && (!first.capital() || first.all_caps || first.wide) {
            continue;
        }
        let joined = |at: usize| cells.get(at).is_some_and(|cell| cell.joint == Joint::Space);
        let before = index.checked_sub(1).map(|before| &cover[before]).filter(|_| joined(range.start));
        let after = cover.get(index + 1).filter(|_| joined(range.end));
        let named = |segment: Option<&Segment>| segment.is_some_and(|segment| matches!(segment.what, What::Rest));
        let office = before.is_some_and(|before| !is_filler(before, lexicon));
        let bare = cells[range.end - 1].alt.is_none();
        // Without capitals only what stands after a name is of it: رئيس الوزراء محمد شياع السوداني.
        if named(before) || (western && !caseless && office && bare && named(after)) {
            cover[index].what = What::Rest;
        }
    }
    // Of two owners that are not the same, one beside a name is part of it: министр обороны Израиля Исраэль Кац.
    let owners: Vec<&Vec<(String, f64)>> = cover
        .iter()
        .filter_map(|segment| match &segment.what {
            What::Owner(owner) => Some(owner),
            _ => None,
        })
        .collect();
    if owners.windows(2).all(|pair| !both(pair[0], pair[1]).is_empty()) {
        return;
    }
    for index in (0..cover.len()).rev() {
        let Segment { cells: range, what: What::Owner(_), .. } = &cover[index] else { continue };
        let first = &cells[range.start];
        let after = cells.get(range.end).is_some_and(|cell| cell.joint == Joint::Space)
            && cover.get(index + 1).is_some_and(|segment| matches!(segment.what, What::Rest));
        if after && first.capital() && !first.all_caps && !first.wide {
            cover[index].what = What::Rest;
        }
    }
}

/// The cells that are the name of a person, all in one place, or none; `None` if what is left over is no such name.
fn rest(cover: &[Segment], cells: &[Cell<'_>], lexicon: &Lexicon) -> Option<Range<usize>> {
    let is_rest = |segment: &&Segment| matches!(segment.what, What::Rest);
    let (Some(first), Some(last)) = (cover.iter().find(is_rest), cover.iter().rfind(is_rest)) else {
        return Some(0..0);
    };
    let mut range = first.cells.start..last.cells.end;
    // What binds a name to an office: ロシアのプーチン大統領.
    while range.len() > 1 && matches!(cells[range.start].text, "の" | "的" | "의" | "之") {
        range.start += 1;
    }
    while range.len() > 1 && matches!(cells[range.end - 1].text, "の" | "的" | "의" | "之") {
        range.end -= 1;
    }
    let mut inside = cover.iter().filter(|segment| range.contains(&segment.cells.start));
    if !inside.all(|segment| is_rest(&segment) || is_filler(segment, lexicon)) {
        return None;
    }
    let name = &cells[range.clone()];
    // A name of one character begins a word; the 전 of 러시아전 is more likely a *former*.
    if matches!(name, [cell] if cell.wide && !cell.first) {
        return None;
    }
    let wide = name.iter().filter(|cell| cell.wide).count();
    if name.len() - wide > MAX_NAME_WORDS || wide > MAX_NAME_CHARS {
        return None;
    }
    let like_a_name = name.iter().all(|cell| {
        let cased = cell.text.chars().any(char::is_lowercase);
        let small = cell.text.chars().count() <= 3 || is_title(cell.text);
        !cell.text.chars().any(|c| c.is_ascii_digit())
            && (!cased || cell.capital() || small)
            && (cell.wide || concept(cell.text).is_none())
    });
    let own = name.iter().any(|cell| cell.wide || cell.capital() || cell.text.chars().all(|c| !char::is_lowercase(c)));
    (like_a_name && own && !name.last().is_some_and(|cell| cell.genitive)).then_some(range)
}

/// Whether a name stands after its office, is parted from it, or is written in a language that puts offices last.
fn stands_after(cover: &[Segment], cells: &[Cell<'_>], rest: &Range<usize>, lexicon: &Lexicon) -> bool {
    let first = cover.iter().find(|segment| matches!(segment.what, What::Rows(_)) && !is_filler(segment, lexicon));
    first.is_some_and(|first| {
        first.cells.start < rest.start
            || cells.get(rest.end).is_some_and(|cell| matches!(cell.joint, Joint::Comma | Joint::Other))
            || cells[rest.end..].iter().all(|cell| cell.wide)
    })
}

/// Whether a name after an office is that of a country or a body nobody knows: *president of Pelasgia*.
fn belongs(cover: &[Segment], cells: &[Cell<'_>], rest: &Range<usize>) -> bool {
    const ARTICLES: [&str; 6] = ["the", "la", "le", "l", "el", "los"];
    // Not German and Dutch: whom they call *von* and *van* are persons.
    const OF: [&str; 13] = ["of", "de", "du", "des", "d", "del", "di", "della", "dell", "dello", "do", "da", "dos"];
    let listed = cover.first().is_some_and(|segment| segment.cells.start < rest.start);
    let mut before = cells[..rest.start].iter().rev().map(|cell| cell.text).skip_while(|text| ARTICLES.contains(text));
    listed && before.next().is_some_and(|text| OF.contains(&text))
}

/// Whether what is taken for an office may as well be a surname: *King*.
fn is_surname(cover: &[Segment], cells: &[Cell<'_>]) -> bool {
    let words: Vec<&Segment> = cover.iter().filter(|segment| !matches!(segment.what, What::Rest)).collect();
    let [Segment { cells: range, .. }] = words[..] else { return false };
    let word = &cells[range.start];
    range.len() == 1 && word.capital() && !word.wide && frequency(word.text).is_some()
}

/// What the cover says: of all its readings the first whose office is known and which says whose it is; among
/// equals that of the higher office.
fn readings(cover: &[Segment], lexicon: &Lexicon) -> Option<(Phrase, Atoms)> {
    let row = |index: u32| &lexicon.rows[index as usize];
    let mut rows: Vec<Vec<u32>> = Vec::new();
    for segment in cover {
        let What::Rows(all) = &segment.what else { continue };
        let mut different: Vec<u32> = Vec::new();
        for &index in all {
            if !different.iter().any(|&before| row(before).means_as(row(index))) {
                different.push(index);
            }
        }
        rows.push(different);
    }
    let mut best = None;
    let mut chosen = vec![0; rows.len()];
    for _ in 0..MAX_READINGS {
        if let Some((phrase, atoms, known)) = reading(cover, &rows, &chosen, lexicon) {
            let worth = (known, !phrase.of.is_empty(), Reverse(atoms));
            if best.as_ref().is_none_or(|(before, _)| worth > *before) {
                best = Some((worth, (phrase, atoms)));
            }
        }
        // The next choice, as a number counts up.
        let Some(place) = (0..rows.len()).rev().find(|&place| chosen[place] + 1 < rows[place].len()) else { break };
        chosen[place] += 1;
        chosen[place + 1..].fill(0);
    }
    best.map(|(_, found)| found)
}

/// One reading of every word; whether its office is in the tables.
fn reading(cover: &[Segment], rows: &[Vec<u32>], chosen: &[usize], lexicon: &Lexicon) -> Option<(Phrase, Atoms, bool)> {
    let (mut atoms, mut marks, mut women, mut men) = (Atoms::default(), Marks::default(), false, false);
    let mut of: Option<Vec<(String, f64)>> = None;
    let mut chosen = rows.iter().zip(chosen).map(|(rows, &choice)| &lexicon.rows[rows[choice] as usize]);
    let mut owners: Vec<Vec<(String, f64)>> = Vec::new();
    for segment in cover {
        match &segment.what {
            What::Rows(rows) => {
                let row = chosen.next()?;
                atoms = atoms.and(row.atoms);
                marks = marks.and(row.marks);
                // An inflected form may be of either word: *ministrem* of minister and of ministra.
                let mut same = rows.iter().map(|&other| &lexicon.rows[other as usize]);
                let sure = segment.exact && same.all(|other| other.atoms != row.atoms || other.woman == row.woman);
                women |= sure && row.woman == Some(true);
                men |= sure && row.woman == Some(false);
                owners.extend(row.of.map(|of| vec![(of.to_owned(), 1.0)]));
            }
            What::Owner(found) => owners.push(found.clone()),
            What::Rest => {}
        }
    }
    if !atoms.is_anchor() || marks.has(Marks::UNIT) {
        return None;
    }
    // An ambassador is sent by the one that is named first.
    let sent = atoms.has("ambassador") || atoms.has("envoy");
    for owner in owners {
        of = Some(match of {
            None => owner,
            Some(of) => match both(&of, &owner) {
                both if !both.is_empty() => both,
                _ if sent => of,
                _ => return None,
            },
        });
    }
    let meaning = find(atoms, of.unwrap_or_default())?;
    let modifier = modifier(marks);
    let first = marks.has(Marks::FIRST) && !marks.has(Marks::DEPUTY) && !atoms.has("vice-president");
    if first || (meaning.sort == Sort::Body && modifier != Modifier::Incumbent) {
        return None;
    }
    let gender = (women != men).then_some(women);
    let phrase = Phrase { sort: meaning.sort, role: meaning.role, of: meaning.of, modifier, woman: gender, rest: 0..0 };
    Some((phrase, atoms, meaning.known))
}

/// What two owners have in common, with shares that add up to 1.
fn both(a: &[(String, f64)], b: &[(String, f64)]) -> Vec<(String, f64)> {
    let mut both: Vec<(String, f64)> = Vec::new();
    for (id, share) in a {
        if let Some((_, other)) = b.iter().find(|(other, _)| other == id) {
            both.push((id.clone(), share * other));
        }
    }
    tidy(&mut both);
    both
}

/// A former deputy is a deputy, and never the minister; one who is acting no more is a former one.
fn modifier(marks: Marks) -> Modifier {
    [
        (Marks::DEPUTY, Modifier::Deputy),
        (Marks::FORMER, Modifier::Former),
        (Marks::ACTING, Modifier::Acting),
        (Marks::ELECT, Modifier::Elect),
    ]
    .into_iter()
    .find(|&(mark, _)| marks.has(mark))
    .map_or(Modifier::Incumbent, |(_, modifier)| modifier)
}
