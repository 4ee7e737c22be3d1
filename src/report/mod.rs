//! Results for people to read: entities in a terminal, and a page for a browser.
//!
//! Nothing here is meant to be read back by a program; for that, serialise the
//! [`Resolution`](crate::Resolution). What could disturb a terminal or a page (control characters, marks that turn
//! the direction of the text around them) is left out of what is shown.
//!
//! The waterfall of a single pair is the `Display` of [`Comparison`](crate::Comparison).

mod forms;
mod html;
mod terminal;
mod width;

pub use html::html;
pub use terminal::Entities;
