//! What sort of thing a name names.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

/// What sort of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Kind {
    /// A human being.
    Person,
    /// A country, city, region, river, building …
    Place,
    /// A company, party, ministry, agency, band …
    Organization,
    /// A war, summit, election, disaster …
    Event,
    /// A product, work, vehicle, pipeline …
    Product,
    /// Anything else that has a name.
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Person, Self::Place, Self::Organization, Self::Event, Self::Product, Self::Other];

    /// The word for it, lower-case: `person`, `place` …
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Organization => "organization",
            Self::Event => "event",
            Self::Product => "product",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = Error;

    /// Reads the words of [`Kind::as_str`] and the labels of the usual corpora (PER, PERS, LOC, GPE, FAC, ORG, EVT,
    /// PRO, PROD, MISC …), in any case.
    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(match text.to_ascii_lowercase().as_str() {
            "person" | "per" | "pers" => Self::Person,
            "place" | "loc" | "gpe" | "location" | "fac" => Self::Place,
            "organization" | "organisation" | "org" => Self::Organization,
            "event" | "evt" => Self::Event,
            "product" | "pro" | "prod" => Self::Product,
            "other" | "misc" => Self::Other,
            _ => {
                let known = Self::ALL.map(Self::as_str).join(", ");
                return Err(Error::config(format!("`{text}` is not a kind; use one of {known}, or leave it empty")));
            }
        })
    }
}
