//! How good an answer is: clusterings against gold labels, claimed probabilities against what came true.
//!
//! [`Evaluation`] scores a clustering by the four measures in use, [`PairScores`] the scores of single pairs, and
//! [`Reliability`] says whether probabilities mean what they say. All take labels and numbers, not resolutions, so
//! any system's output can be measured in the same way.
//!
//! | measure | counts | what it is sensitive to |
//! |---|---|---|
//! | pairwise | pairs of mentions put together | large entities, by the square of their size |
//! | B-cubed (Bagga and Baldwin 1998) | mentions, each by the company it keeps | every mention alike |
//! | CEAF-m (Luo 2005) | mentions in the best one-to-one pairing of clusters | entities split or joined as wholes |
//! | LEA (Moosavi and Strube 2016) | links, weighted by the size of their entity | importance and links at once |

mod bcubed;
mod calibration;
mod ceaf;
mod lea;
mod pairs;
mod pairwise;

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;

use crate::error::Error;

pub use calibration::{Bin, Reliability};
pub use pairs::PairScores;

/// Precision and recall of an answer, and their harmonic mean; each between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Score {
    /// How much of what was put together belongs together.
    pub precision: f64,
    /// How much of what belongs together was put together.
    pub recall: f64,
    /// The harmonic mean of both; 0 when both are 0.
    pub f1: f64,
}

impl Score {
    pub(crate) fn new(precision: f64, recall: f64) -> Self {
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Self { precision, recall, f1 }
    }
}

impl fmt::Display for Score {
    /// `P 0.9412  R 0.8889  F1 0.9143`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P {:.4}  R {:.4}  F1 {:.4}", self.precision, self.recall, self.f1)
    }
}

/// The scores of a clustering against gold labels.
///
/// Two mentions belong together when their gold labels are equal, and were put together when their predicted labels
/// are; what the labels are does not matter. An empty clustering is perfect, for nothing in it is wrong.
///
/// ```
/// use aka::eval::Evaluation;
///
/// let gold = ["putin", "putin", "putin", "xi", "kim"];
/// let predicted = [0, 0, 1, 2, 2];
/// let evaluation = Evaluation::of(&gold, &predicted)?;
/// assert_eq!(evaluation.pairwise().precision, 0.5); // of two pairs put together one belongs together
/// assert_eq!(evaluation.pairwise().recall, 1.0 / 3.0);
/// assert_eq!(evaluation.ceaf_m().f1, 0.6); // three of five mentions are where the best pairing wants them
/// println!("{evaluation}");
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Evaluation {
    mentions: usize,
    gold: usize,
    predicted: usize,
    pairwise: Score,
    b_cubed: Score,
    ceaf_m: Score,
    lea: Score,
}

impl Evaluation {
    /// Scores one predicted label for each mention against its gold label.
    ///
    /// Takes linear time in the mentions but for CEAF-m, whose pairing of clusters takes `O(c · e log c)` at worst for
    /// a group of `c` clusters (the fewer of gold and predicted) connected by `e` overlaps; in practice it is a small
    /// part of the whole.
    ///
    /// # Errors
    ///
    /// If the two slices differ in length, or are longer than [`u32::MAX`].
    pub fn of<G: Eq + Hash, P: Eq + Hash>(gold: &[G], predicted: &[P]) -> Result<Self, Error> {
        if gold.len() != predicted.len() {
            return Err(Error::config(format!(
                "{} gold labels and {} predicted labels cannot be compared; give one of each for every mention",
                gold.len(),
                predicted.len()
            )));
        }
        if u32::try_from(gold.len()).is_err() {
            return Err(Error::config(format!(
                "{} mentions are more than {}; score a part of them",
                gold.len(),
                u32::MAX
            )));
        }
        let overlap = Overlap::of(gold, predicted);
        Ok(Self {
            mentions: gold.len(),
            gold: overlap.gold.len(),
            predicted: overlap.predicted.len(),
            pairwise: pairwise::score(&overlap),
            b_cubed: bcubed::score(&overlap),
            ceaf_m: ceaf::score(&overlap),
            lea: lea::score(&overlap),
        })
    }

    /// How many mentions were scored.
    pub fn mentions(&self) -> usize {
        self.mentions
    }

    /// How many entities the gold labels make.
    pub fn gold_entities(&self) -> usize {
        self.gold
    }

    /// How many entities the predicted labels make.
    pub fn predicted_entities(&self) -> usize {
        self.predicted
    }

    /// Of the pairs put together, how many belong together; of those that belong together, how many were put so.
    pub fn pairwise(&self) -> Score {
        self.pairwise
    }

    /// The mean over mentions of the share of its predicted entity (of its gold entity) that is rightly with it.
    pub fn b_cubed(&self) -> Score {
        self.b_cubed
    }

    /// The share of mentions in the best one-to-one pairing of gold and predicted entities. Precision and recall are
    /// equal, for both sides hold the same mentions.
    pub fn ceaf_m(&self) -> Score {
        self.ceaf_m
    }

    /// The mean over entities, weighted by their size, of the share of their links that were found. An entity of one
    /// mention has the link to itself, which is found when the other side leaves that mention alone too.
    pub fn lea(&self) -> Score {
        self.lea
    }
}

impl fmt::Display for Evaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named =
            [("pairwise", self.pairwise), ("B-cubed", self.b_cubed), ("CEAF-m", self.ceaf_m), ("LEA", self.lea)];
        for (name, score) in named {
            writeln!(f, "{name:9} {score}")?;
        }
        write!(f, "{} mentions, {} gold entities, {} predicted", self.mentions, self.gold, self.predicted)
    }
}

/// What all measures count: the sizes of the clusters of both sides, and of their overlaps that are not empty.
struct Overlap {
    gold: Vec<u32>,
    predicted: Vec<u32>,
    cells: Vec<Cell>,
}

/// The mentions that a gold and a predicted cluster share.
#[derive(Clone, Copy)]
struct Cell {
    gold: u32,
    predicted: u32,
    size: u32,
}

impl Overlap {
    /// Clusters are numbered as they first appear, so sums are made in an order that does not depend on hashing.
    fn of<G: Eq + Hash, P: Eq + Hash>(gold: &[G], predicted: &[P]) -> Self {
        let (gold, predicted) = (number(gold), number(predicted));
        let mut pairs: Vec<(u32, u32)> = gold.iter().copied().zip(predicted.iter().copied()).collect();
        pairs.sort_unstable();
        let cells = pairs.chunk_by(|a, b| a == b).map(|same| Cell {
            gold: same[0].0,
            predicted: same[0].1,
            size: same.len() as u32,
        });
        Self { gold: sizes(&gold), predicted: sizes(&predicted), cells: cells.collect() }
    }

    fn mentions(&self) -> f64 {
        self.gold.iter().copied().map(f64::from).sum()
    }

    fn gold_size(&self, cell: &Cell) -> u32 {
        self.gold[cell.gold as usize]
    }

    fn predicted_size(&self, cell: &Cell) -> u32 {
        self.predicted[cell.predicted as usize]
    }
}

/// Each label as a number, counted from 0 in order of appearance.
fn number<L: Eq + Hash>(labels: &[L]) -> Vec<u32> {
    let mut known = HashMap::new();
    labels
        .iter()
        .map(|label| {
            let next = known.len() as u32;
            *known.entry(label).or_insert(next)
        })
        .collect()
}

fn sizes(numbers: &[u32]) -> Vec<u32> {
    let mut sizes = vec![0; numbers.iter().max().map_or(0, |&last| last as usize + 1)];
    for &number in numbers {
        sizes[number as usize] += 1;
    }
    sizes
}

/// Pairs among so many things; for one thing none.
fn pairs_among(size: u32) -> f64 {
    let size = f64::from(size);
    size * (size - 1.0) / 2.0
}

/// `part / whole`, and 1 where there is nothing to be wrong about.
fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn scores(evaluation: &Evaluation) -> [Score; 4] {
        [evaluation.pairwise(), evaluation.b_cubed(), evaluation.ceaf_m(), evaluation.lea()]
    }

    #[test]
    fn known_values() {
        // Computed with an independent implementation of the same measures (Python).
        let gold = ["a", "a", "a", "a", "b", "b", "c", "d"];
        let predicted = [1, 1, 1, 2, 2, 2, 3, 4];
        let evaluation = Evaluation::of(&gold, &predicted).unwrap();
        let shown = evaluation.to_string();
        assert_eq!(
            shown,
            "pairwise  P 0.6667  R 0.5714  F1 0.6154\n\
             B-cubed   P 0.8333  R 0.8125  F1 0.8228\n\
             CEAF-m    P 0.8750  R 0.8750  F1 0.8750\n\
             LEA       P 0.7500  R 0.7500  F1 0.7500\n\
             8 mentions, 4 gold entities, 4 predicted"
        );
    }

    #[test]
    fn lengths_must_agree() {
        let error = Evaluation::of(&[1, 2], &[1]).unwrap_err();
        assert!(error.to_string().starts_with("2 gold labels and 1 predicted labels"), "{error}");
    }

    #[test]
    fn nothing_is_perfect() {
        let none: [u8; 0] = [];
        let evaluation = Evaluation::of(&none, &none).unwrap();
        assert!(scores(&evaluation).iter().all(|score| *score == Score::new(1.0, 1.0)));
    }

    fn two_labelings() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
        vec((0u8..9, 0u8..9), 1..60).prop_map(|pairs| pairs.into_iter().unzip())
    }

    proptest! {
        #[test]
        fn law_precision_one_way_is_recall_the_other((a, b) in two_labelings()) {
            let there = Evaluation::of(&a, &b).unwrap();
            let back = Evaluation::of(&b, &a).unwrap();
            for (there, back) in scores(&there).iter().zip(scores(&back)) {
                prop_assert!((there.precision - back.recall).abs() < 1e-12);
                prop_assert!((there.recall - back.precision).abs() < 1e-12);
            }
        }

        #[test]
        fn law_scores_lie_between_0_and_1((a, b) in two_labelings()) {
            for score in scores(&Evaluation::of(&a, &b).unwrap()) {
                for part in [score.precision, score.recall, score.f1] {
                    prop_assert!((0.0..=1.0 + 1e-12).contains(&part), "{score:?}");
                }
            }
        }

        #[test]
        fn law_an_answer_equal_to_gold_but_for_its_labels_is_perfect((a, _) in two_labelings()) {
            let renamed: Vec<String> = a.iter().map(|label| format!("entity {label}")).collect();
            for score in scores(&Evaluation::of(&a, &renamed).unwrap()) {
                prop_assert!((score.f1 - 1.0).abs() < 1e-12, "{score:?}");
            }
        }
    }
}
