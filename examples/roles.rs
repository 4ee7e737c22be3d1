//! Who is meant by an office on a day? "Le ministre russe de la Défense" was one man in May 2024 and another in June.
//!
//! ```text
//! cargo run --release --example roles                                      # a few, for a person to read
//! cargo run --release --example roles -- "президент США" --date 2023-06-01 # one, with all who may be meant
//! cargo run --release --example roles -- roles.tsv                         # one line of answer for each line
//! ```

mod support;

use std::fmt::Write;
use std::process::ExitCode;

use aka::{Date, Mention, OfficeAnswer, Resolver, Standing};
use support::arguments::{Arguments, Options};
use support::input::{Row, Table};
use support::{Result, field};

const OPTIONS: Options = Options {
    usage: "\
Who is meant by an office on a day?

usage: roles [TEXT] [--date YYYY-MM-DD] [--lang CODE] [--country CODE]
       roles ROLES.tsv

  TEXT           an office: \"le ministre russe de la Defense\", \"North Korean leader\"
  ROLES.tsv      TSV with a header line, or .jsonl. Required: text.
                 Optional: lang (BCP 47), date (YYYY-MM-DD), country (ISO 3166).
                 Without an argument: a few offices, shown for a person to read.
  --date         the day the text is of; without it nobody is told
  --lang         the language of TEXT
  --country      the country TEXT is about
  -h, --help     this text

For a file it writes TSV to standard output, one line for each line of the file: its columns, then holder (empty where
there is none, or nobody likelier than not), modifier (incumbent, former, deputy, acting, elect, vacant, boundary,
unknown) and probability. Columns holder and modifier of the file are taken as what is expected, and compared.
",
    flags: &[],
    values: &["--date", "--lang", "--country"],
    most: 1,
};

/// What is shown without an argument: text, language, day.
const SHOWN: [(&str, &str, &str); 9] = [
    ("le ministre russe de la Défense", "fr", "2024-05-01"),
    ("le ministre russe de la Défense", "fr", "2024-06-01"),
    ("ロシア国防相", "ja", "2024-06-01"),
    ("وزير الدفاع الروسي", "ar", "2024-06-01"),
    ("Bundeskanzlerin", "de", "2015-06-01"),
    ("vice-ministre de la Défense russe", "fr", "2025-11-07"),
    ("UK prime minister", "en", "2022-09-06"),
    ("the pope", "en", "2025-04-25"),
    ("ministre des Affaires étrangères de Syldavie", "fr", "2024-01-01"),
];

fn main() -> ExitCode {
    support::run(&OPTIONS, roles)
}

fn roles(arguments: &Arguments) -> Result<String> {
    let resolver = arguments.resolver()?;
    let Some(operand) = arguments.operands.first() else {
        let mut out = String::new();
        for (text, lang, day) in SHOWN {
            out += &shown(&resolver, &Mention::new(text).lang(lang).date(day.parse::<Date>()?));
        }
        return Ok(out);
    };
    if std::path::Path::new(operand).is_file() {
        return file(&resolver, operand);
    }
    let mention = Mention::new(operand.as_str())
        .lang(arguments.value("--lang").unwrap_or_default())
        .country(arguments.value("--country").unwrap_or_default())
        .date(arguments.value("--date").map(str::parse::<Date>).transpose()?);
    Ok(shown(&resolver, &mention))
}

/// An answer for a person: the office, how it stands, and all who may be meant.
fn shown(resolver: &Resolver, mention: &Mention) -> String {
    let day = mention.known_date().map_or_else(|| "no day".to_owned(), |day| day.to_string());
    let mut out = format!("{} ({day})\n", mention.text());
    let Some(answer) = resolver.office(mention) else { return out + "    is no office that is known here\n" };
    let whose: Vec<String> = answer.of.iter().map(|(of, share)| format!("{of} {share:.2}")).collect();
    let _ = writeln!(out, "    {} of {}: {}", answer.role, whose.join(", "), answer.standing);
    for holder in &answer.holders {
        let day = |when: Option<aka::alias::When>| when.map_or_else(String::new, |when| when.to_string());
        let (from, until) = (day(holder.from), day(holder.until));
        let _ = writeln!(out, "    {:<24} {}  {from} – {until}  {}", holder.name, holder.probability, holder.id);
    }
    out
}

fn file(resolver: &Resolver, path: &str) -> Result<String> {
    let table = Table::open(path)?;
    let text = table.column("text")?;
    let [lang, date, country, holder, modifier] =
        ["lang", "date", "country", "holder", "modifier"].map(|name| table.optional(name));
    let mention = |row: &Row| -> Result<Mention> {
        Ok(Mention::new(table.required(row, text)?)
            .lang(table.text(row, lang)?)
            .date(table.parsed::<Date>(row, date)?)
            .country(table.text(row, country)?))
    };
    // All that could be wrong with the file is found before the work begins.
    let mentions = table.rows.iter().map(mention).collect::<Result<Vec<_>>>()?;
    let kept: Vec<usize> = (0..table.header.len())
        .filter(|&place| !["holder", "modifier", "probability"].contains(&table.header[place].as_str()))
        .collect();
    let mut out: String = kept.iter().flat_map(|&place| [table.header[place].as_str(), "\t"]).collect();
    out += "holder\tmodifier\tprobability\n";
    let mut right = 0;
    for (row, mention) in table.rows.iter().zip(&mentions) {
        let answer = resolver.office(mention);
        let (name, standing, p) = answered(answer.as_ref());
        for &place in &kept {
            let _ = write!(out, "{}\t", field(row.at(place)));
        }
        let _ = writeln!(out, "{}\t{standing}\t{p:.4}", field(&name));
        let (expected, how) = (table.text(row, holder)?, table.text(row, modifier)?);
        let fits = (expected == "*" || expected == name) && (how.is_empty() || how == standing.to_string());
        if holder.is_some() && !fits {
            eprintln!("{}: {name} ({standing}), not {expected} ({how})", mention.text());
        }
        right += usize::from(fits);
    }
    if holder.is_some() {
        eprintln!("{right} of {} are as expected", mentions.len());
    }
    Ok(out)
}

/// The holder, how the office stands, and how sure that is.
fn answered(answer: Option<&OfficeAnswer>) -> (String, Standing, f64) {
    let Some(answer) = answer else { return (String::new(), Standing::Unknown, 0.0) };
    match answer.holder() {
        Some(holder) => (holder.name.clone(), answer.standing, holder.probability.get()),
        None => (String::new(), answer.standing, answer.holders.first().map_or(0.0, |holder| holder.probability.get())),
    }
}
