//! Every token has a role, whatever the kind and language. The input is text: a name, a language and a kind, each on a
//! line.
#![no_main]

use aka::Kind;
use aka::name::Name;
use aka::text::tokens;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut lines = text.split('\n');
    let [text, lang, kind] = [(); 3].map(|()| lines.next().unwrap_or_default());
    let kind: Option<Kind> = kind.parse().ok();
    let name = Name::parse(text, kind, Some(lang).filter(|lang| !lang.is_empty()));
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
