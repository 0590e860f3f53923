//! Largest remainder: whole shares first, what is left over to the largest remainders.

use super::{Apportionment, Tie};

pub(super) fn share(seats: u32, weights: &[u128], minimum: u32) -> Apportionment {
    let mut shared = vec![minimum; weights.len()];
    let (sharing, to_share) = above_minimum(seats, weights, minimum);
    let total: u128 = sharing.iter().map(|unit| weights[*unit]).sum();
    let mut remainders = Vec::with_capacity(sharing.len());
    let mut left = to_share;
    for unit in sharing {
        let exact = u128::from(to_share) * weights[unit];
        // A share of at most `to_share` seats, hence within u32.
        shared[unit] = u32::try_from(exact / total).unwrap_or(to_share);
        left -= shared[unit];
        remainders.push((exact % total, unit));
    }
    let tie = give_left_over(&mut shared, remainders, left);
    Apportionment { seats: shared, tie }
}

/// The units that still share after those under the minimum have taken it, and the seats they share.
fn above_minimum(seats: u32, weights: &[u128], minimum: u32) -> (Vec<usize>, u32) {
    let mut sharing: Vec<usize> = (0..weights.len()).collect();
    let mut to_share = seats;
    loop {
        let total: u128 = sharing.iter().map(|unit| weights[*unit]).sum();
        let (stay, leave): (Vec<usize>, Vec<usize>) = sharing
            .into_iter()
            .partition(|unit| u128::from(to_share) * weights[*unit] >= u128::from(minimum) * total);
        sharing = stay;
        if leave.is_empty() {
            return (sharing, to_share);
        }
        for _ in leave {
            to_share -= minimum;
        }
    }
}

/// One seat each to the largest remainders; a tie at the end of them is left open.
fn give_left_over(
    shared: &mut [u32],
    mut remainders: Vec<(u128, usize)>,
    left: u32,
) -> Option<Tie> {
    let left = usize::try_from(left).ok()?;
    remainders.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let last = remainders.get(left.checked_sub(1)?)?.0;
    let contested = remainders.get(left).is_some_and(|next| next.0 == last);
    let given = if contested {
        remainders.partition_point(|(remainder, _)| *remainder > last)
    } else {
        left
    };
    for (_, unit) in &remainders[..given] {
        shared[*unit] += 1;
    }
    contested.then(|| Tie {
        among: remainders
            .iter()
            .filter(|(remainder, _)| *remainder == last)
            .map(|(_, unit)| *unit)
            .collect(),
        seats: u32::try_from(left - given).unwrap_or(u32::MAX),
    })
}
