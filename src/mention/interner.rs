//! Equal texts, and what is known alike of many mentions, held once and numbered.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{Known, Mention};

/// The numbers of a mention's text and of what is known of it, each counted from 0 as they are met: equal numbers,
/// equal things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numbers {
    pub(crate) text: u32,
    /// Of what is known without document and date.
    pub(crate) lasting: u32,
    /// Of what is known without document.
    pub(crate) dated: u32,
}

/// Holds each text once. Texts are a caller's, so the maps are those with a key.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    texts: HashMap<Arc<str>, u32>,
    /// With the numbers of what is left of it without document and date, and without document.
    known: HashMap<Arc<Known>, u32>,
    parts: Vec<Option<(u32, u32)>>,
    /// Languages, countries, documents.
    words: HashSet<Arc<str>>,
}

impl Interner {
    /// The same mention, made of what is held here, and its numbers. At most `u32::MAX` different texts are numbered.
    pub(crate) fn take(&mut self, mention: Mention) -> (Mention, Numbers) {
        let Mention { text, known, id } = mention;
        let next = self.texts.len() as u32;
        let (text, number) = if let Some((text, &number)) = self.texts.get_key_value(&text) {
            (text.clone(), number)
        } else {
            self.texts.insert(text.clone(), next);
            (text, next)
        };
        let (shared, all) = self.share(known.unwrap_or_default());
        let (lasting, dated) = self.parts[all as usize].unwrap_or_else(|| {
            let dated = Known { document: None, ..Known::clone(&shared) };
            let lasting = Known { date: None, ..dated.clone() };
            let parts = (self.share(Arc::new(lasting)).1, self.share(Arc::new(dated)).1);
            self.parts[all as usize] = Some(parts);
            parts
        });
        let known = Some(shared).filter(|known| **known != Known::default());
        (Mention { text, known, id }, Numbers { text: number, lasting, dated })
    }

    /// How many different texts there are.
    pub(crate) fn texts(&self) -> usize {
        self.texts.len()
    }

    fn share(&mut self, known: Arc<Known>) -> (Arc<Known>, u32) {
        if let Some((known, &number)) = self.known.get_key_value(&known) {
            return (known.clone(), number);
        }
        let Known { kind, lang, document, date, country } = Arc::unwrap_or_clone(known);
        let [lang, document, country] = [lang, document, country].map(|word| word.map(|word| self.word(word)));
        let known = Arc::new(Known { kind, lang, document, date, country });
        let number = self.parts.len() as u32;
        self.known.insert(known.clone(), number);
        self.parts.push(None);
        (known, number)
    }

    fn word(&mut self, word: Arc<str>) -> Arc<str> {
        if let Some(known) = self.words.get(&word) {
            return known.clone();
        }
        self.words.insert(word.clone());
        word
    }
}
