//! Words, each prepared once however many names it stands in.

use std::hash::Hasher;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::{FxHashMap, FxHasher};

use crate::model::rarity;
use crate::name::{frequency, stems, without_clitic};
use crate::sound::{Reader, Sound, Tongue};
use crate::text::Script;

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
    /// Whether it is a Latin spelling that the table of frequencies knows.
    pub(crate) known: bool,
}

/// What makes a word: its text, the language it stands in, and the one it is read in.
type Key = (String, Option<String>, Script, Option<Tongue>);

/// The words of the names of one resolution. Which number a word gets depends on who asks first, and nothing else does.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    shards: [Mutex<FxHashMap<Key, Arc<Word>>>; 16],
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
        let (mut sound, latin) = reader.sound(&key.0, script, lang, tongue);
        for (stem, cost) in stems(&key.0, lang).chain(without_clitic(&key.0, script)) {
            sound.or(reader.sound(stem, script, lang, tongue).0, cost);
        }
        let rarity = rarity(&bare, &latin, &sound);
        let known = script == Script::Latin && frequency(&bare).is_some();
        let id = self.count.fetch_add(1, Ordering::Relaxed);
        let word = Arc::new(Word { id, text: key.0.clone(), bare, sound, latin, rarity, known });
        let mut words = shard.lock().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have been faster.
        Arc::clone(words.entry(key).or_insert(word))
    }
}
