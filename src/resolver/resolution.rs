//! The result: an immutable snapshot of entities, their members and links.

use std::collections::HashMap;

use super::canonical;
use super::context::Backing;
use super::open::{Choices, Open};
use crate::bits::{Bits, Probability};
use crate::id::{EntityId, MentionId};
use crate::mention::{Kind, Mention};

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
    pub(super) confidence: Probability,
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
    pub(super) name: String,
    pub(super) kind: Option<Kind>,
    pub(super) kind_confidence: Probability,
    pub(super) confidence: Probability,
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
