//! The order of Latin spellings: names that are near in it look or sound alike.

use super::keys::tells;
use crate::parallel::{map, sort};
use crate::profile::{MAX_WORDS, Profile, Unit};

/// Where words and names stand in the order of their Latin spelling.
pub(super) struct Order {
    names: Vec<u32>,
    /// The places of the words of all names that tell something, and where those of each name end; words spelt alike have one.
    words: Vec<u32>,
    ends: Vec<usize>,
}

/// Names in the order of their Latin spelling.
pub(crate) fn in_order(profiles: &[Profile]) -> Vec<u32> {
    let order = Order::of(profiles);
    let mut names = vec![0; profiles.len()];
    for (name, &place) in order.names.iter().enumerate() {
        names[place as usize] = name as u32;
    }
    names
}

impl Order {
    /// Of names as they are read first. A name stands where its words do, in their order and not in that of the name.
    pub(super) fn of(profiles: &[Profile]) -> Self {
        let places = words(profiles);
        let place = |unit: &Unit| places[unit.word.id as usize];
        let spelt = |(): &mut (), profile: &Profile| {
            // Whoever has no more words comes first.
            let mut spelt = [0; MAX_WORDS];
            let words = profile.words.single();
            spelt.iter_mut().zip(words).for_each(|(spelt, unit)| *spelt = place(unit) + 1);
            spelt[..words.len()].sort_unstable();
            spelt
        };
        let spelt = map(profiles, || (), spelt);
        let mut sorted: Vec<([u32; MAX_WORDS], u32)> = spelt.into_iter().zip(0..).collect();
        sort(&mut sorted);
        let mut order = Self { names: vec![0; profiles.len()], words: Vec::new(), ends: Vec::new() };
        for (place, (_, name)) in sorted.into_iter().enumerate() {
            order.names[name as usize] = place as u32;
        }
        for profile in profiles {
            order.words.extend(profile.words.single().iter().filter(|unit| tells(unit)).map(place));
            order.ends.push(order.words.len());
        }
        order
    }

    /// The place of a name.
    pub(super) fn of_name(&self, name: u32) -> u32 {
        self.names[name as usize]
    }

    /// The places of those words of a name that tell something, as it is read first.
    pub(super) fn of_words(&self, name: u32) -> &[u32] {
        let name = name as usize;
        &self.words[name.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[name]]
    }
}

/// The place of each word among all.
fn words(profiles: &[Profile]) -> Vec<u32> {
    let mut met: Vec<Option<&str>> = Vec::new();
    for unit in profiles.iter().flat_map(|profile| profile.words.single()) {
        let number = unit.word.id as usize;
        met.resize(met.len().max(number + 1), None);
        met[number] = Some(&unit.word.latin);
    }
    let mut places = vec![0; met.len()];
    let mut sorted: Vec<(&str, u32)> = met.into_iter().zip(0..).filter_map(|(met, word)| Some((met?, word))).collect();
    sort(&mut sorted);
    for (place, same) in sorted.chunk_by(|a, b| a.0 == b.0).enumerate() {
        for &(_, word) in same {
            places[word as usize] = place as u32;
        }
    }
    places
}
