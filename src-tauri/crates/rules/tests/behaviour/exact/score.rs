use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::points::Points;
use rules::rubric::{Item, ItemKind, Rubric};
use rules::score::{Rule, ScoreError, ScoreScale, summarise};

use super::{any_score, big, ratio, sum};

/// What counts and the number it is divided by; None where nothing is left.
fn by_hand(rule: Rule, scores: &[Fraction]) -> Option<BigRational> {
    let mut values: Vec<BigRational> = scores.iter().copied().map(big).collect();
    values.sort_unstable();
    if rule == Rule::TrimmedMean {
        values.pop()?;
        values = values.get(1..)?.to_vec();
    }
    let count = BigInt::from(values.len());
    if values.is_empty() {
        return None;
    }
    let total = sum(values);
    Some(if rule == Rule::Sum {
        total
    } else {
        total / BigRational::from(count)
    })
}

fn thousandths(count: i64) -> String {
    Fraction::new(i128::from(count), 1_000)
        .expect("a figure")
        .to_exact_text()
}

fn points(count: i64) -> Points {
    Points::parse(&thousandths(count)).expect("points")
}

fn is_multiple(value: &BigRational, step: &BigRational) -> bool {
    *step == ratio(0, 1) || (value / step).is_integer()
}

fn any_item() -> impl Strategy<Value = Item> {
    let kind = prop_oneof![
        Just(ItemKind::Basic),
        Just(ItemKind::Extra),
        Just(ItemKind::Deduction)
    ];
    (kind, 0_i64..60_000, 0_i64..5_000).prop_map(|(kind, most, step)| Item {
        section: "一".into(),
        title: "项".into(),
        kind,
        points: points(most),
        step: points(step),
        required: false,
    })
}

proptest! {
    #[test]
    fn every_rule_puts_scores_together_exactly(scores in prop::collection::vec(any_score(), 0..16)) {
        for rule in Rule::ALL {
            let found = summarise(rule, &scores);
            match by_hand(rule, &scores) {
                Some(expected) => {
                    let found = found.expect("enough scores");
                    prop_assert_eq!(big(found.value), expected);
                    prop_assert_eq!(found.counted + found.dropped.len(), scores.len());
                }
                None if scores.is_empty() => prop_assert_eq!(found, Err(ScoreError::NoScores)),
                None => prop_assert_eq!(found, Err(ScoreError::TooFewToTrim { have: scores.len() })),
            }
        }
    }

    #[test]
    fn the_scores_left_out_are_the_first_lowest_and_the_first_highest_of_the_rest(
        scores in prop::collection::vec(0_i128..4, 3..12),
    ) {
        let fractions: Vec<Fraction> = scores.iter().copied().map(Fraction::from_integer).collect();
        let dropped = summarise(Rule::TrimmedMean, &fractions).expect("enough").dropped;
        let (least, most) = (scores.iter().min().expect("some"), scores.iter().max().expect("some"));
        let lowest = scores.iter().position(|score| score == least).expect("some");
        let highest = (0..scores.len()).find(|at| *at != lowest && scores[*at] == *most).expect("some");
        prop_assert_eq!(dropped, [lowest.min(highest), lowest.max(highest)]);
    }

    #[test]
    fn a_score_is_taken_when_it_is_on_the_scale_and_only_then(
        given in -2_000_i64..120_000, max in 1_i64..110_000, step in 0_i64..3_000,
    ) {
        let figure = |count: i64| Fraction::new(count.into(), 1_000).expect("a figure");
        let scale = ScoreScale { max: figure(max), step: figure(step) };
        let (value, most) = (ratio(given, 1_000), ratio(max, 1_000));
        let fits = value >= ratio(0, 1) && value <= most && is_multiple(&value, &ratio(step, 1_000));
        let taken = scale.accept(&thousandths(given));
        prop_assert_eq!(taken.is_ok(), fits);
        prop_assert!(taken.is_err() || taken.map(big) == Ok(value));
    }

    #[test]
    fn points_are_taken_when_the_item_has_them_and_only_then(item in any_item(), given in 0_i64..70_000) {
        let value = ratio(given, 1_000);
        let fits = value <= big(item.points.fraction()) && is_multiple(&value, &big(item.step.fraction()));
        let taken = item.accept(&thousandths(given));
        prop_assert_eq!(taken.is_ok(), fits);
        prop_assert!(taken.is_err() || taken.map(|points| big(points.fraction())) == Ok(value));
    }

    #[test]
    fn a_figure_finer_than_a_thousandth_or_beyond_a_million_is_no_points(
        digits in 0_u64..4_000_000_000_000, places in 0_u32..8,
    ) {
        let value = ratio(digits, 10_u64.pow(places));
        let text = Fraction::new(digits.into(), 10_i128.pow(places)).expect("a figure").to_exact_text();
        let fits = (&value * ratio(1_000, 1)).is_integer() && value <= ratio(1_000_000, 1);
        let taken = Points::parse(&text);
        prop_assert_eq!(taken.is_ok(), fits, "{}", text);
        prop_assert!(taken.is_err() || taken.map(|points| big(points.fraction())) == Ok(value));
    }

    #[test]
    fn every_part_of_a_sheet_is_the_exact_sum_of_its_items(
        items in prop::collection::vec((any_item(), prop::option::of(0_i64..60_000)), 0..14),
        cap in prop::option::of(0_i64..40_000),
    ) {
        let given: Vec<Option<Points>> = items.iter().map(|(_, given)| given.map(points)).collect();
        let of = |kind: ItemKind| sum(items.iter().filter(|(item, _)| item.kind == kind).map(|(_, given)| ratio(given.unwrap_or(0), 1_000)));
        let (basic, extra, deducted) = (of(ItemKind::Basic), of(ItemKind::Extra), of(ItemKind::Deduction));
        let counted = cap.map_or(extra.clone(), |cap| extra.clone().min(ratio(cap, 1_000)));
        let whole = (&basic + &counted - &deducted).max(ratio(0, 1));
        let blank = items.iter().filter(|(item, given)| item.kind == ItemKind::Basic && given.is_none()).count();
        let full = sum(items.iter().filter(|(item, _)| item.kind == ItemKind::Basic).map(|(item, _)| big(item.points.fraction())));

        let rubric = Rubric { items: items.into_iter().map(|(item, _)| item).collect(), extra_cap: cap.map(points) };
        prop_assert_eq!(rubric.blank(&given), blank);
        prop_assert_eq!(big(rubric.full_marks().fraction()), full);
        let total = rubric.total(&given);
        prop_assert_eq!(total.is_some(), blank == 0);
        if let Some(total) = total {
            let found = [total.basic, total.extra, total.extra_counted, total.deducted, total.total];
            prop_assert_eq!(found.map(|points| big(points.fraction())), [basic, extra, counted, deducted, whole]);
        }
    }
}
