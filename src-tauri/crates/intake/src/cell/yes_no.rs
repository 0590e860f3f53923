//! Yes or no: 是否.

use super::{Outcome, is_absent, narrow};
use crate::batch::Action;
use crate::sheet::Cell;

#[must_use]
pub fn yes_no(cell: &Cell) -> Outcome<bool> {
    let text = narrow(&cell.text);
    match text.as_str() {
        "是" | "√" | "✓" | "✔" | "☑" | "Y" | "y" | "YES" | "Yes" | "yes" | "1" | "有"
        | "已登记" | "对" | "已" | "T" | "TRUE" | "true" | "达到" => Outcome::read(true),
        "否" | "×" | "✗" | "✘" | "□" | "☐" | "N" | "n" | "NO" | "No" | "no" | "0" | "无"
        | "未登记" | "不是" | "未" | "F" | "FALSE" | "false" | "没有" | "非" | "x" | "X"
        | "未达到" => Outcome::read(false),
        _ if is_absent(&text) => Outcome::absent(),
        _ => Outcome::absent().noting(
            Action::Warn,
            33,
            None,
            "不能判断是或否，按未填处理，请填“是”或“否”",
        ),
    }
}

/// 规范化建设等次: whether it is 优秀 (Art. 5, last paragraph).
#[must_use]
pub fn excellent(cell: &Cell) -> Outcome<bool> {
    let text = narrow(&cell.text);
    if is_absent(&text) {
        return Outcome::absent();
    }
    if text.contains("优秀") {
        return Outcome::read(!text.contains('未') && !text.contains('非'));
    }
    if ["良好", "合格", "达标", "一般", "不合格", "未达标"].contains(&text.as_str()) {
        return Outcome::read(false);
    }
    yes_no(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trap_33_yes_and_no_in_many_marks() {
        for text in ["是", "√", "☑", "Y", "1", "有", "已登记", "对"] {
            assert_eq!(
                yes_no(&Cell::text(text.to_owned())).value,
                Some(true),
                "{text}"
            );
        }
        for text in ["否", "×", "□", "N", "0", "无", "未登记"] {
            assert_eq!(
                yes_no(&Cell::text(text.to_owned())).value,
                Some(false),
                "{text}"
            );
        }
        let unsure = yes_no(&Cell::text("待定".to_owned()));
        assert_eq!((unsure.value, unsure.notes.len()), (None, 1));
    }

    #[test]
    fn only_the_excellent_grade_counts_as_excellent() {
        let grade = |text: &str| excellent(&Cell::text(text.to_owned())).value;
        assert_eq!(grade("优秀"), Some(true));
        assert_eq!(grade("良好"), Some(false));
        assert_eq!(grade("—"), None);
    }
}
