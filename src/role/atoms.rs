//! Atoms: the meanings of which phrases for offices and bodies are made.

/// Heads first, then bodies, then domains; the highest office first. In a made-up id they stand the other way round.
const ATOMS: [&str; 88] = [
    // Heads: what a person is.
    "president",
    "vice-president",
    "minister",
    "premier",
    "chancellor",
    "secretary",
    "us-secretary",
    "secretary-general",
    "general-secretary",
    "monarch",
    "pope",
    "crown-prince",
    "leader",
    "supreme-leader",
    "head-of-state",
    "head-of-government",
    "head",
    "chair",
    "speaker",
    "spokesperson",
    "governor",
    "governor-general",
    "director-general",
    "commissioner",
    "high-representative",
    "chief-executive",
    "commander-in-chief",
    "chief-of-staff",
    "adviser",
    "ambassador",
    "envoy",
    "prosecutor",
    "judge",
    "mayor",
    "first-minister",
    // Bodies.
    "ministry",
    "government",
    "parliament",
    "lower-house",
    "upper-house",
    "council",
    "commission",
    "army",
    "general-staff",
    "navy",
    "air-force",
    "police",
    "court",
    "constitutional-court",
    "supreme-court",
    "central-bank",
    "intelligence",
    "embassy",
    "agency",
    "party",
    "presidency",
    // Domains.
    "defence",
    "foreign",
    "interior",
    "finance",
    "economy",
    "justice",
    "health",
    "energy",
    "education",
    "environment",
    "trade",
    "security",
    "national",
    "state",
    "human-rights",
    "agriculture",
    "transport",
    "culture",
    "labour",
    "religious",
    "industry",
    "digital",
    "science",
    "sport",
    "tourism",
    "family",
    "housing",
    "development",
    "information",
    "immigration",
    "emergencies",
    "europe",
];

/// How many of them are heads.
const HEADS: usize = 35;
/// How many of them are heads or bodies.
const ANCHORS: usize = 56;

/// Heads that stand beside an office that is another's: the spokesman of a president.
const BESIDE: [&str; 7] =
    ["spokesperson", "adviser", "ambassador", "envoy", "chief-of-staff", "secretary", "commissioner"];

/// A set of atoms. The less, the higher the office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Atoms(u128);

impl Atoms {
    /// The atom of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        ATOMS.iter().position(|&atom| atom == name).map(|index| Self(1 << index))
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, name: &str) -> bool {
        Self::named(name).is_some_and(|atom| self.0 & atom.0 != 0)
    }

    /// Whether it says who somebody is, or what body.
    pub(super) fn is_anchor(self) -> bool {
        self.0 & ((1 << ANCHORS) - 1) != 0
    }

    /// How many persons it speaks of.
    pub(super) fn heads(self) -> u32 {
        (self.0 & ((1 << HEADS) - 1)).count_ones()
    }

    /// Whether one of its heads stands beside another's office.
    pub(super) fn is_beside(self) -> bool {
        BESIDE.iter().any(|head| self.has(head))
    }

    /// An id for an office or a body that no table names: domains, bodies, heads.
    pub(super) fn id(self) -> String {
        let named: Vec<&str> =
            (0..ATOMS.len()).rev().filter(|index| self.0 & (1 << index) != 0).map(|index| ATOMS[index]).collect();
        named.join("-")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> Atoms {
        names.iter().filter_map(|name| Atoms::named(name)).fold(Atoms::default(), Atoms::and)
    }

    #[test]
    fn heads_bodies_and_domains_are_told_apart() {
        assert_eq!((of(&["first-minister"]).heads(), of(&["ministry"]).heads()), (1, 0));
        assert!(of(&["presidency"]).is_anchor() && !of(&["defence", "europe"]).is_anchor());
        assert!(of(&["adviser", "president"]).is_beside() && !of(&["president", "premier"]).is_beside());
    }

    #[test]
    fn ids_name_the_domain_first() {
        assert_eq!(of(&["ministry", "spokesperson", "foreign"]).id(), "foreign-ministry-spokesperson");
        assert_eq!(of(&["minister", "justice"]).id(), "justice-minister");
    }
}
