//! The learned model of spelling: how strongly a few native letters and a few Latin ones speak for each other.
//!
//! A joint multigram (Deligne & Bimbot 1995; Bisani & Ney 2008): a pair of words is cut into units of a few letters on
//! each side, and every unit has a weight in bits. The weights start as `log2 P(native, latin) / (P(native) P(latin))`
//! from expectation maximisation and are then trained to tell a name from its nearest neighbours. The evidence of a pair
//! is log2 of the sum over all ways to cut it. The example `train` makes the tables, under `data/sound/units/`; a table
//! trained on your own pairs is read in the same way.
//!
//! ```
//! use aka::sound::units::{Latin, Units, native_letters};
//!
//! let model = Units::parse("native\tunits\nא\ta 3 e 1\nב\tb 4.5 v 3\n");
//! let word = model.read(&native_letters("אב", false));
//! assert_eq!(model.evidence(&word, &Latin::new("Ab"), f32::MIN), 7.5);
//! assert_eq!(model.spellings(&word, 1), ["ab"]);
//! ```

use rustc_hash::FxHashMap;

use crate::data;
use crate::text::bare;
use crate::work::count;

/// The longest Latin side of a unit.
pub const MAX_LATIN: usize = 6;
/// The longest native side of a unit.
pub const MAX_NATIVE: usize = 2;
/// At most this many letters of a word are looked at.
pub const MAX_LETTERS: usize = 20;
/// The weight, in bits, of a letter left out that no unit provides for.
pub const UNSEEN: f32 = -14.0;
/// Evidence never falls below this many bits.
const LEAST: f32 = -60.0;

const NONE: char = '\0';
const LETTERS: usize = 26;

/// The native side of a unit.
type Key = [char; MAX_NATIVE];

/// The Latin letters of a word, `a` to `z` as 0 to 25, without their marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latin {
    letters: [u8; MAX_LETTERS],
    len: u8,
}

impl Default for Latin {
    fn default() -> Self {
        Self { letters: [0; MAX_LETTERS], len: 0 }
    }
}

impl Latin {
    /// The bare Latin letters of a word; what is no Latin letter is passed over.
    pub fn new(word: &str) -> Self {
        let mut latin = Self { letters: [0; MAX_LETTERS], len: 0 };
        for c in bare(word).bytes().filter(u8::is_ascii_lowercase).take(MAX_LETTERS) {
            latin.letters[usize::from(latin.len)] = c - b'a';
            latin.len += 1;
        }
        latin
    }

    /// The letters.
    pub fn letters(&self) -> &[u8] {
        &self.letters[..usize::from(self.len)]
    }
}

/// The letters of a native word, at most [`MAX_LETTERS`]: syllables of Hangul are taken apart, letters of the scripts of
/// India stand for those of Devanagari in the same place, those that Urdu or Mongolian adds to a script for the ones they
/// are made of, and marks that are no letters are left out. With `homophones`
/// each Han character stands for all that are read like it in Mandarin.
pub fn native_letters(word: &str, homophones: bool) -> Vec<char> {
    use unicode_normalization::UnicodeNormalization;
    let hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    // Vowel signs of Indic scripts are marks, not letters, and belong to the word.
    let letter = |c: &char| c.is_alphabetic() || matches!(c, 'ー' | '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{17ff}');
    if word.is_ascii() || crate::text::Script::of_word(word) == crate::text::Script::Latin {
        return Latin::new(word).letters().iter().map(|&letter| char::from(b'a' + letter)).collect();
    }
    let letters = word.chars().filter(letter);
    if word.chars().any(hangul) {
        letters.nfd().take(MAX_LETTERS).collect()
    } else {
        letters
            .map(|c| related(devanagari(c)))
            .map(|c| if homophones { super::han::homophone(c) } else { c })
            .take(MAX_LETTERS)
            .collect()
    }
}

/// The letter of Devanagari in the place of one of another script of India: their blocks are laid out alike (ISCII).
fn devanagari(letter: char) -> char {
    match letter {
        '\u{980}'..='\u{d7f}' => char::from_u32(u32::from(letter) % 0x80 + 0x900).unwrap_or(letter),
        other => other,
    }
}

/// The Arabic or Cyrillic letter that one of Urdu, Pashto, Kurdish, Mongolian or Kazakh is made of: of names in those
/// languages there is too little to learn their own letters from.
fn related(letter: char) -> char {
    match letter {
        'ٹ' | 'ټ' => 'ت',
        'ڈ' | 'ډ' => 'د',
        'ڑ' | 'ړ' | 'ڕ' => 'ر',
        'ں' | 'ڼ' => 'ن',
        'ۓ' | 'ێ' => 'ي',
        'ۆ' | 'ۇ' => 'و',
        'ڵ' => 'ل',
        'ګ' => 'گ',
        'ښ' => 'ش',
        'ү' | 'ұ' => 'у',
        'ө' => 'о',
        'ә' => 'а',
        'қ' => 'к',
        'ғ' => 'г',
        'ң' => 'н',
        'ҳ' | 'һ' => 'х',
        'ҷ' => 'ч',
        other => other,
    }
}

/// Latin letters packed into a number, five bits each, after a leading 1.
pub fn pack(latin: &[u8]) -> u32 {
    latin.iter().fold(1, |packed, &letter| packed << 5 | u32::from(letter))
}

/// The letters of a packed number, the first first.
pub fn unpacked(latin: u32) -> impl Iterator<Item = u8> {
    (0..latin.ilog2() / 5).rev().map(move |place| (latin >> (5 * place) & 31) as u8)
}

/// At most this many Latin sides of a native side are tried where a word is spelt.
const LIKELY: usize = 8;

/// A unit of a native side: the Latin letters, packed, and two to the power of its weight.
#[derive(Clone, Copy, Debug)]
struct Unit {
    latin: u32,
    weight: f32,
    /// How many Latin letters there are.
    length: u8,
}

/// The units of a native side, by their first Latin letter.
#[derive(Clone, Debug)]
struct Group {
    /// Where the units with each first letter begin; one more than there are letters.
    first: [u32; LETTERS + 1],
    /// The weight with no Latin letters at all.
    silent: f32,
    /// For each first letter the sum of the weights, the heaviest first.
    heaviest: Vec<(u8, f32)>,
    /// The likeliest Latin letters, packed, and log2 of how likely they are; the likeliest first.
    likely: Vec<(u32, f32)>,
}

/// A trained model of one script or language.
#[derive(Clone, Debug, Default)]
pub struct Units {
    groups: FxHashMap<Key, u32>,
    table: Vec<Group>,
    sides: Vec<Unit>,
    /// The weight of each Latin letter that answers to nothing.
    inserted: [f32; LETTERS],
    /// The most that any number of inserted letters comes to: a geometric series.
    insertions: f64,
    /// Minus log2 of how often each Latin letter comes by chance.
    rarity: [f32; LETTERS],
}

/// A native word, prepared: for each place, the units of one letter and of two that begin there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Native {
    places: Vec<[u32; MAX_NATIVE]>,
}

/// No group of units.
const NO_GROUP: u32 = u32::MAX;

impl Units {
    /// Reads a table with the columns `native` and `units`: Latin letters and bits in turn, `-` for no letters.
    /// A malformed row is passed over: the tables are made by a program and checked by a test.
    pub fn parse(table: &str) -> Self {
        let unseen = UNSEEN.exp2();
        let mut model = Self { inserted: [unseen; LETTERS], rarity: [4.2; LETTERS], ..Self::default() };
        for [native, units] in data::rows(table) {
            let mut words = units.split(' ');
            let mut read = || Some((Latin::new(words.next()?), words.next()?.parse::<f32>().ok()?.exp2()));
            let mut row: Vec<Unit> = Vec::new();
            let mut silent = unseen;
            while let Some((latin, weight)) = read() {
                match (native, latin.letters()) {
                    ("=", &[letter]) => model.rarity[usize::from(letter)] = -weight.log2(),
                    ("-", &[letter]) => model.inserted[usize::from(letter)] = weight,
                    ("-" | "=", _) => {}
                    (_, &[]) => silent = weight,
                    (_, letters) if letters.len() > MAX_LATIN => {}
                    (_, letters) => row.push(Unit { latin: pack(letters), weight, length: letters.len() as u8 }),
                }
            }
            if matches!(native, "-" | "=") {
                continue;
            }
            let first_letter = |unit: &Unit| unit.latin >> (5 * (unit.length - 1)) & 31;
            row.sort_by_key(|unit| (first_letter(unit), unit.latin));
            let begin = |letter: usize| row.partition_point(|unit| (first_letter(unit) as usize) < letter);
            let first = std::array::from_fn(|letter| (model.sides.len() + begin(letter)) as u32);
            let mut key = [NONE; MAX_NATIVE];
            key.iter_mut().zip(native.chars()).for_each(|(slot, c)| *slot = c);
            model.groups.insert(key, model.table.len() as u32);
            let of_letter = row.chunk_by(|a, b| first_letter(a) == first_letter(b));
            let mut heaviest: Vec<(u8, f32)> = of_letter
                .map(|units| (first_letter(&units[0]) as u8, units.iter().map(|unit| unit.weight).sum()))
                .collect();
            heaviest.retain(|&(_, weight)| weight > 0.0);
            heaviest.sort_by(|a, b| b.1.total_cmp(&a.1));
            let mut likely: Vec<(u32, f32)> = row.iter().map(|unit| (unit.latin, unit.weight)).collect();
            likely.push((1, silent));
            for (latin, weight) in &mut likely {
                *weight = weight.log2() - unpacked(*latin).map(|letter| model.rarity[letter as usize]).sum::<f32>();
            }
            likely.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            likely.truncate(LIKELY);
            model.table.push(Group { first, silent, heaviest, likely });
            model.sides.append(&mut row);
        }
        let inserted = f64::from(model.inserted.iter().copied().fold(0.0, f32::max));
        model.insertions = if inserted < 1.0 { 1.0 / (1.0 - inserted) } else { f64::INFINITY };
        model
    }

    /// Prepares a native word.
    pub fn read(&self, letters: &[char]) -> Native {
        let group = |key: Key| self.groups.get(&key).copied().unwrap_or(NO_GROUP);
        let places = (0..letters.len())
            .map(|at| {
                [group([letters[at], NONE]), letters.get(at + 1).map_or(NO_GROUP, |&next| group([letters[at], next]))]
            })
            .collect();
        Native { places }
    }

    /// The likeliest Latin spellings of a native word, the likeliest first, at most `most`: a beam search. They serve to
    /// find candidates, never to compare.
    pub fn spellings(&self, native: &Native, most: usize) -> Vec<String> {
        let places = &native.places;
        let mut beams: Vec<Vec<(f32, String)>> = vec![Vec::new(); places.len() + MAX_NATIVE + 1];
        beams[0].push((0.0, String::new()));
        for (place, groups) in places.iter().enumerate() {
            let mut beam = std::mem::take(&mut beams[place]);
            beam.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
            beam.dedup_by(|a, b| a.1 == b.1);
            beam.truncate(2 * most);
            for (score, spelt) in &beam {
                // A letter that is not known is passed over.
                if groups[0] == NO_GROUP {
                    beams[place + 1].push((score + UNSEEN, spelt.clone()));
                }
                for (span, &group) in groups.iter().enumerate().filter(|&(_, &group)| group != NO_GROUP) {
                    for &(latin, bits) in &self.table[group as usize].likely {
                        let letters = unpacked(latin).map(|letter| char::from(b'a' + letter));
                        beams[place + span + 1].push((score + bits, spelt.chars().chain(letters).collect()));
                    }
                }
            }
        }
        let mut last = std::mem::take(&mut beams[places.len()]);
        last.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let mut spellings: Vec<String> = Vec::with_capacity(most);
        for (_, spelt) in last {
            if spellings.len() < most && !spelt.is_empty() && !spellings.contains(&spelt) {
                spellings.push(spelt);
            }
        }
        spellings
    }

    /// The evidence, in bits, that a Latin spelling and a native word are one name, against letters that come by chance.
    /// Gives up, with −60 bits, where it is sure to be less than `needed`. Does not allocate.
    pub fn evidence(&self, native: &Native, latin: &Latin, needed: f32) -> f32 {
        let letters = latin.letters();
        let (rows, columns) = (letters.len() + 1, native.places.len() + 1);
        count(|work| work.cells += (rows * columns) as u64);
        let least = f64::from(needed.max(LEAST)).exp2();
        let bounds = self.to_come(native, latin);
        if bounds[0] < least {
            return LEAST;
        }
        let unseen = f64::from(UNSEEN).exp2();
        // The sum over all ways to cut the pair up to each place.
        let mut sums = [0.0_f64; (MAX_LETTERS + 1) * (MAX_LETTERS + 1)];
        let sums = &mut sums[..rows * columns];
        sums[0] = 1.0;
        for row in 0..rows {
            // Every way to cut the rest of the pair goes on from a place reached in this row or in one of the next.
            if row % 2 == 1 {
                let reached = sums[row * columns..].chunks(columns).take(MAX_LATIN);
                let most: f64 = reached.flat_map(|row| row.iter().zip(&bounds)).map(|(sum, bound)| sum * bound).sum();
                if most < least {
                    return LEAST;
                }
            }
            // The next Latin letters, packed, of each length.
            let mut packed = [0; MAX_LATIN + 1];
            packed[0] = 1;
            for (n, &letter) in letters[row..].iter().take(MAX_LATIN).enumerate() {
                packed[n + 1] = packed[n] << 5 | u32::from(letter);
            }
            for column in 0..columns {
                let here = row * columns + column;
                let sum = sums[here];
                if sum == 0.0 {
                    continue;
                }
                let letter = letters.get(row).map(|&letter| usize::from(letter));
                if let Some(letter) = letter {
                    sums[here + columns] += sum * f64::from(self.inserted[letter]);
                }
                let Some(groups) = native.places.get(column) else { continue };
                sums[here + 1] += sum * unseen;
                for (span, &group) in groups.iter().enumerate().filter(|&(_, &group)| group != NO_GROUP) {
                    let group = &self.table[group as usize];
                    sums[here + span + 1] += sum * f64::from(group.silent);
                    let Some(letter) = letter else { continue };
                    for unit in &self.sides[group.first[letter] as usize..group.first[letter + 1] as usize] {
                        let length = usize::from(unit.length);
                        if packed[length] == unit.latin {
                            sums[here + length * columns + span + 1] += sum * f64::from(unit.weight);
                        }
                    }
                }
            }
        }
        (sums[rows * columns - 1].log2() as f32).max(LEAST)
    }

    /// Upper bounds of what is still to come from each place of the native word on, wherever in the Latin word. From a place,
    /// Latin letters may be inserted (a geometric series) before a unit that begins with a letter of the Latin word: no
    /// more than all units of one such letter together.
    fn to_come(&self, native: &Native, latin: &Latin) -> [f64; MAX_LETTERS + MAX_NATIVE] {
        let mask = latin.letters().iter().fold(0_u32, |mask, &letter| mask | 1 << letter);
        let mut bounds = [0.0_f64; MAX_LETTERS + MAX_NATIVE];
        bounds[native.places.len()] = self.insertions;
        for (place, groups) in native.places.iter().enumerate().rev() {
            let mut sum = f64::from(UNSEEN).exp2() * bounds[place + 1];
            for (span, &group) in groups.iter().enumerate().filter(|&(_, &group)| group != NO_GROUP) {
                let group = &self.table[group as usize];
                let heaviest = group.heaviest.iter().find(|(letter, _)| mask >> letter & 1 == 1);
                let weight = heaviest.map_or(0.0, |&(_, weight)| weight) + group.silent;
                sum += f64::from(weight) * bounds[place + span + 1];
            }
            bounds[place] = sum * self.insertions;
        }
        bounds
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hebrew() -> Units {
        Units::parse(include_str!("../../data/sound/units/he.tsv"))
    }

    fn bits(model: &Units, native: &str, latin: &str) -> f32 {
        model.evidence(&model.read(&native_letters(native, false)), &Latin::new(latin), f32::MIN)
    }

    #[test]
    fn what_is_spelt_so_is_told_from_what_is_not() {
        let model = hebrew();
        for (native, spelt, other) in
            [("נתניהו", "netanyahu", "nathan"), ("שמעון", "Shimon", "simone"), ("כהן", "cohen", "cannon")]
        {
            assert!(bits(&model, native, spelt) > bits(&model, native, other) + 3.0, "{native}");
            assert!(bits(&model, native, "merkel") < 0.0, "{native}");
        }
    }

    #[test]
    fn spellings_are_near_what_is_written() {
        let model = hebrew();
        let spellings = model.spellings(&model.read(&native_letters("שמעון", false)), 4);
        assert!(spellings.len() == 4 && spellings.iter().all(|spelt| spelt.starts_with('s')), "{spellings:?}");
    }

    #[test]
    fn nothing_is_known_of_other_scripts_and_long_words_are_bounded() {
        let model = hebrew();
        assert_eq!(bits(&model, "Ψ", "psi").to_bits(), bits(&model, "Ω", "psi").to_bits());
        assert_eq!(native_letters(&"א".repeat(10_000), false).len(), MAX_LETTERS);
        assert_eq!(Latin::new(&"a".repeat(10_000)).letters().len(), MAX_LETTERS);
        assert!(bits(&model, "", "").abs() < 1e-6);
    }

    proptest! {
        /// Any text is read as a table, if not as a useful one.
        #[test]
        fn law_no_table_makes_reading_or_comparing_panic(table in "([=\\-א-ג]{1,3}\t([a-z-]{1,9} (-?[0-9]{1,3}|inf|nan|x) ?){0,4}\n){0,6}") {
            let model = Units::parse(&format!("native\tunits\n{table}"));
            let word = model.read(&native_letters("אבג", false));
            let bits = model.evidence(&word, &Latin::new("abcdefghijklmnopqrstuvwxyz"), 0.0);
            prop_assert!(bits >= LEAST || bits.is_nan());
            prop_assert!(model.spellings(&word, 3).len() <= 3);
        }

        /// Evidence that is needed is exact, and what is given up for is less than was needed.
        #[test]
        fn law_giving_up_early_changes_nothing_that_is_needed(
            native in "[א-ת]{0,9}", latin in "[a-z]{0,12}", needed in -40_f32..30.0,
        ) {
            let model = hebrew();
            let word = model.read(&native_letters(&native, false));
            let full = model.evidence(&word, &Latin::new(&latin), f32::MIN);
            let some = model.evidence(&word, &Latin::new(&latin), needed);
            let same = some.to_bits() == full.to_bits();
            prop_assert!(same || (some <= LEAST && full < needed), "{native} {latin}: {full} {some} {needed}");
        }
    }
}
