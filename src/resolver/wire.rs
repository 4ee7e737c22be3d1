//! Reading a resolution that was written down: what cannot be one is refused.
//!
//! Everything else relies on what is checked here: that ids point somewhere, that entities are a partition, and that the
//! links of each are a tree. A text of *n* mentions is checked in time in proportion to *n*.

use std::collections::HashSet;

use super::Resolver;
use super::context::{Backing, CONTEXT, TOLD};
use super::open::{Choices, LEAST, MOST, Share};
use super::resolution::{Link, Membership, Record, Resolution};
use crate::bits::Bits;
use crate::error::Error;
use crate::id::{EntityId, MentionId};
use crate::mention::Mention;

/// A resolution as it is written, before it is believed.
#[derive(serde::Deserialize)]
pub(super) struct Written {
    mentions: Vec<Mention>,
    members: Vec<Membership>,
    entities: Vec<Record>,
    links: Vec<Link>,
    #[serde(default)]
    open: Choices,
    #[serde(default)]
    contexts: Vec<Backing>,
}

impl TryFrom<Written> for Resolution {
    type Error = Error;

    fn try_from(written: Written) -> Result<Self, Error> {
        written.check().map_err(|reason| Error::config(format!("this is no resolution: {reason}")))?;
        let Written { mentions, members, entities, links, open, contexts } = written;
        Ok(Self { mentions, members, entities, links, open, contexts })
    }
}

/// An error unless what was promised holds.
fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

impl Written {
    fn check(&self) -> Result<(), String> {
        let (mentions, members) = (self.mentions.len(), self.members.len());
        ensure(mentions == members, || format!("{mentions} mentions and {members} members"))?;
        ensure(mentions <= Resolver::MAX_MENTIONS, || {
            format!("{mentions} mentions are more than {}", Resolver::MAX_MENTIONS)
        })?;
        self.check_partition()?;
        self.check_anchors()?;
        self.check_links()?;
        self.check_open()?;
        self.check_contexts()
    }

    /// Every mention is a member of one entity, which knows it; entities have names of their own and stand by size.
    fn check_partition(&self) -> Result<(), String> {
        let mut keys = HashSet::new();
        let mut count = 0;
        let mut before = usize::MAX;
        for (index, record) in self.entities.iter().enumerate() {
            let (size, key) = (record.members.len(), &record.key);
            ensure(keys.insert(key), || format!("two entities have the key `{key}`"))?;
            ensure(0 < size && size <= before, || {
                format!("entity {index} has {size} members, the one before {before}")
            })?;
            ensure(record.members.is_sorted_by(|a, b| a < b), || {
                format!("the members of entity {index} are out of order")
            })?;
            for &member in &record.members {
                let there = self.members.get(member.index()).map(|member| member.entity);
                ensure(there == EntityId::new(index), || {
                    format!("entity {index} lists mention {member}, which is not its")
                })?;
            }
            (count, before) = (count + size, size);
        }
        ensure(count == self.members.len(), || format!("{count} of {} mentions are in entities", self.members.len()))
    }

    /// The anchor of a member is a member of its entity, and stands for itself.
    fn check_anchors(&self) -> Result<(), String> {
        for (index, member) in self.members.iter().enumerate() {
            let anchor = self.members.get(member.anchor.index());
            let stands = anchor.is_some_and(|anchor| {
                anchor.entity == member.entity && anchor.anchor == member.anchor && anchor.via.is_none()
            });
            ensure(stands, || {
                format!("mention {index} hangs on {}, which stands for no name of its entity", member.anchor)
            })?;
        }
        Ok(())
    }

    /// The links stand entity by entity, and those of each are a tree over its anchors.
    fn check_links(&self) -> Result<(), String> {
        let mut forest: Vec<u32> = (0..self.members.len() as u32).collect();
        let mut next = 0;
        for (index, record) in self.entities.iter().enumerate() {
            for &link in &record.links {
                ensure(link as usize == next && next < self.links.len(), || {
                    format!("link {link} of entity {index} is out of order")
                })?;
                let Link { a, b, .. } = self.links[next];
                let ends = [a, b].map(|end| self.members.get(end.index()).filter(|member| member.anchor == end));
                let inside = ends.iter().all(|end| end.is_some_and(|end| end.entity.index() == index));
                ensure(a < b && inside, || format!("link {link} does not join two names of entity {index}"))?;
                let (x, y) = (root(&mut forest, a), root(&mut forest, b));
                ensure(x != y, || format!("link {link} closes a circle"))?;
                forest[x.max(y)] = x.min(y) as u32;
                next += 1;
            }
            let anchors = record.members.iter().filter(|&&id| self.members[id.index()].anchor == id).count();
            ensure(record.links.len() + 1 == anchors, || {
                format!("entity {index} has {anchors} names and {} links", record.links.len())
            })?;
        }
        ensure(next == self.links.len(), || format!("link {next} belongs to no entity"))
    }
}

impl Written {
    /// What is open are mentions that no document placed, in order; each choice is somebody's, and its shares are told as
    /// they are promised.
    fn check_open(&self) -> Result<(), String> {
        let Choices { mentions, among } = &self.open;
        ensure(mentions.is_sorted_by(|a, b| a.0 < b.0), || "the open mentions are out of order".to_owned())?;
        let mut used = 0;
        for &(mention, number) in mentions {
            let member = self.members.get(mention.index()).filter(|member| member.via.is_none());
            let Some(member) = member else {
                return Err(format!("mention {mention} is open, and it is placed or unknown"));
            };
            // Choices are numbered as they come up.
            ensure(number <= used && (number as usize) < among.len(), || {
                format!("choice {number} of mention {mention} is out of order")
            })?;
            used = used.max(number + 1);
            let own = among[number as usize].iter().any(|share| share.entity == member.entity);
            ensure(!own, || format!("mention {mention} is open to the entity it is in"))?;
        }
        ensure(used as usize == among.len(), || format!("choice {used} is nobody's"))?;
        for (number, shares) in among.iter().enumerate() {
            let falls = |a: &Share, b: &Share| a.share > b.share || (a.share == b.share && a.entity < b.entity);
            ensure((1..=MOST).contains(&shares.len()) && shares.is_sorted_by(falls), || {
                format!("choice {number} has {} shares, or they are out of order", shares.len())
            })?;
            let whole: f64 = shares.iter().map(|share| share.share.get()).sum();
            ensure(whole <= 1.0 + 1e-9 && shares.iter().all(|share| share.share.get() >= LEAST), || {
                format!("the shares of choice {number} add up to {whole}, or one is too small")
            })?;
            let known: HashSet<EntityId> = shares.iter().map(|share| share.entity).collect();
            ensure(known.len() == shares.len() && known.iter().all(|id| id.index() < self.entities.len()), || {
                format!("choice {number} names an entity twice, or one that is not there")
            })?;
        }
        Ok(())
    }
}

impl Written {
    /// Contexts stand in order, each is that of a link, and says no more than it may.
    fn check_contexts(&self) -> Result<(), String> {
        ensure(self.contexts.is_sorted_by(|a, b| a.ends < b.ends), || "the contexts are out of order".to_owned())?;
        let links: HashSet<_> = self.links.iter().map(|link| (link.a, link.b)).collect();
        for Backing { ends, bits, shared, days } in &self.contexts {
            let (a, b) = ends;
            ensure(links.contains(ends), || format!("there is no link between {a} and {b}, which has a context"))?;
            ensure((-CONTEXT..=CONTEXT).contains(bits) && *bits != Bits::ZERO && shared.len() <= TOLD, || {
                format!("the context of the link between {a} and {b} has {bits} bits by {} others", shared.len())
            })?;
            ensure(shared.iter().all(|id| id.index() < self.entities.len()), || {
                format!("the context of the link between {a} and {b} names an entity that is not there")
            })?;
            ensure(*days != Some(0), || format!("the context of the link between {a} and {b} is of 0 days"))?;
        }
        Ok(())
    }
}

/// The root of a mention's tree, the way to it halved.
fn root(forest: &mut [u32], id: MentionId) -> usize {
    let mut at = id.index();
    while forest[at] as usize != at {
        forest[at] = forest[forest[at] as usize];
        at = forest[at] as usize;
    }
    at
}
