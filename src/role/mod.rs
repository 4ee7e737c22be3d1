//! Phrases for offices and public bodies: "le ministre russe de la Défense", "президент США", 러시아 국방장관.
//!
//! Such a phrase is made of *atoms* in any order: words for the office or body (*minister*), for what it is about
//! (*defence*), for the country or body whose it is, for a modifier (*former*), and words that mean nothing. The atoms
//! together give the office. Words come from `data/roles/words.tsv`, offices from `data/roles/roles.tsv`; whose a phrase
//! is comes from the caller, who knows the tables of places and organisations. Who holds the office is not known here.
//!
//! ```
//! use aka::role::{Modifier, Sort, parse};
//!
//! let owner = |key: &str, _lang: Option<&str>| match key {
//!     "russe" | "russie" => vec![("RU".to_owned(), 1.0)],
//!     _ => Vec::new(),
//! };
//! let phrase = parse("l'ex-ministre russe de la Défense", Some("fr"), &owner).unwrap();
//! assert_eq!((phrase.sort, &*phrase.role, phrase.modifier), (Sort::Office, "defence-minister", Modifier::Former));
//! assert_eq!(phrase.of, [("RU".to_owned(), 1.0)]);
//! assert!(parse("Andreï Belooussov", Some("fr"), &owner).is_none());
//! ```

mod atoms;
mod cells;
mod cover;
mod lexicon;
mod meaning;
mod offices;
mod phrase;

pub(crate) use offices::{body_id, called_otherwise};
pub use offices::{countries_of, offices, role_id};
pub use phrase::{Modifier, Owners, Phrase, Sort};

use crate::name::base_language;
use crate::text::{Tokens, tokens};

use lexicon::{LEXICON, Langs};

/// Reads a phrase for an office or a body. `None` for everything else: names above all.
///
/// `lang` is the language of the text, where it is known; `owners` says whose a word may be, see [`Owners`]. At most
/// [`MAX_MENTION_CHARS`](crate::text::MAX_MENTION_CHARS) characters and [`MAX_TOKENS`](crate::text::MAX_TOKENS) words are
/// read; a longer text is no phrase.
pub fn parse(text: &str, lang: Option<&str>, owners: Owners<'_>) -> Option<Phrase> {
    parse_tokens(text, &tokens(text), lang, owners)
}

/// The same, for a text that is cut into words already. Where no word is one of an office, which is so of nearly every
/// name, this costs a few look-ups a word and nothing else.
pub fn parse_tokens(text: &str, tokens: &Tokens, lang: Option<&str>, owners: Owners<'_>) -> Option<Phrase> {
    if !may_be_office(tokens) {
        return None;
    }
    let lexicon = &*LEXICON;
    let lang = lang.map(base_language).filter(|lang| !lang.is_empty());
    let langs = lexicon.langs(lang);
    meaning::phrase(text, tokens, lang, langs, owners).or_else(|| {
        // English words stand in texts of every language.
        let english = lexicon.langs(Some("en"));
        (langs != Langs::ALL && langs != english)
            .then(|| meaning::phrase(text, tokens, Some("en"), english, owners))
            .flatten()
    })
}

/// Whether a text may be a phrase for an office or a body, seen at a glance: one of its words is one of such phrases.
pub(crate) fn may_be_office(tokens: &Tokens) -> bool {
    !tokens.cut && tokens.list.iter().any(|token| LEXICON.may_hold_anchor(token))
}
