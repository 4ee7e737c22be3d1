//! The graph that is clustered: of the pairs that were compared those that bear on it.

use rustc_hash::FxHashMap;

use super::attach::is_partial;
use super::context::CONTEXT;
use crate::bits::Bits;
use crate::cluster::{Edge, Graph, islands};
use crate::compare::{Certain, barred, certain};
use crate::profile::Profile;

/// A graph without the edges between whole names and parts of names, and those edges.
pub(super) struct Split {
    pub(super) firm: Graph,
    pub(super) loose: Vec<Edge>,
    /// For each name the most that an edge is worth that was taken out for good.
    misses: Vec<Option<Bits>>,
}

impl Split {
    /// Of pairs that were compared, and what each is worth. The edges between parts and full names are kept apart: by themselves
    /// they would chain everybody with one surname together. Unless all are wanted, those between names that nothing
    /// connects which speaks for one entity, not even with what documents may add, are left out. They are half of all, and
    /// where no more is joined than is likely they decide nothing.
    pub(super) fn of(profiles: &[Profile], pairs: &[(u32, u32)], bits: &[Bits], all: bool) -> Self {
        let partial: Vec<bool> = profiles.iter().map(is_partial).collect();
        let certain: Vec<Option<Certain>> = profiles.iter().map(certain).collect();
        let unlike = |(a, b): (u32, u32)| partial[a as usize] != partial[b as usize];
        let cannot = |(a, b): (u32, u32)| barred(certain[a as usize], certain[b as usize]);
        let weighed = || pairs.iter().copied().zip(bits.iter().copied());
        let speaks_for = weighed().filter(|&(pair, bits)| bits > -CONTEXT && !unlike(pair) && !cannot(pair));
        let island = islands(profiles.len(), speaks_for.map(|(pair, _)| pair));
        let (mut firm, mut loose, mut misses) = (Vec::new(), Vec::new(), vec![None; profiles.len()]);
        for ((a, b), bits) in weighed() {
            let edge = || Edge { a, b, bits, cannot: cannot((a, b)) };
            if unlike((a, b)) {
                loose.push(edge());
            } else if all || partial[a as usize] || island[a as usize] == island[b as usize] {
                // Two parts of names may still go to one full name.
                firm.push(edge());
            } else {
                for node in [a, b] {
                    let most: &mut Option<Bits> = &mut misses[node as usize];
                    *most = (*most).max(Some(bits));
                }
            }
        }
        firm.shrink_to_fit();
        Self { firm: Graph { nodes: profiles.len(), edges: firm, certain }, loose, misses }
    }

    pub(super) fn edges(&self) -> impl Iterator<Item = &Edge> {
        self.firm.edges.iter().chain(&self.loose)
    }

    /// The most that an edge of a name is worth that was taken out for good.
    pub(super) fn miss(&self, node: usize) -> Option<Bits> {
        self.misses.get(node).copied().flatten()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::cluster;
    use crate::tell::go_on;

    #[test]
    fn what_is_far_decides_nothing_and_is_remembered_as_a_miss() {
        let profiles = vec![Profile::default(); 6];
        let pairs = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 4), (3, 4), (4, 5)];
        let bits = [6.0, 3.0, -9.0, -7.0, -4.0, 5.0, -1.5].map(Bits::new);
        let [all, near] = [true, false].map(|all| Split::of(&profiles, &pairs, &bits, all));
        let ends = |split: &Split| split.edges().map(|edge| (edge.a, edge.b)).collect::<Vec<_>>();
        assert_eq!(ends(&all), pairs);
        assert_eq!(ends(&near), [(0, 1), (0, 2), (1, 2), (3, 4), (4, 5)], "documents may turn the last");
        let labels = |split: &Split| cluster(&split.firm, &mut go_on).continue_value().unwrap();
        assert_eq!(labels(&all), labels(&near));
        let misses = [None, Some(-7.0), Some(-4.0), Some(-7.0), Some(-4.0), None].map(|miss| miss.map(Bits::new));
        assert_eq!((0..6).map(|node| near.miss(node)).collect::<Vec<_>>(), misses);
        assert!((0..9).all(|node| all.miss(node).is_none()));
    }
}
