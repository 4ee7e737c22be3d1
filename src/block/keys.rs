//! The keys of a name.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::alias::What;
use crate::mention::Kind;
use crate::name::Role;
use crate::profile::{Profile, Unit};
use crate::sound::{is_short, joined, prefix};

/// Of two words written together so many skeletons of each make keys.
const TOGETHER: usize = 4;

/// A key: what it is about, and a hash of it.
pub(crate) type Key = u64;

pub(super) fn key(tag: u8, value: u64) -> Key {
    let mut hasher = FxHasher::default();
    hasher.write_u8(tag);
    hasher.write_u64(value);
    hasher.finish()
}

fn text(tag: u8, text: &str) -> Key {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    key(tag, hasher.finish())
}

/// Whether a word makes a key: initials and generic words would bring everybody together.
pub(super) fn tells(unit: &Unit) -> bool {
    unit.role != Role::Initial && unit.concept().is_none()
}

/// The keys of what tables know of a name. Those who live in a place are a block of their own: they are persons, and the place
/// is none.
pub(super) fn entry_keys(profile: &Profile) -> impl Iterator<Item = Key> {
    let lives = profile.kind == Some(Kind::Person);
    profile.entries().iter().filter(|entry| entry.share >= 0.05).map(move |entry| {
        let tag = if lives && entry.what == What::Demonym { 7 } else { 2 };
        key(tag, entry.number)
    })
}

/// The keys by which a name finds candidates, each once. Equal names have equal keys, and no name that holds a letter
/// is without one.
pub(crate) fn keys(profile: &Profile) -> Vec<Key> {
    let mut keys = word_keys(profile);
    keys.append(&mut other_keys(profile));
    sorted(keys)
}

/// The keys of single words, and of two written together: how each begins, in its consonants.
pub(super) fn word_keys(profile: &Profile) -> Vec<Key> {
    let mut prefixes: Vec<u32> = Vec::with_capacity(16);
    for words in profile.readings() {
        let told = words.units.iter().filter(|unit| tells(unit));
        prefixes.extend(told.flat_map(|unit| &unit.word.skeletons).map(|&skeleton| prefix(skeleton)));
        for run in words.runs().filter(|run| run.len() == 2) {
            let [first, second] = [0, 1].map(|at| run[at].word.skeletons.iter().take(TOGETHER));
            // What is long enough by itself is a key already.
            for short in first.filter(|&&skeleton| is_short(skeleton)) {
                prefixes.extend(second.clone().map(|&next| prefix(joined(*short, next))));
            }
        }
    }
    sorted(prefixes.into_iter().map(|prefix| key(1, u64::from(prefix))).collect())
}

/// The keys of all else: what tables know, first letters, meanings, translations, the whole.
pub(super) fn other_keys(profile: &Profile) -> Vec<Key> {
    let mut keys = Vec::with_capacity(8);
    keys.extend(entry_keys(profile));
    keys.extend(profile.rare().acronym.iter().map(|acronym| text(3, acronym)));
    if !profile.rare().initials.is_empty() {
        keys.push(text(3, &profile.rare().initials));
    }
    let mut concepts: Vec<u16> =
        profile.words.units.iter().filter_map(|unit| unit.concept().map(|concept| concept.id)).collect();
    concepts.sort_unstable();
    if concepts.len() >= 2 {
        keys.push(key(4, concepts.iter().fold(0, |sum, &id| sum << 12 ^ u64::from(id))));
    }
    for unit in profile.words.single() {
        // Given names that translate, each with any other word of the name.
        for (group, _) in unit.cognates() {
            let others = profile.words.single().iter().filter(|other| other.start != unit.start && tells(other));
            let skeletons = others.filter_map(|other| other.word.skeletons.first().copied());
            keys.extend(skeletons.map(|other| key(5, u64::from(*group) << 32 | u64::from(prefix(other)))));
        }
    }
    keys.push(text(6, &profile.key));
    sorted(keys)
}

/// Each item once, in order.
pub(super) fn sorted<T: Ord>(mut items: Vec<T>) -> Vec<T> {
    items.sort_unstable();
    items.dedup();
    items
}

/// So many finer keys a name has at most.
pub(super) const FINER: usize = 3;

/// Finer keys, by which a block that is too large is split: the skeletons of all words, as a set; of a single word, all
/// its skeletons in full. Of fewer the rest is 0.
pub(super) fn finer(profile: &Profile) -> [Key; FINER] {
    let mut keys = [0; FINER];
    let told = profile.words.single().iter().filter(|unit| tells(unit));
    if profile.words.count() == 1 {
        let skeletons = told.flat_map(|unit| &unit.word.skeletons);
        keys.iter_mut().zip(skeletons).for_each(|(finer, &skeleton)| *finer = key(8, u64::from(skeleton)));
    } else {
        let mut words: Vec<u32> =
            told.filter_map(|unit| unit.word.skeletons.first().map(|&skeleton| prefix(skeleton))).collect();
        words.sort_unstable();
        keys[0] = words.iter().fold(9, |sum, &word| key(9, sum ^ u64::from(word)));
    }
    keys
}
