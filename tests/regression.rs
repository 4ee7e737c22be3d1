//! What once went wrong, each by name.
