//! Every token has a role, whatever the kind and language.
#![no_main]

use aka::Kind;
use aka::name::Name;
use aka::text::tokens;
use libfuzzer_sys::fuzz_target;

const LANGS: [Option<&str>; 8] =
    [None, Some("fr"), Some("ru"), Some("zh"), Some("ko"), Some("ja"), Some("hu"), Some("ar")];

fuzz_target!(|input: (u8, u8, &str)| {
    let (kind, lang, text) = input;
    let kind = Kind::ALL.get(usize::from(kind) % (Kind::ALL.len() + 1)).copied();
    let name = Name::parse(text, kind, LANGS[usize::from(lang) % LANGS.len()]);
    let list = tokens(text).list;
    for token in &list {
        let inside = |span: &std::ops::Range<usize>| span.start >= token.span.start && span.end <= token.span.end;
        assert!(name.parts.iter().any(|part| inside(&part.span)), "{token:?} has no role in {name:?}");
    }
    for part in &name.parts {
        assert!(!part.folded.is_empty(), "{part:?} is empty");
        let covers = |token: &aka::text::Token| part.span.start >= token.span.start && part.span.end <= token.span.end;
        assert!(list.iter().any(covers), "{part:?} is of no token");
    }
});
