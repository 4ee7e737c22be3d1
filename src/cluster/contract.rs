//! Greedy additive edge contraction: the heaviest edge is contracted, parallel edges are added up, until none is
//! positive. O(m log² n).

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::ControlFlow;

use rustc_hash::FxHashMap;

use super::forest::Forest;
use super::graph::{Graph, NEVER, not_compared};
use crate::compare::barred;
use crate::tell::Tell;
use crate::work::count;

/// The sum of the weights between two clusters, and of how many pairs.
type Between = (i64, u32);

/// So many entries of the heap at once are looked at.
const PORTION: usize = 1 << 14;

/// The cluster of each node, named by its smallest node.
pub(super) fn contract(graph: &Graph, tell: &mut Tell<'_>) -> ControlFlow<(), Vec<u32>> {
    let mut around: Vec<FxHashMap<u32, Between>> = vec![FxHashMap::default(); graph.nodes];
    let mut size = vec![1_usize; graph.nodes];
    let mut clusters = Forest::new(graph.nodes);
    let mut certain: Vec<_> = (0..graph.nodes).map(|node| graph.certain(node)).collect();
    let mut heap = BinaryHeap::new();
    for edge in &graph.edges {
        let between = (edge.weight(), 1);
        around[edge.a as usize].insert(edge.b, between);
        around[edge.b as usize].insert(edge.a, between);
        if edge.weight() > 0 {
            heap.push((edge.weight(), Reverse(edge.a), Reverse(edge.b)));
        }
    }
    let worth = |size: &[usize], a: u32, b: u32, (sum, pairs): Between| {
        sum.saturating_add(not_compared(size[a as usize], size[b as usize], pairs))
    };
    let (mut looked_at, mut gone_in) = (0_usize, 0_usize);
    while let Some((weight, Reverse(a), Reverse(b))) = heap.pop() {
        count(|work| work.links += 1);
        looked_at += 1;
        if looked_at.is_multiple_of(PORTION) {
            tell(gone_in as f64 / graph.nodes as f64)?;
        }
        // An entry is out of date when either end was swallowed, or the weight has changed since. Clusters that grow are
        // worth less to each other, never more, so an entry is looked at again when it comes up, and waits for its turn.
        let Some(&between) = around[a as usize].get(&b) else { continue };
        let now = worth(&size, a, b, between);
        if now != weight {
            if (1..weight).contains(&now) {
                heap.push((now, Reverse(a), Reverse(b)));
            }
            continue;
        }
        // Two entries of a table may have no pair in common that was compared.
        if barred(certain[a as usize], certain[b as usize]) {
            around[a as usize].insert(b, (NEVER, between.1));
            around[b as usize].insert(a, (NEVER, between.1));
            continue;
        }
        // The smaller neighbourhood moves; the name of the cluster stays its smallest node.
        let (keep, gone) = if around[a as usize].len() >= around[b as usize].len() { (a, b) } else { (b, a) };
        clusters.unite(keep, gone);
        gone_in += 1;
        size[keep as usize] += size[gone as usize];
        certain[keep as usize] = certain[a.min(b) as usize].or(certain[a.max(b) as usize]);
        around[keep as usize].remove(&gone);
        let mut moved: Vec<(u32, Between)> = std::mem::take(&mut around[gone as usize]).into_iter().collect();
        moved.sort_unstable();
        count(|work| work.links += moved.len() as u64);
        for (other, (sum, pairs)) in moved {
            if other == keep {
                continue;
            }
            around[other as usize].remove(&gone);
            let joint = around[keep as usize].entry(other).or_insert((0, 0));
            *joint = (joint.0.saturating_add(sum), joint.1 + pairs);
            let joint = *joint;
            around[other as usize].insert(keep, joint);
            let weight = worth(&size, keep, other, joint);
            if weight > 0 {
                heap.push((weight, Reverse(keep.min(other)), Reverse(keep.max(other))));
            }
        }
    }
    ControlFlow::Continue(clusters.labels())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bits::Bits;
    use crate::cluster::Edge;
    use crate::laws::work_of;
    use crate::tell::go_on;

    /// So much is done for a graph of these edges, each with its bits.
    fn links(nodes: usize, edges: impl Iterator<Item = (u32, u32, f64)>) -> u64 {
        let edge = |(a, b, bits)| Edge { a, b, bits: Bits::new(bits), cannot: false };
        let graph = Graph { nodes, edges: edges.map(edge).collect(), ..Graph::default() };
        work_of(|| contract(&graph, &mut go_on)).1.links
    }

    /// How much more is done for four times as many nodes.
    fn ratio(of: impl Fn(u32) -> u64) -> f64 {
        of(8000) as f64 / of(2000) as f64
    }

    #[test]
    fn a_star_is_contracted_in_proportion() {
        // All hang on one, each by other bits: the one grows, and what it is worth to the others falls each time.
        let star = |n: u32| links(n as usize, (1..n).map(|leaf| (0, leaf, 10.0 + f64::from(leaf) / f64::from(n))));
        assert!(ratio(star) < 5.0, "{}", ratio(star));
    }

    #[test]
    fn a_chain_is_contracted_in_proportion() {
        // From one end to the other, so that the cluster always has fewer neighbours than the node that joins it.
        let bits = |at: u32, n: u32| 19.0 - 9.0 * f64::from(at) / f64::from(n);
        let chain = |n: u32| links(n as usize, (1..n).map(|at| (at - 1, at, bits(at, n))));
        assert!(ratio(chain) < 5.0, "{}", ratio(chain));
        let broad = |n: u32| {
            let near = |at: u32| (1..=12).map(move |far| (at, at + far)).filter(move |&(_, other)| other < n);
            links(n as usize, (0..n).flat_map(near).map(|(a, b)| (a, b, bits(a, n) - f64::from(b - a) / 4.0)))
        };
        assert!(ratio(broad) < 5.0, "{}", ratio(broad));
    }
}
