//! A model while it is trained: units with weights in nats, and the lattice of a native word with any Latin one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use aka::sound::units::{UNSEEN, pack, unpacked};

use crate::corpus::{Pair, spelt};
use crate::em::{Key, Map, Trained};

/// Units and their weights.
#[derive(Clone)]
pub(crate) struct Model {
    pub(crate) keys: Vec<Key>,
    pub(crate) weights: Vec<f64>,
    by_native: Map<[char; 2], Vec<(u32, usize, u32)>>,
    inserted: [u32; 26],
    /// How often each Latin letter comes by chance.
    letters: [f64; 26],
}

/// A way to go on from a place in a native word: Latin letters, packed, how many of each side, and the unit.
#[derive(Clone, Copy)]
struct Step {
    latin: u32,
    letters: usize,
    span: usize,
    unit: u32,
}

/// The steps from each place of a native word, by their first Latin letter, and those without any.
pub(crate) struct Word {
    steps: Vec<[Vec<Step>; 26]>,
    silent: Vec<Vec<Step>>,
}

/// Latin letters, and the packed letters from each place on, of each length.
pub(crate) struct Spelling {
    letters: Vec<u8>,
    packed: Vec<[u32; 7]>,
}

impl Spelling {
    pub(crate) fn new(letters: &[u8]) -> Self {
        let packed = |at: usize| std::array::from_fn(|n| letters.get(at..at + n).map_or(0, pack));
        Self { letters: letters.to_vec(), packed: (0..letters.len()).map(packed).collect() }
    }
}

impl Model {
    /// The weights of trained units: how much likelier they are than their letters by chance. Every letter may be left
    /// out.
    pub(crate) fn new(trained: &Trained, pairs: &[Pair]) -> Self {
        let mut latin = [1e-3; 26];
        let mut native: BTreeMap<char, f64> = BTreeMap::new();
        for pair in pairs {
            pair.latin.iter().for_each(|&letter| latin[usize::from(letter)] += 1.0);
            pair.native.iter().for_each(|&letter| *native.entry(letter).or_default() += 1.0);
        }
        let (all_latin, all_native): (f64, f64) = (latin.iter().sum(), native.values().sum());
        let mut weights: BTreeMap<Key, f64> = BTreeMap::new();
        let unseen = f64::from(UNSEEN) * std::f64::consts::LN_2 / 2.0;
        for letter in 0..26_u8 {
            weights.insert((['\0'; 2], pack(&[letter])), unseen);
        }
        for &letter in native.keys() {
            weights.insert(([letter, '\0'], 1), unseen);
        }
        for (&key, mass) in &trained.units {
            let mut weight = mass.ln();
            let mut rest = key.1;
            while rest > 1 {
                weight -= (latin[(rest & 31) as usize] / all_latin).ln();
                rest >>= 5;
            }
            for letter in key.0.iter().filter(|&&letter| letter != '\0') {
                weight -= (native.get(letter).copied().unwrap_or(1.0) / all_native).ln();
            }
            weights.insert(key, weight);
        }
        let (keys, weights): (Vec<Key>, Vec<f64>) = weights.into_iter().unzip();
        let mut by_native: Map<[char; 2], Vec<(u32, usize, u32)>> = Map::default();
        let mut inserted = [0; 26];
        for (number, &(native, latin)) in keys.iter().enumerate() {
            let letters = (latin.ilog2() / 5) as usize;
            if native[0] == '\0' {
                inserted[(latin & 31) as usize] = number as u32;
            } else {
                by_native.entry(native).or_default().push((latin, letters, number as u32));
            }
        }
        Self { keys, weights, by_native, inserted, letters: latin.map(|count| count / all_latin) }
    }

    /// The lattice of a native word.
    pub(crate) fn word(&self, native: &[char]) -> Word {
        let mut word = Word { steps: Vec::new(), silent: Vec::new() };
        for at in 0..native.len() {
            let mut steps: [Vec<Step>; 26] = std::array::from_fn(|_| Vec::new());
            let mut silent = Vec::new();
            for span in 1..=2.min(native.len() - at) {
                let mut key = ['\0'; 2];
                key[..span].copy_from_slice(&native[at..at + span]);
                for &(latin, letters, unit) in self.by_native.get(&key).into_iter().flatten() {
                    let step = Step { latin, letters, span, unit };
                    match letters {
                        0 => silent.push(step),
                        _ => steps[(latin >> (5 * (letters - 1)) & 31) as usize].push(step),
                    }
                }
            }
            word.steps.push(steps);
            word.silent.push(silent);
        }
        word
    }

    /// Calls back with every step from a place: the unit and where it leads.
    fn steps(&self, word: &Word, latin: &Spelling, i: usize, j: usize, mut to: impl FnMut(u32, usize, usize)) {
        if let Some(&letter) = latin.letters.get(i) {
            to(self.inserted[usize::from(letter)], i + 1, j);
            if let Some(steps) = word.steps.get(j) {
                for step in &steps[usize::from(letter)] {
                    if latin.packed[i][step.letters] == step.latin {
                        to(step.unit, i + step.letters, j + step.span);
                    }
                }
            }
        }
        for step in word.silent.get(j).into_iter().flatten() {
            to(step.unit, i, j + step.span);
        }
    }

    /// The evidence of a pair, in nats. `odds` are the exponentials of the weights.
    pub(crate) fn evidence(&self, odds: &[f64], word: &Word, latin: &Spelling, forward: &mut Vec<f64>) -> f64 {
        let (rows, columns) = (latin.letters.len() + 1, word.steps.len() + 1);
        forward.clear();
        forward.resize(rows * columns, 0.0);
        forward[0] = 1.0;
        for i in 0..rows {
            for j in 0..columns {
                let sum = forward[i * columns + j];
                if sum > 0.0 {
                    self.steps(word, latin, i, j, |unit, k, l| forward[k * columns + l] += sum * odds[unit as usize]);
                }
            }
        }
        forward[rows * columns - 1].ln()
    }

    /// How often each unit is expected in the ways to cut a pair; after [`Model::evidence`], with what it left behind.
    pub(crate) fn expected(
        &self,
        odds: &[f64],
        word: &Word,
        latin: &Spelling,
        forward: &[f64],
        mut add: impl FnMut(u32, f64),
    ) {
        let (rows, columns) = (latin.letters.len() + 1, word.steps.len() + 1);
        let whole = forward[rows * columns - 1];
        let mut backward = vec![0.0; rows * columns];
        backward[rows * columns - 1] = 1.0;
        for i in (0..rows).rev() {
            for j in (0..columns).rev() {
                let mut sum = backward[i * columns + j];
                let before = forward[i * columns + j] / whole;
                self.steps(word, latin, i, j, |unit, k, l| {
                    let after = backward[k * columns + l] * odds[unit as usize];
                    if after > 0.0 {
                        sum += after;
                        add(unit, before * after);
                    }
                });
                backward[i * columns + j] = sum;
            }
        }
    }

    /// The rows of the table, sorted: a native side, and its Latin sides with their weights in bits, the heaviest first.
    pub(crate) fn rows(&self) -> String {
        let mut units: BTreeMap<[char; 2], Vec<(i32, u32)>> = BTreeMap::new();
        for (&(native, latin), weight) in self.keys.iter().zip(&self.weights) {
            units.entry(native).or_default().push((tenths(*weight), latin));
        }
        let letter = |(letter, share): (u8, &f64)| (tenths(share.ln()), pack(&[letter]));
        let mut rows: Vec<(String, Vec<(i32, u32)>)> =
            vec![("=".into(), (0..).zip(&self.letters).map(letter).collect())];
        for (native, mut units) in units {
            units.sort_by_key(|&(tenths, latin)| (-tenths, latin));
            let name: String = native.into_iter().filter(|&c| c != '\0').collect();
            rows.push((if name.is_empty() { "-".into() } else { name }, units));
        }
        rows.sort();
        let mut text = String::new();
        for (native, units) in rows {
            let cells: Vec<String> = units
                .into_iter()
                .map(|(tenths, latin)| {
                    let letters: Vec<u8> = unpacked(latin).collect();
                    let letters = if letters.is_empty() { "-".to_owned() } else { spelt(&letters) };
                    format!("{letters} {}", f64::from(tenths) / 10.0)
                })
                .collect();
            // Writing into a string cannot fail.
            let _ = writeln!(text, "{native}\t{}", cells.join(" "));
        }
        text
    }
}

/// Nats as tenths of a bit.
fn tenths(nats: f64) -> i32 {
    (nats / std::f64::consts::LN_2 * 10.0).round() as i32
}
