//! The tables that come with the crate. Each is read once, when it is first asked for, and shared.

use std::sync::Arc;
#[cfg(any(feature = "places", feature = "officials"))]
use std::sync::LazyLock;

use super::AliasTable;
#[cfg(any(feature = "places", feature = "officials"))]
use super::Table;

/// Countries, territories and widely named regions in all languages of CLDR, and capitals and larger cities with
/// their alternate names.
///
/// From Unicode CLDR (Unicode-3.0), i18n-iso-countries (MIT) and `GeoNames` (CC BY 4.0).
#[cfg(feature = "places")]
pub fn places() -> Arc<Table> {
    static TABLE: LazyLock<Arc<Table>> =
        LazyLock::new(|| Arc::new(Table::deflated("places", include_bytes!("../../data/packed/places.zlib"))));
    Arc::clone(&TABLE)
}

/// International bodies, news agencies and other organisations that news names most. Curated.
#[cfg(feature = "places")]
pub fn organisations() -> Arc<Table> {
    static TABLE: LazyLock<Arc<Table>> = LazyLock::new(|| {
        Arc::new(Table::embedded("organisations", include_bytes!("../../data/packed/organisations.bin")))
    });
    Arc::clone(&TABLE)
}

/// Heads of state and government and other public persons, with names in several scripts. Curated.
#[cfg(feature = "officials")]
pub fn officials() -> Arc<Table> {
    static TABLE: LazyLock<Arc<Table>> =
        LazyLock::new(|| Arc::new(Table::embedded("officials", include_bytes!("../../data/packed/officials.bin"))));
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

#[cfg(all(test, feature = "places", feature = "officials"))]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::alias::Format;

    /// The tables, the files that they are packed from, and what is embedded.
    fn tables() -> [(&'static str, &'static [&'static str], Arc<Table>); 3] {
        [
            ("places", &["places/countries.tsv", "places/cities.tsv", "places/towns.tsv"], places()),
            ("organisations", &["organisations/organisations.tsv"], organisations()),
            ("officials", &["officials/people.tsv", "officials/tenures.tsv"], officials()),
        ]
    }

    fn data(file: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file)
    }

    /// Writes them anew where the environment variable `AKA_PACK` is set.
    #[test]
    fn packed_tables_are_current() {
        for (name, files, table) in tables() {
            let mut builder = Table::builder(name);
            if name == "places" {
                builder = builder.by_sound();
            }
            for file in files {
                let text = fs::read(data(file)).unwrap();
                builder.read(file, Format::Tsv, &mut &*text).unwrap();
                let header = String::from_utf8_lossy(&text);
                let until = header.lines().find_map(|line| line.strip_prefix("# known until: "));
                builder = until.map_or(builder.clone(), |day| builder.known_until(day.parse().unwrap()));
            }
            let read = builder.build().unwrap();
            if std::env::var_os("AKA_PACK").is_some() {
                let (file, bytes) = match name {
                    "places" => ("places.zlib", miniz_oxide::deflate::compress_to_vec_zlib(read.bytes(), 10)),
                    _ => (&*format!("{name}.bin"), read.bytes().to_vec()),
                };
                fs::write(data("packed").join(file), bytes).unwrap();
                continue;
            }
            assert!(table.bytes() == read.bytes(), "{name}: run AKA_PACK=1 cargo test packed");
        }
    }
}
