//! A resolution is a partition, the same in any order, and a stricter threshold only splits it.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aka::{Kind, Mention, Probability, Resolution, Resolver};
use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;

static LOOSE: LazyLock<Resolver> = LazyLock::new(|| with_threshold(0.3));
static STRICT: LazyLock<Resolver> = LazyLock::new(|| with_threshold(0.95));

fn with_threshold(p: f64) -> Resolver {
    let threshold = Probability::new(p).expect("it is between 0 and 1");
    Resolver::builder().without_tables().threshold(threshold).build().expect("there is nothing to go wrong")
}

#[derive(Arbitrary, Debug)]
struct Named<'t> {
    text: &'t str,
    kind: u8,
    document: Option<u8>,
}

fn partition(resolution: &Resolution, place: impl Fn(usize) -> usize) -> BTreeSet<BTreeSet<usize>> {
    resolution.entities().map(|entity| entity.members().map(|member| place(member.id().index())).collect()).collect()
}

fuzz_target!(|input: Vec<Named<'_>>| {
    let mention = |named: &Named<'_>| {
        let kind = Kind::ALL.get(usize::from(named.kind) % (Kind::ALL.len() + 1)).copied();
        let document = named.document.map_or(String::new(), |document| (document % 4).to_string());
        Mention::new(named.text).kind(kind).document(document)
    };
    let mentions: Vec<Mention> = input.iter().take(24).map(mention).collect();
    let count = mentions.len();
    let loose = partition(&LOOSE.resolve(&mentions), |index| index);
    assert_eq!(loose.iter().map(BTreeSet::len).sum::<usize>(), count, "each mention is in one entity");
    assert_eq!(loose.iter().flatten().collect::<BTreeSet<_>>().len(), count);
    let backward = partition(&LOOSE.resolve(mentions.iter().rev()), |index| count - 1 - index);
    assert_eq!(loose, backward, "the order matters");
    for set in partition(&STRICT.resolve(&mentions), |index| index) {
        assert!(loose.iter().any(|coarser| set.is_subset(coarser)), "a stricter threshold joins {set:?}");
    }
});
