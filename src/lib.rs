//! skeleton
mod bits;
mod date;
mod error;
pub mod eval;
mod id;
mod mention;
pub mod sound;
pub mod text;
pub mod tsv;
pub use bits::{Bits, Probability};
pub use date::Date;
pub use error::{Error, ErrorKind, Position};
pub use id::{EntityId, MentionId};
pub use mention::{Kind, Mention};
