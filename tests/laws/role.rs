//! Laws of phrases for offices and bodies.

use aka::laws::{hostile, monsters};
use aka::role::{Modifier, Sort, countries_of, offices, parse, role_id};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::util::cases;

/// Words that the owners below know, and whose they are.
const OWNERS: [(&str, &str); 12] = [
    ("russia", "RU"),
    ("russian", "RU"),
    ("russe", "RU"),
    ("russie", "RU"),
    ("russland", "RU"),
    ("russische", "RU"),
    ("россия", "RU"),
    ("россии", "RU"),
    ("российский", "RU"),
    ("俄罗斯", "RU"),
    ("ロシア", "RU"),
    ("러시아", "RU"),
];

fn owners(key: &str, _lang: Option<&str>) -> Vec<(String, f64)> {
    OWNERS.iter().filter(|(word, _)| *word == key).map(|(_, of)| ((*of).to_owned(), 3.0)).collect()
}

/// Owners that know every word, or give shares that are none.
fn liars(key: &str, _lang: Option<&str>) -> Vec<(String, f64)> {
    match key.len() % 5 {
        0 => vec![("XX".to_owned(), f64::NAN), (String::new(), -1.0), ("YY".to_owned(), 1e300)],
        1 => vec![("org:all".to_owned(), f64::INFINITY)],
        2 => Vec::new(),
        _ => vec![("AA".to_owned(), 1.0), ("AA".to_owned(), 2.0), ("BB".to_owned(), 1e-300)],
    }
}

fn lang() -> impl Strategy<Value = Option<&'static str>> {
    select(vec![
        None,
        Some("en"),
        Some("fr"),
        Some("ru"),
        Some("zh-Hant"),
        Some("ko"),
        Some("tr"),
        Some("xx"),
        Some(""),
    ])
}

/// Words of phrases in any order, and others among them.
fn salad() -> impl Strategy<Value = String> {
    let words = select(vec![
        "president",
        "ministre",
        "de",
        "la",
        "Défense",
        "russe",
        "ex-",
        "Vize",
        "former",
        "King",
        "Israel",
        "Katz",
        "министр",
        "обороны",
        "Королёв",
        "России",
        "экс-",
        "国防部长",
        "前",
        "俄罗斯",
        "元",
        "ロシア",
        "の",
        "国防相",
        "러시아",
        "국방장관",
        "전",
        "프",
        "US",
        "'s",
        "’",
        ",",
        "(",
        "security council",
        "secretary",
        "of the",
        "wife",
        "Kremlin",
        "الرئيس",
        "נשיא",
        "\u{200d}",
        "7",
    ]);
    vec((words, select(vec!["", " ", "-"])), 0..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn check(text: &str, lang: Option<&str>) -> Result<(), TestCaseError> {
    for owners in [&owners as aka::role::Owners<'_>, &liars, &|_, _| Vec::new()] {
        let Some(phrase) = parse(text, lang, owners) else { continue };
        prop_assert_eq!(parse(text, lang, owners), Some(phrase.clone()));
        prop_assert!(text.get(phrase.rest.clone()).is_some(), "{phrase:?}");
        prop_assert!(!phrase.role.is_empty());
        let sum: f64 = phrase.of.iter().map(|(_, share)| share).sum();
        prop_assert!(sum.is_finite() && sum <= 1.0 + 1e-9, "{phrase:?}");
        prop_assert!(phrase.sort == Sort::Office || phrase.modifier == Modifier::Incumbent, "{phrase:?}");
        prop_assert!(phrase.sort == Sort::Office || phrase.rest.is_empty(), "{phrase:?}");
        prop_assert_eq!(offices(&phrase.role, "RU")[0], &*phrase.role);
    }
    Ok(())
}

/// Phrases of a language without a country, and what they are.
const PHRASES: [(&str, &str, &str); 24] = [
    ("en", "defence minister", "defence-minister"),
    ("en", "president", "president"),
    ("en", "prime minister", "prime-minister"),
    ("en", "top diplomat", "foreign-minister"),
    ("en", "secretary of the security council", "security-council-secretary"),
    ("fr", "ministre de la Défense", "defence-minister"),
    ("fr", "président", "president"),
    ("fr", "chef de la diplomatie", "foreign-minister"),
    ("fr", "Premier ministre", "prime-minister"),
    ("de", "Verteidigungsminister", "defence-minister"),
    ("de", "Präsidentin", "president"),
    ("de", "Regierungschef", "head-of-government"),
    ("ru", "министр обороны", "defence-minister"),
    ("ru", "президент", "president"),
    ("ru", "глава МИД", "foreign-minister"),
    ("zh", "国防部长", "defence-minister"),
    ("zh", "总统", "president"),
    ("zh", "外长", "foreign-minister"),
    ("ja", "国防相", "defence-minister"),
    ("ja", "大統領", "president"),
    ("ja", "首相", "prime-minister"),
    ("ko", "국방장관", "defence-minister"),
    ("ko", "대통령", "president"),
    ("ko", "외무장관", "foreign-minister"),
];

/// How a language says whose an office is.
fn owned(lang: &str, phrase: &str) -> Vec<String> {
    match lang {
        "en" => vec![format!("Russia's {phrase}"), format!("the Russian {phrase}"), format!("{phrase} of Russia")],
        "fr" => vec![format!("le {phrase} russe"), format!("{phrase} de Russie"), format!("{phrase} de la Russie")],
        "de" => vec![format!("russische {phrase}"), format!("Russlands {phrase}"), format!("{phrase} von Russland")],
        "ru" => vec![format!("российский {phrase}"), format!("{phrase} России")],
        "zh" => vec![format!("俄罗斯{phrase}"), format!("俄罗斯的{phrase}"), format!("俄{phrase}")],
        "ja" => vec![format!("ロシア{phrase}"), format!("ロシアの{phrase}"), format!("露{phrase}")],
        _ => vec![format!("러시아 {phrase}"), format!("러시아{phrase}"), format!("러시아의 {phrase}")],
    }
}

/// How a language says that somebody is not the holder.
fn modified(lang: &str, phrase: &str) -> Vec<String> {
    let before: &[&str] = match lang {
        "en" => &["former ", "ex-", "deputy ", "acting ", "interim ", "then-", "former deputy "],
        "fr" => &["ancien ", "l'ex-", "vice-", "futur ", "l’ancienne "],
        "de" => &["ehemaliger ", "Ex-", "Ex", "designierte ", "stellvertretende ", "frühere "],
        "ru" => &["бывший ", "бывшего ", "экс-", "и.о. ", "избранный ", "заместитель "],
        "zh" => &["前", "副", "代理", "候任", "前任"],
        "ja" => &["前", "元", "次期", "副"],
        _ => &["전 ", "전", "차기 ", "전직 "],
    };
    let after: &[&str] = match lang {
        "en" => &["-elect", " designate"],
        "fr" => &[" par intérim", " adjoint", " élu"],
        "ja" => &["代行", "代理"],
        "ko" => &[" 권한대행", " 당선인"],
        _ => &[],
    };
    let before = before.iter().map(|modifier| format!("{modifier}{phrase}"));
    before.chain(after.iter().map(|modifier| format!("{phrase}{modifier}"))).collect()
}

#[test]
fn law_an_owner_may_stand_before_or_after() {
    for (lang, phrase, role) in PHRASES {
        for text in owned(lang, phrase) {
            let found = parse(&text, Some(lang), &owners).unwrap_or_else(|| panic!("{text} is no phrase"));
            assert_eq!((&*found.role, found.of.as_slice()), (role, &[("RU".to_owned(), 1.0)][..]), "{text}");
            assert_eq!((found.modifier, found.rest.is_empty()), (Modifier::Incumbent, true), "{text}");
        }
    }
}

#[test]
fn law_a_modifier_never_leaves_the_incumbent() {
    for (lang, phrase, _) in PHRASES {
        for text in modified(lang, phrase).iter().flat_map(|text| [vec![text.clone()], owned(lang, text)].concat()) {
            if let Some(found) = parse(&text, Some(lang), &owners) {
                let another = found.modifier != Modifier::Incumbent || found.role == "vice-president";
                assert!(another, "{text}: {found:?}");
            }
        }
    }
}

#[test]
fn law_a_role_is_its_own_id() {
    for (_, phrase, role) in PHRASES {
        assert_eq!(role_id(phrase), role, "{phrase}");
        assert_eq!(role_id(role), role);
    }
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn law_any_text_is_read_without_harm(text in hostile(), lang in lang()) {
        check(&text, lang)?;
        let _ = (role_id(&text), countries_of(&text).count());
    }

    #[test]
    fn law_words_of_phrases_in_any_order_are_read_without_harm(text in salad(), lang in lang()) {
        check(&text, lang)?;
    }
}

#[test]
fn law_monsters_are_read_without_harm() {
    for (_, text) in monsters() {
        for lang in [None, Some("ru"), Some("zh")] {
            let _ = parse(&text, lang, &liars);
        }
    }
}
