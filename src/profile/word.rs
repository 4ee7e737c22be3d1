//! Words, each prepared once however many names it stands in.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxHashMap, FxHasher};

use crate::model::rarity;
use crate::name::{Cognates, Concept, concept, frequency, groups, stems, without_clitic};
use crate::sound::{Extent, LetterPairs, Reader, Sound, Tongue, head, joined, slip};
use crate::text::Script;
use crate::work::count;

use super::Unit;
use super::sketch::{Rest, Sketch};

/// A word, or several joined, prepared.
#[derive(Debug)]
pub(crate) struct Word {
    /// A number of its own among the words of a dictionary.
    pub(crate) id: u32,
    /// As written, folded.
    pub(crate) text: String,
    /// The language it stands in.
    pub(super) lang: Option<Box<str>>,
    pub(super) script: Script,
    pub(crate) bare: String,
    /// A hash of that.
    pub(crate) hash: u64,
    /// How many letters that has, 255 if more.
    pub(super) length: u8,
    pub(crate) sound: Sound,
    /// Its likeliest Latin spelling.
    pub(crate) latin: String,
    /// How rare it is as a name, in bits.
    pub(crate) rarity: f64,
    /// How many consonants it has.
    extent: Extent,
    /// Its skeletons, the likeliest first.
    pub(crate) skeletons: Box<[u32]>,
    /// What it is written in, if the table of frequencies knows the spelling.
    pub(crate) known: Option<Script>,
    /// What a glance at it sees.
    pub(crate) sketch: Sketch,
    /// And what it seldom does.
    pub(crate) rest: Rest,
    /// What it means as a generic word, if it is one.
    pub(crate) concept: Option<Concept>,
}

impl Word {
    /// Whether they are the same but for marks.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.hash == other.hash && self.bare == other.bare
    }

    /// Whether the words can begin with the same sound.
    pub(crate) fn starts_like(&self, other: &Self) -> bool {
        self.rest.starts_like(&other.rest)
    }

    /// Whether two words have so little in common that they are two: no pair of letters, no first sound, and no likely
    /// skeleton of the one is nearly that of the other.
    pub(crate) fn is_strange(&self, other: &Self) -> bool {
        (self.script == other.script || !self.starts_like(other)) && self.sketch.is_strange(&other.sketch)
    }

    /// Whether it may be these words written together, as far as their first consonants and the number of them tell.
    pub(crate) fn may_be_joined(&self, run: &[Unit]) -> bool {
        if !self.may_start_like(&run[0].word) {
            return false;
        }
        let sum = |field: fn(&Extent) -> u16| run.iter().map(|unit| field(&unit.word.extent)).sum::<u16>();
        let (hard, consonants) = (sum(|extent| extent.hard), sum(|extent| extent.consonants));
        let coarse = |word: &Self| matches!(word.script, Script::Han | Script::Kana);
        let as_long = || hard <= self.extent.consonants + SLACK && self.extent.hard <= consonants + SLACK;
        (coarse(self) || run.iter().any(|unit| coarse(&unit.word)) || as_long()) && self.begins_like(run)
    }

    /// Whether one of its skeletons is about that of these words together.
    fn begins_like(&self, run: &[Unit]) -> bool {
        let letters = run.iter().map(|unit| unit.word.sketch.letters).reduce(LetterPairs::or).unwrap_or_default();
        let spelt_alike = self.sketch.letters.fifths(letters) > 0;
        let likeliest = |at: usize| run[at].word.skeletons.iter().take(LIKELIEST);
        likeliest(0).any(|&start| {
            likeliest(1).any(|&next| {
                let rest = run[2..].iter().filter_map(|unit| unit.word.skeletons.first());
                let whole = rest.fold(joined(start, next), |whole, &next| joined(whole, next));
                let begins = head(whole);
                self.skeletons.iter().any(|&own| own == whole || spelt_alike && slip(head(own), begins))
            })
        })
    }

    /// Whether the words may begin with the same sound or one taken for it, or with one that is often mute.
    pub(crate) fn may_start_like(&self, other: &Self) -> bool {
        self.rest.start.zip(other.rest.start).is_some_and(|(a, b)| a.may_be(b))
    }
}

/// So many skeletons of a word are looked at where words are joined.
const LIKELIEST: usize = 2;

/// So many consonants more than it has may be in words that a word is compared with as their run.
const SLACK: u16 = 1;

/// At most this many skeletons of a word are kept.
const SKELETONS: usize = 8;

/// What makes a word: its text, the language it stands in, and the one it is read in.
type Key = (String, Option<String>, Script, Option<Tongue>);

/// At most this many consecutive words are joined to be compared with one: Aung San Suu Kyi.
pub(super) const MAX_JOINED: usize = 4;

/// What makes a word of several: their numbers, and the language it is read in.
type Run = ([u32; MAX_JOINED], Option<Tongue>);

/// The words of the names of one resolution. Which number a word gets depends on who asks first, and nothing else does.
pub(crate) struct Dictionary {
    reader: Reader,
    shards: [Mutex<HashMap<Key, Arc<Word>>>; 16],
    runs: [Mutex<FxHashMap<Run, Arc<Word>>>; 16],
    count: AtomicU32,
}

impl Dictionary {
    /// An empty one, whose words are read by `reader`.
    pub(super) fn new(reader: &Reader) -> Self {
        Self {
            reader: reader.clone(),
            shards: Default::default(),
            runs: Default::default(),
            count: AtomicU32::default(),
        }
    }

    /// The word, prepared now if it is new.
    pub(super) fn word(
        &self,
        (text, bare): (String, String),
        script: Script,
        lang: Option<&str>,
        tongue: Option<Tongue>,
    ) -> Arc<Word> {
        let shard = &self.shards[hash(&text) as usize % self.shards.len()];
        let key = (text, lang.map(str::to_owned), script, tongue);
        known_or(shard, key, |key| self.prepared((key.0.clone(), bare), script, lang, tongue, false))
    }

    /// Words written together as one, prepared now if it is new.
    pub(super) fn run(&self, words: &[Unit], tongue: Option<Tongue>) -> Arc<Word> {
        let mut numbers = [u32::MAX; MAX_JOINED];
        numbers.iter_mut().zip(words).for_each(|(number, unit)| *number = unit.word.id);
        let shard = &self.runs[numbers[0] as usize % self.runs.len()];
        known_or(shard, (numbers, tongue), |_| {
            let first = &words[0].word;
            let join = |field: fn(&Word) -> &str| words.iter().map(|unit| field(&unit.word)).collect::<String>();
            let texts = (join(|word| &word.text), join(|word| &word.bare));
            self.prepared(texts, first.script, first.lang.as_deref(), tongue, true)
        })
    }

    /// Prepares a word. A `whole`, of several words, is compared but not looked for, and is spared what only serves to find
    /// it.
    fn prepared(
        &self,
        (text, bare): (String, String),
        script: Script,
        lang: Option<&str>,
        tongue: Option<Tongue>,
        whole: bool,
    ) -> Word {
        count(|work| work.words += 1);
        let (sound, latin) = self.reader.sound(&text, script, lang, tongue);
        let mut sound = if whole { sound } else { sound.spelt() };
        for (stem, cost) in stems(&text, lang).chain(without_clitic(&text, script)) {
            sound.or(self.reader.sound(stem, script, lang, tongue).0, cost);
        }
        let rarity = rarity(&bare, &latin, &sound);
        let known = frequency(&bare).map(|_| script);
        let id = self.count.fetch_add(1, Ordering::Relaxed);
        let skeletons = if whole { Box::default() } else { sound.skeletons(SKELETONS).into_boxed_slice() };
        let extent = sound.extent();
        let (cognates, concept) =
            if whole { (Cognates::default(), None) } else { (forms(&bare, &latin, &sound), concept(&bare)) };
        let letters = LetterPairs::of(&latin);
        let sketch = Sketch::new(cognates, letters, &skeletons);
        let hash = hash(&bare);
        let rest = Rest { start: sound.start(), cognates };
        let lang = lang.map(Box::from);
        let length = bare.chars().take(u8::MAX.into()).count() as u8;
        Word {
            id,
            text,
            lang,
            script,
            bare,
            hash,
            length,
            sound,
            latin,
            rarity,
            extent,
            skeletons,
            known,
            sketch,
            rest,
            concept,
        }
    }
}

/// The word of a key, prepared now if it is new.
fn known_or<K: Eq + Hash, S: BuildHasher>(
    shard: &Mutex<HashMap<K, Arc<Word>, S>>,
    key: K,
    prepare: impl FnOnce(&K) -> Word,
) -> Arc<Word> {
    if let Some(word) = locked(shard).get(&key) {
        return Arc::clone(word);
    }
    let word = Arc::new(prepare(&key));
    // Another thread may have been faster.
    Arc::clone(locked(shard).entry(key).or_insert(word))
}

fn locked<T>(shard: &Mutex<T>) -> MutexGuard<'_, T> {
    shard.lock().unwrap_or_else(PoisonError::into_inner)
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
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
