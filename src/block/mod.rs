//! Which pairs are worth comparing.
//!
//! Names that share a [`key`](keys) are candidates. A key that too many names share is not dropped: its block is split
//! by a second key, then by the full text, and what is still too large is sorted and each name is paired with its
//! neighbours. So no name is lost for having a common key, and the number of pairs grows with the number of names.

mod keys;
mod pairs;

pub(crate) use pairs::{Pairs, candidates};
