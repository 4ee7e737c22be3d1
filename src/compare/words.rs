//! Two names made of words: places, organisations, events, products.

use super::assign::assign;
use super::most;
use super::scratch::{BEYOND, Rule, Scratch, likeness};
use super::typo::{MISTYPED, mistyped};
use crate::bits::Bits;
use crate::mention::Kind;
use crate::model::{
    ACRONYM, DIRECTION, Feature, Ledger, MISSING_GENERIC, MISSING_PLACE, MISSING_WORD, SAME_TEXT, floor,
};
use crate::name::Role;
use crate::profile::{Profile, Unit};

/// Adds the evidence of two names made of words.
pub(super) fn compare<L: Ledger>(a: &Profile, b: &Profile, scratch: &mut Scratch<'_>, ledger: &mut L) {
    let acronym = |short: &Profile, long: &Profile| {
        short
            .rare()
            .acronym
            .as_ref()
            .is_some_and(|acronym| !long.rare().initials.is_empty() && *acronym == long.rare().initials)
    };
    if acronym(a, b) || acronym(b, a) {
        ledger.add(Feature::Acronym, Bits::new(ACRONYM), "first letters", || (a.text(), b.text()));
        return;
    }
    // Each letter of an acronym counts: ONS is not OSN, nor BCC the BBC.
    let spelt = |profile: &Profile| profile.rare().acronym.is_some() && profile.rare().shouted;
    if spelt(a) && spelt(b) && a.rare().acronym != b.rare().acronym && a.writing == b.writing {
        let text = || (a.text(), b.text());
        ledger.add(Feature::Acronym, Bits::new(floor::WORD), "different letters", text);
        return;
    }
    if a.key == b.key && !a.may_be_person() && !b.may_be_person() {
        ledger.add(Feature::Word, Bits::new(SAME_TEXT), "the same text", || (a.text(), b.text()));
    }
    let place = a.kind == Some(Kind::Place) && b.kind == Some(Kind::Place);
    let least = if place { floor::PLACE } else { floor::WORD };
    let rule = if place { Rule::Places } else { Rule::Words };
    let assignment = assign(&a.words, &b.words, scratch, |agreements, x, y| match (x.concept(), y.concept()) {
        (None, None) => Some(agreements.of(x, y, rule, || plain(x, y, least))),
        _ => generic(x, y),
    });
    for (x, y, bits) in assignment.pairs() {
        let note = match (bits < 0.0, x.concept().is_some() && y.concept().is_some()) {
            (true, _) => "different words",
            (_, true) => "generic word",
            _ if x.word.is(&y.word) => "same word",
            _ => "sounds alike",
        };
        ledger.add(Feature::Word, Bits::new(bits), note, || (x.word.text.to_string(), y.word.text.to_string()));
    }
    assignment.tell_left_over(ledger, |unit| match unit.concept() {
        Some(concept) if concept.is_direction() => DIRECTION,
        Some(_) => MISSING_GENERIC,
        None if place => MISSING_PLACE,
        None => MISSING_WORD,
    });
}

/// The evidence of two words of which one or both are generic. They meet by what they mean and are worth little; a generic
/// word and a plain one do not answer to each other at all, so that both are left over.
fn generic(x: &Unit, y: &Unit) -> Option<f64> {
    match (x.concept(), y.concept()) {
        (Some(left), Some(right)) if left.id == right.id => Some(left.bits.min(right.bits)),
        (Some(left), Some(right)) => {
            let both = left.is_direction() && right.is_direction();
            Some(if both { DIRECTION } else { floor::GENERIC })
        }
        (Some(concept), None) | (None, Some(concept)) => (x.word.is(&y.word)).then_some(concept.bits),
        (None, None) => None,
    }
}

/// The evidence of two plain words.
fn plain(x: &Unit, y: &Unit, least: f64) -> f64 {
    let rarity = x.rarity.min(y.rarity).min(most(x.role)).min(most(y.role));
    let both_generic = x.role == Role::Generic && y.role == Role::Generic;
    let cost = if x.word.is(&y.word) {
        0.0
    } else {
        // Joined words answer to one only if they agree.
        let beyond = if x.joined || y.joined { 0.0 } else { BEYOND };
        likeness(&x.word, &y.word, false).cost(rarity, rarity + beyond)
    };
    let cost = if cost > MISTYPED && mistyped(&x.word.bare, &y.word.bare) { MISTYPED } else { cost };
    let other = if both_generic { floor::GENERIC } else { least }.exp2();
    ((1.0 - other) * (rarity - cost).exp2() + other).log2()
}
