//! Expectation maximisation of units over pairs, of which some are slips: two words that are not one name.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

use aka::sound::units::pack;
use rustc_hash::FxHasher;

use crate::corpus::Pair;

/// The units that are looked for.
const SHAPES: [Shape; 7] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1)];
/// Further shapes for scripts whose letters are syllables.
const SYLLABIC: [Shape; 3] = [(4, 1), (5, 1), (6, 1)];
/// Units expected fewer times than this are dropped after an iteration.
const FEWEST: f64 = 0.3;
/// The share of slips to begin with.
const SLIPS: f64 = 0.05;
/// No unit in use.
const NONE: u32 = u32::MAX;

/// A unit: native letters, filled up with `\0`, and packed Latin letters.
pub(crate) type Key = ([char; 2], u32);
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<FxHasher>>;

/// What was learned from pairs.
pub(crate) struct Trained {
    /// Units and their probabilities.
    pub(crate) units: Map<Key, f64>,
    /// The share of slips.
    slips: f64,
    shapes: Vec<Shape>,
    chance: Chance,
}

/// Latin and native letters of a unit.
type Shape = (usize, usize);

/// How likely two words stand side by side that have nothing to do with each other.
struct Chance {
    latin: Background<u8>,
    native: Background<char>,
}

impl Chance {
    fn of(&self, pair: &Pair) -> f64 {
        self.latin.probability(&pair.latin) * self.native.probability(&pair.native)
    }
}

impl Trained {
    /// The probability that a pair is no slip.
    pub(crate) fn is_true(&self, pair: &Pair) -> f64 {
        let (rows, columns) = (pair.latin.len() + 1, pair.native.len() + 1);
        let mut forward = vec![0.0; rows * columns];
        forward[0] = 1.0;
        for place in 1..rows * columns {
            for &(n, m) in &self.shapes {
                if let Some(mass) =
                    key(pair, place / columns, place % columns, (n, m)).and_then(|key| self.units.get(&key))
                {
                    forward[place] += forward[place - n * columns - m] * mass;
                }
            }
        }
        let joint = (1.0 - self.slips) * forward[rows * columns - 1];
        let chance = self.slips * self.chance.of(pair);
        if joint > 0.0 { joint / (joint + chance) } else { 0.0 }
    }
}

/// The unit of a shape that ends at a place in a pair.
fn key(pair: &Pair, i: usize, j: usize, (n, m): Shape) -> Option<Key> {
    if n > i || m > j {
        return None;
    }
    let mut native = ['\0'; 2];
    native.iter_mut().zip(&pair.native[j - m..j]).for_each(|(slot, &c)| *slot = c);
    Some((native, pack(&pair.latin[i - n..i])))
}

/// How likely letters are after one another, for the words of slips: bigrams with add-one smoothing.
struct Background<T>(Map<(Option<T>, T), f64>, Map<Option<T>, f64>, f64);

impl<T: Copy + Eq + std::hash::Hash> Background<T> {
    fn new<'a>(words: impl Iterator<Item = &'a [T]>) -> Self
    where
        T: 'a,
    {
        let (mut pairs, mut firsts, mut letters) = (Map::default(), Map::default(), HashSet::new());
        for word in words {
            let mut before = None;
            for &letter in word {
                *pairs.entry((before, letter)).or_insert(0.0) += 1.0;
                *firsts.entry(before).or_insert(0.0) += 1.0;
                letters.insert(letter);
                before = Some(letter);
            }
        }
        Self(pairs, firsts, letters.len() as f64)
    }

    fn probability(&self, word: &[T]) -> f64 {
        let mut before = None;
        let mut all = 1.0;
        for &letter in word {
            let pair = self.0.get(&(before, letter)).copied().unwrap_or(0.0);
            all *= (pair + 1.0) / (self.1.get(&before).copied().unwrap_or(0.0) + self.2);
            before = Some(letter);
        }
        all
    }
}

/// Trains on pairs for so many iterations.
pub(crate) fn train(pairs: &[Pair], syllabic: bool, iterations: usize) -> Trained {
    let shapes: Vec<Shape> = SHAPES.into_iter().chain(SYLLABIC.into_iter().filter(|_| syllabic)).collect();
    let (keys, mut mass, lattices) = lattices(pairs, &shapes);
    let chance = Chance {
        latin: Background::new(pairs.iter().map(|pair| &pair.latin[..])),
        native: Background::new(pairs.iter().map(|pair| &pair.native[..])),
    };
    let by_chance: Vec<f64> = pairs.iter().map(|pair| chance.of(pair)).collect();
    let mut slips = SLIPS;
    normalise(&mut mass);
    for iteration in 0..iterations {
        let mut counts = vec![0.0; mass.len()];
        let mut forward = Vec::new();
        let mut true_pairs = 0.0;
        for (at, pair) in pairs.iter().enumerate() {
            let whole = sums(pair, &lattices[at], &shapes, &mass, &mut forward);
            if whole <= 0.0 {
                continue;
            }
            // Before anything is learned every pair is believed.
            let joint = (1.0 - slips) * whole;
            let is_true = if iteration == 0 { 1.0 } else { joint / (joint + slips * by_chance[at]) };
            true_pairs += is_true;
            expect(pair, &lattices[at], &shapes, &mass, &forward, is_true / whole, &mut counts);
        }
        if iteration > 0 {
            slips = 1.0 - true_pairs / pairs.len() as f64;
        }
        mass = counts.into_iter().map(|count| if count < FEWEST { 0.0 } else { count }).collect();
        normalise(&mut mass);
    }
    let units = keys.into_iter().zip(mass).filter(|(_, mass)| *mass > 0.0).collect();
    Trained { units, slips, shapes, chance }
}

fn normalise(mass: &mut [f64]) {
    let whole: f64 = mass.iter().sum();
    for mass in mass {
        *mass /= whole;
    }
}

/// The number of the unit of each shape that ends at each place of each pair, and the initial mass of units.
fn lattices(pairs: &[Pair], shapes: &[Shape]) -> (Vec<Key>, Vec<f64>, Vec<Vec<u32>>) {
    let mut numbers: Map<Key, u32> = Map::default();
    let (mut keys, mut mass) = (Vec::new(), Vec::new());
    let mut all = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let mut own = Vec::with_capacity((pair.latin.len() + 1) * (pair.native.len() + 1) * shapes.len());
        for i in 0..=pair.latin.len() {
            for j in 0..=pair.native.len() {
                for &shape in shapes {
                    own.push(key(pair, i, j, shape).map_or(NONE, |key| {
                        *numbers.entry(key).or_insert_with(|| {
                            keys.push(key);
                            mass.push(if shape == (1, 1) { 1.0 } else { 0.1 });
                            keys.len() as u32 - 1
                        })
                    }));
                }
            }
        }
        all.push(own);
    }
    (keys, mass, all)
}

/// The probability of all ways to cut a pair up to each place; the last is that of the pair.
fn sums(pair: &Pair, lattice: &[u32], shapes: &[Shape], mass: &[f64], forward: &mut Vec<f64>) -> f64 {
    let (rows, columns) = (pair.latin.len() + 1, pair.native.len() + 1);
    forward.clear();
    forward.resize(rows * columns, 0.0);
    forward[0] = 1.0;
    for place in 1..rows * columns {
        let units = &lattice[place * shapes.len()..(place + 1) * shapes.len()];
        forward[place] = units
            .iter()
            .zip(shapes)
            .filter(|(number, _)| **number != NONE)
            .map(|(&number, &(n, m))| forward[place - n * columns - m] * mass[number as usize])
            .sum();
    }
    forward[rows * columns - 1]
}

/// Adds the expected counts of the units of a pair, times a factor.
fn expect(
    pair: &Pair,
    lattice: &[u32],
    shapes: &[Shape],
    mass: &[f64],
    forward: &[f64],
    factor: f64,
    counts: &mut [f64],
) {
    let (rows, columns) = (pair.latin.len() + 1, pair.native.len() + 1);
    let mut backward = vec![0.0; rows * columns];
    backward[rows * columns - 1] = factor;
    for place in (1..rows * columns).rev() {
        let here = backward[place];
        let units = &lattice[place * shapes.len()..(place + 1) * shapes.len()];
        for (&number, &(n, m)) in units.iter().zip(shapes).filter(|(number, _)| **number != NONE) {
            let joint = mass[number as usize] * here;
            let from = place - n * columns - m;
            counts[number as usize] += forward[from] * joint;
            backward[from] += joint;
        }
    }
}
