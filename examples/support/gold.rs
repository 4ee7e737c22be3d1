//! Results beside gold labels.

use aka::eval::{Evaluation, Reliability};
use aka::{EntityId, MentionId, Probability, Resolution};

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

/// Whether members are as sure as they are right. A member is right when its gold label is the most frequent one of
/// its entity (of equally frequent ones, the first to appear). Entities of one mention make no claim that could be
/// wrong and are left out.
pub(crate) fn reliability(gold: &[&str], resolution: &Resolution) -> Reliability {
    let mut claims: Vec<(Probability, bool)> = Vec::new();
    for entity in resolution.entities().filter(|entity| entity.len() > 1) {
        let label = |id: MentionId| gold.get(id.index()).copied().unwrap_or_default();
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for member in entity.members() {
            match counts.iter_mut().find(|(known, _)| *known == label(member.id())) {
                Some((_, count)) => *count += 1,
                None => counts.push((label(member.id()), 1)),
            }
        }
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let usual = counts.iter().find(|(_, count)| *count == most).map(|(label, _)| *label);
        claims.extend(entity.members().map(|member| (member.confidence(), usual == Some(label(member.id())))));
    }
    Reliability::of(claims)
}
