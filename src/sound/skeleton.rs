//! Keys for blocking: the consonants of a word, reduced to eight classes.

use super::phone::Phone;

/// At most this many classes of a word make its key.
const MAX_CLASSES: usize = 5;

/// A skeleton is cut to this many classes of consonants, so that endings do not part the forms of a name.
const PREFIX: u32 = 3;

/// The skeletons of a word: for each way of reading its ambiguous letters, the classes of its consonants, packed in a
/// number (base 16, a leading 1). The likeliest first, at most `most` of them. A word that begins with a vowel is marked.
pub(crate) fn skeletons(phones: &[Phone], most: usize) -> Vec<u32> {
    let starts_with_vowel = phones.first().is_some_and(|phone| phone.opens_with_vowel());
    let mut open: Vec<u32> = vec![if starts_with_vowel { 0x1f } else { 1 }];
    for phone in phones {
        let classes = phone.classes();
        let mut next: Vec<u32> = Vec::with_capacity(open.len());
        // The consonant readings first, the mute one last.
        for class in (1..9).chain([0]).filter(|class| classes & 1 << class != 0) {
            for &key in &open {
                let longer = if class == 0 { key } else { with(key, class) };
                if !next.contains(&longer) {
                    next.push(longer);
                }
            }
        }
        next.truncate(most);
        open = next;
    }
    open
}

/// A skeleton with one class more, if there is room and it does not end in this class as it is. The leading 1 is no class.
fn with(skeleton: u32, class: u32) -> u32 {
    let full = skeleton >> (4 * MAX_CLASSES) != 0;
    if full || skeleton > 1 && skeleton & 15 == class { skeleton } else { skeleton << 4 | class }
}

/// The skeleton of two words written together, from the skeletons of both.
pub(crate) fn joined(first: u32, second: u32) -> u32 {
    classes(second).fold(first, with)
}

/// The first classes of a packed skeleton.
pub(crate) fn prefix(mut skeleton: u32) -> u32 {
    // The leading 1, the mark of a vowel and the classes each take four bits.
    while skeleton >> (4 * (PREFIX + 1 + u32::from(marked(skeleton)))) != 0 {
        skeleton >>= 4;
    }
    skeleton
}

/// Whether the skeleton says that the word begins with a vowel.
fn marked(skeleton: u32) -> bool {
    let top = skeleton.ilog2() / 4 * 4;
    top >= 4 && skeleton >> (top - 4) & 15 == 15
}

/// What a skeleton is packed of: the mark of a vowel, if it begins with one, and classes.
pub(crate) fn unpacked(skeleton: u32) -> impl Iterator<Item = u32> {
    (0..skeleton.ilog2() / 4).rev().map(move |place| skeleton >> (4 * place) & 15)
}

/// The classes of a packed skeleton, without the mark of a vowel.
pub(crate) fn classes(skeleton: u32) -> impl Iterator<Item = u32> {
    unpacked(skeleton).filter(|&class| class != 15)
}

/// Whether a packed skeleton has fewer classes than a prefix may have.
pub(crate) fn is_short(skeleton: u32) -> bool {
    skeleton >> (4 * (PREFIX + u32::from(marked(skeleton)))) == 0
}

/// The first four classes of a skeleton, four bits each, from the top; nothing where there are fewer.
pub(crate) fn head(skeleton: u32) -> u16 {
    // From the top, without the leading 1 and the mark of a vowel.
    let unpacked = u64::from(skeleton) << (60 - skeleton.ilog2() / 4 * 4) << 4;
    let unmarked = if marked(skeleton) { unpacked << 4 } else { unpacked };
    (unmarked >> 48) as u16
}

/// Whether two heads of skeletons differ in one class at most: put in, left out, or struck for another.
pub(crate) fn slip(p: u16, q: u16) -> bool {
    let same = (p ^ q).leading_zeros() & !3;
    // What follows the first difference; of two that are shifted against each other only what both have of it.
    let after = |head: u16, bits: u32| head.checked_shl(bits).unwrap_or(0);
    let shifted = |p: u16, q: u16| (after(p, same + 4) ^ after(q, same)) & after(u16::MAX, same + 4) == 0;
    after(p, same + 4) == after(q, same + 4) || shifted(p, q) || shifted(q, p)
}

/// So many heads are looked at together.
pub(crate) const HEADS: usize = 4;

/// Whether one of some heads and one of others differ in one class at most: what [`slip`] says of all pairs of them, without
/// a branch, so that the machine looks at several at once.
pub(crate) fn any_slip(left: [u16; HEADS], right: [u16; HEADS]) -> bool {
    let mut any = 0_u16;
    let without =
        |head: u16| [head & 0xfff, head >> 4 & 0xf00 | head & 0xff, head >> 4 & 0xff0 | head & 0xf, head >> 4];
    let shortened = right.map(without);
    for p in left {
        let shorter = without(p);
        for (q, without_q) in right.into_iter().zip(shortened) {
            // In the lowest bit of each class, whether it is another.
            let other = p ^ q;
            let other = (other | other >> 1 | other >> 2 | other >> 3) & 0x1111;
            let mut found = u16::from(other & other.wrapping_sub(1) == 0);
            for at in 0..4 {
                found |= u16::from(shorter[at] == q >> 4) | u16::from(without_q[at] == p >> 4);
            }
            any |= found;
        }
    }
    any != 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::phone::phones;
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        for (a, b) in [
            ("belooussov", "belousow"),
            ("choigou", "shoigu"),
            ("gaddafi", "qadhafi"),
            ("makron", "macron"),
            ("hussein", "khusein"),
            ("wladimir", "vladimir"),
            ("jacek", "yatsek"),
            ("george", "jorj"),
        ] {
            let (left, right) = (skeletons(&phones(a), 6), skeletons(&phones(b), 6));
            assert!(left.iter().any(|key| right.contains(key)), "{a} {left:x?} {b} {right:x?}");
        }
    }

    #[test]
    fn the_skeleton_of_a_whole_is_made_of_those_of_its_parts() {
        for (a, b) in [("bar", "lev"), ("al", "amin"), ("xi", "jinping"), ("ben", "nun"), ("gold", "blum"), ("o", "i")]
        {
            let [first, second, whole] = [a, b, &format!("{a}{b}")].map(|word| skeletons(&phones(word), 8));
            let made: Vec<u32> = first.iter().flat_map(|&a| second.iter().map(move |&b| joined(a, b))).collect();
            assert!(whole.iter().all(|key| made.contains(key)), "{a} {b} {whole:x?} {made:x?}");
        }
    }

    #[test]
    fn a_prefix_keeps_the_mark_of_a_vowel() {
        assert_eq!(prefix(0x1_2345), 0x1234);
        assert_eq!(prefix(0x1f_2345), 0x1f234);
        assert_eq!([0x1f, 1].map(prefix), [0x1f, 1]);
        assert_eq!(
            [0x1_2345, 0x1_234, 0x1_23, 0x1f23, 0x1f_234, 1].map(is_short),
            [false, false, true, true, false, true]
        );
    }

    #[test]
    fn classes_are_unpacked() {
        assert_eq!(classes(0x1f_2345).collect::<Vec<_>>(), [2, 3, 4, 5]);
    }

    #[test]
    fn a_slip_is_one_class_more_less_or_other() {
        for (a, b) in [(0x1_234, 0x1_24), (0x1_234, 0x1_254), (0x1_234, 0x1f_234), (0x1_2345, 0x1_234), (0x12, 0x1)] {
            assert!(slip(head(a), head(b)) && slip(head(b), head(a)), "{a:x} {b:x}");
        }
        for (a, b) in [(0x1_234, 0x1_256), (0x1_234, 0x1_2), (0x1_2345, 0x1_5432)] {
            assert!(!slip(head(a), head(b)) && !slip(head(b), head(a)), "{a:x} {b:x}");
        }
    }

    proptest! {
        #[test]
        fn law_a_slip_among_several_is_one_of_two(left in any_heads(), right in any_heads()) {
            let one_by_one = left.iter().any(|&p| right.iter().any(|&q| slip(p, q)));
            prop_assert_eq!(any_slip(left, right), one_by_one);
        }
    }

    /// Heads of one to five classes, of few sorts, so that they are often alike.
    fn any_heads() -> impl Strategy<Value = [u16; HEADS]> {
        let of = |classes: String| head(u32::from_str_radix(&format!("1{classes}"), 16).unwrap());
        ["f?[1-4]{0,5}", "[1-8]{0,5}", "[1-8]{2,5}", "[1-8]{5}"].prop_map(move |all| all.map(of))
    }

    #[test]
    fn there_are_never_more_than_asked_for() {
        assert!(skeletons(&phones("chchchjcjcjcgcgc"), 4).len() <= 4);
    }
}
