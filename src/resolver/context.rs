//! What documents say of a link: texts about the same people and places mean the same person by a name.
//!
//! A document is known by the entities that it names in full, as they are after a first clustering. The *circle* of a name
//! is what its documents name beside it, each entity weighed by how rare it is among all documents, and by how many of
//! these documents name it. How much two circles have in common is the cosine of the angle between them, and that is made
//! into bits by a line. Where documents have dates, how near they are to each other adds
//! a little for parts of names ([`Days`]).

use std::collections::HashMap;
use std::fmt;

use super::days::Days;
use super::resolution::{Entity, Link, Resolution};
use crate::bits::Bits;
use crate::id::{EntityId, MentionId};
use crate::mention::Mention;
use crate::work::count;

/// Of a document so many entities count, the rarest.
const NAMED: usize = 32;
/// Of a name so many documents count, spread evenly over all.
const SPREAD: usize = 16;
/// Two circles that have so much in common say nothing either way. With [`SLOPE`] it was chosen on the three topics of the
/// Slavic news, by documents and entities that they name or do not: fitted to two of the topics each it is .10, .15 and .12,
/// and the slope 2. In the third these round ones do as well as those.
const EVEN: f64 = 0.125;
/// Bits for twice as much in common.
const SLOPE: f64 = 1.5;
/// No more than this for or against. In common with another text is also who is merely in the news with it.
pub(super) const CONTEXT: Bits = Bits::from_thousandths(2000);
/// A circle of fewer entities says as much less.
const SETTLED: f64 = 4.0;
/// So many of the entities that two circles have in common are told.
pub(super) const TOLD: usize = 3;

/// The documents of a collection, and whom they name. Entities are called by their clusters.
pub(super) struct Documents {
    /// The document of each mention.
    pub(super) of: Vec<Option<u32>>,
    /// The entities of each document, one list after another, each sorted.
    named: Vec<u32>,
    /// Where the list of each document begins, and the end.
    starts: Vec<u32>,
    /// How much each entity counts.
    rarity: Vec<f64>,
    days: Days,
}

/// What stands around a name.
pub(super) struct Circle {
    /// Entities in order with their weights.
    named: Vec<(u32, f64)>,
    /// The days of the documents.
    days: Vec<i32>,
}

/// What the documents of two names say, by clusters.
pub(super) struct Said {
    pub(super) bits: Bits,
    /// Those that count most of what both name.
    pub(super) shared: Vec<u32>,
    /// How many days the documents are apart.
    pub(super) days: Option<u32>,
}

impl Documents {
    /// The documents of mentions that belong to these clusters, if they are named in full; none if there are not two
    /// documents.
    pub(super) fn of(mentions: &[Mention], entity: impl Fn(usize) -> Option<u32>, clusters: usize) -> Option<Self> {
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        for document in mentions.iter().filter_map(Mention::known_document) {
            let next = numbers.len() as u32;
            numbers.entry(document).or_insert(next);
        }
        if numbers.len() < 2 {
            return None;
        }
        // Documents are numbered by what they are called, so that nothing depends on the order of mentions.
        let mut titles: Vec<(&str, u32)> = numbers.iter().map(|(&name, &number)| (name, number)).collect();
        titles.sort_unstable();
        let mut place = vec![0; titles.len()];
        titles.iter().enumerate().for_each(|(at, &(_, number))| place[number as usize] = at as u32);
        let of: Vec<Option<u32>> =
            mentions.iter().map(|mention| Some(place[*numbers.get(mention.known_document()?)? as usize])).collect();
        let mut pairs: Vec<(u32, u32)> =
            of.iter().enumerate().filter_map(|(index, document)| Some(((*document)?, entity(index)?))).collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut seen = vec![0_u32; clusters];
        for &(_, entity) in &pairs {
            seen[entity as usize] += 1;
        }
        let all = titles.len() as f64;
        let rarity: Vec<f64> = seen.iter().map(|&seen| (1.0 + all / f64::from(seen.max(1))).log2()).collect();
        let (mut named, mut starts) = (Vec::new(), Vec::with_capacity(titles.len() + 1));
        let mut lists = pairs.chunk_by(|a, b| a.0 == b.0).peekable();
        for document in 0..titles.len() {
            starts.push(named.len() as u32);
            let Some(list) = lists.next_if(|list| list[0].0 as usize == document) else { continue };
            let mut list: Vec<u32> = list.iter().map(|&(_, entity)| entity).collect();
            count(|work| work.links += list.len() as u64);
            list.sort_by(|&a, &b| rarity[b as usize].total_cmp(&rarity[a as usize]).then(a.cmp(&b)));
            list.truncate(NAMED);
            list.sort_unstable();
            named.extend(list);
        }
        starts.push(named.len() as u32);
        let days = Days::of(mentions, &of, titles.len());
        Some(Self { of, named, starts, rarity, days })
    }

    /// The circle of what stands in these documents, the second of each pair; they are in order.
    pub(super) fn circle(&self, documents: &[(u32, u32)]) -> Circle {
        let taken = documents.len().min(SPREAD);
        let spread = (0..taken).map(|at| documents[at * documents.len() / taken].1 as usize);
        let mut named: Vec<u32> = Vec::new();
        for document in spread.clone() {
            named.extend(&self.named[self.starts[document] as usize..self.starts[document + 1] as usize]);
        }
        count(|work| work.links += named.len() as u64);
        named.sort_unstable();
        let weight = |same: &[u32]| self.rarity[same[0] as usize] * same.len() as f64 / taken as f64;
        let named = named.chunk_by(|a, b| a == b).map(|same| (same[0], weight(same))).collect();
        Circle { named, days: self.days.among(spread) }
    }

    /// What it is worth for a part of a name with one circle to be the full name with another: whom the documents name and
    /// how near their days are.
    pub(super) fn worth(&self, a: &Circle, b: &Circle, own: [u32; 2]) -> Bits {
        let days = self.days.apart(&a.days, &b.days).map_or(Bits::ZERO, |apart| self.days.worth(apart));
        (a.against(b, own) + days).clamp(-CONTEXT, CONTEXT)
    }

    /// How many days the documents of two circles are apart, where that counts.
    pub(super) fn apart(&self, a: &Circle, b: &Circle) -> Option<u32> {
        self.days.apart(&a.days, &b.days).map(|apart| apart.round() as u32)
    }
}

impl Circle {
    /// What it says that a name with this circle and one with another are one; nothing where too little is known. The two
    /// clusters that the names belong to do not count.
    pub(super) fn against(&self, other: &Self, own: [u32; 2]) -> Bits {
        let [(size, norm), (others, of_others)] = [self, other].map(|circle| circle.size(own));
        let few = size.min(others);
        if few == 0 {
            return Bits::ZERO;
        }
        let both: f64 = self.shared(other).filter(|(entity, _)| !own.contains(entity)).map(|(_, both)| both).sum();
        let cosine = both / (norm * of_others).sqrt();
        let most = CONTEXT.get();
        let bits = (SLOPE * (cosine / EVEN).max(1e-9).log2()).clamp(-most, most);
        Bits::new(bits * (few as f64 / SETTLED).min(1.0))
    }

    /// How many entities there are besides these, and the sum of the squares of their weights.
    fn size(&self, own: [u32; 2]) -> (usize, f64) {
        let others = self.named.iter().filter(|(entity, _)| !own.contains(entity));
        others.fold((0, 0.0), |(count, sum), (_, weight)| (count + 1, sum + weight * weight))
    }

    /// The entities that both have, with the product of the weights.
    fn shared<'c>(&'c self, other: &'c Self) -> impl Iterator<Item = (u32, f64)> + 'c {
        count(|work| work.links += (self.named.len() + other.named.len()) as u64);
        let mut rest = &other.named[..];
        self.named.iter().filter_map(move |&(entity, weight)| {
            while rest.first().is_some_and(|&(next, _)| next < entity) {
                rest = &rest[1..];
            }
            rest.first().filter(|&&(next, _)| next == entity).map(|&(_, other)| (entity, weight * other))
        })
    }

    /// Those that count most of what both have.
    pub(super) fn told(&self, other: &Self, own: [u32; 2]) -> Vec<u32> {
        let mut shared: Vec<(u32, f64)> = self.shared(other).filter(|(entity, _)| !own.contains(entity)).collect();
        shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        shared.into_iter().take(TOLD).map(|(entity, _)| entity).collect()
    }
}

/// What the documents of two names add to a [`Link`] between them: a part of its bits.
///
/// Texts that name the same people and places mean the same person by a name that fits several; texts that name others
/// mean another. Rare names in common say more than frequent ones. Where dates are known, a part
/// of a name in a text of the same days is rather the one named there, by half a bit at most; days that lie as far apart as
/// documents of the collection do say nothing. In all it never says more than 2 bits, and nothing where documents are not
/// known.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Context<'r> {
    /// What it is worth.
    pub bits: Bits,
    /// Whom documents of both name, at most three, those that count most first; not the two names themselves.
    pub shared: Vec<Entity<'r>>,
    /// How many days their documents lie apart, at least one; none where dates are not known, nor between whole names,
    /// of which they say nothing. It is the harmonic mean over up to sixteen documents of each, in which the nearest count
    /// most.
    pub days: Option<u32>,
}

impl fmt::Display for Context<'_> {
    /// What it is, in a few words: `documents of both name Seoul, Yoon Suk Yeol, 3 days apart`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match (self.bits < Bits::ZERO, self.shared.is_empty()) {
            (false, false) => {
                let names: Vec<&str> = self.shared.iter().map(Entity::name).collect();
                format!("documents of both name {}", names.join(", "))
            }
            // They may name nobody else at all.
            (_, true) if self.days.is_some() => "their documents name nobody in common".to_owned(),
            _ => "their documents name others".to_owned(),
        };
        f.pad(&match self.days {
            Some(1) => format!("{text}, a day apart at most"),
            Some(days) => format!("{text}, {days} days apart"),
            None => text,
        })
    }
}

/// The context of a link as it is kept.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Backing {
    /// The ends of the link.
    pub(super) ends: (MentionId, MentionId),
    pub(super) bits: Bits,
    pub(super) shared: Vec<EntityId>,
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub(super) days: Option<u32>,
}

impl Resolution {
    /// What the documents of its two names add to a link; none where it does not rest on them.
    pub fn context(&self, link: &Link) -> Option<Context<'_>> {
        let at = self.contexts.binary_search_by_key(&(link.a, link.b), |backing| backing.ends).ok()?;
        let Backing { bits, ref shared, days, .. } = self.contexts[at];
        Some(Context { bits, days, shared: shared.iter().map(|&id| Entity::at(self, id)).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Documents of two lists of entities; cluster numbers are given.
    fn documents(lists: &[&[u32]]) -> Documents {
        let mut mentions = Vec::new();
        let mut entities = Vec::new();
        for (document, list) in lists.iter().enumerate() {
            for &entity in *list {
                mentions.push(Mention::new("x").document(format!("{document:03}")));
                entities.push(entity);
            }
        }
        Documents::of(&mentions, |index| Some(entities[index]), 500).unwrap()
    }

    #[test]
    fn the_same_company_speaks_for_and_another_against() {
        let documents = documents(&[&[1, 2, 3, 4, 9], &[1, 2, 3, 4, 8], &[5, 6, 7, 11, 9], &[20], &[21]]);
        let circles: Vec<Circle> = (0..4).map(|document| documents.circle(&[(0, document)])).collect();
        assert_eq!(circles[0].against(&circles[1], [8, 9]), CONTEXT);
        assert_eq!(circles[0].against(&circles[2], [8, 9]), -CONTEXT, "9 itself does not count");
        assert_eq!(circles[0].told(&circles[1], [8, 1]), [2, 3, 4]);
        let lone = circles[0].against(&circles[3], [8, 9]);
        assert!(lone < Bits::ZERO && lone >= Bits::new(-0.5), "one name says little: {lone}");
        assert_eq!(circles[0].against(&circles[3], [20, 9]), Bits::ZERO);
        assert_eq!(circles[1].against(&circles[0], [9, 8]), circles[0].against(&circles[1], [8, 9]));
    }

    #[test]
    fn who_is_named_everywhere_says_little() {
        let mut lists: Vec<Vec<u32>> = (0..200).map(|at| vec![1, 2, 10 + at, 210 + at]).collect();
        lists[1] = vec![1, 2, 10, 211];
        lists[2] = vec![1, 2, 212, 300];
        let lists: Vec<&[u32]> = lists.iter().map(Vec::as_slice).collect();
        let documents = documents(&lists);
        let circle = |document| documents.circle(&[(0, document)]);
        let (rare, common) = (circle(0).against(&circle(1), [0, 0]), circle(0).against(&circle(2), [0, 0]));
        assert!(rare > Bits::new(1.0) && common < Bits::ZERO, "{rare} {common}");
    }

    #[test]
    fn large_documents_and_long_lists_are_cut() {
        let all: Vec<u32> = (0..400).collect();
        let lists: Vec<&[u32]> = (0..100).map(|_| &all[..]).collect();
        let documents = documents(&lists);
        assert_eq!(documents.named.len(), 100 * NAMED);
        let every: Vec<(u32, u32)> = (0..100).map(|document| (7, document)).collect();
        assert_eq!(documents.circle(&every).named.len(), NAMED);
    }

    #[test]
    fn one_document_has_no_others() {
        let mention = |document: &str| Mention::new("x").document(document);
        assert!(Documents::of(&[mention("a"), mention("a")], |_| Some(0), 1).is_none());
        assert!(Documents::of(&[mention("a"), mention("")], |_| Some(0), 1).is_none());
        assert!(Documents::of(&[mention("a"), mention("b")], |_| None, 1).is_some());
    }
}
