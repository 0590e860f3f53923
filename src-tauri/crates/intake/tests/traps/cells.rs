use intake::{Action, FileReading};
use rust_xlsxwriter::Formula;

use super::build::{
    HEADER, WORKERS, csv, home, homes_csv, lines, names, of_trap, read_all, read_as, rewritten,
    workbook, worker,
};

const NAME: &str = "云岭机械工会委员会";

fn with(column: usize, value: &str) -> Vec<String> {
    let mut row = home(1, NAME);
    row[column] = value.to_owned();
    row
}

fn id_number() -> String {
    "0123456789X"
        .chars()
        .map(|check| format!("13990019850612001{check}"))
        .find(|number| rules::identity::check_person(number).valid)
        .expect("one of the eleven fits")
}

fn actions(file: &FileReading, trap: u8) -> Vec<Action> {
    of_trap(file, trap)
        .iter()
        .map(|problem| problem.action)
        .collect()
}

#[test]
fn trap_22_a_row_with_a_lost_id_number_keeps_its_place_and_is_refused() {
    let bytes = workbook(|sheet| {
        lines(
            sheet,
            0,
            &WORKERS,
            &[
                worker(1, "孟庆和", "云岭机械", ""),
                worker(2, "陈立夏", "沧屿玻璃", ""),
            ],
        );
        sheet
            .write_number(1, 4, 139_900_198_506_120_000_f64)
            .expect("in range");
    });
    let file = read_as("某区.xlsx", &bytes);
    let refused: Vec<(&str, bool)> = file
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.refused))
        .collect();
    assert_eq!(refused, [("孟庆和", true), ("陈立夏", false)]);
    let problem = of_trap(&file, 22)[0];
    assert_eq!(
        (problem.cell.as_deref(), problem.raw.as_str()),
        (Some("E2"), "139900198506120000")
    );
    assert!(problem.message.contains("文本格式"), "{}", problem.message);
}

#[test]
fn trap_28_a_stated_rate_off_by_more_than_half_a_point_is_warned_about() {
    assert_eq!(actions(&homes_csv(&[with(6, "95.6%")]), 28), [Action::Warn]);
    assert_eq!(actions(&homes_csv(&[with(6, "95.5%")]), 28), []);
}

#[test]
fn trap_29_more_members_than_employees_is_a_warning() {
    let file = homes_csv(&[with(5, "610")]);
    assert_eq!(actions(&file, 29), [Action::Warn]);
    assert!(!file.rows[0].refused);
}

#[test]
fn trap_31_errors_and_formulas_without_a_result_are_refused_with_their_cell() {
    let bytes = workbook(|sheet| {
        let rows = [
            home(1, NAME),
            home(2, "沧屿玻璃工会委员会"),
            home(3, "望岚电子工会委员会"),
        ];
        lines(sheet, 0, &HEADER, &rows);
        let broken = Formula::new("=A1+#REF!").set_result("#REF!");
        sheet.write_formula(1, 4, broken).expect("in range");
        for (row, result) in [(2, "601"), (3, "600")] {
            let formula = Formula::new("=300+300").set_result(result);
            sheet.write_formula(row, 4, formula).expect("in range");
        }
    });
    // As scripts write formulas.
    let bytes = rewritten(&bytes, "xl/worksheets/sheet1.xml", "<v>601</v>", "<v></v>");
    let file = read_as("某区.xlsx", &bytes);
    let cells: Vec<Option<&str>> = of_trap(&file, 31)
        .iter()
        .map(|problem| problem.cell.as_deref())
        .collect();
    assert_eq!(cells, [Some("E2"), Some("E3")]);
    let refused: Vec<bool> = file.rows.iter().map(|row| row.refused).collect();
    assert_eq!(refused, [true, true, false]);
}

#[test]
fn trap_32_ditto_repeats_the_line_above_and_is_asked() {
    let mut second = home(2, "沧屿玻璃工会委员会");
    second[1] = "同上".to_owned();
    let mut third = home(3, "望岚电子工会委员会");
    third[1] = "〃".to_owned();
    let file = homes_csv(&[home(1, NAME), second, third]);
    let unit = file.rows[2].recommending_unit.as_deref();
    assert_eq!(unit, Some("海港区总工会"));
    assert_eq!(actions(&file, 32), [Action::Ask, Action::Ask]);
    let mut first = home(1, NAME);
    first[1] = "同上".to_owned();
    let lost = homes_csv(&[first]);
    assert_eq!(
        (actions(&lost, 32), lost.rows[0].refused),
        (vec![Action::Refuse], true)
    );
}

#[test]
fn trap_38_a_name_that_stops_before_the_union_is_warned_about() {
    assert_eq!(
        actions(&homes_csv(&[home(1, "云岭机械有限公司")]), 38),
        [Action::Warn]
    );
    for name in [
        "云岭机械有限公司工会委员会",
        "临沚街道总工会",
        "物流行业工会联合会",
        "云岭机械（北方）工会（筹）",
    ] {
        let warned = actions(&homes_csv(&[home(1, name)]), 38);
        assert_eq!(warned.is_empty(), !name.ends_with("（筹）"), "{name}");
    }
}

#[test]
fn trap_40_a_workshop_among_the_homes_is_warned_about() {
    assert_eq!(
        actions(&homes_csv(&[home(1, "云岭机械铸造车间")]), 40),
        [Action::Warn]
    );
}

#[test]
fn trap_42_the_same_union_or_person_from_two_counties_is_told_with_both_places() {
    let first = csv(
        "模范职工之家",
        &HEADER,
        &[home(1, "秦皇岛市云岭机械（北方）有限公司工会委员会")],
    );
    let second = csv(
        "模范职工之家",
        &HEADER,
        &[home(7, "云岭机械(北方)有限公司工会")],
    );
    let batch = read_all(&[
        ("甲区.csv", first.as_bytes()),
        ("乙区.csv", second.as_bytes()),
    ]);
    assert!(of_trap(&batch.files[0], 42).is_empty());
    let problem = of_trap(&batch.files[1], 42)[0];
    assert_eq!(problem.action, Action::Warn);
    assert_eq!(problem.cell.as_deref(), Some("C3"));
    assert!(
        problem.message.contains("甲区.csv") && problem.message.contains("第3行"),
        "{}",
        problem.message
    );

    let people = csv(
        "",
        &WORKERS,
        &[
            worker(1, "陈立夏", "云岭机械", &id_number()),
            worker(2, "陈立夏", "望岚电子", &id_number()),
        ],
    );
    let file = read_as("甲区.csv", people.as_bytes());
    let told: Vec<bool> = of_trap(&file, 42)
        .iter()
        .map(|problem| problem.message.contains("身份证号"))
        .collect();
    assert_eq!(told, [true]);
}

#[test]
fn trap_42_one_union_in_two_categories_is_told() {
    let homes = csv("模范职工之家", &HEADER, &[home(1, NAME)]);
    let small = csv(
        "模范职工小家",
        &["推荐单位", "小家名称", "职工人数"],
        &[["海港区总工会", NAME, "60"].map(str::to_owned).to_vec()],
    );
    let batch = read_all(&[
        ("甲区.csv", homes.as_bytes()),
        ("乙区.csv", small.as_bytes()),
    ]);
    let problem = of_trap(&batch.files[1], 42)[0];
    assert_eq!(
        (problem.action, problem.cell.as_deref()),
        (Action::Warn, Some("B3"))
    );
    assert!(
        problem.message.contains("既报之家又报小家"),
        "{}",
        problem.message
    );
}

#[test]
fn trap_42_the_chair_of_a_recommended_home_recommended_in_person_is_told() {
    let homes = csv(
        "模范职工之家",
        &HEADER,
        &[home(1, "秦皇岛云岭机械有限公司工会委员会")],
    );
    let people = csv(
        "",
        &WORKERS,
        &[
            worker(1, "孟庆和", "云岭机械有限公司", ""),
            worker(2, "孟庆和", "沧屿玻璃", ""),
        ],
    );
    let batch = read_all(&[
        ("甲区.csv", homes.as_bytes()),
        ("乙区.csv", people.as_bytes()),
    ]);
    let rows: Vec<Option<u32>> = of_trap(&batch.files[1], 42)
        .iter()
        .map(|problem| problem.row)
        .collect();
    assert_eq!(rows, [Some(3)]);
}

#[test]
fn a_row_without_a_name_keeps_its_place_and_is_refused() {
    let file = homes_csv(&[home(1, NAME), home(2, "")]);
    assert_eq!(names(&file), [NAME, ""]);
    assert_eq!(
        (actions(&file, 19), file.rows[1].refused),
        (vec![Action::Refuse], true)
    );
}

#[test]
fn lines_with_only_a_number_and_the_unit_are_no_rows() {
    let mut prepared = vec![String::new(); 8];
    prepared[0] = "2".to_owned();
    prepared[1] = "海港区总工会".to_owned();
    let file = homes_csv(&[home(1, NAME), prepared]);
    assert_eq!((file.rows.len(), file.dropped_rows.len()), (1, 0));
}
