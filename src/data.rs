//! The embedded tables, as they stand under `data/`.

pub(crate) const FREQUENCY: &str = include_str!("../data/names/frequency.tsv");
pub(crate) const COGNATES: &str = include_str!("../data/names/cognates.tsv");
pub(crate) const CALIBRATION: &str = include_str!("../data/model/calibration.tsv");
pub(crate) const TITLES: &str = include_str!("../data/names/titles.tsv");
pub(crate) const PARTICLES: &str = include_str!("../data/names/particles.tsv");
pub(crate) const SURNAMES_CJK: &str = include_str!("../data/names/surnames_cjk.tsv");
pub(crate) const SURNAME_SPELLINGS: &str = include_str!("../data/names/surname_spellings.tsv");
pub(crate) const SURNAMES_ROMANISED: &str = include_str!("../data/names/surnames_romanised.tsv");
pub(crate) const ORGANISATION_WORDS: &str = include_str!("../data/names/organisation_words.tsv");
pub(crate) const PLACE_WORDS: &str = include_str!("../data/names/place_words.tsv");
pub(crate) const KIND_WORDS: &str = include_str!("../data/names/kind_words.tsv");
pub(crate) const ROLE_WORDS: &str = include_str!("../data/roles/words.tsv");
pub(crate) const ROLES: &str = include_str!("../data/roles/roles.tsv");
pub(crate) const LEADERS: &str = include_str!("../data/roles/leaders.tsv");
pub(crate) const ROLE_LANGUAGES: &str = include_str!("../data/roles/languages.tsv");

/// The rows of an embedded table, split at tabs: without the comments and the header line. A row with fewer fields
/// than `N` is filled up with empty ones.
pub(crate) fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1).map(|line| {
        let mut fields = line.split('\t');
        std::array::from_fn(|_| fields.next().unwrap_or_default())
    })
}
