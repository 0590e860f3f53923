use proptest::prelude::*;
use rules::fraction::Fraction;
use rules::grade::{Grade, Lines, LinesError, Scored};
use rules::points::Points;
use rules::score::Rule;

use crate::shipped::decimal;

fn points(text: &str) -> Points {
    Points::parse(text).expect("points")
}

fn lines() -> Lines {
    Lines {
        pass: Some(points("75")),
        honours: Some(points("90")),
        pass_required: true,
    }
}

fn mean(figure: &str) -> Scored {
    Scored {
        figure: decimal(figure),
        rule: Rule::Mean,
        judges: 9,
    }
}

#[test]
fn a_line_is_reached_by_the_very_figure_it_names() {
    let of = |figure| lines().grade(mean(figure)).map(Grade::title);
    assert_eq!(of("90"), Some("达到优秀线"));
    assert_eq!(of("89.999"), Some("达到合格线"));
    assert_eq!(of("75"), Some("达到合格线"));
    assert_eq!(of("74.999"), Some("未达合格线"));
}

#[test]
fn a_sum_is_held_against_the_line_of_as_many_judges() {
    let sum = |figure| Scored {
        rule: Rule::Sum,
        ..mean(figure)
    };
    assert_eq!(lines().grade(sum("675")), Some(Grade::Pass));
    assert_eq!(lines().grade(sum("674.5")), Some(Grade::Below));
    let refusal = lines().may_be_selected("某工会", sum("674.5"), 2);
    assert!(refusal.is_some_and(|one| one.what.contains("合格线 75×9 人＝675，")));
}

#[test]
fn without_lines_nothing_is_said() {
    assert_eq!(Lines::default().grade(mean("10")), None);
    let only_honours = Lines {
        honours: Some(points("90")),
        ..Lines::default()
    };
    assert_eq!(only_honours.grade(mean("80")), None);
    assert_eq!(only_honours.grade(mean("95")), Some(Grade::Honours));
}

#[test]
fn who_is_below_is_refused_by_name_figure_and_line_only_where_the_rubric_says_so() {
    let missing = lines().may_be_selected("某工会", mean("74.5"), 2);
    assert_eq!(
        missing.expect("a refusal").what,
        "“某工会”得分 74.50，低于合格线 75，评分标准定了未达合格线不得入选；请改选其他推荐对象"
    );
    assert_eq!(lines().may_be_selected("某工会", mean("75"), 2), None);
    let lenient = Lines {
        pass_required: false,
        ..lines()
    };
    assert_eq!(lenient.may_be_selected("某工会", mean("74.5"), 2), None);
}

#[test]
fn lines_that_cross_or_cannot_be_reached_are_not_kept() {
    let full = points("100");
    assert_eq!(lines().check(full), Ok(()));
    let crossed = Lines {
        honours: Some(points("75")),
        ..lines()
    };
    assert!(matches!(
        crossed.check(full),
        Err(LinesError::Crossed { .. })
    ));
    let high = lines()
        .check(points("80"))
        .expect_err("above the full marks");
    assert_eq!(high.to_string(), "优秀线 90 高于满分 80，没有人能达到");
    let nothing = Lines {
        pass_required: true,
        ..Lines::default()
    };
    assert_eq!(nothing.check(full), Err(LinesError::NothingToReach));
}

proptest! {
    #[test]
    fn a_higher_figure_never_lies_lower(one in 0_i128..2_000, more in 0_i128..2_000, judges in 1_u32..15) {
        let order = |grade: Option<Grade>| match grade {
            Some(Grade::Below) => 0,
            Some(Grade::Pass) => 1,
            Some(Grade::Honours) => 2,
            None => -1,
        };
        for rule in Rule::ALL {
            let at = |tenths: i128| Scored {
                figure: Fraction::new(tenths, 10).expect("tenths"),
                rule,
                judges,
            };
            prop_assert!(order(lines().grade(at(one + more))) >= order(lines().grade(at(one))));
        }
    }
}
