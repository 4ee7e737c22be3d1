//! Thai: the Royal Institute's general system, and the spellings that people give their own names.
//!
//! Vowels stand before, above, below and after their consonant, short ones are often unwritten, and words from Sanskrit
//! keep letters that Thai does not sound. Syllables are found by rule: a run of bare consonants is read as closed
//! syllables with `o` or as open ones with `a`; both readings are given. A third spells as the bearers do (`porn`,
//! `pol`, `j`), a fourth sounds the vowels of the Sanskrit (`shinawatra`).
//! Source: the Royal Thai General System of Transcription, 1999; the rules for runs are this crate's own.

use super::{Readings, Romanizer};
use crate::text::Script;

/// Reads Thai.
#[derive(Clone, Copy, Debug, Default)]
pub struct Thai;

impl Romanizer for Thai {
    fn script(&self) -> Script {
        Script::Thai
    }

    fn romanize(&self, word: &str, _lang: Option<&str>, out: &mut Readings) {
        let letters = sounded(word);
        let closed = Parser { letters: &letters, runs: Runs::Closed }.parse();
        let open = Parser { letters: &letters, runs: Runs::Open }.parse();
        out.push(&spell(&closed, Style::Royal), 0.0);
        out.push(&spell(&closed, Style::Own), 0.5);
        out.push(&spell(&open, Style::Royal), 1.0);
        out.push(&spell(&open, Style::Own), 1.5);
        out.push(&spell(&closed, Style::Sanskrit), 2.0);
    }
}

/// A consonant: at the start by the Royal system, at the start as people write, at the end of both.
fn consonant(letter: char) -> Option<(&'static str, &'static str, &'static str, &'static str)> {
    Some(match letter {
        'ก' => ("k", "k", "k", "k"),
        'ข' | 'ฃ' | 'ค' | 'ฅ' | 'ฆ' => ("kh", "k", "k", "k"),
        'ง' => ("ng", "ng", "ng", "ng"),
        'จ' => ("ch", "j", "t", "j"),
        'ฉ' | 'ช' | 'ฌ' => ("ch", "ch", "t", "ch"),
        'ซ' | 'ศ' | 'ษ' | 'ส' => ("s", "s", "t", "s"),
        'ญ' => ("y", "y", "n", "n"),
        'ฎ' | 'ด' => ("d", "d", "t", "d"),
        'ฏ' | 'ต' => ("t", "t", "t", "t"),
        'ฐ' | 'ฑ' | 'ฒ' | 'ถ' | 'ท' | 'ธ' => ("th", "th", "t", "t"),
        'ณ' | 'น' => ("n", "n", "n", "n"),
        'บ' => ("b", "b", "p", "b"),
        'ป' => ("p", "p", "p", "p"),
        'ผ' | 'พ' | 'ภ' => ("ph", "p", "p", "p"),
        'ฝ' | 'ฟ' => ("f", "f", "p", "f"),
        'ม' => ("m", "m", "m", "m"),
        'ย' => ("y", "y", "i", "y"),
        'ร' => ("r", "r", "n", "rn"),
        'ล' | 'ฬ' => ("l", "l", "n", "l"),
        'ว' => ("w", "w", "o", "w"),
        'ห' | 'ฮ' => ("h", "h", "", ""),
        'อ' => ("", "", "", ""),
        _ => return None,
    })
}

fn is_consonant(letter: char) -> bool {
    consonant(letter).is_some()
}

/// A vowel sign that stands above, below or after its consonant.
fn is_sign(letter: char) -> bool {
    matches!(letter, 'ะ'..='\u{e3a}' | 'ๅ' | '\u{e47}' | '\u{e4d}')
}

/// A vowel sign that is written before its consonant.
fn is_leading(letter: char) -> bool {
    matches!(letter, 'เ' | 'แ' | 'โ' | 'ไ' | 'ใ')
}

/// The letters without tone marks and without what the mark of silence silences.
fn sounded(word: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    for letter in word.chars() {
        match letter {
            '\u{e4c}' => {
                while out.last().is_some_and(|&last| is_sign(last)) {
                    out.pop();
                }
                let silent = out.pop();
                // Chan(thr), sat(tr), lak(sn): the cluster is silent as one.
                if matches!((out.last(), silent), (Some('ท' | 'ต' | 'ด'), Some('ร')) | (Some('ษ'), Some('ณ')))
                {
                    out.pop();
                }
            }
            'ฤ' | 'ฦ' => out.extend([if letter == 'ฤ' { 'ร' } else { 'ล' }, 'ิ']),
            _ if is_consonant(letter) || is_sign(letter) || is_leading(letter) => out.push(letter),
            _ => {}
        }
    }
    out
}

/// A syllable: one or two letters, a vowel, and the letters after it.
#[derive(Clone, Copy, Debug)]
struct Syllable {
    onset: (Option<char>, Option<char>),
    vowel: &'static str,
    coda: Option<char>,
    /// A letter after the coda that Thai does not sound.
    mute: Option<char>,
}

/// How a run of consonants without vowels is read: as closed syllables, or as open ones but for the last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Runs {
    Closed,
    Open,
}

struct Parser<'a> {
    letters: &'a [char],
    runs: Runs,
}

impl Parser<'_> {
    fn at(&self, index: usize) -> char {
        self.letters.get(index).copied().unwrap_or('\0')
    }

    /// Whether a vowel is written at this place, after a consonant.
    fn is_vowel(&self, index: usize) -> bool {
        let (letter, next) = (self.at(index), self.at(index + 1));
        is_sign(letter) || letter == 'อ' && index > 0 && !is_sign(next) || letter == 'ร' && next == 'ร'
    }

    /// How many letters the onset at this place has: clusters, and the silent h that only lifts the tone.
    fn onset(&self, index: usize, leading: bool) -> usize {
        let (first, second) = (self.at(index), self.at(index + 1));
        let pair = match second {
            'ร' | 'ล' | 'ว' => {
                matches!(first, 'ก' | 'ข' | 'ค' | 'ต' | 'ท' | 'ป' | 'ผ' | 'พ' | 'ส' | 'ศ' | 'ฟ' | 'บ' | 'ห')
            }
            'ง' | 'ญ' | 'น' | 'ม' | 'ย' => first == 'ห',
            _ => false,
        };
        let heads =
            is_sign(self.at(index + 2)) || self.is_vowel(index + 2) || leading && is_consonant(self.at(index + 2));
        // After a leading ai the syllable may end with its onset.
        let ends = first == 'ห' && index > 0 && matches!(self.at(index - 1), 'ไ' | 'ใ');
        1 + usize::from(pair && (heads || ends))
    }

    /// Whether the consonant at this place has no vowel of its own.
    fn is_bare(&self, index: usize) -> bool {
        is_consonant(self.at(index)) && !self.is_vowel(index + self.onset(index, false))
    }

    fn run(&self, start: usize) -> usize {
        (start..self.letters.len()).take_while(|&index| self.is_bare(index)).count()
    }

    fn parse(&self) -> Vec<Syllable> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < self.letters.len() {
            let leading = Some(self.at(at)).filter(|&letter| is_leading(letter));
            let start = at + usize::from(leading.is_some());
            if !is_consonant(self.at(start)) {
                at += 1;
            } else if leading.is_none() && self.is_bare(start) {
                at = self.bare(start, self.run(start), &mut out);
            } else {
                at = self.written(leading, start, &mut out);
            }
        }
        out
    }

    /// A syllable whose vowel is written; returns where the next starts.
    fn written(&self, leading: Option<char>, start: usize, out: &mut Vec<Syllable>) -> usize {
        let length = self.onset(start, leading.is_some());
        let onset = (Some(self.at(start)), (length == 2).then(|| self.at(start + 1)));
        let mut at = start + length;
        let (vowel, used) = self.vowel(leading, at);
        at += used;
        let mut syllable = Syllable { onset, vowel, coda: None, mute: None };
        // The run after it: a coda, and what stands before the next vowel.
        let run = self.run(at).min(8);
        let end = at + run == self.letters.len();
        let short = used > 0 && matches!(self.at(at - 1), 'ั' | 'ิ' | 'ุ' | 'ึ' | 'ร' | '\u{e47}');
        let mute =
            run == 2 && end && self.at(at + 1) == 'ร' && matches!(self.at(at), 'ต' | 'ท' | 'ช' | 'ก' | 'ค' | 'ฏ' | 'ด');
        let must = self.at(at.saturating_sub(1)) == 'ั' || mute;
        let closed = run % 2 == 1 || must || run == 2 && short && !end;
        if run > 0 && closed && !matches!(self.at(at), 'อ' | 'ห') && !matches!(vowel, "am" | "ai" | "oei" | "ao") {
            syllable.coda = Some(self.at(at));
            at += 1;
            if run == 2 && end {
                syllable.mute = Some(self.at(at));
                at += 1;
            }
        }
        out.push(syllable);
        at
    }

    /// The vowel written at this place, and how many letters it takes.
    fn vowel(&self, leading: Option<char>, at: usize) -> (&'static str, usize) {
        let (first, second, third) = (self.at(at), self.at(at + 1), self.at(at + 2));
        match (leading, first, second) {
            (Some('ไ' | 'ใ'), 'ย', _) if !self.is_vowel(at + 1) => ("ai", 1),
            (Some('ไ' | 'ใ'), ..) => ("ai", 0),
            (Some('เ'), 'า', 'ะ') => ("o", 2),
            (Some('เ'), 'า', _) => ("ao", 1),
            (Some('เ'), 'ี', 'ย') => ("ia", 2),
            (Some('เ'), 'ื', 'อ') => ("uea", 2),
            (Some('เ'), 'ิ' | 'อ', _) => ("oe", 1),
            (Some('เ'), 'ย', _) if !self.is_vowel(at + 1) => ("oei", 1),
            (Some('แ'), 'ะ' | '\u{e47}', _) => ("ae", 1),
            (Some('โ'), 'ะ', _) => ("o", 1),
            (Some('เ'), 'ะ' | '\u{e47}', _) => ("e", 1),
            (Some('แ'), ..) => ("ae", 0),
            (Some('โ'), ..) => ("o", 0),
            (Some(_), ..) => ("e", 0),
            (_, 'ั', 'ว') if !self.is_vowel(at + 2) => ("ua", 2),
            (_, 'ั', 'ย') if !self.is_vowel(at + 2) => ("ai", 2),
            (_, '\u{e4d}', 'า') => ("am", 2),
            (_, 'า', 'ย') if !self.is_vowel(at + 2) && !is_consonant(third) => ("ai", 2),
            (_, 'ะ' | 'ั' | 'า' | 'ๅ', _) => ("a", 1),
            (_, 'ิ' | 'ี', _) => ("i", 1),
            (_, 'ื', 'อ') => ("ue", 2),
            (_, 'ึ' | 'ื', _) => ("ue", 1),
            (_, 'ุ' | 'ู', _) => ("u", 1),
            (_, 'ร', 'ร') if self.is_bare(at + 2) => ("a", 2),
            (_, 'ร', 'ร') => ("an", 2),
            _ => ("o", 1),
        }
    }

    /// A run of consonants without vowels; returns where it ends.
    fn bare(&self, start: usize, run: usize, out: &mut Vec<Syllable>) -> usize {
        let push = |first: usize, vowel, coda: Option<usize>, out: &mut Vec<Syllable>| {
            let coda = coda.map(|index| self.at(index));
            out.push(Syllable { onset: (Some(self.at(first)), None), vowel, coda, mute: None });
        };
        let end = start + run;
        let mut at = start;
        while at < end {
            let left = end - at;
            let closed = left == 2 || left.is_multiple_of(2) && self.runs == Runs::Closed;
            if left == 3 && self.at(at + 1) == 'ว' {
                push(at, "ua", Some(at + 2), out);
                at += 3;
            } else if closed {
                push(at, "o", Some(at + 1), out);
                at += 2;
            } else {
                push(at, if self.at(at + 1) == 'ร' { "o" } else { "a" }, None, out);
                at += 1;
            }
        }
        at
    }
}

/// How syllables are spelt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Royal,
    Own,
    Sanskrit,
}

fn spell(syllables: &[Syllable], style: Style) -> String {
    let mut out = String::new();
    let start = |letter: char| consonant(letter).map_or("", |row| if style == Style::Royal { row.0 } else { row.1 });
    for (index, syllable) in syllables.iter().enumerate() {
        match syllable.onset {
            // Thai sounds thr as s, and sr as s.
            (Some('ท' | 'ส' | 'ศ'), Some('ร')) if style == Style::Royal => out.push('s'),
            (Some('ห'), Some(second)) => out.push_str(start(second)),
            (first, second) => out.extend([first, second].into_iter().flatten().map(start)),
        }
        out.push_str(match (style, syllable.vowel) {
            (Style::Royal, vowel) => vowel,
            (_, "ue") => "u",
            (_, "uea") => "ua",
            (_, vowel) => vowel,
        });
        let Some(coda) = syllable.coda else { continue };
        let last = index + 1 == syllables.len();
        let linked = !last && !matches!(coda, 'ง' | 'ม' | 'ย' | 'ว');
        match (style, syllable.mute) {
            (Style::Sanskrit, Some(mute)) => out.extend([start(coda), start(mute), "a"]),
            (Style::Sanskrit, None) if linked => out.extend([start(coda), "a"]),
            (Style::Royal, _) => out.push_str(consonant(coda).map_or("", |row| row.2)),
            // Porn, but Suradet: the sign of the long o only follows o.
            (_, _) if coda == 'ร' && !out.ends_with('o') => out.push('n'),
            _ => out.push_str(consonant(coda).map_or("", |row| row.3)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Thai, include_str!("../../tests/data/romanize/thai.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = ('ก'..='ฮ').filter(|&letter| letter != 'อ').collect();
        testing::laws(&Thai, &letters, &["th"]);
        testing::long_words_are_cheap(&Thai, &letters);
        testing::long_words_are_cheap(&Thai, "ก");
    }
}
