//! How well a model finds the counterpart of a held-in word among many.

use std::collections::{BTreeSet, HashSet};

use aka::sound::units::{Latin, Units};
use rayon::prelude::*;

use crate::corpus::{Pair, digest, spelt};

const QUERIES: usize = 1000;
const POOL: usize = 5000;

/// Of 1 000 held-in native words, for how many a true Latin counterpart comes first among 5 000, and among the first
/// five. Any counterpart that the data know counts as true.
pub fn measure(model: &Units, pairs: &[Pair]) -> (f64, f64) {
    let known: HashSet<&Pair> = pairs.iter().collect();
    let held: Vec<&Pair> = pairs.iter().filter(|pair| pair.is_held_in()).collect();
    let mut pool: Vec<&Vec<u8>> = held.iter().map(|pair| &pair.latin).collect::<BTreeSet<_>>().into_iter().collect();
    pool.sort_by_cached_key(|latin| digest(&format!("pool {}", spelt(latin))));
    pool.truncate(POOL);
    let listed: HashSet<&Vec<u8>> = pool.iter().copied().collect();
    let mut queries: Vec<&Pair> = held.into_iter().filter(|pair| listed.contains(&pair.latin)).collect();
    queries.sort_by_cached_key(|pair| {
        digest(&format!("{}{}", spelt(&pair.latin), pair.native.iter().collect::<String>()))
    });
    queries.truncate(QUERIES);
    let spellings: Vec<Latin> = pool.iter().map(|latin| Latin::new(&spelt(latin))).collect();
    let better: Vec<usize> = queries
        .par_iter()
        .map(|query| {
            let native = model.read(&query.native);
            let own = model.evidence(&native, &Latin::new(&spelt(&query.latin)), f32::MIN);
            let ahead = |(latin, spelling): (&&Vec<u8>, &Latin)| {
                model.evidence(&native, spelling, own) > own
                    && !known.contains(&Pair { native: query.native.clone(), latin: (*latin).clone() })
            };
            pool.iter().zip(&spellings).filter(|&pair| ahead(pair)).count()
        })
        .collect();
    let share =
        |rank: usize| better.iter().filter(|&&better| better < rank).count() as f64 / queries.len().max(1) as f64;
    (share(1), share(5))
}
