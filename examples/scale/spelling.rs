//! How a name comes out in a text: turned round, cut, titled, in capitals, misspelt.

use crate::entities::Called;
use crate::random::Random;
use crate::writing::Writing;

/// What stands before a name in texts of a script.
const TITLES: [(Writing, &[&str]); 6] = [
    (Writing::Latin, &["Mr", "Mrs", "Dr", "Prof.", "Mme", "Herr", "Frau", "Sr.", "Sra.", "President", "Minister"]),
    (Writing::Cyrillic, &["г-н", "г-жа", "д-р", "президент", "министр"]),
    (Writing::Arabic, &["السيد", "السيدة", "الدكتور", "الرئيس", "الوزير"]),
    (Writing::Hebrew, &["מר", "גב'", "ד\"ר", "הנשיא", "השר"]),
    (Writing::Greek, &["κ.", "Δρ", "ο πρόεδρος", "ο υπουργός"]),
    (Writing::Devanagari, &["श्री", "डॉ.", "राष्ट्रपति"]),
];

/// What stands after it.
const AFTER: [(Writing, &[&str]); 3] = [
    (Writing::Han, &["先生", "女士", "总统"]),
    (Writing::Kana, &["氏", "さん", "大統領"]),
    (Writing::Hangul, &["씨", " 대통령", " 장관"]),
];

/// A person's name as some text has it. About three in five stand as they are.
pub(crate) fn person(called: &Called, random: &mut Random) -> String {
    let whole = called.whole();
    let writing = called.writing;
    match random.unit() {
        ..0.58 => whole,
        ..0.66 if !called.turned && called.gap == " " => {
            let comma = if random.chance(0.6) { "," } else { "" };
            format!("{}{comma} {}", called.family, called.given.join(" "))
        }
        ..0.72 if !called.turned && writing.has_capitals() => initials(called, random),
        ..0.75 if called.given.len() > 1 => [&*called.given[0], &called.family].join(called.gap),
        ..0.82 => titled(&whole, writing, random),
        ..0.87 => cased(&whole, random),
        ..0.92 => plain(&whole),
        ..0.95 => whole.replace('-', " "),
        _ => slip(&whole, random),
    }
}

/// A name of a place or a body.
pub(crate) fn thing(called: &Called, random: &mut Random) -> String {
    let whole = called.whole();
    match random.unit() {
        ..0.7 => whole,
        ..0.8 => cased(&whole, random),
        ..0.88 => plain(&whole),
        ..0.94 => whole.replace('-', " "),
        _ => slip(&whole, random),
    }
}

fn initials(called: &Called, random: &mut Random) -> String {
    let all = random.chance(0.7);
    let short = |(at, name): (usize, &String)| match name.chars().next().filter(|_| at == 0 || all) {
        Some(first) => format!("{first}."),
        None => name.clone(),
    };
    let given: Vec<String> = called.given.iter().enumerate().map(short).collect();
    format!("{} {}", given.join(" "), called.family)
}

fn titled(name: &str, writing: Writing, random: &mut Random) -> String {
    let among = |lists: &[(Writing, &'static [&'static str])], random: &mut Random| {
        let list = lists.iter().find(|(of, _)| *of == writing)?.1;
        random.pick(list).copied()
    };
    if let Some(title) = among(&TITLES, random) {
        return format!("{title} {name}");
    }
    among(&AFTER, random).map_or_else(|| name.to_owned(), |title| format!("{name}{title}"))
}

fn cased(name: &str, random: &mut Random) -> String {
    if random.chance(0.7) { name.to_uppercase() } else { name.to_lowercase() }
}

/// Without marks, as careless texts write Latin names.
fn plain(name: &str) -> String {
    if Writing::of(name) == Some(Writing::Latin) { any_ascii::any_ascii(name) } else { name.to_owned() }
}

/// One slip of the finger: two letters changed, one left out, one doubled, or another one in its place.
pub(crate) fn slip(name: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 5 {
        return name.to_owned();
    }
    // The first letter is seldom wrong.
    let at = 1 + random.below(letters.len() - 2);
    if !letters[at].is_alphabetic() || !letters[at + 1].is_alphabetic() {
        return name.to_owned();
    }
    match random.unit() {
        ..0.3 => letters.swap(at, at + 1),
        ..0.55 => drop(letters.remove(at)),
        ..0.8 => letters.insert(at, letters[at]),
        _ => {
            let other = letters[random.below(letters.len())];
            if other.is_alphabetic() {
                letters[at] = other.to_lowercase().next().unwrap_or(other);
            }
        }
    }
    letters.into_iter().collect()
}
