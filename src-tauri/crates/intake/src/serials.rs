//! 序号: repeated or missing numbers hint at rows lost in copying. No row is dropped for it.

use std::collections::BTreeSet;

use crate::batch::{Action, Problem};
use crate::cell::narrow;
use crate::sheet::{Cell, Row, a1};

#[derive(Debug, Default)]
pub struct Serials {
    seen: BTreeSet<u32>,
    last: Option<u32>,
    /// Digits of the numbers that begin with a zero; 0 if none does.
    width: usize,
}

impl Serials {
    /// Counting through `rows`, whose numbers stand in `column`.
    #[must_use]
    pub fn of(rows: &[Row], column: Option<u32>) -> Self {
        let padded = |row: &Row| {
            let text = row.cell(column?)?.text.trim();
            let zero_first = text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
            zero_first.then_some(text.len())
        };
        Self {
            width: rows.iter().filter_map(padded).max().unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Looks at the number of the next nominee.
    pub fn check(&mut self, sheet: &str, row: &Row, column: u32) -> Vec<Problem> {
        let empty = Cell::default();
        let cell = row.cell(column).unwrap_or(&empty);
        let problem = |action, trap, proposed, message| Problem {
            action,
            trap,
            sheet: sheet.to_owned(),
            row: Some(row.number()),
            cell: Some(a1(row.index, column)),
            raw: cell.text.clone(),
            proposed,
            message,
        };
        if cell.is_blank() {
            let message = "没有序号，请核对是否漏填或串行".to_owned();
            return self
                .last
                .map(|_| problem(Action::Warn, 45, None, message))
                .into_iter()
                .collect();
        }
        let text = narrow(&cell.text);
        let Ok(number) = text.parse::<u32>() else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        if text.len() < self.width {
            let padded = format!("{number:0width$}", width = self.width);
            let message = format!("序号“{text}”像是丢失了前面的 0，应为“{padded}”，请确认");
            problems.push(problem(Action::Ask, 25, Some(padded), message));
        }
        if let Some(message) = self.judge(number) {
            problems.push(problem(Action::Warn, 45, None, message));
        }
        problems
    }

    /// A line that is no nominee has had this number.
    pub fn pass(&mut self, row: &Row, column: u32) {
        let number = row
            .cell(column)
            .and_then(|cell| narrow(&cell.text).parse().ok());
        self.last = number.or(self.last);
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
