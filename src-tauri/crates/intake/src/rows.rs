//! One line of a sheet to the facts of one nominee.

pub mod figures;
pub mod home;
pub mod small_home;
pub mod worker;

use rules::category::Category;
use rules::facts::{Facts, UnitPublicity};

use crate::aliases::Field;
use crate::batch::{Action, Problem};
use crate::cell::{Note, Outcome, date, is_absent, text};
use crate::header::{Column, Header};
use crate::sheet::{Cell, CellKind, Row, a1};

/// What a row says, before it is known who recommends it.
pub struct Nominee {
    pub name: String,
    pub organisation: Option<String>,
    pub facts: Facts,
}

#[must_use]
pub fn read(category: Category, row: &mut RowReader<'_>) -> Nominee {
    match category {
        Category::Home => home::read(row),
        Category::SmallHome => small_home::read(row),
        Category::Worker => worker::read(row),
    }
}

/// Reads the fields of one row and gathers what is odd about them.
pub struct RowReader<'s> {
    pub year: i32,
    sheet: &'s str,
    header: &'s Header,
    row: &'s Row,
    pub problems: Vec<Problem>,
}

impl<'s> RowReader<'s> {
    #[must_use]
    pub fn new(sheet: &'s str, header: &'s Header, row: &'s Row, year: i32) -> Self {
        Self {
            year,
            sheet,
            header,
            row,
            problems: Vec::new(),
        }
    }

    /// The value of a field; none if the column is missing, the cell blank or unreadable.
    pub fn take<T>(&mut self, field: Field, parse: impl FnOnce(&Cell) -> Outcome<T>) -> Option<T> {
        let Some((column, cell)) = self.filled(field) else {
            self.note_unfilled(field);
            return None;
        };
        let outcome = match cell.kind {
            CellKind::Text if let Some(shown) = shown_by_formula(&cell.text) => {
                without_formula(field, shown, parse)
            }
            CellKind::Text if is_error(&cell.text) => {
                Outcome::refused(31, "单元格是错误值，请更正公式或直接填写数值")
            }
            CellKind::Error => Outcome::refused(31, "单元格是错误值，请更正公式或直接填写数值"),
            CellKind::Uncalculated => Outcome::refused(
                31,
                "公式没有保存计算结果，请用 WPS 或 Excel 打开并保存一次，或直接填写数值",
            ),
            CellKind::Text | CellKind::Number | CellKind::Date => parse(cell),
        };
        if outcome.value.is_none() && outcome.notes.is_empty() {
            self.note_at(column, cell, left_empty(field));
        }
        for note in outcome.notes {
            self.note_at(column, cell, note);
        }
        outcome.value
    }

    /// A blank cell in a column that has to be filled; a blank name is remarked on for the whole row.
    fn note_unfilled(&mut self, field: Field) {
        let (trap, message) = match field {
            Field::IdNumber => (23, "没有填写身份证号，请补报"),
            Field::Employees | Field::Members => (32, "没有填写，请补报"),
            _ => return,
        };
        if self.has(field) {
            self.note(field, remark(Action::Warn, trap, message));
        }
    }

    /// A text; words for "nothing" count as nothing.
    pub fn text(&mut self, field: Field) -> Option<String> {
        self.take(field, |cell| {
            if is_absent(&cell.text) {
                Outcome::absent()
            } else {
                text::plain(cell)
            }
        })
    }

    /// A text in which "无" is an answer.
    pub fn statement(&mut self, field: Field) -> Option<String> {
        self.take(field, text::statement)
    }

    /// 主要事迹, the last that is read of a row: its column, 0-based, and its text put right.
    pub fn story(&mut self) -> Option<(u32, String)> {
        // 事迹材料 as the notice asks for it.
        const USUAL_LIMIT: usize = 2_000;
        let column = self.header.column_of(Field::Story)?;
        let heading = self.heading(column).unwrap_or_default();
        let most = text::limit_in(heading).unwrap_or(USUAL_LIMIT);
        let story = self.take(Field::Story, |cell| text::story(cell, most))?;
        Some((column, story))
    }

    /// 本单位公示起止 (Art. 15), in one column or two.
    pub fn publicity(&mut self) -> Option<UnitPublicity> {
        let year = self.year;
        if let Some(window) = self.take(Field::Publicity, |cell| date::window(cell, year)) {
            return Some(window);
        }
        let first = self.take(Field::PublicityFirst, |cell| date::day(cell, year));
        let last = self.take(Field::PublicityLast, |cell| date::day(cell, year));
        let outcome = first
            .zip(last)
            .map(|(first, last)| date::ordered(first, last))?;
        for note in outcome.notes {
            self.note(Field::PublicityLast, note);
        }
        outcome.value
    }

    /// A remark on a field, whether its cell is filled or not.
    pub fn note(&mut self, field: Field, note: Note) {
        let column = self.header.column_of(field).unwrap_or(0);
        let empty = Cell::default();
        let cell = self.row.cell(column).unwrap_or(&empty);
        self.note_at(column, cell, note);
    }

    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.header.has(field)
    }

    #[must_use]
    pub fn heading_of(&self, field: Field) -> Option<&'s str> {
        self.heading(self.header.column_of(field)?)
    }

    fn heading(&self, column: u32) -> Option<&'s str> {
        let mut columns = self.header.columns.iter();
        columns
            .find(|known| known.index == column)
            .map(|known: &Column| known.heading.as_str())
    }

    fn filled(&self, field: Field) -> Option<(u32, &'s Cell)> {
        let column = self.header.column_of(field)?;
        let cell = self.row.cell(column).filter(|cell| !cell.is_blank())?;
        Some((column, cell))
    }

    fn note_at(&mut self, column: u32, cell: &Cell, note: Note) {
        // The star of our own form marks what must be filled in; it is no part of the name.
        let heading = self.heading(column).map(|text| text.trim_end_matches('*'));
        self.problems.push(Problem {
            action: note.action,
            trap: note.trap,
            sheet: self.sheet.to_owned(),
            row: Some(self.row.number()),
            cell: Some(a1(self.row.index, column)),
            raw: cell.text.clone(),
            proposed: note.proposed,
            message: match heading {
                Some(heading) if !note.message.contains(heading) => {
                    format!("{heading}：{}", note.message)
                }
                _ => note.message,
            },
        });
    }
}

/// A remark that needs no proposal.
#[must_use]
pub fn remark(action: Action, trap: u8, message: impl Into<String>) -> Note {
    Note {
        action,
        trap,
        proposed: None,
        message: message.into(),
    }
}

/// What a spreadsheet program writes where a formula fails, or a column is too narrow for a number.
fn is_error(text: &str) -> bool {
    text.starts_with('#')
        && (matches!(
            text,
            "#REF!" | "#N/A" | "#VALUE!" | "#DIV/0!" | "#NAME?" | "#NUM!" | "#NULL!" | "#SPILL!"
        ) || (text.len() > 2 && text.bytes().all(|byte| byte == b'#')))
}

/// The text of `="0335"`, as which a spreadsheet program keeps a number a text in a .csv.
fn shown_by_formula(text: &str) -> Option<&str> {
    text.strip_prefix("=\"")?.strip_suffix('"')
}

fn without_formula<T>(
    field: Field,
    shown: &str,
    parse: impl FnOnce(&Cell) -> Outcome<T>,
) -> Outcome<T> {
    let outcome = parse(&Cell::text(shown.to_owned()));
    if outcome.value.is_none() || !outcome.notes.is_empty() {
        return outcome;
    }
    let trap = match field {
        Field::IdNumber => 23,
        Field::Phone => 24,
        _ => 44,
    };
    let proposed = Some(shown.to_owned());
    outcome.noting(Action::Fix, trap, proposed, "已去掉文本前后的等号和引号")
}

/// A word for "nothing": without doubt where nothing is needed.
fn left_empty(field: Field) -> Note {
    let needed =
        field.is_name() || matches!(field, Field::Employees | Field::Members | Field::IdNumber);
    Note {
        action: if needed { Action::Ask } else { Action::Fix },
        trap: 32,
        proposed: Some("未填".to_owned()),
        message: if needed {
            "按未填读入，请确认或请报送单位补报".to_owned()
        } else {
            "按未填读入".to_owned()
        },
    }
}
