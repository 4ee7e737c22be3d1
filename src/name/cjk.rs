//! Where the surname ends in a name written without spaces.

use super::lexicon::{CHINESE, Cultures, JAPANESE, KOREAN, LEXICON};
use super::{Part, Role, base_language};
use crate::sound::is_japanese_name;
use crate::text::{Script, Token};

/// Splits a person's name that is one word of Han or Hangul into surname and given name. A Chinese or Korean given
/// name is split further into its syllables, which other scripts may write apart; a Japanese one is read as a whole.
/// `None` if no known surname begins it, as in foreign names.
pub(super) fn split(token: &Token, lang: Option<&str>) -> Option<Vec<Part>> {
    let chars: Vec<(usize, char)> = token.folded.char_indices().collect();
    if !(2..=5).contains(&chars.len()) || !matches!(token.script, Script::Han | Script::Hangul) {
        return None;
    }
    let cut = |count: usize| chars.get(count).map_or(token.folded.len(), |&(at, _)| at);
    let cultures = |count: usize| LEXICON.surnames.get(&token.folded[..cut(count)]).copied().unwrap_or(0);
    let japanese = matches!(lang.map(base_language), Some("ja"));
    let wanted: Cultures = match lang.map(base_language) {
        Some("ja") => JAPANESE,
        Some("zh") => CHINESE | JAPANESE | KOREAN,
        Some("ko") => KOREAN | CHINESE,
        _ => CHINESE | KOREAN | JAPANESE,
    };
    // A Chinese or Korean name has one or two syllables after a surname of one, or of two where the surname is known.
    let single = (cultures(1) & wanted & (CHINESE | KOREAN) != 0 && chars.len() <= 3).then_some(1);
    let double = (chars.len() >= 3 && cultures(2) & wanted & (CHINESE | KOREAN) != 0 && chars.len() <= 4).then_some(2);
    let nipponese = if token.script == Script::Han && wanted & JAPANESE != 0 && (japanese || chars.len() >= 4) {
        let known = |count: usize| count < chars.len() && cultures(count) & JAPANESE != 0;
        // Of rarer surnames most have two characters, and the table of readings knows some.
        let read = |count: usize| count < chars.len() && is_japanese_name(&token.folded[..cut(count)]);
        let any = japanese && chars.len() >= 3;
        [2, 3, 1]
            .into_iter()
            .find(|&count| known(count))
            .or_else(|| [2, 3].into_iter().find(|&count| any && read(count)))
    } else {
        None
    };
    let (family, syllables) = match (nipponese, double, single) {
        (Some(count), _, _) => (count, false),
        (None, Some(count), _) | (None, None, Some(count)) => (count, true),
        (None, None, None) => return None,
    };
    let mut cuts = vec![0, cut(family)];
    if syllables {
        cuts.extend((family + 1..chars.len()).map(cut));
    }
    cuts.push(token.folded.len());
    let same_length = token.folded.len() == token.span.len();
    let parts = cuts.windows(2).enumerate().map(|(index, ends)| {
        let folded = token.folded[ends[0]..ends[1]].to_owned();
        Part {
            role: if index == 0 { Role::Family } else { Role::Given },
            bare: folded.clone(),
            folded,
            script: token.script,
            span: if same_length { token.span.start + ends[0]..token.span.start + ends[1] } else { token.span.clone() },
            all_caps: false,
            bound: index > 0,
        }
    });
    Some(parts.collect())
}
