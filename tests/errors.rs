//! What a user reads when a table is wrong: each message in full, with file, line and column.

use aka::alias::{Table, What};
use aka::tsv::Tsv;
use aka::{Error, ErrorKind, Kind, Probability, Resolver};

#[track_caller]
fn says(result: Result<Table, Error>, expected: &str) -> Error {
    let error = result.expect_err("the table is wrong");
    assert_eq!(error.to_string(), expected);
    error
}

#[track_caller]
fn table_says(text: &str, place: (usize, Option<usize>), expected: &str) {
    let error = says(Table::from_tsv("t.tsv", text), expected);
    let at = error.position().expect("an error of a table has a position");
    assert_eq!((at.file.as_str(), at.line, at.column), ("t.tsv", place.0, place.1));
    assert!(matches!(error.kind(), ErrorKind::Table { .. }));
}

#[test]
fn a_missing_column() {
    let expected = "t.tsv, line 2: there is no column `name`; the header has: id, label";
    table_says("# c\nid\tlabel\nx\tAda\n", (2, None), expected);
    table_says("name\nAda\n", (1, None), "t.tsv, line 1: there is no column `id`; the header has: name");
}

#[test]
fn no_header() {
    let reason = "there is no header; the first line that is not a comment names the columns, separated by tabs";
    table_says("", (1, None), &format!("t.tsv, line 1: {reason}"));
    table_says("# a\n# b\n", (2, None), &format!("t.tsv, line 2: {reason}"));
}

#[test]
fn a_broken_header() {
    let twice = "t.tsv, line 1, column 3: the column `id` stands twice in the header; rename one of the two";
    table_says("id\tname\tid\n", (1, Some(3)), twice);
    let unnamed = "t.tsv, line 1, column 2: the column has no name; name it in the header or take it out";
    table_says("id\t\tname\n", (1, Some(2)), unnamed);
}

#[test]
fn a_broken_line() {
    let reason = "separate fields by one tab and leave no field out";
    let few = format!("t.tsv, line 3: the line has 1 field, the header has 2; {reason}");
    table_says("id\tname\nx\tAda\ny\n", (3, None), &few);
    let many = format!("t.tsv, line 2: the line has 3 fields, the header has 2; {reason}");
    table_says("id\tname\nx\tAda\tLovelace\n", (2, None), &many);
    let bare = "t.tsv, line 2: the line holds a carriage return; end lines by \\n or \\r\\n and take others out";
    table_says("id\tname\nx\tA\rB\n", (2, None), bare);
}

#[test]
fn an_empty_id() {
    table_says(
        "id\tname\n\tAda\n",
        (2, Some(1)),
        "t.tsv, line 2, column 1: the id is empty; every name and tenure belongs to an entry",
    );
    // One that comes back goes on where it stopped.
    assert_eq!(Table::from_tsv("t.tsv", "name\tid\nAda\tx\nBob\ty\nAda L.\tx\n").unwrap().len(), 2);
}

#[test]
fn facts_that_differ_within_an_entry() {
    table_says(
        "id\tname\tcountry\nx\tAda\tGB\nx\tAda L.\tFR\n",
        (3, Some(3)),
        "t.tsv, line 3, column 3: the country of `x` is not the one given on line 2; make them the same, or give it \
         once",
    );
}

#[test]
fn a_name_without_a_letter() {
    table_says(
        "id\tname\nx\t--\n",
        (2, Some(2)),
        "t.tsv, line 2, column 2: the name `--` holds no letter or digit; remove the line",
    );
}

#[test]
fn a_bad_kind() {
    table_says(
        "id\tname\tkind\nx\tAda\thuman\n",
        (2, Some(3)),
        "t.tsv, line 2, column 3: `human` is not a kind; use one of person, place, organization, event, product, \
         other, or leave it empty",
    );
}

#[test]
fn a_bad_what() {
    table_says(
        "id\tname\twhat\nx\tAda\tnickname\n",
        (2, Some(3)),
        "t.tsv, line 2, column 3: `nickname` is not what a name can be; use one of preferred, official, short, alias, \
         former, acronym, adjective, demonym, metonym, or leave it empty",
    );
}

#[test]
fn a_bad_weight() {
    for weight in ["-1", "0", "many", "NaN", "inf"] {
        let expected =
            format!("t.tsv, line 2, column 3: the weight `{weight}` is not a positive number; leave it empty for 1");
        table_says(&format!("id\tname\tweight\nx\tAda\t{weight}\n"), (2, Some(3)), &expected);
    }
}

#[test]
fn a_bad_date() {
    for column in ["from", "until"] {
        table_says(
            &format!("id\tname\t{column}\nx\tAda\t2024-02-29\nx\tAda L.\t2023-02-29\n"),
            (3, Some(3)),
            "t.tsv, line 3, column 3: `2023-02-29` is not a date; write it as YYYY-MM-DD, such as 2024-11-29, or as \
             YYYY-MM or YYYY if no more is known",
        );
    }
}

#[test]
fn bytes_that_are_not_utf_8() {
    let error = Tsv::from_bytes("t.tsv", b"id\tname\nx\tJos\xe9\n").unwrap_err();
    let expected = "t.tsv, line 2, column 2: byte 6 of the line, 0xE9, is not UTF-8; save the file as UTF-8";
    assert_eq!(error.to_string(), expected);
    let error = Tsv::from_bytes("t.tsv", b"\xff\xfei\0d\0").unwrap_err();
    assert_eq!(error.to_string(), "t.tsv, line 1: the file is UTF-16; save it as UTF-8");
}

#[test]
fn a_file_that_is_not_there() {
    let error = Table::from_path("no/such/table.tsv").unwrap_err();
    assert!(error.to_string().starts_with("no/such/table.tsv: "), "{error}");
    assert!(error.position().is_none());
    assert!(std::error::Error::source(&error).is_some() || matches!(error.kind(), ErrorKind::Io { .. }));
    assert!(matches!(error.into_kind(), ErrorKind::Io { path, .. } if path == "no/such/table.tsv"));
}

#[test]
fn a_table_built_wrong() {
    let builder = || Table::builder("cabinet");
    says(builder().entry("", None).build(), "table `cabinet`: an entry has an empty id; give it one that will last");
    says(
        builder().entry("x", None).entry("x", Kind::Person).build(),
        "table `cabinet`: the id `x` is given twice; put all names under one entry, or rename one",
    );
    says(
        builder().name("Ada", What::Alias, "").build(),
        "table `cabinet`: the name `Ada` comes before any entry; call `entry` first",
    );
    says(
        builder().entry("x", None).name("?", What::Alias, "").build(),
        "table `cabinet`: the name `?` holds no letter or digit; leave it out",
    );
}

#[test]
fn a_threshold_that_is_none() {
    for (p, shown) in [(0.0, "0.00"), (1.0, "1.00")] {
        let error = Resolver::builder().threshold(Probability::new(p).unwrap()).build().unwrap_err();
        assert_eq!(error.to_string(), format!("the threshold {shown} must lie between 0 and 1, such as 0.9"));
        assert!(matches!(error.kind(), ErrorKind::Config(_)));
    }
}
