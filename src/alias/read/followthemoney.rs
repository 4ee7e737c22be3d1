//! Entities of FollowTheMoney, the form in which OpenSanctions publishes its data (`entities.ftm.json`).
//!
//! An object a line: `id`, `schema`, `caption`, and `properties`, each a list of values. An `Occupancy` links a holder
//! with a post, a `Position`, and the three may stand in any order: occupancies and positions are kept until the end.
//!
//! What becomes no tenure, though it may be one: an occupancy whose holder or post is not in the file or stays unsaid,
//! one that ended (`status`) at an unknown time, and one that ends before it begins. Without these rules somebody would
//! be said to hold an office still.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::Lines;
use super::json::{Place, Text};
use super::row::country_code;
use super::{TableBuilder, holds_letter, role_id};
use crate::alias::{What, When, builtin};
use crate::error::Error;
use crate::mention::Kind;
use crate::role::{Modifier, Sort};
use crate::text::bare_key;

/// Reads entities, and the tenures among them. Blank lines are skipped.
pub(super) fn read(file: &str, mut lines: Lines<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    let mut offices = Offices::default();
    while let Some(line) = lines.read()? {
        if line.text.trim().is_empty() {
            continue;
        }
        let place = Place::new(file, line);
        let entity: Entity<'_> = place.parse(line.text)?;
        if entity.id.0.is_empty() {
            return Err(place.error(line.text, "the id is empty; give the entity one or take it out"));
        }
        let kind = match &*entity.schema.0 {
            "Person" => Some(Kind::Person),
            "Organization" | "Company" | "PublicBody" => Some(Kind::Organization),
            "LegalEntity" => None,
            "Position" => {
                offices.position(&entity.id.0, &place.parse(entity.properties.get())?);
                continue;
            }
            "Occupancy" => {
                offices.occupancy(place, entity.properties.get())?;
                continue;
            }
            _ => continue,
        };
        let properties: Names<'_> = place.parse(entity.properties.get())?;
        properties.add(&entity, kind, builder);
    }
    offices.add(builder);
    Ok(())
}

#[derive(Deserialize)]
struct Entity<'l> {
    #[serde(borrow)]
    id: Text<'l>,
    #[serde(borrow)]
    schema: Text<'l>,
    #[serde(borrow)]
    caption: Option<Text<'l>>,
    #[serde(borrow)]
    properties: &'l RawValue,
}

/// What is read of those who have names.
#[derive(Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[derive(Default)]
struct Names<'l> {
    #[serde(borrow)]
    name: Values<'l>,
    #[serde(borrow)]
    alias: Values<'l>,
    #[serde(borrow)]
    weak_alias: Values<'l>,
    #[serde(borrow)]
    previous_name: Values<'l>,
    #[serde(borrow)]
    abbreviation: Values<'l>,
    #[serde(borrow)]
    country: Values<'l>,
    #[serde(borrow)]
    nationality: Values<'l>,
}

impl Names<'_> {
    /// Adds the names to the entity's entry, which there is only if there are any. The caption is the name to show,
    /// or failing that the first of the names.
    fn add(&self, entity: &Entity<'_>, kind: Option<Kind>, builder: &mut TableBuilder) {
        let caption = entity.caption.as_ref().map_or("", |caption| &*caption.0);
        let shown = self.name.0.iter().position(|name| *name == caption && holds_letter(name));
        let shown = shown.or_else(|| self.name.0.iter().position(|name| holds_letter(name)));
        let of_name = |index| if Some(index) == shown { What::Preferred } else { What::Alias };
        let names = self.name.0.iter().enumerate().map(|(index, name)| (name, of_name(index)));
        let others = [
            (&self.alias, What::Alias),
            (&self.weak_alias, What::Short),
            (&self.previous_name, What::Former),
            (&self.abbreviation, What::Acronym),
        ];
        let others = others.into_iter().flat_map(|(values, what)| values.0.iter().map(move |name| (name, what)));
        let mut begun = false;
        for (name, what) in names.chain(others).filter(|(name, _)| holds_letter(name)) {
            if !begun {
                builder.open(&entity.id.0, kind);
                if let Some(code) = self.country.only_country().or(self.nationality.only_country()) {
                    builder.set_country(&code);
                }
                begun = true;
            }
            builder.add_name(name, what, "");
        }
    }
}

/// What is read of a `Position`.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Position<'l> {
    #[serde(borrow)]
    name: Values<'l>,
    #[serde(borrow)]
    country: Values<'l>,
    #[serde(borrow)]
    subnational_area: Values<'l>,
}

/// What is read of an `Occupancy`.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Occupancy<'l> {
    #[serde(borrow)]
    holder: Values<'l>,
    #[serde(borrow)]
    post: Values<'l>,
    #[serde(borrow)]
    start_date: Values<'l>,
    #[serde(borrow)]
    end_date: Values<'l>,
    #[serde(borrow)]
    status: Values<'l>,
}

/// Positions and occupancies, until all are read.
#[derive(Default)]
struct Offices {
    /// By id: the role, and whose it is.
    positions: HashMap<Box<str>, (Box<str>, Box<str>)>,
    occupancies: Vec<Held>,
}

/// The role of a position of a country whose name its phrase may hold: *President of France*.
fn national_role<'p>(phrase: &'p str, country: &str) -> Cow<'p, str> {
    let tables = builtin();
    let owner = |key: &str, lang: Option<&str>| {
        let mut owners = Vec::new();
        for table in &tables {
            table.lookup(key, lang, &mut |hit| {
                if hit.country == country && hit.is_country() {
                    owners.push((country.to_owned(), 1.0));
                }
            });
        }
        owners
    };
    // Of this country or of none that it names: the Minister of Tides is no minister of a land called Tides.
    let office = crate::role::parse(phrase, None, &owner).filter(|read| {
        let own = read.of.iter().all(|(of, _)| of == country);
        read.sort == Sort::Office && read.rest.is_empty() && read.modifier == Modifier::Incumbent && own
    });
    office.map_or_else(|| role_id(phrase), |read| Cow::Owned(read.role.into_owned()))
}

struct Held {
    holder: Box<str>,
    post: Box<str>,
    from: Option<When>,
    until: Option<When>,
}

impl Offices {
    /// Keeps a position. A role below the nation is never taken for one of the nation: it keeps its phrase, and is of
    /// the area, written as the country, a slash and the area's key: `XP/thalassa`.
    fn position(&mut self, id: &str, position: &Position<'_>) {
        let Some(phrase) = position.name.0.iter().find(|name| holds_letter(name)) else { return };
        let country = position.country.only_country().unwrap_or_default();
        let area = position.subnational_area.0.iter().find(|area| holds_letter(area));
        let (role, of) = match area {
            Some(area) => (Cow::Owned(bare_key(phrase)), format!("{country}/{}", bare_key(area))),
            None => (national_role(phrase, &country), country),
        };
        self.positions.insert(id.into(), (role.into(), of.into()));
    }

    /// Keeps an occupancy.
    fn occupancy<'l>(&mut self, place: Place<'l>, properties: &'l str) -> Result<(), Error> {
        let occupancy: Occupancy<'l> = place.parse(properties)?;
        let from = day(place, properties, &occupancy.start_date)?;
        let until = day(place, properties, &occupancy.end_date)?;
        let gone = until.is_none() && occupancy.status.0.iter().any(|status| matches!(&**status, "ended" | "unknown"));
        let backward = from.zip(until).is_some_and(|(from, until)| until.last() < from.first());
        let (Some(holder), Some(post)) = (occupancy.holder.0.first(), occupancy.post.0.first()) else { return Ok(()) };
        if !gone && !backward {
            self.occupancies.push(Held { holder: (&**holder).into(), post: (&**post).into(), from, until });
        }
        Ok(())
    }

    /// Adds the tenures of those who are in the table.
    fn add(self, builder: &mut TableBuilder) {
        for held in self.occupancies {
            if let Some((role, of)) = self.positions.get(&held.post)
                && builder.knows(&held.holder)
            {
                builder.open(&held.holder, None);
                builder.add_tenure(role, of, held.from, held.until, false);
            }
        }
    }
}

/// The day that the values tell: the most exact of them, then the first. The time of day is left out.
fn day(place: Place<'_>, properties: &str, values: &Values<'_>) -> Result<Option<When>, Error> {
    let mut exact: Option<(usize, When)> = None;
    for value in &values.0 {
        let date = value.split(['T', ' ']).next().unwrap_or_default();
        let when: When = date.parse().map_err(|_| {
            let reason = format!("`{value}` is not a date; write YYYY-MM-DD, YYYY-MM or YYYY");
            place.error(properties, reason)
        })?;
        if exact.is_none_or(|(length, _)| length < date.len()) {
            exact = Some((date.len(), when));
        }
    }
    Ok(exact.map(|(_, when)| when))
}

/// The values of a property: strings, or nested entities, of which the id is kept.
#[derive(Default)]
struct Values<'l>(Vec<Cow<'l, str>>);

impl Values<'_> {
    /// The only country that is told, as an ISO code; `None` where there are none, several, or one without a code of
    /// two letters, as some that are no more.
    fn only_country(&self) -> Option<String> {
        let first = self.0.first()?;
        self.0.iter().all(|other| other == first).then(|| country_code(first)).flatten()?;
        Some(first.to_ascii_uppercase())
    }
}

impl<'de: 'l, 'l> Deserialize<'de> for Values<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lists;

        impl<'de> Visitor<'de> for Lists {
            type Value = Values<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of values")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut values = Vec::new();
                while let Some(Value(value)) = list.next_element()? {
                    values.push(value);
                }
                Ok(Values(values))
            }
        }
        deserializer.deserialize_seq(Lists)
    }
}

/// A value: a string, or the id of an entity.
struct Value<'l>(Cow<'l, str>);

impl<'de: 'l, 'l> Deserialize<'de> for Value<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Nested<'l> {
            #[serde(borrow)]
            id: Text<'l>,
        }

        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Value<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an entity")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Value(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Value(Cow::Owned(text.to_owned())))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let nested = Nested::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                Ok(Value(nested.id.0))
            }
        }
        deserializer.deserialize_any(Either)
    }
}
