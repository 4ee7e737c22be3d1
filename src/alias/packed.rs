//! The bytes of a table: sorted, with what neighbours share written once, and read where they lie.
//!
//! Embedded tables are such bytes in the program, so that nothing needs to be done when they are opened; tables built in
//! memory are the same bytes. All numbers are little-endian or variable-length (seven bits a byte, the low ones first).
//!
//! | section | content |
//! |---|---|
//! | header | `aka1`, then the ends of the sections below as `u32` |
//! | uses | what a name is to its entry, and the languages that use it: an index of `u32`, then records |
//! | entries | sorted by id: an index of `u32`, then records |
//! | offices | sorted by role and country: an index of `u32`, then records with all tenures |
//! | sounds | sorted keys of sound, each with the numbers of its entries: an index of `u32`, then records |
//! | names | sorted keys in blocks of [`BLOCK`]: an index of `u32`, then blocks |
//!
//! Within a block a key is written as how many bytes it shares with the one before (times [`FEW`], and how many entries it
//! has), and the rest. After each key follow the entries that go by it, each with a use.

use super::What;
use super::office::Tenure;
use crate::mention::Kind;

/// How many keys a block holds.
pub(super) const BLOCK: usize = 16;
/// Keys with fewer entries than this have their number written beside how much is shared.
pub(super) const FEW: usize = 4;
pub(super) const MAGIC: &[u8; 4] = b"aka1";
/// Sections: uses, entries, offices, names, sounds; each is an index and its records.
pub(super) const SECTIONS: usize = 5;
pub(super) const USES: usize = 0;
pub(super) const ENTRIES: usize = 1;
pub(super) const OFFICES: usize = 2;
pub(super) const NAMES: usize = 3;
pub(super) const SOUNDS: usize = 4;
const HEADER: usize = 4 + 4 * 2 * SECTIONS;

/// An entry as it is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry<'t> {
    pub(super) id: &'t str,
    pub(super) kind: Option<Kind>,
    pub(super) country: &'t str,
    pub(super) weight: f64,
    /// Whether it is the seat of its country's government.
    pub(super) seat: bool,
    /// Latitude and longitude, in degrees.
    pub(super) position: Option<(f64, f64)>,
    labels: Cursor<'t>,
    table: Packed<'t>,
}

/// What a name is to an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Use<'t> {
    pub(super) entry: usize,
    pub(super) what: What,
    pub(super) langs: &'t str,
}

/// A place to read at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cursor<'t> {
    bytes: &'t [u8],
}

impl<'t> Cursor<'t> {
    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(byte)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn size(&mut self) -> Option<usize> {
        self.number().and_then(|number| usize::try_from(number).ok())
    }

    fn take(&mut self, count: usize) -> Option<&'t [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(taken)
    }

    fn text(&mut self) -> Option<&'t str> {
        let count = self.size()?;
        std::str::from_utf8(self.take(count)?).ok()
    }
}

/// The bytes of a table, taken apart into sections.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Packed<'t> {
    bytes: &'t [u8],
}

impl<'t> Packed<'t> {
    /// Bytes that are no table are one without entries: what is embedded is proven by a test, the rest is made here.
    pub(super) fn new(bytes: &'t [u8]) -> Self {
        Self { bytes: if bytes.starts_with(MAGIC) { bytes } else { &[] } }
    }

    fn u32(self, at: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
    }

    /// Where a section begins, where its records begin, and how many there are.
    fn section(self, section: usize) -> Option<(usize, usize, usize)> {
        let end = |part: usize| if part == 0 { Some(HEADER) } else { self.u32(4 + 4 * (part - 1)) };
        let (start, records) = (end(2 * section)?, end(2 * section + 1)?);
        Some((start, records, (records - start) / 4))
    }

    pub(super) fn count(self, section: usize) -> usize {
        self.section(section).map_or(0, |(_, _, count)| count)
    }

    fn record(self, section: usize, index: usize) -> Option<Cursor<'t>> {
        let (start, records, count) = self.section(section)?;
        let at = if index < count { self.u32(start + 4 * index)? } else { return None };
        self.bytes.get(records + at..).map(|bytes| Cursor { bytes })
    }

    pub(super) fn entry(self, index: usize) -> Option<Entry<'t>> {
        let mut record = self.record(ENTRIES, index)?;
        let id = record.text()?;
        let flags = record.byte()?;
        let kind = Kind::ALL.get(usize::from(flags & 7)).copied();
        let country = record.text()?;
        let weight =
            if flags & 8 == 0 { record.number()? as f64 } else { f64::from_le_bytes(record.take(8)?.try_into().ok()?) };
        let position = if flags & 16 == 0 { None } else { Some((hundredths(&mut record)?, hundredths(&mut record)?)) };
        let seat = flags & 32 != 0;
        Some(Entry { id, kind, country, weight, seat, position, labels: record, table: self })
    }

    /// The entry with an id.
    pub(super) fn find(self, id: &str) -> Option<Entry<'t>> {
        let id_of = |index| self.record(ENTRIES, index).and_then(|mut record| record.text()).unwrap_or_default();
        let index = partition_point(self.count(ENTRIES), |index| id_of(index) < id);
        self.entry(index).filter(|entry| entry.id == id)
    }

    fn used(self, index: usize) -> Option<(What, &'t str)> {
        let mut record = self.record(USES, index)?;
        Some((What::ALL.get(usize::from(record.byte()?)).copied()?, record.text()?))
    }

    /// Calls `tenure` for every tenure of an office.
    pub(super) fn holders(self, role: &str, of: &str, tenure: &mut dyn FnMut(Tenure<'t>)) -> Option<()> {
        let office = |index| {
            let mut record = self.record(OFFICES, index)?;
            Some((record.text()?, record.text()?, record))
        };
        let index = partition_point(self.count(OFFICES), |index| {
            office(index).is_some_and(|(known, whose, _)| (known, whose) < (role, of))
        });
        let (_, _, mut record) = office(index).filter(|(known, whose, _)| (*known, *whose) == (role, of))?;
        for _ in 0..record.size()? {
            let id = self.entry(record.size()?)?.id;
            let acting = record.byte()? == 1;
            let (from, until) = (record.text()?, record.text()?);
            // Of one that lasts it may say when it was last seen to.
            let seen = until.strip_prefix('>').and_then(|day| day.parse().ok());
            tenure(Tenure { id, from: from.parse().ok(), until: until.parse().ok(), seen, acting });
        }
        Some(())
    }

    /// Calls `each` for the entries that have a key of sound, the heaviest first.
    pub(super) fn alike(self, sound: u32, each: &mut dyn FnMut(Entry<'t>)) -> Option<()> {
        let key = |index| self.record(SOUNDS, index).and_then(|mut record| Some((record.number()?, record)));
        let wanted = u64::from(sound);
        let index = partition_point(self.count(SOUNDS), |index| key(index).is_some_and(|(known, _)| known < wanted));
        let (_, mut record) = key(index).filter(|(known, _)| *known == wanted)?;
        for _ in 0..record.size()? {
            each(self.entry(record.size()?)?);
        }
        Some(())
    }

    /// The keys from the first one that is not less than a text, in order, until `each` returns false.
    pub(super) fn keys_from(self, from: &str, each: &mut dyn FnMut(&str, Uses<'t>) -> bool) -> Option<()> {
        let first = |block| {
            let mut record = self.record(NAMES, block)?;
            record.byte()?;
            record.number()?;
            record.text()
        };
        let blocks = self.count(NAMES);
        // The last block that begins no later than the text may hold it.
        let start = partition_point(blocks, |block| first(block).is_some_and(|key| key <= from));
        let mut key = Vec::with_capacity(64);
        for block in start.saturating_sub(1)..blocks {
            let mut record = self.record(NAMES, block)?;
            for _ in 0..record.byte()? {
                let head = record.size()?;
                key.truncate(head / FEW);
                let rest = record.size()?;
                key.extend_from_slice(record.take(rest)?);
                let few = head % FEW + 1;
                let left = if few < FEW { few } else { record.size()? };
                let mut uses = Uses { table: self, left, record };
                let text = std::str::from_utf8(&key).ok()?;
                if text >= from && !each(text, uses.clone()) {
                    return Some(());
                }
                while uses.left > 0 {
                    uses.pass()?;
                }
                record = uses.record;
            }
        }
        Some(())
    }
}

/// The entries that go by a name, the first ones first.
#[derive(Clone, Debug)]
pub(super) struct Uses<'t> {
    table: Packed<'t>,
    left: usize,
    record: Cursor<'t>,
}

impl Uses<'_> {
    fn pass(&mut self) -> Option<(usize, usize)> {
        self.left -= 1;
        Some((self.record.size()?, self.record.size()?))
    }
}

impl<'t> Iterator for Uses<'t> {
    type Item = Use<'t>;

    fn next(&mut self) -> Option<Use<'t>> {
        if self.left == 0 {
            return None;
        }
        let (entry, used) = self.pass()?;
        let (what, langs) = self.table.used(used)?;
        Some(Use { entry, what, langs })
    }
}

impl<'t> Entry<'t> {
    /// The names to show, each with its languages, the main one first.
    pub(super) fn labels(mut self) -> impl Iterator<Item = (&'t str, &'t str)> {
        let count = self.labels.size().unwrap_or(0);
        (0..count).map_while(move |_| {
            let (_, langs) = self.table.used(self.labels.size()?)?;
            Some((langs, self.labels.text()?))
        })
    }
}

/// An angle in degrees, kept to a hundredth (about a kilometre), its sign in the lowest bit.
fn hundredths(record: &mut Cursor<'_>) -> Option<f64> {
    let number = record.number()?;
    let size = (number >> 1) as f64 / 100.0;
    Some(if number & 1 == 1 { -size } else { size })
}

/// How many of the first numbers below `count` the predicate holds for, if it holds for the first ones only.
fn partition_point(count: usize, mut holds: impl FnMut(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = usize::midpoint(low, high);
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}
