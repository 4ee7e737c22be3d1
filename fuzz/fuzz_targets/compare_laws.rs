//! A comparison is symmetric and adds up.
#![no_main]

use std::sync::LazyLock;

use aka::{Kind, Mention, Resolver};
use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

static RESOLVER: LazyLock<Resolver> =
    LazyLock::new(|| Resolver::builder().without_tables().build().expect("there is nothing to go wrong"));

#[derive(Arbitrary, Debug)]
struct Input<'t> {
    left: &'t str,
    right: &'t str,
    kind: u8,
    lang: Option<&'t str>,
}

fuzz_target!(|input: Input<'_>| {
    let kind = Kind::ALL.get(usize::from(input.kind) % (Kind::ALL.len() + 1)).copied();
    let mention = |text: &str| Mention::new(text).kind(kind).lang(input.lang.unwrap_or_default());
    let (left, right) = (mention(input.left), mention(input.right));
    let (forth, back) = (RESOLVER.compare(&left, &right), RESOLVER.compare(&right, &left));
    assert_eq!(forth.total(), back.total(), "{forth}\n{back}");
    let sum = forth.prior() + forth.evidence().iter().map(|evidence| evidence.bits).sum();
    assert_eq!(sum, forth.total(), "{forth}");
    assert!(!forth.to_string().is_empty());
});
