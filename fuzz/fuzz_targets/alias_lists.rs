//! Lists of names with fields at fixed places: every line stands for itself, so a file is read if and only if each of
//! its lines is.
#![no_main]

use aka::alias::{Format, Table};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for format in [Format::GeoNames, Format::JrcNames] {
        let whole = Table::read("t", format, bytes);
        // A byte order mark is one at the beginning of the file only.
        let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let bad = rest
            .split(|&byte| byte == b'\n')
            .position(|line| !line.starts_with(b"\xef\xbb\xbf") && Table::read("t", format, line).is_err());
        match whole {
            Ok(_) => assert_eq!(bad, None),
            Err(error) => {
                let line = error.position().expect("an error of a line has a place").line;
                assert!(bad.is_none_or(|bad| line <= bad + 1), "{error}: line {bad:?}");
            }
        }
    }
});
