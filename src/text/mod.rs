//! Text as it stands, made comparable: folding, scripts, tokens.
//!
//! Nothing here knows what a name is. [`fold`] makes equal what only looks different on screen or in code points;
//! [`bare`] also drops the marks; [`tokens`] cuts a text into words that remember where they stood.

mod fold;
mod script;
mod token;

pub use fold::{bare, bare_key, fold};
pub use script::Script;
pub use token::{Flags, Joint, MAX_MENTION_CHARS, MAX_TOKENS, Token, Tokens, tokens};
