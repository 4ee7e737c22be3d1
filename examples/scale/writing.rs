//! What names are written in, and how often.

use aka::text::Script;

use crate::support::Result;

/// A script that names are made in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Writing {
    #[default]
    Latin,
    Cyrillic,
    Arabic,
    Hebrew,
    Greek,
    Devanagari,
    Han,
    Kana,
    Hangul,
}

pub(crate) const WRITINGS: [Writing; 9] = [
    Writing::Latin,
    Writing::Cyrillic,
    Writing::Arabic,
    Writing::Hebrew,
    Writing::Greek,
    Writing::Devanagari,
    Writing::Han,
    Writing::Kana,
    Writing::Hangul,
];

impl Writing {
    /// That of the first letter, if it is one of these.
    pub(crate) fn of(text: &str) -> Option<Self> {
        Some(match text.chars().map(Script::of).find(|&script| script != Script::Common)? {
            Script::Latin => Self::Latin,
            Script::Cyrillic => Self::Cyrillic,
            Script::Arabic => Self::Arabic,
            Script::Hebrew => Self::Hebrew,
            Script::Greek => Self::Greek,
            Script::Devanagari => Self::Devanagari,
            Script::Han => Self::Han,
            Script::Kana => Self::Kana,
            Script::Hangul => Self::Hangul,
            _ => return None,
        })
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Latin => "latin",
            Self::Cyrillic => "cyrillic",
            Self::Arabic => "arabic",
            Self::Hebrew => "hebrew",
            Self::Greek => "greek",
            Self::Devanagari => "devanagari",
            Self::Han => "han",
            Self::Kana => "kana",
            Self::Hangul => "hangul",
        }
    }

    /// Where the people live whose names are made in it first. Elsewhere it is Latin.
    pub(crate) fn of_country(code: &str) -> Self {
        const HOMES: [(Writing, &str); 8] = [
            (Writing::Arabic, "AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE"),
            (Writing::Cyrillic, "BA BG BY KG KZ ME MK MN RS RU TJ UA"),
            (Writing::Greek, "CY GR"),
            (Writing::Hebrew, "IL"),
            (Writing::Devanagari, "BD IN LK NP"),
            (Writing::Han, "CN HK MO SG TW"),
            (Writing::Kana, "JP"),
            (Writing::Hangul, "KP KR"),
        ];
        let home = HOMES.iter().find(|(_, countries)| countries.split(' ').any(|country| country == code));
        home.map_or(Self::Latin, |&(writing, _)| writing)
    }

    /// What stands between the words of a foreign name.
    pub(crate) fn gap(self) -> &'static str {
        match self {
            Self::Han => "·",
            Self::Kana => "・",
            _ => " ",
        }
    }

    pub(crate) fn has_capitals(self) -> bool {
        matches!(self, Self::Latin | Self::Cyrillic | Self::Greek)
    }
}

/// How often each script is written, in shares of any unit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mix(pub(crate) Vec<(Writing, f64)>);

impl Mix {
    /// Reads `latin=6,cyrillic=2,han=1`.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let known = WRITINGS.map(Writing::name).join(", ");
        let mut mix = Vec::new();
        for item in text.split(',').map(str::trim).filter(|item| !item.is_empty()) {
            let (name, weight) = item.split_once('=').unwrap_or((item, "1"));
            let writing = WRITINGS.into_iter().find(|writing| writing.name().eq_ignore_ascii_case(name.trim()));
            let writing = writing
                .ok_or_else(|| format!("--scripts {item}: there is no script `{name}`; give some of {known}"))?;
            let weight: f64 = weight
                .trim()
                .parse()
                .ok()
                .filter(|weight: &f64| weight.is_finite() && *weight > 0.0)
                .ok_or_else(|| format!("--scripts {item}: `{weight}` is no share; give a number above 0"))?;
            mix.push((writing, weight));
        }
        if mix.is_empty() {
            Err("--scripts needs a script; give latin=6,cyrillic=2 or the like".into())
        } else {
            Ok(Self(mix))
        }
    }
}
