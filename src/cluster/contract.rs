//! Greedy additive edge contraction: the heaviest edge is contracted, parallel edges are added up, until none is
//! positive. O(m log² n).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

use super::graph::{Graph, NEVER, barred, not_compared};

/// The sum of the weights between two clusters, and of how many pairs.
type Between = (i64, u32);

/// The cluster of each node, named by its smallest node.
pub(super) fn contract(graph: &Graph) -> Vec<u32> {
    let mut around: Vec<FxHashMap<u32, Between>> = vec![FxHashMap::default(); graph.nodes];
    let mut size = vec![1_usize; graph.nodes];
    let mut leader: Vec<u32> = (0..graph.nodes as u32).collect();
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
    while let Some((weight, Reverse(a), Reverse(b))) = heap.pop() {
        // An entry is out of date when either end was swallowed or the weight has changed since.
        let Some(&between) = around[a as usize].get(&b) else { continue };
        if worth(&size, a, b, between) != weight {
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
        leader[gone as usize] = keep;
        size[keep as usize] += size[gone as usize];
        certain[keep as usize] = certain[a.min(b) as usize].or(certain[a.max(b) as usize]);
        around[keep as usize].remove(&gone);
        let mut moved: Vec<(u32, Between)> = std::mem::take(&mut around[gone as usize]).into_iter().collect();
        moved.sort_unstable();
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
        // Sizes have changed: what the cluster was worth to its other neighbours is looked at when it comes up.
        let mut stale: Vec<(u32, Between)> =
            around[keep as usize].iter().map(|(&other, &between)| (other, between)).collect();
        stale.retain(|&(other, between)| worth(&size, keep, other, between) > 0);
        stale.sort_unstable();
        heap.extend(stale.into_iter().map(|(other, between)| {
            (worth(&size, keep, other, between), Reverse(keep.min(other)), Reverse(keep.max(other)))
        }));
    }
    labels(&leader)
}

/// Follows the leaders and names each cluster by its smallest node.
fn labels(leader: &[u32]) -> Vec<u32> {
    let root = |mut node: u32| {
        while leader[node as usize] != node {
            node = leader[node as usize];
        }
        node
    };
    let mut smallest: FxHashMap<u32, u32> = FxHashMap::default();
    (0..leader.len() as u32).map(|node| *smallest.entry(root(node)).or_insert(node)).collect()
}
