//! Entity resolution for names.
//!
//! `aka` takes name mentions as they stand in text, in any language, script and spelling, and says which of them name
//! the same person, place or organisation, how sure it is, and why. It runs in process, needs no network and no model
//! file, and reads the scripts of the world's news.
//!
//! ```
//! use aka::Resolver;
//!
//! let resolution = Resolver::new().resolve([
//!     "Andreï Belooussov", // French
//!     "Андрей Белоусов",   // Russian
//!     "أندريه بيلوسوف",    // Arabic
//!     "Kim Jong Un",
//!     "김정은",
//!     "Kim Jong Il",
//! ]);
//! let names: Vec<_> = resolution.entities().map(|entity| (entity.name().to_owned(), entity.len())).collect();
//! assert_eq!(names, [
//!     ("Andrei Belousov".to_owned(), 3),
//!     ("Kim Jong Un".to_owned(), 2),
//!     ("Kim Jong Il".to_owned(), 1),
//! ]);
//! ```
//!
//! # The types to know
//!
//! - [`Mention`]: a text, and whatever else is known of it: kind, language, document, date, country. A `&str` becomes
//!   one by itself.
//! - [`Resolver`]: tables, romanisers and rules. Built once, immutable, shared by clones and threads.
//! - [`Resolution`]: what comes out: [`Entity`]s with their [`Member`]s, and the [`Link`]s that hold them together.
//! - [`Comparison`]: two mentions compared, as a list of [`Evidence`] in [`Bits`] that adds up exactly to its total.
//! - [`Explanation`]: why two mentions of a resolution are together, or why they are not.
//!
//! # Example: why are these two one?
//!
//! Every reason for or against is a log2 likelihood ratio. The explanation is the computation, shown.
//!
//! ```
//! use aka::Resolver;
//!
//! let resolver = Resolver::builder().without_tables().build()?;
//! let comparison = resolver.compare("Andreï Belooussov", "Андрей Белоусов");
//! println!("{comparison}");
//! // Andreï Belooussov ~ Андрей Белоусов
//! //   prior                                -9.0 bits  before anything is compared
//! //   family      belooussov ~ белоусов   +16.5 bits  sounds alike
//! //   given       andreï ~ андрей         +10.0 bits  sounds alike
//! //   calibration Latin ~ Cyrillic        -11.6 bits  calibrated for full names
//! //   total                                +5.9 bits  → p = 0.983
//! assert!(comparison.probability().get() > 0.95);
//! assert!(resolver.compare("Kim Jong Un", "Kim Jong Il").probability().get() < 0.5);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! Of a resolution, [`Resolver::explain`] tells why two mentions are together, by the chain of links between them, or
//! why they are apart; and [`Entity::halves`] what an entity would fall into without its weakest link.
//!
//! # Example: what the text around a name tells
//!
//! Within a document a part of a name stands for the fuller one beside it, and a language says how to read it: *M.* is
//! *Monsieur* in French and an initial in Russian.
//!
//! ```
//! use aka::{Kind, Mention, Resolver};
//!
//! let mention = |name: &str, document: &str| Mention::new(name).kind(Kind::Person).lang("fr").document(document);
//! let resolution = Resolver::new().resolve([
//!     mention("Boris Johnson", "brexit"),
//!     mention("M. Johnson", "brexit"),
//!     mention("Michael Johnson", "sprint"),
//!     mention("Johnson", "sprint"),
//! ]);
//! let sizes: Vec<_> = resolution.entities().map(|entity| entity.len()).collect();
//! assert_eq!(sizes, [2, 2]);
//! ```
//!
//! # Example: your own table
//!
//! Tables say what a name could be: [`alias::Table`] reads TSV, CSV, JSON and the files of several publishers
//! ([`alias::Format`]), and anything else implements [`alias::AliasTable`]. Entities found in a table carry its id as
//! their key.
//!
//! ```
//! use aka::Resolver;
//! use aka::alias::Table;
//!
//! let ministers = "id\tname\twhat\tlang\n\
//!     pelasgia:1\tKorvin Arpadhaz\tpreferred\ten\n\
//!     pelasgia:1\tThe Old Fox\talias\ten\n";
//! let resolver = Resolver::builder().aliases(Table::from_tsv("ministers.tsv", ministers)?).build()?;
//! let resolution = resolver.resolve(["the old fox", "K. Arpadhaz", "Korvin Arpadhaz"]);
//! let entity = resolution.entities().next().unwrap();
//! assert_eq!((entity.key(), entity.len()), ("pelasgia:1", 3));
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Example: an office on a day
//!
//! [`Resolver::office`] says who is meant by an office, [`Resolver::meanings`] everything that a name may mean. In a
//! resolution a mention that is an office and has a date joins whoever held it.
//!
//! ```
//! # #[cfg(all(feature = "places", feature = "officials"))] {
//! use aka::{Date, Mention, Resolver, Sense};
//!
//! let resolver = Resolver::new();
//! let minister = Mention::new("le ministre russe de la Défense").lang("fr").date(Date::new(2024, 11, 29));
//! assert_eq!(resolver.office(&minister).unwrap().holder().unwrap().name, "Andrei Belousov");
//! let resolution = resolver.resolve([minister, Mention::new("Андрей Белоусов")]);
//! assert_eq!(resolution.entities().len(), 1);
//!
//! let moscow = resolver.meanings(&Mention::new("Moscou"));
//! assert!(moscow.iter().any(|meaning| meaning.sense == Sense::Metonym && meaning.id == "RU/government"));
//! # }
//! ```
//!
//! # Example: a long run
//!
//! [`Resolver::resolve_with`] tells how far it has come, [`Resolver::try_resolve_with`] can be stopped. Mentions come
//! from any iterator; equal ones are held once.
//!
//! ```
//! use aka::Resolver;
//! use std::ops::ControlFlow;
//!
//! let names = (0..100_000).map(|number| format!("Person {}", number % 10_000));
//! let stopped = Resolver::new().try_resolve_with(names, |progress| {
//!     if progress.fraction() < 0.005 { ControlFlow::Continue(()) } else { ControlFlow::Break(progress.phase) }
//! });
//! assert_eq!(stopped.unwrap_err(), aka::Phase::Reading);
//! ```
//!
//! # How it works
//!
//! A name is cut into words ([`text`]), its parts get their roles ([`name`]), each word becomes a sequence of classes of
//! sounds ([`sound`]), and tables are asked ([`alias`]). Names that share a key of consonants are candidates. A pair is
//! compared word by word: agreement is worth as many bits as the name is rare, less what the difference in spelling
//! costs; disagreement counts against. Correlation clustering makes entities of the pairs. `DESIGN.md` in the repository
//! has the reasons for all this, as questions and answers.
//!
//! # Limits
//!
//! - Probabilities of two persons' names are calibrated on pairs of which two in five are the same and the others look
//!   alike (expected calibration error .009 on people it was not fitted on). Among pairs drawn otherwise they are off by the
//!   difference in the odds. Other kinds are not calibrated.
//! - Sound is compared by rules set by hand. Chinese, Korean and Thai against Latin are the weakest.
//! - Names alone cannot tell namesakes apart. Give documents, kinds and countries where they are known.
//! - Any text is a legal mention. It is read up to [`text::MAX_MENTION_CHARS`] characters and [`text::MAX_TOKENS`]
//!   tokens; what follows is left out of account. One that holds no name stands alone.
//! - Offices ("the French president") are resolved to persons for a day, as far as tables know who held them; without a date
//!   nobody is told. What may stand for a government ("the Kremlin") is told beside the place and never merged with it.
//!
//! # Lower-level modules
//!
//! Most users can ignore [`text`], [`sound`] and [`name`]; they are public for those who want a folded text, the Latin
//! readings of a word, or the parts of a name. [`eval`] measures a clustering against gold labels, [`report`] shows one
//! to people, [`tsv`] reads the tables. With the feature `proptest`, `laws` tests tables of your own.
//!
//! # Crate features
//!
//! Each only adds. On by default:
//!
//! - `serde`: `Serialize` and `Deserialize` for every result type.
//! - `rayon`: profiles and comparisons on all cores. Results are the same without.
//! - `places`: the built-in tables of countries, cities and organisations (4 MB of text).
//! - `officials`: the built-in table of public persons.
//!
//! Off by default:
//!
//! - `csv`: alias tables from CSV files.
//! - `json`: alias tables from JSON Lines, `FollowTheMoney` and Wikidata.
//! - `proptest`: the module `laws`, which finds what an alias table of your own does wrong, with the smallest example; and
//!   the strategies that it draws names, mentions, tables and hostile text from. For tests: it depends on `proptest`.

pub mod alias;
mod bits;
mod block;
mod cluster;
mod compare;
mod data;
mod date;
mod error;
pub mod eval;
mod id;
#[cfg(feature = "proptest")]
pub mod laws;
mod mention;
mod model;
pub mod name;
mod parallel;
mod profile;
pub mod report;
mod resolver;
pub mod role;
pub mod sound;
mod tell;
pub mod text;
pub mod tsv;
mod work;

pub use bits::{Bits, Probability};
pub use date::Date;
pub use error::{Error, ErrorKind, Position};
pub use id::{EntityId, MentionId};
pub use mention::{Kind, Mention};
pub use model::{Comparison, Evidence, Feature};
pub use resolver::{
    Ambiguity, Apart, Candidate, Clustering, Context, Entity, Explanation, Halves, Holder, Link, Meaning, Member,
    OfficeAnswer, Open, Phase, Progress, Reason, Resolution, Resolver, ResolverBuilder, Sense, Standing, Verdict,
};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
