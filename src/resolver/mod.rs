//! From mentions to a resolution: profiles, candidates, comparisons, clusters, entities.

mod assemble;
mod attach;
mod builder;
mod canonical;
mod confidence;
mod context;
mod days;
mod links;
mod meaning;
mod nodes;
mod office;
mod open;
mod progress;
mod resolution;
mod settle;
mod split;
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
pub use progress::{Phase, Progress};
pub use resolution::{Entity, Link, Member, Resolution};
pub use verdict::{Ambiguity, Apart, Explanation, Reason, Verdict};

use std::convert::Infallible;
use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::bits::{Bits, Probability};
use crate::block;
use crate::cluster::{Edge, cluster, components, cut};
use crate::compare::{self, Pool, Scratch};
use crate::id::MentionId;
use crate::mention::Mention;
use crate::model::{Comparison, crowd};
use crate::profile::{Dictionary, Profile, Profiler, weigh};
use crate::tell::{Tell, go_on, map_telling, part};
use nodes::{Intake, Nodes};
use open::Undecided;
use progress::Watch;
use settle::{Contexts, Ground, settle};
use split::Split;

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
    /// assert_eq!(phases, ["reading", "profiles", "blocking", "comparing", "clustering", "entities"]);
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
        let told = self.try_resolve_with(mentions, |now| {
            progress(now);
            ControlFlow::<Infallible>::Continue(())
        });
        let Ok(resolution) = told;
        resolution
    }

    /// [`Resolver::resolve_with`], and stops when it is told to: as soon as `progress` answers with a break, which it is
    /// asked several times a second. Nothing is left of what was begun; the resolver is as good as before.
    ///
    /// ```
    /// use aka::Resolver;
    /// use std::ops::ControlFlow;
    /// use std::time::{Duration, Instant};
    ///
    /// let start = Instant::now();
    /// let resolution = Resolver::new().try_resolve_with(["Ada Lovelace", "Lovelace, Ada"], |progress| {
    ///     if start.elapsed() < Duration::from_secs(60) {
    ///         ControlFlow::Continue(())
    ///     } else {
    ///         ControlFlow::Break(format!("no more time; {:.0} % is done", 100.0 * progress.fraction()))
    ///     }
    /// })?;
    /// assert_eq!(resolution.entities().len(), 1);
    /// # Ok::<(), String>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What `progress` broke off with, and nothing else.
    ///
    /// # Panics
    ///
    /// If there are more than [`Resolver::MAX_MENTIONS`].
    pub fn try_resolve_with<I, B>(
        &self,
        mentions: I,
        mut progress: impl FnMut(Progress) -> ControlFlow<B>,
    ) -> Result<Resolution, B>
    where
        I: IntoIterator,
        I::Item: Into<Mention>,
    {
        let mut broken = None;
        let mut tell = |now: Progress| match progress(now) {
            ControlFlow::Continue(()) => ControlFlow::Continue(()),
            ControlFlow::Break(with) => {
                broken = Some(with);
                ControlFlow::Break(())
            }
        };
        let mut watch = Watch::new(&mut tell);
        match (self.resolved(mentions.into_iter().map(Into::into), &mut watch), broken) {
            (ControlFlow::Continue(resolution), _) => Ok(resolution),
            (ControlFlow::Break(()), Some(with)) => Err(with),
            (ControlFlow::Break(()), None) => unreachable!("only `progress` breaks off"),
        }
    }

    fn resolved(&self, incoming: impl Iterator<Item = Mention>, watch: &mut Watch<'_>) -> ControlFlow<(), Resolution> {
        let (mentions, mut nodes) = read(incoming, watch)?;
        let count = nodes.count();
        let dictionary = self.inner.profiler.dictionary();
        let mut profiles =
            watch.through(Phase::Profiles, count, |tell| self.profiles(&mentions, &mut nodes, &dictionary, tell))?;
        let counts = nodes.counts();
        let pairs = watch.through(Phase::Blocking, count, |tell| block::candidates(&profiles, &counts, tell))?;
        let bits =
            watch.through(Phase::Comparing, pairs.len(), |tell| compare_all(&profiles, &pairs, &dictionary, tell))?;
        let (graph, members, partition, undecided, contexts) = watch.through(Phase::Clustering, count, |tell| {
            // A laxer threshold than even odds joins what speaks against itself.
            let chained = self.inner.clustering == Clustering::Components;
            let mut graph = Split::of(&profiles, &pairs, &bits, chained || self.inner.threshold < Bits::ZERO);
            drop((pairs, bits));
            tell(0.1)?;
            if chained {
                let edges: Vec<Edge> = graph.edges().copied().collect();
                let partition = components(profiles.len(), &edges, self.inner.threshold);
                let members = attach::as_they_stand(&nodes);
                return ControlFlow::Continue((graph, members, partition, Undecided::default(), Contexts::default()));
            }
            let mut within = {
                let documents = &mut part(tell, 0.1, 0.3);
                attach::within_documents(&mentions, &nodes, &profiles, &dictionary, &graph, documents)?
            };
            let mut clusters = cluster(&graph.firm, &mut part(tell, 0.3, 0.6))?;
            let mut across = attach::across_documents(&graph, &profiles, &within.counts, &clusters);
            let ground = Ground {
                mentions: &mentions,
                profiles: &mut profiles,
                graph: &mut graph,
                within: &mut within,
                clusters: &mut clusters,
                across: &mut across,
            };
            let contexts = settle(ground, &mut part(tell, 0.6, 0.9))?;
            let partition = cut(&graph.firm, &clusters, &across.attached, self.inner.threshold);
            let undecided = Undecided::of(&within, across, &clusters, &partition, &profiles);
            ControlFlow::Continue((graph, within.placed, partition, undecided, contexts))
        })?;
        watch.through(Phase::Entities, count, |tell| {
            let clustered = confidence::Clustered {
                profiles: &profiles,
                partition: &partition,
                members: &members,
                undecided: &undecided,
                contexts: &contexts,
            };
            let sure = clustered.of_members(&graph, &dictionary, &mut part(tell, 0.0, 0.3))?;
            // Much of what is held by now, and of no more use.
            drop((graph, dictionary));
            let Inner { profiler, language, .. } = &*self.inner;
            let tables = &profiler.tables;
            assemble::assemble(mentions, &clustered, &sure, tables, language.as_deref(), &mut part(tell, 0.3, 1.0))
        })
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
        let (mentions, mut nodes) = mentions.iter().collect::<Intake>().finish();
        // Nobody breaks off.
        let dictionary = self.inner.profiler.dictionary();
        let profiles =
            self.profiles(&mentions, &mut nodes, &dictionary, &mut go_on).continue_value().unwrap_or_default();
        let pairs = block::candidates(&profiles, &nodes.counts(), &mut go_on).continue_value().unwrap_or_default();
        let id = |node: u32| MentionId::at(nodes.first(node));
        let mut pairs: Vec<_> = pairs.into_iter().map(|(a, b)| (id(a).min(id(b)), id(a).max(id(b)))).collect();
        pairs.sort_unstable();
        pairs
    }

    /// Whether two mentions share a key, so that blocking can bring them up.
    pub fn share_key(&self, a: &Mention, b: &Mention) -> bool {
        let dictionary = self.inner.profiler.dictionary();
        let keys = [a, b].map(|mention| block::keys(&self.inner.profiler.profile(mention, &dictionary)));
        keys[0].iter().any(|key| keys[1].contains(key))
    }

    /// Compares two mentions and explains the result. Names of persons are calibrated.
    pub fn compare(&self, a: impl Into<Mention>, b: impl Into<Mention>) -> Comparison {
        self.compared(a.into(), b.into(), true)
    }

    /// The comparison of two mentions, calibrated or as it is added up when mentions are clustered.
    fn compared(&self, left: Mention, right: Mention, calibrated: bool) -> Comparison {
        let dictionary = self.inner.profiler.dictionary();
        let (a, b) =
            (self.inner.profiler.profile(&left, &dictionary), self.inner.profiler.profile(&right, &dictionary));
        let mut scratch = Scratch::new(&dictionary);
        let mut evidence = Vec::new();
        let prior = compare::prior();
        if [&a, &b].iter().any(|profile| profile.is_empty() && profile.entries().is_empty()) {
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

    /// The names, prepared, in the order in which they are numbered from here on.
    fn profiles(
        &self,
        mentions: &[Mention],
        nodes: &mut Nodes,
        dictionary: &Dictionary,
        tell: &mut Tell<'_>,
    ) -> ControlFlow<(), Vec<Profile>> {
        let profile = |(): &mut (), mention: &&Mention| self.inner.profiler.profile(mention, dictionary);
        let mut profiles = map_telling(&nodes.distinct(mentions), PROFILED, || (), profile, tell)?;
        weigh(&mut profiles);
        ControlFlow::Continue(nodes.near_each_other(profiles))
    }
}

/// So many mentions are read, names profiled and pairs compared between two calls.
const READ: usize = 1 << 13;
const PROFILED: usize = 1 << 11;
const COMPARED: usize = 1 << 12;

/// Takes in the mentions.
fn read(incoming: impl Iterator<Item = Mention>, watch: &mut Watch<'_>) -> ControlFlow<(), (Vec<Mention>, Nodes)> {
    let promised = incoming.size_hint().0;
    let mut intake = Intake::default();
    watch.at(Phase::Reading, 0, promised)?;
    for mention in incoming {
        intake.add(mention);
        if intake.len().is_multiple_of(READ) {
            watch.at(Phase::Reading, intake.len(), promised.max(intake.len()))?;
        }
    }
    watch.at(Phase::Reading, intake.len(), intake.len())?;
    ControlFlow::Continue(intake.finish())
}

/// What all candidate pairs are worth, at the prior of a collection of so many names.
fn compare_all(
    profiles: &[Profile],
    pairs: &block::Pairs,
    dictionary: &Dictionary,
    tell: &mut Tell<'_>,
) -> ControlFlow<(), Vec<Bits>> {
    let crowd = Bits::new(crowd(profiles.len()));
    let pool = Pool::new(dictionary);
    map_telling(
        pairs,
        COMPARED,
        || pool.lend(),
        |lent, &(a, b)| compare::total(&profiles[a as usize], &profiles[b as usize], lent.scratch()) + crowd,
        tell,
    )
}
