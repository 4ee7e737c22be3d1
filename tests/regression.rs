//! What once went wrong, each by name.

use aka::alias::{Table, What};
use aka::text::{bare, bare_key, fold, tokens};
use aka::{Kind, Mention, Probability, Resolver};

use crate::util::{BARE, assert_mirrored};

#[test]
fn a_filler_of_hangul_is_no_token() {
    for filler in ["\u{115f}", "\u{1160}", "\u{3164}", "\u{ffa0}"] {
        assert!(tokens(filler).list.is_empty(), "{filler:?}");
        assert_eq!(tokens(&format!("{filler}プーチン")).list.len(), 1, "{filler:?}");
    }
}

#[test]
fn letters_that_a_mark_kept_apart_are_composed() {
    assert_eq!(bare("ㅋ\u{301}ᅡ"), "카");
    let key = bare_key("ト.\u{ff9e}");
    assert_eq!(bare_key(&key), key);
}

#[test]
fn a_ligature_with_a_mark_is_bared_like_one_without() {
    assert_eq!(bare("Ǣ"), "ae");
    assert_eq!(bare("Ǿ"), "o");
}

#[test]
fn a_second_dot_on_a_dotted_i_folds_away() {
    let folded = fold("\u{130}\u{307}").into_owned();
    assert_eq!(fold(&folded), folded);
}

#[test]
fn marks_after_an_apostrophe_do_not_pile_up_in_a_key() {
    let key = bare_key("'\u{ff9e}'\u{ff9e}'\u{ff9e}'\u{ff9e}'\u{ff9e}");
    assert_eq!(bare_key(&key), key);
}

#[test]
fn one_text_as_two_kinds_is_no_surer_than_as_one() {
    let (name, place) = (Mention::new("John Paul"), Mention::new("John Paul").kind(Kind::Place));
    assert!(BARE.compare(&name, &place).total() <= BARE.compare(&name, &name).total());
}

#[test]
fn names_of_one_key_are_compared_in_one_order() {
    let (a, b) = (Mention::new("אא בנימין"), Mention::new("אא,בנימין"));
    assert_mirrored(&BARE.compare(&a, &b), &BARE.compare(&b, &a));
}

#[test]
fn a_generic_word_is_worth_no_more_beside_a_person() {
    let ministry = Mention::new("Ministry of Defence");
    let person = Mention::new("Defense Ministry").kind(Kind::Person);
    assert!(BARE.compare(&ministry, &ministry).total() >= BARE.compare(&ministry, &person).total());
}

#[test]
fn keys_do_not_depend_on_the_order_of_the_input() {
    let bush = |lang: &str, document: &str| Mention::new("Bush").lang(lang).document(document).kind(Kind::Place);
    let mentions = [bush("en", "d1"), bush("", "d2").kind(Kind::Person), Mention::new("!").document("a"), "!".into()];
    let key = |resolution: &aka::Resolution, wanted: &Mention| {
        let member =
            resolution.entities().flat_map(|entity| entity.members()).find(|member| member.mention() == wanted);
        member.unwrap().entity().key().to_owned()
    };
    let (forth, back) = (BARE.resolve(&mentions), BARE.resolve(mentions.iter().rev()));
    for mention in &mentions {
        assert_eq!(key(&forth, mention), key(&back, mention), "{mention:?}");
    }
}

/// A stricter threshold cut a rival full name in two, so that "Trump" was no longer open between the others.
#[test]
fn a_stricter_threshold_attaches_no_part_of_a_name() {
    let names = ["Donald Trump", "ट्रंप नरेंद्र", "ترامب", "Trump", "Donalda Trumpa", "Дональд Трамп", "Melania Trump"];
    let mut coarser: Option<aka::Resolution> = None;
    for p in [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99] {
        let resolver = Resolver::builder().without_tables().threshold(Probability::new(p).unwrap()).build().unwrap();
        let finer = resolver.resolve(names);
        for set in crate::util::partition(&finer) {
            let first = *set.first().unwrap();
            for &other in &set {
                let before = coarser.as_ref().is_none_or(|coarser| crate::util::together(coarser, first, other));
                assert!(before, "{} and {} meet at {p}", names[first], names[other]);
            }
        }
        coarser = Some(finer);
    }
}

#[test]
fn a_road_between_two_cities_does_not_make_them_one() {
    let place = |text: &str, lang: &str| Mention::new(text).kind(Kind::Place).lang(lang);
    let resolution = Resolver::new().resolve([
        place("Исламабад", "ru"),
        place("Islamabad", "en"),
        place("Равалпинди", "ru"),
        place("Rawalpindi", "en"),
        place("Исламабад-Равалпинди", "ru"),
    ]);
    let entity = |index| resolution.entity_of(aka::MentionId::new(index).unwrap()).unwrap().id();
    assert_eq!((entity(0), entity(2)), (entity(1), entity(3)));
    assert_ne!(entity(0), entity(2));
}

#[test]
fn acronyms_of_other_letters_are_other_bodies() {
    let body = |text: &str| Mention::new(text).kind(Kind::Organization);
    for (a, b) in [("BBC", "BCC"), ("ONS", "OSN"), ("УНН", "ООН")] {
        assert!(BARE.compare(body(a), body(b)).probability() < Probability::EVEN, "{a} {b}");
    }
    assert!(BARE.compare(body("ONS"), body("ONS")).probability() > Probability::EVEN);
}

#[test]
fn hassan_is_not_hussein() {
    let (hassan, hussein) = (Mention::new("حسن").kind(Kind::Person), Mention::new("حسين").kind(Kind::Person));
    assert!(BARE.compare(&hassan, &hussein).probability() < Probability::EVEN);
}

/// Of two entities with one key the second is called `#2`, which may be the id of an entry of a table.
#[test]
fn a_key_that_a_table_gives_is_not_made_again() {
    let table = Table::builder("t").entry("name:#2", Kind::Person).name("Ada", What::Preferred, "").build().unwrap();
    let resolution = Resolver::builder().without_tables().aliases(table).build().unwrap().resolve(["!", "?", "Ada"]);
    let mut keys: Vec<&str> = resolution.entities().map(|entity| entity.key()).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["name:", "name:#2", "name:#3"]);
}

/// An organisation that shares its name with a town had the town as a rival even where its kind was given.
#[test]
fn entries_of_the_kind_given_shut_others_out() {
    let table = Table::builder("t")
        .entry("club", Kind::Organization)
        .name("Unia", What::Alias, "")
        .entry("town", Kind::Place)
        .weight(50.0)
        .name("Unia", What::Preferred, "");
    let resolver = Resolver::builder().without_tables().aliases(table.build().unwrap()).build().unwrap();
    let ids = |kind: Option<Kind>| -> Vec<String> {
        let resolution = resolver.resolve([Mention::new("Unia").kind(kind)]);
        resolution.entities().map(|entity| entity.key().to_owned()).collect()
    };
    assert_eq!(ids(Some(Kind::Organization)), ["club"]);
    assert_eq!(ids(None), ["town"]);
    assert_eq!(ids(Some(Kind::Product)), ["town"], "nothing is known of that kind");
}
