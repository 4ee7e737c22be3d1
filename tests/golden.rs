//! Golden tables: real names and what is known of them. Every line is run and all failures are shown at once.

use std::fmt::Write;

use aka::name::{Name, Role};
use aka::{Kind, Mention, Probability};

use crate::util::{FULL, rows};

/// A line of `pairs.tsv`.
struct Pair {
    line: usize,
    left: Mention,
    right: Mention,
    same: bool,
    /// It should hold and is known not to.
    gap: bool,
    note: String,
}

fn pairs(table: &str) -> Vec<Pair> {
    let read = |(line, cells): (usize, Vec<&'_ str>)| {
        let [left, right, verdict, kind, note] = cells[..] else { panic!("line {line}: not five cells") };
        let kind = (!kind.is_empty()).then(|| kind.parse::<Kind>().unwrap());
        let same = match verdict.trim_start_matches('?') {
            "same" => true,
            "different" => false,
            other => panic!("line {line}: `{other}` is no verdict"),
        };
        let (left, right) = (Mention::new(left).kind(kind), Mention::new(right).kind(kind));
        Pair { line, left, right, same, gap: verdict.starts_with('?'), note: note.to_owned() }
    };
    rows(table).map(read).collect()
}

impl Pair {
    /// Whether the verdict holds in both directions, and the probability.
    fn holds(&self) -> (bool, Probability) {
        let forth = FULL.compare(&self.left, &self.right).probability();
        let back = FULL.compare(&self.right, &self.left).probability();
        ((forth > Probability::EVEN) == self.same && (back > Probability::EVEN) == self.same, forth)
    }

    fn show(&self, p: Probability, out: &mut String) {
        let verdict = if self.same { "same" } else { "different" };
        let (left, right) = (self.left.text(), self.right.text());
        writeln!(out, "{:>4}  p = {p:<7} {verdict:<10} {left} ~ {right}  ({})", self.line, self.note).unwrap();
    }
}

#[test]
fn pairs_are_judged_as_the_table_says() {
    let pairs = pairs(include_str!("data/pairs.tsv"));
    let (mut wrong, mut closed, mut open) = (String::new(), String::new(), String::new());
    for pair in &pairs {
        let (holds, p) = pair.holds();
        match (holds, pair.gap) {
            (false, false) => pair.show(p, &mut wrong),
            (true, true) => pair.show(p, &mut closed),
            (false, true) => pair.show(p, &mut open),
            (true, false) => {}
        }
    }
    println!("{} pairs, {} known gaps:\n{open}", pairs.len(), open.lines().count());
    assert!(pairs.len() > 150, "the table is cut short");
    assert!(wrong.is_empty(), "{} of {} pairs are judged wrong:\n{wrong}", wrong.lines().count(), pairs.len());
    assert!(closed.is_empty(), "these gaps are closed, take away their `?`:\n{closed}");
}

/// Near misses of places: none may be merged.
#[test]
fn places_are_judged_as_the_table_says() {
    let (mut wrong, mut closed, mut count) = (String::new(), String::new(), 0);
    for (line, cells) in rows(include_str!("data/places.tsv")) {
        let [left, right, verdict, lang, note] = cells[..] else { panic!("line {line}: not five cells") };
        let mention = |name: &str| Mention::new(name).kind(Kind::Place).lang(lang);
        let same = match verdict.trim_start_matches('?') {
            "same" => true,
            "different" => false,
            other => panic!("line {line}: `{other}` is no verdict"),
        };
        let (left, right, note) = (mention(left), mention(right), note.to_owned());
        let pair = Pair { line, left, right, same, gap: verdict.starts_with('?'), note };
        match (pair.holds(), pair.gap) {
            ((false, p), false) => pair.show(p, &mut wrong),
            ((true, p), true) => pair.show(p, &mut closed),
            _ => {}
        }
        count += 1;
    }
    assert!(count > 100, "the table is cut short");
    assert!(wrong.is_empty(), "{} of {count} pairs are judged wrong:\n{wrong}", wrong.lines().count());
    assert!(closed.is_empty(), "these gaps are closed, take away their `?`:\n{closed}");
}

fn word(role: Role) -> &'static str {
    match role {
        Role::Given => "given",
        Role::Middle => "middle",
        Role::Family => "family",
        Role::Patronymic => "patronymic",
        Role::Initial => "initial",
        Role::Particle => "particle",
        Role::Generation => "generation",
        Role::Title => "title",
        Role::Word => "word",
        Role::Generic => "generic",
        Role::Legal => "legal",
        Role::Function => "function",
        _ => "?",
    }
}

#[test]
fn names_are_taken_apart_as_the_table_says() {
    let (mut wrong, mut closed, mut open) = (String::new(), String::new(), 0);
    let mut count = 0;
    for (line, cells) in rows(include_str!("data/parse.tsv")) {
        let [text, lang, kind, roles] = cells[..] else { panic!("line {line}: not four cells") };
        let kind = if kind.is_empty() { Kind::Person } else { kind.parse().unwrap() };
        let name = Name::parse(text, Some(kind), Some(lang).filter(|lang| !lang.is_empty()));
        let found: Vec<&str> = name.parts.iter().map(|part| word(part.role)).collect();
        let found = found.join(" ");
        match roles.strip_prefix('?') {
            Some(roles) if roles == found => writeln!(closed, "{line:>4}  {text}: {found}").unwrap(),
            Some(_) => open += 1,
            None if roles == found => {}
            None => writeln!(wrong, "{line:>4}  {text}: {found}, not {roles}").unwrap(),
        }
        count += 1;
    }
    println!("{count} names, {open} known gaps");
    assert!(count >= 60, "the table is cut short");
    assert!(wrong.is_empty(), "{} of {count} names are taken apart wrong:\n{wrong}", wrong.lines().count());
    assert!(closed.is_empty(), "these gaps are closed, take away their `?`:\n{closed}");
}
