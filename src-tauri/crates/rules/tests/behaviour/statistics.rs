use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::ranking::{Place, rank};
use rules::score::{Rule, ScoreError, summarise};
use rules::statistics::cut_line::{Shift, shifts};
use rules::statistics::{Panel, ScoredNominee};

use crate::shipped::decimal;

/// Scores in halves; a hole is a judge who withdrew.
type Sheet = Vec<Vec<Option<i128>>>;

fn panel(judges: usize, sheet: &Sheet) -> Panel<usize> {
    Panel::of(judges, &nominees(sheet)).expect("small scores")
}

fn nominees(sheet: &Sheet) -> Vec<ScoredNominee<usize>> {
    let half = |score: &Option<i128>| score.and_then(|score| Fraction::new(score, 2));
    let nominee = |(id, row): (usize, &Vec<Option<i128>>)| ScoredNominee {
        id,
        scores: row.iter().map(half).collect(),
    };
    sheet.iter().enumerate().map(nominee).collect()
}

/// At least four scores a nominee, so that one may go and a highest and a lowest still can.
fn sheets() -> impl Strategy<Value = (usize, Sheet)> {
    (5_usize..9).prop_flat_map(|judges| {
        let row = prop::collection::vec(prop::option::weighted(0.9, 0_i128..=40), judges)
            .prop_filter("enough scores", |row| row.iter().flatten().count() >= 4);
        (Just(judges), prop::collection::vec(row, 1..9))
    })
}

fn left(row: &[Option<Fraction>], without: Option<usize>) -> Vec<Fraction> {
    row.iter()
        .enumerate()
        .filter(|(judge, _)| Some(*judge) != without)
        .filter_map(|(_, score)| *score)
        .collect()
}

proptest! {
    #[test]
    fn the_ranking_by_any_rule_without_any_judge_is_that_of_the_scores_put_together_one_by_one(
        (judges, sheet) in sheets(), seats in 0_u32..6,
    ) {
        let panel = panel(judges, &sheet);
        for rule in Rule::ALL {
            for without in [None].into_iter().chain((0..judges).map(Some)) {
                let figures: Vec<(usize, Fraction)> = nominees(&sheet)
                    .into_iter()
                    .map(|nominee| {
                        let summary = summarise(rule, &left(&nominee.scores, without)).expect("enough");
                        (nominee.id, summary.value)
                    })
                    .collect();
                prop_assert_eq!(panel.ranking(rule, without, seats).expect("enough"), rank(&figures, seats));
            }
        }
    }

    #[test]
    fn the_variance_is_the_mean_square_of_the_distances_from_the_mean((judges, sheet) in sheets()) {
        let spreads = panel(judges, &sheet).by_disagreement();
        prop_assert_eq!(spreads.len(), sheet.len());
        for (id, spread) in &spreads {
            let scores = left(&nominees(&sheet)[*id].scores, None);
            let mean = summarise(Rule::Mean, &scores).expect("scores").value;
            let squares: Vec<Fraction> = scores
                .iter()
                .map(|score| {
                    let away = score.checked_sub(mean).expect("small");
                    away.checked_mul(away).expect("small")
                })
                .collect();
            prop_assert_eq!(spread.mean, mean);
            prop_assert_eq!(spread.variance, summarise(Rule::Mean, &squares).expect("scores").value);
            prop_assert_eq!(spread.range, spread.highest.checked_sub(spread.lowest).expect("small"));
            prop_assert_eq!(Some(&spread.highest), scores.iter().max());
        }
        prop_assert!(spreads.windows(2).all(|two| two[0].1.variance >= two[1].1.variance));
    }

    #[test]
    fn a_deviation_is_nearest_to_the_root_of_its_variance((judges, sheet) in sheets(), places in 0_u32..5) {
        for (_, spread) in panel(judges, &sheet).by_disagreement() {
            let printed = decimal(&spread.deviation(places).expect("small"));
            let half = Fraction::new(1, 2 * 10_i128.pow(places)).expect("a half step");
            let square = |value: Fraction| value.checked_mul(value).expect("small");
            let above = printed.checked_add(half).expect("small");
            prop_assert!(spread.variance < square(above));
            if let Some(below) = printed.checked_sub(half).filter(|below| !below.is_negative()) {
                prop_assert!(spread.variance >= square(below));
            }
        }
    }

    #[test]
    fn every_pair_a_judge_scored_is_with_against_or_tied((judges, sheet) in sheets()) {
        let panel = panel(judges, &sheet);
        let order = panel.ranking(Rule::Mean, None, 3).expect("enough");
        let value = |id: usize| order.rows.iter().find(|row| row.id == id).expect("ranked").value;
        for (judge, agreement) in panel.agreements(&order).into_iter().enumerate() {
            let (mut with, mut against, mut tied) = (0, 0, 0);
            for one in 0..sheet.len() {
                for other in 0..one {
                    let (Some(first), Some(second)) = (sheet[one][judge], sheet[other][judge]) else { continue };
                    let judged = first - second;
                    let ranked = value(one).checked_sub(value(other)).expect("small");
                    if judged == 0 || ranked.is_zero() {
                        tied += 1;
                    } else if (judged < 0) == ranked.is_negative() {
                        with += 1;
                    } else {
                        against += 1;
                    }
                }
            }
            prop_assert_eq!((agreement.concordant, agreement.discordant, agreement.tied), (with, against, tied));
            let tau = Fraction::new(i128::from(with) - i128::from(against), i128::from(with + against + tied));
            prop_assert_eq!(agreement.tau(), tau);
        }
    }

    #[test]
    fn a_judges_mean_counts_the_nominees_that_judge_scored((judges, sheet) in sheets()) {
        let panel = panel(judges, &sheet);
        for judge in 0..judges {
            let given: Vec<i128> = sheet.iter().filter_map(|row| row[judge]).collect();
            let mean = panel.judge_mean(judge);
            prop_assert_eq!(mean.is_some(), !given.is_empty());
            if let Some(mean) = mean {
                let count = i128::try_from(given.len()).expect("few");
                prop_assert_eq!(Some(mean.mean), Fraction::new(given.iter().sum(), 2 * count));
                prop_assert_eq!(mean.scored, given.len());
            }
        }
    }
}

#[test]
fn a_judge_in_the_panels_order_agrees_wholly_and_one_against_it_not_at_all() {
    let sheet = vec![
        vec![Some(20), Some(2)],
        vec![Some(12), Some(4)],
        vec![Some(4), Some(6)],
    ];
    let panel = panel(2, &sheet);
    let order = panel.ranking(Rule::Sum, None, 1).expect("scores");
    let taus: Vec<_> = panel
        .agreements(&order)
        .iter()
        .map(|agreement| agreement.tau().expect("pairs").to_string())
        .collect();
    assert_eq!(taus, ["1", "-1"]);
}

#[test]
fn who_crosses_the_cut_line_without_a_judge_is_named() {
    let sheet = vec![
        vec![Some(40), Some(10), Some(10)],
        vec![Some(0), Some(20), Some(20)],
        vec![Some(0), Some(2), Some(2)],
    ];
    let panel = panel(3, &sheet);
    let all = panel.ranking(Rule::Sum, None, 1).expect("scores");
    let without = panel.ranking(Rule::Sum, Some(0), 1).expect("scores");
    let shift = |id, before, after| Shift { id, before, after };
    assert_eq!(
        shifts(&all, &without),
        [
            shift(0, Place::Inside, Place::Outside),
            shift(1, Place::Outside, Place::Inside)
        ]
    );
    assert_eq!(shifts(&all, &all), []);
}

#[test]
fn a_ranking_with_too_few_scores_left_says_so() {
    let panel = panel(3, &vec![vec![Some(1), Some(2), Some(3)]]);
    let refused = panel.ranking(Rule::TrimmedMean, Some(1), 1);
    assert_eq!(refused, Err(ScoreError::TooFewToTrim { have: 2 }));
    let alone = self::panel(1, &vec![vec![Some(1)]]);
    assert_eq!(
        alone.ranking(Rule::Mean, Some(0), 1),
        Err(ScoreError::NoScores)
    );
}

#[test]
fn scores_without_a_common_unit_in_exact_arithmetic_are_refused() {
    let huge = ScoredNominee {
        id: 1,
        scores: vec![
            Some(Fraction::from_integer(i128::MAX)),
            Some(decimal("0.1")),
        ],
    };
    assert_eq!(Panel::of(2, &[huge]), Err(ScoreError::TooLarge));
}
