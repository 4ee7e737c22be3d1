//! A day of the calendar, as far as names need one.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

/// A day: year, month and day of the Gregorian calendar.
///
/// ```
/// use aka::Date;
///
/// let day: Date = "2024-11-29".parse()?;
/// assert!(day < Date::new(2025, 1, 1).unwrap());
/// assert!("2024-02-30".parse::<Date>().is_err());
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "String", try_from = "String")
)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=days).contains(&day) && (0..=9999).contains(&year)).then_some(Self { year, month, day })
    }

    /// The day's number, counted from the first of January of the year 0.
    pub(crate) fn number(self) -> i32 {
        let (year, month) = (i32::from(self.year), usize::from(self.month));
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1];
        // Leap days of the years before this one, the year 0 among them.
        let leaps = if year == 0 { 0 } else { (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1 };
        year * 365 + leaps + before + i32::from(leap && month > 2) + i32::from(self.day) - 1
    }
}

impl FromStr for Date {
    type Err = Error;

    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let digits = |range: std::ops::Range<usize>| {
            text.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<i16>().ok()
        };
        let shaped = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        let (year, month, day) = (digits(0..4), digits(5..7), digits(8..10));
        match (shaped, year, month, day) {
            (true, Some(year), Some(month), Some(day)) => Self::new(year, month as u8, day as u8),
            _ => None,
        }
        .ok_or_else(|| Error::config(format!("`{text}` is not a date; write it as YYYY-MM-DD, such as 2024-11-29")))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = Error;
    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_one_after_the_other() {
        let mut expected = 0;
        for (year, month, day) in
            (0..=2030).flat_map(|year| (1..=12).flat_map(move |month| (1..=31).map(move |day| (year, month, day))))
        {
            if let Some(date) = Date::new(year, month, day) {
                assert_eq!(date.number(), expected, "{date}");
                expected += 1;
            }
        }
    }

    #[test]
    fn only_real_days_are_dates() {
        for good in ["2024-02-29", "2000-02-29", "1999-12-31"] {
            assert_eq!(good.parse::<Date>().unwrap().to_string(), good);
        }
        for bad in
            ["", "2023-02-29", "1900-02-29", "2024-13-01", "2024-1-01", "2024/01/01", "+024-01-01", "２０２４-01"]
        {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }
}
