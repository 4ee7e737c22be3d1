//! Tables too large to be held as text: a row at a time.

use std::io::BufRead;

use super::lines::{Columns, Lines};
use super::{Column, Row, check_header, check_line, is_blank};
use crate::error::Error;

/// The most bytes that a line may have: 4 MiB.
const LONGEST: usize = 4 << 20;

/// A table that is read row by row, from a file or whatever else gives bytes. Only the row at hand is in memory.
///
/// The form is that of [`Tsv`](super::Tsv), but a fault is met when its line is: rows before it have been seen by then.
///
/// ```
/// use aka::tsv::Reader;
/// use aka::{Mention, Resolver};
///
/// let file = "name\tlang\nÉmile Zola\tfr\nЭмиль Золя\tru\n".as_bytes(); // or BufReader::new(File::open(…)?)
/// let mut reader = Reader::new("people.tsv", file)?;
/// let (name, lang) = (reader.column("name")?, reader.column("lang")?);
/// let mut fault = None;
/// let mentions = std::iter::from_fn(|| match reader.read() {
///     Ok(row) => row.map(|row| Mention::new(row.get(name)).lang(row.get(lang))),
///     Err(error) => {
///         fault = Some(error);
///         None
///     }
/// });
/// let resolution = Resolver::new().resolve(mentions);
/// assert!(fault.is_none());
/// assert_eq!(resolution.entities().len(), 1);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Debug)]
pub struct Reader<R> {
    lines: Lines<R>,
    header: Vec<String>,
    header_line: usize,
}

impl<R: BufRead> Reader<R> {
    /// Reads as far as the header; `file` is what errors call the input.
    ///
    /// # Errors
    ///
    /// If there is no header, a column has no name or a name stands there twice, or the input cannot be read.
    pub fn new(file: &str, input: R) -> Result<Self, Error> {
        Self::of(Lines::new(file, input, LONGEST, Columns::Tabs))
    }

    pub(crate) fn of(mut lines: Lines<R>) -> Result<Self, Error> {
        while let Some(line) = lines.read()? {
            if is_blank(line.text) || line.text.starts_with('#') {
                continue;
            }
            let header: Vec<&str> = line.text.split('\t').map(str::trim).collect();
            check_header(line.file, line.number, &header)?;
            let header = header.into_iter().map(str::to_owned).collect();
            return Ok(Self { header, header_line: line.number, lines });
        }
        let reason = "there is no header; the first line that is not a comment names the columns, separated by tabs";
        Err(Error::table(lines.file(), lines.number().max(1), None, reason))
    }

    /// The next row; `None` after the last. Blank lines are left out.
    ///
    /// # Errors
    ///
    /// If the line has more or fewer fields than the header, holds a carriage return elsewhere than at its end, is not
    /// UTF-8 or longer than 4 MiB, or the input cannot be read. The error names the line.
    pub fn read(&mut self) -> Result<Option<Row<'_, '_>>, Error> {
        while self.lines.advance()? {
            if !is_blank(self.lines.line().text) {
                let line = self.lines.line();
                let fields = line.text.split('\t').count();
                check_line(line.file, line.number, line.text, fields, self.header.len())?;
                return Ok(Some(Row { file: line.file, line: line.number, text: line.text }));
            }
        }
        Ok(None)
    }

    /// The names of the columns in the order of the file, without spaces around them.
    pub fn header(&self) -> &[String] {
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
        self.optional(name)
            .ok_or_else(|| super::no_column(self.lines.file(), self.header_line, name, &self.header.join(", ")))
    }

    /// The column of that name, if there is one.
    pub fn optional(&self, name: &str) -> Option<Column> {
        self.header.iter().position(|known| known == name).map(Column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tsv::Tsv;

    /// What is read row by row: lines and texts, or the first error.
    fn streamed(text: &str) -> Result<Vec<(usize, String)>, String> {
        let read = || {
            let mut reader = Reader::new("t.tsv", text.as_bytes())?;
            let mut rows = Vec::new();
            while let Some(row) = reader.read()? {
                rows.push((row.line(), row.text().to_owned()));
            }
            Ok(rows)
        };
        read().map_err(|error: Error| error.to_string())
    }

    proptest::proptest! {
        #[test]
        fn law_a_table_reads_alike_row_by_row_and_as_a_whole(text in "\u{feff}?[a-c\t\r\n# é]{0,40}") {
            let whole = Tsv::parse("t.tsv", &text).map_err(|error| error.to_string());
            let whole = whole.map(|tsv| tsv.rows().map(|row| (row.line(), row.text().to_owned())).collect::<Vec<_>>());
            proptest::prop_assert_eq!(streamed(&text), whole);
        }
    }
}
