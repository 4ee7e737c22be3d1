//! Lists of mentions: a few people and places written in many ways, and whatever else comes along.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::hostile::hostile;
use super::names::{lang, names};
use crate::date::Date;
use crate::mention::{Kind, Mention};

/// Names of one entity each, as texts write them. Some are part of several: Kim, Bush, Georgia.
const ENTITIES: [&[&str]; 14] = [
    &["Vladimir Putin", "Владимир Путин", "V. V. Poutine", "Putin", "Путин", "Wladimir Putin", "President Putin"],
    &["Kim Jong Un", "Kim Jong-un", "김정은", "Ким Чен Ын", "金正恩", "Kim", "KIM Jong Un"],
    &["Kim Jong Il", "Kim Jong-il", "김정일", "Ким Чен Ир", "金正日", "Kim"],
    &["Andreï Belooussov", "Андрей Белоусов", "M. Belooussov", "Andrei Belousov", "Белоусов Андрей Рэмович"],
    &["Donald Trump", "Дональд Трамп", "Trump", "Donalda Trumpa", "D. Trump", "ترامب"],
    &["Donald Trump Jr.", "Donald Trump Junior", "Trump"],
    &["George Bush", "George H. W. Bush", "Bush", "Джордж Буш"],
    &["George W. Bush", "Bush", "George Walker Bush", "Джордж Буш"],
    &["Anna Lee", "A. Lee", "Lee", "Anna Maria Lee", "Lee, Anna"],
    &["John Paul I", "John Paul", "Иоанн Павел I"],
    &["John Paul II", "John Paul", "Jean-Paul II", "Иоанн Павел II"],
    &["Ministry of Defence", "Ministère de la Défense", "Министерство обороны", "Defense Ministry", "MoD"],
    &["North Korea", "Corée du Nord", "Северная Корея", "Korea"],
    &["South Korea", "Corée du Sud", "Южная Корея", "Korea"],
];

/// What is known of a mention besides its text.
pub(super) fn known() -> impl Strategy<Value = Mention> {
    let kind = prop_oneof![3 => Just(None), 3 => Just(Some(Kind::Person)), 1 => select(&Kind::ALL[..]).prop_map(Some)];
    let document = prop_oneof![2 => Just(""), 3 => select(vec!["d1", "d2", "d3"])];
    let country = prop_oneof![6 => Just(""), 1 => select(vec!["FR", "ru", "KR"])];
    let date = prop_oneof![4 => Just(None), 1 => (2020..2026_i16, 1..=12_u8, 1..=28_u8).prop_map(|(y, m, d)| Date::new(y, m, d))];
    (kind, lang(), document, country, date).prop_map(|(kind, lang, document, country, date)| {
        Mention::new("").kind(kind).lang(lang).document(document).country(country).date(date)
    })
}

/// The same knowledge with another text.
pub(super) fn with_text(known: &Mention, text: &str) -> Mention {
    let mention = Mention::new(text).kind(known.known_kind()).date(known.known_date());
    let mention =
        mention.lang(known.known_lang().unwrap_or_default()).document(known.known_document().unwrap_or_default());
    mention.country(known.known_country().unwrap_or_default())
}

/// Mentions of any text, [`hostile`] ones among them. What else is known differs: more than half have a kind, a
/// language or a document, few a country or a date.
///
/// ```
/// use aka::{Resolver, laws};
/// use proptest::prelude::*;
///
/// let resolver = Resolver::builder().without_tables().build()?;
/// proptest!(ProptestConfig::with_cases(32), |(a in laws::mentions(), b in laws::mentions())| {
///     prop_assert_eq!(resolver.compare(&a, &b).total(), resolver.compare(&b, &a).total());
/// });
/// # Ok::<(), aka::Error>(())
/// ```
pub fn mentions() -> impl Strategy<Value = Mention> {
    (known(), hostile()).prop_map(|(known, text)| with_text(&known, &text))
}

/// Mentions of names only: two in three are among a hundred ways to write fourteen names of world news, so that several of
/// them are often of one entity, or of two that are hard to tell apart.
///
/// ```
/// use aka::laws;
/// use proptest::prelude::*;
///
/// proptest!(|(mention in laws::named_mentions())| {
///     prop_assert!(mention.text().chars().any(char::is_alphabetic));
/// });
/// ```
pub fn named_mentions() -> impl Strategy<Value = Mention> {
    let listed = (any::<Index>(), any::<Index>()).prop_map(|(entity, form)| {
        let forms = entity.get(&ENTITIES);
        (*form.get(forms)).to_owned()
    });
    (known(), prop_oneof![2 => listed, 1 => names()]).prop_map(|(known, text)| with_text(&known, &text))
}

/// Lists of about so many mentions: of a few entities, each several times and in several forms, with strangers and
/// rubbish among them. A list has at least one mention, and
/// at most `most` or four, whichever is more.
///
/// ```
/// use aka::{Resolver, laws};
/// use proptest::prelude::*;
///
/// let resolver = Resolver::builder().without_tables().build()?;
/// proptest!(ProptestConfig::with_cases(8), |(mentions in laws::mention_lists(12))| {
///     let resolution = resolver.resolve(&mentions);
///     prop_assert_eq!(resolution.entities().map(|entity| entity.len()).sum::<usize>(), mentions.len());
/// });
/// # Ok::<(), aka::Error>(())
/// ```
pub fn mention_lists(most: usize) -> impl Strategy<Value = Vec<Mention>> {
    let again = (vec(named_mentions(), 1..8), vec((any::<Index>(), known(), any::<bool>()), 0..8)).prop_map(
        |(named, again)| {
            let repeated: Vec<Mention> = again
                .iter()
                .map(|(index, other, same)| {
                    let mention = index.get(&named);
                    if *same { mention.clone() } else { with_text(other, mention.text()) }
                })
                .collect();
            named.into_iter().chain(repeated).collect::<Vec<_>>()
        },
    );
    (again, vec(named_mentions(), 0..=most), vec(mentions(), 0..4)).prop_map(move |(mut list, named, odd)| {
        list.extend(named);
        list.truncate(most.saturating_sub(odd.len()).max(1));
        list.extend(odd);
        list
    })
}
