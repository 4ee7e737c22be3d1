//! What every romaniser is held to: its golden table, and the laws of the seam.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{Reading, Readings, Romanizer};
use crate::text::{Script, fold};

/// The readings of a word as it stands in text.
pub(crate) fn read(romanizer: &dyn Romanizer, word: &str, lang: Option<&str>) -> Vec<Reading> {
    let mut folded = fold(word).into_owned();
    if romanizer.script() != Script::Hebrew {
        folded.retain(|c| c != '\''); // As the tokeniser does.
    }
    let mut out = Readings::new();
    romanizer.romanize(&folded, lang, &mut out);
    out.iter().cloned().collect()
}

/// Checks a table of `word`, `lang` (empty where it does not matter) and a `reading` that must be among those given.
/// Reports every row that fails, not only the first.
pub(crate) fn golden(romanizer: &dyn Romanizer, table: &str) {
    let mut rows = 0;
    let mut failures = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1) {
        rows += 1;
        let mut cells = line.split('\t');
        let (Some(word), Some(lang), Some(expected), None) = (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            failures.push(format!("{line}: not three cells"));
            continue;
        };
        let readings = read(romanizer, word, Some(lang).filter(|lang| !lang.is_empty()));
        if readings.iter().all(|reading| reading.text != expected) {
            let got: Vec<_> = readings.iter().map(|reading| reading.text.as_str()).collect();
            failures.push(format!("{word} ({lang}): {expected} is not among {}", got.join(" ")));
        }
    }
    assert!(rows > 0, "the table is empty");
    assert!(failures.is_empty(), "{} of {rows} rows fail:\n{}", failures.len(), failures.join("\n"));
}

/// Checks the laws of the seam on random words: of `letters`, each of which carries sound, and of anything at all.
pub(crate) fn laws(romanizer: &dyn Romanizer, letters: &str, langs: &[&str]) {
    let letters: Vec<char> = letters.chars().collect();
    let langs: Vec<Option<String>> = langs.iter().map(|&lang| Some(lang.to_owned())).chain([None]).collect();
    let word = vec(proptest::sample::select(letters.clone()), 1..24);
    let noise = vec(prop_oneof![proptest::sample::select(letters), any::<char>()], 0..24);
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    let law = |(word, noise, lang): (Vec<char>, Vec<char>, Option<String>)| {
        let lang = lang.as_deref();
        let (word, noise): (String, String) = (word.into_iter().collect(), noise.into_iter().collect());
        let readings = read(romanizer, &word, lang);
        prop_assert!(!readings.is_empty(), "a word that carries sound has a reading: {word}");
        for word in [&word, &noise] {
            let readings = read(romanizer, word, lang);
            for reading in &readings {
                prop_assert!(reading.text.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}: {reading:?}");
                prop_assert!(reading.text.len() <= 8 * word.chars().count(), "a reading is of bounded length: {word}");
            }
            prop_assert!(readings.first().is_none_or(|best| best.bits.get() == 0.0), "the likeliest is free: {word}");
            prop_assert_eq!(&readings, &read(romanizer, word, lang), "reading is a pure function");
        }
        Ok(())
    };
    if let Err(error) = runner.run(&(word, noise, proptest::sample::select(langs)), law) {
        panic!("{error}");
    }
}

/// Checks that a word of a hundred thousand letters is read without ado: quadratic work would take minutes.
pub(crate) fn long_words_are_cheap(romanizer: &dyn Romanizer, letters: &str) {
    let long: String = letters.chars().cycle().take(100_000).collect();
    assert!(!read(romanizer, &long, None).is_empty());
}
