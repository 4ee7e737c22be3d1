//! Disjoint sets: which nodes are connected.

use crate::work::count;

/// Disjoint sets by union towards the smaller node, with path halving.
pub(super) struct Forest {
    parent: Vec<u32>,
}

impl Forest {
    pub(super) fn new(nodes: usize) -> Self {
        Self { parent: (0..nodes as u32).collect() }
    }

    pub(super) fn root(&mut self, mut node: u32) -> u32 {
        while self.parent[node as usize] != node {
            count(|work| work.links += 1);
            let above = self.parent[self.parent[node as usize] as usize];
            self.parent[node as usize] = above;
            node = above;
        }
        node
    }

    /// Joins two roots.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        self.parent[a.max(b) as usize] = a.min(b);
    }

    /// Joins the sets of two nodes; whether they were two.
    pub(super) fn unite(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        self.join(a, b);
        a != b
    }

    /// For each node the smallest of its set.
    pub(super) fn labels(&mut self) -> Vec<u32> {
        (0..self.parent.len() as u32).map(|node| self.root(node)).collect()
    }
}
