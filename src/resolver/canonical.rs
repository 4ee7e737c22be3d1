//! What an entity is called.

use std::collections::HashMap;
use std::sync::Arc;

use crate::alias::AliasTable;
use crate::mention::Mention;
use crate::name::{Name, Role};
use crate::profile::Profile;
use crate::text::Script;

/// The entry of a table that most mentions of an entity mean: its table and id.
pub(super) fn entry(nodes: &[(&Profile, u32)]) -> Option<(usize, String)> {
    let mut votes: HashMap<(usize, &str), f64> = HashMap::new();
    for (profile, count) in nodes {
        for entry in profile.entries().iter().filter(|entry| entry.share >= 0.5) {
            *votes.entry((entry.table, &entry.id)).or_default() += f64::from(*count) * entry.share;
        }
    }
    let whole: f64 = nodes.iter().map(|(_, count)| f64::from(*count)).sum();
    let winner = votes.into_iter().min_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)))?;
    // An entry that few of the forms lead to says nothing about the rest.
    (winner.1 * 4.0 >= whole).then(|| (winner.0.0, winner.0.1.to_owned()))
}

/// The name a table gives an entry, in the language wished for or in its main one.
pub(super) fn label(tables: &[Arc<dyn AliasTable>], table: usize, id: &str, lang: Option<&str>) -> Option<String> {
    let table = tables.get(table)?;
    table.label(id, lang).or_else(|| table.label(id, None)).map(str::to_owned)
}

/// The fullest and most frequent form, without its titles: Latin before other scripts, then by words, then by count.
pub(super) fn form(mentions: &[(&Mention, u32)]) -> String {
    let best = mentions.iter().max_by_key(|(mention, count)| {
        let text = mention.text();
        let words = text.split_whitespace().count().clamp(1, 3);
        let shouted = text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && text.chars().count() > 5;
        let latin = Script::of_word(text) == Script::Latin;
        (latin, words.min(2), !shouted, *count * words as u32, std::cmp::Reverse(text))
    });
    best.map_or(String::new(), |(mention, _)| untitled(mention))
}

/// A mention's text without titles at its ends.
pub(super) fn untitled(mention: &Mention) -> String {
    let text = mention.text();
    let name = Name::parse(text, mention.known_kind(), mention.known_lang());
    let mut parts = name.parts.iter().filter(|part| part.role != Role::Title);
    let (first, last) = (parts.next(), name.parts.iter().rfind(|part| part.role != Role::Title));
    let spoken = match (first, last) {
        (Some(first), Some(last)) if first.role != Role::Word && !name.titles.is_empty() => {
            text.get(first.span.start..last.span.end)
        }
        _ => None,
    };
    spoken.unwrap_or(text).trim().to_owned()
}
