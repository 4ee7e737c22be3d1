//! All that is derived from one mention, computed once: prepare once, compare many.

mod common;
mod dictionary;
mod entries;
mod looks;
mod offices;
mod sketch;
mod word;
mod words;

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::FxHasher;

use crate::alias::AliasTable;
use crate::mention::{Kind, Mention};
use crate::model::Writing;
use crate::name::{Name, Part, Role, TitleRole, generation};
use crate::role::Sort;
use crate::sound::Reader;
use crate::text::{Script, bare_key};

use words::Context;

pub(crate) use common::weigh;
pub(crate) use dictionary::Dictionary;
pub(crate) use entries::Entry;
pub(crate) use looks::{Looks, likeliest};
pub(crate) use sketch::{Glance, Rest, Sketch, in_common};
pub(crate) use word::Word;
pub(crate) use words::{MAX_WORDS, Unit, Words};

/// Tables are asked for the first so many bytes of a name: none has a longer one.
const MAX_KEY_BYTES: usize = 4096;

/// A mention, prepared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    /// The kind given, or else the kind it looks like.
    pub(crate) kind: Option<Kind>,
    /// Whether the kind was given by the caller.
    pub(crate) kind_given: bool,
    /// The key under which tables are asked.
    pub(crate) key: Box<str>,
    /// A hash of the mention as it was given, to tell profiles with one key apart.
    pub(crate) tie: u64,
    /// What the first word is written in.
    pub(crate) writing: Writing,
    /// The words of the name, as it is read most likely.
    pub(crate) words: Words,
    pub(crate) generation: u8,
    pub(crate) woman: Option<bool>,
    /// Whether it names somebody by an office and nothing else; then it has no words.
    pub(crate) office: bool,
    /// See [`Rare`].
    rare: Option<Box<Rare>>,
}

/// What few names have: of the many others nothing of it is held.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rare {
    /// What kind it looks like, where none was given.
    pub(crate) looks: Looks,
    pub(crate) country: Option<String>,
    /// The words as other languages read them, of a name in Han characters.
    pub(crate) others: Vec<Words>,
    pub(crate) entries: Vec<Entry>,
    /// Who held the office that stands beside the name, on the day of the mention.
    pub(crate) holders: Vec<Entry>,
    /// The first letters of an organisation's words, and the word if it may be such an acronym.
    pub(crate) initials: String,
    pub(crate) acronym: Option<String>,
    /// Whether that word is written in capitals only.
    pub(crate) shouted: bool,
}

impl Profile {
    /// The words as compared, for explanations.
    pub(crate) fn text(&self) -> String {
        self.words.text()
    }

    /// The words of the name, in each language that may read them.
    pub(crate) fn readings(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.words).chain(&self.rare().others)
    }

    /// What tables know of it.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.rare().entries
    }

    /// What few names have.
    pub(crate) fn rare(&self) -> &Rare {
        static NOTHING: Rare = Rare::NOTHING;
        self.rare.as_deref().unwrap_or(&NOTHING)
    }

    /// Whether it is a person's name, as far as is known.
    pub(crate) fn may_be_person(&self) -> bool {
        matches!(self.kind, None | Some(Kind::Person))
    }

    /// Whether there is nothing in it that could be compared.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.units.is_empty()
    }
}

impl Rare {
    const NOTHING: Self = Self {
        looks: Looks::NONE,
        country: None,
        others: Vec::new(),
        entries: Vec::new(),
        holders: Vec::new(),
        initials: String::new(),
        acronym: None,
        shouted: false,
    };

    /// What is known of a mention before it is read.
    fn of(mention: &Mention, looks: impl FnOnce(&[Entry]) -> Looks, entries: Vec<Entry>) -> Self {
        Self {
            looks: if mention.known_kind().is_none() { looks(&entries) } else { Looks::NONE },
            country: mention.known_country().map(str::to_ascii_uppercase),
            entries,
            ..Self::default()
        }
    }

    /// In a place of its own, if there is anything.
    fn kept(mut self) -> Option<Box<Self>> {
        let Self { looks, country, others, entries, holders, initials, acronym, shouted: _ } = &mut self;
        let lists = others.is_empty() && entries.is_empty() && holders.is_empty();
        let texts = country.is_none() && initials.is_empty() && acronym.is_none();
        others.shrink_to_fit();
        entries.shrink_to_fit();
        (!lists || !texts || *looks != Looks::NONE).then(|| Box::new(self))
    }
}

/// Prepares mentions.
#[derive(Clone, Default)]
pub(crate) struct Profiler {
    pub(crate) reader: Reader,
    pub(crate) tables: Vec<Arc<dyn AliasTable>>,
    /// How many of the tables were given by the caller; the built-in ones come after them.
    pub(crate) given: usize,
}

impl Profiler {
    /// A dictionary for mentions that are prepared together.
    pub(crate) fn dictionary(&self) -> Dictionary {
        Dictionary::new(&self.reader)
    }

    /// Prepares a mention; its words stay in the dictionary for others.
    pub(crate) fn profile(&self, mention: &Mention, dictionary: &Dictionary) -> Profile {
        let lang = mention.known_lang().map(str::to_ascii_lowercase);
        let lang = lang.as_deref();
        let key = bare_key(&mention.text()[..boundary(mention.text(), MAX_KEY_BYTES)]);
        let mut entries = self.entries(&key, mention.known_kind(), lang);
        let phrase = self.phrase_of(mention, &entries);
        let named = phrase.as_ref().map_or(mention.text(), |phrase| mention.text()[phrase.rest.clone()].trim());
        if let Some(phrase) = phrase.as_ref().filter(|phrase| phrase.sort == Sort::Office && named.is_empty()) {
            return self.office(mention, phrase, key);
        }
        if entries.is_empty() && !named.is_empty() && named.len() < mention.text().len() {
            entries = self.entries(&bare_key(named), mention.known_kind(), lang);
        }
        if entries.is_empty() {
            entries = self.reduced_entries(&key, mention.known_kind(), lang);
        }
        let looks = entries.first().and_then(|entry| entry.kind);
        let mut name = Name::parse(mention.text(), mention.known_kind().or(looks), lang);
        // General X is X; but Mme X may be anybody's wife.
        let civil = name.titles.iter().any(|title| matches!(title, TitleRole::Mr | TitleRole::Mrs));
        if entries.is_empty() && !name.titles.is_empty() && !civil {
            let untitled = name.parts.iter().filter(|part| part.role != Role::Title).map(|part| part.bare.as_str());
            entries = self.entries(&untitled.collect::<Vec<_>>().join(" "), Some(Kind::Person), lang);
        }
        let mut holders = Vec::new();
        match &phrase {
            Some(phrase) if phrase.sort == Sort::Body => entries.extend(self.bodies(phrase)),
            Some(phrase) => {
                // Longer titles than the lexicon of titles has: what the phrase leaves is the name.
                if name.titles.is_empty() {
                    name = Name::parse(named, Some(Kind::Person), lang);
                }
                holders = self.holder_entries(phrase, mention);
            }
            None => {}
        }
        let kind = mention.known_kind().or(looks).or_else(|| {
            name.parts.iter().any(|part| matches!(part.role, Role::Word | Role::Generic)).then_some(Kind::Organization)
        });
        let mut profile = Profile {
            kind,
            kind_given: mention.known_kind().is_some(),
            key: key.into(),
            tie: tie(mention),
            ..Profile::default()
        };
        let mut rare = Rare { holders, ..Rare::of(mention, |entries| Looks::of(&name, entries, lang), entries) };
        profile.generation = name
            .parts
            .iter()
            .filter(|part| part.role == Role::Generation)
            .map(|part| generation(&part.bare))
            .max()
            .unwrap_or(0);
        profile.woman = name.titles.iter().find_map(|title| match title {
            TitleRole::Mr => Some(false),
            TitleRole::Mrs => Some(true),
            _ => None,
        });
        let korean =
            name.parts.iter().any(|part| part.bound && part.role == Role::Given && part.script == Script::Hangul);
        let language = lang.map(|code| dictionary.language(code));
        let context = Context { language, tongue: None, korean, dictionary };
        profile.words = words::words(&name, &context);
        let first = profile.words.single().first();
        profile.writing = first.map_or_else(Writing::default, |unit| Writing::of(Script::of_word(&unit.word.text)));
        if profile.may_be_person() {
            rare.others = profile.words.other_tongues(mention.text(), lang, &context);
            if korean {
                rare.others.push(profile.words.sino_korean(&name, &context));
            }
            if profile.writing == Writing::Han && profile.words.tongue.is_none() {
                profile.writing = Writing::Spelt;
            }
        }
        if profile.kind != Some(Kind::Person) {
            rare.acronyms(&name, mention.text());
        }
        Profile { rare: rare.kept(), ..profile }
    }
}

/// A hash of a mention.
fn tie(mention: &Mention) -> u64 {
    let mut hasher = FxHasher::default();
    (mention.text(), mention.known_lang(), mention.known_kind(), mention.known_country()).hash(&mut hasher);
    hasher.finish()
}

/// The end of the last character that lies within so many bytes.
fn boundary(text: &str, bytes: usize) -> usize {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// A word in capitals that is longer is shouted rather than spelt.
const ACRONYM_LETTERS: usize = 5;

impl Rare {
    /// The first letters of an organisation's words, and the acronym that a single short word may be.
    fn acronyms(&mut self, name: &Name, text: &str) {
        let words: Vec<&Part> = name.parts.iter().filter(|part| part.role.is_name()).collect();
        if words.len() >= 3 {
            self.initials = words.iter().filter_map(|part| part.bare.chars().next()).collect();
        } else if let [word] = words[..]
            && (2..=7).contains(&word.bare.chars().count())
            && text.chars().filter(|c| c.is_uppercase()).count() >= 2
        {
            self.acronym = Some(word.bare.clone());
            self.shouted = word.all_caps && word.bare.chars().count() <= ACRONYM_LETTERS;
        }
    }
}
