//! .ods is read as the other kinds are.

use intake::{Action, FileStatus};
use rules::facts::Facts;
use rules::fraction::Fraction;

use super::build::{
    HEADER, home, names, ods, ods_row, ods_table, ods_text, of_trap, read_as, reason, zipped,
};

const PLANT: &str = "云岭机械工会委员会";
const GLASS: &str = "沧屿玻璃工会委员会";

fn header() -> Vec<String> {
    HEADER.map(str::to_owned).to_vec()
}

#[test]
fn an_ods_of_texts_gives_its_nominees() {
    let table = ods_table("模范职工之家", &[header(), home(1, PLANT)], "");
    let file = read_as("某区.ods", &ods("", &table));
    assert_eq!(file.status, FileStatus::Read);
    assert_eq!(names(&file), [PLANT]);
    assert!(of_trap(&file, 1).is_empty());
    assert_eq!(of_trap(&read_as("某区.xls", &ods("", &table)), 1).len(), 1);
}

#[test]
fn numbers_percentages_and_dates_of_an_ods_keep_what_they_are() {
    let header: Vec<String> = ["工会名称", "职工人数", "会员人数", "入会率", "建会时间"]
        .map(str::to_owned)
        .to_vec();
    let row = [
        ods_text("", PLANT),
        "<table:table-cell office:value-type=\"float\" office:value=\"600\"><text:p>600</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"float\" office:value=\"600\"/>".to_owned(),
        "<table:table-cell office:value-type=\"percentage\" office:value=\"1\"><text:p>100%</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2018-06-12\"><text:p>2018年6月</text:p></table:table-cell>".to_owned(),
    ]
    .concat();
    let rows = ods_row("", &header) + &format!("<table:table-row>{row}</table:table-row>");
    let table = format!("<table:table table:name=\"模范职工之家\">{rows}</table:table>");
    let file = read_as("海港区.ods", &ods("", &table));
    let Facts::Home(facts) = &file.rows[0].facts else {
        panic!("a 模范职工之家");
    };
    assert_eq!((facts.employees, facts.members), (Some(600), Some(600)));
    assert_eq!(facts.founded.as_deref(), Some("2018-06-12"));
    let rate = facts.stated_member_rate.map(Fraction::to_exact_text);
    assert_eq!(rate.as_deref(), Some("100"));
    assert!(of_trap(&file, 28).is_empty(), "百分比格式的 1 就是 100%");
}

#[test]
fn hidden_struck_merged_and_commented_cells_of_an_ods_are_told_as_in_the_other_kinds() {
    let styles = "<style:style style:name=\"gone\" style:family=\"table-cell\"><style:text-properties \
                  style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"off\" \
                  style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let mut second = home(2, GLASS);
    second[1].clear();
    let cells: String = second
        .iter()
        .map(|text| ods_text("table:style-name=\"gone\"", text))
        .collect();
    let first: String = home(1, PLANT)
        .iter()
        .enumerate()
        .map(|(at, text)| match at {
            1 => ods_text("table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\"", text),
            4 => format!(
                "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>待核</text:p></office:annotation><text:p>{text}</text:p></table:table-cell>"
            ),
            _ => ods_text("", text),
        })
        .collect();
    let table = format!(
        "<table:table table:name=\"模范职工之家\">{}<table:table-row>{first}</table:table-row>\
         <table:table-row table:visibility=\"filter\">{cells}</table:table-row></table:table>\
         <table:table table:name=\"上年\" table:style-name=\"off\">{}</table:table>",
        ods_row("", &header()),
        ods_row("", &header()),
    );
    let file = read_as("某区.ods", &ods(styles, &table));
    assert_eq!(names(&file), [PLANT, GLASS]);
    let told = |trap| -> Vec<(Action, Option<u32>)> {
        of_trap(&file, trap)
            .iter()
            .map(|problem| (problem.action, problem.row))
            .collect()
    };
    assert_eq!(told(17), [(Action::Ask, Some(3))]);
    assert_eq!(told(15), [(Action::Fix, Some(2))]);
    assert_eq!(told(18), [(Action::Warn, Some(3)), (Action::Warn, Some(2))]);
    assert!(of_trap(&file, 18)[1].message.contains("待核"));
    assert_eq!(of_trap(&file, 10)[0].sheet, "上年");
    assert_eq!(
        file.rows[1].recommending_unit.as_deref(),
        Some("海港区总工会")
    );
}

#[test]
fn what_repeats_a_million_times_in_an_ods_is_read_no_further_than_a_sheet_goes() {
    let blank = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let far = ods_row("", &["x".to_owned()]);
    let wide = format!(
        "<table:table-row table:number-rows-repeated=\"1000000\">{}</table:table-row>",
        ods_text("table:number-columns-repeated=\"16384\"", "填满")
    );
    let plain = ods_table("模范职工之家", &[header(), home(1, PLANT)], blank);
    let file = read_as("某区.ods", &ods("", &plain));
    assert_eq!(names(&file), [PLANT]);
    assert!(
        of_trap(&file, 21).is_empty(),
        "LibreOffice ends every sheet so"
    );

    let table = ods_table(
        "模范职工之家",
        &[header(), home(1, PLANT)],
        &format!("{blank}{far}"),
    );
    let file = read_as("某区.ods", &ods("", &table));
    assert_eq!(names(&file), [PLANT]);
    assert_eq!(of_trap(&file, 21).len(), 2);

    let filled = ods_table("模范职工之家", &[header(), home(1, PLANT)], &wide);
    let file = read_as("某区.ods", &ods("", &filled));
    assert!(file.rows.len() <= 20_000);
    assert!(!of_trap(&file, 21).is_empty());
}

#[test]
fn trap_05_an_ods_with_a_password_is_refused_in_plain_words() {
    let bytes = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet".as_slice(),
        ),
        (
            "META-INF/manifest.xml",
            b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
        ),
        ("content.xml", b"\x8A\x11\x02"),
    ]);
    assert!(reason(&read_as("某区.ods", &bytes)).contains("密码"));
}

#[test]
fn trap_31_an_error_in_an_ods_is_refused_with_its_cell() {
    let mut row: Vec<String> = home(1, PLANT)
        .iter()
        .map(|text| ods_text("", text))
        .collect();
    row[4] = "<table:table-cell table:formula=\"of:=[.A9]/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>".to_owned();
    row[5] = "<table:table-cell table:formula=\"of:=1+1\"/>".to_owned();
    let table = format!(
        "<table:table table:name=\"模范职工之家\">{}<table:table-row>{}</table:table-row></table:table>",
        ods_row("", &header()),
        row.concat()
    );
    let file = read_as("某区.ods", &ods("", &table));
    let cells: Vec<Option<&str>> = of_trap(&file, 31)
        .iter()
        .map(|problem| problem.cell.as_deref())
        .collect();
    assert_eq!(cells, [Some("E2"), Some("F2")]);
}

#[test]
fn an_ods_that_declares_entities_is_refused() {
    let content = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><office:document-content><office:body/></office:document-content>";
    let bytes = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet".as_slice(),
        ),
        ("content.xml", content.as_bytes()),
    ]);
    assert!(reason(&read_as("某区.ods", &bytes)).contains("损坏"));
}
