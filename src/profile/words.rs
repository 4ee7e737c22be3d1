//! The words of a name as they are compared: single, joined, and in each language that may read them.

use std::sync::Arc;

use super::dictionary::{Dictionary, Language, MAX_JOINED, Manner};
use super::word::Word;
use crate::mention::Kind;
use crate::name::{Cognates, Concept, Name, Part, Role, base_language};
use crate::sound::Tongue;
use crate::text::Script;

/// At most this many words of a name are compared.
pub(crate) const MAX_WORDS: usize = 8;
/// More than two are joined only if none has more letters than this.
const SHORT: usize = 6;
/// A name of more Han characters than this is a foreign one.
const MAX_HAN: usize = 5;

/// What it costs, in bits, to read a name in Hangul as a Chinese one: of six such names in the news one is.
const SINO_KOREAN: f64 = 2.5;

/// How rare a number is, in bits: *Nord Stream 2*.
const NUMBER: f64 = 8.0;
/// How rare a syllable of a given name is, in bits, where it has several.
const SYLLABLE: f64 = 6.5;
/// Several syllables joined.
const SYLLABLES: u8 = u8::MAX;
/// How rare a letter of an acronym is, in bits, and an acronym at most.
const PER_LETTER: f64 = 4.2;
const MOST_LETTERS: f64 = 15.0;

/// A word of a name, or several joined, as it is compared.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// The first of the words, and how many are joined.
    pub(crate) start: u8,
    pub(crate) len: u8,
    /// A number for all that bears on how it agrees with others: units with one number agree alike.
    pub(crate) likeness: u64,
    /// Whether it is joined, of several words or of particles and a word.
    pub(crate) joined: bool,
    /// Which syllable of a Chinese or Korean given name of several it is, from 1; 0 of other words.
    pub(crate) syllable: u8,
    pub(crate) role: Role,
    pub(crate) word: Arc<Word>,
    /// How rare it is here, in bits.
    pub(crate) rarity: f64,
}

impl Unit {
    /// The words it covers, as a set of bits.
    pub(crate) fn mask(&self) -> u16 {
        ((1_u16 << self.len) - 1) << self.start
    }

    /// The names it is a form of.
    pub(crate) fn cognates(&self) -> Cognates {
        if self.joined { &[] } else { self.word.rest.cognates }
    }

    /// What it means, if many names have it.
    pub(crate) fn concept(&self) -> Option<Concept> {
        // Most units are not asked for their word.
        if self.role == Role::Generic && !self.joined { self.word.concept } else { None }
    }

    /// See [`likeness`](Self::likeness).
    fn number(&self) -> u64 {
        let flags = [self.syllable > 0, self.joined, self.rarity.to_bits() != self.word.rarity.to_bits()];
        let flags = flags.iter().fold(self.role as u64, |all, &flag| all << 1 | u64::from(flag));
        u64::from(self.word.id) << 32 | flags
    }
}

/// The words of a name, read in one way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    /// Words, then words with the particles before them.
    pub(crate) units: Box<[Unit]>,
    /// How many of the units are single words.
    count: u8,
    /// Whether the order of names is known: by a comma, by capitals, by the culture.
    pub(crate) ordered: bool,
    /// The language in which Han characters are read, where that was chosen.
    pub(crate) tongue: Option<Tongue>,
    /// What it costs, in bits, to read the name so.
    pub(crate) cost: f64,
}

impl Words {
    /// The single words.
    pub(crate) fn single(&self) -> &[Unit] {
        &self.units[..self.count()]
    }

    /// How many single words there are.
    pub(crate) fn count(&self) -> usize {
        self.count.into()
    }

    /// The runs of words that may be written together: *Bar-Lev* and *Barlev*, *Aung San Suu Kyi*.
    pub(crate) fn runs(&self) -> impl Iterator<Item = &[Unit]> {
        let joinable = |unit: &Unit| !matches!(unit.role, Role::Initial | Role::Generic);
        let short = |unit: &Unit| usize::from(unit.word.length) <= SHORT;
        (2..=MAX_JOINED)
            .flat_map(|len| self.single().windows(len))
            .filter(move |run| run.iter().all(joinable) && (run.len() == 2 || run.iter().all(short)))
    }

    /// A run of words as one, prepared now.
    pub(crate) fn joined(&self, run: &[Unit], dictionary: &Dictionary) -> Unit {
        let (first, last) = (&run[0], &run[run.len() - 1]);
        // Words in another script than Han are read in one way, whatever language the name is read in.
        let tongue = self.tongue.filter(|_| first.word.manner.script == Script::Han);
        let word = dictionary.run(run, tongue);
        let mut unit = Unit {
            start: first.start,
            len: run.len() as u8,
            likeness: 0,
            joined: true,
            syllable: if run.iter().any(|unit| unit.syllable > 0) { SYLLABLES } else { 0 },
            role: last.role,
            rarity: if is_number(&word) { NUMBER } else { word.rarity },
            word,
        };
        unit.likeness = unit.number();
        unit
    }

    /// The words as written, folded, for explanations.
    pub(crate) fn text(&self) -> String {
        self.single().iter().map(|unit| &*unit.word.text).collect::<Vec<_>>().join(" ")
    }
}

/// What words are read with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) language: Option<Language>,
    pub(super) tongue: Option<Tongue>,
    /// Whether it is a Korean name, written together in Hangul and taken apart.
    pub(super) korean: bool,
    pub(super) dictionary: &'a Dictionary,
}

/// The words to compare, and words with the particles before them: *El Amin* and *Alamin*.
pub(super) fn words(name: &Name, context: &Context<'_>) -> Words {
    let mut parts: Vec<&Part> = name.parts.iter().filter(|part| part.role.is_name()).collect();
    if parts.is_empty() {
        // Nothing but titles, particles or legal forms: they are the name then.
        parts = name.parts.iter().collect();
    }
    parts.truncate(MAX_WORDS);
    let mut units: Vec<Unit> = parts.iter().enumerate().map(|(index, part)| unit(&[part], index, context)).collect();
    syllables(&mut units);
    for (end, part) in name.parts.iter().enumerate() {
        let particles = name.parts[..end].iter().rev().take_while(|part| part.role == Role::Particle).count();
        if let Some(start) = parts.iter().position(|known| std::ptr::eq(*known, part)).filter(|_| particles > 0) {
            let run: Vec<&Part> = name.parts[end - particles..=end].iter().collect();
            units.push(Unit { len: 1, ..unit(&run, start, context) });
        }
    }
    for unit in &mut units {
        unit.likeness = unit.number();
    }
    Words {
        units: units.into_boxed_slice(),
        count: parts.len() as u8,
        ordered: name.family_first,
        tongue: context.tongue,
        cost: 0.0,
    }
}

impl Words {
    /// Reads a name of a few Han characters as each language does whose name it may be: a name is read in one language,
    /// from its surname to its last character. The likeliest takes the place of this, and the others are returned.
    pub(super) fn other_tongues(&mut self, text: &str, lang: Option<&str>, context: &Context<'_>) -> Vec<Words> {
        let han = |unit: &Unit| Script::of_word(&unit.word.text) == Script::Han;
        let characters: usize = self.single().iter().map(|unit| unit.word.text.chars().count()).sum();
        if !self.single().iter().all(han) || !(2..=MAX_HAN).contains(&characters) {
            return Vec::new();
        }
        let mut others = Vec::new();
        for (tongue, code, cost) in tongues(lang) {
            let name = Name::parse(text, Some(Kind::Person), Some(code));
            let language = Some(context.dictionary.language(code));
            let mut words = words(&name, &Context { language, tongue: Some(tongue), ..*context });
            words.cost = cost;
            others.push(words);
        }
        // 鈴木敦 is taken apart in Japanese only: with a surname of two characters at its head, no language that takes the
        // whole for one word is its own.
        let japanese = |words: &Words| {
            let surname = words.units.first().is_some_and(|unit| unit.word.text.chars().count() > 1);
            words.tongue == Some(Tongue::Japanese) && words.count > 1 && surname
        };
        if others.iter().any(japanese) {
            others.retain(|words| words.count > 1);
        }
        *self = others.remove(0);
        others
    }

    /// Reads a Korean name, written together in Hangul, as one of a Chinese beside: 소식 is Su Shi.
    pub(super) fn sino_korean(&mut self, name: &Name, context: &Context<'_>) -> Words {
        self.tongue = Some(Tongue::Korean);
        let mut words = words(name, &Context { korean: false, ..*context });
        (words.tongue, words.cost) = (Some(Tongue::Mandarin), SINO_KOREAN);
        words
    }
}

fn unit(run: &[&Part], start: usize, context: &Context<'_>) -> Unit {
    let join = |field: fn(&Part) -> &str| run.iter().map(|part| field(part)).collect::<String>();
    let (text, bare) = (join(|part| &part.folded), join(|part| &part.bare));
    let script = run.first().map_or(Script::Common, |part| part.script);
    let single = run.len() == 1;
    // What is written together and taken apart is a Korean name.
    let korean = script == Script::Hangul && single && context.korean;
    let tongue = if korean { Some(Tongue::Korean) } else { context.tongue };
    let word = context.dictionary.word(&text, &bare, Manner { language: context.language, script, tongue });
    let role = run.last().map_or(Role::Word, |part| part.role);
    let rarity = match run {
        _ if is_number(&word) => NUMBER,
        // Letters that are read one by one are each as good as a consonant.
        [part] if part.all_caps && role == Role::Word => {
            (PER_LETTER * word.bare.chars().count() as f64).min(MOST_LETTERS)
        }
        _ => word.rarity,
    };
    Unit {
        start: u8::try_from(start).unwrap_or(u8::MAX),
        likeness: 0,
        len: u8::try_from(run.len()).unwrap_or(u8::MAX),
        joined: run.len() > 1,
        syllable: 0,
        role,
        rarity,
        word,
    }
}

fn is_number(word: &Word) -> bool {
    !word.bare.is_empty() && word.bare.bytes().all(|c| c.is_ascii_digit())
}

/// The languages in which a name of Han characters may be read, the likeliest first, and what each costs: minus log2 of
/// about how often news in a language name somebody from there, against the likeliest.
fn tongues(lang: Option<&str>) -> [(Tongue, &'static str, f64); 4] {
    use Tongue::{Cantonese, Japanese, Korean, Mandarin};
    match lang.map(base_language) {
        Some("ja") => [(Japanese, "ja", 0.0), (Mandarin, "zh", 2.5), (Korean, "ko", 2.5), (Cantonese, "yue", 5.0)],
        Some("ko") => [(Korean, "ko", 0.0), (Mandarin, "zh", 2.0), (Japanese, "ja", 2.5), (Cantonese, "yue", 5.0)],
        Some("yue") => [(Cantonese, "yue", 0.0), (Mandarin, "zh", 1.0), (Japanese, "ja", 3.0), (Korean, "ko", 3.0)],
        Some("zh") => [(Mandarin, "zh", 0.0), (Cantonese, "yue", 1.5), (Korean, "ko", 2.0), (Japanese, "ja", 2.0)],
        _ => [(Mandarin, "zh", 0.0), (Japanese, "ja", 0.5), (Korean, "ko", 1.5), (Cantonese, "yue", 1.5)],
    }
}

/// Numbers the syllables of a Chinese or Korean given name: a small stock, and their order tells.
fn syllables(units: &mut [Unit]) {
    let given = |unit: &Unit| unit.role == Role::Given && unit.word.sound.best().len() <= 6;
    if units.iter().filter(|unit| given(unit)).count() >= 2 {
        for (number, unit) in units.iter_mut().filter(|unit| given(unit)).enumerate() {
            unit.rarity = unit.rarity.min(SYLLABLE);
            unit.syllable = number as u8 + 1;
        }
    }
}
