//! Tables for Excel and WPS.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use editable::{BookColumn, BookSheet, SheetBook, sheet_book};

use super::parts;

#[test]
fn a_book_keeps_every_cell_as_text_under_heads_that_repeat() {
    let column = |head: &str| BookColumn {
        head: head.into(),
        width: 20,
        centred: false,
    };
    let book = SheetBook {
        title: "评审结果汇总表".into(),
        sheets: vec![BookSheet {
            name: "之家/小家".into(),
            heading: "评审结果汇总表".into(),
            lead: vec!["名额 15。".into()],
            frozen: 0,
            columns: vec![column("编号"), column("得分")],
            rows: vec![vec!["=1+1".into(), "91.50".into()]],
            foot: vec!["计分人：".into()],
        }],
    };
    let bytes = sheet_book(&book).expect("written");
    assert_eq!(bytes, sheet_book(&book).expect("written"));
    let mut read: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).expect("a workbook");
    let range = read.worksheet_range("之家小家").expect("the sheet");
    let cells: Vec<String> = range
        .rows()
        .flat_map(|row| row.iter().map(ToString::to_string))
        .filter(|cell| !cell.is_empty())
        .collect();
    assert_eq!(
        cells,
        [
            "评审结果汇总表",
            "名额 15。",
            "编号",
            "得分",
            "=1+1",
            "91.50",
            "计分人："
        ]
    );
    let parts = parts(bytes);
    assert!(parts["xl/workbook.xml"].contains("_xlnm.Print_Titles"));
    assert!(
        !parts["docProps/core.xml"].contains("<dc:creator>选"),
        "{}",
        parts["docProps/core.xml"]
    );
}

fn sheet_of(columns: &[(&str, u16)], cells: &[&str]) -> String {
    let column = |(head, width): &(&str, u16)| BookColumn {
        head: (*head).into(),
        width: *width,
        centred: true,
    };
    let book = SheetBook {
        title: "清单".into(),
        sheets: vec![BookSheet {
            name: "清单".into(),
            heading: "清单".into(),
            lead: Vec::new(),
            frozen: 0,
            columns: columns.iter().map(column).collect(),
            rows: vec![cells.iter().map(|cell| (*cell).into()).collect()],
            foot: Vec::new(),
        }],
    };
    let mut parts = parts(sheet_book(&book).expect("written"));
    parts.remove("xl/worksheets/sheet1.xml").expect("the sheet")
}

#[test]
fn every_line_of_a_cell_is_seen_whatever_opens_the_book() {
    const POINTS: f64 = 12.0;
    let face = "秦皇岛市模范职工之家\n秦皇岛市总工会\n二〇二六年十二月";
    let sheet = sheet_of(&[("序号", 6), ("牌面全文", 30)], &["1", face]);
    let row = sheet.split("<row r=\"3\"").nth(1).expect("the row");
    let height = row.split("ht=\"").nth(1).expect("its own height");
    let height: f64 = height
        .split('"')
        .next()
        .and_then(|one| one.parse().ok())
        .expect("points");
    assert!(height >= 3.0 * POINTS, "{height}");
}

#[test]
fn a_table_too_broad_to_be_read_on_a4_is_for_a3() {
    let narrow = sheet_of(&[("序号", 6), ("名称", 60)], &["1", "某某工会"]);
    assert!(narrow.contains(r#"paperSize="9""#), "{narrow}");
    let broad = sheet_of(&[("条件", 8); 40], &["符合"; 40]);
    assert!(broad.contains(r#"paperSize="8""#), "{broad}");
}
