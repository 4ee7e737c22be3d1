//! Words that are common in a collection: *Systems*, *Associés*, *sur Mer*.
//!
//! A table of names says how rare a word is in the world, not how many of the companies at hand are called *Systems*. That
//! a word is common shows in how many different words it stands beside. How often it is mentioned does not show it: that
//! may be somebody of whom all speak; nor does what stands beside a word that is a name by itself, as *Brexit* is.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Profile;
use crate::parallel::sort;

/// A word stands beside so many others by chance, since these are spelt in several ways.
const BY_CHANCE: usize = 5;
/// To the different words of the collection so many more are added: from few names little is learned of any word.
const ELSEWHERE: f64 = 16_384.0;

/// Makes words as common as the names that they stand in show them to be: a word that stands beside one in so many of all
/// is worth log2 of that and no more.
pub(crate) fn weigh(profiles: &mut [Profile]) {
    let mut beside: Vec<(u64, u64)> = Vec::new();
    let mut names: FxHashSet<u64> = FxHashSet::default();
    for words in profiles.iter().map(|profile| profile.words.single()) {
        if let [only] = words {
            names.insert(only.word.hash);
        }
        for x in words {
            let others = words.iter().filter(|y| y.start != x.start);
            beside.extend(others.map(|y| (x.word.hash, y.word.hash)));
        }
    }
    sort(&mut beside);
    beside.dedup();
    let counts = || beside.chunk_by(|a, b| a.0 == b.0).map(|others| (others[0].0, others.len()));
    let all = counts().count() as f64 + ELSEWHERE;
    let common: FxHashMap<u64, f64> = counts()
        .filter(|(word, count)| *count > BY_CHANCE && !names.contains(word))
        .map(|(word, count)| (word, (all / (count - BY_CHANCE) as f64).log2().max(0.0)))
        .collect();
    for unit in profiles.iter_mut().flat_map(|profile| &mut profile.words.units) {
        if let Some(&bits) = common.get(&unit.word.hash) {
            unit.rarity = unit.rarity.min(bits);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Profiler, weigh};
    use crate::mention::{Kind, Mention};
    use crate::sound::Reader;

    /// How rare the last word of the first name is, before and after.
    fn rarity(names: impl Iterator<Item = String>) -> (f64, f64) {
        let profiler = Profiler { reader: Reader::new(), ..Profiler::default() };
        let dictionary = profiler.dictionary();
        let mention = |name: String| Mention::new(name).kind(Kind::Organization);
        let mut all: Vec<_> = names.map(|name| profiler.profile(&mention(name), &dictionary)).collect();
        let of = |profile: &super::Profile| profile.words.single().last().unwrap().rarity;
        let before = of(&all[0]);
        weigh(&mut all);
        (before, of(&all[0]))
    }

    /// So many words, no two alike.
    fn words(count: u8) -> impl Iterator<Item = String> {
        let letter = |number: u8| char::from(b'a' + number % 16);
        (0..count).map(move |number| format!("Zor{}{}", letter(number / 16), letter(number)))
    }

    #[test]
    fn a_word_beside_many_others_is_common() {
        let (before, after) = rarity(words(200).map(|word| format!("{word} Qysteryx")));
        assert!(before > 9.0 && (6.0..7.0).contains(&after), "{before} {after}");
    }

    #[test]
    fn one_that_is_mentioned_often_or_is_a_name_by_itself_is_not() {
        let often = (0..200).map(|number| format!("{} Qysteryx", ["Karin", "KARIN", "Carin"][number % 3]));
        let (before, after) = rarity(often);
        assert!(before.to_bits() == after.to_bits(), "{before} {after}");
        let alone = std::iter::once("Qysteryx".to_owned());
        let (before, after) = rarity(alone.chain(words(200).map(|word| format!("{word} Qysteryx"))));
        assert!(before.to_bits() == after.to_bits(), "{before} {after}");
    }
}
