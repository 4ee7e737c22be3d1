//! What can go wrong while building a resolver or loading a table. Resolving itself never fails.

use std::fmt;

/// An error of building or loading.
///
/// Every `&str` is a legal mention, so nothing that resolves or compares returns one. Its text says what is wrong,
/// where, and what to do:
///
/// ```
/// use aka::alias::Table;
///
/// let error = Table::from_tsv("cabinet.tsv", "id\tlabel\nx\tAda\n").unwrap_err();
/// assert_eq!(error.to_string(), "cabinet.tsv, line 1: there is no column `name`; the header has: id, label");
/// assert_eq!(error.position().map(|at| at.line), Some(1));
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<ErrorKind>);

/// What kind of error it is.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A file could not be read.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A table or an input file is malformed.
    #[error("{at}: {reason}")]
    Table {
        /// The place in the file.
        at: Position,
        /// What is wrong there and how to mend it.
        reason: String,
    },
    /// A value handed to a builder is out of range or contradicts another.
    #[error("{0}")]
    Config(String),
}

/// A place in a text file: the file's name, and line and column counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Position {
    /// The file, as the caller named it.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column (the field of a table, the byte of a line of JSON), counted from 1; absent where the whole line is
    /// meant.
    pub column: Option<usize>,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}", self.file, self.line)?;
        self.column.map_or(Ok(()), |column| write!(f, ", column {column}"))
    }
}

impl Error {
    pub(crate) fn io(path: impl Into<String>, source: std::io::Error) -> Self {
        Self(Box::new(ErrorKind::Io { path: path.into(), source }))
    }

    pub(crate) fn table(file: &str, line: usize, column: Option<usize>, reason: impl Into<String>) -> Self {
        let at = Position { file: file.to_owned(), line, column };
        Self(Box::new(ErrorKind::Table { at, reason: reason.into() }))
    }

    pub(crate) fn config(reason: impl Into<String>) -> Self {
        Self(Box::new(ErrorKind::Config(reason.into())))
    }

    /// What kind of error this is.
    pub fn kind(&self) -> &ErrorKind {
        &self.0
    }

    /// The kind, by value.
    pub fn into_kind(self) -> ErrorKind {
        *self.0
    }

    /// Where in a file the error is, if it is about a file's content.
    pub fn position(&self) -> Option<&Position> {
        match self.kind() {
            ErrorKind::Table { at, .. } => Some(at),
            _ => None,
        }
    }
}
