//! Case endings that languages put on names: Trumpa, Trumpem, Путиным, Merkelovou.
//!
//! A name may stand in its base form or in any other, and nothing in the text says which. So an ending is never cut
//! off; the stem is one more way to read the word, at a cost.

use super::base_language;
use crate::text::Script;

/// What it costs, in bits, to take an ending off: about one name in three is inflected, and a third of those so.
const COST: f64 = 2.2;
/// A stem keeps at least this many letters.
const MIN_STEM: usize = 3;
/// At most this many stems of a word are tried.
const MAX_STEMS: usize = 2;

/// The endings of the cases of names, by language; the longest first.
const ENDINGS: [(&str, &[&str]); 17] = [
    (
        "cs",
        &["ovou", "ovém", "ovým", "ová", "ové", "ovi", "ově", "ému", "ého", "em", "ým", "ou", "a", "u", "e", "y", "i"],
    ),
    ("sk", &["ovou", "ovej", "ovom", "ová", "ovi", "ému", "ého", "om", "ou", "ej", "a", "u", "e", "y", "i"]),
    (
        "pl",
        &[
            "owskiego", "iego", "iemu", "owej", "owie", "ową", "owi", "ego", "emu", "iem", "em", "im", "ym", "ej", "a",
            "u", "y", "ą", "ę", "i", "ie", "e",
        ],
    ),
    (
        "sl",
        &[
            "evega", "ovega", "ovim", "evim", "jem", "ovi", "ove", "om", "em", "ju", "ja", "je", "ji", "a", "u", "o",
            "e", "i",
        ],
    ),
    ("hr", &["ovim", "ovom", "evim", "om", "em", "ju", "ja", "a", "u", "e", "i", "o"]),
    ("sr", &["овим", "евим", "ом", "ем", "а", "у", "е", "и", "ovim", "om", "em", "a", "u", "e", "i"]),
    (
        "ru",
        &[
            "овым",
            "евым",
            "иным",
            "ского",
            "скому",
            "ским",
            "ской",
            "ого",
            "ому",
            "ым",
            "им",
            "ом",
            "ем",
            "ой",
            "ею",
            "ей",
            "а",
            "у",
            "ю",
            "е",
            "ы",
            "и",
            "я",
        ],
    ),
    (
        "uk",
        &[
            "ського",
            "ському",
            "ським",
            "ської",
            "ською",
            "овим",
            "ові",
            "еві",
            "єві",
            "ого",
            "ому",
            "ом",
            "ем",
            "єм",
            "им",
            "ою",
            "ею",
            "ої",
            "ій",
            "а",
            "у",
            "ю",
            "і",
            "и",
            "я",
        ],
    ),
    ("be", &["ага", "аму", "ым", "ам", "ом", "ай", "а", "у", "е", "ы", "я"]),
    ("bg", &["ският", "ския", "ът", "ят", "ия", "та", "то", "те", "а", "я"]),
    ("mk", &["от", "та", "то", "те", "а"]),
    ("lv", &["iem", "am", "as", "us", "is", "a", "u", "s", "i", "e", "š"]),
    ("lt", &["iui", "ui", "as", "is", "us", "ės", "o", "ą", "u", "e", "s"]),
    ("fi", &["ssa", "ssä", "sta", "stä", "lla", "llä", "lle", "in", "n", "a"]),
    ("et", &["ile", "ist", "ga", "le", "st", "i", "a"]),
    (
        "hu",
        &[
            "nak", "nek", "ral", "rel", "ról", "ről", "val", "vel", "nál", "nél", "hoz", "ban", "ben", "tól", "től",
            "ot", "et", "t",
        ],
    ),
    (
        "tr",
        &[
            "nın", "nin", "nun", "nün", "dan", "den", "tan", "ten", "ın", "in", "un", "ün", "yı", "yi", "ya", "ye",
            "da", "de", "a", "e",
        ],
    ),
];

/// The stems a folded word may have in a language, each with its cost in bits.
pub(crate) fn stems<'w>(word: &'w str, lang: Option<&str>) -> impl Iterator<Item = (&'w str, f64)> {
    // Unknown Cyrillic is most often Russian.
    let guess = || if Script::of_word(word) == Script::Cyrillic { "ru" } else { "" };
    let base = lang.map_or_else(guess, base_language);
    let endings = ENDINGS.iter().find(|(lang, _)| *lang == base).map_or(&[][..], |(_, endings)| *endings);
    endings
        .iter()
        .filter_map(move |ending| word.strip_suffix(ending).map(|stem| (stem, ending)))
        // A short stem is believed only before a long ending: Un in Unem.
        .filter(|(stem, ending)| stem.chars().count() >= MIN_STEM - usize::from(ending.chars().count() >= 2))
        .take(MAX_STEMS)
        .map(|(stem, _)| (stem, COST))
}

/// What it costs, in bits, to take a word for one with a clitic before it.
const CLITIC_COST: f64 = 3.5;

/// The word without the *and*, *to*, *in*, *from* that Arabic and Hebrew write as one letter in front of it, if enough is
/// left: ونتنياهو, לפוטין.
pub(crate) fn without_clitic(word: &str, script: Script) -> Option<(&str, f64)> {
    let clitics: &[char] = match script {
        Script::Arabic => &['و', 'ب', 'ل', 'ف', 'ك'],
        Script::Hebrew => &['ל', 'ב', 'ו', 'מ', 'ש', 'ה', 'כ'],
        _ => return None,
    };
    let rest = word.strip_prefix(clitics)?;
    (rest.chars().count() >= 4).then_some((rest, CLITIC_COST))
}

/// Languages that mark the genitive of names with an s and nothing else: Russlands, Trumps.
const GENITIVE_S: [&str; 9] = ["de", "sv", "da", "nb", "nn", "no", "nl", "en", "lb"];

/// The name without a genitive s.
pub(crate) fn without_genitive<'k>(key: &'k str, lang: Option<&str>) -> Option<&'k str> {
    let lang = lang.map(base_language)?;
    let rest = key.strip_suffix('s').filter(|rest| rest.chars().count() > MIN_STEM)?;
    GENITIVE_S.contains(&lang).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::stems;

    #[test]
    fn stems_are_offered_where_the_language_inflects() {
        let of = |word, lang| stems(word, Some(lang)).map(|(stem, _)| stem).collect::<Vec<_>>();
        assert_eq!(of("trumpem", "cs"), ["trump"]);
        assert!(of("путиным", "ru").contains(&"путин"));
        assert!(of("trumpem", "en").is_empty());
        assert!(of("оля", "ru").is_empty());
    }
}
