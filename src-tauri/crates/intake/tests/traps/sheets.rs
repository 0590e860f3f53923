//! Which tables a file holds, and whose they are.

use intake::{Action, Choices, FileStatus, SheetChoice, SheetRole, SourceFile};
use rules::category::Category;
use rust_xlsxwriter::Workbook;

use super::build::{
    HEADER, WORKERS, csv, home, lines, merge, names, of_trap, read_as, workbook, worker,
};

#[test]
fn trap_10_every_sheet_is_read_by_its_own_category_and_hidden_ones_are_named() {
    let mut book = Workbook::new();
    for (name, category) in [
        ("填表说明", None),
        ("工作者", Some(false)),
        ("之家", Some(true)),
        ("上年之家", Some(true)),
    ] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        match category {
            None => {
                sheet
                    .write_string(0, 0, "一、请如实填写")
                    .expect("in range");
            }
            Some(true) => lines(sheet, 0, &HEADER, &[home(1, "云岭机械工会委员会")]),
            Some(false) => lines(sheet, 0, &WORKERS, &[worker(1, "张三丰", "云岭机械", "")]),
        }
        sheet.set_hidden(name == "上年之家");
    }
    let file = read_as("某区.xlsx", &book.save_to_buffer().expect("in memory"));
    let categories: Vec<Category> = file.rows.iter().map(|row| row.category).collect();
    assert_eq!(categories, [Category::Worker, Category::Home]);
    assert_eq!(file.ignored_sheets, ["填表说明", "上年之家"]);
    let asked: Vec<(Action, &str, &str)> = of_trap(&file, 10)
        .iter()
        .map(|problem| (problem.action, problem.sheet.as_str(), problem.raw.as_str()))
        .collect();
    assert_eq!(
        asked,
        [
            (Action::Ask, "填表说明", "一、请如实填写"),
            (Action::Ask, "上年之家", &*HEADER.join(" "))
        ]
    );
}

const UNSORTED: &str = "序号,推荐单位,推荐对象名称,职工人数,联系电话\n1,海港区总工会,云岭机械工会委员会,600,0335-0000001\n";

#[test]
fn trap_10_a_table_that_says_not_what_its_nominees_are_is_asked_about_and_stays() {
    let file = read_as("某区.csv", UNSORTED.as_bytes());
    assert_eq!(
        (file.status.clone(), file.rows.len()),
        (FileStatus::Read, 0)
    );
    let [told] = of_trap(&file, 10)[..] else {
        panic!("asked once: {:?}", file.problems);
    };
    assert_eq!(
        (told.action, told.row, told.proposed.as_deref()),
        (Action::Ask, None, None)
    );
    assert!(told.message.contains("哪一类推荐对象"), "{}", told.message);
    assert_eq!(file.sheets[0].role, SheetRole::Table { category: None });
    assert_eq!(file.sheets[0].columns.len(), 5);
}

#[test]
fn trap_10_a_table_whose_category_is_chosen_is_read() {
    let choices = Choices {
        sheets: vec![SheetChoice {
            sheet: "某区.csv".to_owned(),
            category: Some("home".to_owned()),
            read: true,
        }],
        ..Choices::default()
    };
    let source = SourceFile {
        name: "某区.csv",
        bytes: UNSORTED.as_bytes(),
    };
    let file = intake::read_file(&source, 2026, &choices, &mut |_| true).expect("nobody cancels");
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
    assert_eq!(file.rows[0].category, Category::Home);
    assert!(of_trap(&file, 10).is_empty());
}

fn below(first: &str, titles: &[&str], header: &[&str], row: &[String]) -> String {
    let title = titles.join("\n");
    format!(
        "{first}\n{title}\n{}\n{}\n",
        header.join(","),
        row.join(",")
    )
}

#[test]
fn trap_10_a_second_table_under_the_first_is_refused_in_one_sentence() {
    let first = csv(
        "模范职工之家汇总表",
        &HEADER,
        &[home(1, "云岭机械工会委员会")],
    );
    let person = worker(1, "张三丰", "云岭机械", "139900198509014812");
    let both = below(&first, &["优秀工会工作者汇总表"], &WORKERS, &person);
    let file = read_as("某区.csv", both.as_bytes());
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
    let refused: Vec<(u8, Option<u32>)> = file
        .problems
        .iter()
        .filter(|problem| problem.action == Action::Refuse)
        .map(|problem| (problem.trap, problem.row))
        .collect();
    assert_eq!(refused, [(10, Some(6))]);
    let message = &of_trap(&file, 10)[0].message;
    assert!(
        message.contains("第6行起") && message.contains("两个工作表"),
        "{message}"
    );
    let dropped: Vec<u32> = file.dropped_rows.iter().map(|row| row.row).collect();
    assert!(
        dropped.ends_with(&[5]) && dropped.starts_with(&[6, 7]),
        "{dropped:?}"
    );
}

#[test]
fn trap_10_the_first_of_two_tables_is_read_though_the_second_has_more_columns() {
    let first = csv(
        "模范职工之家",
        &HEADER[..6],
        &[home(1, "云岭机械工会委员会")[..6].to_vec()],
    );
    let row = home(1, "装配车间工会小组");
    let file = read_as(
        "某区.csv",
        below(&first, &["模范职工小家"], &HEADER, &row).as_bytes(),
    );
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
    assert_eq!(of_trap(&file, 10)[0].row, Some(6));
}

#[test]
fn trap_16_a_header_repeated_on_a_new_page_begins_no_second_table() {
    let first = csv("模范职工之家", &HEADER, &[home(1, "云岭机械工会委员会")]);
    let row = home(2, "沧屿玻璃工会委员会");
    let file = read_as(
        "某区.csv",
        below(&first, &["模范职工之家（续表）"], &HEADER, &row).as_bytes(),
    );
    assert_eq!(names(&file), ["云岭机械工会委员会", "沧屿玻璃工会委员会"]);
    assert!(of_trap(&file, 10).is_empty());
}

#[test]
fn trap_11_the_header_is_found_below_title_lines_and_the_unit_above_it() {
    let bytes = workbook(|sheet| {
        sheet.write_string(0, 0, "附件2").expect("in range");
        merge(sheet, (1, 0), (1, 7), "2026年度模范职工之家推荐对象汇总表");
        sheet
            .write_string(
                3,
                0,
                "填报单位：海港区总工会   联系人：任晓  联系电话：0335-0000001   填报日期：2026年9月1日",
            )
            .expect("in range");
        let header: Vec<&str> = HEADER
            .iter()
            .copied()
            .filter(|heading| *heading != "推荐单位")
            .collect();
        let mut row = home(1, "云岭机械工会委员会");
        row.remove(1);
        lines(sheet, 6, &header, &[row]);
    });
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(file.declared_unit.as_deref(), Some("海港区总工会"));
    assert_eq!(
        file.rows[0].recommending_unit.as_deref(),
        Some("海港区总工会")
    );
    assert_eq!(file.rows[0].row, 8);
    let told = of_trap(&file, 11)[0];
    assert_eq!(
        (told.action, told.row, told.proposed.as_deref()),
        (
            Action::Fix,
            Some(4),
            Some("填报单位：海港区总工会；联系人：任晓；电话：0335-0000001")
        )
    );
}
