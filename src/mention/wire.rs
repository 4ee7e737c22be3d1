//! A mention as it is written: flat, without what is not known.

use std::sync::Arc;

use super::{Kind, Known, Mention};
use crate::date::Date;

/// A mention as it is written.
#[derive(Default, serde::Serialize, serde::Deserialize)]
#[serde(rename = "Mention", default)]
pub(super) struct Written {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Kind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
}

impl From<Written> for Mention {
    fn from(written: Written) -> Self {
        let Written { text, kind, lang, document, date, country, id } = written;
        let [lang, document, country, id] = [lang, document, country, id].map(Option::unwrap_or_default);
        Self::new(text).kind(kind).lang(lang).document(document).date(date).country(country).id(id)
    }
}

impl From<Mention> for Written {
    fn from(mention: Mention) -> Self {
        let Mention { text, known, id } = mention;
        let owned = |text: Option<Arc<str>>| text.map(|text| text.as_ref().to_owned());
        let Known { kind, lang, document, date, country } = known.map(Arc::unwrap_or_clone).unwrap_or_default();
        let [lang, document, country, id] = [lang, document, country, id].map(owned);
        Self { text: text.as_ref().to_owned(), kind, lang, document, date, country, id }
    }
}
