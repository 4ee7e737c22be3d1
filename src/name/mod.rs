//! The parts of a name and the roles they play.
//!
//! [`Name::parse`] gives every token of a mention exactly one [`Role`]: title, given name, initial, particle, surname …
//! for persons; plain, generic and legal words for places and organisations. It never fails and never drops a token.

mod affix;
mod cjk;
mod class;
mod cognate;
mod frequency;
mod inflection;
mod kind;
mod lexicon;
mod organisation;
mod person;

pub(crate) use affix::{generation, is_title};
pub use class::{Particle, TitleRole};
pub(crate) use cognate::{Cognates, groups};
pub(crate) use frequency::frequency;
pub(crate) use inflection::{stems, without_clitic, without_genitive};
pub(crate) use kind::kind_of_words;
pub(crate) use organisation::{Concept, concept, core, is_legal};

use std::ops::Range;

use crate::mention::Kind;
use crate::text::{Script, Token, Tokens, tokens};

/// What a part of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Role {
    /// A given name, or the first word of a name whose order is not known.
    Given,
    /// A name between the given name and the surname.
    Middle,
    /// A surname, or the last word of a name whose order is not known.
    Family,
    /// A name after the father: *Rèmovitch*, *Петрівна*.
    Patronymic,
    /// The first letter of a name.
    Initial,
    /// *van*, *de*, *al-*, *bin*: binds, and tells little.
    Particle,
    /// *Jr*, *II*, *père*: which of several bearers of the name.
    Generation,
    /// A title or honorific: not part of the name.
    Title,
    /// A word of a place's or an organisation's name.
    Word,
    /// A word that many organisations or places have in their name: *ministry*, *agency*, *city*.
    Generic,
    /// A legal form: *Inc*, *`GmbH`*, 株式会社.
    Legal,
    /// A word that only holds others together: *of*, *de la*, *und*.
    Function,
}

impl Role {
    /// Whether parts of this role are compared with one another.
    pub(crate) const fn is_name(self) -> bool {
        matches!(
            self,
            Self::Given | Self::Middle | Self::Family | Self::Patronymic | Self::Initial | Self::Word | Self::Generic
        )
    }
}

/// A part of a name: a word, or a character of a name written without spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its role.
    pub role: Role,
    /// The folded word; for an Arabic word without its article.
    pub folded: String,
    /// The word without marks.
    pub bare: String,
    /// Its script.
    pub script: Script,
    /// Where it stands: bytes of the original text.
    pub span: Range<usize>,
    /// Whether it was written all in capitals.
    pub all_caps: bool,
    /// Whether it is bound to the part before it, by a hyphen or with nothing between.
    pub bound: bool,
}

impl Part {
    fn of(token: &Token, role: Role) -> Self {
        use crate::text::Joint;
        Self {
            role,
            folded: token.folded.clone(),
            bare: token.bare.clone(),
            script: token.script,
            span: token.span.clone(),
            all_caps: token.all_caps,
            bound: matches!(token.joint, Joint::Hyphen | Joint::None | Joint::NonJoiner | Joint::Apostrophe),
        }
    }
}

/// A name taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Every part, in the order of the text.
    pub parts: Vec<Part>,
    /// What the titles say.
    pub titles: Vec<TitleRole>,
    /// Whether the surname is known to come first: by a comma, by the culture, by capitals.
    pub family_first: bool,
    /// Whether the text was longer than is read.
    pub cut: bool,
}

impl Name {
    /// Takes a name apart. Without a kind it is read as a person's unless a word of it says *organisation*.
    ///
    /// ```
    /// use aka::Kind;
    /// use aka::name::{Name, Role};
    ///
    /// let name = Name::parse("M. Andreï Belooussov", Some(Kind::Person), Some("fr"));
    /// let roles: Vec<_> = name.parts.iter().map(|part| part.role).collect();
    /// assert_eq!(roles, [Role::Title, Role::Given, Role::Family]);
    /// // In Russian the same letter is an initial.
    /// assert_eq!(Name::parse("М. Белоусов", None, Some("ru")).parts[0].role, Role::Initial);
    /// ```
    pub fn parse(text: &str, kind: Option<Kind>, lang: Option<&str>) -> Self {
        let tokens = tokens(text);
        match kind {
            Some(Kind::Person) => person::parse(&tokens, lang),
            None if !organisation::is_organisation(&tokens) => person::parse(&tokens, lang),
            Some(_) | None => Self { parts: organisation::parse(&tokens), cut: tokens.cut, ..Self::default() },
        }
    }

    /// Whether nothing in it can be compared: no letter, no digit.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

/// The language without region and script: `zh` of `zh-Hant`.
pub(crate) fn base_language(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or_default()
}

/// A token seen as the words of tables see it.
fn words(tokens: &Tokens) -> Vec<&str> {
    tokens.list.iter().map(|token| token.bare.as_str()).collect()
}
