//! Local moves: a node that would do better in a neighbouring cluster, or alone, goes there.

use rustc_hash::FxHashMap;

use super::graph::Graph;
use crate::compare::{Certain, barred};
use crate::work::count;

/// Enough passes for names: the second moves few nodes, the third hardly any.
const PASSES: usize = 4;

/// Improves a clustering in place; every move makes the sum of bits inside clusters larger.
pub(super) fn improve(graph: &Graph, labels: &mut [u32]) {
    let mut around: Vec<Vec<(u32, i64)>> = vec![Vec::new(); graph.nodes];
    for edge in &graph.edges {
        around[edge.a as usize].push((edge.b, edge.weight()));
        around[edge.b as usize].push((edge.a, edge.weight()));
    }
    let mut fresh = graph.nodes as u32;
    // What each cluster is for certain; one that such a name has left may still be held for it.
    let mut certain: FxHashMap<u32, Certain> = FxHashMap::default();
    for (node, &label) in labels.iter().enumerate() {
        if let Some(known) = graph.certain(node) {
            certain.entry(label).or_insert(known);
        }
    }
    for _ in 0..PASSES {
        let mut moved = false;
        for node in 0..graph.nodes {
            count(|work| work.links += around[node].len() as u64);
            let mut sums: FxHashMap<u32, i64> = FxHashMap::default();
            for &(other, weight) in &around[node] {
                let sum = sums.entry(labels[other as usize]).or_default();
                *sum = sum.saturating_add(weight);
            }
            let here = labels[node];
            let own = sums.get(&here).copied().unwrap_or(0);
            let known = graph.certain(node);
            let open = |label: u32| label != here && !barred(known, certain.get(&label).copied());
            let best = sums.iter().filter(|&(&label, _)| open(label)).map(|(&label, &sum)| (sum, label));
            // Of equal sums the smallest label, whatever order the map is in.
            let best = best.min_by_key(|&(sum, label)| (std::cmp::Reverse(sum), label)).filter(|&(sum, _)| sum > 0);
            let target = match best {
                Some((sum, label)) if sum > own => Some(label),
                _ if own < 0 => {
                    fresh += 1;
                    Some(fresh)
                }
                _ => None,
            };
            if let Some(label) = target {
                labels[node] = label;
                if let Some(known) = known {
                    certain.entry(label).or_insert(known);
                }
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    let mut smallest: FxHashMap<u32, u32> = FxHashMap::default();
    for (node, label) in labels.iter_mut().enumerate() {
        *label = *smallest.entry(*label).or_insert(node as u32);
    }
}
