//! Results for people to read: entities in a terminal, a page for a browser, a picture of reliability.
//!
//! Nothing here is meant to be read back by a program; for that, serialise the
//! [`Resolution`](crate::Resolution). What could disturb a terminal or a page (control characters, marks that turn
//! the direction of the text around them) is left out of what is shown.
//!
//! The waterfall of a single pair is the `Display` of [`Comparison`](crate::Comparison), and why two mentions are
//! together or apart that of [`Explanation`](crate::Explanation).

mod escaped;
mod forms;
mod html;
mod open;
mod svg;
mod terminal;
mod weakest;
mod width;

pub use html::{html, html_explained};
pub use svg::reliability_svg;
pub use terminal::Entities;
pub use weakest::WeakestLinks;
