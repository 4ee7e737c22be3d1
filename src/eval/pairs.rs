//! How well a number tells pairs of the same from pairs of different entities.

use super::Score;

/// The scores of labelled pairs, from which precision and recall at any cut, the best cut and the AUC are read.
///
/// A score is any number that is higher the likelier the two are the same: a probability, bits, a string similarity.
/// What is not a number counts as lower than every other score.
///
/// ```
/// use aka::eval::PairScores;
///
/// let pairs = PairScores::of([(0.9, true), (0.8, true), (0.7, false), (0.4, true), (0.1, false)]);
/// assert_eq!(pairs.at(0.5).recall, 2.0 / 3.0);
/// let (cut, score) = pairs.best().unwrap();
/// assert_eq!((cut, score.recall, score.precision), (0.4, 1.0, 0.75));
/// assert_eq!(pairs.precision_at(0.9), Some(0.75));
/// assert!((pairs.auc().unwrap() - 5.0 / 6.0).abs() < 1e-12); // of 6 pairs of pairs one is in the wrong order
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PairScores {
    /// Scores of the pairs that are the same, ascending.
    same: Vec<f64>,
    /// Scores of the pairs that are different, ascending.
    different: Vec<f64>,
}

impl PairScores {
    /// Takes the score of each pair and whether the two are the same.
    pub fn of(pairs: impl IntoIterator<Item = (f64, bool)>) -> Self {
        let (mut same, mut different) = (Vec::new(), Vec::new());
        for (score, is_same) in pairs {
            let score = if score.is_nan() { f64::NEG_INFINITY } else { score };
            if is_same { &mut same } else { &mut different }.push(score);
        }
        same.sort_unstable_by(f64::total_cmp);
        different.sort_unstable_by(f64::total_cmp);
        Self { same, different }
    }

    /// How many pairs are the same.
    pub fn same(&self) -> usize {
        self.same.len()
    }

    /// How many pairs are different.
    pub fn different(&self) -> usize {
        self.different.len()
    }

    /// The score of the rule "the same from `cut` on". Where the rule calls no pair the same, nothing it says is
    /// wrong and its precision is 1.
    pub fn at(&self, cut: f64) -> Score {
        let from = |scores: &[f64]| scores.len() - scores.partition_point(|&score| score < cut);
        let (right, wrong) = (from(&self.same), from(&self.different));
        Score::new(
            super::share(right as f64, (right + wrong) as f64),
            super::share(right as f64, self.same.len() as f64),
        )
    }

    /// The cut with the best F1, and its score: what a threshold tuned on these very pairs would reach. `None` when
    /// no pair is the same.
    pub fn best(&self) -> Option<(f64, Score)> {
        // Between two scores of pairs that are the same, a lower cut can only let in pairs that are different.
        let cuts = self.same.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(|equal| equal[0]);
        cuts.map(|cut| (cut, self.at(cut))).max_by(|a, b| a.1.f1.total_cmp(&b.1.f1))
    }

    /// The precision of the highest cut that finds this share of the pairs that are the same. `None` when no pair is.
    pub fn precision_at(&self, recall: f64) -> Option<f64> {
        let wanted = (recall.clamp(0.0, 1.0) * self.same.len() as f64).ceil().max(1.0) as usize;
        let cut = self.same.get(self.same.len().checked_sub(wanted)?)?;
        Some(self.at(*cut).precision)
    }

    /// The area under the ROC curve: how likely a pair that is the same scores above one that is different, equal
    /// scores counting half. `None` when there are no pairs of either sort.
    pub fn auc(&self) -> Option<f64> {
        if self.same.is_empty() || self.different.is_empty() {
            return None;
        }
        let above = self.same.iter().map(|score| {
            let below = self.different.partition_point(|other| other < score);
            let up_to = self.different.partition_point(|other| other <= score);
            (below + up_to) as f64 / 2.0
        });
        Some(above.sum::<f64>() / (self.same.len() as f64 * self.different.len() as f64))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_sort_of_pairs_alone_has_no_auc() {
        assert_eq!(PairScores::of([(0.3, true)]).auc(), None);
        assert_eq!(PairScores::of([(0.3, false)]).best(), None);
        assert_eq!(PairScores::of([]).precision_at(0.9), None);
        assert_eq!(PairScores::of([]).at(0.5), Score::new(1.0, 1.0));
    }

    #[test]
    fn what_is_not_a_number_is_never_called_the_same() {
        let pairs = PairScores::of([(f64::NAN, true), (0.5, true)]);
        assert_eq!(pairs.at(f64::MIN), Score::new(1.0, 0.5));
    }

    fn scored() -> impl Strategy<Value = Vec<(f64, bool)>> {
        proptest::collection::vec((0u8..12, any::<bool>()), 1..60)
            .prop_map(|pairs| pairs.into_iter().map(|(score, same)| (f64::from(score) / 10.0, same)).collect())
    }

    proptest! {
        #[test]
        fn law_auc_is_the_share_of_pairs_of_pairs_in_order(pairs in scored()) {
            let mut in_order = Vec::new();
            for (high, _) in pairs.iter().filter(|pair| pair.1) {
                for (low, _) in pairs.iter().filter(|pair| !pair.1) {
                    in_order.push(if high > low { 1.0 } else if high < low { 0.0 } else { 0.5 });
                }
            }
            let auc = PairScores::of(pairs).auc();
            prop_assert_eq!(auc.is_none(), in_order.is_empty());
            if let Some(auc) = auc {
                prop_assert!((auc - in_order.iter().sum::<f64>() / in_order.len() as f64).abs() < 1e-9);
            }
        }

        #[test]
        fn law_no_cut_is_better_than_the_best(pairs in scored(), cut in -0.1..1.3) {
            let scores = PairScores::of(pairs);
            if let Some((best, score)) = scores.best() {
                prop_assert_eq!(scores.at(best), score);
                prop_assert!(scores.at(cut).f1 <= score.f1);
            }
        }
    }
}
