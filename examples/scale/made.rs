//! Mentions that are made, with the entity that each means.

use std::fmt::Write;

use aka::Kind;

use crate::entities::{Entity, World};
use crate::random::{Random, Urn};
use crate::spelling;
use crate::support::{Result, field};
use crate::writing::{Mix, Writing};

/// Mentions for each entity, on the average.
const EACH: usize = 8;
/// How many mentions are written in the script of the entity's home; the others in any.
const AT_HOME: f64 = 0.5;

/// Mentions as the rows of a table: their names, kinds, and entities.
#[derive(Default)]
pub(crate) struct Made {
    pub(crate) rows: Vec<Row>,
}

pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) entity: u32,
}

impl Made {
    pub(crate) fn push(&mut self, name: String, kind: Kind, entity: usize) {
        self.rows.push(Row { name, kind, entity: entity as u32 });
    }

    /// As the example `cluster` and the example `evaluate` read it.
    pub(crate) fn tsv(&self) -> String {
        let mut text = String::from("id\tname\tkind\tentity\n");
        for (at, row) in self.rows.iter().enumerate() {
            let _ = writeln!(text, "m{at}\t{}\t{}\te{}", field(&row.name), row.kind, row.entity);
        }
        text
    }
}

/// Names as the world's news has them: few entities have most of the mentions.
pub(crate) fn news(count: usize, mix: &Mix, random: &mut Random) -> Result<Made> {
    let world = World::new(mix)?;
    let entities = world.populate(count.div_ceil(EACH), random);
    let mut urn = Urn::default();
    for rank in 0..entities.len() {
        urn.put(rank as u32, (rank as f64 + 10.0).powf(-0.95));
    }
    let mut order: Vec<u32> = (0..entities.len() as u32).collect();
    order.extend((entities.len()..count).filter_map(|_| urn.draw(random)));
    order.truncate(count);
    random.shuffle(&mut order);
    let known = |writing: Writing| mix.0.iter().any(|&(wanted, _)| wanted == writing);
    let first = mix.0.first().map_or(Writing::Latin, |&(writing, _)| writing);
    let homes: Vec<Writing> = entities
        .iter()
        .map(|&entity| Some(home(&world, entity)).filter(|&writing| known(writing)).unwrap_or(first))
        .collect();
    let mut made = Made { rows: Vec::with_capacity(count) };
    for at in order {
        let at = at as usize;
        let wish = if random.chance(AT_HOME) { homes[at] } else { world.script(random) };
        made.push(mention(&world, entities[at], wish, random), World::kind(entities[at]), at);
    }
    Ok(made)
}

/// One mention of an entity.
pub(crate) fn mention(world: &World, entity: Entity, wish: Writing, random: &mut Random) -> String {
    let called = world.called(entity, wish, random);
    match World::kind(entity) {
        Kind::Person => spelling::person(&called, random),
        _ => spelling::thing(&called, random),
    }
}

/// The script that a mention at home has.
fn home(world: &World, entity: Entity) -> Writing {
    match entity {
        Entity::Syllables { korean: false, .. } | Entity::Japanese { .. } => Writing::Han,
        Entity::Syllables { .. } => Writing::Hangul,
        Entity::Person { family, .. } | Entity::Body { family, .. } => world.parts.family[family as usize].home,
        Entity::Town(town) => world.parts.towns[town as usize].home,
    }
}
