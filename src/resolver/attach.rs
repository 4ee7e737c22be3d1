//! Parts of names: "M. Belooussov", "Yoon", "Goremykin".
//!
//! Within a document a part stands for the one fuller name beside it that it fits. Across documents what is still
//! alone goes to the entity that most mentions with that name belong to, or stays open where two are about as likely.

use std::collections::HashMap;
use std::ops::ControlFlow;

use rustc_hash::FxHashMap;

use super::nodes::Nodes;
use super::split::Split;
use crate::alias::What;
use crate::bits::Bits;
use crate::cluster::Edge;
use crate::compare::{self, Scratch};
use crate::mention::Mention;
use crate::model::{DOCUMENT_MARGIN, FAME, MARGIN, SAME_DOCUMENT};
use crate::profile::{Dictionary, Profile};
use crate::tell::{Pace, Tell};
use crate::work::count;

/// A document with more distinct full names than this is a list rather than an article.
const LISTED: usize = 64;

/// So many mentions are looked at between two calls.
const PORTION: usize = 1 << 11;

/// Of the full names that a part fits so many are kept, the best, until it is known which of them are one.
const MAX_FITS: usize = 32;

/// A full name that a part of a name fits, and the bits for it.
pub(super) type Fit = (Bits, u32);

/// A part of a name that its document leaves open.
pub(super) struct OpenWithin {
    /// The mentions of it in that document.
    pub(super) mentions: Vec<u32>,
    /// What it fits there, the best first.
    pub(super) fits: Vec<Fit>,
}

/// Where a mention belongs: to the node of its own name, or to that of a fuller name in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) node: u32,
    /// The bits of the link to the fuller name, if that is where it belongs.
    pub(super) via: Option<Bits>,
}

/// Whether a name is only part of a person's name: one word that no table knows for one entry.
pub(super) fn is_partial(profile: &Profile) -> bool {
    profile.may_be_person()
        && profile.words.count() == 1
        && !profile.entries().iter().any(|entry| entry.share > 0.9 && !entry.inflected && entry.what != What::Demonym)
}

/// Whether a name is one word by which a table knows somebody, which in a document may stand for somebody else: *Bibi* beside
/// *Asia Bibi*.
fn is_short(profile: &Profile) -> bool {
    profile.may_be_person()
        && profile.words.count() == 1
        && profile.entries().iter().all(|entry| entry.what != What::Preferred)
}

/// Whether a name is a person's in full.
fn is_full(profile: &Profile) -> bool {
    profile.may_be_person() && profile.words.count() > 1
}

/// Every mention at the node of its own name.
pub(super) fn as_they_stand(nodes: &Nodes) -> Vec<Placed> {
    nodes.of.iter().map(|&node| Placed { node, via: None }).collect()
}

/// Where documents put the mentions.
pub(super) struct Within {
    pub(super) placed: Vec<Placed>,
    /// How many mentions each node has.
    pub(super) counts: Vec<u32>,
    /// The parts of names that fit several persons of their document.
    pub(super) open: Vec<OpenWithin>,
}

/// Places every mention.
pub(super) fn within_documents(
    mentions: &[Mention],
    nodes: &Nodes,
    profiles: &[Profile],
    dictionary: &Dictionary,
    graph: &Split,
    tell: &mut Tell<'_>,
) -> ControlFlow<(), Within> {
    let mut placed = as_they_stand(nodes);
    let mut open: Vec<OpenWithin> = Vec::new();
    let mut documents: HashMap<&str, Vec<u32>> = HashMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        if let Some(document) = mention.known_document() {
            documents.entry(document).or_default().push(index as u32);
        }
    }
    let mut scratch = Scratch::remembering(dictionary);
    let mut known: FxHashMap<(u32, u32), Bits> = FxHashMap::default();
    let mut bits = |a: u32, b: u32| {
        *known
            .entry((a.min(b), a.max(b)))
            .or_insert_with(|| compare::total(&profiles[a as usize], &profiles[b as usize], &mut scratch))
    };
    let mut around: Option<FxHashMap<u32, Vec<u32>>> = None;
    let mut pace = Pace::new(PORTION, mentions.len());
    for indexes in documents.values() {
        let mut full: Vec<u32> = indexes
            .iter()
            .map(|&index| nodes.of[index as usize])
            .filter(|&node| is_full(&profiles[node as usize]))
            .collect();
        full.sort_unstable();
        full.dedup();
        let mut parts: Vec<(u32, u32)> = indexes.iter().map(|&index| (nodes.of[index as usize], index)).collect();
        parts.sort_unstable();
        // However often a name stands in a document, it is looked for once.
        for same in parts.chunk_by(|a, b| a.0 == b.0) {
            pace.step(same.len(), tell)?;
            let node = same[0].0;
            let profile = &profiles[node as usize];
            if !is_partial(profile) && !is_short(profile) {
                continue;
            }
            // In a long list of names only those are looked at that blocking has brought up.
            let near: Vec<u32>;
            let candidates = if full.len() <= LISTED {
                &full
            } else {
                let around = around.get_or_insert_with(|| graph.around()).get(&node).map_or(&[][..], Vec::as_slice);
                let (few, many) = if around.len() < full.len() { (around, &full[..]) } else { (&full[..], around) };
                count(|work| work.pairs += few.len() as u64);
                near = few.iter().copied().filter(|other| many.binary_search(other).is_ok()).collect();
                &near
            };
            count(|work| work.pairs += candidates.len() as u64);
            match fuller(node, candidates, &mut bits) {
                Ok((fuller, link)) => {
                    for &(_, index) in same {
                        placed[index as usize] = Placed { node: fuller, via: Some(link) };
                    }
                }
                Err(fits) if fits.is_empty() => {}
                Err(fits) => open.push(OpenWithin { mentions: same.iter().map(|&(_, index)| index).collect(), fits }),
            }
        }
    }
    let mut counts = vec![0; profiles.len()];
    for placed in &placed {
        counts[placed.node as usize] += 1;
    }
    ControlFlow::Continue(Within { placed, counts, open })
}

/// The one full name of a document that a part fits, if no other person of the document fits nearly as well; or else all
/// that it fits.
fn fuller(node: u32, full: &[u32], bits: &mut impl FnMut(u32, u32) -> Bits) -> Result<(u32, Bits), Vec<Fit>> {
    let bonus = Bits::new(SAME_DOCUMENT);
    let mut fits: Vec<Fit> =
        full.iter().map(|&other| (bits(node, other) + bonus, other)).filter(|fit| fit.0 > Bits::ZERO).collect();
    fits.sort_by_key(|&(bits, other)| (-bits, other));
    let Some(&(best, winner)) = fits.first() else { return Err(fits) };
    let rival = fits[1..]
        .iter()
        .any(|&(other, full)| best - other < Bits::new(DOCUMENT_MARGIN) && bits(winner, full) < Bits::ZERO);
    if rival {
        fits.truncate(MAX_FITS);
        return Err(fits);
    }
    Ok((winner, best))
}

/// The parts of names across documents.
#[derive(Default)]
pub(super) struct Across {
    /// The edges by which clusters that hold only parts of names are attached to the cluster of full names that fits best,
    /// weighed by how often it is mentioned. They do not depend on the threshold, so that raising it only splits.
    pub(super) attached: Vec<Edge>,
    /// What each cluster of parts fits, attached or not, by the cluster.
    pub(super) fits: FxHashMap<u32, Vec<Fit>>,
}

/// Attaches what is left of parts of names.
pub(super) fn across_documents(graph: &Split, profiles: &[Profile], counts: &[u32], clusters: &[u32]) -> Across {
    let mut mentioned = vec![0_u32; profiles.len()];
    for (node, &count) in counts.iter().enumerate() {
        mentioned[clusters[node] as usize] += count;
    }
    // For each cluster of parts and each cluster it could join, the heaviest edge between them.
    let mut between: FxHashMap<(u32, u32), (Edge, u32)> = FxHashMap::default();
    for edge in graph.loose.iter().filter(|edge| !edge.cannot) {
        let (part, full) = if is_partial(&profiles[edge.a as usize]) { (edge.a, edge.b) } else { (edge.b, edge.a) };
        let key = (clusters[part as usize], clusters[full as usize]);
        let (best, to) = between.entry(key).or_insert((*edge, full));
        if (edge.bits, std::cmp::Reverse((edge.a, edge.b))) > (best.bits, std::cmp::Reverse((best.a, best.b))) {
            (*best, *to) = (*edge, full);
        }
    }
    let mut choices: FxHashMap<u32, Vec<(f64, u32, Edge, u32)>> = FxHashMap::default();
    for ((part, full), (edge, to)) in between {
        // A full name that is mentioned twice as often is twice as likely to be meant.
        let popularity = f64::from(mentioned[full as usize].max(1)).log2().min(FAME);
        choices.entry(part).or_default().push((edge.bits.get() + popularity, full, edge, to));
    }
    let mut across = Across::default();
    for (part, mut options) in choices {
        options.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let (best, _, mut edge, _) = options[0];
        if options.get(1).is_none_or(|second| best - second.0 >= MARGIN) {
            // The link says what it rests on: the names and the fame.
            edge.bits = Bits::new(best);
            across.attached.push(edge);
        }
        options.truncate(MAX_FITS);
        across.fits.insert(part, options.into_iter().map(|(bits, _, _, to)| (Bits::new(bits), to)).collect());
    }
    across
}
