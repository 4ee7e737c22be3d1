//! The words of the names of one resolution, each prepared once however many names it stands in.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxHashMap, FxHasher};

use crate::model::rarity;
use crate::name::{Cognates, concept, frequency, groups, stems, without_clitic};
use crate::sound::{LetterPairs, Reader, Tongue};
use crate::text::Script;
use crate::work::count;

use super::sketch::{Rest, Sketch};
use super::{Unit, Word};

/// At most this many skeletons of a word are kept.
const SKELETONS: usize = 8;

/// At most this many consecutive words are joined to be compared with one: Aung San Suu Kyi.
pub(super) const MAX_JOINED: usize = 4;

/// The language that a word stands in, as a number among those of a dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Language(u32);

/// What makes a word besides its letters: the language it stands in, its script, and the language it is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Manner {
    pub(super) language: Option<Language>,
    pub(super) script: Script,
    pub(super) tongue: Option<Tongue>,
}

/// Words that are read in one manner, by what is written.
type Texts = HashMap<Arc<str>, Arc<Word>>;

/// What makes a word of several: their numbers, and the language it is read in.
type Run = ([u32; MAX_JOINED], Option<Tongue>);

/// The words of the names of one resolution. Which number a word or a language gets depends on who asks first, and nothing
/// else does.
pub(crate) struct Dictionary {
    reader: Reader,
    languages: Mutex<Languages>,
    shards: [Mutex<FxHashMap<Manner, Texts>>; 16],
    runs: [Mutex<FxHashMap<Run, Arc<Word>>>; 16],
    count: AtomicU32,
}

/// The languages that words stand in, and the number of each.
#[derive(Default)]
struct Languages {
    codes: Vec<Arc<str>>,
    numbers: HashMap<Arc<str>, Language>,
}

impl Dictionary {
    /// An empty one, whose words are read by `reader`.
    pub(super) fn new(reader: &Reader) -> Self {
        Self {
            reader: reader.clone(),
            languages: Mutex::default(),
            shards: Default::default(),
            runs: Default::default(),
            count: AtomicU32::default(),
        }
    }

    /// The number of a language.
    pub(super) fn language(&self, code: &str) -> Language {
        let mut languages = locked(&self.languages);
        if let Some(&known) = languages.numbers.get(code) {
            return known;
        }
        let (code, next) = (Arc::<str>::from(code), Language(languages.codes.len() as u32));
        languages.codes.push(Arc::clone(&code));
        languages.numbers.insert(code, next);
        next
    }

    /// The word, prepared now if it is new.
    pub(super) fn word(&self, text: &str, bare: &str, manner: Manner) -> Arc<Word> {
        let shard = &self.shards[hash(text) as usize % self.shards.len()];
        if let Some(word) = locked(shard).get(&manner).and_then(|texts| texts.get(text)) {
            return Arc::clone(word);
        }
        let word = Arc::new(self.prepared(text, bare, manner, false));
        // Another thread may have been faster.
        let mut shard = locked(shard);
        Arc::clone(shard.entry(manner).or_default().entry(Arc::clone(&word.text)).or_insert(word))
    }

    /// Words written together as one, prepared now if it is new.
    pub(super) fn run(&self, words: &[Unit], tongue: Option<Tongue>) -> Arc<Word> {
        let mut numbers = [u32::MAX; MAX_JOINED];
        numbers.iter_mut().zip(words).for_each(|(number, unit)| *number = unit.word.id);
        let (shard, run) = (&self.runs[numbers[0] as usize % self.runs.len()], (numbers, tongue));
        if let Some(word) = locked(shard).get(&run) {
            return Arc::clone(word);
        }
        let join = |field: fn(&Word) -> &str| words.iter().map(|unit| field(&unit.word)).collect::<String>();
        let manner = Manner { tongue, ..words[0].word.manner };
        let word = Arc::new(self.prepared(&join(|word| &word.text), &join(|word| &word.bare), manner, true));
        Arc::clone(locked(shard).entry(run).or_insert(word))
    }

    /// Prepares a word. A `whole`, of several words, is compared but not looked for, and is spared what only serves to find
    /// it.
    fn prepared(&self, text: &str, bare: &str, manner: Manner, whole: bool) -> Word {
        count(|work| work.words += 1);
        let Manner { language, script, tongue } = manner;
        let code = language.map(|Language(number)| Arc::clone(&locked(&self.languages).codes[number as usize]));
        let lang = code.as_deref();
        let (mut sound, latin) = self.reader.sound(text, script, lang, tongue);
        let spellings = if whole { Vec::new() } else { sound.spellings() };
        for (stem, cost) in stems(text, lang).chain(without_clitic(text, script)) {
            sound.or(self.reader.sound(stem, script, lang, tongue).0, cost);
        }
        sound.shrink_to_fit();
        let skeletons = if whole { Box::default() } else { sound.skeletons(&spellings, SKELETONS).into_boxed_slice() };
        let (cognates, concept) =
            if whole { (Cognates::default(), None) } else { (forms(bare, &latin, &spellings), concept(bare)) };
        let (hash, length) = (hash(bare), bare.chars().take(u8::MAX.into()).count() as u8);
        let (rarity, known) = (rarity(bare, &latin, &spellings, &sound), frequency(bare).map(|_| script));
        let text: Arc<str> = text.into();
        let bare = if *bare == *text { Arc::clone(&text) } else { bare.into() };
        let latin = if *latin == *bare { Arc::clone(&bare) } else { latin.into() };
        Word {
            id: self.count.fetch_add(1, Ordering::Relaxed),
            text,
            manner,
            hash,
            length,
            rarity,
            extent: sound.extent(),
            known,
            sketch: Sketch::new(cognates, LetterPairs::of(&latin), &skeletons),
            rest: Rest { start: sound.start(), cognates },
            concept,
            bare,
            latin,
            skeletons,
            sound,
        }
    }
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
fn forms(bare: &str, latin: &str, spellings: &[String]) -> Cognates {
    let spelt = || std::iter::once(latin).chain(spellings.iter().map(String::as_str)).map(groups);
    match groups(bare) {
        [] => spelt().find(|groups| !groups.is_empty()).unwrap_or_default(),
        groups => groups,
    }
}
