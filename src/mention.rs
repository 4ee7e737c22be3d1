//! A name as it stands in text, with what the caller knows of it.

use std::fmt;
use std::str::FromStr;

use crate::date::Date;
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

/// A name as it stands in text, and what the caller knows of it.
///
/// Only the text is needed, and any text will do; a kind, a language, a document and a country help to tell what it
/// names. A plain string becomes a mention by [`From`], so it can be given wherever a mention is asked for.
///
/// ```
/// use aka::{Kind, Mention};
///
/// let mention = Mention::new("M. Belooussov").kind(Kind::Person).lang("fr").document("news-1");
/// assert_eq!(mention.text(), "M. Belooussov");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Mention {
    text: String,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    kind: Option<Kind>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    lang: Option<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    document: Option<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    date: Option<Date>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    country: Option<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    id: Option<String>,
}

/// An empty string says nothing and counts as not given.
fn given(text: impl Into<String>) -> Option<String> {
    Some(text.into()).filter(|text| !text.is_empty())
}

impl Mention {
    /// A mention of which only the text is known.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// What sort of thing it names, as far as the caller knows.
    pub fn kind(mut self, kind: impl Into<Option<Kind>>) -> Self {
        self.kind = kind.into();
        self
    }

    /// The language of the text, as a BCP 47 code such as `fr` or `zh-Hant`. It tells how the name is spelt there
    /// ("M." is *Monsieur* in French and an initial in Russian). An empty or unknown code is no knowledge.
    pub fn lang(mut self, code: impl Into<String>) -> Self {
        self.lang = given(code);
        self
    }

    /// The document the mention stands in. Within a document a part of a name stands for the fuller one.
    pub fn document(mut self, name: impl Into<String>) -> Self {
        self.document = given(name);
        self
    }

    /// The day the text was written. An office is whoever holds it on that day.
    pub fn date(mut self, date: impl Into<Option<Date>>) -> Self {
        self.date = date.into();
        self
    }

    /// A country the thing named belongs to, as an ISO 3166 code of two letters.
    pub fn country(mut self, code: impl Into<String>) -> Self {
        self.country = given(code);
        self
    }

    /// The caller's own id, handed back untouched.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = given(id);
        self
    }

    /// The name as it stands in the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The kind the caller gave, if any.
    pub fn known_kind(&self) -> Option<Kind> {
        self.kind
    }

    /// The language the caller gave.
    pub fn known_lang(&self) -> Option<&str> {
        self.lang.as_deref()
    }

    /// The document the caller gave.
    pub fn known_document(&self) -> Option<&str> {
        self.document.as_deref()
    }

    /// The date the caller gave.
    pub fn known_date(&self) -> Option<Date> {
        self.date
    }

    /// The country the caller gave.
    pub fn known_country(&self) -> Option<&str> {
        self.country.as_deref()
    }

    /// The id the caller gave.
    pub fn known_id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

impl From<&str> for Mention {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Mention {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&Mention> for Mention {
    fn from(mention: &Mention) -> Self {
        mention.clone()
    }
}
