//! Offices and the times for which people hold them.

use std::fmt;
use std::str::FromStr;

use crate::date::Date;
use crate::error::Error;

/// An office: a role, and the country or body whose it is.
///
/// Roles are words such as `president`, `prime-minister`, `defence-minister` and `secretary-general`, or any phrase of a
/// table's own, in bare letters: `mayor of pelasgia city`. A country is an ISO 3166 code of two letters, a body the id of
/// its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Office<'a> {
    /// What one does there.
    pub role: &'a str,
    /// The country or the body.
    pub of: &'a str,
}

/// A day as far as it is known: the day itself, its month, or its year only.
///
/// ```
/// use aka::alias::When;
///
/// let may: When = "2024-05".parse()?;
/// assert_eq!(may.first().to_string(), "2024-05-01");
/// assert_eq!(may.last().to_string(), "2024-05-31");
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    first: Date,
    last: Date,
}

impl When {
    /// The first day that it may be.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day that it may be.
    pub fn last(self) -> Date {
        self.last
    }

    /// The probability that it lies before a day: the days it may be are equally likely, and on the day itself half of
    /// what happens has happened.
    fn before(self, day: Date) -> f64 {
        let (first, last, day) = (self.first.number(), self.last.number(), day.number());
        if day < first || day > last {
            return f64::from(u8::from(day > last));
        }
        (f64::from(day - first) + 0.5) / f64::from(last - first + 1)
    }
}

impl From<Date> for When {
    fn from(day: Date) -> Self {
        Self { first: day, last: day }
    }
}

impl FromStr for When {
    type Err = Error;

    /// Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let day = |text: String| text.parse::<Date>().ok();
        let last = |month: &str| (28..=31).rev().find_map(|last| day(format!("{month}-{last}")));
        let range = match text.len() {
            4 => day(format!("{text}-01-01")).zip(day(format!("{text}-12-31"))),
            7 => day(format!("{text}-01")).zip(last(text)),
            _ => day(text.to_owned()).map(|day| (day, day)),
        };
        range.map(|(first, last)| Self { first, last }).ok_or_else(|| {
            Error::config(format!("`{text}` is not a date; write it as YYYY-MM-DD, as YYYY-MM or as YYYY"))
        })
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.first.to_string();
        f.pad(match self.last.number() - self.first.number() {
            0 => &text,
            1..=30 => &text[..7],
            _ => &text[..4],
        })
    }
}

/// The days in which half of the holders of an office are gone.
const HALF_LIFE: f64 = 1000.0;

/// The time for which somebody holds an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure<'t> {
    /// The entry of the holder.
    pub id: &'t str,
    /// Since when; ever since if it is not known.
    pub from: Option<When>,
    /// Until when: the day the successor comes or the office falls vacant. `None` while it lasts.
    pub until: Option<When>,
    /// The last day on which one without an end is known to last; `None` if that is for ever.
    pub seen: Option<Date>,
    /// Whether it is held for somebody else, or until somebody is chosen.
    pub acting: bool,
}

impl Tenure<'_> {
    /// The probability, from 0 to 1, that it lasts on a day. On a day of change it is one half.
    ///
    /// ```
    /// use aka::Date;
    /// use aka::alias::Tenure;
    ///
    /// let tenure = Tenure { id: "x", from: Some("2012-11".parse()?), until: Some("2024-05-12".parse()?), seen: None, acting: false };
    /// assert_eq!(tenure.lasts(Date::new(2020, 1, 1).unwrap()), 1.0);
    /// assert_eq!(tenure.lasts(Date::new(2024, 5, 12).unwrap()), 0.5);
    /// assert_eq!(tenure.lasts(Date::new(2024, 5, 13).unwrap()), 0.0);
    /// assert!(tenure.lasts(Date::new(2012, 11, 3).unwrap()) < 0.1);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn lasts(&self, day: Date) -> f64 {
        self.from.map_or(1.0, |from| from.before(day)) * (1.0 - self.ended(day))
    }

    /// The probability, from 0 to 1, that it is over on a day. After the last day on which it is known to last, half of what
    /// is left ends in every thousand days, which is about how long ministers stay.
    pub fn ended(&self, day: Date) -> f64 {
        match (self.until, self.seen) {
            (Some(until), _) => until.before(day),
            (None, Some(seen)) => 1.0 - (-f64::from((day.number() - seen.number()).max(0)) / HALF_LIFE).exp2(),
            (None, None) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_may_be_known_in_part() {
        for text in ["2024", "2024-02", "2023-02", "2024-02-29"] {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
        assert_eq!("2023-02".parse::<When>().unwrap().last(), Date::new(2023, 2, 28).unwrap());
        for text in ["", "24", "2024-13", "2024-1", "2024-02-30", "20245", "２０２４"] {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_of_change_is_shared() {
        let at = |text: &str| text.parse::<Date>().unwrap();
        let tenure = |from: &str, until: &str| Tenure {
            id: "x",
            from: from.parse().ok(),
            until: until.parse().ok(),
            seen: None,
            acting: false,
        };
        let (old, new) = (tenure("2000", "2010-06-15"), tenure("2010-06-15", ""));
        for day in ["2010-06-14", "2010-06-15", "2010-06-16"] {
            assert!((old.lasts(at(day)) + new.lasts(at(day)) - 1.0).abs() < 1e-9, "{day}");
        }
        assert!((tenure("2010", "").lasts(at("2010-07-02")) - 0.5).abs() < 0.01);
    }

    #[test]
    fn what_was_last_seen_to_last_may_have_ended_since() {
        let at = |text: &str| text.parse::<Date>().unwrap();
        let tenure = Tenure { id: "x", from: None, until: None, seen: Some(at("2020-01-01")), acting: false };
        assert!((tenure.lasts(at("2020-01-01")) - 1.0).abs() < 1e-9);
        assert!((tenure.lasts(at("2022-09-27")) - 0.5).abs() < 1e-3);
    }
}
