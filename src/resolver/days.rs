//! What the days of documents say of a part of a name: where it fits several, it means rather the one who is in the texts
//! of those days.
//!
//! How far the documents of two names lie apart is the harmonic mean of the days between each and each, in which those
//! count most that are near. It is set beside the same mean of documents of the collection: where all are of one week,
//! one week says nothing.

use crate::bits::Bits;
use crate::mention::Mention;
use crate::work::count;

/// So many documents of the collection tell how far apart its documents are.
const DRAWN: usize = 64;
/// What it is worth to be half as far apart, in bits: as measured on pairs of dated news that name somebody by one surname.
const SLOPE: f64 = 0.125;
/// No more than this for or against. Who stands in the texts of one day is often told by whom they name as well.
const DAYS: f64 = 0.5;

/// The days of documents.
pub(super) struct Days {
    /// The day of each document, the first that one of its mentions has.
    of: Vec<Option<i32>>,
    /// How far two documents are apart, taken over all: log2 of days. None where fewer than two have a day.
    usual: Option<f64>,
}

impl Days {
    /// Those of so many documents, by the document of each mention.
    pub(super) fn of(mentions: &[Mention], document: &[Option<u32>], documents: usize) -> Self {
        let mut of: Vec<Option<i32>> = vec![None; documents];
        for (mention, document) in mentions.iter().zip(document) {
            if let (Some(document), Some(date)) = (*document, mention.known_date()) {
                let day = &mut of[document as usize];
                *day = Some(day.map_or(date.number(), |known| known.min(date.number())));
            }
        }
        let mut known: Vec<i32> = of.iter().flatten().copied().collect();
        known.sort_unstable();
        let drawn = known.len().min(DRAWN);
        let some: Vec<i32> = (0..drawn).map(|at| known[at * known.len() / drawn]).collect();
        let pairs = some.iter().enumerate().flat_map(|(at, &day)| some[at + 1..].iter().map(move |&next| (day, next)));
        Self { of, usual: harmonic(pairs).map(f64::log2) }
    }

    /// The days of some documents.
    pub(super) fn among(&self, documents: impl Iterator<Item = usize>) -> Vec<i32> {
        documents.filter_map(|document| self.of[document]).collect()
    }

    /// How far documents of these days are apart, in days: at least 1.
    pub(super) fn apart(&self, a: &[i32], b: &[i32]) -> Option<f64> {
        self.usual?;
        count(|work| work.links += (a.len() * b.len()) as u64);
        harmonic(a.iter().flat_map(|&day| b.iter().map(move |&other| (day, other))))
    }

    /// What that is worth.
    pub(super) fn worth(&self, apart: f64) -> Bits {
        Bits::new(self.usual.map_or(0.0, |usual| (SLOPE * (usual - apart.log2())).clamp(-DAYS, DAYS)))
    }
}

/// The harmonic mean of the days between two; of one day and of the next it is one.
fn harmonic(pairs: impl Iterator<Item = (i32, i32)>) -> Option<f64> {
    let near = |(a, b): (i32, i32)| 1.0 / f64::from(a.abs_diff(b).max(1));
    let (sum, of) = pairs.fold((0.0, 0_u32), |(sum, of), pair| (sum + near(pair), of + 1));
    (of > 0).then(|| f64::from(of) / sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    /// A document for each day, counted from the year 2000.
    fn documents(days: &[Option<i16>]) -> Days {
        let dated = |day: &Option<i16>| {
            let date = day.map(|day| Date::new(2000 + day / 336, 1 + (day % 336 / 28) as u8, 1 + (day % 28) as u8));
            Mention::new("x").date(date.flatten())
        };
        let mentions: Vec<Mention> = days.iter().map(dated).collect();
        let of: Vec<Option<u32>> = (0..days.len() as u32).map(Some).collect();
        Days::of(&mentions, &of, days.len())
    }

    #[test]
    fn nearer_is_never_worth_less() {
        let spread: Vec<Option<i16>> = (0..40).map(|at| Some(at * 30)).collect();
        let days = documents(&spread);
        let worth: Vec<Bits> = (0..4000).map(|apart| days.worth(days.apart(&[0], &[apart]).unwrap())).collect();
        assert!(worth.windows(2).all(|pair| pair[0] >= pair[1]));
        assert!(worth[0] > Bits::ZERO && worth[0] <= Bits::new(DAYS), "{}", worth[0]);
        assert_eq!(worth[3999], Bits::new(-DAYS));
        assert_eq!(days.apart(&[0, 9], &[40, 3]), days.apart(&[3, 40], &[9, 0]));
    }

    #[test]
    fn it_is_measured_by_the_collection() {
        let one_day = documents(&[Some(5); 9]);
        assert_eq!(one_day.worth(one_day.apart(&[5], &[5, 5]).unwrap()), Bits::ZERO);
        let two = documents(&[Some(5), Some(300)]);
        assert!(two.worth(two.apart(&[0], &[310]).unwrap()).get().abs() < 0.05);
        let (week, years) = (documents(&[Some(1), Some(3), Some(8)]), documents(&[Some(1), Some(900), Some(2900)]));
        let of = |days: &Days| days.worth(days.apart(&[0], &[30]).unwrap());
        assert!(of(&week) < Bits::ZERO && of(&years) > Bits::ZERO);
    }

    #[test]
    fn without_days_nothing_is_known() {
        for few in [&[][..], &[None, None], &[Some(3), None, None]] {
            let days = documents(few);
            assert_eq!(days.apart(&[3], &[3]), None);
        }
        let days = documents(&[Some(3), None, Some(9)]);
        assert_eq!(days.among([0, 1, 2].into_iter()).len(), 2);
        assert_eq!(days.apart(&[3], &[]), None);
    }
}
