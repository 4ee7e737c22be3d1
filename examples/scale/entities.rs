//! The persons, places and bodies that are mentioned, and what each is called in a script.

use std::collections::{BTreeMap, HashSet};

use aka::Kind;

use crate::parts::{Part, Parts, Spelt, Syllables, columns};
use crate::random::{Random, Urn};
use crate::support::Result;
use crate::writing::{Mix, WRITINGS, Writing};

/// Share of persons and of places; the others are bodies.
const PERSONS: f64 = 0.75;
const PLACES: f64 = 0.12;
/// How many of those at home in Latin letters have a second given name.
const SECOND: f64 = 0.15;
/// How often another one is drawn in place of one that is there already.
const TRIES: usize = 12;

/// Whom or what a mention means. Numbers are of the lists in [`Parts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Entity {
    Person {
        given: u32,
        second: Option<u32>,
        family: u32,
    },
    /// A Chinese or, where `korean`, a Korean name.
    Syllables {
        korean: bool,
        surname: u32,
        given: [Option<u32>; 2],
    },
    Japanese {
        surname: u32,
        given: u32,
    },
    Town(u32),
    Body {
        family: u32,
        trade: u32,
    },
}

/// What a person is called in one script, in parts, so that it can be turned round or cut.
pub(crate) struct Called {
    pub(crate) given: Vec<String>,
    pub(crate) family: String,
    pub(crate) writing: Writing,
    /// Whether the surname stands first.
    pub(crate) turned: bool,
    /// What stands between the parts.
    pub(crate) gap: &'static str,
}

impl Called {
    pub(crate) fn whole(&self) -> String {
        let given = self.given.join(self.gap);
        if self.turned { [&*self.family, &given].join(self.gap) } else { [&*given, &self.family].join(self.gap) }
    }
}

/// Makes entities and knows what they are called.
pub(crate) struct World {
    pub(crate) parts: Parts,
    homes: Urn,
    /// Words for a trade: for each, what it is in each script.
    trades: Vec<[Vec<String>; WRITINGS.len()]>,
}

impl World {
    pub(crate) fn new(mix: &Mix) -> Result<Self> {
        let mut homes = Urn::default();
        for &(writing, share) in &mix.0 {
            homes.put(writing as u32, share);
        }
        Ok(Self { parts: Parts::read()?, homes, trades: trades()? })
    }

    pub(crate) fn script(&self, random: &mut Random) -> Writing {
        self.homes.draw(random).map_or(Writing::Latin, |at| WRITINGS[at as usize])
    }

    /// So many different entities; no two of them have one name, for names alone could not tell them apart.
    pub(crate) fn populate(&self, count: usize, random: &mut Random) -> Vec<Entity> {
        let mut known: HashSet<Entity> = HashSet::with_capacity(count);
        let mut list = Vec::with_capacity(count);
        while list.len() < count {
            let mut home = self.script(random);
            for attempt in 1.. {
                // Where all names of a script are used up, its people take names from elsewhere.
                if attempt > TRIES {
                    home = Writing::Latin;
                }
                let Some(entity) = self.entity(home, random) else { continue };
                if known.insert(self.namesake(entity)) {
                    list.push(entity);
                    break;
                }
            }
        }
        list
    }

    /// The first of the entities whose names may be written alike: what is made of parts that share a form.
    pub(crate) fn namesake(&self, entity: Entity) -> Entity {
        let parts = &self.parts;
        let [given_of, family_of, town_of] = parts.alike.each_ref().map(|alike| move |at: u32| alike[at as usize]);
        match entity {
            // A second given name may be left out.
            Entity::Person { given, family, .. } => {
                Entity::Person { given: given_of(given), second: None, family: family_of(family) }
            }
            Entity::Syllables { korean, surname, given } => {
                let of = if korean { &parts.korea } else { &parts.china };
                let first = |list: &[Spelt], at: u32| {
                    let usual = |(_, latin): &Spelt| latin.first().cloned();
                    let wanted = usual(&list[at as usize]);
                    list.iter().position(|one| usual(one) == wanted).map_or(at, |at| at as u32)
                };
                let given = given.map(|at| at.map(|at| first(&of.given, at)));
                Entity::Syllables { korean, surname: first(&of.surnames, surname), given }
            }
            Entity::Japanese { surname, given } => {
                let first = |list: &[(Box<str>, Box<str>)], at: u32| {
                    let reading = &list[at as usize].1;
                    list.iter().position(|(_, other)| other == reading).map_or(at, |at| at as u32)
                };
                Entity::Japanese { surname: first(&parts.japan[0], surname), given: first(&parts.japan[1], given) }
            }
            Entity::Town(town) => Entity::Town(town_of(town)),
            Entity::Body { family, trade } => Entity::Body { family: family_of(family), trade },
        }
    }

    fn entity(&self, home: Writing, random: &mut Random) -> Option<Entity> {
        let parts = &self.parts;
        let thrown = random.unit();
        let urn = |urns: &BTreeMap<Writing, Urn>, random: &mut Random| urns.get(&home)?.draw(random);
        if thrown < PERSONS {
            return match home {
                Writing::Han => Some(Self::syllables(&parts.china, false, random)),
                Writing::Hangul => Some(Self::syllables(&parts.korea, true, random)),
                Writing::Kana => {
                    let [surname, given] = [0, 1].map(|at| random.below(parts.japan[at].len()) as u32);
                    Some(Entity::Japanese { surname, given })
                }
                _ => {
                    let given = urn(&parts.given_urns, random)?;
                    let second = if random.chance(SECOND) { urn(&parts.given_urns, random) } else { None };
                    let second = second.filter(|&second| second != given);
                    Some(Entity::Person { given, second, family: urn(&parts.family_urns, random)? })
                }
            };
        }
        if thrown < PERSONS + PLACES {
            return parts.town_urn.draw(random).map(Entity::Town);
        }
        let family =
            urn(&parts.family_urns, random).or_else(|| parts.family_urns.get(&Writing::Latin)?.draw(random))?;
        Some(Entity::Body { family, trade: random.below(self.trades.len()) as u32 })
    }

    fn syllables(of: &Syllables, korean: bool, random: &mut Random) -> Entity {
        // A list by code point does not say which are frequent; that few surnames have most people is made so.
        let skewed = |random: &mut Random, len: usize| (random.unit().powi(2) * len as f64) as u32;
        let surname = skewed(random, of.surnames.len());
        let mut one = || Some(random.below(of.given.len()) as u32);
        let (first, second) = (one(), one());
        let single = !korean && random.chance(0.15);
        Entity::Syllables { korean, surname, given: [first, second.filter(|_| !single)] }
    }

    pub(crate) fn kind(entity: Entity) -> Kind {
        match entity {
            Entity::Town(_) => Kind::Place,
            Entity::Body { .. } => Kind::Organization,
            _ => Kind::Person,
        }
    }

    /// The script that an entity is at home in, or one of the world's, where it has a name in that.
    pub(crate) fn called(&self, entity: Entity, wish: Writing, random: &mut Random) -> Called {
        let parts = &self.parts;
        match entity {
            Entity::Person { given, second, family } => {
                let (given, family) = (&parts.given[given as usize], &parts.family[family as usize]);
                let second = second.map(|second| &parts.given[second as usize]);
                let has = |part: &Part| !part.forms(wish).is_empty();
                let writing = if has(given) && has(family) { wish } else { Writing::Latin };
                let second = second.filter(|part| !part.forms(writing).is_empty());
                Called {
                    given: [Some(given), second]
                        .into_iter()
                        .flatten()
                        .map(|part| form(part, writing, random))
                        .collect(),
                    family: form(family, writing, random),
                    writing,
                    turned: false,
                    gap: writing.gap(),
                }
            }
            Entity::Syllables { korean, surname, given } => {
                let (of, native) = if korean { (&parts.korea, Writing::Hangul) } else { (&parts.china, Writing::Han) };
                let given = given.iter().flatten().map(|&at| &of.given[at as usize]);
                let (surname, spellings) = &of.surnames[surname as usize];
                if wish == native {
                    let given = given.map(|(form, _)| &**form).collect::<String>();
                    return Called {
                        given: vec![given],
                        family: surname.to_string(),
                        writing: native,
                        turned: true,
                        gap: "",
                    };
                }
                let spelt = given.map(|(_, latin)| usual(latin, random)).collect::<Vec<_>>();
                let given = join(&spelt, random);
                let family = capital(&usual(spellings, random));
                Called { given: vec![given], family, writing: Writing::Latin, turned: random.chance(0.8), gap: " " }
            }
            Entity::Japanese { surname, given } => {
                let [(surname, read_surname), (given, read_given)] =
                    [&parts.japan[0][surname as usize], &parts.japan[1][given as usize]];
                let (given, family, writing, turned, gap) = match wish {
                    Writing::Kana | Writing::Han => (given.to_string(), surname.to_string(), Writing::Han, true, ""),
                    _ => (capital(read_given), capital(read_surname), Writing::Latin, random.chance(0.3), " "),
                };
                Called { given: vec![given], family, writing, turned, gap }
            }
            Entity::Town(town) => Self::one_part(&parts.towns[town as usize], wish, random),
            Entity::Body { family, trade } => {
                let trade = &self.trades[trade as usize];
                let has = |writing: Writing| !trade[writing as usize].is_empty();
                let wish = if has(wish) { wish } else { Writing::Latin };
                let mut called = Self::one_part(&parts.family[family as usize], wish, random);
                let word = random.pick(&trade[called.writing as usize]).cloned().unwrap_or_default();
                called.given = vec![std::mem::take(&mut called.family)];
                called.family = if called.writing == Writing::Latin { capital(&word) } else { word };
                called.gap = if called.writing == Writing::Han { "" } else { " " };
                called
            }
        }
    }

    fn one_part(part: &Part, wish: Writing, random: &mut Random) -> Called {
        let writing = if part.forms(wish).is_empty() { Writing::Latin } else { wish };
        Called { given: Vec::new(), family: form(part, writing, random), writing, turned: true, gap: "" }
    }
}

/// One of the forms of a part, the usual one oftener than the others together.
fn form(part: &Part, writing: Writing, random: &mut Random) -> String {
    usual(part.forms(writing), random)
}

fn usual(forms: &[Box<str>], random: &mut Random) -> String {
    let form = if random.chance(0.6) { forms.first() } else { random.pick(forms) };
    form.map(ToString::to_string).unwrap_or_default()
}

/// The Latin syllables of a given name: Jianguo, Jian-guo, Jian-Guo, Jian Guo.
fn join(syllables: &[String], random: &mut Random) -> String {
    let later = |between: &str, capitals: bool| {
        let mut syllables = syllables.iter();
        let mut name = syllables.next().map(|first| capital(first)).unwrap_or_default();
        for syllable in syllables {
            name.push_str(between);
            name.push_str(&if capitals { capital(syllable) } else { syllable.clone() });
        }
        name
    };
    match random.unit() {
        ..0.5 => later("", false),
        ..0.75 => later("-", false),
        ..0.85 => later("-", true),
        _ => later(" ", true),
    }
}

pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Words that say what a body does, by what they mean; those that Latin letters and two other scripts have.
fn trades() -> Result<Vec<[Vec<String>; WRITINGS.len()]>> {
    const LANGUAGES: [&str; 13] = ["en", "fr", "de", "es", "it", "pl", "ru", "ar", "he", "el", "zh", "ja", "ko"];
    let mut trades: BTreeMap<String, [Vec<String>; WRITINGS.len()]> = BTreeMap::new();
    for [word, lang, kind, concept] in
        columns("data/names/organisation_words.tsv", ["word", "lang", "kind", "concept"])?
    {
        let plain = kind == "generic" && !concept.is_empty() && !word.contains(' ');
        if let Some(writing) = Writing::of(&word).filter(|_| plain && LANGUAGES.contains(&&*lang)) {
            let words = &mut trades.entry(concept).or_default()[writing as usize];
            // Inflected forms stand on rows of their own beside the first: one a language is enough.
            if words.len() < 3 {
                words.push(word);
            }
        }
    }
    let wide = |words: &[Vec<String>; WRITINGS.len()]| {
        !words[Writing::Latin as usize].is_empty() && words.iter().filter(|words| !words.is_empty()).count() > 2
    };
    Ok(trades.into_values().filter(wide).collect())
}
