//! CEAF-m scores (Luo 2005): pair gold and predicted clusters one to one so that they share the most mentions, and
//! count those.
//!
//! The pairing is a maximum-weight matching of a bipartite graph whose edges are the overlaps. A full cost matrix, as
//! the textbook algorithm wants it, would have 25 million cells for 5 000 clusters a side, nearly all of them empty.
//! Here clusters are added one at a time, each by a shortest augmenting path over the overlaps that exist (Dijkstra's
//! search on reduced costs), so a search never leaves the connected component it starts in: `O(c · e log c)` for a
//! component of `c` clusters on the smaller side and `e` overlaps. Weights are whole numbers, so the result is exact.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Overlap, Score, share};

pub(super) fn score(overlap: &Overlap) -> Score {
    let edges = overlap.cells.iter().map(|cell| (cell.gold, cell.predicted, cell.size));
    // The search adds the clusters of one side; the side with fewer of them is the cheaper.
    let shared = if overlap.gold.len() <= overlap.predicted.len() {
        Matching::new(overlap.gold.len(), overlap.predicted.len(), edges).solve()
    } else {
        let turned = edges.map(|(gold, predicted, size)| (predicted, gold, size));
        Matching::new(overlap.predicted.len(), overlap.gold.len(), turned).solve()
    };
    let share = share(shared as f64, overlap.mentions());
    Score::new(share, share)
}

/// A maximum-weight matching under construction, between rows (added one by one) and columns.
///
/// The prices are the dual of the matching: for every edge `row_price + column_price >= weight`, with equality on
/// matched edges, no price negative, and 0 on what is unmatched. While that holds no heavier matching of the rows
/// added so far exists.
struct Matching {
    edges: Vec<Vec<(usize, i64)>>,
    row_price: Vec<i64>,
    column_price: Vec<i64>,
    column_of: Vec<Option<usize>>,
    row_of: Vec<Option<usize>>,
    search: Search,
}

/// Scratch of one search, kept between searches and cleaned only where it was used.
struct Search {
    heap: BinaryHeap<Reverse<(i64, usize)>>,
    /// The distance of a column from the row being added, and the row before it on the way.
    reached: Vec<Option<(i64, usize)>>,
    touched: Vec<usize>,
    rows: Vec<(usize, i64)>,
}

/// Where the best way found so far ends.
#[derive(Clone, Copy)]
enum End {
    /// At a row that is best left (or becomes) unmatched.
    Row(usize),
    /// At a column that was free.
    Column(usize),
}

impl Matching {
    fn new(rows: usize, columns: usize, cells: impl Iterator<Item = (u32, u32, u32)>) -> Self {
        let mut edges = vec![Vec::new(); rows];
        for (row, column, weight) in cells {
            edges[row as usize].push((column as usize, i64::from(weight)));
        }
        // Heaviest first: the first free column of zero cost ends a search.
        for edges in &mut edges {
            edges.sort_unstable_by_key(|&(column, weight)| (-weight, column));
        }
        Self {
            edges,
            row_price: vec![0; rows],
            column_price: vec![0; columns],
            column_of: vec![None; rows],
            row_of: vec![None; columns],
            search: Search {
                heap: BinaryHeap::new(),
                reached: vec![None; columns],
                touched: Vec::new(),
                rows: Vec::new(),
            },
        }
    }

    /// The weight of the heaviest matching.
    fn solve(mut self) -> i64 {
        for row in 0..self.edges.len() {
            self.add(row);
        }
        // By duality the prices sum to the weight of the matching.
        self.row_price.iter().chain(&self.column_price).sum()
    }

    /// Adds a row to the matching by the shortest way to a free column, or to a row better left unmatched.
    fn add(&mut self, start: usize) {
        let best = self.edges[start].iter().map(|&(column, weight)| weight - self.column_price[column]).max();
        self.row_price[start] = best.unwrap_or(0).max(0);

        let (mut limit, mut end) = (self.row_price[start], End::Row(start));
        self.visit(start, 0, &mut limit, &mut end);
        while let Some(Reverse((distance, column))) = self.search.heap.pop() {
            if distance >= limit {
                break;
            }
            let stale = self.search.reached[column].is_none_or(|(best, _)| best < distance);
            let Some(row) = self.row_of[column].filter(|_| !stale) else { continue };
            if distance + self.row_price[row] < limit {
                (limit, end) = (distance + self.row_price[row], End::Row(row));
            }
            self.visit(row, distance, &mut limit, &mut end);
        }
        self.reprice(limit);
        self.augment(end);
        for column in self.search.touched.drain(..) {
            self.search.reached[column] = None;
        }
        self.search.heap.clear();
        self.search.rows.clear();
    }

    /// Takes the edges of a row that lies at `distance` into the search.
    fn visit(&mut self, row: usize, distance: i64, limit: &mut i64, end: &mut End) {
        self.search.rows.push((row, distance));
        for &(column, weight) in &self.edges[row] {
            let far = distance + self.row_price[row] + self.column_price[column] - weight;
            let known = self.search.reached[column];
            if far > *limit || known.is_some_and(|(best, _)| best <= far) {
                continue;
            }
            if self.row_of[column].is_some() {
                if far == *limit {
                    continue;
                }
                self.search.heap.push(Reverse((far, column)));
            } else if far < *limit || matches!(end, End::Row(_)) {
                // A free column is as good as leaving a row out when both cost the same; it ends the search as well.
                (*limit, *end) = (far, End::Column(column));
            } else {
                continue;
            }
            if known.is_none() {
                self.search.touched.push(column);
            }
            self.search.reached[column] = Some((far, row));
        }
    }

    /// Moves the prices of all that lies nearer than the end, so that the way to it costs nothing.
    fn reprice(&mut self, limit: i64) {
        for &(row, distance) in &self.search.rows {
            self.row_price[row] -= (limit - distance).max(0);
        }
        for &column in &self.search.touched {
            if let Some((distance, _)) = self.search.reached[column] {
                self.column_price[column] += (limit - distance).max(0);
            }
        }
    }

    /// Turns the matching along the way to its end, back to the row that was added: the only one without a column.
    fn augment(&mut self, end: End) {
        let mut column = match end {
            End::Column(column) => column,
            End::Row(row) => match self.column_of[row].take() {
                Some(column) => column,
                None => return,
            },
        };
        while let Some((_, row)) = self.search.reached[column] {
            self.row_of[column] = Some(row);
            let Some(next) = self.column_of[row].replace(column) else { break };
            column = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The heaviest matching by trying all of them.
    fn brute_force(weights: &[Vec<u32>], used: &mut Vec<bool>) -> i64 {
        let Some((first, rest)) = weights.split_first() else { return 0 };
        let mut best = brute_force(rest, used);
        for column in 0..first.len() {
            if !used[column] {
                used[column] = true;
                best = best.max(i64::from(first[column]) + brute_force(rest, used));
                used[column] = false;
            }
        }
        best
    }

    fn solve(weights: &[Vec<u32>]) -> i64 {
        let columns = weights.first().map_or(0, Vec::len);
        let cells = weights.iter().enumerate().flat_map(|(row, weights)| {
            let present = weights.iter().enumerate().filter(|&(_, &weight)| weight > 0);
            present.map(move |(column, &weight)| (row as u32, column as u32, weight))
        });
        Matching::new(weights.len(), columns, cells).solve()
    }

    #[test]
    fn the_greedy_choice_can_be_wrong() {
        assert_eq!(solve(&[vec![5, 4], vec![4, 0]]), 8);
        assert_eq!(solve(&[vec![5, 4], vec![0, 0]]), 5);
        assert_eq!(solve(&[vec![9], vec![8], vec![10]]), 10);
    }

    #[test]
    fn many_entangled_clusters_are_paired_in_time() {
        // 60 000 mentions scattered at random over 4 000 by 4 000 clusters: one component, hardly any structure.
        let mut state = 1u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % 4000
        };
        let (gold, predicted): (Vec<u64>, Vec<u64>) = (0..60_000).map(|_| (next(), next())).unzip();
        let score = score(&Overlap::of(&gold, &predicted));
        assert!((0.05..0.3).contains(&score.f1), "{score:?}");
    }

    proptest! {
        #[test]
        fn law_no_pairing_shares_more(
            weights in (1usize..6, 1usize..6).prop_flat_map(|(rows, columns)| {
                let weight = prop_oneof![Just(0u32), 0u32..4, 0u32..100];
                proptest::collection::vec(proptest::collection::vec(weight, columns), rows)
            })
        ) {
            let mut used = vec![false; weights[0].len()];
            prop_assert_eq!(solve(&weights), brute_force(&weights, &mut used));
        }
    }
}
