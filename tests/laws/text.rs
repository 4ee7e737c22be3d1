//! Laws of folding and of tokens.

use aka::laws::{hostile, monsters, names};
use aka::text::{MAX_TOKENS, bare, bare_key, fold, tokens};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::util::cases;

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn law_folding_twice_changes_nothing(text in hostile()) {
        let once = fold(&text).into_owned();
        prop_assert_eq!(&fold(&once), &once);
    }

    #[test]
    fn law_composed_and_decomposed_text_fold_alike(text in hostile()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(fold(&composed), fold(&decomposed));
        prop_assert_eq!(bare(&composed), bare(&decomposed));
        prop_assert_eq!(bare_key(&composed), bare_key(&decomposed));
    }

    #[test]
    fn law_baring_twice_changes_nothing(text in hostile()) {
        let once = bare(&text).into_owned();
        prop_assert_eq!(&bare(&once), &once);
    }

    #[test]
    fn law_a_key_is_its_own_key(text in hostile()) {
        let key = bare_key(&text);
        prop_assert_eq!(bare_key(&key), key.clone());
        prop_assert!(!key.starts_with(' ') && !key.ends_with(' ') && !key.contains("  "), "{key:?}");
    }

    #[test]
    fn law_case_does_not_matter(name in names()) {
        let lower = name.to_lowercase();
        prop_assert_eq!(fold(&lower), fold(&name));
    }

    #[test]
    fn law_spans_are_in_order_on_boundaries_and_apart(text in hostile()) {
        let tokens = tokens(&text);
        let mut end = 0;
        prop_assert!(tokens.list.len() <= MAX_TOKENS);
        for token in &tokens.list {
            prop_assert!(end <= token.span.start, "{token:?} begins before {end}");
            prop_assert!(token.span.start < token.span.end, "{token:?} is empty");
            let raw = text.get(token.span.clone());
            prop_assert!(raw.is_some_and(|raw| raw.chars().any(char::is_alphanumeric)), "{token:?}");
            prop_assert!(!token.folded.is_empty(), "{token:?}");
            end = token.span.end;
        }
    }

    #[test]
    fn law_every_letter_is_in_a_token(text in hostile()) {
        let tokens = tokens(&text);
        let inside = |at: usize| tokens.list.iter().any(|token| token.span.contains(&at));
        for (at, c) in text.char_indices().filter(|_| !tokens.cut) {
            // What folds to an apostrophe is a sign between letters, whatever Unicode calls it.
            let folded = fold(c.encode_utf8(&mut [0; 4])).into_owned();
            let seen = c.is_alphanumeric() && !matches!(folded.as_str(), "" | "'");
            prop_assert!(!seen || inside(at), "{c:?} at {at} is in no token: {:?}", tokens.list);
        }
    }
}

#[test]
fn no_monster_is_too_long_to_fold() {
    for (what, monster) in monsters() {
        let folded = fold(&monster);
        assert_eq!(fold(&folded), folded, "{what}");
        assert!(bare_key(&monster).len() <= 20 * monster.len(), "{what}");
        assert!(tokens(&monster).list.len() <= MAX_TOKENS, "{what}");
    }
}
