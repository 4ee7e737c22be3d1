//! The offices and bodies that atoms make, and which office is meant where a country has no such one.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::atoms::Atoms;
use super::phrase::{Modifier, Sort};
use crate::data;
use crate::text::bare_key;

struct Role {
    id: &'static str,
    sort: Sort,
    /// The countries or bodies that have it, between spaces; empty for any, `*` for any that is named. After `=` stands
    /// the one that is meant where none is named.
    of: &'static str,
    /// The offices that are meant where there is no holder of this, between spaces, the likeliest first.
    instead: &'static str,
}

impl Role {
    fn is_of(&self, of: &str) -> bool {
        self.of == "*" || self.of.trim_start_matches('=').split(' ').any(|known| known == of)
    }
}

struct Roles {
    all: Vec<Role>,
    /// What sets of atoms mean: roles in the order of the table.
    atoms: FxHashMap<Atoms, Vec<usize>>,
    by_id: FxHashMap<&'static str, Vec<usize>>,
    leaders: FxHashMap<&'static str, &'static str>,
}

static ROLES: LazyLock<Roles> = LazyLock::new(|| {
    let (mut roles, mut by_atoms) = (Vec::new(), FxHashMap::<Atoms, Vec<usize>>::default());
    let mut by_id = FxHashMap::<&str, Vec<usize>>::default();
    for [id, kind, atoms, of, instead] in data::rows(data::ROLES) {
        for set in atoms.split('|') {
            let set = set.split(' ').filter_map(Atoms::named).fold(Atoms::default(), Atoms::and);
            let rows = by_atoms.entry(set).or_default();
            if !rows.contains(&roles.len()) {
                rows.push(roles.len());
            }
        }
        by_id.entry(id).or_default().push(roles.len());
        let sort = if kind == "body" { Sort::Body } else { Sort::Office };
        roles.push(Role { id, sort, of, instead });
    }
    let leaders = data::rows(data::LEADERS).map(|[country, role]| (country, role)).collect();
    Roles { all: roles, atoms: by_atoms, by_id, leaders }
});

/// What atoms mean.
pub(super) struct Meaning {
    pub(super) role: Cow<'static, str>,
    pub(super) sort: Sort,
    pub(super) of: Vec<(String, f64)>,
    /// Whether a table knows the office.
    pub(super) known: bool,
}

/// How sure it is that an office that only one country or body has is that one's: the *Secretary of State* is of the
/// United States, and now and then of another country in its own news.
const ONLY_ONE: f64 = 0.9;

/// The office or body that atoms make, for the owners named. `None` if they make none.
pub(super) fn find(atoms: Atoms, of: Vec<(String, f64)>) -> Option<Meaning> {
    let rows = ROLES.atoms.get(&atoms).map_or(&[][..], Vec::as_slice);
    let roles = || rows.iter().map(|&row| &ROLES.all[row]);
    let meaning = |role: &Role, of| Meaning { role: Cow::Borrowed(role.id), sort: role.sort, of, known: true };
    if of.is_empty() {
        if let Some(role) = roles().find(|role| role.of.is_empty()) {
            return Some(meaning(role, of));
        }
        if let Some((role, one)) = roles().find_map(|role| Some((role, role.of.strip_prefix('=')?))) {
            return Some(meaning(role, vec![(one.to_owned(), ONLY_ONE)]));
        }
    } else {
        let confined = || roles().filter(|role| !role.of.is_empty() && role.of != "*");
        for role in confined() {
            let mut theirs: Vec<_> = of.iter().filter(|(of, _)| role.is_of(of)).cloned().collect();
            let sum: f64 = theirs.iter().map(|(_, share)| share).sum();
            if sum > 0.0 {
                for (_, share) in &mut theirs {
                    *share /= sum;
                }
                return Some(meaning(role, theirs));
            }
        }
        if let Some(role) = roles().find(|role| role.of.is_empty() || role.of == "*") {
            return Some(meaning(role, of));
        }
    }
    // Of two persons at once nothing is known, but for one beside another's office.
    let plain = atoms.heads() <= 1 || atoms.is_beside();
    let bare_head = Atoms::named("head") == Some(atoms);
    let sort = if atoms.heads() == 0 { Sort::Body } else { Sort::Office };
    // A party with a word beside it is called so: the Labour Party.
    let party = sort == Sort::Body && atoms.has("party");
    (plain && !bare_head && !party).then(|| Meaning { role: Cow::Owned(atoms.id()), sort, of, known: false })
}

/// The offices to ask for when a phrase says `role` of a country (ISO 3166, upper case) or body: the role itself, then
/// those that are meant where nobody holds it, the likeliest first.
///
/// ```
/// use aka::role::offices;
///
/// assert_eq!(offices("leader", "RU"), ["leader", "president"]);
/// assert_eq!(offices("leader", "KP"), ["leader", "supreme-leader"]);
/// assert_eq!(offices("head-of-government", "DE"), ["head-of-government", "prime-minister", "president"]);
/// assert_eq!(offices("defence-minister", "FR"), ["defence-minister"]);
/// ```
pub fn offices<'r>(role: &'r str, of: &str) -> Vec<&'r str> {
    let rows = || ROLES.by_id.get(role).into_iter().flatten().map(|&row| &ROLES.all[row]);
    let row = rows()
        .find(|row| row.of != "*" && row.is_of(of))
        .or_else(|| rows().find(|row| row.of.is_empty() || row.of == "*"));
    let leader = if role == "leader" { ROLES.leaders.get(of).copied() } else { None };
    let instead = leader.or(row.map(|row| row.instead)).unwrap_or_default();
    let others = instead.split(' ').filter(|other| !other.is_empty() && *other != role);
    std::iter::once(role).chain(others).collect()
}

/// Whether a country calls the holder of an office by the name of another: the prime minister of Germany is chancellor.
pub(crate) fn called_otherwise(role: &str, of: &str) -> bool {
    let everywhere =
        |row: &Role| ROLES.by_id.get(row.id).into_iter().flatten().any(|&row| ROLES.all[row].of.is_empty());
    ROLES.all.iter().any(|row| row.instead == role && row.of != "*" && row.is_of(of) && !everywhere(row))
}

/// The id of a public body of a country or of another body, where no table lists it: `RU/security-council`.
pub(crate) fn body_id(of: &str, role: &str) -> String {
    format!("{of}/{role}")
}

/// The countries that a text in a language means where it does not say which: ISO 3166 code and share, the likeliest
/// first. Shares add up to less than 1, for news is often of other countries. Empty for a language that is not known.
///
/// ```
/// use aka::role::countries_of;
///
/// let countries: Vec<_> = countries_of("de-DE").map(|(code, _)| code).collect();
/// assert_eq!(countries, ["DE", "AT", "CH"]);
/// ```
pub fn countries_of(lang: &str) -> impl Iterator<Item = (&'static str, f64)> {
    type Shares = Vec<(&'static str, f64)>;
    static LANGUAGES: LazyLock<FxHashMap<&str, Shares>> = LazyLock::new(|| {
        let mut languages: FxHashMap<&str, Shares> = FxHashMap::default();
        for [lang, country, share] in data::rows(data::ROLE_LANGUAGES) {
            languages.entry(lang).or_default().extend(share.parse().ok().map(|share| (country, share)));
        }
        for shares in languages.values_mut() {
            shares.sort_by(|a, b| b.1.total_cmp(&a.1));
        }
        languages
    });
    LANGUAGES.get(crate::name::base_language(lang)).into_iter().flatten().copied()
}

/// The id of an office given as an id or as a phrase of any language without a country; its key where it is none.
///
/// ```
/// use aka::role::role_id;
///
/// assert_eq!(role_id("Minister of Defence"), "defence-minister");
/// assert_eq!(role_id("defence-minister"), "defence-minister");
/// assert_eq!(role_id("ministre des Affaires étrangères"), "foreign-minister");
/// assert_eq!(role_id("Minister of Magic"), "minister of magic");
/// ```
pub fn role_id(text: &str) -> Cow<'static, str> {
    if let Some((id, _)) = ROLES.by_id.get_key_value(text) {
        return Cow::Borrowed(id);
    }
    match super::parse(text, None, &|_, _| Vec::new()) {
        Some(phrase) if phrase.rest.is_empty() && phrase.modifier == Modifier::Incumbent && !stray(&phrase.of) => {
            phrase.role
        }
        _ => Cow::Owned(bare_key(text)),
    }
}

/// Whether an owner is a name that nobody knows: then the phrase is of an office of its own.
fn stray(of: &[(String, f64)]) -> bool {
    of.iter().any(|(id, _)| id.len() != 2 && !id.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atoms(names: &str) -> Atoms {
        names.split(' ').filter_map(Atoms::named).fold(Atoms::default(), Atoms::and)
    }

    fn role(names: &str, of: &str) -> Option<String> {
        let of = if of.is_empty() { Vec::new() } else { vec![(of.to_owned(), 1.0)] };
        find(atoms(names), of).map(|meaning| meaning.role.into_owned())
    }

    #[test]
    fn an_office_may_be_confined() {
        for (names, of, expected) in [
            ("chancellor", "DE", Some("chancellor")),
            ("chancellor", "GB", Some("finance-minister")),
            ("us-secretary", "FR", Some("state-secretary")),
            ("head", "org:nato", Some("secretary-general")),
            ("head", "org:who", Some("director-general")),
            ("head", "RU", Some("leader")),
            ("head", "", None),
            ("president premier", "RU", None),
            ("chair", "CN", Some("president")),
            ("minister justice", "FR", Some("justice-minister")),
            ("president council", "IT", Some("prime-minister")),
        ] {
            assert_eq!(role(names, of).as_deref(), expected, "{names} {of}");
        }
    }

    #[test]
    fn the_table_is_well_formed() {
        for [id, kind, sets, _, instead] in data::rows(data::ROLES) {
            assert!(matches!(kind, "office" | "body"), "{id}: {kind}");
            for atom in sets.split(['|', ' ']) {
                assert!(Atoms::named(atom).is_some(), "{id}: no atom `{atom}`");
            }
            for other in instead.split(' ').filter(|other| !other.is_empty()) {
                assert!(ROLES.by_id.contains_key(other), "{id}: no role `{other}`");
            }
        }
        for (country, role) in &ROLES.leaders {
            assert!(ROLES.by_id.contains_key(role) && country.len() == 2, "{country} {role}");
        }
    }
}
