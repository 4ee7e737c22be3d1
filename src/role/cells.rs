//! A text as the cells that phrases cover: words, or single characters where words are written without spaces.

use std::ops::Range;

use super::lexicon::{Langs, Lexicon};
use crate::name::{without_clitic, without_genitive};
use crate::text::{Joint, Script, Token, Tokens};

/// A word, or a character of Han, Kana or Hangul.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is a fact of its own.
pub(super) struct Cell<'t> {
    /// The word without marks.
    pub(super) text: &'t str,
    /// The word without a genitive s or a clitic, if it may have one.
    pub(super) alt: Option<&'t str>,
    /// Where it stands: bytes of the original text.
    pub(super) span: Range<usize>,
    /// Whether it is a character of an unspaced script.
    pub(super) wide: bool,
    /// Whether a token begins with it.
    pub(super) first: bool,
    /// What stands before it.
    pub(super) joint: Joint,
    /// How many capitals it begins with: none, one, or more.
    pub(super) capitals: u8,
    pub(super) all_caps: bool,
    /// Whether an apostrophe and an s stand at its end.
    pub(super) genitive: bool,
}

impl Cell<'_> {
    pub(super) fn capital(&self) -> bool {
        self.capitals > 0
    }
}

/// Whether words of this script are found in the middle of others.
pub(super) fn is_wide(c: char) -> bool {
    c >= '\u{1100}' && matches!(Script::of(c), Script::Han | Script::Kana | Script::Hangul)
}

/// The cells of a text.
pub(super) fn cells<'t>(
    text: &str,
    tokens: &'t Tokens,
    lang: Option<&str>,
    langs: Langs,
    lexicon: &Lexicon,
) -> Vec<Cell<'t>> {
    let mut cells = Vec::with_capacity(tokens.list.len());
    for token in &tokens.list {
        if token.bare.chars().any(is_wide) {
            wide(text, token, &mut cells);
        } else if let Some(at) = lexicon.glued(&token.bare).filter(|_| !lexicon.begins(&token.bare, langs)) {
            cells.push(Cell { span: token.span.clone(), ..cell(text, token, &token.bare[..at], None) });
            let rest = cell(text, token, &token.bare[at..], lang);
            cells.push(Cell { joint: Joint::None, ..rest });
        } else {
            cells.push(cell(text, token, &token.bare, lang));
        }
    }
    cells
}

fn cell<'t>(text: &str, token: &Token, bare: &'t str, lang: Option<&str>) -> Cell<'t> {
    let raw = text.get(token.span.clone()).unwrap_or_default();
    let cut = before_apostrophe(raw, bare);
    let genitive = cut.or_else(|| without_genitive(bare, lang));
    Cell {
        text: bare,
        alt: genitive.or_else(|| without_clitic(bare, token.script).map(|(rest, _)| rest)),
        span: token.span.clone(),
        wide: false,
        first: true,
        joint: token.joint,
        capitals: raw.chars().take(2).take_while(|c| c.is_uppercase()).count() as u8,
        all_caps: token.all_caps,
        genitive: cut.is_some_and(|cut| bare.ends_with('s') && cut.len() + 1 == bare.len()),
    }
}

/// The word without the ending that an apostrophe sets apart: *Russia's*, *Rusya'nın*.
fn before_apostrophe<'t>(raw: &str, bare: &'t str) -> Option<&'t str> {
    const MAX_ENDING: usize = 4;
    let at = raw.rfind(['\'', '’'])?;
    let (before, after) = (raw[..at].chars().count(), raw[at..].chars().count() - 1);
    let kept = before + after == bare.chars().count() && before > 0 && (1..=MAX_ENDING).contains(&after);
    let end = bare.char_indices().nth(before).map(|(at, _)| at).filter(|_| kept)?;
    Some(&bare[..end])
}

/// A cell for each character of an unspaced script, and one for each run of others.
fn wide<'t>(text: &str, token: &'t Token, cells: &mut Vec<Cell<'t>>) {
    let raw = text.get(token.span.clone()).unwrap_or_default();
    // Where folding kept every character, each has its own place in the text; otherwise all have the token's.
    let kept = raw.chars().count() == token.bare.chars().count();
    let mut places = raw.char_indices().map(|(at, c)| token.span.start + at..token.span.start + at + c.len_utf8());
    let mut joint = token.joint;
    let mut open = false;
    for (at, c) in token.bare.char_indices() {
        let place = if kept { places.next() } else { None };
        let span = place.unwrap_or(token.span.clone());
        let end = at + c.len_utf8();
        let narrow = !is_wide(c);
        match cells.last_mut().filter(|_| open && narrow) {
            Some(last) => {
                last.span.end = span.end;
                let start = at - last.text.len();
                last.text = &token.bare[start..end];
            }
            None => cells.push(Cell {
                text: &token.bare[at..end],
                alt: None,
                span,
                wide: !narrow,
                first: at == 0,
                joint,
                capitals: u8::from(token.capital),
                all_caps: token.all_caps,
                genitive: false,
            }),
        }
        open = narrow;
        joint = Joint::None;
    }
}
