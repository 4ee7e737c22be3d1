//! Laws of comparing two mentions.

use aka::laws::{mention_lists, mentions, monsters, named_mentions};
use aka::{Bits, Feature, Mention, Resolver};
use proptest::prelude::*;

use crate::util::{BARE, FULL, assert_adds_up, assert_mirrored, cases};

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn law_comparison_is_symmetric(a in mentions(), b in mentions()) {
        assert_mirrored(&BARE.compare(&a, &b), &BARE.compare(&b, &a));
    }

    #[test]
    fn law_comparison_of_names_is_symmetric(a in named_mentions(), b in named_mentions()) {
        assert_mirrored(&BARE.compare(&a, &b), &BARE.compare(&b, &a));
        assert_mirrored(&FULL.compare(&a, &b), &FULL.compare(&b, &a));
    }

    /// Names that differ in marks, joints and order only are the ones that could be told apart by who comes first.
    #[test]
    fn law_comparison_of_near_twins_is_symmetric(a in named_mentions(), joint in "[ ,.'·-]{1,2}", marks in any::<bool>()) {
        let other = a.text().replace(' ', &joint);
        let other = if marks { aka::text::bare(&other).into_owned() } else { other };
        let b = Mention::new(other).kind(a.known_kind()).country(a.known_country().unwrap_or_default());
        assert_mirrored(&BARE.compare(&a, &b), &BARE.compare(&b, &a));
    }

    #[test]
    fn law_evidence_adds_up_to_the_total(a in mentions(), b in mentions()) {
        assert_adds_up(&BARE.compare(&a, &b));
        assert_adds_up(&FULL.compare(&a, &b));
    }

    #[test]
    fn law_a_text_is_never_less_sure_of_itself_than_of_another(a in named_mentions(), b in named_mentions()) {
        let (itself, other) = (BARE.compare(&a, &a), BARE.compare(&a, &b));
        prop_assert!(itself.total() >= other.total(), "\n{itself}\n{other}");
    }

    #[test]
    fn law_what_holds_no_name_is_compared_by_the_prior_alone(a in mentions(), nothing in "[ -/:-@\u{200b}]{0,5}") {
        let comparison = BARE.compare(&a, nothing);
        prop_assert!(comparison.evidence().is_empty());
        prop_assert_eq!(comparison.total(), comparison.prior());
        prop_assert!(comparison.total() < Bits::ZERO);
    }

    #[test]
    fn law_a_comparison_shows_every_piece_of_evidence(a in mentions(), b in mentions()) {
        let comparison = BARE.compare(&a, &b);
        let shown = comparison.to_string();
        for evidence in comparison.evidence() {
            prop_assert!(shown.contains(&*evidence.note), "{shown}");
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    /// What the hot loop adds up without writing it down is what an explanation writes down. Part of a name may be
    /// attached for the fame of its bearer too.
    #[test]
    fn law_a_link_is_worth_what_its_explanation_says(mentions in mention_lists(16)) {
        let mentions: Vec<Mention> = mentions.iter().map(|mention| mention.clone().document("")).collect();
        let resolution = BARE.resolve(&mentions);
        for link in resolution.links() {
            let explained = BARE.compare(&mentions[link.a.index()], &mentions[link.b.index()]);
            // Links are worth what is added up, before it is calibrated.
            let calibration = explained.evidence().iter().filter(|evidence| evidence.feature == Feature::Calibration);
            let added = explained.total() - calibration.map(|evidence| evidence.bits).sum();
            let excess = link.bits - added;
            prop_assert!(excess == Bits::ZERO || (Bits::ZERO < excess && excess < Bits::new(10.0)), "{excess} {explained}");
        }
    }
}

#[cfg(feature = "serde")]
proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn law_a_comparison_survives_json(a in mentions(), b in mentions()) {
        let comparison = BARE.compare(&a, &b);
        let json = serde_json::to_string(&comparison).unwrap();
        prop_assert_eq!(serde_json::from_str::<aka::Comparison>(&json).unwrap(), comparison);
    }

    #[test]
    fn law_a_mention_survives_json(mention in mentions()) {
        let json = serde_json::to_string(&mention).unwrap();
        prop_assert_eq!(serde_json::from_str::<Mention>(&json).unwrap(), mention);
    }
}

#[test]
fn no_monster_is_too_long_to_compare() {
    let resolver: &Resolver = &FULL;
    let monsters = monsters();
    for (index, (what, monster)) in monsters.iter().enumerate() {
        let (_, next) = &monsters[(index + 1) % monsters.len()];
        for other in [monster.as_str(), "Kim", next] {
            let comparison = resolver.compare(monster.as_str(), other);
            assert!(comparison.evidence().len() < 64, "{what}: {}", comparison.evidence().len());
        }
    }
}
