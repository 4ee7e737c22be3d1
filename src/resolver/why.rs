//! Why two mentions are together, or why they are not.

use std::borrow::Cow;
use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::Resolver;
use super::attach::is_partial;
use super::resolution::{Link, Member, Resolution};
use super::verdict::{Ambiguity, Apart, Explanation, Reason, Verdict};
use crate::bits::Bits;
use crate::block::{self, Key};
use crate::cluster::MOST;
use crate::compare::{self, Scratch};
use crate::id::MentionId;
use crate::mention::Mention;
use crate::model::{Comparison, Evidence, Feature};
use crate::profile::{Dictionary, Profile};

/// So many distinct names of an entity are looked at to say why it is not another: of two entities about a thousand
/// pairs.
const NAMES: usize = 32;

impl Resolver {
    /// Says why two mentions of a resolution are together, or why they are not. None if one of them is no mention of
    /// it. The resolution must be one that this resolver made.
    ///
    /// Of each entity at most 32 distinct names are looked at, those with most mentions first, so the work is bounded
    /// whatever their size.
    ///
    /// ```
    /// use aka::{MentionId, Resolver, Verdict};
    ///
    /// let resolver = Resolver::new();
    /// let resolution = resolver.resolve(["Andreï Belooussov", "Андрей Белоусов", "Kim Jong Un", "Kim Jong Il"]);
    /// let explain = |a, b| resolver.explain(&resolution, MentionId::new(a)?, MentionId::new(b)?);
    ///
    /// let explanation = explain(0, 1).unwrap();
    /// assert!(matches!(&explanation.verdict, Verdict::Together(chain) if chain.len() == 1));
    /// let explanation = explain(2, 3).unwrap();
    /// assert!(explanation.to_string().starts_with("Kim Jong Un and Kim Jong Il are two"));
    /// println!("{explanation}");
    /// ```
    pub fn explain(&self, resolution: &Resolution, a: MentionId, b: MentionId) -> Option<Explanation> {
        let (first, last) = (resolution.member(a)?, resolution.member(b)?);
        let entities = [first, last].map(|member| (member.entity().name().to_owned(), member.entity().len()));
        let direct = self.compare(first.mention(), last.mention());
        let verdict = match resolution.chain(a, b) {
            Some(links) => Verdict::Together(self.walk(resolution, first, &links)),
            None => Verdict::Apart(Box::new(self.apart(resolution, first, last))),
        };
        let both = if a == b { 1 } else { 2 };
        let open = [first, last].into_iter().take(both).filter_map(Ambiguity::of);
        Some(Explanation { entities, direct, verdict, open: open.collect() })
    }

    /// The comparison behind a link of a resolution that this resolver made, [`Link::a`] on the left. What the link has
    /// beyond it, by its document or the collection, is evidence of its own ([`Feature::Context`]),
    /// so the total is that of the link. None if the link is not of this resolution.
    ///
    /// ```
    /// use aka::{Feature, Mention, Resolver};
    ///
    /// let resolver = Resolver::new();
    /// let names = ["Boris Johnson", "Mr Johnson"].map(|name| Mention::new(name).document("brexit"));
    /// let resolution = resolver.resolve(names);
    /// let part = resolution.entities().next().unwrap().members().nth(1).unwrap();
    /// let comparison = resolver.explain_link(&resolution, &part.attachment().unwrap()).unwrap();
    /// assert_eq!(comparison.evidence().last().unwrap().feature, Feature::Context);
    /// assert_eq!(comparison.total(), part.attachment().unwrap().bits);
    /// ```
    pub fn explain_link(&self, resolution: &Resolution, link: &Link) -> Option<Comparison> {
        let ends = [resolution.member(link.a)?, resolution.member(link.b)?];
        let mut comparison = self.compared(ends[0].mention().clone(), ends[1].mention().clone(), false);
        let total = comparison.total();
        let mut add = |bits, note: Cow<'static, str>| {
            let (left, right) = (String::new(), String::new());
            comparison.evidence.push(Evidence { feature: Feature::Context, left, right, bits, note });
        };
        let context = resolution.context(link);
        let bits = link.bits - total - context.as_ref().map_or(Bits::ZERO, |context| context.bits);
        if bits != Bits::ZERO {
            let note = if ends.iter().any(|end| end.attachment().as_ref() == Some(link)) {
                "beside the fuller name in its document"
            } else if self.is_partial(ends[0].mention()) != self.is_partial(ends[1].mention()) {
                "how often the fuller name is mentioned"
            } else {
                "the other names of the collection"
            };
            add(bits, note.into());
        }
        if let Some(context) = context {
            let note = context.to_string().into();
            add(context.bits, note);
        }
        Some(comparison)
    }

    fn is_partial(&self, mention: &Mention) -> bool {
        is_partial(&self.inner.profiler.profile(mention, &self.inner.profiler.dictionary()))
    }

    /// The comparisons of links one after another, beginning with a mention.
    fn walk(&self, resolution: &Resolution, from: Member<'_>, links: &[Link]) -> Vec<Comparison> {
        let mut at = if from.attachment().is_some() { from.id() } else { from.anchor() };
        let step = |link: &Link| {
            let comparison = self.explain_link(resolution, link)?;
            let turned = at != link.a;
            at = link.other(at);
            Some(if turned { comparison.flipped() } else { comparison })
        };
        links.iter().filter_map(step).collect()
    }

    fn apart(&self, resolution: &Resolution, first: Member<'_>, last: Member<'_>) -> Apart {
        let dictionary = self.inner.profiler.dictionary();
        let sides = [first, last].map(|member| -> Vec<Side<'_>> {
            let names = names(resolution, member).into_iter();
            names.map(|mention| Side::of(mention, self.inner.profiler.profile(mention, &dictionary))).collect()
        });
        let pairs = pairs(&sides[0], &sides[1], &dictionary);
        // Whatever is nearest, where tables bar every pair.
        let nearest = pairs.iter().max_by_key(|pair| (!pair.barred, pair.bits, Reverse(pair.names)));
        let against = pairs.iter().min_by_key(|pair| (!pair.barred, pair.bits, pair.names));
        // Parts of names have no say in how full names are clustered.
        let met = pairs.iter().filter(|pair| pair.met && !pair.part);
        let sum: Bits = met.clone().map(Pair::counted).sum();
        let reason = match nearest {
            _ if pairs.iter().any(|pair| pair.barred) => Reason::Barred,
            Some(pair) if pair.bits < self.inner.threshold => Reason::Unlike,
            Some(pair) if !pair.met => Reason::NeverMet,
            Some(pair) if pair.part => Reason::Part,
            _ if sum < Bits::ZERO => Reason::Outweighed,
            _ => Reason::Elsewhere,
        };
        let shown = |&Pair { names: (left, right), .. }: &Pair| {
            self.compared(sides[0][left].mention.clone(), sides[1][right].mention.clone(), false)
        };
        let link = |member: Member<'_>| Some(self.walk(resolution, member, &[member.attachment()?]));
        Apart {
            reason,
            parts: [first, last].into_iter().filter_map(link).flatten().collect(),
            pairs: pairs.len(),
            met: met.count(),
            sum,
            nearest: nearest.map_or_else(|| self.compare(first.mention(), last.mention()), shown),
            against: against.filter(|pair| pair.barred || pair.bits < Bits::ZERO).map(shown),
        }
    }
}

/// A distinct name of one of two entities.
struct Side<'r> {
    mention: &'r Mention,
    profile: Profile,
    keys: Vec<Key>,
}

impl<'r> Side<'r> {
    fn of(mention: &'r Mention, profile: Profile) -> Self {
        Self { mention, keys: block::keys(&profile), profile }
    }
}

/// A name of one entity and one of another.
struct Pair {
    /// Their places among the names of the two.
    names: (usize, usize),
    bits: Bits,
    /// Whether tables are certain that they are two.
    barred: bool,
    /// Whether they share a key.
    met: bool,
    /// Whether one is a part of a name and the other is not.
    part: bool,
}

impl Pair {
    fn of(names: (usize, usize), x: &Side<'_>, y: &Side<'_>, scratch: &mut Scratch<'_>) -> Self {
        Self {
            names,
            bits: compare::total(&x.profile, &y.profile, scratch),
            barred: compare::excluded(&x.profile, &y.profile),
            met: x.keys.iter().any(|key| y.keys.contains(key)),
            part: is_partial(&x.profile) != is_partial(&y.profile),
        }
    }

    /// What it counts for where entities are made.
    fn counted(&self) -> Bits {
        Bits::from_thousandths(self.bits.thousandths().clamp(-MOST, MOST))
    }
}

fn pairs(left: &[Side<'_>], right: &[Side<'_>], dictionary: &Dictionary) -> Vec<Pair> {
    let mut scratch = Scratch::new(dictionary);
    let mut pairs = Vec::with_capacity(left.len() * right.len());
    for (a, x) in left.iter().enumerate() {
        pairs.extend(right.iter().enumerate().map(|(b, y)| Pair::of((a, b), x, y, &mut scratch)));
    }
    pairs
}

/// The distinct names of a mention's entity: its own first, then those with most mentions.
fn names<'r>(resolution: &'r Resolution, member: Member<'r>) -> Vec<&'r Mention> {
    let mut counts: FxHashMap<MentionId, u32> = FxHashMap::default();
    member.entity().members().for_each(|member| *counts.entry(member.anchor()).or_default() += 1);
    let mut names: Vec<(MentionId, u32)> = counts.into_iter().collect();
    let mention = |id: MentionId| &resolution.mentions()[id.index()];
    names.sort_by_key(|&(id, count)| (id != member.anchor(), Reverse(count), mention(id).text(), id));
    names.into_iter().take(NAMES).map(|(id, _)| mention(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explain(resolver: &Resolver, mentions: &[Mention], a: usize, b: usize) -> Explanation {
        let resolution = resolver.resolve(mentions);
        resolver.explain(&resolution, MentionId::at(a), MentionId::at(b)).unwrap()
    }

    fn bare() -> Resolver {
        Resolver::builder().without_tables().build().unwrap()
    }

    fn reason(names: &[&str]) -> Option<Reason> {
        let mentions: Vec<Mention> = names.iter().map(|&name| name.into()).collect();
        match explain(&bare(), &mentions, 0, 1).verdict {
            Verdict::Apart(apart) => Some(apart.reason),
            Verdict::Together(_) => None,
        }
    }

    #[test]
    fn each_reason_is_told() {
        assert_eq!(reason(&["Vladimir Putin", "Xi Jinping"]), Some(Reason::Unlike));
        assert_eq!(reason(&["Belousov", "Andrei Belousov", "Dmitri Belousov"]), Some(Reason::Part));
        assert_eq!(reason(&["Andrei Belousov", "Андрей Белоусов"]), None);
        #[cfg(feature = "places")]
        {
            let barred = explain(&Resolver::new(), &["Niger".into(), "Nigeria".into()], 0, 1);
            assert!(matches!(barred.verdict, Verdict::Apart(apart) if apart.reason == Reason::Barred));
        }
    }

    #[test]
    fn strangers_are_not_explained() {
        let resolution = bare().resolve(["Ada"]);
        assert_eq!(bare().explain(&resolution, MentionId::at(0), MentionId::at(1)), None);
        let link = Link { a: MentionId::at(0), b: MentionId::at(7), bits: Bits::ZERO };
        assert_eq!(bare().explain_link(&resolution, &link), None);
    }

    #[test]
    fn of_large_entities_a_part_is_looked_at() {
        let names = |word: &str| (0..2 * NAMES).map(|count| format!("{word}{}", "!".repeat(count))).collect::<Vec<_>>();
        let mentions: Vec<Mention> =
            [names("Anna Kim"), names("Peter Moreau")].concat().into_iter().map(Mention::new).collect();
        let Verdict::Apart(apart) = explain(&bare(), &mentions, 3, 2 * NAMES + 5).verdict else { panic!("one") };
        assert!(apart.pairs <= NAMES * NAMES && apart.against.is_some(), "{apart:?}");
    }
}
