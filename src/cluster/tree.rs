//! The links that hold clusters together, and the cut at a threshold.
//!
//! The clustering proper knows no threshold: it is best at even odds. A stricter one cuts the weakest links of each
//! cluster's maximum spanning tree; a laxer one adds links between clusters, heaviest first. Both only ever remove links
//! from one list as the threshold rises, so raising it only splits.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

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

/// Clusters a graph so that no link within a cluster is weaker than the threshold.
pub(crate) fn cut(graph: &Graph, threshold: Bits) -> Partition {
    let mut labels = contract(graph);
    improve(graph, &mut labels);
    let mut order: Vec<&Edge> = graph.edges.iter().filter(|edge| !edge.cannot).collect();
    order.sort_by_key(|edge| (Reverse(edge.bits), edge.a, edge.b));
    let mut forest = Forest::new(graph.nodes);
    let within = |edge: &&&Edge| labels[edge.a as usize] == labels[edge.b as usize];
    let mut links = Vec::new();
    for edge in order.iter().filter(within) {
        if edge.bits >= threshold && forest.join(edge.a, edge.b) {
            links.push(**edge);
        }
    }
    if threshold < Bits::ZERO {
        // Only clusters that are whole are joined further.
        let mut cannot: FxHashSet<(u32, u32)> = FxHashSet::default();
        for edge in graph.edges.iter().filter(|edge| edge.cannot) {
            let (a, b) = (forest.root(edge.a), forest.root(edge.b));
            cannot.insert((a.min(b), a.max(b)));
        }
        for edge in order.iter().filter(|edge| !within(edge) && edge.bits >= threshold) {
            let (a, b) = (forest.root(edge.a), forest.root(edge.b));
            if a != b && !cannot.contains(&(a.min(b), a.max(b))) {
                forest.join(a, b);
                let root = forest.root(a);
                let named = |node: u32| if node == a || node == b { root } else { node };
                cannot = cannot.iter().map(|&(x, y)| (named(x).min(named(y)), named(x).max(named(y)))).collect();
                links.push(**edge);
            }
        }
    }
    links.sort_by_key(|edge| (edge.a, edge.b));
    Partition { labels: forest.labels(), links }
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

    fn join(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b) as usize] = a.min(b);
        a != b
    }

    fn labels(&mut self) -> Vec<u32> {
        (0..self.parent.len() as u32).map(|node| self.root(node)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(nodes: usize, edges: &[(u32, u32, f64)]) -> Graph {
        let edge = |&(a, b, bits): &(u32, u32, f64)| Edge { a, b, bits: Bits::new(bits), cannot: bits < -50.0 };
        Graph { nodes, edges: edges.iter().map(edge).collect() }
    }

    #[test]
    fn a_chain_is_not_a_cluster() {
        // a~b and b~c, but a and c are surely two: components would join all three.
        let graph = graph(3, &[(0, 1, 6.0), (0, 2, -12.0), (1, 2, 5.0)]);
        assert_eq!(cut(&graph, Bits::ZERO).labels, [0, 0, 2]);
    }

    #[test]
    fn what_must_not_be_is_not_outweighed() {
        let graph = graph(4, &[(0, 1, 20.0), (0, 2, 20.0), (0, 3, 20.0), (1, 2, 20.0), (1, 3, 20.0), (2, 3, -99.0)]);
        let labels = cut(&graph, Bits::new(-30.0)).labels;
        assert_ne!(labels[2], labels[3]);
    }

    #[test]
    fn raising_the_threshold_only_splits() {
        let graph = graph(5, &[(0, 1, 9.0), (1, 2, 3.0), (0, 2, 1.0), (2, 3, -1.0), (3, 4, 0.5)]);
        let mut coarser: Option<Vec<u32>> = None;
        for threshold in [-5.0, -1.0, 0.0, 0.5, 2.0, 4.0, 10.0] {
            let labels = cut(&graph, Bits::new(threshold)).labels;
            if let Some(coarser) = coarser {
                for (a, b) in (0..5).flat_map(|a| (0..a).map(move |b| (a, b))) {
                    assert!(labels[a] != labels[b] || coarser[a] == coarser[b], "{threshold}: {a} {b}");
                }
            }
            coarser = Some(labels);
        }
    }
}
