//! Which pairs are worth comparing.
//!
//! Names that share a [`key`](keys) are candidates. A key that too many names share is not dropped: its block is split
//! by a finer key, small groups are paired in full, and in the block and in every group that is still too large names
//! are sorted and each is paired with its neighbours. So no name is lost for having a common key, and the number of
//! pairs grows with the number of names.

mod keys;
mod pairs;
mod parts;

pub(crate) use keys::{Key, keys};
pub(crate) use pairs::{Pairs, candidates};
