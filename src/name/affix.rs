//! What stands around a name and between its parts: titles, particles, generations.

use super::class::{Particle, TitleRole};
use super::lexicon::LEXICON;
use super::{Role, base_language};
use crate::text::Token;

/// The particle that a token is.
pub(super) fn particle(token: &Token) -> Option<Particle> {
    LEXICON.particles.get(token.bare.as_str()).copied()
}

/// The number behind a generation: `jr`, `junior`, `ii`, `2nd` … so that spellings of one meet.
pub(crate) fn generation(bare: &str) -> u8 {
    match bare {
        "sr" | "senior" | "pere" | "st" | "starsi" | "старший" | "старши" | "i" | "הראשון" | "הראשונה" | "الاول"
        | "اول" => 1,
        "jr" | "junior" | "fils" | "ml" | "mladsi" | "младший" | "filho" | "hijo" | "jnr" | "ii" | "2nd" | "השני"
        | "השנייה" | "השניה" | "الثاني" | "دوم" => 2,
        "iii" | "3rd" | "neto" | "השלישי" | "השלישית" | "الثالث" | "سوم" => 3,
        "iv" | "4th" | "הרביעי" | "הרביעית" | "الرابع" | "چهارم" => 4,
        "v" | "החמישי" | "החמישית" | "الخامس" | "پنجم" => 5,
        "vi" | "השישי" | "השישית" | "السادس" | "ششم" => 6,
        "vii" | "השביעי" | "השביעית" | "السابع" | "هفتم" => 7,
        "viii" | "השמיני" | "השמינית" | "الثامن" | "هشتم" => 8,
        "ix" | "התשיעי" | "התשיעית" | "التاسع" | "نهم" => 9,
        "x" | "העשירי" | "העשירית" | "العاشر" | "دهم" => 10,
        "xi" => 11,
        "xii" => 12,
        "xiii" => 13,
        "xiv" => 14,
        "xv" => 15,
        "xvi" => 16,
        digits => digits.trim_end_matches(['세', '世']).parse().unwrap_or(0),
    }
}

/// Whether a word is a title in any language: *general*, *docteur*.
pub(crate) fn is_title(bare: &str) -> bool {
    LEXICON.titles.contains_key(bare)
}

/// How many of the first (or last) tokens are one title, and what it says. The longest title wins.
pub(super) fn title(tokens: &[Token], lang: Option<&str>, before: bool) -> Option<(usize, TitleRole, bool)> {
    let lang = lang.map(base_language);
    (1..=tokens.len().min(4)).rev().find_map(|count| {
        let run = if before { &tokens[..count] } else { &tokens[tokens.len() - count..] };
        let key = run.iter().map(|token| token.bare.as_str()).collect::<Vec<_>>().join(" ");
        let letter = count == 1 && key.chars().count() == 1;
        let mut rows = LEXICON.titles.get(&key)?.iter().filter(|title| if before { title.before } else { title.after });
        // A single letter is a title only where its language is known to have it and a full stop follows.
        let row = match lang {
            Some(lang) if letter => rows.find(|title| title.lang == lang && run[0].stop)?,
            // Where it is not known: French *M.* only, and not in a row of initials.
            None if letter => {
                let another = tokens.get(1).is_some_and(|next| next.stop || next.bare.chars().count() == 1);
                rows.find(|title| title.lang == "fr" && title.role == TitleRole::Mr && run[0].stop && !another)?
            }
            _ => rows.next()?,
        };
        Some((count, row.role, row.part))
    })
}

/// The title written at the end of a word without a space, and how many bytes it takes: 安倍首相, 김정은씨.
pub(super) fn title_suffix(token: &Token) -> Option<(usize, TitleRole)> {
    let (suffix, role) = LEXICON.suffixes.iter().find(|(suffix, _)| token.bare.ends_with(suffix.as_str()))?;
    let stem = token.bare.len() - suffix.len();
    (token.bare[..stem].chars().count() >= 2 && token.folded.ends_with(suffix.as_str()))
        .then_some((suffix.len(), *role))
}

/// The role of a particle that stands inside or before a name.
pub(super) fn particle_role(particle: Particle) -> Role {
    match particle {
        Particle::Generation => Role::Generation,
        _ => Role::Particle,
    }
}
