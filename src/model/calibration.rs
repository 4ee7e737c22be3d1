//! From what the names of two persons add up to, to odds that mean what they say.
//!
//! The weights of a comparison are added as if they were independent, and they are not: totals rank pairs well and
//! are too sure at both ends. A curve for each kind of pair says what a total has been worth on pairs of which the
//! truth is known. Kinds of pairs are *slices*: how many of the two names are a single word, then the scripts of the
//! two. A slice of which too little is known takes the curve of all scripts.
//!
//! A curve is a straight line that bends towards a floor and a ceiling, as two pairs in a hundred are namesakes, change
//! their names, or stand under the wrong label, however much their names say:
//!
//! ```text
//! y = slope · total + offset
//! calibrated = log2( (2^y + 2^low) / (1 + 2^(y − high)) ) + LEAK · total
//! ```
//!
//! It rises everywhere, so it changes no ranking within its slice.

use std::fmt;
use std::sync::LazyLock;

use crate::bits::Bits;
use crate::data;
use crate::text::Script;

/// How much a bit is worth beyond the bends, in bits: enough that no two totals become one, and little enough that what
/// the data say of the ends still holds.
const LEAK: f64 = 0.03;

/// Scripts whose names are alike in how much a comparison knows of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Writing {
    Arabic,
    Cyrillic,
    Greek,
    Han,
    Hangul,
    Hebrew,
    Indic,
    Kana,
    Latin,
    /// A name spelt in Han characters by their sound, as of a foreigner: too long to be a name of its own, or of several
    /// words.
    Spelt,
    #[default]
    Other,
}

impl Writing {
    const COUNT: usize = Self::Other as usize + 1;

    /// The writing of a script.
    pub(crate) fn of(script: Script) -> Self {
        match script {
            Script::Latin => Self::Latin,
            Script::Cyrillic => Self::Cyrillic,
            Script::Arabic => Self::Arabic,
            Script::Hebrew => Self::Hebrew,
            Script::Greek => Self::Greek,
            Script::Hangul => Self::Hangul,
            Script::Han => Self::Han,
            Script::Kana => Self::Kana,
            Script::Devanagari
            | Script::Bengali
            | Script::Gurmukhi
            | Script::Gujarati
            | Script::Odia
            | Script::Tamil
            | Script::Telugu
            | Script::Kannada
            | Script::Malayalam
            | Script::Sinhala => Self::Indic,
            _ => Self::Other,
        }
    }

    fn named(name: &str) -> Option<Self> {
        use Writing::{Arabic, Cyrillic, Greek, Han, Hangul, Hebrew, Indic, Kana, Latin, Other, Spelt};
        let all = [Arabic, Cyrillic, Greek, Han, Hangul, Hebrew, Indic, Kana, Latin, Spelt, Other];
        all.into_iter().find(|writing| writing.to_string() == name)
    }
}

impl fmt::Display for Writing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// How many of two names are a single word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// Neither: two names in full.
    Full,
    /// One: a name in full and perhaps a part of it.
    Part,
    /// Both.
    Single,
}

impl Words {
    const ALL: [Self; 3] = [Self::Full, Self::Part, Self::Single];

    /// Of two names of so many words.
    pub(crate) fn of(left: usize, right: usize) -> Self {
        match (left > 1, right > 1) {
            (true, true) => Self::Full,
            (false, false) => Self::Single,
            _ => Self::Part,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Part => "part",
            Self::Single => "single",
        }
    }
}

/// Which curve a pair is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slice {
    /// One name twice, but for marks and joints: read by the highest of all curves, for no text is less sure of being
    /// itself than of being another.
    Itself,
    /// Two names by their writings and words.
    Pair { writings: (Writing, Writing), words: Words },
}

impl Slice {
    /// What a pair of names of this slice that adds up to a total is worth.
    pub(crate) fn calibrated(self, total: Bits) -> Bits {
        match self {
            Self::Itself => CURVES.all.iter().map(|curve| curve.at(total)).fold(total, Ord::max),
            Self::Pair { writings, words } => CURVES.of[place(writings, words)].at(total),
        }
    }

    /// Its name, for explanations.
    pub(crate) const fn note(self) -> &'static str {
        match self {
            Self::Itself => "calibrated: a name and itself",
            Self::Pair { words: Words::Full, .. } => "calibrated for full names",
            Self::Pair { words: Words::Part, .. } => "calibrated for part of a name",
            Self::Pair { words: Words::Single, .. } => "calibrated for single words",
        }
    }
}

/// Where the curve of a slice stands; the same whichever name comes first.
fn place((a, b): (Writing, Writing), words: Words) -> usize {
    (a.min(b) as usize * Writing::COUNT + a.max(b) as usize) * Words::ALL.len() + words as usize
}

/// A rising curve from totals to calibrated bits.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Curve {
    slope: f64,
    offset: f64,
    low: f64,
    high: f64,
}

impl Curve {
    fn at(self, total: Bits) -> Bits {
        // Beyond so many bits there is nothing but the bends, and powers of two overflow.
        let y = (self.slope * total.get() + self.offset).clamp(-500.0, 500.0);
        let bent = (y.exp2() + self.low.exp2()).log2() - ((y - self.high).exp2() + 1.0).log2();
        Bits::new(bent + LEAK * total.get())
    }
}

struct Curves {
    /// By place.
    of: Vec<Curve>,
    /// Each once.
    all: Vec<Curve>,
}

static CURVES: LazyLock<Curves> = LazyLock::new(|| Curves::parse(data::CALIBRATION));

impl Curves {
    /// Reads the table: scripts (two, or `all`), words (`full`, `part`, `single`, or `any`), slope, offset, low, high.
    fn parse(table: &str) -> Self {
        let plain = Curve { slope: 1.0, offset: 0.0, low: -500.0, high: 500.0 };
        let mut curves = Self { of: vec![plain; Writing::COUNT * Writing::COUNT * Words::ALL.len()], all: Vec::new() };
        // The rows for all scripts come first, for the others stand in for them.
        let mut rows: Vec<[&str; 6]> = data::rows(table).collect();
        rows.sort_by_key(|[scripts, words, ..]| (*scripts != "all", *words != "any"));
        for [scripts, known, numbers @ ..] in rows {
            let [slope, offset, low, high] = numbers.map(|number| number.parse().unwrap_or_default());
            let curve = Curve { slope, offset, low, high };
            curves.all.push(curve);
            let pair = scripts.split_once(' ').and_then(|(a, b)| Some((Writing::named(a)?, Writing::named(b)?)));
            for words in Words::ALL.into_iter().filter(|words| known == "any" || known == words.name()) {
                match pair {
                    Some(pair) => curves.of[place(pair, words)] = curve,
                    None => curves.of.iter_mut().skip(words as usize).step_by(3).for_each(|of| *of = curve),
                }
            }
        }
        curves
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Totals as comparisons have them, in tenths of a bit.
    fn totals() -> impl Iterator<Item = Bits> {
        (-900..900).map(|tenths| Bits::from_thousandths(tenths * 100))
    }

    #[test]
    fn every_curve_rises() {
        assert!(CURVES.all.len() > 10, "the table is cut short");
        for curve in &CURVES.all {
            assert!(curve.slope > 0.0 && curve.low < -1.0 && curve.high > 1.0, "{curve:?}");
            let worth: Vec<Bits> = totals().map(|total| curve.at(total)).collect();
            assert!(worth.windows(2).all(|pair| pair[0] < pair[1]), "{curve:?}");
        }
    }

    #[test]
    fn nothing_is_surer_than_a_name_and_itself() {
        for words in Words::ALL {
            for writings in [(Writing::Latin, Writing::Latin), (Writing::Han, Writing::Other)] {
                let slice = Slice::Pair { writings, words };
                assert!(totals().all(|total| slice.calibrated(total) <= Slice::Itself.calibrated(total)));
            }
        }
    }

    #[test]
    fn the_way_round_does_not_matter() {
        let worth = |writings| Slice::Pair { writings, words: Words::Full }.calibrated(Bits::new(7.0));
        assert_eq!(worth((Writing::Latin, Writing::Han)), worth((Writing::Han, Writing::Latin)));
    }

    #[test]
    fn each_writing_has_its_name() {
        for script in [Script::Latin, Script::Han, Script::Tamil, Script::Thai, Script::Kana, Script::Hangul] {
            let writing = Writing::of(script);
            assert_eq!(Writing::named(&writing.to_string()), Some(writing));
        }
    }
}
