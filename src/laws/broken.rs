//! The laws, and what is said when one is broken.

use std::fmt;

/// What an [`AliasTable`](crate::alias::AliasTable), or a resolver that asks it, must keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Law {
    /// No question makes it panic.
    NoPanic,
    /// An answer has an end: at most [`MAX_ANSWER`](crate::alias::MAX_ANSWER) entries or tenures.
    AnEnd,
    /// The same question has the same answer, whoever asks and however often.
    OneAnswer,
    /// An entry is told at most once for a name.
    ToldOnce,
    /// Every entry that is told has an id.
    AnId,
    /// An id means one thing: its kind, its country and whether it is a seat of government are the same under every name.
    OneThing,
    /// A weight is a positive, finite number.
    Weight,
    /// A country is two capital letters, or nothing.
    Country,
    /// A name is found by its bare key.
    BareKey,
    /// A language hides no entry that is told without it.
    Language,
    /// A label holds a letter or a digit, and only entries have one.
    Label,
    /// No tenure ends before it begins.
    Tenure,
    /// Every mention is in exactly one entity.
    Partition,
    /// Who is with whom depends neither on the order of the mentions nor on the number of threads.
    AnyOrder,
}

impl Law {
    /// The law, then what to do where it is broken.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NoPanic => (
                "no question makes it panic",
                "answer a question that has no answer by telling nothing; look for indexing, unwrap and slices of text",
            ),
            Self::AnEnd => {
                ("an answer has an end", "tell the likeliest few; a name that means everything says nothing")
            }
            Self::OneAnswer => (
                "the same question has the same answer",
                "let the answer depend on the question alone: no clock, no counter, no chance, no cache half filled",
            ),
            Self::ToldOnce => (
                "an entry is told once for a name",
                "keep the ids told in a set, or the entries of each key without doubles",
            ),
            Self::AnId => ("every entry has an id", "give each entry an id that will last, or do not tell it"),
            Self::OneThing => (
                "an id means one thing",
                "give each thing an id of its own, and keep kind and country by id rather than by name",
            ),
            Self::Weight => (
                "a weight is a positive number",
                "set it by `Hit::weight`, which takes 1 for any other; where nothing is known leave it out",
            ),
            Self::Country => (
                "a country is two capital letters, or nothing",
                "use the ISO 3166 code of two letters, such as FR, or leave it empty",
            ),
            Self::BareKey => (
                "a name is found by its bare key",
                "put every name in under `aka::text::bare_key(name)`: nothing else is ever asked for",
            ),
            Self::Language => (
                "a language hides nothing",
                "tell what the name means in any language; let a language add entries or change weights",
            ),
            Self::Label => (
                "labels are names of entries",
                "give a label with a letter or a digit to ids that exist, and `None` to all else",
            ),
            Self::Tenure => ("no tenure ends before it begins", "swap or mend the dates; leave out what is not known"),
            Self::Partition => (
                "every mention is in one entity",
                "run `laws::check` on each table; if none is at fault, please report this example",
            ),
            Self::AnyOrder => (
                "the order of mentions does not matter",
                "run `laws::check` on each table; if none is at fault, please report this example",
            ),
        }
    }
}

impl fmt::Display for Law {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.words().0)
    }
}

/// A law that does not hold, with the smallest example that was found. Shown, it says what was asked, what was answered,
/// and what to do.
///
/// ```
/// use aka::alias::{AliasTable, Hit};
/// use aka::laws::{self, Law};
///
/// /// Answers to capitals.
/// struct Loud;
///
/// impl AliasTable for Loud {
///     fn name(&self) -> &str {
///         "loud"
///     }
///     fn lookup<'t>(&'t self, key: &str, _lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
///         if key == "PHOBOS" {
///             hit(Hit::new("mars-1"));
///         }
///     }
/// }
///
/// let broken = laws::check(&Loud, &["PHOBOS"]).unwrap_err();
/// assert_eq!(broken.law(), Law::BareKey);
/// assert_eq!(broken.example(), r#"lookup("phobos", None)"#);
/// println!("{broken}");
/// // `loud` breaks a law: a name is found by its bare key
/// //   asked        lookup("phobos", None), the key of "PHOBOS"
/// //   it told      nothing
/// //   but          lookup("PHOBOS", None) tells "mars-1" (alias, weight 1)
/// //   what to do   put every name in under `aka::text::bare_key(name)`: nothing else is ever asked for
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    law: Law,
    who: String,
    example: String,
    rows: Vec<(&'static str, String)>,
}

impl Broken {
    /// A broken law: what was asked that broke it.
    pub(super) fn new(law: Law, example: impl fmt::Display) -> Self {
        let example = example.to_string();
        Self { law, who: String::new(), rows: vec![("asked", example.clone())], example }
    }

    /// Says more about the question.
    pub(super) fn remark(mut self, remark: impl fmt::Display) -> Self {
        if let Some((_, asked)) = self.rows.first_mut() {
            *asked = format!("{asked}, {remark}");
        }
        self
    }

    /// Adds a row: a word or two, then what is to be seen.
    pub(super) fn row(mut self, head: &'static str, text: impl fmt::Display) -> Self {
        self.rows.push((head, text.to_string()));
        self
    }

    /// Whether another is the same fault: the same law, and the same place if it is a panic.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let place = |broken: &Self| broken.rows.iter().find(|(head, _)| *head == AT).map(|(_, place)| place.clone());
        self.law == other.law && place(self) == place(other)
    }

    /// Says who broke it.
    pub(super) fn by(mut self, who: &str) -> Self {
        who.clone_into(&mut self.who);
        self
    }

    /// The law that does not hold.
    pub fn law(&self) -> Law {
        self.law
    }

    /// The question that shows it, as one would write it in Rust; long texts are cut.
    pub fn example(&self) -> &str {
        &self.example
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (law, advice) = self.law.words();
        write!(f, "`{}` breaks a law: {law}", self.who)?;
        for (head, text) in self.rows.iter().map(|(head, text)| (*head, text.as_str())).chain([("what to do", advice)])
        {
            write!(f, "\n  {head:11}  {text}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Broken {}

/// The row that says where something panicked.
pub(super) const AT: &str = "at";

/// A text as Rust writes it, cut where it is long.
pub(super) fn quoted(text: &str) -> String {
    cut(text, 60)
}

/// The same, of at most so many characters; of a longer one the first half of these.
pub(super) fn cut(text: &str, most: usize) -> String {
    let length = text.chars().count();
    if length <= most {
        return format!("{text:?}");
    }
    let head: String = text.chars().take(most / 2).collect();
    format!("{head:?}… ({length} characters)")
}
