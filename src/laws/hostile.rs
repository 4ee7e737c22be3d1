//! Text that hardly looks like names: invisible and unprintable characters, mixed scripts, endless runs.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::names::{names, word};
use crate::work::{Work, done};

/// What should not be in a name, and turns up there.
const ODD: [&str; 44] = [
    "\0",
    "\t",
    "\n",
    "\r\n",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{34f}",
    "\u{61c}",
    "\u{115f}",
    "\u{180e}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{200e}",
    "\u{202e}",
    "\u{2028}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\u{fffd}",
    "\u{fe0f}",
    "\u{e0041}",
    "\u{10ffff}",
    "\u{301}",
    "\u{307}",
    "\u{345}",
    "\u{3099}",
    "\u{94d}",
    "\u{5b0}",
    "\u{651}",
    "\u{1160}",
    "\u{11a8}",
    "\u{fdfa}",
    "😀",
    "👩‍🚀",
    "🇫🇷",
    "½",
    "①",
    "０",
    "ﬃ",
    "ŉ",
    "İ",
];

/// Letters whose folding is not like the others'.
const HARD: [&str; 24] = [
    "ẞ", "ß", "ς", "Σ", "ı", "I", "ŉ", "ǰ", "ΐ", "և", "ﬗ", "ᾳ", "ᾼ", "Ǆ", "ᵫ", "ﾞ", "ｶ", "ㅋ", "ᄀ", "ᅡ", "ᆨ", "각", "ݢ",
    "ۓ",
];

/// Names with a few odd characters put into them: invisible ones, marks, controls, ligatures, emoji.
///
/// ```
/// use aka::laws;
/// use proptest::prelude::*;
///
/// proptest!(|(name in laws::dirty_names())| {
///     prop_assert!(!name.is_empty());
/// });
/// ```
pub fn dirty_names() -> impl Strategy<Value = String> {
    let odd = prop_oneof![3 => select(&ODD[..]), 1 => select(&HARD[..])];
    (names(), vec((any::<prop::sample::Index>(), odd), 1..6)).prop_map(|(name, odd)| {
        let mut chars: Vec<String> = name.chars().map(String::from).collect();
        for (at, odd) in odd {
            chars.insert(at.index(chars.len() + 1), odd.to_owned());
        }
        chars.concat()
    })
}

/// Words of several scripts with nothing, or little, between them.
fn mixed() -> impl Strategy<Value = String> {
    let joint = select(vec!["", " ", "-", ".", "'", "’", "·", ",", "\u{200c}", "@", "/", "_", ":"]);
    vec((word(), joint), 1..8).prop_map(|words| words.iter().flat_map(|(word, joint)| [word, *joint]).collect())
}

/// A few characters again and again.
fn run() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        select(&ODD[..]).prop_map(str::to_owned),
        select(&HARD[..]).prop_map(str::to_owned),
        word(),
        "[a-z0-9.' -]{1,3}",
    ];
    (vec(piece, 1..4), 1..200_usize).prop_map(|(pieces, times)| pieces.concat().repeat(times))
}

/// Any text at all: names, names with odd characters in them, mixed scripts, endless runs, and characters drawn from the
/// whole of Unicode. It may be empty, and is at most some ten thousand characters long.
///
/// ```
/// use aka::{Mention, Resolver, laws};
/// use proptest::prelude::*;
///
/// let resolver = Resolver::builder().without_tables().build()?;
/// proptest!(ProptestConfig::with_cases(32), |(text in laws::hostile())| {
///     prop_assert_eq!(resolver.resolve([Mention::new(text)]).entities().len(), 1);
/// });
/// # Ok::<(), aka::Error>(())
/// ```
pub fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => names(),
        3 => dirty_names(),
        2 => mixed(),
        1 => run(),
        1 => vec(prop_oneof![select(&ODD[..]), select(&HARD[..])], 0..12).prop_map(|pieces| pieces.concat()),
        2 => vec(any::<char>(), 0..24).prop_map(String::from_iter),
        1 => "[!-/:-@ 0-9\\[-`{-~]{0,12}",
    ]
}

/// Texts made to hurt, each with what is wrong with it: every one is long in a way of its own, up to a megabyte.
///
/// ```
/// use aka::{laws, text};
///
/// for (what, monster) in laws::monsters() {
///     assert!(text::tokens(&monster).list.len() <= text::MAX_TOKENS, "{what}");
/// }
/// ```
pub fn monsters() -> Vec<(&'static str, String)> {
    vec![
        ("one token of a megabyte", "a".repeat(1 << 20)),
        ("a megabyte of Han", "金".repeat(350_000)),
        ("a megabyte of Cyrillic", "щ".repeat(1 << 19)),
        ("marks on one letter", format!("a{}", "\u{301}".repeat(10_000))),
        ("marks on nothing", "\u{345}\u{307}".repeat(5_000)),
        ("marks out of order", format!("a{}", "\u{301}\u{327}\u{5b0}".repeat(5_000))),
        ("one-letter tokens", "a ".repeat(100_000)),
        ("initials", "A.".repeat(100_000)),
        ("titles", "Dr. ".repeat(50_000)),
        ("particles", "van ".repeat(50_000)),
        ("commas", ",".repeat(200_000)),
        ("apostrophes", "d'".repeat(100_000)),
        ("nothing", "\0".repeat(100_000)),
        ("from right to left", "\u{202e}nituP\u{202c}".repeat(20_000)),
        ("invisible", "\u{200b}\u{200c}\u{200d}\u{feff}".repeat(30_000)),
        ("emoji", "👩‍👩‍👧‍👦".repeat(20_000)),
        ("a ligature of eighteen letters", "\u{fdfa}".repeat(50_000)),
        ("conjoining letters", "ᄀ".repeat(100_000)),
        ("scripts that alternate", "aж金א".repeat(50_000)),
        ("look-alikes", "аa".repeat(100_000)),
        ("digits", "1234567890".repeat(50_000)),
    ]
}

/// Does something, and counts the work of this thread meanwhile: what it went through, on any machine and at any speed.
/// What other threads do is not counted, so to count all of a resolution with the feature `rayon`, resolve in a pool of
/// one thread.
///
/// ```
/// use aka::{laws, text};
///
/// let (_, work) = laws::work_of(|| text::fold("Ἀριστοτέλης"));
/// assert_eq!(work.bytes, "Ἀριστοτέλης".len() as u64);
/// ```
pub fn work_of<T>(f: impl FnOnce() -> T) -> (T, Work) {
    let before = done();
    let value = f();
    (value, done().since(before))
}
