//! Tables read from files: what of each format is read, what a reader says of a broken line, and that no bytes and no
//! size of a file do harm.

use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

use aka::alias::{AliasTable, Format, Office, Table};
use aka::laws::{dirty_names, names};
use aka::text::bare_key;
use aka::{Error, ErrorKind};
use proptest::prelude::*;

use crate::util::cases;

/// The fixtures: file, format, and the feature without which it is not read.
const FIXTURES: [(&str, Format, Option<&str>); 7] = [
    ("cabinet.tsv", Format::Tsv, None),
    ("cabinet.csv", Format::Csv, Some("csv")),
    ("cabinet.jsonl", Format::JsonLines, Some("json")),
    ("entities.ftm.json", Format::FollowTheMoney, Some("json")),
    ("wikidata.json", Format::Wikidata, Some("json")),
    ("alternateNames.txt", Format::GeoNames, None),
    ("entities", Format::JrcNames, None),
];

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tables").join(file)
}

fn is_on(feature: Option<&str>) -> bool {
    (feature != Some("csv") || cfg!(feature = "csv")) && (feature != Some("json") || cfg!(feature = "json"))
}

fn fixture(file: &str, format: Format) -> Table {
    Table::from_path_as(path(file), format).unwrap()
}

/// Each entry that goes by a name: id, what the name is, kind, country.
fn found(table: &Table, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    table.lookup(&bare_key(name), None, &mut |hit| {
        let kind = hit.kind.map_or("-", aka::Kind::as_str);
        found.push(format!("{} {} {kind} {}", hit.id, hit.what, hit.country).trim_end().to_owned());
    });
    found
}

/// Each tenure of an office: id, first day, last day, and whether acting.
fn holders(table: &Table, role: &str, of: &str) -> Vec<String> {
    let mut held = Vec::new();
    table.holders(Office { role, of }, &mut |tenure| {
        let from = tenure.from.map_or("?".to_owned(), |when| when.first().to_string());
        let until = tenure.until.map_or("?".to_owned(), |when| when.last().to_string());
        held.push(format!("{} {from} {until}{}", tenure.id, if tenure.acting { " acting" } else { "" }));
    });
    held.sort();
    held
}

#[track_caller]
fn names_are(table: &Table, expected: &[(&str, &[&str])]) {
    for (name, entries) in expected {
        assert_eq!(found(table, name), *entries, "{name}");
    }
}

#[track_caller]
fn offices_are(table: &Table, expected: &[(&str, &str, &[&str])]) {
    for (role, of, tenures) in expected {
        assert_eq!(holders(table, role, of), *tenures, "{role} of {of}");
    }
}

#[test]
fn our_own_formats_say_the_same() {
    for (file, _, feature) in &FIXTURES[..3] {
        if !is_on(*feature) {
            continue;
        }
        let table = Table::from_path(path(file)).unwrap();
        assert_eq!((table.name(), table.len()), ("cabinet", 4), "{file}");
        names_are(
            &table,
            &[
                ("korvin arpadhaz", &["pelasgia:1 preferred person XP"]),
                ("Корвин Арпадхаз", &["pelasgia:1 preferred person XP"]),
                ("#1 Fox", &["pelasgia:1 short person XP"]),
                ("Tarn, Ilse", &["pelasgia:2 alias person XP"]),
                ("Thalassa", &["pelasgia:3 preferred place XP"]),
                ("Tidal Union, the \"TU\"", &["pelasgia:4 preferred organization"]),
            ],
        );
        offices_are(
            &table,
            &[
                ("prime-minister", "XP", &["pelasgia:1 2009-03-01 2014-05-30", "pelasgia:2 2014-05-30 ? acting"]),
                ("secretary-general", "org:tides", &["pelasgia:1 2020-01-01 2021-12-31"]),
            ],
        );
        assert_eq!(table.label("pelasgia:1", Some("de")), Some("Korvin Arpadhaz"), "{file}");
        assert_eq!(table.label("pelasgia:1", Some("ru")), Some("Корвин Арпадхаз"), "{file}");
        let mut weights = Vec::new();
        table.lookup("thalassa", None, &mut |hit| weights.push(hit.weight));
        table.lookup("1 fox", None, &mut |hit| weights.push(hit.weight));
        assert_eq!(weights, [120_000.0, 3.0], "{file}");
    }
}

#[cfg(feature = "json")]
#[test]
fn entities_of_followthemoney() {
    let table = fixture("entities.ftm.json", Format::FollowTheMoney);
    assert_eq!((table.name(), table.len()), ("entities.ftm", 4));
    names_are(
        &table,
        &[
            ("Korvin Arpadhaz", &["xp-per-1 preferred person XP"]),
            ("Arpadhaz Korvin", &["xp-per-1 alias person XP"]),
            ("Korvo", &["xp-per-1 short person XP"]),
            ("Korvin Smolt", &["xp-per-1 former person XP"]),
            // Of two countries.
            ("Ilse von Tarn", &["xp-per-2 preferred person"]),
            // A country that is no more and has no code of two letters.
            ("BoP", &["xp-org-1 acronym organization"]),
            ("Tidewater", &["xp-leg-1 preferred - XP"]),
            ("Sea Fox", &[]),
            ("Mayor", &[]),
        ],
    );
    assert_eq!(table.label("xp-per-1", None), Some("Korvin Arpadhaz"));
    offices_are(
        &table,
        &[
            ("minister of tides", "XP", &["xp-per-1 2009-03-01 2014-05-30"]),
            ("mayor", "XP/thalassa", &["xp-per-2 2018-01-02 ?"]),
            ("mayor", "XP", &[]),
        ],
    );
}

#[cfg(feature = "json")]
#[test]
fn items_of_wikidata() {
    let table = fixture("wikidata.json", Format::Wikidata);
    assert_eq!(table.len(), 4);
    names_are(
        &table,
        &[
            ("Korvin Arpadhaz", &["wikidata:Q900000001 preferred person MC"]),
            ("The Old Fox", &["wikidata:Q900000001 alias person MC"]),
            ("Thalassa", &["wikidata:Q900000002 preferred place MC"]),
            ("Tidal Union", &["wikidata:Q900000003 preferred organization"]),
            ("Ilse von Tarn", &["wikidata:Q900000006 preferred person"]),
            ("A treatise on tides", &[]),
            ("tide", &[]),
        ],
    );
    for (lang, label) in [("de", "Korvin Arpadhaz"), ("ru", "Корвин Арпадхаз"), ("zh-Hant", "科爾文")]
    {
        assert_eq!(table.label("wikidata:Q900000001", Some(lang)), Some(label));
    }
    assert_eq!(table.label("wikidata:Q900000002", None), Some("Thalassa"));
    offices_are(
        &table,
        &[
            ("prime-minister", "MC", &["wikidata:Q900000001 2009-03-01 2014-05-30"]),
            // Until death. Without days, with an unknown end, or before the year 0 it is none.
            ("president", "FR", &["wikidata:Q900000001 2020-01-01 2021-02-03 acting"]),
            ("wikidata:Q900000077", "wikidata:Q900000078", &["wikidata:Q900000001 ? 1999-12-31"]),
            ("president", "", &[]),
        ],
    );
}

/// A label for any language and the same for some: the languages stay.
#[cfg(feature = "json")]
#[test]
fn a_label_for_all_languages_takes_none_away() {
    for labels in [["mul", "fr"], ["fr", "mul"]] {
        let [a, b] = labels.map(|lang| format!("\"{lang}\":{{\"value\":\"Thalassa\"}}"));
        let claims = "{\"P31\":[{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"id\":\"Q515\"}}}}]}";
        let text = format!("{{\"id\":\"Q1\",\"labels\":{{{a},{b}}},\"claims\":{claims}}}");
        let table = Table::read("t", Format::Wikidata, text.as_bytes()).unwrap();
        assert_eq!(table.label("wikidata:Q1", Some("fr")), Some("Thalassa"), "{labels:?}");
    }
}

#[test]
fn alternate_names_of_geonames() {
    let table = fixture("alternateNames.txt", Format::GeoNames);
    assert_eq!(table.len(), 2);
    names_are(
        &table,
        &[
            ("Thalassa", &["geonames:700001 preferred place"]),
            ("Таласса", &["geonames:700001 alias place"]),
            ("Port-Neuf", &["geonames:700001 former place"]),
            ("Port-de-la-Montagne", &["geonames:700001 former place"]),
            ("Karsk", &["geonames:700002 alias place"]),
            ("KRK", &["geonames:700002 acronym place"]),
            ("Old K", &["geonames:700002 short place"]),
            ("12345", &[]),
            ("THL", &[]),
        ],
    );
    assert_eq!(table.label("geonames:700002", Some("zh-CN")), Some("卡尔斯克"));
}

#[test]
fn entities_of_jrc_names() {
    let table = fixture("entities", Format::JrcNames);
    assert_eq!(table.len(), 5);
    names_are(
        &table,
        &[
            ("Korvin Arpadhaz", &["jrc:31 preferred person"]),
            ("Korvin Arpadhas", &["jrc:31 alias person"]),
            ("Union des marées", &["jrc:32 alias organization"]),
            ("Thalassa", &["jrc:33 preferred place"]),
            ("Karsk", &["jrc:34 preferred -"]),
            ("Tidal War", &["jrc:35 preferred event"]),
            ("Nobody", &[]),
        ],
    );
}

/// Marks at the beginning, ends of lines and a last line without one make no difference.
#[test]
fn marks_and_ends_of_lines_make_no_difference() {
    for (file, format, feature) in FIXTURES {
        if !is_on(feature) {
            continue;
        }
        let text = std::fs::read_to_string(path(file)).unwrap();
        let other = format!("\u{feff}{}", text.trim_end_matches('\n').replace('\n', "\r\n"));
        let read = |text: &str| Table::read(file, format, text.as_bytes()).unwrap();
        assert_eq!(format!("{:?}", read(&text)), format!("{:?}", read(&other)), "{file}");
    }
}

#[test]
fn what_is_not_built_in_names_its_feature() {
    for (file, format, feature) in FIXTURES {
        if let Some(feature) = feature.filter(|_| !is_on(feature)) {
            let error = Table::from_path_as(file_that_is_there(file), format).unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::Config(_)));
            let expected = format!("is read only with the feature `{feature}`; enable it: cargo add aka --features");
            assert!(error.to_string().contains(&expected), "{error}");
        }
    }
}

fn file_that_is_there(file: &str) -> PathBuf {
    let path = path(file);
    assert!(path.exists());
    path
}

#[track_caller]
fn says(format: Format, text: &str, expected: &str) {
    let error = Table::read("t", format, text.as_bytes()).expect_err(text).to_string();
    assert_eq!(error, expected, "{text}");
}

/// What every format of our own says of a cell: column, what stands in it, and what is said.
const CELLS: [(&str, &str, &str); 16] = [
    (
        "kind",
        "human",
        "`human` is not a kind; use one of person, place, organization, event, product, other, or leave it empty",
    ),
    (
        "what",
        "nickname",
        "`nickname` is not what a name can be; use one of preferred, official, short, alias, former, acronym, adjective, demonym, metonym, or leave it empty",
    ),
    ("lang", "en;de", "`en;de` is not a list of languages; write BCP 47 codes separated by spaces, such as `en pt-BR`"),
    ("country", "FRA", "`FRA` is not a country; use the two letters of ISO 3166, such as FR, or leave it empty"),
    ("weight", "-1", "the weight `-1` is not a positive number; leave it empty for 1"),
    ("weight", "many", "the weight `many` is not a positive number; leave it empty for 1"),
    ("latitude", "91", "the latitude `91` is not a number of degrees from -90 to 90; leave it empty"),
    ("longitude", "NaN", "the longitude `NaN` is not a number of degrees from -180 to 180; leave it empty"),
    ("role", "--", "the role `--` holds no letter or digit; remove the line"),
    (
        "role",
        "tidemaster",
        "whose office `tidemaster` is remains unsaid; give `of`, a country or the id of a body, or the country of the entry",
    ),
    (
        "from",
        "2023-02-29",
        "`2023-02-29` is not a date; write it as YYYY-MM-DD, such as 2024-11-29, or as YYYY-MM or YYYY if no more is known",
    ),
    (
        "until",
        "soon",
        "`soon` is not a date; write it as YYYY-MM-DD, such as 2024-11-29, or as YYYY-MM or YYYY if no more is known",
    ),
    ("acting", "perhaps", "`perhaps` does not say whether it is so; write yes or no"),
    ("name", "--", "the name `--` holds no letter or digit; remove the line"),
    ("name", "", "there is neither a name nor a role; give one of them or take the line out"),
    ("id", "", "the id is empty; every name and tenure belongs to an entry"),
];

#[test]
fn our_own_formats_say_what_is_wrong_with_a_cell() {
    for (column, text, expected) in CELLS {
        let mut row = vec![("id", "x"), ("name", "Ada")];
        match row.iter_mut().find(|cell| cell.0 == column) {
            Some(cell) => cell.1 = text,
            None => row.push((column, text)),
        }
        let place = row.iter().position(|cell| cell.0 == column).unwrap() + 1;
        let join = |separator: &str| {
            let names: Vec<&str> = row.iter().map(|cell| cell.0).collect();
            let texts: Vec<&str> = row.iter().map(|cell| cell.1).collect();
            format!("{}\n{}\n", names.join(separator), texts.join(separator))
        };
        says(Format::Tsv, &join("\t"), &format!("t, line 2, column {place}: {expected}"));
        if is_on(Some("csv")) {
            says(Format::Csv, &join(","), &format!("t, line 2, column {place}: {expected}"));
        }
        if is_on(Some("json")) {
            let pairs: Vec<String> = row.iter().map(|(key, text)| format!("\"{key}\":\"{text}\"")).collect();
            let line = format!("{{{}}}", pairs.join(","));
            let byte = line.find(&format!("\"{column}\":")).unwrap() + column.len() + 4;
            says(Format::JsonLines, &format!("\n{line}"), &format!("t, line 2, column {byte}: {expected}"));
        }
    }
}

#[test]
fn what_is_said_twice_of_an_entry_must_agree() {
    let text = |last: &str| {
        format!(
            "id\tname\tkind\tcountry\tweight\tlatitude\tlongitude\nx\tAda\tperson\tgb\t2\t1\t2\ny\tB\t\t\t\t\t\n{last}\n"
        )
    };
    for good in ["x\tC\t\t\t\t\t", "x\tC\tper\tGB\t2.0\t1.0\t2", "y\tC\tplace\tFR\t3\t4\t5"] {
        assert_eq!(Table::from_tsv("t", &text(good)).unwrap().len(), 2, "{good}");
    }
    for (bad, column, what) in [
        ("x\tC\tplace\t\t\t\t", 3, "kind"),
        ("x\tC\t\tFR\t\t\t", 4, "country"),
        ("x\tC\t\t\t3\t\t", 5, "weight"),
        ("x\tC\t\t\t\t1\t3", 6, "position"),
    ] {
        let expected = format!(
            "t, line 4, column {column}: the {what} of `x` is not the one given on line 2; make them the same, or give \
             it once"
        );
        says(Format::Tsv, &text(bad), &expected);
    }
    says(
        Format::Tsv,
        &text("x\tC\t\t\t\t1\t"),
        "t, line 4, column 7: latitude and longitude stand together; give both or leave both empty",
    );
}

#[test]
fn a_tenure_begins_before_it_ends() {
    let row = |from: &str, until: &str| format!("id\trole\tof\tfrom\tuntil\nx\tpresident\tXP\t{from}\t{until}\n");
    for (from, until) in [("2001-05", "2001"), ("2001", "2001-01-01"), ("2001-05-02", "2001-05-02"), ("", "2000")] {
        assert!(Table::from_tsv("t", &row(from, until)).is_ok(), "{from} {until}");
    }
    says(
        Format::Tsv,
        &row("2001-05", "2001-04-30"),
        "t, line 2, column 5: `until` is 2001-04-30, which is before `from`, 2001-05; is one of them mistyped?",
    );
}

#[cfg(feature = "csv")]
#[test]
fn what_is_said_of_broken_csv() {
    let header = "there is no header; the first line that is not a comment names the columns, separated by commas";
    let fields = "separate fields by commas, leave none out, and put one that holds a comma in quotation marks";
    let quotes = "a quotation mark in the record is not closed; put the whole field in quotation marks and double \
                  those inside it";
    for (text, expected) in [
        ("", format!("t, line 1: {header}")),
        ("# a\n\n", format!("t, line 2: {header}")),
        ("# a\nid,label\n", "t, line 2: there is no column `name`; the header has: id, label".to_owned()),
        ("id;name\n", "t, line 1: there is no column `id`; the header has: id;name".to_owned()),
        (
            "id,name,id\n",
            "t, line 1, column 3: the column `id` stands twice in the header; rename one of the two".to_owned(),
        ),
        ("id,name\n\nx,Ada\n\ny\n", format!("t, line 5: the record has 1 field, the header has 2; {fields}")),
        ("id,name\nx,Tarn, Ilse\n", format!("t, line 2: the record has 3 fields, the header has 2; {fields}")),
        ("id,name\r\nx,\"A\r\nB\"\r\n\r\ny,\"Ada\r\nz,B\r\n", format!("t, line 5: {quotes}")),
        ("id,name\nx,A \" B\n", format!("t, line 2: {quotes}")),
        (
            "id,name\nx,A\rB\n",
            "t, line 2: the record holds a carriage return; end lines by \\n or \\r\\n and take others out".to_owned(),
        ),
    ] {
        says(Format::Csv, text, &expected);
    }
    let error = Table::read("t", Format::Csv, &b"id,name\nx,Jos\xe9\n"[..]).unwrap_err();
    let expected = "t, line 2, column 6: byte 6 of the line, 0xE9, is not UTF-8; save the file as UTF-8";
    assert_eq!(error.to_string(), expected);
}

#[cfg(feature = "json")]
#[test]
fn what_is_said_of_broken_json_lines() {
    let json = "write every object whole and on a line of its own";
    let form = "the line does not have the form of an object of this format, mend it or take it out";
    for (text, expected) in [
        ("{\"id\": \"x\"", format!("t, line 1, column 10: the line is not JSON: EOF while parsing an object; {json}")),
        ("\n[", format!("t, line 2, column 1: invalid type: sequence, expected an object; {form}")),
        ("{\"id\": x}", format!("t, line 1, column 8: the line is not JSON: expected value; {json}")),
        ("{} {}", format!("t, line 1, column 4: the line is not JSON: trailing characters; {json}")),
        ("{\"id\": \"x\", \"id\": \"x\"}", format!("t, line 1, column 22: the key `id` stands twice; {form}")),
        ("{\"id\": [\"x\"]}", "t, line 1, column 8: here is a list where a single value belongs".to_owned()),
        ("{\"id\": {}}", "t, line 1, column 8: here is an object where a single value belongs".to_owned()),
        ("{}", "t, line 1: the id is empty; every name and tenure belongs to an entry".to_owned()),
        (
            "{\"id\":\"x\"}",
            "t, line 1: there is neither a name nor a role; give one of them or take the line out".to_owned(),
        ),
        (
            "{\"id\":\"x\",\"names\":\"A\"}",
            "t, line 1, column 19: `names` is not a list; put it in brackets".to_owned(),
        ),
        (
            "{\"id\":\"x\",\"names\":[\"A\",{}]}",
            "t, line 1, column 24: the item of `names` has no `name`; give one or take it out".to_owned(),
        ),
        (
            "{\"id\":\"x\",\"names\":[null]}",
            "t, line 1, column 20: the item of `names` is empty; take it out".to_owned(),
        ),
        (
            "{\"id\":\"x\",\"names\":[{\"name\":\"?\"}]}",
            "t, line 1, column 28: the name `?` holds no letter or digit; remove the line".to_owned(),
        ),
        (
            "{\"id\":\"x\",\"tenures\":[{\"of\":\"XP\"}]}",
            "t, line 1, column 22: the item of `tenures` has no `role`; give one or take it out".to_owned(),
        ),
        (
            "{\"id\":\"x\",\"tenures\":[3]}",
            format!("t, line 1, column 22: invalid type: integer `3`, expected an object; {form}"),
        ),
        (
            "{\"id\":\"x\",\"name\":\"\\ud800\"}",
            format!("t, line 1, column 25: the line is not JSON: unexpected end of hex escape; {json}"),
        ),
    ] {
        says(Format::JsonLines, text, &expected);
    }
}

#[cfg(feature = "json")]
#[test]
fn what_is_said_of_broken_entities_and_items() {
    let form = "the line does not have the form of an object of this format, mend it or take it out";
    for (format, text, expected) in [
        (Format::FollowTheMoney, "{\"schema\":\"Person\",\"properties\":{}}", format!("t, line 1, column 35: missing field `id`; {form}")),
        (Format::FollowTheMoney, "{\"id\":\"\",\"schema\":\"Person\",\"properties\":{}}", "t, line 1, column 1: the id is empty; give the entity one or take it out".to_owned()),
        (Format::FollowTheMoney, "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":\"A\"}}", format!("t, line 1, column 52: invalid type: string \"A\", expected a list of values; {form}")),
        (Format::FollowTheMoney, "{\"id\":\"x\",\"schema\":\"Occupancy\",\"properties\":{\"startDate\":[\"May\"]}}", "t, line 1, column 45: `May` is not a date; write YYYY-MM-DD, YYYY-MM or YYYY".to_owned()),
        (Format::Wikidata, "[\n{\"labels\":{}},\n", format!("t, line 2, column 13: missing field `id`; {form}")),
        (Format::Wikidata, "{\"id\":\"Q1\",\"claims\":{\"P31\":3}}", format!("t, line 1, column 28: invalid type: integer `3`, expected a sequence; {form}")),
        (Format::Wikidata, "{\"id\":\"Q1\",\"claims\":[1]}", format!("t, line 1, column 23: invalid type: sequence, expected an object; {form}")),
        (Format::Wikidata, "{\"id\":\"Q1\"", "t, line 1, column 10: the line is not JSON: EOF while parsing an object; write every object whole and on a line of its own".to_owned()),
    ] {
        says(format, text, &expected);
    }
}

#[test]
fn what_is_said_of_broken_lines_of_geonames_and_jrc_names() {
    for (format, text, expected) in [
        (
            Format::GeoNames,
            "1\t2\ten\tA",
            "t, line 1: the line has 4 fields and should have 8 to 10; is it alternateNames.txt of GeoNames?",
        ),
        (
            Format::GeoNames,
            "\nx\t2\ten\tA\t\t\t\t",
            "t, line 2, column 1: `x` is not the number of a name; mend the line or take it out",
        ),
        (
            Format::GeoNames,
            "1\t\ten\tA\t\t\t\t",
            "t, line 1, column 2: `` is not the number of a place; mend the line or take it out",
        ),
        (
            Format::GeoNames,
            "1\t2\ten\tA\t\t\tyes\t",
            "t, line 1, column 7: `yes` is not a flag; write 1 or leave it empty",
        ),
        (
            Format::JrcNames,
            "1\tP\tu",
            "t, line 1: the line has 3 fields and should have 4: id, type, language, name; is it `entities` of JRC-Names?",
        ),
        (
            Format::JrcNames,
            "#\nA\tP\tu\tB",
            "t, line 2, column 1: `A` is not a number; mend the id or take the line out",
        ),
        (
            Format::JrcNames,
            "1\tX\tu\tB",
            "t, line 1, column 2: `X` is not a type; use P, O, T or E, or U where it is not known",
        ),
        (Format::JrcNames, "1\tP\t\tB", "t, line 1, column 3: `` is not a language; use its code, or u for any"),
    ] {
        says(format, text, expected);
    }
}

/// An object in an object in an object: too deep for any stack, were it not for the limit.
#[cfg(feature = "json")]
#[test]
fn depth_does_no_harm() {
    let deep = |open: &str, close: &str| format!("{}1{}", open.repeat(200_000), close.repeat(200_000));
    for deep in [deep("[", "]"), deep("{\"a\":", "}")] {
        for (format, before, after) in [
            (Format::JsonLines, "{\"id\":\"x\",\"name\":", "}"),
            (Format::JsonLines, "{\"id\":\"x\",\"names\":[", "]}"),
            (Format::JsonLines, "{\"id\":\"x\",\"name\":\"A\",\"other\":", "}"),
            (Format::FollowTheMoney, "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[", "]}}"),
            (Format::FollowTheMoney, "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":", "}"),
            (Format::Wikidata, "{\"id\":\"Q1\",\"claims\":{\"P31\":[", "]}}"),
            (Format::Wikidata, "{\"id\":\"Q1\",\"labels\":", "}"),
        ] {
            if let Err(error) = Table::read("t", format, format!("{before}{deep}{after}").as_bytes()) {
                assert!(error.position().is_some_and(|at| at.line == 1 && at.column.is_some()), "{error}");
            }
        }
    }
}

/// A file that goes on as long as it is read, and counts what was taken of it.
struct Endless<'f> {
    first: &'f [u8],
    again: &'f [u8],
    /// How many bytes there are before it ends after all.
    most: u64,
    taken: u64,
}

impl Endless<'_> {
    fn rest(&self) -> &[u8] {
        let at = self.taken as usize;
        match self.first.get(at..) {
            Some(first) if !first.is_empty() => first,
            _ if self.taken >= self.most => &[],
            _ => &self.again[(at - self.first.len()) % self.again.len()..],
        }
    }
}

impl Read for Endless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.rest().read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Endless<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.rest())
    }

    fn consume(&mut self, count: usize) {
        self.taken += count as u64;
    }
}

fn endless(format: Format, first: &str, again: &str, most: u64) -> (Result<Table, Error>, u64) {
    let mut file = Endless { first: first.as_bytes(), again: again.as_bytes(), most, taken: 0 };
    (Table::read("t", format, &mut file), file.taken)
}

#[test]
fn a_line_without_end_is_left_at_its_limit() {
    const MIB: u64 = 1 << 20;
    for (format, first, again, limit, line) in [
        (Format::Tsv, "id\tname\nx\t", "abc", 4 * MIB, 2),
        (Format::GeoNames, "1\t2\t", "abc", 4 * MIB, 1),
        (Format::JrcNames, "", "\0", 4 * MIB, 1),
        (Format::Csv, "id,name\n\nx,", "abc", 4 * MIB, 3),
        // Lines of their own, and one record.
        (Format::Csv, "id,name\nx,A\ny,\"", "abc\n", 4 * MIB, 3),
        (Format::JsonLines, "{\"id\":\"", "abc", 4 * MIB, 1),
        (Format::FollowTheMoney, "{\"id\":\"", "abc", 16 * MIB, 1),
        (Format::Wikidata, "[\n{\"id\":\"", "abc", 64 * MIB, 2),
    ] {
        let feature = FIXTURES.iter().find(|fixture| fixture.1 == format).and_then(|fixture| fixture.2);
        if !is_on(feature) {
            continue;
        }
        let (read, taken) = endless(format, first, again, u64::MAX);
        let error = read.unwrap_err();
        assert!(error.to_string().contains(&format!("is longer than {limit} bytes, the most that is read")), "{error}");
        assert_eq!(error.position().map(|at| at.line), Some(line), "{error}");
        assert!(taken < limit + 64, "{format}: {taken} bytes were taken");
    }
}

/// What holds nothing for the table is read to its end and not kept: far more than there is room for would be refused
/// by the limits, were it one line.
#[test]
fn what_is_passed_over_goes_on_for_long() {
    for (format, first, again) in [
        (Format::Tsv, "id\tname\nx\tA\n", "\n"),
        (Format::GeoNames, "1\t2\ten\tA\t\t\t\t\n", "3\t2\tlink\thttps://example.org/a\t\t\t\t\n"),
        (Format::JrcNames, "1\tP\tu\tA\n", "0\tU\tu\tNobody\n"),
        (Format::Csv, "id,name\nx,A\n", "\r\n"),
        (
            Format::FollowTheMoney,
            "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n",
            "{\"id\":\"y\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"B\"]}}\n",
        ),
        (
            Format::Wikidata,
            "{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"A\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}}\n",
            "{\"id\":\"Q2\"},\n",
        ),
    ] {
        let feature = FIXTURES.iter().find(|fixture| fixture.1 == format).and_then(|fixture| fixture.2);
        if is_on(feature) {
            let size = (1 << 20) / again.len() * again.len();
            let (read, taken) = endless(format, first, again, (first.len() + size) as u64);
            assert_eq!((read.unwrap().len(), taken), (1, (first.len() + size) as u64), "{format}");
        }
    }
}

/// The first fault ends the reading.
#[test]
fn nothing_is_read_after_a_fault() {
    for (format, first) in [(Format::Tsv, "id\tname\nx\n"), (Format::GeoNames, "1\n"), (Format::JrcNames, "1\n")] {
        let (read, taken) = endless(format, first, "x\ty\n", u64::MAX);
        assert!(read.is_err() && taken == first.len() as u64, "{format}: {taken}");
    }
}

/// An input that breaks off says why.
#[test]
fn an_input_that_cannot_be_read_is_an_error() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the cable is cut"))
        }
    }
    for (_, format, _) in FIXTURES.into_iter().filter(|(_, _, feature)| is_on(*feature)) {
        let error = Table::read("t", format, io::BufReader::new(Broken)).unwrap_err();
        assert_eq!(error.to_string(), "t: the cable is cut", "{format}");
        assert!(matches!(error.kind(), ErrorKind::Io { .. }));
    }
    assert!(Table::from_path_as(path(""), Format::Tsv).is_err(), "a folder");
}

/// The columns of the rows that are written in each format.
const COLUMNS: [&str; 6] = ["id", "name", "kind", "lang", "country", "weight"];

/// A row: mostly right, with any text for a name.
fn row() -> impl Strategy<Value = [String; 6]> {
    let pick = |choices: &[&'static str]| prop::sample::select(choices.to_vec()).prop_map(str::to_owned);
    let name = prop_oneof![4 => names(), 1 => dirty_names(), 1 => "[\"',;#\\\\ a-c]{1,6}"];
    let name = name.prop_map(|name| name.replace(['\t', '\r', '\n'], " "));
    let kind = prop_oneof![8 => pick(&["", "person"]), 1 => pick(&["place", "human"])];
    let country = prop_oneof![8 => pick(&["", "FR"]), 1 => pick(&["fr", "FRA"])];
    let weight = prop_oneof![8 => pick(&["", "2", "2.0", "2e0"]), 1 => pick(&["3", "-1"])];
    let id = prop_oneof![8 => "[a-c]{1,3}".boxed(), 1 => pick(&["", " ", "\"", "é,"]).boxed()];
    (id, name, kind, pick(&["", "en", "fr de"]), country, weight)
        .prop_map(|(id, name, kind, lang, country, weight)| [id, name, kind, lang, country, weight])
}

fn reads_or_has_a_place(format: Format, bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Err(error) = Table::read("t", format, bytes) {
        prop_assert!(error.position().is_some_and(|at| at.line >= 1 && at.file == "t"), "{format}: {error}");
        prop_assert!(error.position().and_then(|at| at.column).is_none_or(|column| column >= 1), "{format}: {error}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn law_one_broken_byte_is_read_or_has_a_place(
        fixture in 0..FIXTURES.len(),
        at in any::<prop::sample::Index>(),
        byte in prop_oneof![any::<u8>(), prop::sample::select(b"\t\n\r\",{}[]:\\0-#".to_vec())],
        how in 0..3,
    ) {
        let (file, format, feature) = FIXTURES[fixture];
        if is_on(feature) {
            let mut bytes = std::fs::read(path(file)).unwrap();
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => drop(bytes.remove(at)),
            }
            reads_or_has_a_place(format, &bytes)?;
        }
    }

    #[test]
    fn law_the_same_rows_are_the_same_table_in_each_format(rows in prop::collection::vec(row(), 1..12)) {
        let join = |row: &[String; 6], separator: &str| row.join(separator) + "\n";
        let header = COLUMNS.map(str::to_owned);
        let tsv: String = [&header].into_iter().chain(&rows).map(|row| join(row, "\t")).collect();
        let quoted = |row: &[String; 6]| row.clone().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        let csv: String = [&header].into_iter().chain(&rows).map(|row| join(&quoted(row), ",")).collect();
        let object = |row: &[String; 6]| COLUMNS.into_iter().zip(row.clone()).collect::<serde_json::Value>();
        let jsonl: String = rows.iter().map(|row| object(row).to_string() + "\n").collect();
        // The header is a line of its own, and columns are counted otherwise in JSON.
        let place = |error: &Error, header: usize| error.position().map(|at| at.line + header);
        let reason = |error: Error| match error.into_kind() {
            ErrorKind::Table { reason, .. } => reason.replace(char::is_numeric, ""),
            other => other.to_string(),
        };
        let read = |format: Format, text: &str, header: usize| match Table::read("t", format, text.as_bytes()) {
            Ok(table) => format!("{table:?}"),
            Err(error) => format!("{:?} {}", place(&error, header), reason(error)),
        };
        let expected = read(Format::Tsv, &tsv, 0);
        if is_on(Some("csv")) {
            prop_assert_eq!(read(Format::Csv, &csv, 0), &*expected);
        }
        if is_on(Some("json")) {
            prop_assert_eq!(read(Format::JsonLines, &jsonl, 1), expected);
        }
    }

    #[test]
    fn law_a_file_cut_anywhere_is_read_or_has_a_place(fixture in 0..FIXTURES.len(), at in any::<prop::sample::Index>()) {
        let (file, format, feature) = FIXTURES[fixture];
        if is_on(feature) {
            let bytes = std::fs::read(path(file)).unwrap();
            reads_or_has_a_place(format, &bytes[..at.index(bytes.len())])?;
            reads_or_has_a_place(format, &bytes[at.index(bytes.len())..])?;
        }
    }
}
