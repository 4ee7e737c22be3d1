//! Tables of words that play a part in names, read once.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::class::{Particle, TitleRole};
use crate::data;
use crate::text::{Script, bare, bare_key};

/// A title in a language.
pub(super) struct Title {
    pub(super) lang: &'static str,
    pub(super) role: TitleRole,
    pub(super) before: bool,
    pub(super) after: bool,
    /// Whether it is often part of the name itself, as *Sheikh* in *Sheikh Hasina*.
    pub(super) part: bool,
}

/// Cultures whose surnames stand first, as a set.
pub(super) type Cultures = u8;
pub(super) const CHINESE: Cultures = 1;
pub(super) const KOREAN: Cultures = 2;
pub(super) const JAPANESE: Cultures = 4;
pub(super) const OTHER_FAMILY_FIRST: Cultures = 8;

pub(super) struct Lexicon {
    /// Titles by their words, bare and joined by spaces.
    pub(super) titles: FxHashMap<String, Vec<Title>>,
    /// Titles written at the end of a word without a space, the longest first.
    pub(super) suffixes: Vec<(String, TitleRole)>,
    pub(super) particles: FxHashMap<String, Particle>,
    /// Surnames in Han and Hangul.
    pub(super) surnames: FxHashMap<&'static str, Cultures>,
    /// Surnames in Latin letters by which one knows that the surname comes first.
    pub(super) romanised: FxHashMap<&'static str, Cultures>,
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

impl Lexicon {
    fn read() -> Self {
        let mut titles: FxHashMap<String, Vec<Title>> = FxHashMap::default();
        let mut suffixes = Vec::new();
        for [title, lang, role, position, part] in data::rows(data::TITLES) {
            let role = TitleRole::named(role);
            let before = position != "after";
            let after = position != "before";
            let script = Script::of_word(title);
            if after && part != "yes" && (script.is_unspaced() || script == Script::Hangul) {
                suffixes.push((bare(title).into_owned(), role));
            }
            titles.entry(bare_key(title)).or_default().push(Title { lang, role, before, after, part: part == "yes" });
        }
        suffixes.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        let mut particles = FxHashMap::default();
        for [particle, _lang, kind] in data::rows(data::PARTICLES) {
            if let Some(kind) = Particle::named(kind) {
                // The first row wins, so that the table decides about words with two uses.
                particles.entry(bare_key(particle)).or_insert(kind);
            }
        }
        let mut surnames: FxHashMap<&str, Cultures> = FxHashMap::default();
        for [surname, _script, culture] in data::rows(data::SURNAMES_CJK) {
            *surnames.entry(surname).or_default() |= Self::culture(culture);
        }
        let mut romanised: FxHashMap<&str, Cultures> = FxHashMap::default();
        for [surname, culture] in data::rows(data::SURNAMES_ROMANISED) {
            *romanised.entry(surname).or_default() |= Self::culture(culture);
        }
        Self { titles, suffixes, particles, surnames, romanised }
    }

    fn culture(name: &str) -> Cultures {
        match name {
            "zh" => CHINESE,
            "ko" => KOREAN,
            "ja" => JAPANESE,
            _ => OTHER_FAMILY_FIRST,
        }
    }
}
