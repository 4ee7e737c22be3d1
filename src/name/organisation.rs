//! Words of organisations: legal forms, generic words that translate, words that only bind.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Part, Role, words};
use crate::data;
use crate::text::{Tokens, bare_key};

/// What a generic word means, so that *ministère* and *министерство* meet, and what sharing it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Concept {
    /// The meaning, as a number.
    pub(crate) id: u16,
    /// What sharing the word is worth, in bits.
    pub(crate) bits: f64,
    direction: bool,
    place: bool,
}

impl Concept {
    /// Whether it tells places apart: north, south, new …
    pub(crate) fn is_direction(self) -> bool {
        self.direction
    }

    /// Whether it is a word of places: river, city, north.
    pub(crate) fn is_of_place(self) -> bool {
        self.place
    }
}

struct Word {
    role: Role,
    concept: Option<Concept>,
}

static WORDS: LazyLock<FxHashMap<String, Word>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    let mut labels: FxHashMap<&str, u16> = FxHashMap::default();
    let of = |table, place| data::rows(table).map(move |row| (row, place));
    let rows = of(data::ORGANISATION_WORDS, false).chain(of(data::PLACE_WORDS, true));
    for ([word, _lang, kind, bits, label], place) in rows {
        let role = match kind {
            "legal" => Role::Legal,
            "function" => Role::Function,
            _ => Role::Generic,
        };
        let next = labels.len() as u16;
        let concept = (role == Role::Generic && !label.is_empty()).then(|| Concept {
            id: *labels.entry(label).or_insert(next),
            bits: bits.parse().unwrap_or(4.0),
            direction: kind == "direction",
            place,
        });
        words.entry(bare_key(word)).or_insert(Word { role, concept });
    }
    words
});

/// The meaning of a generic word.
pub(crate) fn concept(bare: &str) -> Option<Concept> {
    WORDS.get(bare)?.concept
}

/// Whether a word is a legal form: *Inc*, *`GmbH`*.
pub(crate) fn is_legal(bare: &str) -> bool {
    WORDS.get(bare).is_some_and(|word| word.role == Role::Legal)
}

/// An organisation's name without generic words, legal forms and what binds them: *Yonhap* of *Agence de presse Yonhap*.
/// `None` where that leaves nothing, or the name as it is.
pub(crate) fn core(key: &str) -> Option<String> {
    let words = key.split(' ');
    let telling: Vec<&str> = words.clone().filter(|word| !WORDS.contains_key(*word)).collect();
    let letters: usize = telling.iter().map(|word| word.chars().count()).sum();
    (letters >= 4 && telling.len() < words.count()).then(|| telling.join(" "))
}

/// Whether a word says that the name is an organisation's: a legal form or a generic word.
pub(super) fn is_organisation(tokens: &Tokens) -> bool {
    let known = |word: &&str| WORDS.get(*word).is_some_and(|word| matches!(word.role, Role::Generic | Role::Legal));
    // A person can be called Bank or Union; two such words, or one among three, and it is an organisation.
    let words = words(tokens);
    let generic = words.iter().filter(|word| known(word)).count();
    generic >= 2 || (generic == 1 && words.len() >= 3)
}

/// The parts of an organisation's, place's, event's or product's name.
pub(super) fn parse(tokens: &Tokens) -> Vec<Part> {
    let mut parts = Vec::with_capacity(tokens.list.len());
    let mut index = 0;
    while index < tokens.list.len() {
        // Legal forms of several words: `sp. z o.o.`, `S.A.`
        let run = (1..=(tokens.list.len() - index).min(4)).rev().find_map(|count| {
            let run = &tokens.list[index..index + count];
            let key = run.iter().map(|token| token.bare.as_str()).collect::<Vec<_>>();
            let word = WORDS.get(&key.join(" ")).or_else(|| WORDS.get(&key.concat()))?;
            (count == 1 || word.role == Role::Legal).then_some((count, word.role))
        });
        let (count, role) = run.unwrap_or((1, Role::Word));
        parts.extend(tokens.list[index..index + count].iter().map(|token| Part::of(token, role)));
        index += count;
    }
    // A name made of nothing but such words is a name all the same.
    if parts.iter().all(|part| !part.role.is_name()) {
        for part in &mut parts {
            part.role = Role::Word;
        }
    }
    parts
}
