//! Phrases for offices, and who holds them: golden tables.

use std::fmt::Write;

use aka::alias::{AliasTable, organisations, places};
use aka::role::{Phrase, Sort, parse};
use aka::{Date, Mention, OfficeAnswer, Resolver, Standing};

use crate::util::rows;

/// Whose a word may be, by the built-in tables: countries by their codes, regions and bodies by their ids. Cities have
/// names of persons, and continents no offices: they are left out.
fn owners(key: &str, lang: Option<&str>) -> Vec<(String, f64)> {
    let mut found: Vec<(String, f64)> = Vec::new();
    for table in [places(), organisations()] {
        table.lookup(key, lang, &mut |hit| {
            if hit.id.starts_with("city:") || (hit.id.starts_with("region:") && hit.country.is_empty()) {
                return;
            }
            let id = hit.id.strip_prefix("country:").unwrap_or(hit.id);
            found.push((id.to_owned(), hit.weight));
        });
    }
    found
}

/// A phrase as the cells of the table.
fn shown(text: &str, phrase: Option<&Phrase>) -> [String; 5] {
    let Some(phrase) = phrase else { return ["none", "", "", "", ""].map(str::to_owned) };
    let sort = if phrase.sort == Sort::Office { "office" } else { "body" };
    let of: Vec<&str> = phrase.of.iter().filter(|(_, share)| *share >= 0.05).map(|(id, _)| id.as_str()).collect();
    [
        sort.to_owned(),
        phrase.role.to_string(),
        of.join(" "),
        phrase.modifier.to_string(),
        text[phrase.rest.clone()].to_owned(),
    ]
}

#[test]
fn phrases_are_read_as_the_table_says() {
    let (mut wrong, mut closed, mut open, mut count) = (String::new(), String::new(), String::new(), 0);
    for (line, cells) in rows(include_str!("data/roles.tsv")) {
        let [text, lang, sort, role, of, modifier, rest] = cells[..] else { panic!("line {line}: not seven cells") };
        let expected = [sort.trim_start_matches('?'), role, of, modifier, rest];
        let found = shown(text, parse(text, Some(lang), &owners).as_ref());
        let holds = found == expected;
        let out = match (holds, sort.starts_with('?')) {
            (true, false) => None,
            (true, true) => Some(&mut closed),
            (false, true) => Some(&mut open),
            (false, false) => Some(&mut wrong),
        };
        if let Some(out) = out {
            writeln!(out, "{line:>4}  {text} ({lang}): {}, not {}", found.join("|"), expected.join("|")).unwrap();
        }
        count += 1;
    }
    println!("{count} phrases, {} known gaps:\n{open}", open.lines().count());
    assert!(count > 150, "the table is cut short");
    assert!(wrong.is_empty(), "{} of {count} phrases are read wrong:\n{wrong}", wrong.lines().count());
    assert!(closed.is_empty(), "these gaps are closed, take away their `?`:\n{closed}");
}

/// Who is told to hold the office, and how it stands.
fn told(answer: Option<&OfficeAnswer>) -> [String; 2] {
    let holder = answer.and_then(OfficeAnswer::holder).map(|holder| holder.name.clone());
    let standing = answer.map_or(Standing::Unknown, |answer| answer.standing);
    [holder.unwrap_or_default(), standing.to_string()]
}

#[test]
fn holders_are_who_the_table_says() {
    let resolver = Resolver::new();
    let (mut wrong, mut count) = (String::new(), 0);
    for (line, cells) in rows(include_str!("data/holders.tsv")) {
        let [text, lang, date, holder, modifier] = cells[..] else { panic!("line {line}: not five cells") };
        let found = told(resolver.office(&Mention::new(text).lang(lang).date(date.parse::<Date>().unwrap())).as_ref());
        if found != [holder, modifier] {
            writeln!(wrong, "{line:>4}  {text} ({lang}, {date}): {}, not {holder}|{modifier}", found.join("|"))
                .unwrap();
        }
        count += 1;
    }
    assert!(count > 150, "the table is cut short");
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{wrong}", wrong.lines().count());
}
