//! .xls as Excel 95 and 97 wrote it, byte by byte.

use encoding_rs::GB18030;
use intake::Action;

use super::build::{HEADER, home, names, of_trap, ole_of, read_as, reason};

const PLANT: &str = "云岭机械工会委员会";
const GLASS: &str = "沧屿玻璃工会委员会";

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).expect("short");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

fn gbk(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

fn units(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn font(flags: u16, unicode: bool) -> Vec<u8> {
    let mut content = vec![200, 0];
    content.extend(flags.to_le_bytes());
    content.extend([0; 10]);
    content.push(5);
    if unicode {
        content.push(0);
    }
    content.extend(b"Arial");
    record(0x0031, &content)
}

/// A cell style of font 0 or 5; number 5 is the fifth font there is.
fn style(font: u16, length: usize) -> Vec<u8> {
    let mut content = vec![0; length];
    content[..2].copy_from_slice(&font.to_le_bytes());
    record(0x00E0, &content)
}

struct Old<'t> {
    rows: Vec<Vec<String>>,
    /// Row whose cells are struck through.
    struck: Option<u16>,
    code_page: u16,
    /// Rows and columns the sheet says it has.
    claims: (u16, u16),
    name: &'t str,
}

/// The workbook stream, in BIFF5 with texts in GBK or in BIFF8 with UTF-16.
fn stream(old: &Old<'_>, unicode: bool) -> Vec<u8> {
    let version: u16 = if unicode { 0x0600 } else { 0x0500 };
    let begin = |kind: u16| {
        record(
            0x0809,
            &[version.to_le_bytes(), kind.to_le_bytes(), [0; 2], [0; 2]].concat(),
        )
    };
    let mut head = begin(5);
    head.extend(record(0x0042, &old.code_page.to_le_bytes()));
    for number in 0..5 {
        head.extend(font(if number == 4 { 0x08 } else { 0 }, unicode));
    }
    let length = if unicode { 20 } else { 16 };
    head.extend(style(0, length));
    head.extend(style(5, length));
    let name = if unicode {
        units(old.name)
    } else {
        gbk(old.name)
    };
    let characters = if unicode { name.len() / 2 } else { name.len() };
    let mut sheet = vec![0; 6];
    sheet.push(u8::try_from(characters).expect("short"));
    if unicode {
        sheet.push(1);
    }
    sheet.extend(name);
    let start = u32::try_from(head.len() + 4 + sheet.len() + 4).expect("small");
    sheet[..4].copy_from_slice(&start.to_le_bytes());
    head.extend(record(0x0085, &sheet));
    head.extend(record(0x000A, &[]));
    head.extend(begin(0x10));
    let (rows, columns) = old.claims;
    head.extend(record(
        0x0200,
        &[
            [0; 2],
            rows.to_le_bytes(),
            [0; 2],
            columns.to_le_bytes(),
            [0; 2],
        ]
        .concat(),
    ));
    for (row, cells) in (0_u16..).zip(&old.rows) {
        for (column, text) in (0_u16..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            let style = u16::from(old.struck == Some(row));
            let mut content =
                [row.to_le_bytes(), column.to_le_bytes(), style.to_le_bytes()].concat();
            let text = if unicode { units(text) } else { gbk(text) };
            let length = if unicode { text.len() / 2 } else { text.len() };
            content.extend(u16::try_from(length).expect("short").to_le_bytes());
            if unicode {
                content.push(1);
            }
            content.extend(text);
            head.extend(record(0x0204, &content));
        }
    }
    head.extend(record(0x000A, &[]));
    head
}

fn two_homes() -> Old<'static> {
    Old {
        rows: vec![
            HEADER.map(str::to_owned).to_vec(),
            home(1, PLANT),
            home(2, GLASS),
        ],
        struck: None,
        code_page: 936,
        claims: (3, 8),
        name: "模范职工之家",
    }
}

#[test]
fn trap_03_a_workbook_of_excel_95_is_read_in_gbk_and_logged() {
    for code_page in [936, 1252, 10_008] {
        let old = Old {
            code_page,
            ..two_homes()
        };
        let file = read_as("某区.xls", &ole_of("Book", &stream(&old, false)));
        assert_eq!(names(&file), [PLANT, GLASS], "{code_page}");
        assert_eq!(file.sheets[0].name, "模范职工之家");
        let told = of_trap(&file, 3)[0];
        assert_eq!(
            (told.action, told.proposed.as_deref()),
            (Action::Fix, Some("GBK"))
        );
    }
}

#[test]
fn trap_03_a_workbook_of_excel_97_needs_no_guess() {
    let file = read_as("某区.xls", &ole_of("Workbook", &stream(&two_homes(), true)));
    assert_eq!(names(&file), [PLANT, GLASS]);
    assert!(of_trap(&file, 3).is_empty());
}

#[test]
fn trap_18_a_row_struck_through_in_an_old_workbook_is_warned_about() {
    for (stream_name, unicode) in [("Book", false), ("Workbook", true)] {
        let old = Old {
            struck: Some(2),
            ..two_homes()
        };
        let file = read_as("某区.xls", &ole_of(stream_name, &stream(&old, unicode)));
        assert_eq!(file.rows.len(), 2);
        let told: Vec<(Action, Option<&str>)> = of_trap(&file, 18)
            .iter()
            .map(|problem| (problem.action, problem.cell.as_deref()))
            .collect();
        assert_eq!(told, [(Action::Warn, Some("A3"))], "{stream_name}");
    }
}

#[test]
fn trap_21_an_old_workbook_formatted_down_to_its_last_row_is_read_to_its_last_nominee() {
    let old = Old {
        claims: (65_535, 256),
        ..two_homes()
    };
    let file = read_as("某区.xls", &ole_of("Workbook", &stream(&old, true)));
    assert_eq!(names(&file), [PLANT, GLASS]);
    assert_eq!(of_trap(&file, 21)[0].action, Action::Fix);
}

#[test]
fn an_old_workbook_whose_cells_all_share_one_long_text_is_refused_for_its_size() {
    let plain = stream(&two_homes(), true);
    let long = 30_000_u16;
    // The long text goes on in a second record, whose characters are one byte wide.
    let mut table = [[1, 0, 0, 0], [2, 0, 0, 0]].concat();
    table.extend(long.to_le_bytes());
    table.push(1);
    table.extend(units(&"长".repeat(1_000)));
    let mut shared = record(0x00FC, &table);
    let mut more = vec![0];
    more.extend(vec![b'x'; 6_000]);
    shared.extend(record(0x003C, &more));
    shared.extend(record(0x003C, &[&[0][..], &vec![b'x'; 7_000]].concat()));
    shared.extend(record(0x003C, &[&[0][..], &vec![b'x'; 8_000]].concat()));
    let rest = [&[0][..], &vec![b'x'; 8_000], &[2, 0, 0, b'o', b'k']].concat();
    shared.extend(record(0x003C, &rest));
    let cells = |text: u32, count: u16| -> Vec<u8> {
        (10..10 + count)
            .flat_map(|row| {
                let place = [row.to_le_bytes(), [0; 2], [0; 2]].concat();
                record(0x00FD, &[place, text.to_le_bytes().to_vec()].concat())
            })
            .collect()
    };
    let with = |text: u32, count: u16| {
        let end = record(0x000A, &[]);
        let globals = plain
            .windows(end.len())
            .position(|window| window == end)
            .expect("the end of the workbook's own records");
        let (head, sheet) = plain.split_at(globals);
        let sheet = &sheet[..sheet.len() - end.len()];
        let mut head = head.to_vec();
        let pointer = head
            .windows(2)
            .rposition(|window| window == 0x0085_u16.to_le_bytes())
            .expect("the list of sheets")
            + 4;
        let start = u32::try_from(globals + shared.len() + end.len()).expect("small");
        head[pointer..pointer + 4].copy_from_slice(&start.to_le_bytes());
        [&head[..], &shared, sheet, &cells(text, count), &end].concat()
    };
    let long = read_as("某区.xls", &ole_of("Workbook", &with(0, 2_000)));
    assert!(reason(&long).contains("过大"), "{}", reason(&long));
    let short = read_as("某区.xls", &ole_of("Workbook", &with(1, 30)));
    assert_eq!(names(&short)[..2], [PLANT, GLASS]);
}

#[test]
fn an_old_workbook_with_cells_in_opposite_corners_is_refused_for_its_size() {
    let mut old = two_homes();
    old.rows.resize(65_000, Vec::new());
    old.rows[64_999] = vec![String::new(); 256];
    old.rows[64_999][255] = "x".to_owned();
    let file = read_as("某区.xls", &ole_of("Workbook", &stream(&old, true)));
    assert!(reason(&file).contains("过大"), "{}", reason(&file));
}
