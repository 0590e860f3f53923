use super::*;

fn told(outcome: &Outcome<PartialDate>) -> (Option<String>, Vec<Action>) {
    let actions = outcome.notes.iter().map(|note| note.action).collect();
    (outcome.value.map(PartialDate::printed), actions)
}

fn text(text: &str) -> (Option<String>, Vec<Action>) {
    told(&date(&Cell::text(text.to_owned())))
}

fn number(value: f64, format: Format) -> (Option<String>, Vec<Action>) {
    told(&date(&Cell::number(value, format)))
}

fn exactly(value: &str) -> Option<String> {
    Some(value.to_owned())
}

#[test]
fn trap_26_months_and_days_in_many_notations() {
    for notation in [
        "1985.06",
        "1985.6",
        "198506",
        "1985年6月",
        "1985/6",
        "1985-6",
        "１９８５年６月",
        "1985年6月至今",
    ] {
        assert_eq!(text(notation), (exactly("1985-06"), vec![]), "{notation}");
    }
    for notation in [
        "1985-6-12",
        "19850612",
        "1985年6月12日",
        "1985.6.12",
        "1985-06-12 08:30",
    ] {
        assert_eq!(
            text(notation),
            (exactly("1985-06-12"), vec![]),
            "{notation}"
        );
    }
    assert_eq!(
        text("1985.6.12(农历)"),
        (exactly("1985-06-12"), vec![Action::Warn])
    );
    assert_eq!(text("85.6"), (exactly("1985-06"), vec![Action::Ask]));
    assert_eq!(
        number(85.6, Format::Plain),
        (exactly("1985-06"), vec![Action::Ask])
    );
    assert_eq!(
        number(198_506.0, Format::Plain),
        (exactly("1985-06"), vec![])
    );
    assert_eq!(number(1985.11, Format::Plain), (exactly("1985-11"), vec![]));
}

#[test]
fn trap_26_a_float_of_one_decimal_is_october_only_if_its_format_says_so() {
    assert_eq!(
        number(1985.1, Format::TwoDecimals),
        (exactly("1985-10"), vec![Action::Fix])
    );
    assert_eq!(
        number(1985.1, Format::Plain),
        (exactly("1985-10"), vec![Action::Ask])
    );
    assert_eq!(text("1985.1"), (exactly("1985-01"), vec![]));
}

#[test]
fn trap_26_the_birth_month_of_the_id_number_settles_it() {
    let asked = date(&Cell::number(1985.1, Format::Plain));
    let birth = NaiveDate::from_ymd_opt(1985, 1, 9).expect("a day");
    let settled = settled_by_birth(&asked, birth).expect("the year agrees");
    assert_eq!(settled.value.map(PartialDate::printed), exactly("1985-01"));
    assert_eq!(settled.notes[0].action, Action::Fix);
}

#[test]
fn trap_26_a_day_count_is_read_as_a_day_and_asked() {
    assert_eq!(
        number(46_237.0, Format::Plain),
        (exactly("2026-08-03"), vec![Action::Ask])
    );
}

#[test]
fn trap_26_days_that_do_not_exist_are_refused() {
    for notation in ["1985-02-30", "1985.13", "2026-8-32", "12"] {
        assert_eq!(text(notation), (None, vec![Action::Refuse]), "{notation}");
    }
}

#[test]
fn a_publicity_window_in_one_cell_is_read() {
    let expected = UnitPublicity {
        first: NaiveDate::from_ymd_opt(2026, 8, 3).expect("a day"),
        last: NaiveDate::from_ymd_opt(2026, 8, 10).expect("a day"),
    };
    for notation in [
        "2026年8月3日至8月10日",
        "2026.8.3-8.10",
        "2026-08-03至2026-08-10",
        "2026/8/3~2026/8/10",
        "8月3日—8月10日",
        "8月3日至10日（5个工作日）",
        "20260803-20260810",
        "2026年8月3日-10日，共5个工作日",
    ] {
        let read = window(&Cell::text(notation.to_owned()), 2026);
        assert_eq!(read.value, Some(expected), "{notation}");
    }
    let backwards = window(&Cell::text("2026.8.10-8.3".to_owned()), 2026);
    assert_eq!((backwards.value, backwards.notes.len()), (None, 1));
    let half = window(&Cell::text("2026.8.10".to_owned()), 2026);
    assert_eq!((half.value, half.notes.len()), (None, 1));
}

#[test]
fn a_day_without_its_year_takes_the_year_of_the_selection() {
    let read = day(&Cell::text("8月3日".to_owned()), 2026);
    assert_eq!(read.value, NaiveDate::from_ymd_opt(2026, 8, 3));
    let month_only = day(&Cell::text("2026年8月".to_owned()), 2026);
    assert_eq!((month_only.value, month_only.notes.len()), (None, 1));
}
