//! A table is read whole or not at all: what was read is found, and an error says where it is.
#![no_main]

use aka::alias::{AliasTable, Table};
use aka::text::bare_key;
use aka::tsv::Tsv;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // With a header that is right, so that rows are reached.
    let with_header = [b"id\tname\tkind\tweight\n".as_slice(), bytes].concat();
    for bytes in [bytes, &with_header] {
        let tsv = match Tsv::from_bytes("t.tsv", bytes) {
            Ok(tsv) => tsv,
            Err(error) => {
                assert!(error.position().is_some_and(|at| at.line >= 1), "{error}");
                continue;
            }
        };
        let text = std::str::from_utf8(bytes).expect("it was read");
        let table = match Table::from_tsv("t.tsv", text) {
            Ok(table) => table,
            Err(error) => {
                assert!(error.to_string().starts_with("t.tsv, line "), "{error}");
                continue;
            }
        };
        // A table of tenures only has no names.
        let (Ok(id), Ok(name)) = (tsv.column("id"), tsv.column("name").or(tsv.column("role"))) else {
            panic!("read without its columns")
        };
        if !tsv.header().contains(&"name") {
            continue;
        }
        for row in tsv.rows().filter(|row| !row.get(name).is_empty()) {
            let mut found = false;
            table.lookup(&bare_key(row.get(name)), None, &mut |hit| found |= hit.id == row.get(id));
            assert!(found, "line {} is not found", row.line());
        }
    }
});
