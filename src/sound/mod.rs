//! How a name sounds: Latin readings of words in other scripts, and what is left of them for comparison and keys.
//!
//! A [`Romanizer`] gives a few Latin spellings of a word of its script. They are written in one broad convention, that
//! of English newspapers (`sh ch zh kh ts ya yu j=dzh`), so that one reader of Latin letters serves every script.

mod char_table;
mod han;
mod hangul;
mod kana;
mod khmer_lao;
mod myanmar;
mod readings;
#[cfg(test)]
mod testing;
mod thai;

pub use han::Han;
pub use hangul::Hangul;
pub use kana::Kana;
pub use khmer_lao::{Khmer, Lao};
pub use myanmar::Myanmar;
pub use readings::{MAX_READINGS, Reading, Readings, Romanizer};
pub use thai::Thai;
