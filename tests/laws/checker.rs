//! The check of alias tables: what is wrong is found by the right law, and what is right passes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aka::alias::{AliasTable, Hit, Office, Table, Tenure};
use aka::laws::{self, Broken, Law};
use aka::text::bare_key;
use aka::{Kind, Resolver};
use proptest::prelude::*;

use crate::util::{BARE, cases};

/// The moons of Mars, as right as can be but for what a test puts in place of a method.
struct Moons<L, B = fn(&str) -> Option<&'static str>> {
    lookup: L,
    label: B,
}

type Tell<'a, 't> = &'a mut dyn FnMut(Hit<'t>);

fn right(key: &str, tell: Tell<'_, '_>) {
    match key {
        "phobos" | "φοβοσ" | "fobos" => tell(Hit::new("mars-1").kind(Kind::Place)),
        "deimos" | "δειμοσ" => tell(Hit::new("mars-2").kind(Kind::Place)),
        _ => {}
    }
}

fn named(id: &str) -> Option<&'static str> {
    match id {
        "mars-1" => Some("Phobos"),
        "mars-2" => Some("Deimos"),
        _ => None,
    }
}

impl<L, B> AliasTable for Moons<L, B>
where
    L: Fn(&str, Option<&str>, Tell<'_, '_>) + Send + Sync,
    B: Fn(&str) -> Option<&'static str> + Send + Sync,
{
    fn name(&self) -> &'static str {
        "moons"
    }
    fn lookup<'t>(&'t self, key: &str, lang: Option<&str>, hit: Tell<'_, 't>) {
        (self.lookup)(key, lang, hit);
    }
    fn label(&self, id: &str, _lang: Option<&str>) -> Option<&str> {
        (self.label)(id)
    }
}

const NAMES: [&str; 4] = ["Phobos", "Φόβος", "Deimos", "Δείμος"];

fn moons(lookup: impl Fn(&str, Option<&str>, Tell<'_, '_>) + Send + Sync) -> Result<(), Broken> {
    laws::check(&Moons { lookup, label: named as fn(&str) -> Option<&'static str> }, &NAMES)
}

fn labels(label: impl Fn(&str) -> Option<&'static str> + Send + Sync) -> Result<(), Broken> {
    laws::check(&Moons { lookup: |key: &str, _: Option<&str>, tell: Tell<'_, '_>| right(key, tell), label }, &NAMES)
}

/// Fails unless this law is found broken by this question, and the report can be shown.
#[track_caller]
fn assert_broken(outcome: Result<(), Broken>, law: Law, example: &str) {
    let broken = outcome.expect_err("a law is broken");
    assert_eq!(broken.law(), law, "{broken}");
    assert_eq!(broken.example(), example, "{broken}");
    let shown = broken.to_string();
    assert!(shown.contains(&law.to_string()) && shown.contains("what to do"), "{shown}");
}

#[test]
fn what_is_right_passes() {
    moons(|key, _, tell| right(key, tell)).unwrap();
    labels(|_| None).unwrap();
}

#[test]
fn one_that_changes_its_mind_is_found() {
    let count = AtomicUsize::new(0);
    let fickle = moons(|key, _, tell| {
        if !count.fetch_add(1, Ordering::Relaxed).is_multiple_of(3) {
            right(key, tell);
        }
    });
    assert_broken(fickle, Law::OneAnswer, r#"lookup("φοβοσ", None)"#);
}

#[test]
fn one_that_tires_is_found() {
    let count = AtomicUsize::new(0);
    let tired = moons(|key, _, tell| {
        if count.fetch_add(1, Ordering::Relaxed) < 1500 {
            right(key, tell);
        }
    });
    assert_eq!(tired.expect_err("it stops answering").law(), Law::OneAnswer);
}

#[test]
fn one_that_answers_its_own_thread_only_is_found() {
    let home = std::thread::current().id();
    let shy = moons(|key, _, tell| {
        if std::thread::current().id() == home {
            right(key, tell);
        }
    });
    assert_eq!(shy.expect_err("other threads hear nothing").law(), Law::OneAnswer);
}

#[test]
fn an_entry_told_twice_is_found() {
    let twice = moons(|key, _, tell| {
        right(key, tell);
        if key.starts_with('d') {
            right(key, tell);
        }
    });
    assert_broken(twice, Law::ToldOnce, r#"lookup("deimos", None)"#);
}

#[test]
fn an_empty_id_is_found() {
    let nameless = moons(|key, _, tell| if key.is_empty() { tell(Hit::new("")) } else { right(key, tell) });
    assert_broken(nameless, Law::AnId, r#"lookup("", None)"#);
}

#[test]
fn weights_that_are_none_are_found() {
    for weight in [f64::NAN, -1.0, 0.0, f64::INFINITY] {
        let heavy = moons(|key, _, tell| {
            right(key, &mut |mut hit| {
                hit.weight = weight;
                tell(hit);
            });
        });
        assert_broken(heavy, Law::Weight, r#"lookup("φοβοσ", None)"#);
    }
}

#[test]
fn two_things_under_one_id_are_found() {
    let kinds = moons(|key, _, tell| {
        right(key, &mut |hit| tell(if key == "φοβοσ" { hit.kind(Kind::Person) } else { hit }));
    });
    assert_broken(kinds, Law::OneThing, r#"lookup("phobos", None)"#);
    let countries =
        moons(|key, lang, tell| right(key, &mut |hit| tell(hit.country(if lang.is_some() { "GR" } else { "" }))));
    assert_eq!(countries.expect_err("a country for some").law(), Law::OneThing);
}

#[test]
fn a_country_that_is_no_code_is_found() {
    for country in ["fr", "FRA", "F", "ΕΛ", "F1"] {
        let abroad = moons(|key, _, tell| right(key, &mut |hit| tell(hit.country(country))));
        assert_broken(abroad, Law::Country, r#"lookup("φοβοσ", None)"#);
    }
    moons(|key, _, tell| right(key, &mut |hit| tell(hit.country("FR")))).unwrap();
}

/// The panic is kept quiet, and its message and place are told.
#[test]
fn a_panic_on_an_odd_key_is_found() {
    let odd = moons(|key, _, tell| {
        // Slices by bytes where a text has characters.
        if key.len() > 2 && key[..3].is_empty() {
            return;
        }
        right(key, tell);
    });
    let broken = odd.expect_err("some key has a character across the third byte");
    assert_eq!(broken.law(), Law::NoPanic, "{broken}");
    assert!(broken.example().len() < r#"lookup("four", None)"#.len() + 8, "as small as can be: {broken}");
    assert!(broken.to_string().contains("checker.rs"), "{broken}");
    let empty = moons(|key, _, tell| {
        assert!(!key.is_empty(), "no key");
        right(key, tell);
    });
    assert_broken(empty, Law::NoPanic, r#"lookup("", None)"#);
    let label = labels(|id| if id.split_at(1).0 == "?" { None } else { named(id) });
    assert_broken(label, Law::NoPanic, r#"label("", None)"#);
}

#[test]
fn an_answer_without_end_is_found() {
    let endless = moons(|key, _, tell| {
        while key.starts_with("phob") {
            tell(Hit::new("mars-1"));
        }
        right(key, tell);
    });
    assert_broken(endless, Law::AnEnd, r#"lookup("phobos", None)"#);
}

#[test]
fn names_that_only_capitals_reach_are_found() {
    let loud = moons(|key, _, tell| match key {
        "PHOBOS" => tell(Hit::new("mars-1")),
        _ => right(key, &mut |hit| {
            if key != "phobos" {
                tell(hit);
            }
        }),
    });
    assert_broken(loud, Law::BareKey, r#"lookup("phobos", None)"#);
    // Some is found by the key, and more by what is never asked.
    let half = moons(|key, _, tell| if key == "Phobos" { tell(Hit::new("mars-3")) } else { right(key, tell) });
    assert_broken(half, Law::BareKey, r#"lookup("phobos", None)"#);
    // One that makes a key of what it is given does more than it need.
    moons(|key, _, tell| right(&bare_key(key), tell)).unwrap();
    let unknown = Moons { lookup: |_: &str, _: Option<&str>, _: Tell<'_, '_>| {}, label: named };
    assert_broken(laws::check(&unknown, &["Io"]), Law::BareKey, r#"lookup("io", None)"#);
    assert_broken(laws::check(&unknown, &["!?"]), Law::BareKey, r#"lookup("", None)"#);
    laws::check(&unknown, &[]).unwrap();
}

#[test]
fn a_language_that_hides_is_found() {
    let french = moons(|key, lang, tell| {
        if lang != Some("fr") {
            right(key, tell);
        }
    });
    assert_broken(french, Law::Language, r#"lookup("φοβοσ", Some("fr"))"#);
    // It may add.
    moons(|key, lang, tell| right(if lang == Some("fr") { key.trim_end_matches('e') } else { key }, tell)).unwrap();
}

#[test]
fn labels_without_letters_or_of_nobody_are_found() {
    assert_broken(labels(|id| named(id).map(|_| "—")), Law::Label, r#"label("mars-1", None)"#);
    assert_broken(labels(|id| named(id).map(|_| "")), Law::Label, r#"label("mars-1", None)"#);
    let any = labels(|id| named(id).or(Some("somebody"))).expect_err("nobody has a label");
    assert_eq!(any.law(), Law::Label);
    let prefix = labels(|id| if id.starts_with("mars-1") { Some("Phobos") } else { None });
    assert_broken(prefix, Law::Label, "label(\"mars-1\u{fffd}\", None)");
    let count = AtomicUsize::new(0);
    let fickle = labels(|id| named(id).filter(|_| count.fetch_add(1, Ordering::Relaxed).is_multiple_of(2)));
    assert_broken(fickle, Law::OneAnswer, r#"label("mars-1", None)"#);
}

/// Who holds which office, as one tells it.
struct Palace(fn(&Office<'_>) -> Option<Tenure<'static>>);

impl AliasTable for Palace {
    fn name(&self) -> &'static str {
        "palace"
    }
    fn lookup<'t>(&'t self, _key: &str, _lang: Option<&str>, _hit: &mut dyn FnMut(Hit<'t>)) {}
    fn holders<'t>(&'t self, office: Office<'_>, tenure: &mut dyn FnMut(Tenure<'t>)) {
        (self.0)(&office).into_iter().for_each(tenure);
    }
}

fn tenure(id: &'static str, from: &str, until: &str) -> Tenure<'static> {
    Tenure { id, from: from.parse().ok(), until: until.parse().ok(), seen: None, acting: false }
}

#[test]
fn offices_are_looked_into() {
    laws::check(&Palace(|office| (office.of == "FR").then(|| tenure("x", "2017-05", "2017"))), &[]).unwrap();
    let backward = Palace(|office| (office.of == "FR").then(|| tenure("x", "2017-05", "2017-04-30")));
    let broken = laws::check(&backward, &[]).expect_err("it ends before it begins");
    assert_eq!(broken.law(), Law::Tenure);
    assert_eq!(broken.example(), r#"holders(Office { role: "president", of: "FR" })"#);
    let nobody = Palace(|_| Some(tenure("", "", "")));
    assert_eq!(laws::check(&nobody, &[]).expect_err("held by nobody").law(), Law::AnId);
    let own = Palace(|office| (office.role == "keeper of the sceptre").then(|| tenure("x", "1939", "1938")));
    laws::check(&own, &[]).unwrap();
    let office = Office { role: "keeper of the sceptre", of: "SY" };
    assert_eq!(laws::check_offices(&own, &[office]).expect_err("it ends before it begins").law(), Law::Tenure);
}

proptest! {
    #![proptest_config(cases(3))]

    #[test]
    fn law_any_table_that_is_built_is_lawful(filled in laws::tables()) {
        let outcome = laws::check(&filled.table, &filled.names());
        prop_assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
        let resolver = Resolver::builder().without_tables().aliases(filled.table.clone()).build().unwrap();
        let outcome = laws::check_resolver(&resolver, &filled.names());
        prop_assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    }
}

#[test]
#[cfg(all(feature = "places", feature = "officials"))]
fn the_built_in_tables_are_lawful() {
    use aka::alias::{officials, organisations, places};
    laws::check(&places(), &["France", "Россия", "Georgia", "San José", "Kyiv", "Côte d'Ivoire", "東京"]).unwrap();
    laws::check(&organisations(), &["NATO", "ООН", "European Union"]).unwrap();
    laws::check(&officials(), &["Vladimir Putin", "Владимир Путин", "김정은"]).unwrap();
}

#[test]
fn a_resolver_is_lawful_with_tables_that_are_wrong() {
    laws::check_resolver(&BARE, &[]).unwrap();
    // Everything is Phobos, twice, and weighs less than nothing.
    let everything = Moons {
        lookup: |_: &str, _: Option<&str>, tell: Tell<'_, '_>| {
            let mut hit = Hit::new("mars-1");
            hit.weight = f64::NEG_INFINITY;
            tell(hit);
            tell(hit.kind(Kind::Person));
        },
        label: |_: &str| Some(""),
    };
    let resolver = Resolver::builder().without_tables().aliases(everything).build().unwrap();
    laws::check_resolver(&resolver, &NAMES).unwrap();
}

/// Every name means three things that weigh as much as a number can, and everybody holds every office, backwards.
struct Liar;

impl AliasTable for Liar {
    fn name(&self) -> &'static str {
        ""
    }
    fn lookup<'t>(&'t self, _key: &str, _lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
        for (id, country) in [("", "FR"), ("a", "nowhere"), ("b", "ΕΛ")] {
            hit(Hit::new(id).weight(f64::MAX).kind(Kind::Place).country(country).seat());
            hit(Hit::new(id).weight(f64::MIN_POSITIVE).kind(Kind::Person));
        }
    }
    fn label(&self, _id: &str, _lang: Option<&str>) -> Option<&str> {
        Some("")
    }
    fn holders<'t>(&'t self, _office: Office<'_>, hold: &mut dyn FnMut(Tenure<'t>)) {
        for id in ["", "a", "a", "z"] {
            hold(tenure(id, "2024", "1924"));
        }
    }
}

#[test]
fn a_resolver_is_lawful_with_a_liar() {
    let offices = ["the French president", "President of Russia", "Kremlin", "Paris"];
    let resolver = Resolver::builder().without_tables().aliases(Liar).build().unwrap();
    laws::check_resolver(&resolver, &offices).unwrap();
    laws::check_resolver(&Resolver::builder().aliases(Liar).build().unwrap(), &offices).unwrap();
}

#[test]
fn a_table_that_panics_breaks_the_resolver() {
    let panics = Moons {
        lookup: |key: &str, _: Option<&str>, tell: Tell<'_, '_>| {
            assert!(!key.starts_with("phob"), "not {key}");
            right(key, tell);
        },
        label: named,
    };
    let resolver = Resolver::builder().without_tables().aliases(panics).build().unwrap();
    let broken = laws::check_resolver(&resolver, &NAMES).expect_err("it panics");
    assert_eq!(broken.law(), Law::NoPanic, "{broken}");
    assert!(broken.example().starts_with(r#"resolve(["Phobos""#), "{broken}");
    assert!(broken.to_string().contains("checker.rs"), "{broken}");
}

#[test]
fn a_table_that_changes_its_mind_breaks_the_resolver() {
    let count = AtomicUsize::new(0);
    let fickle = Moons {
        lookup: move |_: &str, _: Option<&str>, tell: Tell<'_, '_>| {
            let ids = ["mars-1", "mars-2", "mars-3", "mars-4", "mars-5"];
            tell(Hit::new(ids[count.fetch_add(1, Ordering::Relaxed) % 5]));
        },
        label: named,
    };
    let resolver = Resolver::builder().without_tables().aliases(fickle).build().unwrap();
    let broken = laws::check_resolver(&resolver, &NAMES).expect_err("the answer depends on who asks first");
    assert_eq!(broken.law(), Law::AnyOrder, "{broken}");
}

/// A map behind a wait, as a service would be.
struct Slow(BTreeMap<String, String>);

impl AliasTable for Slow {
    fn name(&self) -> &'static str {
        "slow"
    }
    fn lookup<'t>(&'t self, key: &str, _lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
        std::thread::sleep(Duration::from_micros(100));
        if let Some(id) = self.0.get(key) {
            hit(Hit::new(id));
        }
    }
}

#[test]
fn a_slow_table_behind_a_pointer_passes() {
    let entry = |name: &str| (bare_key(name), format!("id of {name}"));
    let slow: Arc<dyn AliasTable> = Arc::new(Slow(NAMES.into_iter().map(entry).collect()));
    laws::check(&slow, &NAMES).unwrap();
    laws::check(&*slow, &NAMES).unwrap();
}

/// The tables of the example of that name.
#[path = "../../examples/own_alias_table.rs"]
#[allow(dead_code, reason = "the example has a main function")]
mod own_alias_table;

#[test]
fn the_tables_of_the_example_pass() {
    let names = ["Night Owl", "7th Reconnaissance Squadron"];
    let callsigns = own_alias_table::Callsigns::new(&names.map(|name| (name, "unit:7", Kind::Organization)));
    laws::check(&callsigns, &names).unwrap();
    let ships = Table::from_tsv("ships.tsv", own_alias_table::SHIPS).unwrap();
    let boxed: Box<dyn AliasTable> = Box::new(ships);
    laws::check(&boxed, &["Queen Mary 2", "QM2", "Belgica", "Patria", "Бельжика"]).unwrap();
}
