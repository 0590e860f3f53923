use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::read_back::{Compared, Reading, Tally, compare};

use crate::shipped::decimal;

fn read(value: Option<&str>, against: Option<&str>) -> Reading {
    Reading {
        value: value.map(decimal),
        against: against.map(decimal),
        kept: false,
    }
}

#[test]
fn what_two_people_read_alike_agrees_however_it_is_written() {
    let first = Some(decimal("94.0"));
    assert_eq!(
        compare(first, Some(read(Some("94"), Some("94.0")))),
        Compared::Agrees
    );
    assert_eq!(compare(None, Some(read(None, None))), Compared::Agrees);
    assert_eq!(compare(first, None), Compared::Waiting);
}

#[test]
fn another_figure_or_a_blank_differs_until_somebody_lets_the_first_stand() {
    let first = Some(decimal("18"));
    let other = read(Some("18.5"), Some("18"));
    assert_eq!(compare(first, Some(other)), Compared::Differs);
    assert_eq!(
        compare(first, Some(read(None, Some("18")))),
        Compared::Differs
    );
    let kept = Reading {
        kept: true,
        ..other
    };
    assert_eq!(compare(first, Some(kept)), Compared::Kept);
}

#[test]
fn a_first_figure_that_changed_is_read_again_unless_it_became_what_was_read() {
    let reading = read(Some("18"), Some("18"));
    assert_eq!(compare(Some(decimal("19")), Some(reading)), Compared::Stale);
    assert_eq!(compare(None, Some(reading)), Compared::Stale);
    let kept = Reading {
        kept: true,
        ..read(Some("18.5"), Some("18"))
    };
    assert_eq!(compare(Some(decimal("19")), Some(kept)), Compared::Stale);
    assert_eq!(compare(Some(decimal("18.5")), Some(kept)), Compared::Agrees);
}

#[test]
fn a_paper_is_done_when_every_figure_is_read_and_no_difference_is_left() {
    use Compared::{Agrees, Differs, Kept, Stale, Waiting};
    let tally: Tally = [Agrees, Kept, Differs, Stale, Waiting]
        .into_iter()
        .collect();
    assert_eq!((tally.of, tally.read, tally.differing), (5, 3, 1));
    assert!(!tally.is_done());
    assert!(!Tally::from_iter([Agrees, Differs]).is_done());
    assert!(Tally::from_iter([Agrees, Kept]).is_done());
}

proptest! {
    #[test]
    fn a_change_taken_back_leaves_the_reading_as_it_was(first in 0_i128..40, changed in 0_i128..40, second in 0_i128..40, kept: bool) {
        let figure = |value| Some(Fraction::from_integer(value));
        let reading = Some(Reading { value: figure(second), against: figure(first), kept });
        let before = compare(figure(first), reading);
        let between = compare(figure(changed), reading);
        prop_assert_eq!(between == Compared::Stale, changed != first && changed != second);
        prop_assert_eq!(compare(figure(first), reading), before);
        prop_assert_eq!(before == Compared::Agrees, first == second);
    }
}
