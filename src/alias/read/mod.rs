//! Reading tables from files: our own formats, and those in which others publish names.
//!
//! A reader goes through a file line by line, keeps no more of it than the line at hand and what goes into the table,
//! and stops at the first fault: a file is loaded whole or not at all.

#[cfg(feature = "csv")]
mod csv;
#[cfg(feature = "json")]
mod followthemoney;
mod geonames;
mod jrc;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "json")]
mod jsonl;
mod row;
mod tsv;
#[cfg(feature = "json")]
mod wikidata;

use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use super::{Table, TableBuilder};
use crate::error::Error;
use crate::text::bare_key;
use crate::tsv::{Columns, Line};

/// The lines of a file.
type Lines<'i> = crate::tsv::Lines<&'i mut dyn BufRead>;

/// A form in which tables of names are written.
///
/// # Our own
///
/// TSV, CSV and JSON Lines say the same with the same words. Columns come in any order, all but `id` may be left out,
/// and others are ignored.
///
/// | column | |
/// |---|---|
/// | `id` | the entry's id; required |
/// | `name` | a name of it, in any script |
/// | `kind` | person, place, organization, event, product, other |
/// | `what` | what the name is: preferred, official, short, alias, former, acronym, adjective, demonym, metonym; empty is alias |
/// | `lang` | the languages that use the name: BCP 47 codes separated by spaces; empty is any |
/// | `country` | the entry's country: ISO 3166, two letters |
/// | `weight` | how often a shared name means this entry: a positive number, such as the population |
/// | `aliases` | more names, between semicolons; where there is this column, `name` is the preferred one unless `what` says otherwise |
/// | `latitude`, `longitude` | where the entry is, in degrees; both or neither |
/// | `seat` | whether the place is the seat of its country's government: yes or no; empty is no |
/// | `role` | an office that the entry holds or held: an id such as `prime-minister`, or a phrase |
/// | `of` | whose office it is: a country (ISO 3166) or the id of a body; empty is the entry's country, if it was given on this line or an earlier one |
/// | `from`, `until` | the first and the last day in the office: YYYY-MM-DD, YYYY-MM or YYYY; empty is not known, or still in office |
/// | `acting` | whether the holder only acts: yes or no; empty is no |
///
/// A line has an `id` and a `name`, a `role`, or both: with a role it is a tenure of the entry. The lines of an entry
/// need not stand together. Its kind, country, weight and position need to be given on one of its lines only, and must
/// not differ where they are given again. Without a role, `from` and `until` are checked and not used.
///
/// - TSV: see [`crate::tsv`]. One line a row, one tab between two fields, no quoting.
/// - CSV: a comma between two fields; a field in quotation marks may hold commas, ends of lines, and quotation marks
///   written twice. Comments (`#`) before the header and blank lines as in TSV. Feature `csv`.
/// - JSON Lines: an object a line with these keys. Values are strings, numbers, booleans or null, which is empty. An
///   object may hold a whole entry: `names` is a list of names or of objects with `name`, `lang` and `what`, and
///   `tenures` a list of objects with `role`, `of`, `from`, `until` and `acting`. Feature `json`.
///
/// # Of others
///
/// What these files hold beyond names is passed over, and so are names without a letter or digit. Everything else that
/// is not as documented is an error.
///
/// - `FollowTheMoney`: entities as `OpenSanctions` publishes them in `entities.ftm.json`. `Person`, `Organization`,
///   `Company`, `PublicBody` and `LegalEntity` become entries under their ids, with `name`, `alias`, `weakAlias`,
///   `previousName` and `abbreviation`; the country is the one `country`, or failing that the one `nationality`.
///   `Position` and `Occupancy` become tenures. Other schemata are passed over. Feature `json`.
/// - Wikidata: items as in the JSON dump, under ids such as `wikidata:Q42`, with labels and aliases. Humans, and
///   instances of a short list of classes of places, organisations and events, are taken, all else is passed over.
///   Positions held (P39) become tenures where a day is known. Feature `json`.
/// - `GeoNames`: `alternateNames.txt` or `alternateNamesV2.txt`, under ids such as `geonames:2643743`. Codes and
///   links that stand among the names are passed over.
/// - JRC-Names: the file `entities`, under ids such as `jrc:1510`. The first name of an id is the one to show.
///
/// # Limits
///
/// A line is read up to 4 MiB (4 194 304 bytes), of FollowTheMoney up to 16 MiB and of Wikidata up to 64 MiB. Files are
/// UTF-8, with or without a byte order mark; lines end in `\n` or `\r\n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Fields separated by tabs.
    Tsv,
    /// Fields separated by commas; feature `csv`.
    Csv,
    /// An object a line; feature `json`.
    JsonLines,
    /// Entities of `OpenSanctions` and others; feature `json`.
    FollowTheMoney,
    /// Items of the dump of Wikidata; feature `json`.
    Wikidata,
    /// Alternate names of `GeoNames`.
    GeoNames,
    /// The entities of JRC-Names.
    JrcNames,
}

/// A mebibyte, in bytes.
const MIB: usize = 1 << 20;

impl Format {
    /// The format that the extension of a file tells: `.tsv`, `.csv`, `.jsonl` or `.ndjson`, in any case.
    ///
    /// ```
    /// use aka::alias::Format;
    ///
    /// assert_eq!(Format::of_path("cabinet.jsonl".as_ref()), Some(Format::JsonLines));
    /// assert_eq!(Format::of_path("entities.ftm.json".as_ref()), None);
    /// ```
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?;
        let known = [("tsv", Self::Tsv), ("csv", Self::Csv), ("jsonl", Self::JsonLines), ("ndjson", Self::JsonLines)];
        known.into_iter().find(|(known, _)| extension.eq_ignore_ascii_case(known)).map(|(_, format)| format)
    }

    /// The most bytes that a line may have.
    fn longest_line(self) -> usize {
        match self {
            Self::FollowTheMoney => 16 * MIB,
            // Items of countries, with labels in hundreds of languages and thousands of statements, have a few.
            Self::Wikidata => 64 * MIB,
            _ => 4 * MIB,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Tsv => "TSV",
            Self::Csv => "CSV",
            Self::JsonLines => "JSON Lines",
            Self::FollowTheMoney => "FollowTheMoney",
            Self::Wikidata => "Wikidata",
            Self::GeoNames => "GeoNames",
            Self::JrcNames => "JRC-Names",
        })
    }
}

impl Table {
    /// Reads a table from TSV text; [`Format`] has the columns. `file` is the name shown in errors.
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
    /// If a required column is missing, a line is broken, a value cannot be read, or two lines of an entry contradict
    /// each other; the error names file, line and column. Nothing is loaded then.
    pub fn from_tsv(file: &str, text: &str) -> Result<Self, Error> {
        Self::read(file, Format::Tsv, text.as_bytes())
    }

    /// Reads a table line by line. `name` is what errors call the file; the table is called by it without folders and
    /// extension.
    ///
    /// ```
    /// use aka::alias::{Format, Office, AliasTable, Table};
    ///
    /// let text = "id\tname\trole\tof\tfrom\tuntil\n\
    ///     pelasgia:1\tKorvin Arpadhaz\tprime-minister\tXP\t2009-03\t2014-05-30\n\
    ///     pelasgia:1\tThe Old Fox\t\t\t\t\n";
    /// let table = Table::read("cabinet.tsv", Format::Tsv, text.as_bytes())?;
    /// let mut holders = Vec::new();
    /// table.holders(Office { role: "prime-minister", of: "XP" }, &mut |tenure| holders.push(tenure.id));
    /// assert_eq!(holders, ["pelasgia:1"]);
    /// # Ok::<(), aka::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the input cannot be read, is not UTF-8 or is malformed: the error names file, line and column, which in JSON
    /// is the byte of the line. If the crate was built without the feature that reads the format: the error names the
    /// feature. Nothing is loaded then.
    pub fn read(name: &str, format: Format, mut input: impl BufRead) -> Result<Self, Error> {
        let stem = Path::new(name).file_stem().map_or(name.into(), |stem| stem.to_string_lossy());
        let mut builder = Self::builder(stem);
        builder.read(name, format, &mut input)?;
        builder.build()
    }

    /// Reads a table from a file in the format that its extension tells ([`Format::of_path`]), and as TSV if it tells
    /// none.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, is not UTF-8, is malformed, or needs a feature; see [`Table::read`].
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, Error> {
        let format = Format::of_path(path.as_ref()).unwrap_or(Format::Tsv);
        Self::from_path_as(path, format)
    }

    /// Reads a table from a file in this format, whatever its name.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, is not UTF-8, is malformed, or needs a feature; see [`Table::read`].
    pub fn from_path_as(path: impl AsRef<Path>, format: Format) -> Result<Self, Error> {
        let path = path.as_ref();
        let name = path.display().to_string();
        let file = File::open(path).map_err(|source| Error::io(name.clone(), source))?;
        Self::read(&name, format, BufReader::new(file))
    }
}

impl TableBuilder {
    /// Adds what a file holds.
    pub(crate) fn read(&mut self, file: &str, format: Format, input: &mut dyn BufRead) -> Result<(), Error> {
        let columns = match format {
            Format::Tsv | Format::GeoNames | Format::JrcNames => Columns::Tabs,
            _ => Columns::Bytes,
        };
        let lines = Lines::new(file, input, format.longest_line(), columns);
        match format {
            Format::Tsv => tsv::read(file, lines, self),
            #[cfg(feature = "csv")]
            Format::Csv => csv::read(file, format.longest_line(), lines, self),
            #[cfg(not(feature = "csv"))]
            Format::Csv => Err(lacking(file, format, "csv")),
            #[cfg(feature = "json")]
            Format::JsonLines => jsonl::read(file, lines, self),
            #[cfg(feature = "json")]
            Format::FollowTheMoney => followthemoney::read(file, lines, self),
            #[cfg(feature = "json")]
            Format::Wikidata => wikidata::read(file, lines, self),
            #[cfg(not(feature = "json"))]
            Format::JsonLines | Format::FollowTheMoney | Format::Wikidata => Err(lacking(file, format, "json")),
            Format::GeoNames => geonames::read(file, lines, self),
            Format::JrcNames => jrc::read(file, lines, self),
        }
    }
}

#[cfg(not(all(feature = "csv", feature = "json")))]
fn lacking(file: &str, format: Format, feature: &str) -> Error {
    Error::config(format!(
        "{file}: {format} is read only with the feature `{feature}`; enable it: cargo add aka --features {feature}"
    ))
}

/// Whether a name holds a letter or digit, so that its key is not empty. Told without folding for all but odd names:
/// the folding is done once, where the name is added.
fn holds_letter(name: &str) -> bool {
    name.chars().any(is_kept) || !bare_key(name).is_empty()
}

/// Letters and digits that folding surely leaves in a key.
fn is_kept(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c,
            'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | 'Α'..='Ρ' | 'α'..='ω' | 'А'..='я' | 'ա'..='ֆ' | 'א'..='ת'
            | 'ب'..='غ' | 'ف'..='ي' | 'क'..='ह' | 'ก'..='ฮ' | 'ა'..='ჰ' | 'が'..='わ' | 'ガ'..='ワ' | '一'..='鿿'
            | '가'..='힣')
}

/// The id of a role given as an id or as a phrase.
fn role_id(phrase: &str) -> Cow<'_, str> {
    let is_id = phrase.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if is_id && phrase.bytes().any(|byte| byte != b'-') { phrase.into() } else { crate::role::role_id(phrase) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_told_without_folding_stay() {
        for c in ('\0'..=char::MAX).filter(|&c| is_kept(c)) {
            assert!(!bare_key(&c.to_string()).is_empty(), "{c}");
            assert!(!bare_key(&format!("{c}\u{301}\u{640}")).is_empty(), "{c}");
        }
        assert!(!holds_letter("ء") && !holds_letter("–") && !holds_letter("") && holds_letter("ﷺ"));
    }

    #[test]
    fn a_role_is_an_id_or_a_phrase() {
        for (phrase, id) in
            [("prime-minister", "prime-minister"), ("Minister of Tides", "minister of tides"), ("-", "")]
        {
            assert_eq!(role_id(phrase), id);
        }
    }

    #[test]
    fn extensions_tell_formats() {
        for (path, format) in [
            ("a.tsv", Some(Format::Tsv)),
            ("b/a.CSV", Some(Format::Csv)),
            ("a.ndjson", Some(Format::JsonLines)),
            ("entities", None),
            ("a.json", None),
        ] {
            assert_eq!(Format::of_path(Path::new(path)), format, "{path}");
        }
    }
}
