//! How a sheet is laid out: which of its columns were guessed, joined, moved or left over, what is hidden, and how far
//! it pretends to reach. Asked at the header's row, so that no nominee waits for it.

use rules::category::Category;

use crate::aliases::{self, Field};
use crate::batch::{Action, Problem};
use crate::choices::Choices;
use crate::header::{Column, Header};
use crate::sheet::{EMPTY_ROWS_AT_END, Sheet, a1};

/// A sheet whose header was found.
pub struct Layout<'s> {
    pub sheet: &'s Sheet,
    pub header: &'s Header,
    pub category: Option<Category>,
    pub choices: &'s Choices,
    /// Our own form: its headings are ours.
    pub own: bool,
}

impl Layout<'_> {
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        problems.extend(self.lines_above());
        if !self.own {
            problems.extend(self.joined_lines());
            problems.extend(self.header.columns.iter().filter_map(|c| self.guessed(c)));
        }
        problems.extend(self.header.columns.iter().filter_map(|c| self.unknown(c)));
        if !self.own {
            problems.extend(self.missing());
            problems.extend(self.moved());
        }
        problems.extend(self.header.columns.iter().filter_map(|c| self.hidden(c)));
        problems.extend(self.stray());
        problems
    }

    fn of_header(&self, action: Action, trap: u8, message: String) -> Problem {
        Problem {
            action,
            trap,
            sheet: self.sheet.name.clone(),
            row: Some(self.header.first_data_row()),
            message,
            ..Problem::of_file()
        }
    }

    fn of_column(&self, column: &Column, trap: u8, proposed: &str, message: String) -> Problem {
        Problem {
            cell: Some(a1(
                self.header.first_data_row().saturating_sub(1),
                column.index,
            )),
            raw: column.heading.clone(),
            proposed: Some(proposed.to_owned()),
            ..self.of_header(Action::Ask, trap, message)
        }
    }

    /// 填报单位, 联系人 and 电话 above the header.
    fn lines_above(&self) -> Option<Problem> {
        let found = crate::above::entries(self.sheet, self.header);
        let (row, _, _) = found.first()?;
        let told: Vec<String> = found
            .iter()
            .map(|(_, label, value)| format!("{label}：{value}"))
            .collect();
        let raw = self.sheet.row(*row).map(crate::sheet::Row::joined);
        Some(Problem {
            row: Some(row.saturating_add(1)),
            raw: raw.unwrap_or_default(),
            proposed: Some(told.join("；")),
            ..self.of_header(
                Action::Fix,
                11,
                format!(
                    "表头在第{}行，已从表头上方读出填报信息",
                    self.header.first_row + 1
                ),
            )
        })
    }

    fn joined_lines(&self) -> Option<Problem> {
        if self.header.lines < 2 {
            return None;
        }
        let joined: Vec<&str> = self
            .header
            .columns
            .iter()
            .map(|column| column.heading.as_str())
            .filter(|heading| heading.contains('/'))
            .collect();
        let lines: Vec<String> = (self.header.first_row..self.header.first_data_row())
            .filter_map(|row| self.sheet.row(row))
            .map(crate::sheet::Row::joined)
            .collect();
        Some(Problem {
            raw: lines.join("\n"),
            proposed: Some(joined.join("、")),
            ..self.of_header(
                Action::Ask,
                12,
                format!("表头有{}行，已合并成一行栏目，请核对", self.header.lines),
            )
        })
    }

    fn guessed(&self, column: &Column) -> Option<Problem> {
        let field = column.field?;
        let settled = self
            .choices
            .column(&self.sheet.name, column.index)
            .is_some()
            || self.header.is_own_wording(column.index)
            || column.heading.contains('/')
            || aliases::is_standard(field, &column.heading, self.category);
        if settled {
            return None;
        }
        let title = field.title();
        let message = format!("栏目“{}”按“{title}”读入，请确认", column.heading);
        Some(self.of_column(column, 13, &title, message))
    }

    fn unknown(&self, column: &Column) -> Option<Problem> {
        let chosen = self.choices.column(&self.sheet.name, column.index);
        if column.field.is_some() || chosen.is_some() {
            return None;
        }
        let message = format!(
            "未识别的栏目“{}”，内容原样保留，不参与审核，请确认",
            column.heading
        );
        Some(self.of_column(column, 14, "其他内容", message))
    }

    fn missing(&self) -> Option<Problem> {
        let needed: &[Field] = match self.category? {
            Category::Home | Category::SmallHome => &[Field::Employees, Field::Members],
            Category::Worker => &[Field::IdNumber],
        };
        let missing: Vec<String> = needed
            .iter()
            .filter(|field| !self.header.has(**field))
            .map(|field| field.title())
            .collect();
        if missing.is_empty() {
            return None;
        }
        let missing = missing.join("、");
        let message = format!("缺少栏目：{missing}。按未填读入，请确认或请报送单位补报");
        Some(Problem {
            raw: missing,
            ..self.of_header(Action::Ask, 14, message)
        })
    }

    fn moved(&self) -> Option<Problem> {
        // Columns only some tables have stand wherever there was room.
        const ANYWHERE: [Field; 4] = [
            Field::Township,
            Field::TownshipGrade,
            Field::ParentUnion,
            Field::SmallHomeKind,
        ];
        let mut furthest = 0;
        let moved: Vec<&str> = self
            .header
            .columns
            .iter()
            .filter_map(|column| Some((column, column.field?)))
            .filter(|(_, field)| !ANYWHERE.contains(field))
            .map(|(column, field)| (column, field.place()))
            .filter(|(_, place)| {
                let before = *place < furthest;
                furthest = furthest.max(*place);
                before
            })
            .map(|(column, _)| column.heading.as_str())
            .collect();
        if moved.is_empty() {
            return None;
        }
        let moved = moved.join("、");
        let message = format!("栏目次序与汇总表不同（{moved}），已按栏目名称读入，请确认");
        Some(Problem {
            raw: moved,
            proposed: Some("按栏目名称读入".to_owned()),
            ..self.of_header(Action::Ask, 14, message)
        })
    }

    fn hidden(&self, column: &Column) -> Option<Problem> {
        if !self.sheet.hidden_columns.contains(&column.index) {
            return None;
        }
        let message = format!("“{}”是隐藏的列，请确认是否读入", column.heading);
        Some(self.of_column(column, 17, "照常读入", message))
    }

    fn stray(&self) -> Vec<Problem> {
        let last = self.sheet.rows.last().map_or(0, |row| row.index + 1);
        let mut problems = Vec::new();
        if self.sheet.cut || self.sheet.claimed_rows > last.saturating_add(EMPTY_ROWS_AT_END) {
            problems.push(Problem {
                row: None,
                raw: format!("已用区域至第{}行", self.sheet.claimed_rows),
                proposed: Some(format!("读至第{last}行")),
                ..self.of_header(
                    Action::Fix,
                    21,
                    format!("表格的已用区域远大于内容，已读到第{last}行为止"),
                )
            });
        }
        if self.sheet.cut {
            let message =
                "表格末尾很远处还有内容（连续50行空行之后，或超过256列），没有读入，请核对";
            problems.push(Problem {
                row: None,
                ..self.of_header(Action::Warn, 21, message.to_owned())
            });
        }
        problems
    }
}
