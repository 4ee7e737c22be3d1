//! Folding is idempotent, keys are keys of themselves, and tokens lie in order inside the text.
#![no_main]

use aka::text::{bare, bare_key, fold, tokens};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded, "folding twice");
    let bared = bare(text);
    assert_eq!(bare(&bared), bared, "baring twice");
    let key = bare_key(text);
    assert_eq!(bare_key(&key), key, "the key of a key");
    let mut end = 0;
    for token in tokens(text).list {
        assert!(end <= token.span.start && token.span.start < token.span.end, "{token:?}");
        assert!(text.get(token.span.clone()).is_some(), "{token:?} is off a boundary");
        end = token.span.end;
    }
});
