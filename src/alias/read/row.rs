//! Rows of our own formats: what the columns of TSV and CSV and the keys of JSON Lines mean.
//!
//! The readers cut files into cells; this is the one place that says what a cell may hold and what becomes of it. Every
//! cell knows its column, so that an error does.

use std::collections::HashMap;

use super::{TableBuilder, holds_letter, role_id};
use crate::alias::{What, When};
use crate::error::Error;
use crate::mention::Kind;

/// A column, by its place in [`COLUMNS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Name,
    Kind,
    What,
    Lang,
    Country,
    Weight,
    Latitude,
    Longitude,
    Role,
    Of,
    From,
    Until,
    Acting,
    Aliases,
    Seat,
}

/// The names of the columns.
pub(super) const COLUMNS: [&str; 16] = [
    "id",
    "name",
    "kind",
    "what",
    "lang",
    "country",
    "weight",
    "latitude",
    "longitude",
    "role",
    "of",
    "from",
    "until",
    "acting",
    "aliases",
    "seat",
];

/// What stands in a column, and where: the field of a line or the byte of a line of JSON, counted from 1. A column that
/// the file does not have is empty and stands nowhere.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell<'r> {
    pub(super) text: &'r str,
    pub(super) column: Option<usize>,
}

/// The cells of a line, in the order of [`COLUMNS`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'r> {
    pub(super) line: usize,
    pub(super) cells: [Cell<'r>; COLUMNS.len()],
}

impl<'r> Row<'r> {
    fn text(&self, column: Column) -> &'r str {
        self.cells[column as usize].text
    }
}

/// Where the columns of a table stand in the fields of its lines.
pub(super) struct Header {
    /// For each field the column, if it is one of ours.
    columns: Vec<Option<usize>>,
}

impl Header {
    /// Reads the header of a table, whose fields have been checked to differ.
    pub(super) fn new(file: &str, line: usize, fields: &[&str]) -> Result<Self, Error> {
        let has = |column: Column| fields.contains(&COLUMNS[column as usize]);
        let missing = match (has(Column::Id), has(Column::Name) || has(Column::Role)) {
            (false, _) => "id",
            (_, false) => "name",
            _ => {
                let place = |field: &&str| COLUMNS.iter().position(|column| column == field);
                return Ok(Self { columns: fields.iter().map(place).collect() });
            }
        };
        let reason = format!("there is no column `{missing}`; the header has: {}", fields.join(", "));
        Err(Error::table(file, line, None, reason))
    }

    #[cfg(feature = "csv")]
    /// How many fields a line has.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// The row made of the fields of a line, and how many there were.
    pub(super) fn row<'r>(&self, line: usize, fields: impl Iterator<Item = &'r str>) -> (Row<'r>, usize) {
        let mut row = Row { line, cells: [Cell::default(); COLUMNS.len()] };
        let mut count = 0;
        for text in fields {
            if let Some(&Some(place)) = self.columns.get(count) {
                row.cells[place] = Cell { text, column: Some(count + 1) };
            }
            count += 1;
        }
        (row, count)
    }
}

/// What was said of an entry, and on which line.
type Said<T> = Option<(T, usize)>;

#[derive(Default)]
struct Facts {
    kind: Said<Kind>,
    country: Said<[u8; 2]>,
    weight: Said<f64>,
    position: Said<(f64, f64)>,
}

/// Puts rows into a table, and holds every entry to what was said of it before.
pub(super) struct Rows<'b> {
    file: &'b str,
    builder: &'b mut TableBuilder,
    entries: HashMap<Box<str>, Facts>,
}

impl<'b> Rows<'b> {
    /// Nothing read yet.
    pub(super) fn new(file: &'b str, builder: &'b mut TableBuilder) -> Self {
        Self { file, builder, entries: HashMap::new() }
    }

    /// A row of a table: an entry, with a name, a tenure, or both.
    pub(super) fn add(&mut self, row: &Row<'_>) -> Result<(), Error> {
        self.entry(row)?;
        let named = self.name(row)?;
        let held = self.tenure(row)?;
        if named || held {
            return Ok(());
        }
        let reason = "there is neither a name nor a role; give one of them or take the line out";
        Err(self.error(row, Column::Name, reason))
    }

    /// Makes the row's entry the one that names and tenures are added to, and sets what the row says of it.
    pub(super) fn entry(&mut self, row: &Row<'_>) -> Result<(), Error> {
        let id = row.text(Column::Id);
        if id.is_empty() {
            return Err(self.error(row, Column::Id, "the id is empty; every name and tenure belongs to an entry"));
        }
        let kind = self.parsed(row, Column::Kind, str::parse::<Kind>)?;
        let country = self.country(row)?;
        let weight = self.weight(row)?;
        let position = self.position(row)?;
        let seat = self.yes(row, Column::Seat)?;
        if !self.entries.contains_key(id) {
            self.entries.insert(id.into(), Facts::default());
        }
        self.builder.open(id, kind);
        if seat {
            self.builder.set_seat();
        }
        let Some(facts) = self.entries.get_mut(id) else { return Ok(()) };
        let told = [
            (Column::Kind, tell(&mut facts.kind, kind, row.line)),
            (Column::Country, tell(&mut facts.country, country, row.line)),
            (Column::Weight, tell(&mut facts.weight, weight, row.line)),
            (Column::Latitude, tell(&mut facts.position, position, row.line)),
        ];
        for (column, told) in told {
            match told {
                Told::Nothing => {}
                Told::New => match column {
                    Column::Country => self.builder.set_country(&row.text(column).to_ascii_uppercase()),
                    Column::Weight => self.builder.set_weight(weight.unwrap_or(1.0)),
                    Column::Latitude => position.into_iter().for_each(|(n, e)| self.builder.set_position(n, e)),
                    _ => {}
                },
                Told::Otherwise(line) => {
                    let what = if column == Column::Latitude { "position" } else { COLUMNS[column as usize] };
                    let reason = format!(
                        "the {what} of `{id}` is not the one given on line {line}; make them the same, or give it once"
                    );
                    return Err(self.error(row, column, reason));
                }
            }
        }
        Ok(())
    }

    /// Adds the row's name to its entry, if it has one.
    pub(super) fn name(&mut self, row: &Row<'_>) -> Result<bool, Error> {
        let what = self.parsed(row, Column::What, str::parse::<What>)?;
        let langs = row.text(Column::Lang);
        if !langs.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'_')) {
            let reason = format!(
                "`{langs}` is not a list of languages; write BCP 47 codes separated by spaces, such as `en pt-BR`"
            );
            return Err(self.error(row, Column::Lang, reason));
        }
        let name = row.text(Column::Name);
        if name.is_empty() {
            return Ok(false);
        }
        if !holds_letter(name) {
            let reason = format!("the name `{name}` holds no letter or digit; remove the line");
            return Err(self.error(row, Column::Name, reason));
        }
        // Beside others in one row, the name is the one to show.
        let among = row.cells[Column::Aliases as usize].column.is_some();
        let what = what.unwrap_or(if among { What::Preferred } else { What::Alias });
        self.builder.add_name(name, what, langs);
        for alias in row.text(Column::Aliases).split(';').map(str::trim).filter(|alias| !alias.is_empty()) {
            if !holds_letter(alias) {
                let reason = format!("the name `{alias}` holds no letter or digit; take it out");
                return Err(self.error(row, Column::Aliases, reason));
            }
            self.builder.add_name(alias, What::Alias, langs);
        }
        Ok(true)
    }

    /// Adds the row's tenure to its entry, if it has one. The days are checked in any case.
    pub(super) fn tenure(&mut self, row: &Row<'_>) -> Result<bool, Error> {
        let (from, until) = (self.day(row, Column::From)?, self.day(row, Column::Until)?);
        if let (Some(from), Some(until)) = (from, until)
            && until.last() < from.first()
        {
            let [from, until] = [Column::From, Column::Until].map(|column| row.text(column));
            let reason = format!("`until` is {until}, which is before `from`, {from}; is one of them mistyped?");
            return Err(self.error(row, Column::Until, reason));
        }
        let acting = self.yes(row, Column::Acting)?;
        let phrase = row.text(Column::Role);
        if phrase.is_empty() {
            return Ok(false);
        }
        let role = role_id(phrase);
        if role.is_empty() {
            let reason = format!("the role `{phrase}` holds no letter or digit; remove the line");
            return Err(self.error(row, Column::Role, reason));
        }
        let known = self.entries.get(row.text(Column::Id)).and_then(|facts| facts.country);
        let country = known.map(|(code, _)| code.map(char::from).iter().collect::<String>());
        let of = match (row.text(Column::Of), country) {
            ("", None) => {
                let reason = format!(
                    "whose office `{phrase}` is remains unsaid; give `of`, a country or the id of a body, or the \
                     country of the entry"
                );
                return Err(self.error(row, Column::Role, reason));
            }
            ("", Some(country)) => country,
            (of, _) => country_code(of).map_or(of.to_owned(), |_| of.to_ascii_uppercase()),
        };
        self.builder.add_tenure(&role, &of, from, until, acting);
        Ok(true)
    }

    /// An error about a cell; about the line if the file does not have its column.
    pub(super) fn error(&self, row: &Row<'_>, column: Column, reason: impl Into<String>) -> Error {
        Error::table(self.file, row.line, row.cells[column as usize].column, reason)
    }

    fn parsed<T>(
        &self,
        row: &Row<'_>,
        column: Column,
        parse: fn(&str) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        match row.text(column) {
            "" => Ok(None),
            text => parse(text).map(Some).map_err(|error| self.error(row, column, error.to_string())),
        }
    }

    fn yes(&self, row: &Row<'_>, column: Column) -> Result<bool, Error> {
        match row.text(column) {
            "" | "no" | "false" | "0" => Ok(false),
            "yes" | "true" | "1" => Ok(true),
            text => {
                let reason = format!("`{text}` does not say whether it is so; write yes or no");
                Err(self.error(row, column, reason))
            }
        }
    }

    fn day(&self, row: &Row<'_>, column: Column) -> Result<Option<When>, Error> {
        let text = row.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|_| {
            let reason = format!(
                "`{text}` is not a date; write it as YYYY-MM-DD, such as 2024-11-29, or as YYYY-MM or YYYY if no more \
                 is known"
            );
            self.error(row, column, reason)
        })
    }

    fn country(&self, row: &Row<'_>) -> Result<Option<[u8; 2]>, Error> {
        let text = row.text(Column::Country);
        let code = country_code(text);
        if code.is_none() && !text.is_empty() {
            let reason =
                format!("`{text}` is not a country; use the two letters of ISO 3166, such as FR, or leave it empty");
            return Err(self.error(row, Column::Country, reason));
        }
        Ok(code)
    }

    fn weight(&self, row: &Row<'_>) -> Result<Option<f64>, Error> {
        match row.text(Column::Weight) {
            "" => Ok(None),
            text => text.parse().ok().filter(|&weight: &f64| weight.is_finite() && weight > 0.0).map(Some).ok_or_else(
                || {
                    let reason = format!("the weight `{text}` is not a positive number; leave it empty for 1");
                    self.error(row, Column::Weight, reason)
                },
            ),
        }
    }

    fn position(&self, row: &Row<'_>) -> Result<Option<(f64, f64)>, Error> {
        let degrees = |column: Column, most: f64| match row.text(column) {
            "" => Ok(None),
            text => text.parse().ok().filter(|degrees: &f64| degrees.abs() <= most).map(Some).ok_or_else(|| {
                let name = COLUMNS[column as usize];
                let reason =
                    format!("the {name} `{text}` is not a number of degrees from -{most} to {most}; leave it empty");
                self.error(row, column, reason)
            }),
        };
        match (degrees(Column::Latitude, 90.0)?, degrees(Column::Longitude, 180.0)?) {
            (Some(latitude), Some(longitude)) => Ok(Some((latitude, longitude))),
            (None, None) => Ok(None),
            (latitude, _) => {
                let missing = if latitude.is_some() { Column::Longitude } else { Column::Latitude };
                let reason = "latitude and longitude stand together; give both or leave both empty";
                Err(self.error(row, missing, reason))
            }
        }
    }
}

/// What a row adds to what was said.
enum Told {
    Nothing,
    New,
    /// It contradicts the line of that number.
    Otherwise(usize),
}

fn tell<T: Copy + PartialEq>(said: &mut Said<T>, value: Option<T>, line: usize) -> Told {
    match (*said, value) {
        (_, None) => Told::Nothing,
        (None, Some(value)) => {
            *said = Some((value, line));
            Told::New
        }
        (Some((known, _)), Some(value)) if known == value => Told::Nothing,
        (Some((_, line)), Some(_)) => Told::Otherwise(line),
    }
}

/// The capital letters of a country's code, if the text has the form of one.
pub(super) fn country_code(text: &str) -> Option<[u8; 2]> {
    let letters: [u8; 2] = text.as_bytes().try_into().ok()?;
    letters.iter().all(u8::is_ascii_alphabetic).then(|| letters.map(|letter| letter.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_numbered_as_they_are_named() {
        for (column, name) in [(Column::Id, "id"), (Column::Latitude, "latitude"), (Column::Acting, "acting")] {
            assert_eq!(COLUMNS[column as usize], name);
        }
        let header = Header::new("t", 1, &["x", "name", "id"]).unwrap();
        let (row, count) = header.row(3, "a\tb\tc".split('\t'));
        assert_eq!((row.text(Column::Id), row.text(Column::Name), row.text(Column::Role), count), ("c", "b", "", 3));
        assert_eq!(row.cells[Column::Id as usize].column, Some(3));
    }

    #[test]
    fn codes_of_countries_have_two_letters() {
        assert_eq!(country_code("fr"), Some(*b"FR"));
        for other in ["", "F", "FRA", "F1", "é", "ÉÉ"] {
            assert_eq!(country_code(other), None, "{other}");
        }
    }
}
