//! The pairs of letters that two spellings share: in a few nanoseconds they tell most words that have nothing to do with
//! each other from those that may be one.

/// Which pairs of neighbouring letters a word has, as a set of 128 in which some pairs share a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LetterPairs(u128);

impl LetterPairs {
    /// Of a word in Latin spelling.
    pub(crate) fn of(latin: &str) -> Self {
        Self(latin.as_bytes().windows(2).fold(0, |set, pair| set | 1 << place(pair)))
    }

    /// Of two words written together, but for the pair where they meet.
    pub(crate) fn or(self, next: Self) -> Self {
        Self(self.0 | next.0)
    }

    /// How many fifths of their pairs two words share, as Sørensen and Dice count it: 0 to 4, all of them too.
    pub(crate) fn fifths(self, other: Self) -> u8 {
        let shared = self.0 & other.0;
        if shared == 0 {
            return 0;
        }
        let (shared, all) = (shared.count_ones(), self.0.count_ones() + other.0.count_ones());
        (1..=4).filter(|fifth| 10 * shared >= fifth * all).count() as u8
    }
}

/// The place of a pair of letters: the top bits of a product (Fibonacci hashing).
fn place(letters: &[u8]) -> u32 {
    let pair = letters.iter().fold(0_u32, |pair, &letter| pair << 8 | u32::from(letter));
    pair.wrapping_mul(0x9e37_79b1) >> (u32::BITS - u128::BITS.ilog2())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fifths(a: &str, b: &str) -> u8 {
        LetterPairs::of(a).fifths(LetterPairs::of(b))
    }

    #[test]
    fn spellings_of_one_name_share_pairs_and_other_names_do_not() {
        assert_eq!(fifths("belousov", "belousov"), 4);
        assert!(fifths("belooussov", "belousov") >= 3);
        assert_eq!(fifths("belousov", "kim"), 0);
        assert_eq!(fifths("o", "o"), 0);
        assert_eq!(fifths("", ""), 0);
    }

    #[test]
    fn two_words_together_have_the_pairs_of_both() {
        let together = LetterPairs::of("jong").or(LetterPairs::of("un"));
        assert_eq!(together.fifths(LetterPairs::of("jongun")), 4);
    }
}
