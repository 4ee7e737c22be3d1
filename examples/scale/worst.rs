//! Collections that are hard on purpose: all names share what most names do not.

use std::collections::HashSet;

use aka::Kind;

use crate::entities::{Entity, World};
use crate::made::{Made, mention};
use crate::random::Random;
use crate::spelling::slip;
use crate::support::Result;
use crate::writing::{Mix, WRITINGS, Writing};

/// Different spellings of the one name of the worst case `spellings`.
const SPELLINGS: usize = 10_000;

/// One of the worst cases, by its name.
pub(crate) fn made(case: &str, count: usize, mix: &Mix, random: &mut Random) -> Result<Made> {
    let world = World::new(mix)?;
    match case {
        "kims" => Ok(kims(&world, count, random)),
        "mohammeds" => mohammeds(&world, count, random),
        "spellings" => spellings(&world, count, random),
        _ => Err(format!("--worst {case}: there is no such case; give kims, mohammeds or spellings").into()),
    }
}

/// One Korean surname with all given names, in Hangul and in Latin letters; eight mentions each, or more where given
/// names run out.
fn kims(world: &World, count: usize, random: &mut Random) -> Made {
    let korea = &world.parts.korea;
    let surname = korea.surnames.iter().position(|(surname, _)| &**surname == "김").unwrap_or_default() as u32;
    let syllables = korea.given.len() as u32;
    let mut given: Vec<[Option<u32>; 2]> =
        (0..syllables).flat_map(|first| (0..syllables).map(move |second| [Some(first), Some(second)])).collect();
    random.shuffle(&mut given);
    let mut known = HashSet::new();
    given.retain(|&given| known.insert(world.namesake(Entity::Syllables { korean: true, surname, given })));
    given.truncate(count.div_ceil(8));
    let mut made = Made::default();
    for at in 0..count {
        let at = at % given.len();
        let entity = Entity::Syllables { korean: true, surname, given: given[at] };
        let wish = if random.chance(0.5) { Writing::Hangul } else { Writing::Latin };
        made.push(mention(world, entity, wish, random), Kind::Person, at);
    }
    made
}

/// Persons all called Mohammed, no two the same, one mention each: a second given name and a surname tell them apart.
fn mohammeds(world: &World, count: usize, random: &mut Random) -> Result<Made> {
    const MOHAMMEDS: [&str; 6] = ["Mohammed", "Muhammad", "Mohamed", "Mohammad", "محمد", "Мохаммед"];
    let parts = &world.parts;
    let [given, family] = [&parts.given_urns, &parts.family_urns].map(|urns| &urns[&Writing::Arabic]);
    let mut known = HashSet::new();
    let mut made = Made::default();
    let mut tries = 0;
    while made.rows.len() < count {
        tries += 1;
        if tries > 20 * count + 1_000 {
            return Err(format!("there are no more than {} Mohammeds; give a smaller --n", made.rows.len()).into());
        }
        let first = random.pick(&MOHAMMEDS).copied().unwrap_or_default();
        let writing = Writing::of(first).unwrap_or_default();
        let drawn = (given.any(random), family.any(random));
        let (Some(second), Some(family)) = drawn else { continue };
        let entity = Entity::Person { given: second, second: None, family };
        if !known.insert(world.namesake(entity)) {
            continue;
        }
        let called = world.called(entity, writing, random);
        let first = if called.writing == writing { first } else { MOHAMMEDS[0] };
        let at = made.rows.len();
        made.push(format!("{first} {}", called.whole()), Kind::Person, at);
    }
    Ok(made)
}

/// One person in ten thousand spellings, each of them again and again.
fn spellings(world: &World, count: usize, random: &mut Random) -> Result<Made> {
    let parts = &world.parts;
    // Whoever has forms in most scripts, and the most of them.
    let rich =
        |part: &crate::parts::Part| WRITINGS.map(|writing| part.forms(writing).len().min(3)).iter().sum::<usize>();
    let richest =
        |list: &[crate::parts::Part]| (0..list.len()).max_by_key(|&at| (rich(&list[at]), at)).unwrap_or(0) as u32;
    let entity = Entity::Person { given: richest(&parts.given), second: None, family: richest(&parts.family) };
    let mut known: HashSet<String> = HashSet::new();
    let mut list: Vec<String> = Vec::new();
    let mut tries = 0;
    while list.len() < SPELLINGS.min(count) {
        tries += 1;
        if tries > 1_000 * SPELLINGS {
            return Err("the name has too few spellings".into());
        }
        let wish = WRITINGS[random.below(WRITINGS.len())];
        let mut name = world.called(entity, wish, random).whole();
        for _ in 0..random.below(3) {
            name = slip(&name, random);
        }
        if known.insert(name.clone()) {
            list.push(name);
        }
    }
    let mut made = Made::default();
    for at in 0..count {
        made.push(list[at % list.len()].clone(), Kind::Person, 0);
    }
    Ok(made)
}
