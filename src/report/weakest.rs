//! What holds each entity by a thread, for a terminal.

use std::fmt;

use super::forms::{Form, counted, forms};
use super::open::{TOLD as DOUBTS, doubts};
use super::width::shown;
use crate::resolver::{Entity, Halves, Resolution, Resolver};

/// Of each half so many forms are told.
pub(super) const TOLD: usize = 12;

/// Shows for each entity of two names or more the link that would be cut first, with what speaks for and against it in
/// bits, and what the entity would fall into without it; and of parts of names that were left open whom they may stand for.
/// The resolver is the one that made the resolution.
///
/// ```
/// use aka::Resolver;
/// use aka::report::WeakestLinks;
///
/// let resolver = Resolver::new();
/// let resolution = resolver.resolve(["Kim Jong Un", "김정은", "김정은", "Kim Jong Il"]);
/// let shown = WeakestLinks::of(&resolver, &resolution).to_string();
/// assert!(shown.starts_with("Kim Jong Un: its one link\nKim Jong Un ~ 김정은\n  prior"));
/// assert!(shown.contains("\n  without it  Kim Jong Un | 김정은 ×2\n"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WeakestLinks<'r> {
    resolver: &'r Resolver,
    resolution: &'r Resolution,
}

impl<'r> WeakestLinks<'r> {
    /// Those of all entities.
    pub fn of(resolver: &'r Resolver, resolution: &'r Resolution) -> Self {
        Self { resolver, resolution }
    }

    fn entity(&self, f: &mut fmt::Formatter<'_>, entity: &Entity<'_>, halves: &Halves) -> fmt::Result {
        let Some(comparison) = self.resolver.explain_link(self.resolution, &halves.link) else { return Ok(()) };
        match entity.links().len() {
            1 => writeln!(f, "{}: its one link", shown(entity.name()))?,
            count => writeln!(f, "{}: the weakest of {}", shown(entity.name()), counted(count, "link"))?,
        }
        write!(f, "{comparison}  without it  ")?;
        half(f, &forms(self.resolution, &halves.a))?;
        f.write_str(" | ")?;
        half(f, &forms(self.resolution, &halves.b))?;
        f.write_str("\n\n")
    }
}

impl fmt::Display for WeakestLinks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for entity in self.resolution.entities() {
            if let Some(halves) = entity.halves() {
                self.entity(f, &entity, &halves)?;
            }
            open(f, &entity)?;
        }
        Ok(())
    }
}

/// `Johnson ×2 is open: Boris Johnson 0.49, Michael Johnson 0.49, none of them 0.02`
fn open(f: &mut fmt::Formatter<'_>, entity: &Entity<'_>) -> fmt::Result {
    for doubt in doubts(entity).iter().take(DOUBTS) {
        write!(f, "{}", shown(doubt.text))?;
        if doubt.count > 1 {
            write!(f, " ×{}", doubt.count)?;
        }
        f.write_str(" is open: ")?;
        doubt.candidates.iter().try_for_each(|(name, share)| write!(f, "{} {share}, ", shown(name)))?;
        writeln!(f, "none of them {}\n", doubt.nil)?;
    }
    Ok(())
}

/// `Путин ×3, Putin`
fn half(f: &mut fmt::Formatter<'_>, forms: &[Form<'_>]) -> fmt::Result {
    for (index, form) in forms.iter().take(TOLD).enumerate() {
        let comma = if index > 0 { ", " } else { "" };
        write!(f, "{comma}{}", shown(form.text))?;
        if form.count > 1 {
            write!(f, " ×{}", form.count)?;
        }
    }
    match forms.len().saturating_sub(TOLD) {
        0 => Ok(()),
        rest => write!(f, " and {}", counted(rest, "other form")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_of_one_name_have_no_link_to_tell_of() {
        let resolver = Resolver::new();
        let shown = |names: &[&str]| WeakestLinks::of(&resolver, &resolver.resolve(names.iter().copied())).to_string();
        assert_eq!(shown(&["Kim Jong Un", "Kim Jong Un", ""]), "");
        assert_eq!(shown(&[]), "");
        assert_eq!(shown(&["Kyiv", "Київ", "Lima"]).matches("without it").count(), 1);
    }

    #[test]
    fn what_is_open_is_told() {
        let resolver = Resolver::new();
        let names = ["Boris Johnson", "Michael Johnson", "Johnson"].map(|name| crate::Mention::new(name).document("d"));
        let shown = WeakestLinks::of(&resolver, &resolver.resolve(names)).to_string();
        assert!(shown.starts_with("Johnson is open: ") && shown.ends_with("\n\n"), "{shown}");
    }

    #[test]
    fn long_halves_are_cut() {
        let resolver = Resolver::new();
        let names: Vec<String> = (0..TOLD + 3).map(|count| format!("Vladimir Putin{}", "!".repeat(count))).collect();
        let names = names.iter().map(String::as_str).chain(["Владимир Путин"]);
        let shown = WeakestLinks::of(&resolver, &resolver.resolve(names)).to_string();
        assert!(shown.contains(" other forms |") || shown.contains(" other forms\n"), "{shown}");
    }
}
