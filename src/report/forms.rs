//! The forms of an entity, each once, grouped by the language they were seen in.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use crate::bits::Probability;
use crate::id::MentionId;
use crate::resolver::{Entity, Member, Resolution};
use crate::text::Script;

/// The forms of one language, or of one script where the language is not known.
pub(super) struct Group<'r> {
    /// The code of the language, or the name of the script.
    pub(super) label: String,
    /// Whether the label is the code of a language.
    is_lang: bool,
    /// The forms, the most frequent first.
    pub(super) forms: Vec<Form<'r>>,
}

/// A text under which an entity was mentioned.
pub(super) struct Form<'r> {
    pub(super) text: &'r str,
    /// How many mentions have it.
    pub(super) count: usize,
    /// The least sure of them.
    pub(super) confidence: Probability,
}

impl Group<'_> {
    /// The code of the language, where it is known.
    pub(super) fn lang(&self) -> Option<&str> {
        self.is_lang.then_some(self.label.as_str())
    }

    pub(super) fn mentions(&self) -> usize {
        self.forms.iter().map(|form| form.count).sum()
    }
}

/// The groups of an entity, those with most mentions first.
pub(super) fn groups<'r>(entity: &Entity<'r>) -> Vec<Group<'r>> {
    // Languages come before scripts.
    let mut by_label: BTreeMap<(bool, String), BTreeMap<&'r str, Form<'r>>> = BTreeMap::new();
    for member in entity.members() {
        let lang = member.mention().known_lang();
        let label = lang.map_or_else(|| Script::of_word(member.text()).to_string(), str::to_owned);
        let forms = by_label.entry((lang.is_none(), label)).or_default();
        forms.entry(member.text()).and_modify(|form| form.add(&member)).or_insert_with(|| Form::of(&member));
    }
    let mut groups: Vec<Group<'r>> = by_label
        .into_iter()
        .map(|((is_script, label), forms)| {
            let mut forms: Vec<Form<'r>> = forms.into_values().collect();
            forms.sort_by_key(|form| Reverse(form.count));
            Group { label, is_lang: !is_script, forms }
        })
        .collect();
    groups.sort_by_key(|group| Reverse(group.mentions()));
    groups
}

/// The forms of some mentions, the most frequent first.
pub(super) fn forms<'r>(resolution: &'r Resolution, mentions: &[MentionId]) -> Vec<Form<'r>> {
    let mut forms: BTreeMap<&str, Form<'r>> = BTreeMap::new();
    for member in mentions.iter().filter_map(|&id| resolution.member(id)) {
        forms.entry(member.text()).and_modify(|form| form.add(&member)).or_insert_with(|| Form::of(&member));
    }
    let mut forms: Vec<Form<'r>> = forms.into_values().collect();
    forms.sort_by_key(|form| Reverse(form.count));
    forms
}

impl<'r> Form<'r> {
    fn of(member: &Member<'r>) -> Self {
        Self { text: member.text(), count: 1, confidence: member.confidence() }
    }

    fn add(&mut self, member: &Member<'r>) {
        self.count += 1;
        if member.confidence() < self.confidence {
            self.confidence = member.confidence();
        }
    }
}

/// In how many documents an entity is named; 0 where no mention says in which it stands.
pub(super) fn documents(entity: &Entity<'_>) -> usize {
    entity.members().filter_map(|member| member.mention().known_document()).collect::<HashSet<_>>().len()
}

/// `1 mention`, `2 mentions`.
pub(super) fn counted(count: usize, thing: &str) -> String {
    match count {
        1 => format!("1 {thing}"),
        _ if thing.ends_with('y') => format!("{count} {}ies", &thing[..thing.len() - 1]),
        _ => format!("{count} {thing}s"),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Mention, Resolver};

    use super::*;

    #[test]
    fn forms_are_grouped_by_language_and_counted() {
        let mentions = [("Putin", "en"), ("Путин", "ru"), ("Putin", "en"), ("プーチン", "")]
            .map(|(text, lang)| Mention::new(text).lang(lang).document(lang));
        let resolution = Resolver::new().resolve(mentions);
        let entity = resolution.entities().next().unwrap();
        let shown: Vec<_> = groups(&entity)
            .iter()
            .map(|group| (group.label.clone(), group.forms.iter().map(|form| (form.text, form.count)).collect()))
            .collect::<Vec<(String, Vec<(&str, usize)>)>>();
        assert_eq!(shown[0], ("en".to_owned(), vec![("Putin", 2)]));
        assert_eq!(shown[1], ("ru".to_owned(), vec![("Путин", 1)]));
        assert_eq!(documents(&entity), 2);
    }

    #[test]
    fn things_are_counted_in_english() {
        assert_eq!(
            [counted(1, "entity"), counted(2, "entity"), counted(0, "link")],
            ["1 entity", "2 entities", "0 links"]
        );
    }
}
