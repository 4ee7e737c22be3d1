//! Offices, bodies and metonyms, as they are told and as they cluster.

use std::collections::BTreeSet;

use aka::alias::Table;
use aka::{Date, Kind, Mention, Resolver, Sense, Standing};

use crate::util::{FULL, partition};

fn on(text: &str, lang: &str, day: &str) -> Mention {
    Mention::new(text).lang(lang).date(day.parse::<Date>().ok())
}

fn groups_of(groups: &[&[usize]]) -> BTreeSet<BTreeSet<usize>> {
    groups.iter().map(|group| group.iter().copied().collect()).collect()
}

#[track_caller]
fn answers(text: &str, lang: &str, day: &str, holder: &str, standing: Standing) {
    let answer = FULL.office(&on(text, lang, day)).unwrap_or_else(|| panic!("{text} is no office"));
    let name = answer.holder().map_or("", |holder| holder.name.as_str());
    assert_eq!((name, answer.standing), (holder, standing), "{text} on {day}: {answer:#?}");
    let sum: f64 = answer.holders.iter().map(|holder| holder.probability.get()).sum();
    assert!(sum <= 1.0 + 1e-9, "{text}: the probabilities add up to {sum}");
}

#[test]
fn an_office_is_whoever_holds_it() {
    answers("le ministre russe de la Défense", "fr", "2024-05-01", "Sergei Shoigu", Standing::Incumbent);
    answers("ロシア国防相", "ja", "2024-06-01", "Andrei Belousov", Standing::Incumbent);
    answers("러시아 국방장관", "ko", "2024-06-01", "Andrei Belousov", Standing::Incumbent);
    answers("N. Korean defence minister", "en", "2019-01-15", "No Kwang Chol", Standing::Incumbent);
    answers("N. Korean defence minister", "en", "2024-11-15", "No Kwang Chol", Standing::Incumbent);
    answers("le porte-parole du Kremlin", "fr", "2020-01-01", "Dmitry Peskov", Standing::Incumbent);
    answers("NATO secretary general", "en", "2020-01-01", "Jens Stoltenberg", Standing::Incumbent);
}

#[test]
fn vacancies_hand_overs_and_others_are_told_as_such() {
    answers("Chinese defence minister", "en", "2023-11-15", "", Standing::Vacant);
    answers("the pope", "en", "2025-04-25", "", Standing::Vacant);
    answers("UK prime minister", "en", "2022-09-06", "", Standing::Boundary);
    answers("French foreign minister", "en", "2024-09-21", "", Standing::Boundary);
    answers("South Korean president", "en", "2025-01-10", "", Standing::Boundary);
    answers("vice-ministre russe de la Défense", "fr", "2023-06-01", "", Standing::Deputy);
    answers("ministre des Affaires étrangères de Syldavie", "fr", "2024-01-01", "", Standing::Unknown);
    let ex = FULL.office(&on("ex-ministre russe de la Défense", "fr", "2025-06-04")).unwrap();
    assert_eq!((ex.standing, &*ex.holders[0].name), (Standing::Former, "Sergei Shoigu"));
    assert!(ex.holders.iter().all(|holder| holder.name != "Andrei Belousov"));
    let elect = FULL.office(&on("US president-elect", "en", "2024-12-01")).unwrap();
    assert_eq!((elect.standing, &*elect.holder().unwrap().name), (Standing::Elect, "Donald Trump"));
}

#[test]
fn without_a_date_nobody_is_told() {
    let answer = FULL.office(&Mention::new("le ministre russe de la Défense").lang("fr")).unwrap();
    assert!(answer.holders.is_empty());
    let names = ["le ministre russe de la Défense", "Andreï Belooussov", "Sergueï Choïgou"];
    let resolution = FULL.resolve(names.map(|name| Mention::new(name).lang("fr")));
    assert_eq!(resolution.entities().len(), 3);
}

#[test]
fn an_office_with_a_date_joins_its_holder_and_a_deputy_does_not() {
    let mentions = [
        on("Andreï Belooussov", "fr", "2024-11-29"),
        on("le ministre russe de la Défense", "fr", "2024-11-29"),
        on("ロシア国防相", "ja", "2024-06-01"),
        on("vice-ministre russe de la Défense", "fr", "2024-11-29"),
        on("le ministre russe de la Défense", "fr", "2024-04-29"),
        on("Sergei Shoigu", "en", "2024-04-29"),
    ];
    let groups = partition(&FULL.resolve(mentions));
    assert_eq!(groups, groups_of(&[&[0, 1, 2], &[3], &[4, 5]]));
}

#[test]
fn an_office_beside_a_name_speaks_for_the_person() {
    let minister = on("ministre ukrainien de la Défense Oumierov", "fr", "2024-11-29");
    let comparison = FULL.compare(minister, "Rustem Umerov");
    assert!(comparison.evidence().iter().any(|evidence| evidence.feature == aka::Feature::Office), "{comparison}");
    assert!(comparison.probability().get() > 0.9, "{comparison}");
}

#[test]
fn bodies_meet_by_construction() {
    let org = |name: &str, lang: &str| Mention::new(name).kind(Kind::Organization).lang(lang);
    let resolution = FULL.resolve([
        org("Conseil de sécurité russe", "fr"),
        org("Совет безопасности России", "ru"),
        org("俄罗斯国防部", "zh"),
        org("ministère russe de la Défense", "fr"),
        org("Минобороны РФ", "ru"),
        org("Міністерство оборони України", "uk"),
        org("OTAN", "fr"),
        org("НАТО", "ru"),
        org("北约", "zh"),
    ]);
    let groups = partition(&resolution);
    assert_eq!(groups, groups_of(&[&[0, 1], &[2, 3, 4], &[5], &[6, 7, 8]]));
    assert!(resolution.entities().any(|entity| entity.key() == "RU/security-council"));
}

#[test]
fn a_seat_may_stand_for_its_government_and_is_never_merged_with_it() {
    for (text, lang, government) in [
        ("Moscou", "fr", "RU/government"),
        ("Вашингтон", "ru", "US/government"),
        ("北京", "zh", "CN/government"),
        ("le Kremlin", "fr", "RU/presidency"),
        ("the White House", "en", "US/presidency"),
    ] {
        let meanings = FULL.meanings(&Mention::new(text).lang(lang));
        let stands = meanings.iter().any(|meaning| meaning.sense == Sense::Metonym && meaning.id == government);
        assert!(stands, "{text}: {meanings:#?}");
    }
    let mentions = ["Moscow", "the Russian government", "Kremlin"].map(|name| Mention::new(name).lang("en"));
    assert_eq!(FULL.resolve(mentions).entities().len(), 3);
}

#[test]
fn a_name_of_several_places_tells_them_all() {
    let meanings = FULL.meanings(&Mention::new("طرابلس").lang("ar"));
    let countries: Vec<&str> = meanings.iter().filter(|m| m.sense == Sense::Name).map(|m| m.country.as_str()).collect();
    assert!(countries.contains(&"LY") && countries.contains(&"LB"), "{meanings:#?}");
}

#[test]
fn a_town_is_found_by_the_sound_of_its_name() {
    let meanings = FULL.meanings(&Mention::new("ଜାଗ୍ରେବ").lang("or").kind(Kind::Place));
    assert_eq!(meanings.first().map(|meaning| meaning.name.as_str()), Some("Zagreb"), "{meanings:#?}");
}

/// A table given overrides the built-in ones: its holders and its names come first.
#[test]
fn a_table_given_overrides_the_built_in_ones() {
    let text = "id\tname\trole\tof\tfrom\n\
        novel:1\tKorvin Arpadhaz\tPresident\tUS\t2020-01-01\n\
        novel:1\tМосква\t\t\t\n";
    let table = Table::from_tsv("novel.tsv", text).unwrap();
    let resolver = Resolver::builder().aliases(table).build().unwrap();
    let answer = resolver.office(&on("the US president", "en", "2023-06-01")).unwrap();
    assert_eq!(answer.holder().map(|holder| holder.id.as_str()), Some("novel:1"));
    assert_eq!(resolver.meanings(&Mention::new("Москва"))[0].id, "novel:1");
}

/// A short name that a table knows stands for the fuller name of its document, if there is one.
#[test]
fn a_short_name_stands_for_the_fuller_name_beside_it() {
    let person = |name: &str, document: &str| Mention::new(name).kind(Kind::Person).lang("pl").document(document);
    let mentions =
        [person("Asia Bibi", "1"), person("Bibi", "1"), person("Bibi", "2"), person("Benjamin Netanjahu", "2")];
    assert_eq!(partition(&FULL.resolve(mentions)), groups_of(&[&[0, 1], &[2, 3]]));
}

/// Those who live in a place are one by the table, in all their forms.
#[test]
fn those_who_live_in_a_place_meet() {
    let people = |name: &str, lang: &str| Mention::new(name).kind(Kind::Person).lang(lang);
    let mentions = [people("Brytyjczykami", "pl"), people("британците", "bg"), people("Britů", "cs")];
    assert_eq!(partition(&FULL.resolve(mentions)), groups_of(&[&[0, 1, 2]]));
}

#[test]
fn names_of_one_entry_in_many_languages_are_one_entity() {
    // More than a block that is compared in full, and no two of one spelling beside each other.
    let names = ["Moscow", "Москва", "Moskau", "Moscou", "Mosca", "Moskwa", "Moskva", "莫斯科", "モスクワ", "모스크바"];
    let mut mentions = Vec::new();
    for (name, lang) in names.iter().flat_map(|name| ["en", "ru", "de", "fr", "it"].map(|lang| (*name, lang))) {
        mentions.push(Mention::new(name).lang(lang));
        mentions.push(Mention::new(name).lang(lang).kind(Kind::Place));
    }
    let resolution = FULL.resolve(mentions);
    assert_eq!(resolution.entities().next().map(|entity| (entity.key(), entity.len())), Some(("city:524901", 100)));
}
