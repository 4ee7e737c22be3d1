//! Every constant of the comparison, in bits, each with its reason.
//!
//! They are set by hand, in round figures, as a first version: the pairs they give are ranked well and are too sure
//! at both ends. The curves of `calibration.rs` make probabilities of what names of persons add up to. What they
//! weigh is a log2 likelihood ratio, so 7 bits are odds of about 100 to 1.

/// Before anything is compared: of the pairs that blocking brings up, about one in 500 is a match.
pub(crate) const PRIOR: f64 = -9.0;

/// The prior holds for collections of up to so many distinct names.
const USUAL: usize = 1 << 15;

/// What a larger collection takes off the prior: of twice as many names twice as many look like a given one by chance, and
/// no more are it.
pub(crate) fn crowd(names: usize) -> f64 {
    -(names.max(USUAL) as f64 / USUAL as f64).log2()
}

/// What the worst disagreement between two names in these roles is worth: how seldom one person is called by both.
pub(crate) mod floor {
    /// Surnames change by marriage and by mistake only.
    pub(crate) const FAMILY: f64 = -11.0;
    /// Given names are swapped for a second one or a nickname more often.
    pub(crate) const GIVEN: f64 = -9.0;
    /// One father, one patronymic.
    pub(crate) const PATRONYMIC: f64 = -8.0;
    /// Of several middle names texts pick different ones, but seldom one each.
    pub(crate) const MIDDLE: f64 = -6.5;
    /// An initial that does not fit is nearly as bad as another name; it may be that of a second one.
    pub(crate) const INITIAL: f64 = -8.0;
    /// Words of an organisation.
    pub(crate) const WORD: f64 = -6.0;
    /// Generic words are translated freely: agency, office, bureau.
    pub(crate) const GENERIC: f64 = -2.5;
    /// Words of a place: Niger and Nigeria are not one.
    pub(crate) const PLACE: f64 = -9.0;
}

/// The most that an agreement of two names in these roles is worth: the rarity of names is read off tables of names,
/// and those in use for given names are a common stock of some thousands.
pub(crate) mod rarest {
    /// Surnames are many.
    pub(crate) const FAMILY: f64 = 17.0;
    /// One in 2 000.
    pub(crate) const GIVEN: f64 = 11.0;
    /// As for given names, and texts choose freely which of them to give.
    pub(crate) const MIDDLE: f64 = 9.0;
    /// The father's given name, one of the commoner ones.
    pub(crate) const PATRONYMIC: f64 = 8.0;
}

/// A name that stands on one side only, of a person: texts shorten names.
pub(crate) const MISSING_NAME: f64 = -0.3;
/// A syllable of a Chinese or Korean given name where the other side has a given name too: they are not shortened.
pub(crate) const MISSING_SYLLABLE: f64 = -3.0;
/// A given name where the other side has a surname only: many bear it.
pub(crate) const SURNAME_ONLY: f64 = -0.8;
/// A word that stands on one side only, of an organisation.
pub(crate) const MISSING_WORD: f64 = -3.0;
/// A generic word that stands on one side only.
pub(crate) const MISSING_GENERIC: f64 = -1.2;
/// A word that stands on one side only, of a place: Guinea-Bissau is not Guinea.
pub(crate) const MISSING_PLACE: f64 = -7.0;
/// North, south, new …: one side only, or different ones.
pub(crate) const DIRECTION: f64 = -10.0;

/// A given name that answers to a surname: the order of names is unsure, but less often wrong than right.
pub(crate) const CROSSED_ROLES: f64 = -1.5;
/// An initial that fits a name: one name in six begins so.
pub(crate) const INITIAL_FITS: f64 = 2.5;
/// Two initials that fit.
pub(crate) const INITIALS_FIT: f64 = 3.0;
/// A man and a woman, by their titles.
pub(crate) const GENDER: f64 = -8.0;
/// Different generations or regnal numbers: John Paul I and II.
pub(crate) const GENERATIONS: f64 = -14.0;
/// A generation on one side only: Donald Trump and Donald Trump Jr.
pub(crate) const GENERATION_MISSING: f64 = -9.0;
/// A regnal number or generation that both have: one in six, of the few who have any.
pub(crate) const GENERATION_SHARED: f64 = 5.0;

/// The whole of a name that is no person's is the same, in another language perhaps: such names are not shared by chance.
pub(crate) const SAME_TEXT: f64 = 6.5;

/// An acronym made of the first letters of a name of three words or more.
pub(crate) const ACRONYM: f64 = 10.0;

/// Tables say that both are one entry, or that they are two. A table is wrong about one name in some ten thousand.
pub(crate) const SAME_ENTRY: f64 = 16.0;
/// See [`SAME_ENTRY`].
pub(crate) const OTHER_ENTRY: f64 = -13.0;
/// A name found by taking off an ending is sure to a lesser degree.
pub(crate) const INFLECTED_ENTRY: f64 = -2.0;
/// Names that a table knows as one entry may differ in sound as they like; no more than this counts against them.
pub(crate) const ALIAS_EXPLAINS: f64 = -1.0;

/// A name stands beside an office that a table says the other held on that day: of the people with such a name in the news
/// he is the one, unless two colleagues are namesakes.
pub(crate) const HOLDS_OFFICE: f64 = 4.0;

/// Countries given by the caller.
pub(crate) const SAME_COUNTRY: f64 = 1.0;
/// See [`SAME_COUNTRY`].
pub(crate) const OTHER_COUNTRY: f64 = -2.0;

/// Within one document a part of a name means the fuller name beside it, nearly always.
pub(crate) const SAME_DOCUMENT: f64 = 9.0;
/// The fuller name must be ahead of any rival by this much.
pub(crate) const DOCUMENT_MARGIN: f64 = 3.0;

/// An entity mentioned so often that a part of its name means it is so much more likely to be meant, at most.
pub(crate) const FAME: f64 = 7.0;

/// Across documents a part of a name goes to whom it fits best only where nobody else is as near as this.
pub(crate) const MARGIN: f64 = 1.0;

/// Two names that were not even compared: that blocking found nothing in them to compare is evidence of difference.
pub(crate) const NOT_COMPARED: f64 = -0.8;

/// What two kinds given by the caller are worth.
pub(crate) fn kinds(a: crate::mention::Kind, b: crate::mention::Kind) -> f64 {
    use crate::mention::Kind::{Organization, Other, Person, Place};
    match (a, b) {
        _ if a == b => 0.0,
        (Other, _) | (_, Other) => -2.0,
        (Person, Place) | (Place, Person) => -12.0,
        (Person, _) | (_, Person) => -8.0,
        (Place, Organization) | (Organization, Place) => -6.0,
        _ => -4.0,
    }
}
