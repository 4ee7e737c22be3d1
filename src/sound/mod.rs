//! How a name sounds: Latin readings of words in other scripts, and what is left of them for comparison and keys.
//!
//! A [`Romanizer`] gives a few Latin spellings of a word of its script. They are written in one broad convention, that
//! of English newspapers (`sh ch zh kh ts ya yu j=dzh`), so that one reader of Latin letters serves every script.

mod arabic;
mod armenian;
mod cyrillic;
mod georgian;
mod greek;
mod hebrew;
mod indic;
mod readings;
#[cfg(test)]
mod testing;

pub use arabic::Arabic;
pub use armenian::Armenian;
pub use cyrillic::Cyrillic;
pub use georgian::Georgian;
pub use greek::Greek;
pub use hebrew::Hebrew;
pub use indic::Indic;
pub use readings::{MAX_READINGS, Reading, Readings, Romanizer};
