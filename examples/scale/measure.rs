//! A run of the resolver from a file to a file, with what it costs and how right it is.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::hash::Hash;
use std::path::Path;
use std::time::{Duration, Instant};

use aka::eval::{Evaluation, Score};
use aka::{EntityId, MentionId, Phase, Resolver};
use rustc_hash::FxHashMap;

use crate::machine::{Time, Watch, peak};
use crate::support::Result;
use crate::support::input::Table;
use crate::support::progress::Bar;
use crate::writing::Writing;

/// What was measured.
pub(crate) struct Measured {
    pub(crate) mentions: usize,
    /// The steps in their order.
    pub(crate) steps: Vec<(&'static str, Time)>,
    pub(crate) floor: Time,
    /// Bytes.
    pub(crate) peak: Option<u64>,
    pub(crate) pairs: usize,
    /// Different names.
    pub(crate) distinct: usize,
    /// How many there are, and how many were found.
    pub(crate) entities: (usize, usize),
    pub(crate) b_cubed: Score,
    /// Of the pairs of mentions that mean one entity in two scripts: how many there are, and how many are joined.
    pub(crate) across: (u64, u64),
    pub(crate) written: Vec<(Writing, usize)>,
}

impl Measured {
    pub(crate) fn total(&self) -> Time {
        Time::sum(self.steps.iter().map(|&(_, time)| time))
    }

    /// How many times the floor the whole is, in processor time where that is known.
    pub(crate) fn times_floor(&self) -> f64 {
        let total = self.total();
        let by = |time: Time| time.processor.unwrap_or(time.wall).as_secs_f64();
        by(total) / by(self.floor).max(1e-6)
    }
}

/// Reads a file of mentions, resolves them, and writes the entity of each beside it.
pub(crate) fn pipeline(input: &str, output: &Path, resolver: &Resolver) -> Result<Measured> {
    let mut watch = Watch::start();
    let mentions = Table::open(input)?.mentions()?;
    let mut steps = vec![("reading", watch.lap())];
    let (mut phase, mut pairs) = (Phase::Reading, 0);
    let mut bar = Bar::new();
    let resolution = resolver.resolve_with(mentions, |progress| {
        if progress.phase != phase {
            steps.push((name(phase), watch.lap()));
            phase = progress.phase;
        }
        if phase == Phase::Comparing {
            pairs = pairs.max(progress.total.max(progress.done));
        }
        bar.resolver(progress);
    });
    drop(bar);
    steps.push((name(phase), watch.lap()));
    let count = resolution.mentions().len();
    let mut text = String::with_capacity(16 * count);
    let mut found: Vec<Option<EntityId>> = Vec::with_capacity(count);
    for at in 0..count {
        let entity = MentionId::new(at).and_then(|id| resolution.entity_of(id)).ok_or("a mention has no entity")?;
        let _ = writeln!(text, "{at}\t{}", entity.key());
        found.push(Some(entity.id()));
    }
    std::fs::write(output, text)?;
    steps.push(("writing", watch.lap()));
    let peak = peak();
    let entities = resolution.entities().len();
    drop(resolution);
    let floor = floor(input, output)?;
    // Gold labels are read only now, so that they are in nobody's memory.
    let table = Table::open(input)?;
    let (name, gold) = (table.column("name")?, table.column("entity")?);
    let rows = &table.rows;
    let names = rows.iter().map(|row| table.required(row, name)).collect::<Result<Vec<_>>>()?;
    let gold = rows.iter().map(|row| table.required(row, gold)).collect::<Result<Vec<_>>>()?;
    let writings: Vec<_> = names.iter().map(|name| Writing::of(name)).collect();
    let mut written: HashMap<Writing, usize> = HashMap::new();
    for &writing in writings.iter().flatten() {
        *written.entry(writing).or_default() += 1;
    }
    let mut written: Vec<_> = written.into_iter().collect();
    written.sort_by_key(|&(writing, count)| (std::cmp::Reverse(count), writing));
    Ok(Measured {
        mentions: count,
        steps,
        floor,
        peak,
        pairs,
        distinct: names.iter().collect::<HashSet<_>>().len(),
        entities: (gold.iter().collect::<HashSet<_>>().len(), entities),
        b_cubed: Evaluation::of(&gold, &found)?.b_cubed(),
        across: across(&gold, &writings, &found),
        written,
    })
}

fn name(phase: Phase) -> &'static str {
    match phase {
        Phase::Reading => "taking in",
        Phase::Profiles => "profiles",
        Phase::Blocking => "blocking",
        Phase::Comparing => "comparing",
        Phase::Clustering => "clustering",
        Phase::Entities => "entities",
        _ => "more",
    }
}

/// The least that is measured; the floor of a few mentions is far shorter than a tick of the processor's clock.
const MEASURABLE: Duration = Duration::from_millis(300);
/// Rounds in which that is reached or not.
const ROUNDS: u32 = 100;

/// What the least that could be called resolving takes, on the average of some rounds.
fn floor(input: &str, output: &Path) -> Result<Time> {
    let begun = Instant::now();
    let (mut watch, mut rounds) = (Watch::start(), 0);
    while rounds < ROUNDS && (rounds == 0 || begun.elapsed() < MEASURABLE) {
        least(input, output)?;
        rounds += 1;
    }
    let time = watch.lap();
    Ok(Time { wall: time.wall / rounds, processor: time.processor.map(|time| time / rounds) })
}

/// Names are read, romanised, lower-cased, their words sorted and looked up, and each is written with the number of those
/// that are the same.
fn least(input: &str, output: &Path) -> Result<()> {
    let text = std::fs::read_to_string(input)?;
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    let mut out = String::with_capacity(text.len());
    for (at, line) in text.lines().skip(1).enumerate() {
        let name = any_ascii::any_ascii(line.split('\t').nth(1).unwrap_or_default()).to_lowercase();
        let mut words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        let next = known.len();
        let number = *known.entry(words.join(" ")).or_insert(next);
        let _ = writeln!(out, "{at}\t{number}");
    }
    std::fs::write(output, out)?;
    Ok(())
}

/// How many pairs of one entity are written in two scripts, and how many of them were joined.
fn across<G: Eq + Hash + Copy, W: Eq + Hash + Copy, F: Eq + Hash + Copy>(
    gold: &[G],
    writings: &[W],
    found: &[F],
) -> (u64, u64) {
    fn pairs<K: Eq + Hash>(keys: impl Iterator<Item = K>) -> u64 {
        let mut counts: FxHashMap<K, u64> = FxHashMap::default();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
        counts.values().map(|count| count * (count - 1) / 2).sum()
    }
    let each = || gold.iter().zip(writings).zip(found);
    let all = pairs(gold.iter().copied()) - pairs(each().map(|((&gold, &writing), _)| (gold, writing)));
    let joined =
        pairs(each().map(|((&gold, _), &found)| (gold, found))) - pairs(each().map(|((&g, &w), &f)| (g, w, f)));
    (all, joined)
}
