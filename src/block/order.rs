//! The order of Latin spellings: names that are near in it look or sound alike.

use crate::parallel::{map, sort};
use crate::profile::{MAX_WORDS, Profile, Unit};

/// Where words and names stand in the order of their Latin spelling.
pub(super) struct Order {
    /// By the numbers of words; words spelt alike have one place.
    words: Vec<u32>,
    names: Vec<u32>,
}

impl Order {
    /// Of names as they are read first. A name stands where its words do, in their order and not in that of the name.
    pub(super) fn of(profiles: &[Profile]) -> Self {
        let mut order = Self { words: words(profiles), names: vec![0; profiles.len()] };
        let spelt = |(): &mut (), profile: &Profile| {
            // Whoever has no more words comes first.
            let mut places = [0; MAX_WORDS];
            let words = profile.words.single();
            places.iter_mut().zip(words).for_each(|(place, unit)| *place = order.of_word(unit) + 1);
            places[..words.len()].sort_unstable();
            places
        };
        let spelt = map(profiles, || (), spelt);
        let mut names: Vec<([u32; MAX_WORDS], u32)> = spelt.into_iter().zip(0..).collect();
        sort(&mut names);
        for (place, (_, name)) in names.into_iter().enumerate() {
            order.names[name as usize] = place as u32;
        }
        order
    }

    /// The place of a name.
    pub(super) fn of_name(&self, name: u32) -> u32 {
        self.names[name as usize]
    }

    /// The place of a word of a name as it is read first.
    pub(super) fn of_word(&self, unit: &Unit) -> u32 {
        self.words[unit.word.id as usize]
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
        same.iter().for_each(|&(_, word)| places[word as usize] = place as u32);
    }
    places
}
