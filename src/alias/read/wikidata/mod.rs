//! Items of Wikidata as in its JSON dump: a list with an item a line, so that lines begin and end with what is not
//! JSON: `[`, `]`, and a comma after each item.
//!
//! Of the statements these are read: instance of (P31), country (P17) and citizenship (P27) where one of the two names
//! a single country, date of death (P570), and positions held (P39) with start (P580), end (P582), jurisdiction
//! (P1001), of (P642) and nature of the statement (P5102). Deprecated statements are not.
//!
//! An office is of the jurisdiction, or of the country that the position itself tells ([`ids`]). Positions that are not
//! known by number have the role `wikidata:Q…`, and are of nobody (an empty `of`) where no jurisdiction is told. A
//! position is no tenure if no day is told, if a day is known no better than to a decade or is before the year 0, if its
//! end is marked as unknown, or if it ends before it begins. One without an end ends with the holder's life.

mod ids;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::json::{OrEmpty, Place, Text};
use super::{Line, Lines};
use super::{TableBuilder, holds_letter};
use crate::alias::{What, When};
use crate::error::Error;
use crate::mention::Kind;

/// The item that marks a statement as one about somebody who only acts.
const ACTING: u64 = 4_676_846;

/// Reads items. Those that are an instance of no class on the list, properties and lexemes are passed over.
pub(super) fn read(file: &str, mut lines: Lines<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    while let Some(line) = lines.read()? {
        let text = line.text.trim();
        let text = text.strip_suffix(',').unwrap_or(text);
        if !matches!(text, "" | "[" | "]") {
            add(Place::new(file, line), Line { text, ..line }, builder)?;
        }
    }
    Ok(())
}

fn add(place: Place<'_>, line: Line<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    let item: Item<'_> = place.parse(line.text)?;
    if number(&item.id.0).is_none() {
        return Ok(());
    }
    let Some(claims) = item.claims else { return Ok(()) };
    let OrEmpty(claims) = place.parse::<OrEmpty<Claims<'_>>>(claims.get())?;
    let Some(kind) = items(&claims.instance_of).find_map(ids::kind_of_class) else { return Ok(()) };
    let labels = match item.labels {
        Some(labels) => place.parse::<OrEmpty<Pairs<Said<'_>>>>(labels.get())?.0.0,
        None => Vec::new(),
    };
    let aliases = match item.aliases {
        Some(aliases) => place.parse::<OrEmpty<Pairs<Vec<Said<'_>>>>>(aliases.get())?.0.0,
        None => Vec::new(),
    };
    let mut names = Names::default();
    for (lang, label) in &labels {
        names.add(What::Preferred, lang, &label.value.0);
    }
    for (lang, alias) in aliases.iter().flat_map(|(lang, list)| list.iter().map(move |alias| (lang, alias))) {
        names.add(What::Alias, lang, &alias.value.0);
    }
    if names.list.is_empty() {
        return Ok(());
    }
    builder.open(&format!("wikidata:{}", item.id.0), Some(kind));
    let countries = if kind == Kind::Person { &claims.citizenship } else { &claims.country };
    let mut codes: Vec<&str> = items(countries).filter_map(ids::country).collect();
    codes.dedup();
    if let [code] = codes[..] {
        builder.set_country(code);
    }
    for (what, text, langs) in names.list {
        builder.add_name(&text, what, &langs);
    }
    let death = claims.death.iter().filter(|claim| claim.counts()).find_map(|claim| claim.main.day().ok().flatten());
    for claim in claims.position.iter().filter(|claim| claim.counts()) {
        tenure(claim, death, builder);
    }
    Ok(())
}

/// Adds the tenure that a position held is, if it is one.
fn tenure(claim: &Claim<'_>, death: Option<When>, builder: &mut TableBuilder) {
    let Some(position) = claim.main.item() else { return };
    let OrEmpty(details) = &claim.qualifiers;
    let day = |snaks: &[Snak<'_>]| snaks.first().map_or(Ok(None), Snak::day);
    let (Ok(from), Ok(until)) = (day(&details.start), day(&details.end)) else { return };
    let until = until.or(death);
    let backward = from.zip(until).is_some_and(|(from, until)| until.last() < from.first());
    if backward || (details.start.is_empty() && details.end.is_empty()) {
        return;
    }
    let whose = details.jurisdiction.iter().chain(&details.of).find_map(Snak::item);
    let of = whose.map(|item| ids::country(item).map_or(format!("wikidata:Q{item}"), str::to_owned));
    let (role, of) = match (ids::office(position), ids::role(position), of) {
        (Some((role, of)), _, _) => (role.to_owned(), of.to_owned()),
        // A president of nobody in particular.
        (None, Some(_), None) => return,
        (None, Some(role), Some(of)) => (role.to_owned(), of),
        (None, None, of) => (format!("wikidata:Q{position}"), of.unwrap_or_default()),
    };
    let acting = details.nature.iter().any(|snak| snak.item() == Some(ACTING));
    builder.add_tenure(&role, &of, from, until, acting);
}

/// The number of an item, if the id is one of an item.
fn number(id: &str) -> Option<u64> {
    let digits = id.strip_prefix('Q')?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// The items that statements tell.
fn items<'c>(claims: &'c [Claim<'_>]) -> impl Iterator<Item = u64> + 'c {
    claims.iter().filter(|claim| claim.counts()).filter_map(|claim| claim.main.item())
}

/// The names of an item: the same name in many languages is one name with many languages.
#[derive(Default)]
struct Names {
    list: Vec<(What, String, String)>,
    places: HashMap<String, usize>,
}

impl Names {
    fn add(&mut self, what: What, lang: &str, text: &str) {
        if !holds_letter(text) {
            return;
        }
        let lang = language(lang);
        if let Some(&place) = self.places.get(text) {
            let langs = &mut self.list[place].2;
            // Languages that are told say more than that there is none in particular.
            if !lang.is_empty() && !langs.split(' ').any(|known| known == lang) {
                langs.push_str(if langs.is_empty() { "" } else { " " });
                langs.push_str(&lang);
            }
        } else {
            self.places.insert(text.to_owned(), self.list.len());
            self.list.push((what, text.to_owned(), lang.into_owned()));
        }
    }
}

/// The language of a label as a BCP 47 tag: Wikidata writes them in small letters, `mul` for any language, and
/// `simple` for simple English.
fn language(code: &str) -> Cow<'_, str> {
    match code {
        "mul" => Cow::Borrowed(""),
        "simple" => Cow::Borrowed("en"),
        _ if !code.contains('-') => Cow::Borrowed(code),
        _ => {
            let part = |(index, part): (usize, &str)| match part.len() {
                2 if index > 0 => part.to_ascii_uppercase(),
                4 if index > 0 => part.get(..1).unwrap_or_default().to_ascii_uppercase() + part.get(1..).unwrap_or(""),
                _ => part.to_owned(),
            };
            code.split('-').enumerate().map(part).collect::<Vec<_>>().join("-").into()
        }
    }
}

#[derive(Deserialize)]
struct Item<'l> {
    #[serde(borrow)]
    id: Text<'l>,
    #[serde(borrow)]
    labels: Option<&'l RawValue>,
    #[serde(borrow)]
    aliases: Option<&'l RawValue>,
    #[serde(borrow)]
    claims: Option<&'l RawValue>,
}

/// A label or alias.
#[derive(Deserialize)]
struct Said<'l> {
    #[serde(borrow)]
    value: Text<'l>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Claims<'l> {
    #[serde(borrow, rename = "P31")]
    instance_of: Vec<Claim<'l>>,
    #[serde(borrow, rename = "P17")]
    country: Vec<Claim<'l>>,
    #[serde(borrow, rename = "P27")]
    citizenship: Vec<Claim<'l>>,
    #[serde(borrow, rename = "P39")]
    position: Vec<Claim<'l>>,
    #[serde(borrow, rename = "P570")]
    death: Vec<Claim<'l>>,
}

#[derive(Deserialize)]
struct Claim<'l> {
    #[serde(borrow, rename = "mainsnak")]
    main: Snak<'l>,
    #[serde(borrow, default)]
    qualifiers: OrEmpty<Details<'l>>,
    #[serde(borrow)]
    rank: Option<Text<'l>>,
}

impl Claim<'_> {
    fn counts(&self) -> bool {
        self.rank.as_ref().is_none_or(|rank| rank.0 != "deprecated")
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Details<'l> {
    #[serde(borrow, rename = "P580")]
    start: Vec<Snak<'l>>,
    #[serde(borrow, rename = "P582")]
    end: Vec<Snak<'l>>,
    #[serde(borrow, rename = "P1001")]
    jurisdiction: Vec<Snak<'l>>,
    #[serde(borrow, rename = "P642")]
    of: Vec<Snak<'l>>,
    #[serde(borrow, rename = "P5102")]
    nature: Vec<Snak<'l>>,
}

/// A value, or the word that there is none (`novalue`) or that it is unknown (`somevalue`).
#[derive(Deserialize)]
struct Snak<'l> {
    #[serde(borrow, rename = "snaktype")]
    state: Text<'l>,
    #[serde(borrow, rename = "datavalue")]
    data: Option<Data<'l>>,
}

#[derive(Deserialize)]
struct Data<'l> {
    #[serde(borrow)]
    value: Value<'l>,
}

#[derive(Deserialize)]
struct Value<'l> {
    #[serde(borrow)]
    id: Option<Text<'l>>,
    #[serde(rename = "numeric-id")]
    number: Option<u64>,
    #[serde(borrow)]
    time: Option<Text<'l>>,
    precision: Option<u8>,
}

/// A day that is told, and not so that it could be used.
struct Unusable;

impl Snak<'_> {
    fn item(&self) -> Option<u64> {
        let value = &self.data.as_ref()?.value;
        value.id.as_ref().and_then(|id| number(&id.0)).or(value.number.filter(|_| value.id.is_none()))
    }

    /// The day, `None` where there is none: `+1999-12-31T00:00:00Z`, with zeros for what is not known and a precision
    /// of 9 for years, 10 for months, 11 and more for days.
    fn day(&self) -> Result<Option<When>, Unusable> {
        if self.state.0 == "novalue" {
            return Ok(None);
        }
        let value = &self.data.as_ref().ok_or(Unusable)?.value;
        let time = value.time.as_ref().and_then(|time| time.0.strip_prefix('+')).ok_or(Unusable)?;
        let length = match value.precision.unwrap_or(0) {
            ..9 => return Err(Unusable),
            9 => 4,
            10 => 7,
            _ => 10,
        };
        time.get(..length).and_then(|day| day.parse().ok()).map(Some).ok_or(Unusable)
    }
}

/// The pairs of an object in their order.
struct Pairs<T>(Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Pairs<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Entries(std::marker::PhantomData))
    }
}
