//! B-cubed scores (Bagga and Baldwin 1998): each mention is asked how much of its company is right.

use super::{Overlap, Score, share};

pub(super) fn score(overlap: &Overlap) -> Score {
    // The mentions of one overlap all see the same company, so each overlap counts for all of its mentions at once.
    let (mut precision, mut recall) = (0.0, 0.0);
    for cell in &overlap.cells {
        let square = f64::from(cell.size).powi(2);
        precision += square / f64::from(overlap.predicted_size(cell));
        recall += square / f64::from(overlap.gold_size(cell));
    }
    let mentions = overlap.mentions();
    Score::new(share(precision, mentions), share(recall, mentions))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_paper() {
        // Three chains of 5, 2 and 5 mentions; the answer joins the second to the third.
        let gold: Vec<u8> = [vec![1; 5], vec![2; 2], vec![3; 5]].concat();
        let joined_small: Vec<u8> = [vec![1; 5], vec![2; 7]].concat();
        let joined_large: Vec<u8> = [vec![1; 5], vec![2; 2], vec![1; 5]].concat();
        let small = score(&Overlap::of(&gold, &joined_small));
        let large = score(&Overlap::of(&gold, &joined_large));
        assert!((small.precision - 16.0 / 21.0).abs() < 1e-12);
        assert!((large.precision - 7.0 / 12.0).abs() < 1e-12);
        assert!((small.recall - 1.0).abs() < 1e-12);
    }
}
