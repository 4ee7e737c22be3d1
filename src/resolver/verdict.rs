//! What is said of two mentions, and how it is shown.

use std::fmt;

use super::resolution::Member;
use crate::bits::{Bits, Probability};
use crate::model::Comparison;

/// Why two mentions of a resolution are together, or are not. What [`Resolver::explain`](super::Resolver::explain) says; it
/// prints in a terminal.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Explanation {
    /// The names of the entities of the two, and how many mentions each has; the same twice if they are together.
    pub entities: [(String, usize); 2],
    /// The two compared with each other, whatever else is known.
    pub direct: Comparison,
    /// Whether they are together, and why.
    pub verdict: Verdict,
    /// What was left open of the two, the first before the second: parts of names that fit several persons.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub open: Vec<Ambiguity>,
}

/// A part of a name that was left open: part of an [`Explanation`]. It prints as a line.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Ambiguity {
    /// The part of a name.
    pub text: String,
    /// Names of the entities it may stand for, with their shares; see [`Open::candidates`](super::Open::candidates).
    pub candidates: Vec<(String, Probability)>,
    /// The probability that it is none of them.
    pub nil: Probability,
}

impl Ambiguity {
    pub(super) fn of(member: Member<'_>) -> Option<Self> {
        let open = member.open()?;
        let candidates = open.candidates().map(|candidate| (candidate.entity.name().to_owned(), candidate.share));
        Some(Self { text: member.text().to_owned(), candidates: candidates.collect(), nil: open.nil() })
    }
}

impl fmt::Display for Ambiguity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is open:", self.text)?;
        self.candidates.iter().try_for_each(|(name, share)| write!(f, " {name} {share},"))?;
        write!(f, " none of them {}", self.nil)
    }
}

/// Whether two mentions are together, and why: part of an [`Explanation`].
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Verdict {
    /// They are one, by these links that lead from one to the other, each seen in that direction. The total of a link's
    /// comparison is the link's. Two mentions of one name need none.
    Together(Vec<Comparison>),
    /// They are two.
    Apart(Box<Apart>),
}

/// Why two mentions are apart: part of an [`Explanation`].
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Apart {
    /// The reason that weighs most.
    pub reason: Reason,
    /// The links by which their documents attached the two to fuller names, where they did: one, two or none.
    pub parts: Vec<Comparison>,
    /// How many pairs of distinct names of the two entities were looked at.
    pub pairs: usize,
    /// How many of them count when entities are made: those that share a key, so that blocking can bring them up, but
    /// for parts of names with full ones.
    pub met: usize,
    /// What those add up to, each at most 20 bits for or against.
    pub sum: Bits,
    /// The pair that would have joined the two sooner than any other.
    pub nearest: Comparison,
    /// The pair that speaks most against it; none if no pair does.
    pub against: Option<Comparison>,
}

/// What keeps two entities apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Reason {
    /// A table knows for certain that a name of one and a name of the other are two.
    Barred,
    /// No name of the one is as near to a name of the other as the threshold asks.
    Unlike,
    /// The names that are near enough share no key, so they were never compared.
    NeverMet,
    /// The nearest is a part of a name, which joins a fuller one only where no other fits about as well.
    Part,
    /// Some names are near enough, and others say more against it.
    Outweighed,
    /// Some names are near enough, and nearer to where they are.
    Elsewhere,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Barred => "a table knows that they are two",
            Self::Unlike => "no two of their names are alike enough",
            Self::NeverMet => "those of their names that are alike share no key, and were never compared",
            Self::Part => "what they share is a part of a name, which may fit others as well",
            Self::Outweighed => "more of their names speak against it than for it",
            Self::Elsewhere => "each is nearer to where it is",
        })
    }
}

impl Explanation {
    /// Whether the two are in one entity.
    pub fn is_together(&self) -> bool {
        matches!(self.verdict, Verdict::Together(_))
    }

    /// The weakest link of the chain between two that are together; none if they have one name, or are apart.
    pub fn weakest(&self) -> Option<&Comparison> {
        let Verdict::Together(chain) = &self.verdict else { return None };
        chain.iter().min_by_key(|link| link.total())
    }
}

impl fmt::Display for Explanation {
    /// The verdict, then the waterfalls that it rests on; none is printed twice.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (left, right) = (self.direct.left().text(), self.direct.right().text());
        let [(name, size), (other, others)] = &self.entities;
        let is_of_both = |other: &Comparison| (other.left().text(), other.right().text()) == (left, right);
        match &self.verdict {
            Verdict::Together(chain) => {
                writeln!(f, "{left} and {right} are one: {name} ×{size}")?;
                match (chain.len(), self.weakest()) {
                    (_, None) => writeln!(f, "It is the same name.")?,
                    (1, Some(link)) => writeln!(f, "One link joins them, of {} bits:", link.total())?,
                    (count, Some(link)) => {
                        writeln!(f, "{count} links join them, the weakest of {} bits:", link.total())?;
                    }
                }
                chain.iter().try_for_each(|link| write!(f, "\n{link}"))?;
                if !matches!(&chain[..], [link] if is_of_both(link)) {
                    write!(f, "\nCompared directly:\n\n{}", self.direct)?;
                }
            }
            Verdict::Apart(apart) => {
                writeln!(f, "{left} and {right} are two: {name} ×{size}, and {other} ×{others}")?;
                writeln!(f, "They are apart because {}.", apart.reason)?;
                for part in &apart.parts {
                    let (part_of, fuller) = (part.left().text(), part.right().text());
                    write!(f, "\nIn its document {part_of} stands for {fuller}:\n\n{part}")?;
                }
                write!(f, "\nCompared directly:\n\n{}", self.direct)?;
                if !is_of_both(&apart.nearest) {
                    write!(f, "\nThe nearest of {} pairs of their names:\n\n{}", apart.pairs, apart.nearest)?;
                }
                match &apart.against {
                    Some(against) if !is_of_both(against) && *against != apart.nearest => {
                        write!(f, "\nThe one that speaks most against it:\n\n{against}")?;
                    }
                    _ => {}
                }
                if apart.met > 1 {
                    writeln!(f, "\nThe {} pairs that share a key add up to {} bits.", apart.met, apart.sum)?;
                }
            }
        }
        self.open.iter().try_for_each(|open| writeln!(f, "\n{open}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::MentionId;
    use crate::mention::Mention;
    use crate::resolver::Resolver;

    fn explain(mentions: &[Mention], a: usize, b: usize) -> Explanation {
        let resolver = Resolver::builder().without_tables().build().unwrap();
        resolver.explain(&resolver.resolve(mentions), MentionId::at(a), MentionId::at(b)).unwrap()
    }

    #[test]
    fn an_explanation_is_shown() {
        let in_one = |name: &str| Mention::new(name).document("one");
        let mentions =
            [in_one("Mr Johnson"), in_one("Boris Johnson"), in_one("Boris Johnson"), "Michael Johnson".into()];
        let together = explain(&mentions, 0, 2);
        assert!(together.is_together() && together.weakest().is_some());
        let shown = together.to_string();
        let head = "Mr Johnson and Boris Johnson are one: Boris Johnson ×3\nOne link joins them, of ";
        assert!(shown.starts_with(head) && shown.contains("beside the fuller name in its document"), "{shown}");
        assert_eq!(shown.matches("  total ").count(), 1, "nothing is shown twice: {shown}");

        let apart = explain(&mentions, 0, 3);
        let shown = apart.to_string();
        let head = "Mr Johnson and Michael Johnson are two: Boris Johnson ×3, and Michael Johnson ×1\nThey are apart ";
        assert!(shown.starts_with(head) && apart.weakest().is_none(), "{shown}");
        for part in
            ["In its document Mr Johnson stands for Boris Johnson:", "The nearest of 1 pairs", "different names"]
        {
            assert!(shown.contains(part), "{part}: {shown}");
        }

        let same = explain(&mentions, 1, 2).to_string();
        assert!(same.contains("It is the same name.\n\nCompared directly:"), "{same}");
    }

    #[test]
    fn what_is_open_is_shown() {
        let in_one = |name: &str| Mention::new(name).document("one");
        let mentions = ["Boris Johnson", "Michael Johnson", "Johnson"].map(in_one);
        let explanation = explain(&mentions, 0, 2);
        let shown = explanation.to_string();
        let last = shown.lines().last().unwrap();
        assert!(last.starts_with("Johnson is open: ") && last.contains("Boris Johnson 0.4"), "{shown}");
        assert!(last.contains(", none of them 0.0"), "{shown}");
        assert_eq!((explanation.open.len(), explain(&mentions, 2, 2).open.len()), (1, 1));
        assert_eq!(explain(&mentions, 0, 1).open, []);
    }
}
