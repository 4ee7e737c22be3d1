//! The house has floors, and imports point down: a module uses its own floor and those below it.
//!
//! Read from the sources as text: every `crate::…` that is not in a comment, a string or a test module counts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of each floor, the ground floor first. Siblings may use each other.
const FLOORS: [&[&str]; 10] = [
    &["bits", "date", "error", "id", "mention", "work"],
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
        if line.starts_with("#[cfg(test)]") {
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
