//! What was written down as JSON is read whole or not at all, and what is read keeps the laws.

use aka::eval::Reliability;
use aka::{Mention, Resolution};
use serde_json::{Value, json};

use crate::util::BARE;

/// Two entities, of which one has two names and a part of one.
fn written() -> Value {
    let mention = |text: &str| Mention::new(text).document("d");
    let resolution = BARE.resolve([
        mention("Andrei Belousov"),
        mention("Андрей Белоусов"),
        mention("Belousov"),
        mention("Belousov"),
        mention("Xi Jinping"),
    ]);
    assert_eq!((resolution.entities().len(), resolution.links().len()), (2, 1));
    serde_json::to_value(&resolution).unwrap()
}

fn read(value: &Value) -> Result<Resolution, String> {
    serde_json::from_value(value.clone()).map_err(|error| error.to_string())
}

/// Changes what a pointer points to, and says why it is refused.
#[track_caller]
fn refused(pointer: &str, to: Value) -> String {
    let mut value = written();
    *value.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not in {}", written())) = to;
    read(&value).expect_err(pointer)
}

#[test]
fn what_was_written_is_read() {
    assert_eq!(serde_json::to_value(read(&written()).unwrap()).unwrap(), written());
    let nothing = json!({"mentions": [], "members": [], "entities": [], "links": []});
    assert_eq!(read(&nothing).unwrap(), Resolution::default());
}

#[test]
fn ids_that_point_nowhere_are_refused() {
    assert!(refused("/members/0/entity", json!(7)).contains("entity 0 lists mention 0, which is not its"));
    assert!(refused("/members/0/entity", json!(1)).contains("entity 0 lists mention 0, which is not its"));
    assert!(refused("/members/0/anchor", json!(7)).contains("mention 0 hangs on 7"));
    assert!(refused("/members/0/anchor", json!(4)).contains("mention 0 hangs on 4"));
    assert!(refused("/entities/0/members/3", json!(4_000_000_000_u32)).contains("lists mention 4000000000"));
    assert!(refused("/links/0/b", json!(9)).contains("link 0 does not join two names of entity 0"));
    assert!(refused("/links/0/b", json!(4)).contains("link 0 does not join two names of entity 0"));
    assert!(refused("/entities/0/links/0", json!(1)).contains("link 1 of entity 0 is out of order"));
    assert!(refused("/members/0/entity", json!(-1)).contains("-1"));
}

#[test]
fn what_is_no_partition_is_refused() {
    assert!(refused("/mentions", json!([])).contains("0 mentions and 5 members"));
    assert!(refused("/entities", json!([])).contains("0 of 5 mentions are in entities"));
    assert!(refused("/entities/1/members", json!([])).contains("entity 1 has 0 members"));
    assert!(refused("/entities/1/members", json!([4, 4])).contains("out of order"));
    assert!(refused("/entities/0/members", json!([0, 1, 3, 2])).contains("out of order"));
    let key = written()["entities"][0]["key"].clone();
    assert!(refused("/entities/1/key", key).contains("two entities have the key"));
    let mut turned = written();
    turned["entities"].as_array_mut().unwrap().reverse();
    assert!(read(&turned).is_err());
}

#[test]
fn what_is_no_tree_is_refused() {
    let link = written()["links"][0].clone();
    assert!(refused("/links", json!([])).contains("out of order"));
    assert!(refused("/links", json!([link, link])).contains("link 1 belongs to no entity"));
    assert!(refused("/entities/0/links", json!([])).contains("2 names and 0 links"));
    let mut circle = written();
    circle["links"] = json!([link, link]);
    circle["entities"][0]["links"] = json!([0, 1]);
    assert!(read(&circle).unwrap_err().contains("link 1 closes a circle"));
}

/// Two people of one surname, and the surname twice.
fn open() -> Value {
    let names = ["Boris Johnson", "Michael Johnson", "Johnson", "Johnson"];
    let resolution = BARE.resolve(names.map(|name| Mention::new(name).document("d")));
    assert!(resolution.entities().next().unwrap().members().all(|member| member.open().is_some()));
    serde_json::to_value(&resolution).unwrap()
}

#[test]
fn what_is_open_is_read_as_it_was_written() {
    let read = read(&open()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), open());
    let member = read.member(aka::MentionId::new(2).unwrap()).unwrap();
    assert_eq!(member.open().unwrap().candidates().len(), 2);
    assert_eq!(written().get("open"), None, "nothing is written where nothing is open");
}

#[test]
fn shares_that_cannot_be_are_refused() {
    let refused = |pointer: &str, to: Value| {
        let mut value = open();
        *value.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not in {}", open())) = to;
        read(&value).expect_err(pointer)
    };
    assert!(refused("/open/mentions/0/0", json!(3)).contains("out of order"));
    assert!(refused("/open/mentions/1/0", json!(9)).contains("mention 9 is open, and it is placed or unknown"));
    assert!(refused("/open/mentions/0/1", json!(1)).contains("choice 1 of mention 2 is out of order"));
    assert!(refused("/open/mentions", json!([])).contains("choice 0 is nobody's"));
    assert!(refused("/open/among/0/0/entity", json!(0)).contains("open to the entity it is in"));
    assert!(refused("/open/among/0/1/entity", json!(1)).contains("choice 0"));
    assert!(refused("/open/among/0/1/entity", json!(7)).contains("one that is not there"));
    assert!(refused("/open/among/0/1/share", json!(0.9)).contains("out of order"));
    assert!(refused("/open/among/0/0/share", json!(0.9)).contains("add up to 1.3"));
    assert!(refused("/open/among/0/1/share", json!(0.001)).contains("one is too small"));
    assert!(refused("/open/among/0", json!([])).contains("choice 0 has 0 shares"));
}

/// Two texts about the same people, of which one names somebody in full and the other in part.
fn backed() -> Value {
    let mut mentions = Vec::new();
    for (document, name) in [("a", "Boris Johnson"), ("b", "Johnson")] {
        for name in [name, "Theresa May", "Jeremy Corbyn", "Philip Hammond", "Amber Rudd"] {
            mentions.push(Mention::new(name).document(document));
        }
    }
    let value = serde_json::to_value(BARE.resolve(mentions)).unwrap();
    assert_eq!(value["contexts"].as_array().map(Vec::len), Some(1), "{value}");
    value
}

#[test]
fn contexts_that_cannot_be_are_refused() {
    assert_eq!(serde_json::to_value(read(&backed()).unwrap()).unwrap(), backed());
    assert_eq!(written().get("contexts"), None);
    let refused = |pointer: &str, to: Value| {
        let mut value = backed();
        *value.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not in {}", backed())) = to;
        read(&value).expect_err(pointer)
    };
    let one = backed()["contexts"][0].clone();
    assert!(refused("/contexts", json!([one, one])).contains("out of order"));
    assert!(refused("/contexts/0/ends", json!([0, 3])).contains("there is no link between 0 and 3"));
    assert!(refused("/contexts/0/bits", json!(2.5)).contains("has +2.5 bits"));
    assert!(refused("/contexts/0/bits", json!(0.0)).contains("has +0.0 bits"));
    assert!(refused("/contexts/0/shared", json!([0, 1, 2, 3])).contains("by 4 others"));
    assert!(refused("/contexts/0/shared", json!([99])).contains("names an entity that is not there"));
    let mut dated = backed();
    dated["contexts"][0]["days"] = json!(3);
    assert_eq!(serde_json::to_value(read(&dated).unwrap()).unwrap(), dated);
    dated["contexts"][0]["days"] = json!(0);
    assert!(read(&dated).unwrap_err().contains("is of 0 days"));
}

#[test]
fn deep_json_is_an_error() {
    for depth in [200, 100_000] {
        assert!(serde_json::from_str::<Resolution>(&"[".repeat(depth)).is_err());
        let deep = format!("{{\"mentions\": {}", "[".repeat(depth));
        assert!(serde_json::from_str::<Resolution>(&deep).is_err());
        let ignored = format!("{{\"x\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert!(serde_json::from_str::<Resolution>(&ignored).is_err());
    }
}

#[test]
fn what_is_no_table_of_reliability_is_refused() {
    let read = |bins: Value, ece: f64| serde_json::from_value::<Reliability>(json!({"bins": bins, "ece": ece}));
    let bin = |claimed: f64, count: u64| json!({"claimed": claimed, "observed": 0.5, "count": count});
    assert!(read(json!([bin(0.25, 3), bin(0.75, 4)]), 0.25).is_ok_and(|read| read.claims() == 7));
    assert!(read(json!([]), 0.0).is_ok());
    for (bins, ece) in [
        (json!([bin(0.75, 3), bin(0.25, 4)]), 0.25),
        (json!([bin(0.25, 0)]), 0.25),
        (json!([bin(1.25, 1)]), 0.25),
        (json!([bin(0.25, 1)]), -0.25),
        (json!([bin(0.25, u64::MAX), bin(0.75, u64::MAX)]), 0.25),
    ] {
        assert!(read(bins.clone(), ece).is_err(), "{bins} {ece}");
    }
}
