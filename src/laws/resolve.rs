//! Whether what a resolver gives is a resolution, whatever its tables say.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

#[cfg(feature = "rayon")]
use super::ask::quiet;
use super::ask::quietly;
use super::broken::{Broken, Law, quoted};
use super::mentions::{known, mention_lists, with_text};
use super::runner::smallest;
use crate::mention::Mention;
use crate::resolver::{Entity, Member, Open, Resolution, Resolver};

/// In hundredths of the usual number of cases; each is a list, resolved three times.
const SHARE: u32 = 16;
/// A list takes milliseconds to resolve: it is made smaller this often, and no more.
const SHRINKS: u32 = 400;
/// About so many mentions of names that are nobody's in particular, and at most so many of the names given.
const STRANGERS: usize = 8;
const KNOWN: usize = 12;

/// Resolves some dozen lists of mentions, and says which law the resolver breaks, if any, with the smallest list that
/// shows it: every mention is in exactly one entity, whatever the order of the mentions and the number of threads, and
/// nothing panics.
///
/// A resolver keeps to these whatever its tables are, unless one of them panics or changes its mind; so this is the
/// check for a resolver with all the tables that you give it, and [`check`](super::check) for each table. `names` are
/// some that the tables know.
///
/// # Errors
///
/// If a law does not hold.
///
/// ```
/// use aka::alias::Table;
/// use aka::{Resolver, laws};
///
/// let ships = Table::from_tsv("ships.tsv", "id\tname\nimo:5264962\tBelgica\nimo:5264962\tPatria\n")?;
/// let resolver = Resolver::builder().without_tables().aliases(ships).build()?;
/// laws::check_resolver(&resolver, &["Belgica", "Patria"])?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_resolver(resolver: &Resolver, names: &[&str]) -> Result<(), Broken> {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let given = if names.is_empty() {
        Just(Vec::new()).boxed()
    } else {
        vec((select(names), known()).prop_map(|(name, known)| with_text(&known, &name)), 1..KNOWN).boxed()
    };
    // Sorting mentions by random numbers shuffles them.
    let lists = (given, mention_lists(STRANGERS), vec(any::<u16>(), 2 * (KNOWN + STRANGERS)));
    let bench = Bench::new(resolver);
    smallest(SHARE, SHRINKS, &lists, |(given, strangers, shuffle)| {
        let mentions: Vec<Mention> = given.iter().chain(strangers).cloned().collect();
        let mut order: Vec<usize> = (0..mentions.len()).collect();
        order.sort_by_key(|index| shuffle.get(*index));
        bench.lawful(&mentions, &order)
    })
    .map_err(|broken| broken.by("resolver"))
}

/// A resolver, and the threads it works on.
struct Bench<'r> {
    resolver: &'r Resolver,
    #[cfg(feature = "rayon")]
    threads: Vec<rayon::ThreadPool>,
}

impl<'r> Bench<'r> {
    #[cfg(feature = "rayon")]
    fn new(resolver: &'r Resolver) -> Self {
        // Threads of its own, as what they print in a panic is kept quiet.
        let quiet = |_| {
            quiet(true);
        };
        let threads = |count| rayon::ThreadPoolBuilder::new().num_threads(count).start_handler(quiet).build().ok();
        Self { resolver, threads: [1, 2].into_iter().filter_map(threads).collect() }
    }

    #[cfg(not(feature = "rayon"))]
    fn new(resolver: &'r Resolver) -> Self {
        Self { resolver }
    }

    /// Resolves on one thread, where a panic is caught with its place.
    #[cfg(feature = "rayon")]
    fn alone(&self, mentions: &[Mention]) -> Result<Resolution, Broken> {
        let resolve = || quietly(|| self.resolver.resolve(mentions));
        let resolution = self.threads.first().map_or_else(resolve, |alone| alone.install(resolve));
        resolution.map_err(|panic| panic.broken(shown(mentions)))
    }

    #[cfg(not(feature = "rayon"))]
    fn alone(&self, mentions: &[Mention]) -> Result<Resolution, Broken> {
        quietly(|| self.resolver.resolve(mentions)).map_err(|panic| panic.broken(shown(mentions)))
    }

    #[cfg(feature = "rayon")]
    fn together(&self, mentions: &[Mention]) -> Result<Option<Resolution>, Broken> {
        let resolve = |threads: &rayon::ThreadPool| quietly(|| threads.install(|| self.resolver.resolve(mentions)));
        self.threads.get(1).map(resolve).transpose().map_err(|panic| panic.broken(shown(mentions)))
    }

    #[cfg(not(feature = "rayon"))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "there is one thread")]
    fn together(&self, _mentions: &[Mention]) -> Result<Option<Resolution>, Broken> {
        Ok(None)
    }

    /// Whether the laws hold for a list of mentions, given as it is and in another order.
    fn lawful(&self, mentions: &[Mention], order: &[usize]) -> Result<(), Broken> {
        let forward = self.alone(mentions)?;
        let broken = |law| Broken::new(law, shown(mentions));
        let mut seen = vec![0; mentions.len()];
        for member in forward.entities().flat_map(|entity| entity.members()) {
            if let Some(seen) = seen.get_mut(member.id().index()) {
                *seen += 1;
            }
        }
        if let Some(index) = seen.iter().position(|&seen| seen != 1) {
            let text = quoted(mentions[index].text());
            return Err(broken(Law::Partition).row("but", format!("{text} is in {} entities", seen[index])));
        }
        for member in forward.entities().flat_map(|entity| entity.members()) {
            if let Some(wrong) = member.open().and_then(|open| wrong(&member, &open)) {
                let text = quoted(member.text());
                return Err(broken(Law::Partition).row("but", format!("of {text}, which is open, {wrong}")));
            }
        }
        let forward = facts(&forward);
        let shuffled: Vec<Mention> = order.iter().map(|&index| mentions[index].clone()).collect();
        if let Some((one, two)) = differ(&forward, &facts(&self.alone(&shuffled)?)) {
            return Err(broken(Law::AnyOrder)
                .row("it made", one)
                .row("and from", shown(&shuffled))
                .row("it made", two));
        }
        let together = self.together(mentions)?;
        let other = together.and_then(|together| differ(&forward, &facts(&together)));
        let broken = |(one, two)| Err(broken(Law::AnyOrder).row("it made", one).row("two threads", two));
        other.map_or(Ok(()), broken)
    }
}

/// What is wrong with the shares of an open mention.
fn wrong(member: &Member<'_>, open: &Open<'_>) -> Option<String> {
    let whole = open.nil().get() + open.candidates().map(|one| one.share.get()).sum::<f64>();
    if (whole - 1.0).abs() > 1e-9 {
        return Some(format!("the shares are {whole}"));
    }
    let own = open.candidates().any(|one| one.entity.id() == member.entity().id());
    own.then(|| "its own entity is among those it may stand for".to_owned())
}

/// A call as one would write it, but for what is known of a mention besides its text.
fn shown(mentions: &[Mention]) -> String {
    let shown = |mention: &Mention| {
        let kind = mention.known_kind().map(|kind| format!("kind {kind}"));
        let lang = mention.known_lang().map(|lang| format!("lang {lang}"));
        let document = mention.known_document().map(|document| format!("document {document}"));
        let country = mention.known_country().map(|country| format!("country {country}"));
        let known: Vec<String> = [kind, lang, document, country].into_iter().flatten().collect();
        let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
        format!("{}{known}", quoted(mention.text()))
    };
    format!("resolve([{}])", mentions.iter().map(shown).collect::<Vec<_>>().join(", "))
}

/// What can be said of a resolution without the numbers that the order of the mentions gives.
fn facts(resolution: &Resolution) -> BTreeSet<String> {
    let fact = |entity: Entity<'_>| {
        let member = |member: Member<'_>| {
            let open: Vec<_> = member.open().into_iter().flat_map(|open| open.candidates()).collect();
            let open = open.iter().map(|one| format!(", {} {}", one.entity.key(), one.share.get()));
            let mention = shown(&[member.mention().clone()]);
            format!("{mention} {}{}", member.confidence().get(), open.collect::<String>())
        };
        let mut members: Vec<String> = entity.members().map(member).collect();
        members.sort();
        let kind = entity.kind().map_or("", |kind| kind.as_str());
        let sure = (entity.confidence().get(), entity.kind_confidence().get());
        format!("{} {:?} {kind} {sure:?}: {}", entity.key(), entity.name(), members.join(", "))
    };
    resolution.entities().map(fact).collect()
}

/// The first facts that two resolutions do not share.
fn differ(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Option<(String, String)> {
    let first = |a: &BTreeSet<String>, b| a.difference(b).next().cloned().unwrap_or_else(|| "nothing else".to_owned());
    (one != other).then(|| (first(one, other), first(other, one)))
}
