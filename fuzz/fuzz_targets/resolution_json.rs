//! A resolution that was written down is read whole or not at all, and whatever is read keeps the laws.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aka::{Entity, MentionId, Resolution, Resolver};
use libfuzzer_sys::fuzz_target;

static RESOLVER: LazyLock<Resolver> =
    LazyLock::new(|| Resolver::builder().without_tables().build().expect("there is nothing to go wrong"));

/// Its links are a tree over its names, and without the weakest there are two halves.
fn check_tree(entity: &Entity<'_>) {
    let anchors: BTreeSet<MentionId> = entity.members().map(|member| member.anchor()).collect();
    assert_eq!(entity.links().len() + 1, anchors.len());
    let Some(halves) = entity.halves() else { return assert_eq!(anchors.len(), 1) };
    assert!(halves.a.contains(&halves.link.a) && halves.b.contains(&halves.link.b));
    assert_eq!(halves.a.len() + halves.b.len(), entity.len());
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(resolution) = serde_json::from_slice::<Resolution>(bytes) else { return };
    let count = resolution.mentions().len();
    let mut seen = BTreeSet::new();
    let mut keys = BTreeSet::new();
    for entity in resolution.entities() {
        assert!(keys.insert(entity.key()), "two entities are called {}", entity.key());
        assert!(!entity.name_in("en").is_some_and(|name| name.is_empty()));
        let first = entity.members().next().expect("no entity is empty").id();
        for member in entity.members() {
            assert!(seen.insert(member.id()), "in two entities");
            assert_eq!(resolution.entity_of(member.id()).map(|entity| entity.id()), Some(entity.id()));
            assert!((0.0..=1.0).contains(&member.confidence().get()));
            assert!(resolution.chain(first, member.id()).is_some(), "no chain within an entity");
        }
        check_tree(&entity);
    }
    assert_eq!(seen.len(), count, "each mention is in one entity");
    if let [Some(first), Some(last)] = [MentionId::new(0), count.checked_sub(1).and_then(MentionId::new)] {
        let explanation = RESOLVER.explain(&resolution, first, last);
        assert!(explanation.is_some_and(|explanation| !explanation.to_string().is_empty()) || count == 0);
    }
    let again = serde_json::to_string(&resolution).expect("it can be written");
    assert!(serde_json::from_str::<Resolution>(&again).is_ok_and(|read| read == resolution), "{again}");
});
