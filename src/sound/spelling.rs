//! What the scripts read letter by letter share: letters that can be spelt in several ways, and the cheapest ways to
//! spell the whole word.

use super::readings::{MAX_READINGS, Readings};

/// How the letters of a word are spelt, each by a row such as `"g h3"`: g, or h at a cost of 3 bits. `_` is silence.
#[derive(Clone, Debug, Default)]
pub(super) struct Spelling {
    letters: Vec<&'static str>,
}

/// A way through a word on which up to two letters are not spelt as is likeliest. Three would cost more than each of the
/// seven ways with fewer of the three, so that the few ways kept could hardly hold one.
#[derive(Clone, Copy, Debug, Default)]
struct Detour {
    cost: f64,
    turns: [Option<(usize, &'static str)>; 2],
}

impl Detour {
    /// This way, with one more letter spelt otherwise.
    fn turn(self, place: usize, (text, cost): (&'static str, f64)) -> Option<Self> {
        let turns = match self.turns {
            [None, _] => [Some((place, text)), None],
            [first, None] => [first, Some((place, text))],
            _ => return None,
        };
        Some(Self { cost: self.cost + cost, turns })
    }
}

impl Spelling {
    /// Adds a letter, or letters that make one sound.
    pub(super) fn write(&mut self, row: &'static str) {
        if !row.is_empty() {
            self.letters.push(row);
        }
    }

    /// Adds the cheapest spellings of the whole to `out`, and the likeliest of another way to read it at `cost`.
    pub(super) fn finish_beside(&self, other: &Self, cost: f64, out: &mut Readings) {
        let other = other.spell(&Detour::default());
        if other != self.spell(&Detour::default()) {
            out.push(&other, cost);
        }
        self.finish(out);
    }

    /// Adds the cheapest spellings of the whole to `out`.
    pub(super) fn finish(&self, out: &mut Readings) {
        let mut detours = vec![Detour::default()];
        for (place, row) in self.letters.iter().enumerate().filter(|(_, row)| row.contains(' ')) {
            let known = detours.len();
            for way in ways(row).skip(1) {
                for at in 0..known {
                    detours.extend(detours[at].turn(place, way));
                }
            }
            detours.sort_by(|a, b| a.cost.total_cmp(&b.cost));
            detours.truncate(MAX_READINGS);
        }
        for detour in detours {
            out.push(&self.spell(&detour), detour.cost);
        }
    }

    /// The spelling along a detour.
    fn spell(&self, detour: &Detour) -> String {
        let mut text = String::with_capacity(2 * self.letters.len());
        for (place, row) in self.letters.iter().enumerate() {
            let turn = detour.turns.iter().flatten().find(|turn| turn.0 == place);
            text.push_str(turn.map_or_else(|| row.split(' ').next().unwrap_or_default(), |turn| turn.1));
        }
        text.retain(|c| c != '_');
        text
    }
}

/// The spellings of a row, the likeliest first, and their costs.
fn ways(row: &'static str) -> impl Iterator<Item = (&'static str, f64)> {
    row.split(' ').map(|way| {
        let text = way.trim_end_matches(|c: char| c.is_ascii_digit());
        (text, way[text.len()..].parse().unwrap_or(0.0))
    })
}

/// The row of a letter in a table.
pub(super) fn row(table: &[(char, &'static str)], letter: char) -> Option<&'static str> {
    table.iter().find(|row| row.0 == letter).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spell(rows: &[&'static str]) -> Vec<(String, f64)> {
        let mut spelling = Spelling::default();
        for row in rows {
            spelling.write(row);
        }
        let mut out = Readings::new();
        spelling.finish(&mut out);
        out.iter().map(|reading| (reading.text.clone(), -reading.bits.get())).collect()
    }

    #[test]
    fn the_cheapest_spellings_are_kept() {
        assert_eq!(
            spell(&["g h3", "a", "_ e1"]),
            [("ga".to_owned(), 0.0), ("gae".to_owned(), 1.0), ("ha".to_owned(), 3.0), ("hae".to_owned(), 4.0)]
        );
        assert_eq!(spell(&["b v1"; 9]).len(), MAX_READINGS);
        assert!(spell(&["_", ""]).is_empty());
    }
}
