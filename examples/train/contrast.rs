//! Training to tell a name from its nearest neighbours.
//!
//! What expectation maximisation learns is how pairs come about; what is asked is which of several is one. So weights
//! are then moved to make each true pair likelier than the same native word with the other Latin words of a batch, and
//! the other way round (a softmax over in-batch negatives: van den Oord et al. 2018, `InfoNCE`), by Adagrad (Duchi et
//! al. 2011). Batches are words that are near in the dictionary, so that their negatives are near misses.

use std::collections::HashSet;

use rayon::prelude::*;

use crate::corpus::{Pair, digest, spelt};
use crate::em::Map;
use crate::model::{Model, Spelling, Word};

/// Passes over the pairs.
pub(crate) const PASSES: usize = 4;
const BATCH: usize = 64;
const RATE: f64 = 0.2;
/// How likely any pair is a slip after cleaning: so much is not believed.
const SLIPS: f64 = 0.05;
/// Pulls of less than this are passed over.
const LEAST: f64 = 0.02;
/// Batches between two changes of the weights: they are worked on at the same time.
const AT_ONCE: usize = 2;

/// Trains a model so. Deterministic.
pub(crate) fn contrast(model: &mut Model, pairs: &[Pair], mut report: impl FnMut(usize, f64)) {
    let known: HashSet<&Pair> = pairs.iter().collect();
    let mut squares = vec![1.0_f64; model.weights.len()];
    for pass in 0..PASSES {
        let mut loss = 0.0;
        for batches in batches(pairs, pass).chunks(AT_ONCE) {
            let odds: Vec<f64> = model.weights.iter().map(|weight| weight.exp()).collect();
            let pulls: Vec<_> = batches.par_iter().map(|batch| pull(model, &odds, batch, &known)).collect();
            let mut all: Map<u32, f64> = Map::default();
            for (part, pulls) in pulls {
                loss += part;
                for (unit, pull) in pulls {
                    *all.entry(unit).or_default() += pull;
                }
            }
            for (unit, pull) in all {
                let unit = unit as usize;
                squares[unit] += pull * pull;
                model.weights[unit] -= RATE * pull / squares[unit].sqrt();
            }
        }
        report(pass, loss / pairs.len() as f64 / 2.0);
    }
}

/// Pairs in batches of near neighbours: by their letters, by their consonants, or by their ends.
fn batches(pairs: &[Pair], pass: usize) -> Vec<Vec<&Pair>> {
    let consonant = |letter: &u8| !matches!(letter, 0 | 4 | 8 | 14 | 20 | 24);
    let near = |pair: &Pair| -> Vec<u8> {
        match pass % 3 {
            0 => pair.latin.iter().copied().filter(consonant).collect(),
            1 => pair.latin.clone(),
            _ => pair.latin.iter().rev().copied().filter(consonant).collect(),
        }
    };
    let salted =
        |pair: &Pair| digest(&format!("{pass}{}{}", spelt(&pair.latin), pair.native.iter().collect::<String>()));
    let mut sorted: Vec<&Pair> = pairs.iter().collect();
    sorted.sort_by_cached_key(|pair| (near(pair), salted(pair)));
    let mut batches: Vec<Vec<&Pair>> = sorted.chunks(BATCH).map(<[&Pair]>::to_vec).collect();
    batches.sort_by_cached_key(|batch| batch.first().map(|pair| salted(pair)));
    batches
}

/// The loss of a batch, and which way it pulls each unit.
fn pull(model: &Model, odds: &[f64], batch: &[&Pair], known: &HashSet<&Pair>) -> (f64, Vec<(u32, f64)>) {
    let words: Vec<Word> = batch.iter().map(|pair| model.word(&pair.native)).collect();
    let spellings: Vec<Spelling> = batch.iter().map(|pair| Spelling::new(&pair.latin)).collect();
    let size = batch.len();
    let mut forward = Vec::new();
    let mut scores = vec![f64::NEG_INFINITY; size * size];
    for (a, word) in words.iter().enumerate() {
        for (b, spelling) in spellings.iter().enumerate() {
            // Another true pair is no negative.
            let other = || Pair { native: batch[a].native.clone(), latin: batch[b].latin.clone() };
            if a == b || !known.contains(&other()) {
                scores[a * size + b] = model.evidence(odds, word, spelling, &mut forward);
            }
        }
    }
    let mut pulls = vec![0.0; size * size];
    let mut loss = 0.0;
    for own in 0..size {
        let row: Vec<usize> = (0..size).map(|other| own * size + other).collect();
        let column: Vec<usize> = (0..size).map(|other| other * size + own).collect();
        for places in [row, column] {
            let most = places.iter().map(|&place| scores[place]).fold(f64::NEG_INFINITY, f64::max);
            if most == f64::NEG_INFINITY {
                continue;
            }
            let whole: f64 = places.iter().map(|&place| (scores[place] - most).exp()).sum();
            let share = |place: usize| (scores[place] - most).exp() / whole;
            let believed = (1.0 - SLIPS) * share(own * size + own);
            let chance = believed + SLIPS / size as f64;
            loss -= chance.ln();
            let trust = believed / chance;
            for &place in &places {
                pulls[place] += trust * share(place);
            }
            pulls[own * size + own] -= trust;
        }
    }
    let mut sum: Map<u32, f64> = Map::default();
    for (place, &pull) in pulls.iter().enumerate() {
        if pull.abs() > LEAST && scores[place].is_finite() {
            let (word, spelling) = (&words[place / size], &spellings[place % size]);
            model.evidence(odds, word, spelling, &mut forward);
            model.expected(odds, word, spelling, &forward, |unit, times| *sum.entry(unit).or_default() += pull * times);
        }
    }
    (loss, sum.into_iter().collect())
}
