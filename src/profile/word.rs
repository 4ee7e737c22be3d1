//! Words, each prepared once however many names it stands in.

use std::collections::HashMap;
use std::hash::Hasher;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHasher;

use crate::model::rarity;
use crate::name::{Cognates, Concept, concept, frequency, groups, stems, without_clitic};
use crate::sound::{Phone, Reader, Sound, Tongue};
use crate::text::Script;
use crate::work::count;

/// A word, or several joined, prepared.
#[derive(Debug)]
pub(crate) struct Word {
    /// A number of its own among the words of a dictionary.
    pub(crate) id: u32,
    /// As written, folded, for explanations.
    pub(crate) text: String,
    pub(crate) bare: String,
    pub(crate) sound: Sound,
    /// Its likeliest Latin spelling.
    pub(crate) latin: String,
    /// How rare it is as a name, in bits.
    pub(crate) rarity: f64,
    /// What it may begin with.
    start: Option<Phone>,
    /// Its skeletons, the likeliest first.
    pub(crate) skeletons: Box<[u32]>,
    /// What it is written in, if the table of frequencies knows the spelling.
    pub(crate) known: Option<Script>,
    /// The names it is a form of.
    pub(crate) cognates: Cognates,
    /// What it means as a generic word, if it is one.
    pub(crate) concept: Option<Concept>,
}

impl Word {
    /// Whether the words can begin with the same sound.
    pub(crate) fn starts_like(&self, other: &Self) -> bool {
        self.start.zip(other.start).is_some_and(|(a, b)| a.agrees(b))
    }

    /// Whether the words may begin with the same sound or one taken for it, or with one that is often mute.
    pub(crate) fn may_start_like(&self, other: &Self) -> bool {
        self.start.zip(other.start).is_some_and(|(a, b)| a.may_be(b))
    }
}

/// At most this many skeletons of a word are kept.
const SKELETONS: usize = 8;

/// What makes a word: its text, the language it stands in, and the one it is read in.
type Key = (String, Option<String>, Script, Option<Tongue>);

/// The words of the names of one resolution. Which number a word gets depends on who asks first, and nothing else does.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    shards: [Mutex<HashMap<Key, Arc<Word>>>; 16],
    count: AtomicU32,
}

impl Dictionary {
    /// The word, prepared now if it is new.
    pub(super) fn word(
        &self,
        reader: &Reader,
        text: String,
        bare: String,
        script: Script,
        lang: Option<&str>,
        tongue: Option<Tongue>,
    ) -> Arc<Word> {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        let shard = &self.shards[hasher.finish() as usize % self.shards.len()];
        let key = (text, lang.map(str::to_owned), script, tongue);
        if let Some(word) = shard.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(word);
        }
        count(|work| work.words += 1);
        let (mut sound, latin) = reader.sound(&key.0, script, lang, tongue);
        for (stem, cost) in stems(&key.0, lang).chain(without_clitic(&key.0, script)) {
            sound.or(reader.sound(stem, script, lang, tongue).0, cost);
        }
        let rarity = rarity(&bare, &latin, &sound);
        let known = frequency(&bare).map(|_| script);
        let id = self.count.fetch_add(1, Ordering::Relaxed);
        let skeletons = sound.skeletons(SKELETONS).into_boxed_slice();
        let start = sound.start();
        let (cognates, concept) = (forms(&bare, &latin, &sound), concept(&bare));
        let text = key.0.clone();
        let word = Word { id, text, bare, sound, latin, rarity, start, skeletons, known, cognates, concept };
        let word = Arc::new(word);
        let mut words = shard.lock().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have been faster.
        Arc::clone(words.entry(key).or_insert(word))
    }
}

/// The groups of names that a word is a form of: as it is written, else as it is spelt in Latin letters, which are more often
/// in the table.
fn forms(bare: &str, latin: &str, sound: &Sound) -> Cognates {
    let spelt = || std::iter::once(latin).chain(sound.spellings().iter().map(String::as_str)).map(groups);
    match groups(bare) {
        [] => spelt().find(|groups| !groups.is_empty()).unwrap_or_default(),
        groups => groups,
    }
}
