//! Labelled pairs made of a table of persons.
//!
//! Two names of one person are a pair that is the same. Beside it stand one or two that are different: the same left
//! name, and a name of another person in the writing of the right one, of those persons whose English names are nearest.
//! So of ten pairs somewhat more than four are the same, and that is the base rate of what is calibrated by them.
//!
//! Nothing is drawn by chance: what is taken, turned round, or written in capitals is told by the MD5 sums of the names.

use std::collections::BTreeMap;

use aka::{Kind, Mention};

use crate::near::Near;
use crate::pairs::Labelled;
use crate::people::{self, Name, Person};
use crate::support::Result;

/// How many pairs that are the same are wanted of two writings of which one is Latin, as most are that are met.
const BESIDE_LATIN: usize = 1_200;
/// The same for any other two.
const OTHERS: usize = 400;
/// How many of them one person gives at most.
const EACH: usize = 2;
/// How many pairs that are different stand beside each that is the same, on the average.
const DIFFERENT: f64 = 1.3;

/// Two names of one person, and whose.
struct Same<'p> {
    person: &'p Person,
    names: [&'p Name; 2],
}

/// The pairs of all persons in every two writings.
pub(crate) fn pairs() -> Result<Vec<Labelled>> {
    let persons = people::read()?;
    let near = Near::of(&persons);
    let mut writings: Vec<&str> = persons.iter().flat_map(|person| person.names.keys().map(String::as_str)).collect();
    writings.sort_unstable();
    writings.dedup();
    let mut pairs = Vec::new();
    for (at, left) in writings.iter().enumerate() {
        for right in &writings[at..] {
            for same in chosen(&persons, [left, right]) {
                label(&same, [left, right], &near, &mut pairs);
            }
        }
    }
    Ok(pairs)
}

/// The pairs that are the same, as many as are wanted: as many of persons whose names are at home in both writings as
/// of those at home in one, the other or neither, for names sound and are spelt otherwise at home.
fn chosen<'p>(persons: &'p [Person], [left, right]: [&str; 2]) -> Vec<Same<'p>> {
    let mut homes: BTreeMap<[bool; 2], Vec<(f64, Same)>> = BTreeMap::new();
    for person in persons {
        let [a, b] = [left, right].map(|writing| person.names.get(writing).map_or(&[][..], Vec::as_slice));
        let mut names: Vec<_> = a
            .iter()
            .enumerate()
            .flat_map(|(at, one)| b.iter().skip(if left == right { at + 1 } else { 0 }).map(move |other| [one, other]))
            .map(|[one, other]| (thrown(&["pair", &person.id, &one.text, &other.text]), [one, other]))
            .collect();
        names.sort_by(|x, y| x.0.total_cmp(&y.0));
        let home = [left, right].map(|writing| person.at_home(writing));
        let same = |(_, names): (f64, [&'p Name; 2])| {
            (thrown(&["order", &person.id, &names[0].text, &names[1].text]), Same { person, names })
        };
        homes.entry(home).or_default().extend(names.into_iter().take(EACH).map(same));
    }
    let most = if [left, right].contains(&"Latin") { BESIDE_LATIN } else { OTHERS };
    let mut homes: Vec<_> = homes.into_values().collect();
    homes.sort_by_key(Vec::len);
    let mut chosen = Vec::new();
    let groups = homes.len();
    for (at, mut home) in homes.into_iter().enumerate() {
        // What a group lacks the larger ones make up for.
        let share = (most - chosen.len()) / (groups - at);
        home.sort_by(|x, y| x.0.total_cmp(&y.0));
        chosen.extend(home.into_iter().take(share).map(|(_, same)| same));
    }
    chosen
}

/// The pair that is the same, and those that are different.
fn label(same: &Same, writings: [&str; 2], near: &Near, pairs: &mut Vec<Labelled>) {
    let Same { person, names: [one, other] } = same;
    let throw = |what| thrown(&[what, &person.id, &one.text, &other.text]);
    let (left, right, writing) =
        if throw("turn") < 0.5 { (other, one, writings[0]) } else { (one, other, writings[1]) };
    let mention = |person: &Person, name: &Name, side| {
        let text = person.dressed(&name.text, thrown(&[side, &name.text]));
        Mention::new(text).lang(&*name.lang).kind(Kind::Person)
    };
    let a = mention(person, left, "left");
    let mut pair = |b: Mention, same| {
        if a.text() != b.text() {
            pairs.push(Labelled { a: a.clone(), b, same, slice: None });
        }
    };
    pair(mention(person, right, "right"), true);
    let many = (DIFFERENT + throw("many")) as usize;
    for other in near.to(person, writing, many) {
        let order = |name: &&Name| thrown(&[&other.id, &name.text, &left.text]);
        let name = other.names[writing].iter().min_by(|x, y| {
            (x.lang != right.lang).cmp(&(y.lang != right.lang)).then_with(|| order(x).total_cmp(&order(y)))
        });
        if let Some(name) = name {
            pair(mention(other, name, "right"), false);
        }
    }
}

/// A number from 0 to 1 that depends on nothing but some texts.
fn thrown(texts: &[&str]) -> f64 {
    let sum = md5::compute(texts.join("\t"));
    f64::from(u32::from_be_bytes([sum[0], sum[1], sum[2], sum[3]])) / f64::from(u32::MAX)
}
