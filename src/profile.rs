//! All that is derived from one mention, computed once: prepare once, compare many.

use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use crate::alias::AliasTable;
use crate::mention::{Kind, Mention};
use crate::model::rarity;
use crate::name::{
    Cognates, Concept, Name, base_language, Part, Role, TitleRole, concept, core, generation, groups, stems, without_clitic,
    without_genitive,
};
use crate::sound::{Reader, Sound, Tongue};
use crate::text::{Script, bare_key};

/// At most this many words of a name are compared.
const MAX_WORDS: usize = 8;
/// At most this many consecutive words are joined to be compared with one: Aung San Suu Kyi.
const MAX_JOINED: usize = 4;
/// A name of more Han characters than this is a foreign one.
const MAX_HAN: usize = 5;

/// How rare a number is, in bits: *Nord Stream 2*.
const NUMBER: f64 = 8.0;
/// How rare a syllable of a given name is, in bits, where it has several.
const SYLLABLE: f64 = 6.5;
/// Several syllables joined.
const SYLLABLES: u8 = u8::MAX;
/// How rare a letter of an acronym is, in bits, and an acronym at most.
const PER_LETTER: f64 = 4.2;
const MOST_LETTERS: f64 = 15.0;

/// Tables are asked for the first so many bytes of a name: none has a longer one.
const MAX_KEY_BYTES: usize = 4096;

/// A word of a name, or several joined, as it is compared.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// The first of the words, and how many are joined.
    pub(crate) start: usize,
    pub(crate) len: usize,
    /// Which syllable of a Chinese or Korean given name of several it is, from 1; 0 of other words.
    pub(crate) syllable: u8,
    pub(crate) role: Role,
    /// The word as written, folded, for explanations.
    pub(crate) text: String,
    pub(crate) bare: String,
    pub(crate) sound: Sound,
    /// How rare it is, in bits.
    pub(crate) rarity: f64,
    pub(crate) cognates: Cognates,
    pub(crate) concept: Option<Concept>,
}

impl Unit {
    /// The words it covers, as a set of bits.
    pub(crate) fn mask(&self) -> u16 {
        ((1 << self.len) - 1) << self.start
    }
}

/// The words of a name, read in one way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    /// Words, then joined words.
    pub(crate) units: Vec<Unit>,
    /// How many of the units are single words.
    pub(crate) count: usize,
    /// Whether the order of names is known: by a comma, by capitals, by the culture.
    pub(crate) ordered: bool,
    /// The language in which Han characters are read, where that was chosen.
    pub(crate) tongue: Option<Tongue>,
    /// What it costs, in bits, to read the name so.
    pub(crate) cost: f64,
}

impl Words {
    /// The single words.
    pub(crate) fn single(&self) -> &[Unit] {
        &self.units[..self.count]
    }
}

/// An entry of an alias table that goes by the name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Which table, and which entry of it, as a number.
    pub(crate) table: usize,
    pub(crate) number: u64,
    pub(crate) id: String,
    /// The probability that the name means this entry, if it means one of the table's.
    pub(crate) share: f64,
    pub(crate) kind: Option<Kind>,
    pub(crate) inflected: bool,
}

/// A mention, prepared.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    /// The kind given, or else the kind it looks like.
    pub(crate) kind: Option<Kind>,
    /// Whether the kind was given by the caller.
    pub(crate) kind_given: bool,
    pub(crate) country: Option<String>,
    /// The key under which tables are asked.
    pub(crate) key: String,
    /// A hash of the mention as it was given, to tell profiles with one key apart.
    pub(crate) tie: u64,
    /// The words in Latin letters, sorted: names that are near in this order look or sound alike.
    pub(crate) order: String,
    /// The words of the name, as it is read most likely.
    pub(crate) words: Words,
    /// The words as other languages read them, of a name in Han characters.
    pub(crate) others: Vec<Words>,
    pub(crate) generation: u8,
    pub(crate) woman: Option<bool>,
    pub(crate) entries: Vec<Entry>,
    /// The first letters of an organisation's words, and the word if it may be such an acronym.
    pub(crate) initials: String,
    pub(crate) acronym: Option<String>,
}

impl Profile {
    /// The words as compared, for explanations.
    pub(crate) fn text(&self) -> String {
        self.words.single().iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
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

/// Prepares mentions.
#[derive(Clone, Default)]
pub(crate) struct Profiler {
    pub(crate) reader: Reader,
    pub(crate) tables: Vec<Arc<dyn AliasTable>>,
}

impl Profiler {
    pub(crate) fn profile(&self, mention: &Mention) -> Profile {
        let lang = mention.known_lang().map(str::to_ascii_lowercase);
        let lang = lang.as_deref();
        let key = bare_key(&mention.text()[..boundary(mention.text(), MAX_KEY_BYTES)]);
        let mut entries = self.entries(&key, mention.known_kind(), lang);
        if entries.is_empty() {
            entries = self.reduced_entries(&key, mention.known_kind(), lang);
        }
        let looks = entries.first().and_then(|entry| entry.kind);
        let name = Name::parse(mention.text(), mention.known_kind().or(looks), lang);
        let kind = mention.known_kind().or(looks).or_else(|| {
            name.parts.iter().any(|part| matches!(part.role, Role::Word | Role::Generic)).then_some(Kind::Organization)
        });
        let mut profile = Profile {
            kind,
            kind_given: mention.known_kind().is_some(),
            country: mention.known_country().map(str::to_ascii_uppercase),
            entries,
            key,
            tie: tie(mention),
            ..Profile::default()
        };
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
        let (words, order) = self.words(&name, lang, None);
        (profile.words, profile.order) = (words, order);
        if profile.may_be_person() {
            self.other_tongues(mention.text(), lang, &mut profile);
        }
        acronyms(&name, mention.text(), &mut profile);
        profile
    }

    /// What the tables know of a name without what may have been put before or after it.
    fn reduced_entries(&self, key: &str, kind: Option<Kind>, lang: Option<&str>) -> Vec<Entry> {
        let clitic = || without_clitic(key, Script::of_word(key)).map(|(rest, _)| rest.to_owned());
        let genitive = || without_genitive(key, lang).map(str::to_owned);
        let core = || if kind == Some(Kind::Organization) { core(key) } else { None };
        let ways: [&dyn Fn() -> Option<String>; 3] = [&clitic, &genitive, &core];
        for reduced in ways.into_iter().filter_map(|way| way()) {
            let mut entries = self.entries(&reduced, kind, lang);
            // A place in the name of an organisation is where it is, not what it is.
            entries.retain(|entry| kind != Some(Kind::Organization) || entry.kind != Some(Kind::Place));
            if !entries.is_empty() {
                for entry in &mut entries {
                    entry.inflected = true;
                }
                return entries;
            }
        }
        Vec::new()
    }

    /// What the tables know of a name, entries that cannot be of its kind left out.
    fn entries(&self, key: &str, kind: Option<Kind>, lang: Option<&str>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        if key.is_empty() {
            return entries;
        }
        for (table, source) in self.tables.iter().enumerate() {
            let first = entries.len();
            source.lookup(key, lang, &mut |hit| {
                let fits = match (kind, hit.kind) {
                    (Some(a), Some(b)) => a == b || !matches!((a, b), (Kind::Person, _) | (_, Kind::Person)),
                    _ => true,
                };
                if fits && entries[first..].iter().all(|entry| entry.id != hit.id) {
                    let mut hasher = FxHasher::default();
                    hasher.write_usize(table);
                    hasher.write(hit.id.as_bytes());
                    let share = if hit.weight.is_finite() && hit.weight > 0.0 { hit.weight } else { 1.0 };
                    let (id, kind, inflected) = (hit.id.to_owned(), hit.kind, hit.inflected);
                    entries.push(Entry { table, number: hasher.finish(), id, share, kind, inflected });
                }
            });
            let whole: f64 = entries[first..].iter().map(|entry| entry.share).sum();
            entries[first..].iter_mut().for_each(|entry| entry.share /= whole);
            entries[first..].sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.id.cmp(&b.id)));
        }
        entries
    }

    /// The words to compare, and the joined ones, and the words in Latin letters, sorted.
    fn words(&self, name: &Name, lang: Option<&str>, tongue: Option<Tongue>) -> (Words, String) {
        let mut parts: Vec<&Part> = name.parts.iter().filter(|part| part.role.is_name()).collect();
        if parts.is_empty() {
            // Nothing but titles, particles or legal forms: they are the name then.
            parts = name.parts.iter().collect();
        }
        parts.truncate(MAX_WORDS);
        let mut words = Words { count: parts.len(), ordered: name.family_first, tongue, ..Words::default() };
        let mut latin = Vec::with_capacity(parts.len());
        for (index, part) in parts.iter().enumerate() {
            words.units.push(self.unit(&[part], index, lang, tongue, &mut latin));
        }
        syllables(&mut words.units);
        latin.sort_unstable();
        for len in 2..=MAX_JOINED.min(parts.len()) {
            for (start, run) in parts.windows(len).enumerate() {
                let short = run.iter().all(|part| part.bare.chars().count() <= 6);
                let joinable = run.iter().all(|part| part.role != Role::Initial && part.role != Role::Generic);
                if joinable && (len == 2 || short) {
                    let mut unit = self.unit(run, start, lang, tongue, &mut Vec::new());
                    if words.units[start..start + len].iter().any(|unit| unit.syllable > 0) {
                        unit.syllable = SYLLABLES;
                    }
                    words.units.push(unit);
                }
            }
        }
        (words, latin.join(" "))
    }

    /// Reads a name of a few Han characters as each language does whose name it may be: a name is read in one language,
    /// from its surname to its last character.
    fn other_tongues(&self, text: &str, lang: Option<&str>, profile: &mut Profile) {
        let han = |unit: &Unit| Script::of_word(&unit.text) == Script::Han;
        let characters: usize = profile.words.single().iter().map(|unit| unit.text.chars().count()).sum();
        if !profile.words.single().iter().all(han) || !(2..=MAX_HAN).contains(&characters) {
            return;
        }
        for (tongue, code, cost) in tongues(lang) {
            let name = Name::parse(text, Some(Kind::Person), Some(code));
            let (mut words, _) = self.words(&name, Some(code), Some(tongue));
            words.cost = cost;
            profile.others.push(words);
        }
        profile.words = profile.others.remove(0);
    }

    fn unit(
        &self,
        run: &[&Part],
        start: usize,
        lang: Option<&str>,
        tongue: Option<Tongue>,
        spelt: &mut Vec<String>,
    ) -> Unit {
        let join = |field: fn(&Part) -> &str| run.iter().map(|part| field(part)).collect::<String>();
        let (text, bare) = (join(|part| &part.folded), join(|part| &part.bare));
        let script = run.first().map_or(Script::Common, |part| part.script);
        let (mut sound, latin) = self.reader.sound(&text, script, lang, tongue);
        for (stem, cost) in stems(&text, lang).chain(without_clitic(&text, script)) {
            sound.or(self.reader.sound(stem, script, lang, tongue).0, cost);
        }
        let single = run.len() == 1;
        let role = run.last().map_or(Role::Word, |part| part.role);
        let concept = if role == Role::Generic && single { concept(&bare) } else { None };
        let rarity = match run {
            _ if !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit()) => NUMBER,
            // Letters that are read one by one are each as good as a consonant.
            [part] if part.all_caps && role == Role::Word => {
                (PER_LETTER * bare.chars().count() as f64).min(MOST_LETTERS)
            }
            _ => rarity(&bare, &latin, &sound),
        };
        spelt.push(latin);
        Unit {
            start,
            len: run.len(),
            syllable: 0,
            role,
            rarity,
            cognates: if single { groups(&bare) } else { &[] },
            concept,
            text,
            bare,
            sound,
        }
    }
}

/// The languages in which a name of Han characters may be read, the likeliest first, and what each costs: minus log2 of
/// about how often news in a language name somebody from there, against the likeliest.
fn tongues(lang: Option<&str>) -> [(Tongue, &'static str, f64); 4] {
    use Tongue::{Cantonese, Japanese, Korean, Mandarin};
    match lang.map(base_language) {
        Some("ja") => [(Japanese, "ja", 0.0), (Mandarin, "zh", 2.5), (Korean, "ko", 2.5), (Cantonese, "yue", 5.0)],
        Some("ko") => [(Korean, "ko", 0.0), (Mandarin, "zh", 2.0), (Japanese, "ja", 2.5), (Cantonese, "yue", 5.0)],
        Some("yue") => [(Cantonese, "yue", 0.0), (Mandarin, "zh", 1.0), (Japanese, "ja", 3.0), (Korean, "ko", 3.0)],
        Some("zh") => [(Mandarin, "zh", 0.0), (Cantonese, "yue", 1.5), (Korean, "ko", 2.0), (Japanese, "ja", 2.0)],
        _ => [(Mandarin, "zh", 0.0), (Japanese, "ja", 0.5), (Korean, "ko", 1.5), (Cantonese, "yue", 1.5)],
    }
}

/// Numbers the syllables of a Chinese or Korean given name: a small stock, and their order tells.
fn syllables(units: &mut [Unit]) {
    let given = |unit: &Unit| unit.role == Role::Given && unit.sound.best().len() <= 5;
    if units.iter().filter(|unit| given(unit)).count() >= 2 {
        for (number, unit) in units.iter_mut().filter(|unit| given(unit)).enumerate() {
            unit.rarity = unit.rarity.min(SYLLABLE);
            unit.syllable = number as u8 + 1;
        }
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

/// The first letters of an organisation's words, and the acronym that a single short word may be.
fn acronyms(name: &Name, text: &str, profile: &mut Profile) {
    if profile.kind == Some(Kind::Person) {
        return;
    }
    let words: Vec<&Part> = name.parts.iter().filter(|part| part.role.is_name()).collect();
    if words.len() >= 3 {
        profile.initials = words.iter().filter_map(|part| part.bare.chars().next()).collect();
    } else if let [word] = words[..]
        && (2..=7).contains(&word.bare.chars().count())
        && text.chars().filter(|c| c.is_uppercase()).count() >= 2
    {
        profile.acronym = Some(word.bare.clone());
    }
}
