//! The tables that come with the crate. Each is read once, when it is first asked for, and shared.

use std::sync::Arc;
#[cfg(any(feature = "places", feature = "officials"))]
use std::sync::LazyLock;

use super::AliasTable;
#[cfg(any(feature = "places", feature = "officials"))]
use super::Table;
use crate::tsv::Tsv;

/// Reads embedded texts. A test proves that they are well formed; were one not, its table would be empty.
#[cfg(any(feature = "places", feature = "officials"))]
fn read(name: &str, texts: &[&str]) -> Arc<Table> {
    let parsed: Result<Vec<_>, _> = texts.iter().map(|text| Tsv::parse(name, text)).collect();
    Arc::new(parsed.and_then(|texts| Table::read(name, &texts)).unwrap_or_default())
}

/// Countries, territories and widely named regions in all languages of CLDR, and capitals and larger cities with
/// their alternate names.
///
/// From Unicode CLDR (Unicode-3.0), i18n-iso-countries (MIT) and `GeoNames` (CC BY 4.0).
#[cfg(feature = "places")]
pub fn places() -> Arc<Table> {
    static TABLE: LazyLock<Arc<Table>> = LazyLock::new(|| {
        let countries = include_str!("../../data/places/countries.tsv");
        read("places", &[countries, include_str!("../../data/places/cities.tsv")])
    });
    Arc::clone(&TABLE)
}

/// International bodies, news agencies and other organisations that news names most. Curated.
#[cfg(feature = "places")]
pub fn organisations() -> Arc<Table> {
    static TABLE: LazyLock<Arc<Table>> =
        LazyLock::new(|| read("organisations", &[include_str!("../../data/organisations/organisations.tsv")]));
    Arc::clone(&TABLE)
}

/// Heads of state and government and other public persons, with names in several scripts. Curated.
#[cfg(feature = "officials")]
pub fn officials() -> Arc<Table> {
    static TABLE: LazyLock<Arc<Table>> =
        LazyLock::new(|| read("officials", &[include_str!("../../data/officials/people.tsv")]));
    Arc::clone(&TABLE)
}

/// Every built-in table of the features chosen.
pub(crate) fn all() -> Vec<Arc<dyn AliasTable>> {
    vec![
        #[cfg(feature = "places")]
        places(),
        #[cfg(feature = "places")]
        organisations(),
        #[cfg(feature = "officials")]
        officials(),
    ]
}
