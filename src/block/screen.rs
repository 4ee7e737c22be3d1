//! Which pairs of names are not worth comparing, though they share a key.
//!
//! Most pairs that blocking brings up share one word and little else. How many words of the one have a counterpart in the
//! other is seen from the skeletons of the words, at a small part of what a comparison costs. What that takes is laid out
//! closely, since pairs come in no order that suits the memory.

use std::ops::ControlFlow;

use super::pairs::Pairs;
use crate::model::Writing;
use crate::profile::{Glance, Profile, Rest, Sketch, Words, in_common};
use crate::sound::{Tongue, one_tongue};
use crate::tell::{Tell, map_telling};

/// So much alike two names must look, in about quarter bits. Chosen so that of the pairs left out on generated names at most one
/// in a hundred would have been a link.
mod needed {
    /// Persons, for each word but one of the shorter, and beyond.
    pub(super) const PERSONS: i32 = 10;
    pub(super) const BEYOND: i32 = 2;
    /// A name of one word, where one of the two can be read in several ways.
    pub(super) const ONE_WORD: i32 = 8;
    /// So much more where one can be read in several ways, of which some look like anything.
    pub(super) const SEVERAL: i32 = 2;
    /// Things, for each word of the shorter that is not generic.
    pub(super) const THINGS: i32 = 3;
    /// So much more of things where both are written in one script, and so are seen better.
    pub(super) const ONE_SCRIPT: i32 = 2;
}

/// So many pairs are looked at between two calls.
const SCREENED: usize = 1 << 16;

/// Keeps the pairs that are worth comparing.
pub(super) fn screen(profiles: &[Profile], pairs: &mut Pairs, tell: &mut Tell<'_>) -> ControlFlow<()> {
    let names = Names::of(profiles);
    let worth = |(): &mut (), &(a, b): &(u32, u32)| names.worth_comparing(a as usize, b as usize);
    let mut worth = map_telling(pairs, SCREENED, || (), worth, tell)?.into_iter();
    pairs.retain(|_| worth.next().unwrap_or_default());
    pairs.shrink_to_fit();
    ControlFlow::Continue(())
}

/// What is looked at of each name.
#[derive(Default)]
struct Names {
    list: Vec<Name>,
    readings: Vec<Reading>,
    words: Vec<Part>,
    /// By the places of the words, in the order in which they are met: names near each other have words near each other.
    sketches: Vec<Line>,
    rests: Vec<Rest>,
    /// The place of each word and one more, by its number; 0 before it is met.
    places: Vec<u32>,
}

/// A sketch at the start of what is taken from memory at once.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
struct Line(Sketch);

/// A name: where its readings end, and what else tells how it is compared.
struct Name {
    end: u32,
    writing: Writing,
    person: bool,
    /// Whether a table knows it.
    known: bool,
    /// Whether it is compared by its letters too.
    acronym: bool,
}

/// A name, read in one way: where its words begin, and how many there are.
struct Reading {
    first: u32,
    count: u8,
    tongue: Option<Tongue>,
}

/// A word of a name.
struct Part {
    sketch: u32,
    /// See [`Glance`].
    bare: u32,
    initial: bool,
    /// What an answer to it is worth at most: little, where many names have it.
    most: i32,
}

impl Names {
    fn of(profiles: &[Profile]) -> Self {
        let mut all = Self { list: Vec::with_capacity(profiles.len()), ..Self::default() };
        for profile in profiles {
            profile.readings().for_each(|words| all.read(words));
            all.list.push(Name {
                end: all.readings.len() as u32,
                writing: profile.writing,
                person: profile.may_be_person(),
                known: !profile.entries().is_empty(),
                acronym: profile.rare().acronym.is_some(),
            });
        }
        all
    }

    /// Generic words are left out: they are translated, and tell little.
    fn read(&mut self, words: &Words) {
        let first = self.words.len() as u32;
        for unit in words.single().iter().filter(|unit| unit.concept().is_none()) {
            let number = unit.word.id as usize;
            if number >= self.places.len() {
                self.places.resize(number + 1, 0);
            }
            if self.places[number] == 0 {
                self.sketches.push(Line(unit.word.sketch));
                self.rests.push(unit.word.rest);
                self.places[number] = self.sketches.len() as u32;
            }
            let Glance { bare, initial, most, .. } = Glance::at(unit);
            self.words.push(Part { sketch: self.places[number] - 1, bare, initial, most });
        }
        let count = (self.words.len() as u32 - first) as u8;
        self.readings.push(Reading { first, count, tongue: words.tongue });
    }

    /// Whether two names are worth comparing. Those that tables know always are, those of nothing but generic words, and an
    /// acronym and what it may stand for.
    fn worth_comparing(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.list[a], &self.list[b]);
        if x.known && y.known || x.acronym != y.acronym {
            return true;
        }
        let readings = |name: usize| {
            let first = name.checked_sub(1).map_or(0, |before| self.list[before].end);
            &self.readings[first as usize..self.list[name].end as usize]
        };
        let persons = x.person && y.person;
        let one_script = if x.writing == y.writing { needed::ONE_SCRIPT } else { 0 };
        let (x, y) = (readings(a), readings(b));
        let several = if x.len() > 1 || y.len() > 1 { needed::SEVERAL } else { 0 };
        let enough = |words: u8| match i32::from(words) {
            0 => i32::MIN,
            words if !persons => needed::THINGS * words + one_script,
            1 if several > 0 => needed::ONE_WORD,
            1 => i32::MIN,
            words => needed::PERSONS * (words - 1) + needed::BEYOND + several,
        };
        x.iter().any(|x| y.iter().any(|y| self.like_enough(x, y, enough(x.count.min(y.count)))))
    }

    /// Whether two names, each read in one way, look so much alike.
    fn like_enough(&self, a: &Reading, b: &Reading, needed: i32) -> bool {
        if !one_tongue(a.tongue, b.tongue) {
            return false;
        }
        let words = |reading: &Reading| &self.words[reading.first as usize..][..usize::from(reading.count)];
        let see = |part: &'_ Part| Glance {
            bare: part.bare,
            sketch: &self.sketches[part.sketch as usize].0,
            rest: &self.rests[part.sketch as usize],
            initial: part.initial,
            most: part.most,
        };
        needed == i32::MIN || in_common(words(a), words(b), needed, see) >= needed
    }
}
