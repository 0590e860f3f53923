//! One county's 汇总表 of 优秀工会工作者, far longer than any county's: title, the line of the sender, a header of two
//! rows, and no oddities to report.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::people::Person;

pub const NAME: &str = "优秀工会工作者推荐人选汇总表.xlsx";
pub const COLUMNS: u16 = 25;

/// Headings over one column each; the three of the appraisal stand under one of their own.
const BEFORE: [&str; 17] = [
    "序号",
    "推荐单位",
    "姓名",
    "性别",
    "民族",
    "籍贯",
    "出生年月",
    "政治面貌",
    "学历",
    "职称",
    "参加工作时间",
    "工作单位",
    "职务",
    "工会职务",
    "从事工会工作起始年月",
    "从事工会工作年限",
    "身份证号",
];
const APPRAISAL: [&str; 3] = ["2023", "2024", "2025"];
const AFTER: [&str; 5] = ["曾获荣誉", "公示开始", "公示结束", "联系电话", "备注"];

const TITLE: &str = "2026年度秦皇岛市优秀工会工作者推荐人选汇总表";
const SENDER: &str = "填报单位：海港区总工会        联系人：任晓        填报日期：2026年9月10日";
const FIRST_ROW: u32 = 4;

pub fn write(rows: u32) -> Vec<u8> {
    sheet_of(rows).expect("a workbook of plain cells is written")
}

fn sheet_of(rows: u32) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let formats = Formats {
        text: Format::new().set_num_format("@"),
        date: Format::new().set_num_format("yyyy-m-d"),
    };
    let sheet = workbook.add_worksheet();
    head(sheet)?;
    for index in 0..rows {
        let person = Person::of(usize::try_from(index).expect("few rows"));
        line(sheet, &formats, FIRST_ROW + index, &person)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    text: Format,
    date: Format,
}

fn head(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, COLUMNS - 1, TITLE, &plain)?;
    sheet.merge_range(1, 0, 1, COLUMNS - 1, SENDER, &plain)?;
    let mut column = 0;
    for heading in BEFORE {
        sheet.merge_range(2, column, 3, column, heading, &plain)?;
        column += 1;
    }
    sheet.merge_range(2, column, 2, column + 2, "近三年测评等次", &plain)?;
    for year in APPRAISAL {
        sheet.write(3, column, year)?;
        column += 1;
    }
    for heading in AFTER {
        sheet.merge_range(2, column, 3, column, heading, &plain)?;
        column += 1;
    }
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    formats: &Formats,
    row: u32,
    person: &Person,
) -> Result<(), XlsxError> {
    let man = person.id_number.as_bytes()[16] % 2 == 1;
    let texts: [(u16, String); 17] = [
        (1, person.division().into()),
        (2, person.name.clone()),
        (3, if man { "男" } else { "女" }.into()),
        (4, "汉族".into()),
        (5, "河北秦皇岛".into()),
        (6, person.born.format("%Y.%m").to_string()),
        (7, "中共党员".into()),
        (8, "大学本科".into()),
        (9, "政工师".into()),
        (10, "2001.07".into()),
        (11, person.place.clone()),
        (12, "综合办公室主任".into()),
        (13, person.union_post().into()),
        (14, "2012.03".into()),
        (16, person.id_number.clone()),
        (20, "2024年度县区优秀工会干部".into()),
        (23, person.phone()),
    ];
    sheet.write(row, 0, row - FIRST_ROW + 1)?;
    for (column, text) in texts {
        sheet.write_with_format(row, column, text, &formats.text)?;
    }
    sheet.write(row, 15, 14)?;
    for column in 17..20 {
        sheet.write_with_format(row, column, "满意", &formats.text)?;
    }
    for (column, day) in [(21, 3), (22, 10)] {
        let date = ExcelDateTime::from_ymd(2026, 8, day)?;
        sheet.write_with_format(row, column, &date, &formats.date)?;
    }
    sheet.write_with_format(row, 24, "材料齐全", &formats.text)?;
    Ok(())
}
