//! Laws of resolving lists of mentions.

use std::collections::BTreeSet;

use aka::laws::{mention_lists, monsters};
use aka::{Mention, MentionId, Probability, Resolution, Resolver};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::util::{BARE, FULL, cases, partition, together};

fn with_threshold(p: f64) -> Resolver {
    Resolver::builder().without_tables().threshold(Probability::new(p).unwrap()).build().unwrap()
}

/// What can be said of a resolution without the numbers that the order of the input gives: for each entity its members
/// and their confidence and whom they may stand for, its key, name, kind and confidence.
fn facts(resolution: &Resolution) -> Vec<(String, String, String, Vec<String>)> {
    let fact = |entity: aka::Entity<'_>| {
        let member = |member: aka::Member<'_>| {
            let open = member.open().into_iter().flat_map(|open| open.candidates());
            let open: Vec<_> = open.map(|one| format!("{} {}", one.entity.key(), one.share.get())).collect();
            format!("{:?} {} {open:?}", member.mention(), member.confidence().get())
        };
        let mut members: Vec<String> = entity.members().map(member).collect();
        members.sort();
        let sure = (entity.confidence().get(), entity.kind_confidence().get());
        let about = format!("{:?} {sure:?}", entity.kind());
        (entity.key().to_owned(), entity.name().to_owned(), about, members)
    };
    let mut facts: Vec<_> = resolution.entities().map(fact).collect();
    facts.sort();
    facts
}

/// The partition, each mention called by its place in `order`.
fn reordered(resolution: &Resolution, order: &[usize]) -> BTreeSet<BTreeSet<usize>> {
    partition(resolution).iter().map(|set| set.iter().map(|&index| order[index]).collect()).collect()
}

/// Mentions, and an order to give them in.
fn shuffled(most: usize) -> impl Strategy<Value = (Vec<usize>, Vec<Mention>)> {
    let order = |mentions: &Vec<Mention>| Just((0..mentions.len()).collect::<Vec<_>>()).prop_shuffle();
    mention_lists(most).prop_flat_map(move |mentions| (order(&mentions), Just(mentions)))
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn law_a_resolution_is_a_partition(mentions in mention_lists(24)) {
        let resolution = BARE.resolve(&mentions);
        prop_assert_eq!(resolution.mentions(), &mentions[..]);
        let mut seen = vec![false; mentions.len()];
        for entity in resolution.entities() {
            prop_assert_eq!(entity.len(), entity.members().len());
            prop_assert!(entity.len() > 0);
            prop_assert_eq!(resolution.entity(entity.id()).map(|same| same.key()), Some(entity.key()));
            for member in entity.members() {
                prop_assert!(!std::mem::replace(&mut seen[member.id().index()], true), "in two entities");
                prop_assert_eq!(resolution.entity_of(member.id()).unwrap().id(), entity.id());
                prop_assert_eq!(member.entity().id(), entity.id());
                prop_assert_eq!(member.mention(), &mentions[member.id().index()]);
            }
        }
        prop_assert!(seen.iter().all(|&seen| seen), "in no entity");
        prop_assert!(resolution.entity_of(MentionId::new(mentions.len()).unwrap()).is_none());
    }

    #[test]
    fn law_a_kind_is_as_sure_as_those_given_agree(mentions in mention_lists(24)) {
        let resolution = BARE.resolve(&mentions);
        for entity in resolution.entities() {
            let given: Vec<_> = entity.members().filter_map(|member| member.mention().known_kind()).collect();
            let (kind, sure) = (entity.kind(), entity.kind_confidence().get());
            prop_assert_eq!(kind.is_some(), sure > 0.0);
            if given.is_empty() {
                prop_assert!(sure < 1.0);
            } else {
                let agree = given.iter().filter(|&&given| Some(given) == kind).count();
                prop_assert!((sure - agree as f64 / given.len() as f64).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn law_shares_of_what_is_open_are_one_and_never_its_own(mentions in mention_lists(24), p in 0.01..0.999_f64) {
        for resolver in [&*BARE, &with_threshold(p)] {
            let resolution = resolver.resolve(&mentions);
            for member in resolution.entities().flat_map(|entity| entity.members()) {
                let Some(open) = member.open() else { continue };
                let candidates: Vec<_> = open.candidates().collect();
                prop_assert!((1..=8).contains(&candidates.len()));
                let whole: f64 = candidates.iter().map(|one| one.share.get()).sum();
                prop_assert!((whole + open.nil().get() - 1.0).abs() < 1e-9);
                prop_assert!(candidates.iter().all(|one| one.share.get() >= 0.01));
                prop_assert!(candidates.iter().all(|one| one.entity.id() != member.entity().id()));
                let order = |one: &aka::Candidate<'_>| (-one.share.get(), one.entity.id());
                prop_assert!(candidates.windows(2).all(|pair| order(&pair[0]) < order(&pair[1])));
                prop_assert!(member.attachment().is_none() && member.mention().text().chars().any(char::is_alphanumeric));
            }
        }
    }

    #[test]
    fn law_links_hold_entities_together(mentions in mention_lists(24)) {
        let resolution = BARE.resolve(&mentions);
        for entity in resolution.entities() {
            prop_assert!(entity.links().len() < entity.len());
            for link in entity.links() {
                prop_assert!(link.a < link.b);
                prop_assert!(together(&resolution, link.a.index(), link.b.index()));
                prop_assert_eq!(resolution.entity_of(link.a).unwrap().id(), entity.id());
            }
            let weakest = entity.links().map(|link| link.bits).min();
            prop_assert_eq!(entity.weakest_link().map(|link| link.bits), weakest);
        }
        let keys: BTreeSet<&str> = resolution.entities().map(|entity| entity.key()).collect();
        prop_assert_eq!(keys.len(), resolution.entities().len(), "keys are unique");
    }

    #[test]
    fn law_the_order_of_mentions_does_not_matter((order, mentions) in shuffled(24)) {
        let straight = BARE.resolve(&mentions);
        let shuffled = BARE.resolve(order.iter().map(|&index| &mentions[index]));
        prop_assert_eq!(partition(&straight), reordered(&shuffled, &order));
        let (straight, shuffled) = (facts(&straight), facts(&shuffled));
        for (left, right) in straight.iter().zip(&shuffled) {
            prop_assert_eq!(left, right);
        }
    }

    #[test]
    fn law_what_holds_no_name_stands_alone(mentions in mention_lists(16), nothing in vec("[ -/:-@\u{200b}\u{301}]{0,4}", 1..4)) {
        let list: Vec<Mention> = mentions.into_iter().chain(nothing.iter().map(|text| Mention::new(text.as_str()))).collect();
        let resolution = BARE.resolve(&list);
        for (index, mention) in list.iter().enumerate() {
            let entity = resolution.entity_of(MentionId::new(index).unwrap()).unwrap();
            prop_assert!(mention.text().chars().any(char::is_alphanumeric) || entity.len() == 1, "{:?}", mention);
        }
    }

    #[test]
    fn law_the_same_mention_again_joins_itself(mentions in mention_lists(16), again in any::<prop::sample::Index>()) {
        let twin = again.get(&mentions).clone();
        let index = again.index(mentions.len());
        prop_assume!(twin.text().chars().any(char::is_alphanumeric));
        let list: Vec<Mention> = mentions.into_iter().chain([twin]).collect();
        prop_assert!(together(&BARE.resolve(&list), index, list.len() - 1));
    }

    /// The first are Latin names of m, n, l, r; the others Georgian ones of k, g, p, b: no sound is near another's.
    #[test]
    fn law_unrelated_names_do_not_move_the_others(
        related in vec((select(vec!["Mara", "Marina", "Nur", "Nora", "Lino"]), select(vec!["Milan", "Moreno", "Rollin", "Roll", "Lamar"])), 1..12),
        alone in vec(select(vec!["Moreno", "Lamar", "Milan"]), 0..4),
        strangers in vec(("[პბგქ][აეო][კგპბ][აეო]", "[კგპ][ეო][გპბ][აო][კპ]"), 1..24),
    ) {
        let names: Vec<String> = related.iter().map(|(given, family)| format!("{given} {family}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).chain(alone).collect();
        let strangers: Vec<String> = strangers.iter().map(|(given, family)| format!("{given} {family}")).collect();
        let before = partition(&BARE.resolve(names.iter().copied()));
        let after = partition(&BARE.resolve(names.iter().copied().chain(strangers.iter().map(String::as_str))));
        let mine: BTreeSet<BTreeSet<usize>> = after.into_iter().filter(|set| set.iter().any(|&index| index < names.len())).collect();
        prop_assert_eq!(before, mine);
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn law_raising_the_threshold_only_splits(mentions in mention_lists(24)) {
        let mut coarser = with_threshold(0.01).resolve(&mentions);
        for threshold in [0.1, 0.4, 0.5, 0.8, 0.99, 0.9999] {
            let finer = with_threshold(threshold).resolve(&mentions);
            for entity in finer.entities() {
                let ids: Vec<usize> = entity.members().map(|member| member.id().index()).collect();
                for &other in &ids[1..] {
                    prop_assert!(
                        together(&coarser, ids[0], other),
                        "{} and {} are together at {threshold} and not below",
                        mentions[ids[0]].text(),
                        mentions[other].text()
                    );
                }
            }
            coarser = finer;
        }
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn law_the_number_of_threads_does_not_matter(mentions in mention_lists(120)) {
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| BARE.resolve(&mentions))
        };
        prop_assert_eq!(on(1), on(4));
    }

    #[test]
    fn law_with_tables_all_of_it_still_holds((order, mentions) in shuffled(24)) {
        let resolution = FULL.resolve(&mentions);
        prop_assert_eq!(resolution.entities().map(|entity| entity.len()).sum::<usize>(), mentions.len());
        let shuffled = FULL.resolve(order.iter().map(|&index| &mentions[index]));
        prop_assert_eq!(partition(&resolution), reordered(&shuffled, &order));
        for (left, right) in facts(&resolution).iter().zip(&facts(&shuffled)) {
            prop_assert_eq!(left, right);
        }
    }
}

#[cfg(feature = "serde")]
proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn law_a_resolution_survives_json(mentions in mention_lists(16)) {
        let resolution = BARE.resolve(&mentions);
        let json = serde_json::to_string(&resolution).unwrap();
        prop_assert_eq!(serde_json::from_str::<Resolution>(&json).unwrap(), resolution);
    }
}

#[test]
fn monsters_are_mentions_like_any_other() {
    let monsters = monsters();
    let texts = monsters.iter().flat_map(|(_, text)| [text.as_str(), text.as_str()]).chain(["Kim Jong Un", "김정은"]);
    let resolution = BARE.resolve(texts);
    let count = 2 * monsters.len();
    assert!(together(&resolution, count, count + 1), "the names among them find each other");
    for (index, (what, text)) in monsters.iter().enumerate() {
        let named = text.chars().any(char::is_alphanumeric);
        assert_eq!(together(&resolution, 2 * index, 2 * index + 1), named, "{what}");
    }
}

#[test]
fn many_mentions_of_one_name_are_cheap() {
    let started = std::time::Instant::now();
    let resolution = BARE.resolve(std::iter::repeat_n("Kim", 10_000));
    assert_eq!(resolution.entities().len(), 1);
    let near: Vec<String> = (0..2_000).map(|index| format!("Kim {index}")).collect();
    let resolution = BARE.resolve(near.iter().map(String::as_str));
    assert_eq!(resolution.mentions().len(), near.len());
    // Quadratic work would be two million comparisons: minutes in a debug build.
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
}
