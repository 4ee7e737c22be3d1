//! Distinct names: equal names of equal language, kind and country are compared once, however often they occur.

use rustc_hash::FxHashMap;

use super::Resolver;
use crate::block::in_order;
use crate::mention::{Interner, Mention};
use crate::parallel::sort;
use crate::profile::Profile;
use crate::role::may_be_office;
use crate::text::tokens;

/// Mentions as they come in, each text and all that is known of many held once.
#[derive(Debug, Default)]
pub(super) struct Intake {
    mentions: Vec<Mention>,
    interner: Interner,
    texts: Vec<Text>,
    /// What makes two mentions one name is their text and what is known of them but the document; of an office it is
    /// also the day. By the numbers of both.
    known: FxHashMap<(u32, u32), u32>,
    nodes: Nodes,
}

/// What a text is, as far as it was asked.
#[derive(Clone, Copy, Debug)]
struct Text {
    named: bool,
    office: Option<bool>,
}

impl Intake {
    /// Takes one more.
    ///
    /// # Panics
    ///
    /// If it is one too many.
    pub(super) fn add(&mut self, mention: Mention) {
        let (index, most) = (self.mentions.len(), Resolver::MAX_MENTIONS);
        assert!(index < most, "these are more than {most} mentions; split them");
        let (mention, numbers) = self.interner.take(mention);
        if self.interner.texts() > self.texts.len() {
            self.texts.push(Text { named: mention.text().chars().any(char::is_alphanumeric), office: None });
        }
        let text = &mut self.texts[numbers.text as usize];
        let next = self.nodes.first.len() as u32;
        // What holds no name is nobody's namesake: each such mention is a node of its own.
        let node = if text.named {
            let dated = numbers.dated != numbers.lasting
                && *text.office.get_or_insert_with(|| may_be_office(&tokens(mention.text())));
            let known = if dated { numbers.dated } else { numbers.lasting };
            *self.known.entry((numbers.text, known)).or_insert(next)
        } else {
            next
        };
        if node == next {
            self.nodes.first.push(index as u32);
        }
        self.nodes.of.push(node);
        self.mentions.push(mention);
    }

    /// How many have come in.
    pub(super) fn len(&self) -> usize {
        self.mentions.len()
    }

    /// All of them, and which distinct name each is.
    pub(super) fn finish(self) -> (Vec<Mention>, Nodes) {
        let Self { mut mentions, mut nodes, interner, texts, known } = self;
        drop((interner, texts, known));
        mentions.shrink_to_fit();
        nodes.put_in_order(&mentions);
        (mentions, nodes)
    }
}

impl<'m> FromIterator<&'m Mention> for Intake {
    fn from_iter<I: IntoIterator<Item = &'m Mention>>(mentions: I) -> Self {
        let mut intake = Self::default();
        mentions.into_iter().for_each(|mention| intake.add(mention.clone()));
        intake
    }
}

/// Which distinct name each mention is. Names are numbered in the order of what they are, not of the input, so that
/// nothing that follows depends on the order of mentions.
#[derive(Debug, Default)]
pub(super) struct Nodes {
    /// The node of each mention.
    pub(super) of: Vec<u32>,
    /// A mention of each node.
    first: Vec<u32>,
}

impl Nodes {
    fn put_in_order(&mut self, mentions: &[Mention]) {
        let mut order: Vec<(&str, u32)> = self
            .first
            .iter()
            .enumerate()
            .map(|(node, &index)| (mentions[index as usize].text(), node as u32))
            .collect();
        sort(&mut order);
        for same in order.chunk_by_mut(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
            // Two nodes of one name hold no name each; what else is known of them tells them apart.
            same.sort_by_cached_key(|&(_, node)| {
                let mention = &mentions[self.first[node as usize] as usize];
                let name = (mention.known_lang(), mention.known_kind(), mention.known_country());
                (name, mention.known_date(), mention.known_document(), mention.known_id(), node)
            });
        }
        let mut place = vec![0; order.len()];
        for (to, &(_, from)) in order.iter().enumerate() {
            place[from as usize] = to as u32;
        }
        self.of.iter_mut().for_each(|node| *node = place[*node as usize]);
        self.first = order.iter().map(|&(_, node)| self.first[node as usize]).collect();
    }

    /// Numbers names anew, in the order of their Latin spelling: those that are compared with each other are near each other
    /// then, in number and so in memory.
    pub(super) fn near_each_other(&mut self, mut profiles: Vec<Profile>) -> Vec<Profile> {
        let order = in_order(&profiles);
        let mut place = vec![0; order.len()];
        for (to, &from) in order.iter().enumerate() {
            place[from as usize] = to as u32;
        }
        for node in &mut self.of {
            *node = place[*node as usize];
        }
        self.first = order.iter().map(|&node| self.first[node as usize]).collect();
        order.iter().map(|&node| std::mem::take(&mut profiles[node as usize])).collect()
    }

    /// The first mention of a node.
    pub(super) fn first(&self, node: u32) -> usize {
        self.first[node as usize] as usize
    }

    /// How many nodes there are.
    pub(super) fn count(&self) -> usize {
        self.first.len()
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
