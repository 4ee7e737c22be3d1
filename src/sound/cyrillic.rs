//! Cyrillic, for all that write it: one broad table, and what single languages read otherwise.
//!
//! Scheme: BGN/PCGN without its signs, as English newspapers print it (Yeltsin, Khrushchev, Zelenskyy, Djokovic).
//! Source: common knowledge of the alphabets. Sounds that Russian can only approximate (foreign h, w, ö, ü) are
//! alternatives.

use super::readings::{Readings, Romanizer};
use super::spelling::{Spelling, row};
use crate::text::Script;

/// Reads Cyrillic letters. The language decides г и щ ъ х ж; without one the alternatives are given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cyrillic;

impl Romanizer for Cyrillic {
    fn script(&self) -> Script {
        Script::Cyrillic
    }

    fn romanize(&self, word: &str, lang: Option<&str>, out: &mut Readings) {
        let lang = lang.map(|lang| lang.split('-').next().unwrap_or(lang));
        let own = OWN.iter().find(|(langs, _)| lang.is_some_and(|lang| langs.contains(&lang))).map(|own| own.1);
        let mut spelling = Spelling::default();
        let mut before = None;
        let mut rest = word;
        while let Some(c) = rest.chars().next() {
            let group = ENDINGS.iter().find(|ending| ending.0 == rest).or_else(|| {
                let at_start = if before.is_none() { STARTS } else { &[] };
                at_start.iter().chain(GROUPS).find(|group| rest.starts_with(group.0))
            });
            if let Some(&(group, row)) = group {
                spelling.write(row);
                before = group.chars().last();
                rest = &rest[group.len()..];
                continue;
            }
            let row = own
                .and_then(|own| row(own, c))
                .or_else(|| japanese(rest))
                .or_else(|| soft(before, c))
                .or_else(|| if own.is_none() { row(UNCERTAIN, c) } else { None })
                .or_else(|| row(LETTERS, c));
            if let Some(row) = row {
                spelling.write(row);
                before = Some(c);
            }
            rest = &rest[c.len_utf8()..];
        }
        spelling.finish(out);
    }
}

/// The vowels that soften a consonant and sound of their own after anything else. After a consonant they may stand for
/// a foreign vowel: Мюллер (Müller), Гёте (Goethe).
fn soft(before: Option<char>, c: char) -> Option<&'static str> {
    let hush = before.is_some_and(|before| "жшщч".contains(before));
    let open = before.is_none_or(|before| "аеёиоуыэюяіїєьъ".contains(before));
    Some(match c {
        'е' if before.is_none() => "ye e1",
        'е' if open => "e ye2",
        'е' if hush => "e o3",
        'ё' if hush => "e o1 yo1",
        'ё' if !open => "yo o1 e2",
        'ю' if !open => "yu u1",
        'я' if !open => "ya a2",
        _ => return None,
    })
}

/// The Japanese syllables shi and chi, as Polivanov writes them.
fn japanese(rest: &str) -> Option<&'static str> {
    [("си", "s sh3"), ("ти", "t ch3")].iter().find(|syllable| rest.starts_with(syllable.0)).map(|syllable| syllable.1)
}

/// What the languages share.
const LETTERS: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh h1"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ы', "y"),
    ('э', "e a2"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ё', "yo"),
    // Ukrainian and Belarusian.
    ('ґ', "g"),
    ('є', "ye e2"),
    ('і', "i"),
    ('ї', "yi i1"),
    ('ў', "u w1"),
    // Serbian and Macedonian.
    ('ђ', "dj d1 j1"),
    ('ј', "y"),
    ('љ', "ly l1"),
    ('њ', "ny n2"),
    ('ћ', "ch"),
    ('џ', "j dzh2"),
    ('ѓ', "gj dj1 g1"),
    ('ќ', "kj ch1 k1"),
    ('ѕ', "dz z1"),
    ('ѐ', "e"),
    ('ѝ', "i"),
    // Turkic, Mongolic and Iranian languages.
    ('ә', "a e1"),
    ('ғ', "gh g1"),
    ('қ', "k q1"),
    ('ҡ', "k q1"),
    ('ң', "ng n1"),
    ('ҥ', "ng n1"),
    ('ө', "o u1"),
    ('ү', "u"),
    ('ұ', "u"),
    ('һ', "h"),
    ('ҳ', "h"),
    ('җ', "j"),
    ('ҷ', "j"),
    ('ҙ', "z dh1"),
    ('ҫ', "s"),
    ('ӣ', "i"),
    ('ӯ', "u o1"),
    ('ӑ', "a"),
    ('ӗ', "e"),
    ('ӳ', "u"),
    ('ӧ', "o"),
    ('ӱ', "u"),
    // Before 1918.
    ('ѣ', "e ye1"),
    ('ѳ', "f"),
    ('ѵ', "i"),
];

/// Where no language is known.
const UNCERTAIN: &[(char, &str)] = &[('г', "g h2"), ('и', "i y3"), ('щ', "shch sht2"), ('ъ', "_ a2")];

/// What languages read in ways of their own.
#[allow(clippy::type_complexity)] // Languages, and their letters.
const OWN: &[(&[&str], &[(char, &str)])] = &[
    (&["ru"], &[('г', "g h3"), ('з', "z s3"), ('щ', "shch sh2")]),
    (&["uk", "rue"], &[('г', "h g1"), ('и', "y i1"), ('е', "e")]),
    (&["be"], &[('г', "h g1"), ('ў', "u w1 v1")]),
    (&["bg"], &[('щ', "sht"), ('ъ', "a u1"), ('х', "h kh1"), ('е', "e")]),
    (&["sr", "mk", "sh", "bs", "hr", "cnr"], &[('х', "h"), ('е', "e")]),
    (&["mn"], &[('ж', "j zh1"), ('ө', "u o1"), ('з', "z dz2")]),
    (&["kk"], &[('г', "g")]),
    (&["ky"], &[('ж', "j zh1")]),
    (&["uz"], &[('ж', "j zh1"), ('ў', "o u1")]),
    (&["tg"], &[('г', "g")]),
    (&["tt", "ba"], &[('в', "v w1")]),
];

/// At the start of a word: a foreign w, as in Уэльс.
const STARTS: &[(&str, &str)] = &[("уа", "wa ua1"), ("уи", "wi ui1"), ("уо", "wo uo1"), ("уэ", "we ue1")];

/// Letters that make one sound: foreign j, the Pinyin initials; and зг, which is not to be taken for zh.
const GROUPS: &[(&str, &str)] = &[
    ("дж", "j dzh2"),
    ("чж", "zh j1 ch3"),
    ("цз", "j z1"),
    ("дз", "dz j2 z2"),
    ("зг", "zg zgh2"),
    ("ье", "ye e2"),
    ("ъе", "ye e2"),
    ("ьи", "yi i1"),
    ("ьо", "yo o2"),
];

/// The ends of adjectives and of women's names.
const ENDINGS: &[(&str, &str)] =
    &[("ий", "y iy1 i2"), ("ый", "y yy2"), ("ій", "iy i1 y1"), ("ия", "ia iya1"), ("ія", "ia iya1")];

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::*;

    #[test]
    fn known_names_are_read() {
        testing::golden(&Cyrillic, include_str!("../../tests/data/romanize/cyrillic.tsv"));
    }

    #[test]
    fn laws_hold() {
        let letters: String = LETTERS.iter().map(|row| row.0).collect();
        let langs: Vec<&str> = OWN.iter().flat_map(|own| own.0).copied().collect();
        testing::laws(&Cyrillic, &letters, &langs);
        testing::long_words_are_cheap(&Cyrillic, &letters);
    }

    #[test]
    fn the_language_decides() {
        let best = |word, lang| testing::read(&Cyrillic, word, lang).swap_remove(0).text;
        assert_eq!(best("Гренада", Some("ru")), "grenada");
        assert_eq!(best("Гренада", Some("uk")), "hrenada");
        assert_eq!(best("Щерев", Some("bg")), "shterev");
        assert_eq!(best("Щерев", None), "shcherev");
        assert_eq!(best("Сергі́й", Some("uk-UA")), "serhiy");
    }
}
