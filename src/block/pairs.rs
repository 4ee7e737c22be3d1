//! From keys to candidate pairs.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use super::keys::{FINER, Key, entry_keys, finer, other_keys, sorted, word_keys};
use super::order::Order;
use super::parts::with_wholes;
use super::screen::screen;
use super::twofold::{initial_keys, two_word_keys};
use crate::mention::Kind;
use crate::name::Role;
use crate::parallel::{divide, map};
use crate::profile::Profile;
use crate::tell::{Tell, each_telling, part, sort_and_dedup_telling};
use crate::work::count;

/// How a block is paired up: in full if it has at most so many names, else each with so many that follow it in the order of
/// their Latin spelling.
#[derive(Clone, Copy)]
struct Size {
    full: usize,
    window: usize,
}

/// Blocks of what is more telling than a word, and of names that have one word only.
const WHOLE: Size = Size { full: 50, window: 12 };
/// Blocks of names that share a word, among others.
const ONE_WORD: Size = Size { full: 8, window: 3 };
/// Blocks of names that share two words.
const TWO_WORDS: Size = Size { full: 8, window: 1 };
/// In a block of names that begin alike each with an initial is paired with this many, the most mentioned of those that are
/// looked at.
const MENTIONED: usize = 8;
const LOOKED_AT: usize = 80;
/// In a larger block of one entry of a table each name is paired with so many that surely mean the entry.
const HUBS: usize = 4;
/// In so many parts blocks are worked through, whatever the number of threads.
const PARTS: usize = 1024;

/// Candidate pairs: each once, the lower index first, sorted.
pub(crate) type Pairs = Vec<(u32, u32)>;

/// So many names at once get their keys.
const PORTION: usize = 1 << 10;
const PORTIONS_AT_ONCE: usize = 16;
/// So many parts at once are worked through.
const PARTS_AT_ONCE: usize = 32;

/// Finds the pairs of names worth comparing. `mentioned` is how often each name is.
pub(crate) fn candidates(profiles: &[Profile], mentioned: &[u32], tell: &mut Tell<'_>) -> ControlFlow<(), Pairs> {
    let finer = map(profiles, || (), |(), profile| finer(profile).map(half));
    let briefs = profiles.iter().map(Brief::of).collect();
    let names = Names { profiles, mentioned, order: Order::of(profiles), briefs, finer };
    let mut pairs = Pairs::new();
    // What brings up most comes first, while little is held.
    let passes: [(Keys, PairUp<'_>, f64); 4] = [
        (two_word_keys, Names::of_two_words, 0.0),
        (word_keys, Names::of_one_word, 0.4),
        (other_keys, Names::of_the_whole, 0.6),
        (initial_keys, Names::of_an_initial, 0.7),
    ];
    for (index, &(keys, pair_up, from)) in passes.iter().enumerate() {
        let to = passes.get(index + 1).map_or(0.8, |next| next.2);
        names.pair(keys, pair_up, &mut pairs, &mut part(tell, from, to - 0.05))?;
        // Passes bring up the same pairs, again and again.
        sort_and_dedup_telling(&mut pairs, &mut part(tell, to - 0.05, to))?;
        pairs.shrink_to_fit();
    }
    drop(names);
    screen(profiles, &mut pairs, &mut part(tell, 0.8, 1.0))?;
    ControlFlow::Continue(pairs)
}

/// Finds the keys of a name.
type Keys = fn(&Profile) -> Vec<Key>;
/// Finds the pairs of a block, told half of its key.
type PairUp<'p> = fn(&Names<'p>, u32, &[u32], &mut Pairs);

/// Half a key: where two keys have one half they make one block, which costs a few pairs more and loses none.
fn half(key: Key) -> u32 {
    // By the golden ratio, so that the upper half depends on all of the key.
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// What is asked of a name again and again.
struct Brief {
    /// Whether it is a person's, where the caller says what it is.
    given: Option<bool>,
    /// Whether it may be a person's.
    person: bool,
    /// Whether it has one word.
    single: bool,
}

impl Brief {
    fn of(profile: &Profile) -> Self {
        let given = profile.kind.filter(|&kind| profile.kind_given && kind != Kind::Other);
        Self {
            given: given.map(|kind| kind == Kind::Person),
            person: profile.may_be_person(),
            single: profile.words.count() == 1,
        }
    }
}

/// What blocks are paired up by.
struct Names<'p> {
    profiles: &'p [Profile],
    /// How often each is mentioned.
    mentioned: &'p [u32],
    order: Order,
    briefs: Vec<Brief>,
    /// Half of their finer keys.
    finer: Vec<[u32; FINER]>,
}

impl<'p> Names<'p> {
    /// Adds the pairs of all blocks of names that share a key, some of them several times.
    fn pair(&self, keys: Keys, pair_up: PairUp<'p>, pairs: &mut Pairs, tell: &mut Tell<'_>) -> ControlFlow<()> {
        let portions: Vec<(usize, &[Profile])> = self.profiles.chunks(PORTION).enumerate().collect();
        let mut blocks: Vec<u64> = Vec::new();
        each_telling(
            &portions,
            PORTIONS_AT_ONCE,
            || (),
            |(), &(portion, profiles)| {
                let mut entries = Vec::with_capacity(profiles.len() * 4);
                for (index, profile) in profiles.iter().enumerate() {
                    let named = !profile.is_empty() || !profile.entries().is_empty();
                    let keys = if named { keys(profile) } else { Vec::new() };
                    entries.extend(
                        keys.into_iter().map(|key| u64::from(half(key)) << 32 | (portion * PORTION + index) as u64),
                    );
                }
                entries
            },
            |found| found.iter().for_each(|entries| blocks.extend(entries)),
            &mut part(tell, 0.0, 0.4),
        )?;
        sort_and_dedup_telling(&mut blocks, &mut part(tell, 0.4, 0.6))?;
        let same = |a: &u64, b: &u64| a >> 32 == b >> 32;
        let parts = divide(&blocks, PARTS, same);
        each_telling(
            &parts,
            PARTS_AT_ONCE,
            || (),
            |(), part| {
                let mut pairs = Pairs::new();
                for block in part.chunk_by(same).filter(|block| block.len() > 1) {
                    let members: Vec<u32> = block.iter().map(|&entry| entry as u32).collect();
                    pair_up(self, (block[0] >> 32) as u32, &members, &mut pairs);
                }
                count(|work| work.pairs += pairs.len() as u64);
                pairs.retain(|&(a, b)| self.may_be_one(a as usize, b as usize));
                // Many blocks hold the same pairs.
                sorted(pairs)
            },
            |found| found.iter().for_each(|found| pairs.extend(found)),
            &mut part(tell, 0.6, 1.0),
        )
    }

    /// Names that share an entry of a table, an acronym, a meaning, a translation.
    fn of_the_whole(&self, key: u32, members: &[u32], pairs: &mut Pairs) {
        self.near(members, WHOLE, pairs);
        if members.len() > WHOLE.full {
            self.finer(members, WHOLE, pairs);
            around_hubs(key, members, self.profiles, pairs);
        }
    }

    /// Names that share a word.
    fn of_one_word(&self, _: u32, members: &[u32], pairs: &mut Pairs) {
        self.near(members, ONE_WORD, pairs);
        if members.len() > ONE_WORD.full {
            // Those that have but one have no key of two.
            let single = |&&index: &&u32| self.briefs[index as usize].single;
            let (single, several): (Vec<u32>, Vec<u32>) = members.iter().partition(single);
            self.near(&single, WHOLE, pairs);
            self.finer(members, ONE_WORD, pairs);
            let persons = |names: Vec<u32>| -> Vec<u32> {
                names.into_iter().filter(|&index| self.briefs[index as usize].person).collect()
            };
            with_wholes(&persons(single), &persons(several), &self.order, self.mentioned, pairs);
        }
    }

    /// Names that share two words, one of them perhaps with a slip.
    fn of_two_words(&self, _: u32, members: &[u32], pairs: &mut Pairs) {
        self.near(members, TWO_WORDS, pairs);
        if members.len() > TWO_WORDS.full {
            self.around_head(members, pairs);
        }
    }

    /// The pairs of groups of a finer key.
    fn finer(&self, members: &[u32], size: Size, pairs: &mut Pairs) {
        let keyed = |&index: &u32| self.finer[index as usize].into_iter().map(move |key| (key, index));
        let mut finer: Vec<(u32, u32)> = members.iter().flat_map(keyed).filter(|&(key, _)| key != 0).collect();
        finer.sort_unstable();
        for group in finer.chunk_by(|a, b| a.0 == b.0) {
            let members: Vec<u32> = group.iter().map(|&(_, index)| index).collect();
            self.near(&members, size, pairs);
        }
    }

    /// Names that share a word, and of another at least how it begins: those with initials meet the others that are mentioned
    /// most.
    fn of_an_initial(&self, _: u32, members: &[u32], pairs: &mut Pairs) {
        let initial =
            |index: u32| self.profiles[index as usize].words.single().iter().find(|unit| unit.role == Role::Initial);
        let (short, mut long): (Vec<u32>, Vec<u32>) = members.iter().partition(|&&index| initial(index).is_some());
        if short.is_empty() {
            return;
        }
        long.sort_by_key(|&index| (Reverse(self.mentioned[index as usize]), index));
        long.truncate(LOOKED_AT);
        for &a in &short {
            let Some(first) = initial(a) else { continue };
            let words = |b: u32| self.profiles[b as usize].words.single();
            let fits = |&&b: &&u32| words(b).iter().any(|unit| first.word.starts_like(&unit.word));
            pairs.extend(long.iter().filter(fits).take(MENTIONED).map(|&b| (a.min(b), a.max(b))));
        }
    }

    /// Each with the name of them that is mentioned most, which nearly always is the whole form of somebody, however it is
    /// spelt.
    fn around_head(&self, members: &[u32], pairs: &mut Pairs) {
        let mentioned = |&&index: &&u32| (self.mentioned[index as usize], Reverse(index));
        if let Some(&head) = members.iter().max_by_key(mentioned) {
            around(head, members, pairs);
        }
    }

    /// Whether two names that share a key can be one: not a person and a thing, where the caller says so and no table knows
    /// better.
    fn may_be_one(&self, a: usize, b: usize) -> bool {
        match (self.briefs[a].given, self.briefs[b].given) {
            (Some(x), Some(y)) if x != y => {
                let (a, b) = (&self.profiles[a], &self.profiles[b]);
                a.key == b.key || !(a.entries().is_empty() || b.entries().is_empty())
            }
            _ => true,
        }
    }

    /// Each name with its neighbours, or with all if they are few.
    fn near(&self, members: &[u32], size: Size, pairs: &mut Pairs) {
        let mut members: Vec<u32> = members.to_vec();
        let mut window = members.len();
        if members.len() > size.full {
            members.sort_unstable_by_key(|&index| self.order.of_name(index));
            window = size.window;
        }
        for (position, &a) in members.iter().enumerate() {
            let near = &members[position + 1..members.len().min(position + 1 + window)];
            pairs.extend(near.iter().map(|&b| (a.min(b), a.max(b))));
        }
    }
}

/// One of them with all others.
fn around(hub: u32, members: &[u32], pairs: &mut Pairs) {
    let others = members.iter().filter(|&&other| other != hub);
    pairs.extend(others.map(|&other| (hub.min(other), hub.max(other))));
}

/// In a large block of one entry of a table, every name meets some that surely mean it: names of one thing in many
/// languages are no neighbours.
fn around_hubs(key: u32, members: &[u32], profiles: &[Profile], pairs: &mut Pairs) {
    let of_entry = |index: u32| {
        let profile = &profiles[index as usize];
        profile.entries().first().is_some_and(|entry| entry.share > 0.9 && !entry.inflected)
            && entry_keys(profile).next().map(half) == Some(key)
    };
    let hubs: Vec<u32> = members.iter().copied().filter(|&index| of_entry(index)).take(HUBS).collect();
    for hub in hubs {
        around(hub, members, pairs);
    }
}
