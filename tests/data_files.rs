//! The tables under `data/` are what their headers say: where from, under which licence, of when, how many rows, and in
//! which order. The built-in alias tables are made of them and lose no entry.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use aka::alias::{AliasTable, Table, When, officials, organisations, places};
use aka::text::bare_key;
use aka::tsv::Tsv;

/// What a name is to its entry, in the order of the tables of persons; those of places put the short name second.
const ORDER: [&str; 8] = ["preferred", "official", "short", "alias", "former", "acronym", "adjective", "demonym"];
const ORDER_OF_PLACES: [&str; 8] =
    ["preferred", "short", "official", "alias", "former", "acronym", "adjective", "demonym"];

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// Every table: path below `data/`, and text.
fn tables() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![data()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "tsv") {
                let name = path.strip_prefix(data()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(found.len() >= 26, "only {} tables found", found.len());
    found
}

fn header(text: &str) -> String {
    text.lines().take_while(|line| line.starts_with('#')).collect::<Vec<_>>().join("\n")
}

/// Runs a check on every table and reports all that fail.
#[track_caller]
fn each(check: impl Fn(&str, &str, &mut Vec<String>)) {
    let mut wrong = Vec::new();
    for (name, text) in tables() {
        let mut of_table = Vec::new();
        check(&name, &text, &mut of_table);
        wrong.extend(of_table.into_iter().take(10).map(|what| format!("data/{name}: {what}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_table_says_where_it_is_from() {
    each(|_, text, wrong| {
        let header = header(text);
        let lower = header.to_lowercase();
        if !lower.contains("source:") && !lower.contains("sources:") {
            wrong.push("no source in the header".into());
        }
        let licences = ["MIT", "Apache-2.0", "CC0", "CC BY", "Unicode-3.0", "public domain", "own licence"];
        if !licences.iter().any(|licence| header.contains(licence)) {
            wrong.push("no licence in the header".into());
        }
        let after = |word| lower.split_once(word).and_then(|(_, rest)| rest.get(..10));
        let date = after("date: ").or(after("made: "));
        if date.is_none_or(|date| date.parse::<aka::Date>().is_err()) {
            wrong.push("no date in the header".into());
        }
    });
}

/// The count in the header is written by the program that makes the table: one that was edited by hand, or cut short,
/// betrays itself.
#[test]
fn every_table_has_the_rows_it_says() {
    each(|name, text, wrong| {
        let lower = header(text).to_lowercase();
        let digits =
            |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>().ok();
        let said = lower.rsplit_once("rows: ").and_then(|(_, rest)| digits(rest));
        let rows = Tsv::parse(name, text).map_or(0, |tsv| tsv.rows().count());
        if said != Some(rows) {
            wrong.push(format!("{rows} rows, the header says {said:?}"));
        }
    });
}

#[test]
fn every_table_is_clean_text() {
    each(|name, text, wrong| {
        if let Err(error) = Tsv::parse(name, text) {
            wrong.push(error.to_string());
        }
        if !text.ends_with('\n') || text.contains("\n\n") {
            wrong.push("a blank line, or no end of line at the end".into());
        }
        for (index, line) in text.lines().enumerate() {
            let hidden = |c: char| {
                (c.is_control() && c != '\t')
                    || matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            };
            if let Some(c) = line.chars().find(|&c| hidden(c)) {
                wrong.push(format!("line {}: the character {c:?}", index + 1));
            }
            if !line.starts_with('#') && line.split('\t').any(|field| field.trim() != field) {
                wrong.push(format!("line {}: a space at the edge of a field", index + 1));
            }
        }
    });
}

#[test]
fn every_table_is_sorted() {
    each(|name, text, wrong| {
        let tsv = Tsv::parse(name, text).unwrap();
        let (id, what) = (tsv.optional("id"), tsv.optional("what"));
        let order = if name.starts_with("officials/") { ORDER } else { ORDER_OF_PLACES };
        let mut last: Option<(Vec<&str>, usize)> = None;
        for row in tsv.rows() {
            let this = match (id, what) {
                _ if name.starts_with("sample/") || tsv.header().contains(&"role") && !name.starts_with("names/") => {
                    continue;
                }
                (Some(id), Some(what)) => {
                    let rank = order.iter().position(|&known| known == row.get(what)).unwrap_or(order.len());
                    (vec![row.get(id)], rank)
                }
                _ => (row.text().split('\t').collect(), 0),
            };
            if last.as_ref().is_some_and(|last| *last > this) {
                wrong.push(format!(
                    "line {}: stands after {:?}",
                    row.line(),
                    last.as_ref().map(|last| last.0.join(" "))
                ));
            }
            last = Some(this);
        }
    });
}

#[test]
fn no_row_stands_twice() {
    each(|name, text, wrong| {
        let tsv = Tsv::parse(name, text).unwrap();
        let mut seen = BTreeSet::new();
        for row in tsv.rows().filter(|_| !name.starts_with("sample/")) {
            if !seen.insert(row.text()) {
                wrong.push(format!("line {}: again {}", row.line(), row.text()));
            }
        }
    });
}

/// Entries of the files of one table: id and a preferred name.
fn entries(files: &[&str]) -> Vec<(String, Vec<(String, String)>)> {
    let mut entries: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for file in files {
        let text = fs::read_to_string(data().join(file)).unwrap();
        let tsv = Tsv::parse(file, &text).unwrap();
        let [id, name] = ["id", "name"].map(|column| tsv.column(column).unwrap());
        let [what, aliases] = ["what", "aliases"].map(|column| tsv.optional(column));
        for row in tsv.rows() {
            if entries.last().is_none_or(|(last, _)| last != row.get(id)) {
                entries.push((row.get(id).to_owned(), Vec::new()));
            }
            let names = &mut entries.last_mut().unwrap().1;
            names.push((row.get(name).to_owned(), what.map_or("preferred", |what| row.get(what)).to_owned()));
            let others = aliases.map_or("", |aliases| row.get(aliases)).split("; ").filter(|name| !name.is_empty());
            names.extend(others.map(|name| (name.to_owned(), "alias".to_owned())));
        }
    }
    entries
}

#[track_caller]
fn is_whole(table: &Table, files: &[&str]) {
    let entries = entries(files);
    assert_eq!(table.len(), entries.len(), "{files:?}");
    let mut lost = Vec::new();
    for (id, names) in &entries {
        if names.iter().any(|(_, what)| what == "preferred") && table.label(id, None).is_none() {
            lost.push(format!("{id}: no label"));
        }
        for (name, _) in names {
            let mut found = false;
            table.lookup(&bare_key(name), None, &mut |hit| found |= hit.id == id);
            if !found {
                lost.push(format!("{id}: {name}"));
            }
        }
    }
    assert!(lost.is_empty(), "not found: {}", lost.join("\n"));
}

#[test]
fn the_built_in_tables_are_whole() {
    is_whole(&places(), &["places/countries.tsv", "places/cities.tsv", "places/towns.tsv"]);
    is_whole(&organisations(), &["organisations/organisations.tsv"]);
    is_whole(&officials(), &["officials/people.tsv"]);
}

/// From when until when somebody held an office, and who.
type Held = Vec<(When, Option<When>, String)>;

/// Offices that several hold at once: deputies of no fixed number.
const SHARED: [&str; 1] = ["vice-president"];

#[test]
fn tenures_are_in_order_and_do_not_overlap() {
    let file = "officials/tenures.tsv";
    let text = fs::read_to_string(data().join(file)).unwrap();
    let tsv = Tsv::parse(file, &text).unwrap();
    let columns = ["id", "role", "of", "from", "until", "acting", "source"].map(|name| tsv.column(name).unwrap());
    let people: BTreeSet<String> = entries(&["officials/people.tsv"]).into_iter().map(|(id, _)| id).collect();
    let places: BTreeSet<String> = entries(&["places/countries.tsv"]).into_iter().map(|(id, _)| id).collect();
    let bodies: BTreeSet<String> =
        entries(&["organisations/organisations.tsv"]).into_iter().map(|(id, _)| id).collect();
    let mut wrong = Vec::new();
    let mut offices: BTreeMap<(String, String), Held> = BTreeMap::new();
    for row in tsv.rows() {
        let [id, role, of, from, until, acting, source] = columns.map(|column| row.get(column).to_owned());
        let line = row.line();
        if !people.contains(&id) {
            wrong.push(format!("line {line}: nobody is called {id}"));
        }
        if !places.contains(&format!("country:{of}")) && !bodies.contains(&of) {
            wrong.push(format!("line {line}: {of} is neither a country nor a body"));
        }
        if !["curated", "factbook-2015", "factbook-2026"].contains(&source.as_str()) || !matches!(&*acting, "" | "yes")
        {
            wrong.push(format!("line {line}: source or acting"));
        }
        let Ok(from) = from.parse::<When>() else {
            wrong.push(format!("line {line}: from"));
            continue;
        };
        let until = if until.is_empty() { None } else { Some(until.parse::<When>().unwrap()) };
        if until.is_some_and(|until| until.last() < from.first()) {
            wrong.push(format!("line {line}: {id} ends before the beginning"));
        }
        // Who acts may stand beside somebody who is suspended.
        if acting.is_empty() && !SHARED.contains(&role.as_str()) {
            offices.entry((of, role)).or_default().push((from, until, id));
        }
    }
    for ((of, role), mut held) in offices {
        held.sort();
        for pair in held.windows(2) {
            let [(_, until, one), (from, _, other)] = pair else { unreachable!() };
            // Days known in part may meet.
            if until.is_none_or(|until| until.first() > from.last()) {
                wrong.push(format!("{role} of {of}: {one} and {other} ({from}) at once"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn labels_are_found_by_language() {
    for (table, id, lang, label) in [
        (places(), "country:FR", Some("de"), "Frankreich"),
        (places(), "country:KP", None, "North Korea"),
        (places(), "country:UA", Some("uk"), "Україна"),
        (organisations(), "org:un", Some("fr"), "Nations unies"),
    ] {
        assert_eq!(table.label(id, lang), Some(label), "{id} {lang:?}");
    }
    let mut found = Vec::new();
    officials().lookup("владимир путин", None, &mut |hit| found.push(hit.id.to_owned()));
    assert_eq!(found.len(), 1);
    assert_eq!(officials().label(&found[0], Some("en")), Some("Vladimir Putin"));
}

/// The learned models keep to their budget, and every row is a native side with Latin letters and bits in turn.
#[test]
fn the_models_of_spelling_are_well_formed_and_small() {
    let mut bytes = 0;
    for (name, text) in tables().into_iter().filter(|(name, _)| name.starts_with("sound/units/")) {
        bytes += text.len();
        let table = Tsv::parse(&name, &text).unwrap();
        for row in table.rows() {
            let (native, units) = (row.get(table.column("native").unwrap()), row.get(table.column("units").unwrap()));
            assert!((1..=2).contains(&native.chars().count()), "{name}: `{native}`");
            let words: Vec<&str> = units.split(' ').collect();
            assert!(words.len().is_multiple_of(2), "{name}: {native}");
            for unit in words.chunks(2) {
                let letters = unit[0] == "-" || (unit[0].len() <= 6 && unit[0].bytes().all(|b| b.is_ascii_lowercase()));
                assert!(
                    letters && unit[1].parse::<f64>().is_ok_and(|bits| bits.abs() < 100.0),
                    "{name}: {native} {unit:?}"
                );
            }
        }
    }
    assert!((500_000..2_000_000).contains(&bytes), "{bytes} bytes of models");
}
