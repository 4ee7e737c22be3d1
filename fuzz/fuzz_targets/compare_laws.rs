//! A comparison is symmetric and adds up. The input is text: two names, a language and a kind, each on a line.
#![no_main]

use std::sync::LazyLock;

use aka::{Kind, Mention, Resolver};
use libfuzzer_sys::fuzz_target;

static RESOLVER: LazyLock<Resolver> =
    LazyLock::new(|| Resolver::builder().without_tables().build().expect("there is nothing to go wrong"));

fuzz_target!(|text: &str| {
    let mut lines = text.split('\n');
    let [left, right, lang, kind] = [(); 4].map(|()| lines.next().unwrap_or_default());
    let kind: Option<Kind> = kind.parse().ok();
    let mention = |text: &str| Mention::new(text).kind(kind).lang(lang);
    let (left, right) = (mention(left), mention(right));
    let (forth, back) = (RESOLVER.compare(&left, &right), RESOLVER.compare(&right, &left));
    assert_eq!(forth.total(), back.total(), "{forth}\n{back}");
    let sum = forth.prior() + forth.evidence().iter().map(|evidence| evidence.bits).sum();
    assert_eq!(sum, forth.total(), "{forth}");
    assert!(!forth.to_string().is_empty());
    for (one, other) in [(&left, &right), (&right, &left)] {
        let itself = RESOLVER.compare(one, one);
        assert!(itself.total() >= forth.total(), "{one:?} is surer to be {other:?} than itself:\n{itself}\n{forth}");
    }
});
