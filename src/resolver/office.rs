//! Who is meant by an office: the typed answer to *the French president*.

use std::fmt;

use super::Resolver;
use crate::alias::When;
use crate::bits::Probability;
use crate::mention::Mention;
use crate::role::{Modifier, Phrase, Sort};

/// How an office stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Standing {
    /// Somebody holds it.
    Incumbent,
    /// Somebody who held it once is meant: *ex-ministre*. Any of the former holders may be; the last one is the likeliest.
    Former,
    /// Somebody below the holder is meant, whom tables do not know: *vice-ministre*.
    Deputy,
    /// Somebody holds it for the time being.
    Acting,
    /// Somebody is to hold it.
    Elect,
    /// Nobody holds it.
    Vacant,
    /// It changes hands about that day, or two claim it: nobody is likelier than not.
    Boundary,
    /// No table knows the office, or its holder on that day.
    Unknown,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Incumbent => "incumbent",
            Self::Former => "former",
            Self::Deputy => "deputy",
            Self::Acting => "acting",
            Self::Elect => "elect",
            Self::Vacant => "vacant",
            Self::Boundary => "boundary",
            Self::Unknown => "unknown",
        })
    }
}

/// Somebody who may be meant by an office.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// The id in the table that knows the person.
    pub id: String,
    /// The name to show, in the resolver's language; empty where the table has none.
    pub name: String,
    /// The name of the table.
    pub table: String,
    /// The role: `president`, `defence-minister`.
    pub role: String,
    /// The country (ISO 3166) or body whose office it is.
    pub of: String,
    /// Since when, as far as it is known.
    pub from: Option<When>,
    /// Until when; `None` while it lasts.
    pub until: Option<When>,
    /// The probability that this is who is meant.
    pub probability: Probability,
}

/// What a phrase for an office means on a day.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OfficeAnswer {
    /// The role that the phrase names: see [`Phrase::role`](crate::role::Phrase::role).
    pub role: String,
    /// Whose office the phrase names: countries and bodies with their shares.
    pub of: Vec<(String, f64)>,
    /// How the one who is meant stands to the office.
    pub modifier: Modifier,
    /// How the office stands.
    pub standing: Standing,
    /// The name that stands beside the office, if there is one: then this is who is meant, holder or not.
    pub named: String,
    /// Who may be meant, the likeliest first. Their probabilities add up to 1 at most.
    pub holders: Vec<Holder>,
}

impl OfficeAnswer {
    /// The one who is likelier than not, if there is one.
    pub fn holder(&self) -> Option<&Holder> {
        self.holders.first().filter(|holder| holder.probability > Probability::EVEN)
    }
}

impl Resolver {
    /// Who is meant by a mention that is an office: *le ministre russe de la Défense*, президент США, North Korean leader.
    /// `None` if it is no office. Without a date nobody is told: offices change hands.
    ///
    /// ```
    /// # #[cfg(all(feature = "places", feature = "officials"))] {
    /// use aka::{Date, Mention, Resolver, Standing};
    ///
    /// let resolver = Resolver::new();
    /// let on = |text: &str, year| Mention::new(text).date(Date::new(year, 6, 1));
    /// let answer = resolver.office(&on("президент США", 2023)).unwrap();
    /// assert_eq!(answer.holder().unwrap().name, "Joe Biden");
    /// assert_eq!(resolver.office(&on("vice-ministre russe de la Défense", 2023)).unwrap().standing, Standing::Deputy);
    /// assert!(resolver.office(&on("Joe Biden", 2023)).is_none());
    /// # }
    /// ```
    pub fn office(&self, mention: &Mention) -> Option<OfficeAnswer> {
        let phrase = self.inner.profiler.phrase(mention).filter(|phrase| phrase.sort == Sort::Office)?;
        Some(self.answer(mention, phrase))
    }

    /// Who is meant by the office that a mention was read as.
    pub(super) fn answer(&self, mention: &Mention, phrase: Phrase) -> OfficeAnswer {
        let profiler = &self.inner.profiler;
        let held = mention.known_date().map(|day| profiler.holders(&phrase, mention, day)).unwrap_or_default();
        let likeliest = held.list.first().map_or(0.0, |holder| holder.share);
        let standing = match phrase.modifier {
            Modifier::Deputy => Standing::Deputy,
            Modifier::Former if held.known => Standing::Former,
            _ if held.list.is_empty() => {
                if held.vacant > 0.5 {
                    Standing::Vacant
                } else {
                    Standing::Unknown
                }
            }
            _ if held.changing && likeliest <= 0.5 => Standing::Boundary,
            Modifier::Acting => Standing::Acting,
            Modifier::Elect => Standing::Elect,
            _ => Standing::Incumbent,
        };
        let holders = held.list.into_iter().map(|holder| Holder {
            name: self.label(holder.table, &holder.id),
            table: profiler.tables[holder.table].name().to_owned(),
            id: holder.id,
            role: holder.role,
            of: holder.of,
            from: holder.from,
            until: holder.until,
            probability: Probability::clamped(holder.share),
        });
        OfficeAnswer {
            role: phrase.role.into_owned(),
            of: phrase.of,
            modifier: phrase.modifier,
            standing,
            named: mention.text()[phrase.rest].trim().to_owned(),
            holders: holders.collect(),
        }
    }
}
