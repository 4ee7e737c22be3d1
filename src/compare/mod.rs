//! Two profiles compared: evidence for and against their being one.
//!
//! Persons, and things whose names are made of words (places, organisations, events, products), are compared by rules
//! of their own; kinds, countries and alias tables speak for all. Everything is symmetric: profiles come in the order
//! of their keys, whichever way round they were given.

mod alias;
mod assign;
mod person;
mod scratch;
mod typo;
mod words;

use crate::bits::Bits;
use crate::model::{
    ALIAS_EXPLAINS, Evidence, Feature, INITIALS_FIT, Ledger, Lengths, OTHER_COUNTRY, PRIOR, SAME_COUNTRY, Slice, Sum,
    kinds, rarest,
};
use crate::name::Role;
use crate::profile::Profile;

pub(crate) use scratch::{Lent, Pool, Scratch};

/// What is known before anything is compared.
pub(crate) fn prior() -> Bits {
    Bits::new(PRIOR)
}

/// Whether a pair is compared in the order given: by what they were made from, in an order that means nothing, so that a
/// comparison does not depend on which of two is called the left one.
pub(crate) fn in_order(a: &Profile, b: &Profile) -> bool {
    a.tie < b.tie || a.tie == b.tie && a.key <= b.key
}

/// What a table knows a name to mean without any doubt: the table, and its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Certain {
    pub(crate) table: usize,
    pub(crate) entry: u64,
}

/// What a name means for certain.
pub(crate) fn certain(profile: &Profile) -> Option<Certain> {
    let entry = profile.entries().first().filter(|entry| entry.share > 0.99 && !entry.inflected)?;
    Some(Certain { table: entry.table, entry: entry.number })
}

/// Whether two are two entries of one table for certain, so that they must never be together.
pub(crate) fn barred(a: Option<Certain>, b: Option<Certain>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a.table == b.table && a.entry != b.entry)
}

/// Whether tables know for certain that the two are not one, so that no chain of likenesses may join them.
pub(crate) fn excluded(a: &Profile, b: &Profile) -> bool {
    barred(certain(a), certain(b))
}

/// The total of two profiles.
pub(crate) fn total(a: &Profile, b: &Profile, scratch: &mut Scratch<'_>) -> Bits {
    let mut sum = Sum::default();
    let (a, b) = if in_order(a, b) { (a, b) } else { (b, a) };
    evidence(a, b, scratch, &mut sum);
    prior() + sum.0
}

/// All evidence of two profiles given in order.
pub(crate) fn evidence<L: Ledger>(a: &Profile, b: &Profile, scratch: &mut Scratch<'_>, ledger: &mut L) {
    let entries = alias::compare(a, b);
    // An office has no words to compare.
    if !a.office && !b.office {
        let (names, explained) = (names::<L>(a, b, scratch), Bits::new(ALIAS_EXPLAINS));
        let alike = names.total();
        // Mexico and Mexico City: of two names that a table knows and mostly parts, the likeness says nothing more.
        let parted = entries.explain_away() && a.key != b.key && alike > Bits::ZERO;
        if entries.join() && !parted && alike < explained {
            // Names that a table joins need not look alike: what speaks against them in sound is explained.
            ledger.add(Feature::Word, explained, "different forms, as the table says", || (a.text(), b.text()));
        } else if !parted {
            ledger.append(names);
        }
    }
    entries.tell(a, b, ledger);
    alias::offices(a, b, ledger);
    if let (Some(left), Some(right)) = (a.kind, b.kind)
        && left != right
    {
        // A kind that was only guessed counts half.
        let sure = if a.kind_given && b.kind_given { 1.0 } else { 0.5 };
        let bits = Bits::new(kinds(left, right) * sure);
        ledger.add(Feature::Kind, bits, "not the same kind of thing", || (left.to_string(), right.to_string()));
    }
    if let (Some(left), Some(right)) = (&a.rare().country, &b.rare().country) {
        let (bits, note) =
            if left == right { (SAME_COUNTRY, "same country") } else { (OTHER_COUNTRY, "other country") };
        ledger.add(Feature::Country, Bits::new(bits), note, || (left.clone(), right.clone()));
    }
}

/// What calibration adds to the evidence of two persons' names, given in order. Where a table joins the two, the answer is
/// the table's, and nothing of it is scaled.
pub(crate) fn calibration(a: &Profile, b: &Profile, scratch: &mut Scratch<'_>) -> Option<Evidence> {
    // The curves know of names, not of Mr and Mrs Macron or John Paul I and II.
    let contradict = a.generation != b.generation || matches!((a.woman, b.woman), (Some(x), Some(y)) if x != y);
    if contradict || a.office || b.office || !a.may_be_person() || !b.may_be_person() || alias::compare(a, b).join() {
        return None;
    }
    let slice = if a.key == b.key {
        Slice::Itself
    } else {
        Slice::Pair { writings: (a.writing, b.writing), words: Lengths::of(a.words.count(), b.words.count()) }
    };
    let total = prior() + names::<Sum>(a, b, scratch).total();
    Some(Evidence {
        feature: Feature::Calibration,
        left: a.writing.to_string(),
        right: b.writing.to_string(),
        bits: slice.calibrated(total) - total,
        note: slice.note().into(),
    })
}

/// What the names alone say.
fn names<L: Ledger>(a: &Profile, b: &Profile, scratch: &mut Scratch<'_>) -> L {
    let mut ledger = L::default();
    if a.may_be_person() && b.may_be_person() {
        person::compare(a, b, scratch, &mut ledger);
    } else {
        words::compare(a, b, scratch, &mut ledger);
    }
    ledger
}

/// No agreement of names in this role is worth more: given names come from a common stock.
fn most(role: Role) -> f64 {
    match role {
        Role::Given => rarest::GIVEN,
        Role::Middle => rarest::MIDDLE,
        Role::Patronymic => rarest::PATRONYMIC,
        Role::Initial => INITIALS_FIT,
        _ => rarest::FAMILY,
    }
}
