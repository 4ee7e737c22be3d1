//! Words that say a name is an event's or a product's: *war*, *summit*, *treaty*, *ミサイル*.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Part, base_language};
use crate::data;
use crate::mention::Kind;
use crate::text::{Script, bare_key};

/// The longest word that ends a name written without spaces, in characters.
const LONGEST_ENDING: usize = 7;

/// What a word says in each language that has it.
static WORDS: LazyLock<FxHashMap<String, Vec<(&str, Kind)>>> = LazyLock::new(|| {
    let mut words: FxHashMap<String, Vec<(&str, Kind)>> = FxHashMap::default();
    for [word, lang, kind] in data::rows(data::KIND_WORDS) {
        let kind = if kind == "event" { Kind::Event } else { Kind::Product };
        words.entry(bare_key(word)).or_default().push((lang, kind));
    }
    words
});

/// The kind that a word of a name says, of a language if one is given. Of several words the first that says any.
pub(crate) fn kind_of_words(parts: &[Part], lang: Option<&str>) -> Option<Kind> {
    let lang = lang.map(base_language);
    // English names stand in texts of all languages.
    let fits = |known: &str| lang.is_none_or(|lang| known == lang || known == "en");
    let of = |word: &str| WORDS.get(word)?.iter().find(|(known, _)| fits(known)).map(|(_, kind)| *kind);
    parts.iter().find_map(|part| of(&part.bare)).or_else(|| {
        // Where words are not spaced the last one says what it is.
        let syllabic = |part: &&Part| matches!(part.script, Script::Han | Script::Hangul | Script::Kana);
        parts.last().filter(syllabic)?;
        let whole: String = parts.iter().map(|part| part.bare.as_str()).collect();
        let mut starts = whole.char_indices().rev().take(LONGEST_ENDING).map(|(at, _)| at).skip(1);
        starts.find_map(|at| of(&whole[at..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::Name;

    #[test]
    fn words_tell_events_and_products() {
        for (text, lang, kind) in [
            ("Xyzzy World Cup", Some("en"), Some(Kind::Event)),
            ("Друга світова війна", Some("uk"), Some(Kind::Event)),
            ("Xyzzy Summit", Some("pl"), Some(Kind::Event)),
            ("朝鮮戦争", Some("ja"), Some(Kind::Event)),
            ("朝鲜战争", None, Some(Kind::Event)),
            ("Umowa z Xyzzy", Some("pl"), Some(Kind::Product)),
            ("Umowa z Xyzzy", Some("de"), None),
            ("Xyzzy", Some("en"), None),
            ("争", Some("zh"), None),
            ("", None, None),
        ] {
            assert_eq!(kind_of_words(&Name::parse(text, None, lang).parts, lang), kind, "{text}");
        }
    }
}
