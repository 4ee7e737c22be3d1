//! How sure it is that a mention belongs where it was put, and that an entity is one.
//!
//! The probabilities are made of those of links, which are calibrated between names of persons. How they are made of
//! them is not calibrated itself.

use rustc_hash::FxHashMap;

use super::attach::{Placed, Split};
use crate::bits::{Bits, Probability};
use crate::cluster::Partition;
use crate::compare::{self, Scratch};
use crate::profile::Profile;

/// All that is known when the clustering is done.
pub(super) struct Clustered<'c> {
    pub(super) profiles: &'c [Profile],
    pub(super) partition: &'c Partition,
    pub(super) graph: &'c Split,
    pub(super) members: &'c [Placed],
}

/// The best links of a node.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    own: Option<Bits>,
    other: Option<Bits>,
}

impl Clustered<'_> {
    /// The confidence of each mention in its entity: its best link there against its best link elsewhere and against
    /// standing alone, `2^own / (2^own + 2^other + 1)`.
    pub(super) fn of_members(&self) -> Vec<Probability> {
        let mut best = vec![Best::default(); self.profiles.len()];
        for edge in self.graph.edges() {
            let same = self.partition.labels[edge.a as usize] == self.partition.labels[edge.b as usize];
            for node in [edge.a, edge.b] {
                let best = &mut best[node as usize];
                let link = if same { &mut best.own } else { &mut best.other };
                *link = (*link).max(Some(edge.calibrated));
            }
        }
        let mut counts: FxHashMap<u32, u32> = FxHashMap::default();
        self.members.iter().for_each(|member| *counts.entry(member.node).or_default() += 1);
        let mut selves: FxHashMap<u32, Bits> = FxHashMap::default();
        let mut scratch = Scratch::default();
        let member = |member: &Placed| {
            let Best { own, other } = best[member.node as usize];
            // A name that occurs twice is linked to itself.
            let again = (counts.get(&member.node).copied().unwrap_or(0) > 1).then(|| {
                let profile = &self.profiles[member.node as usize];
                *selves.entry(member.node).or_insert_with(|| compare::total(profile, profile, &mut scratch).calibrated)
            });
            let other = other.map_or(0.0, |bits| bits.get().exp2());
            let own = member.via.or(own.max(again)).map(|bits| bits.get().min(60.0).exp2());
            let p = own.map_or(1.0 / (1.0 + other), |own| own / (own + other + 1.0));
            Probability::new(p).unwrap_or(Probability::EVEN)
        };
        self.members.iter().map(member).collect()
    }
}

/// The confidence of an entity: the probability of its weakest link; of one without links, that of its members.
pub(super) fn of_entity(links: impl Iterator<Item = Bits>, members: impl Iterator<Item = Probability>) -> Probability {
    let least = |a: Probability, b: Probability| if b < a { b } else { a };
    match links.min() {
        Some(weakest) => weakest.into(),
        None => members.fold(Probability::ONE, least),
    }
}
