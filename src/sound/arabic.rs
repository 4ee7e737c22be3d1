//! Arabic script: consonants and long vowels, as Arabic, Persian, Urdu, Pashto, Kurdish and Uyghur read them.
//!
//! Scheme: the spelling of English newspapers without signs (Hussein, Khamenei, Sharif, Barzani). Source: common
//! knowledge of the orthographies. Short vowels are unwritten and none is guessed; where they are written, they are
//! read. Folding has unified yeh, kaf and heh, so that ي may be ى or ې, and ه may be the Kurdish vowel e.

use super::readings::{Readings, Romanizer};
use super::spelling::{Spelling, row};
use crate::text::Script;

/// Reads the Arabic script. The language decides و ج ق ض and the heh that ends a word; without one the letters that
/// only some languages have tell which it may be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Arabic;

impl Romanizer for Arabic {
    fn script(&self) -> Script {
        Script::Arabic
    }

    fn romanize(&self, word: &str, lang: Option<&str>, out: &mut Readings) {
        let letters: Vec<char> = word.chars().filter(|&c| row(LETTERS, c).is_some()).collect();
        let custom = Custom::of(lang, &letters);
        let mut spelling = Spelling::default();
        let mut at = 0;
        if letters.len() > 3 && letters.starts_with(&['ا', 'ل']) {
            // The article, which is no part of the name, or just its letters: البرت (Albert), الهام (Elham).
            spelling.write(if custom == Custom::Arabic { "_ al1" } else { "al el1 _1" });
            at = 2;
        }
        while let Some(&c) = letters.get(at) {
            let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
            let (after, third) = (letters.get(at + 1).copied(), letters.get(at + 2).copied());
            let (row, length) = match group(c, after, third, custom) {
                Some(row) => (row, 2),
                None => (custom.letter(before, c, after), 1),
            };
            spelling.write(row);
            at += length;
        }
        spelling.finish(out);
        out.vowels_unwritten();
    }
}

/// The customs of spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Custom {
    Arabic,
    Egyptian,
    Persian,
    Urdu,
    Pashto,
    /// Central Kurdish and Uyghur, which write their vowels.
    Voweled,
}

impl Custom {
    /// The custom of a language, or the one that the letters show.
    fn of(lang: Option<&str>, letters: &[char]) -> Self {
        let has = |some: &str| letters.iter().any(|&c| some.contains(c));
        match lang.map(|lang| lang.split('-').next().unwrap_or(lang)) {
            Some("ar") if lang == Some("ar-eg") => Self::Egyptian,
            Some("arz") => Self::Egyptian,
            Some("fa" | "prs" | "glk" | "mzn" | "azb" | "lrc") => Self::Persian,
            Some("ur" | "pnb" | "sd" | "ks" | "skr" | "pa") => Self::Urdu,
            Some("ps") => Self::Pashto,
            Some("ckb" | "ku" | "kmr" | "ug" | "kk" | "ky") => Self::Voweled,
            _ if has("ۆێڕڵۇۈۋ") => Self::Voweled,
            _ if has("ټډړږښڼځڅۍ") => Self::Pashto,
            _ if has("ٹڈڑںےۓ") => Self::Urdu,
            None if has("پچژگ") => Self::Persian,
            _ => Self::Arabic,
        }
    }

    /// Letters read otherwise than in [`LETTERS`], which are Arabic.
    fn own(self) -> &'static [(char, &'static str)] {
        match self {
            Self::Arabic => &[],
            Self::Egyptian => &[('ج', "g j2")],
            Self::Persian | Self::Urdu | Self::Pashto => EASTERN,
            Self::Voweled => VOWELED,
        }
    }

    /// A letter on its own, between its neighbours.
    fn letter(self, before: Option<char>, c: char, after: Option<char>) -> &'static str {
        let arabic = matches!(self, Self::Arabic | Self::Egyptian);
        match c {
            'و' => self.waw(before, after),
            'ي' => self.yeh(before, after),
            'ه' if after.is_none() && before.is_some_and(|before| !"اويآۆێ".contains(before)) => match self {
                Self::Arabic | Self::Egyptian => "ah a1 h1 eh2",
                Self::Voweled => "e a2 h3",
                _ => "eh e1 a1 ah1",
            },
            'ه' if self == Self::Voweled && before.is_some_and(|before| !is_vowel(before)) => "e h1 a2",
            'ا' | 'أ' | 'إ' | 'ع' if before.is_none() && matches!(after, Some('و' | 'ي')) => "_ a1",
            'ا' | 'أ' | 'إ' if before.is_none() && matches!(after, Some('س' | 'ش')) => "e a1 _1 i2",
            'ا' if before.is_none() => "a e2 i2 o2",
            'إ' => "i e1",
            'ع' if before.is_none() && !after.is_some_and(is_vowel) => "a o1 u2 i2",
            'غ' if before == Some('ن') => "g gh1",
            'ئ' if before.is_none() || self == Self::Voweled => "_",
            'ف' if after.is_none() => "f v1",
            'ب' if arabic && before.is_none() => "b p1",
            _ => row(self.own(), c).or_else(|| row(LETTERS, c)).unwrap_or_default(),
        }
    }

    /// و is a vowel between consonants, and w, v before a vowel or at the start.
    fn waw(self, before: Option<char>, after: Option<char>) -> &'static str {
        let open = matches!(before, Some('ا' | 'أ' | 'إ'))
            || (self == Self::Voweled && before == Some('ه'))
            || after.is_some_and(is_vowel);
        match self {
            Self::Persian if before.is_none() => "v",
            _ if before.is_none() => "w u3",
            Self::Persian if open => "v u1 o1",
            _ if open => "w u1 o1",
            Self::Persian => "u o2 v2",
            _ => "u o2 w3",
        }
    }

    /// ي is a vowel between consonants and at the end, and y beside a vowel. At the end it may be the folded ى.
    fn yeh(self, before: Option<char>, after: Option<char>) -> &'static str {
        match (before, after) {
            (None, _) => "y i1",
            (Some('ا' | 'و' | 'أ' | 'إ'), _) => "i y2",
            (_, Some(after)) if is_vowel(after) => "y i1",
            (_, None) if matches!(self, Self::Arabic | Self::Egyptian) => "i a2 y3",
            _ => "i e3 y3",
        }
    }
}

/// Whether a letter stands for a vowel, at least after a consonant.
fn is_vowel(c: char) -> bool {
    matches!(c, 'ا' | 'آ' | 'و' | 'ي' | 'ة' | 'ۆ' | 'ێ' | 'ۇ' | 'ۈ' | '\u{64e}' | '\u{64f}' | '\u{650}')
}

/// Two letters that make one sound.
fn group(first: char, second: Option<char>, third: Option<char>, custom: Custom) -> Option<&'static str> {
    Some(match (first, second?) {
        ('ت', 'ش') => "ch tsh3",
        ('و', 'و') if custom == Custom::Voweled => "u",
        ('و', 'و') if third.is_some_and(is_vowel) => "uv uw1 v2",
        ('و', 'و') if custom == Custom::Persian => "vu u1 vo2",
        ('و', 'و') => "wu u1 wo2 w2",
        ('ي', 'ي') => "yi i1 ye2",
        ('خ', 'و') if custom == Custom::Persian && third == Some('ا') => "kh khw2 khov2",
        _ => return None,
    })
}

/// The letters as Arabic reads them, then those of other languages. Foreign p, v, g are written ب ف غ ج.
const LETTERS: &[(char, &str)] = &[
    ('ا', "a"),
    ('أ', "a o2"),
    ('إ', "i e1"),
    ('آ', "a"),
    ('ٱ', "a"),
    ('ء', "_"),
    ('ؤ', "u o1"),
    ('ئ', "e i1 y1"),
    ('ب', "b p2"),
    ('ة', "a ah1 at2"),
    ('ت', "t"),
    ('ث', "th s1 t2"),
    ('ج', "j g1"),
    ('ح', "h"),
    ('خ', "kh"),
    ('د', "d"),
    ('ذ', "dh z1 th1 d2"),
    ('ر', "r"),
    ('ز', "z"),
    ('س', "s"),
    ('ش', "sh"),
    ('ص', "s"),
    ('ض', "d dh1 z2"),
    ('ط', "t"),
    ('ظ', "z dh1 th2"),
    ('ع', "_ a1"),
    ('غ', "gh g1"),
    ('ف', "f v1"),
    ('ق', "q k1 g2"),
    ('ك', "k"),
    ('ل', "l"),
    ('م', "m"),
    ('ن', "n"),
    ('ه', "h"),
    ('و', "u"),
    ('ي', "i"),
    ('\u{64b}', "an"),
    ('\u{64c}', "un"),
    ('\u{64d}', "in"),
    ('\u{64e}', "a"),
    ('\u{64f}', "u"),
    ('\u{650}', "i"),
    ('\u{670}', "a"),
    ('پ', "p"),
    ('چ', "ch"),
    ('ژ', "zh j2"),
    ('گ', "g"),
    ('ڤ', "v"),
    ('ڨ', "g"),
    ('ڭ', "ng g2"),
    ('ۃ', "a at1"),
    // Urdu and Sindhi.
    ('ٹ', "t"),
    ('ڈ', "d"),
    ('ڑ', "r d1"),
    ('ں', "n _2"),
    ('ٻ', "b"),
    ('ڀ', "bh"),
    ('ٿ', "th"),
    ('ٽ', "t"),
    ('ڃ', "ny"),
    ('ڄ', "j"),
    ('ڇ', "ch"),
    ('ڊ', "d"),
    ('ڌ', "dh"),
    ('ڍ', "dh"),
    ('ڦ', "ph"),
    ('ڳ', "g"),
    ('ڱ', "ng"),
    ('ڻ', "n"),
    // Pashto.
    ('ټ', "t"),
    ('ډ', "d"),
    ('ړ', "r"),
    ('ږ', "zh g1"),
    ('ښ', "sh kh1"),
    ('ڼ', "n"),
    ('ځ', "dz z1"),
    ('څ', "ts s1"),
    ('ګ', "g"),
    ('ۍ', "ai ey1"),
    // Kurdish and Uyghur.
    ('ڕ', "r"),
    ('ڵ', "l"),
    ('ۆ', "o"),
    ('ێ', "e"),
    ('ۇ', "u"),
    ('ۈ', "u"),
    ('ۋ', "v w1"),
];

/// Persian, Urdu and Pashto, which sound the Arabic emphatics and dentals as s, z, t.
const EASTERN: &[(char, &str)] = &[
    ('ا', "a"),
    ('ث', "s th3"),
    ('ج', "j"),
    ('ذ', "z dh2"),
    ('ض', "z d2"),
    ('ظ', "z"),
    ('ب', "b"),
    ('ف', "f v3"),
    ('ق', "q gh1 k2"),
    ('ئ', "e i1 y1"),
];

/// Central Kurdish and Uyghur.
const VOWELED: &[(char, &str)] = &[('ب', "b"), ('ج', "j"), ('ف', "f"), ('ق', "q k2"), ('غ', "gh")];

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Arabic, include_str!("../../tests/data/romanize/arabic.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = LETTERS.iter().map(|row| row.0).filter(|&c| !"ءئ".contains(c)).collect();
        testing::laws(&Arabic, &letters, &["ar", "arz", "fa", "ur", "ps", "ckb", "ug"]);
        testing::long_words_are_cheap(&Arabic, &letters);
    }

    #[test]
    fn the_article_is_no_part_of_the_name() {
        let best = |word, lang| testing::read(&Arabic, word, lang).swap_remove(0).text;
        assert_eq!(best("الشطي", Some("ar")), "shti");
        assert_eq!(best("الهام", Some("fa")), "alham");
        assert_eq!(best("ال", None), "al");
    }
}
