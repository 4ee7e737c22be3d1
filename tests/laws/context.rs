//! Laws of what documents add: they move what is undecided, and keep to all that a resolution promises.

use std::collections::BTreeSet;

use aka::{Date, Mention, MentionId, Probability, Resolution, Resolver};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::util::{BARE, cases, partition, together};

/// Two circles, and two people of one surname, one in each.
const CIRCLES: [[&str; 5]; 2] = [
    ["Theresa May", "Jeremy Corbyn", "Philip Hammond", "Amber Rudd", "Dominic Raab"],
    ["Usain Bolt", "Carl Lewis", "Sanya Richards", "Jeremy Wariner", "Maurice Greene"],
];
const FULL: [&str; 2] = ["Boris Johnson", "Michael Johnson"];

fn in_document(name: &str, document: &str) -> Mention {
    Mention::new(name).document(document)
}

/// A document that names somebody, and some of a circle.
fn document<'m>(name: &'m str, circle: &'m [&'m str], document: &'m str) -> impl Iterator<Item = Mention> + 'm {
    [name, name].into_iter().chain(circle.iter().copied()).map(move |name| in_document(name, document))
}

/// Three documents about each of the two.
fn about_both() -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (circle, full) in CIRCLES.iter().zip(FULL) {
        for at in 0..3 {
            mentions.extend(document(full, circle, &format!("{full} {at}")));
        }
    }
    mentions
}

/// The index of the only mention of a text in a document.
fn find(mentions: &[Mention], name: &str, document: &str) -> usize {
    let found = |mention: &Mention| mention.text() == name && mention.known_document() == Some(document);
    mentions.iter().position(found).unwrap()
}

#[test]
fn a_surname_means_the_one_of_its_circle() {
    let mut mentions = about_both();
    mentions.extend(document("Johnson", &CIRCLES[0][..4], "politics"));
    mentions.extend(document("Johnson", &CIRCLES[1][1..], "sports"));
    mentions.extend(document("Johnson", &["Ada Lovelace", "Blaise Pascal", "Leonhard Euler", "Emmy Noether"], "other"));
    mentions.push(Mention::new("Johnson"));
    let resolution = BARE.resolve(&mentions);
    let [politics, sports, other] =
        ["politics", "sports", "other"].map(|document| find(&mentions, "Johnson", document));
    let [boris, michael] = FULL.map(|full| find_first(&mentions, full));
    assert!(together(&resolution, politics, boris) && together(&resolution, sports, michael));
    assert!(!together(&resolution, other, boris) && !together(&resolution, other, michael));
    // Where documents do not tell, it is open.
    let last = resolution.member(MentionId::new(mentions.len() - 1).unwrap()).unwrap();
    assert_eq!(last.open().unwrap().candidates().len(), 2);

    // The link says what it rests on.
    let link = resolution.links().iter().find(|link| [link.a.index(), link.b.index()].contains(&sports)).unwrap();
    let context = resolution.context(link).unwrap();
    assert!(context.bits.get() > 1.0 && context.shared.len() == 3);
    assert!(context.shared.iter().all(|entity| CIRCLES[1].contains(&entity.name())));
    let shown = BARE.explain_link(&resolution, link).unwrap();
    assert_eq!(shown.total(), link.bits);
    assert!(shown.to_string().contains("documents of both name "), "{shown}");
    let chain = BARE.explain(&resolution, MentionId::new(sports).unwrap(), MentionId::new(michael).unwrap()).unwrap();
    assert!(chain.is_together() && chain.to_string().contains("documents of both name "), "{chain}");
    let page = aka::report::html(&resolution, "t");
    assert!(page.contains("documents of both name "), "{page}");
}

fn find_first(mentions: &[Mention], name: &str) -> usize {
    mentions.iter().position(|mention| mention.text() == name).unwrap()
}

#[test]
fn another_circle_speaks_against_the_only_one_known() {
    // Mentioned so often that a surname means him, were it not for the company it is in.
    let mut mentions: Vec<Mention> = Vec::new();
    for at in 0..2 {
        mentions.extend(document(FULL[0], &CIRCLES[0], &format!("politics {at}")));
    }
    mentions.push(in_document("Johnson", "nowhere"));
    let alone = BARE.resolve(&mentions);
    assert!(together(&alone, 0, mentions.len() - 1), "by fame");
    mentions.pop();
    mentions.extend(document("Johnson", &CIRCLES[1], "sports"));
    let resolution = BARE.resolve(&mentions);
    assert!(!together(&resolution, 0, find(&mentions, "Johnson", "sports")));
}

/// Of the one who is meant nothing is known but the name: the link has no context of its own.
#[test]
fn a_rival_may_fall_out_by_its_circle() {
    let mut mentions: Vec<Mention> = document(FULL[0], &[], "alone").collect();
    mentions.extend(document(FULL[1], &CIRCLES[1], "sports"));
    mentions.extend(document("Johnson", &CIRCLES[0], "politics"));
    let resolution = BARE.resolve(&mentions);
    assert!(together(&resolution, 0, find(&mentions, "Johnson", "politics")));
    assert!(resolution.links().iter().all(|link| resolution.context(link).is_none()));
    #[cfg(feature = "serde")]
    {
        let json = serde_json::to_string(&resolution).unwrap();
        assert_eq!(serde_json::from_str::<Resolution>(&json).unwrap(), resolution);
    }
}

#[test]
fn documents_that_name_nothing_else_change_nothing() {
    let names = ["Boris Johnson", "Johnson", "Борис Джонсон", "Michael Johnson", "Johnson", "Kim Jong Un", "Kim"];
    let bare = BARE.resolve(names);
    let own = names.iter().enumerate().map(|(index, name)| in_document(name, &index.to_string()));
    let with = BARE.resolve(own);
    assert_eq!(partition(&bare), partition(&with));
    assert_eq!(bare.links(), with.links());
    assert!(with.links().iter().all(|link| with.context(link).is_none()));
}

/// The one Johnson in three documents, the other in two, and a surname in a document of its own. Nothing is known but the
/// days.
fn dated(surname: Option<Date>, years: [i16; 2]) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for (which, full) in FULL.iter().enumerate() {
        for at in 0..3 - which {
            let day = Date::new(years[which], 3 + at as u8, 1);
            mentions.push(in_document(full, &format!("{full} {at}")).date(day));
        }
    }
    mentions.push(in_document("Johnson", "his own").date(surname));
    mentions
}

#[test]
fn a_surname_means_the_one_of_its_days() {
    let meant = |mentions: &[Mention]| {
        let resolution = BARE.resolve(mentions);
        let last = mentions.len() - 1;
        (FULL.map(|full| together(&resolution, find_first(mentions, full), last)), resolution)
    };
    let years = [2018, 2000];
    assert_eq!(meant(&dated(None, years)).0, [false; 2], "open without its own date");
    assert_eq!(meant(&dated(Date::new(2000, 3, 3), years)).0, [false; 2], "days are not worth so much");
    let (days, resolution) = meant(&dated(Date::new(2018, 4, 3), years));
    assert_eq!(days, [true, false]);

    let link = resolution.links().iter().find(|link| resolution.context(link).is_some()).unwrap();
    let context = resolution.context(link).unwrap();
    assert!(context.bits.get() > 0.0 && context.bits.get() <= 0.5, "{}", context.bits);
    assert_eq!((context.days, context.shared.len()), (Some(5), 0), "33, 2 and 28 days");
    let shown = BARE.explain_link(&resolution, link).unwrap();
    assert_eq!(shown.total(), link.bits);
    assert!(shown.to_string().contains("nobody in common, 5 days apart"), "{shown}");
}

#[test]
fn days_that_do_not_differ_change_nothing() {
    let day = Date::new(2019, 5, 5);
    let johnsons = dated(None, [2018, 2000]).into_iter().map(|mention| mention.date(None)).collect();
    for base in [about_both(), johnsons] {
        let dated: Vec<Mention> = base.iter().map(|mention| mention.clone().date(day)).collect();
        let (bare, with) = (BARE.resolve(&base), BARE.resolve(&dated));
        assert_eq!(bare.links(), with.links());
        assert_eq!(partition(&bare), partition(&with));
        let one =
            BARE.resolve(base.iter().enumerate().map(|(at, mention)| mention.clone().date(day.filter(|_| at < 1))));
        assert_eq!(one, BARE.resolve(one.mentions()));
        assert_eq!(bare.links(), one.links(), "one document alone has no distance");
    }
}

#[test]
fn a_surname_means_the_one_of_its_country() {
    let of = |country: &str| {
        let mentions = [(FULL[0], "a", "GB"), (FULL[1], "b", "US"), ("Johnson", "c", country)];
        let mentions = mentions.map(|(name, document, country)| in_document(name, document).country(country));
        let resolution = BARE.resolve(mentions);
        [0, 1].map(|full| together(&resolution, full, 2))
    };
    assert_eq!(of(""), [false, false]);
    assert_eq!(of("GB"), [true, false]);
    assert_eq!(of("US"), [false, true]);
}

/// Mentions of few names in few documents, so that much is undecided.
fn lists() -> impl Strategy<Value = Vec<Mention>> {
    let names: Vec<&str> = CIRCLES
        .iter()
        .flatten()
        .chain(&FULL)
        .copied()
        .chain([
            "Johnson",
            "Johnson",
            "Джонсон",
            "Борис Джонсон",
            "B. Johnson",
            "May",
            "Teresa Mai",
            "Lewis",
            "Carol Lewis",
        ])
        .collect();
    let documents = vec!["a", "b", "c", "d", "e", "f", "g", ""];
    // A document seldom has two days, but nothing forbids it.
    let days =
        vec![None, None, Date::new(2019, 2, 28), Date::new(2019, 3, 1), Date::new(2021, 9, 9), Date::new(1890, 1, 1)];
    let odd = (select(names), select(documents), select(days))
        .prop_map(|(name, document, day)| in_document(name, document).date(day));
    (any::<bool>(), vec(odd, 1..40)).prop_map(|(both, odd)| {
        let base = if both { about_both() } else { Vec::new() };
        base.into_iter().chain(odd).collect()
    })
}

/// Who is with whom and by what, without the numbers of mentions.
fn facts(resolution: &Resolution) -> BTreeSet<String> {
    let text = |id: MentionId| resolution.mentions()[id.index()].text();
    let fact = |entity: aka::Entity<'_>| {
        let mut members: Vec<String> = entity
            .members()
            .map(|member| {
                let open = member.open().into_iter().flat_map(|open| open.candidates());
                let open: Vec<_> = open.map(|one| (one.entity.key(), one.share.get())).collect();
                format!("{:?} {} {open:?}", member.mention(), member.confidence())
            })
            .collect();
        members.sort();
        let mut links: Vec<String> = entity
            .links()
            .map(|link| {
                let context = resolution.context(link);
                let shared = context.map(|context| {
                    (
                        context.bits,
                        context.days,
                        context.shared.iter().map(|entity| entity.key().to_owned()).collect::<Vec<_>>(),
                    )
                });
                let mut ends = [text(link.a), text(link.b)];
                ends.sort_unstable();
                format!("{ends:?} {} {shared:?}", link.bits)
            })
            .collect();
        links.sort();
        format!("{} {} {members:?} {links:?}", entity.key(), entity.confidence())
    };
    resolution.entities().map(fact).collect()
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn law_context_does_not_depend_on_order((mentions, order) in lists().prop_flat_map(|list| {
        let order = Just((0..list.len()).collect::<Vec<_>>()).prop_shuffle();
        (Just(list), order)
    })) {
        let straight = facts(&BARE.resolve(&mentions));
        let shuffled = facts(&BARE.resolve(order.iter().map(|&index| &mentions[index])));
        prop_assert_eq!(straight, shuffled);
    }

    #[test]
    fn law_context_is_within_two_bits_and_of_a_link(mentions in lists()) {
        let resolution = BARE.resolve(&mentions);
        for link in resolution.links() {
            let Some(context) = resolution.context(link) else { continue };
            prop_assert!(context.bits.get().abs() <= 2.0 && context.shared.len() <= 3);
            prop_assert_eq!(BARE.explain_link(&resolution, link).unwrap().total(), link.bits);
        }
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn law_with_context_raising_the_threshold_only_splits(mentions in lists()) {
        let mut coarser: Option<Resolution> = None;
        for p in [0.01, 0.2, 0.5, 0.7, 0.9, 0.999] {
            let resolver = Resolver::builder().without_tables().threshold(Probability::new(p).unwrap()).build().unwrap();
            let finer = resolver.resolve(&mentions);
            for entity in finer.entities() {
                let ids: Vec<usize> = entity.members().map(|member| member.id().index()).collect();
                for &other in &ids[1..] {
                    prop_assert!(coarser.as_ref().is_none_or(|coarser| together(coarser, ids[0], other)));
                }
            }
            coarser = Some(finer);
        }
    }

    #[cfg(feature = "rayon")]
    #[test]
    fn law_context_does_not_depend_on_threads(mentions in lists()) {
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| BARE.resolve(&mentions))
        };
        prop_assert_eq!(on(1), on(3));
    }

    #[cfg(feature = "serde")]
    #[test]
    fn law_context_survives_json(mentions in lists()) {
        let resolution = BARE.resolve(&mentions);
        let json = serde_json::to_string(&resolution).unwrap();
        prop_assert_eq!(serde_json::from_str::<Resolution>(&json).unwrap(), resolution);
    }
}
