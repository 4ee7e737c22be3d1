//! How well a model finds the counterpart of a held-in word among many.

use std::collections::{BTreeSet, HashSet};

use aka::sound::units::{Latin, Units};
use rayon::prelude::*;

use crate::corpus::{Pair, digest, spelt};

const QUERIES: usize = 1000;
const POOL: usize = 5000;

/// Of how many queries a true counterpart comes first.
pub(crate) struct Found {
    /// Of all.
    pub(crate) first: f64,
    /// Of those that are no slips.
    pub(crate) first_of_true: f64,
    /// Among the first five, of all.
    pub(crate) fifth: f64,
    /// The share of slips among the queries.
    pub(crate) slips: f64,
}

/// Of 1 000 held-in native words, for how many a true Latin counterpart comes first among 5 000. Any counterpart that the
/// data know counts as true. What is a slip is told by a model that has seen none of them.
pub(crate) fn measure(model: &Units, pairs: &[Pair], is_true: impl Fn(&Pair) -> bool) -> Found {
    let known: HashSet<&Pair> = pairs.iter().collect();
    let held: Vec<&Pair> = pairs.iter().filter(|pair| pair.is_held_in()).collect();
    let mut pool: Vec<&Vec<u8>> = held.iter().map(|pair| &pair.latin).collect::<BTreeSet<_>>().into_iter().collect();
    pool.sort_by_cached_key(|latin| digest(&format!("pool {}", spelt(latin))));
    pool.truncate(POOL);
    let listed: HashSet<&Vec<u8>> = pool.iter().copied().collect();
    let mut queries: Vec<&Pair> = held.into_iter().filter(|pair| listed.contains(&pair.latin)).collect();
    queries.sort_by_cached_key(|pair| digest(&format!("query {pair:?}")));
    queries.truncate(QUERIES);
    let spellings: Vec<Latin> = pool.iter().map(|latin| Latin::new(&spelt(latin))).collect();
    let ahead: Vec<usize> = queries
        .par_iter()
        .map(|query| {
            let native = model.read(&query.native);
            let own = model.evidence(&native, &Latin::new(&spelt(&query.latin)), f32::MIN);
            let better = |(latin, spelling): &(&&Vec<u8>, &Latin)| {
                model.evidence(&native, spelling, own) > own
                    && !known.contains(&Pair { native: query.native.clone(), latin: (**latin).clone() })
            };
            pool.iter().zip(&spellings).filter(better).count()
        })
        .collect();
    let share = |count: usize, of: usize| count as f64 / of.max(1) as f64;
    let within = |rank: usize| share(ahead.iter().filter(|&&ahead| ahead < rank).count(), queries.len());
    let of_true: Vec<usize> =
        queries.iter().zip(&ahead).filter(|(query, _)| is_true(query)).map(|(_, &ahead)| ahead).collect();
    Found {
        first: within(1),
        first_of_true: share(of_true.iter().filter(|&&ahead| ahead == 0).count(), of_true.len()),
        fifth: within(5),
        slips: 1.0 - share(of_true.len(), queries.len()),
    }
}
