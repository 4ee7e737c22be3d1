//! The parts of a graph that can be clustered each by itself: those that no pair for one entity connects.
//!
//! Clusters grow along edges whose sum is for them, so they never reach beyond the nodes that such edges connect, and what
//! speaks against pairs further apart is of no account. Most names have no more than a few others in reach, so that the
//! parts are small, and are clustered on all cores.

use super::forest::Forest;
use super::graph::{Edge, Graph};
use crate::parallel::map;

/// A part of a graph: its nodes in order, and the graph between them, numbered anew.
pub(super) struct Island {
    nodes: Vec<u32>,
    graph: Graph,
}

/// Clusters each island by itself: for each node of the graph the smallest of its cluster.
pub(super) fn cluster_each(graph: &Graph, cluster: impl Fn(&Graph) -> Vec<u32> + Sync + Send) -> Vec<u32> {
    let mut labels: Vec<u32> = (0..graph.nodes as u32).collect();
    let islands = islands(graph);
    for (island, local) in islands.iter().zip(map(&islands, || (), |(), island| cluster(&island.graph))) {
        for (node, label) in local.into_iter().enumerate() {
            labels[island.nodes[node] as usize] = island.nodes[label as usize];
        }
    }
    labels
}

/// The islands of more than one node.
fn islands(graph: &Graph) -> Vec<Island> {
    let mut forest = Forest::new(graph.nodes);
    for edge in graph.edges.iter().filter(|edge| edge.weight() > 0) {
        forest.unite(edge.a, edge.b);
    }
    let roots = forest.labels();
    let mut edges: Vec<(u32, &Edge)> = graph
        .edges
        .iter()
        .filter(|edge| roots[edge.a as usize] == roots[edge.b as usize])
        .map(|edge| (roots[edge.a as usize], edge))
        .collect();
    // The order of the edges is kept.
    edges.sort_by_key(|&(root, _)| root);
    let mut nodes: Vec<(u32, u32)> = roots.iter().enumerate().map(|(node, &root)| (root, node as u32)).collect();
    nodes.sort_unstable();
    let mut place = vec![0_u32; graph.nodes];
    for island in nodes.chunk_by(|a, b| a.0 == b.0) {
        island.iter().enumerate().for_each(|(at, &(_, node))| place[node as usize] = at as u32);
    }
    let mut nodes = nodes.chunk_by(|a, b| a.0 == b.0);
    let local = |edge: &Edge| Edge { a: place[edge.a as usize], b: place[edge.b as usize], ..*edge };
    edges
        .chunk_by(|a, b| a.0 == b.0)
        .map(|edges| {
            // Every island with edges has nodes, and both come in the order of their roots.
            let nodes = nodes.find(|nodes| nodes[0].0 == edges[0].0).unwrap_or_default();
            let nodes: Vec<u32> = nodes.iter().map(|&(_, node)| node).collect();
            let certain = nodes.iter().map(|&node| graph.certain(node as usize)).collect();
            let edges = edges.iter().map(|(_, edge)| local(edge)).collect();
            Island { graph: Graph { nodes: nodes.len(), edges, certain }, nodes }
        })
        .collect()
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
        let islands = islands(&graph);
        let nodes: Vec<_> = islands.iter().map(|island| island.nodes.clone()).collect();
        assert_eq!(nodes, [vec![0, 4], vec![2, 3, 5]]);
        assert_eq!(islands.iter().map(|island| island.graph.edges.len()).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(cluster_each(&graph, |island| vec![0; island.nodes]), [0, 1, 2, 2, 0, 2]);
    }
}
