//! Files for the tests, made on the spot.

use std::io::{Cursor, Read, Write};

use intake::{Batch, FileReading, FileStatus, Problem, SourceFile};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

pub const HEADER: [&str; 8] = [
    "序号",
    "推荐单位",
    "工会名称",
    "工会主席",
    "职工人数",
    "会员人数",
    "入会率",
    "联系电话",
];

pub const WORKERS: [&str; 6] = [
    "序号",
    "推荐单位",
    "姓名",
    "工作单位",
    "身份证号",
    "联系电话",
];

/// A good line below [`HEADER`].
pub fn home(serial: u32, name: &str) -> Vec<String> {
    let serial = serial.to_string();
    [
        &serial,
        "海港区总工会",
        name,
        "孟庆和",
        "600",
        "570",
        "95%",
        "0335-0000001",
    ]
    .map(str::to_owned)
    .to_vec()
}

pub fn worker(serial: u32, name: &str, place: &str, id: &str) -> Vec<String> {
    let serial = serial.to_string();
    [&serial, "海港区总工会", name, place, id, "13900000001"]
        .map(str::to_owned)
        .to_vec()
}

pub fn read_as(name: &str, bytes: &[u8]) -> FileReading {
    let mut batch = read_all(&[(name, bytes)]);
    batch.files.remove(0)
}

pub fn read_all(files: &[(&str, &[u8])]) -> Batch {
    let files: Vec<SourceFile<'_>> = files
        .iter()
        .map(|(name, bytes)| SourceFile { name, bytes })
        .collect();
    intake::read(&files, 2026, &mut |_| true).expect("nobody cancels")
}

pub fn csv(title: &str, header: &[&str], rows: &[Vec<String>]) -> String {
    let mut text = format!("{title}\r\n{}\r\n", header.join(","));
    for row in rows {
        text.push_str(&row.join(","));
        text.push_str("\r\n");
    }
    text
}

pub fn homes_csv(rows: &[Vec<String>]) -> FileReading {
    read_as(
        "某区.csv",
        csv("模范职工之家汇总表", &HEADER, rows).as_bytes(),
    )
}

/// A workbook whose first sheet is drawn by `draw`.
pub fn workbook(draw: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("模范职工之家").expect("a name");
    draw(sheet);
    book.save_to_buffer().expect("in memory")
}

/// The workbook with one text of one part replaced.
pub fn rewritten(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut source = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..source.len() {
        let mut file = source.by_index(index).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut content = String::new();
        file.read_to_string(&mut content).expect("text");
        if name == part {
            assert!(content.contains(from), "{content}");
            content = content.replace(from, to);
        }
        let plain = zip::write::SimpleFileOptions::default();
        target.start_file(name, plain).expect("in memory");
        target.write_all(content.as_bytes()).expect("in memory");
    }
    target.finish().expect("in memory").into_inner()
}

/// An archive of these files.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let plain = zip::write::SimpleFileOptions::default();
        target.start_file(*name, plain).expect("in memory");
        target.write_all(content).expect("in memory");
    }
    target.finish().expect("in memory").into_inner()
}

/// An .ods as office programs write it, in brief.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\" xmlns:style=\"s\" xmlns:number=\"n\" xmlns:fo=\"f\" xmlns:calcext=\"c\" xmlns:draw=\"d\">\
         <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet".as_slice(),
        ),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// One table of an .ods; what follows the rows is taken as it is.
pub fn ods_table(name: &str, rows: &[Vec<String>], after: &str) -> String {
    let rows: String = rows.iter().map(|row| ods_row("", row)).collect();
    format!("<table:table table:name=\"{name}\">{rows}{after}</table:table>")
}

pub fn ods_row(attributes: &str, cells: &[String]) -> String {
    let cells: String = cells.iter().map(|text| ods_text("", text)).collect();
    format!("<table:table-row {attributes}>{cells}</table:table-row>")
}

pub fn ods_text(attributes: &str, text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{text}</text:p></table:table-cell>"
    )
}

pub fn lines(sheet: &mut Worksheet, first: u32, header: &[&str], rows: &[Vec<String>]) {
    for (column, heading) in (0_u16..).zip(header) {
        sheet
            .write_string(first, column, *heading)
            .expect("in range");
    }
    for (row, values) in (first + 1..).zip(rows) {
        for (column, value) in (0_u16..).zip(values) {
            sheet.write_string(row, column, value).expect("in range");
        }
    }
}

pub fn merge(sheet: &mut Worksheet, first: (u32, u16), last: (u32, u16), text: &str) {
    sheet
        .merge_range(first.0, first.1, last.0, last.1, text, &Format::new())
        .expect("in range");
}

pub fn of_trap(file: &FileReading, trap: u8) -> Vec<&Problem> {
    file.problems
        .iter()
        .filter(|problem| problem.trap == trap)
        .collect()
}

pub fn names(file: &FileReading) -> Vec<&str> {
    file.rows.iter().map(|row| row.name.as_str()).collect()
}

pub fn reason(file: &FileReading) -> &str {
    match &file.status {
        FileStatus::Refused { reason } => reason,
        FileStatus::Read => panic!("{} was read", file.name),
    }
}

/// An OLE container with one empty stream: what a password makes of a workbook, seen from outside.
pub fn ole_with(stream: &str) -> Vec<u8> {
    ole_of(stream, &[])
}

/// An OLE container with one stream.
pub fn ole_of(name: &str, stream: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 512;
    const FREE: u32 = 0xFFFF_FFFF;
    const END: u32 = 0xFFFF_FFFE;
    const TABLE: u32 = 0xFFFF_FFFD;
    // A shorter stream would lie elsewhere.
    let length = if stream.is_empty() {
        0
    } else {
        stream.len().max(4096)
    };
    let number = |count: usize| u32::try_from(count).expect("small");
    let sectors = length.div_ceil(SECTOR);
    let tables = (sectors + 2).div_ceil(SECTOR / 4 - 1);
    let directory = tables;
    let first = tables + 1;
    let mut bytes = vec![0; SECTOR * (1 + first + sectors)];
    let mut put = |at: usize, value: &[u8]| bytes[at..at + value.len()].copy_from_slice(value);
    put(0, &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    put(26, &[3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    put(44, &number(tables).to_le_bytes());
    put(48, &number(directory).to_le_bytes());
    put(56, &4096_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    for slot in 0..109 {
        let sector = if slot < tables { number(slot) } else { FREE };
        put(76 + slot * 4, &sector.to_le_bytes());
    }
    for slot in 0..tables * SECTOR / 4 {
        let next = match slot {
            _ if slot < tables => TABLE,
            _ if slot == directory || slot + 1 == first + sectors => END,
            _ if slot < first + sectors => number(slot + 1),
            _ => FREE,
        };
        put(SECTOR + slot * 4, &next.to_le_bytes());
    }
    for (slot, name) in ["Root Entry", name].iter().enumerate() {
        let entry = SECTOR * (1 + directory) + slot * 128;
        for (at, unit) in name.encode_utf16().enumerate() {
            put(entry + at * 2, &unit.to_le_bytes());
        }
        let units = u16::try_from(name.len() * 2 + 2).expect("short");
        put(entry + 64, &units.to_le_bytes());
        put(entry + 66, &[if slot == 0 { 5 } else { 2 }]);
        let start = if slot == 1 && length > 0 {
            number(first)
        } else {
            END
        };
        put(entry + 116, &start.to_le_bytes());
        put(
            entry + 120,
            &number(if slot == 1 { length } else { 0 }).to_le_bytes(),
        );
    }
    put(SECTOR * (1 + first), stream);
    bytes
}

/// A .zip of stored files whose names carry no mark of their encoding, as old systems wrote them.
pub fn zip_of(files: &[(&[u8], &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut list = Vec::new();
    for (name, content) in files {
        let start = u32::try_from(bytes.len()).expect("small");
        let size = u32::try_from(content.len()).expect("small").to_le_bytes();
        let length = u16::try_from(name.len()).expect("short").to_le_bytes();
        let sum = crc32(content).to_le_bytes();
        // Version, flags, stored, time, day.
        let common = [[20, 0], [0, 0], [0, 0], [0, 0], [0x21, 0x5C]].concat();
        bytes.extend(b"PK\x03\x04");
        bytes.extend(
            [
                &common[..],
                &sum,
                &size,
                &size,
                &length,
                &[0; 2],
                name,
                content,
            ]
            .concat(),
        );
        list.extend(b"PK\x01\x02\x14\0");
        list.extend([&common[..], &sum, &size, &size, &length, &[0; 12]].concat());
        list.extend(start.to_le_bytes());
        list.extend(*name);
    }
    let count = u16::try_from(files.len()).expect("few").to_le_bytes();
    let size = u32::try_from(list.len()).expect("small").to_le_bytes();
    let start = u32::try_from(bytes.len()).expect("small").to_le_bytes();
    bytes.extend(list);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([&count[..], &count, &size, &start, &[0; 2]].concat());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(sum & 1))
        })
    })
}
