//! What evidence is worth: weights, frequencies of names, explanations.

mod calibration;
mod explain;
mod frequency;
mod weights;

pub(crate) use calibration::{Slice, Words as Lengths, Writing};
pub use explain::{Comparison, Evidence, Feature};
pub(crate) use explain::{Ledger, Sum};
pub(crate) use frequency::rarity;
pub(crate) use weights::*;
