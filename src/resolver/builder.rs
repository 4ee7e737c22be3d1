//! Configuring a resolver.

use std::sync::Arc;

use super::{Clustering, Inner, Resolver};
use crate::alias::{self, AliasTable};
use crate::bits::Probability;
use crate::error::Error;
use crate::profile::Profiler;
use crate::sound::{Reader, Romanizer};

/// Builds a [`Resolver`]. The tables given come before the built-in ones: where two tables know an entity by as many of
/// its mentions, the one given first names it.
///
/// ```
/// use aka::alias::Table;
/// use aka::{Probability, Resolver};
///
/// let resolver = Resolver::builder()
///     .aliases(Table::from_tsv("ships.tsv", "id\tname\nship:1\tBelgica\nship:1\tPatria\n")?)
///     .threshold(Probability::new(0.9).unwrap())
///     .build()?;
/// assert_eq!(resolver.resolve(["Belgica", "Patria"]).entities().len(), 1);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Default)]
pub struct ResolverBuilder {
    tables: Vec<Arc<dyn AliasTable>>,
    romanizers: Vec<Arc<dyn Romanizer>>,
    without_tables: bool,
    threshold: Option<Probability>,
    language: Option<String>,
    clustering: Clustering,
}

impl std::fmt::Debug for ResolverBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tables: Vec<_> = self.tables.iter().map(super::super::alias::AliasTable::name).collect();
        f.debug_struct("ResolverBuilder")
            .field("tables", &tables)
            .field("threshold", &self.threshold)
            .finish_non_exhaustive()
    }
}

impl ResolverBuilder {
    /// Adds an alias table.
    pub fn aliases(mut self, table: impl AliasTable + 'static) -> Self {
        self.tables.push(Arc::new(table));
        self
    }

    /// Leaves the built-in tables of places, organisations and officials out. Tables added stay.
    pub fn without_tables(mut self) -> Self {
        self.without_tables = true;
        self
    }

    /// Adds a romaniser; it takes precedence over the built-in one of its script.
    pub fn romanizer(mut self, romanizer: impl Romanizer + 'static) -> Self {
        self.romanizers.push(Arc::new(romanizer));
        self
    }

    /// No link within an entity may be less probable than this; raising it only splits. At even odds, the default,
    /// entities are those that all evidence together speaks for: a link that by itself is a little below may stand in
    /// them. What a document settles (a part of a name that stands beside the one fuller name it fits) is not cut:
    /// such a mention stays with the fuller name, and its own confidence says how sure that is.
    pub fn threshold(mut self, probability: Probability) -> Self {
        self.threshold = Some(probability);
        self
    }

    /// The language in which entities are called where a table knows their name in it: a BCP 47 code, English by
    /// default.
    pub fn language(mut self, code: impl Into<String>) -> Self {
        self.language = Some(code.into());
        self
    }

    /// How pairs become clusters; [`Clustering::Correlation`] by default.
    pub fn clustering(mut self, clustering: Clustering) -> Self {
        self.clustering = clustering;
        self
    }

    /// Builds the resolver.
    ///
    /// # Errors
    ///
    /// If the threshold is 0 or 1: no link is impossible, and none is certain.
    pub fn build(self) -> Result<Resolver, Error> {
        if let Some(threshold) = self.threshold
            && (threshold == Probability::ZERO || threshold == Probability::ONE)
        {
            return Err(Error::config(format!("the threshold {threshold} must lie between 0 and 1, such as 0.9")));
        }
        Ok(self.finish())
    }

    pub(super) fn finish(self) -> Resolver {
        let mut tables = self.tables;
        let given = tables.len();
        if !self.without_tables {
            tables.extend(alias::builtin());
        }
        let mut reader = Reader::new();
        self.romanizers.into_iter().for_each(|romanizer| reader.add(romanizer));
        let threshold = self.threshold.unwrap_or(Probability::EVEN).to_bits();
        let profiler = Profiler { reader, tables, given };
        Resolver::from_parts(Inner { profiler, threshold, clustering: self.clustering, language: self.language })
    }
}
