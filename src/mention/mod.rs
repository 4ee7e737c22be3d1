//! A name as it stands in text, with what the caller knows of it.
//!
//! Mentions are many, and what they hold is seldom new: a text is met again, a document and its language are those of
//! all its mentions. So a mention holds shares of it, and [`Interner`] sees to it that they are shares of one thing.

mod interner;
mod kind;
#[cfg(feature = "serde")]
mod wire;

use std::fmt;
use std::sync::Arc;

use crate::date::Date;

pub(crate) use interner::Interner;
pub use kind::Kind;

/// A name as it stands in text, and what the caller knows of it.
///
/// Only the text is needed, and any text will do; a kind, a language, a document and a country help to tell what it
/// names. A plain string becomes a mention by [`From`], so it can be given wherever a mention is asked for. A clone
/// shares its texts and is cheap.
///
/// ```
/// use aka::{Kind, Mention};
///
/// let mention = Mention::new("M. Belooussov").kind(Kind::Person).lang("fr").document("news-1");
/// assert_eq!(mention.text(), "M. Belooussov");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(from = "wire::Written", into = "wire::Written"))]
pub struct Mention {
    text: Arc<str>,
    /// What is known of it; none where nothing is.
    known: Option<Arc<Known>>,
    id: Option<Arc<str>>,
}

/// What the caller knows of a mention: the same of many.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Known {
    kind: Option<Kind>,
    lang: Option<Arc<str>>,
    document: Option<Arc<str>>,
    date: Option<Date>,
    country: Option<Arc<str>>,
}

/// An empty string says nothing and counts as not given.
fn given(text: impl Into<String>) -> Option<Arc<str>> {
    Some(text.into()).filter(|text| !text.is_empty()).map(Arc::from)
}

impl Mention {
    /// A mention of which only the text is known.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into().into(), known: None, id: None }
    }

    /// What sort of thing it names, as far as the caller knows.
    pub fn kind(self, kind: impl Into<Option<Kind>>) -> Self {
        let kind = kind.into();
        self.knowing(kind.is_some(), |known| known.kind = kind)
    }

    /// The language of the text, as a BCP 47 code such as `fr` or `zh-Hant`. It tells how the name is spelt there
    /// ("M." is *Monsieur* in French and an initial in Russian). An empty or unknown code is no knowledge.
    pub fn lang(self, code: impl Into<String>) -> Self {
        let lang = given(code);
        self.knowing(lang.is_some(), |known| known.lang = lang)
    }

    /// The document the mention stands in. Within a document a part of a name stands for the fuller one.
    pub fn document(self, name: impl Into<String>) -> Self {
        let document = given(name);
        self.knowing(document.is_some(), |known| known.document = document)
    }

    /// The day the text was written. An office is whoever holds it on that day, and a part of a name means rather somebody
    /// who is in texts of those days.
    pub fn date(self, date: impl Into<Option<Date>>) -> Self {
        let date = date.into();
        self.knowing(date.is_some(), |known| known.date = date)
    }

    /// A country the thing named belongs to, as an ISO 3166 code of two letters.
    pub fn country(self, code: impl Into<String>) -> Self {
        let country = given(code);
        self.knowing(country.is_some(), |known| known.country = country)
    }

    /// The caller's own id, handed back untouched.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = given(id);
        self
    }

    /// Changes what is known, to something or to nothing.
    fn knowing(mut self, something: bool, change: impl FnOnce(&mut Known)) -> Self {
        if something || self.known.is_some() {
            let mut known = self.known.unwrap_or_default();
            change(Arc::make_mut(&mut known));
            self.known = Some(known).filter(|known| **known != Known::default());
        }
        self
    }

    /// The name as it stands in the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The kind the caller gave, if any.
    pub fn known_kind(&self) -> Option<Kind> {
        self.known.as_ref()?.kind
    }

    /// The language the caller gave.
    pub fn known_lang(&self) -> Option<&str> {
        self.known.as_ref()?.lang.as_deref()
    }

    /// The document the caller gave.
    pub fn known_document(&self) -> Option<&str> {
        self.known.as_ref()?.document.as_deref()
    }

    /// The date the caller gave.
    pub fn known_date(&self) -> Option<Date> {
        self.known.as_ref()?.date
    }

    /// The country the caller gave.
    pub fn known_country(&self) -> Option<&str> {
        self.known.as_ref()?.country.as_deref()
    }

    /// The id the caller gave.
    pub fn known_id(&self) -> Option<&str> {
        self.id.as_deref()
    }
}

/// As if all of it stood in the mention.
impl fmt::Debug for Mention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mention")
            .field("text", &self.text())
            .field("kind", &self.known_kind())
            .field("lang", &self.known_lang())
            .field("document", &self.known_document())
            .field("date", &self.known_date())
            .field("country", &self.known_country())
            .field("id", &self.known_id())
            .finish()
    }
}

impl From<&str> for Mention {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Mention {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&Mention> for Mention {
    fn from(mention: &Mention) -> Self {
        mention.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_back_was_never_known() {
        let mention = Mention::new("Ada").kind(Kind::Person).lang("en").document("d").country("GB").id("7");
        let bare = mention.clone().kind(None).lang("").document("").country("").id("");
        assert_eq!(bare, Mention::new("Ada"));
        assert_eq!(mention.known_lang(), Some("en"), "a clone is another mention");
        assert!(format!("{mention:?}").contains("lang: Some(\"en\")"));
    }

    #[test]
    fn a_mention_is_five_words() {
        assert_eq!(size_of::<Mention>(), 5 * size_of::<usize>());
    }
}
