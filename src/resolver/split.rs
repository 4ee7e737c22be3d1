//! The graph that is clustered: of the pairs that were compared those that bear on it.

use rustc_hash::FxHashMap;

use super::attach::is_partial;
use super::context::CONTEXT;
use crate::bits::Bits;
use crate::cluster::{Edge, Graph, islands};
use crate::compare;
use crate::profile::Profile;

/// A graph without the edges between whole names and parts of names, and those edges.
pub(super) struct Split {
    pub(super) firm: Graph,
    pub(super) loose: Vec<Edge>,
    /// For each name the most that an edge is worth that was taken out for good.
    misses: Vec<Option<Bits>>,
}

impl Split {
    /// Takes the edges between parts and full names out of the graph: by themselves they would chain everybody with one
    /// surname together.
    pub(super) fn of(profiles: &[Profile], mut edges: Vec<Edge>) -> Self {
        let partial: Vec<bool> = profiles.iter().map(is_partial).collect();
        let loose = edges.extract_if(.., |edge| partial[edge.a as usize] != partial[edge.b as usize]).collect();
        let certain = profiles.iter().map(compare::certain).collect();
        Self { firm: Graph { nodes: profiles.len(), edges, certain }, loose, misses: Vec::new() }
    }

    /// Takes out the edges between names that nothing connects which speaks for one entity, not even with what documents
    /// may add. They are most, and where no more is joined than is likely they decide nothing.
    pub(super) fn without_far(mut self) -> Self {
        let island = islands(self.firm.nodes, &self.firm.edges, -CONTEXT);
        self.misses = vec![None; self.firm.nodes];
        self.firm.edges.retain(|edge| {
            let near = island[edge.a as usize] == island[edge.b as usize];
            for node in [edge.a, edge.b].into_iter().filter(|_| !near) {
                let most = &mut self.misses[node as usize];
                *most = (*most).max(Some(edge.bits));
            }
            near
        });
        self.firm.edges.shrink_to_fit();
        self
    }

    pub(super) fn edges(&self) -> impl Iterator<Item = &Edge> {
        self.firm.edges.iter().chain(&self.loose)
    }

    /// The most that an edge of a name is worth that was taken out for good.
    pub(super) fn miss(&self, node: u32) -> Option<Bits> {
        self.misses.get(node as usize).copied().flatten()
    }

    /// The names each name was compared with, parts with whole names only, in order.
    pub(super) fn around(&self) -> FxHashMap<u32, Vec<u32>> {
        let mut around: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for edge in &self.loose {
            around.entry(edge.a).or_default().push(edge.b);
            around.entry(edge.b).or_default().push(edge.a);
        }
        for others in around.values_mut() {
            others.sort_unstable();
        }
        around
    }
}
