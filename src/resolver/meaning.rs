//! What the tables know of a single mention: the entries that it may name, and what it may stand for.

use super::Resolver;
use crate::alias::{What, counted};
use crate::bits::Probability;
use crate::compare::{self, Scratch};
use crate::mention::{Kind, Mention};
use crate::role::{Phrase, Sort, body_id, parse};
use crate::sound::keys;
use crate::text::bare_key;

/// So many keys of sound of a mention are looked up, and so many entries of each compared.
const KEYS: usize = 12;
const ALIKE: usize = 48;
/// So many of them are told, if they are at least this likely.
const TOLD: usize = 5;
const LEAST: f64 = 0.01;
/// The weight, in thousands of people, at which a place is as likely to be named as any.
const COMMON: f64 = 100.0;

/// How a mention means an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Sense {
    /// By a name.
    Name,
    /// By a form that sounds like its name: a town in a script that the table has no name in.
    Sound,
    /// By an office that the entry holds on the day of the mention.
    Holder,
    /// As something else that stands for it: *Moscow*, *the Kremlin* for the government of Russia. It never makes two
    /// mentions one.
    Metonym,
}

/// Something that a mention may mean.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Meaning {
    /// How.
    pub sense: Sense,
    /// The id of the entry. Public bodies that no table lists have ids made of a country and what they are:
    /// `RU/security-council`.
    pub id: String,
    /// The name to show; empty where no table has one.
    pub name: String,
    /// What kind of thing it is.
    pub kind: Option<Kind>,
    /// Its country, as an ISO 3166 code of two letters; empty if it has none.
    pub country: String,
    /// The name of the table; empty for bodies that no table lists.
    pub table: String,
    /// The probability that it is meant, among all that is meant in the same sense.
    pub probability: Probability,
}

impl Resolver {
    /// Everything that a mention may mean as far as the tables know, names first, the likeliest first. Nothing is chosen:
    /// where a name belongs to several, all of them are told with their shares, and what it may stand for is told beside.
    ///
    /// ```
    /// # #[cfg(feature = "places")] {
    /// use aka::{Mention, Resolver, Sense};
    ///
    /// let meanings = Resolver::new().meanings(&Mention::new("Moscou").lang("fr"));
    /// assert_eq!((meanings[0].sense, &*meanings[0].name), (Sense::Name, "Moscow"));
    /// let government = meanings.iter().find(|meaning| meaning.sense == Sense::Metonym).unwrap();
    /// assert_eq!((&*government.id, &*government.country), ("RU/government", "RU"));
    /// # }
    /// ```
    pub fn meanings(&self, mention: &Mention) -> Vec<Meaning> {
        let profiler = &self.inner.profiler;
        let mut meanings = Vec::new();
        let key = bare_key(mention.text());
        for (number, table) in profiler.tables.iter().enumerate() {
            let first = meanings.len();
            table.lookup(&key, mention.known_lang(), &mut |hit| {
                let sense = if hit.what == What::Metonym { Sense::Metonym } else { Sense::Name };
                let id = hit.id.to_owned();
                let (kind, country, table) = (hit.kind, hit.country.to_owned(), table.name().to_owned());
                let name = self.label(number, hit.id);
                meanings.push((
                    counted(hit.weight),
                    hit.seat,
                    Meaning { sense, id, name, kind, country, table, probability: Probability::ZERO },
                ));
            });
            share(&mut meanings[first..]);
        }
        let mut all: Vec<Meaning> = Vec::with_capacity(meanings.len() + 1);
        for (_, seat, meaning) in meanings {
            // The seat of a government may stand for it.
            let government = (seat && !meaning.country.is_empty()).then(|| Meaning {
                sense: Sense::Metonym,
                id: body_id(&meaning.country, "government"),
                name: String::new(),
                kind: Some(Kind::Organization),
                country: meaning.country.clone(),
                table: String::new(),
                probability: meaning.probability,
            });
            all.push(meaning);
            all.extend(government);
        }
        if let Some(phrase) = profiler.phrase(mention).filter(|phrase| phrase.rest.is_empty()) {
            match phrase.sort {
                Sort::Office => all.extend(self.holding(mention, phrase)),
                Sort::Body => all.extend(bodies(mention, &phrase)),
            }
        }
        if all.is_empty() && matches!(mention.known_kind(), None | Some(Kind::Place)) {
            all = self.alike(mention);
        }
        all.sort_by(|a, b| {
            a.sense.cmp(&b.sense).then(b.probability.get().total_cmp(&a.probability.get())).then(a.id.cmp(&b.id))
        });
        all
    }

    /// Entries whose names sound like a mention. How well one fits is the evidence of a comparison; of two that fit alike
    /// the heavier one is meant as much oftener; and it may be none of them.
    fn alike(&self, mention: &Mention) -> Vec<Meaning> {
        let profiler = &self.inner.profiler;
        let mention = mention.clone().kind(Kind::Place);
        let dictionary = profiler.dictionary();
        let own = profiler.profile(&mention, &dictionary);
        let mut scratch = Scratch::new(&dictionary);
        let mut found: Vec<(f64, Meaning)> = Vec::new();
        for (number, table) in profiler.tables.iter().enumerate() {
            for sound in keys(mention.text(), mention.known_lang(), KEYS) {
                let mut left = ALIKE;
                table.alike(sound, &mut |hit| {
                    if left == 0 || found.iter().any(|(_, known)| known.id == hit.id) {
                        return;
                    }
                    left -= 1;
                    let name = self.label(number, hit.id);
                    let other = profiler.profile(&Mention::new(&*name).kind(Kind::Place), &dictionary);
                    let bits = compare::total(&own, &other, &mut scratch);
                    let odds = bits.get().exp2() * (hit.weight.max(f64::MIN_POSITIVE) / COMMON).sqrt();
                    let (kind, country, table) = (hit.kind, hit.country.to_owned(), table.name().to_owned());
                    let (sense, id, probability) = (Sense::Sound, hit.id.to_owned(), Probability::ZERO);
                    found.push((odds, Meaning { sense, id, name, kind, country, table, probability }));
                });
            }
        }
        let whole = 1.0 + found.iter().map(|(odds, _)| odds).sum::<f64>();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
        found.truncate(TOLD);
        let told = found.into_iter().map(|(odds, mut meaning)| {
            meaning.probability = Probability::clamped(odds / whole);
            meaning
        });
        told.filter(|meaning| meaning.probability.get() >= LEAST).collect()
    }

    /// Those who hold the office that a mention is.
    fn holding(&self, mention: &Mention, phrase: Phrase) -> impl Iterator<Item = Meaning> {
        self.answer(mention, phrase).holders.into_iter().map(|holder| Meaning {
            sense: Sense::Holder,
            id: holder.id,
            name: holder.name,
            kind: Some(Kind::Person),
            country: if holder.of.len() == 2 { holder.of } else { String::new() },
            table: holder.table,
            probability: holder.probability,
        })
    }

    /// The name of an entry to show, in the resolver's language.
    pub(super) fn label(&self, table: usize, id: &str) -> String {
        let language = self.inner.language.as_deref();
        super::canonical::label(&self.inner.profiler.tables, table, id, language).unwrap_or_default()
    }
}

/// The public bodies that a phrase names.
fn bodies(mention: &Mention, phrase: &Phrase) -> Vec<Meaning> {
    // A word that means the presidency of one country by itself is the name of its house.
    let by_itself = parse(mention.text(), mention.known_lang(), &|_, _| Vec::new());
    let house = by_itself.is_some_and(|house| !house.of.is_empty())
        && (matches!(&*phrase.role, "presidency" | "government") || phrase.role.ends_with("-ministry"));
    let sense = if house { Sense::Metonym } else { Sense::Name };
    phrase
        .of
        .iter()
        .map(|(of, share)| Meaning {
            sense,
            id: body_id(of, &phrase.role),
            name: String::new(),
            kind: Some(Kind::Organization),
            country: if of.len() == 2 { of.clone() } else { String::new() },
            table: String::new(),
            probability: Probability::clamped(*share),
        })
        .collect()
}

/// Turns the weights of what one table tells into probabilities.
fn share(meanings: &mut [(f64, bool, Meaning)]) {
    let whole: f64 = meanings.iter().map(|(weight, ..)| weight).sum();
    for (weight, _, meaning) in meanings {
        meaning.probability = Probability::clamped(*weight / whole);
    }
}
