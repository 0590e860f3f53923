//! 序号: repeated or missing numbers hint at rows lost in copying. No row is dropped for it.

use std::collections::BTreeSet;

use crate::batch::{Action, Problem};
use crate::sheet::{Row, a1};

#[derive(Debug, Default)]
pub struct Serials {
    seen: BTreeSet<u32>,
    last: Option<u32>,
}

impl Serials {
    /// Looks at the number of the next nominee.
    pub fn check(&mut self, sheet: &str, row: &Row, column: u32) -> Option<Problem> {
        let text = row.cell(column)?.text.trim();
        let number: u32 = text.parse().ok()?;
        let message = self.judge(number)?;
        Some(Problem {
            action: Action::Warn,
            trap: 45,
            sheet: sheet.to_owned(),
            row: Some(row.number()),
            cell: Some(a1(row.index, column)),
            raw: text.to_owned(),
            proposed: None,
            message,
        })
    }

    fn judge(&mut self, number: u32) -> Option<String> {
        // Counting begins anew under every category.
        if number == 1 && self.last.is_some_and(|last| last != 1) {
            self.seen.clear();
            self.last = None;
        }
        let expected = self.last.map_or(1, |last| last.saturating_add(1));
        self.last = Some(number);
        if !self.seen.insert(number) {
            return Some(format!("序号{number}重复，请核对是否多报或串行"));
        }
        if number > expected {
            let missing = if number == expected + 1 {
                format!("{expected}")
            } else {
                format!("{expected}至{}", number - 1)
            };
            return Some(format!("缺少序号{missing}，请核对是否漏报"));
        }
        None
    }
}
