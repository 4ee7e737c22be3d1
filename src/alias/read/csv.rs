//! Tables as CSV (RFC 4180), by the crate `csv`.
//!
//! The parser is fed line by line, so that every record knows the line it begins on, and none can grow beyond the limit
//! of a line: a quotation mark that is never closed would otherwise swallow the rest of the file.

use std::io::{self, Read};

use ::csv::{ReaderBuilder, StringRecord, Terminator};

use super::Lines;
use super::TableBuilder;
use super::row::{Header, Rows};
use crate::error::Error;
use crate::tsv::{check_header, is_blank};

/// Reads a table: comments, a header, and a row in every other record. Blank lines between records are skipped.
pub(super) fn read<'i>(
    file: &'i str,
    longest: usize,
    lines: Lines<'i>,
    builder: &mut TableBuilder,
) -> Result<(), Error> {
    let mut records = Records::new(file, longest, lines);
    let Some(line) = records.read()? else {
        let reason = "there is no header; the first line that is not a comment names the columns, separated by commas";
        return Err(Error::table(file, records.reader.get_ref().lines.number().max(1), None, reason));
    };
    let fields: Vec<&str> = records.record.iter().map(str::trim).collect();
    check_header(file, line, &fields)?;
    let header = Header::new(file, line, &fields)?;
    let mut rows = Rows::new(file, builder);
    while let Some(line) = records.read()? {
        let (row, count) = header.row(line, records.record.iter());
        check_record(file, line, &records.record, count, header.len())?;
        rows.add(&row)?;
    }
    Ok(())
}

fn check_record(file: &str, line: usize, record: &StringRecord, fields: usize, columns: usize) -> Result<(), Error> {
    let reason = if fields != columns {
        let s = if fields == 1 { "" } else { "s" };
        format!(
            "the record has {fields} field{s}, the header has {columns}; separate fields by commas, leave none out, \
             and put one that holds a comma in quotation marks"
        )
    } else if record.as_slice().contains('\r') {
        "the record holds a carriage return; end lines by \\n or \\r\\n and take others out".to_owned()
    } else {
        return Ok(());
    };
    Err(Error::table(file, line, None, reason))
}

/// The records of a file, one at a time.
struct Records<'i> {
    file: &'i str,
    reader: ::csv::Reader<Feed<'i>>,
    record: StringRecord,
}

impl<'i> Records<'i> {
    fn new(file: &'i str, longest: usize, lines: Lines<'i>) -> Self {
        let feed = Feed {
            file,
            lines,
            longest,
            pending: Vec::new(),
            at: 0,
            fresh: true,
            headed: false,
            begun: 0,
            size: 0,
            quotes: 0,
            fault: None,
        };
        let mut options = ReaderBuilder::new();
        options.has_headers(false).flexible(true).terminator(Terminator::Any(b'\n'));
        Self { file, reader: options.from_reader(feed), record: StringRecord::new() }
    }

    /// Reads the next record and tells the line it begins on; `None` after the last.
    fn read(&mut self) -> Result<Option<usize>, Error> {
        self.reader.get_mut().fresh = true;
        let read = self.reader.read_record(&mut self.record);
        let feed = self.reader.get_mut();
        feed.headed = true;
        if let Some(fault) = feed.fault.take() {
            return Err(fault);
        }
        match read {
            Ok(true) if !feed.quotes.is_multiple_of(2) => {
                let reason = "a quotation mark in the record is not closed; put the whole field in quotation marks and \
                              double those inside it";
                Err(Error::table(self.file, feed.begun, None, reason))
            }
            Ok(true) => Ok(Some(feed.begun)),
            Ok(false) => Ok(None),
            Err(error) => Err(Error::table(self.file, feed.begun, None, error.to_string())),
        }
    }
}

/// Hands lines to the parser, never more than one at a time.
struct Feed<'i> {
    file: &'i str,
    lines: Lines<'i>,
    longest: usize,
    /// The line at hand with its end, and how much of it was handed over.
    pending: Vec<u8>,
    at: usize,
    /// Whether the next line begins a record.
    fresh: bool,
    /// Whether the header was read: `#` begins no comment any more.
    headed: bool,
    /// The line on which the record began, its size in bytes, and how many quotation marks it holds.
    begun: usize,
    size: usize,
    quotes: usize,
    /// What was wrong with a line, for the parser has no room for it.
    fault: Option<Error>,
}

impl Feed<'_> {
    /// Takes the next line; whether there is one.
    fn advance(&mut self) -> Result<bool, Error> {
        while let Some(line) = self.lines.read()? {
            if self.fresh {
                if is_blank(line.text) || (!self.headed && line.text.starts_with('#')) {
                    continue;
                }
                (self.fresh, self.begun, self.size, self.quotes) = (false, line.number, 0, 0);
            }
            self.size += line.text.len() + 1;
            self.quotes += line.text.bytes().filter(|&byte| byte == b'"').count();
            if self.size > self.longest + 1 {
                let reason = format!(
                    "the record is longer than {} bytes, the most that is read; is a quotation mark not closed?",
                    self.longest
                );
                return Err(Error::table(self.file, self.begun, None, reason));
            }
            self.pending.clear();
            self.pending.extend_from_slice(line.text.as_bytes());
            self.pending.push(b'\n');
            self.at = 0;
            return Ok(true);
        }
        Ok(false)
    }
}

impl Read for Feed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.pending.len() {
            match self.advance() {
                Ok(true) => {}
                Ok(false) => return Ok(0),
                Err(error) => {
                    self.fault = Some(error);
                    return Err(io::ErrorKind::InvalidData.into());
                }
            }
        }
        let rest = &self.pending[self.at..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.at += count;
        Ok(count)
    }
}
