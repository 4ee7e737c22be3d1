//! How sure it is that a mention belongs where it was put, and that an entity is one.
//!
//! Totals of evidence are too sure at both ends, since weights are added as if they were independent. So what a claim
//! rests on goes through a curve first ([`calibrated`]). Its five figures are round ones, chosen on news in six languages
//! and looked at again on generated names. An entity is sure when all that holds it together is right, and that goes
//! together: where one link holds the next does rather ([`of_entity`]).

use std::ops::ControlFlow;

use super::attach::Placed;
use super::open::Undecided;
use super::resolution::Link;
use super::settle::Contexts;
use super::split::Split;
use crate::bits::{Bits, Probability};
use crate::cluster::Partition;
use crate::compare::{self, Lent, Pool};
use crate::mention::Kind;
use crate::profile::{Dictionary, Profile};
use crate::tell::{Pace, Tell, map_telling, part};

/// All that is known when the clustering is done.
pub(super) struct Clustered<'c> {
    pub(super) profiles: &'c [Profile],
    pub(super) partition: &'c Partition,
    pub(super) members: &'c [Placed],
    pub(super) undecided: &'c Undecided,
    pub(super) contexts: &'c Contexts,
}

/// How sure the members are of where they are.
pub(super) struct Sure {
    /// Of each.
    pub(super) members: Vec<Probability>,
    /// What names that occur more than once have in common with themselves, by the node.
    pub(super) again: Vec<Option<Bits>>,
}

/// So many edges, and so many names and members, are looked at between two calls.
const EDGES: usize = 1 << 20;
const NAMES: usize = 1 << 14;
const MEMBERS: usize = 1 << 16;

/// The best links of a node.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    own: Option<Bits>,
    other: Option<Bits>,
}

impl Clustered<'_> {
    /// The confidence of each mention in its entity: its best link there against its best link elsewhere and against
    /// standing alone, `2^own / (2^own + 2^other + 1)`; of one that stands alone, `1 / (1 + 2^other)`. Calibrated.
    pub(super) fn of_members(
        &self,
        graph: &Split,
        dictionary: &Dictionary,
        tell: &mut Tell<'_>,
    ) -> ControlFlow<(), Sure> {
        let best = |node: usize| Best { own: None, other: graph.miss(node) };
        let mut best: Vec<Best> = (0..self.profiles.len()).map(best).collect();
        let mut pace = Pace::new(EDGES, graph.edges().count());
        for edge in graph.edges() {
            pace.step(1, &mut part(tell, 0.0, 0.2))?;
            let same = self.partition.labels[edge.a as usize] == self.partition.labels[edge.b as usize];
            for node in [edge.a, edge.b] {
                let best = &mut best[node as usize];
                let link = if same { &mut best.own } else { &mut best.other };
                *link = (*link).max(Some(edge.bits));
            }
        }
        let again = self.again(dictionary, &mut part(tell, 0.2, 0.7))?;
        let member = |member: &Placed| {
            let Best { own, other } = best[member.node as usize];
            let rivals = 1.0 + other.map_or(0.0, |bits| bits.get().exp2());
            let odds = match member.via.or(own.max(again[member.node as usize])) {
                Some(own) => own - Bits::new(rivals.log2()),
                // It stands alone: nothing speaks for that but that nothing else does.
                None => other.map_or(ALONE, |other| -other),
            };
            Probability::from(calibrated(odds, is_named(&self.profiles[member.node as usize])))
        };
        let mut pace = Pace::new(MEMBERS, self.members.len());
        let mut all = Vec::with_capacity(self.members.len());
        for placed in self.members {
            all.push(member(placed));
            pace.step(1, &mut part(tell, 0.7, 1.0))?;
        }
        ControlFlow::Continue(Sure { members: all, again })
    }

    /// What each name that occurs more than once, and so is linked to itself, has in common with itself.
    fn again(&self, dictionary: &Dictionary, tell: &mut Tell<'_>) -> ControlFlow<(), Vec<Option<Bits>>> {
        let mut counts = vec![0_u32; self.profiles.len()];
        self.members.iter().for_each(|member| counts[member.node as usize] += 1);
        let names: Vec<(&Profile, u32)> = self.profiles.iter().zip(counts).collect();
        let pool = Pool::new(dictionary);
        let total = |lent: &mut Lent<'_, '_>, &(profile, count): &(&Profile, u32)| {
            (count > 1).then(|| compare::total(profile, profile, lent.scratch()))
        };
        map_telling(&names, NAMES, || pool.lend(), total, tell)
    }
}

/// What it is worth that a name was found to be like no other.
const ALONE: Bits = Bits::from_thousandths(20_000);

/// How much of a bit is left when what evidence shares with other evidence is taken off.
pub(super) const SLOPE: f64 = 0.5;
/// The most that links between names of persons, places and events are worth, in bits: one in 45 is wrong whatever
/// the names say, for there are namesakes, and labels are wrong.
const NAMED: f64 = 5.5;
/// The same for organisations, products and what is of no known kind, whose names are made of common words: one in 8.
const WORDED: f64 = 3.0;
/// What a bit is worth beyond that, so that no two claims become one.
const LEAK: f64 = 0.03;

/// The same of a link between such names, where nothing else speaks for it: one in five.
const LINKED_WORDS: f64 = 2.0;
/// The links of an entity are right together or wrong together: of the weakest link the whole doubt counts, of the one
/// that is the k-th from there k to the power of minus this.
const TOGETHER: f64 = 0.6;

/// What a total of bits has been worth: a line that bends towards a ceiling.
pub(super) fn calibrated(total: Bits, named: bool) -> Bits {
    bent(total, if named { NAMED } else { WORDED })
}

fn bent(total: Bits, ceiling: f64) -> Bits {
    let line = SLOPE * total.get();
    // Powers of two overflow, and so far beyond the ceiling there is nothing but the leak.
    let over = (line - ceiling).clamp(-500.0, 500.0);
    Bits::new(line - (1.0 + over.exp2()).log2() + LEAK * total.get())
}

/// Whether a name is a proper name rather than made of words.
pub(super) fn is_named(profile: &Profile) -> bool {
    match profile.kind {
        Some(kind) => matches!(kind, Kind::Person | Kind::Place | Kind::Event),
        None => profile.may_be_person(),
    }
}

/// What holds an entity together.
pub(super) struct Held<'h> {
    /// The spanning tree of its names.
    pub(super) links: &'h [Link],
    /// Whether all its names are proper names.
    pub(super) named: bool,
    /// Where it has no links: what its only name has in common with itself, if it occurs more than once.
    pub(super) again: Option<Bits>,
    /// Where it has no links: the least of what documents attach to that name.
    pub(super) attached: Option<Bits>,
}

/// The confidence of an entity, that all its members are one: that all its links hold; of one without links, that its only
/// name means one thing, and that what documents attach to it does. Of a single mention it is its own.
pub(super) fn of_entity(held: &Held<'_>, alone: impl Iterator<Item = Probability>) -> Probability {
    let least = |a: Probability, b: Probability| if b < a { b } else { a };
    let chance = |bits: Bits| Probability::from(bits).get();
    let mut chances: Vec<f64> = if held.links.is_empty() {
        let parts = held.again.into_iter().chain(held.attached);
        parts.map(|bits| chance(calibrated(bits, held.named))).collect()
    } else {
        let ceiling = if held.named { NAMED } else { LINKED_WORDS };
        held.links.iter().map(|link| chance(bent(link.bits, ceiling))).collect()
    };
    if chances.is_empty() {
        return alone.fold(Probability::ONE, least);
    }
    chances.sort_by(f64::total_cmp);
    let shared = |(at, chance): (usize, &f64)| chance.powf(((at + 1) as f64).powf(-TOGETHER));
    Probability::new(chances.iter().enumerate().map(shared).product()).unwrap_or(Probability::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::MentionId;

    #[test]
    fn the_curve_rises_everywhere_and_is_bent() {
        for named in [false, true] {
            let worth: Vec<Bits> =
                (-2000..2000).map(|tenths| calibrated(Bits::from_thousandths(tenths * 100), named)).collect();
            assert!(worth.windows(2).all(|pair| pair[0] < pair[1]));
            let sure = Probability::from(calibrated(Bits::new(30.0), named)).get();
            assert!((0.9..0.99).contains(&sure), "{sure}");
        }
    }

    /// The confidence of an entity of names held by so many links of so many bits.
    fn linked(count: usize, bits: f64) -> Probability {
        let mention = MentionId::at(0);
        let links = vec![Link { a: mention, b: mention, bits: Bits::new(bits) }; count];
        of_entity(&Held { links: &links, named: true, again: None, attached: None }, std::iter::empty())
    }

    #[test]
    fn an_entity_is_less_sure_the_more_links_it_has() {
        assert!(linked(1, 12.0) > linked(2, 12.0) && linked(2, 12.0) > linked(9, 12.0));
        assert!(linked(9, 12.0).get() > linked(1, 12.0).get().powi(9), "they hold together");
        assert!(linked(9, 12.0) < linked(9, 13.0));
    }

    #[test]
    fn an_entity_without_links_rests_on_its_name() {
        let of = |again: Option<f64>, attached: Option<f64>| {
            let [again, attached] = [again, attached].map(|bits| bits.map(Bits::new));
            of_entity(&Held { links: &[], named: true, again, attached }, [Probability::clamped(0.3)].into_iter())
        };
        assert_eq!(of(None, None), Probability::clamped(0.3));
        assert!(of(Some(20.0), None) > of(Some(20.0), Some(9.0)));
        assert!(of(None, Some(9.0)) > of(Some(20.0), Some(9.0)) && of(None, Some(9.0)) > of(None, Some(8.0)));
    }
}
