//! Latin letters as classes of sounds.
//!
//! The same sound is spelt in many ways (*ou, u, oo; sh, ch, sch, sz, š, ş*), and the same letters sound in many ways
//! (*ch* in Choïgou, Bach, Chavez, Michel). So a spelling becomes a sequence of [`Phone`]s, each the *set* of sounds it
//! may stand for in the orthographies that news is written in. Two spellings agree where the sets meet.

/// A set of sounds that a letter or digraph can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Phone {
    /// The sounds, and the flag [`OPTIONAL`].
    pub(crate) sounds: u32,
    /// The sounds that are easily taken for one of these.
    pub(crate) near: u32,
}

const A: u32 = 1 << 0;
const E: u32 = 1 << 1;
const I: u32 = 1 << 2;
const O: u32 = 1 << 3;
const U: u32 = 1 << 4;
const J: u32 = 1 << 5;
const W: u32 = 1 << 6;
const P: u32 = 1 << 7;
const B: u32 = 1 << 8;
const F: u32 = 1 << 9;
const V: u32 = 1 << 10;
const T: u32 = 1 << 11;
const D: u32 = 1 << 12;
const TH: u32 = 1 << 13;
const S: u32 = 1 << 14;
const Z: u32 = 1 << 15;
const SH: u32 = 1 << 16;
const ZH: u32 = 1 << 17;
const TS: u32 = 1 << 18;
const CH: u32 = 1 << 19;
const DJ: u32 = 1 << 20;
const K: u32 = 1 << 21;
const G: u32 = 1 << 22;
const X: u32 = 1 << 23;
const H: u32 = 1 << 24;
const M: u32 = 1 << 25;
const N: u32 = 1 << 26;
const L: u32 = 1 << 27;
const R: u32 = 1 << 28;
/// The sound is often mute or unwritten: leaving it out costs little.
pub(crate) const OPTIONAL: u32 = 1 << 30;

const VOWELS: u32 = A | E | I | O | U;
const GLIDES: u32 = J | W;
const SOUNDS: u32 = OPTIONAL - 1;

/// Which sounds are easily taken for which.
const NEAR: [(u32, u32); 25] = [
    (A, E | O),
    (E, A | I),
    (I, E | J),
    (O, A | U),
    (U, O | W),
    (J, I | DJ | E),
    (W, U | V | O),
    (P, B | F),
    (B, P | V),
    (F, V | P | TH),
    (V, B | F | W),
    (T, D | TH | TS),
    (D, T | TH),
    (TH, T | D | S | F | Z),
    (S, Z | SH | TS | TH),
    (Z, S | ZH | TS | DJ | TH),
    (SH, S | CH | ZH | X),
    (ZH, Z | SH | DJ),
    (TS, S | Z | CH | T),
    (CH, SH | DJ | TS),
    (DJ, ZH | CH | Z | J | G),
    (K, G | X),
    (G, K | X | H | DJ),
    (X, H | K | G | SH),
    (H, X | G),
];

impl Phone {
    fn new(sounds: u32) -> Self {
        let near = NEAR.iter().filter(|(sound, _)| sounds & sound != 0).fold(0, |near, (_, others)| near | others);
        Self { sounds, near }
    }

    /// What may be either.
    pub(crate) fn or(self, other: Self) -> Self {
        Self { sounds: self.sounds | other.sounds, near: self.near | other.near }
    }

    /// Whether one may be taken for the other, or left out.
    pub(crate) fn may_be(self, other: Self) -> bool {
        self.agrees(other) || self.is_near(other) || self.is_optional() || other.is_optional()
    }

    /// Whether one is easily taken for the other.
    pub(crate) fn is_near(self, other: Self) -> bool {
        self.near & other.sounds != 0 || other.near & self.sounds != 0
    }

    /// Whether both can stand for one sound.
    pub(crate) fn agrees(self, other: Self) -> bool {
        self.sounds & other.sounds & SOUNDS != 0
    }

    /// Whether it can stand for one of these sounds.
    pub(crate) fn agrees_with(self, sounds: u32) -> bool {
        self.sounds & sounds & SOUNDS != 0
    }

    /// Whether it can only be a vowel.
    pub(crate) fn is_vowel(self) -> bool {
        self.sounds & SOUNDS & !(VOWELS | GLIDES) == 0 && self.sounds & VOWELS != 0
    }

    /// Whether it is a consonant that no vowel or glide stands for, and not easily left out.
    pub(crate) fn is_hard(self) -> bool {
        const SOFT: u32 = VOWELS | GLIDES;
        !self.is_optional() && (self.sounds | self.near) & SOFT == 0
    }

    /// Whether leaving it out costs little.
    pub(crate) fn is_optional(self) -> bool {
        self.sounds & OPTIONAL != 0
    }

    /// Whether it can be a vowel and nothing but a vowel or a glide, as the *i* of *Ivan* but not the *y* of *Yan*.
    pub(crate) fn opens_with_vowel(self) -> bool {
        self.is_vowel() && self.sounds & GLIDES & !W == 0
    }

    /// The coarse classes of consonants it may belong to, as a set of bits 1 to 8; bit 0 where it may be no consonant.
    pub(crate) fn classes(self) -> u16 {
        const CLASSES: [u32; 9] =
            [VOWELS | GLIDES, P | B, F | V, T | D | TH, S | Z | SH | ZH | TS | CH | DJ, K | G | X, M, N, L | R];
        let mut classes = 0;
        for (class, sounds) in CLASSES.iter().enumerate() {
            classes |= u16::from(self.sounds & sounds != 0) << class;
        }
        // H and W come and go between languages: a consonant of their class, or none.
        if self.sounds & H != 0 {
            classes |= 1 | 1 << 5;
        }
        if self.sounds & W != 0 {
            classes |= 1 | 1 << 2;
        }
        if self.is_optional() { classes | 1 } else { classes }
    }
}

/// Spellings of more than one letter and of letters with marks; the longest that fits is taken. From the orthographies
/// of English, French, German, Italian, Spanish, Portuguese, Polish, Czech, Hungarian, Romanian, Turkish, Albanian,
/// South Slavic and Baltic Latin, pinyin and Wade–Giles, Revised and McCune–Reischauer.
const SPELLINGS: [(&str, &[u32]); 104] = [
    ("schtsch", &[SH, CH | OPTIONAL]),
    ("chtch", &[SH, CH | OPTIONAL]),
    ("shch", &[SH, CH | OPTIONAL]),
    ("szcz", &[SH, CH | OPTIONAL]),
    ("stch", &[SH, CH | OPTIONAL]),
    ("dsch", &[DJ | ZH]),
    ("tsch", &[CH]),
    ("šč", &[SH, CH | OPTIONAL]),
    ("dzh", &[DJ | ZH | Z]),
    ("tch", &[CH]),
    ("tsh", &[CH]),
    ("sch", &[SH | S | X, K | OPTIONAL]),
    ("tzs", &[CH]),
    ("sh", &[SH | S]),
    ("sz", &[SH | S]),
    ("sj", &[SH | S]),
    ("ch", &[CH | SH | X | K | H]),
    ("cz", &[CH | TS | Z]),
    ("cs", &[CH | K, S | OPTIONAL]),
    ("zs", &[ZH]),
    ("zh", &[ZH | DJ | CH]),
    ("dj", &[DJ | ZH]),
    ("dž", &[DJ | ZH]),
    ("dż", &[DJ | ZH]),
    ("dź", &[DJ | ZH]),
    ("gj", &[DJ | G | J]),
    ("xh", &[DJ | ZH | X]),
    ("kh", &[X | K | H]),
    ("gh", &[G | X | H]),
    ("th", &[T | TH]),
    ("ph", &[F | P]),
    ("bh", &[B | V]),
    ("dh", &[D | TH | Z]),
    ("rh", &[R]),
    ("hs", &[SH | S]),
    ("ts", &[TS | Z | CH, S | OPTIONAL]),
    ("tz", &[TS | Z]),
    ("zz", &[TS | Z]),
    ("dz", &[Z | TS | DJ]),
    ("ds", &[Z | TS, S | OPTIONAL]),
    ("ck", &[K]),
    ("cc", &[K | CH]),
    ("qu", &[K, W | OPTIONAL]),
    ("gu", &[G, U | W | OPTIONAL]),
    ("ou", &[U | O | W]),
    ("oo", &[U | O]),
    ("ee", &[I | E]),
    ("ll", &[L | J]),
    ("gl", &[G | OPTIONAL, L]),
    ("gn", &[N, J | G | OPTIONAL]),
    ("ng", &[N, G | OPTIONAL]),
    ("nh", &[N, J | H | OPTIONAL]),
    ("lh", &[L, J | H | OPTIONAL]),
    ("ny", &[N, J | I | OPTIONAL]),
    ("nj", &[N, J | DJ | OPTIONAL]),
    ("ly", &[L, J | I | OPTIONAL]),
    ("lj", &[L, J | OPTIONAL]),
    ("ey", &[E | I, J | OPTIONAL]),
    ("iy", &[I, J | OPTIONAL]),
    ("yi", &[J | OPTIONAL, I]),
    ("ye", &[J | OPTIONAL, E]),
    ("je", &[J | ZH | DJ | OPTIONAL, E]),
    ("ie", &[I | J | OPTIONAL, E | I]),
    ("yo", &[J | I | OPTIONAL, O | E]),
    ("wh", &[W | V | U]),
    ("wr", &[W | V | OPTIONAL, R]),
    ("x", &[SH | S | X | K | Z | H, S | Z | OPTIONAL]),
    ("š", &[SH | S]),
    ("ș", &[SH | S]),
    ("ş", &[SH | S]),
    ("ś", &[SH | S]),
    ("ŝ", &[SH, CH | OPTIONAL]),
    ("č", &[CH]),
    ("ć", &[CH | TS]),
    ("ç", &[S | CH]),
    ("ž", &[ZH | Z]),
    ("ż", &[ZH | Z]),
    ("ź", &[ZH | Z]),
    ("ț", &[TS | T]),
    ("ţ", &[TS | T]),
    ("ł", &[L | W | V]),
    ("ñ", &[N, J | OPTIONAL]),
    ("ń", &[N]),
    ("ň", &[N]),
    ("ř", &[R, ZH | SH | OPTIONAL]),
    ("ğ", &[G | H | J | OPTIONAL]),
    ("đ", &[DJ | D]),
    ("ð", &[D | TH]),
    ("þ", &[T | TH]),
    ("ı", &[I | U | E]),
    ("ö", &[O | E | U]),
    ("ő", &[O | E | U]),
    ("ø", &[O | E | U]),
    ("œ", &[O | E | U]),
    ("ü", &[U | I]),
    ("ű", &[U | I]),
    ("ä", &[A | E]),
    ("æ", &[A | E, E | OPTIONAL]),
    ("å", &[O | A]),
    ("ă", &[A | E]),
    ("ə", &[A | E]),
    ("ŏ", &[O | E | U]),
    ("ŭ", &[U | E | I]),
    ("ě", &[J | OPTIONAL, E]),
];

/// Which of the [`SPELLINGS`] begin with a byte, as a set of bits.
static BEGIN_WITH: [u128; 256] = {
    let mut sets = [0; 256];
    let mut at = 0;
    while at < SPELLINGS.len() {
        sets[SPELLINGS[at].0.as_bytes()[0] as usize] |= 1 << at;
        at += 1;
    }
    sets
};

/// The longest of the spellings that a text begins with, and what it stands for.
fn spelling(text: &str) -> Option<(&'static str, &'static [u32])> {
    let mut open = BEGIN_WITH[usize::from(*text.as_bytes().first()?)];
    while open != 0 {
        let found = SPELLINGS[open.trailing_zeros() as usize];
        if text.starts_with(found.0) {
            return Some(found);
        }
        open &= open - 1;
    }
    None
}

/// What a letter stands for on its own.
fn letter(c: char) -> u32 {
    match c {
        'a' => A,
        'e' => E,
        'i' => I,
        'o' => O,
        'u' => U | W,
        'y' => I | J | U,
        'j' => J | ZH | DJ | X,
        'w' => V | W | U,
        'v' => V | W | F | B,
        'b' => B,
        'p' => P,
        'f' => F,
        't' => T,
        'd' => D,
        's' => S | Z | SH,
        'z' => Z | S | TS,
        'c' => K | S | TS | CH | DJ,
        'k' => K,
        'q' => K | G | CH,
        'g' => G | DJ | ZH,
        'h' => H | X | OPTIONAL,
        'm' => M,
        'n' => N,
        'l' => L,
        'r' => R,
        _ => 0,
    }
}

/// At most this many phones of a word are kept: the word of 20 letters and more is told apart by its beginning.
pub(crate) const MAX_PHONES: usize = 24;

/// The phones of a folded Latin word. What is no Latin letter is passed over.
pub(crate) fn phones(word: &str) -> Vec<Phone> {
    let mut out: Vec<Phone> = Vec::with_capacity(word.len().min(MAX_PHONES));
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        if out.len() >= MAX_PHONES {
            break;
        }
        if let Some((spelling, sounds)) = spelling(rest) {
            rest = &rest[spelling.len()..];
            // A letter that is only written double (ff, tt) was one sound already.
            for &sounds in sounds {
                push(&mut out, sounds);
            }
            continue;
        }
        rest = &rest[c.len_utf8()..];
        let sounds = match letter(c) {
            0 => crate::text::bare(c.encode_utf8(&mut [0; 4])).chars().next().map_or(0, letter),
            sounds => sounds,
        };
        if sounds != 0 {
            push(&mut out, sounds);
        }
    }
    out.truncate(MAX_PHONES);
    // A final e is mute in French and English, and a mere ending elsewhere.
    if out.len() > 3
        && word.ends_with('e')
        && let Some(last) = out.last_mut().filter(|last| last.sounds == E)
    {
        last.sounds |= OPTIONAL;
    }
    out
}

/// Adds a phone. A double letter is one sound, and the second of two vowels is optional: eo, eu, ae, ou may be one.
fn push(out: &mut Vec<Phone>, sounds: u32) {
    let mut phone = Phone::new(sounds);
    if let Some(last) = out.last() {
        if last.sounds & SOUNDS == sounds & SOUNDS {
            return;
        }
        if last.is_vowel() && phone.is_vowel() {
            phone.sounds |= OPTIONAL;
        }
    }
    out.push(phone);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sound of one spelling can be meant by the other, optional sounds apart.
    fn agree(a: &str, b: &str) -> bool {
        let firm = |word| phones(word).into_iter().filter(|phone| !phone.is_optional()).collect::<Vec<_>>();
        let (a, b) = (firm(a), firm(b));
        a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| a.sounds & b.sounds & SOUNDS != 0)
    }

    #[test]
    fn spellings_of_one_sound_agree() {
        for (a, b) in [
            ("shoygu", "schoigu"),
            ("putin", "poutin"),
            ("bush", "buş"),
            ("chruschtschow", "khrushchov"),
            ("lukashenka", "łukaszenka"),
            ("vučić", "vucic"),
            ("philip", "filip"),
        ] {
            assert!(agree(a, b), "{a} {b}: {:?} {:?}", phones(a), phones(b));
        }
        assert!(!agree("putin", "patin"));
    }

    #[test]
    fn long_words_are_bounded() {
        assert_eq!(phones(&"ab".repeat(1000)).len(), MAX_PHONES);
    }
}
