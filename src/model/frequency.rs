//! How rare a name is, in bits: minus log2 of the share of name tokens that are this one.

use crate::name::frequency;
use crate::sound::Sound;

/// A consonant narrows a name down by about this much, a vowel by about that: the entropy of name letters, reduced to
/// classes of sounds.
const PER_CONSONANT: f64 = 2.6;
const PER_VOWEL: f64 = 1.2;
const FEWEST: f64 = 6.5;
/// No name is rarer than this for the purpose: beyond it, chance and mistake weigh more than rarity.
const MOST: f64 = 17.0;

/// The rarity of a name token: from the frequency table under its native form or any likely Latin one, the commonest of
/// them, else from its length in sounds.
pub(crate) fn rarity(bare: &str, latin: &str, spellings: &[String], sound: &Sound) -> f64 {
    let spelt: f64 = sound
        .best()
        .iter()
        .map(|phone| match (phone.is_vowel(), sound.is_unwritten()) {
            (true, true) => PER_VOWEL / 2.0,
            (true, false) => PER_VOWEL,
            _ if phone.is_optional() => PER_VOWEL,
            _ => PER_CONSONANT,
        })
        .sum();
    let variants = spellings.iter().map(String::as_str);
    let known = [bare, latin].into_iter().chain(variants).filter_map(frequency).fold(MOST, f64::min);
    (spelt + 2.5).clamp(FEWEST, MOST).min(known)
}
