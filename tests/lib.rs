//! All integration tests, as one binary: laws, golden tables, and checks of the tree itself.

// Every file here is a test or helps one: a panic is how it speaks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod autotrait;
#[cfg(all(feature = "places", feature = "officials"))]
mod data_files;
mod errors;
mod floors;
#[cfg(all(feature = "places", feature = "officials"))]
mod golden;
mod hostile;
mod laws;
#[cfg(all(feature = "places", feature = "officials"))]
mod offices;
mod readers;
mod regression;
#[cfg(all(feature = "places", feature = "officials"))]
mod roles;
mod util;
#[cfg(feature = "serde")]
mod wire;
