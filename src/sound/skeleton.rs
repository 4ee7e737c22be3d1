//! Keys for blocking: the consonants of a word, reduced to eight classes.

use super::phone::Phone;

/// At most this many classes of a word make its key.
const MAX_CLASSES: usize = 5;

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
                let full = key >> (4 * MAX_CLASSES) != 0;
                let longer = if class == 0 || full || key & 15 == class { key } else { key << 4 | class };
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

#[cfg(test)]
mod tests {
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
    fn there_are_never_more_than_asked_for() {
        assert!(skeletons(&phones("chchchjcjcjcgcgc"), 4).len() <= 4);
    }
}
