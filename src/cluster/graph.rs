//! Names as nodes, compared pairs as edges.

use crate::bits::Bits;
use crate::compare::Certain;

/// A compared pair: the lower node first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) a: u32,
    pub(crate) b: u32,
    pub(crate) bits: Bits,
    /// Whether the two must never be together.
    pub(crate) cannot: bool,
}

/// The graph.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    pub(crate) nodes: usize,
    /// Sorted, each pair once.
    pub(crate) edges: Vec<Edge>,
    /// What each node is for certain, where that is known; empty where nothing is.
    pub(crate) certain: Vec<Option<Certain>>,
}

impl Graph {
    /// What a node is for certain.
    pub(super) fn certain(&self, node: usize) -> Option<Certain> {
        self.certain.get(node).copied().flatten()
    }
}

/// A pair that must not be together weighs so much that no sum outweighs it.
pub(super) const NEVER: i64 = i64::MIN / (1 << 24);

/// No single pair outweighs the others by more than this many thousandths of a bit.
pub(crate) const MOST: i32 = 20_000;

impl Edge {
    /// Its weight in sums, in thousandths of a bit.
    pub(super) fn weight(&self) -> i64 {
        if self.cannot { NEVER } else { i64::from(self.bits.thousandths().clamp(-MOST, MOST)) }
    }
}

/// What two clusters of these sizes lose for pairs that were not compared, in thousandths of a bit.
pub(super) fn not_compared(left: usize, right: usize, compared: u32) -> i64 {
    let pairs = to_i64(left).saturating_mul(to_i64(right)) - i64::from(compared);
    // A large cluster is not compared with every name on purpose: what counts is bounded by the smaller side.
    let counted = pairs.min(4 * to_i64(left.min(right)) + 4);
    (crate::model::NOT_COMPARED * 1000.0) as i64 * counted
}

/// Sizes are far below the limit.
fn to_i64(size: usize) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}
