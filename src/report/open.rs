//! What is left open of an entity's mentions, for reports.

use std::collections::BTreeMap;

use crate::bits::Probability;
use crate::resolver::Entity;

/// Mentions of an entity that may stand for the same others with the same shares.
pub(super) struct Doubt<'r> {
    /// The text of the first of them.
    pub(super) text: &'r str,
    pub(super) count: usize,
    pub(super) candidates: Vec<(&'r str, Probability)>,
    pub(super) nil: Probability,
}

/// Of an entity so many are told.
pub(super) const TOLD: usize = 3;

/// What is open of an entity, those with most mentions first.
pub(super) fn doubts<'r>(entity: &Entity<'r>) -> Vec<Doubt<'r>> {
    let mut doubts: BTreeMap<Vec<usize>, Doubt<'r>> = BTreeMap::new();
    for (member, open) in entity.members().filter_map(|member| Some((member, member.open()?))) {
        // Shares are told to four digits.
        let share = |share: Probability| (share.get() * 1e6).round() as usize;
        let key = open.candidates().flat_map(|one| [one.entity.id().index(), share(one.share)]).collect();
        let doubt = doubts.entry(key).or_insert_with(|| Doubt {
            text: member.text(),
            count: 0,
            candidates: open.candidates().map(|one| (one.entity.name(), one.share)).collect(),
            nil: open.nil(),
        });
        doubt.count += 1;
    }
    let mut doubts: Vec<Doubt<'r>> = doubts.into_values().collect();
    doubts.sort_by_key(|doubt| std::cmp::Reverse(doubt.count));
    doubts
}
