use intake::{Action, Choices, ColumnChoice, FileStatus, SheetChoice, SheetRole, SourceFile};
use rules::category::Category;
use rules::facts::Facts;
use rust_xlsxwriter::Workbook;

use super::build::{
    HEADER, WORKERS, csv, home, homes_csv, lines, merge, names, of_trap, read_as, rewritten,
    workbook, worker,
};

fn figures(facts: &Facts) -> (Option<u32>, Option<u32>) {
    match facts {
        Facts::Home(facts) => (facts.employees, facts.members),
        Facts::SmallHome(facts) => (facts.employees, facts.members),
        Facts::Worker(_) => (None, None),
    }
}

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

#[test]
fn trap_12_a_merged_two_line_header_is_joined() {
    let bytes = workbook(|sheet| {
        for (column, heading) in [
            (0, "序号"),
            (1, "推荐单位"),
            (2, "工会名称"),
            (6, "联系电话"),
        ] {
            merge(sheet, (0, column), (1, column), heading);
        }
        merge(sheet, (0, 3), (0, 5), "职工情况");
        for (column, heading) in [(3, "总数"), (4, "会员人数"), (5, "入会率")] {
            sheet.write_string(1, column, heading).expect("in range");
        }
        for (column, value) in (0_u16..).zip([
            "1",
            "海港区总工会",
            "云岭机械工会委员会",
            "600",
            "570",
            "95%",
            "0335-0000001",
        ]) {
            sheet.write_string(2, column, value).expect("in range");
        }
    });
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(figures(&file.rows[0].facts), (Some(600), Some(570)));
    assert_eq!(file.raw_of(&file.rows[0])[3].0, "职工情况/总数");
    let told = of_trap(&file, 12)[0];
    assert_eq!(
        (told.action, told.row, told.proposed.as_deref()),
        (
            Action::Ask,
            Some(2),
            Some("职工情况/总数、职工情况/会员人数、职工情况/入会率")
        )
    );
}

#[test]
fn trap_12_totals_under_employees_and_members_are_told_apart_over_three_lines() {
    let text = "填报单位：海港区总工会\n序号,工会名称,工会主席,基本情况,,,,联系电话\n,,,职工情况,,会员情况,,\n\
                ,,,总数,其中：女,总数,其中：女,\n1,云岭机械工会委员会,孟庆和,600,80,570,70,0335-0000001\n";
    let file = read_as("某区之家.csv", text.as_bytes());
    assert_eq!(figures(&file.rows[0].facts), (Some(600), Some(570)));
    assert_eq!(file.sheets[0].header_row, 4);
}

#[test]
fn trap_13_a_title_with_a_year_above_a_column_of_grades_is_no_part_of_the_header() {
    let header: Vec<&str> = WORKERS
        .iter()
        .copied()
        .chain(["近三年会员测评情况"])
        .collect();
    let mut row = worker(1, "张三丰", "云岭机械", "");
    row.push("满意/满意/满意".to_owned());
    let bytes = workbook(|sheet| {
        merge(
            sheet,
            (0, 0),
            (0, 6),
            "2026年度优秀工会工作者推荐对象汇总表",
        );
        merge(
            sheet,
            (1, 0),
            (1, 6),
            "填报单位：海港区总工会  填报日期：2026年9月10日",
        );
        lines(sheet, 2, &header, &[row]);
    });
    let file = read_as("某区.xlsx", &bytes);
    assert!(of_trap(&file, 12).is_empty());
    assert_eq!(file.declared_unit.as_deref(), Some("海港区总工会"));
    let Facts::Worker(facts) = &file.rows[0].facts else {
        panic!("a worker");
    };
    assert_eq!(
        facts.appraisal,
        ["满意", "满意", "满意"].map(|grade| Some(grade.to_owned()))
    );
}

#[test]
fn trap_13_a_small_homes_table_in_other_words_is_known() {
    let header = [
        "序号",
        "推荐单位",
        "工会小家名称",
        "所在基层工会名称",
        "小家类型",
        "小家负责人姓名",
        "现有职工数",
        "现有会员数",
        "荣誉情况",
        "联系人电话",
    ];
    let row = [
        "1",
        "海港区总工会",
        "装配车间工会小组",
        "云岭机械工会委员会",
        "车间",
        "孟庆和",
        "60",
        "57",
        "无",
        "0335-0000001",
    ]
    .map(str::to_owned)
    .to_vec();
    let bytes = workbook(|sheet| lines(sheet, 0, &header, &[row]));
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(figures(&file.rows[0].facts), (Some(60), Some(57)));
    assert!(
        file.sheets[0]
            .columns
            .iter()
            .all(|column| column.field.is_some())
    );
}

#[test]
fn trap_12_a_two_line_header_survives_the_loss_of_its_merges_in_text() {
    let text = "模范职工之家\n序号,推荐单位,工会名称,职工情况,,,联系电话\n,,,总数,会员人数,入会率,\n1,海港区总工会,云岭机械工会委员会,600,570,95%,0335-0000001\n";
    let file = read_as("某区.csv", text.as_bytes());
    assert_eq!(figures(&file.rows[0].facts), (Some(600), Some(570)));
}

#[test]
fn trap_12_a_two_line_header_stays_one_when_every_column_is_chosen() {
    let text = "模范职工之家\n序号,推荐单位,工会名称,职工情况,,,联系电话\n,,,总数,会员人数,入会率,\n1,海港区总工会,云岭机械工会委员会,600,570,95%,0335-0000001\n";
    let guessed = read_as("某区.csv", text.as_bytes());
    let columns = guessed.sheets[0].columns.iter().map(|column| ColumnChoice {
        sheet: guessed.sheets[0].name.clone(),
        column: column.index,
        field: column.field.map(intake::Field::code),
    });
    let choices = Choices {
        columns: columns.collect(),
        ..Choices::default()
    };
    let file = SourceFile {
        name: "某区.csv",
        bytes: text.as_bytes(),
    };
    let chosen = intake::read_file(&file, 2026, &choices, &mut |_| true).expect("nobody cancels");
    assert_eq!(chosen.sheets[0].header_row, guessed.sheets[0].header_row);
    assert_eq!(names(&chosen), names(&guessed));
}

#[test]
fn trap_14_columns_may_move_and_unknown_ones_are_kept_as_text() {
    let mut header: Vec<&str> = HEADER.to_vec();
    let mut row = home(1, "云岭机械工会委员会");
    header.reverse();
    row.reverse();
    header.push("厂歌");
    row.push("无衣".to_owned());
    let bytes = workbook(|sheet| lines(sheet, 0, &header, std::slice::from_ref(&row)));
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(figures(&file.rows[0].facts), (Some(600), Some(570)));
    assert!(file.raw_of(&file.rows[0]).contains(&("厂歌", "无衣")));
    let asked: Vec<(Action, Option<&str>, &str)> = of_trap(&file, 14)
        .iter()
        .map(|problem| {
            (
                problem.action,
                problem.cell.as_deref(),
                problem.raw.as_str(),
            )
        })
        .collect();
    assert_eq!(
        asked,
        [
            (Action::Ask, Some("I1"), "厂歌"),
            (
                Action::Ask,
                None,
                "入会率、会员人数、职工人数、工会主席、工会名称、推荐单位、序号"
            )
        ]
    );
}

#[test]
fn trap_14_a_column_the_summary_needs_is_asked_for_when_it_is_gone() {
    let header: Vec<&str> = HEADER
        .iter()
        .copied()
        .filter(|one| *one != "职工人数")
        .collect();
    let mut row = home(1, "云岭机械工会委员会");
    row.remove(4);
    let bytes = workbook(|sheet| lines(sheet, 0, &header, &[row]));
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(figures(&file.rows[0].facts), (None, Some(570)));
    let asked = of_trap(&file, 14);
    assert_eq!(
        (asked[0].action, asked[0].raw.as_str()),
        (Action::Ask, "职工人数")
    );
}

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
