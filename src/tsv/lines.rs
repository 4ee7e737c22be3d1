//! Lines of a file, one at a time: what all readers stand on.
//!
//! Only the line at hand is in memory, and it has a limit, so a file that never ends a line is refused, not swallowed.

use std::io::{BufRead, Read};

use super::not_utf8_in_line;
use crate::error::Error;

/// The lines of an input.
#[derive(Debug)]
pub(crate) struct Lines<R> {
    file: String,
    input: R,
    longest: usize,
    columns: Columns,
    number: usize,
    /// The line at hand without its end, and where its text begins.
    text: String,
    begin: usize,
}

/// How errors count the columns of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    /// By tabs.
    Tabs,
    /// By bytes.
    #[cfg_attr(not(any(feature = "csv", feature = "json")), allow(dead_code))]
    Bytes,
}

/// A line without its end, and its number, counted from 1.
#[derive(Clone, Copy)]
pub(crate) struct Line<'l> {
    pub(crate) file: &'l str,
    pub(crate) number: usize,
    pub(crate) text: &'l str,
}

impl<R: BufRead> Lines<R> {
    /// The lines of an input, of which none may be longer than so many bytes.
    pub(crate) fn new(file: &str, input: R, longest: usize, columns: Columns) -> Self {
        Self { file: file.to_owned(), input, longest, columns, number: 0, text: String::new(), begin: 0 }
    }

    /// The file, as errors call it.
    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// How many lines were read.
    pub(crate) fn number(&self) -> usize {
        self.number
    }

    /// The next line; `None` after the last. A byte order mark is left out, and so is what ends the line, `\n` or
    /// `\r\n`.
    pub(crate) fn read(&mut self) -> Result<Option<Line<'_>>, Error> {
        Ok(self.advance()?.then(|| self.line()))
    }

    /// Goes on to the next line, if there is one.
    pub(super) fn advance(&mut self) -> Result<bool, Error> {
        let mut bytes = std::mem::take(&mut self.text).into_bytes();
        bytes.clear();
        // Room for the end of the line.
        let most = self.longest as u64 + 2;
        let count = self.input.by_ref().take(most).read_until(b'\n', &mut bytes);
        let count = count.map_err(|source| Error::io(&self.file, source))?;
        if count == 0 {
            return Ok(false);
        }
        self.number += 1;
        for end in [b'\n', b'\r'] {
            if bytes.last() == Some(&end) {
                bytes.pop();
            }
        }
        if bytes.len() > self.longest {
            let reason = format!(
                "the line is longer than {} bytes, the most that is read of this format; break it up or take it out",
                self.longest
            );
            return Err(Error::table(&self.file, self.number, None, reason));
        }
        self.text = String::from_utf8(bytes)
            .map_err(|error| self.not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()))?;
        let mark = '\u{feff}';
        self.begin = if self.number == 1 && self.text.starts_with(mark) { mark.len_utf8() } else { 0 };
        Ok(true)
    }

    /// The line at hand.
    pub(super) fn line(&self) -> Line<'_> {
        Line { file: &self.file, number: self.number, text: &self.text[self.begin..] }
    }

    fn not_utf8(&self, bytes: &[u8], at: usize) -> Error {
        let column = match self.columns {
            Columns::Tabs => bytes[..at].split(|&byte| byte == b'\t').count(),
            Columns::Bytes => at + 1,
        };
        not_utf8_in_line(&self.file, self.number, column, bytes, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8], longest: usize) -> Result<Vec<String>, String> {
        let mut lines = Lines::new("t", bytes, longest, Columns::Bytes);
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
