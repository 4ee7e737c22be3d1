//! Which trained model reads which script and language.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::INDIC;
use super::han::{Tongue, hangul};
use super::units::{Latin, Native, Units, native_letters};
use crate::text::Script;

/// A model and the script it reads.
struct Model {
    name: &'static str,
    script: Script,
    units: LazyLock<Units>,
}

macro_rules! models {
    ($($name:literal $script:ident;)*) => {
        [$(Model {
            name: $name,
            script: Script::$script,
            units: LazyLock::new(|| Units::parse(include_str!(concat!("../../data/sound/units/", $name, ".tsv")))),
        }),*]
    };
}

static MODELS: [Model; 14] = models! {
    "ar" Arabic;
    "fa" Arabic;
    "he" Hebrew;
    "ru" Cyrillic;
    "el" Greek;
    "hy" Armenian;
    "ka" Georgian;
    "ko" Hangul;
    "ko-names" Hangul;
    "kana" Kana;
    "indic" Devanagari;
    "th" Thai;
    "zh" Han;
    "ja" Han;
};

/// A native word, prepared for one of the models.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Learned {
    model: u8,
    native: Native,
    /// What it costs, in bits, that this is the word.
    cost: f64,
}

/// What the models say is against words whose letters come by chance. Against other names, which share their ways of
/// spelling, long words tell less and short ones more: bits off for each Latin letter, and bits added. Logistic
/// regression on held-in tokens and other words of the pool gives 0.5 to 1.0 and 5 to 9 for most models.
const PER_LETTER: f64 = 1.0;
/// See [`PER_LETTER`].
const SHORT: f64 = 4.0;

/// A native word prepared for the models of its script, or for the one that reads it in a language.
pub(super) fn learned(word: &str, script: Script, tongue: Option<Tongue>) -> Vec<Learned> {
    let (word, name) = match tongue {
        None => (Cow::Borrowed(word), None),
        Some(Tongue::Mandarin) => (Cow::Borrowed(word), Some("zh")),
        Some(Tongue::Japanese) => (Cow::Borrowed(word), Some("ja")),
        Some(Tongue::Korean) if script == Script::Hangul => (Cow::Borrowed(word), Some("ko")),
        Some(Tongue::Korean) => (Cow::Owned(hangul(&word.chars().collect::<Vec<char>>())), Some("ko")),
        Some(Tongue::Cantonese) => return Vec::new(),
    };
    // A single syllable of a Korean name has a model of its own, since most words of the other are foreign.
    let name = match name {
        None if script == Script::Hangul => Some("ko"),
        Some("ko") if word.chars().nth(1).is_none() => Some("ko-names"),
        name => name,
    };
    // What is laid out as Devanagari is read as such.
    let laid_out_alike = script != Script::Sinhala && INDIC.contains(&script);
    let script = if laid_out_alike { Script::Devanagari } else { script };
    let fits = |model: &(usize, &Model)| name.map_or(model.1.script == script, |name| model.1.name == name);
    MODELS
        .iter()
        .enumerate()
        .filter(fits)
        .map(|(number, model)| {
            let letters = native_letters(&word, model.name == "zh");
            Learned { model: number as u8, native: model.units.read(&letters), cost: 0.0 }
        })
        .collect()
}

impl Learned {
    /// The evidence, in bits, that a Latin spelling is of this word; less than `needed` may be any less.
    pub(super) fn evidence(&self, latin: &Latin, needed: f64) -> f64 {
        let off = PER_LETTER * latin.letters().len() as f64 - SHORT + self.cost;
        let units = &MODELS[usize::from(self.model)].units;
        f64::from(units.evidence(&self.native, latin, (needed + off) as f32)) - off
    }

    /// Its likeliest Latin spellings, at most `most`.
    pub(super) fn spellings(&self, most: usize) -> Vec<String> {
        MODELS[usize::from(self.model)].units.spellings(&self.native, most)
    }

    /// Whether its model learned from so little that the rules are asked too.
    pub(super) fn is_little(&self) -> bool {
        let model = &MODELS[usize::from(self.model)];
        matches!(model.script, Script::Devanagari | Script::Thai) || model.name == "ja"
    }

    /// The same word at a cost.
    pub(super) fn at(self, cost: f64) -> Self {
        Self { cost: self.cost + cost, ..self }
    }
}
