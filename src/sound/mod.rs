//! How a name sounds: Latin readings of words in other scripts, and what is left of them for comparison and keys.
//!
//! A [`Romanizer`] gives a few Latin spellings of a word of its script. They are written in one broad convention, that
//! of English newspapers (`sh ch zh kh ts ya yu j=dzh`), so that one reader of Latin letters serves every script.

mod align;
mod cyrillic;
mod georgian;
mod phone;
mod reader;
mod readings;
mod skeleton;
#[cfg(test)]
mod testing;

pub(crate) use align::HOPELESS;
pub use cyrillic::Cyrillic;
pub use georgian::Georgian;
pub(crate) use reader::{Reader, Sound};
pub use readings::{MAX_READINGS, Reading, Readings, Romanizer};

use std::sync::Arc;

/// The romanisers that come with the crate.
fn builtin() -> Vec<Arc<dyn Romanizer>> {
    vec![Arc::new(Cyrillic), Arc::new(Georgian)]
}
