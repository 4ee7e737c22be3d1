//! The same rows are the same table in TSV and in CSV, and no CSV does harm.
#![no_main]

use aka::alias::{Format, Table};
use aka::tsv::Tsv;
use libfuzzer_sys::fuzz_target;

/// The table, or the reason why there is none.
fn read(format: Format, bytes: &[u8]) -> Result<String, String> {
    let table = Table::read("t", format, bytes);
    table.map(|table| format!("{table:?}")).map_err(|error| {
        assert!(error.position().is_some_and(|at| at.line >= 1), "{error}");
        error.to_string()
    })
}

fn quoted<'f>(fields: impl Iterator<Item = &'f str>) -> String {
    fields.map(|field| format!("\"{}\"", field.replace('"', "\"\""))).collect::<Vec<_>>().join(",") + "\n"
}

fuzz_target!(|bytes: &[u8]| {
    let _ = read(Format::Csv, bytes);
    // With a header that is right, so that rows are reached.
    let bytes = [b"id\tname\tkind\tcountry\tweight\trole\tof\tfrom\tuntil\n".as_slice(), bytes].concat();
    let Ok(tsv) = Tsv::from_bytes("t", &bytes) else { return };
    let mut csv = quoted(tsv.header().iter().copied());
    // Blank lines keep their places.
    let mut line = tsv.header_line();
    for row in tsv.rows() {
        csv += &"\n".repeat(row.line() - line - 1);
        csv += &quoted(row.text().split('\t'));
        line = row.line();
    }
    assert_eq!(read(Format::Tsv, &bytes), read(Format::Csv, csv.as_bytes()));
});
