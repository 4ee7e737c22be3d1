//! Whether probabilities mean what they say.

use std::fmt;

use crate::bits::Probability;

/// A reliability table: of the claims made at about 0.9, how many came true?
///
/// Claims are sorted and cut into bins of about equal count (so each bin is about as well measured as the next), and
/// each bin's mean claim is set beside the share of it that came true. Equal claims are in one bin. Well calibrated
/// probabilities have the two alike in every bin, and an expected calibration error near 0.
///
/// ```
/// use aka::Probability;
/// use aka::eval::Reliability;
///
/// // Four claims of 0.75, of which three came true, and two of 0.5, of which none did.
/// let claims = [(0.75, true), (0.75, true), (0.75, true), (0.75, false), (0.5, false), (0.5, false)];
/// let reliability = Reliability::with_bins(3, claims.map(|(p, came)| (Probability::new(p).unwrap(), came)));
/// let bins: Vec<_> = reliability.bins().iter().map(|bin| (bin.claimed, bin.observed, bin.count)).collect();
/// assert_eq!(bins, [(0.5, 0.0, 2), (0.75, 0.75, 4)]);
/// assert!((reliability.ece() - 0.5 * 2.0 / 6.0).abs() < 1e-12);
/// println!("{reliability}");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "Written"))]
pub struct Reliability {
    bins: Vec<Bin>,
    ece: f64,
}

/// A table as it is written, before it is believed.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
struct Written {
    bins: Vec<Bin>,
    ece: f64,
}

#[cfg(feature = "serde")]
impl TryFrom<Written> for Reliability {
    type Error = crate::error::Error;

    fn try_from(Written { bins, ece }: Written) -> Result<Self, Self::Error> {
        let share = |p: f64| (0.0..=1.0).contains(&p);
        let filled = |bin: &Bin| bin.count > 0 && share(bin.claimed) && share(bin.observed);
        let counted = bins.iter().try_fold(0_usize, |sum, bin| sum.checked_add(bin.count));
        if share(ece) && counted.is_some() && bins.iter().all(filled) && bins.is_sorted_by_key(|bin| bin.claimed) {
            return Ok(Self { bins, ece });
        }
        Err(Self::Error::config("this is no table of reliability: bins hold claims, stand by size, and all are shares"))
    }
}

/// Some of the claims of a [`Reliability`] table, next to each other in probability.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Bin {
    /// The mean of the probabilities claimed.
    pub claimed: f64,
    /// The share of the claims that came true.
    pub observed: f64,
    /// How many claims the bin holds.
    pub count: usize,
}

impl Reliability {
    /// The usual number of bins: enough to see a curve, few enough that each is well filled.
    pub const BINS: usize = 15;

    /// The table of some claims, each with whether it came true, in [`Self::BINS`] bins.
    pub fn of(claims: impl IntoIterator<Item = (Probability, bool)>) -> Self {
        Self::with_bins(Self::BINS, claims)
    }

    /// The table in so many bins at most. None is left empty, and equal claims are never parted, so fewer different
    /// claims make fewer bins.
    pub fn with_bins(bins: usize, claims: impl IntoIterator<Item = (Probability, bool)>) -> Self {
        let mut claims: Vec<(f64, bool)> = claims.into_iter().map(|(p, came)| (p.get(), came)).collect();
        claims.sort_by(|a, b| a.0.total_cmp(&b.0));
        let count = claims.len();
        // More bins than claims would be empty.
        let bins = bins.min(count);
        let share = |bin: usize| ((bin + 1) as u128 * count as u128 / bins as u128) as usize;
        // A bin that ended among equal claims ends after them. Were they parted, their outcomes would be as well.
        let end = |bin: usize| match claims[..share(bin)].last() {
            Some(&(last, _)) => claims.partition_point(|&(p, _)| p <= last),
            None => 0,
        };
        let mut begin = 0;
        let cuts = (0..bins).map(|bin| std::mem::replace(&mut begin, end(bin))..end(bin));
        let bins: Vec<Bin> = cuts.filter(|cut| !cut.is_empty()).map(|cut| Bin::of(&claims[cut])).collect();
        let ece = bins.iter().map(|bin| (bin.claimed - bin.observed).abs() * bin.count as f64 / count as f64).sum();
        Self { bins, ece }
    }

    /// The bins, from the lowest claims to the highest.
    pub fn bins(&self) -> &[Bin] {
        &self.bins
    }

    /// The expected calibration error: the mean distance between claim and outcome over the bins, weighted by their
    /// counts; a probability, 0 at best.
    pub fn ece(&self) -> f64 {
        self.ece
    }

    /// How many claims were made.
    pub fn claims(&self) -> usize {
        self.bins.iter().map(|bin| bin.count).sum()
    }
}

impl Bin {
    fn of(claims: &[(f64, bool)]) -> Self {
        let count = claims.len();
        let claimed = claims.iter().map(|&(p, _)| p).sum::<f64>() / count as f64;
        let came = claims.iter().filter(|&&(_, came)| came).count();
        Self { claimed, observed: came as f64 / count as f64, count }
    }
}

impl fmt::Display for Reliability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "claimed  observed   count")?;
        for Bin { claimed, observed, count } in &self.bins {
            writeln!(f, "{claimed:7.4}  {observed:8.4}  {count:6}")?;
        }
        write!(f, "expected calibration error {:.4} over {} claims", self.ece, self.claims())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table(bins: usize, claims: &[(f64, bool)]) -> Reliability {
        Reliability::with_bins(bins, claims.iter().map(|&(p, came)| (Probability::new(p).unwrap(), came)))
    }

    #[test]
    fn no_claims_no_error() {
        let none = table(15, &[]);
        assert_eq!((none.ece(), none.claims(), none.bins().len()), (0.0, 0, 0));
        assert_eq!(table(0, &[(0.5, true)]).claims(), 0);
        assert_eq!(table(usize::MAX, &[(0.5, true), (0.75, true)]).bins().len(), 2);
    }

    #[test]
    fn equal_claims_are_not_parted() {
        let claims: Vec<(f64, bool)> = (0..100).map(|index| (0.8, index < 80)).collect();
        let even = table(15, &claims);
        assert_eq!((even.bins().len(), even.claims()), (1, 100));
        assert!(even.ece() < 1e-9, "{even}");
    }

    #[test]
    fn the_table_is_shown() {
        let shown = table(2, &[(0.1, false), (0.2, false), (0.9, true), (1.0, true)]).to_string();
        assert_eq!(
            shown,
            "claimed  observed   count\n 0.1500    0.0000       2\n 0.9500    1.0000       2\n\
             expected calibration error 0.1000 over 4 claims"
        );
    }

    proptest! {
        #[test]
        fn law_every_claim_is_in_one_bin_and_order_is_no_matter(
            claims in proptest::collection::vec((0.0..=1.0, any::<bool>()), 0..100),
        ) {
            let there = table(15, &claims);
            let back = table(15, &claims.iter().rev().copied().collect::<Vec<_>>());
            prop_assert_eq!(there.claims(), claims.len());
            prop_assert!((0.0..=1.0).contains(&there.ece()));
            prop_assert!(there.bins().windows(2).all(|pair| pair[0].claimed < pair[1].claimed));
            prop_assert_eq!(there, back);
        }
    }
}
