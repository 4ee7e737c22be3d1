//! Words of a text, with their places in it.
//!
//! Word boundaries are those of UAX #29, then mended for names: runs of Han or Thai that the standard cuts up stay
//! together, a change of script cuts, full stops cut initials apart, and hyphens, apostrophes, middle dots and
//! zero-width non-joiners are remembered as the joint before a token.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::fold::{bare, fold};
use super::script::Script;
use crate::work::count;

/// A mention is read up to this many characters. What follows is left out of account, and [`Tokens::cut`] says so.
pub const MAX_MENTION_CHARS: usize = 256;

/// At most this many tokens of a mention are read.
pub const MAX_TOKENS: usize = 24;

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Joint {
    /// The first token, or nothing at all: a change of script inside a word.
    #[default]
    None,
    /// White space.
    Space,
    /// A hyphen or dash without spaces.
    Hyphen,
    /// An apostrophe: `d'`, `O'`.
    Apostrophe,
    /// A middle dot, as between the parts of a foreign name in Chinese and Japanese.
    Dot,
    /// A zero-width non-joiner: two parts of one Persian word.
    NonJoiner,
    /// A comma: what came before is the surname, perhaps.
    Comma,
    /// Any other punctuation.
    Other,
}

/// What was odd about a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags {
    /// Letters of another script that look alike were read as the script of the rest (`Рutin` with a Cyrillic `Р`).
    pub homoglyphs: bool,
    /// Invisible characters (zero-width, marks of direction) stood in the token and were dropped.
    pub invisible: bool,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The folded word; see [`fold`](super::fold).
    pub folded: String,
    /// The word without marks; see [`bare`](super::bare).
    pub bare: String,
    /// Where it stood: bytes of the original text.
    pub span: Range<usize>,
    /// Its script.
    pub script: Script,
    /// What stands before it.
    pub joint: Joint,
    /// Whether a full stop follows at once, as after an initial or an abbreviation.
    pub stop: bool,
    /// Whether it was written with a capital first letter (always false in scripts without case).
    pub capital: bool,
    /// Whether it was written all in capitals, and has two letters or more.
    pub all_caps: bool,
    /// What was odd about it.
    pub flags: Flags,
}

/// The words of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    /// The words, in order. Their spans do not overlap.
    pub list: Vec<Token>,
    /// Whether the text was longer than is read ([`MAX_MENTION_CHARS`], [`MAX_TOKENS`]).
    pub cut: bool,
}

/// Cuts a text into words.
///
/// ```
/// use aka::text::{Joint, tokens};
///
/// let tokens = tokens("Kim Jong-un, J.K.").list;
/// let words: Vec<_> = tokens.iter().map(|token| token.folded.as_str()).collect();
/// assert_eq!(words, ["kim", "jong", "un", "j", "k"]);
/// assert_eq!(tokens[2].joint, Joint::Hyphen);
/// assert!(tokens[3].stop);
/// ```
pub fn tokens(text: &str) -> Tokens {
    let end = text.char_indices().nth(MAX_MENTION_CHARS).map_or(text.len(), |(index, _)| index);
    count(|work| work.bytes += end as u64);
    let mut out = Tokens { list: Vec::new(), cut: end < text.len() };
    let mut joint = Joint::None;
    for (start, piece) in text[..end].split_word_bound_indices() {
        if piece.chars().any(char::is_alphanumeric) {
            split_piece(text, start, piece, &mut joint, &mut out);
        } else {
            gap(piece, &mut joint, &mut out);
        }
    }
    if out.list.len() > MAX_TOKENS {
        out.list.truncate(MAX_TOKENS);
        out.cut = true;
    }
    out
}

/// Cuts a piece between word boundaries where the script changes and at stops, apostrophes and non-joiners inside it.
fn split_piece(text: &str, start: usize, piece: &str, joint: &mut Joint, out: &mut Tokens) {
    let mut word = start..start;
    let script_of = |range: &Range<usize>| Script::of_word(&text[range.clone()]);
    for (offset, c) in piece.char_indices() {
        let at = start + offset;
        let inside = match c {
            '\u{200c}' => Some(Joint::NonJoiner),
            '.' | '\u{2024}' | ':' | '_' => Some(Joint::Other),
            '\'' | '\u{2019}' | '\u{2bc}' if elides(&text[word.clone()]) => Some(Joint::Apostrophe),
            _ => None,
        };
        if let Some(inside) = inside {
            push(text, word.clone(), joint, out);
            gap_joint(inside, joint);
            if c == '.' {
                mark_stop(out, at);
            }
            word = at + c.len_utf8()..at + c.len_utf8();
            continue;
        }
        let script = Script::of(c);
        let changes = script != Script::Common && !word.is_empty() && {
            let before = script_of(&word);
            before != Script::Common && before != script && (before.is_unspaced() || script.is_unspaced())
        };
        if changes {
            push(text, word.clone(), joint, out);
            word = at..at;
        }
        word.end = at + c.len_utf8();
    }
    push(text, word, joint, out);
}

/// Latin prefixes that an apostrophe cuts off; before any other apostrophe the word goes on (O'Brien, Xi'an, Ch'oe).
fn elides(prefix: &str) -> bool {
    const ELIDED: [&str; 12] =
        ["d", "l", "dell", "nell", "sull", "all", "dall", "qu", "s", "jusqu", "lorsqu", "puisqu"];
    ELIDED.iter().any(|elided| prefix.eq_ignore_ascii_case(elided))
}

/// Adds the word at `span`, or joins it to the last token where UAX #29 cuts inside a run of one unspaced script.
fn push(text: &str, span: Range<usize>, joint: &mut Joint, out: &mut Tokens) {
    let raw = &text[span.clone()];
    if !raw.chars().any(char::is_alphanumeric) || out.list.len() > MAX_TOKENS {
        return;
    }
    let script = Script::of_word(raw);
    if let Some(last) = out.list.last_mut()
        && last.span.end == span.start
        && *joint == Joint::None
        && script.is_unspaced()
        && last.script == script
    {
        let span = last.span.start..span.end;
        let joint = last.joint;
        *last = read(text, span, script, joint);
        return;
    }
    let token = read(text, span, script, *joint);
    // The fillers of Hangul count as letters and nobody sees them.
    if !token.folded.is_empty() {
        out.list.push(token);
        *joint = Joint::None;
    }
}

/// Makes the token of a span.
fn read(text: &str, span: Range<usize>, script: Script, joint: Joint) -> Token {
    let raw = &text[span.clone()];
    let honest = repair_homoglyphs(raw);
    let folded = fold(honest.as_deref().unwrap_or(raw));
    // Inside a word an apostrophe is a sign of palatalisation, aspiration or a syllable break; only in Hebrew does it
    // change the letter.
    let folded = match script {
        Script::Hebrew => folded.into_owned(),
        _ => folded.replace('\'', ""),
    };
    let script = if honest.is_some() { Script::of_word(&folded) } else { script };
    let upper = raw.chars().filter(|c| c.is_uppercase()).count();
    Token {
        bare: bare(&folded).into_owned(),
        script,
        joint,
        stop: false,
        capital: raw.chars().next().is_some_and(char::is_uppercase),
        all_caps: upper > 1 && !raw.chars().any(char::is_lowercase),
        flags: Flags { homoglyphs: honest.is_some(), invisible: raw.chars().any(is_invisible) },
        folded,
        span,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Notes what stands between two tokens.
fn gap(piece: &str, joint: &mut Joint, out: &mut Tokens) {
    for c in piece.chars() {
        let kind = match c {
            '\u{200c}' => Joint::NonJoiner,
            ',' | '،' | '、' | '，' => Joint::Comma,
            '\'' | '\u{2019}' | '\u{2bc}' => Joint::Apostrophe,
            '·' | '・' | '･' | '•' | '‧' | '\u{387}' => Joint::Dot,
            c if c.is_whitespace() => Joint::Space,
            '-' | '\u{2010}'..='\u{2015}' | '\u{5be}' => Joint::Hyphen,
            c if is_invisible(c) || is_combining_mark(c) => continue,
            _ => Joint::Other,
        };
        if c == '.' && *joint == Joint::None {
            let end = out.list.last().map_or(0, |token| token.span.end);
            mark_stop(out, end);
        }
        gap_joint(kind, joint);
    }
}

/// The stronger of two signs between tokens: a comma beats a space, a space beats a hyphen.
fn gap_joint(kind: Joint, joint: &mut Joint) {
    let rank = |joint: Joint| match joint {
        Joint::None => 0,
        Joint::NonJoiner => 1,
        Joint::Apostrophe => 2,
        Joint::Hyphen => 3,
        Joint::Other => 4,
        Joint::Space => 5,
        Joint::Dot => 6,
        Joint::Comma => 7,
    };
    if rank(kind) > rank(*joint) {
        *joint = kind;
    }
}

fn mark_stop(out: &mut Tokens, at: usize) {
    if let Some(last) = out.list.last_mut().filter(|last| last.span.end == at) {
        last.stop = true;
    }
}

/// The word written honestly, if it mixes Latin with look-alike Cyrillic or Greek letters.
fn repair_homoglyphs(raw: &str) -> Option<String> {
    if raw.is_ascii() {
        return None;
    }
    let count = |script| raw.chars().filter(|&c| Script::of(c) == script).count();
    let (latin, cyrillic, greek) = (count(Script::Latin), count(Script::Cyrillic), count(Script::Greek));
    if [latin, cyrillic, greek].iter().filter(|&&n| n > 0).count() != 2 {
        return None;
    }
    let to_latin =
        |c: char| if c.is_ascii() { Some(c) } else { HOMOGLYPHS.iter().find(|row| row.1.contains(c)).map(|row| row.0) };
    let to_cyrillic = |c: char| match Script::of(c) {
        Script::Latin => HOMOGLYPHS.iter().find(|row| row.0 == c).and_then(|row| row.1.chars().next()),
        _ => Some(c),
    };
    let other = cyrillic.max(greek);
    let latinised = || -> Option<String> {
        raw.chars().map(|c| if Script::of(c) == Script::Latin { Some(c) } else { to_latin(c) }).collect()
    };
    let cyrillicised = || -> Option<String> { if greek == 0 { raw.chars().map(to_cyrillic).collect() } else { None } };
    if latin >= other { latinised().or_else(cyrillicised) } else { cyrillicised().or_else(latinised) }
}

/// Latin letters and the letters that look like them, the Cyrillic one first. From the confusables of UTS #39, those
/// that look the same in ordinary type.
const HOMOGLYPHS: [(char, &str); 31] = [
    ('A', "АΑ"),
    ('B', "ВΒ"),
    ('C', "С"),
    ('E', "ЕΕ"),
    ('H', "НΗ"),
    ('I', "ІΙ"),
    ('J', "Ј"),
    ('K', "КΚ"),
    ('M', "МΜ"),
    ('N', "Ν"),
    ('O', "ОΟ"),
    ('P', "РΡ"),
    ('S', "Ѕ"),
    ('T', "ТΤ"),
    ('X', "ХΧ"),
    ('Y', "УΥ"),
    ('Z', "Ζ"),
    ('a', "аα"),
    ('c', "с"),
    ('e', "е"),
    ('i', "іι"),
    ('j', "ј"),
    ('k', "кκ"),
    ('o', "оο"),
    ('p', "рρ"),
    ('s', "ѕ"),
    ('u', "υ"),
    ('v', "ν"),
    ('x', "хχ"),
    ('y', "уγ"),
    ('ï', "ї"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).list.into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn words_are_cut_as_names_need() {
        for (text, expected) in [
            ("d'Ivoire O'Brien Xi'an", vec!["d", "ivoire", "obrien", "xian"]),
            ("安倍晋三", vec!["安倍晋三"]),
            ("トヨタ自動車", vec!["トヨタ", "自動車"]),
            ("キム・ジョンウン", vec!["キム", "ジョンウン"]),
            ("弗拉基米尔·普京", vec!["弗拉基米尔", "普京"]),
            ("แพทองธาร ชินวัตร", vec!["แพทองธาร", "ชินวัตร"]),
            ("အောင်ဆန်းစုကြည်", vec!["အောင်ဆန်းစုကြည်"]),
            ("J.K. Rowling", vec!["j", "k", "rowling"]),
            ("ג'ון", vec!["ג'ון"]),
            ("Лук'яненко", vec!["лукяненко"]),
            ("خامنه‌ای", vec!["خامنه", "اي"]),
            ("", vec![]),
            ("  -- ! ", vec![]),
            ("नरेंद्र मोदी", vec!["नरेंद्र", "मोदी"]),
            ("\u{3164}", vec![]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn homoglyphs_are_repaired_and_flagged() {
        let tokens = tokens("Рutin").list;
        assert_eq!(tokens[0].folded, "putin");
        assert_eq!(tokens[0].script, Script::Latin);
        assert!(tokens[0].flags.homoglyphs);
        assert_eq!(words("Путiн"), ["путін"]);
        assert!(!super::tokens("Путин").list[0].flags.homoglyphs);
    }

    #[test]
    fn a_long_text_is_cut_and_says_so() {
        let long = tokens(&"a".repeat(1_000_000));
        assert!(long.cut);
        assert_eq!(long.list[0].folded.len(), MAX_MENTION_CHARS);
        assert!(tokens(&"a ".repeat(100)).cut);
        assert!(!tokens("Ada").cut);
    }
}
