//! Two names of persons.

use super::assign::assign;
use super::most;
use super::scratch::{BEYOND, Rule, Scratch, likeness};
use super::typo::{MISTYPED, mistyped};
use crate::bits::Bits;
use crate::model::{
    CROSSED_ROLES, Feature, GENDER, GENERATION_MISSING, GENERATION_SHARED, GENERATIONS, INITIAL_FITS, INITIALS_FIT,
    Ledger, MISSING_NAME, MISSING_SYLLABLE, SURNAME_ONLY, floor,
};
use crate::name::{Cognates, Role};
use crate::profile::{Profile, Unit, Words};
use crate::sound::{HOPELESS, Tongue, one_tongue};
use crate::text::Script;

/// Adds the evidence of two personal names.
pub(super) fn compare<L: Ledger>(a: &Profile, b: &Profile, scratch: &mut Scratch<'_>, ledger: &mut L) {
    ledger.append(likeliest(a, b, scratch));
    generations(a, b, ledger);
    if let (Some(x), Some(y)) = (a.woman, b.woman)
        && x != y
    {
        let title = |woman| if woman { "a woman" } else { "a man" }.to_owned();
        ledger.add(Feature::Gender, Bits::new(GENDER), "by their titles", || (title(x), title(y)));
    }
}

/// So much less alike than the most alike, in about quarter bits, two readings may look at a glance and be compared.
const MARGIN: i32 = 4;

/// The evidence of two names in the readings in which they agree best, of those that look alike at a glance. Two names in
/// Han characters are read in the same language.
fn likeliest<L: Ledger>(a: &Profile, b: &Profile, scratch: &mut Scratch<'_>) -> L {
    if a.rare().others.is_empty() && b.rare().others.is_empty() {
        return read(&a.words, &b.words, scratch);
    }
    let pairs =
        || a.readings().flat_map(|x| b.readings().map(move |y| (x, y))).filter(|(x, y)| one_tongue(x.tongue, y.tongue));
    let glances: Vec<i32> = pairs().map(|(x, y)| x.glance(y)).collect();
    let most = glances.iter().max().copied().unwrap_or_default();
    let mut best: Option<L> = None;
    for ((x, y), _) in pairs().zip(glances).filter(|&(_, glance)| glance >= most - MARGIN) {
        let ledger = read::<L>(x, y, scratch);
        if best.as_ref().is_none_or(|best| ledger.total() > best.total()) {
            best = Some(ledger);
        }
    }
    best.unwrap_or_else(|| read(&a.words, &b.words, scratch))
}

/// The evidence of two names, each read in one way.
fn read<L: Ledger>(a: &Words, b: &Words, scratch: &mut Scratch<'_>) -> L {
    let mut ledger = L::default();
    let ordered = a.ordered && b.ordered;
    let rule = if ordered { Rule::PersonsInOrder } else { Rule::Persons };
    let assignment = assign(a, b, scratch, |agreements, x, y| {
        may_answer(x, y, ordered).then(|| agreements.of(x, y, rule, || agreement(x, y, ordered)))
    });
    let given = |x: &Unit, y: &Unit| x.role == Role::Given && y.role == Role::Given;
    let siblings = assignment.pairs().any(|(x, y, bits)| bits < RELATIVES && given(x, y));
    for (x, y, own) in assignment.pairs() {
        let shared = siblings && [x.role, y.role].iter().any(|role| matches!(role, Role::Patronymic | Role::Middle));
        let bits = if shared { own.min(SHARED) } else { own };
        let note = match L::WRITES {
            true if shared && own > bits => "as relatives share it",
            true => note(x, y, bits),
            false => "",
        };
        ledger.add(feature(x, y), Bits::new(bits), note, || (x.word.text.to_string(), y.word.text.to_string()));
    }
    let both_full = a.count() > 1 && b.count() > 1;
    let missing = |unit: &Unit| if both_full && unit.syllable > 0 { MISSING_SYLLABLE } else { MISSING_NAME };
    assignment.tell_left_over(&mut ledger, missing);
    if (a.count() == 1) != (b.count() == 1) {
        ledger.add(Feature::Missing, Bits::new(SURNAME_ONLY), "one name only", || (a.text(), b.text()));
    }
    // Both are read in one language at the same cost, if both are in Han characters.
    let (cost, tongue) = if a.cost > b.cost { (a.cost, a.tongue) } else { (b.cost, b.tongue) };
    if cost > 0.0 {
        let note = match tongue {
            Some(Tongue::Japanese) => "read in Japanese",
            Some(Tongue::Korean) => "read in Korean",
            Some(Tongue::Cantonese) => "read in Cantonese",
            _ => "read in Mandarin",
        };
        let text = |words: &Words| words.single().iter().map(|unit| &*unit.word.text).collect::<String>();
        ledger.add(Feature::Reading, Bits::new(-cost), note, || (text(a), text(b)));
    }
    ledger
}

/// Given names that say less than this are two persons' or two given names of one.
const RELATIVES: f64 = -6.0;
/// What a name after the father is worth, in bits, where given names differ: brothers and sisters share it.
const SHARED: f64 = 1.0;

/// Whether two words can answer to each other. The syllables of a given name do so in their order, and neither as a part
/// of a word nor as a surname, if both names have several.
fn may_answer(x: &Unit, y: &Unit, ordered: bool) -> bool {
    match (x.syllable, y.syllable) {
        (0, 0) => true,
        (0, _) => !(ordered && x.role == Role::Family),
        (_, 0) => !(ordered && y.role == Role::Family),
        (a, b) => a == b,
    }
}

/// Why a pair of words is worth what it is.
fn note(x: &Unit, y: &Unit, bits: f64) -> &'static str {
    let by_sound = || {
        let likeness = x.word.sound.likeness(&y.word.sound, HOPELESS, -HOPELESS, false);
        likeness.cost(x.rarity.min(y.rarity), HOPELESS)
    };
    if bits < 0.0 {
        "different names"
    } else if x.role == Role::Initial || y.role == Role::Initial {
        "the initial fits"
    } else if x.word.is(&y.word) {
        rareness(x.rarity.min(y.rarity))
    } else if cognate(x.cognates(), y.cognates()).is_some_and(|cost| cost < by_sound()) {
        "a form of the same name"
    } else {
        "sounds alike"
    }
}

fn rareness(bits: f64) -> &'static str {
    match bits {
        bits if bits < 8.5 => "very common name",
        bits if bits < 10.5 => "common name",
        bits if bits < 14.0 => "uncommon name",
        _ => "rare name",
    }
}

/// The evidence of two words: `log2 P(b | a, same) − log2 P(b)`, where the same person is called quite differently with
/// a probability that depends on the roles. So it is never below the floor of the roles.
fn agreement(x: &Unit, y: &Unit, ordered: bool) -> f64 {
    let initials = (x.role == Role::Initial, y.role == Role::Initial);
    if initials != (false, false) {
        let fits = x.word.starts_like(&y.word);
        return match (fits, initials) {
            (true, (true, true)) => INITIALS_FIT,
            (true, _) => INITIAL_FITS,
            (false, _) => floor::INITIAL,
        };
    }
    let rarity = x.rarity.min(y.rarity).min(most(x.role)).min(most(y.role));
    let least = lowest(x.role, y.role);
    let short = short_word(x, y);
    // Joined words answer to one only if they agree.
    let beyond = if x.joined || y.joined { 0.0 } else { BEYOND };
    let cost = if x.word.is(&y.word) {
        0.0
    } else {
        short * likeness(&x.word, &y.word, true).cost(rarity / short, (rarity + beyond) / short)
    };
    let two_names = |script| !x.word.is(&y.word) && [x, y].iter().all(|unit| unit.word.known == Some(script));
    let cost = if cost < TWO_NAMES && two_names(Script::Arabic) { TWO_NAMES } else { cost };
    let cost = if two_names(Script::Latin) { cost * BOTH_KNOWN } else { cost };
    let cost = if cost > MISTYPED && mistyped(&x.word.bare, &y.word.bare) { MISTYPED } else { cost };
    let cost = if cost > SHORTENED && shortened(x, y) { SHORTENED } else { cost };
    let cost = cognate(x.cognates(), y.cognates()).map_or(cost, |translated| cost.min(translated));
    let crossed = matches!((x.role, y.role), (Role::Given, Role::Family) | (Role::Family, Role::Given));
    let crossed = if crossed && ordered { CROSSED_ROLES } else { 0.0 };
    // The chance of so unlike a spelling is lost beside that of being called otherwise.
    if cost >= HOPELESS {
        return least;
    }
    let other = least.exp2();
    ((1.0 - other) * (rarity - cost + crossed).exp2() + other).log2()
}

/// What it costs, in bits, that one known name in Arabic script stands for another: the script leaves little choice how to
/// spell one, so that حسن is Hassan, and حسين is Hussein.
const TWO_NAMES: f64 = 8.0;

/// How much more a difference costs between two spellings that are both common: *Chan* and *Cheng* are two names rather than
/// one spelt in two ways.
const BOTH_KNOWN: f64 = 1.5;

/// What it costs, in bits, that a given name is shortened.
const SHORTENED: f64 = 6.0;

/// Whether one given name may be the other shortened: *Montse*, *Concep*.
fn shortened(x: &Unit, y: &Unit) -> bool {
    const SHORTEST: usize = 3;
    let (a, b) = (&*x.word.bare, &*y.word.bare);
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    x.role == Role::Given
        && y.role == Role::Given
        && x.syllable == 0
        && y.syllable == 0
        && short.chars().count() >= SHORTEST
        && long.starts_with(short)
}

/// How much more a difference costs in a short word, where every sound counts: *Un* and *Il*, *Hwan* and *Kwang*; most of
/// all among the syllables of Chinese and Korean given names.
fn short_word(x: &Unit, y: &Unit) -> f64 {
    let sounds = x.word.sound.best().len().min(y.word.sound.best().len());
    match sounds {
        _ if x.syllable > 0 && y.syllable > 0 => 2.0,
        0..=3 => 1.4,
        4 => 1.2,
        _ => 1.0,
    }
}

/// What it costs that one name is a translation or a pet form of the other.
fn cognate(a: Cognates, b: Cognates) -> Option<f64> {
    let shared = a.iter().filter_map(|(group, x)| b.iter().find(|(other, _)| other == group).map(|(_, y)| *x.max(y)));
    shared.min().map(f64::from)
}

/// The worst that two words in these roles can say.
fn lowest(a: Role, b: Role) -> f64 {
    let of = |role| match role {
        Role::Family => floor::FAMILY,
        Role::Patronymic => floor::PATRONYMIC,
        Role::Middle => floor::MIDDLE,
        _ => floor::GIVEN,
    };
    match (a, b) {
        // A patronymic beside any other name tells nothing of the other.
        (Role::Patronymic, other) | (other, Role::Patronymic) if other != Role::Patronymic => floor::MIDDLE,
        _ => of(a).max(of(b)),
    }
}

fn feature(a: &Unit, b: &Unit) -> Feature {
    match (a.role, b.role) {
        (Role::Initial, _) | (_, Role::Initial) => Feature::Initial,
        (Role::Family, _) | (_, Role::Family) => Feature::Family,
        (Role::Patronymic, _) | (_, Role::Patronymic) => Feature::Patronymic,
        (Role::Middle, Role::Middle) => Feature::Middle,
        _ => Feature::Given,
    }
}

fn generations<L: Ledger>(a: &Profile, b: &Profile, ledger: &mut L) {
    let (x, y) = (a.generation, b.generation);
    // The first of a name is rarely said to be so.
    let (bits, note) = match (x, y) {
        (0, 0) => return,
        _ if x == y => (GENERATION_SHARED, "same generation"),
        (0 | 1, 0 | 1) => return,
        (0, _) | (_, 0) => (GENERATION_MISSING, "a generation on one side only"),
        _ => (GENERATIONS, "different generations"),
    };
    let text = |generation: u8| if generation == 0 { String::new() } else { generation.to_string() };
    ledger.add(Feature::Generation, Bits::new(bits), note, || (text(x), text(y)));
}
