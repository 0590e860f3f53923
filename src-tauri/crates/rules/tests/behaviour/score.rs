use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::score::{Rule, ScoreError, ScoreScale, summarise};

use crate::shipped::decimal;

fn decimals(texts: &[&str]) -> Vec<Fraction> {
    texts.iter().map(|text| decimal(text)).collect()
}

fn hundred_by_halves() -> ScoreScale {
    ScoreScale {
        max: decimal("100"),
        step: decimal("0.5"),
    }
}

#[test]
fn a_trimmed_mean_leaves_out_one_highest_and_one_lowest() {
    let scores = decimals(&["94", "88", "91", "93", "90", "89", "92", "92"]);
    let summary = summarise(Rule::TrimmedMean, &scores).expect("enough scores");
    assert_eq!(summary.value.to_string(), "547/6");
    assert_eq!((summary.dropped, summary.counted), (vec![0, 1], 6));
}

#[test]
fn of_equal_scores_the_first_is_left_out_and_never_the_same_one_twice() {
    let summary =
        summarise(Rule::TrimmedMean, &decimals(&["90", "95", "90", "95"])).expect("enough");
    assert_eq!(summary.dropped, [0, 1]);
    let summary = summarise(Rule::TrimmedMean, &decimals(&["90", "90", "90"])).expect("enough");
    assert_eq!((summary.dropped, summary.counted), (vec![0, 1], 1));
}

#[test]
fn too_few_scores_to_trim_are_refused_with_the_remedy() {
    let refused = summarise(Rule::TrimmedMean, &decimals(&["90", "95"]));
    assert_eq!(refused, Err(ScoreError::TooFewToTrim { have: 2 }));
    let message = ScoreError::TooFewToTrim { have: 2 }.to_string();
    assert!(
        message.contains("只有 2 个") && message.contains("平均分"),
        "{message}"
    );
    for rule in Rule::ALL {
        assert_eq!(summarise(rule, &[]), Err(ScoreError::NoScores));
    }
}

#[test]
fn a_score_off_the_scale_is_refused_with_what_it_should_be() {
    let scale = hundred_by_halves();
    assert_eq!(scale.accept("94.5"), Ok(decimal("94.5")));
    assert_eq!(scale.accept("０"), Ok(Fraction::ZERO));
    assert_eq!(scale.accept("100"), Ok(decimal("100")));
    let refusal = |text: &str| scale.accept(text).expect_err("off the scale").to_string();
    assert_eq!(refusal("145"), "应为 0–100，步长 0.5；录入了 145");
    assert_eq!(refusal("94.25"), "应为 0–100，步长 0.5；录入了 94.25");
    assert_eq!(refusal("-1"), "应为 0–100，步长 0.5；录入了 -1");
    assert!(refusal("优").starts_with("应为 0–100，步长 0.5；“优”不是数字"));
}

proptest! {
    #[test]
    fn the_mean_lies_between_the_extremes_and_times_the_count_is_the_sum(
        raw in prop::collection::vec(0_i128..=200, 1..20),
    ) {
        let scores: Vec<_> = raw.iter().map(|half| Fraction::new(*half, 2).expect("halves")).collect();
        let mean = summarise(Rule::Mean, &scores).expect("scores").value;
        let sum = summarise(Rule::Sum, &scores).expect("scores").value;
        prop_assert!(scores.iter().min() <= Some(&mean) && Some(&mean) <= scores.iter().max());
        let count = Fraction::from_integer(i128::try_from(scores.len()).expect("few"));
        prop_assert_eq!(mean.checked_mul(count), Some(sum));
    }

    #[test]
    fn trimming_drops_a_lowest_and_a_highest_whatever_the_order(
        raw in prop::collection::vec(0_i128..=20, 3..20),
    ) {
        let scores: Vec<_> = raw.iter().map(|score| Fraction::from_integer(*score)).collect();
        let summary = summarise(Rule::TrimmedMean, &scores).expect("enough");
        let mut sorted = raw.clone();
        sorted.sort_unstable();
        let kept: i128 = sorted[1..sorted.len() - 1].iter().sum();
        let count = i128::try_from(raw.len()).expect("few") - 2;
        prop_assert_eq!(Some(summary.value), Fraction::new(kept, count));
        prop_assert_eq!(summary.dropped.len(), 2);
        prop_assert!(summary.dropped[0] < summary.dropped[1]);
    }
}
