//! Compares names two by two: are they the same, and what speaks for it?
//!
//! ```text
//! cargo run --release --example compare -- "Andreï Belooussov" "Андрей Белоусов"
//! cargo run --release --example compare -- pairs.tsv > answer.tsv
//! cargo run --release --example compare -- pairs.tsv --metrics > answer.tsv
//! ```

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;
use std::time::Instant;

use aka::eval::{PairScores, Reliability};
use aka::{Kind, Mention, Probability, Resolver, report};
use support::arguments::{Arguments, Options};
use support::input::{Row, Table};
use support::progress::Bar;
use support::{Result, field};

const OPTIONS: Options = Options {
    usage: "\
Compare names: are they the same, and what speaks for it?

usage: compare NAME NAME [--no-tables]
       compare PAIRS [--no-tables] [--metrics] [--svg FILE]

  NAME NAME    prints the prior, every piece of evidence in bits, and their sum
  PAIRS        TSV with a header line, or .jsonl with one object a line.
               Required: name_a, name_b. Optional: lang_a, lang_b (BCP 47), kind.
               Every line is written as TSV with probability and bits added.
               Where there is a column same (1 or 0), precision, recall and F1 at
               probability 0.5, AUC and expected calibration error go to standard
               error, over all and by the column slice if there is one; P@R.9 is the
               precision where nine tenths of the same pairs are found, and keys the
               share of the same pairs that blocking can bring up.
  --metrics    beside them the best F1 that plain string metrics reach with their
               best cut, on lower-cased and on romanised, token-sorted names
  --svg FILE   where there is a column same, draw how reliable probabilities are,
               over all and for the eleven largest slices
  --no-tables  do without the tables of places, organisations and officials
  -h, --help   this text

Exit status: 0, or 2 for input that cannot be read.
",
    flags: &["--no-tables", "--metrics"],
    values: &["--svg"],
    most: 2,
};

fn main() -> ExitCode {
    support::run(&OPTIONS, compare)
}

fn compare(arguments: &Arguments) -> Result<String> {
    let resolver = arguments.resolver()?;
    match arguments.operands.as_slice() {
        [a, b] => Ok(one_pair(&resolver, a, b)),
        [path] => file(&resolver, path, arguments),
        _ => Err("give two names, or a file of pairs; see --help".into()),
    }
}

/// A comparison prints as a waterfall. The lines are not a story told afterwards: their sum is the answer.
fn one_pair(resolver: &Resolver, a: &str, b: &str) -> String {
    let comparison = resolver.compare(a, b);
    let sum = comparison.prior() + comparison.evidence().iter().map(|evidence| evidence.bits).sum();
    assert_eq!(comparison.total(), sum);
    assert_eq!(resolver.compare(b, a).total(), sum, "the way round does not matter");
    comparison.to_string()
}

fn file(resolver: &Resolver, path: &str, arguments: &Arguments) -> Result<String> {
    let table = Table::open(path)?;
    let (a, b) = (table.column("name_a")?, table.column("name_b")?);
    let [lang_a, lang_b, kind, same, slice] =
        ["lang_a", "lang_b", "kind", "same", "slice"].map(|name| table.optional(name));
    for added in ["probability", "bits"] {
        if table.optional(added).is_some() {
            return Err(format!("{path}: there is a column `{added}` already; rename it or take it out").into());
        }
    }
    let svg = arguments.value("--svg");
    if svg.is_some() {
        table.column("same")?;
    }
    // All that could be wrong with the file is found before the work begins.
    let mention = |row: &Row, name, lang| -> Result<Mention> {
        let kind = table.parsed::<Kind>(row, kind)?;
        Ok(Mention::new(table.required(row, name)?).lang(table.text(row, lang)?).kind(kind))
    };
    let read = table.rows.iter().map(|row| {
        let (a, b) = (mention(row, a, lang_a)?, mention(row, b, lang_b)?);
        Ok((a, b, table.text(row, slice)?))
    });
    let pairs = read.collect::<Result<Vec<_>>>()?;
    let truths = table.rows.iter().map(|row| same.map(|column| table.truth(row, column)).transpose());
    let truths: Vec<Option<bool>> = truths.collect::<Result<_>>()?;

    let mut out = line(table.header.iter().map(String::as_str), "probability", "bits");
    let mut board = Board { metrics: arguments.has("--metrics"), ..Board::default() };
    let mut bar = Bar::new();
    let start = Instant::now();
    for (index, (a, b, slice)) in pairs.iter().enumerate() {
        bar.show("comparing", index, pairs.len());
        let comparison = resolver.compare(a, b);
        let (p, bits) = (comparison.probability(), comparison.total());
        let fields = (0..table.header.len()).map(|place| table.rows[index].at(place));
        out += &line(fields, &format!("{:.9}", p.get()), &format!("{:.3}", bits.get()));
        if let Some(same) = truths[index] {
            board.add(slice, (a.text(), b.text()), p, same, same && resolver.share_key(a, b));
        }
    }
    drop(bar);
    let seconds = start.elapsed().as_secs_f64();
    if same.is_some() {
        eprint!("{}", board.show());
    }
    if let Some(svg) = svg {
        let picture = board.picture(&format!("Reliability: {path}"));
        std::fs::write(svg, picture).map_err(|error| format!("{svg}: {error}"))?;
    }
    eprintln!("{} pairs in {seconds:.2} s", table.rows.len());
    Ok(out)
}

fn line<'t>(fields: impl Iterator<Item = &'t str>, probability: &str, bits: &str) -> String {
    let mut line: String = fields.flat_map(|text| [field(text), "\t".to_owned()]).collect();
    // Writing into a string cannot fail.
    let _ = writeln!(line, "{probability}\t{bits}");
    line
}

/// So many diagrams are drawn.
const DRAWN: usize = 12;

/// The scores of pairs whose truth is known, over all and by slice.
#[derive(Default)]
struct Board {
    metrics: bool,
    all: Vec<Scored>,
    slices: BTreeMap<String, Vec<Scored>>,
}

#[derive(Clone)]
struct Scored {
    probability: Probability,
    same: bool,
    /// Whether the two share a key; told of the same pairs only.
    key: bool,
    plain: Vec<f64>,
}

impl Board {
    fn add(&mut self, slice: &str, (a, b): (&str, &str), probability: Probability, same: bool, key: bool) {
        let plain = if self.metrics { plain_metrics(a, b) } else { Vec::new() };
        let scored = Scored { probability, same, key, plain };
        if !slice.is_empty() {
            self.slices.entry(slice.to_owned()).or_default().push(scored.clone());
        }
        self.all.push(scored);
    }

    /// All pairs, then each slice, the largest first.
    fn slices(&self) -> Vec<(&str, &[Scored])> {
        let mut slices: Vec<_> = self.slices.iter().map(|(name, pairs)| (name.as_str(), pairs.as_slice())).collect();
        slices.sort_by_key(|(_, pairs)| std::cmp::Reverse(pairs.len()));
        slices.insert(0, ("all pairs", &self.all));
        slices
    }

    fn picture(&self, title: &str) -> String {
        let slices: Vec<(&str, Reliability)> =
            self.slices().into_iter().take(DRAWN).map(|(name, pairs)| (name, reliability(pairs))).collect();
        let slices: Vec<(&str, &Reliability)> = slices.iter().map(|(name, reliability)| (*name, reliability)).collect();
        report::reliability_svg(title, &slices)
    }

    /// A line for each slice.
    fn show(&self) -> String {
        let slices = self.slices();
        let mut out =
            format!("{:<14} {:>6} {:>6}      P      R     F1    AUC    ECE  P@R.9   keys", "slice", "same", "diff");
        if self.metrics {
            out += "   best F1";
            out.extend(METRICS.iter().map(|name| format!(" {name:>6}")));
            out.extend(METRICS.iter().map(|name| format!(" {:>6}", format!("r.{name}"))));
        }
        out.push('\n');
        for (name, pairs) in slices {
            let scores = PairScores::of(pairs.iter().map(|pair| (pair.probability.get(), pair.same)));
            let ece = reliability(pairs).ece();
            let at = scores.at(0.5);
            let auc = scores.auc().map_or("–".to_owned(), |auc| format!("{auc:.3}"));
            let [same, different] = [scores.same(), scores.different()];
            let _ = write!(out, "{name:<14} {same:>6} {different:>6} {:6.3} {:6.3} ", at.precision, at.recall);
            let keys = pairs.iter().filter(|pair| pair.key).count() as f64 / same.max(1) as f64;
            let precision = scores.precision_at(0.9).unwrap_or(0.0);
            let _ = write!(out, "{:6.3} {auc:>6} {ece:6.3} {precision:6.3} {keys:6.3}", at.f1);
            if self.metrics {
                let _ = write!(out, "   {:>7.3}", best(&scores));
                for metric in 0..2 * METRICS.len() {
                    let plain = PairScores::of(pairs.iter().map(|pair| (pair.plain[metric], pair.same)));
                    let _ = write!(out, " {:6.3}", best(&plain));
                }
            }
            out.push('\n');
        }
        if self.metrics {
            out += "best F1: at the cut that suits each slice best, for this resolver and for plain metrics \
                    (r. = romanised by any_ascii, tokens sorted)\n";
        }
        out
    }
}

fn reliability(pairs: &[Scored]) -> Reliability {
    Reliability::of(pairs.iter().map(|pair| (pair.probability, pair.same)))
}

fn best(scores: &PairScores) -> f64 {
    scores.best().map_or(0.0, |(_, score)| score.f1)
}

/// Jaro–Winkler, normalised Levenshtein, normalised Damerau–Levenshtein, Sørensen–Dice.
const METRICS: [&str; 4] = ["jw", "lev", "dam", "dice"];

/// What one would reach for first: each metric on the lower-cased names, then on their romanised forms.
fn plain_metrics(left: &str, right: &str) -> Vec<f64> {
    let metrics = [
        strsim::jaro_winkler,
        strsim::normalized_levenshtein,
        strsim::normalized_damerau_levenshtein,
        strsim::sorensen_dice,
    ];
    let lower = (left.to_lowercase(), right.to_lowercase());
    let ascii = (romanised(left), romanised(right));
    [lower, ascii].iter().flat_map(|(left, right)| metrics.map(|metric| metric(left, right))).collect()
}

fn romanised(name: &str) -> String {
    let ascii = any_ascii::any_ascii(name).to_lowercase();
    let mut tokens: Vec<&str> = ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|t| !t.is_empty()).collect();
    tokens.sort_unstable();
    tokens.join(" ")
}
