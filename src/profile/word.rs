//! A word of a name, prepared.

use std::sync::Arc;

use crate::name::Concept;
use crate::sound::{Extent, LetterPairs, Sound, head, joined, slip};
use crate::text::Script;

use super::Unit;
use super::dictionary::Manner;
use super::sketch::{Rest, Sketch};

/// A word, or several joined, prepared.
#[derive(Debug)]
pub(crate) struct Word {
    /// A number of its own among the words of a dictionary.
    pub(crate) id: u32,
    /// As written, folded.
    pub(crate) text: Arc<str>,
    pub(super) manner: Manner,
    /// Without its marks; what is the same as the text is held once.
    pub(crate) bare: Arc<str>,
    /// A hash of that.
    pub(crate) hash: u64,
    /// How many letters that has, 255 if more.
    pub(super) length: u8,
    pub(crate) sound: Sound,
    /// Its likeliest Latin spelling.
    pub(crate) latin: Arc<str>,
    /// How rare it is as a name, in bits.
    pub(crate) rarity: f64,
    /// How many consonants it has.
    pub(super) extent: Extent,
    /// Its skeletons, the likeliest first.
    pub(crate) skeletons: Box<[u32]>,
    /// What it is written in, if the table of frequencies knows the spelling.
    pub(crate) known: Option<Script>,
    /// What a glance at it sees.
    pub(crate) sketch: Sketch,
    /// And what it seldom does.
    pub(crate) rest: Rest,
    /// What it means as a generic word, if it is one.
    pub(crate) concept: Option<Concept>,
}

impl Word {
    /// Whether they are the same but for marks.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.hash == other.hash && self.bare == other.bare
    }

    /// Whether the words can begin with the same sound.
    pub(crate) fn starts_like(&self, other: &Self) -> bool {
        self.rest.starts_like(&other.rest)
    }

    /// Whether two words have so little in common that they are two: no pair of letters, no first sound, and no likely
    /// skeleton of the one is nearly that of the other.
    pub(crate) fn is_strange(&self, other: &Self) -> bool {
        (self.manner.script == other.manner.script || !self.starts_like(other)) && self.sketch.is_strange(&other.sketch)
    }

    /// Whether it may be these words written together, as far as their first consonants and the number of them tell.
    pub(crate) fn may_be_joined(&self, run: &[Unit]) -> bool {
        if !self.may_start_like(&run[0].word) {
            return false;
        }
        let sum = |field: fn(&Extent) -> u16| run.iter().map(|unit| field(&unit.word.extent)).sum::<u16>();
        let (hard, consonants) = (sum(|extent| extent.hard), sum(|extent| extent.consonants));
        let coarse = |word: &Self| matches!(word.manner.script, Script::Han | Script::Kana);
        let as_long = || hard <= self.extent.consonants + SLACK && self.extent.hard <= consonants + SLACK;
        (coarse(self) || run.iter().any(|unit| coarse(&unit.word)) || as_long()) && self.begins_like(run)
    }

    /// Whether one of its skeletons is about that of these words together.
    fn begins_like(&self, run: &[Unit]) -> bool {
        let letters = run.iter().map(|unit| unit.word.sketch.letters).reduce(LetterPairs::or).unwrap_or_default();
        let spelt_alike = self.sketch.letters.fifths(letters) > 0;
        let likeliest = |at: usize| run[at].word.skeletons.iter().take(LIKELIEST);
        likeliest(0).any(|&start| {
            likeliest(1).any(|&next| {
                let rest = run[2..].iter().filter_map(|unit| unit.word.skeletons.first());
                let whole = rest.fold(joined(start, next), |whole, &next| joined(whole, next));
                let begins = head(whole);
                self.skeletons.iter().any(|&own| own == whole || spelt_alike && slip(head(own), begins))
            })
        })
    }

    /// Whether the words may begin with the same sound or one taken for it, or with one that is often mute.
    pub(crate) fn may_start_like(&self, other: &Self) -> bool {
        self.rest.start.zip(other.rest.start).is_some_and(|(a, b)| a.may_be(b))
    }
}

/// So many skeletons of a word are looked at where words are joined.
const LIKELIEST: usize = 2;

/// So many consonants more than it has may be in words that a word is compared with as their run.
const SLACK: u16 = 1;
