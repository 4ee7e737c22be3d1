//! Input files: TSV by the library's reader, JSON Lines by `serde_json`. Both become the same rows of texts, one at a
//! time, or a table of them all.

use std::collections::HashMap;
use std::fmt::Display;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::ops::Deref;
use std::path::Path;

use aka::tsv::Reader;
use aka::{Date, Kind, Mention};
use serde_json::Value;

use super::Result;

/// All rows of a file.
pub(crate) struct Table {
    head: Head,
    pub(crate) rows: Vec<Row>,
}

/// The rows of a file as they are read.
pub(crate) struct Rows {
    head: Head,
    input: Input,
}

enum Input {
    Tsv(Reader<Box<dyn BufRead>>),
    JsonLines { input: Box<dyn BufRead>, line: usize, text: Vec<u8> },
}

/// What is known of a file besides its rows: the names of its fields.
pub(crate) struct Head {
    file: String,
    pub(crate) header: Vec<String>,
    /// Where in the header each name stands.
    places: HashMap<String, usize>,
    form: Form,
    /// The line of the first object.
    first: Option<usize>,
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

impl Rows {
    /// The sample that comes with the crate: mentions of five French articles, and the same people and places as
    /// other languages write them.
    pub(crate) fn sample() -> Result<Self> {
        let sample: &[u8] = include_bytes!("../../data/sample/news.tsv");
        Self::tsv("data/sample/news.tsv", Box::new(sample))
    }

    /// Opens a file; one whose name ends in `.jsonl` is JSON Lines, any other is TSV.
    pub(crate) fn open(path: &str) -> Result<Self> {
        let file = File::open(path).map_err(|error| format!("{path}: {error}"))?;
        let input = Box::new(BufReader::new(file));
        if !Path::new(path).extension().unwrap_or_default().eq_ignore_ascii_case("jsonl") {
            return Self::tsv(path, input);
        }
        let head = Head::new(path, Vec::new(), Form::JsonLines);
        Ok(Self { head, input: Input::JsonLines { input, line: 0, text: Vec::new() } })
    }

    fn tsv(file: &str, input: Box<dyn BufRead>) -> Result<Self> {
        let reader = Reader::new(file, input)?;
        let head = Head::new(file, reader.header().to_vec(), Form::Tsv { header_line: reader.header_line() });
        Ok(Self { head, input: Input::Tsv(reader) })
    }

    fn read(&mut self) -> Result<Option<Row>> {
        let Self { head, input } = self;
        let (input, line, text) = match input {
            Input::Tsv(reader) => {
                let row = reader.read()?;
                return Ok(row.map(|row| Row { line: row.line(), fields: Fields::Line(row.text().into()) }));
            }
            Input::JsonLines { input, line, text } => (input, line, text),
        };
        loop {
            text.clear();
            if input.read_until(b'\n', text).map_err(|error| format!("{}: {error}", head.file))? == 0 {
                return Ok(None);
            }
            *line += 1;
            let mark = if *line == 1 { "\u{feff}" } else { "" };
            let text = text.strip_prefix(mark.as_bytes()).unwrap_or(text);
            if !text.iter().all(u8::is_ascii_whitespace) {
                return head.object(*line, text).map(Some);
            }
        }
    }

    /// The rows as mentions.
    pub(crate) fn mentions(mut self) -> Result<impl Iterator<Item = Result<Mention>>> {
        if self.head.form == Form::JsonLines {
            // Any line may be the first that has a key.
            for key in ["name", "doc", "date", "lang", "kind", "country"] {
                self.head.place(key.to_owned());
            }
        }
        let columns = MentionColumns::of(&self.head)?;
        Ok(std::iter::from_fn(move || {
            let row = self.read().transpose()?;
            Some(row.and_then(|row| columns.mention(&self.head, &row)))
        }))
    }
}

impl Table {
    /// See [`Rows::sample`].
    pub(crate) fn sample() -> Result<Self> {
        Self::of(Rows::sample()?)
    }

    /// Reads a file; see [`Rows::open`].
    pub(crate) fn open(path: &str) -> Result<Self> {
        Self::of(Rows::open(path)?)
    }

    fn of(mut input: Rows) -> Result<Self> {
        let mut rows = Vec::new();
        while let Some(row) = input.read()? {
            rows.push(row);
        }
        Ok(Self { head: input.head, rows })
    }

    /// The rows as mentions.
    pub(crate) fn mentions(&self) -> Result<Vec<Mention>> {
        let columns = MentionColumns::of(&self.head)?;
        self.rows.iter().map(|row| columns.mention(&self.head, row)).collect()
    }
}

impl Deref for Table {
    type Target = Head;

    fn deref(&self) -> &Head {
        &self.head
    }
}

impl Head {
    fn new(file: &str, header: Vec<String>, form: Form) -> Self {
        let places = header.iter().enumerate().map(|(place, name)| (name.clone(), place)).collect();
        Self { file: file.to_owned(), header, places, form, first: None }
    }

    /// Where a key stands; at the end, if it is a new one.
    fn place(&mut self, key: String) -> usize {
        let next = self.header.len();
        *self.places.entry(key).or_insert_with_key(|key| {
            self.header.push(key.clone());
            next
        })
    }

    /// Reads an object. Texts, numbers and truth values are taken as texts; `null` is the same as no key.
    fn object(&mut self, line: usize, text: &[u8]) -> Result<Row> {
        let value = serde_json::from_slice(text)
            .map_err(|error| format!("{}, line {line}, byte {}: {}", self.file, error.column(), reason(&error)))?;
        let Value::Object(object) = value else {
            return Err(format!("{}, line {line}: this is not an object; give one a line", self.file).into());
        };
        self.first.get_or_insert(line);
        let mut fields: Vec<Field> = Vec::new();
        for (key, value) in object {
            let place = self.place(key);
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
        Ok(Row { line, fields: Fields::Object(fields) })
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
            (None, Form::JsonLines) => match self.first {
                Some(line) => Err(format!("{}, line {line}: there is no key `{name}`", self.file).into()),
                // Where there is no line, none lacks the key.
                None => Ok(Column(self.header.len())),
            },
        }
    }

    pub(crate) fn optional(&self, name: &str) -> Option<Column> {
        self.places.get(name).copied().map(Column)
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
}

/// The columns that make a mention. Only `name` is required; the others are evidence where they are given.
struct MentionColumns {
    name: Column,
    doc: Option<Column>,
    date: Option<Column>,
    lang: Option<Column>,
    kind: Option<Column>,
    country: Option<Column>,
}

impl MentionColumns {
    fn of(head: &Head) -> Result<Self> {
        let name = head.column("name")?;
        let [doc, date, lang, kind, country] =
            ["doc", "date", "lang", "kind", "country"].map(|column| head.optional(column));
        Ok(Self { name, doc, date, lang, kind, country })
    }

    /// An id of its own would be handed back with it; here the numbers of rows are enough.
    fn mention(&self, head: &Head, row: &Row) -> Result<Mention> {
        Ok(Mention::new(head.required(row, self.name)?)
            .document(head.text(row, self.doc)?)
            .date(head.parsed::<Date>(row, self.date)?)
            .lang(head.text(row, self.lang)?)
            .kind(head.parsed::<Kind>(row, self.kind)?)
            .country(head.text(row, self.country)?))
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
