//! Asking a table: one question at a time, each answered in full or not at all.
//!
//! A table under test may panic and may go on for ever. Both are caught here, and the message that a panic prints is
//! kept rather than shown, as finding the smallest example takes hundreds of them.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use super::broken::{AT, Broken, Law, cut, quoted};
use crate::alias::{AliasTable, Hit, MAX_ANSWER, Office, Tenure, What, When};
use crate::date::Date;
use crate::mention::Kind;

/// Something that can be asked of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Question {
    Lookup { key: String, lang: Option<&'static str> },
    Label { id: String, lang: Option<&'static str> },
    Holders { role: String, of: String },
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lookup { key, lang } => write!(f, "lookup({}, {lang:?})", quoted(key)),
            Self::Label { id, lang } => write!(f, "label({}, {lang:?})", quoted(id)),
            Self::Holders { role, of } => write!(f, "holders(Office {{ role: {}, of: {} }})", quoted(role), quoted(of)),
        }
    }
}

/// Something that a table said.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Told {
    Entry { id: String, what: What, kind: Option<Kind>, country: String, weight: f64, inflected: bool, seat: bool },
    Label(String),
    Holder { id: String, from: Option<When>, until: Option<When>, seen: Option<Date>, acting: bool },
}

impl Told {
    fn entry(hit: &Hit<'_>) -> Self {
        let (id, country) = (hit.id.to_owned(), hit.country.to_owned());
        let Hit { what, kind, weight, inflected, seat, .. } = *hit;
        Self::Entry { id, what, kind, country, weight, inflected, seat }
    }

    fn holder(tenure: &Tenure<'_>) -> Self {
        let Tenure { id, from, until, seen, acting } = *tenure;
        Self::Holder { id: id.to_owned(), from, until, seen, acting }
    }

    /// The id it is about.
    pub(super) fn id(&self) -> Option<&str> {
        match self {
            Self::Entry { id, .. } | Self::Holder { id, .. } => Some(id),
            Self::Label(_) => None,
        }
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Label(text) => f.write_str(&quoted(text)),
            Self::Entry { id, what, kind, country, weight, inflected, seat } => {
                write!(f, "{} ({what}", quoted(id))?;
                kind.map_or(Ok(()), |kind| write!(f, ", {kind}"))?;
                if !country.is_empty() {
                    write!(f, ", country {country:?}")?;
                }
                f.write_str(if *seat { ", seat of the government" } else { "" })?;
                write!(f, ", weight {weight}{})", if *inflected { ", inflected" } else { "" })
            }
            Self::Holder { id, from, until, seen, acting } => {
                write!(f, "{}", quoted(id))?;
                from.map_or(Ok(()), |from| write!(f, " from {from}"))?;
                until.map_or(Ok(()), |until| write!(f, " until {until}"))?;
                seen.map_or(Ok(()), |seen| write!(f, ", known to last on {seen}"))?;
                f.write_str(if *acting { ", acting" } else { "" })
            }
        }
    }
}

/// All that was said to one question, in an order that does not depend on the table's.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) told: Vec<Told>,
    /// What each was, in full: so that two weights that are no number are alike, too.
    full: Vec<String>,
}

impl Answer {
    fn new(mut told: Vec<Told>) -> Self {
        told.sort_by_cached_key(|told| format!("{told:?}"));
        let full = told.iter().map(|told| format!("{told:?}")).collect();
        Self { told, full }
    }

    /// The ids told, each once.
    pub(super) fn ids(&self) -> BTreeSet<&str> {
        self.told.iter().filter_map(Told::id).collect()
    }
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        self.full == other.full
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 4;
        if self.told.is_empty() {
            return f.write_str("nothing");
        }
        let shown: Vec<String> = self.told.iter().take(SHOWN).map(ToString::to_string).collect();
        f.write_str(&shown.join("; "))?;
        let more = self.told.len().saturating_sub(SHOWN);
        if more > 0 { write!(f, "; and {more} more") } else { Ok(()) }
    }
}

/// What an answer that has no end is cut short with.
struct Endless;

/// Asks a table.
pub(super) fn ask(table: &dyn AliasTable, question: &Question) -> Result<Answer, Broken> {
    let mut told = Vec::new();
    let mut tell = |one: Told| {
        if told.len() == MAX_ANSWER {
            panic::resume_unwind(Box::new(Endless));
        }
        told.push(one);
    };
    let outcome = quietly(|| match question {
        Question::Lookup { key, lang } => table.lookup(key, *lang, &mut |hit| tell(Told::entry(&hit))),
        Question::Label { id, lang } => {
            if let Some(label) = table.label(id, *lang) {
                tell(Told::Label(label.to_owned()));
            }
        }
        Question::Holders { role, of } => {
            table.holders(Office { role, of }, &mut |tenure| tell(Told::holder(&tenure)));
        }
    });
    match outcome {
        Ok(()) => Ok(Answer::new(told)),
        Err(Panic { endless: true, .. }) => {
            Err(Broken::new(Law::AnEnd, question).row("it told", format!("more than {MAX_ANSWER}, and went on")))
        }
        Err(panic) => Err(panic.broken(question)),
    }
}

/// A panic that was caught.
pub(super) struct Panic {
    message: String,
    place: Option<String>,
    endless: bool,
}

impl Panic {
    /// The law that it breaks.
    pub(super) fn broken(self, question: impl fmt::Display) -> Broken {
        let broken = Broken::new(Law::NoPanic, question).row("it panicked", cut(&self.message, 200));
        match self.place {
            Some(place) => broken.row(AT, place),
            None => broken,
        }
    }
}

thread_local! {
    /// Whether panics of this thread are kept quiet.
    static QUIET: Cell<bool> = const { Cell::new(false) };
    /// Where the last quiet one was.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps panics of this thread quiet, or lets them be told again; says how it was before.
pub(super) fn quiet(quiet: bool) -> bool {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if QUIET.try_with(Cell::get).unwrap_or(false) {
                let place = panic.location().map(ToString::to_string);
                let _ = PLACE.try_with(|last| last.replace(place));
            } else {
                before(panic);
            }
        }));
    });
    QUIET.replace(quiet)
}

/// Calls something that may panic.
pub(super) fn quietly<T>(call: impl FnOnce() -> T) -> Result<T, Panic> {
    let before = quiet(true);
    PLACE.set(None);
    let outcome = panic::catch_unwind(AssertUnwindSafe(call));
    quiet(before);
    outcome.map_err(|payload| Panic {
        message: message(&*payload),
        place: PLACE.take(),
        endless: payload.is::<Endless>(),
    })
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
    text.unwrap_or("without a message").to_owned()
}
