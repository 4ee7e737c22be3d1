//! Keys of two words: what two names share is seldom one word by chance, and hardly ever two.

use super::keys::{Key, key, sorted, tells};
use crate::name::Role;
use crate::profile::{Profile, Unit};
use crate::sound::{classes, joined, prefix, unpacked};

/// At most this many skeletons of a word are looked at, the likeliest.
const LIKELIEST: usize = 2;
/// Of this many words of a name the pairs are keys.
const MAX_WORDS: usize = 4;

/// The keys of each two words: one as its skeleton begins, and the other also with a class of consonants left out, so that a
/// slip in one of the two does not part them; and of each word with two others written together.
pub(super) fn two_word_keys(profile: &Profile) -> Vec<Key> {
    let told: Vec<&Unit> = profile.words.single().iter().filter(|unit| tells(unit)).take(MAX_WORDS).collect();
    let mut keys = Vec::with_capacity(24);
    for (place, &x) in told.iter().enumerate() {
        for &y in &told[place + 1..] {
            for a in beginnings(x) {
                keys.extend(beginnings(y).map(|b| key(10, u64::from(a.min(b)) << 32 | u64::from(a.max(b)))));
                keys.extend(slips(y).map(|b| key(11, u64::from(a) << 32 | u64::from(b))));
            }
            for b in beginnings(y) {
                keys.extend(slips(x).map(|a| key(11, u64::from(b) << 32 | u64::from(a))));
            }
        }
    }
    for (place, run) in told.windows(2).enumerate() {
        let Some(whole) = together(run) else { continue };
        for (_, x) in told.iter().enumerate().filter(|(other, _)| !(place..place + 2).contains(other)) {
            keys.extend(beginnings(x).map(|a| key(10, u64::from(a.min(whole)) << 32 | u64::from(a.max(whole)))));
        }
    }
    sorted(keys)
}

/// How two words begin that are written together: *Jong Un* as *Jongun*.
fn together(run: &[&Unit]) -> Option<u32> {
    let [first, next] = [0, 1].map(|at| run[at].word.skeletons.first().copied());
    Some(prefix(joined(first?, next?)))
}

/// The keys of each word with the class of the first sound of another; of a name with initials, with these only.
pub(super) fn initial_keys(profile: &Profile) -> Vec<Key> {
    let mut keys = Vec::new();
    if !profile.may_be_person() {
        return keys;
    }
    let words = profile.words.single();
    let short = words.iter().any(|unit| unit.role == Role::Initial);
    for x in words.iter().filter(|unit| tells(unit)) {
        for y in words.iter().filter(|y| y.start != x.start && (!short || y.role == Role::Initial)) {
            for first in y.word.skeletons.iter().map(|&skeleton| first_class(skeleton)) {
                keys.extend(beginnings(x).take(1).map(|a| key(12, u64::from(first) << 32 | u64::from(a))));
            }
        }
    }
    sorted(keys)
}

fn beginnings(unit: &Unit) -> impl Iterator<Item = u32> {
    unit.word.skeletons.iter().take(LIKELIEST).map(|&skeleton| prefix(skeleton))
}

/// The class of the first sound: 15 of a vowel, 0 of nothing.
fn first_class(skeleton: u32) -> u32 {
    unpacked(skeleton).next().unwrap_or(0)
}

/// The first four classes of the likeliest skeleton with each left out in turn, and all if there are fewer.
fn slips(unit: &Unit) -> impl Iterator<Item = u32> {
    const FIRST: usize = 4;
    let skeleton = unit.word.skeletons.first().copied();
    skeleton.into_iter().flat_map(|skeleton| {
        let count = classes(skeleton).take(FIRST).count();
        (0..count + usize::from(count < FIRST)).map(move |out| {
            let kept = classes(skeleton).take(FIRST).enumerate().filter(|&(place, _)| place != out);
            kept.fold(1, |packed, (_, class)| packed << 4 | class)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_class_may_be_a_vowel() {
        assert_eq!([0x1f_2345, 0x1_2345, 1].map(first_class), [15, 2, 0]);
    }
}
