//! From a word in any script to its phones.

use std::sync::Arc;

use super::align::{HOPELESS, cost};
use super::phone::{Phone, phones};
use super::readings::{Readings, Romanizer};
use super::skeleton::skeletons;
use crate::text::Script;

/// A word as it sounds: its readings as phones, each with what it costs to read the word so.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sound {
    variants: Vec<(Vec<Phone>, f64)>,
    unwritten: bool,
}

impl Sound {
    /// What it costs, in bits, that one word was meant where the other stands: the least over their readings, or
    /// [`HOPELESS`] where it is more than `limit`.
    pub(crate) fn distance(&self, other: &Self, limit: f64) -> f64 {
        let mut least = limit;
        let mut found = false;
        for (a, a_cost) in &self.variants {
            for (b, b_cost) in &other.variants {
                let rest = least - a_cost - b_cost;
                if rest < 0.0 {
                    continue;
                }
                let sum = cost(a, b, self.unwritten, other.unwritten, rest) + a_cost + b_cost;
                if sum <= least {
                    (least, found) = (sum, true);
                }
            }
        }
        if found { least } else { HOPELESS }
    }

    /// Adds the readings of another word that may have been meant, at a cost.
    pub(crate) fn or(&mut self, other: Self, cost: f64) {
        for (phones, known) in other.variants.into_iter().take(2) {
            if self.variants.iter().all(|(here, _)| *here != phones) {
                self.variants.push((phones, known + cost));
            }
        }
    }

    /// The likeliest phones.
    pub(crate) fn best(&self) -> &[Phone] {
        self.variants.first().map_or(&[], |(phones, _)| phones)
    }

    /// Whether its vowels may be unwritten.
    pub(crate) fn is_unwritten(&self) -> bool {
        self.unwritten
    }

    /// Whether the words can begin with the same sound.
    pub(crate) fn starts_like(&self, other: &Self) -> bool {
        let firsts =
            |sound: &Self| sound.variants.iter().filter_map(|(phones, _)| phones.first()).copied().collect::<Vec<_>>();
        let ours = firsts(self);
        firsts(other).iter().any(|b| ours.iter().any(|a| a.agrees(*b)))
    }

    /// The blocking keys of all readings, the likeliest first, at most `most`.
    pub(crate) fn skeletons(&self, most: usize) -> Vec<u32> {
        let mut keys = Vec::with_capacity(most);
        for (phones, _) in &self.variants {
            for key in skeletons(phones, 4) {
                if keys.len() < most && !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    }
}

/// Reads words of every script.
#[derive(Clone, Default)]
pub(crate) struct Reader {
    /// The latest given for a script is asked.
    romanizers: Vec<Arc<dyn Romanizer>>,
}

impl Reader {
    /// With the built-in romanisers.
    pub(crate) fn new() -> Self {
        Self { romanizers: super::builtin() }
    }

    /// Adds one that takes precedence for its script.
    pub(crate) fn add(&mut self, romanizer: Arc<dyn Romanizer>) {
        self.romanizers.push(romanizer);
    }

    /// The Latin readings of a folded word; a Latin word reads as itself, and has none here.
    pub(crate) fn readings(&self, word: &str, script: Script, lang: Option<&str>) -> Readings {
        let mut readings = Readings::new();
        if let Some(romanizer) = self.romanizers.iter().rev().find(|romanizer| romanizer.script() == script) {
            romanizer.romanize(word, lang, &mut readings);
        }
        if readings.is_empty() && script != Script::Latin {
            readings.push(&any_ascii::any_ascii(word).to_ascii_lowercase(), 0.0);
        }
        readings
    }

    /// How a folded word sounds, and its likeliest Latin spelling.
    pub(crate) fn sound(&self, word: &str, script: Script, lang: Option<&str>) -> (Sound, String) {
        if script == Script::Latin {
            let spelt = phones(word);
            let variants = if spelt.is_empty() { Vec::new() } else { vec![(spelt, 0.0)] };
            return (Sound { variants, unwritten: false }, crate::text::bare(word).into_owned());
        }
        let readings = self.readings(word, script, lang);
        let mut variants: Vec<(Vec<Phone>, f64)> = Vec::new();
        for reading in &readings {
            let spelt = phones(&reading.text);
            if !spelt.is_empty() && variants.iter().all(|(known, _)| *known != spelt) {
                variants.push((spelt, -reading.bits.get()));
            }
        }
        let best = readings.best().unwrap_or_default().to_owned();
        (Sound { variants, unwritten: readings.has_vowels_unwritten() }, best)
    }
}
