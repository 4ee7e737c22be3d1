//! What it costs, in bits, that one spelling was meant where the other stands.
//!
//! A weighted edit distance over [`Phone`]s (Needleman–Wunsch with gap costs by phone). The costs are minus log2 of how
//! often a copyist between two languages makes the change, set by hand in round figures; a trained model can take
//! their place without a change elsewhere.

use super::phone::{MAX_PHONES, Phone};

/// Costs in hundredths of a bit, so that sums are exact.
type Centibits = u16;

/// Both can be the same sound but need not: c and k, ch and sh.
const SAME: Centibits = 15;
/// A sound easily taken for the other: b and p, e and i.
const NEAR: Centibits = 320;
/// One vowel for quite another.
const OTHER_VOWEL: Centibits = 500;
/// One consonant for quite another.
const OTHER_CONSONANT: Centibits = 900;
/// An optional sound left out.
const DROP_OPTIONAL: Centibits = 90;
/// A vowel left out where both sides write vowels.
const DROP_VOWEL: Centibits = 380;
/// A vowel left out where the other side leaves vowels unwritten.
const DROP_UNWRITTEN: Centibits = 60;
/// A consonant left out.
const DROP_CONSONANT: Centibits = 700;

/// Words beyond repair cost this much; nothing costs more.
pub(crate) const HOPELESS: f64 = 60.0;

/// The cost in bits of aligning two words, each with a flag whether its vowels may be unwritten. Gives up, with
/// [`HOPELESS`], as soon as the cost is sure to exceed `limit` bits. Symmetric. Does not allocate.
pub(crate) fn cost(a: &[Phone], b: &[Phone], a_unwritten: bool, b_unwritten: bool, limit: f64) -> f64 {
    let limit = (limit.clamp(0.0, HOPELESS) * 100.0) as Centibits;
    let mut row = [0; MAX_PHONES + 1];
    for (index, &phone) in b.iter().enumerate() {
        row[index + 1] = row[index] + gap(phone, a_unwritten);
    }
    for &left in a {
        let mut diagonal = row[0];
        let drop_left = gap(left, b_unwritten);
        row[0] += drop_left;
        let mut least = row[0];
        for (index, &right) in b.iter().enumerate() {
            let above = row[index + 1];
            let best = (diagonal + swap(left, right)).min(above + drop_left).min(row[index] + gap(right, a_unwritten));
            diagonal = above;
            row[index + 1] = best;
            least = least.min(best);
        }
        if least > limit {
            return HOPELESS;
        }
    }
    f64::from(row[b.len()]) / 100.0
}

fn swap(a: Phone, b: Phone) -> Centibits {
    if a == b {
        0
    } else if a.agrees(b) {
        SAME
    } else if a.near & b.sounds != 0 || b.near & a.sounds != 0 {
        NEAR
    } else if a.is_vowel() && b.is_vowel() {
        OTHER_VOWEL
    } else if a.is_vowel() || b.is_vowel() {
        OTHER_CONSONANT + OTHER_VOWEL
    } else {
        OTHER_CONSONANT
    }
}

fn gap(phone: Phone, other_unwritten: bool) -> Centibits {
    if phone.is_vowel() && other_unwritten {
        DROP_UNWRITTEN
    } else if phone.is_optional() {
        DROP_OPTIONAL
    } else if phone.is_vowel() {
        DROP_VOWEL
    } else {
        DROP_CONSONANT
    }
}

#[cfg(test)]
mod tests {
    use super::super::phone::phones;
    use super::*;

    fn between(a: &str, b: &str) -> f64 {
        cost(&phones(a), &phones(b), false, false, HOPELESS)
    }

    #[test]
    fn conventions_cost_little_and_other_names_much() {
        for (a, b) in [("belooussov", "belousov"), ("choïgou", "shoigu"), ("oumierov", "umerov"), ("makron", "macron")]
        {
            assert!(between(a, b) < 3.0, "{a} {b} {}", between(a, b));
        }
        for (a, b) in [("hassan", "hussein"), ("niger", "nigeria"), ("un", "il"), ("trump", "tusk")] {
            assert!(between(a, b) > 3.5, "{a} {b} {}", between(a, b));
        }
    }

    #[test]
    fn giving_up_early_never_changes_a_cost_within_the_limit() {
        for (a, b) in [("belooussov", "belousov"), ("un", "il"), ("merkel", "merz")] {
            let full = between(a, b);
            assert!((cost(&phones(a), &phones(b), false, false, full) - full).abs() < 1e-9);
        }
    }
}
