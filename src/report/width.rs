//! How much room a text takes in a terminal, and what of it is fit to be shown.

use unicode_normalization::char::is_combining_mark;

/// The text as it may be shown: control characters become spaces, and the marks that turn the direction of what
/// follows are left out, as they would turn what is not theirs as well. Joiners stay; Persian and Hindi need them.
pub(super) fn shown(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().filter(|&c| !turns(c)).map(|c| if breaks(c) { ' ' } else { c }).collect()
}

/// The number of columns a text takes in a terminal with a font of one width: two for the letters of Chinese, Japanese
/// and Korean and for most pictures, none for combining marks and joiners, one for the rest.
///
/// Follows the wide and full-width classes of UAX #11 in ranges as terminals draw them; a terminal may differ on rare
/// characters, which costs alignment and nothing else.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> usize {
    match u32::from(c) {
        0..0x300 => 1,
        0x1160..=0x11ff | 0x200b..=0x200f | 0x2060..=0x2064 | 0xfeff => 0,
        _ if is_combining_mark(c) => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff01..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f
        | 0x1f900..=0x1f9ff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

/// The text, filled up with spaces to so many columns.
pub(super) fn padded(text: &str, columns: usize) -> String {
    let fill = columns.saturating_sub(width(text));
    format!("{text}{:fill$}", "")
}

/// The text if it fits into so many columns, else its beginning and an ellipsis.
pub(super) fn clipped(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut taken = 1;
    let fits = |c: &char| {
        taken += char_width(*c);
        taken <= columns
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_take_their_room() {
        for (text, columns) in [
            ("Belousov", 8),
            ("노광철", 6),
            ("プーチン", 8),
            ("普京", 4),
            ("José", 4),
            ("Jose\u{301}", 4),
            ("מֹשֶׁה", 3),
            ("", 0),
        ] {
            assert_eq!(width(text), columns, "{text}");
            assert_eq!(width(&padded(text, 10)), 10, "{text}");
        }
    }

    #[test]
    fn long_texts_are_clipped_to_the_columns() {
        assert_eq!(clipped("Belousov", 8), "Belousov");
        assert_eq!(clipped("Belousov", 5), "Belo…");
        assert_eq!(clipped("블라디미르", 6), "블라…");
    }

    #[test]
    fn what_disturbs_is_not_shown() {
        assert_eq!(shown("a\u{202e}b\u{1b}[31m\tc\0"), "ab [31m c ");
        assert_eq!(shown("خامنه\u{200c}ای"), "خامنه\u{200c}ای");
    }
}
