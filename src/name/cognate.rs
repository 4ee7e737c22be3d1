//! Given names that are translated rather than spelt anew: Mykola is Nikolai, Yitzhak is Isaac, Joe is Joseph. And surnames
//! that are spelt by dialect or custom: 陳 is Chen, Chan or Tan, 이 is Lee, Yi or Ri.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::data;
use crate::text::bare_key;

/// The groups of cognates a form belongs to, each with what it costs (in bits) to write the name so.
pub(crate) type Cognates = &'static [(u16, u8)];

/// What it costs, in bits, that a surname is spelt in one of the ways of its table.
const SPELLING: u8 = 2;

static GROUPS: LazyLock<FxHashMap<String, Vec<(u16, u8)>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<String, Vec<(u16, u8)>> = FxHashMap::default();
    let mut labels: FxHashMap<&str, u16> = FxHashMap::default();
    for [group, form, _lang, cost] in data::rows(data::COGNATES) {
        let next = labels.len() as u16;
        let group = *labels.entry(group).or_insert(next);
        forms.entry(bare_key(form)).or_default().push((group, cost.parse().unwrap_or(6)));
    }
    let mut next = labels.len() as u16;
    for [surname, _culture, spellings] in data::rows(data::SURNAME_SPELLINGS) {
        // Each spelling is one with the surname, and not with the other spellings: Yi and Li are two more often than not.
        for spelling in spellings.split(' ') {
            for form in surname.split(' ').chain([spelling]) {
                forms.entry(bare_key(form)).or_default().push((next, SPELLING));
            }
            next += 1;
        }
    }
    for groups in forms.values_mut() {
        groups.sort_unstable();
        groups.dedup_by_key(|&mut (group, _)| group);
    }
    forms
});

/// The groups of a bare form; none for most names.
pub(crate) fn groups(bare: &str) -> Cognates {
    GROUPS.get(bare).map_or(&[], Vec::as_slice)
}
