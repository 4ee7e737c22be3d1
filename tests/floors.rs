//! The house has floors, and imports point down: a module uses its own floor and those below it.
//!
//! Read from the sources as text: every `crate::…` that is not in a comment, a string or a test module counts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of each floor, the ground floor first. Siblings may use each other.
const FLOORS: [&[&str]; 10] = [
    &["bits", "date", "error", "id", "mention", "parallel", "tell", "work"],
    &["text", "tsv", "data"],
    &["sound"],
    &["name", "alias", "role"],
    &["profile", "compare", "model"],
    &["block"],
    &["cluster"],
    &["resolver"],
    &["eval", "report"],
    &["laws"],
];

/// No file is longer than this: one file, one idea.
const LONGEST: usize = 500;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The sources but `lib.rs`: path below `src/`, and text.
fn files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    sources(&src(), &mut found);
    found.sort();
    let name = |path: &Path| path.strip_prefix(src()).unwrap().to_string_lossy().replace('\\', "/");
    let read = |path: &PathBuf| (name(path), fs::read_to_string(path).unwrap());
    found.iter().map(read).filter(|(name, _)| name != "lib.rs").collect()
}

/// The code of a file with the number of each line: without comments and test modules, which stand at its foot.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    let mut skipped = None;
    lines.filter_map(move |(number, line)| {
        if line.starts_with("#[cfg(test)]") || line.starts_with("#[cfg(all(test") {
            skipped = Some(number);
        } else if skipped.is_some_and(|begun| line == "}" || (number == begun + 1 && line.ends_with(';'))) {
            skipped = None;
            return None;
        }
        let code = line.split("//").next().unwrap_or_default();
        (skipped.is_none() && !code.trim().is_empty()).then_some((number, code))
    })
}

/// Where the names that `lib.rs` shows to the world come from: `Date` from `date`.
fn exports() -> BTreeMap<String, String> {
    let text = fs::read_to_string(src().join("lib.rs")).unwrap();
    let code: String = code(&text).map(|(_, line)| line).collect();
    let mut exports = BTreeMap::new();
    for statement in code.split("pub use ").skip(1) {
        let statement = statement.split(';').next().unwrap();
        let (module, names) = statement.split_once("::").unwrap();
        for name in names.split(['{', '}', ',']).map(str::trim).filter(|name| !name.is_empty()) {
            exports.insert(name.to_owned(), module.trim().to_owned());
        }
    }
    exports
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn module_of(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The first segments of the `crate::` paths of a line: `crate::bits::Bits` gives `bits`, `crate::{a, b::C}` both.
fn imported(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for after in line.split("crate::").skip(1) {
        let group = after.strip_prefix('{').map_or(after, |group| group.split('}').next().unwrap());
        let count = if after.starts_with('{') { usize::MAX } else { 1 };
        let first =
            |path: &'_ str| path.len() - path.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len();
        names.extend(group.split(',').take(count).map(str::trim).map(|path| &path[..first(path)]));
    }
    names
}

#[test]
fn every_module_has_a_floor() {
    let homeless: Vec<String> =
        files().into_iter().map(|(file, _)| file).filter(|file| floor(module_of(file)).is_none()).collect();
    assert!(homeless.is_empty(), "on no floor: {}", homeless.join(", "));
}

#[test]
fn imports_point_down() {
    let exports = exports();
    let mut upward = Vec::new();
    let mut count = 0;
    for (file, text) in files() {
        let here = floor(module_of(&file)).unwrap();
        for (number, line) in code(&text) {
            for name in imported(line).into_iter().filter(|name| !name.is_empty()) {
                let target = exports.get(name).map_or(name, String::as_str);
                let there = floor(target).unwrap_or_else(|| panic!("src/{file}:{number}: what is crate::{name}?"));
                count += 1;
                if there > here {
                    upward.push(format!("src/{file}:{number}: floor {here} uses `{target}` of floor {there}"));
                }
            }
        }
    }
    assert!(count > 50, "only {count} imports were seen: is the sources' form another?");
    assert!(upward.is_empty(), "imports that point up:\n{}", upward.join("\n"));
}

/// What the floors up to the resolver must not touch, so that they run where there is no system beneath, and who may: what
/// reads files, and what a test keeps current.
const SYSTEM: [&str; 6] = ["std::fs", "std::time", "std::thread", "std::net", "std::env", "std::process"];
const READS_FILES: &str = "alias/read/mod.rs";

#[test]
fn the_core_asks_nothing_of_the_system() {
    let mut found = Vec::new();
    for (file, text) in files().iter().filter(|(file, _)| floor(module_of(file)).is_some_and(|floor| floor < 8)) {
        for (number, line) in code(text) {
            let asks = SYSTEM.iter().any(|module| line.contains(module));
            if asks && !(file == READS_FILES && line.trim() == "use std::fs::File;") {
                found.push(format!("src/{file}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "no file, clock or thread of one's own below floor 8:\n{}", found.join("\n"));
    let reader = &files().into_iter().find(|(file, _)| file == READS_FILES).unwrap().1;
    assert!(code(reader).any(|(_, line)| line.trim() == "use std::fs::File;"), "{READS_FILES} needs no exception");
}

/// Files whose maps from text hold embedded tables only.
const EMBEDDED: [&str; 8] = [
    "name/cognate.rs",
    "name/frequency.rs",
    "name/kind.rs",
    "name/lexicon.rs",
    "name/organisation.rs",
    "role/lexicon.rs",
    "role/offices.rs",
    "sound/han.rs",
];

/// A quick hash without a key can be turned against its map: texts can be made that all have one hash. Maps from text
/// that a caller gives are those of the standard library.
#[test]
fn texts_of_callers_are_hashed_with_a_key() {
    let mut found = Vec::new();
    for (file, text) in files().iter().filter(|(file, _)| !EMBEDDED.contains(&file.as_str())) {
        for (number, line) in code(text) {
            let keys =
                line.split("FxHashMap<").chain(line.split("FxHashSet<")).skip(1).filter(|key| !line.starts_with(key));
            if keys
                .map(|key| key.split([',', '>']).next().unwrap())
                .any(|key| key.contains("str") || key.contains("String"))
            {
                found.push(format!("src/{file}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "`HashMap` of the standard library for these:\n{}", found.join("\n"));
}

/// Files that count things in 32 bits, each with what keeps the count there. Elsewhere a length stays a `usize`.
const COUNTED: [(&str, &str); 22] = [
    ("alias/builder/mod.rs", "a table is at most 4 GB: alias/builder/pack.rs"),
    ("alias/builder/pack.rs", "a table is at most 4 GB: `assemble`"),
    ("block/screen.rs", "Resolver::MAX_MENTIONS"),
    ("cluster/forest.rs", "Resolver::MAX_MENTIONS"),
    ("cluster/islands.rs", "Resolver::MAX_MENTIONS"),
    ("cluster/moves.rs", "Resolver::MAX_MENTIONS"),
    ("date.rs", "two digits"),
    ("eval/mod.rs", "Evaluation::of"),
    ("mention/interner.rs", "Resolver::MAX_MENTIONS"),
    ("name/cognate.rs", "an embedded table"),
    ("name/organisation.rs", "an embedded table"),
    ("profile/dictionary.rs", "Resolver::MAX_MENTIONS"),
    ("resolver/assemble.rs", "Resolver::MAX_MENTIONS"),
    ("resolver/attach.rs", "Resolver::MAX_MENTIONS"),
    ("resolver/context.rs", "Resolver::MAX_MENTIONS"),
    ("resolver/nodes.rs", "Resolver::MAX_MENTIONS"),
    ("resolver/open.rs", "Resolver::MAX_MENTIONS"),
    ("resolver/settle.rs", "Resolver::MAX_MENTIONS"),
    ("resolver/wire.rs", "Resolver::MAX_MENTIONS"),
    ("role/cover.rs", "text::MAX_MENTION_CHARS"),
    ("role/lexicon.rs", "an embedded table"),
    ("sound/units.rs", "a table of four billion rows"),
];

/// What begins an expression that is a length, a place or a number of things.
const LENGTHS: [&str; 14] = [
    "len() as u32",
    "len() as u16",
    "index as u32",
    "number as u32",
    "node as u32",
    "nodes as u32",
    "to as u32",
    "row as u32",
    "column as u32",
    "end as u32",
    "y) as u32",
    "ending as u32",
    "1) as u32",
    "month as u8",
];

#[test]
fn no_number_of_things_is_cut_in_silence() {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (file, text) in &files() {
        for (number, line) in code(text).filter(|(_, line)| LENGTHS.iter().any(|length| line.contains(length))) {
            found.entry(file.clone()).or_insert_with(|| format!("src/{file}:{number}: {}", line.trim()));
        }
    }
    let guarded = |file: &str| COUNTED.iter().any(|(known, _)| *known == file);
    let bare: Vec<&String> = found.iter().filter(|(file, _)| !guarded(file)).map(|(_, line)| line).collect();
    assert!(bare.is_empty(), "what keeps these within their bits? {bare:#?}");
    let past: Vec<&str> = COUNTED.iter().map(|(file, _)| *file).filter(|file| !found.contains_key(*file)).collect();
    assert!(past.is_empty(), "no need to list {past:?}");
}

#[test]
fn no_file_is_too_long() {
    let long: Vec<String> = files()
        .iter()
        .map(|(file, text)| (file, text.lines().count()))
        .filter(|&(_, lines)| lines > LONGEST)
        .map(|(file, lines)| format!("src/{file}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "longer than {LONGEST} lines:\n{}", long.join("\n"));
}

#[test]
fn paths_are_read_from_code() {
    assert_eq!(imported("use crate::bits::{Bits, Probability};"), ["bits"]);
    assert_eq!(imported("use crate::{bits::Bits, text};"), ["bits", "text"]);
    assert_eq!(imported("    x: crate::Date, y: crate::text::Script"), ["Date", "text"]);
    let text =
        "/// crate::a\nuse crate::b; // crate::c\n#[cfg(test)]\nmod tests {\n    use crate::d;\n}\nuse crate::e;\n";
    let lines: Vec<usize> = code(text).map(|(number, _)| number).collect();
    assert_eq!(lines, [2, 7]);
}
