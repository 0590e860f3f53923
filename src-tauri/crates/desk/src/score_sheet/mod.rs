//! 评分表: what judges write on, on paper or as a workbook. Each that is handed out has a number in a register; what comes
//! back as a workbook is read, checked against that register, and written whole or not at all.

pub(crate) mod form;
pub mod hand_out;
pub(crate) mod held;
pub mod import;
pub mod list;
pub(crate) mod mark;
pub mod paper;
pub(crate) mod plan;
pub(crate) mod planned;
pub mod read_back;
pub(crate) mod registered;
pub(crate) mod workbook;

/// As it stands on the sheet and in the register.
pub(crate) fn number_text(year: i32, number: u32) -> String {
    format!("评分表〔{year}〕第 {number:03} 号")
}

/// What a preview bears in the place of a number.
pub(crate) const UNNUMBERED: &str = "预览，未编号";
