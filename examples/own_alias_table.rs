//! Three ways to tell the resolver what no model can know: which names go together by decree.
//!
//! "Krasnoye" was "Leninskoye" until 1992; the band is also called by its initials; a ship was rechristened. An alias
//! table says so. It comes from a file, from code, or from whatever you already have.
//!
//! ```text
//! cargo run --example own_alias_table
//! ```

use std::collections::BTreeMap;

use aka::alias::{AliasTable, Hit, Table, What};
use aka::text::bare_key;
use aka::{Kind, Resolver};

/// One line for each name; the names of an entry stand together. Only `id` and `name` are required.
pub(crate) const SHIPS: &str = "\
# ships and what they were called before
id\tname\tkind\twhat\tlang
imo:9241061\tQueen Mary 2\tproduct\tpreferred\ten
imo:9241061\tQM2\tproduct\tshort\t
imo:5264962\tBelgica\tproduct\tpreferred\t
imo:5264962\tPatria\tproduct\tformer\tno
imo:5264962\tБельжика\tproduct\talias\tru
";

/// Anything that can answer "what could this name be?" is a table: a database, a cache, a map that is there anyway.
pub(crate) struct Callsigns {
    entry_of: BTreeMap<String, (String, Kind)>,
}

impl Callsigns {
    pub(crate) fn new(names: &[(&str, &str, Kind)]) -> Self {
        // The resolver asks by key, so names are put in by the same key: bare letters, lower case.
        let entry = |&(name, id, kind): &(&str, &str, Kind)| (bare_key(name), (id.to_owned(), kind));
        Self { entry_of: names.iter().map(entry).collect() }
    }
}

impl AliasTable for Callsigns {
    fn name(&self) -> &'static str {
        "callsigns"
    }

    // The language of the mention is there for tables that need it; call signs are the same in all.
    fn lookup<'t>(&'t self, key: &str, _lang: Option<&str>, hit: &mut dyn FnMut(Hit<'t>)) {
        if let Some((id, kind)) = self.entry_of.get(key) {
            hit(Hit::new(id).kind(*kind));
        }
    }
}

fn main() -> Result<(), aka::Error> {
    // From text: `Table::from_path` does the same with a file. What is wrong in it is said with its place.
    let ships = Table::from_tsv("ships.tsv", SHIPS)?;
    let broken = SHIPS.replace("former", "ex");
    let error = Table::from_tsv("ships.tsv", &broken).map(|_| ()).map_err(|error| error.to_string());
    println!("{error:?}");
    assert!(error.is_err_and(|text| text.starts_with("ships.tsv, line 6, column 4: `ex` is not what a name can be")));

    // From code.
    let villages = Table::builder("villages")
        .entry("village:1", Kind::Place)
        .name("Krasnoye", What::Preferred, "en")
        .name("Leninskoye", What::Former, "en")
        .name("Красное", What::Preferred, "ru")
        .build()?;

    // From something of your own.
    let callsigns = Callsigns::new(&[
        ("Night Owl", "unit:7", Kind::Organization),
        ("7th Reconnaissance Squadron", "unit:7", Kind::Organization),
    ]);

    // Tables are asked in the order in which they are added, before the built-in ones.
    let resolver = Resolver::builder().aliases(ships).aliases(villages).aliases(callsigns).build()?;
    let names = [
        "Patria",
        "Belgica",
        "QM2",
        "Leninskoye",
        "Красное",
        "Night Owl",
        "7th Reconnaissance Squadron",
        "Queen Mary 2",
    ];
    let resolution = resolver.resolve(names);
    for entity in resolution.entities() {
        let forms: Vec<&str> = entity.members().map(|member| member.text()).collect();
        println!("{:12} {:14} {}", entity.key(), entity.name(), forms.join(", "));
    }

    // The id of the entry is the key of the entity, its preferred name the one to show.
    let keys: Vec<&str> = resolution.entities().map(|entity| entity.key()).collect();
    assert_eq!(keys, ["imo:5264962", "imo:9241061", "unit:7", "village:1"]);
    assert!(resolution.entities().all(|entity| entity.len() == 2));
    assert!(resolution.entities().any(|entity| entity.name() == "Queen Mary 2"));
    Ok(())
}
