//! Entities for a terminal.

use std::fmt;

use super::forms::{Group, counted, documents, groups};
use super::open::{Doubt, TOLD, doubts};
use super::width::{clipped, padded, shown, width};
use crate::resolver::{Entity, Resolution};

/// Names are clipped to this many columns, so that one long name does not push all figures off the screen.
const MAX_NAME: usize = 44;
/// Lines of forms are broken before this column.
const MAX_LINE: usize = 110;

/// Shows the entities of a resolution, biggest first: name, kind, confidence, how often and in how many documents it
/// is mentioned, its key; then its forms by language (by script where no language was given) with their counts, and whom
/// they may stand for where that was left open.
///
/// ```
/// use aka::report::Entities;
/// use aka::{Mention, Resolver};
///
/// let mentions = [("Kim Jong Un", "en"), ("김정은", "ko"), ("Kim Jong Un", "en"), ("平壤", "zh")];
/// let resolution = Resolver::new().resolve(mentions.map(|(name, lang)| Mention::new(name).lang(lang)));
/// let shown = Entities::of(&resolution).to_string();
/// assert!(shown.starts_with("Kim Jong Un"));
/// assert!(shown.contains("    en  Kim Jong Un ×2\n    ko  김정은\n"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Entities<'r> {
    resolution: &'r Resolution,
    first: usize,
}

impl<'r> Entities<'r> {
    /// All entities of a resolution.
    pub fn of(resolution: &'r Resolution) -> Self {
        Self { resolution, first: usize::MAX }
    }

    /// Only so many of them; a line at the end says how many are left out.
    pub fn first(mut self, count: usize) -> Self {
        self.first = count;
        self
    }
}

impl fmt::Display for Entities<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |entity: &Entity<'_>| clipped(&shown(entity.name()), MAX_NAME);
        let listed = || self.resolution.entities().take(self.first);
        let column = listed().map(|entity| width(&name(&entity))).max().unwrap_or(0);
        for entity in listed() {
            let kind = entity.kind().map_or("", |kind| kind.as_str());
            let name = padded(&name(&entity), column);
            let line = format!("{name}  {kind:<12}  {:<6}  {}", entity.confidence().to_string(), counts(&entity));
            writeln!(f, "{}  {}", line, shown(entity.key()))?;
            forms(f, &groups(&entity))?;
            open(f, &doubts(&entity))?;
        }
        match self.resolution.entities().len().saturating_sub(self.first) {
            0 => Ok(()),
            rest => writeln!(f, "… and {rest} more"),
        }
    }
}

/// `3 mentions in 2 documents`
fn counts(entity: &Entity<'_>) -> String {
    let mentions = counted(entity.len(), "mention");
    match documents(entity) {
        0 => mentions,
        documents => format!("{mentions} in {}", counted(documents, "document")),
    }
}

fn forms(f: &mut fmt::Formatter<'_>, groups: &[Group<'_>]) -> fmt::Result {
    let labels: Vec<String> = groups.iter().map(|group| shown(&group.label)).collect();
    let column = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    for (group, label) in groups.iter().zip(labels) {
        let mut line = format!("    {}  ", padded(&label, column));
        let (indent, mut used) = (width(&line), width(&line));
        for (index, form) in group.forms.iter().enumerate() {
            let times = if form.count > 1 { format!(" ×{}", form.count) } else { String::new() };
            let comma = if index + 1 < group.forms.len() { ", " } else { "" };
            let item = format!("{}{times}{comma}", clipped(&shown(form.text), MAX_LINE - indent));
            if index > 0 && used + width(item.trim_end()) > MAX_LINE {
                writeln!(f, "{}", line.trim_end())?;
                line = " ".repeat(indent);
                used = indent;
            }
            used += width(&item);
            line.push_str(&item);
        }
        writeln!(f, "{}", line.trim_end())?;
    }
    Ok(())
}

/// `    open ×2: Boris Johnson 0.49, Michael Johnson 0.49, none of them 0.02`
fn open(f: &mut fmt::Formatter<'_>, doubts: &[Doubt<'_>]) -> fmt::Result {
    for doubt in doubts.iter().take(TOLD) {
        let times = if doubt.count > 1 { format!(" ×{}", doubt.count) } else { String::new() };
        write!(f, "    open{times}: ")?;
        for (name, share) in &doubt.candidates {
            write!(f, "{} {share}, ", clipped(&shown(name), MAX_NAME))?;
        }
        writeln!(f, "none of them {}", doubt.nil)?;
    }
    match doubts.len().saturating_sub(TOLD) {
        0 => Ok(()),
        rest => writeln!(f, "    open in {} more", counted(rest, "way")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Mention, Resolver};

    fn show(mentions: impl IntoIterator<Item = Mention>) -> String {
        Entities::of(&Resolver::new().resolve(mentions)).to_string()
    }

    #[test]
    fn figures_stand_in_one_column() {
        let shown = show(["普京", "Kim Jong Un", "Quai d’Orsay"].map(Mention::new));
        let columns: Vec<usize> = shown
            .lines()
            .filter(|line| !line.starts_with(' '))
            .map(|line| width(&line[..line.find("1 mention").unwrap()]))
            .collect();
        assert!(columns.len() == 3 && columns.windows(2).all(|pair| pair[0] == pair[1]), "{shown}");
    }

    #[test]
    fn many_forms_are_wrapped() {
        let names = (0..80).map(|number| Mention::new(format!("Kim Jong Un {}", "!".repeat(number))).lang("en"));
        let shown = show(names);
        assert!(shown.lines().all(|line| width(line) <= MAX_LINE.max(130)), "{shown}");
    }

    #[test]
    fn hostile_texts_and_none_at_all_are_shown_in_peace() {
        assert_eq!(show([]), "");
        for text in ["", "\0", "\u{202e}nituP", "a\tb\nc", &"Ы".repeat(5000)] {
            let shown = show([Mention::new(text).lang("x\ny")]);
            assert_eq!(shown.lines().count(), 2, "{shown:?}");
        }
    }

    #[test]
    fn what_is_open_is_said() {
        let mention = |name: &str| Mention::new(name).document("d");
        let shown = show(["Ada Johnson", "Michael Johnson", "Johnson", "Johnson", "Ada Lovelace"].map(mention));
        let lines: Vec<&str> = shown.lines().filter(|line| line.starts_with("    open")).collect();
        assert!(lines.len() == 1 && lines[0].starts_with("    open ×2: "), "{shown}");
        assert!(lines[0].contains("Ada Johnson 0.4") && lines[0].contains(", none of them 0.0"), "{shown}");
    }

    #[test]
    fn what_is_left_out_is_said() {
        let resolution = Resolver::new().resolve(["Warsaw", "Lima", "Oslo"]);
        let shown = Entities::of(&resolution).first(1).to_string();
        assert!(shown.ends_with("… and 2 more\n"), "{shown}");
    }
}
