//! Reading a table from TSV.

use std::path::Path;

use super::{Table, TableBuilder, What};
use crate::error::Error;
use crate::mention::Kind;
use crate::tsv::Tsv;

impl Table {
    /// Reads a table from TSV text: one line for each name, the names of an entry on consecutive lines.
    ///
    /// | column | |
    /// |---|---|
    /// | `id` | the entry's id; required |
    /// | `name` | a name of it, in any script; required |
    /// | `kind` | person, place, organization, event, product, other |
    /// | `what` | preferred, official, short, alias, former, acronym, adjective, demonym, metonym; empty is alias |
    /// | `lang` | the languages that use the name: BCP 47 codes separated by spaces; empty is any |
    /// | `country` | the entry's country: ISO 3166, two letters |
    /// | `weight` | how often a shared name means this entry: a positive number, such as the population |
    /// | `from`, `until` | reserved for offices: dates as YYYY-MM-DD, checked and not used yet |
    ///
    /// Other columns are ignored. `file` is the name shown in errors.
    ///
    /// ```
    /// use aka::alias::Table;
    ///
    /// let table = Table::from_tsv("planets.tsv", "id\tname\tlang\nmars\tMars\ten de\nmars\tМарс\tru\n")?;
    /// assert_eq!(table.len(), 1);
    /// # Ok::<(), aka::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If a required column is missing, a line is broken, a value cannot be read, or an id comes back after another
    /// entry began; the error names file, line and column. Nothing is loaded then.
    pub fn from_tsv(file: &str, text: &str) -> Result<Self, Error> {
        Self::read(file, &[Tsv::parse(file, text)?])
    }

    /// Reads one table from several texts.
    pub(super) fn read(name: &str, texts: &[Tsv<'_>]) -> Result<Self, Error> {
        let stem = Path::new(name).file_stem().map_or(name.into(), |stem| stem.to_string_lossy());
        let mut builder = Self::builder(stem);
        for tsv in texts {
            builder.read(tsv)?;
        }
        builder.build()
    }

    /// Reads a table from a TSV file; see [`Table::from_tsv`].
    ///
    /// # Errors
    ///
    /// If the file cannot be read, is not UTF-8, or is malformed.
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let file = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|source| Error::io(file.clone(), source))?;
        Self::read(&file, &[Tsv::from_bytes(&file, &bytes)?])
    }
}

impl TableBuilder {
    fn read(&mut self, tsv: &Tsv<'_>) -> Result<(), Error> {
        let (id, name) = (tsv.column("id")?, tsv.column("name")?);
        let optional =
            ["kind", "what", "lang", "country", "weight", "from", "until", "aliases", "latitude", "longitude", "seat"]
                .map(|column| tsv.optional(column));
        let [kind, what, lang, country, weight, from, until, aliases, latitude, longitude, seat] = optional;
        let mut began: rustc_hash::FxHashMap<String, usize> = rustc_hash::FxHashMap::default();
        let mut current: Option<(String, [String; 3])> = None;
        for row in tsv.rows() {
            let value = |column: Option<_>| column.map_or("", |column| row.get(column));
            let read_as = |column, error: Error| match column {
                Some(column) => row.error(column, error.to_string()),
                None => error,
            };
            if row.get(id).is_empty() {
                return Err(row.error(id, "the id is empty; every name belongs to an entry"));
            }
            let facts = [value(kind), value(country), value(weight)].map(str::to_owned);
            if let Some((open, known)) = current.as_ref().filter(|(open, _)| open == row.get(id)) {
                if *known != facts {
                    let reason =
                        format!("kind, country or weight of `{open}` differ from its first line; make them the same");
                    return Err(row.error(id, reason));
                }
            } else {
                if let Some(line) = began.insert(row.get(id).to_owned(), row.line()) {
                    let reason = format!(
                        "the id `{}` began on line {line} and comes back here; put its names together, or rename one",
                        row.get(id)
                    );
                    return Err(row.error(id, reason));
                }
                let parsed = match value(kind) {
                    "" => None,
                    word => Some(word.parse::<Kind>().map_err(|error| read_as(kind, error))?),
                };
                let share = match (value(weight), weight) {
                    ("", _) | (_, None) => 1.0,
                    (text, Some(column)) => {
                        text.parse().ok().filter(|&w: &f64| w.is_finite() && w > 0.0).ok_or_else(|| {
                            row.error(
                                column,
                                format!("the weight `{text}` is not a positive number; leave it empty for 1"),
                            )
                        })?
                    }
                };
                self.open(row.get(id), parsed);
                self.set_country(value(country));
                self.set_weight(share);
                current = Some((row.get(id).to_owned(), facts));
            }
            for date in [from, until] {
                if !value(date).is_empty() {
                    value(date).parse::<crate::Date>().map_err(|error| read_as(date, error))?;
                }
            }
            let is = match value(what) {
                // Beside others in one row, the name is the one to show.
                "" if aliases.is_some() => What::Preferred,
                "" => What::Alias,
                word => word.parse().map_err(|error| read_as(what, error))?,
            };
            if crate::text::bare_key(row.get(name)).is_empty() {
                return Err(
                    row.error(name, format!("the name `{}` holds no letter or digit; remove the line", row.get(name)))
                );
            }
            self.add_name(row.get(name), is, value(lang));
            for alias in value(aliases).split("; ").filter(|alias| !alias.is_empty()) {
                self.add_name(alias, What::Alias, value(lang));
            }
            if value(seat) == "yes" {
                self.set_seat();
            }
            if let (Ok(north), Ok(east)) = (value(latitude).parse(), value(longitude).parse()) {
                self.set_position(north, east);
            }
        }
        Ok(())
    }
}
