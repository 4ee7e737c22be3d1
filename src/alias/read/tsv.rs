//! Tables as TSV, in the form of [`crate::tsv`], line by line.

use super::row::{Header, Rows};
use super::{Lines, TableBuilder};
use crate::error::Error;
use crate::tsv::Reader;

/// Reads a table: comments, a header, and a row on every other line that is not blank.
pub(super) fn read(file: &str, lines: Lines<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    let mut reader = Reader::of(lines)?;
    let fields: Vec<&str> = reader.header().iter().map(String::as_str).collect();
    let header = Header::new(file, reader.header_line(), &fields)?;
    let mut rows = Rows::new(file, builder);
    while let Some(row) = reader.read()? {
        rows.add(&header.row(row.line(), row.text().split('\t')).0)?;
    }
    Ok(())
}
