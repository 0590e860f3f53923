//! Traps of days, months and years.

use intake::Action;
use rust_xlsxwriter::Format;

use super::build::of_trap;
use super::saying::{
    home_drawn, home_facts, home_saying, id_number, told, worker_facts, worker_saying,
};

#[test]
fn trap_26_a_month_that_may_be_january_or_october_is_settled_or_asked() {
    let drawn = |format: Option<&str>| {
        home_drawn("建会时间", |sheet| {
            let format = format.map(|code| Format::new().set_num_format(code));
            match format {
                Some(format) => sheet.write_number_with_format(1, 8, 1985.1, &format),
                None => sheet.write_number(1, 8, 1985.1),
            }
            .expect("in range");
        })
    };
    let shown = drawn(Some("0.00"));
    assert_eq!(
        told(&shown, 26),
        [(Action::Fix, "I2", "1985.1", Some("1985-10"))]
    );
    let plain = drawn(None);
    assert_eq!(
        told(&plain, 26),
        [(Action::Ask, "I2", "1985.1", Some("1985-10"))]
    );
    assert_eq!(home_facts(&plain).founded.as_deref(), Some("1985-10"));
    // A text file no longer shows what the sheet did.
    assert_eq!(of_trap(&home_saying("建会时间", "1985.1"), 26).len(), 1);

    let number = id_number("13990019850109001");
    let file = worker_saying(&[("出生年月", "1985.1"), ("身份证号", &number)]);
    assert_eq!(worker_facts(&file).born.as_deref(), Some("1985-01"));
    assert_eq!(
        told(&file, 26),
        [(Action::Fix, "C3", "1985.1", Some("1985-01"))]
    );
}

#[test]
fn trap_26_dates_in_every_notation_keep_the_precision_they_have() {
    for (written, read) in [
        ("1985.06", "1985-06"),
        ("198506", "1985-06"),
        ("19850612", "1985-06-12"),
        ("1985年6月", "1985-06"),
        ("1985-6-12", "1985-06-12"),
        ("1985/6", "1985-06"),
    ] {
        let file = home_saying("建会时间", written);
        assert_eq!(
            home_facts(&file).founded.as_deref(),
            Some(read),
            "{written}"
        );
        assert!(of_trap(&file, 26).is_empty());
    }
    let asked = home_saying("建会时间", "85.6");
    assert_eq!(
        told(&asked, 26),
        [(Action::Ask, "I3", "85.6", Some("1985-06"))]
    );
    let lunar = home_saying("建会时间", "1985.6.12(农历)");
    assert_eq!(of_trap(&lunar, 26)[0].action, Action::Warn);
}

#[test]
fn trap_26_a_year_without_month_is_asked_or_warned_about_where_the_month_counts() {
    let number = id_number("13990019850612001");
    let known = worker_saying(&[("出生年月", "1985"), ("身份证号", &number)]);
    assert_eq!(
        told(&known, 26),
        [(Action::Ask, "C3", "1985", Some("1985-06"))]
    );
    assert_eq!(worker_facts(&known).born.as_deref(), Some("1985-06"));
    let unknown = worker_saying(&[("出生年月", "1985"), ("联系电话", "13900000001")]);
    assert_eq!(told(&unknown, 26), [(Action::Warn, "C3", "1985", None)]);
    let since = worker_saying(&[("从事工会工作起始年月", "2012"), ("性别", "男")]);
    assert_eq!(
        told(&since, 26),
        [(Action::Ask, "C3", "2012", Some("2012-01"))]
    );
    assert!(of_trap(&home_saying("建会时间", "2012年"), 26).is_empty());
}

#[test]
fn trap_26_a_union_founded_after_the_selection_is_warned_about() {
    let file = home_saying("换届时间", "2030年4月");
    assert_eq!(told(&file, 26), [(Action::Warn, "I3", "2030年4月", None)]);
    assert!(of_trap(&home_saying("换届时间", "2026年4月"), 26).is_empty());
}

#[test]
fn trap_41_one_grade_for_three_years_is_asked() {
    let file = worker_saying(&[("近三年测评等次", "满意"), ("性别", "男")]);
    let problem = of_trap(&file, 41)[0];
    assert_eq!(
        (problem.action, problem.proposed.as_deref()),
        (Action::Ask, Some("满意/满意/满意"))
    );
    assert!(problem.message.contains("三年均为“满意”"));
}

#[test]
fn trap_27_the_chinese_date_formats_of_a_workbook_are_dates() {
    for (format, days) in [
        (27, 43_261.0),
        (31, 43_261.0),
        (36, 43_261.0),
        (57, 43_252.0),
    ] {
        let file = home_drawn("建会时间", |sheet| {
            let format = Format::new().set_num_format_index(format);
            sheet
                .write_number_with_format(1, 8, days, &format)
                .expect("in range");
        });
        let founded = home_facts(&file).founded.as_deref();
        assert!(
            founded.is_some_and(|day| day.starts_with("2018-06")),
            "{format}: {founded:?}"
        );
        assert!(of_trap(&file, 26).is_empty(), "{format}");
    }
}
