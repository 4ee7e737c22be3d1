//! A table of one's own, written in three drafts, and what the laws say of each until it is right.
//!
//! [`laws::check`] asks a table some thousand questions and shows the smallest one that it answers wrongly. In your own
//! crate it is one line of a test, with `aka = { version = "0.1", features = ["proptest"] }` among the
//! `[dev-dependencies]`.
//!
//! ```text
//! cargo run --release --features proptest --example fuzz_own_table
//! ```

use aka::alias::{AliasTable, Hit};
use aka::laws::{self, Broken, Law};
use aka::text::bare_key;
use aka::{Kind, Resolver};

/// The crew of a ship: an id and a name each. Some go by one name only.
const CREW: [(&str, &str); 4] =
    [("crew:1", "Korvin Arpadház"), ("crew:2", "Ödön Vas"), ("crew:3", "Zsófi"), ("crew:4", "Иван Щука")];

/// How a draft finds people by a key.
type Find = fn(key: &str, found: &mut dyn FnMut(&'static str));

struct Crew(Find);

impl AliasTable for Crew {
    fn name(&self) -> &'static str {
        "crew"
    }

    fn lookup<'t>(&'t self, key: &str, _lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
        (self.0)(key, &mut |id| hit(Hit::new(id).kind(Kind::Person)));
    }

    fn label(&self, id: &str, _lang: Option<&str>) -> Option<&str> {
        CREW.iter().find(|(known, _)| *known == id).map(|(_, name)| *name)
    }
}

/// First draft: names as they stand in the list. Nobody asks for them like that.
fn as_written(key: &str, found: &mut dyn FnMut(&'static str)) {
    for (id, _) in CREW.iter().filter(|(_, name)| *name == key) {
        found(id);
    }
}

/// Second draft: by the whole name, and by the family name alone. Of a name of one word it is the same.
fn by_family_name(key: &str, found: &mut dyn FnMut(&'static str)) {
    for (id, name) in CREW {
        let name = bare_key(name);
        if name == key {
            found(id);
        }
        if name.rsplit(' ').next() == Some(key) {
            found(id);
        }
    }
}

/// Third draft: also by the initial, "K. Arpadház". A letter may be more than one byte, and a key may be of any length.
fn by_initial(key: &str, found: &mut dyn FnMut(&'static str)) {
    let initial = &key[..1];
    for (id, name) in CREW {
        let name = bare_key(name);
        let (given, family) = name.split_once(' ').unwrap_or(("", &name));
        if name == key || family == key || (given.starts_with(initial) && key[1..].trim_start() == family) {
            found(id);
        }
    }
}

/// The last: the same by characters, and each person told once.
fn mended(key: &str, found: &mut dyn FnMut(&'static str)) {
    for (id, name) in CREW {
        let name = bare_key(name);
        let (given, family) = name.split_once(' ').unwrap_or(("", &name));
        let short = given.chars().next().map(|initial| format!("{initial} {family}"));
        if name == key || family == key || short.as_deref() == Some(key) {
            found(id);
        }
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let names = CREW.map(|(_, name)| name);
    let drafts: [(&str, Find); 4] = [
        ("first draft: names as they stand", as_written),
        ("second draft: by key, whole name or family name", by_family_name),
        ("third draft: by initial, too", by_initial),
        ("mended", mended),
    ];
    let mut laws_broken = Vec::new();
    for (title, find) in drafts {
        match laws::check(&Crew(find), &names) {
            Ok(()) => println!("{title}\nkeeps every law\n"),
            Err(broken) => {
                println!("{title}\n{broken}\n");
                laws_broken.push(broken.law());
            }
        }
    }
    assert_eq!(laws_broken, [Law::BareKey, Law::ToldOnce, Law::NoPanic]);

    // A resolver with all its tables has laws too: a resolution is a partition, in any order, on any number of threads.
    let resolver = Resolver::builder().aliases(Crew(mended)).build()?;
    laws::check_resolver(&resolver, &names)?;
    let resolution = resolver.resolve(["K. Arpadház", "Korvin Arpadház", "Щука", "Иван Щука", "ZSÓFI"]);
    for entity in resolution.entities() {
        let forms: Vec<&str> = entity.members().map(|member| member.text()).collect();
        println!("{:8} {:16} {}", entity.key(), entity.name(), forms.join(", "));
    }
    assert_eq!(resolution.entities().len(), 3);

    // What broke a law can also be asked: which, and by what question.
    let broken: Result<(), Broken> = laws::check(&Crew(by_initial), &names);
    assert_eq!(broken.err().map(|broken| broken.law()), Some(Law::NoPanic));
    Ok(())
}
