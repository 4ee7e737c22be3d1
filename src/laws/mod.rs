//! The laws of the library, for what is not part of it: tables of your own, and resolvers that ask them.
//!
//! With the feature `proptest`. [`check`] asks an [`AliasTable`](crate::alias::AliasTable) some thousand questions, made
//! of names that it knows and of texts that nobody would write, and [`check_resolver`] resolves lists of mentions with
//! it. What they find is [`Broken`]: which [`Law`], the smallest question that shows it, and what to do. A test of a table
//! is one line:
//!
//! ```
//! use aka::alias::{Table, What};
//! use aka::{Kind, Resolver, laws};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let table = Table::builder("moons")
//!     .entry("mars-1", Kind::Place)
//!     .name("Phobos", What::Preferred, "en")
//!     .name("Φόβος", What::Preferred, "el")
//!     .build()?;
//! laws::check(&table, &["Phobos", "Φόβος"])?;
//! laws::check_resolver(&Resolver::builder().aliases(table).build()?, &["Phobos", "Φόβος"])?;
//! # Ok(())
//! # }
//! ```
//!
//! What the questions are drawn from is here too, for [`proptest`](https://docs.rs/proptest) tests of your own:
//! [`names()`] in many scripts, [`dirty_names`], [`hostile()`] texts and [`monsters`], [`mentions()`], [`named_mentions`] and
//! [`mention_lists`], and [`tables()`] filled at random. [`work_of`] counts what is done, for tests that it grows with the input and no
//! faster.

mod ask;
mod broken;
mod check;
mod hostile;
mod mentions;
mod names;
mod resolve;
mod runner;
mod tables;

pub use crate::work::Work;
pub use broken::{Broken, Law};
pub use check::{check, check_offices};
pub use hostile::{dirty_names, hostile, monsters, work_of};
pub use mentions::{mention_lists, mentions, named_mentions};
pub use names::names;
pub use resolve::check_resolver;
pub use tables::{FilledEntry, FilledName, FilledTable, tables};
