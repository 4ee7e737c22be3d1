//! Parts of persons' names and whole names in blocks that are too large: *Bibi* beside all those who bear it.

use std::cmp::Reverse;

use super::keys::tells;
use super::order::Order;
use super::pairs::Pairs;
use crate::profile::Profile;

/// A part of a name meets so many whole names that hold its word, those that are mentioned most.
const WHOLES: usize = 12;
/// And so many that come before it in the order of spelling, for endings differ.
const BEFORE: usize = 3;

/// Pairs each person's name of a single word with the whole names that hold this word or one spelt nearly so. In the order of whole
/// names it is no neighbour of theirs, for they are ordered by all their words. `mentioned` is how often each name is.
pub(super) fn with_wholes(members: &[u32], profiles: &[Profile], order: &Order, mentioned: &[u32], pairs: &mut Pairs) {
    let persons = members.iter().filter(|&&index| profiles[index as usize].may_be_person());
    let (parts, wholes): (Vec<u32>, Vec<u32>) = persons.partition(|&&index| profiles[index as usize].words.count == 1);
    if parts.is_empty() {
        return;
    }
    let mut words: Vec<(u32, Reverse<u32>, u32)> = wholes
        .iter()
        .flat_map(|&index| {
            let units = profiles[index as usize].words.single().iter().filter(|unit| tells(unit));
            units.map(move |unit| (order.of_word(unit), Reverse(mentioned[index as usize]), index))
        })
        .collect();
    words.sort_unstable();
    for &part in &parts {
        for unit in profiles[part as usize].words.single() {
            let from = words.partition_point(|&(word, ..)| word < order.of_word(unit));
            let near = &words[from.saturating_sub(BEFORE)..words.len().min(from + WHOLES)];
            pairs.extend(near.iter().map(|&(.., whole)| (part.min(whole), part.max(whole))));
        }
    }
}
