//! Nothing hangs the library: for input made to hurt, work grows with its length and no faster.
//!
//! Work is counted, not timed (`laws::work_of`), so the tests say the same on any machine. Each makes its input at a length
//! and at four times that length: four times the input may take 4.5 times the work, and each byte of it no more than a
//! bound. The bound of a byte is about twice what was seen.

use aka::alias::{MAX_ANSWER, Table, What};
use aka::laws::{Work, work_of};
use aka::name::Name;
use aka::text::{bare_key, fold, tokens};
use aka::{Kind, Mention, Resolver};

use crate::util::BARE;

/// All work is done on one thread, for each counts its own.
fn work(f: impl FnOnce() + Send) -> Work {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(|| work_of(f).1)
}

/// Four times the input takes at most so many times the work.
const QUADRUPLE: f64 = 4.5;

/// What is done for a name whatever its length: its words are so many at most, and so are their readings.
const A_NAME: u64 = 60_000;

/// A pair of names takes so many cells at most, however alike they are: a name has so many words at most, and a word so many
/// readings. How many it takes depends on how alike they are, so cells are bounded by pairs and do not count for the ratio.
const A_PAIR: u64 = 4_000;

/// Asserts that work grows with the input. `run` is given lengths, and tells how many bytes of input it made of one.
#[track_caller]
fn assert_linear(what: &str, n: usize, per_byte: u64, run: impl Fn(usize) -> usize + Sync) {
    let of = |n: usize| {
        let mut bytes = 0;
        let done = work(|| bytes = run(n));
        (bytes as u64, done)
    };
    let ((bytes, once), (more, four)) = (of(n), of(4 * n));
    let ratio = (four.total() - four.cells) as f64 / (once.total() - once.cells) as f64;
    let input = more as f64 / bytes as f64;
    println!("{what}: {ratio:.2} for {input:.2}, {:.1} a byte; {four:?}", four.total() as f64 / more as f64);
    assert!(ratio <= QUADRUPLE * input / 4.0, "{what}: {ratio:.2} times the work\n{once:?}\n{four:?}");
    assert!(four.cells <= A_PAIR * (four.pairs + 2), "{what}: {four:?}");
    assert!(four.total() <= A_NAME + per_byte * more, "{what}: {more} bytes, {four:?}");
}

fn mentions(texts: &[String]) -> usize {
    BARE.resolve(texts.iter().map(String::as_str));
    texts.iter().map(String::len).sum()
}

/// Names of one length, however many there are: a number in base five with nine digits, each of them a text, and the
/// numbers scattered, so that few names are as near to each other as many.
fn spelt(index: usize, digits: &[&str; 5]) -> String {
    let mut number = (index as u64 * 1_234_577 % 5_u64.pow(9)) as usize;
    let mut digit = || {
        let digit = digits[number % digits.len()];
        number /= digits.len();
        digit
    };
    (0..9).map(|_| digit()).collect()
}

/// Every shape of a long text.
const SHAPES: [(&str, &str, &str); 16] = [
    ("one token", "", "a"),
    ("Han", "", "金"),
    ("Cyrillic", "", "щ"),
    ("marks on a letter", "a", "\u{301}"),
    ("marks out of order", "a", "\u{301}\u{327}\u{5b0}"),
    ("one-letter tokens", "", "a "),
    ("initials", "", "A."),
    ("titles", "", "Dr. "),
    ("particles", "", "van "),
    ("apostrophes", "", "d'"),
    ("nothing", "", "\0"),
    ("from right to left", "", "\u{202e}nituP\u{202c}"),
    ("emoji", "", "👩‍👩‍👧‍👦"),
    ("a ligature of eighteen letters", "", "\u{fdfa}"),
    ("scripts that alternate", "", "aж金א"),
    ("look-alikes", "", "аa"),
];

#[test]
fn a_long_text_is_read_in_proportion() {
    for (what, head, piece) in SHAPES {
        assert_linear(what, 64 << 10, 24, |n| {
            let text = format!("{head}{}", piece.repeat(n / piece.len()));
            let other = format!("{text}{piece}");
            assert!(fold(&text).len() <= 20 * text.len() && bare_key(&text).len() <= 20 * text.len());
            assert!(tokens(&text).list.len() <= aka::text::MAX_TOKENS);
            let _ = Name::parse(&text, None, None);
            let _ = BARE.compare(text.as_str(), other.as_str()).probability();
            BARE.resolve([text.as_str(), &other]);
            text.len() + other.len()
        });
    }
}

#[test]
fn many_mentions_of_one_name_are_one_name() {
    assert_linear("identical", 10_000, 8, |n| mentions(&vec!["Kim Jong Un".to_owned(); n]));
    assert_linear("in documents of their own", 4_000, 8, |n| {
        let mention = |index: usize| Mention::new("Kim").document(index.to_string());
        BARE.resolve((0..n).map(mention));
        4 * n
    });
}

/// Made to collide in every key: all have the consonants of one name, and most are neighbours.
#[test]
fn many_spellings_of_one_name_are_compared_with_few() {
    let vowels = ["a", "e", "i", "o", "u"];
    assert_linear("one word", 1_000, 1_000, |n| {
        let name = |index| format!("K{}m", spelt(index, &vowels));
        mentions(&(0..n).map(name).collect::<Vec<_>>())
    });
    assert_linear("two words", 1_000, 1_500, |n| {
        let name = |index| format!("K{}m Jong", spelt(index, &vowels));
        mentions(&(0..n).map(name).collect::<Vec<_>>())
    });
    assert_linear("one word more", 1_000, 1_500, |n| {
        let name = |index| format!("Kim {}", spelt(index, &["ma", "me", "mi", "mo", "mu"]));
        mentions(&(0..n).map(name).collect::<Vec<_>>())
    });
    assert_linear("numbers", 1_000, 1_000, |n| {
        mentions(&(0..n).map(|index| format!("Kim {index:05}")).collect::<Vec<_>>())
    });
    assert_linear("signs", 1_000, 1_000, |n| {
        let name = |index| format!("Kim Jong Un{}", spelt(index, &["!", "?", ".", "-", "+"]));
        mentions(&(0..n).map(name).collect::<Vec<_>>())
    });
}

#[test]
fn many_mentions_that_are_words_or_letters_are_compared_with_few() {
    let letters = ["A", "E", "I", "O", "B"];
    assert_linear("initials", 1_000, 2_500, |n| {
        let name = |index| spelt(index, &["A. ", "B. ", "C. ", "D. ", "E. "]) + "Smith";
        mentions(&(0..n).map(name).collect::<Vec<_>>())
    });
    assert_linear("acronyms", 4_000, 1_500, |n| {
        let kind = |text: String| Mention::new(text).kind(Kind::Organization);
        let texts: Vec<String> = (0..n).map(|index| spelt(index, &letters)).collect();
        let bytes = texts.iter().map(String::len).sum();
        BARE.resolve(texts.into_iter().map(kind));
        bytes
    });
    assert_linear("generic words", 2_000, 2_500, |n| {
        let name =
            |index| format!("Ministry of Defence {}", spelt(index, &["North ", "South ", "East ", "West ", "of "]));
        mentions(&(0..n).map(name).collect::<Vec<_>>())
    });
}

/// Not one for all, or it would be the more common the more names there are, and tell the less.
const GIVEN: [&str; 10] = ["Anna", "Boris", "Clara", "David", "Elena", "Farid", "Greta", "Hassan", "Irina", "Jonas"];

/// Half of a document are parts of names, the other half full names that they fit.
#[test]
fn a_document_of_parts_of_names_is_settled_in_proportion() {
    let vowels = ["a", "e", "i", "o", "u"];
    for (what, documents) in [("one document", 1), ("documents of a hundred", 100)] {
        assert_linear(what, 2_000, 1_500, |n| {
            let mention = |index: usize| {
                let part = format!("K{}m", spelt(index / 2, &vowels));
                let text =
                    if index.is_multiple_of(2) { part } else { format!("{} {part}", GIVEN[index / 2 % GIVEN.len()]) };
                let document = if documents == 1 { 0 } else { index / documents };
                Mention::new(text).kind(Kind::Person).document(document.to_string())
            };
            let list: Vec<Mention> = (0..n).map(mention).collect();
            let bytes = list.iter().map(|mention| mention.text().len()).sum();
            BARE.resolve(list);
            bytes
        });
    }
    assert_linear("one part, mentioned again and again", 1_000, 1_500, |n| {
        let full = (0..n / 2).map(|index| format!("{} Kim", spelt(index, &["ma", "me", "mi", "mo", "mu"])));
        let list = full.chain((0..n / 2).map(|_| "Kim".to_owned()));
        let list: Vec<Mention> = list.map(|text| Mention::new(text).kind(Kind::Person).document("d")).collect();
        let bytes = list.iter().map(|mention| mention.text().len()).sum();
        BARE.resolve(list);
        bytes
    });
}

/// A surname that fits two people stands in every document, beside names that are in few others, or in all.
#[test]
fn documents_are_weighed_in_proportion() {
    let others = ["ma", "ne", "ri", "ko", "tu"];
    for (what, shared) in [("documents of their own", 2), ("documents of the same names", 4000)] {
        assert_linear(what, 400, 2_000, |n| {
            let document = |index: usize| {
                let surname = match index % 8 {
                    0 => "Boris Johnson",
                    1 => "Michael Johnson",
                    _ => "Johnson",
                };
                let other = move |at: usize| format!("Anna {}", spelt((index / shared) * 5 + at, &others));
                let names = (0..5).map(other).chain([surname.to_owned()]);
                names.map(move |name| Mention::new(name).kind(Kind::Person).document(index.to_string()))
            };
            let list: Vec<Mention> = (0..n).flat_map(document).collect();
            let bytes = list.iter().map(|mention| mention.text().len()).sum();
            BARE.resolve(list);
            bytes
        });
    }
    assert_linear("a document with everything", 1_000, 2_000, |n| {
        let all = (0..n).map(|index| Mention::new(format!("Anna {}", spelt(index, &others))).document("all"));
        let few = (0..n / 4).flat_map(|index| {
            let other = format!("Anna {}", spelt(4 * index, &others));
            ["Johnson", "Boris Johnson", "Michael Johnson"]
                .map(str::to_owned)
                .into_iter()
                .skip(index % 3)
                .take(1)
                .chain([other])
                .map(move |name| Mention::new(name).document(index.to_string()))
        });
        let list: Vec<Mention> = all.chain(few).map(|mention| mention.kind(Kind::Person)).collect();
        let bytes = list.iter().map(|mention| mention.text().len()).sum();
        BARE.resolve(list);
        bytes
    });
}

fn resolver(table: Table) -> Resolver {
    Resolver::builder().without_tables().aliases(table).build().unwrap()
}

/// A table by which all names are one entry: they meet in one block, and all hang on a few of them.
#[test]
fn an_entry_of_many_forms_is_clustered_in_proportion() {
    assert_linear("forms of an entry", 1_000, 2_500, |n| {
        let form = |index| spelt(index, &["ba", "be", "bi", "bo", "bu"]);
        let mut builder = Table::builder("forms").entry("one", Kind::Person);
        for index in 0..n {
            builder = builder.name(&form(index), What::Alias, "");
        }
        let resolver = resolver(builder.build().unwrap());
        let texts: Vec<String> = (0..n).map(form).collect();
        let resolution = resolver.resolve(texts.iter().map(String::as_str));
        assert_eq!(resolution.entities().len(), 1);
        2 * texts.iter().map(String::len).sum::<usize>()
    });
}

/// One name of very many entries, which are all told for each mention of it.
#[test]
fn a_name_of_many_entries_has_an_end() {
    let table = |n: usize| {
        let mut builder = Table::builder("kims");
        for index in 0..n {
            let id = format!("{index:05}");
            builder = builder.entry(&id, Kind::Person).weight(index as f64 + 1.0).name("Kim", What::Alias, "en ko");
            builder = builder.holds("president", "XX", None, None);
        }
        builder.build().unwrap()
    };
    assert_linear("entries of a name", 3_000, 40, |n| {
        let resolver = resolver(table(n));
        let mention = |index: usize| Mention::new("Kim").lang(["en", "fr", "pl", "ko"][index % 4]);
        resolver.resolve((0..8).map(mention));
        let office = Mention::new("president").country("XX").date("2020-01-01".parse().ok());
        assert!(resolver.office(&office).is_some_and(|answer| answer.holders.len() <= MAX_ANSWER));
        assert!(resolver.meanings(&Mention::new("Kim")).len() <= MAX_ANSWER);
        n * 10
    });
    let mut told = Vec::new();
    let kims = table(2 * MAX_ANSWER);
    aka::alias::AliasTable::lookup(&kims, "kim", None, &mut |hit| told.push(hit.weight));
    assert_eq!(told.len(), MAX_ANSWER);
    assert!(told.iter().all(|&weight| weight > MAX_ANSWER as f64), "the heaviest are told");
}

/// A table of names that begin alike, in a language whose forms are looked for among them.
#[test]
fn forms_are_looked_for_among_few_names() {
    let table = |n: usize| {
        let mut builder = Table::builder("alike");
        for index in 0..n {
            let name = format!("Moskva {}", spelt(index, &["ma", "no", "ri", "ke", "ta"]));
            builder = builder.entry(&format!("{index:05}"), Kind::Place).name(&name, What::Preferred, "ru");
        }
        resolver(builder.build().unwrap())
    };
    let looked = |resolver: &Resolver| {
        work(|| {
            resolver.resolve((0..50).map(|index| Mention::new(format!("Moskv{index}")).lang("ru")));
        })
        .entries
    };
    let (some, more) = (looked(&table(9_000)), looked(&table(18_000)));
    assert!(more <= some + some / 8, "{some} entries were looked at, and {more} of twice as many");
}

#[test]
fn tables_are_read_in_proportion() {
    let read = |n: usize, row: fn(usize) -> String| {
        let rows: Vec<String> = (0..n).map(row).collect();
        let table = format!("id\tname\twhat\tlang\n{}", rows.concat());
        Table::from_tsv("t.tsv", &table).unwrap();
        table.len()
    };
    let again = |_| "a\tKim Jong Un\talias\ten\n".to_owned();
    assert_linear("a row again and again", 20_000, 4, |n| read(n, again));
    let form = |index| format!("a\tKim {index:05}\tpreferred\ten\n");
    assert_linear("forms of one entry", 20_000, 4, |n| read(n, form));
    let entry = |index| format!("a{index:05}\tKim\tpreferred\ten\n");
    assert_linear("entries of one name", 20_000, 4, |n| read(n, entry));
    let language = |index| format!("a\tKim\tpreferred\tx{index:05}\n");
    assert_linear("a name of a language each", 20_000, 4, |n| read(n, language));
}

#[test]
fn the_languages_of_a_name_have_a_limit() {
    let error = |langs: &str| Table::builder("t").entry("a", None).name("Ada", What::Alias, langs).build().err();
    assert!(error(&"en ".repeat(300)).is_none());
    assert!(error(&"en ".repeat(400)).is_some_and(|error| error.to_string().contains("give 1024 at most")));
}

#[cfg(feature = "json")]
mod json {
    use aka::alias::Format;

    use super::*;

    const FORMATS: [Format; 3] = [Format::JsonLines, Format::FollowTheMoney, Format::Wikidata];

    #[test]
    fn deep_json_is_an_error() {
        for format in FORMATS {
            for (open, close) in
                [("[", "]"), ("{\"names\": [", "]}"), ("{\"id\": ", "}"), ("{\"properties\": {\"name\": ", "}}")]
            {
                for depth in [1, 100, 200, 100_000] {
                    let deep = format!("{}1{}\n", open.repeat(depth), close.repeat(depth));
                    let inside = format!("{{\"id\": \"a\", \"name\": \"Ada\", \"note\": {}}}\n", deep.trim_end());
                    for text in [deep, inside] {
                        // Either there is too much of it or it is passed over: what matters is that it comes to an end.
                        let read = Table::read("t", format, text.as_bytes());
                        assert!(depth < 200 || text.starts_with("{\"id\": \"a\"") || read.is_err(), "{open} {depth}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_object_of_many_forms_is_read_in_proportion() {
        assert_linear("a row of many forms", 20_000, 4, |n| {
            let names: Vec<String> = (0..n).map(|index| format!("\"Kim {index:05}\"")).collect();
            let text = format!("{{\"id\": \"a\", \"name\": \"Kim\", \"names\": [{}]}}\n", names.join(", "));
            Table::read("t", Format::JsonLines, text.as_bytes()).unwrap();
            text.len()
        });
        assert_linear("a field again and again", 20_000, 4, |n| {
            let text = format!(
                "{{\"id\": \"a\", \"schema\": \"Person\", \"properties\": {{\"name\": [{}]}}}}\n",
                vec!["\"Kim\""; n].join(",")
            );
            let _ = Table::read("t", Format::FollowTheMoney, text.as_bytes());
            text.len()
        });
    }
}
