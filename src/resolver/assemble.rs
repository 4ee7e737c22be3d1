//! From clusters to the result: members and links of each entity, its name, key and kind, in the order of a snapshot.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::attach::Placed;
use super::canonical;
use super::confidence::{Clustered, Held, Sure, is_named, of_entity};
use super::context::Backing;
use super::resolution::{Link, Membership, Record, Resolution};
use crate::alias::AliasTable;
use crate::bits::Probability;
use crate::id::{EntityId, MentionId};
use crate::mention::{Kind, Mention};
use crate::profile::likeliest;
use crate::tell::{Tell, map_telling};

/// So many entities are made between two calls.
const PORTION: usize = 1 << 10;

/// What becomes an entity.
struct Group {
    /// The smallest node.
    label: u32,
    members: Vec<MentionId>,
    links: Vec<Link>,
}

/// The entities to be, and where each cluster stands among them.
struct Groups {
    list: Vec<Group>,
    /// By the label.
    place: Vec<u32>,
}

impl Groups {
    /// Of mentions placed at nodes, whose clusters are these.
    fn of(labels: &[u32], placed: &[Placed]) -> Self {
        let mut counts = vec![0_usize; labels.len()];
        for placed in placed {
            counts[labels[placed.node as usize] as usize] += 1;
        }
        let (mut list, mut place) = (Vec::new(), vec![0; labels.len()]);
        for (label, &count) in counts.iter().enumerate().filter(|&(_, &count)| count > 0) {
            place[label] = list.len() as u32;
            list.push(Group { label: label as u32, members: Vec::with_capacity(count), links: Vec::new() });
        }
        let mut groups = Self { list, place };
        for (index, placed) in placed.iter().enumerate() {
            groups.at(labels[placed.node as usize]).members.push(MentionId::at(index));
        }
        groups
    }

    fn at(&mut self, label: u32) -> &mut Group {
        &mut self.list[self.place[label as usize] as usize]
    }
}

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
    let mut groups = Groups::of(labels, clustered.members);
    // The first mention of each node's own name stands for it in links.
    let mut stands: Vec<Option<MentionId>> = vec![None; labels.len()];
    for (index, placed) in clustered.members.iter().enumerate().filter(|(_, placed)| placed.via.is_none()) {
        stands[placed.node as usize].get_or_insert(MentionId::at(index));
    }
    let stand = |node: u32| stands[node as usize];
    let mut backed: Vec<(Link, (u32, u32))> = Vec::new();
    // A name whose mentions all went to fuller names has nobody left to link.
    for edge in clustered.partition.links_among(|node| stand(node).is_some()).iter() {
        if let (Some(a), Some(b)) = (stand(edge.a), stand(edge.b)) {
            let link = Link { a: a.min(b), b: a.max(b), bits: edge.bits };
            groups.at(labels[edge.a as usize]).links.push(link);
            // A link that hangs elsewhere now than it did says nothing of the documents of its new ends.
            let ends = (edge.a, edge.b);
            let kept = clustered.partition.links.binary_search_by_key(&ends, |link| (link.a, link.b)).is_ok();
            if kept && clustered.contexts.contains_key(&ends) {
                backed.push((link, ends));
            }
        }
    }
    let Groups { list: mut groups, place } = groups;
    let draft = |(): &mut (), group: &Group| {
        (place[group.label as usize], record(&mentions, clustered, tables, lang, group, sure))
    };
    let mut drafts: Vec<(u32, Record)> = map_telling(&groups, PORTION, || (), draft, tell)?;
    // Of as many mentions and one key: by the smallest node, for nodes are numbered by what they are.
    drafts.sort_unstable_by(|(x, a), (y, b)| {
        let [x, y] = [x, y].map(|&place| &groups[place as usize]);
        (Reverse(x.members.len()), &a.key, x.label).cmp(&(Reverse(y.members.len()), &b.key, y.label))
    });
    for (index, key) in told_apart(&drafts) {
        drafts[index].1.key = key;
    }
    let membership = |(index, placed): (usize, &Placed)| {
        let anchor = stand(placed.node).unwrap_or(MentionId::at(index));
        Membership { entity: EntityId::at(0), confidence: sure.members[index], anchor, via: placed.via }
    };
    let mut members: Vec<Membership> = clustered.members.iter().enumerate().map(membership).collect();
    let (mut links, mut ids) = (Vec::new(), vec![None; labels.len()]);
    let entity = |(index, (group, record)): (usize, (u32, Record))| {
        let group = &mut groups[group as usize];
        ids[group.label as usize] = Some(EntityId::at(index));
        for member in &group.members {
            members[member.index()].entity = EntityId::at(index);
        }
        let first = links.len() as u32;
        links.append(&mut group.links);
        let members = std::mem::take(&mut group.members);
        Record { members, links: (first..links.len() as u32).collect(), ..record }
    };
    let entities = drafts.into_iter().enumerate().map(entity).collect();
    let entity = |node: u32| ids[labels[node as usize] as usize];
    backed.sort_unstable_by_key(|&(link, _)| (link.a, link.b));
    let backing = |(link, edge): (Link, (u32, u32))| {
        let said = &clustered.contexts[&edge];
        let shared = said.shared.iter().filter_map(|&node| entity(node)).collect();
        Backing { ends: (link.a, link.b), bits: said.bits, shared, days: said.days }
    };
    let contexts = backed.into_iter().map(backing).collect();
    ControlFlow::Continue(Resolution {
        open: clustered.undecided.choices(entity),
        mentions,
        members,
        entities,
        links,
        contexts,
    })
}

/// New keys for those entities, by their index, whose key another has before them. A table's own ids may look like keys that
/// are made here: those are passed over.
fn told_apart(drafts: &[(u32, Record)]) -> Vec<(usize, String)> {
    let mut met: HashMap<&str, u32> = drafts.iter().map(|(_, record)| (&*record.key, 0)).collect();
    let mut renamed = Vec::new();
    for (index, (_, Record { key, .. })) in drafts.iter().enumerate() {
        let mut again = met[&**key] + 1;
        if again > 1 {
            let mut made = format!("{key}#{again}");
            while met.contains_key(&*made) {
                again += 1;
                made = format!("{key}#{again}");
            }
            renamed.push((index, made));
        }
        met.insert(key, again);
    }
    renamed
}

/// An entity, but for its members and links.
fn record(
    mentions: &[Mention],
    clustered: &Clustered<'_>,
    tables: &[Arc<dyn AliasTable>],
    lang: Option<&str>,
    Group { members, links, .. }: &Group,
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
