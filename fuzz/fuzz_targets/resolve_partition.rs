//! A resolution is a partition, the same in any order, a stricter threshold only splits it, and JSON keeps it. The input
//! is text: a mention a line, its name, document and kind with bars between.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aka::{Kind, Mention, Probability, Resolution, Resolver};
use libfuzzer_sys::fuzz_target;

static LOOSE: LazyLock<Resolver> = LazyLock::new(|| with_threshold(0.3));
static STRICT: LazyLock<Resolver> = LazyLock::new(|| with_threshold(0.95));

fn with_threshold(p: f64) -> Resolver {
    let threshold = Probability::new(p).expect("it is between 0 and 1");
    Resolver::builder().without_tables().threshold(threshold).build().expect("there is nothing to go wrong")
}

fn partition(resolution: &Resolution, place: impl Fn(usize) -> usize) -> BTreeSet<BTreeSet<usize>> {
    resolution.entities().map(|entity| entity.members().map(|member| place(member.id().index())).collect()).collect()
}

fuzz_target!(|text: &str| {
    let mention = |line: &str| {
        let mut fields = line.split('|');
        let [text, document, kind] = [(); 3].map(|()| fields.next().unwrap_or_default());
        Mention::new(text).kind(kind.parse::<Kind>().ok()).document(document)
    };
    let mentions: Vec<Mention> = text.split('\n').take(24).map(mention).collect();
    let count = mentions.len();
    let resolution = LOOSE.resolve(&mentions);
    let json = serde_json::to_string(&resolution).expect("it can be written");
    assert!(serde_json::from_str::<Resolution>(&json).is_ok_and(|read| read == resolution), "{json}");
    let loose = partition(&resolution, |index| index);
    assert_eq!(loose.iter().map(BTreeSet::len).sum::<usize>(), count, "each mention is in one entity");
    assert_eq!(loose.iter().flatten().collect::<BTreeSet<_>>().len(), count);
    let backward = partition(&LOOSE.resolve(mentions.iter().rev()), |index| count - 1 - index);
    assert_eq!(loose, backward, "the order matters");
    for set in partition(&STRICT.resolve(&mentions), |index| index) {
        assert!(loose.iter().any(|coarser| set.is_subset(coarser)), "a stricter threshold joins {set:?}");
    }
});
