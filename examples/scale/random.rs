//! Chance that comes out the same everywhere, made by `SplitMix64`.

/// A generator of numbers. The same seed gives the same numbers on every machine.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below another one, which is not 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// From 0 to 1.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something comes true that does so with this probability.
    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    pub(crate) fn pick<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        if of.is_empty() { None } else { of.get(self.below(of.len())) }
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// Things that are drawn as often as their weights say.
#[derive(Default)]
pub(crate) struct Urn {
    things: Vec<u32>,
    sums: Vec<f64>,
}

impl Urn {
    pub(crate) fn put(&mut self, thing: u32, weight: f64) {
        self.things.push(thing);
        self.sums.push(self.sums.last().unwrap_or(&0.0) + weight);
    }

    /// Any of them, whatever its weight.
    pub(crate) fn any(&self, random: &mut Random) -> Option<u32> {
        random.pick(&self.things).copied()
    }

    /// Nothing, where there is none.
    pub(crate) fn draw(&self, random: &mut Random) -> Option<u32> {
        let thrown = random.unit() * self.sums.last()?;
        let at = self.sums.partition_point(|&sum| sum <= thrown);
        self.things.get(at.min(self.things.len() - 1)).copied()
    }
}
