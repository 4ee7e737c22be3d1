//! Results beside gold labels.

use std::collections::HashMap;

use aka::eval::{Evaluation, Reliability};
use aka::{Entity, EntityId, MentionId, Probability, Resolution};

use super::Result;

/// The entity of each mention.
pub(crate) fn predicted(resolution: &Resolution) -> Vec<Option<EntityId>> {
    ids(resolution).map(|id| Some(resolution.entity_of(id)?.id())).collect()
}

pub(crate) fn ids(resolution: &Resolution) -> impl Iterator<Item = MentionId> {
    (0..resolution.mentions().len()).filter_map(MentionId::new)
}

/// The scores of all mentions.
pub(crate) fn evaluate(gold: &[&str], resolution: &Resolution) -> Result<Evaluation> {
    Ok(Evaluation::of(gold, &predicted(resolution))?)
}

/// Whether probabilities mean what they say: of links, of members, and of entities. Entities of one mention make no
/// claim that could be wrong and are left out.
pub(crate) struct Reliabilities {
    /// A link is right when its ends have one gold label.
    pub(crate) links: Reliability,
    /// A member is right when its gold label is the most frequent one of its entity (of equally frequent ones, the
    /// first to appear).
    pub(crate) members: Reliability,
    /// An entity is right when all its members have one gold label. What it has missed is no fault of its.
    pub(crate) entities: Reliability,
    /// A share of a part of a name that was left open is right when the label of the mention is the most frequent one of
    /// the entity.
    pub(crate) shares: Reliability,
}

impl Reliabilities {
    pub(crate) fn of(gold: &[&str], resolution: &Resolution) -> Self {
        let label = |id: MentionId| gold.get(id.index()).copied().unwrap_or_default();
        let links = resolution.links().iter().map(|link| (link.probability(), label(link.a) == label(link.b)));
        let mut members: Vec<(Probability, bool)> = Vec::new();
        let mut entities: Vec<(Probability, bool)> = Vec::new();
        for entity in resolution.entities().filter(|entity| entity.len() > 1) {
            let (usual, whole) = usual(gold, &entity);
            members.extend(entity.members().map(|member| (member.confidence(), usual == label(member.id()))));
            entities.push((entity.confidence(), whole));
        }
        let [members, entities] = [members, entities].map(Reliability::of);
        Self { links: Reliability::of(links), members, entities, shares: Reliability::of(shares(gold, resolution)) }
    }

    pub(crate) fn named(&self) -> [(&'static str, &Reliability); 4] {
        [("links", &self.links), ("members", &self.members), ("entities", &self.entities), ("shares", &self.shares)]
    }
}

/// What is claimed of parts of names that were left open: each candidate with its share.
fn shares(gold: &[&str], resolution: &Resolution) -> Vec<(Probability, bool)> {
    let mut known: HashMap<EntityId, &str> = HashMap::new();
    let mut claims = Vec::new();
    for member in resolution.entities().flat_map(|entity| entity.members()) {
        let label = gold.get(member.id().index()).copied().unwrap_or_default();
        for one in member.open().into_iter().flat_map(|open| open.candidates()) {
            let usual = known.entry(one.entity.id()).or_insert_with(|| usual(gold, &one.entity).0);
            claims.push((one.share, *usual == label));
        }
    }
    claims
}

/// The gold label that most members have, and whether all have it; of equally frequent ones the first to appear.
pub(crate) fn usual<'g>(gold: &[&'g str], entity: &Entity<'_>) -> (&'g str, bool) {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for member in entity.members() {
        let label = gold.get(member.id().index()).copied().unwrap_or_default();
        match counts.iter_mut().find(|(known, _)| *known == label) {
            Some((_, count)) => *count += 1,
            None => counts.push((label, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let usual = counts.iter().find(|(_, count)| *count == most).map_or("", |(label, _)| *label);
    (usual, counts.len() == 1)
}
