//! Input files: TSV by the library's reader, JSON Lines by `serde_json`. Both become the same table of texts.

use std::collections::HashMap;
use std::fmt::Display;
use std::path::Path;

use aka::tsv::Tsv;
use aka::{Date, Kind, Mention};
use serde_json::Value;

use super::Result;

/// Rows of named fields, each with the line it stands on.
pub(crate) struct Table {
    file: String,
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Row>,
    form: Form,
}

/// How the file names its columns.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// Once for all, on this line.
    Tsv { header_line: usize },
    /// On every line, by keys.
    JsonLines,
}

pub(crate) struct Row {
    line: usize,
    fields: Fields,
}

/// The fields of a row. Large files are tables of lines, so that a line stays one text.
enum Fields {
    /// Parted by tabs.
    Line(Box<str>),
    Object(Vec<Field>),
}

enum Field {
    Text(String),
    /// JSON that is not a single value. It passes through as it is but is no answer to a question.
    Nested(String),
    /// `null`, or a key that the line does not have.
    Absent,
}

/// A column of a table, by its place.
#[derive(Clone, Copy)]
pub(crate) struct Column(usize);

impl Row {
    /// The field at a place of the header as it may be written again.
    pub(crate) fn at(&self, place: usize) -> &str {
        match self.field(place) {
            Some(Ok(text) | Err(text)) => text,
            None => "",
        }
    }

    /// The text of a field, or as an error what is a list or an object; nothing where there is none.
    fn field(&self, place: usize) -> Option<std::result::Result<&str, &str>> {
        match &self.fields {
            Fields::Line(line) => line.split('\t').nth(place).map(Ok),
            Fields::Object(fields) => match fields.get(place)? {
                Field::Text(text) => Some(Ok(text)),
                Field::Nested(text) => Some(Err(text)),
                Field::Absent => None,
            },
        }
    }
}

impl Table {
    /// The sample that comes with the crate: mentions of five French articles, and the same people and places as
    /// other languages write them.
    pub(crate) fn sample() -> Result<Self> {
        Self::tsv("data/sample/news.tsv", include_str!("../../data/sample/news.tsv").as_bytes())
    }

    /// Reads a file; one whose name ends in `.jsonl` is JSON Lines, any other is TSV.
    pub(crate) fn open(path: &str) -> Result<Self> {
        let bytes = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
        let extension = Path::new(path).extension().unwrap_or_default();
        if extension.eq_ignore_ascii_case("jsonl") { Self::json_lines(path, &bytes) } else { Self::tsv(path, &bytes) }
    }

    fn tsv(file: &str, bytes: &[u8]) -> Result<Self> {
        let tsv = Tsv::from_bytes(file, bytes)?;
        let rows = tsv.rows().map(|row| Row { line: row.line(), fields: Fields::Line(row.text().into()) }).collect();
        let header = tsv.header().iter().map(|&name| name.to_owned()).collect();
        Ok(Self { file: file.to_owned(), header, rows, form: Form::Tsv { header_line: tsv.header_line() } })
    }

    /// Reads one object a line. Texts, numbers and truth values are taken as texts; `null` is the same as no key.
    fn json_lines(file: &str, bytes: &[u8]) -> Result<Self> {
        let mut table = Self { file: file.to_owned(), header: Vec::new(), rows: Vec::new(), form: Form::JsonLines };
        let mut places: HashMap<String, usize> = HashMap::new();
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        for (index, text) in bytes.split(|&byte| byte == b'\n').enumerate() {
            let line = index + 1;
            if text.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let value = serde_json::from_slice(text)
                .map_err(|error| format!("{file}, line {line}, byte {}: {}", error.column(), reason(&error)))?;
            let Value::Object(object) = value else {
                return Err(format!("{file}, line {line}: this is not an object; give one a line").into());
            };
            let mut fields: Vec<Field> = Vec::new();
            for (key, value) in object {
                let place = *places.entry(key.clone()).or_insert(table.header.len());
                if place == table.header.len() {
                    table.header.push(key);
                }
                if place >= fields.len() {
                    fields.resize_with(place + 1, || Field::Absent);
                }
                fields[place] = match value {
                    Value::Null => Field::Absent,
                    Value::String(text) => Field::Text(text),
                    Value::Bool(_) | Value::Number(_) => Field::Text(value.to_string()),
                    Value::Array(_) | Value::Object(_) => Field::Nested(value.to_string()),
                };
            }
            table.rows.push(Row { line, fields: Fields::Object(fields) });
        }
        Ok(table)
    }

    /// The column of that name, which the input must have.
    pub(crate) fn column(&self, name: &str) -> Result<Column> {
        let known = self.header.join(", ");
        match (self.optional(name), self.form) {
            (Some(column), _) => Ok(column),
            (None, Form::Tsv { header_line }) => {
                let reason = format!("there is no column `{name}`; the header has: {known}");
                Err(format!("{}, line {header_line}: {reason}", self.file).into())
            }
            (None, Form::JsonLines) => match self.rows.first() {
                Some(row) => Err(format!("{}, line {}: there is no key `{name}`", self.file, row.line).into()),
                // Where there is no line, none lacks the key.
                None => Ok(Column(self.header.len())),
            },
        }
    }

    pub(crate) fn optional(&self, name: &str) -> Option<Column> {
        self.header.iter().position(|known| known == name).map(Column)
    }

    /// The text in a column that every line must have. It may be empty.
    pub(crate) fn required<'t>(&self, row: &'t Row, column: Column) -> Result<&'t str> {
        match row.field(column.0) {
            Some(Ok(text)) => Ok(text),
            Some(Err(_)) => Err(self.error(row, column, "a list or an object is not a text; give a text")),
            None => Err(self.error(row, column, "the line has no such key, or it is null")),
        }
    }

    /// The text in a column that may be absent or empty.
    pub(crate) fn text<'t>(&self, row: &'t Row, column: Option<Column>) -> Result<&'t str> {
        match column.filter(|column| row.field(column.0).is_some()) {
            Some(column) => self.required(row, column),
            None => Ok(""),
        }
    }

    /// What a column gives, where it is given.
    pub(crate) fn parsed<T: std::str::FromStr<Err: Display>>(
        &self,
        row: &Row,
        column: Option<Column>,
    ) -> Result<Option<T>> {
        match (column, self.text(row, column)?) {
            (None, _) | (_, "") => Ok(None),
            (Some(column), text) => text.parse().map(Some).map_err(|error| self.error(row, column, error)),
        }
    }

    /// Whether a line says that its two names are one.
    pub(crate) fn truth(&self, row: &Row, column: Column) -> Result<bool> {
        match self.required(row, column)? {
            "1" | "true" => Ok(true),
            "0" | "false" => Ok(false),
            text => Err(self.error(row, column, format!("`{text}` is neither 1 (the same) nor 0 (different)"))),
        }
    }

    /// An error about a field, with its place.
    pub(crate) fn error(&self, row: &Row, column: Column, reason: impl Display) -> Box<dyn std::error::Error> {
        let place = match self.form {
            Form::Tsv { .. } => format!("column {}", column.0 + 1),
            Form::JsonLines => format!("key `{}`", self.header[column.0]),
        };
        format!("{}, line {}, {place}: {reason}", self.file, row.line).into()
    }

    /// The rows as mentions. Only `name` is required; `doc`, `date`, `lang`, `kind`, `country` and `id` are evidence
    /// where they are given.
    pub(crate) fn mentions(&self) -> Result<Vec<Mention>> {
        let name = self.column("name")?;
        let [doc, date, lang, kind, country, id] =
            ["doc", "date", "lang", "kind", "country", "id"].map(|column| self.optional(column));
        let mention = |row: &Row| {
            Ok(Mention::new(self.required(row, name)?)
                .document(self.text(row, doc)?)
                .date(self.parsed::<Date>(row, date)?)
                .lang(self.text(row, lang)?)
                .kind(self.parsed::<Kind>(row, kind)?)
                .country(self.text(row, country)?)
                .id(self.text(row, id)?))
        };
        self.rows.iter().map(mention).collect()
    }
}

/// What `serde_json` says, without its place (it counts lines within the one line it was given), and more of it where
/// it says little.
fn reason(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    let said = whole.split(" at line ").next().unwrap_or_default();
    let hint = match said {
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
            "half of a surrogate pair is no character; write both halves, or the character itself"
        }
        "invalid unicode code point" => "the line is not UTF-8; save the file as UTF-8",
        _ => "give one JSON object a line",
    };
    format!("{said}; {hint}")
}
