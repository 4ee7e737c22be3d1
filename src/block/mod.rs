//! Which pairs are worth comparing.
//!
//! Names that share a [`key`](keys) are candidates. A key that too many names share is not dropped: names with two words meet
//! by two of them, small blocks are paired in full, and in what is still too large names are sorted and each is paired
//! with its neighbours. So no name is lost for having a common key, and the number of pairs grows with the number of
//! names.

mod keys;
mod order;
mod pairs;
mod parts;
mod screen;
mod twofold;

pub(crate) use keys::{Key, keys};
pub(crate) use order::in_order;
pub(crate) use pairs::{Pairs, candidates};
