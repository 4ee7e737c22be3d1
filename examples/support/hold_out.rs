//! How well confidence would be calibrated on data that its curve was not chosen by: fitted to some rows, judged by
//! others.

use std::collections::BTreeSet;
use std::fmt::Write;

use aka::eval::Reliability;
use aka::{Kind, Probability, Resolution};

use super::gold::usual;

/// What a bit is worth beyond the bend; the same as in the library.
const LEAK: f64 = 0.03;

/// How much more links of an entity are right together than apart; the same as in the library.
const TOGETHER: f64 = 0.6;

/// The curve of confidence, as `src/resolver/confidence.rs` has it: how much of a bit is left, and the most that links
/// are worth, of members between names and between words, and of entities between words.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Curve([f64; 4]);

/// The one in the library.
const SHIPPED: Curve = Curve([0.5, 5.5, 3.0, 2.0]);

/// What a claim is about, which says by which ceiling it is bent.
#[derive(Clone, Copy)]
enum Of {
    Names = 1,
    Words = 2,
    LinkedWords = 3,
}

/// What a member or an entity claims: the totals of bits that it rests on, the least first, and whether it came true.
struct Claim {
    bits: Vec<f64>,
    of: Of,
    came: bool,
}

impl Curve {
    fn at(self, total: f64, of: Of) -> f64 {
        let (line, ceiling) = (self.0[0] * total, self.0[of as usize]);
        line - (1.0 + (line - ceiling).clamp(-500.0, 500.0).exp2()).log2() + LEAK * total
    }

    /// The total whose claim this is: the curve rises everywhere.
    fn total(self, claimed: f64, of: Of) -> f64 {
        let (mut low, mut high) = (-2000.0, 2000.0);
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            *(if self.at(middle, of) < claimed { &mut low } else { &mut high }) = middle;
        }
        f64::midpoint(low, high)
    }

    fn claim(self, claim: &Claim) -> f64 {
        let chance = |&bits: &f64| 1.0 / (1.0 + (-self.at(bits, claim.of)).exp2());
        let shared = |(at, chance): (usize, f64)| chance.powf(((at + 1) as f64).powf(-TOGETHER));
        claim.bits.iter().map(chance).enumerate().map(shared).product()
    }

    /// How surprising the outcomes are, in nats a claim.
    fn loss(self, claims: &[&Claim]) -> f64 {
        let surprise = |claim: &&Claim| {
            let p = self.claim(claim).clamp(1e-9, 1.0 - 1e-9);
            -(if claim.came { p } else { 1.0 - p }).ln()
        };
        claims.iter().map(surprise).sum::<f64>() / claims.len().max(1) as f64
    }

    /// The round figures by which members and entities, one as much as the other, surprise least.
    fn fit(members: &[&Claim], entities: &[&Claim]) -> Self {
        let loss = |curve: Self| curve.loss(members) + curve.loss(entities);
        let (mut best, mut least) = (SHIPPED, loss(SHIPPED));
        for _ in 0..20 {
            let before = best;
            for (number, step) in [(0, 0.05), (1, 0.25), (2, 0.25), (3, 0.25)] {
                for sign in [1.0, -1.0] {
                    let mut tried = best;
                    tried.0[number] = (tried.0[number] + sign * step).max(step);
                    let now = loss(tried);
                    if now < least {
                        (best, least) = (tried, now);
                    }
                }
            }
            if best == before {
                break;
            }
        }
        best
    }

    fn error(self, claims: &[&Claim]) -> f64 {
        let told = |claim: &&Claim| Some((Probability::new(self.claim(claim))?, claim.came));
        Reliability::of(claims.iter().filter_map(told)).ece()
    }
}

/// For each value of a column the calibration error of members and entities there, by the curve of the library and by
/// one fitted to the rows with other values. An entity counts where its first member does.
pub(crate) fn table(column: &str, values: &[String], gold: &[&str], resolution: &Resolution) -> String {
    let (mut members, mut entities) = (Vec::new(), Vec::new());
    for entity in resolution.entities().filter(|entity| entity.len() > 1) {
        let (usual, whole) = usual(gold, &entity);
        let mut first = None;
        let mut all_named = true;
        for member in entity.members() {
            let row = member.id().index();
            let named = member.mention().known_kind().is_none_or(is_named);
            all_named &= named;
            first.get_or_insert(row);
            let of = if named { Of::Names } else { Of::Words };
            let bits = SHIPPED.total(member.confidence().to_bits().get(), of);
            members.push((row, Claim { bits: vec![bits], of, came: gold[row] == usual }));
        }
        let mut bits: Vec<f64> = entity.links().map(|link| link.bits.get()).collect();
        bits.sort_by(f64::total_cmp);
        // One without links rests on its name alone, by the curve of members.
        if let Some(row) = first.filter(|_| !bits.is_empty()) {
            let of = if all_named { Of::Names } else { Of::LinkedWords };
            entities.push((row, Claim { bits, of, came: whole }));
        }
    }
    let mut out = format!(
        "\n{:<14}  error of members: shipped  held out   of entities: shipped  held out   figures fitted to the others\n",
        format!("by {column}")
    );
    for value in values.iter().collect::<BTreeSet<_>>() {
        let of = |claims, inside| part(claims, |row| (values[row] == *value) == inside);
        let fitted = Curve::fit(&of(&members, false), &of(&entities, false));
        let (here, there) = (of(&members, true), of(&entities, true));
        // Writing into a string cannot fail.
        let _ = writeln!(
            out,
            "{value:<14}  {:>25.4}  {:>8.4}  {:>21.4}  {:>8.4}   {:?}",
            SHIPPED.error(&here),
            fitted.error(&here),
            SHIPPED.error(&there),
            fitted.error(&there),
            fitted.0
        );
    }
    out
}

/// The claims of some rows.
fn part(claims: &[(usize, Claim)], wanted: impl Fn(usize) -> bool) -> Vec<&Claim> {
    claims.iter().filter(|(row, _)| wanted(*row)).map(|(_, claim)| claim).collect()
}

fn is_named(kind: Kind) -> bool {
    matches!(kind, Kind::Person | Kind::Place | Kind::Event)
}
