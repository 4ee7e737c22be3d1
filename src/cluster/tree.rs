//! The links that hold clusters together, and the cut at a threshold.
//!
//! The clustering proper knows no threshold: it is best at even odds. All links stand in one list: first those that
//! are within its clusters and speak for them, then all others, each heaviest first by their calibrated bits. A
//! threshold takes as much of the list as is heavy enough; even odds take all that the clustering rests on, and only
//! what is laxer goes on to the others. So raising it only splits.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::contract::contract;
use super::graph::{Edge, Graph};
use super::moves::improve;
use crate::bits::Bits;

/// Clusters, and the links of their spanning trees.
#[derive(Debug, Default)]
pub(crate) struct Partition {
    /// The cluster of each node, named by its smallest node.
    pub(crate) labels: Vec<u32>,
    /// The edges that hold the clusters together: one fewer than nodes in each.
    pub(crate) links: Vec<Edge>,
}

/// The best clusters at even odds: for each node the smallest of its cluster.
pub(crate) fn cluster(graph: &Graph) -> Vec<u32> {
    let mut labels = contract(graph);
    improve(graph, &mut labels);
    labels
}

/// Cuts clusters so that no link within one is weaker than the threshold. `attached` are edges that join one cluster to
/// another besides those of the graph.
pub(crate) fn cut(graph: &Graph, clusters: &[u32], attached: &[Edge], threshold: Bits) -> Partition {
    let mut order: Vec<(bool, &Edge)> = graph
        .edges
        .iter()
        .filter(|edge| !edge.cannot)
        .map(|edge| (clusters[edge.a as usize] == clusters[edge.b as usize] && edge.speaks_for(), edge))
        .chain(attached.iter().map(|edge| (edge.speaks_for(), edge)))
        .filter(|&(first, edge)| {
            edge.calibrated >= threshold && (first || threshold < Bits::ZERO) || first && threshold <= Bits::ZERO
        })
        .collect();
    order.sort_by_key(|&(first, edge)| (!first, Reverse(edge.calibrated), edge.a, edge.b));
    let mut forest = Forest::new(graph.nodes);
    let mut apart = Apart::default();
    let mut links = Vec::new();
    for (first, edge) in order {
        if !first && apart.is_new() {
            apart.fill(graph, &mut forest);
        }
        let (a, b) = (forest.root(edge.a), forest.root(edge.b));
        if a != b && (first || !apart.forbids(a, b)) {
            forest.join(a, b);
            apart.joined(a.max(b), a.min(b));
            links.push(*edge);
        }
    }
    links.sort_by_key(|edge| (edge.a, edge.b));
    Partition { labels: forest.labels(), links }
}

/// What a threshold alone makes of the pairs: whatever a chain of links connects is one. To measure by, for this is how it is
/// done elsewhere.
pub(crate) fn components(nodes: usize, edges: &[Edge], threshold: Bits) -> Partition {
    let mut order: Vec<&Edge> = edges.iter().filter(|edge| edge.bits > threshold).collect();
    order.sort_by_key(|edge| (Reverse(edge.bits), edge.a, edge.b));
    let mut forest = Forest::new(nodes);
    let mut links = Vec::new();
    for edge in order {
        let (a, b) = (forest.root(edge.a), forest.root(edge.b));
        if a != b {
            forest.join(a, b);
            links.push(*edge);
        }
    }
    links.sort_by_key(|edge| (edge.a, edge.b));
    Partition { labels: forest.labels(), links }
}

/// Which clusters must not be joined, by their roots.
#[derive(Debug, Default)]
struct Apart {
    from: Option<FxHashMap<u32, FxHashSet<u32>>>,
}

impl Apart {
    fn is_new(&self) -> bool {
        self.from.is_none()
    }

    fn fill(&mut self, graph: &Graph, forest: &mut Forest) {
        let from = self.from.get_or_insert_default();
        for edge in graph.edges.iter().filter(|edge| edge.cannot) {
            let (a, b) = (forest.root(edge.a), forest.root(edge.b));
            from.entry(a).or_default().insert(b);
            from.entry(b).or_default().insert(a);
        }
    }

    fn forbids(&self, a: u32, b: u32) -> bool {
        self.from.as_ref().and_then(|from| from.get(&a)).is_some_and(|others| others.contains(&b))
    }

    /// What was forbidden to one that is gone is forbidden to the one that took it in.
    fn joined(&mut self, gone: u32, kept: u32) {
        let Some(from) = &mut self.from else { return };
        for other in from.remove(&gone).unwrap_or_default() {
            if let Some(back) = from.get_mut(&other) {
                back.remove(&gone);
                back.insert(kept);
            }
            from.entry(kept).or_default().insert(other);
        }
    }
}

/// Disjoint sets by union towards the smaller node, with path halving.
struct Forest {
    parent: Vec<u32>,
}

impl Forest {
    fn new(nodes: usize) -> Self {
        Self { parent: (0..nodes as u32).collect() }
    }

    fn root(&mut self, mut node: u32) -> u32 {
        while self.parent[node as usize] != node {
            let above = self.parent[self.parent[node as usize] as usize];
            self.parent[node as usize] = above;
            node = above;
        }
        node
    }

    /// Joins two roots.
    fn join(&mut self, a: u32, b: u32) {
        self.parent[a.max(b) as usize] = a.min(b);
    }

    fn labels(&mut self) -> Vec<u32> {
        (0..self.parent.len() as u32).map(|node| self.root(node)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(nodes: usize, edges: &[(u32, u32, f64)]) -> Graph {
        let edge = |&(a, b, bits): &(u32, u32, f64)| {
            let (bits, cannot) = (Bits::new(bits), bits < -50.0);
            Edge { a, b, bits, calibrated: bits, cannot }
        };
        Graph { nodes, edges: edges.iter().map(edge).collect() }
    }

    fn labels(graph: &Graph, threshold: f64) -> Vec<u32> {
        cut(graph, &cluster(graph), &[], Bits::new(threshold)).labels
    }

    #[test]
    fn a_chain_is_not_a_cluster() {
        // a~b and b~c, but a and c are surely two: components would join all three.
        let graph = graph(3, &[(0, 1, 6.0), (0, 2, -12.0), (1, 2, 5.0)]);
        assert_eq!(labels(&graph, 0.0), [0, 0, 2]);
        assert_eq!(components(3, &graph.edges, Bits::ZERO).labels, [0, 0, 0]);
    }

    #[test]
    fn what_must_not_be_is_not_outweighed() {
        let graph = graph(4, &[(0, 1, 20.0), (0, 2, 20.0), (0, 3, 20.0), (1, 2, 20.0), (1, 3, 20.0), (2, 3, -99.0)]);
        let labels = labels(&graph, -30.0);
        assert_ne!(labels[2], labels[3]);
    }

    #[test]
    fn raising_the_threshold_only_splits() {
        let graph = graph(5, &[(0, 1, 9.0), (1, 2, 3.0), (0, 2, 1.0), (2, 3, -1.0), (3, 4, 0.5)]);
        let mut coarser: Option<Vec<u32>> = None;
        for threshold in [-5.0, -1.0, 0.0, 0.5, 2.0, 4.0, 10.0] {
            let labels = labels(&graph, threshold);
            if let Some(coarser) = coarser {
                for (a, b) in (0..5).flat_map(|a| (0..a).map(move |b| (a, b))) {
                    assert!(labels[a] != labels[b] || coarser[a] == coarser[b], "{threshold}: {a} {b}");
                }
            }
            coarser = Some(labels);
        }
    }
}
