//! Parts of names that are left open: whom each may stand for, and with what share.
//!
//! The shares come from the bits by which it was decided to leave them open. That it is any of them is as sure as a member
//! with the sum of their odds would be; among themselves they share by their bits, of which as much counts as does where
//! confidence is told.

use rustc_hash::{FxHashMap, FxHashSet};

use super::attach::{Across, Fit, Within, is_partial};
use super::confidence::{SLOPE, calibrated};
use super::resolution::{Entity, Resolution};
use crate::bits::{Bits, Probability};
use crate::cluster::Partition;
use crate::id::{EntityId, MentionId};
use crate::profile::Profile;

/// So many entities are told, those with the largest shares.
pub(super) const MOST: usize = 8;
/// Nobody is told whose share is less.
pub(super) const LEAST: f64 = 0.01;
/// Nor is anything said to be open where it is less likely than this that any of them is meant: nearly every surname is a
/// little like some other.
const ANY: f64 = 0.25;
/// Shares are cut to so many parts of one, so that they never add up to more than it.
const PARTS: f64 = 10_000.0;

/// Whom a part of a name may stand for, where that was left open: *Johnson* in a text that names two Johnsons, or in one
/// that names none where several are known.
///
/// A part of a name stands alone, or with others of its like, unless one person in full fits it clearly better than any
/// other. These are the persons that it fits, each with the share of the cases in which it is the one meant, if together
/// they have a quarter of them. With [`nil`](Self::nil), that it is none of them, the shares are 1.
///
/// ```
/// use aka::{Mention, MentionId, Resolver};
///
/// let names = ["Boris Johnson", "Michael Johnson", "Johnson"];
/// let resolution = Resolver::new().resolve(names.map(|name| Mention::new(name).document("d")));
/// let open = resolution.member(MentionId::new(2).unwrap()).unwrap().open().unwrap();
/// let mut names: Vec<_> = open.candidates().map(|candidate| candidate.entity.name()).collect();
/// names.sort();
/// assert_eq!(names, ["Boris Johnson", "Michael Johnson"]);
/// assert!(open.candidates().all(|candidate| (0.3..0.6).contains(&candidate.share.get())));
/// assert!(open.nil().get() < 0.1);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Open<'r> {
    resolution: &'r Resolution,
    shares: &'r [Share],
}

/// An entity that an [`Open`] part of a name may stand for.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Candidate<'r> {
    /// Which.
    pub entity: Entity<'r>,
    /// The probability that it is the one meant.
    pub share: Probability,
}

impl<'r> Open<'r> {
    pub(super) fn of(resolution: &'r Resolution, mention: MentionId) -> Option<Self> {
        resolution.open.of(mention).map(|shares| Self { resolution, shares })
    }

    /// The entities, those with the largest shares first, and by their order in the resolution where shares are equal: at
    /// least one, at most eight, and none with a share below .01.
    pub fn candidates(&self) -> impl ExactSizeIterator<Item = Candidate<'r>> + use<'r> {
        let resolution = self.resolution;
        self.shares
            .iter()
            .map(move |share| Candidate { entity: Entity::at(resolution, share.entity), share: share.share })
    }

    /// The probability that it is none of them: somebody who is named in full nowhere, or whose share is too small to be
    /// told.
    pub fn nil(&self) -> Probability {
        Probability::clamped(1.0 - self.shares.iter().map(|share| share.share.get()).sum::<f64>())
    }
}

/// An entity and its share.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Share {
    pub(super) entity: EntityId,
    pub(super) share: Probability,
}

/// All that is open in a resolution.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub(super) struct Choices {
    /// The mentions that are open, in order, each with the number of its choice.
    pub(super) mentions: Vec<(MentionId, u32)>,
    /// The choices, in the order of the first mention of each.
    pub(super) among: Vec<Vec<Share>>,
}

impl Choices {
    #[cfg(feature = "serde")]
    pub(super) fn is_empty(&self) -> bool {
        self.mentions.is_empty() && self.among.is_empty()
    }

    fn of(&self, mention: MentionId) -> Option<&[Share]> {
        let at = self.mentions.binary_search_by_key(&mention, |&(mention, _)| mention).ok()?;
        Some(&self.among[self.mentions[at].1 as usize])
    }
}

/// What was not decided, by the nodes: some mentions, and what they fit.
#[derive(Debug, Default)]
pub(super) struct Undecided(Vec<(Vec<u32>, Vec<Fit>)>);

impl Undecided {
    /// What documents and the collection left open, but for what a table or a threshold laxer than even odds settles.
    pub(super) fn of(
        within: &Within,
        across: Across,
        clusters: &[u32],
        partition: &Partition,
        profiles: &[Profile],
    ) -> Self {
        let mut whole = vec![false; profiles.len()];
        for (profile, &label) in profiles.iter().zip(&partition.labels) {
            whole[label as usize] |= !is_partial(profile);
        }
        let alone = |node: u32| !whole[partition.labels[node as usize] as usize];
        let mut told: FxHashSet<u32> = FxHashSet::default();
        let mut groups: Vec<(Vec<u32>, Vec<Fit>)> = Vec::new();
        for open in &within.open {
            // What is open in a document may be settled by how often one of them is mentioned elsewhere.
            if alone(within.placed[open.mentions[0] as usize].node) {
                told.extend(&open.mentions);
                groups.push((open.mentions.clone(), open.fits.clone()));
            }
        }
        let mut rest: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (index, placed) in within.placed.iter().enumerate() {
            let (index, cluster) = (index as u32, clusters[placed.node as usize]);
            if placed.via.is_none()
                && across.fits.contains_key(&cluster)
                && alone(placed.node)
                && !told.contains(&index)
            {
                rest.entry(cluster).or_default().push(index);
            }
        }
        let mut fits = across.fits;
        groups.extend(rest.into_iter().filter_map(|(cluster, mentions)| Some((mentions, fits.remove(&cluster)?))));
        groups.sort_unstable_by_key(|(mentions, _)| mentions[0]);
        Self(groups)
    }

    /// The same by the entities, when they are made.
    pub(super) fn choices(&self, entity: impl Fn(u32) -> Option<EntityId>) -> Choices {
        let mut choices = Choices::default();
        for (mentions, fits) in &self.0 {
            let among = shares(fits.iter().filter_map(|&(bits, node)| Some((bits, entity(node)?))));
            if !among.is_empty() {
                let number = choices.among.len() as u32;
                choices.mentions.extend(mentions.iter().map(|&index| (MentionId::at(index as usize), number)));
                choices.among.push(among);
            }
        }
        choices.mentions.sort_unstable();
        choices
    }
}

/// The shares of entities by what speaks for each, the most first.
fn shares(fits: impl Iterator<Item = (Bits, EntityId)>) -> Vec<Share> {
    let mut best: Vec<(Bits, EntityId)> = Vec::new();
    for (bits, entity) in fits {
        // Of several names of an entity the one that fits best.
        if best.iter().all(|&(_, known)| known != entity) {
            best.push((bits, entity));
        }
    }
    let Some(&(most, _)) = best.first() else { return Vec::new() };
    let sum = |slope: f64| best.iter().map(|&(bits, _)| (slope * (bits - most).get()).exp2()).sum::<f64>();
    let any = Probability::from(calibrated(most + Bits::new(sum(1.0).log2()), true)).get();
    if any < ANY {
        return Vec::new();
    }
    let whole = sum(SLOPE);
    let share = |&(bits, entity): &(Bits, EntityId)| {
        let share = any * (SLOPE * (bits - most).get()).exp2() / whole;
        Share { entity, share: Probability::clamped((share * PARTS).floor() / PARTS) }
    };
    let mut shares: Vec<Share> = best.iter().map(share).filter(|share| share.share.get() >= LEAST).collect();
    shares.sort_by(|a, b| b.share.get().total_cmp(&a.share.get()).then(a.entity.cmp(&b.entity)));
    shares.truncate(MOST);
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Mention, Resolver};

    fn of(bits: &[f64]) -> Vec<f64> {
        let fits = bits.iter().enumerate().map(|(index, &bits)| (Bits::new(bits), EntityId::at(index)));
        shares(fits).iter().map(|share| share.share.get()).collect()
    }

    #[test]
    fn shares_follow_the_bits() {
        let two = of(&[9.0, 9.0]);
        assert!((two[0] - two[1]).abs() < 1e-9 && two[0] > 0.4 && two[0] < 0.5, "{two:?}");
        let ahead = of(&[9.0, 7.0]);
        assert!((ahead[0] / ahead[1] - 2.0).abs() < 0.01, "two bits are worth one: {ahead:?}");
        let doubtful = of(&[0.5]);
        assert!(doubtful.len() == 1 && doubtful[0] < 0.6, "{doubtful:?}");
        assert_eq!(of(&[-9.0, -9.0]), [0.0; 0]);
        assert_eq!(of(&[]), [0.0; 0]);
        let many = of(&[12.0; 40]);
        assert!(many.len() == MOST && many.iter().sum::<f64>() < 0.3, "{many:?}");
    }

    #[test]
    fn names_of_one_entity_share_once() {
        let (one, other) = (EntityId::at(0), EntityId::at(1));
        let shares = shares([(Bits::new(9.0), other), (Bits::new(8.0), other), (Bits::new(9.0), one)].into_iter());
        assert_eq!(shares.iter().map(|share| share.entity).collect::<Vec<_>>(), [one, other]);
        assert!(shares[0].share == shares[1].share);
    }

    /// The candidates of the last mention.
    fn candidates(mentions: &[(&str, &str)]) -> Option<Vec<String>> {
        let mentions = mentions.iter().map(|&(name, document)| Mention::new(name).document(document));
        let resolution = Resolver::builder().without_tables().build().unwrap().resolve(mentions);
        let last = resolution.member(MentionId::at(resolution.mentions().len() - 1)).unwrap();
        let mut names: Vec<String> =
            last.open()?.candidates().map(|candidate| candidate.entity.name().to_owned()).collect();
        names.sort();
        Some(names)
    }

    #[test]
    fn what_is_placed_is_not_open() {
        assert_eq!(candidates(&[("Boris Johnson", "a"), ("Johnson", "a")]), None);
        assert_eq!(candidates(&[("Andrei Belousov", "a"), ("Belousov", "b")]), None);
        assert_eq!(candidates(&[("Johnson", "a")]), None);
        assert_eq!(candidates(&[("Johnson", "a"), ("Boris Johnson", "a")]), None);
    }

    #[test]
    fn what_fits_two_is_open_in_a_document_and_across() {
        let both = Some(vec!["Boris Johnson".to_owned(), "Michael Johnson".to_owned()]);
        assert_eq!(candidates(&[("Boris Johnson", "a"), ("Michael Johnson", "a"), ("Johnson", "a")]), both);
        assert_eq!(candidates(&[("Boris Johnson", "a"), ("Michael Johnson", "b"), ("Johnson", "c")]), both);
        let third = [("Boris Johnson", "a"), ("Michael Johnson", "a"), ("Lyndon Johnson", "b"), ("Johnson", "a")];
        assert_eq!(candidates(&third), both, "who is elsewhere is not meant");
    }

    #[test]
    fn a_threshold_that_cuts_the_link_leaves_one_candidate() {
        let resolver = Resolver::builder().without_tables().threshold(Probability::new(0.99999).unwrap());
        let resolution = resolver.build().unwrap().resolve(["Andrei Belousov", "Belousov"]);
        let open = resolution.member(MentionId::at(1)).unwrap().open().unwrap();
        assert_eq!(open.candidates().len(), 1);
        assert!((open.nil().get() + open.candidates().map(|one| one.share.get()).sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(resolution.member(MentionId::at(0)).unwrap().open().is_none());
    }
}
