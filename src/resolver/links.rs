//! Walking the links of an entity: what leads from one mention to another, and what would fall apart.

use rustc_hash::{FxHashMap, FxHashSet};

use super::resolution::{Entity, Link, Resolution};
use crate::id::MentionId;

/// What an entity falls into where one of its links is cut.
///
/// ```
/// use aka::Resolver;
///
/// let names = ["Wladimir Putin", "Vladimir Putin", "Vladimir Putin", "V. V. Poutine"];
/// let resolution = Resolver::builder().without_tables().build()?.resolve(names);
/// let halves = resolution.entities().next().unwrap().halves().unwrap();
/// let texts = |ids: &[aka::MentionId]| ids.iter().map(|id| names[id.index()]).collect::<Vec<_>>();
/// assert_eq!(texts(&halves.b), ["V. V. Poutine"]); // initials fit many
/// assert_eq!(texts(&halves.a).len(), 3);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Halves {
    /// The link that is cut.
    pub link: Link,
    /// The members on the side of [`Link::a`], in the order of the input; never none.
    pub a: Vec<MentionId>,
    /// The members on the side of [`Link::b`], in the order of the input; never none.
    pub b: Vec<MentionId>,
}

impl Resolution {
    /// The links that lead from one mention to another of its entity, in the order in which they are walked; each has
    /// an end in common with the next. Equal mentions count as one, the first standing for all, so the chain between
    /// two of them is empty. None if the two are not together, or one is no mention of this resolution.
    ///
    /// A part of a name that its document settles begins or ends with its [`attachment`](super::Member::attachment);
    /// all others are among [`Entity::links`]. There is one way only, since those are a tree: the two are together
    /// because of these links and no others. Takes time in proportion to the links of the entity.
    ///
    /// ```
    /// use aka::{Mention, MentionId, Resolver};
    ///
    /// let names = ["Boris Johnson", "Mr Johnson", "Борис Джонсон"];
    /// let resolution = Resolver::new().resolve(names.map(|name| Mention::new(name).document("brexit")));
    /// let id = |index| MentionId::new(index).unwrap();
    /// let chain = resolution.chain(id(1), id(2)).unwrap();
    /// let ends: Vec<_> = chain.iter().map(|link| (link.a.index(), link.b.index())).collect();
    /// assert_eq!(ends, [(0, 1), (0, 2)]); // Mr Johnson – Boris Johnson – Борис Джонсон
    /// ```
    pub fn chain(&self, from: MentionId, to: MentionId) -> Option<Vec<Link>> {
        let (first, last) = (self.member(from)?, self.member(to)?);
        if first.entity().id() != last.entity().id() {
            return None;
        }
        if from == to {
            return Some(Vec::new());
        }
        let mut chain: Vec<Link> = first.attachment().into_iter().collect();
        chain.extend(path(&first.entity(), first.anchor(), last.anchor()));
        chain.extend(last.attachment());
        Some(chain)
    }
}

impl Entity<'_> {
    /// What it falls into if its [weakest link](Self::weakest_link) is cut; none if it has no link. Equal mentions stay
    /// together, and a part of a name that its document settles stays with the fuller one. Takes time in proportion to
    /// its members.
    pub fn halves(&self) -> Option<Halves> {
        let link = *self.weakest_link()?;
        let around = around(self, |other| *other != link);
        let mut reached = FxHashSet::from_iter([link.a]);
        let mut next = vec![link.a];
        while let Some(at) = next.pop() {
            for &&Link { a, b, .. } in around.get(&at).into_iter().flatten() {
                next.extend([a, b].into_iter().filter(|&end| reached.insert(end)));
            }
        }
        let (a, b) = self.members().partition::<Vec<_>, _>(|member| reached.contains(&member.anchor()));
        let [a, b] = [a, b].map(|half| half.iter().map(super::Member::id).collect());
        Some(Halves { link, a, b })
    }
}

/// The links of each anchor of an entity.
fn around<'r>(entity: &Entity<'r>, takes: impl Fn(&Link) -> bool) -> FxHashMap<MentionId, Vec<&'r Link>> {
    let mut around: FxHashMap<MentionId, Vec<&Link>> = FxHashMap::default();
    for link in entity.links().filter(|link| takes(link)) {
        for end in [link.a, link.b] {
            around.entry(end).or_default().push(link);
        }
    }
    around
}

/// The one way from an anchor of an entity to another.
fn path(entity: &Entity<'_>, from: MentionId, to: MentionId) -> Vec<Link> {
    if from == to {
        return Vec::new();
    }
    let around = around(entity, |_| true);
    // From the end to the beginning, so that each anchor knows the link that leads on to the end.
    let mut onward: FxHashMap<MentionId, Link> = FxHashMap::default();
    let mut next = vec![to];
    while let Some(at) = next.pop() {
        for &&link in around.get(&at).into_iter().flatten() {
            let other = link.other(at);
            if other != to && !onward.contains_key(&other) {
                onward.insert(other, link);
                next.push(other);
            }
        }
    }
    let mut path = Vec::new();
    let mut at = from;
    while at != to {
        let Some(&link) = onward.get(&at) else { break };
        path.push(link);
        at = link.other(at);
    }
    path
}
