//! Laws of what leads from one mention to another, and of why.

use std::collections::BTreeSet;

use aka::laws::mention_lists;
use aka::{Entity, Link, MentionId, Resolution, Resolver, Verdict};
use proptest::prelude::*;

use crate::util::{BARE, FULL, cases};

fn ids(resolution: &Resolution) -> impl Iterator<Item = MentionId> {
    (0..resolution.mentions().len()).filter_map(MentionId::new)
}

/// The links of an entity are a tree over the anchors of its members.
#[track_caller]
fn assert_a_tree(entity: &Entity<'_>) {
    let anchors: BTreeSet<MentionId> = entity.members().map(|member| member.anchor()).collect();
    assert_eq!(entity.links().len() + 1, anchors.len(), "{}", entity.name());
    for link in entity.links() {
        assert!(anchors.contains(&link.a) && anchors.contains(&link.b), "{link:?}");
    }
    for member in entity.members() {
        let attached = member.attachment().map(|link| link.other(member.id()));
        assert!(attached.is_none_or(|anchor| anchor == member.anchor()));
        assert!(!anchors.contains(&member.id()) || member.anchor() == member.id() && attached.is_none());
    }
}

/// A chain leads from the one to the other, each link going on where the last one ended.
#[track_caller]
fn assert_leads(resolution: &Resolution, from: MentionId, to: MentionId, chain: &[Link]) {
    let end = |id: MentionId| {
        let member = resolution.member(id).unwrap();
        if member.attachment().is_some() && from != to { id } else { member.anchor() }
    };
    let mut at = end(from);
    for link in chain {
        assert!([link.a, link.b].contains(&at), "{chain:?} does not lead from {from} to {to}");
        at = link.other(at);
    }
    assert_eq!(at, end(to), "{chain:?} does not lead from {from} to {to}");
}

/// Both halves are there, and every member is in one; the ends of the link are on either side.
#[track_caller]
fn assert_halved(entity: &Entity<'_>) {
    let Some(halves) = entity.halves() else { return assert_eq!(entity.links().len(), 0) };
    assert!(halves.a.contains(&halves.link.a) && halves.b.contains(&halves.link.b));
    let mut both = [halves.a.clone(), halves.b.clone()].concat();
    both.sort();
    assert_eq!(both, entity.members().map(|member| member.id()).collect::<Vec<_>>());
    // Whatever is joined by another link is on one side.
    let in_a = |id: MentionId| halves.a.contains(&id);
    assert!(entity.links().filter(|link| **link != halves.link).all(|link| in_a(link.a) == in_a(link.b)));
    assert!(entity.members().all(|member| in_a(member.id()) == in_a(member.anchor())));
}

/// An explanation says what the resolution says, and its chain adds up to the links.
#[track_caller]
fn assert_explained(resolver: &Resolver, resolution: &Resolution, a: MentionId, b: MentionId) {
    let explanation = resolver.explain(resolution, a, b).unwrap();
    let chain = resolution.chain(a, b);
    assert_eq!(explanation.is_together(), chain.is_some());
    assert_eq!(explanation.direct.left(), resolution.member(a).unwrap().mention());
    match (&explanation.verdict, chain) {
        (Verdict::Together(comparisons), Some(chain)) => {
            let totals: Vec<_> = comparisons.iter().map(aka::Comparison::total).collect();
            assert_eq!(totals, chain.iter().map(|link| link.bits).collect::<Vec<_>>());
            assert_eq!(explanation.weakest().map(aka::Comparison::total), chain.iter().map(|link| link.bits).min());
            for pair in comparisons.windows(2) {
                assert_eq!(pair[0].right(), pair[1].left(), "{explanation}");
            }
        }
        (Verdict::Apart(apart), None) => assert!(apart.pairs > 0 && apart.met <= apart.pairs, "{explanation}"),
        _ => panic!("{explanation}"),
    }
    assert!(explanation.to_string().ends_with('\n'));
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn law_links_are_a_tree_chains_lead_and_halves_part(mentions in mention_lists(24)) {
        let resolution = BARE.resolve(&mentions);
        for entity in resolution.entities() {
            assert_a_tree(&entity);
            assert_halved(&entity);
        }
        for (a, b) in ids(&resolution).flat_map(|a| ids(&resolution).map(move |b| (a, b))) {
            let chain = resolution.chain(a, b);
            let together = resolution.member(a).unwrap().entity().id() == resolution.member(b).unwrap().entity().id();
            prop_assert_eq!(chain.is_some(), together);
            if let Some(chain) = chain {
                assert_leads(&resolution, a, b, &chain);
                let mut back = resolution.chain(b, a).unwrap();
                back.reverse();
                prop_assert_eq!(chain, back);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn law_what_is_together_is_explained_and_what_is_apart(mentions in mention_lists(12)) {
        for resolver in [&*BARE, &*FULL] {
            let resolution = resolver.resolve(&mentions);
            for id in ids(&resolution) {
                assert_explained(resolver, &resolution, MentionId::new(0).unwrap(), id);
            }
        }
    }

    #[cfg(feature = "serde")]
    #[test]
    fn law_an_explanation_survives_json(mentions in mention_lists(6)) {
        let resolution = BARE.resolve(&mentions);
        for id in ids(&resolution) {
            let explanation = BARE.explain(&resolution, id, MentionId::new(0).unwrap()).unwrap();
            let json = serde_json::to_string(&explanation).unwrap();
            prop_assert_eq!(serde_json::from_str::<aka::Explanation>(&json).unwrap(), explanation);
        }
    }
}

#[test]
fn every_pair_of_the_sample_has_its_reason() {
    let sample = include_str!("../../data/sample/news.tsv").lines().filter(|line| !line.starts_with('#')).skip(1);
    let mentions = sample.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        aka::Mention::new(cells[4]).document(cells[0]).lang(cells[2]).kind(cells[5].parse::<aka::Kind>().ok())
    });
    let resolution = FULL.resolve(mentions);
    assert!(resolution.entities().any(|entity| entity.members().any(|member| member.attachment().is_some())));
    for entity in resolution.entities() {
        assert_a_tree(&entity);
        assert_halved(&entity);
        let members: Vec<MentionId> = entity.members().map(|member| member.id()).collect();
        for (&a, &b) in members.iter().flat_map(|a| members.iter().map(move |b| (a, b))) {
            assert_leads(&resolution, a, b, &resolution.chain(a, b).unwrap());
        }
        // Explaining compares: the first with each.
        for &other in &members {
            assert_explained(&FULL, &resolution, members[0], other);
        }
    }
    let firsts: Vec<MentionId> =
        resolution.entities().filter_map(|entity| entity.members().next().map(|member| member.id())).collect();
    for pair in firsts.windows(2) {
        assert_explained(&FULL, &resolution, pair[0], pair[1]);
    }
}
