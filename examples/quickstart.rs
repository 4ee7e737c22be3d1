//! The crate in one sitting: resolve, look at the result, ask why, say what you know.
//!
//! ```text
//! cargo run --example quickstart
//! ```

use aka::{Kind, Mention, Resolver};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A resolver holds tables and a model. It is built once, never changes, and can be shared by threads.
    let resolver = Resolver::new();

    // Names as they stand in text, in any language and script. A plain string will do.
    let names = [
        "Vladimir Putin",
        "Владимир Путин",
        "V. V. Poutine",
        "푸틴",
        "Andreï Belooussov",
        "Андрей Белоусов",
        "Kim Jong Un",
        "Kim Jong Il",
    ];
    let resolution = resolver.resolve(names);

    // The result is a partition: every mention is in one entity. Each has a name to show, a key to keep, and says how
    // sure it is; so does every member.
    for entity in resolution.entities() {
        println!("{} ({}) {}", entity.name(), entity.confidence(), entity.key());
        for member in entity.members() {
            println!("    {} ({})", member.text(), member.confidence());
        }
    }
    let entity_of = |name: &str| {
        let member = resolution.entities().flat_map(|entity| entity.members()).find(|member| member.text() == name);
        member.map(|member| member.entity().id())
    };
    assert_eq!(entity_of("Vladimir Putin"), entity_of("Владимир Путин"));
    assert_eq!(entity_of("Andreï Belooussov"), entity_of("Андрей Белоусов"));
    // However alike two names look, a different given name is evidence of its own.
    assert_ne!(entity_of("Kim Jong Un"), entity_of("Kim Jong Il"));

    // Why? A comparison is a prior and a list of evidence, in bits, that adds up exactly to the total: each bit
    // doubles or halves the odds.
    let same = resolver.compare("Andreï Belooussov", "Андрей Белоусов");
    println!("\n{same}");
    let different = resolver.compare("Kim Jong Un", "Kim Jong Il");
    println!("{different}");
    assert!(same.probability() > different.probability());
    let sum = same.prior() + same.evidence().iter().map(|evidence| evidence.bits).sum();
    assert_eq!(same.total(), sum);

    // What is known beside the name is evidence too: the document, the language, the kind, a country. Within a
    // document, a surname goes to the one fuller name that it fits.
    let article = |name: &str| Mention::new(name).document("news-1").lang("fr").kind(Kind::Person);
    let resolution = resolver.resolve(["Viktor Goremykine", "M. Goremykine", "Kim Jong Un"].map(article));
    assert_eq!(resolution.entities().len(), 2);

    // Everything that comes out can be stored and read again.
    #[cfg(feature = "serde")]
    {
        let stored = serde_json::to_string(&resolution)?;
        let back: aka::Resolution = serde_json::from_str(&stored)?;
        assert_eq!(back, resolution);
    }
    Ok(())
}
