//! From mentions to a resolution: profiles, candidates, comparisons, clusters, entities.

mod attach;
mod builder;
mod canonical;
mod confidence;
mod context;
mod links;
mod meaning;
mod nodes;
mod office;
mod open;
mod resolution;
mod settle;
mod verdict;
mod why;
#[cfg(feature = "serde")]
mod wire;

pub use builder::ResolverBuilder;
pub use context::Context;
pub use links::Halves;
pub use meaning::{Meaning, Sense};
pub use office::{Holder, OfficeAnswer, Standing};
pub use open::{Candidate, Open};
pub use resolution::{Entity, Link, Member, Resolution};
pub use verdict::{Ambiguity, Apart, Explanation, Reason, Verdict};

use std::fmt;
use std::sync::Arc;

use crate::bits::{Bits, Probability};
use crate::block;
use crate::cluster::{Edge, cluster, components, cut};
use crate::compare::{self, Pool, Scratch};
use crate::id::MentionId;
use crate::mention::Mention;
use crate::model::{Comparison, crowd};
use crate::parallel::map;
use crate::profile::{Dictionary, Profile, Profiler};
use nodes::Nodes;
use open::Undecided;
use settle::{Contexts, Ground, settle};

/// What a resolver is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// Deriving from each name all that is compared.
    Profiles,
    /// Finding candidate pairs.
    Blocking,
    /// Comparing them.
    Comparing,
    /// Clustering.
    Clustering,
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Profiles => "profiles",
            Self::Blocking => "blocking",
            Self::Comparing => "comparing",
            Self::Clustering => "clustering",
        })
    }
}

/// How pairs become clusters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Clustering {
    /// What speaks against a pair counts as well as what speaks for it: a chain of likenesses is not a cluster.
    #[default]
    Correlation,
    /// Whatever a chain of pairs above the threshold connects is one, parts of names with it. This is what a threshold on
    /// pairs makes elsewhere; it is here to be compared with.
    Components,
}

/// How far a resolver has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// How much of that is done: names, or pairs of names.
    pub done: usize,
    /// Out of how many.
    pub total: usize,
}

/// Says which mentions name the same entity. Immutable, `Send + Sync`, and cheap to clone: clones share all tables.
///
/// ```
/// use aka::Resolver;
///
/// let resolution = Resolver::new().resolve(["Vladimir Putin", "Владимир Путин", "V. V. Poutine", "Xi Jinping"]);
/// assert_eq!(resolution.entities().len(), 2);
/// ```
#[derive(Clone)]
pub struct Resolver {
    inner: Arc<Inner>,
}

struct Inner {
    profiler: Profiler,
    threshold: Bits,
    clustering: Clustering,
    language: Option<String>,
}

impl fmt::Debug for Resolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tables: Vec<_> = self.inner.profiler.tables.iter().map(|table| table.name()).collect();
        f.debug_struct("Resolver")
            .field("tables", &tables)
            .field("threshold", &self.inner.threshold)
            .finish_non_exhaustive()
    }
}

impl Default for Resolver {
    fn default() -> Self {
        Self::new()
    }
}

impl Resolver {
    /// The most mentions that can be resolved at once: about half a billion, so that every number made of them fits 32 bits.
    /// They would take some hundred gigabytes.
    pub const MAX_MENTIONS: usize = 1 << 29;

    /// A resolver with all built-in tables and romanisers and a threshold at even odds.
    pub fn new() -> Self {
        Self::builder().finish()
    }

    /// Configures a resolver.
    pub fn builder() -> ResolverBuilder {
        ResolverBuilder::default()
    }

    fn from_parts(inner: Inner) -> Self {
        Self { inner: Arc::new(inner) }
    }

    /// Clusters mentions into entities. It never fails: every text is a legal mention, and one that holds no name
    /// stands alone. The result does not depend on the order of the mentions nor on the number of threads.
    ///
    /// # Panics
    ///
    /// If there are more than [`Resolver::MAX_MENTIONS`].
    pub fn resolve<I>(&self, mentions: I) -> Resolution
    where
        I: IntoIterator,
        I::Item: Into<Mention>,
    {
        self.resolve_with(mentions, |_| {})
    }

    /// [`Resolver::resolve`], told now and then how far it has come.
    ///
    /// ```
    /// use aka::Resolver;
    ///
    /// let mut phases = Vec::new();
    /// Resolver::new().resolve_with(["Ada"], |progress| phases.push(progress.phase.to_string()));
    /// phases.dedup();
    /// assert_eq!(phases, ["profiles", "blocking", "comparing", "clustering"]);
    /// ```
    ///
    /// # Panics
    ///
    /// If there are more than [`Resolver::MAX_MENTIONS`].
    pub fn resolve_with<I>(&self, mentions: I, mut progress: impl FnMut(Progress)) -> Resolution
    where
        I: IntoIterator,
        I::Item: Into<Mention>,
    {
        let mentions: Vec<Mention> = mentions.into_iter().map(Into::into).collect();
        let count = mentions.len();
        assert!(count <= Self::MAX_MENTIONS, "{count} mentions are more than {}; split them", Self::MAX_MENTIONS);
        let nodes = Nodes::of(&mentions);
        let mut profiles = self.profiles(&nodes.distinct(&mentions), &mut progress);
        let count = profiles.len();
        progress(Progress { phase: Phase::Blocking, done: 0, total: count });
        let pairs = block::candidates(&profiles, &nodes.counts(), |done| {
            progress(Progress { phase: Phase::Blocking, done, total: count });
        });
        let edges = compare_all(&profiles, &pairs, &mut progress);
        progress(Progress { phase: Phase::Clustering, done: 0, total: count });
        let mut graph = attach::without_partial(&profiles, edges);
        let (members, partition, undecided, contexts) = match self.inner.clustering {
            Clustering::Correlation => {
                let mut within = attach::within_documents(&mentions, &nodes, &profiles, &graph);
                let mut clusters = cluster(&graph.firm);
                let mut across = attach::across_documents(&graph, &profiles, &within.counts, &clusters);
                let contexts = settle(Ground {
                    mentions: &mentions,
                    profiles: &mut profiles,
                    graph: &mut graph,
                    within: &mut within,
                    clusters: &mut clusters,
                    across: &mut across,
                });
                let partition = cut(&graph.firm, &clusters, &across.attached, self.inner.threshold);
                let undecided = Undecided::of(&within, across, &clusters, &partition, &profiles);
                (within.placed, partition, undecided, contexts)
            }
            Clustering::Components => {
                let edges: Vec<Edge> = graph.edges().copied().collect();
                let partition = components(profiles.len(), &edges, self.inner.threshold);
                (attach::as_they_stand(&nodes), partition, Undecided::default(), Contexts::default())
            }
        };
        progress(Progress { phase: Phase::Clustering, done: count, total: count });
        let clustered = confidence::Clustered {
            profiles: &profiles,
            partition: &partition,
            graph: &graph,
            members: &members,
            undecided: &undecided,
            contexts: &contexts,
        };
        resolution::assemble(mentions, &clustered, &self.inner.profiler.tables, self.inner.language.as_deref())
    }

    /// The pairs of mentions that are worth comparing, each once and in order: those that share a key and are near enough in
    /// a block. Equal mentions count as one, the first of them standing for all.
    ///
    /// To measure blocking by: how many pairs there are for each mention, and how many true pairs are among them.
    ///
    /// ```
    /// use aka::{Mention, Resolver};
    ///
    /// let mentions = ["Vladimir Putin", "Владимир Путин", "Angela Merkel"].map(Mention::new);
    /// let pairs = Resolver::new().candidates(&mentions);
    /// assert_eq!(pairs.iter().map(|(a, b)| (a.index(), b.index())).collect::<Vec<_>>(), [(0, 1)]);
    /// ```
    pub fn candidates(&self, mentions: &[Mention]) -> Vec<(MentionId, MentionId)> {
        let nodes = Nodes::of(mentions);
        let profiles = self.profiles(&nodes.distinct(mentions), &mut |_| {});
        let id = |node: u32| MentionId::at(nodes.first(node));
        let pairs = block::candidates(&profiles, &nodes.counts(), |_| {});
        let mut pairs: Vec<_> = pairs.into_iter().map(|(a, b)| (id(a).min(id(b)), id(a).max(id(b)))).collect();
        pairs.sort_unstable();
        pairs
    }

    /// Whether two mentions share a key, so that blocking can bring them up.
    pub fn share_key(&self, a: &Mention, b: &Mention) -> bool {
        let dictionary = Dictionary::default();
        let keys = [a, b].map(|mention| block::keys(&self.inner.profiler.profile(mention, &dictionary)));
        keys[0].iter().any(|key| keys[1].contains(key))
    }

    /// Compares two mentions and explains the result. Names of persons are calibrated.
    pub fn compare(&self, a: impl Into<Mention>, b: impl Into<Mention>) -> Comparison {
        self.compared(a.into(), b.into(), true)
    }

    /// The comparison of two mentions, calibrated or as it is added up when mentions are clustered.
    fn compared(&self, left: Mention, right: Mention, calibrated: bool) -> Comparison {
        let dictionary = Dictionary::default();
        let (a, b) =
            (self.inner.profiler.profile(&left, &dictionary), self.inner.profiler.profile(&right, &dictionary));
        let mut scratch = Scratch::default();
        let mut evidence = Vec::new();
        let prior = compare::prior();
        if [&a, &b].iter().any(|profile| profile.is_empty() && profile.entries.is_empty()) {
            // Nothing to compare: the prior stands.
            return Comparison { left, right, prior, evidence };
        }
        let in_order = compare::in_order(&a, &b);
        let (a, b) = if in_order { (&a, &b) } else { (&b, &a) };
        compare::evidence(a, b, &mut scratch, &mut evidence);
        evidence.extend(compare::calibration(a, b, &mut scratch).filter(|_| calibrated));
        if in_order {
            Comparison { left, right, prior, evidence }
        } else {
            Comparison { left: right, right: left, prior, evidence }.flipped()
        }
    }

    /// The least probability of a link within an entity; see [`ResolverBuilder::threshold`].
    pub fn threshold(&self) -> Probability {
        self.inner.threshold.into()
    }

    fn profiles(&self, mentions: &[&Mention], progress: &mut impl FnMut(Progress)) -> Vec<Profile> {
        let total = mentions.len();
        let dictionary = Dictionary::default();
        let mut profiles = Vec::with_capacity(total);
        for chunk in mentions.chunks(8192) {
            progress(Progress { phase: Phase::Profiles, done: profiles.len(), total });
            profiles.extend(map(chunk, || (), |(), mention| self.inner.profiler.profile(mention, &dictionary)));
        }
        progress(Progress { phase: Phase::Profiles, done: total, total });
        profiles
    }
}

/// The edges of all candidate pairs, at the prior of a collection of so many names.
fn compare_all(profiles: &[Profile], pairs: &block::Pairs, progress: &mut impl FnMut(Progress)) -> Vec<Edge> {
    let total = pairs.len();
    let crowd = Bits::new(crowd(profiles.len()));
    let mut edges = Vec::with_capacity(total);
    let pool = Pool::default();
    for chunk in pairs.chunks(1 << 17) {
        progress(Progress { phase: Phase::Comparing, done: edges.len(), total });
        edges.extend(map(
            chunk,
            || pool.lend(),
            |scratch, &(a, b)| {
                let (x, y) = (&profiles[a as usize], &profiles[b as usize]);
                Edge { a, b, bits: compare::total(x, y, scratch) + crowd, cannot: compare::excluded(x, y) }
            },
        ));
    }
    progress(Progress { phase: Phase::Comparing, done: total, total });
    edges
}
