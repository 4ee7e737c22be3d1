//! The result: an immutable snapshot of entities, their members and links.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::attach::Placed;
use super::canonical;
use super::confidence::{Clustered, Held, Sure, is_named, of_entity};
use super::context::Backing;
use super::open::{Choices, Open};
use crate::alias::AliasTable;
use crate::bits::{Bits, Probability};
use crate::id::{EntityId, MentionId};
use crate::mention::{Kind, Mention};
use crate::profile::likeliest;
use crate::tell::{Tell, map_telling};

/// What a resolver found: a partition of the mentions into entities.
///
/// ```
/// use aka::{Mention, Resolver};
///
/// let mentions = ["Kim Jong Un", "김정은", "Kim Jong Il"].map(|name| Mention::new(name));
/// let resolution = Resolver::new().resolve(mentions);
/// for entity in resolution.entities() {
///     println!("{} ({})", entity.name(), entity.confidence());
///     for member in entity.members() {
///         println!("    {} ({})", member.text(), member.confidence());
///     }
/// }
/// assert_eq!(resolution.entities().len(), 2);
/// ```
///
/// With the feature `serde` it is written as it stands, and what is read is checked: a text in which an id points nowhere,
/// entities are no partition, or links are no tree is an error.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "super::wire::Written"))]
pub struct Resolution {
    pub(super) mentions: Vec<Mention>,
    /// The entity of each mention, how sure it is, and where it hangs there.
    pub(super) members: Vec<Membership>,
    pub(super) entities: Vec<Record>,
    pub(super) links: Vec<Link>,
    /// What is open, and between whom.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Choices::is_empty"))]
    pub(super) open: Choices,
    /// What context is worth to links, by their ends in order.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(super) contexts: Vec<Backing>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Membership {
    pub(super) entity: EntityId,
    confidence: Probability,
    /// The mention that stands for its name in links.
    pub(super) anchor: MentionId,
    /// The bits by which its document attached it to the anchor's name, if it did.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub(super) via: Option<Bits>,
}

#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Record {
    pub(super) key: String,
    name: String,
    kind: Option<Kind>,
    kind_confidence: Probability,
    confidence: Probability,
    pub(super) members: Vec<MentionId>,
    /// Indexes of its links.
    pub(super) links: Vec<u32>,
}

/// A reason why two mentions are in one entity: their comparison was among those that hold it together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Link {
    /// The mention that comes first in the input.
    pub a: MentionId,
    /// The other.
    pub b: MentionId,
    /// The total of their comparison; where a part of a name was attached to a fuller one, with what it adds that the
    /// fuller one is mentioned often.
    pub bits: Bits,
}

impl Link {
    /// The probability of the bits as they are: surer than links are right.
    pub fn probability(&self) -> Probability {
        self.bits.into()
    }

    /// The end that is not this one; of a mention that is neither, the first.
    pub fn other(&self, end: MentionId) -> MentionId {
        if end == self.a { self.b } else { self.a }
    }
}

impl Resolution {
    /// The mentions, in the order given.
    pub fn mentions(&self) -> &[Mention] {
        &self.mentions
    }

    /// The entities: those with most mentions first, and by key where they have as many.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = Entity<'_>> {
        (0..self.entities.len()).map(|index| Entity { resolution: self, id: EntityId::at(index) })
    }

    /// The entity with this id.
    pub fn entity(&self, id: EntityId) -> Option<Entity<'_>> {
        (id.index() < self.entities.len()).then_some(Entity { resolution: self, id })
    }

    /// The entity a mention belongs to.
    pub fn entity_of(&self, mention: MentionId) -> Option<Entity<'_>> {
        self.entity(self.members.get(mention.index())?.entity)
    }

    /// A mention as a member of its entity.
    pub fn member(&self, mention: MentionId) -> Option<Member<'_>> {
        (mention.index() < self.members.len()).then_some(Member { resolution: self, id: mention })
    }

    /// The links that hold the entities together, entity by entity: the spanning tree of its distinct names. Equal
    /// mentions need no link, so an entity of *n* mentions has at most *n* − 1.
    pub fn links(&self) -> &[Link] {
        &self.links
    }
}

/// An entity of a [`Resolution`].
#[derive(Clone, Copy, Debug)]
pub struct Entity<'r> {
    resolution: &'r Resolution,
    id: EntityId,
}

impl<'r> Entity<'r> {
    pub(super) fn at(resolution: &'r Resolution, id: EntityId) -> Self {
        Self { resolution, id }
    }

    fn record(&self) -> &'r Record {
        &self.resolution.entities[self.id.index()]
    }

    /// Its number in this resolution.
    pub fn id(&self) -> EntityId {
        self.id
    }

    /// A key that lasts: the id of its entry in an alias table, or one made of its kind and name. Of several entities
    /// with the same, the second has `#2` at the end, and so on.
    pub fn key(&self) -> &'r str {
        &self.record().key
    }

    /// What to call it: the label of its table entry, or its fullest and most frequent form.
    pub fn name(&self) -> &'r str {
        &self.record().name
    }

    /// Its fullest and most frequent form in texts of a language, if there is one.
    pub fn name_in(&self, lang: &str) -> Option<String> {
        let mut counts: HashMap<&str, (&Mention, u32)> = HashMap::new();
        for member in self.members().filter(|member| member.mention().known_lang() == Some(lang)) {
            let form = counts.entry(member.text()).or_insert((member.mention(), 0));
            form.0 = std::cmp::max_by_key(form.0, member.mention(), |mention| mention.known_kind());
            form.1 += 1;
        }
        let forms: Vec<(&Mention, u32)> = counts.into_values().collect();
        (!forms.is_empty()).then(|| canonical::form(&forms))
    }

    /// What kind of thing it is: what most of its mentions were given, or, where none was given any, what its names
    /// look like, by the tables, by titles, by given names, by words such as *ministry* and *river*.
    pub fn kind(&self) -> Option<Kind> {
        self.record().kind
    }

    /// How sure its kind is. Where kinds were given: the share of the mentions with one that were given this, 1 if they
    /// agree. Where none was: the probability of the signs that its names show, in bits, which never is certainty. 0
    /// where it has no kind. Not calibrated.
    ///
    /// ```
    /// use aka::{Kind, Mention, Resolver};
    ///
    /// let resolver = Resolver::new();
    /// let guessed = resolver.resolve(["Dr Anna Schmidt", "National Bank of Ruritania", "Xyzzy"]);
    /// let kind = |name| guessed.entities().find(|entity| entity.name() == name).unwrap().kind();
    /// assert_eq!(kind("Anna Schmidt"), Some(Kind::Person));
    /// assert_eq!(kind("National Bank of Ruritania"), Some(Kind::Organization));
    /// assert_eq!(kind("Xyzzy"), None);
    ///
    /// let given = resolver.resolve([Mention::new("Anna Schmidt").kind(Kind::Product)]);
    /// let sure = |resolution: &aka::Resolution| resolution.entities().next().unwrap().kind_confidence().get();
    /// assert!(sure(&given) == 1.0 && sure(&guessed) < 1.0);
    /// ```
    pub fn kind_confidence(&self) -> Probability {
        self.record().kind_confidence
    }

    /// The probability that all its members are one, so that no cut of it would be better: that every one of its links
    /// holds; where it has none, that its name means one thing wherever it stands. An entity of many names has many links,
    /// any of which may be wrong: to choose by single mentions, see [`Member::confidence`].
    pub fn confidence(&self) -> Probability {
        self.record().confidence
    }

    /// How many mentions it has; never 0.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        self.record().members.len()
    }

    /// Its mentions, in the order of the input.
    pub fn members(&self) -> impl ExactSizeIterator<Item = Member<'r>> + use<'r> {
        let resolution = self.resolution;
        self.record().members.iter().map(move |&id| Member { resolution, id })
    }

    /// The links that hold it together.
    pub fn links(&self) -> impl ExactSizeIterator<Item = &'r Link> + use<'r> {
        let resolution = self.resolution;
        self.record().links.iter().map(move |&index| &resolution.links[index as usize])
    }

    /// The link that would be cut first; an entity of one name has none.
    pub fn weakest_link(&self) -> Option<&'r Link> {
        self.links().min_by_key(|link| (link.bits, link.a, link.b))
    }
}

/// A mention as a member of its entity.
#[derive(Clone, Copy, Debug)]
pub struct Member<'r> {
    resolution: &'r Resolution,
    id: MentionId,
}

impl<'r> Member<'r> {
    /// Which mention it is.
    pub fn id(&self) -> MentionId {
        self.id
    }

    /// The mention.
    pub fn mention(&self) -> &'r Mention {
        &self.resolution.mentions[self.id.index()]
    }

    /// Its text.
    pub fn text(&self) -> &'r str {
        self.mention().text()
    }

    /// The probability that it belongs to its entity rather than to the best other one or to none. Of claims about
    /// mentions of news, on average .026 too high or too low.
    pub fn confidence(&self) -> Probability {
        self.resolution.members[self.id.index()].confidence
    }

    /// The mention that stands for its name in the links of its entity: the first of all equal ones, which may be this
    /// one; for a part of a name that its document settles, the first that bears the fuller name.
    pub fn anchor(&self) -> MentionId {
        self.resolution.members[self.id.index()].anchor
    }

    /// The link to the fuller name of its document, if it is a part of a name that its document settles. Such a link is
    /// not among [`Entity::links`], and no threshold cuts it.
    pub fn attachment(&self) -> Option<Link> {
        let Membership { anchor, via, .. } = self.resolution.members[self.id.index()];
        via.map(|bits| Link { a: self.id.min(anchor), b: self.id.max(anchor), bits })
    }

    /// Its entity.
    pub fn entity(&self) -> Entity<'r> {
        Entity { resolution: self.resolution, id: self.resolution.members[self.id.index()].entity }
    }

    /// Whom it may stand for, with the share of each, if it is a part of a person's name that was left open; none of a
    /// mention that is where it belongs. See [`Open`].
    pub fn open(&self) -> Option<Open<'r>> {
        Open::of(self.resolution, self.id)
    }
}

/// So many members go to their entities between two calls.
const PORTION: usize = 1 << 10;

/// Makes the snapshot.
pub(super) fn assemble(
    mentions: Vec<Mention>,
    clustered: &Clustered<'_>,
    sure: &Sure,
    tables: &[Arc<dyn AliasTable>],
    lang: Option<&str>,
    tell: &mut Tell<'_>,
) -> ControlFlow<(), Resolution> {
    let labels = &clustered.partition.labels;
    let mut groups: FxHashMap<u32, Vec<MentionId>> = FxHashMap::default();
    // The first mention of each node's own name stands for it in links.
    let mut stands: FxHashMap<u32, MentionId> = FxHashMap::default();
    for (index, placed) in clustered.members.iter().enumerate() {
        groups.entry(labels[placed.node as usize]).or_default().push(MentionId::at(index));
        if placed.via.is_none() {
            stands.entry(placed.node).or_insert(MentionId::at(index));
        }
    }
    let mut backed: Vec<(Link, (u32, u32))> = Vec::new();
    let mut held: FxHashMap<u32, Vec<Link>> = FxHashMap::default();
    // A name whose mentions all went to fuller names has nobody left to link.
    for edge in clustered.partition.links_among(|node| stands.contains_key(&node)).iter() {
        if let (Some(&a), Some(&b)) = (stands.get(&edge.a), stands.get(&edge.b)) {
            let link = Link { a: a.min(b), b: a.max(b), bits: edge.bits };
            held.entry(labels[edge.a as usize]).or_default().push(link);
            // A link that hangs elsewhere now than it did says nothing of the documents of its new ends.
            let ends = (edge.a, edge.b);
            let kept = clustered.partition.links.binary_search_by_key(&ends, |link| (link.a, link.b)).is_ok();
            if kept && clustered.contexts.contains_key(&ends) {
                backed.push((link, ends));
            }
        }
    }
    let groups: Vec<(u32, Vec<MentionId>, Vec<Link>)> = groups
        .into_iter()
        .map(|(label, mut members)| {
            members.shrink_to_fit();
            (label, members, held.remove(&label).unwrap_or_default())
        })
        .collect();
    let draft = |(): &mut (), (_, members, links): &(u32, Vec<MentionId>, Vec<Link>)| {
        record(&mentions, clustered, tables, lang, members, links, sure)
    };
    let records = map_telling(&groups, PORTION, || (), draft, tell)?;
    let drafts = groups.into_iter().zip(records);
    let mut drafts: Vec<(u32, Record, Vec<Link>)> =
        drafts.map(|((label, members, links), record)| (label, Record { members, ..record }, links)).collect();
    // Of as many mentions and one key: by the smallest node, for nodes are numbered by what they are.
    drafts.sort_by(|(x, a, _), (y, b, _)| {
        (Reverse(a.members.len()), &a.key, x).cmp(&(Reverse(b.members.len()), &b.key, y))
    });
    let membership = |(index, placed): (usize, &Placed)| {
        let anchor = stands.get(&placed.node).copied().unwrap_or(MentionId::at(index));
        Membership { entity: EntityId::at(0), confidence: sure.members[index], anchor, via: placed.via }
    };
    let mut resolution = Resolution {
        members: clustered.members.iter().enumerate().map(membership).collect(),
        mentions,
        ..Resolution::default()
    };
    // A table's own ids may look like keys that are made here: those are passed over.
    let given: HashSet<String> = drafts.iter().map(|(_, record, _)| record.key.clone()).collect();
    let mut keys: HashMap<String, u32> = HashMap::new();
    let mut ids: FxHashMap<u32, EntityId> = FxHashMap::default();
    for (index, (label, mut record, links)) in drafts.into_iter().enumerate() {
        ids.insert(label, EntityId::at(index));
        let again = keys.entry(record.key.clone()).or_insert(0);
        *again += 1;
        if *again > 1 {
            let mut key = format!("{}#{again}", record.key);
            while given.contains(&key) {
                *again += 1;
                key = format!("{}#{again}", record.key);
            }
            record.key = key;
        }
        for &member in &record.members {
            resolution.members[member.index()].entity = EntityId::at(index);
        }
        for link in links {
            record.links.push(resolution.links.len() as u32);
            resolution.links.push(link);
        }
        resolution.entities.push(record);
    }
    let entity = |node: u32| ids.get(&labels[node as usize]).copied();
    resolution.open = clustered.undecided.choices(entity);
    backed.sort_unstable_by_key(|&(link, _)| (link.a, link.b));
    let backing = |(link, edge): (Link, (u32, u32))| {
        let said = &clustered.contexts[&edge];
        let shared = said.shared.iter().filter_map(|&node| entity(node)).collect();
        Backing { ends: (link.a, link.b), bits: said.bits, shared, days: said.days }
    };
    resolution.contexts = backed.into_iter().map(backing).collect();
    ControlFlow::Continue(resolution)
}

fn record(
    mentions: &[Mention],
    clustered: &Clustered<'_>,
    tables: &[Arc<dyn AliasTable>],
    lang: Option<&str>,
    members: &[MentionId],
    links: &[Link],
    sure: &Sure,
) -> Record {
    let mut nodes: FxHashMap<u32, u32> = FxHashMap::default();
    let mut forms: HashMap<(&str, Option<&str>), (&Mention, u32)> = HashMap::new();
    let mut kinds: FxHashMap<Kind, u32> = FxHashMap::default();
    for &member in members {
        let (mention, placed) = (&mentions[member.index()], clustered.members[member.index()]);
        *nodes.entry(placed.node).or_default() += 1;
        let form = forms.entry((mention.text(), mention.known_lang())).or_insert((mention, 0));
        // How it is read depends on its kind: whichever comes first, the same mention stands for the form.
        form.0 = std::cmp::max_by_key(form.0, mention, |mention| mention.known_kind());
        form.1 += 1;
        if let Some(kind) = mention.known_kind() {
            *kinds.entry(kind).or_default() += 1;
        }
    }
    let mut known: Vec<_> = nodes.iter().map(|(&node, &count)| (&clustered.profiles[node as usize], count)).collect();
    known.sort_by(|a, b| a.0.key.cmp(&b.0.key).then(a.1.cmp(&b.1)));
    let entry = canonical::entry(&known);
    let label = entry.as_ref().and_then(|(table, id)| canonical::label(tables, *table, id, lang));
    let mut forms: Vec<(&Mention, u32)> = forms.into_values().collect();
    forms.sort_by_key(|(mention, _)| (mention.text(), mention.known_lang()));
    let name = label.unwrap_or_else(|| canonical::form(&forms));
    let kind = given(&kinds).or_else(|| {
        let looks: Vec<_> = known.iter().map(|(profile, count)| (&profile.rare().looks, *count)).collect();
        likeliest(&looks)
    });
    let (kind, kind_confidence) = kind.map_or((None, Probability::ZERO), |(kind, p)| (Some(kind), p));
    let key = entry.map_or_else(
        || format!("{}:{}", kind.map_or("name", Kind::as_str), crate::text::bare_key(&name).replace(' ', "-")),
        |(_, id)| id,
    );
    let named = nodes.keys().all(|&node| is_named(&clustered.profiles[node as usize]));
    let placed = || members.iter().map(|member| &clustered.members[member.index()]);
    let mut own = placed().filter(|placed| placed.via.is_none());
    let again = own.next().filter(|_| own.next().is_some()).and_then(|placed| sure.again[placed.node as usize]);
    let held = Held { links, named, again, attached: placed().filter_map(|placed| placed.via).min() };
    let confidence = of_entity(&held, members.iter().map(|member| sure.members[member.index()]));
    Record { key, name, kind, kind_confidence, confidence, members: Vec::new(), links: Vec::new() }
}

/// The kind that most mentions of an entity were given, and the share of those with any that were; none where no
/// mention was given one.
fn given(votes: &FxHashMap<Kind, u32>) -> Option<(Kind, Probability)> {
    let all: u32 = votes.values().sum();
    let (&kind, &count) = votes.iter().max_by_key(|&(kind, count)| (count, Reverse(kind)))?;
    Some((kind, Probability::new(f64::from(count) / f64::from(all))?))
}
