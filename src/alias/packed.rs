//! Tables as they are embedded: keys folded and sorted beforehand, so that nothing is left to do but to find the lines.
//!
//! Entries, one a line: id, kind, country, weight, then languages and text of each name to show. A blank line. Names, one a
//! line: key, number of the entry, what it is, languages. A test writes the files and proves that they are current.

use std::borrow::Cow;

use super::table::{Entry, Name};
use super::{Table, What};

impl Table {
    /// Reads a packed table. A line that is none is passed over: a test proves that there is none.
    pub(super) fn unpack(name: &str, text: &'static str) -> Self {
        let (entries, names) = text.split_once("\n\n").unwrap_or_default();
        let count = names.bytes().filter(|&byte| byte == b'\n').count();
        let mut table = Self { name: name.to_owned(), ..Self::default() };
        table.entries = entries.lines().filter(|line| !line.starts_with('#')).filter_map(entry).collect();
        table.names.reserve(count);
        table.names.extend(names.lines().filter_map(self::name));
        table
    }

    /// The table as [`Table::unpack`] reads it.
    #[cfg(all(test, feature = "places", feature = "officials"))]
    pub(super) fn pack(&self) -> String {
        use std::fmt::Write as _;

        let mut text = String::new();
        for entry in &self.entries {
            let kind = entry.kind.map_or(String::new(), |kind| kind.to_string());
            let _ = write!(text, "{}\t{kind}\t{}\t{}", entry.id, entry.country, entry.weight);
            for (langs, label) in &entry.labels {
                let _ = write!(text, "\t{langs}\t{label}");
            }
            text.push('\n');
        }
        text.push('\n');
        for name in &self.names {
            let _ = writeln!(text, "{}\t{}\t{}\t{}", name.key, name.entry, name.what, name.langs);
        }
        text
    }
}

fn entry(line: &'static str) -> Option<Entry> {
    let mut fields = line.split('\t');
    let mut next = || fields.next();
    let (id, kind, country, weight) = (next()?, next()?.parse().ok(), next()?, next()?.parse().ok()?);
    let mut labels = Vec::new();
    while let (Some(langs), Some(label)) = (next(), next()) {
        labels.push((Cow::Borrowed(langs), Cow::Borrowed(label)));
    }
    Some(Entry { id: Cow::Borrowed(id), kind, country: Cow::Borrowed(country), weight, labels })
}

fn name(line: &'static str) -> Option<Name> {
    let mut fields = line.split('\t');
    let (key, entry) = (fields.next()?, fields.next()?.parse().ok()?);
    let what: What = fields.next()?.parse().ok()?;
    Some(Name { key: Cow::Borrowed(key), entry, what, langs: Cow::Borrowed(fields.next()?) })
}
