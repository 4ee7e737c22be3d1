//! The pairs of letters that two spellings share: in a few nanoseconds they tell most words that have nothing to do with
//! each other from those that may be one.

/// Which pairs of neighbouring letters a word has, as a set of 2^7 in which some pairs share a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LetterPairs([u64; 2]);

impl LetterPairs {
    /// Of a word in Latin spelling.
    pub(crate) fn of(latin: &str) -> Self {
        let mut sets = [0; 2];
        for pair in latin.as_bytes().windows(2) {
            let place = place(pair);
            sets[place as usize / 64] |= 1 << (place % 64);
        }
        Self(sets)
    }

    /// Of two words written together, but for the pair where they meet.
    pub(crate) fn or(self, next: Self) -> Self {
        Self([self.0[0] | next.0[0], self.0[1] | next.0[1]])
    }

    /// How many they are.
    pub(crate) fn count(self) -> u32 {
        self.0[0].count_ones() + self.0[1].count_ones()
    }

    /// How many fifths of their pairs two words share, as Sørensen and Dice count it: 0 to 4, all of them too.
    pub(crate) fn fifths(self, other: Self) -> u8 {
        self.fifths_of(other, self.count() + other.count())
    }

    /// The same, where it is known how many pairs both have, those of the one and those of the other.
    pub(crate) fn fifths_of(self, other: Self, all: u32) -> u8 {
        let shared = Self([self.0[0] & other.0[0], self.0[1] & other.0[1]]);
        if shared == Self::default() {
            return 0;
        }
        let shared = 10 * shared.count();
        (1..=4).map(|fifth| u8::from(shared >= fifth * all)).sum()
    }
}

/// The place of a pair of letters: the top bits of a product (Fibonacci hashing).
fn place(letters: &[u8]) -> u32 {
    let pair = letters.iter().fold(0_u32, |pair, &letter| pair << 8 | u32::from(letter));
    pair.wrapping_mul(0x9e37_79b1) >> (u32::BITS - 7)
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
