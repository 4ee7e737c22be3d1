//! What the small words around and inside a name are.

/// What a title tells of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum TitleRole {
    /// *M.*, *Mr*, *Herr*: a man.
    Mr,
    /// *Mme*, *Mrs*, *Frau*: a woman.
    Mrs,
    /// *Dr*, *Prof.*
    Academic,
    /// *General*, *Colonel*.
    Military,
    /// *Pope*, *Imam*, *Rabbi*.
    Religious,
    /// *King*, *Sultan*.
    Noble,
    /// *President*, *Minister*.
    Political,
    /// Any other.
    Honorific,
}

impl TitleRole {
    pub(super) fn named(word: &str) -> Self {
        match word {
            "mr" => Self::Mr,
            "mrs" => Self::Mrs,
            "dr" | "prof" => Self::Academic,
            "military" => Self::Military,
            "religious" => Self::Religious,
            "noble" => Self::Noble,
            "political" => Self::Political,
            _ => Self::Honorific,
        }
    }
}

/// What a small word in a name does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Particle {
    /// *van*, *de la*.
    Nobility,
    /// *al-*, *el*.
    Article,
    /// *bin*, *ben*, *oğlu*.
    Filiation,
    /// *abd*, *abu*: makes one name with the next word.
    Compound,
    /// *and*, *y*.
    Conjunction,
    /// *Jr*, *III*.
    Generation,
}

impl Particle {
    pub(super) fn named(word: &str) -> Option<Self> {
        Some(match word {
            "particle" => Self::Nobility,
            "article" => Self::Article,
            "filiation" => Self::Filiation,
            "compound" => Self::Compound,
            "conjunction" => Self::Conjunction,
            "suffix" => Self::Generation,
            _ => return None,
        })
    }
}
