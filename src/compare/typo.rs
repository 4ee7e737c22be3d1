//! Slips of the hand.

/// What it costs, in bits, that a word is mistyped: about one name in a hundred is.
pub(super) const MISTYPED: f64 = 6.6;

/// Whether one word may be the other mistyped: a letter left out, doubled, struck for another or swapped with the next.
/// In a short word that makes another name.
pub(super) fn mistyped(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 5;
    // Only words that are alike but for a letter or two at one place are worth measuring.
    let (a_bytes, b_bytes) = (a.as_bytes(), b.as_bytes());
    let head = a_bytes.iter().zip(b_bytes).take_while(|(a, b)| a == b).count();
    let tail = a_bytes[head..].iter().rev().zip(b_bytes[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    if a.len().min(b.len()) < SHORTEST {
        return false;
    }
    let (left, right) = (&a_bytes[head..a.len() - tail], &b_bytes[head..b.len() - tail]);
    let swapped = || left.len() == 2 && right.len() == 2 && left[0] == right[1] && left[1] == right[0];
    // A letter has at most four bytes.
    let letters = || left.len().max(right.len()) <= 8 && !(a.is_ascii() && b.is_ascii());
    matches!((left.len(), right.len()), (0 | 1, 1) | (1, 0))
        || swapped()
        || letters() && strsim::osa_distance(a, b) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_one_and_two_are_another_word() {
        for (a, b) in [("siemens", "siemesn"), ("rosneft", "rosnef"), ("rosneft", "rosnevt"), ("москва", "мосвка")]
        {
            assert!(mistyped(a, b) && mistyped(b, a), "{a} {b}");
        }
        for (a, b) in [("siemens", "simesn"), ("iran", "iraq"), ("rosneft", "rosneft"), ("москва", "мосвак")]
        {
            assert!(!mistyped(a, b) && !mistyped(b, a), "{a} {b}");
        }
    }
}
