//! Disjoint sets: which nodes are connected.

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

    pub(super) fn labels(&mut self) -> Vec<u32> {
        (0..self.parent.len() as u32).map(|node| self.root(node)).collect()
    }
}
