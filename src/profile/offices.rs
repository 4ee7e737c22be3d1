//! Who holds the office that a phrase names.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::{Entry, Looks, Profile, Profiler, Rare};
use crate::alias::{Hit, Office, Tenure, What, When};
use crate::date::Date;
use crate::mention::{Kind, Mention};
use crate::role::{
    Modifier, Phrase, Sort, body_id, called_otherwise, countries_of, may_be_office, offices, parse_tokens,
};
use crate::text::tokens;

/// How sure it is that an office without a country is that of the country given with the mention.
const GIVEN_COUNTRY: f64 = 0.9;
/// A capital stands for its country in such a phrase less often than the country's name.
const SEAT: f64 = 0.8;
/// Somebody is the next holder if the change comes within so many days.
const ELECT_DAYS: i32 = 200;
/// Of the former holders the last one is meant in so many cases, the one before in so many of the rest.
const LAST_FORMER: f64 = 0.6;
/// Whose an office may be by one word: so many are told apart, those that tables tell first.
const MAX_OWNERS: usize = 64;
/// Former holders told at most.
const MOST_FORMER: usize = 5;
/// Below this a holder is not worth telling.
const LEAST: f64 = 0.02;

/// A holder of an office, with the probability of being meant.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Holder {
    /// The number of the table that says so.
    pub(crate) table: usize,
    pub(crate) id: String,
    pub(crate) role: String,
    pub(crate) of: String,
    pub(crate) share: f64,
    pub(crate) from: Option<When>,
    pub(crate) until: Option<When>,
}

/// Who is meant by an office.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Holders {
    /// The likeliest first, each once.
    pub(crate) list: Vec<Holder>,
    /// The probability that nobody held the office that day.
    pub(crate) vacant: f64,
    /// Whether a table knows the office at all.
    pub(crate) known: bool,
    /// Whether it changes hands about that day, or two claim it.
    pub(crate) changing: bool,
}

impl Profiler {
    /// The phrase for an office or a body that a mention of its kind may be. One that a table knows by its whole text is a
    /// name: *Pope Francis*.
    pub(super) fn phrase_of(&self, mention: &Mention, entries: &[Entry]) -> Option<Phrase> {
        let wanted = match mention.known_kind() {
            None if entries.is_empty() => None,
            Some(Kind::Person) if entries.is_empty() => Some(Sort::Office),
            Some(Kind::Organization) => Some(Sort::Body),
            _ => return None,
        };
        let phrase = self.phrase(mention)?;
        // An office beside a name is that person's; a body beside a name is something else.
        let whole = phrase.sort == Sort::Office || phrase.rest.is_empty();
        (whole && wanted.is_none_or(|wanted| wanted == phrase.sort)).then_some(phrase)
    }

    /// A mention that is an office: whoever holds it on the day, where that is given.
    pub(super) fn office(&self, mention: &Mention, phrase: &Phrase, key: String) -> Profile {
        let mut hasher = FxHasher::default();
        (super::tie(mention), mention.known_date()).hash(&mut hasher);
        Profile {
            kind: Some(Kind::Person),
            kind_given: mention.known_kind().is_some(),
            key: key.into(),
            tie: hasher.finish(),
            office: true,
            rare: Rare::of(mention, |_| Looks::person(), self.holder_entries(phrase, mention)).kept(),
            ..Profile::default()
        }
    }

    /// The holders of an office as entries of their tables. Without a date there is none.
    pub(super) fn holder_entries(&self, phrase: &Phrase, mention: &Mention) -> Vec<Entry> {
        let Some(day) = mention.known_date() else { return Vec::new() };
        let holders = self.holders(phrase, mention, day).list.into_iter();
        let mut entries: Vec<Entry> =
            holders.map(|holder| Entry::new(holder.table, &holder.id, Some(Kind::Person), holder.share)).collect();
        entries.sort_by_key(|entry| entry.table);
        entries
    }

    /// A public body as an entry of no table, so that its names in all languages meet: `RU/security-council`.
    pub(super) fn bodies(&self, phrase: &Phrase) -> Vec<Entry> {
        let table = self.tables.len();
        let entry = |(of, share): &(String, f64)| {
            Entry::new(table, &body_id(of, &phrase.role), Some(Kind::Organization), *share)
        };
        phrase.of.iter().map(entry).collect()
    }

    /// The phrase for an office or a body that a mention is. Whose it is are countries in the first place: the Security
    /// Council is a body too, and its secretary in a text on Russia is not of that.
    pub(crate) fn phrase(&self, mention: &Mention) -> Option<Phrase> {
        let (text, lang) = (mention.text(), mention.known_lang());
        let tokens = tokens(text);
        if !may_be_office(&tokens) {
            return None;
        }
        let read = |bodies| parse_tokens(text, &tokens, lang, &|key, lang| self.owners(key, lang, bodies));
        let phrase = read(false);
        let country =
            |phrase: &Phrase| phrase.rest.is_empty() && phrase.of.first().is_some_and(|(of, _)| of.len() == 2);
        if phrase.as_ref().is_some_and(country) {
            return phrase;
        }
        read(true).filter(|other| phrase.is_none() || !other.of.is_empty()).or(phrase)
    }

    /// Whose a word may be, as the tables say: by the names that the language has, failing these by those of which the
    /// word may be an inflected form, and failing these by those of other languages.
    fn owners(&self, key: &str, lang: Option<&str>, bodies: bool) -> Vec<(String, f64)> {
        let mut owners: Vec<(String, f64)> = Vec::new();
        let mut far = u8::MAX;
        for table in &self.tables {
            table.lookup(key, lang, &mut |hit| {
                let this = if hit.foreign { 2 } else { u8::from(hit.inflected) };
                // Initials of another language are a word of this: DAY are the United States in Kurdish.
                let initials = hit.foreign && hit.what != What::Acronym && key.is_ascii() && key.len() < 4;
                let Some((owner, share)) = owner(&hit, bodies).filter(|_| this <= far && !initials) else { return };
                if this < far {
                    far = this;
                    owners.clear();
                }
                let full = owners.len() == MAX_OWNERS;
                match owners.iter_mut().find(|(known, _)| *known == owner) {
                    Some((_, known)) => *known = known.max(share),
                    None if full => {}
                    None => owners.push((owner.to_owned(), share)),
                }
            });
        }
        owners
    }

    /// Who is meant by an office on a day.
    pub(crate) fn holders(&self, phrase: &Phrase, mention: &Mention, day: Date) -> Holders {
        let mut holders = Holders::default();
        if phrase.sort == Sort::Body || phrase.modifier == Modifier::Deputy {
            return holders;
        }
        let given = mention.known_country().map(|code| vec![(code.to_ascii_uppercase(), GIVEN_COUNTRY)]);
        // What is left of the text may be a country that nobody knows, Syldavia: then the language tells nothing.
        let lang = mention.known_lang().filter(|_| phrase.rest.is_empty()).unwrap_or_default();
        let spoken = || countries_of(lang).map(|(code, share)| (code.to_owned(), share));
        let of = if phrase.of.is_empty() {
            let mut of: Vec<(String, f64)> = given.unwrap_or_else(|| spoken().collect());
            // Who says *Ministerpräsident* in German means a premier, but not that of Germany.
            of.retain(|(of, _)| !(called_otherwise(&phrase.role, of) && spoken().any(|(own, _)| own == *of)));
            of
        } else {
            phrase.of.clone()
        };
        let of = self.countries_first(&phrase.role, of);
        for (of, whole) in &of {
            self.of_one(phrase, of, *whole, day, &mut holders);
        }
        holders.list.retain(|holder| holder.share >= LEAST);
        holders.list.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.id.cmp(&b.id)));
        holders
    }

    /// Of a country that has the office and a region of the same name that no table knows to have it, the country is meant:
    /// the president of Georgia.
    fn countries_first(&self, role: &str, mut of: Vec<(String, f64)>) -> Vec<(String, f64)> {
        let has = |of: &str| offices(role, of).into_iter().any(|role| !self.tenures(role, of).is_empty());
        if of.len() > 1 && of.iter().any(|(of, _)| of.len() == 2 && has(of)) {
            let all: f64 = of.iter().map(|(_, share)| share).sum();
            of.retain(|(of, _)| !of.starts_with("region:") || has(of));
            let kept: f64 = of.iter().map(|(_, share)| share).sum();
            for (_, share) in &mut of {
                *share *= all / kept;
            }
        }
        of
    }

    /// Adds the holders of the office of one country or body, which is meant with the probability `whole`.
    fn of_one(&self, phrase: &Phrase, of: &str, whole: f64, day: Date, holders: &mut Holders) {
        for role in offices(&phrase.role, of) {
            let tenures = self.tenures(role, of);
            if tenures.is_empty() {
                continue;
            }
            holders.known = true;
            let shares: Vec<f64> = shares(&tenures, phrase.modifier, day);
            let held: f64 = shares.iter().sum();
            // Where two hold it at once, one acting for the other, either may be meant.
            let scale = whole / held.max(1.0);
            for ((table, tenure), share) in tenures.iter().zip(&shares).filter(|(_, share)| **share > 0.0) {
                let share = share * scale;
                match holders.list.iter_mut().find(|known| known.table == *table && known.id == tenure.id) {
                    Some(known) => known.share += share,
                    None => holders.list.push(Holder {
                        table: *table,
                        id: tenure.id.to_owned(),
                        role: role.to_owned(),
                        of: of.to_owned(),
                        share,
                        from: tenure.from,
                        until: tenure.until,
                    }),
                }
            }
            if held > 0.0 {
                // More than one who may hold it, or one who may not hold it any more or not yet.
                holders.changing |= shares.iter().any(|share| (LEAST..0.99).contains(share)) || held > 1.0 + LEAST;
                holders.vacant += whole * (1.0 - held).max(0.0);
                return;
            }
            let over = |(_, tenure): &(usize, Tenure<'_>)| tenure.ended(day) > 0.5;
            let to_come = |(_, tenure): &(usize, Tenure<'_>)| tenure.from.is_some_and(|from| from.first() > day);
            if tenures.iter().any(over) && tenures.iter().any(to_come) {
                holders.vacant += whole;
                return;
            }
        }
    }

    /// The tenures of an office: of the first table that knows it, so that a table given overrides the built-in ones.
    fn tenures(&self, role: &str, of: &str) -> Vec<(usize, Tenure<'_>)> {
        for (number, table) in self.tables.iter().enumerate() {
            let mut tenures = Vec::new();
            table.holders(Office { role, of }, &mut |tenure| tenures.push((number, tenure)));
            if !tenures.is_empty() {
                tenures.sort_by_key(|(_, tenure)| (tenure.from, tenure.until, tenure.id));
                return tenures;
            }
        }
        Vec::new()
    }
}

/// Whose an office is by a name of this entry, and how likely it is meant.
fn owner<'t>(hit: &Hit<'t>, bodies: bool) -> Option<(&'t str, f64)> {
    match hit.kind? {
        Kind::Place if hit.is_country() => Some((hit.country, hit.weight)),
        Kind::Place if hit.seat && !hit.country.is_empty() => Some((hit.country, hit.weight * SEAT)),
        // The president of Tatarstan is none of Russia; but towns are spelt like surnames, and like La Défense.
        Kind::Place if !hit.id.starts_with("city:") && !hit.country.is_empty() => Some((hit.id, hit.weight)),
        Kind::Organization if bodies => Some((hit.id, hit.weight)),
        _ => None,
    }
}

/// The probability of each tenure, in the order of beginning, to be the one meant.
fn shares(tenures: &[(usize, Tenure<'_>)], modifier: Modifier, day: Date) -> Vec<f64> {
    let lasts = |tenure: &Tenure<'_>| tenure.lasts(day);
    match modifier {
        Modifier::Acting => tenures.iter().map(|(_, tenure)| if tenure.acting { lasts(tenure) } else { 0.0 }).collect(),
        Modifier::Former => {
            let mut shares = vec![0.0; tenures.len()];
            let mut left = 1.0;
            let over = |tenure: &Tenure<'_>| tenure.ended(day) > 0.5 && !tenure.acting;
            let mut last: Vec<usize> = (0..tenures.len()).filter(|&index| over(&tenures[index].1)).collect();
            last.sort_by_key(|&index| tenures[index].1.until);
            for &index in last.iter().rev().take(MOST_FORMER) {
                shares[index] = left * LAST_FORMER;
                left *= 1.0 - LAST_FORMER;
            }
            shares
        }
        Modifier::Elect => {
            let soon = |from: When| (1..=ELECT_DAYS).contains(&(from.first().number() - day.number()));
            let next = tenures.iter().position(|(_, tenure)| tenure.from.is_some_and(soon) && !tenure.acting);
            (0..tenures.len()).map(|index| f64::from(u8::from(Some(index) == next))).collect()
        }
        _ => tenures.iter().map(|(_, tenure)| lasts(tenure)).collect(),
    }
}
