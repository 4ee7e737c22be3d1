//! The laws of the library, each a property test that bears the law's name.

mod alias;
mod checker;
mod compare;
mod context;
mod flow;
mod name;
mod resolve;
mod role;
mod text;
mod why;
