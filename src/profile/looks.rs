//! What sort of thing a name looks like, where nobody says.
//!
//! Each sign is worth some bits: by how much it makes a kind likelier than any other, as a power of two. They are round
//! figures set by hand, and the signs of one name are added as if they were independent.

use super::Entry;
use crate::alias::What;
use crate::bits::{Bits, Probability};
use crate::mention::Kind;
use crate::name::{Name, Part, Role, concept, frequency, is_legal, kind_of_words, stems};

/// A table knows the name as one of the kind; of several entries each has its share. What it knows by taking off an
/// ending is less sure.
const ENTRY: f64 = 6.0;
const INFLECTED: f64 = 4.0;
/// Somebody is addressed or called by a rank.
const TITLE: f64 = 6.0;
const PATRONYMIC: f64 = 6.0;
/// All words are names that people bear, one of several is, or the only one is.
const NAMES: f64 = 5.0;
const NAME_AMONG: f64 = 3.0;
const NAME_ALONE: f64 = 2.0;
/// An initial beside a word.
const INITIAL: f64 = 2.0;
/// *Inc*, *`GmbH`*.
const LEGAL: f64 = 6.0;
/// *Ministry*, *bank*; *river*, *north*. A second such word says as much again, and no more than two do.
const GENERIC: f64 = 2.5;
const GENERICS: usize = 2;
/// *War*, *summit*; *treaty*, *missile*. It must outweigh how rare events and products are, and a word of a body or a
/// place beside it or one that is also a name.
const EVENT_OR_PRODUCT: f64 = 7.0;
/// A year beside another word: *Rio 2016*.
const YEAR: f64 = 5.0;
/// Another number beside a word, or letters and digits in one word, which may be an acronym: *Boeing 737*, *A380*.
const MODEL: f64 = 5.5;
/// A word of a few capitals that is no name: most are organisations, many are anything else. A longer one is shouted.
const ACRONYM: f64 = 2.0;
const ACRONYM_LETTERS: usize = 5;

/// A mention that shows no sign counts a quarter of one that does: had the others been right it would rather have shown
/// one.
const SILENT: f64 = 0.25;

/// Before a name is looked at: of the names in news about a third each are persons, places and organisations, and one
/// in ten is anything else.
const PRIOR: [f64; Kind::ALL.len()] = [0.0, 0.0, 0.0, -3.0, -3.0, -4.0];

/// For each kind, in the order of [`Kind::ALL`], what speaks for it; nothing where the caller gave the kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Looks([Bits; Kind::ALL.len()]);

impl Looks {
    /// Nothing is said.
    pub(crate) const NONE: Self = Self([Bits::ZERO; Kind::ALL.len()]);

    /// What a name taken apart, and what tables know of it, say.
    pub(super) fn of(name: &Name, entries: &[Entry], lang: Option<&str>) -> Self {
        let mut looks = Self::default();
        looks.entries(entries);
        if !name.titles.is_empty() {
            looks.add(Kind::Person, TITLE);
        }
        let words: Vec<&Part> = name.parts.iter().filter(|part| part.role.is_name()).collect();
        looks.names(&words, lang);
        // Two words are read as a person's, even if the second is *Ltd*.
        let last = name.parts.last().filter(|part| name.parts.len() > 1 && frequency(&part.bare).is_none());
        if name.parts.iter().any(|part| part.role == Role::Legal) || last.is_some_and(|part| is_legal(&part.bare)) {
            looks.add(Kind::Organization, LEGAL);
        }
        let mut generic = [0, 0];
        // North and new stand in names of all kinds.
        for concept in
            name.parts.iter().filter_map(|part| concept(&part.bare)).filter(|concept| !concept.is_direction())
        {
            generic[usize::from(concept.is_of_place())] += 1;
        }
        for (kind, count) in [Kind::Organization, Kind::Place].into_iter().zip(generic) {
            looks.add(kind, GENERIC * count.min(GENERICS) as f64);
        }
        if let Some(kind) = kind_of_words(&name.parts, lang) {
            looks.add(kind, EVENT_OR_PRODUCT);
        }
        looks.numbers(&name.parts);
        looks
    }

    /// Somebody who is called by an office.
    pub(super) fn person() -> Self {
        let mut looks = Self::default();
        looks.add(Kind::Person, TITLE);
        looks
    }

    fn add(&mut self, kind: Kind, bits: f64) {
        self.0[kind as usize] += Bits::new(bits);
    }

    /// The table that has most to say of a kind is heard.
    fn entries(&mut self, entries: &[Entry]) {
        for of_table in entries.chunk_by(|a, b| a.table == b.table) {
            let mut here = Self::default();
            for entry in of_table {
                let sure = if entry.inflected { INFLECTED } else { ENTRY };
                // Those who live in a place are persons.
                let kind = if entry.what == What::Demonym { Some(Kind::Person) } else { entry.kind };
                if let Some(kind) = kind {
                    here.add(kind, sure * entry.share);
                }
            }
            for (known, here) in self.0.iter_mut().zip(here.0) {
                *known = (*known).max(here);
            }
        }
    }

    /// Whether there are numbers, as events and products have them.
    fn numbers(&mut self, parts: &[Part]) {
        let is_number = |part: &&Part| part.bare.chars().all(|c| c.is_ascii_digit());
        let is_year = |part: &Part| part.bare.len() == 4 && matches!(part.bare.parse(), Ok(1800..=2100_u16));
        let is_model =
            |part: &Part| part.bare.chars().any(|c| c.is_ascii_digit()) && part.bare.chars().any(char::is_alphabetic);
        match parts.iter().rfind(is_number) {
            Some(number) if parts.len() > 1 && is_year(number) => self.add(Kind::Event, YEAR),
            Some(_) if parts.len() > 1 => self.add(Kind::Product, MODEL),
            _ if parts.iter().any(is_model) => self.add(Kind::Product, MODEL),
            _ => {}
        }
    }

    /// Whether the words are names that people bear.
    fn names(&mut self, words: &[&Part], lang: Option<&str>) {
        let is_name = |part: &&&Part| {
            let mut stems = stems(&part.bare, lang);
            frequency(&part.bare).is_some() || stems.any(|(stem, _)| frequency(stem).is_some())
        };
        let has = |role: Role| words.iter().any(|part| part.role == role);
        match (words.iter().filter(is_name).count(), words.len()) {
            (0, 1) if words[0].all_caps && words[0].bare.chars().count() <= ACRONYM_LETTERS => {
                self.add(Kind::Organization, ACRONYM);
            }
            (0, _) => {}
            (1, 1) => self.add(Kind::Person, NAME_ALONE),
            (known, count) if known == count => self.add(Kind::Person, NAMES),
            _ => self.add(Kind::Person, NAME_AMONG),
        }
        if has(Role::Patronymic) {
            self.add(Kind::Person, PATRONYMIC);
        }
        if has(Role::Initial) && words.len() > 1 {
            self.add(Kind::Person, INITIAL);
        }
    }
}

/// The likeliest kind of a thing with several names, each with how often it is mentioned, and how likely it is; none
/// where no name shows any sign.
///
/// What the names say is averaged over the mentions: they are no independent witnesses, so many that are alike make it
/// no surer than one.
pub(crate) fn likeliest(names: &[(&Looks, u32)]) -> Option<(Kind, Probability)> {
    // Sums of whole numbers do not depend on the order of the names.
    let mut said = [0_i64; Kind::ALL.len()];
    let (mut telling, mut silent) = (0_u64, 0_u64);
    for &(looks, count) in names {
        *(if *looks == Looks::default() { &mut silent } else { &mut telling }) += u64::from(count);
        for (said, bits) in said.iter_mut().zip(looks.0) {
            *said += i64::from(bits.thousandths()) * i64::from(count);
        }
    }
    if telling == 0 {
        return None;
    }
    let whole = telling as f64 + SILENT * silent as f64;
    let odds = Kind::ALL.map(|kind| (said[kind as usize] as f64 / 1000.0 / whole + PRIOR[kind as usize]).exp2());
    let best = Kind::ALL.into_iter().rev().max_by(|&a, &b| odds[a as usize].total_cmp(&odds[b as usize]))?;
    Some((best, Probability::new(odds[best as usize] / odds.iter().sum::<f64>())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Looks {
        Looks::of(&Name::parse(text, None, Some("en")), &[], Some("en"))
    }

    fn kind(texts: &[(&str, u32)]) -> Option<Kind> {
        let looks: Vec<(Looks, u32)> = texts.iter().map(|&(text, count)| (of(text), count)).collect();
        let looks: Vec<(&Looks, u32)> = looks.iter().map(|(looks, count)| (looks, *count)).collect();
        likeliest(&looks).map(|(kind, _)| kind)
    }

    #[test]
    fn names_look_like_what_they_are() {
        for (text, looks) in [
            ("Dr Xyzzy", Some(Kind::Person)),
            ("Michael Smith", Some(Kind::Person)),
            ("Xyzzy Smith", Some(Kind::Person)),
            ("Ministry of Finance", Some(Kind::Organization)),
            ("Xyzzy Ltd", Some(Kind::Organization)),
            ("XZQ", Some(Kind::Organization)),
            ("Lake Xyzzy River", Some(Kind::Place)),
            ("Xyzzy Bank Summit", Some(Kind::Event)),
            ("Xyzzy 2016", Some(Kind::Event)),
            ("Xyzzy Treaty", Some(Kind::Product)),
            ("Xyzzy 737", Some(Kind::Product)),
            ("X380", Some(Kind::Product)),
            ("Xyzzy", None),
            ("737", None),
            ("XYZZYQUUX", None),
            ("North Xyzzy", None),
            ("", None),
        ] {
            assert_eq!(kind(&[(text, 1)]), looks, "{text}");
        }
    }

    #[test]
    fn what_most_mentions_show_counts() {
        assert_eq!(kind(&[("Dr Xyzzy", 1), ("Xyzzy Ltd", 3)]), Some(Kind::Organization));
        assert_eq!(kind(&[("Dr Xyzzy", 3), ("Xyzzy Ltd", 1)]), Some(Kind::Person));
        assert_eq!(kind(&[]), None);
        let sure = |silent: u32| likeliest(&[(&of("Dr Xyzzy"), 1), (&of("Xyzzy"), silent)]).unwrap().1;
        assert!(sure(0) > sure(1) && sure(1) > sure(100), "{} {} {}", sure(0), sure(1), sure(100));
        assert!(sure(100).get() > 0.25, "no less than before anything is known");
    }

    #[test]
    fn many_alike_are_no_surer_than_one() {
        let one = likeliest(&[(&of("Michael Smith"), 1)]);
        assert_eq!(likeliest(&[(&of("Michael Smith"), 90), (&of("Smith Michael"), 7)]), one);
    }
}
