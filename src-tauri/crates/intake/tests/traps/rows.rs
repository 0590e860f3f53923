//! Which rows are nominees.

use intake::{Action, FileStatus};
use rules::category::Category;

use super::build::{
    HEADER, csv, home, homes_csv, lines, merge, names, of_trap, read_as, rewritten, workbook,
};

#[test]
fn trap_15_a_unit_merged_down_fills_its_rows_and_not_the_empty_cell_below() {
    let mut rows: Vec<Vec<String>> = (1..=3)
        .map(|n| home(n, &format!("第{n}分厂工会委员会")))
        .collect();
    for row in &mut rows {
        row[1].clear();
    }
    let bytes = workbook(|sheet| {
        lines(sheet, 0, &HEADER, &rows);
        merge(sheet, (1, 1), (2, 1), "海港区总工会");
    });
    let file = read_as("某区.xlsx", &bytes);
    let units: Vec<Option<&str>> = file
        .rows
        .iter()
        .map(|row| row.recommending_unit.as_deref())
        .collect();
    assert_eq!(units, [Some("海港区总工会"), Some("海港区总工会"), None]);
    assert_eq!(of_trap(&file, 15)[0].action, Action::Fix);
    assert_eq!(of_trap(&file, 39)[0].row, Some(4));
}

#[test]
fn trap_16_totals_and_closing_lines_are_dropped_and_listed() {
    let closing = |text: &str| {
        vec![
            text.to_owned(),
            String::new(),
            String::new(),
            String::new(),
            "1200".to_owned(),
        ]
    };
    let file = homes_csv(&[
        home(1, "云岭机械工会委员会"),
        closing("小计"),
        home(2, "沧屿玻璃工会委员会"),
        closing("合 计"),
        closing("填报人：任晓"),
        closing("单位（盖章）"),
        closing("注：本表一式两份"),
        HEADER.map(str::to_owned).to_vec(),
    ]);
    assert_eq!(names(&file), ["云岭机械工会委员会", "沧屿玻璃工会委员会"]);
    assert_eq!(file.dropped_rows.len(), 6);
    assert_eq!(
        (file.dropped_rows[0].row, file.dropped_rows[0].text.as_str()),
        (4, "小计 1200")
    );
    let logged: Vec<(Action, Option<u32>, &str)> = of_trap(&file, 16)
        .iter()
        .map(|problem| (problem.action, problem.row, problem.raw.as_str()))
        .collect();
    assert_eq!(logged.len(), 6);
    assert_eq!(logged[0], (Action::Fix, Some(4), "小计 1200"));
}

#[test]
fn trap_16_a_subtotal_with_its_count_and_a_signature_are_no_nominees() {
    let line = |first: &str, fourth: &str| {
        let mut line = vec![String::new(); HEADER.len()];
        first.clone_into(&mut line[0]);
        fourth.clone_into(&mut line[3]);
        line
    };
    let file = homes_csv(&[
        home(1, "云岭机械工会委员会"),
        line("小计（1个）", "600"),
        home(2, "沧屿玻璃工会委员会"),
        line("主要领导签字：", "年   月   日"),
        line("", "2026 年 9 月 10 日"),
    ]);
    assert_eq!(names(&file), ["云岭机械工会委员会", "沧屿玻璃工会委员会"]);
    let dropped: Vec<u32> = file.dropped_rows.iter().map(|row| row.row).collect();
    assert_eq!(dropped, [4, 6, 7]);
    assert!(
        file.problems
            .iter()
            .all(|problem| problem.action != Action::Refuse)
    );
}

#[test]
fn trap_16_a_union_whose_name_begins_like_a_closing_line_stays() {
    let file = homes_csv(&[
        home(1, "审核评价中心工会委员会"),
        home(2, "共青路小学工会委员会"),
    ]);
    assert_eq!(file.rows.len(), 2);
}

#[test]
fn trap_16_a_numbered_union_stays_whatever_its_name_begins_with() {
    let header = ["序号", "工会名称", "工会主席", "职工人数", "会员人数"];
    let row = |texts: [&str; 5]| texts.map(str::to_owned).to_vec();
    let rows = [
        row(["1", "审核评价中心工会委员会", "孟庆和", "600", "570"]),
        row(["审核：任晓", "", "", "", ""]),
    ];
    let file = read_as("某区.csv", csv("模范职工之家", &header, &rows).as_bytes());
    assert_eq!(names(&file), ["审核评价中心工会委员会"]);
    assert_eq!(of_trap(&file, 16)[0].row, Some(4));
}

#[test]
fn trap_17_hidden_rows_and_columns_are_read_and_shown() {
    let bytes = workbook(|sheet| {
        lines(
            sheet,
            0,
            &HEADER,
            &[home(1, "云岭机械工会委员会"), home(2, "沧屿玻璃工会委员会")],
        );
        sheet.set_row_hidden(2).expect("in range");
        sheet.set_column_hidden(3).expect("in range");
    });
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(file.rows.len(), 2);
    let hidden: Vec<(Action, Option<u32>, bool)> = of_trap(&file, 17)
        .iter()
        .map(|problem| {
            (
                problem.action,
                problem.row,
                problem.raw.contains("沧屿玻璃"),
            )
        })
        .collect();
    assert_eq!(
        hidden,
        [(Action::Ask, Some(1), false), (Action::Ask, Some(3), true)]
    );
    assert_eq!(of_trap(&file, 17)[0].cell.as_deref(), Some("D1"));
}

#[test]
fn trap_17_a_row_of_no_height_is_hidden() {
    let plain = workbook(|sheet| {
        let rows = [home(1, "云岭机械工会委员会"), home(2, "沧屿玻璃工会委员会")];
        lines(sheet, 0, &HEADER, &rows);
    });
    for height in ["ht=\"0\" customHeight=\"1\"", "customHeight=\"1\""] {
        let flat = format!("<row r=\"3\" {height}");
        let bytes = rewritten(&plain, "xl/worksheets/sheet1.xml", "<row r=\"3\"", &flat);
        let file = read_as("某区.xlsx", &bytes);
        let asked: Vec<(Action, Option<u32>)> = of_trap(&file, 17)
            .iter()
            .map(|problem| (problem.action, problem.row))
            .collect();
        assert_eq!(asked, [(Action::Ask, Some(3))], "{height}");
    }
}

#[test]
fn trap_17_rows_a_filter_leaves_out_are_asked_about_as_filtered() {
    let bytes = workbook(|sheet| {
        lines(
            sheet,
            0,
            &HEADER,
            &[home(1, "云岭机械工会委员会"), home(2, "沧屿玻璃工会委员会")],
        );
        sheet.autofilter(0, 0, 2, 7).expect("in range");
        sheet.set_row_hidden(2).expect("in range");
    });
    let file = read_as("某区.xlsx", &bytes);
    let [told] = of_trap(&file, 17)[..] else {
        panic!("one row is left out: {:?}", of_trap(&file, 17));
    };
    assert_eq!((told.action, told.row), (Action::Ask, Some(3)));
    assert!(told.message.contains("筛选"), "{}", told.message);
}

#[test]
fn trap_21_rows_formatted_down_to_the_last_one_end_where_the_nominees_do() {
    let plain = workbook(|sheet| lines(sheet, 0, &HEADER, &[home(1, "云岭机械工会委员会")]));
    let stray: String = (3..5_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/></row>"))
        .collect();
    let part = "xl/worksheets/sheet1.xml";
    let bytes = rewritten(
        &plain,
        part,
        "</sheetData>",
        &format!("{stray}</sheetData>"),
    );
    let bytes = rewritten(&bytes, part, "A1:H2", "A1:XFD1048576");
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
    let [told] = of_trap(&file, 21)[..] else {
        panic!("told once: {:?}", of_trap(&file, 21));
    };
    assert_eq!(
        (told.action, told.raw.as_str(), told.proposed.as_deref()),
        (Action::Fix, "已用区域至第1048576行", Some("读至第2行"))
    );
}

#[test]
fn trap_21_stray_cells_far_away_neither_fill_memory_nor_hide() {
    let bytes = workbook(|sheet| {
        lines(sheet, 0, &HEADER, &[home(1, "云岭机械工会委员会")]);
        sheet.write_string(1, 16_000, "x").expect("in range");
        sheet
            .write_string(1_048_575, 16_383, "x")
            .expect("in range");
    });
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(
        (file.status.clone(), file.rows.len()),
        (FileStatus::Read, 1)
    );
    let actions: Vec<Action> = of_trap(&file, 21)
        .iter()
        .map(|problem| problem.action)
        .collect();
    assert_eq!(actions, [Action::Fix, Action::Warn]);
}

#[test]
fn trap_40_the_category_word_of_a_row_decides_in_a_mixed_table() {
    let text = "先进集体汇总表\n序号,推荐单位,申报类别,工会名称,职工人数\n1,海港区总工会,模范职工之家,云岭机械工会委员会,600\n2,海港区总工会,职工小家,云岭机械铸造车间工会小组,60\n3,海港区总工会,先进,云岭机械,6\n";
    let file = read_as("某区.csv", text.as_bytes());
    let categories: Vec<Category> = file.rows.iter().map(|row| row.category).collect();
    assert_eq!(categories, [Category::Home, Category::SmallHome]);
    assert_eq!(
        (of_trap(&file, 40)[0].action, of_trap(&file, 40)[0].row),
        (Action::Refuse, Some(5))
    );
}

#[test]
fn trap_45_the_number_of_the_example_left_out_is_not_missing() {
    let mut sample = home(1, "XXX工会委员会");
    sample[4] = "XX".to_owned();
    let file = homes_csv(&[sample, home(2, "云岭机械工会委员会")]);
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
    assert!(of_trap(&file, 45).is_empty(), "{:?}", of_trap(&file, 45));
    let mut sample = home(1, "XXX工会委员会");
    sample[4] = "XX".to_owned();
    let file = homes_csv(&[
        sample,
        home(1, "云岭机械工会委员会"),
        home(3, "沧屿玻璃工会委员会"),
    ]);
    let told: Vec<Option<u32>> = of_trap(&file, 45)
        .iter()
        .map(|problem| problem.row)
        .collect();
    assert_eq!(told, [Some(5)]);
}

#[test]
fn trap_45_repeated_and_missing_numbers_are_warned_about_and_no_row_is_lost() {
    let rows: Vec<Vec<String>> = [1, 2, 2, 5]
        .iter()
        .map(|n| home(*n, &format!("第{n}工会委员会")))
        .collect();
    let file = homes_csv(&rows);
    assert_eq!(file.rows.len(), 4);
    let told: Vec<(Option<u32>, bool)> = of_trap(&file, 45)
        .iter()
        .map(|problem| (problem.row, problem.message.contains("重复")))
        .collect();
    assert_eq!(told, [(Some(5), true), (Some(6), false)]);
    assert!(of_trap(&file, 45)[1].message.contains("3至4"));
}
