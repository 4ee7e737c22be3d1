//! The scripts of India and Sri Lanka that descend from Brahmi: consonants that hold an a until a sign says otherwise.
//!
//! Scheme: Hunterian without its marks, as English newspapers print it (Narendra Modi, Mamata Banerjee, Jayalalithaa,
//! Rajapaksa). Source: common knowledge of the orthographies and the layout of the Unicode blocks, nine of which place the
//! same letter at the same offset; Sinhala is mapped to it. The north leaves the last a silent and often one in the
//! middle; Tamil voices its stops by their place.

use super::readings::{Readings, Romanizer};
use super::spelling::{Spelling, row};
use crate::text::Script;

/// Reads one of the ten scripts from Devanagari to Sinhala; nothing of any other script.
#[derive(Clone, Copy, Debug)]
pub struct Indic(pub Script);

impl Romanizer for Indic {
    fn script(&self) -> Script {
        self.0
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let letters: Vec<Letter> = word.chars().filter_map(|c| Letter::of(self.0, c)).collect();
        let spelling = self.spell(&letters, self.inherent());
        if self.0 == Script::Bengali {
            // The inherent vowel is between a and o.
            spelling.finish_beside(&self.spell(&letters, "o"), 1.0, out);
        } else {
            spelling.finish(out);
        }
    }
}

/// What a sign does in a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Holds the inherent vowel until another is written or the virama takes it.
    Consonant,
    /// A consonant without a vowel.
    Coda,
    /// A vowel that stands alone.
    Vowel,
    /// A vowel sign on a consonant.
    Sign,
    Virama,
    Nukta,
    /// Anusvara and its kin, which sound as the nasal of the next consonant.
    Nasal,
}

/// A letter by its offset in the blocks laid out alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Letter {
    kind: Kind,
    offset: char,
    row: &'static str,
}

impl Letter {
    fn of(script: Script, c: char) -> Option<Self> {
        let start = block(script)?;
        let code = u32::from(c).checked_sub(start).filter(|&offset| offset < 0x80)?;
        let offset = char::from_u32(code)?;
        let offset = if script == Script::Sinhala { sinhala(offset)? } else { offset };
        let row = row(own(script), offset).or_else(|| row(LETTERS, offset))?;
        let kind = match offset {
            '\x01' | '\x02' => Kind::Nasal,
            '\x70' if script == Script::Gurmukhi => Kind::Nasal,
            '\x04'..='\x14' | '\x60'..='\x61' | '\x72' => Kind::Vowel,
            '\x3c' => Kind::Nukta,
            '\x3e'..='\x4c' | '\x55'..='\x57' | '\x62'..='\x63' => Kind::Sign,
            '\x4d' => Kind::Virama,
            '\x03' | '\x4e' | '\x7a'..='\x7f' => Kind::Coda,
            _ => Kind::Consonant,
        };
        Some(Self { kind, offset, row })
    }

    fn is_labial(self) -> bool {
        matches!(self.offset, '\x2a'..='\x2e')
    }
}

impl Indic {
    /// The inherent vowel in the middle of a word.
    fn inherent(self) -> &'static str {
        if self.0 == Script::Bengali { "a o1" } else { "a" }
    }

    /// Whether the last inherent vowel is sounded.
    fn sounds_last(self) -> bool {
        matches!(self.0, Script::Tamil | Script::Telugu | Script::Kannada | Script::Malayalam | Script::Sinhala)
    }

    fn spell(self, letters: &[Letter], inherent: &'static str) -> Spelling {
        let mut spelling = Spelling::default();
        let mut after_vowel = false;
        for (at, &letter) in letters.iter().enumerate() {
            let mut next = letters.get(at + 1).copied();
            let kind = |letter: Option<Letter>| letter.map(|letter| letter.kind);
            match letter.kind {
                Kind::Consonant => {
                    spelling.write(self.consonant(letters, at));
                    if kind(next) == Some(Kind::Nukta) {
                        next = letters.get(at + 2).copied();
                    }
                    spelling.write(self.inherent_after(letters, at, after_vowel, inherent));
                    after_vowel = !matches!(kind(next), Some(Kind::Virama));
                }
                Kind::Vowel | Kind::Sign => {
                    // A vowel with a virama is a seat for the open a of foreign names, in Bengali.
                    spelling.write(if kind(next) == Some(Kind::Virama) { "_" } else { letter.row });
                    after_vowel = true;
                }
                Kind::Nasal => spelling.write(match next {
                    Some(next) if next.is_labial() => "m n1",
                    // Singh: the nasal before h is that of the throat.
                    Some(next) if next.offset == '\x39' => "ng n1",
                    Some(_) if letter.row.starts_with('m') => "n m1",
                    _ => letter.row,
                }),
                Kind::Coda => spelling.write(letter.row),
                Kind::Virama | Kind::Nukta => {}
            }
        }
        spelling
    }

    /// The vowel that the consonant at `at` holds: the inherent one, a silence in its place, or none where a sign says so.
    fn inherent_after(self, letters: &[Letter], at: usize, after_vowel: bool, inherent: &'static str) -> &'static str {
        let mut kinds = letters.iter().skip(at + 1).map(|letter| letter.kind).filter(|&kind| kind != Kind::Nukta);
        let cluster = at > 0 && letters.get(at - 1).is_some_and(|letter| letter.kind == Kind::Virama);
        match (kinds.next(), kinds.next()) {
            (Some(Kind::Sign | Kind::Virama), _) => "",
            _ if self.sounds_last() => inherent,
            (None, _) if at == 0 => inherent,
            (None, _) if cluster || self.0 == Script::Odia => "a _1",
            (None, _) => "_ a2",
            // Not before a cluster, nor before the last consonant, whose own vowel is silent.
            (Some(Kind::Consonant), Some(then)) if after_vowel && !cluster && then != Kind::Virama => "a _1",
            _ => inherent,
        }
    }

    /// A consonant, by its nukta, its cluster or its place.
    fn consonant(self, letters: &[Letter], at: usize) -> &'static str {
        let near = |to: usize| letters.get(to).map_or('\0', |letter| letter.offset);
        let Some(&letter) = letters.get(at) else { return "" };
        let (last, before) = (near(at.wrapping_sub(1)), near(at.wrapping_sub(2)));
        if near(at + 1) == '\x3c'
            && let Some(row) = row(NUKTA, letter.offset)
        {
            return row;
        }
        match (self.0, letter.offset) {
            (_, '\x19') if near(at + 1) == '\x4d' && matches!(near(at + 2), '\x15'..='\x18') => "n",
            // Jnana: gyan in the north, gnana in the south.
            (_, '\x1c') if near(at + 1) == '\x4d' && near(at + 2) == '\x1e' => "g j2",
            (_, '\x1e') if last == '\x4d' && before == '\x1c' => {
                if self.sounds_last() {
                    "n ny1"
                } else {
                    "y n1"
                }
            }
            // ya after a consonant colours the vowel: Byanarji is Banerji. On a vowel it only makes it open.
            (Script::Bengali, '\x2f') if last == '\x4d' && matches!(before, '\x05'..='\x14') => "_",
            (Script::Bengali, '\x2f') if last == '\x4d' => "y _1",
            (Script::Bengali, '\x2c') if last == '\x4d' => "w b1 _1",
            (Script::Tamil, _) => tamil(letter, last, before, near(at + 1), near(at + 2)),
            _ => letter.row,
        }
    }
}

/// Tamil writes one letter for k and g, and so on: voiced after a nasal, often so between vowels, never when double.
fn tamil(letter: Letter, last: char, before: char, next: char, third: char) -> &'static str {
    let double = (last == '\x4d' && before == letter.offset) || (next == '\x4d' && third == letter.offset);
    let nasal = last == '\x4d' && matches!(before, '\x19' | '\x1e' | '\x23' | '\x28' | '\x29' | '\x2e');
    let cluster = last == '\x4d' && !nasal;
    match letter.offset {
        '\x15' if double || cluster => "k",
        '\x15' if nasal => "g k1",
        '\x15' if last == '\0' => "k g2",
        '\x15' => "k g1 h2",
        '\x1a' if double || cluster => "ch s2",
        '\x1a' if nasal => "j ch1",
        '\x1a' => "s ch1",
        '\x1f' if double => "t",
        '\x1f' if nasal => "d t1",
        '\x1f' if last == '\0' || cluster => "t d1",
        '\x1f' => "d t1",
        '\x24' if double => "th t1",
        '\x24' if last == '\0' => "th t1 d1",
        '\x24' => "th d1 t1",
        '\x2a' if last == '\x03' => "f",
        '\x2a' if double || cluster => "p",
        '\x2a' if nasal => "b p1",
        '\x2a' => "p b1",
        '\x31' if double && next == '\x4d' => "t",
        '\x31' if nasal => "dr r1",
        _ => letter.row,
    }
}

/// Where the block of a script starts.
fn block(script: Script) -> Option<u32> {
    Some(match script {
        Script::Devanagari => 0x900,
        Script::Bengali => 0x980,
        Script::Gurmukhi => 0xa00,
        Script::Gujarati => 0xa80,
        Script::Odia => 0xb00,
        Script::Tamil => 0xb80,
        Script::Telugu => 0xc00,
        Script::Kannada => 0xc80,
        Script::Malayalam => 0xd00,
        Script::Sinhala => 0xd80,
        _ => return None,
    })
}

/// The letters by their offset, as Hindi reads them: signs of the nasal, vowels, consonants, vowel signs, the rest.
#[rustfmt::skip]
const LETTERS: &[(char, &str)] = &[
    ('\x01', "n _1"), ('\x02', "n m2"), ('\x03', "h _1"),
    ('\x04', "a"), ('\x05', "a"), ('\x06', "a"), ('\x07', "i"), ('\x08', "i"),
    ('\x09', "u"), ('\x0a', "u"), ('\x0b', "ri ru1"), ('\x0c', "li"),
    ('\x0d', "e a1"), ('\x0e', "e"), ('\x0f', "e"), ('\x10', "ai"),
    ('\x11', "o a2"), ('\x12', "o"), ('\x13', "o"), ('\x14', "au"),
    ('\x15', "k"), ('\x16', "kh"), ('\x17', "g"), ('\x18', "gh"), ('\x19', "ng"),
    ('\x1a', "ch"), ('\x1b', "ch"), ('\x1c', "j z3"), ('\x1d', "jh z2"), ('\x1e', "n ny1"),
    ('\x1f', "t"), ('\x20', "th"), ('\x21', "d"), ('\x22', "dh"), ('\x23', "n"),
    ('\x24', "t"), ('\x25', "th"), ('\x26', "d"), ('\x27', "dh"), ('\x28', "n"),
    ('\x29', "n"),
    ('\x2a', "p"), ('\x2b', "ph f1"), ('\x2c', "b"), ('\x2d', "bh"), ('\x2e', "m"),
    ('\x2f', "y"), ('\x30', "r"), ('\x31', "r"), ('\x32', "l"), ('\x33', "l"), ('\x34', "zh l1"),
    ('\x35', "v"),
    ('\x36', "sh"), ('\x37', "sh"), ('\x38', "s"), ('\x39', "h"),
    ('\x3c', "_"), ('\x3e', "a"), ('\x3f', "i"), ('\x40', "i"),
    ('\x41', "u"), ('\x42', "u"), ('\x43', "ri ru1"), ('\x44', "ri"),
    ('\x45', "e a1"), ('\x46', "e"), ('\x47', "e"), ('\x48', "ai"),
    ('\x49', "o a2"), ('\x4a', "o"), ('\x4b', "o"), ('\x4c', "au"),
    ('\x4d', "_"), ('\x57', "au"), ('\x5f', "y"), ('\x60', "ri"), ('\x61', "li"),
];

/// Consonants that the nukta makes foreign, or flapped.
const NUKTA: &[(char, &str)] = &[
    ('\x15', "q k1"),
    ('\x16', "kh"),
    ('\x17', "gh g1"),
    ('\x1c', "z"),
    ('\x21', "r d1"),
    ('\x22', "rh dh1"),
    ('\x2b', "f"),
    ('\x2f', "y _1"),
    ('\x38', "sh"),
];

/// What a script reads, or places, in its own way.
fn own(script: Script) -> &'static [(char, &'static str)] {
    match script {
        Script::Devanagari => &[('\x72', "a e1")],
        Script::Bengali => &[
            ('\x02', "ng n1"),
            ('\x05', "a o1"),
            ('\x0f', "e a2"),
            ('\x2c', "b v2"),
            ('\x2d', "bh v1"),
            ('\x2f', "j y1"),
            ('\x36', "sh s1"),
            ('\x37', "sh s1"),
            ('\x38', "s sh1"),
            ('\x4e', "t"),
            ('\x70', "r"),
            ('\x71', "w"),
        ],
        Script::Gurmukhi => &[('\x5c', "r d1"), ('\x70', "n m2"), ('\x75', "y")],
        Script::Odia => &[('\x2c', "b v1"), ('\x2f', "j y1"), ('\x71', "w")],
        Script::Tamil => &[('\x02', "m"), ('\x03', "_"), ('\x1e', "n ny1 gn2"), ('\x07', "i _2")],
        Script::Telugu | Script::Kannada => {
            &[('\x02', "m n1"), ('\x24', "t th1"), ('\x2b', "f ph1"), ('\x58', "ts"), ('\x59', "z"), ('\x5e', "l zh1")]
        }
        Script::Malayalam => &[
            ('\x02', "m n1"),
            ('\x24', "t th1"),
            ('\x1f', "t d2"),
            ('\x31', "r t2"),
            ('\x4e', "r"),
            ('\x7a', "n"),
            ('\x7b', "n"),
            ('\x7c', "r"),
            ('\x7d', "l"),
            ('\x7e', "l"),
            ('\x7f', "k"),
        ],
        Script::Sinhala => {
            &[('\x02', "n ng1"), ('\x24', "t th1"), ('\x58', "ng"), ('\x59', "nd"), ('\x5a', "mb"), ('\x5b', "f")]
        }
        _ => &[],
    }
}

/// The offset that a Sinhala letter would have in the other blocks. Those that only Sinhala has lie at 58 and after.
fn sinhala(offset: char) -> Option<char> {
    /// From, to, and the first of the others.
    #[rustfmt::skip]
    const RUNS: &[(char, char, char)] = &[
    ('\x02', '\x03', '\x02'), ('\x05', '\x06', '\x05'), ('\x07', '\x07', '\x0d'),
    ('\x08', '\x08', '\x0d'), ('\x09', '\x0d', '\x07'), ('\x11', '\x13', '\x0e'),
    ('\x14', '\x16', '\x12'), ('\x1a', '\x1e', '\x15'), ('\x1f', '\x1f', '\x58'),
    ('\x20', '\x24', '\x1a'), ('\x25', '\x25', '\x1e'), ('\x26', '\x26', '\x1e'),
    ('\x27', '\x2b', '\x1f'), ('\x2c', '\x2c', '\x59'), ('\x2d', '\x31', '\x24'),
    ('\x33', '\x33', '\x59'), ('\x34', '\x38', '\x2a'), ('\x39', '\x39', '\x5a'),
    ('\x3a', '\x3b', '\x2f'), ('\x3d', '\x3d', '\x32'), ('\x40', '\x43', '\x35'),
    ('\x44', '\x44', '\x39'), ('\x45', '\x45', '\x33'), ('\x46', '\x46', '\x5b'),
    ('\x4a', '\x4a', '\x4d'), ('\x4f', '\x4f', '\x3e'), ('\x50', '\x50', '\x45'),
    ('\x51', '\x51', '\x45'), ('\x52', '\x54', '\x3f'), ('\x56', '\x56', '\x42'),
    ('\x58', '\x58', '\x43'), ('\x59', '\x5b', '\x46'), ('\x5c', '\x5e', '\x4a'),
];
    let run = RUNS.iter().find(|run| (run.0..=run.1).contains(&offset))?;
    char::from_u32(u32::from(run.2) + u32::from(offset) - u32::from(run.0))
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    const TABLES: [(Script, &str); 10] = [
        (Script::Devanagari, include_str!("../../tests/data/romanize/devanagari.tsv")),
        (Script::Bengali, include_str!("../../tests/data/romanize/bengali.tsv")),
        (Script::Gurmukhi, include_str!("../../tests/data/romanize/gurmukhi.tsv")),
        (Script::Gujarati, include_str!("../../tests/data/romanize/gujarati.tsv")),
        (Script::Odia, include_str!("../../tests/data/romanize/odia.tsv")),
        (Script::Tamil, include_str!("../../tests/data/romanize/tamil.tsv")),
        (Script::Telugu, include_str!("../../tests/data/romanize/telugu.tsv")),
        (Script::Kannada, include_str!("../../tests/data/romanize/kannada.tsv")),
        (Script::Malayalam, include_str!("../../tests/data/romanize/malayalam.tsv")),
        (Script::Sinhala, include_str!("../../tests/data/romanize/sinhala.tsv")),
    ];

    #[test]
    fn known_names_are_read() {
        for (script, table) in TABLES {
            println!("{script}");
            testing::golden(&Indic(script), table);
        }
    }

    #[test]
    fn laws_hold() {
        for (script, _) in TABLES {
            let start = block(script).unwrap();
            let letters = (start..start + 0x80).filter_map(char::from_u32);
            let sounds = |c: &char| {
                Letter::of(script, *c).is_some_and(|letter| matches!(letter.kind, Kind::Consonant | Kind::Vowel))
            };
            let letters: String = letters.filter(sounds).collect();
            testing::laws(&Indic(script), &letters, &[]);
            testing::long_words_are_cheap(&Indic(script), &letters);
        }
    }

    #[test]
    fn other_scripts_are_not_read() {
        assert!(testing::read(&Indic(Script::Latin), "modi", None).is_empty());
        assert!(testing::read(&Indic(Script::Tamil), "मोदी", None).is_empty());
    }
}
