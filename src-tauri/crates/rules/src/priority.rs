//! 优先规则 for nominees tied on the cut line: one criterion the data holds (本单位设定). It may fail to decide, and
//! then says so: people vote again or draw lots.

/// Why a criterion leaves the tie as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecided<T> {
    /// Nothing is stated for this one.
    Unstated(T),
    /// Equal in the criterion too, across the line.
    Equal { last_inside: T, first_outside: T },
}

/// The tied in the order of their keys, least first; equal ones that the line does not part stay by id.
///
/// # Errors
/// [`Undecided`] when a key is not stated or the line runs through equal keys.
pub fn by_key<T: Copy + Ord, K: Ord>(
    tied: &[(T, Option<K>)],
    seats: u32,
) -> Result<Vec<T>, Undecided<T>> {
    if let Some((id, _)) = tied.iter().find(|(_, key)| key.is_none()) {
        return Err(Undecided::Unstated(*id));
    }
    let mut sorted: Vec<&(T, Option<K>)> = tied.iter().collect();
    sorted.sort_by(|(one, one_key), (other, other_key)| (one_key, one).cmp(&(other_key, other)));
    let line = usize::try_from(seats).unwrap_or(usize::MAX);
    let last = line.checked_sub(1).and_then(|last| sorted.get(last));
    if let (Some((last_inside, key)), Some((first_outside, next))) = (last, sorted.get(line))
        && key == next
    {
        return Err(Undecided::Equal {
            last_inside: *last_inside,
            first_outside: *first_outside,
        });
    }
    Ok(sorted.iter().map(|(id, _)| *id).collect())
}
