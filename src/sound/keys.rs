//! Keys by which whole names that sound alike meet, whatever their script.

use std::sync::LazyLock;

use super::Reader;
use crate::text::{Script, tokens};

/// The keys of a name: its consonants reduced to eight classes, the first five of them, for each likely way of reading it.
/// The likeliest come first, at most `most` of them. Names that sound alike mostly share one, and so do many that do not: keys
/// bring up candidates, no more. None for what holds no letter.
///
/// ```
/// use aka::sound::keys;
///
/// let known = keys("Abu Dhabi", Some("en"), 4);
/// assert!(keys("અબુ ધાબી", Some("gu"), 8).iter().any(|key| known.contains(key)));
/// assert!(!keys("Chicago", Some("en"), 8).iter().any(|key| known.contains(key)));
/// ```
pub fn keys(name: &str, lang: Option<&str>, most: usize) -> Vec<u32> {
    static READER: LazyLock<Reader> = LazyLock::new(Reader::new);
    let tokens = tokens(name);
    let joined: String = tokens.list.iter().map(|token| token.folded.as_str()).collect();
    if joined.is_empty() {
        return Vec::new();
    }
    let script = tokens.list.first().map_or(Script::Common, |token| token.script);
    let sound = READER.sound(&joined, script, lang, None).0;
    sound.skeletons(&sound.spellings(), most)
}
