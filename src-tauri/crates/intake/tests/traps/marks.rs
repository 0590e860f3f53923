use intake::Action;
use rust_xlsxwriter::{Color, Format, Note, Worksheet};

use super::build::{HEADER, home, lines, names, of_trap, read_as, rewritten, workbook};

const PLANT: &str = "云岭机械工会委员会";
const GLASS: &str = "沧屿玻璃工会委员会";

fn three_homes(sheet: &mut Worksheet) {
    let rows = [
        home(1, PLANT),
        home(2, GLASS),
        home(3, "望岚电子工会委员会"),
    ];
    lines(sheet, 0, &HEADER, &rows);
}

fn formatted(sheet: &mut Worksheet, row: u32, value: &[String], format: &Format) {
    for (column, text) in (0_u16..).zip(value) {
        sheet
            .write_string_with_format(row, column, text, format)
            .expect("in range");
    }
}

#[test]
fn trap_18_a_row_struck_through_stays_and_is_warned_about() {
    let bytes = workbook(|sheet| {
        three_homes(sheet);
        let struck = Format::new().set_font_strikethrough();
        formatted(sheet, 2, &home(2, GLASS), &struck);
    });
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(file.rows.len(), 3);
    let [told] = of_trap(&file, 18)[..] else {
        panic!("one row is struck through: {:?}", of_trap(&file, 18));
    };
    assert_eq!(
        (told.action, told.row, told.cell.as_deref()),
        (Action::Warn, Some(3), Some("A3"))
    );
    assert!(told.message.contains("删除线"), "{}", told.message);
    assert!(!file.rows[1].refused);
}

#[test]
fn trap_18_a_name_struck_through_in_part_is_warned_about() {
    let plain = workbook(three_homes);
    let struck = format!("<si><r><rPr><strike/></rPr><t>{GLASS}</t></r></si>");
    let bytes = rewritten(
        &plain,
        "xl/sharedStrings.xml",
        &format!("<si><t>{GLASS}</t></si>"),
        &struck,
    );
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(names(&file)[1], GLASS);
    assert_eq!(of_trap(&file, 18)[0].cell.as_deref(), Some("C3"));
}

#[test]
fn trap_18_words_struck_through_within_a_cell_are_named_by_their_cell() {
    let plain = workbook(three_homes);
    let inline = "<c r=\"D3\" t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>任晓</t></r><r><t>孟庆和</t></r></is></c>";
    let shared = "<c r=\"D3\" t=\"s\"><v>11</v></c>";
    let bytes = rewritten(&plain, "xl/worksheets/sheet1.xml", shared, inline);
    let file = read_as("某区.xlsx", &bytes);
    let [told] = of_trap(&file, 18)[..] else {
        panic!("one cell: {:?}", of_trap(&file, 18));
    };
    assert_eq!(
        (told.action, told.cell.as_deref(), told.raw.as_str()),
        (Action::Warn, Some("D3"), "任晓孟庆和")
    );
    assert!(
        told.message.contains("部分文字有删除线"),
        "{}",
        told.message
    );
}

#[test]
fn trap_18_a_coloured_row_is_warned_about_and_a_coloured_table_is_not() {
    let yellow = Format::new().set_background_color(Color::Yellow);
    let one = workbook(|sheet| {
        three_homes(sheet);
        formatted(sheet, 3, &home(3, "望岚电子工会委员会"), &yellow);
    });
    let file = read_as("某区.xlsx", &one);
    let told: Vec<(Action, Option<&str>)> = of_trap(&file, 18)
        .iter()
        .map(|problem| (problem.action, problem.cell.as_deref()))
        .collect();
    assert_eq!(told, [(Action::Warn, Some("A4"))]);
    assert!(of_trap(&file, 18)[0].message.contains("底色"));

    let column = workbook(|sheet| {
        three_homes(sheet);
        for row in 0..4 {
            let rows = ["序号", "1", "2", "3"];
            sheet
                .write_string_with_format(row, 0, rows[row as usize], &yellow)
                .expect("in range");
        }
    });
    assert!(of_trap(&read_as("某区.xlsx", &column), 18).is_empty());
}

#[test]
fn trap_18_a_comment_beside_a_nominee_is_shown_and_one_on_a_heading_is_not() {
    let bytes = workbook(|sheet| {
        three_homes(sheet);
        let on = |text: &str| Note::new(text).add_author_prefix(false);
        sheet
            .insert_note(0, 4, &on("填写在册职工"))
            .expect("in range");
        sheet
            .insert_note(2, 4, &on("去年底数，\n待核"))
            .expect("in range");
    });
    let file = read_as("某区.xlsx", &bytes);
    let [told] = of_trap(&file, 18)[..] else {
        panic!("one comment counts: {:?}", of_trap(&file, 18));
    };
    assert_eq!(
        (told.action, told.cell.as_deref(), told.raw.as_str()),
        (Action::Warn, Some("E3"), "600")
    );
    assert!(told.message.contains("去年底数， 待核"), "{}", told.message);
}

#[test]
fn trap_19_an_address_under_the_name_sends_both_rows_back_with_their_numbers() {
    let mut address = vec![String::new(); HEADER.len()];
    address[2] = "秦皇岛市海港区云岭路12号".to_owned();
    let bytes = workbook(|sheet| {
        lines(
            sheet,
            0,
            &HEADER,
            &[home(1, PLANT), address, home(2, GLASS)],
        );
    });
    let file = read_as("某区.xlsx", &bytes);
    let rows: Vec<(&str, bool)> = file
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.refused))
        .collect();
    assert_eq!(rows, [(PLANT, true), (GLASS, false)]);
    let told: Vec<(Action, Option<&str>)> = of_trap(&file, 19)
        .iter()
        .map(|problem| (problem.action, problem.cell.as_deref()))
        .collect();
    assert_eq!(
        told,
        [(Action::Refuse, Some("C2")), (Action::Refuse, Some("C3"))]
    );
    let message = &of_trap(&file, 19)[0].message;
    assert!(message.contains("第2行和第3行"), "{message}");
    assert_eq!(file.dropped_rows[0].row, 3);
}

#[test]
fn trap_19_an_address_line_with_a_phone_of_its_own_is_no_second_nominee() {
    let mut address = vec![String::new(); HEADER.len()];
    address[2] = "地址：海港区云岭路12号".to_owned();
    address[7] = "0335-0000002".to_owned();
    let rows = [home(1, PLANT), address.clone(), home(2, GLASS), address];
    let bytes = workbook(|sheet| lines(sheet, 0, &HEADER, &rows));
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(names(&file), [PLANT, GLASS]);
    assert!(file.rows.iter().all(|row| row.refused));
    let told: Vec<Option<u32>> = of_trap(&file, 19)
        .iter()
        .map(|problem| problem.row)
        .collect();
    assert_eq!(told, [Some(2), Some(3), Some(4), Some(5)]);
    assert!(of_trap(&file, 45).is_empty());
}

#[test]
fn trap_19_a_row_that_only_lacks_its_number_is_a_nominee_of_its_own() {
    let mut second = home(2, GLASS);
    second[0].clear();
    let bytes = workbook(|sheet| lines(sheet, 0, &HEADER, &[home(1, PLANT), second]));
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(names(&file), [PLANT, GLASS]);
    assert!(of_trap(&file, 19).is_empty());
    assert_eq!(of_trap(&file, 45)[0].cell.as_deref(), Some("A3"));
}

#[test]
fn trap_19_two_tables_side_by_side_are_refused_with_their_rows() {
    let header: Vec<&str> = HEADER.iter().chain(&HEADER).copied().collect();
    let beside = |one: Vec<String>, other: Vec<String>| [one, other].concat();
    let rows = [
        beside(home(1, PLANT), home(3, "望岚电子工会委员会")),
        beside(home(2, GLASS), home(4, "碣石纺织工会委员会")),
    ];
    let bytes = workbook(|sheet| lines(sheet, 0, &header, &rows));
    let file = read_as("某区.xlsx", &bytes);
    let [told] = of_trap(&file, 19)[..] else {
        panic!("refused once: {:?}", of_trap(&file, 19));
    };
    assert_eq!(
        (told.action, told.cell.as_deref(), told.raw.as_str()),
        (Action::Refuse, Some("I1"), "序号")
    );
    assert!(told.message.contains("第2至3行"), "{}", told.message);
    assert!(file.rows.is_empty());
    assert!(super::build::reason(&file).contains("左右并排"));
}
