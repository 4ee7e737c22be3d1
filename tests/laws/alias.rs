//! Laws of alias tables.

use std::collections::BTreeSet;
use std::fmt::Write;

use aka::alias::{AliasTable, Layers, Table, What};
use aka::laws::{FilledEntry, FilledTable, names, tables};
use aka::text::bare_key;
use aka::tsv::Tsv;
use aka::{Kind, Resolver};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::util::{cases, partition};

/// The table as text, an entry after the other, without its offices.
fn written(entries: &[FilledEntry]) -> String {
    let mut text = "id\tname\tkind\twhat\tlang\tcountry\tweight\n".to_owned();
    for FilledEntry { id, kind, country, weight, names, .. } in entries {
        let kind = kind.map_or("", Kind::as_str);
        for name in names {
            writeln!(text, "{id}\t{}\t{kind}\t{}\t{}\t{country}\t{weight}", name.text, name.what, name.langs).unwrap();
        }
    }
    text
}

/// Whether two tables say the same of every entry and every name.
fn assert_alike(filled: &FilledTable, other: &Table) {
    assert_eq!(filled.table.len(), other.len());
    for FilledEntry { id, .. } in &filled.entries {
        for lang in [None, Some("en"), Some("fr"), Some("zh-Hant")] {
            assert_eq!(filled.table.label(id, lang), other.label(id, lang));
        }
    }
    for name in filled.names() {
        assert_eq!(lookup(&filled.table, name), lookup(other, name));
    }
}

type Found = BTreeSet<(String, What, Option<Kind>, String)>;

fn lookup(table: &dyn AliasTable, name: &str) -> Found {
    let mut found = Found::new();
    table.lookup(&bare_key(name), None, &mut |hit| {
        let new = found.insert((hit.id.to_owned(), hit.what, hit.kind, hit.weight.to_string()));
        assert!(new, "{} is told twice", hit.id);
    });
    found
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn law_what_was_put_in_is_found(filled in tables()) {
        prop_assert_eq!(filled.table.len(), filled.entries.len());
        for entry in &filled.entries {
            for name in &entry.names {
                let found = lookup(&filled.table, &name.text);
                let hit = found.iter().find(|hit| hit.0 == entry.id);
                let right = hit.is_some_and(|hit| hit.2 == entry.kind && hit.3 == entry.weight.to_string());
                prop_assert!(right, "{name:?}: {found:?}");
            }
        }
    }

    #[test]
    fn law_only_what_was_put_in_is_found(filled in tables(), name in names()) {
        let key = bare_key(&name);
        let goes_by = |entry: &&FilledEntry| entry.names.iter().any(|name| bare_key(&name.text) == key);
        let known: BTreeSet<&String> = filled.entries.iter().filter(goes_by).map(|entry| &entry.id).collect();
        let found = lookup(&filled.table, &name);
        prop_assert_eq!(found.iter().map(|hit| &hit.0).collect::<BTreeSet<_>>(), known);
    }

    #[test]
    fn law_the_order_of_building_does_not_matter(filled in tables()) {
        let backward = filled.entries.iter().rev().fold(Table::builder("t"), |table, entry| entry.put_into(table));
        assert_alike(&filled, &backward.build().unwrap());
    }

    #[test]
    fn law_a_table_written_and_read_is_the_table(filled in tables()) {
        assert_alike(&filled, &Table::from_tsv("t.tsv", &written(&filled.entries)).unwrap());
    }

    #[test]
    fn law_rows_written_are_rows_read(rows in vec(vec("[^\t\r\n]{0,12}", 3), 0..12)) {
        let text = rows.iter().fold("a\tb\tc\n".to_owned(), |text, row| text + &row.join("\t") + "\r\n");
        let tsv = Tsv::from_bytes("t.tsv", text.as_bytes()).unwrap();
        let columns = ["a", "b", "c"].map(|name| tsv.column(name).unwrap());
        let read: Vec<Vec<&str>> = tsv.rows().map(|row| columns.map(|column| row.get(column)).to_vec()).collect();
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn law_no_text_makes_reading_a_table_panic(bytes in vec(prop_oneof![any::<u8>(), select(b"\t\n\rid,name".to_vec())], 0..200)) {
        if let Ok(text) = std::str::from_utf8(&bytes) {
            let _ = Table::from_tsv("t.tsv", text);
            let _ = Table::from_tsv("t.tsv", &format!("id\tname\n{text}"));
        }
        if let Err(error) = Tsv::from_bytes("t.tsv", &bytes) {
            prop_assert!(error.position().is_some_and(|at| at.line >= 1 && at.file == "t.tsv"));
        }
    }

    /// A name that one entry has alone leads to it, whatever else is mentioned. A metonym is the name of something else.
    #[test]
    fn law_names_of_one_entry_meet_and_of_two_do_not(filled in tables()) {
        let sole = |id: &String, name: &str| lookup(&filled.table, name).iter().all(|hit| hit.0 == *id);
        let forms: Vec<(&String, Option<Kind>, &str)> = filled
            .entries
            .iter()
            .flat_map(|entry| entry.names.iter().map(move |name| (entry, name)))
            .filter(|(_, name)| name.what != What::Metonym)
            .map(|(entry, name)| (&entry.id, entry.kind, name.text.as_str()))
            .filter(|(id, _, name)| sole(id, name))
            .collect();
        let resolver = Resolver::builder().without_tables().aliases(filled.table.clone()).build().unwrap();
        let resolution = resolver.resolve(forms.iter().map(|(_, kind, name)| aka::Mention::new(*name).kind(*kind)));
        for cluster in partition(&resolution) {
            let ids: BTreeSet<&String> = cluster.iter().map(|&index| forms[index].0).collect();
            prop_assert_eq!(ids.len(), 1, "{:?} in one entity", ids);
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    /// Laid over another, a table answers for all that it knows, and the other for the rest.
    #[test]
    fn law_of_layers_the_upper_one_is_heard(upper in tables(), lower in tables()) {
        let layers = Layers::new("both", upper.table.clone()).over(lower.table.clone());
        for named in upper.entries.iter().chain(&lower.entries).flat_map(|entry| &entry.names) {
            let of_upper = lookup(&upper.table, &named.text);
            let expected = if of_upper.is_empty() { lookup(&lower.table, &named.text) } else { of_upper };
            prop_assert_eq!(lookup(&layers, &named.text), expected);
        }
    }
}
