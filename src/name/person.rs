//! The parts of a person's name.

use std::ops::Range;

use super::affix::{particle, particle_role, title, title_suffix};
use super::class::{Particle, TitleRole};
use super::lexicon::{CHINESE, Cultures, JAPANESE, KOREAN, LEXICON, OTHER_FAMILY_FIRST};
use super::{Name, Part, Role, base_language, cjk, frequency};
use crate::text::{Joint, Script, Token, Tokens};

/// Languages that write the surname first.
const FAMILY_FIRST: [&str; 6] = ["zh", "ko", "ja", "hu", "vi", "km"];

/// Takes a person's name apart.
pub(super) fn parse(tokens: &Tokens, lang: Option<&str>) -> Name {
    let mut name = Name { cut: tokens.cut, ..Name::default() };
    let list = &tokens.list[..];
    let peerage = peerage(list, lang);
    let (start, end) = titles(&list[peerage.clone()], lang, &mut name);
    let (start, end) = (start + peerage.start, end + peerage.start);
    name.parts.extend(list[..start].iter().map(|token| Part::of(token, Role::Title)));
    let core = &list[start..end];
    let alone = core.len() == 1;
    for (index, token) in core.iter().enumerate() {
        read(token, index, core, alone, lang, &mut name);
    }
    name.parts.extend(list[end..].iter().map(|token| Part::of(token, Role::Title)));
    order(&mut name, core, lang);
    name
}

/// The tokens that are left without a British peerage: the article before a title, the place after it (*The Lord Rodger
/// of Earlsferry*), and a title after the whole name (*Don Foster, Baron Foster of Bath*).
fn peerage(list: &[Token], lang: Option<&str>) -> Range<usize> {
    let noble = |at: usize| matches!(title(&list[at..], lang, true), Some((_, TitleRole::Noble, _)));
    let start = usize::from(list.len() > 2 && list[0].bare == "the" && noble(1));
    if let Some(end) = (2..list.len()).find(|&at| list[at].joint == Joint::Comma && noble(at)) {
        return start..end;
    }
    let place = || (start + 2..list.len()).find(|&at| list[at].bare == "of");
    let end = if start + 2 < list.len() && noble(start) { place() } else { None };
    start..end.unwrap_or(list.len())
}

/// Peels titles off both ends, leaving at least one token, and returns the range of what is left.
fn titles(list: &[Token], lang: Option<&str>, name: &mut Name) -> (usize, usize) {
    let (mut start, mut end) = (0, list.len());
    while let Some((count, role, part)) = title(&list[start..end], lang, true) {
        let rest = end - start - count;
        // What is often part of a name stays in it, and so does a name that happens to be a title, as in Amir Peretz,
        // where but one word would be left.
        let civil = matches!(role, TitleRole::Mr | TitleRole::Mrs) || list[start].stop;
        let surname = count == 1 && LEXICON.romanised.contains_key(list[start].bare.as_str());
        if rest == 0 || part || surname || (rest == 1 && count == 1 && !civil && frequency(&list[start].bare).is_some())
        {
            break;
        }
        name.titles.push(role);
        start += count;
    }
    while let Some((count, role, part)) = title(&list[start..end], lang, false) {
        if start + count >= end || part {
            break;
        }
        name.titles.push(role);
        end -= count;
    }
    (start, end)
}

/// Adds the part or parts of one token.
fn read(token: &Token, index: usize, core: &[Token], alone: bool, lang: Option<&str>, name: &mut Name) {
    if let Some(kind) = particle(token).filter(|_| !is_syllable(index, core)) {
        let last = index + 1 == core.len();
        let fits = match kind {
            // *John Paul II*, *Donald Trump Jr., president*, *Ivan VI of Russia*.
            Particle::Generation => {
                let realm = |next: &Token| match token.bare.as_str() {
                    "v" | "x" => next.bare == "of",
                    _ => token.capital && !next.capital && particle(next).is_some(),
                };
                let rest = core.get(index + 1);
                index > 0
                    && rest.is_none_or(|next| next.joint == Joint::Comma || (index + 2 < core.len() && realm(next)))
            }
            // A conjunction or a particle cannot end a name, and what begins one with a capital may be a name: *Van*,
            // *Ben Affleck*, *Al Gore*.
            Particle::Filiation => index > 0 && !last,
            Particle::Article => {
                !last && (token.joint == Joint::Hyphen || core[index + 1].joint == Joint::Hyphen || index > 0)
            }
            Particle::Compound => false,
            Particle::Nobility | Particle::Conjunction => !last && (index > 0 || !token.capital) && core.len() > 1,
        };
        if fits {
            name.parts.push(Part::of(token, particle_role(kind)));
            return;
        }
    }
    if is_initial(token, core.len()) {
        name.parts.push(Part::of(token, Role::Initial));
        return;
    }
    let mut token = token.clone();
    if matches!(token.script, Script::Han | Script::Hangul | Script::Kana)
        && let Some((bytes, role)) = title_suffix(&token)
    {
        let title = token.folded.split_off(token.folded.len() - bytes);
        token.bare.truncate(token.bare.len() - bytes);
        name.titles.push(role);
        let part = Part { folded: title.clone(), bare: title, bound: true, ..Part::of(&token, Role::Title) };
        name.parts.extend(cjk_or_word(&token, alone, lang));
        name.parts.push(part);
        return;
    }
    name.parts.extend(cjk_or_word(&token, alone, lang));
}

/// Whether a token is a syllable of a Chinese or Korean given name: beside a hyphen, with a surname of theirs before or
/// after.
fn is_syllable(index: usize, core: &[Token]) -> bool {
    match given_syllables(core) {
        Some(syllables) => syllables.contains(&index),
        None => false,
    }
}

/// Which of three tokens are the syllables of a Chinese or Korean given name: a hyphen joins them, and tells them from the
/// surname.
fn given_syllables(core: &[Token]) -> Option<Range<usize>> {
    let [first, second, third] = core else { return None };
    let surname = |token: &Token| is_surname(&token.bare, CHINESE | KOREAN);
    match (second.joint == Joint::Hyphen, third.joint == Joint::Hyphen) {
        (false, true) if surname(first) => Some(1..3),
        (true, false) if surname(third) => Some(0..2),
        _ => None,
    }
}

fn cjk_or_word(token: &Token, alone: bool, lang: Option<&str>) -> Vec<Part> {
    let split = if alone { cjk::split(token, lang) } else { None };
    split.unwrap_or_else(|| {
        let mut part = Part::of(token, Role::Middle);
        match if token.script == Script::Arabic { strip_article(&mut part) } else { None } {
            Some(article) => vec![article, part],
            None => vec![part],
        }
    })
}

/// Parts the Arabic article from a word of which enough is left: the word may begin so by itself, as *Ilyas* does.
fn strip_article(part: &mut Part) -> Option<Part> {
    let (folded, bare) = (part.folded.strip_prefix(ARTICLE)?, part.bare.strip_prefix(ARTICLE)?);
    if bare.chars().count() < 3 {
        return None;
    }
    let article = ARTICLE.to_owned();
    let article = Part { role: Role::Particle, folded: article.clone(), bare: article, ..part.clone() };
    (part.folded, part.bare, part.bound) = (folded.to_owned(), bare.to_owned(), true);
    Some(article)
}

/// The Arabic article.
const ARTICLE: &str = "ال";

/// Whether a token is the first letter of a name. Digraphs count where a full stop follows: *Yu.*, *Дж.*
fn is_initial(token: &Token, tokens: usize) -> bool {
    let letters = token.folded.chars().count();
    let alphabetic = matches!(token.script, Script::Latin | Script::Cyrillic | Script::Greek | Script::Armenian);
    tokens > 1
        && alphabetic
        && ((letters == 1 && (token.stop || token.capital)) || (letters == 2 && token.stop && token.capital))
}

/// Gives the names their roles: by comma, capitals, culture or place.
fn order(name: &mut Name, core: &[Token], lang: Option<&str>) {
    let comma = core.iter().skip(1).find(|token| token.joint == Joint::Comma).map(|token| token.span.start);
    let names: Vec<usize> = (0..name.parts.len()).filter(|&index| name.parts[index].role == Role::Middle).collect();
    let known = name.parts.iter().any(|part| part.role == Role::Family);
    let (Some(&first), Some(&last)) = (names.first(), names.last()) else {
        name.family_first = known;
        return;
    };
    if let Some(comma) = comma.filter(|&comma| names.iter().any(|&index| name.parts[index].span.start >= comma)) {
        name.family_first = true;
        for &index in &names {
            let part = &mut name.parts[index];
            part.role = if part.span.start < comma { Role::Family } else { Role::Given };
        }
        patronymics(name, &names);
        return;
    }
    name.family_first = family_first(name, &names, core, lang);
    let syllables = given_syllables(core).filter(|_| names.len() == 3);
    if let Some(syllables) = &syllables {
        name.family_first = syllables.start == 1;
    }
    if names.len() == 1 {
        name.parts[first].role = if known { Role::Given } else { Role::Family };
        return;
    }
    let (given, family) = if name.family_first { (names[1], first) } else { (first, last) };
    // A Sheikh before two names more is no given name.
    let honorific = !name.family_first && names.len() > 2 && is_honorific(&name.parts[first].bare);
    let given = if honorific { names[1] } else { given };
    name.parts[given].role = Role::Given;
    name.parts[family].role = Role::Family;
    let eastern = chinese_or_korean(lang).is_some() && name.parts[first].script == Script::Latin;
    if (syllables.is_some() || eastern && names.len() == 3) && !name.family_first {
        name.parts[names[1]].role = Role::Given;
    }
    if name.family_first && names.len() > 2 && !is_patronymic(&name.parts[names[2]].bare) {
        // The syllables of a Chinese or Korean given name.
        names[1..].iter().for_each(|&index| name.parts[index].role = Role::Given);
    }
    patronymics(name, &names);
}

/// Whether the word is a title that is often part of the name.
fn is_honorific(bare: &str) -> bool {
    LEXICON.titles.get(bare).is_some_and(|titles| titles.iter().any(|title| title.part))
}

/// Marks the patronymic, if the name has three parts or more. Where it ends the name the surname stood first.
fn patronymics(name: &mut Name, names: &[usize]) {
    if names.len() < 3 {
        return;
    }
    let Some(position) = names.iter().skip(1).position(|&index| is_patronymic(&name.parts[index].bare)) else {
        if let ([_, middle, _], false) = (names, name.family_first)
            && is_bulgarian_patronymic(&name.parts[*middle].bare)
        {
            name.parts[*middle].role = Role::Patronymic;
        }
        return;
    };
    let position = position + 1;
    name.parts[names[position]].role = Role::Patronymic;
    if position + 1 == names.len() && position == 2 {
        name.parts[names[0]].role = Role::Family;
        name.parts[names[1]].role = Role::Given;
        name.family_first = true;
    }
}

/// East Slavic patronymics by their endings, in Cyrillic and in Latin transcriptions.
fn is_patronymic(bare: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "ович",
        "евич",
        "йович",
        "івич",
        "овна",
        "евна",
        "івна",
        "ївна",
        "ьевич",
        "авіч",
        "евіч",
        "аўна",
        "ovich",
        "evich",
        "ovych",
        "ovitch",
        "evitch",
        "owitsch",
        "owicz",
        "ovna",
        "evna",
        "ivna",
    ];
    bare.chars().count() >= 6 && ENDINGS.iter().any(|ending| bare.ends_with(ending))
}

/// Bulgarian patronymics have the endings of surnames, and are told by where they stand.
fn is_bulgarian_patronymic(bare: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ов", "ев", "ова", "ева", "ov", "ev", "ova", "eva"];
    bare.chars().count() >= 5 && ENDINGS.iter().any(|ending| bare.ends_with(ending))
}

/// Whether the surname stands first: in the manner of the language, or because the first word is a well-known surname
/// of a culture that does so and the last is none, or because only the first is written in capitals.
fn family_first(name: &Name, names: &[usize], core: &[Token], lang: Option<&str>) -> bool {
    let part = |index: usize| &name.parts[names[index]];
    let caps = |part: &Part| core.iter().any(|token| token.span == part.span && token.all_caps);
    let (first, last) = (part(0), part(names.len() - 1));
    if names.len() > 1 && caps(first) != caps(last) {
        return caps(first);
    }
    let native = lang.is_some_and(|lang| FAMILY_FIRST.contains(&base_language(lang)));
    match first.script {
        Script::Han | Script::Hangul => true,
        Script::Latin => {
            let culture = |part: &Part| LEXICON.romanised.get(part.bare.as_str()).copied().unwrap_or(0) & !JAPANESE;
            // Vietnamese and Hungarian surnames are also words elsewhere (Le, Van): they must head three names.
            let telling = if names.len() > 2 { CHINESE | KOREAN | OTHER_FAMILY_FIRST } else { CHINESE | KOREAN };
            match chinese_or_korean(lang) {
                Some(culture) => !given_first(first, last, culture),
                None => {
                    (native && lang.map(base_language) != Some("ja"))
                        || (culture(first) & telling != 0 && culture(last) == 0)
                }
            }
        }
        _ => false,
    }
}

/// Whose names a text in Chinese or Korean has.
fn chinese_or_korean(lang: Option<&str>) -> Option<Cultures> {
    match base_language(lang?) {
        "zh" => Some(CHINESE),
        "ko" => Some(KOREAN),
        _ => None,
    }
}

/// Whether a Chinese or Korean name in Latin letters ends with its surname: with a known one, where none stands first, or
/// with a single syllable where several stand first: *Jianhua Ran*.
fn given_first(first: &Part, last: &Part, culture: Cultures) -> bool {
    let surname = |part: &Part| is_surname(&part.bare, culture);
    !surname(first) && (surname(last) || syllables(&first.bare) > 1 && syllables(&last.bare) == 1)
}

/// Whether the word is a surname of one of these cultures in Latin letters.
fn is_surname(bare: &str, cultures: Cultures) -> bool {
    LEXICON.romanised.get(bare).is_some_and(|of| of & cultures != 0)
}

/// How many groups of vowels there are.
fn syllables(bare: &str) -> usize {
    bare.split(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).filter(|vowels| !vowels.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use crate::mention::Kind;
    use crate::name::{Name, Role};

    fn roles(text: &str, lang: &str) -> String {
        let lang = Some(lang).filter(|lang| !lang.is_empty());
        let name = Name::parse(text, Some(Kind::Person), lang);
        let role = |role| match role {
            Role::Given => 'g',
            Role::Middle => 'm',
            Role::Family => 'F',
            Role::Patronymic => 'p',
            Role::Initial => 'i',
            Role::Particle => '-',
            Role::Generation => 'j',
            Role::Title => 't',
            _ => '?',
        };
        name.parts.iter().map(|part| role(part.role)).collect()
    }

    #[test]
    fn parts_get_their_roles() {
        for (text, lang, expected) in [
            ("Vladimir Putin", "", "gF"),
            ("M. Belooussov", "fr", "tF"),
            ("М. Мишустин", "ru", "iF"),
            ("Белоусов Андрей Рэмович", "ru", "Fgp"),
            ("Белоусов, Андрей", "ru", "Fg"),
            ("George H. W. Bush", "en", "giiF"),
            ("Donald Trump Jr.", "en", "gFj"),
            ("Ludwig van Beethoven", "de", "g-F"),
            ("Kim Jong Un", "en", "Fgg"),
            ("Jianhua Ran", "zh", "gF"),
            ("Ran Jianhua", "zh", "Fg"),
            ("Ouyang Xiu", "zh", "Fg"),
            ("Seung Hoon Kim", "ko", "ggF"),
            ("김정은", "ko", "Fgg"),
            ("习近平", "zh", "Fgg"),
            ("安倍晋三", "ja", "Fg"),
            ("Orbán Viktor", "hu", "Fg"),
            ("MACRON Emmanuel", "fr", "Fg"),
            ("Mohammed bin Salman", "en", "g-F"),
            ("Putin", "", "F"),
            ("", "", ""),
        ] {
            assert_eq!(roles(text, lang), expected, "{text}");
        }
    }
}
