//! The links that hold clusters together, and the cut at a threshold.
//!
//! The clustering proper knows no threshold: it is best at even odds. All links stand in one list: first those that
//! are within its clusters and speak for them, then all others, heaviest first. A threshold takes as much of the list
//! as is heavy enough, and only one laxer than even odds goes on to the others. So raising it only splits.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::ControlFlow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::contract::contract;
use super::forest::Forest;
use super::graph::{Edge, Graph};
use super::islands::{Cluster, cluster_each};
use super::moves::improve;
use crate::bits::Bits;
use crate::tell::{Tell, part};
use crate::work::count;

/// Clusters, and the links of their spanning trees.
#[derive(Debug, Default)]
pub(crate) struct Partition {
    /// The cluster of each node, named by its smallest node.
    pub(crate) labels: Vec<u32>,
    /// The edges that hold the clusters together: one fewer than nodes in each.
    pub(crate) links: Vec<Edge>,
}

impl Partition {
    /// The links of the same trees between those nodes only that are left. What hung on a node that is gone hangs on
    /// the node that was nearest to it, by the bits it hung by.
    pub(crate) fn links_among(&self, is_left: impl Fn(u32) -> bool) -> Cow<'_, [Edge]> {
        if self.links.iter().all(|edge| is_left(edge.a) && is_left(edge.b)) {
            return Cow::Borrowed(&self.links);
        }
        let mut order: Vec<&Edge> = self.links.iter().collect();
        order.sort_by_key(|edge| (Reverse(edge.bits), edge.a, edge.b));
        let mut forest = Forest::new(self.labels.len());
        // For the trees that began with a node that is gone, by their roots: the first node that is left.
        let mut nearest: FxHashMap<u32, u32> = FxHashMap::default();
        let mut links = Vec::new();
        for edge in order {
            let roots = [forest.root(edge.a), forest.root(edge.b)];
            let known = roots.map(|root| nearest.get(&root).copied().or_else(|| is_left(root).then_some(root)));
            forest.join(roots[0], roots[1]);
            if let Some(first) = known[0].or(known[1]) {
                nearest.insert(roots[0].min(roots[1]), first);
            }
            let ends = [0, 1].map(|end| Some([edge.a, edge.b][end]).filter(|&node| is_left(node)).or(known[end]));
            if let [Some(a), Some(b)] = ends {
                links.push(Edge { a: a.min(b), b: a.max(b), ..*edge });
            }
        }
        links.sort_by_key(|edge| (edge.a, edge.b));
        Cow::Owned(links)
    }
}

/// The best clusters at even odds: for each node the smallest of its cluster.
pub(crate) fn cluster(graph: &Graph, tell: &mut Tell<'_>) -> ControlFlow<(), Vec<u32>> {
    let of_island: Cluster = |island, tell| {
        let mut labels = contract(island, &mut part(tell, 0.0, 0.8))?;
        improve(island, &mut labels);
        ControlFlow::Continue(labels)
    };
    cluster_each(graph, of_island, tell)
}

/// Cuts clusters so that no link within one is weaker than the threshold. `attached` are edges that join one cluster to
/// another besides those of the graph.
pub(crate) fn cut(graph: &Graph, clusters: &[u32], attached: &[Edge], threshold: Bits) -> Partition {
    let mut order: Vec<(bool, &Edge)> = graph
        .edges
        .iter()
        .filter(|edge| !edge.cannot)
        .map(|edge| (clusters[edge.a as usize] == clusters[edge.b as usize] && edge.bits >= Bits::ZERO, edge))
        .chain(attached.iter().map(|edge| (edge.bits >= Bits::ZERO, edge)))
        .filter(|&(first, edge)| edge.bits >= threshold && (first || threshold < Bits::ZERO))
        .collect();
    order.sort_by_key(|&(first, edge)| (!first, Reverse(edge.bits), edge.a, edge.b));
    let mut forest = Forest::new(graph.nodes);
    let mut apart = Apart::default();
    let mut links = Vec::new();
    count(|work| work.links += order.len() as u64);
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
        if forest.unite(edge.a, edge.b) {
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
    /// Under which number a root stands there, where that is not its own: the larger list keeps its number.
    stands: FxHashMap<u32, u32>,
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

    fn number(&self, root: u32) -> u32 {
        self.stands.get(&root).copied().unwrap_or(root)
    }

    fn forbids(&self, a: u32, b: u32) -> bool {
        let others = self.from.as_ref().and_then(|from| from.get(&self.number(a)));
        others.is_some_and(|others| others.contains(&self.number(b)))
    }

    /// What was forbidden to one that is gone is forbidden to the one that took it in.
    fn joined(&mut self, gone: u32, kept: u32) {
        let (a, b) = (self.number(gone), self.number(kept));
        let Some(from) = &mut self.from else { return };
        let count_of = |number| from.get(&number).map_or(0, FxHashSet::len);
        let (short, long) = if count_of(a) <= count_of(b) { (a, b) } else { (b, a) };
        let moved = from.remove(&short).unwrap_or_default();
        count(|work| work.links += moved.len() as u64);
        for other in moved {
            if let Some(back) = from.get_mut(&other) {
                back.remove(&short);
                back.insert(long);
            }
            from.entry(long).or_default().insert(other);
        }
        self.stands.remove(&gone);
        self.stands.insert(kept, long);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Certain;
    use crate::tell::go_on;

    fn graph(nodes: usize, edges: &[(u32, u32, f64)]) -> Graph {
        let edge = |&(a, b, bits): &(u32, u32, f64)| Edge { a, b, bits: Bits::new(bits), cannot: bits < -50.0 };
        Graph { nodes, edges: edges.iter().map(edge).collect(), certain: Vec::new() }
    }

    fn labels(graph: &Graph, threshold: f64) -> Vec<u32> {
        cut(graph, &cluster(graph, &mut go_on).continue_value().unwrap(), &[], Bits::new(threshold)).labels
    }

    #[test]
    fn a_chain_is_not_a_cluster() {
        // a~b and b~c, but a and c are surely two: components would join all three.
        let graph = graph(3, &[(0, 1, 6.0), (0, 2, -12.0), (1, 2, 5.0)]);
        assert_eq!(labels(&graph, 0.0), [0, 0, 2]);
        assert_eq!(components(3, &graph.edges, Bits::ZERO).labels, [0, 0, 0]);
    }

    #[test]
    fn two_entries_of_a_table_are_not_joined_by_what_is_like_both() {
        // 0 and 2 were never compared; 1 is like both.
        let mut graph = graph(4, &[(0, 1, 6.0), (1, 2, 5.0), (2, 3, 9.0)]);
        assert_eq!(labels(&graph, 0.0), [0, 0, 0, 0]);
        let known = |table, entry| Some(Certain { table, entry });
        graph.certain = vec![known(0, 7), None, known(0, 8), None];
        assert_eq!(labels(&graph, 0.0), [0, 0, 2, 2]);
        graph.certain = vec![known(0, 7), None, known(1, 8), None];
        assert_eq!(labels(&graph, 0.0), [0, 0, 0, 0], "another table");
        graph.certain = vec![known(0, 7), None, known(0, 7)];
        assert_eq!(labels(&graph, 0.0), [0, 0, 0, 0], "one entry");
    }

    #[test]
    fn what_must_not_be_is_not_outweighed() {
        let graph = graph(4, &[(0, 1, 20.0), (0, 2, 20.0), (0, 3, 20.0), (1, 2, 20.0), (1, 3, 20.0), (2, 3, -99.0)]);
        let labels = labels(&graph, -30.0);
        assert_ne!(labels[2], labels[3]);
    }

    #[test]
    fn what_hung_on_a_node_that_is_gone_hangs_on_its_neighbour() {
        // 4 – 0 – 1 – 2, and 3 on 1; without 0 and 1.
        let links = [(0, 1, 9.0), (0, 4, 6.0), (1, 2, 7.0), (1, 3, 5.0)];
        let partition = Partition { labels: vec![0; 5], links: graph(5, &links).edges };
        let links: Vec<_> =
            partition.links_among(|node| node > 1).iter().map(|edge| (edge.a, edge.b, edge.bits.get())).collect();
        assert_eq!(links, [(2, 3, 5.0), (2, 4, 6.0)]);
        assert_eq!(partition.links_among(|_| true).len(), 4);
        assert_eq!(partition.links_among(|node| node == 1).len(), 0);
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
