//! The writing system of a character or a word.

use std::fmt;

use unicode_script::{Script as Unicode, UnicodeScript};

/// A writing system, as far as names are read differently in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
#[allow(missing_docs)] // The names say it.
pub enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Odia,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    Hangul,
    /// Hiragana and Katakana.
    Kana,
    Han,
    /// Any other script: read by a last-resort romaniser.
    Other,
    /// Digits, punctuation, spaces, symbols: characters of no script of their own.
    #[default]
    Common,
}

impl Script {
    /// The script of a character. Marks and signs used by several scripts are [`Script::Common`].
    pub fn of(c: char) -> Self {
        if c.is_ascii() {
            return if c.is_ascii_alphabetic() { Self::Latin } else { Self::Common };
        }
        match c.script() {
            Unicode::Latin => Self::Latin,
            Unicode::Cyrillic => Self::Cyrillic,
            Unicode::Greek => Self::Greek,
            Unicode::Armenian => Self::Armenian,
            Unicode::Georgian => Self::Georgian,
            Unicode::Hebrew => Self::Hebrew,
            Unicode::Arabic => Self::Arabic,
            Unicode::Devanagari => Self::Devanagari,
            Unicode::Bengali => Self::Bengali,
            Unicode::Gurmukhi => Self::Gurmukhi,
            Unicode::Gujarati => Self::Gujarati,
            Unicode::Oriya => Self::Odia,
            Unicode::Tamil => Self::Tamil,
            Unicode::Telugu => Self::Telugu,
            Unicode::Kannada => Self::Kannada,
            Unicode::Malayalam => Self::Malayalam,
            Unicode::Sinhala => Self::Sinhala,
            Unicode::Thai => Self::Thai,
            Unicode::Lao => Self::Lao,
            Unicode::Khmer => Self::Khmer,
            Unicode::Myanmar => Self::Myanmar,
            Unicode::Hangul => Self::Hangul,
            Unicode::Hiragana | Unicode::Katakana => Self::Kana,
            Unicode::Han | Unicode::Bopomofo => Self::Han,
            Unicode::Common | Unicode::Inherited | Unicode::Unknown => match c {
                // The sign that lengthens a vowel stands only between Kana.
                'ー' => Self::Kana,
                _ => Self::Common,
            },
            _ => Self::Other,
        }
    }

    /// The script of the first character that has one.
    pub fn of_word(word: &str) -> Self {
        word.chars().map(Self::of).find(|&script| script != Self::Common).unwrap_or_default()
    }

    /// Whether words are written without spaces between them, so that a token can hold a whole name.
    pub const fn is_unspaced(self) -> bool {
        matches!(self, Self::Han | Self::Kana | Self::Thai | Self::Lao | Self::Khmer | Self::Myanmar)
    }

    /// Whether short vowels are usually left unwritten.
    pub const fn is_abjad(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew)
    }
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_script() {
        for (word, script) in [
            ("Belousov", Script::Latin),
            ("Белоусов", Script::Cyrillic),
            ("노광철", Script::Hangul),
            ("プーチン", Script::Kana),
            ("安倍", Script::Han),
            ("ணு", Script::Tamil),
            ("42!", Script::Common),
            ("ᚠᚢᚦ", Script::Other),
        ] {
            assert_eq!(Script::of_word(word), script, "{word}");
        }
        assert_eq!(Script::of('ー'), Script::Kana);
    }
}
