//! Lines of JSON are read whole or not at all, and marks and ends of lines make no difference.
#![no_main]

use aka::alias::{Format, Table};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for format in [Format::JsonLines, Format::FollowTheMoney, Format::Wikidata] {
        let table = match Table::read("t", format, bytes) {
            Ok(table) => format!("{table:?}"),
            Err(error) => {
                let at = error.position().expect("an error of a line has a place");
                assert!(at.line >= 1 && at.column.is_none_or(|column| column >= 1), "{error}");
                continue;
            }
        };
        let text = std::str::from_utf8(bytes).expect("it was read");
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let other = format!("\u{feff}{}", text.replace("\r\n", "\n").replace('\n', "\r\n"));
        let again = Table::read("t", format, other.as_bytes()).expect("it was read without");
        assert_eq!(table, format!("{again:?}"));
    }
});
