//! The table in memory: names found by their keys, entries by their ids.

use std::fmt;
use std::sync::Arc;

use super::inflection::inflected_of;
use super::office::{Office, Tenure};
use super::packed::{ENTRIES, Entry, Packed, Use};
use super::{AliasTable, Hit, TableBuilder, What};
use crate::mention::Kind;
use crate::name::base_language;
use crate::work::count;

/// An alias table held in memory, in about as many bytes as its names have.
///
/// ```
/// use aka::Kind;
/// use aka::alias::{AliasTable, Table, What};
///
/// let table = Table::builder("cabinet")
///     .entry("syldavia:ottokar", Kind::Person)
///     .name("Muskar XII", What::Preferred, "en")
///     .name("Мускар XII", What::Alias, "ru")
///     .build()?;
/// let mut found = Vec::new();
/// table.lookup("мускар xii", None, &mut |hit| found.push(hit.id));
/// assert_eq!(found, ["syldavia:ottokar"]);
/// assert_eq!(table.label("syldavia:ottokar", None), Some("Muskar XII"));
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone)]
pub struct Table {
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

/// Bytes of its own, or embedded in the program.
#[derive(Clone)]
pub(super) enum Bytes {
    #[cfg_attr(not(any(feature = "places", feature = "officials")), expect(dead_code, reason = "nothing is embedded"))]
    Embedded(&'static [u8]),
    Shared(Arc<[u8]>),
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table").field("name", &self.name).field("entries", &self.len()).finish_non_exhaustive()
    }
}

impl Table {
    /// Begins a table with this name.
    pub fn builder(name: impl Into<String>) -> TableBuilder {
        TableBuilder::new(name.into())
    }

    /// A table from its bytes.
    #[cfg(any(feature = "places", feature = "officials"))]
    pub(super) fn embedded(name: &str, bytes: &'static [u8]) -> Self {
        Self { name: name.to_owned(), bytes: Bytes::Embedded(bytes) }
    }

    /// A table from its bytes in the format of zlib: the largest one, which would otherwise be half of a program. Bytes that
    /// are none make an empty table; a test proves what is embedded.
    #[cfg(feature = "places")]
    pub(super) fn deflated(name: &str, bytes: &[u8]) -> Self {
        let bytes = miniz_oxide::inflate::decompress_to_vec_zlib(bytes).unwrap_or_default();
        Self { name: name.to_owned(), bytes: Bytes::Shared(bytes.into()) }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Embedded(bytes) => bytes,
            Bytes::Shared(bytes) => bytes,
        }
    }

    fn packed(&self) -> Packed<'_> {
        Packed::new(self.bytes())
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.packed().count(ENTRIES)
    }

    /// Whether it has no entry.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where the place with this id lies: latitude and longitude, in degrees north and east, to a hundredth.
    pub fn position(&self, id: &str) -> Option<(f64, f64)> {
        self.packed().find(id)?.position
    }
}

impl Default for Table {
    fn default() -> Self {
        Self { name: String::new(), bytes: Bytes::Shared(Arc::default()) }
    }
}

fn hit<'t>(entry: &Entry<'t>, used: &Use<'t>) -> Hit<'t> {
    let hit = Hit::new(entry.id).what(used.what).kind(entry.kind).country(entry.country).weight(entry.weight);
    if entry.seat { hit.seat() } else { hit }
}

/// So many names that begin as a form does are looked at to find the one that it is a form of.
const MAX_FORMS: usize = 8192;

/// Whether a name is one of a language, or of none in particular.
fn is_of(used: &Use<'_>, base: &str) -> bool {
    used.langs.is_empty() || used.langs.split(' ').any(|lang| base_language(lang) == base)
}

impl AliasTable for Table {
    fn name(&self) -> &str {
        &self.name
    }

    /// Names as they stand; failing that, or where only other languages have the name, and in a language that inflects
    /// names, the names of which this may be an inflected form.
    fn lookup<'t>(&'t self, key: &str, lang: Option<&str>, tell: &mut dyn FnMut(Hit<'t>)) {
        let packed = self.packed();
        let base = lang.map(base_language).filter(|base| !base.is_empty());
        // The entries that go by the name as it stands, each once, and whether the language has it for one of them.
        let (mut told, mut native) = (Vec::new(), false);
        packed.keys_from(key, &mut |known, uses| {
            if known == key {
                let mut last: Option<(Hit<'t>, usize, bool)> = None;
                for used in uses {
                    let spoken = base.is_none_or(|base| is_of(&used, base));
                    match &mut last {
                        Some((_, entry, own)) if *entry == used.entry => *own |= spoken,
                        _ => {
                            told.extend(last.take());
                            last = packed.entry(used.entry).map(|entry| (hit(&entry, &used), used.entry, spoken));
                        }
                    }
                }
                told.extend(last);
            }
            false
        });
        for (hit, _, own) in &told {
            // Persons have names in few languages, and keep them in all.
            native |= *own || hit.kind == Some(Kind::Person);
            tell(if *own { *hit } else { hit.foreign() });
        }
        let Some(form) = base.filter(|_| !native).and_then(|base| inflected_of(key, base)) else { return };
        let mut forms: Vec<(usize, Use<'t>)> = Vec::new();
        let mut left = MAX_FORMS;
        packed.keys_from(form.stem(), &mut |known, uses| {
            left -= 1;
            if let Some(distance) = form.distance(known).filter(|_| known != key) {
                forms.extend(uses.filter(|used| is_of(used, form.lang())).map(|used| (distance, used)));
            }
            left > 0 && known.starts_with(form.stem())
        });
        count(|work| work.entries += (MAX_FORMS - left) as u64);
        let nearest = forms.iter().map(|(distance, _)| *distance).min();
        forms.retain(|(distance, used)| {
            Some(*distance) == nearest && told.binary_search_by_key(&used.entry, |(_, entry, _)| *entry).is_err()
        });
        forms.sort_by_key(|(_, used)| (used.entry, used.what));
        forms.dedup_by_key(|(_, used)| used.entry);
        for (_, used) in forms {
            if let Some(entry) = packed.entry(used.entry) {
                tell(hit(&entry, &used).inflected());
            }
        }
    }

    fn label(&self, id: &str, lang: Option<&str>) -> Option<&str> {
        let entry = self.packed().find(id)?;
        let known = |code: &str| entry.labels().find(|(langs, _)| langs.split(' ').any(|lang| lang == code));
        let label = match lang {
            Some(lang) => known(lang).or_else(|| known(lang.split('-').next().unwrap_or_default()))?,
            // English, or a name for no language in particular, or any.
            None => known("en")
                .or_else(|| entry.labels().find(|(langs, _)| langs.is_empty()))
                .or_else(|| entry.labels().next())?,
        };
        Some(label.1)
    }

    fn alike<'t>(&'t self, sound: u32, tell: &mut dyn FnMut(Hit<'t>)) {
        self.packed().alike(sound, &mut |entry| {
            let used = Use { entry: 0, what: What::Preferred, langs: "" };
            tell(hit(&entry, &used));
        });
    }

    fn holders<'t>(&'t self, office: Office<'_>, tenure: &mut dyn FnMut(Tenure<'t>)) {
        self.packed().holders(office.role, office.of, tenure);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_another_language_hides_no_form_of_this_one() {
        let table = Table::builder("two")
            .entry("si", Kind::Place)
            .name("slovenska", What::Adjective, "sv")
            .entry("sk", Kind::Place)
            .name("Slovensko", What::Preferred, "cs sk")
            .entry("me", Kind::Place)
            .name("Crna Gora", What::Preferred, "sr-Latn")
            .build()
            .unwrap();
        let found = |key, lang| {
            let mut found = Vec::new();
            table.lookup(key, lang, &mut |hit| found.push((hit.id.to_owned(), hit.foreign, hit.inflected)));
            found
        };
        let is = |id: &str, foreign, inflected| (id.to_owned(), foreign, inflected);
        assert_eq!(found("slovenska", None), [is("si", false, false)]);
        assert_eq!(found("slovenska", Some("sv-SE")), [is("si", false, false)]);
        assert_eq!(found("slovenska", Some("cs")), [is("si", true, false), is("sk", false, true)]);
        assert_eq!(found("crne gore", Some("sr")), [is("me", false, true)]);
    }
}
