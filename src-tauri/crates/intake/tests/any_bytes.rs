//! Whatever bytes arrive, an answer comes back.

#[path = "traps/build.rs"]
#[expect(dead_code, reason = "shared with the tests of the traps")]
mod build;

use std::ops::ControlFlow;

use intake::{Choices, FileStatus, Limits, SourceFile};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/sample");
const FILES: [&str; 3] = [
    "卢龙县总工会.xls",
    "抚宁区总工会汇总表.xlsx",
    "昌黎县总工会汇总表.csv",
];

const COLUMNS: [&str; 16] = [
    "序号",
    "推荐单位",
    "工会名称",
    "统一社会信用代码",
    "工会主席",
    "职工人数",
    "会员人数",
    "入会率",
    "网上入驻率",
    "建会时间",
    "评家满意度",
    "公示起止",
    "是否乡镇街道",
    "联系电话",
    "评家满意度2024",
    "公示开始",
];

fn sample(at: usize) -> (&'static str, Vec<u8>) {
    let name = FILES[at % FILES.len()];
    (
        name,
        std::fs::read(format!("{FOLDER}/{name}")).expect("committed"),
    )
}

/// One file of every kind that is a zip beneath, stored so that a changed byte is a changed text.
fn zipped(at: usize) -> (&'static str, Vec<u8>) {
    let row = build::home(1, "云岭机械工会委员会");
    let table =
        build::workbook(|sheet| build::lines(sheet, 0, &build::HEADER, std::slice::from_ref(&row)));
    match at % 4 {
        0 => (
            "某区.xlsx",
            build::rewritten(&table, "xl/workbook.xml", "<workbook", "<workbook"),
        ),
        1 => {
            let header = build::HEADER.map(str::to_owned).to_vec();
            let open = build::ods_table("模范职工之家", &[header, row], "");
            ("某区.ods", build::ods("", &open))
        }
        2 => {
            let cells: String = ["姓名", "孟庆和", "性别", "□男 ☑女", "民族", "汉族"]
                .map(|text| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"))
                .concat();
            let document = format!(
                "<w:document><w:body><w:tbl><w:tr>{cells}</w:tr></w:tbl></w:body></w:document>"
            );
            (
                "审批表.docx",
                build::zipped(&[("word/document.xml", document.as_bytes())]),
            )
        }
        _ => (
            "某区.zip",
            build::zipped(&[("汇总表.xlsx", &table), ("甲/乙.txt", b"x")]),
        ),
    }
}

/// Whatever it is, it goes through the reader of its kind.
fn gone_through(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let source = SourceFile { name, bytes };
    let form = intake::read_docx(&source, 2026, &Choices::default(), &mut |_| true);
    prop_assert!(form.is_ok());
    if let Err(refusal) = intake::read_judge_sheet(&source) {
        prop_assert!(refusal.to_string().contains('请'));
    }
    let mut files = 0;
    let unpacked = intake::unpack(bytes, &Limits::default(), &mut |_| {
        files += 1;
        ControlFlow::Continue(())
    });
    prop_assert!(unpacked.is_ok() || files == 0);
    answered(name, bytes)
}

fn answered(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let batch =
        intake::read(&[SourceFile { name, bytes }], 2026, &mut |_| true).expect("nobody cancels");
    let file = &batch.files[0];
    match &file.status {
        FileStatus::Read => {
            prop_assert!(!file.rows.is_empty());
        }
        FileStatus::Refused { reason } => {
            prop_assert!(reason.contains('请') && file.rows.is_empty());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn random_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..2000), start in 0_usize..5) {
        let start: &[u8] = [&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"\xFF\xFE", b"\xEF\xBB\xBF"][start];
        answered("某县.xlsx", &[start, &bytes].concat())?;
    }

    #[test]
    fn truncated_files_are_answered(at in 0_usize..3, share in 0_usize..1000) {
        let (name, bytes) = sample(at);
        answered(name, &bytes[..bytes.len() * share / 1000])?;
    }

    #[test]
    fn damaged_files_are_answered(at in 0_usize..3, places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let (name, mut bytes) = sample(at);
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        answered(name, &bytes)?;
    }

    #[test]
    fn damaged_files_of_every_zipped_kind_are_answered(
        at in 0_usize..4,
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        share in 600_usize..=1000,
    ) {
        let (name, mut bytes) = zipped(at);
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        gone_through(name, &bytes[..bytes.len() * share / 1000])?;
        gone_through(name, &bytes)?;
    }

    /// Cells made of the characters the readers look for.
    #[test]
    fn any_text_in_any_cell_is_answered(
        cells in prop::collection::vec("[0-9.%/年月日至满意约百万OlX·? ＿９％é（）()+E-]{0,12}", 2 * COLUMNS.len()),
    ) {
        let lines: Vec<String> = cells.chunks(COLUMNS.len()).map(|line| line.join("\t")).collect();
        let text = format!("{}\n{}\n某某\t", COLUMNS.join("\t"), lines.join("\n"));
        let file = SourceFile { name: "职工之家.csv", bytes: text.as_bytes() };
        let batch = intake::read(&[file], 2026, &mut |_| true).expect("nobody cancels");
        for row in &batch.files[0].rows {
            let told = batch.files[0].problems.iter().any(|problem| {
                problem.row == Some(row.row) && problem.action == intake::Action::Refuse
            });
            prop_assert_eq!(row.refused, told);
        }
    }
}
