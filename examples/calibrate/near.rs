//! Which persons' names are near to one's: those whose English names share most letters with it.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::people::Person;

/// Persons by what their English names are made of.
pub(crate) struct Near<'p> {
    persons: &'p [Person],
    holders: HashMap<&'p str, Vec<usize>>,
}

impl<'p> Near<'p> {
    pub(crate) fn of(persons: &'p [Person]) -> Self {
        let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, person) in persons.iter().enumerate() {
            person.grams.iter().for_each(|gram| holders.entry(gram).or_default().push(at));
        }
        Self { persons, holders }
    }

    /// So many others with a name in a writing, the nearest first.
    pub(crate) fn to(&self, person: &Person, writing: &str, many: usize) -> Vec<&'p Person> {
        let mut common = vec![0_usize; self.persons.len()];
        for gram in &person.grams {
            self.holders.get(gram.as_str()).into_iter().flatten().for_each(|&holder| common[holder] += 1);
        }
        let mut others: Vec<(f64, &Person)> = common
            .into_iter()
            .zip(self.persons)
            .filter(|(common, other)| *common > 0 && other.id != person.id && other.names.contains_key(writing))
            .map(|(common, other)| (common as f64 / (person.grams.len() + other.grams.len()) as f64, other))
            .collect();
        let nearest = |(x, a): &(f64, &Person), (y, b): &(f64, &Person)| -> Ordering {
            y.total_cmp(x).then_with(|| a.id.cmp(&b.id))
        };
        if others.len() > many {
            others.select_nth_unstable_by(many, nearest);
            others.truncate(many);
        }
        others.sort_by(nearest);
        others.into_iter().map(|(_, other)| other).collect()
    }
}
