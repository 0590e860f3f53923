//! The order of an agenda in which members leave and return least (回避人员进出最少).

use std::collections::BTreeSet;

/// Up to here every order of the distinct sets is weighed; beyond, a good one is sought.
const EXACT: usize = 12;

/// How many members leave or return between neighbours.
pub fn recusal_changes<Member: Ord>(sets: &[&BTreeSet<Member>]) -> usize {
    sets.windows(2).map(|pair| apart(pair[0], pair[1])).sum()
}

fn apart<Member: Ord>(one: &BTreeSet<Member>, other: &BTreeSet<Member>) -> usize {
    one.symmetric_difference(other).count()
}

/// The places of the given sets in an order of fewest changes. Equal sets come together and keep their order; an order
/// that cannot be bettered is left as it is.
pub fn fewest_recusal_changes<Member: Ord>(sets: &[BTreeSet<Member>]) -> Vec<usize> {
    let as_given: Vec<usize> = (0..sets.len()).collect();
    let groups = alike(sets);
    let distances = distances(sets, &groups);
    let mut path = if groups.len() <= EXACT {
        shortest(&distances)
    } else {
        sought(&distances)
    };
    // A path is as short read backwards: it begins at the end that was given first.
    if path.first() > path.last() {
        path.reverse();
    }
    let found: Vec<usize> = path
        .into_iter()
        .flat_map(|group| groups[group].iter().copied())
        .collect();
    if cost(sets, &found) < cost(sets, &as_given) {
        found
    } else {
        as_given
    }
}

fn cost<Member: Ord>(sets: &[BTreeSet<Member>], order: &[usize]) -> usize {
    let ordered: Vec<&BTreeSet<Member>> = order.iter().map(|place| &sets[*place]).collect();
    recusal_changes(&ordered)
}

/// Equal sets belong together: since going by way of a third set is never shorter, an order of fewest changes exists in
/// which none stands between them.
fn alike<Member: Ord>(sets: &[BTreeSet<Member>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (place, set) in sets.iter().enumerate() {
        match groups.iter_mut().find(|group| sets[group[0]] == *set) {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    groups
}

fn distances<Member: Ord>(sets: &[BTreeSet<Member>], groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let first = |group: &Vec<usize>| &sets[group[0]];
    groups
        .iter()
        .map(|one| {
            groups
                .iter()
                .map(|other| apart(first(one), first(other)))
                .collect()
        })
        .collect()
}

/// The shortest path through all points, by the best path to every point over every set of points.
fn shortest(distances: &[Vec<usize>]) -> Vec<usize> {
    let count = distances.len();
    if count == 0 {
        return Vec::new();
    }
    // best[visited][last]: the length of the shortest path over `visited` ending in `last`, and the point before it.
    let mut best: Vec<Vec<Option<(usize, usize)>>> = vec![vec![None; count]; 1 << count];
    for point in 0..count {
        best[1 << point][point] = Some((0, point));
    }
    for visited in 1..1_usize << count {
        for last in 0..count {
            let Some((length, _)) = best[visited][last] else {
                continue;
            };
            for next in (0..count).filter(|next| visited & (1 << next) == 0) {
                let wider = &mut best[visited | (1 << next)][next];
                let longer = length + distances[last][next];
                if wider.is_none_or(|(known, _)| longer < known) {
                    *wider = Some((longer, last));
                }
            }
        }
    }
    let mut visited = (1 << count) - 1;
    let mut last = (0..count)
        .min_by_key(|last| best[visited][*last].map_or(usize::MAX, |(length, _)| length))
        .unwrap_or(0);
    let mut path = vec![last];
    while let Some((_, before)) = best[visited][last].filter(|_| path.len() < count) {
        visited &= !(1 << last);
        last = before;
        path.push(last);
    }
    path.reverse();
    path
}

/// The nearest neighbour each time, then stretches turned around while that shortens the path.
fn sought(distances: &[Vec<usize>]) -> Vec<usize> {
    let mut path = vec![0];
    let mut rest: Vec<usize> = (1..distances.len()).collect();
    while let Some(nearest) = rest
        .iter()
        .enumerate()
        .min_by_key(|(_, point)| distances[path[path.len() - 1]][**point])
        .map(|(place, _)| place)
    {
        path.push(rest.remove(nearest));
    }
    while let Some((from, to)) = worth_turning(distances, &path) {
        path[from..=to].reverse();
    }
    path
}

fn worth_turning(distances: &[Vec<usize>], path: &[usize]) -> Option<(usize, usize)> {
    let step = |from: Option<&usize>, to: Option<&usize>| match (from, to) {
        (Some(from), Some(to)) => distances[*from][*to],
        _ => 0,
    };
    (0..path.len()).find_map(|from| {
        (from + 1..path.len())
            .find(|to| {
                let before = from.checked_sub(1).and_then(|place| path.get(place));
                let after = path.get(to + 1);
                let now = step(before, path.get(from)) + step(path.get(*to), after);
                let turned = step(before, path.get(*to)) + step(path.get(from), after);
                turned < now
            })
            .map(|to| (from, to))
    })
}
