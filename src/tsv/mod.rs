//! Tables as text: the one form in which this crate reads names, pairs and alias tables.
//!
//! UTF-8, one row a line, one tab between two fields, a header line that names the columns. There is no quoting and no
//! escape, so a field cannot hold a tab or an end of line; in return every line of the file is one row, every tool can
//! cut it, and an error can say where it is.
//!
//! - A byte order mark at the start is passed over; lines may end in `\n` or `\r\n`.
//! - Lines that begin with `#` are comments as long as they stand before the header. After it they are rows, for a
//!   name may begin with `#`.
//! - Blank lines are skipped. Every other line has as many fields as the header.
//! - The order of the columns is free, and columns that nobody asks for do no harm.

mod lines;
mod reader;

use std::collections::HashSet;

use crate::date::Date;
use crate::error::Error;

pub(crate) use lines::{Columns, Line, Lines};
pub use reader::Reader;

/// A table whose form has been checked: every row has a field for every column.
///
/// It borrows the text and keeps no copy of the rows, so its memory does not grow with them. Reading is all or
/// nothing: a broken line anywhere fails in [`Tsv::parse`], before the first row is seen.
///
/// ```
/// use aka::tsv::Tsv;
///
/// let tsv = Tsv::parse("people.tsv", "# two people\nlang\tname\nfr\tÉmile Zola\nru\tЭмиль Золя\n")?;
/// let (name, lang) = (tsv.column("name")?, tsv.optional("lang"));
/// let names: Vec<&str> = tsv.rows().map(|row| row.get(name)).collect();
/// assert_eq!(names, ["Émile Zola", "Эмиль Золя"]);
/// assert!(lang.is_some() && tsv.optional("date").is_none());
///
/// let error = Tsv::parse("people.tsv", "lang\tname\nfr\n").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "people.tsv, line 2: the line has 1 field, the header has 2; separate fields by one tab and leave no field out"
/// );
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Tsv<'t> {
    file: String,
    header: Vec<&'t str>,
    header_line: usize,
    body: &'t str,
}

/// A column of a [`Tsv`] or a [`Reader`], found by its name; good for the table it was asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Column(usize);

/// A row of a [`Tsv`] or of a [`Reader`]. It borrows the text and costs nothing to pass on.
#[derive(Clone, Copy, Debug)]
pub struct Row<'r, 't> {
    file: &'r str,
    line: usize,
    text: &'t str,
}

impl<'t> Tsv<'t> {
    /// Reads a table; `file` is what errors call it.
    ///
    /// # Errors
    ///
    /// If there is no header, a column has no name or a name stands there twice, a line has more or fewer fields than
    /// the header, or a line holds a carriage return elsewhere than at its end. The error names the line.
    pub fn parse(file: &str, text: &'t str) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut rest = text;
        let mut line = 0;
        let header = loop {
            let Some((first, after)) = next_line(rest) else {
                let reason = "there is no header; the first line that is not a comment names the columns, \
                              separated by tabs";
                return Err(Error::table(file, line.max(1), None, reason));
            };
            (line, rest) = (line + 1, after);
            if !is_blank(first) && !first.starts_with('#') {
                break first;
            }
        };
        let header: Vec<&str> = header.split('\t').map(str::trim).collect();
        check_header(file, line, &header)?;
        let tsv = Self { file: file.to_owned(), header, header_line: line, body: rest };
        tsv.rows().try_for_each(|row| row.check(tsv.header.len()))?;
        Ok(tsv)
    }

    /// Reads a table from bytes that should be UTF-8.
    ///
    /// # Errors
    ///
    /// As [`Tsv::parse`], and if the bytes are not UTF-8: the error names the line, the column and the byte.
    pub fn from_bytes(file: &str, bytes: &'t [u8]) -> Result<Self, Error> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::parse(file, text),
            Err(error) => Err(not_utf8(file, bytes, error.valid_up_to())),
        }
    }

    /// The file, as the caller named it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The names of the columns in the order of the file, without spaces around them.
    pub fn header(&self) -> &[&'t str] {
        &self.header
    }

    /// The line of the header, counted from 1.
    pub fn header_line(&self) -> usize {
        self.header_line
    }

    /// The column of that name.
    ///
    /// # Errors
    ///
    /// If there is none; the error names those that there are.
    pub fn column(&self, name: &str) -> Result<Column, Error> {
        self.optional(name).ok_or_else(|| no_column(&self.file, self.header_line, name, &self.header.join(", ")))
    }

    /// The column of that name, if there is one.
    pub fn optional(&self, name: &str) -> Option<Column> {
        self.header.iter().position(|&known| known == name).map(Column)
    }

    /// The rows in the order of the file; blank lines are left out.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_, 't>> {
        let (mut rest, mut line) = (self.body, self.header_line);
        std::iter::from_fn(move || {
            loop {
                let (text, after) = next_line(rest)?;
                (line, rest) = (line + 1, after);
                if !is_blank(text) {
                    return Some(Row { file: &self.file, line, text });
                }
            }
        })
    }
}

impl<'t> Row<'_, 't> {
    /// The line of the file, counted from 1; comments, header and blank lines count.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The whole line as it stands, without its end.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The field in a column; empty where nothing is given (or where the column is one of a wider table). Takes time
    /// in proportion to the length of the line.
    pub fn get(&self, column: Column) -> &'t str {
        self.text.split('\t').nth(column.0).unwrap_or_default()
    }

    /// The day in a column, `None` where the field is empty.
    ///
    /// # Errors
    ///
    /// If the field is not empty and not a day written `YYYY-MM-DD`.
    pub fn date(&self, column: Column) -> Result<Option<Date>, Error> {
        match self.get(column) {
            "" => Ok(None),
            text => text.parse::<Date>().map(Some).map_err(|error| self.error(column, error.to_string())),
        }
    }

    /// An error about the field in a column, with the file, line and column before the `reason`.
    pub fn error(&self, column: Column, reason: impl Into<String>) -> Error {
        Error::table(self.file, self.line, Some(column.0 + 1), reason)
    }

    fn check(&self, columns: usize) -> Result<(), Error> {
        check_line(self.file, self.line, self.text, self.text.split('\t').count(), columns)
    }
}

fn no_column(file: &str, header_line: usize, name: &str, known: &str) -> Error {
    let reason = format!("there is no column `{name}`; the header has: {known}");
    Error::table(file, header_line, None, reason)
}

/// Whether a line of so many fields is whole.
pub(crate) fn check_line(file: &str, line: usize, text: &str, fields: usize, columns: usize) -> Result<(), Error> {
    let reason = if fields != columns {
        let s = if fields == 1 { "" } else { "s" };
        format!(
            "the line has {fields} field{s}, the header has {columns}; separate fields by one tab and leave no field \
             out"
        )
    } else if text.contains('\r') {
        // Many readers end a line at a bare carriage return, and would see other rows than this one.
        "the line holds a carriage return; end lines by \\n or \\r\\n and take others out".to_owned()
    } else {
        return Ok(());
    };
    Err(Error::table(file, line, None, reason))
}

/// The first line without its end, and what follows it; `None` when nothing is left.
fn next_line(text: &str) -> Option<(&str, &str)> {
    if text.is_empty() {
        return None;
    }
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    Some((line.strip_suffix('\r').unwrap_or(line), rest))
}

/// Whether a line says nothing. A line of tabs does: it is a row of empty fields.
pub(crate) fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c == ' ')
}

pub(crate) fn check_header(file: &str, line: usize, header: &[&str]) -> Result<(), Error> {
    let mut seen = HashSet::with_capacity(header.len());
    for (index, &name) in header.iter().enumerate() {
        let reason = if name.is_empty() {
            "the column has no name; name it in the header or take it out".to_owned()
        } else if name.contains('\r') {
            "the header holds a carriage return; end lines by \\n or \\r\\n".to_owned()
        } else if !seen.insert(name) {
            format!("the column `{name}` stands twice in the header; rename one of the two")
        } else {
            continue;
        };
        return Err(Error::table(file, line, Some(index + 1), reason));
    }
    Ok(())
}

/// The error for the byte at which the text stops being UTF-8.
fn not_utf8(file: &str, bytes: &[u8], at: usize) -> Error {
    let before = &bytes[..at];
    let line = before.split(|&byte| byte == b'\n').count();
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let column = before[start..].split(|&byte| byte == b'\t').count();
    not_utf8_in_line(file, line, column, &bytes[start..], at - start)
}

/// The error for the byte of a line at which it stops being UTF-8.
pub(crate) fn not_utf8_in_line(file: &str, line: usize, column: usize, bytes: &[u8], at: usize) -> Error {
    if line == 1 && (bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])) {
        return Error::table(file, 1, None, "the file is UTF-16; save it as UTF-8");
    }
    let reason = format!("byte {} of the line, 0x{:02X}, is not UTF-8; save the file as UTF-8", at + 1, bytes[at]);
    Error::table(file, line, Some(column), reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str) -> String {
        Tsv::parse("t.tsv", text).unwrap_err().to_string()
    }

    #[test]
    fn rows_know_their_lines_and_fields() {
        let text = "\u{feff}# c\r\n\r\nname\tlang\r\nA B\tfr\r\n\r\n#1\t\r\n\t";
        let tsv = Tsv::parse("t.tsv", text).unwrap();
        let (name, lang) = (tsv.column("name").unwrap(), tsv.column("lang").unwrap());
        let rows: Vec<_> = tsv.rows().map(|row| (row.line(), row.get(name), row.get(lang))).collect();
        assert_eq!(rows, [(4, "A B", "fr"), (6, "#1", ""), (7, "", "")]);
        assert_eq!(tsv.header(), ["name", "lang"]);
    }

    #[test]
    fn a_broken_form_names_its_place() {
        for (text, expected) in [
            ("", "t.tsv, line 1: there is no header; "),
            ("# only\n# comments\n", "t.tsv, line 2: there is no header; "),
            ("a\tb\ta\n", "t.tsv, line 1, column 3: the column `a` stands twice"),
            ("a\t\tb\n", "t.tsv, line 1, column 2: the column has no name"),
            ("a\tb\n1\t2\n\n1\t2\t3\n", "t.tsv, line 4: the line has 3 fields, the header has 2; "),
            ("a\n1\n2\r3\n", "t.tsv, line 3: the line holds a carriage return"),
            ("a\rb\n", "t.tsv, line 1, column 1: the header holds a carriage return"),
        ] {
            assert!(message(text).starts_with(expected), "{text:?}: {}", message(text));
        }
    }

    #[test]
    fn what_is_missing_or_wrong_is_said_with_its_place() {
        let tsv = Tsv::parse("t.tsv", "# c\nid\tday\nx\t2024-02-29\ny\t\nz\t2024-13-01\n").unwrap();
        let day = tsv.column("day").unwrap();
        let days: Vec<_> = tsv.rows().map(|row| row.date(day).map_err(|error| error.to_string())).collect();
        assert_eq!(days[0], Ok(Date::new(2024, 2, 29)));
        assert_eq!(days[1], Ok(None));
        assert!(days[2].as_ref().unwrap_err().starts_with("t.tsv, line 5, column 2: `2024-13-01` is not a date"));
        let error = tsv.column("name").unwrap_err();
        assert_eq!(error.to_string(), "t.tsv, line 2: there is no column `name`; the header has: id, day");
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_pointed_at() {
        let error = Tsv::from_bytes("t.tsv", b"a\tb\nx\tcaf\xe9\n").unwrap_err();
        let place = "t.tsv, line 2, column 2: byte 6 of the line, 0xE9, is not UTF-8; ";
        assert!(error.to_string().starts_with(place), "{error}");
        let error = Tsv::from_bytes("t.tsv", b"\xff\xfea\0").unwrap_err();
        assert!(error.to_string().contains("UTF-16"), "{error}");
        assert!(Tsv::from_bytes("t.tsv", "a\n\u{0}\n".as_bytes()).is_ok());
    }

    proptest::proptest! {
        #[test]
        fn law_what_was_joined_by_tabs_and_lines_comes_back(
            rows in proptest::collection::vec(proptest::array::uniform3("[^\t\r\n]{0,8}"), 0..20),
        ) {
            let lines: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
            let text = format!("a\tb\tc\n{}", lines.join("\n"));
            let tsv = Tsv::parse("t.tsv", &text).unwrap();
            let columns = ["a", "b", "c"].map(|name| tsv.column(name).unwrap());
            let back: Vec<_> = tsv.rows().map(|row| columns.map(|column| row.get(column).to_owned())).collect();
            proptest::prop_assert_eq!(back, rows);
        }
    }
}
