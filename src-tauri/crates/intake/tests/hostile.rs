//! Files made to hurt: each ends in a refusal or in a bounded reading, and soon.

#[path = "traps/build.rs"]
#[expect(dead_code, reason = "shared with the tests of the traps")]
mod build;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use intake::{Choices, FileReading, FileStatus, SourceFile};

use build::{
    HEADER, csv, home, lines, ods, ods_row, of_trap, ole_of, read_as, reason, rewritten, workbook,
    zipped,
};

const SHEET: &str = "xl/worksheets/sheet1.xml";
const PLANT: &str = "云岭机械工会委员会";

fn one_home() -> Vec<u8> {
    workbook(|sheet| lines(sheet, 0, &HEADER, &[home(1, PLANT)]))
}

fn soon(name: &str, bytes: &[u8]) -> FileReading {
    let began = Instant::now();
    let file = read_as(name, bytes);
    assert!(began.elapsed() < Duration::from_secs(20), "{name}");
    file
}

#[test]
fn entities_declared_in_any_part_of_a_workbook_are_never_expanded() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"工会工会工会\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet";
    let sheet = rewritten(&one_home(), SHEET, "<worksheet", bomb);
    assert!(reason(&soon("某区.xlsx", &sheet)).contains("损坏"));
    let strings = rewritten(
        &one_home(),
        "xl/sharedStrings.xml",
        "<sst",
        &bomb.replace("<worksheet", "<sst"),
    );
    assert!(reason(&soon("某区.xlsx", &strings)).contains("损坏"));
}

#[test]
fn a_form_that_declares_entities_is_no_form() {
    let document = "<!DOCTYPE x [<!ENTITY a \"工会\">]><w:document><w:body><w:p>&a;</w:p></w:body></w:document>";
    let bytes = zipped(&[("word/document.xml", document.as_bytes())]);
    let source = SourceFile {
        name: "审批表.docx",
        bytes: &bytes,
    };
    let form = intake::read_docx(&source, 2026, &Choices::default(), &mut |_| true);
    let status = form.expect("nobody cancels").status;
    assert!(matches!(status, FileStatus::Refused { .. }), "{status:?}");
}

#[test]
fn a_file_whose_cells_take_more_than_there_is_room_for_is_refused_whole() {
    let long = "长".repeat(10_000);
    let plain = rewritten(&one_home(), "xl/sharedStrings.xml", PLANT, &long);
    let mut rows = String::new();
    for row in 3..3_003 {
        let _ = write!(rows, "<row r=\"{row}\">");
        for _ in 0..25 {
            rows.push_str("<c t=\"s\"><v>10</v></c>");
        }
        rows.push_str("</row>");
    }
    let bytes = rewritten(
        &plain,
        SHEET,
        "</sheetData>",
        &format!("{rows}</sheetData>"),
    );
    let file = soon("某区.xlsx", &bytes);
    assert!(reason(&file).contains("过大"), "{}", reason(&file));
    assert!(file.rows.is_empty());
}

#[test]
fn a_table_of_more_rows_than_are_read_is_refused_and_loses_none_silently() {
    let rows: Vec<Vec<String>> = (1..20_100).map(|number| home(number, PLANT)).collect();
    let file = soon("某区.csv", csv("模范职工之家", &HEADER, &rows).as_bytes());
    assert!(reason(&file).contains("过大"), "{}", reason(&file));
    assert_eq!(of_trap(&file, 21).len(), 1);
}

#[test]
fn a_cell_longer_than_any_program_allows_is_named_as_the_reason() {
    let mut long = home(1, PLANT);
    long[7] = "长".repeat(32_768);
    let file = soon("某区.csv", csv("模范职工之家", &HEADER, &[long]).as_bytes());
    assert!(reason(&file).contains("32767"), "{}", reason(&file));
    let header: Vec<String> = HEADER.map(str::to_owned).to_vec();
    let row = ods_row("", &home(1, &"\u{FDFA}".repeat(300_000)));
    let table = format!(
        "<table:table table:name=\"之家\">{}{row}</table:table>",
        ods_row("", &header)
    );
    assert!(reason(&soon("某区.ods", &ods("", &table))).contains("32767"));
}

#[test]
fn ligatures_that_stand_for_many_letters_take_the_room_of_the_letters() {
    let name = "\u{FDFA}".repeat(32_000);
    let rows: Vec<Vec<String>> = (1..500).map(|number| home(number, &name)).collect();
    let file = soon("某区.csv", csv("模范职工之家", &HEADER, &rows).as_bytes());
    assert!(reason(&file).contains("过大"), "{}", reason(&file));
    soon(
        "某区.csv",
        csv("模范职工之家", &HEADER, &rows[..5]).as_bytes(),
    );
}

#[test]
fn a_text_continued_a_million_times_is_not_followed() {
    let mut stream = vec![0x09, 0x08, 8, 0, 0, 6, 5, 0, 0, 0, 0, 0];
    stream.extend([0xFC, 0, 8, 0, 1, 0, 0, 0, 1, 0, 0, 0]);
    stream.extend([0x3C, 0, 0, 0].repeat(1_000_000));
    stream.extend([0x0A, 0, 0, 0]);
    let file = soon("某区.xls", &ole_of("Workbook", &stream));
    assert!(reason(&file).contains("过大"), "{}", reason(&file));
}

#[test]
fn areas_merged_over_everything_copy_a_text_no_further_than_memory_goes() {
    let mut merges = String::from("<mergeCells>");
    for _ in 0..500 {
        merges.push_str("<mergeCell ref=\"B2:B1048576\"/>");
    }
    merges
        .push_str("<mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"ZZZZZ9:A0\"/></mergeCells>");
    let rows: Vec<Vec<String>> = (1..=2_000)
        .map(|number| home(number, &format!("第{number}分厂工会委员会")))
        .collect();
    let plain = workbook(|sheet| lines(sheet, 0, &HEADER, &rows));
    let bytes = rewritten(
        &plain,
        SHEET,
        "</sheetData>",
        &format!("</sheetData>{merges}"),
    );
    let file = soon("某区.xlsx", &bytes);
    assert!(file.rows.len() <= 2_000);
}

#[test]
fn thousands_of_empty_rows_of_every_kind_are_passed_over() {
    let mut stray = String::new();
    for row in 3..30_000_u32 {
        let _ = write!(
            stray,
            "<row r=\"{row}\" ht=\"15\"><c r=\"A{row}\" s=\"1\"/></row>"
        );
    }
    let bytes = rewritten(
        &one_home(),
        SHEET,
        "</sheetData>",
        &format!("{stray}</sheetData>"),
    );
    assert_eq!(soon("某区.xlsx", &bytes).rows.len(), 1);
    let blank = "<table:table-row><table:table-cell/></table:table-row>".repeat(30_000);
    let header: Vec<String> = HEADER.map(str::to_owned).to_vec();
    let table = format!(
        "<table:table table:name=\"模范职工之家\">{}{}{blank}</table:table>",
        ods_row("", &header),
        ods_row("", &home(1, PLANT))
    );
    assert_eq!(soon("某区.ods", &ods("", &table)).rows.len(), 1);
}

#[test]
fn numbers_of_rows_columns_and_spans_beyond_all_bounds_do_no_harm() {
    for (from, to) in [
        ("r=\"C2\"", "r=\"XFDXFDXFD4294967295\""),
        ("r=\"C2\"", "r=\"C4294967295\""),
        ("<row r=\"2\"", "<row r=\"4294967295\""),
        ("<row r=\"2\"", "<row r=\"0\""),
        ("A1:H2", "A0:ZZZZZZZZ99999999999"),
    ] {
        soon("某区.xlsx", &rewritten(&one_home(), SHEET, from, to));
    }
    let spans = "table:number-rows-spanned=\"4294967295\" table:number-columns-spanned=\"4294967295\" \
                 table:number-columns-repeated=\"4294967295\"";
    let row = format!(
        "<table:table-row table:number-rows-repeated=\"4294967295\">{}</table:table-row>",
        build::ods_text(spans, "甲")
    );
    let header: Vec<String> = HEADER.map(str::to_owned).to_vec();
    let table = format!(
        "<table:table table:name=\"之家\">{}{row}{row}</table:table>",
        ods_row("", &header)
    );
    soon("某区.ods", &ods("", &table));
}
