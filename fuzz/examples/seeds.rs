//! Writes the seeds of the fuzz targets, `fuzz/corpus/TARGET/NAME.seed`, from the tables of the tests.
//!
//! cargo run --release --manifest-path fuzz/Cargo.toml --example seeds

use std::path::Path;
use std::{fs, io};

use aka::{Mention, Resolver};

/// Seeds of a target are so many at most, spread over the table that they are from.
const SEEDS: usize = 16;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

fn write(target: &str, name: &str, bytes: &[u8]) -> io::Result<()> {
    let folder = Path::new(HERE).join("corpus").join(target);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name).with_extension("seed"), bytes)
}

/// Some rows of a table of tests, without comments and header.
fn rows(name: &str) -> io::Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(Path::new(HERE).join("../tests/data").join(name))?;
    let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1).collect();
    let step = rows.len().div_ceil(SEEDS);
    Ok(rows.iter().step_by(step).map(|row| row.split('\t').map(str::to_owned).collect()).collect())
}

fn main() -> io::Result<()> {
    let pairs = rows("pairs.tsv")?;
    for (index, row) in pairs.iter().enumerate() {
        let name = format!("{index:02}");
        write("fold", &name, format!("{} {}", row[0], row[1]).as_bytes())?;
        write("compare_laws", &name, format!("{}\n{}\n\n{}", row[0], row[1], row[3]).as_bytes())?;
    }
    for (index, row) in rows("parse.tsv")?.iter().enumerate() {
        write("parse", &format!("{index:02}"), format!("{}\n{}\n{}", row[0], row[1], row[2]).as_bytes())?;
    }
    let resolver = Resolver::builder().without_tables().build().expect("there is nothing to go wrong");
    for (index, rows) in pairs.chunks(4).enumerate() {
        let name = format!("{index:02}");
        let mentions: Vec<[&str; 3]> = rows
            .iter()
            .flat_map(|row| {
                let part = row[0].split(' ').next_back().unwrap_or_default();
                [&row[0], &row[1], part].map(|text| [text, if index % 2 == 0 { "d" } else { "" }, &row[3]])
            })
            .collect();
        let lines: Vec<String> = mentions.iter().map(|fields| fields.join("|")).collect();
        write("resolve_partition", &name, lines.join("\n").as_bytes())?;
        let mention =
            |[text, document, kind]: &[&str; 3]| Mention::new(*text).document(*document).kind(kind.parse().ok());
        let resolution = resolver.resolve(mentions.iter().map(mention));
        write("resolution_json", &name, &serde_json::to_vec(&resolution)?)?;
    }
    for (target, files) in [
        ("alias_tsv", &["cabinet.tsv"][..]),
        ("alias_csv", &["cabinet.csv"]),
        ("alias_json", &["cabinet.jsonl", "entities.ftm.json", "wikidata.json"]),
        ("alias_lists", &["alternateNames.txt", "entities"]),
    ] {
        for file in files {
            let bytes = fs::read(Path::new(HERE).join("../tests/data/tables").join(file))?;
            write(target, file.split('.').next().unwrap_or(file), &bytes)?;
            // And without its header, for the targets that put one before their input.
            if let Some(end) = bytes.iter().position(|&byte| byte == b'\n').filter(|_| target != "alias_json") {
                write(target, "rows", &bytes[end + 1..])?;
            }
        }
    }
    Ok(())
}
