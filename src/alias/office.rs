//! Offices, who held them, and days as far as they are known.

use std::str::FromStr;

use crate::date::Date;
use crate::error::Error;

/// An office: a role, and the country (ISO 3166) or body (an id) whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Office<'a> {
    /// The role's id: `president`, `foreign-minister`.
    pub role: &'a str,
    /// The country or body whose office it is.
    pub of: &'a str,
}

/// A day as far as it is known: a day, a month, a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    first: Date,
    last: Date,
}

impl When {
    /// The first day that may be meant.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day that may be meant.
    pub fn last(self) -> Date {
        self.last
    }
}

impl FromStr for When {
    type Err = Error;

    /// Reads `YYYY`, `YYYY-MM` and `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (first, last) = match text.len() {
            4 => (format!("{text}-01-01"), format!("{text}-12-31")),
            7 => {
                let end = ["31", "30", "29", "28"].map(|day| format!("{text}-{day}"));
                let last = end.into_iter().find(|day| day.parse::<Date>().is_ok()).unwrap_or_default();
                (format!("{text}-01"), last)
            }
            _ => (text.to_owned(), text.to_owned()),
        };
        Ok(Self { first: first.parse()?, last: last.parse()? })
    }
}

/// Somebody's time in an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure<'t> {
    /// The holder's entry.
    pub id: &'t str,
    /// The first day, if there is one.
    pub from: Option<When>,
    /// The last day, if there is one.
    pub until: Option<When>,
    /// Whether the holder only acts.
    pub acting: bool,
}
