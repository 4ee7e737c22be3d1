//! Folding: one form for what readers take to be the same letters.
//!
//! Follows the order of Unicode's `NFKC_Casefold` (UAX #31): decompose, map, fold case, compose. On top of it stand the
//! equivalences that names need and Unicode does not state: the Arabic letters that Persian and Urdu keyboards write
//! with code points of their own, the many apostrophes, hyphens and middle dots.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::work::count;

/// At most this many marks are kept on one letter; more are noise (or an attack) and are dropped.
const MAX_MARKS: usize = 4;

/// The folded form of a text: compatibility-composed, case-folded, invisible characters dropped, and one code point
/// for each apostrophe, hyphen, middle dot, digit and Arabic letter. Marks stay. Folding twice changes nothing.
///
/// ```
/// use aka::text::fold;
///
/// assert_eq!(fold("Choïgou"), "choïgou");
/// assert_eq!(fold("ΣΊΣΥΦΟΣ"), fold("σίσυφος"));
/// assert_eq!(fold("İstanbul"), "istanbul");
/// assert_eq!(fold("علی"), fold("علي")); // Persian and Arabic yeh
/// assert_eq!(fold("P\u{200b}utin\u{202e}"), "putin");
/// ```
pub fn fold(text: &str) -> Cow<'_, str> {
    count(|work| work.bytes += text.len() as u64);
    if text.is_ascii() {
        let plain = |byte: u8| !byte.is_ascii_uppercase() && !byte.is_ascii_control() && byte != b'`';
        return if text.bytes().all(plain) {
            Cow::Borrowed(text)
        } else {
            text.chars().filter_map(map).map(|c| c.to_ascii_lowercase()).collect::<String>().into()
        };
    }
    let mut marks = 0;
    let mut last = ' ';
    let decomposed = text.nfkd().filter_map(map).filter(move |&c| {
        let mark = is_combining_mark(c);
        marks = if mark { marks + 1 } else { 0 };
        // Capital dotted I folds to a plain i, and its dot goes.
        let turkic_dot = c == '\u{307}' && matches!(last, 'i' | 'I');
        if !turkic_dot {
            last = c;
        }
        marks <= MAX_MARKS && !turkic_dot
    });
    let folded: String = decomposed.flat_map(fold_case).nfkc().collect();
    folded.into()
}

/// The folded text without its marks: no diacritics on Latin, Greek and Cyrillic letters (й and ї are letters of their
/// own and stay), no vowel points in Arabic and Hebrew. Vowel signs of Indic scripts, Thai and Kana stay.
///
/// ```
/// use aka::text::bare;
///
/// assert_eq!(bare("Nicuşor Łukasz Đoković Ørsted"), "nicusor lukasz dokovic orsted");
/// assert_eq!(bare("محمّد"), bare("محمد"));
/// assert_eq!(bare("Сергі́й"), "сергій");
/// ```
pub fn bare(text: &str) -> Cow<'_, str> {
    let folded = fold(text);
    if folded.is_ascii() {
        return folded;
    }
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        strip(c, &mut out);
    }
    compose(out).into()
}

/// Composes again: letters between which something stood may make one now, such as the conjoining letters of Hangul.
fn compose(text: String) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}

/// Adds a folded letter without its marks.
fn strip(c: char, out: &mut String) {
    match c {
        // Letters with a mark that Unicode does not take apart.
        'ł' => out.push('l'),
        'ø' => out.push('o'),
        'đ' | 'ð' => out.push('d'),
        'ħ' => out.push('h'),
        'ı' => out.push('i'),
        'ŧ' => out.push('t'),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ə' => out.push('a'),
        'ŋ' => out.push('n'),
        // Seats of the hamza; the hamza itself goes with the marks.
        'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
        'ؤ' => out.push('و'),
        'ئ' => out.push('ي'),
        'ۀ' => out.push('ه'),
        'й' | 'ї' | 'ў' | 'ґ' => out.push(c),
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | 'ء' => {}
        'À'..='\u{24f}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' => {
            for part in std::iter::once(c).nfd().filter(|&part| !is_combining_mark(part)) {
                // What is left may be one of the letters above: the æ of ǣ.
                if part == c { out.push(c) } else { strip(part, out) }
            }
        }
        _ => out.push(c),
    }
}

/// The key under which tables find a name: bare, letters and digits only, one space between words, full stops and
/// apostrophes closed up.
///
/// ```
/// use aka::text::bare_key;
///
/// assert_eq!(bare_key("  Côte d’Ivoire "), "cote divoire");
/// assert_eq!(bare_key("U.S.A."), "usa");
/// assert_eq!(bare_key("Guinea-Bissau"), bare_key("Guinea Bissau"));
/// ```
pub fn bare_key(text: &str) -> String {
    let bare = bare(text);
    let mut out = String::with_capacity(bare.len());
    let (mut gap, mut inside) = (false, false);
    for c in bare.chars() {
        // A mark belongs to the letter before it, and to nothing else.
        if c.is_alphanumeric() || (inside && is_combining_mark(c)) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            (gap, inside) = (false, true);
            out.push(c);
        } else {
            inside = false;
            gap |= !matches!(c, '.' | '\'');
        }
    }
    compose(out)
}

/// One character for each class of look-alikes; `None` for what nobody sees.
fn map(c: char) -> Option<char> {
    Some(match c {
        // Soft hyphen, combining grapheme joiner, Arabic letter mark, tatweel, fillers, zero-width space and joiners
        // (the non-joiner is a joint between tokens, seen by the tokeniser before this), marks of direction, word
        // joiner and invisible operators, variation selectors, byte order mark, tags.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{640}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}' => return None,
        c if c.is_control() || c.is_whitespace() => ' ',
        // Apostrophes, modifier letters and signs for the hamza, ayn, geresh and palatalisation.
        '`'
        | '´'
        | '\u{2b9}'..='\u{2bf}'
        | '\u{2c8}'
        | '\u{2019}'
        | '\u{2018}'
        | '\u{201b}'
        | '\u{2032}'
        | '\u{55a}'
        | '\u{5f3}'
        | '\u{a78b}'
        | '\u{a78c}' => '\'',
        '\u{5f4}' | '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' | '\u{58a}' | '\u{5be}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        // Middle dots: Greek, Katakana, hyphenation point, bullet, dot operator.
        '·' | '\u{387}' | '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{22c5}' | '\u{30fb}' => '·',
        // Persian, Urdu, Kurdish and Uyghur code points for letters that Arabic has.
        'ی' | 'ى' | 'ے' | 'ې' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ہ' | 'ھ' | 'ە' => 'ه',
        // The Cyrillic palochka is written in many ways.
        '\u{4c0}' => '\u{4cf}',
        _ => match digit(c) {
            Some(digit) => digit,
            None => c,
        },
    })
}

/// The ASCII digit for a decimal digit of the scripts that keep their own.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 15] =
        [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0];
    let code = u32::from(c);
    if code < 0x660 {
        return None;
    }
    let zero = ZEROS.into_iter().find(|&zero| (zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Full case folding of a decomposed character: lower case, and the few letters whose folding is more than that.
fn fold_case(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ß' | 'ẞ' => ('s', Some('s')),
        'ς' => ('σ', None),
        '\u{345}' => ('ι', None),
        'և' => ('ե', Some('ւ')),
        _ => (c, None),
    };
    first.to_lowercase().chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_the_same_folds_the_same() {
        for (left, right) in [
            ("Straße", "STRASSE"),
            ("Nicuşor", "NICUŞOR"),
            ("O’Brien", "O'Brien"),
            ("Ch\u{2bb}oe", "Ch`oe"),
            ("Kim\u{2010}Jong\u{2011}Un", "kim-jong-un"),
            ("キム・ジョンウン", "キム･ジョンウン"),
            ("ｷﾑ", "キム"),
            ("Ｐｕｔｉｎ", "putin"),
            ("خامنه‌ای", "خامنهاي"),
            ("محمـــد", "محمد"),
            ("Ｋ", "\u{212a}"),
            ("№ ۴۲", "no 42"),
        ] {
            assert_eq!(fold(left), fold(right), "{left} {right}");
        }
    }

    #[test]
    fn marks_are_bounded() {
        let zalgo = format!("a{}", "\u{301}".repeat(10_000));
        assert!(fold(&zalgo).chars().count() <= 1 + MAX_MARKS);
    }

    #[test]
    fn the_romanian_letters_meet_when_bare() {
        assert_eq!(bare("Nicuşor"), bare("Nicușor"));
        assert_eq!(bare("Kılıçdaroğlu"), "kilicdaroglu");
        assert_eq!(bare("Ёлкин"), "елкин");
    }
}
