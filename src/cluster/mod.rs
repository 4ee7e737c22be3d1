//! From weighted pairs to clusters: signed correlation clustering.
//!
//! Nodes are names, edges carry bits for and against. The clustering sought makes the sum of the bits inside clusters
//! as large as can be: pairs that speak for one entity are inside, pairs that speak against are between. Connected
//! components, by contrast, join whatever a chain of likenesses connects. It is found by greedy additive edge
//! contraction and then local moves (Keuper et al. 2015, *Efficient decomposition of image and mesh graphs by lifted
//! multicuts*), with links that must not be.

mod contract;
mod forest;
mod graph;
mod islands;
mod moves;
mod tree;

pub(crate) use graph::{Edge, Graph, MOST};
pub(crate) use islands::islands;
pub(crate) use tree::{Partition, cluster, components, cut};
