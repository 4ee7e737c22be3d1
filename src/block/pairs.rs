//! From keys to candidate pairs.

use super::keys::{Key, entry_keys, finer, keys};
use super::parts::with_wholes;
use crate::profile::Profile;
use crate::work::count;

/// A block of at most this many names is compared in full.
const FULL: usize = 50;
/// In a larger block each name is paired with this many that follow it in the order of their Latin spelling.
const WINDOW: usize = 12;

/// In a larger block of one entry of a table each name is paired with so many that surely mean the entry.
const HUBS: usize = 4;

/// Candidate pairs: each once, the lower index first, sorted.
pub(crate) type Pairs = Vec<(u32, u32)>;

/// The pairs of names that share a key. `mentioned` is how often each name is; `progress` is told how many names are done.
pub(crate) fn candidates(profiles: &[Profile], mentioned: &[u32], mut progress: impl FnMut(usize)) -> Pairs {
    let mut keyed: Vec<(Key, u32)> = Vec::with_capacity(profiles.len() * 8);
    for (index, profile) in profiles.iter().enumerate() {
        if !profile.is_empty() || !profile.entries.is_empty() {
            keyed.extend(keys(profile).into_iter().map(|key| (key, index as u32)));
        }
        if index % 4096 == 0 {
            progress(index);
        }
    }
    keyed.sort_unstable();
    let mut pairs = Pairs::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        let members: Vec<u32> = block.iter().map(|&(_, index)| index).collect();
        let before = pairs.len();
        if members.len() <= FULL {
            full(&members, &mut pairs);
        } else {
            split(&members, profiles, &mut pairs);
            with_wholes(&members, profiles, mentioned, &mut pairs);
            around_hubs(block[0].0, &members, profiles, &mut pairs);
        }
        count(|work| work.pairs += (pairs.len() - before) as u64);
        // Many blocks hold the same pairs: keep the list short while it grows.
        if pairs.len() == pairs.capacity() && pairs.len() > 1 << 20 {
            settle(&mut pairs);
        }
    }
    settle(&mut pairs);
    pairs
}

fn settle(pairs: &mut Pairs) {
    pairs.sort_unstable();
    pairs.dedup();
}

/// Every pair of a block.
fn full(members: &[u32], pairs: &mut Pairs) {
    for (position, &a) in members.iter().enumerate() {
        pairs.extend(members[position + 1..].iter().map(|&b| (a.min(b), a.max(b))));
    }
}

/// The pairs of a block that is too large: within groups of a finer key in full where they are small, and each name
/// with its neighbours in the order of their Latin spelling, so that every name meets some.
fn split(members: &[u32], profiles: &[Profile], pairs: &mut Pairs) {
    let mut finer: Vec<(Key, u32)> = members
        .iter()
        .flat_map(|&index| finer(&profiles[index as usize]).into_iter().map(move |key| (key, index)))
        .collect();
    finer.sort_unstable();
    for group in finer.chunk_by(|a, b| a.0 == b.0) {
        let members: Vec<u32> = group.iter().map(|&(_, index)| index).collect();
        if members.len() <= FULL { full(&members, pairs) } else { neighbours(members, profiles, pairs) }
    }
    neighbours(members.to_vec(), profiles, pairs);
}

/// In a large block of one entry of a table, every name meets some that surely mean it: names of one thing in many
/// languages are no neighbours.
fn around_hubs(key: Key, members: &[u32], profiles: &[Profile], pairs: &mut Pairs) {
    let of_entry = |index: u32| {
        let profile = &profiles[index as usize];
        profile.entries.first().is_some_and(|entry| entry.share > 0.9 && !entry.inflected)
            && entry_keys(profile).next() == Some(key)
    };
    let hubs: Vec<u32> = members.iter().copied().filter(|&index| of_entry(index)).take(HUBS).collect();
    for (&hub, &other) in hubs.iter().flat_map(|hub| members.iter().map(move |other| (hub, other))) {
        if hub != other {
            pairs.push((hub.min(other), hub.max(other)));
        }
    }
}

fn neighbours(mut members: Vec<u32>, profiles: &[Profile], pairs: &mut Pairs) {
    members.sort_by(|&a, &b| profiles[a as usize].order.cmp(&profiles[b as usize].order).then(a.cmp(&b)));
    for (position, &a) in members.iter().enumerate() {
        let window = &members[position + 1..members.len().min(position + 1 + WINDOW)];
        pairs.extend(window.iter().map(|&b| (a.min(b), a.max(b))));
    }
}
