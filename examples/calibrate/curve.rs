//! A curve from totals to calibrated bits, and how it is fitted.

/// How much a bit is worth beyond the bends, in bits; the same as in the library.
const LEAK: f64 = 0.03;

/// A line that bends towards a floor and a ceiling; see `src/model/calibration.rs`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Curve {
    /// Slope, offset, low, high.
    pub(crate) numbers: [f64; 4],
}

/// What is believed before anything is seen: totals are twice as sure as they should be, and three pairs in a hundred
/// are other than all signs say.
pub(crate) const FIRST: Curve = Curve { numbers: [0.6, 0.0, -5.0, 6.0] };

/// How sure the parent is of each number: as one over the square of what a slice may be off by.
const SURE: [f64; 4] = [25.0, 0.25, 1.0, 1.0];

/// What each number may be.
const RANGE: [(f64, f64); 4] = [(0.1, 1.5), (-12.0, 12.0), (-5.5, -2.0), (2.0, 5.5)];

impl Curve {
    pub(crate) fn at(self, total: f64) -> f64 {
        let [slope, offset, low, high] = self.numbers;
        let y = (slope * total + offset).clamp(-500.0, 500.0);
        (y.exp2() + low.exp2()).log2() - ((y - high).exp2() + 1.0).log2() + LEAK * total
    }

    /// The curve that makes what came of some totals likeliest, as far as the parent lets it.
    pub(crate) fn fit(totals: &[(f64, bool)], parent: Self) -> Self {
        let mut best = parent;
        let mut least = best.loss(totals, parent);
        let mut step = [0.2, 0.5, 0.5, 0.5];
        // One number after another, by steps that shrink where none helps: four numbers need nothing cleverer.
        for _ in 0..200 {
            let mut moved = false;
            for number in 0..4 {
                for sign in [1.0, -1.0] {
                    let mut tried = best;
                    tried.numbers[number] =
                        (tried.numbers[number] + sign * step[number]).clamp(RANGE[number].0, RANGE[number].1);
                    let loss = tried.loss(totals, parent);
                    if loss < least {
                        (best, least, moved) = (tried, loss, true);
                        break;
                    }
                }
            }
            if !moved {
                step = step.map(|step| step / 2.0);
            }
            if step[0] < 1e-3 {
                break;
            }
        }
        best
    }

    /// This curve drawn towards its parent: the more pairs, the less.
    pub(crate) fn shrunk(self, parent: Self, share: f64) -> Self {
        let number = |at: usize| parent.numbers[at] + share * (self.numbers[at] - parent.numbers[at]);
        Self { numbers: std::array::from_fn(number) }
    }

    /// What is to be expected where both this and another can go wrong: the line between theirs, and the nearer bends.
    pub(crate) fn and(self, other: Self) -> Self {
        let ([slope, offset, low, high], [slope_2, offset_2, low_2, high_2]) = (self.numbers, other.numbers);
        let numbers =
            [f64::midpoint(slope, slope_2), f64::midpoint(offset, offset_2), low.max(low_2), high.min(high_2)];
        Self { numbers }
    }

    /// How surprising the outcomes are, in nats, and how far the curve is from its parent.
    fn loss(self, totals: &[(f64, bool)], parent: Self) -> f64 {
        let surprise = |&(total, same): &(f64, bool)| {
            let bits = self.at(total);
            (1.0 + (if same { -bits } else { bits }).exp2()).ln()
        };
        let away = |at: usize| SURE[at] * (self.numbers[at] - parent.numbers[at]).powi(2) / 2.0;
        totals.iter().map(surprise).sum::<f64>() + (0..4).map(away).sum::<f64>()
    }
}
