//! The seam of romanisation: a word in, a few Latin spellings out.

use crate::bits::Bits;
use crate::text::Script;

/// At most this many readings of one word are kept.
pub const MAX_READINGS: usize = 6;

/// One Latin spelling of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reading {
    /// Lower-case ASCII letters `a`–`z` only, in the broad convention of English newspapers.
    pub text: String,
    /// What it costs to read the word so, against the likeliest reading: 0 bits for that one, less than 0 for others.
    pub bits: Bits,
}

/// A few Latin spellings of one word, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    list: Vec<Reading>,
    vowels_unwritten: bool,
}

impl Readings {
    /// No reading yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a reading that costs `cost` bits (0 or more) against the likeliest. Anything but `a`–`z` is dropped from
    /// it; an empty or known spelling, or one too many, is not added.
    pub fn push(&mut self, text: &str, cost: f64) {
        let text: String = text.chars().filter(char::is_ascii_lowercase).collect();
        if !text.is_empty() && self.list.len() < MAX_READINGS && self.list.iter().all(|known| known.text != text) {
            self.list.push(Reading { text, bits: -Bits::new(cost.max(0.0)) });
            self.list.sort_by_key(|reading| -reading.bits);
        }
    }

    /// Says that the script leaves short vowels unwritten, so that vowels may be missing from every reading.
    pub fn vowels_unwritten(&mut self) {
        self.vowels_unwritten = true;
    }

    /// Whether vowels may be missing.
    pub fn has_vowels_unwritten(&self) -> bool {
        self.vowels_unwritten
    }

    /// The readings, the likeliest first.
    pub fn iter(&self) -> std::slice::Iter<'_, Reading> {
        self.list.iter()
    }

    /// The likeliest spelling.
    pub fn best(&self) -> Option<&str> {
        self.list.first().map(|reading| reading.text.as_str())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl<'a> IntoIterator for &'a Readings {
    type Item = &'a Reading;
    type IntoIter = std::slice::Iter<'a, Reading>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Reads words of one script in Latin letters.
///
/// The built-in ones cover the scripts of [`Script`]; give your own to
/// [`ResolverBuilder::romanizer`](crate::ResolverBuilder::romanizer) to replace one or to read a script that has none.
///
/// An implementation must be a pure function of its arguments. One that is not makes comparisons depend on time; one
/// that gives wrong spellings makes its script match badly; neither can make the library panic. A word given to it is
/// folded, is at most [`MAX_MENTION_CHARS`](crate::text::MAX_MENTION_CHARS) long, and may hold characters of other
/// scripts, which should be passed over.
///
/// ```
/// use aka::sound::{Readings, Romanizer};
/// use aka::text::Script;
///
/// /// Reads the runes of the elder futhark that spell `fuþark`.
/// struct Futhark;
///
/// impl Romanizer for Futhark {
///     fn script(&self) -> Script {
///         Script::Other
///     }
///     fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
///         let letters = word.chars().map(|rune| match rune {
///             'ᚠ' => "f", 'ᚢ' => "u", 'ᚦ' => "th", 'ᚨ' => "a", 'ᚱ' => "r", 'ᚲ' => "k", _ => "",
///         });
///         out.push(&letters.collect::<String>(), 0.0);
///     }
/// }
///
/// let mut readings = Readings::new();
/// Futhark.romanize("ᚠᚢᚦᚨᚱᚲ", None, &mut readings);
/// assert_eq!(readings.best(), Some("futhark"));
/// ```
pub trait Romanizer: Send + Sync {
    /// The script whose words it reads.
    fn script(&self) -> Script;

    /// Adds the readings of a folded word to `out`. The language, where known, is a lower-case BCP 47 code.
    fn romanize(&self, word: &str, lang: Option<&str>, out: &mut Readings);
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: Romanizer + ?Sized> Romanizer for $pointer {
            fn script(&self) -> Script {
                (**self).script()
            }
            fn romanize(&self, word: &str, lang: Option<&str>, out: &mut Readings) {
                (**self).romanize(word, lang, out);
            }
        }
    )*};
}
forward!(&T, Box<T>, std::sync::Arc<T>);
