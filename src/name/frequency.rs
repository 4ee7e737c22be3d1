//! How common names are.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::data;

static BITS: LazyLock<FxHashMap<&str, f32>> = LazyLock::new(|| {
    data::rows(data::FREQUENCY).filter_map(|[token, bits]| Some((token, bits.parse().ok()?))).collect()
});

/// Minus log2 of the share of name tokens that are this one; `None` for the rarer ones that the table leaves out.
pub(crate) fn frequency(bare: &str) -> Option<f64> {
    BITS.get(bare).map(|&bits| f64::from(bits))
}
