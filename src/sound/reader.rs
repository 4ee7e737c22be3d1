//! From a word in any script to its phones.

use std::sync::Arc;

use super::align::{HOPELESS, Spelt, cost, least};
use super::han::{Tongue, korean_syllable, romanize_in};
use super::learned::{Learned, learned};
use super::phone::{Phone, phones};
use super::readings::{Readings, Romanizer};
use super::skeleton::skeletons;
use super::units::Latin;
use crate::text::Script;

/// A word as it sounds: its readings as phones, each with what it costs to read the word so.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sound {
    variants: Vec<Variant>,
    /// The word as the learned models see it.
    learned: Vec<Learned>,
    /// How it is spelt in Latin letters, and what each spelling costs.
    latin: Vec<(Latin, f64)>,
    unwritten: bool,
    /// The syllable of a Korean name that it is.
    syllable: Option<char>,
    script: Script,
}

/// How alike two words sound.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Likeness {
    /// What the rules take it to cost, in bits, that one was meant where the other stands.
    rules: f64,
    /// The evidence, in bits, that a learned model has for their being one.
    learned: f64,
}

impl Default for Likeness {
    fn default() -> Self {
        Self { rules: HOPELESS, learned: -HOPELESS }
    }
}

impl Likeness {
    /// What it costs, in bits, that one word was meant where the other stands, or [`HOPELESS`] where it is more than
    /// `limit`. A likeness that comes about by chance once in 2^evidence, and a name that another bears once in 2^rarity,
    /// make up the chance that it is another name: what is lost on the rarity is the cost.
    pub(crate) fn cost(self, rarity: f64, limit: f64) -> f64 {
        let learned = (1.0 + (rarity - self.learned).exp2()).log2();
        let cost = self.rules.min(learned);
        if cost <= limit { cost } else { HOPELESS }
    }
}

/// How many consonants a word has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    /// The fewest that answer to no vowel and cannot be mute.
    pub(crate) hard: u16,
    /// The most phones that are no vowels.
    pub(crate) consonants: u16,
}

/// One way to read a word.
#[derive(Clone, Debug, PartialEq)]
struct Variant {
    spelt: Spelt,
    cost: f64,
}

impl Sound {
    /// How alike two words sound: by rules for words of one script, by a learned model where one of the words has one, and
    /// by both between two of which neither is Latin, since two readings stand between them, and where asked for. A cost
    /// of more than `limit` bits is as good as [`HOPELESS`], and evidence of less than `needed` bits may be any less.
    pub(crate) fn likeness(&self, other: &Self, limit: f64, needed: f64, both: bool) -> Likeness {
        if let (Some(a), Some(b)) = (self.syllable, other.syllable) {
            // Whoever writes both in Hangul or Han characters means the same syllable, or another.
            return if a == b { Likeness { rules: 0.0, ..Likeness::default() } } else { Likeness::default() };
        }
        if self.script != other.script && !self.may_be(other) {
            return Likeness::default();
        }
        let learned = if self.script == other.script { None } else { self.evidence(other, needed) };
        let latin = self.script == Script::Latin || other.script == Script::Latin;
        let little = |sound: &Self| sound.learned.iter().any(Learned::is_little);
        let rules = if learned.is_some() && latin && !both && !little(self) && !little(other) {
            HOPELESS
        } else {
            self.by_rules(other, limit)
        };
        Likeness { rules, learned: learned.unwrap_or(-HOPELESS) }
    }

    /// Whether the rules leave it open that the words are one. Where they cannot cost less than [`SCREEN`] bits, with a
    /// consonant and more that nothing answers to, the models are not asked; readings of Han and Kana are too coarse for it.
    fn may_be(&self, other: &Self) -> bool {
        let coarse = |sound: &Self| matches!(sound.script, Script::Han | Script::Kana);
        let open = |a: &Variant, b: &Variant| least(&a.spelt, &b.spelt, self.unwritten, other.unwritten) <= SCREEN;
        coarse(self)
            || coarse(other)
            || self.variants.is_empty()
            || other.variants.is_empty()
            || self.variants.iter().any(|a| other.variants.iter().any(|b| open(a, b)))
    }

    /// The evidence of the learned models that a word in one script and a word in another are one name, in bits: the most
    /// of what any model of either says; less than `needed` may be any less.
    fn evidence(&self, other: &Self, needed: f64) -> Option<f64> {
        let mut most: Option<f64> = None;
        for (native, latin) in [(self, other), (other, self)] {
            for word in &native.learned {
                for (spelling, cost) in &latin.latin {
                    let needed = most.map_or(needed, |most| most.max(needed)) + cost;
                    let bits = word.evidence(spelling, needed) - cost;
                    most = Some(most.map_or(bits, |most| most.max(bits)));
                }
            }
        }
        most
    }

    /// What the rules say: the least over the readings of both.
    fn by_rules(&self, other: &Self, limit: f64) -> f64 {
        let fine = if self.script == other.script { 1.0 } else { fineness(self.script) * fineness(other.script) };
        let mut least = limit / fine;
        let mut found = false;
        for a in &self.variants {
            for b in &other.variants {
                let rest = least - a.cost - b.cost;
                if rest < 0.0 {
                    continue;
                }
                let sum = cost(&a.spelt, &b.spelt, self.unwritten, other.unwritten, rest) + a.cost + b.cost;
                if sum <= least {
                    (least, found) = (sum, true);
                }
            }
        }
        if found { least * fine } else { HOPELESS }
    }

    /// Adds a reading, unless it is known.
    fn push(&mut self, phones: Vec<Phone>, cost: f64) {
        if !phones.is_empty() && self.variants.iter().all(|known| *known.spelt.phones != *phones) {
            self.variants.push(Variant { spelt: Spelt::new(phones), cost });
        }
    }

    /// Adds the readings of another word that may have been meant, at a cost.
    pub(crate) fn or(&mut self, other: Self, cost: f64) {
        for variant in other.variants.into_iter().take(2) {
            self.push(variant.spelt.phones.into_vec(), variant.cost + cost);
        }
        self.learned.extend(other.learned.into_iter().map(|word| word.at(cost)));
        self.latin.extend(other.latin.into_iter().map(|(latin, own)| (latin, own + cost)));
    }

    /// The likeliest phones.
    pub(crate) fn best(&self) -> &[Phone] {
        self.variants.first().map_or(&[], |variant| &variant.spelt.phones)
    }

    /// The likeliest spellings of the learned models, to find candidates and frequencies by: they are what takes most time of
    /// a word.
    pub(crate) fn spellings(&self) -> Vec<String> {
        self.learned.iter().flat_map(|word| word.spellings(SPELLINGS)).collect()
    }

    /// Gives back what memory is not needed: of words there are many.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.variants.shrink_to_fit();
        self.learned.shrink_to_fit();
        self.latin.shrink_to_fit();
    }

    /// Whether its vowels may be unwritten.
    pub(crate) fn is_unwritten(&self) -> bool {
        self.unwritten
    }

    /// What it may begin with in any of its readings; none if it is mute.
    pub(crate) fn start(&self) -> Option<Phone> {
        self.variants.iter().filter_map(|variant| variant.spelt.phones.first().copied()).reduce(Phone::or)
    }

    /// How many consonants it has in any of its readings.
    pub(crate) fn extent(&self) -> Extent {
        let spelt = || self.variants.iter().map(|variant| &variant.spelt);
        Extent {
            hard: spelt().map(|spelt| spelt.hard).min().unwrap_or(0),
            consonants: spelt().map(|spelt| spelt.consonants).max().unwrap_or(0),
        }
    }

    /// The blocking keys of all readings and of spellings besides, the likeliest first, at most `most`.
    pub(crate) fn skeletons(&self, spellings: &[String], most: usize) -> Vec<u32> {
        let mut keys = Vec::with_capacity(most);
        let mut add = |phones: &[Phone]| {
            for key in skeletons(phones, 4) {
                if keys.len() < most && !keys.contains(&key) {
                    keys.push(key);
                }
            }
        };
        self.variants.iter().for_each(|variant| add(&variant.spelt.phones));
        for spelt in spellings {
            add(&phones(spelt));
        }
        keys
    }
}

/// See [`Sound::may_be`]. On pairs of politicians' names the screen changes no figure, and spares a quarter of the time.
const SCREEN: f64 = 9.0;

/// So many spellings of each learned model are looked at for keys.
const SPELLINGS: usize = 4;

/// How much of a difference in sound a script lets through. Scripts of syllables write foreign names coarsely, so that a
/// difference against another script tells less. On Wikidata name tokens a true pair of words costs a median of 0.83 bits
/// a sound between Latin and Han, 0.56 for Kana, 0.53 for Hangul, against 0.36 for Arabic and less for alphabets; these
/// are about the square roots of the ratios to Arabic, for only part of it is the script's.
fn fineness(script: Script) -> f64 {
    match script {
        Script::Han => 0.7,
        Script::Kana => 0.8,
        Script::Hangul => 0.85,
        _ => 1.0,
    }
}

/// Reads words of every script.
#[derive(Clone, Default)]
pub(crate) struct Reader {
    /// The latest given for a script is asked.
    romanizers: Vec<Arc<dyn Romanizer>>,
    /// How many of them came with the crate: a script that another reads is not left to the learned models.
    builtin: usize,
}

impl Reader {
    /// With the built-in romanisers.
    pub(crate) fn new() -> Self {
        let romanizers = super::builtin();
        Self { builtin: romanizers.len(), romanizers }
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

    /// How a folded word sounds, and its likeliest Latin spelling. A word of Han may be read in one language only.
    pub(crate) fn sound(
        &self,
        word: &str,
        script: Script,
        lang: Option<&str>,
        tongue: Option<Tongue>,
    ) -> (Sound, String) {
        if script == Script::Latin {
            let mut sound = Sound { script, latin: vec![(Latin::new(word), 0.0)], ..Sound::default() };
            sound.push(phones(word), 0.0);
            return (sound, crate::text::bare(word).into_owned());
        }
        let own = self.romanizers.iter().rposition(|romanizer| romanizer.script() == script) >= Some(self.builtin);
        let readings = match tongue {
            Some(tongue) if !own && script == Script::Han => {
                let mut readings = Readings::new();
                romanize_in(word, tongue, &mut readings);
                readings
            }
            _ => self.readings(word, script, lang),
        };
        let mut sound = Sound { unwritten: readings.has_vowels_unwritten(), script, ..Sound::default() };
        for reading in &readings {
            sound.push(phones(&reading.text), -reading.bits.get());
        }
        let best = readings.best().unwrap_or_default().to_owned();
        sound.latin = vec![(Latin::new(&best), 0.0)];
        if tongue == Some(Tongue::Korean) {
            sound.syllable = korean_syllable(word, script);
        }
        if !own {
            sound.learned = learned(word, script, tongue);
        }
        (sound, best)
    }
}
