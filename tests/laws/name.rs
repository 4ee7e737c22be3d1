//! Laws of taking names apart.

use aka::laws::{mentions, monsters};
use aka::name::{Name, Role};
use aka::text::tokens;
use aka::{Kind, Mention};
use proptest::prelude::*;

use crate::util::cases;

fn parse(mention: &Mention) -> Name {
    Name::parse(mention.text(), mention.known_kind(), mention.known_lang())
}

proptest! {
    #![proptest_config(cases(1500))]

    /// A part has one role by its type; that no token is dropped, cut in two by another, or told twice is the law.
    #[test]
    fn law_every_token_has_exactly_one_role(mention in mentions()) {
        let name = parse(&mention);
        let tokens = tokens(mention.text()).list;
        let mut parts = name.parts.iter().peekable();
        for token in &tokens {
            let mut found = 0;
            while let Some(part) = parts.next_if(|part| part.span.start >= token.span.start && part.span.end <= token.span.end) {
                prop_assert!(!part.folded.is_empty(), "{part:?} is empty");
                found += 1;
            }
            prop_assert!(found > 0, "{token:?} has no role in {name:?}");
        }
        prop_assert!(parts.next().is_none(), "parts out of order or of no token: {name:?}");
    }

    #[test]
    fn law_parts_spell_their_tokens(mention in mentions()) {
        let name = parse(&mention);
        for token in tokens(mention.text()).list {
            let inside = |span: &std::ops::Range<usize>| span.start >= token.span.start && span.end <= token.span.end;
            let spelt: String =
                name.parts.iter().filter(|part| inside(&part.span)).map(|part| part.folded.as_str()).collect();
            // An Arabic word may go without its article.
            prop_assert!(spelt == token.folded || token.folded.ends_with(&spelt), "{spelt} {token:?}");
        }
    }

    #[test]
    fn law_roles_are_of_the_kind(mention in mentions()) {
        let name = parse(&mention);
        let of_words = |role| matches!(role, Role::Word | Role::Generic | Role::Legal | Role::Function);
        match mention.known_kind() {
            Some(Kind::Person) => prop_assert!(name.parts.iter().all(|part| !of_words(part.role)), "{name:?}"),
            Some(_) => prop_assert!(name.parts.iter().all(|part| of_words(part.role)), "{name:?}"),
            None => prop_assert!(
                name.parts.iter().all(|part| of_words(part.role)) || !name.parts.iter().any(|part| of_words(part.role))
            ),
        }
    }

    #[test]
    fn law_a_name_is_never_only_titles(mention in mentions()) {
        let name = parse(&mention);
        prop_assert!(name.is_empty() || name.parts.iter().any(|part| part.role != Role::Title), "{name:?}");
    }
}

#[test]
fn no_monster_is_too_long_to_parse() {
    for (what, monster) in monsters() {
        for kind in [None, Some(Kind::Person), Some(Kind::Organization)] {
            let name = Name::parse(&monster, kind, Some("fr"));
            let short = tokens(&monster).list.is_empty();
            assert!(name.cut || short, "{what}: is cut, and should say so");
        }
    }
}
