//! Laws of alias tables.

use std::collections::BTreeSet;
use std::fmt::Write;

use aka::alias::{AliasTable, Table, What};
use aka::text::bare_key;
use aka::tsv::Tsv;
use aka::{Kind, Resolver};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use crate::util::names::name;
use crate::util::{cases, partition};

type Entries = std::collections::BTreeMap<String, (Option<Kind>, u32, Vec<(String, What)>)>;

/// A few entries with names of any script; none is without a letter.
fn entries() -> impl Strategy<Value = Entries> {
    let kind = prop_oneof![Just(None), select(&Kind::ALL[..]).prop_map(Some)];
    let what = select(vec![What::Preferred, What::Official, What::Short, What::Alias, What::Former, What::Acronym]);
    let named = name().prop_map(|name| name.replace(['\t', '\r', '\n'], " "));
    let named = named.prop_filter("holds a letter", |name| !bare_key(name).is_empty());
    btree_map("[a-z]{1,3}:[0-9]{1,2}", (kind, 1..1000_u32, vec((named, what), 1..5)), 1..8)
}

fn built<'e>(entries: impl IntoIterator<Item = (&'e String, &'e (Option<Kind>, u32, Vec<(String, What)>))>) -> Table {
    let mut builder = Table::builder("t");
    for (id, (kind, weight, names)) in entries {
        builder = builder.entry(id, *kind).weight(f64::from(*weight));
        for (name, what) in names {
            builder = builder.name(name, *what, "");
        }
    }
    builder.build().unwrap()
}

/// The table as text, an entry after the other.
fn written(entries: &Entries) -> String {
    let mut text = "id\tname\tkind\twhat\tweight\n".to_owned();
    for (id, (kind, weight, names)) in entries {
        let kind = kind.map_or("", Kind::as_str);
        for (name, what) in names {
            writeln!(text, "{id}\t{name}\t{kind}\t{what}\t{weight}").unwrap();
        }
    }
    text
}

type Found = BTreeSet<(String, What, Option<Kind>, String)>;

fn lookup(table: &Table, name: &str) -> Found {
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
    fn law_what_was_put_in_is_found(entries in entries()) {
        let table = built(&entries);
        prop_assert_eq!(table.len(), entries.len());
        for (id, (kind, weight, names)) in &entries {
            for (name, _) in names {
                let found = lookup(&table, name);
                let hit = found.iter().find(|hit| hit.0 == *id);
                prop_assert!(hit.is_some_and(|hit| hit.2 == *kind && hit.3 == weight.to_string()), "{name}: {found:?}");
            }
        }
    }

    #[test]
    fn law_only_what_was_put_in_is_found(entries in entries(), name in name()) {
        let table = built(&entries);
        let key = bare_key(&name);
        let known: BTreeSet<&String> =
            entries.iter().filter(|(_, (_, _, names))| names.iter().any(|(name, _)| bare_key(name) == key)).map(|(id, _)| id).collect();
        let found = lookup(&table, &name);
        prop_assert_eq!(found.iter().map(|hit| &hit.0).collect::<BTreeSet<_>>(), known);
    }

    #[test]
    fn law_the_order_of_building_does_not_matter(entries in entries()) {
        let (forward, backward) = (built(&entries), built(entries.iter().rev()));
        for (id, (_, _, names)) in &entries {
            prop_assert_eq!(forward.label(id, None), backward.label(id, None));
            for (name, _) in names {
                prop_assert_eq!(lookup(&forward, name), lookup(&backward, name));
            }
        }
    }

    #[test]
    fn law_a_table_written_and_read_is_the_table(entries in entries()) {
        let text = written(&entries);
        let (read, built) = (Table::from_tsv("t.tsv", &text).unwrap(), built(&entries));
        prop_assert_eq!(read.len(), built.len());
        for (id, (_, _, names)) in &entries {
            prop_assert_eq!(read.label(id, None), built.label(id, None));
            for (name, _) in names {
                prop_assert_eq!(lookup(&read, name), lookup(&built, name));
            }
        }
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

    /// A name that one entry has alone leads to it, whatever else is mentioned.
    #[test]
    fn law_names_of_one_entry_meet_and_of_two_do_not(entries in entries()) {
        let table = built(&entries);
        let sole = |id: &String, name: &str| lookup(&table, name).iter().all(|hit| hit.0 == *id);
        let forms: Vec<(&String, Option<Kind>, &str)> = entries
            .iter()
            .flat_map(|(id, (kind, _, names))| names.iter().map(move |(name, _)| (id, *kind, name.as_str())))
            .filter(|(id, _, name)| sole(id, name))
            .collect();
        let resolver = Resolver::builder().without_tables().aliases(&*Box::leak(Box::new(table.clone()))).build().unwrap();
        let resolution = resolver.resolve(forms.iter().map(|(_, kind, name)| aka::Mention::new(*name).kind(*kind)));
        for cluster in partition(&resolution) {
            let ids: BTreeSet<&String> = cluster.iter().map(|&index| forms[index].0).collect();
            prop_assert_eq!(ids.len(), 1, "{:?} in one entity", ids);
        }
    }
}
