//! What is undecided between names is weighed again by what their documents name beside them.
//!
//! Two things are: pairs of whole names that are nearly at even odds, and for a part of a name that stands in several
//! documents, whom it means in each. A part of a name is one node wherever it stands; where the context of a document
//! decides otherwise than the collection does, its mentions become a node of their own.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::attach::{Across, Fit, Within, across_documents, is_partial};
use super::context::{CONTEXT, Circle, Documents, Said};
use super::split::Split;
use crate::bits::Bits;
use crate::cluster::{Edge, cluster};
use crate::mention::Mention;
use crate::model::MARGIN;
use crate::profile::Profile;
use crate::tell::{Tell, part};

/// So many full names that a part fits are compared by their documents.
const RIVALS: usize = 8;

/// What context says of the edges that it changed.
pub(super) type Contexts = FxHashMap<(u32, u32), Said>;

/// Everything that context may change.
pub(super) struct Ground<'g> {
    pub(super) mentions: &'g [Mention],
    pub(super) profiles: &'g mut Vec<Profile>,
    pub(super) graph: &'g mut Split,
    pub(super) within: &'g mut Within,
    pub(super) clusters: &'g mut Vec<u32>,
    pub(super) across: &'g mut Across,
}

/// Settles by context what can be settled. Nothing changes where there are not two documents.
pub(super) fn settle(mut ground: Ground<'_>, tell: &mut Tell<'_>) -> ControlFlow<(), Contexts> {
    let mut contexts = Contexts::default();
    let Some(mut documents) = ground.documents() else { return ControlFlow::Continue(contexts) };
    tell(0.2)?;
    if ground.weigh_pairs(&documents, &mut contexts) {
        *ground.clusters = cluster(&ground.graph.firm, &mut part(tell, 0.3, 0.8))?;
        *ground.across = across_documents(ground.graph, ground.profiles, &ground.within.counts, ground.clusters);
        if let Some(again) = ground.documents() {
            documents = again;
        }
    }
    ground.part(&documents, &mut contexts);
    ControlFlow::Continue(contexts)
}

/// Which of some fits a part of a name is joined to: the one that is clearly the best, at even odds or better. Where none is
/// clearly ahead, it stays where it was before.
fn joined(fits: impl Iterator<Item = Bits>, before: Option<usize>) -> Option<usize> {
    let mut fits: Vec<(Bits, usize)> = fits.enumerate().map(|(at, bits)| (bits, at)).collect();
    fits.sort_by_key(|&(bits, at)| (-bits, at));
    let &(best, at) = fits.first().filter(|fit| fit.0 >= Bits::ZERO)?;
    let clear = fits.get(1).is_none_or(|second| best - second.0 >= Bits::new(MARGIN));
    if clear { Some(at) } else { before }
}

/// The pairs of a list in order that begin with a number.
fn with(pairs: &[(u32, u32)], first: u32) -> &[(u32, u32)] {
    let from = pairs.partition_point(|pair| pair.0 < first);
    &pairs[from..from + pairs[from..].partition_point(|pair| pair.0 == first)]
}

/// The mentions of a part of a name for which context decides alike.
#[derive(Default)]
struct Group {
    mentions: Vec<u32>,
    documents: Vec<(u32, u32)>,
    /// What the context of all documents adds up to, for each fit that was looked at.
    sums: Vec<Bits>,
}

impl Ground<'_> {
    fn is_partial(&self, node: u32) -> bool {
        is_partial(&self.profiles[node as usize])
    }

    fn documents(&self) -> Option<Documents> {
        let entity = |index: usize| {
            let node = self.within.placed[index].node;
            (!self.is_partial(node)).then(|| self.clusters[node as usize])
        };
        Documents::of(self.mentions, entity, self.profiles.len())
    }

    /// The documents of each of what `of` says a mention belongs to, in order.
    fn listed(&self, documents: &Documents, of: impl Fn(u32) -> Option<u32>) -> Vec<(u32, u32)> {
        let placed = self.within.placed.iter().zip(&documents.of);
        let mut listed: Vec<(u32, u32)> =
            placed.filter_map(|(placed, document)| Some((of(placed.node)?, (*document)?))).collect();
        listed.sort_unstable();
        listed.dedup();
        listed
    }

    /// Adds the context of two names to their edge where it may turn it. Names that stand side by side in a document share
    /// its context because they do, and that says nothing.
    fn weigh_pairs(&mut self, documents: &Documents, contexts: &mut Contexts) -> bool {
        let open = |edge: &Edge| !edge.cannot && edge.bits < CONTEXT && edge.bits > -CONTEXT;
        if !self.graph.firm.edges.iter().any(open) {
            return false;
        }
        let listed = self.listed(documents, |node| (!self.is_partial(node)).then_some(node));
        let mut last: Option<(u32, Circle)> = None;
        for edge in self.graph.firm.edges.iter_mut().filter(|edge| open(edge)) {
            let (a, b) = (with(&listed, edge.a), with(&listed, edge.b));
            if a.is_empty() || b.is_empty() || side_by_side(a, b) {
                continue;
            }
            if last.as_ref().is_none_or(|(node, _)| *node != edge.a) {
                last = Some((edge.a, documents.circle(a)));
            }
            let Some((_, circle)) = &last else { continue };
            let other = documents.circle(b);
            let own = [edge.a, edge.b].map(|node| self.clusters[node as usize]);
            let bits = circle.against(&other, own);
            if bits != Bits::ZERO {
                edge.bits += bits;
                contexts.insert((edge.a, edge.b), Said { bits, shared: circle.told(&other, own), days: None });
            }
        }
        !contexts.is_empty()
    }

    /// Decides for parts of names in each document.
    fn part(&mut self, documents: &Documents, contexts: &mut Contexts) {
        let within: FxHashSet<u32> = self.within.open.iter().flat_map(|open| open.mentions.iter().copied()).collect();
        let mut parts: Vec<(u32, u32, u32, u32)> = Vec::new();
        for (index, (placed, document)) in self.within.placed.iter().zip(&documents.of).enumerate() {
            let (index, cluster) = (index as u32, self.clusters[placed.node as usize]);
            let Some(document) = *document else { continue };
            let fits = self.across.fits.get(&cluster);
            if self.is_partial(placed.node) && !within.contains(&index) && fits.is_some_and(|fits| may_turn(fits)) {
                parts.push((cluster, placed.node, document, index));
            }
        }
        if parts.is_empty() {
            return;
        }
        parts.sort_unstable();
        let listed = self.listed(documents, |node| (!self.is_partial(node)).then(|| self.clusters[node as usize]));
        let mut groups: BTreeMap<(u32, u32, Option<usize>), Group> = BTreeMap::new();
        for same in parts.chunk_by(|a, b| a.0 == b.0) {
            let fits = &self.across.fits[&same[0].0];
            let fits = &fits[..fits.len().min(RIVALS)];
            let before = joined(fits.iter().map(|fit| fit.0), None);
            let known: Vec<_> = fits.iter().map(|fit| with(&listed, self.clusters[fit.1 as usize])).collect();
            let circles: Vec<Circle> = known.iter().map(|known| documents.circle(known)).collect();
            for here in same.chunk_by(|a, b| (a.1, a.2) == (b.1, b.2)) {
                let (cluster, node, document, _) = here[0];
                // Who is named in full beside it was considered within the document.
                if known.iter().any(|known| known.binary_search_by_key(&document, |pair| pair.1).is_ok()) {
                    continue;
                }
                let circle = documents.circle(&[(node, document)]);
                let worth =
                    |(fit, of): (&Fit, &Circle)| documents.worth(&circle, of, [self.clusters[fit.1 as usize]; 2]);
                let worth: Vec<Bits> = fits.iter().zip(&circles).map(worth).collect();
                let after = joined(fits.iter().zip(&worth).map(|(fit, &bits)| fit.0 + bits), before);
                if after != before {
                    let group = groups.entry((node, cluster, after)).or_default();
                    group.mentions.extend(here.iter().map(|part| part.3));
                    group.documents.push((node, document));
                    group.sums.resize(worth.len(), Bits::ZERO);
                    group.sums.iter_mut().zip(worth).for_each(|(sum, bits)| *sum += bits);
                }
            }
        }
        for ((node, cluster, decision), group) in groups {
            let best = decision.map(|at| self.across.fits[&cluster][at].1);
            let circles = best.map(|best| {
                let entity = self.clusters[best as usize];
                (documents.circle(with(&listed, entity)), documents.circle(&group.documents), [entity; 2])
            });
            self.part_off(node, cluster, decision, group, |edge, bits| {
                // It may be joined only because context speaks against another.
                if let Some((a, b, own)) = circles.filter(|_| bits != Bits::ZERO) {
                    let days = documents.apart(&a, &b);
                    contexts.insert((edge.a, edge.b), Said { bits, shared: a.told(&b, own), days });
                }
            });
        }
    }

    /// Makes a node of its own of some mentions of a part of a name, and attaches it to the full name that is meant.
    fn part_off(
        &mut self,
        node: u32,
        cluster: u32,
        best: Option<usize>,
        group: Group,
        attached: impl FnOnce(&Edge, Bits),
    ) {
        let new = self.profiles.len() as u32;
        self.profiles.push(self.profiles[node as usize].clone());
        self.graph.firm.certain.push(self.graph.firm.certain[node as usize]);
        self.graph.firm.nodes += 1;
        self.clusters.push(new);
        let count = group.mentions.len() as u32;
        self.within.counts.push(count);
        self.within.counts[node as usize] -= count;
        for index in group.mentions {
            self.within.placed[index as usize].node = new;
        }
        let mean = |sum: Bits| sum.scale(1.0 / group.documents.len() as f64);
        let edge = |&(bits, full): &Fit| Edge { a: full, b: new, bits, cannot: false };
        let mut fits: Vec<Fit> = self.across.fits[&cluster].clone();
        fits.iter_mut().zip(&group.sums).for_each(|(fit, &sum)| fit.0 += mean(sum));
        // By these it is told how sure the mentions are of where they are.
        self.graph.loose.extend(fits.iter().take(RIVALS).map(edge));
        if let Some(at) = best {
            let edge = edge(&fits[at]);
            attached(&edge, mean(group.sums[at]));
            self.across.attached.push(edge);
        }
        fits.sort_by_key(|&(bits, full)| (-bits, full));
        self.across.fits.insert(new, fits);
    }
}

/// Whether context can decide otherwise than what is known without it.
fn may_turn(fits: &[Fit]) -> bool {
    let near = |bits: Bits| bits < CONTEXT && bits >= -CONTEXT;
    let (best, second) = (fits[0].0, fits.get(1).map(|fit| fit.0));
    near(best) || second.is_some_and(|second| best - second < CONTEXT + CONTEXT + Bits::new(MARGIN))
}

/// Whether two names stand in one document, as far as some of the documents of the rarer one tell.
fn side_by_side(a: &[(u32, u32)], b: &[(u32, u32)]) -> bool {
    /// So many are looked at.
    const LOOKED_AT: usize = 16;
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut step = few.iter().step_by(few.len().div_ceil(LOOKED_AT));
    step.any(|&(_, document)| many.binary_search_by_key(&document, |pair| pair.1).is_ok())
}
