//! Tables as TSV, in the form of [`crate::tsv`], line by line.

use super::TableBuilder;
use super::lines::Lines;
use super::row::{Header, Rows};
use crate::error::Error;
use crate::tsv::{check_header, check_line, is_blank};

/// Reads a table: comments, a header, and a row on every other line that is not blank.
pub(super) fn read(file: &str, mut lines: Lines<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    let header = header(file, &mut lines)?;
    let mut rows = Rows::new(file, builder);
    while let Some(line) = lines.read()? {
        if is_blank(line.text) {
            continue;
        }
        let (row, count) = header.row(line.number, line.text.split('\t'));
        check_line(file, line.number, line.text, count, header.len())?;
        rows.add(&row)?;
    }
    Ok(())
}

fn header(file: &str, lines: &mut Lines<'_>) -> Result<Header, Error> {
    while let Some(line) = lines.read()? {
        if !is_blank(line.text) && !line.text.starts_with('#') {
            let fields: Vec<&str> = line.text.split('\t').map(str::trim).collect();
            check_header(file, line.number, &fields)?;
            return Header::new(file, line.number, &fields);
        }
    }
    let reason = "there is no header; the first line that is not a comment names the columns, separated by tabs";
    Err(Error::table(file, lines.number().max(1), None, reason))
}
