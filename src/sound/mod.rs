//! How a name sounds: Latin readings of words in other scripts, and what is left of them for comparison and keys.
//!
//! A [`Romanizer`] gives a few Latin spellings of a word of its script. They are written in one broad convention, that
//! of English newspapers (`sh ch zh kh ts ya yu j=dzh`), so that one reader of Latin letters serves every script. Beside
//! it stand models learned from pairs of names ([`units`]), which compare a word with a Latin spelling without choosing
//! one spelling first.

mod align;
mod arabic;
mod armenian;
mod char_table;
mod cyrillic;
mod georgian;
mod greek;
mod han;
mod hangul;
mod hebrew;
mod indic;
mod kana;
mod keys;
mod khmer_lao;
mod learned;
mod letters;
mod myanmar;
mod phone;
mod reader;
mod readings;
mod skeleton;
mod spelling;
#[cfg(test)]
mod testing;
mod thai;
pub mod units;

pub(crate) use align::HOPELESS;
pub use arabic::Arabic;
pub use armenian::Armenian;
pub use cyrillic::Cyrillic;
pub use georgian::Georgian;
pub use greek::Greek;
pub use han::Han;
pub(crate) use han::{Tongue, is_japanese_name, one_tongue};
pub use hangul::Hangul;
pub use hebrew::Hebrew;
pub use indic::Indic;
pub use kana::Kana;
pub use keys::keys;
pub use khmer_lao::{Khmer, Lao};
pub(crate) use letters::LetterPairs;
pub use myanmar::Myanmar;
pub(crate) use phone::Phone;
pub(crate) use reader::{Extent, Likeness, Reader, Sound};
pub use readings::{MAX_READINGS, Reading, Readings, Romanizer};
pub(crate) use skeleton::{HEADS, any_slip, classes, head, is_short, joined, prefix, slip, unpacked};
pub use thai::Thai;

use std::sync::Arc;

use crate::text::Script;

/// The scripts of India and Sri Lanka. All but the last are laid out alike.
const INDIC: [Script; 10] = [
    Script::Devanagari,
    Script::Bengali,
    Script::Gurmukhi,
    Script::Gujarati,
    Script::Odia,
    Script::Tamil,
    Script::Telugu,
    Script::Kannada,
    Script::Malayalam,
    Script::Sinhala,
];

/// The romanisers that come with the crate.
fn builtin() -> Vec<Arc<dyn Romanizer>> {
    let mut list: Vec<Arc<dyn Romanizer>> = vec![
        Arc::new(Arabic),
        Arc::new(Armenian),
        Arc::new(Cyrillic),
        Arc::new(Georgian),
        Arc::new(Greek),
        Arc::new(Hebrew),
        Arc::new(Han),
        Arc::new(Hangul),
        Arc::new(Kana),
        Arc::new(Khmer),
        Arc::new(Lao),
        Arc::new(Myanmar),
        Arc::new(Thai),
    ];
    list.extend(INDIC.map(|script| Arc::new(Indic(script)) as Arc<dyn Romanizer>));
    list
}
