//! The parts of a graph that can be clustered each by itself: those that no pair for one entity connects.
//!
//! Clusters grow along edges whose sum is for them, so they never reach beyond the nodes that such edges connect, and what
//! speaks against pairs further apart is of no account. Most names have no more than a few others in reach, so that the
//! parts are small, and are clustered on all cores.

use std::ops::{ControlFlow, Range};

use super::forest::Forest;
use super::graph::{Edge, Graph};
use crate::parallel::map;
use crate::tell::{Tell, go_on, part};

/// So many edges at once are clustered, or looked at, between two calls.
const PORTION: usize = 1 << 18;
/// An island with more edges is clustered by itself, and tells how far it is.
const LARGE: usize = 1 << 16;

/// What clusters a graph: for each node the smallest of its cluster.
pub(super) type Cluster = fn(&Graph, &mut Tell<'_>) -> ControlFlow<(), Vec<u32>>;

/// For each node the smallest that pairs lead to.
pub(crate) fn islands(nodes: usize, pairs: impl Iterator<Item = (u32, u32)>) -> Vec<u32> {
    let mut forest = Forest::new(nodes);
    for (a, b) in pairs {
        forest.unite(a, b);
    }
    forest.labels()
}

/// Clusters each island by itself: for each node of the graph the smallest of its cluster.
pub(super) fn cluster_each(graph: &Graph, cluster: Cluster, tell: &mut Tell<'_>) -> ControlFlow<(), Vec<u32>> {
    let mut labels: Vec<u32> = (0..graph.nodes as u32).collect();
    let sea = Sea::of(graph, &mut part(tell, 0.0, 0.4))?;
    let mut tell = part(tell, 0.4, 1.0);
    let all = sea.edges.len().max(1) as f64;
    let mut done = 0;
    let mut rest = &sea.islands[..];
    while let Some(first) = rest.first() {
        // As many small ones as make a portion, or one large one.
        let mut edges = 0;
        let fits = |island: &&Island| {
            edges += island.edges.len();
            edges <= PORTION && island.edges.len() <= LARGE
        };
        let (portion, after) = rest.split_at(rest.iter().take_while(fits).count().max(1));
        let size: usize = portion.iter().map(|island| island.edges.len()).sum();
        let from = done as f64 / all;
        done += size;
        let to = done as f64 / all;
        let found = if first.edges.len() > LARGE {
            vec![cluster(&sea.graph_of(first, graph), &mut part(&mut tell, from, to))?]
        } else {
            let small = |island: &Island| cluster(&sea.graph_of(island, graph), &mut go_on);
            // Nobody breaks off within.
            map(portion, || (), |(), island| small(island).continue_value().unwrap_or_default())
        };
        for (island, local) in portion.iter().zip(found) {
            let nodes = sea.nodes_of(island);
            for (node, label) in nodes.iter().zip(local) {
                labels[*node as usize] = nodes[label as usize];
            }
        }
        tell(to)?;
        rest = after;
    }
    ControlFlow::Continue(labels)
}

/// The islands of a graph that have more than one node.
#[derive(Default)]
struct Sea<'g> {
    /// The nodes of the graph, island by island, in order.
    nodes: Vec<u32>,
    /// Where each node of the graph stands there.
    place: Vec<u32>,
    /// The edges within islands, island by island, in order.
    edges: Vec<&'g Edge>,
    islands: Vec<Island>,
}

/// A part of a graph: where its nodes and its edges are.
struct Island {
    nodes: Range<usize>,
    edges: Range<usize>,
}

impl<'g> Sea<'g> {
    fn of(graph: &'g Graph, tell: &mut Tell<'_>) -> ControlFlow<(), Self> {
        let Some(any) = graph.edges.first() else { return ControlFlow::Continue(Self::default()) };
        let portions = || graph.edges.chunks(PORTION).zip(1..);
        let mut told =
            |from: f64, portion: usize| tell((from + (portion * PORTION) as f64 / graph.edges.len() as f64) / 3.2);
        let mut forest = Forest::new(graph.nodes);
        for (edges, portion) in portions() {
            for edge in edges.iter().filter(|edge| edge.weight() > 0) {
                forest.unite(edge.a, edge.b);
            }
            told(0.0, portion)?;
        }
        let roots = forest.labels();
        let root = |edge: &Edge| {
            let [a, b] = [edge.a, edge.b].map(|node| roots[node as usize]);
            (a == b).then_some(a as usize)
        };
        let mut counts = vec![(0, 0); graph.nodes];
        for &root in &roots {
            counts[root as usize].0 += 1;
        }
        for (edges, portion) in portions() {
            edges.iter().filter_map(root).for_each(|root| counts[root].1 += 1);
            told(1.0, portion)?;
        }
        let mut sea = Self { nodes: vec![0; graph.nodes], place: vec![0; graph.nodes], ..Self::default() };
        // From here on a count is where the next of its island goes.
        let (mut nodes, mut edges) = (0, 0);
        for count in &mut counts {
            let next = (nodes + count.0, edges + count.1);
            if count.1 > 0 {
                sea.islands.push(Island { nodes: nodes..next.0, edges: edges..next.1 });
            }
            *count = (nodes, edges);
            (nodes, edges) = next;
        }
        for (node, &root) in roots.iter().enumerate() {
            let next = &mut counts[root as usize].0;
            sea.nodes[*next] = node as u32;
            sea.place[node] = *next as u32;
            *next += 1;
        }
        sea.edges = vec![any; edges];
        for (edges, portion) in portions() {
            for edge in edges {
                let Some(root) = root(edge) else { continue };
                sea.edges[counts[root].1] = edge;
                counts[root].1 += 1;
            }
            told(2.0, portion)?;
        }
        ControlFlow::Continue(sea)
    }

    fn nodes_of(&self, island: &Island) -> &[u32] {
        &self.nodes[island.nodes.clone()]
    }

    /// The graph of an island, its nodes numbered anew.
    fn graph_of(&self, island: &Island, graph: &Graph) -> Graph {
        let place = |node: u32| self.place[node as usize] - island.nodes.start as u32;
        let local = |edge: &&Edge| Edge { a: place(edge.a), b: place(edge.b), ..**edge };
        Graph {
            nodes: island.nodes.len(),
            edges: self.edges[island.edges.clone()].iter().map(local).collect(),
            certain: self.nodes_of(island).iter().map(|&node| graph.certain(node as usize)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bits::Bits;

    #[test]
    fn what_speaks_against_leads_to_no_other_island() {
        let edge = |(a, b, bits)| Edge { a, b, bits: Bits::new(bits), cannot: false };
        let edges = [(0, 4, 2.0), (0, 5, -3.0), (1, 4, -9.0), (2, 3, 1.0), (2, 5, 4.0), (3, 5, -2.0)];
        let graph = Graph { nodes: 6, edges: edges.map(edge).to_vec(), certain: Vec::new() };
        let sea = Sea::of(&graph, &mut go_on).continue_value().unwrap();
        let nodes: Vec<_> = sea.islands.iter().map(|island| sea.nodes_of(island)).collect();
        assert_eq!(nodes, [&[0, 4][..], &[2, 3, 5]]);
        assert_eq!(sea.islands.iter().map(|island| island.edges.len()).collect::<Vec<_>>(), [1, 3]);
        let ends: Vec<_> = sea.graph_of(&sea.islands[1], &graph).edges.iter().map(|edge| (edge.a, edge.b)).collect();
        assert_eq!(ends, [(0, 1), (0, 2), (1, 2)]);
        let whole: Cluster = |island, _| ControlFlow::Continue(vec![0; island.nodes]);
        assert_eq!(cluster_each(&graph, whole, &mut go_on).continue_value().unwrap(), [0, 1, 2, 2, 0, 2]);
    }
}
