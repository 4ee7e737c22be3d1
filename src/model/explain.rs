//! A comparison as a list of evidence that adds up to its total.

use std::borrow::Cow;
use std::fmt;

use crate::bits::{Bits, Probability};
use crate::mention::Mention;

/// What a piece of evidence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Feature {
    /// Given names.
    Given,
    /// Names between the given name and the surname.
    Middle,
    /// Surnames.
    Family,
    /// Names after the father.
    Patronymic,
    /// Initials.
    Initial,
    /// Words of a place or an organisation.
    Word,
    /// The language in which a name in Han characters is read.
    Reading,
    /// An acronym and what it stands for.
    Acronym,
    /// Generations and regnal numbers.
    Generation,
    /// What titles say of the gender.
    Gender,
    /// Names that only one of the two has.
    Missing,
    /// The kinds of the two.
    Kind,
    /// The countries of the two.
    Country,
    /// What the document, or the other mentions, add for a link.
    Context,
    /// What two names of persons that add up to so much have been worth on pairs of which the truth is known, against
    /// what they add up to. It counts prior and names, and stands last; where a table joins the two there is none.
    Calibration,
    /// What the alias tables know.
    Alias,
    /// An office beside a name, and who held it.
    Office,
}

impl fmt::Display for Feature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Given => "given",
            Self::Middle => "middle",
            Self::Family => "family",
            Self::Patronymic => "patronymic",
            Self::Initial => "initial",
            Self::Word => "word",
            Self::Reading => "reading",
            Self::Acronym => "acronym",
            Self::Generation => "generation",
            Self::Gender => "gender",
            Self::Missing => "missing",
            Self::Kind => "kind",
            Self::Country => "country",
            Self::Context => "context",
            Self::Alias => "alias",
            Self::Office => "office",
            Self::Calibration => "calibration",
        })
    }
}

/// One reason for or against.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Evidence {
    /// What it is about.
    pub feature: Feature,
    /// What stands on the left; empty where nothing does.
    pub left: String,
    /// What stands on the right; empty where nothing does.
    pub right: String,
    /// What it is worth.
    pub bits: Bits,
    /// Why, in a few words.
    pub note: Cow<'static, str>,
}

/// Two mentions compared: a prior, the evidence, and their sum.
///
/// ```
/// use aka::Resolver;
///
/// let comparison = Resolver::new().compare("Andreï Belooussov", "Андрей Белоусов");
/// let sum = comparison.prior() + comparison.evidence().iter().map(|evidence| evidence.bits).sum();
/// assert_eq!(comparison.total(), sum);
/// assert!(comparison.probability().get() > 0.9);
/// println!("{comparison}");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comparison {
    pub(crate) left: Mention,
    pub(crate) right: Mention,
    pub(crate) prior: Bits,
    pub(crate) evidence: Vec<Evidence>,
}

impl Comparison {
    /// The mention on the left.
    pub fn left(&self) -> &Mention {
        &self.left
    }

    /// The mention on the right.
    pub fn right(&self) -> &Mention {
        &self.right
    }

    /// The log2 odds of a match before anything is compared.
    pub fn prior(&self) -> Bits {
        self.prior
    }

    /// The reasons, the names first.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The prior and the evidence, added up.
    pub fn total(&self) -> Bits {
        self.prior + self.evidence.total()
    }

    /// The probability that both mean the same: the logistic of the total. Names of persons are calibrated, on pairs
    /// of which two in five are the same and the others are the nearest other names; see [`Feature::Calibration`].
    /// Other kinds are not.
    pub fn probability(&self) -> Probability {
        self.total().into()
    }

    /// The same comparison seen from the other side.
    pub(crate) fn flipped(mut self) -> Self {
        std::mem::swap(&mut self.left, &mut self.right);
        for evidence in &mut self.evidence {
            std::mem::swap(&mut evidence.left, &mut evidence.right);
        }
        self
    }
}

impl fmt::Display for Comparison {
    /// The waterfall: a line for the prior, one for each piece of evidence, and the total.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} ~ {}", self.left.text(), self.right.text())?;
        let pairs: Vec<String> = self
            .evidence
            .iter()
            .map(|evidence| match (evidence.left.as_str(), evidence.right.as_str()) {
                ("", "") => String::new(),
                ("", right) => format!("– ~ {right}"),
                (left, "") => format!("{left} ~ –"),
                (left, right) => format!("{left} ~ {right}"),
            })
            .collect();
        let width = pairs.iter().map(|pair| pair.chars().count()).max().unwrap_or(0);
        let line = |f: &mut fmt::Formatter<'_>, what: &str, pair: &str, bits: Bits, note: &str| {
            let text = format!("  {what:<11} {pair:<width$} {bits:>7} bits  {note}");
            writeln!(f, "{}", text.trim_end())
        };
        line(f, "prior", "", self.prior, "before anything is compared")?;
        for (evidence, pair) in self.evidence.iter().zip(&pairs) {
            line(f, &evidence.feature.to_string(), pair, evidence.bits, &evidence.note)?;
        }
        let note = format!("→ p = {}", self.probability());
        line(f, "total", "", self.total(), &note)
    }
}

/// Where a comparison puts its evidence: summed up in the hot loop, written out for an explanation.
pub(crate) trait Ledger: Default {
    /// Whether notes are kept, so that one that takes work need not be made where it is not.
    const WRITES: bool;

    /// Adds a piece of evidence. Texts are made only if they are wanted.
    fn add(&mut self, feature: Feature, bits: Bits, note: &'static str, texts: impl FnOnce() -> (String, String));

    /// What it amounts to.
    fn total(&self) -> Bits;

    /// Adds all that is in another.
    fn append(&mut self, other: Self);
}

/// Only the sum.
#[derive(Debug, Default)]
pub(crate) struct Sum(pub(crate) Bits);

impl Ledger for Sum {
    const WRITES: bool = false;

    fn add(&mut self, _feature: Feature, bits: Bits, _note: &'static str, _texts: impl FnOnce() -> (String, String)) {
        self.0 += bits;
    }

    fn total(&self) -> Bits {
        self.0
    }

    fn append(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Ledger for Vec<Evidence> {
    const WRITES: bool = true;

    fn add(&mut self, feature: Feature, bits: Bits, note: &'static str, texts: impl FnOnce() -> (String, String)) {
        if bits != Bits::ZERO {
            let (left, right) = texts();
            self.push(Evidence { feature, left, right, bits, note: note.into() });
        }
    }

    fn total(&self) -> Bits {
        self.iter().map(|evidence| evidence.bits).sum()
    }

    fn append(&mut self, other: Self) {
        self.extend(other);
    }
}
