//! Whether an alias table keeps to its contract.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use unicode_normalization::UnicodeNormalization;

use super::ask::{Answer, Question, Told, ask, quietly};
use super::broken::{Broken, Law, quoted};
use super::hostile::hostile;
use super::names::{langs, names};
use super::runner::smallest;
use crate::alias::{AliasTable, Office};
use crate::mention::Kind;
use crate::text::bare_key;

/// Offices that are asked for, of countries and entries that came up.
const ROLES: [&str; 8] = [
    "president",
    "prime-minister",
    "foreign-minister",
    "defence-minister",
    "secretary-general",
    "monarch",
    "mayor",
    "chairman",
];
const COUNTRIES: [&str; 4] = ["FR", "GB", "RU", "US"];
/// So many of the entries that came up are asked for as bodies that have offices.
const MAX_BODIES: usize = 64;
/// Ends ids that no table has.
const NOBODY: char = '\u{fffd}';
/// A name is asked for in every language if there are few names, otherwise in fewer; that many questions in all.
const QUESTIONS_IN_A_LANGUAGE: usize = 256;
/// In hundredths of the usual number of cases; each is a few questions, and each of these is asked four times.
const SHARE: u32 = 100;
/// An example is as small as it gets after a few hundred steps.
const SHRINKS: u32 = 2000;
/// So many labels are asked for after one question.
const LABELS: usize = 3;
/// Longer keys are not asked for; the resolver reads 4096 bytes of a mention.
const LONGEST_KEY: usize = 4096;

/// Asks an alias table some thousand questions, and says which law of [`AliasTable`] it breaks, if any, with the
/// smallest question that shows it.
///
/// `names` are some that the table knows, as one would write them: they lead to its entries, and questions are made of
/// them. Others come from [`names`](super::names()) and [`hostile`](super::hostile()). Every question is asked
/// several times, in more than one order and from several threads.
///
/// Panics of the table are caught, and told as a broken law; what they would print is not printed. The questions are the
/// same at every run. The environment variable `PROPTEST_RNG_SEED=7` gives others, `PROPTEST_CASES=10000` forty times as
/// many.
///
/// # Errors
///
/// If a law does not hold. See [`Law`] for all of them.
///
/// ```
/// use aka::alias::Table;
/// use aka::laws;
///
/// let ships = "id\tname\twhat\nimo:5264962\tBelgica\tpreferred\nimo:5264962\tPatria\tformer\n";
/// laws::check(&Table::from_tsv("ships.tsv", ships)?, &["Belgica", "Patria"])?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(table: &dyn AliasTable, names: &[&str]) -> Result<(), Broken> {
    let check = Check::new(table);
    check
        .known(names)
        .and_then(|known| check.drawn(names).and_then(|()| check.again(&known)))
        .map_err(|it| check.blame(it))
}

/// Asks an alias table for the tenures of offices that it knows, and says which law it breaks, if any.
///
/// [`check`] guesses offices of common roles in the countries that come up; this is for roles of your own.
///
/// # Errors
///
/// If a law does not hold.
///
/// ```
/// use aka::alias::{Office, Table, What};
/// use aka::{Kind, laws};
///
/// let table = Table::builder("cabinet")
///     .entry("syldavia:ottokar", Kind::Person)
///     .name("Muskar XII", What::Preferred, "en")
///     .holds("keeper of the sceptre", "SY", "1938".parse().ok(), None)
///     .build()?;
/// laws::check_offices(&table, &[Office { role: "keeper of the sceptre", of: "SY" }])?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_offices(table: &dyn AliasTable, offices: &[Office<'_>]) -> Result<(), Broken> {
    let check = Check::new(table);
    let asked = |office: &Office<'_>| Question::Holders { role: office.role.to_owned(), of: office.of.to_owned() };
    let each = |office| check.script(&[asked(office)]);
    offices.iter().try_for_each(each).map_err(|broken| check.blame(broken))
}

/// What an id has turned out to mean, and which question told.
struct Thing {
    kind: Option<Kind>,
    country: String,
    seat: bool,
    question: Question,
}

struct Check<'c> {
    table: &'c dyn AliasTable,
    things: RefCell<BTreeMap<String, Thing>>,
}

impl<'c> Check<'c> {
    fn new(table: &'c dyn AliasTable) -> Self {
        Self { table, things: RefCell::default() }
    }

    fn blame(&self, broken: Broken) -> Broken {
        broken.by(&quietly(|| self.table.name().to_owned()).unwrap_or_else(|_| "the table".to_owned()))
    }

    /// The edges, then the names that the table is said to know, the shortest first: each must be found, however it is
    /// written and whatever its language.
    fn known(&self, names: &[&str]) -> Result<Vec<(Question, Answer)>, Broken> {
        quietly(|| self.table.name().len()).map_err(|panic| panic.broken("name()"))?;
        edges().iter().try_for_each(|question| self.script(std::slice::from_ref(question)))?;
        let mut sorted = names.to_vec();
        sorted.sort_by_key(|name| (name.chars().count(), *name));
        sorted.dedup();
        let langs = langs();
        let turns = (QUESTIONS_IN_A_LANGUAGE / names.len().max(1)).clamp(3, langs.len());
        let mut known = Vec::new();
        for (index, name) in sorted.into_iter().enumerate() {
            let question = Question::Lookup { key: bare_key(name), lang: None };
            let answer = self.found(name, &question)?;
            let lang = |turn| langs[(index * turns + turn) % langs.len()];
            let ask = |turn| Question::Lookup { key: bare_key(name), lang: Some(lang(turn)) };
            self.script(&(0..turns).map(ask).collect::<Vec<_>>())?;
            known.push((question, answer));
        }
        Ok(known)
    }

    /// What is found by the key of a name: something, and all that is found by the name as it stands or shouted.
    fn found(&self, name: &str, question: &Question) -> Result<Answer, Broken> {
        let key = bare_key(name);
        let broken = || Broken::new(Law::BareKey, question).remark(format!("the key of {}", quoted(name)));
        if key.is_empty() {
            return Err(broken().row("but", "the name holds no letter or digit, so that it has no key: give another"));
        }
        let answer = self.answer(question)?;
        let forms =
            [name.to_owned(), name.to_lowercase(), name.to_uppercase(), format!(" {name} "), name.nfd().collect()];
        for form in forms.into_iter().filter(|form| bare_key(form) == key) {
            let form = Question::Lookup { key: form, lang: None };
            let more = ask(self.table, &form)?;
            if !more.ids().is_subset(&answer.ids()) {
                return Err(broken().row("it told", answer).row("but", format!("{form} tells {more}")));
            }
        }
        if answer.told.is_empty() {
            return Err(broken().row("it told", answer).row("but", "the name is given as one that the table knows"));
        }
        Ok(answer)
    }

    /// Questions drawn at random, a few at a time.
    fn drawn(&self, names: &[&str]) -> Result<(), Broken> {
        smallest(SHARE, SHRINKS, &vec(self.questions(names), 1..5), |script| self.script(script))
    }

    /// The names that are known, asked for once more after all else.
    fn again(&self, known: &[(Question, Answer)]) -> Result<(), Broken> {
        known
            .iter()
            .try_for_each(|(question, answer)| same(question, answer, &ask(self.table, question)?, "in the end"))
    }

    fn questions(&self, known: &[&str]) -> impl Strategy<Value = Question> + use<> {
        let known: Vec<String> = known.iter().map(|&name| name.to_owned()).collect();
        let known = if known.is_empty() { names().boxed() } else { select(known).boxed() };
        let near =
            (known.clone(), known.clone(), any::<Index>(), 0..6_u8).prop_map(|(a, b, at, how)| near(&a, &b, at, how));
        let key = prop_oneof![
            4 => known.prop_map(|name| bare_key(&name)),
            3 => near.prop_map(|name| bare_key(&name)),
            2 => names().prop_map(|name| bare_key(&name)),
            3 => hostile().prop_map(|text| bare_key(&text)),
            2 => hostile(),
        ];
        let key = key.prop_map(|key| key.chars().take(LONGEST_KEY).collect());
        let lang = || prop_oneof![2 => Just(None), 1 => select(langs()).prop_map(Some)];
        let things = self.things.borrow();
        let countries = things.values().map(|thing| thing.country.clone()).chain(COUNTRIES.map(str::to_owned));
        let countries: BTreeSet<String> = countries.filter(|country| !country.is_empty()).collect();
        let bodies: Vec<String> = countries.into_iter().chain(things.keys().take(MAX_BODIES).cloned()).collect();
        let body = prop_oneof![4 => select(bodies), 1 => hostile()];
        let role = prop_oneof![4 => select(&ROLES[..]).prop_map(str::to_owned), 1 => hostile()];
        let nobody = hostile().prop_map(|text| if text.is_empty() { text } else { format!("{text}{NOBODY}") });
        prop_oneof![
            8 => (key, lang()).prop_map(|(key, lang)| Question::Lookup { key, lang }),
            2 => (role, body).prop_map(|(role, of)| Question::Holders { role, of }),
            1 => (nobody, lang()).prop_map(|(id, lang)| Question::Label { id, lang }),
        ]
    }

    /// A few questions, what follows from their answers, and all of it again on two threads at once, on one of them
    /// backwards.
    fn script(&self, script: &[Question]) -> Result<(), Broken> {
        let mut asked = Vec::new();
        for question in script {
            let answer = self.answer(question)?;
            if let Question::Lookup { key, lang: Some(lang) } = question {
                self.hides_nothing(key, lang, &answer)?;
            }
            let lang = if let Question::Lookup { lang, .. } = question { *lang } else { None };
            for id in answer.ids().into_iter().take(LABELS) {
                for (id, lang) in [(id.to_owned(), None), (id.to_owned(), lang), (format!("{id}{NOBODY}"), None)] {
                    let question = Question::Label { id, lang };
                    asked.push((self.answer(&question)?, question));
                }
            }
            asked.push((answer, question.clone()));
        }
        let each = |(answer, question): &(Answer, Question)| {
            same(question, answer, &ask(self.table, question)?, "on a thread")
        };
        thread::scope(|scope| {
            let forward = scope.spawn(|| asked.iter().try_for_each(each));
            let backward = scope.spawn(|| asked.iter().rev().try_for_each(each));
            [forward, backward].into_iter().try_for_each(|thread| thread.join().unwrap_or(Ok(())))
        })
    }

    /// The answer to a question, asked twice, if it keeps the laws that an answer can break by itself.
    fn answer(&self, question: &Question) -> Result<Answer, Broken> {
        let answer = ask(self.table, question)?;
        same(question, &answer, &ask(self.table, question)?, "asked again")?;
        let broken = |law, told: &Told| Err(Broken::new(law, question).row("it told", told));
        let mut ids = BTreeSet::new();
        for told in &answer.told {
            match told {
                Told::Entry { id, .. } | Told::Holder { id, .. } if id.is_empty() => return broken(Law::AnId, told),
                Told::Entry { id, .. } if !ids.insert(id) => {
                    return Err(Broken::new(Law::ToldOnce, question).row("it told", &answer));
                }
                Told::Entry { weight, .. } if !(weight.is_finite() && *weight > 0.0) => {
                    return broken(Law::Weight, told);
                }
                Told::Entry { country, .. } if !is_country(country) => return broken(Law::Country, told),
                Told::Entry { .. } => self.remember(told, question)?,
                Told::Holder { from: Some(from), until: Some(until), .. } if until.last() < from.first() => {
                    return broken(Law::Tenure, told);
                }
                Told::Label(label) if bare_key(label).is_empty() || !self.may_have_label(question) => {
                    return broken(Law::Label, told);
                }
                Told::Holder { .. } | Told::Label(_) => {}
            }
        }
        Ok(answer)
    }

    /// Whether what was asked for may be an entry: the empty id is none, nor is one made up to be none.
    fn may_have_label(&self, question: &Question) -> bool {
        let Question::Label { id, .. } = question else { return true };
        self.things.borrow().contains_key(id) || !(id.is_empty() || id.ends_with(NOBODY))
    }

    /// Holds an entry against what its id meant before.
    fn remember(&self, told: &Told, question: &Question) -> Result<(), Broken> {
        let Told::Entry { id, kind, country, seat, .. } = told else { return Ok(()) };
        let mut things = self.things.borrow_mut();
        let thing = things.entry(id.clone()).or_insert_with(|| Thing {
            kind: *kind,
            country: country.clone(),
            seat: *seat,
            question: question.clone(),
        });
        if thing.kind == *kind && thing.country == *country && thing.seat == *seat {
            return Ok(());
        }
        let kind = thing.kind.map_or("of no kind".to_owned(), |kind| format!("as {kind}"));
        let country = if thing.country.is_empty() { "without a country" } else { &thing.country };
        let seat = if thing.seat { ", seat of the government" } else { "" };
        let before = format!("{} tells it {kind}, {country}{seat}", thing.question);
        Err(Broken::new(Law::OneThing, question).row("it told", told).row("but", before))
    }

    fn hides_nothing(&self, key: &str, lang: &'static str, answer: &Answer) -> Result<(), Broken> {
        let question = Question::Lookup { key: key.to_owned(), lang: None };
        let plain = self.answer(&question)?;
        if plain.ids().is_subset(&answer.ids()) {
            return Ok(());
        }
        let asked = Question::Lookup { key: key.to_owned(), lang: Some(lang) };
        Err(Broken::new(Law::Language, asked).row("it told", answer).row("but", format!("{question} tells {plain}")))
    }
}

/// What is asked of every table: nothing, little, and as much as there can be.
fn edges() -> Vec<Question> {
    let keys =
        [String::new(), " ".to_owned(), "\0".to_owned(), "a".repeat(LONGEST_KEY), "\u{fdfa}".repeat(LONGEST_KEY / 3)];
    let lookups = keys.into_iter().map(|key| Question::Lookup { key, lang: None });
    let of_no_language = Question::Lookup { key: "a".to_owned(), lang: Some("") };
    let nobody = Question::Label { id: String::new(), lang: None };
    let no_office = Question::Holders { role: String::new(), of: String::new() };
    lookups.chain([of_no_language, nobody, no_office]).collect()
}

fn same(question: &Question, answer: &Answer, other: &Answer, when: &'static str) -> Result<(), Broken> {
    if answer == other {
        return Ok(());
    }
    Err(Broken::new(Law::OneAnswer, question).row("it told", answer).row(when, other))
}

fn is_country(code: &str) -> bool {
    code.is_empty() || (code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()))
}

/// A text near one or two names: cut, joined, misspelt or repeated.
fn near(a: &str, b: &str, at: Index, how: u8) -> String {
    let mut chars: Vec<char> = a.chars().collect();
    let at = at.index(chars.len() + 1);
    match how {
        0 => chars.truncate(at),
        1 => drop(chars.drain(..at)),
        2 => chars.extend(format!(" {b}").chars()),
        3 => chars.insert(at, b.chars().next().unwrap_or('x')),
        4 if at < chars.len() => drop(chars.remove(at)),
        _ => chars = chars.repeat(1 << (at % 10)),
    }
    chars.into_iter().collect()
}
