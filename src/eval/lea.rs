//! LEA scores (Moosavi and Strube 2016, "Which Coreference Evaluation Metric Do You Trust?"): how much each entity
//! matters, times how much of it was found.

use super::{Overlap, Score, pairs_among, share};

pub(super) fn score(overlap: &Overlap) -> Score {
    let found_in_gold =
        overlap.cells.iter().map(|cell| found(cell.size, overlap.gold_size(cell), overlap.predicted_size(cell)));
    let found_in_predicted =
        overlap.cells.iter().map(|cell| found(cell.size, overlap.predicted_size(cell), overlap.gold_size(cell)));
    let mentions = overlap.mentions();
    Score::new(share(found_in_predicted.sum(), mentions), share(found_in_gold.sum(), mentions))
}

/// The part of an entity of `size` mentions that one overlap with an entity of the `other` side resolves, in
/// mentions: the entity's importance, which is its size, times the share of its links in the overlap.
fn found(shared: u32, size: u32, other: u32) -> f64 {
    match size {
        // The only link of a single mention is the one to itself; it is found where the mention is left alone.
        1 => f64::from(u8::from(other == 1)),
        _ => f64::from(size) * pairs_among(shared) / pairs_among(size),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_paper() {
        // Key {a b c} {d e f g}; response {a b} {c d} {f g h i}, here without the mentions h and i that have no key.
        let gold = [1, 1, 1, 2, 2, 2, 2];
        let predicted = [1, 1, 2, 2, 4, 3, 3];
        let score = score(&Overlap::of(&gold, &predicted));
        assert!((score.recall - (3.0 * (1.0 / 3.0) + 4.0 * (1.0 / 6.0)) / 7.0).abs() < 1e-12);
    }

    #[test]
    fn a_single_mention_counts_where_both_sides_leave_it_alone() {
        let score = score(&Overlap::of(&["a", "b", "c"], &[1, 2, 2]));
        assert!((score.recall - 1.0 / 3.0).abs() < 1e-12);
        assert!((score.precision - 1.0 / 3.0).abs() < 1e-12);
    }
}
