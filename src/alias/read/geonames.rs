//! Alternate names of GeoNames (`alternateNames.txt`, `alternateNamesV2.txt`), as its `readme.txt` describes them.
//!
//! Fields separated by tabs, no header: number of the name, number of the place, language, name, whether it is
//! preferred, short, colloquial, historic (`1` or nothing), and in the second version from when until when.

use super::{Line, Lines};
use super::{TableBuilder, holds_letter};
use crate::alias::What;
use crate::error::Error;
use crate::mention::Kind;

/// How many fields a line has: the flags are the last of the first version.
const FIELDS: std::ops::RangeInclusive<usize> = 8..=10;

/// Reads the names of places. Blank lines are skipped.
pub(super) fn read(file: &str, mut lines: Lines<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    let mut id = String::new();
    while let Some(line) = lines.read()? {
        if line.text.trim().is_empty() {
            continue;
        }
        let fields = Fields::of(file, line)?;
        let [number, place, lang, name] = [0, 1, 2, 3].map(|field| fields.texts[field]);
        fields.check_number(0, number)?;
        fields.check_number(1, place)?;
        let [preferred, short, colloquial, historic] = [4, 5, 6, 7].map(|field| fields.flag(field));
        let (preferred, short, historic) = (preferred?, short?, historic?);
        colloquial?;
        let Some((lang, what)) = language(lang) else { continue };
        if !holds_letter(name) {
            continue;
        }
        let what = match what {
            Some(what) => what,
            None if historic => What::Former,
            None if preferred => What::Preferred,
            None if short => What::Short,
            None => What::Alias,
        };
        id.clear();
        id.push_str("geonames:");
        id.push_str(place);
        builder.open(&id, Some(Kind::Place));
        builder.add_name(name, what, lang);
    }
    Ok(())
}

/// The language of a name, and what its code says of it beyond that; `None` for what is no name.
///
/// Codes of four letters are no languages: `link`, `wkdt`, `post`, `iata`, `icao`, `faac`, `unlc`, `tcid`, `phon`. Two
/// of them do mark names: `abbr` and `piny` (Chinese names in Latin letters).
fn language(code: &str) -> Option<(&str, Option<What>)> {
    match code {
        "abbr" => Some(("", Some(What::Acronym))),
        "piny" => Some(("", None)),
        // Names of the French Revolution.
        "fr_1793" => Some(("fr", Some(What::Former))),
        _ if code.len() == 4 && !code.contains('-') => None,
        _ => Some((code, None)),
    }
}

/// The fields of a line; those it does not have are empty.
struct Fields<'l> {
    file: &'l str,
    line: usize,
    texts: [&'l str; 10],
}

impl<'l> Fields<'l> {
    fn of(file: &'l str, line: Line<'l>) -> Result<Self, Error> {
        let mut texts = [""; 10];
        let mut count = 0;
        for text in line.text.split('\t') {
            if let Some(place) = texts.get_mut(count) {
                *place = text;
            }
            count += 1;
        }
        if FIELDS.contains(&count) {
            return Ok(Self { file, line: line.number, texts });
        }
        let s = if count == 1 { "" } else { "s" };
        let reason = format!(
            "the line has {count} field{s} and should have {} to {}; is it alternateNames.txt of GeoNames?",
            FIELDS.start(),
            FIELDS.end()
        );
        Err(Error::table(file, line.number, None, reason))
    }

    fn check_number(&self, field: usize, text: &str) -> Result<(), Error> {
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(());
        }
        let what = if field == 0 { "name" } else { "place" };
        Err(self.error(field, format!("`{text}` is not the number of a {what}; mend the line or take it out")))
    }

    fn flag(&self, field: usize) -> Result<bool, Error> {
        match self.texts[field] {
            "" | "0" => Ok(false),
            "1" => Ok(true),
            text => Err(self.error(field, format!("`{text}` is not a flag; write 1 or leave it empty"))),
        }
    }

    fn error(&self, field: usize, reason: String) -> Error {
        Error::table(self.file, self.line, Some(field + 1), reason)
    }
}
