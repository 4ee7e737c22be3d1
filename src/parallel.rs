//! Work on all cores where the feature `rayon` is on, and on one where it is not; the result is the same.

/// Maps a slice; the order is kept. Each thread has memory of its own to work in.
#[cfg(feature = "rayon")]
pub(crate) fn map<T: Sync, S, R: Send>(
    items: &[T],
    scratch: impl Fn() -> S + Sync + Send,
    f: impl Fn(&mut S, &T) -> R + Sync + Send,
) -> Vec<R> {
    use rayon::prelude::*;
    items.par_iter().with_min_len((items.len() / 512).clamp(1, 64)).map_init(scratch, f).collect()
}

/// Maps a slice.
#[cfg(not(feature = "rayon"))]
pub(crate) fn map<T, S, R>(items: &[T], scratch: impl Fn() -> S, f: impl Fn(&mut S, &T) -> R) -> Vec<R> {
    let mut scratch = scratch();
    items.iter().map(|item| f(&mut scratch, item)).collect()
}

/// Sorts; what is equal may change places.
pub(crate) fn sort<T: Ord + Send>(items: &mut [T]) {
    #[cfg(feature = "rayon")]
    rayon::slice::ParallelSliceMut::par_sort_unstable(items);
    #[cfg(not(feature = "rayon"))]
    items.sort_unstable();
}

/// The parts of a slice where work on it may be divided, so that no run of equal items is: about `parts` of them.
pub(crate) fn divide<T>(items: &[T], parts: usize, equal: impl Fn(&T, &T) -> bool) -> Vec<&[T]> {
    let size = items.len() / parts.max(1) + 1;
    let mut rest = items;
    let mut out = Vec::new();
    while !rest.is_empty() {
        let mut end = size.min(rest.len());
        while end < rest.len() && equal(&rest[end - 1], &rest[end]) {
            end += 1;
        }
        let (part, next) = rest.split_at(end);
        out.push(part);
        rest = next;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_not_divided() {
        let items = [1, 1, 1, 1, 2, 3, 3, 3, 4];
        let parts = divide(&items, 4, |a, b| a == b);
        assert_eq!(parts, [&[1, 1, 1, 1][..], &[2, 3, 3, 3][..], &[4][..]]);
        assert_eq!(parts.concat(), items);
    }
}
