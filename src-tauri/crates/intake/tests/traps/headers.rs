//! What the columns of a table are.

use intake::{Action, Choices, ColumnChoice, SourceFile};
use rules::facts::Facts;

use super::build::{
    HEADER, WORKERS, home, lines, merge, names, of_trap, read_as, workbook, worker,
};

fn figures(facts: &Facts) -> (Option<u32>, Option<u32>) {
    match facts {
        Facts::Home(facts) => (facts.employees, facts.members),
        Facts::SmallHome(facts) => (facts.employees, facts.members),
        Facts::Worker(_) => (None, None),
    }
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
