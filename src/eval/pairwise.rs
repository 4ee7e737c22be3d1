//! Pairwise scores: every pair of mentions is a yes-or-no question of its own.

use super::{Overlap, Score, pairs_among, share};

pub(super) fn score(overlap: &Overlap) -> Score {
    let among = |sizes: &[u32]| sizes.iter().map(|&size| pairs_among(size)).sum::<f64>();
    let together: f64 = overlap.cells.iter().map(|cell| pairs_among(cell.size)).sum();
    Score::new(share(together, among(&overlap.predicted)), share(together, among(&overlap.gold)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn law_counts_by_size_equal_counts_by_pair(labels in proptest::collection::vec((0u8..5, 0u8..5), 0..30)) {
            let (gold, predicted): (Vec<u8>, Vec<u8>) = labels.into_iter().unzip();
            let (mut both, mut in_gold, mut in_predicted) = (0, 0, 0);
            for a in 0..gold.len() {
                for b in 0..a {
                    let (g, p) = (gold[a] == gold[b], predicted[a] == predicted[b]);
                    both += i32::from(g && p);
                    in_gold += i32::from(g);
                    in_predicted += i32::from(p);
                }
            }
            let score = score(&Overlap::of(&gold, &predicted));
            let by_pair = Score::new(share(both.into(), in_predicted.into()), share(both.into(), in_gold.into()));
            prop_assert_eq!(score, by_pair);
        }
    }
}
