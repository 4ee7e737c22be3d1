//! Reading a resolution that was written down: what cannot be one is refused.
//!
//! Everything else relies on what is checked here: that ids point somewhere, that entities are a partition, and that the
//! links of each are a tree. A text of *n* mentions is checked in time in proportion to *n*.

use std::collections::HashSet;

use super::Resolver;
use super::resolution::{Link, Membership, Record, Resolution};
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
}

impl TryFrom<Written> for Resolution {
    type Error = Error;

    fn try_from(written: Written) -> Result<Self, Error> {
        written.check().map_err(|reason| Error::config(format!("this is no resolution: {reason}")))?;
        let Written { mentions, members, entities, links } = written;
        Ok(Self { mentions, members, entities, links })
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
        self.check_links()
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

/// The root of a mention's tree, the way to it halved.
fn root(forest: &mut [u32], id: MentionId) -> usize {
    let mut at = id.index();
    while forest[at] as usize != at {
        forest[at] = forest[forest[at] as usize];
        at = forest[at] as usize;
    }
    at
}
