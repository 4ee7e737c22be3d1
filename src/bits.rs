//! Evidence in bits, and the probability it amounts to.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

/// Weight of evidence: a log2 likelihood ratio in thousandths of a bit.
///
/// Positive bits speak for "the same entity", negative bits against it; each bit doubles or halves the odds. The
/// value is a fixed-point number, so sums are exact and do not depend on the order of their terms: evidence *adds up*,
/// whichever way round two mentions are compared and however many threads compare them.
///
/// ```
/// use aka::{Bits, Probability};
///
/// let total = Bits::new(-9.0) + Bits::new(12.5) + Bits::new(0.25);
/// assert_eq!(total, Bits::new(3.75));
/// assert_eq!(total.to_string(), "+3.8");
/// assert!((Probability::from(total).get() - 0.931).abs() < 0.001);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(into = "f64", from = "f64"))]
pub struct Bits(i32);

impl Bits {
    /// No evidence either way: the odds stay as they are.
    pub const ZERO: Self = Self(0);

    /// A weight of `bits` bits, rounded to a thousandth. Not-a-number counts as no evidence, and what is out of range
    /// (about ±2 million bits) is cut to it.
    pub fn new(bits: f64) -> Self {
        Self((bits * 1000.0).round() as i32)
    }

    /// A weight of so many thousandths of a bit; usable in constants.
    pub const fn from_thousandths(thousandths: i32) -> Self {
        Self(thousandths)
    }

    /// The weight in thousandths of a bit.
    pub const fn thousandths(self) -> i32 {
        self.0
    }

    /// The weight in bits.
    pub fn get(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// This weight times a factor.
    pub fn scale(self, factor: f64) -> Self {
        Self::new(self.get() * factor)
    }
}

impl From<Bits> for f64 {
    fn from(bits: Bits) -> f64 {
        bits.get()
    }
}

impl From<f64> for Bits {
    fn from(bits: f64) -> Self {
        Self::new(bits)
    }
}

impl Add for Bits {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Bits {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Bits {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Bits {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Bits {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Bits {
    /// Signed, with one digit after the point: `+17.9`, `-14.2`. Width and alignment are honoured.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:+.1}", self.get()))
    }
}

/// A probability between 0 and 1.
///
/// ```
/// use aka::{Bits, Probability};
///
/// assert_eq!(Probability::from(Bits::ZERO), Probability::EVEN);
/// assert_eq!(Probability::EVEN.to_bits(), Bits::ZERO);
/// assert_eq!(Probability::new(1.5), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(into = "f64", try_from = "f64"))]
pub struct Probability(f64);

impl Probability {
    /// Impossible.
    pub const ZERO: Self = Self(0.0);
    /// As likely as not.
    pub const EVEN: Self = Self(0.5);
    /// Certain.
    pub const ONE: Self = Self(1.0);

    /// The probability `p`, if it lies between 0 and 1.
    pub fn new(p: f64) -> Option<Self> {
        (0.0..=1.0).contains(&p).then_some(Self(p))
    }

    /// The probability nearest to `p`; 0 for what is not a number.
    pub(crate) fn clamped(p: f64) -> Self {
        Self::new(p.clamp(0.0, 1.0)).unwrap_or(Self::ZERO)
    }

    /// The number between 0 and 1.
    pub fn get(self) -> f64 {
        self.0
    }

    /// The log2 odds. Certainty is cut at ±60 bits, beyond which a double cannot tell it from 0 or 1.
    pub fn to_bits(self) -> Bits {
        Bits::new((self.0 / (1.0 - self.0)).log2().clamp(-60.0, 60.0))
    }
}

impl From<Bits> for Probability {
    /// The logistic function to base 2.
    fn from(bits: Bits) -> Self {
        Self(1.0 / (1.0 + (-bits.get()).exp2()))
    }
}

impl From<Probability> for f64 {
    fn from(p: Probability) -> f64 {
        p.0
    }
}

impl TryFrom<f64> for Probability {
    type Error = &'static str;
    fn try_from(p: f64) -> Result<Self, Self::Error> {
        Self::new(p).ok_or("a probability lies between 0 and 1")
    }
}

impl fmt::Display for Probability {
    /// Two digits, and more where the probability is close to 0 or 1: `0.87`, `0.9991`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = match self.0.min(1.0 - self.0) {
            edge if edge >= 0.05 || edge == 0.0 => 2,
            edge if edge >= 0.005 => 3,
            _ => 4,
        };
        f.pad(&format!("{:.digits$}", self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_do_not_depend_on_order() {
        let terms = [0.1, -7.3, 12.999, 0.0004, -3.3].map(Bits::new);
        let forward: Bits = terms.into_iter().sum();
        let backward: Bits = terms.into_iter().rev().sum();
        assert_eq!(forward, backward);
    }

    #[test]
    fn odd_numbers_are_tamed() {
        assert_eq!(Bits::new(f64::NAN), Bits::ZERO);
        assert_eq!(Bits::new(f64::INFINITY) + Bits::new(1.0), Bits::new(f64::INFINITY));
        assert_eq!(Probability::new(f64::NAN), None);
        let clamped = [f64::NAN, -0.5, 1.5].map(Probability::clamped);
        assert_eq!(clamped, [Probability::ZERO, Probability::ZERO, Probability::ONE]);
        assert_eq!(Probability::ONE.to_bits(), Bits::new(60.0));
    }

    #[test]
    fn probability_and_bits_are_inverse() {
        for thousandths in (-20_000..20_000).step_by(37) {
            let bits = Bits::from_thousandths(thousandths);
            let back = Probability::from(bits).to_bits();
            assert!((back - bits).thousandths().abs() <= 1, "{bits:?} came back as {back:?}");
        }
    }

    #[test]
    fn display_shows_what_matters() {
        assert_eq!(Probability::new(0.87).unwrap().to_string(), "0.87");
        assert_eq!(Probability::new(0.9991).unwrap().to_string(), "0.9991");
        assert_eq!(Probability::ONE.to_string(), "1.00");
        assert_eq!(format!("{:>6}", Bits::new(-0.25)), "  -0.2");
    }
}
