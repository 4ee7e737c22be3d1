//! What property tests of names are drawn from.
//!
//! With the feature `proptest`: [`names()`] in many scripts, [`dirty_names`], [`hostile()`] texts and [`monsters`], [`mentions()`],
//! [`named_mentions`] and [`mention_lists`], and [`tables()`] filled at random.

mod hostile;
mod mentions;
mod names;
mod tables;

pub use hostile::{dirty_names, hostile, monsters};
pub use mentions::{mention_lists, mentions, named_mentions};
pub use names::names;
pub use tables::{FilledEntry, FilledName, FilledTable, tables};
