use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::ranking::{CutTie, Place, rank};

fn scores(values: &[i128]) -> Vec<(usize, Fraction)> {
    values
        .iter()
        .map(|value| Fraction::from_integer(*value))
        .enumerate()
        .collect()
}

#[test]
fn equal_scores_share_a_rank_and_the_next_one_skips() {
    let ranking = rank(&scores(&[90, 95, 90, 80]), 1);
    let ranks: Vec<_> = ranking.rows.iter().map(|row| (row.id, row.rank)).collect();
    assert_eq!(ranks, [(1, 1), (0, 2), (2, 2), (3, 4)]);
}

#[test]
fn a_tie_across_the_cut_line_names_the_tied_and_the_seats_left_for_them() {
    let ranking = rank(&scores(&[90, 95, 90, 90, 80]), 3);
    assert_eq!(
        ranking.tie,
        Some(CutTie {
            among: vec![0, 2, 3],
            seats: 2
        })
    );
    let places: Vec<_> = ranking.rows.iter().map(|row| row.place).collect();
    use Place::{Inside, Outside, Tied};
    assert_eq!(places, [Inside, Tied, Tied, Tied, Outside]);
}

#[test]
fn a_tie_wholly_inside_or_outside_is_none() {
    assert_eq!(rank(&scores(&[95, 95, 80]), 2).tie, None);
    assert_eq!(rank(&scores(&[95, 80, 80]), 1).tie, None);
    assert_eq!(rank(&scores(&[95, 95]), 5).tie, None);
    assert_eq!(rank(&scores(&[95, 95]), 0).tie, None);
}

proptest! {
    #[test]
    fn inside_and_contested_seats_fill_the_quota(
        values in prop::collection::vec(0_i128..6, 0..30), seats in 0_u32..35,
    ) {
        let ranking = rank(&scores(&values), seats);
        let count = |place| ranking.rows.iter().filter(|row| row.place == place).count();
        let contested = ranking.tie.as_ref().map_or(0, |tie| tie.seats);
        let filled = count(Place::Inside) + usize::try_from(contested).expect("few");
        prop_assert_eq!(filled, values.len().min(usize::try_from(seats).expect("few")));
        if let Some(tie) = &ranking.tie {
            prop_assert!(tie.seats > 0 && usize::try_from(tie.seats).expect("few") < tie.among.len());
            prop_assert_eq!(count(Place::Tied), tie.among.len());
        } else {
            prop_assert_eq!(count(Place::Tied), 0);
        }
        for row in &ranking.rows {
            let higher = values.iter().filter(|value| Fraction::from_integer(**value) > row.value).count();
            prop_assert_eq!(usize::try_from(row.rank).expect("few"), higher + 1);
        }
    }
}
