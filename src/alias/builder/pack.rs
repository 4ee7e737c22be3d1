//! Writing the bytes of a table: see [`packed`](super::super::packed) for their form.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashSet;

use super::super::packed::{BLOCK, ENTRIES, FEW, MAGIC, NAMES, OFFICES, SECTIONS, SOUNDS, USES};
use super::super::{MAX_ANSWER, What};
use super::{Draft, Named, TableBuilder};
use crate::mention::Kind;
use crate::sound::keys;

/// An entry of this weight has several keys of sound, a lighter one a single one.
const HEAVY: f64 = 100.0;
const SOUNDS_OF_HEAVY: usize = 4;

impl Draft {
    /// The name to show in English, or in the first language that has one.
    fn main(&self, english: &HashSet<u32>) -> Option<&str> {
        let label = self.labels.iter().find(|(used, _)| english.contains(used)).or(self.labels.first());
        label.map(|(_, label)| &**label)
    }
}

impl TableBuilder {
    /// The bytes of the table; `None` if they are more than a `u32` can count.
    pub(super) fn pack(mut self) -> Option<Vec<u8>> {
        // Entries are sorted by id, so that one is found by it and the order of building does not matter.
        let mut order: Vec<u32> = (0..self.entries.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| self.entries[a as usize].id.cmp(&self.entries[b as usize].id));
        let mut place = vec![0; order.len()];
        for (to, &from) in order.iter().enumerate() {
            place[from as usize] = to as u32;
        }
        let mut sections: [Section; SECTIONS] = Default::default();
        let renumbered = self.pack_uses(&mut sections[USES]);
        for from in order {
            let draft = &self.entries[from as usize];
            sections[ENTRIES].record(|bytes| entry(draft, &renumbered, bytes));
        }
        self.pack_offices(&place, &mut sections[OFFICES]);
        if self.by_sound {
            self.pack_sounds(&place, &mut sections[SOUNDS]);
        }
        self.pack_names(&place, &renumbered, &mut sections[NAMES]);
        assemble(&sections)
    }

    /// Writes what names are to entries, and tells the new number of each: the commonest have the smallest.
    fn pack_uses(&self, section: &mut Section) -> Vec<u32> {
        let mut often = vec![0_u32; self.used as usize];
        for name in &self.names {
            often[name.used as usize] += 1;
        }
        let mut uses: Vec<(What, &str, u32)> = self
            .uses
            .iter()
            .flat_map(|(&what, uses)| uses.iter().map(move |(langs, &used)| (what, &**langs, used)))
            .collect();
        uses.sort_unstable_by_key(|&(what, langs, used)| (Reverse(often[used as usize]), what, langs));
        let mut place = vec![0; uses.len()];
        for (to, &(what, langs, used)) in uses.iter().enumerate() {
            place[used as usize] = to as u32;
            section.record(|bytes| {
                bytes.push(What::ALL.iter().position(|known| *known == what).unwrap_or(0) as u8);
                text(langs, bytes);
            });
        }
        place
    }

    fn pack_offices(&mut self, place: &[u32], section: &mut Section) {
        let mut offices: Vec<_> = self.offices.drain().collect();
        offices.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        for ((role, of), mut held) in offices {
            held.sort_by_key(|held| (held.from, held.until, place[held.entry as usize], held.acting));
            held.drain(..held.len().saturating_sub(MAX_ANSWER));
            section.record(|bytes| {
                text(&role, bytes);
                text(&of, bytes);
                number(held.len() as u64, bytes);
                for held in &held {
                    number(u64::from(place[held.entry as usize]), bytes);
                    bytes.push(u8::from(held.acting));
                    let lasts = || self.seen.map_or_else(String::new, |day| format!(">{day}"));
                    text(&held.from.map_or_else(String::new, |when| when.to_string()), bytes);
                    text(&held.until.map_or_else(lasts, |when| when.to_string()), bytes);
                }
            });
        }
    }

    fn pack_sounds(&self, place: &[u32], section: &mut Section) {
        let langs = self.uses.get(&What::Preferred).into_iter().flatten();
        let english: HashSet<u32> =
            langs.filter(|(langs, _)| langs.split(' ').any(|lang| lang == "en")).map(|(_, &used)| used).collect();
        let mut sounds: Vec<(u32, Reverse<u64>, u32)> = Vec::new();
        let places = self.entries.iter().enumerate().filter(|(_, draft)| draft.position.is_some());
        for (index, draft) in places {
            let Some(label) = draft.main(&english) else { continue };
            let most = if draft.weight >= HEAVY { SOUNDS_OF_HEAVY } else { 1 };
            let weight = Reverse((draft.weight * 1000.0) as u64);
            sounds.extend(keys(label, None, most).into_iter().map(|key| (key, weight, place[index])));
        }
        sounds.sort_unstable();
        sounds.dedup();
        for alike in sounds.chunk_by(|a, b| a.0 == b.0) {
            section.record(|bytes| {
                number(u64::from(alike[0].0), bytes);
                let alike = &alike[..alike.len().min(MAX_ANSWER)];
                number(alike.len() as u64, bytes);
                for (_, _, entry) in alike {
                    number(u64::from(*entry), bytes);
                }
            });
        }
    }

    fn pack_names(&mut self, place: &[u32], renumbered: &[u32], section: &mut Section) {
        let mut whats = vec![What::Alias; renumbered.len()];
        for (&what, uses) in &self.uses {
            for &used in uses.values() {
                whats[renumbered[used as usize] as usize] = what;
            }
        }
        let mut names = std::mem::take(&mut self.names);
        for name in &mut names {
            name.entry = place[name.entry as usize];
            name.used = renumbered[name.used as usize];
        }
        let key = |name: &Named| &self.keys[name.start..name.start + name.len as usize];
        // Of several things that a name is to one entry the first is told.
        sort(&mut names, |a, b| {
            (key(a), a.entry, whats[a.used as usize], a.used).cmp(&(key(b), b.entry, whats[b.used as usize], b.used))
        });
        names.dedup_by(|a, b| (key(a), a.entry, a.used) == (key(b), b.entry, b.used));
        let mut weights = vec![0.0; self.entries.len()];
        for (draft, &place) in self.entries.iter().zip(place) {
            weights[place as usize] = draft.weight;
        }
        let names = likeliest(&names, |a, b| key(a) == key(b), &weights);
        let keys: Vec<&[Named]> = names.chunk_by(|a, b| key(a) == key(b)).collect();
        for block in keys.chunks(BLOCK) {
            section.record(|bytes| {
                bytes.push(block.len() as u8);
                let mut before = "";
                for uses in block {
                    let key = key(&uses[0]);
                    let shared = shared(before, key);
                    number((shared * FEW + uses.len().min(FEW) - 1) as u64, bytes);
                    text(&key[shared..], bytes);
                    if uses.len() >= FEW {
                        number(uses.len() as u64, bytes);
                    }
                    for name in *uses {
                        number(u64::from(name.entry), bytes);
                        number(u64::from(name.used), bytes);
                    }
                    before = key;
                }
            });
        }
    }
}

/// Of a name that more entries go by than a table may tell, the heaviest.
fn likeliest<'n>(names: &'n [Named], same: impl Fn(&Named, &Named) -> bool, weights: &[f64]) -> Cow<'n, [Named]> {
    if names.chunk_by(&same).all(|uses| uses.len() <= MAX_ANSWER) {
        return Cow::Borrowed(names);
    }
    let mut kept = Vec::with_capacity(names.len());
    for uses in names.chunk_by(&same) {
        let mut order: Vec<&Named> = uses.iter().collect();
        order.sort_by(|a, b| weights[b.entry as usize].total_cmp(&weights[a.entry as usize]));
        order.truncate(MAX_ANSWER);
        order.sort_by_key(|name| name.entry);
        kept.extend(order);
    }
    Cow::Owned(kept)
}

/// How many bytes two keys begin with alike, up to the end of a character.
fn shared(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

fn entry(draft: &Draft, renumbered: &[u32], bytes: &mut Vec<u8>) {
    let whole = draft.weight.fract() == 0.0 && draft.weight < 1e15;
    let kind = draft.kind.and_then(|kind| Kind::ALL.iter().position(|known| *known == kind)).unwrap_or(7) as u8;
    text(&draft.id, bytes);
    bytes.push(kind | u8::from(!whole) << 3 | u8::from(draft.position.is_some()) << 4 | u8::from(draft.seat) << 5);
    text(&draft.country, bytes);
    if whole {
        number(draft.weight as u64, bytes);
    } else {
        bytes.extend_from_slice(&draft.weight.to_le_bytes());
    }
    for angle in draft.position.into_iter().flat_map(|(north, east)| [north, east]) {
        number(((angle.abs() * 100.0).round() as u64) << 1 | u64::from(angle < 0.0), bytes);
    }
    let first = draft.first.as_ref().filter(|_| draft.labels.is_empty());
    number((draft.labels.len() + usize::from(first.is_some())) as u64, bytes);
    for (used, label) in draft.labels.iter().chain(first) {
        number(u64::from(renumbered[*used as usize]), bytes);
        text(label, bytes);
    }
}

/// Records, and where each begins.
#[derive(Debug, Default)]
struct Section {
    index: Vec<u32>,
    records: Vec<u8>,
}

impl Section {
    fn record(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        self.index.push(self.records.len() as u32);
        write(&mut self.records);
    }
}

fn assemble(sections: &[Section; SECTIONS]) -> Option<Vec<u8>> {
    let size = |section: &Section| section.index.len() * 4 + section.records.len();
    let mut end = MAGIC.len() + 8 * SECTIONS;
    let whole = end + sections.iter().map(size).sum::<usize>();
    u32::try_from(whole).ok()?;
    let mut bytes = Vec::with_capacity(whole);
    bytes.extend_from_slice(MAGIC);
    for section in sections {
        for size in [section.index.len() * 4, section.records.len()] {
            end += size;
            bytes.extend_from_slice(&(end as u32).to_le_bytes());
        }
    }
    for section in sections {
        section.index.iter().for_each(|at| bytes.extend_from_slice(&at.to_le_bytes()));
        bytes.extend_from_slice(&section.records);
    }
    Some(bytes)
}

fn number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn text(text: &str, bytes: &mut Vec<u8>) {
    number(text.len() as u64, bytes);
    bytes.extend_from_slice(text.as_bytes());
}

#[cfg(feature = "rayon")]
fn sort<T: Send>(items: &mut [T], compare: impl Fn(&T, &T) -> std::cmp::Ordering + Sync) {
    rayon::slice::ParallelSliceMut::par_sort_unstable_by(items, compare);
}

#[cfg(not(feature = "rayon"))]
fn sort<T>(items: &mut [T], compare: impl Fn(&T, &T) -> std::cmp::Ordering) {
    items.sort_unstable_by(compare);
}
