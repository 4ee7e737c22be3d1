//! Lines of a file, one at a time: what all readers stand on.
//!
//! Only the line at hand is in memory, and it has a limit, so a file that never ends a line is refused, not swallowed.

use std::io::{BufRead, Read};

use crate::error::Error;
use crate::tsv::not_utf8_in_line;

/// The lines of an input.
pub(super) struct Lines<'i> {
    file: &'i str,
    input: &'i mut dyn BufRead,
    longest: usize,
    columns: Columns,
    number: usize,
    buffer: Vec<u8>,
}

/// How errors count the columns of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    /// By tabs.
    Tabs,
    /// By bytes.
    #[cfg_attr(not(any(feature = "csv", feature = "json")), allow(dead_code))]
    Bytes,
}

/// A line without its end, and its number, counted from 1.
#[derive(Clone, Copy)]
pub(super) struct Line<'l> {
    pub(super) number: usize,
    pub(super) text: &'l str,
}

impl<'i> Lines<'i> {
    /// The lines of an input, of which none may be longer than so many bytes.
    pub(super) fn new(file: &'i str, input: &'i mut dyn BufRead, longest: usize, columns: Columns) -> Self {
        Self { file, input, longest, columns, number: 0, buffer: Vec::new() }
    }

    /// How many lines were read.
    pub(super) fn number(&self) -> usize {
        self.number
    }

    /// The next line; `None` after the last. A byte order mark is left out, and so is what ends the line, `\n` or
    /// `\r\n`.
    pub(super) fn read(&mut self) -> Result<Option<Line<'_>>, Error> {
        self.buffer.clear();
        // Room for the end of the line.
        let most = self.longest as u64 + 2;
        let count = self.input.take(most).read_until(b'\n', &mut self.buffer);
        let count = count.map_err(|source| Error::io(self.file, source))?;
        if count == 0 {
            return Ok(None);
        }
        self.number += 1;
        for end in [b'\n', b'\r'] {
            if self.buffer.last() == Some(&end) {
                self.buffer.pop();
            }
        }
        if self.buffer.len() > self.longest {
            let reason = format!(
                "the line is longer than {} bytes, the most that is read of this format; break it up or take it out",
                self.longest
            );
            return Err(Error::table(self.file, self.number, None, reason));
        }
        let text = std::str::from_utf8(&self.buffer).map_err(|error| self.not_utf8(error.valid_up_to()))?;
        let text = if self.number == 1 { text.strip_prefix('\u{feff}').unwrap_or(text) } else { text };
        Ok(Some(Line { number: self.number, text }))
    }

    fn not_utf8(&self, at: usize) -> Error {
        let column = match self.columns {
            Columns::Tabs => self.buffer[..at].split(|&byte| byte == b'\t').count(),
            Columns::Bytes => at + 1,
        };
        not_utf8_in_line(self.file, self.number, column, &self.buffer, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(mut bytes: &[u8], longest: usize) -> Result<Vec<String>, String> {
        let mut lines = Lines::new("t", &mut bytes, longest, Columns::Bytes);
        let mut read = Vec::new();
        while let Some(line) = lines.read().map_err(|error| error.to_string())? {
            assert_eq!(line.number, read.len() + 1);
            read.push(line.text.to_owned());
        }
        Ok(read)
    }

    #[test]
    fn lines_come_without_marks_and_ends() {
        assert_eq!(lines("\u{feff}a\r\n\nb\rc\n\u{feff}d".as_bytes(), 9).unwrap(), ["a", "", "b\rc", "\u{feff}d"]);
        assert_eq!(lines(b"a\n\r", 9).unwrap(), ["a", ""]);
        assert_eq!(lines(b"", 9).unwrap(), [""; 0]);
    }

    #[test]
    fn a_line_has_a_limit() {
        assert_eq!(lines(b"1234\r\n1234\n1234", 4).unwrap(), ["1234"; 3]);
        for long in [&b"1\n12345"[..], b"1\n12345\n", b"1\n12345\r\n", b"1\n1234567890"] {
            let error = lines(long, 4).unwrap_err();
            assert!(error.starts_with("t, line 2: the line is longer than 4 bytes"), "{error}");
        }
    }

    #[test]
    fn a_byte_that_is_not_utf_8_has_a_place() {
        let error = lines(b"a\nb\tc\xe9\n", 9).unwrap_err();
        assert_eq!(error, "t, line 2, column 4: byte 4 of the line, 0xE9, is not UTF-8; save the file as UTF-8");
        assert!(lines(b"\xff\xfea\0", 9).unwrap_err().contains("UTF-16"));
    }
}
