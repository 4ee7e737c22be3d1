//! Parts of persons' names and whole names in blocks that are too large: *Bibi* beside all those who bear it.

use std::cmp::Reverse;

use super::order::Order;
use super::pairs::Pairs;

/// A part of a name meets so many whole names that hold its word, those that are mentioned most.
const WHOLES: usize = 12;
/// And so many that come before it in the order of spelling, for endings differ.
const BEFORE: usize = 3;

/// Pairs each person's name of a single word with the whole names that hold this word or one spelt nearly so. In the order of whole
/// names it is no neighbour of theirs, for they are ordered by all their words. `mentioned` is how often each name is.
pub(super) fn with_wholes(parts: &[u32], wholes: &[u32], order: &Order, mentioned: &[u32], pairs: &mut Pairs) {
    if parts.is_empty() {
        return;
    }
    let mut words: Vec<(u32, Reverse<u32>, u32)> = wholes
        .iter()
        .flat_map(|&index| {
            let words = order.of_words(index).iter();
            words.map(move |&word| (word, Reverse(mentioned[index as usize]), index))
        })
        .collect();
    words.sort_unstable();
    for &part in parts {
        for &own in order.of_words(part) {
            let from = words.partition_point(|&(word, ..)| word < own);
            let near = &words[from.saturating_sub(BEFORE)..words.len().min(from + WHOLES)];
            pairs.extend(near.iter().map(|&(.., whole)| (part.min(whole), part.max(whole))));
        }
    }
}
