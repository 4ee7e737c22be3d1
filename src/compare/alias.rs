//! What alias tables say of two names.

use crate::bits::Bits;
use crate::model::{Feature, HOLDS_OFFICE, INFLECTED_ENTRY, Ledger, OTHER_ENTRY, PRIOR, SAME_ENTRY};
use crate::profile::{Entry, Profile};

/// The verdict of the tables.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entries {
    bits: Bits,
    /// The table that says so, and the entry of the left name that weighs most in it.
    left: Option<usize>,
    right: Option<usize>,
    /// The probability that it gives both for one entry.
    same: f64,
}

/// Compares the entries of two names. Within each table: where both mean the same entry with the probability `s` (the sum
/// over entries of the product of their shares), the table alone makes them one with that probability, whatever the prior.
/// The table with most to say is heard.
pub(super) fn compare(a: &Profile, b: &Profile) -> Entries {
    let mut verdict = Entries::default();
    let mut first = 0;
    while first < a.entries().len() {
        let table = a.entries()[first].table;
        let ours = first..a.entries().partition_point(|entry| entry.table <= table);
        first = ours.end;
        let theirs = b.entries().partition_point(|entry| entry.table < table)
            ..b.entries().partition_point(|entry| entry.table <= table);
        if theirs.is_empty() {
            continue;
        }
        let mut same = 0.0;
        let mut heaviest = (0.0, ours.start, theirs.start);
        for left in ours.clone() {
            for right in theirs.clone() {
                let (x, y) = (&a.entries()[left], &b.entries()[right]);
                if x.number == y.number {
                    let share = x.share * y.share;
                    same += share;
                    if share > heaviest.0 {
                        heaviest = (share, left, right);
                    }
                }
            }
        }
        let inflected = |profile: &Profile, range: &std::ops::Range<usize>| {
            profile.entries()[range.clone()].iter().any(|entry| entry.inflected)
        };
        let unsure = f64::from(u8::from(inflected(a, &ours)) + u8::from(inflected(b, &theirs))) * INFLECTED_ENTRY;
        // Whatever speaks against one entry is what the prior says, as often as they are not the same; and a table errs.
        let against = (-SAME_ENTRY).exp2() + (1.0 - same) / same * PRIOR.exp2();
        let bits = (1.0 / against).max(OTHER_ENTRY.exp2()).log2();
        let bits = if bits > 0.0 { (bits + unsure).max(0.0) } else { (bits - unsure).min(0.0) };
        let bits = Bits::new(bits);
        if bits.thousandths().abs() > verdict.bits.thousandths().abs() {
            verdict = Entries { bits, left: Some(heaviest.1), right: Some(heaviest.2), same };
        }
    }
    verdict
}

/// Adds what an office beside a name says of whose name it is: *ministre de la Défense Umerov* and whom a table knows to
/// have been that minister on the day.
pub(super) fn offices<L: Ledger>(a: &Profile, b: &Profile, ledger: &mut L) {
    let holds = |named: &Profile, known: &Profile| -> f64 {
        let shared = |holder: &Entry| {
            known.entries().iter().find(|entry| entry.number == holder.number).map(|entry| entry.share * holder.share)
        };
        named.rare().holders.iter().filter_map(shared).sum()
    };
    let share = holds(a, b).max(holds(b, a));
    if share > 0.5 {
        ledger.add(Feature::Office, Bits::new(HOLDS_OFFICE), "holds the office", || (a.text(), b.text()));
    }
}

impl Entries {
    /// Whether the tables join the two.
    pub(super) fn join(self) -> bool {
        self.bits > Bits::ZERO
    }

    /// Whether a table knows both, and more likely as two than as one.
    pub(super) fn explain_away(self) -> bool {
        self.left.is_some() && self.same < 0.5
    }

    /// Writes the verdict down.
    pub(super) fn tell<L: Ledger>(self, a: &Profile, b: &Profile, ledger: &mut L) {
        let note = if self.join() { "one entry of a table" } else { "two entries of a table" };
        let id = |profile: &Profile, index: Option<usize>| {
            index.map_or(String::new(), |index| profile.entries()[index].id.clone())
        };
        ledger.add(Feature::Alias, self.bits, note, || (id(a, self.left), id(b, self.right)));
    }
}
