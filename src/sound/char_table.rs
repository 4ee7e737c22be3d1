//! Embedded tables keyed by one character: a row is the character and cells of alternatives.

/// A table of text, one row a character. Rows are found by binary search; nothing is copied.
#[derive(Debug)]
pub(super) struct CharTable {
    rows: Vec<(char, &'static str)>,
}

impl CharTable {
    /// Reads a table: `#` comments, a line of column names, then rows of tab-separated cells, the first a character.
    pub(super) fn new(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut rows: Vec<_> =
            lines.filter_map(|line| Some((line.chars().next()?, line.split_once('\t')?.1))).collect();
        rows.sort_unstable_by_key(|row| row.0);
        Self { rows }
    }

    /// The alternatives in a cell of a character's row; columns count from 0 after the character.
    pub(super) fn cell(&self, letter: char, column: usize) -> impl Iterator<Item = &'static str> {
        let row = self.rows.binary_search_by_key(&letter, |row| row.0).map(|index| self.rows[index].1);
        row.into_iter().filter_map(move |cells| cells.split('\t').nth(column)).flat_map(str::split_ascii_whitespace)
    }

    /// The characters that have rows.
    pub(super) fn letters(&self) -> impl Iterator<Item = char> {
        self.rows.iter().map(|row| row.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found() {
        let table = CharTable::new("# comment\nletter\tfirst\tsecond\nb\tx y\t\na\t\tz\n");
        assert_eq!(table.cell('b', 0).collect::<Vec<_>>(), ["x", "y"]);
        assert_eq!(table.cell('a', 1).collect::<Vec<_>>(), ["z"]);
        assert_eq!(table.cell('a', 0).count() + table.cell('b', 1).count() + table.cell('c', 0).count(), 0);
        assert_eq!(table.letters().collect::<String>(), "ab");
    }
}
