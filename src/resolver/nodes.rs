//! Distinct names: equal names of equal language, kind and country are compared once, however often they occur.

use std::collections::HashMap;

use crate::date::Date;
use crate::mention::{Kind, Mention};
use crate::role::may_be_office;
use crate::text::tokens;

/// What makes two mentions one name. Of an office it is also the day.
type Key<'m> = (&'m str, Option<&'m str>, Option<Kind>, Option<&'m str>, Option<Date>);

fn key(mention: &Mention) -> Key<'_> {
    let date = mention.known_date().filter(|_| may_be_office(&tokens(mention.text())));
    (mention.text(), mention.known_lang(), mention.known_kind(), mention.known_country(), date)
}

/// Which distinct name each mention is. Names are numbered in the order of what they are, not of the input, so that
/// nothing that follows depends on the order of mentions.
#[derive(Debug)]
pub(super) struct Nodes {
    /// The node of each mention.
    pub(super) of: Vec<u32>,
    /// A mention of each node.
    first: Vec<u32>,
}

impl Nodes {
    pub(super) fn of(mentions: &[Mention]) -> Self {
        let mut known: HashMap<Key<'_>, u32> = HashMap::with_capacity(mentions.len());
        let mut first: Vec<(u32, Key<'_>)> = Vec::new();
        let mut of: Vec<u32> = Vec::with_capacity(mentions.len());
        for (index, mention) in mentions.iter().enumerate() {
            // What holds no name is nobody's namesake: each such mention is a node of its own.
            let named = mention.text().chars().any(char::is_alphanumeric);
            let (key, next) = (key(mention), first.len() as u32);
            let node = if named { *known.entry(key).or_insert(next) } else { next };
            if node == next {
                first.push((index as u32, key));
            }
            of.push(node);
        }
        let mut order: Vec<u32> = (0..first.len() as u32).collect();
        // Two nodes of one key hold no name each; what else is known of them tells them apart.
        order.sort_by_key(|&node| {
            let (index, key) = first[node as usize];
            let mention = &mentions[index as usize];
            (key, mention.known_document(), mention.known_date(), mention.known_id())
        });
        let mut place = vec![0; order.len()];
        for (to, &from) in order.iter().enumerate() {
            place[from as usize] = to as u32;
        }
        for node in &mut of {
            *node = place[*node as usize];
        }
        let first = order.iter().map(|&node| first[node as usize].0).collect();
        Self { of, first }
    }

    /// The first mention of a node.
    pub(super) fn first(&self, node: u32) -> usize {
        self.first[node as usize] as usize
    }

    /// How many mentions each node has.
    pub(super) fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.first.len()];
        self.of.iter().for_each(|&node| counts[node as usize] += 1);
        counts
    }

    /// A mention of each node.
    pub(super) fn distinct<'m>(&self, mentions: &'m [Mention]) -> Vec<&'m Mention> {
        self.first.iter().map(|&index| &mentions[index as usize]).collect()
    }
}
