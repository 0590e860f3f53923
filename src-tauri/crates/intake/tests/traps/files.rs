use intake::{Action, FileStatus, Progress, SourceFile};

use super::build::{
    HEADER, WORKERS, csv, home, lines, names, of_trap, ole_with, read_all, read_as, reason,
    workbook, worker,
};

const PIXEL: [u8; 69] = [
    0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, b'I', b'D', b'A', b'T', 8, 0xD7,
    0x63, 0xF8, 0xCF, 0xC0, 0, 0, 3, 1, 1, 0, 0x18, 0xDD, 0x8D, 0xB0, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xAE, 0x42, 0x60, 0x82,
];

fn one_home() -> Vec<u8> {
    workbook(|sheet| lines(sheet, 0, &HEADER, &[home(1, "云岭机械工会委员会")]))
}

#[test]
fn trap_01_a_workbook_is_read_whatever_its_extension_says() {
    let bytes = one_home();
    for name in ["某区.xls", "某区.csv", "某区"] {
        let file = read_as(name, &bytes);
        assert_eq!(names(&file), ["云岭机械工会委员会"], "{name}");
        assert_eq!(of_trap(&file, 1)[0].action, Action::Fix, "{name}");
    }
    for name in ["某区.xlsx", "某区.et"] {
        assert!(of_trap(&read_as(name, &bytes), 1).is_empty(), "{name}");
    }
}

#[test]
fn trap_01_a_name_without_extension_is_told_as_that() {
    for name in ["某区", "2026.8/某区"] {
        assert_eq!(
            of_trap(&read_as(name, &one_home()), 1)[0].message,
            "文件名没有扩展名，内容是 xlsx 格式，已按内容读取"
        );
    }
}

#[test]
fn trap_02_a_web_page_named_xls_is_refused_with_the_remedy() {
    for page in [
        "<html><table><tr><td>工会名称",
        "\u{FEFF}<?xml version=\"1.0\"?><Workbook>",
        "  <table>",
    ] {
        let file = read_as("系统导出.xls", page.as_bytes());
        assert!(reason(&file).contains("另存为 .xlsx"), "{}", reason(&file));
    }
}

#[test]
fn trap_04_text_is_read_in_every_encoding_counties_use() {
    let text = csv("模范职工之家", &HEADER, &[home(1, "云岭机械工会委员会")]);
    let tabbed = text.replace(',', "\t");
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(tabbed.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let (gb18030, _, _) = encoding_rs::GB18030.encode(&text);
    let with_mark = format!("\u{FEFF}{text}");
    for (bytes, action, encoding) in [
        (text.as_bytes(), Action::Fix, "通用编码（UTF-8）"),
        (with_mark.as_bytes(), Action::Fix, "通用编码（UTF-8）"),
        (utf16.as_slice(), Action::Ask, "Excel 的 Unicode 文本"),
        (gb18030.as_ref(), Action::Ask, "国标编码（GB18030）"),
    ] {
        let file = read_as("某区.csv", bytes);
        assert_eq!(names(&file), ["云岭机械工会委员会"]);
        let [told] = of_trap(&file, 4)[..] else {
            panic!("told once: {:?}", of_trap(&file, 4));
        };
        assert_eq!((told.action, told.raw.as_str()), (action, encoding));
        let lines = told.proposed.as_deref().unwrap_or_default();
        assert_eq!(lines.lines().count(), 3);
        assert!(lines.contains("云岭机械工会委员会"), "{lines}");
        assert!(told.message.contains(encoding), "{}", told.message);
    }
}

#[test]
fn trap_04_a_long_line_is_shown_by_its_beginning() {
    let title = "先".repeat(500);
    let text = csv(&title, &HEADER, &[home(1, "云岭机械工会委员会")]);
    let file = read_as("某区.csv", text.as_bytes());
    let lines = of_trap(&file, 4)[0].proposed.clone().unwrap_or_default();
    let first = lines.lines().next().unwrap_or_default();
    assert_eq!(first, format!("{}…", "先".repeat(100)));
}

#[test]
fn trap_04_tabs_fit_the_extension_tsv() {
    let text = csv("模范职工之家", &HEADER, &[home(1, "云岭机械工会委员会")]);
    let file = read_as("某区.tsv", text.replace(',', "\t").as_bytes());
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
    assert!(of_trap(&file, 1).is_empty());
}

#[test]
fn trap_05_a_workbook_with_a_password_is_refused_in_plain_words() {
    let file = read_as("某区.xlsx", &ole_with("EncryptedPackage"));
    assert!(reason(&file).contains("密码"), "{}", reason(&file));
    let document = read_as("某区.xls", &ole_with("WordDocument"));
    assert!(
        reason(&document).contains("另存为 .docx"),
        "{}",
        reason(&document)
    );
}

#[test]
fn trap_06_owner_files_are_refused_and_name_the_remedy() {
    for name in ["~$某区.xlsx", ".~某区.et", "D:\\报送\\~$某区.xlsx"] {
        let file = read_as(name, &one_home());
        assert!(reason(&file).contains("临时文件"), "{name}");
    }
}

#[test]
fn trap_07_the_same_bytes_twice_are_read_once() {
    let bytes = one_home();
    let batch = read_all(&[("某区.xlsx", &bytes), ("某区(1).xlsx", &bytes)]);
    assert_eq!(batch.files[0].status, FileStatus::Read);
    assert!(reason(&batch.files[1]).contains("某区.xlsx"));
    assert!(batch.files[1].rows.is_empty());
}

#[test]
fn trap_09_a_template_with_nothing_but_its_example_is_refused_as_empty() {
    let mut example = home(1, "XXX公司工会委员会");
    example[0] = "示例".to_owned();
    let only = read_as(
        "某区.xlsx",
        &workbook(|sheet| lines(sheet, 0, &HEADER, std::slice::from_ref(&example))),
    );
    assert!(
        reason(&only).contains("没有填写推荐对象"),
        "{}",
        reason(&only)
    );
    let bytes =
        workbook(|sheet| lines(sheet, 0, &HEADER, &[example, home(1, "云岭机械工会委员会")]));
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
    assert_eq!(of_trap(&file, 9)[0].row, Some(2));
    assert_eq!(file.dropped_rows.len(), 1);
}

#[test]
fn trap_09_a_stock_name_is_an_example_only_where_nothing_says_otherwise() {
    let people = |rows: &[Vec<String>]| read_as("某区.csv", csv("", &WORKERS, rows).as_bytes());
    let mut anybody = worker(1, "张三", "XX公司", "");
    anybody[5].clear();
    assert!(reason(&people(&[anybody.clone()])).contains("没有填写推荐对象"));
    let beside = people(&[anybody, worker(1, "孟庆和", "云岭机械", "")]);
    assert_eq!(names(&beside), ["孟庆和"]);
    assert_eq!(of_trap(&beside, 9)[0].action, Action::Fix);
    let real = people(&[worker(1, "张三", "云岭机械", "")]);
    assert_eq!(names(&real), ["张三"]);
    assert_eq!(
        (
            of_trap(&real, 9)[0].action,
            of_trap(&real, 9)[0].cell.as_deref()
        ),
        (Action::Warn, Some("C3"))
    );
}

#[test]
fn trap_20_a_sheet_with_nothing_but_a_picture_is_refused_beside_sheets_that_are_read() {
    let image = rust_xlsxwriter::Image::new_from_buffer(&PIXEL).expect("a picture");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("之家").expect("a name");
    lines(sheet, 0, &HEADER, &[home(1, "云岭机械工会委员会")]);
    let scan = book.add_worksheet();
    scan.set_name("工作者").expect("a name");
    scan.insert_image(0, 0, &image).expect("in range");
    let file = read_as("某区.xlsx", &book.save_to_buffer().expect("in memory"));
    assert_eq!(file.rows.len(), 1);
    let told = of_trap(&file, 20)[0];
    assert_eq!(
        (told.action, told.sheet.as_str()),
        (Action::Refuse, "工作者")
    );
}

#[test]
fn trap_20_a_header_over_a_pasted_scan_is_refused_as_a_picture() {
    let image = rust_xlsxwriter::Image::new_from_buffer(&PIXEL).expect("a picture");
    let bytes = workbook(|sheet| {
        lines(sheet, 0, &HEADER, &[]);
        sheet.insert_image(1, 0, &image).expect("in range");
    });
    assert!(reason(&read_as("某区.xlsx", &bytes)).contains("图片"));
}

#[test]
fn trap_20_a_workbook_of_pictures_is_refused_as_pictures() {
    let image = rust_xlsxwriter::Image::new_from_buffer(&PIXEL).expect("a picture");
    let bytes = workbook(|sheet| {
        sheet.insert_image(0, 0, &image).expect("in range");
    });
    assert!(reason(&read_as("某区.xlsx", &bytes)).contains("图片"));
}

#[test]
fn an_empty_file_an_archive_and_a_table_without_header_are_each_refused_with_a_reason() {
    assert!(reason(&read_as("某区.xlsx", b"")).contains("空"));
    assert!(reason(&read_as("某区.rar", b"Rar!\x1A\x07")).contains("整个文件夹"));
    assert!(reason(&read_as("某区.csv", "今天下雨".as_bytes())).contains("表头"));
}

#[test]
fn a_reading_can_be_cancelled_and_then_keeps_nothing() {
    let rows: Vec<Vec<String>> = (1..=450).map(|n| home(n, &format!("第{n}工会"))).collect();
    let text = csv("模范职工之家", &HEADER, &rows);
    let file = SourceFile {
        name: "某区.csv",
        bytes: text.as_bytes(),
    };
    let mut heard = Vec::new();
    let whole = intake::read(&[file], 2026, &mut |progress| {
        heard.push(progress);
        true
    });
    assert_eq!(whole.map(|batch| batch.files[0].rows.len()), Ok(450));
    assert_eq!(
        heard
            .iter()
            .map(|progress| progress.rows_done)
            .collect::<Vec<_>>(),
        [200, 400, 450]
    );
    let cancelled = intake::read(&[file], 2026, &mut |progress: Progress| {
        progress.rows_done < 400
    });
    assert_eq!(cancelled, Err(intake::Cancelled));
}

#[test]
fn a_workbook_without_any_content_is_told_to_be_empty() {
    let file = read_as("某区.xlsx", &workbook(|_| {}));
    assert!(reason(&file).contains("工作表是空的"), "{}", reason(&file));
}
