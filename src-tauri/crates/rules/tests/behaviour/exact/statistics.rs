use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::score::Rule;
use rules::statistics::cut_line::shifts;
use rules::statistics::{Panel, ScoredNominee};

use super::{any_score, big, ratio, sum};

const JUDGES: usize = 6;

type Sheet = Vec<Vec<Option<Fraction>>>;

/// Scores of any fineness side by side; at least four a nominee.
fn sheets() -> impl Strategy<Value = Sheet> {
    let row = prop::collection::vec(prop::option::weighted(0.9, any_score()), JUDGES)
        .prop_filter("enough scores", |row| row.iter().flatten().count() >= 4);
    prop::collection::vec(row, 1..8)
}

fn panel(sheet: &Sheet) -> Panel<usize> {
    let nominee = |(id, row): (usize, &Vec<Option<Fraction>>)| ScoredNominee {
        id,
        scores: row.clone(),
    };
    let nominees: Vec<_> = sheet.iter().enumerate().map(nominee).collect();
    Panel::of(JUDGES, &nominees).expect("small scores")
}

fn given(row: &[Option<Fraction>], without: Option<usize>) -> Vec<BigRational> {
    let kept = row
        .iter()
        .enumerate()
        .filter(|(judge, _)| Some(*judge) != without);
    kept.filter_map(|(_, score)| score.map(big)).collect()
}

fn mean(values: &[BigRational]) -> BigRational {
    sum(values.iter().cloned()) / BigRational::from(BigInt::from(values.len()))
}

fn figure(rule: Rule, mut values: Vec<BigRational>) -> BigRational {
    values.sort_unstable();
    match rule {
        Rule::Sum => sum(values),
        Rule::Mean => mean(&values),
        Rule::TrimmedMean => mean(&values[1..values.len() - 1]),
    }
}

proptest! {
    // Rationals of any size take their time.
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_spread_of_a_nominee_is_exact(sheet in sheets()) {
        for (id, spread) in panel(&sheet).by_disagreement() {
            let values = given(&sheet[id], None);
            let middle = mean(&values);
            let squares: Vec<BigRational> = values.iter().map(|value| (value - &middle) * (value - &middle)).collect();
            prop_assert_eq!(big(spread.mean), middle);
            prop_assert_eq!(big(spread.variance), mean(&squares));
            prop_assert_eq!(Some(&big(spread.lowest)), values.iter().min());
            prop_assert_eq!(Some(&big(spread.highest)), values.iter().max());
            prop_assert_eq!(big(spread.range), big(spread.highest) - big(spread.lowest));
        }
    }

    #[test]
    fn the_figures_under_every_rule_and_without_every_judge_are_exact(sheet in sheets(), seats in 0_u32..5) {
        let panel = panel(&sheet);
        for rule in Rule::ALL {
            for without in [None].into_iter().chain((0..JUDGES).map(Some)) {
                for row in panel.ranking(rule, without, seats).expect("enough").rows {
                    prop_assert_eq!(big(row.value), figure(rule, given(&sheet[row.id], without)));
                }
            }
        }
    }

    #[test]
    fn a_judges_mean_and_rank_correlation_are_exact(sheet in sheets()) {
        let panel = panel(&sheet);
        let order = panel.ranking(Rule::Mean, None, 2).expect("enough");
        for (judge, agreement) in panel.agreements(&order).into_iter().enumerate() {
            let scored: Vec<(BigRational, BigRational)> = sheet
                .iter()
                .filter_map(|row| Some((big(row[judge]?), mean(&given(row, None)))))
                .collect();
            if let Some(found) = panel.judge_mean(judge) {
                let scores: Vec<BigRational> = scored.iter().map(|(score, _)| score.clone()).collect();
                prop_assert_eq!((big(found.mean), big(found.total)), (mean(&scores), sum(scores)));
            }
            // +1 for a pair in the panel's order, −1 for one against it, nothing for a tied one.
            let mut score = 0_i64;
            let mut pairs = 0_i64;
            for (at, one) in scored.iter().enumerate() {
                for other in &scored[..at] {
                    let same = (one.0.cmp(&other.0) as i64) * (one.1.cmp(&other.1) as i64);
                    score += same;
                    pairs += 1;
                }
            }
            let tau = (pairs > 0).then(|| ratio(score, pairs));
            prop_assert_eq!(agreement.tau().map(big), tau);
        }
    }

    #[test]
    fn those_who_shift_are_those_whose_place_changed(sheet in sheets(), seats in 0_u32..5, without in 0_usize..JUDGES) {
        let panel = panel(&sheet);
        let before = panel.ranking(Rule::TrimmedMean, None, seats).expect("enough");
        let after = panel.ranking(Rule::TrimmedMean, Some(without), seats).expect("enough");
        let place = |id: usize| after.rows.iter().find(|row| row.id == id).expect("ranked").place;
        let expected: Vec<_> = before.rows.iter().map(|row| (row.id, row.place, place(row.id))).filter(|(_, was, is)| was != is).collect();
        let found: Vec<_> = shifts(&before, &after).into_iter().map(|shift| (shift.id, shift.before, shift.after)).collect();
        prop_assert_eq!(found, expected);
    }
}
