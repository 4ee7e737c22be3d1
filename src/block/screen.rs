//! Which pairs of persons' names are not worth comparing, though they share a key.
//!
//! Most pairs that blocking brings up share one word and little else. How many words of the one have a counterpart in the
//! other is seen from the skeletons of the words, at a small part of what a comparison costs. What that takes is laid out
//! closely, since pairs come in no order that suits the memory.

use std::ops::ControlFlow;

use super::pairs::Pairs;
use crate::profile::{Glance, Profile, Rest, Sketch, Words, in_common};
use crate::sound::Tongue;
use crate::tell::{Tell, map_telling};

/// Two names must look so much alike, in about quarter bits, for each word but one of the shorter and beyond; and so much more
/// where one can be read in several ways, of which some look like anything.
const NEEDED: i32 = 10;
const BEYOND: i32 = 2;
const SEVERAL: i32 = 2;

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
    /// By the numbers of the words.
    sketches: Vec<Sketch>,
    rests: Vec<Rest>,
}

/// A name: where its readings end, whether it may be a person's, and whether a table knows it.
struct Name {
    end: u32,
    person: bool,
    known: bool,
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
    initial: bool,
    /// What an answer to it is worth at most: little, where many names have it.
    most: i32,
}

impl Names {
    fn of(profiles: &[Profile]) -> Self {
        let mut all = Self { list: Vec::with_capacity(profiles.len()), ..Self::default() };
        for profile in profiles {
            profile.readings().for_each(|words| all.read(words));
            let (person, known) = (profile.may_be_person(), !profile.entries.is_empty());
            all.list.push(Name { end: all.readings.len() as u32, person, known });
        }
        all
    }

    fn read(&mut self, words: &Words) {
        let (first, count) = (self.words.len() as u32, words.count as u8);
        self.readings.push(Reading { first, count, tongue: words.tongue });
        for unit in words.single() {
            let number = unit.word.id as usize;
            if number >= self.sketches.len() {
                self.sketches.resize(number + 1, Sketch::default());
                self.rests.resize(number + 1, Rest::default());
            }
            (self.sketches[number], self.rests[number]) = (unit.word.sketch, unit.word.rest);
            let Glance { initial, most, .. } = Glance::at(unit);
            self.words.push(Part { sketch: unit.word.id, initial, most });
        }
    }

    /// Whether two names are worth comparing. Names of one word always are, and two that tables know, and what is no person's
    /// name.
    fn worth_comparing(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.list[a], &self.list[b]);
        if !x.person || !y.person || x.known && y.known {
            return true;
        }
        let readings = |name: usize| {
            let first = name.checked_sub(1).map_or(0, |before| self.list[before].end);
            &self.readings[first as usize..self.list[name].end as usize]
        };
        let (x, y) = (readings(a), readings(b));
        let several = if x.len() > 1 || y.len() > 1 { SEVERAL } else { 0 };
        x[0].count.min(y[0].count) < 2 || x.iter().any(|x| y.iter().any(|y| self.like_enough(x, y, several)))
    }

    /// Whether two names, each read in one way, look so much alike and more.
    fn like_enough(&self, a: &Reading, b: &Reading, more: i32) -> bool {
        if a.tongue.is_some() && b.tongue.is_some() && a.tongue != b.tongue {
            return false;
        }
        let words = |reading: &Reading| &self.words[reading.first as usize..][..usize::from(reading.count)];
        let see = |part: &'_ Part| Glance {
            sketch: &self.sketches[part.sketch as usize],
            rest: &self.rests[part.sketch as usize],
            initial: part.initial,
            most: part.most,
        };
        let needed = NEEDED * (i32::from(a.count.min(b.count)) - 1).max(1) + BEYOND + more;
        in_common(words(a), words(b), needed, see) >= needed
    }
}
