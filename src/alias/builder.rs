//! Building a table: entries and names in any order, packed at the end.

use std::cmp::Reverse;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::office::When;
use super::packed::{BLOCK, ENTRIES, FEW, MAGIC, NAMES, OFFICES, SECTIONS, SOUNDS, USES};
use super::table::Bytes;
use super::{Table, What};
use crate::date::Date;
use crate::error::Error;
use crate::mention::Kind;
use crate::sound::keys;
use crate::text::bare_key;

/// Builds a [`Table`]: an entry, then its names, then the next entry.
#[derive(Clone, Debug, Default)]
pub struct TableBuilder {
    table: String,
    entries: Vec<Draft>,
    ids: FxHashMap<Box<str>, u32>,
    current: Option<u32>,
    /// The keys of all names, one after the other.
    keys: String,
    names: Vec<Named>,
    /// By what a name is, and in which languages: a number of the pair.
    uses: FxHashMap<What, FxHashMap<Box<str>, u32>>,
    used: u32,
    offices: FxHashMap<(Box<str>, Box<str>), Vec<Held>>,
    seen: Option<Date>,
    by_sound: bool,
    error: Option<String>,
}

/// An entry of this weight has several keys of sound, a lighter one a single one.
const HEAVY: f64 = 100.0;
const SOUNDS_OF_HEAVY: usize = 4;

/// An entry in the making.
#[derive(Clone, Debug)]
struct Draft {
    id: Box<str>,
    kind: Option<Kind>,
    country: Box<str>,
    weight: f64,
    position: Option<(f64, f64)>,
    seat: bool,
    /// The names to show, each with what it is used for.
    labels: Vec<(u32, Box<str>)>,
}

impl Draft {
    /// The name to show in English, or in the first language that has one.
    fn main(&self, english: &[u32]) -> Option<&str> {
        let label = self.labels.iter().find(|(used, _)| english.contains(used)).or(self.labels.first());
        label.map(|(_, label)| &**label)
    }
}

/// A name: its key, as a range of all keys, its entry, and what it is to that.
#[derive(Clone, Copy, Debug)]
struct Named {
    start: usize,
    len: u32,
    entry: u32,
    used: u32,
}

#[derive(Clone, Debug)]
struct Held {
    entry: u32,
    acting: bool,
    from: Option<When>,
    until: Option<When>,
}

impl TableBuilder {
    pub(super) fn new(name: String) -> Self {
        Self { table: name, ..Self::default() }
    }

    /// Begins an entry. Its id must be new in the table and not empty.
    pub fn entry(mut self, id: &str, kind: impl Into<Option<Kind>>) -> Self {
        if self.knows(id) {
            self.fail(&format!("the id `{id}` is given twice; put all names under one entry, or rename one"));
        }
        self.open(id, kind.into());
        self
    }

    /// Sets the country of the entry begun last, as an ISO 3166 code of two letters.
    pub fn country(mut self, code: &str) -> Self {
        self.set_country(code);
        self
    }

    /// Sets the weight of the entry begun last: how often a name it shares with others means this one.
    pub fn weight(mut self, weight: f64) -> Self {
        self.set_weight(weight);
        self
    }

    /// Sets where the place begun last lies, in degrees north and east.
    pub fn position(mut self, latitude: f64, longitude: f64) -> Self {
        self.set_position(latitude, longitude);
        self
    }

    /// Says that the place begun last is the seat of its country's government, so that its name may stand for that.
    pub fn seat(mut self) -> Self {
        self.set_seat();
        self
    }

    /// Adds a name to the entry begun last. The languages that use it are BCP 47 codes separated by spaces; none
    /// stands for any.
    pub fn name(mut self, text: &str, what: What, langs: &str) -> Self {
        self.add_name(text, what, langs);
        self
    }

    /// Says that the entry begun last holds an office: a role (an id such as `president`, or a phrase of any language),
    /// the country or body whose it is, and since when and until when, as far as it is known.
    ///
    /// ```
    /// use aka::alias::{AliasTable, Office, Table, What};
    /// use aka::Kind;
    ///
    /// let table = Table::builder("cabinet")
    ///     .entry("syldavia:ottokar", Kind::Person)
    ///     .name("Muskar XII", What::Preferred, "en")
    ///     .holds("monarch", "SY", "1938-05".parse().ok(), None)
    ///     .build()?;
    /// let mut holders = Vec::new();
    /// table.holders(Office { role: "monarch", of: "SY" }, &mut |tenure| holders.push(tenure.id));
    /// assert_eq!(holders, ["syldavia:ottokar"]);
    /// # Ok::<(), aka::Error>(())
    /// ```
    pub fn holds(mut self, role: &str, of: &str, from: Option<When>, until: Option<When>) -> Self {
        self.add_tenure(role, of, from, until, false);
        self
    }

    /// Sets the day up to which the table knows who holds its offices. Of later days it is less and less sure. Without it,
    /// whoever has no end holds an office for ever.
    pub fn known_until(mut self, day: Date) -> Self {
        self.seen = Some(day);
        self
    }

    /// Lets places whose position is known be found by the sound of their main names as well: see [`AliasTable::alike`](super::AliasTable::alike).
    /// It costs about ten bytes an entry, and 20 µs while the table is built.
    pub fn by_sound(mut self) -> Self {
        self.by_sound = true;
        self
    }

    /// Finishes the table.
    ///
    /// # Errors
    ///
    /// If an id is empty or was given twice, if a name or an office came before any entry, if a name holds no letter or
    /// digit, or if an office ends before it begins.
    pub fn build(self) -> Result<Table, Error> {
        if let Some(error) = self.error {
            return Err(Error::config(format!("table `{}`: {error}", self.table)));
        }
        let name = self.table.clone();
        let bytes = self.pack().ok_or_else(|| {
            Error::config(format!("table `{name}`: it takes more than 4 GB; split it into several tables"))
        })?;
        Ok(Table { name, bytes: Bytes::Shared(Arc::from(bytes)) })
    }

    /// Whether there is an entry with this id.
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }

    /// Goes to the entry with this id, and begins it where there is none.
    pub(crate) fn open(&mut self, id: &str, kind: Option<Kind>) {
        if id.is_empty() {
            self.fail("an entry has an empty id; give it one that will last");
        }
        if let Some(&entry) = self.ids.get(id) {
            self.current = Some(entry);
            let draft = &mut self.entries[entry as usize];
            draft.kind = draft.kind.or(kind);
            return;
        }
        let entry = self.entries.len() as u32;
        self.ids.insert(id.into(), entry);
        self.current = Some(entry);
        let (id, country, labels) = (id.into(), Box::default(), Vec::new());
        self.entries.push(Draft { id, kind, country, weight: 1.0, position: None, seat: false, labels });
    }

    fn draft(&mut self) -> Option<&mut Draft> {
        self.current.map(|entry| &mut self.entries[entry as usize])
    }

    pub(crate) fn set_country(&mut self, code: &str) {
        if let Some(draft) = self.draft() {
            draft.country = code.into();
        }
    }

    pub(crate) fn set_weight(&mut self, weight: f64) {
        if let Some(draft) = self.draft() {
            draft.weight = if weight.is_finite() && weight > 0.0 { weight } else { 1.0 };
        }
    }

    pub(crate) fn set_position(&mut self, latitude: f64, longitude: f64) {
        if let Some(draft) = self.draft() {
            let known = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
            draft.position = known.then_some((latitude, longitude));
        }
    }

    pub(crate) fn set_seat(&mut self) {
        if let Some(draft) = self.draft() {
            draft.seat = true;
        }
    }

    /// Adds a name to the current entry.
    pub(crate) fn add_name(&mut self, text: &str, what: What, langs: &str) {
        let key = bare_key(text);
        if key.is_empty() {
            self.fail(&format!("the name `{text}` holds no letter or digit; leave it out"));
            return;
        }
        let Some(entry) = self.current else {
            self.fail(&format!("the name `{text}` comes before any entry; call `entry` first"));
            return;
        };
        let uses = self.uses.entry(what).or_default();
        let number = uses.get(langs).copied().unwrap_or_else(|| {
            uses.insert(langs.into(), self.used);
            self.used += 1;
            self.used - 1
        });
        if what == What::Preferred {
            self.entries[entry as usize].labels.push((number, text.into()));
        }
        self.names.push(Named { start: self.keys.len(), len: key.len() as u32, entry, used: number });
        self.keys.push_str(&key);
    }

    /// Says that the current entry holds an office.
    pub(crate) fn add_tenure(&mut self, role: &str, of: &str, from: Option<When>, until: Option<When>, acting: bool) {
        let Some(entry) = self.current else {
            self.fail(&format!("the office `{role}` comes before any entry; call `entry` first"));
            return;
        };
        if let (Some(from), Some(until)) = (from, until)
            && until.last() < from.first()
        {
            let id = self.entries[entry as usize].id.clone();
            self.fail(&format!("`{id}` is {role} until {until}, which is before {from}; swap or mend the dates"));
        }
        self.offices.entry((role.into(), of.into())).or_default().push(Held { entry, acting, from, until });
    }

    fn fail(&mut self, reason: &str) {
        self.error.get_or_insert_with(|| reason.to_owned());
    }
}

/// Packing; see [`packed`](super::packed) for the form.
impl TableBuilder {
    /// The bytes of the table; `None` if they are more than a `u32` can count.
    fn pack(mut self) -> Option<Vec<u8>> {
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
        let english: Vec<u32> =
            langs.filter(|(langs, _)| langs.split(' ').any(|lang| lang == "en")).map(|(_, &used)| used).collect();
        let english = &english;
        let mut sounds: Vec<(u32, Reverse<u64>, u32)> = Vec::new();
        let places = self.entries.iter().enumerate().filter(|(_, draft)| draft.position.is_some());
        for (index, draft) in places {
            let Some(label) = draft.main(english) else { continue };
            let most = if draft.weight >= HEAVY { SOUNDS_OF_HEAVY } else { 1 };
            let weight = Reverse((draft.weight * 1000.0) as u64);
            sounds.extend(keys(label, None, most).into_iter().map(|key| (key, weight, place[index])));
        }
        sounds.sort_unstable();
        sounds.dedup();
        for alike in sounds.chunk_by(|a, b| a.0 == b.0) {
            section.record(|bytes| {
                number(u64::from(alike[0].0), bytes);
                number(alike.len() as u64, bytes);
                alike.iter().for_each(|(_, _, entry)| number(u64::from(*entry), bytes));
            });
        }
    }

    fn pack_names(&mut self, place: &[u32], renumbered: &[u32], section: &mut Section) {
        let mut whats = vec![What::Alias; renumbered.len()];
        for (&what, uses) in &self.uses {
            uses.values().for_each(|&used| whats[renumbered[used as usize] as usize] = what);
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
    number(draft.labels.len() as u64, bytes);
    for (used, label) in &draft.labels {
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
