//! The lines of one table to nominees, with every remark that concerns a whole line.

use std::collections::BTreeSet;

use rules::category::Category;

use crate::aliases::Field;
use crate::batch::{Action, Cancelled, DroppedRow, FileReading, Problem, ReadRow};
use crate::cell::is_absent;
use crate::choices::Choices;
use crate::example;
use crate::header::Header;
use crate::in_order::{CHUNK, in_order};
use crate::rows::{self, RowReader};
use crate::serials::Serials;
use crate::sheet::{Row, a1, is_space};
use crate::split;
use crate::table::{self, Line};

pub struct Table<'c> {
    pub choices: &'c Choices,
    pub sheet: String,
    pub header: Header,
    pub category: Option<Category>,
    pub declared: Option<String>,
    pub year: i32,
    pub hidden_rows: BTreeSet<u32>,
    pub filtered: bool,
    /// Rows that share a merged number or name with the row above.
    pub joined_rows: BTreeSet<u32>,
}

/// A line as it was read before its neighbours were looked at.
struct ReadLine {
    row: Row,
    line: Line,
    name_column: Option<u32>,
    nominee: Option<Found>,
}

/// What a nominee's line says; `None` beside its problem if nothing is known of the category.
type Found = (Option<Stated>, Vec<Problem>);

/// A nominee whose line's cells are still to be kept.
struct Stated {
    read: ReadRow,
    story: Option<(u32, String)>,
}

impl Table<'_> {
    pub fn read_rows(
        &self,
        rows: Vec<Row>,
        reading: &mut FileReading,
        report: &mut dyn FnMut(usize) -> bool,
    ) -> Result<(), Cancelled> {
        // Every row's filled-in 同上 that had nothing above it.
        let refused_before: BTreeSet<u32> = reading
            .problems
            .iter()
            .filter(|problem| problem.action == Action::Refuse && problem.sheet == self.sheet)
            .filter_map(|problem| problem.row)
            .collect();
        let first = self.header.first_data_row();
        let serial = self.header.column_of(Field::Serial);
        let mut placing = Placing {
            table: self,
            serial,
            serials: Serials::of(&rows, serial),
            read_before: reading.rows.len(),
            reading,
        };
        let rows: Vec<Row> = rows.into_iter().filter(|row| row.index >= first).collect();
        let alone = rows.len() == 1;
        placing.reading.rows.reserve(rows.len());
        let read = |row| self.read_line(row, alone, &refused_before);
        let mut cancelled = false;
        in_order(rows, &read, &mut |lines| {
            let more_follow = lines.len() == CHUNK;
            for line in lines {
                placing.place(line);
            }
            cancelled = more_follow && !report(placing.reading.rows.len());
            !cancelled
        });
        if cancelled { Err(Cancelled) } else { Ok(()) }
    }

    fn read_line(&self, row: Row, alone: bool, refused_before: &BTreeSet<u32>) -> ReadLine {
        let category = self.category_of(&row);
        let name_column = category.and_then(|category| table::name_column(&self.header, category));
        let line = if self.choices.skips(&self.sheet, row.number()) {
            Line::Skipped
        } else {
            table::line_of(&row, &self.header, name_column.unwrap_or(0), alone)
        };
        let nominee = (line == Line::Nominee).then(|| {
            let refused = refused_before.contains(&row.number());
            self.read_row(&row, category, name_column, refused)
        });
        ReadLine {
            row,
            line,
            name_column,
            nominee,
        }
    }

    fn splits(&self, above: &ReadRow, row: &Row) -> bool {
        self.joined_rows.contains(&row.index) || split::continues(row, &above.raw, &self.header)
    }

    fn refuse_both(&self, row: &Row, name_column: u32, reading: &mut FileReading) {
        let Some(above) = reading.rows.last_mut() else {
            return;
        };
        above.refused = true;
        let found = split::problems(above, row, name_column);
        reading.problems.extend(found);
        reading.dropped_rows.push(DroppedRow {
            sheet: self.sheet.clone(),
            row: row.number(),
            text: row.joined(),
        });
    }

    fn drop(&self, row: &Row, line: Line, reading: &mut FileReading) {
        let text = row.joined();
        let told = match line {
            Line::Example => Some((9, "是模板自带的示例行，没有读入")),
            Line::Other => Some((16, "是合计、落款或说明，不是推荐对象，没有读入")),
            // The office itself left it out.
            Line::Skipped | Line::Blank | Line::Nominee => None,
        };
        if let Some((trap, message)) = told {
            reading.problems.push(Problem {
                raw: text.clone(),
                ..self.of_row(row, Action::Fix, trap, message)
            });
        }
        reading.dropped_rows.push(DroppedRow {
            sheet: self.sheet.clone(),
            row: row.number(),
            text,
        });
    }

    fn category_of(&self, row: &Row) -> Option<Category> {
        self.header
            .column_of(Field::CategoryWord)
            .and_then(|column| row.cell(column))
            .and_then(|cell| table::category_in(&cell.text))
            .or(self.category)
    }

    fn read_row(
        &self,
        row: &Row,
        category: Option<Category>,
        name_column: Option<u32>,
        refused_before: bool,
    ) -> Found {
        let Some(category) = category else {
            return (None, vec![self.unknown_category(row)]);
        };
        let mut reader = RowReader::new(&self.sheet, &self.header, row, self.year);
        let mut nominee = rows::read(category, &mut reader);
        let recommending_unit = reader
            .text(Field::RecommendingUnit)
            .or_else(|| self.declared.clone());
        let story = reader.story();
        nominee
            .facts
            .tell(story.as_ref().map(|(_, text)| text.clone()));
        let mut problems = reader.problems;
        if nominee.name.is_empty() {
            problems.push(self.nameless(row, name_column));
        }
        if recommending_unit.is_none() {
            problems.push(self.unrecommended(row));
        }
        if example::is_stock_name(&nominee.name) {
            problems.push(self.stock_name(row, name_column, &nominee.name));
        }
        if self.hidden_rows.contains(&row.index) {
            problems.push(self.hidden(row));
        }
        let refuses = |problem: &Problem| problem.action == Action::Refuse;
        let read = ReadRow {
            category,
            sheet: self.sheet.clone(),
            row: row.number(),
            recommending_unit,
            name: nominee.name,
            organisation: nominee.organisation,
            facts: nominee.facts,
            refused: refused_before || problems.iter().any(refuses),
            raw: Vec::new(),
        };
        (Some(Stated { read, story }), problems)
    }

    fn of_row(&self, row: &Row, action: Action, trap: u8, message: &str) -> Problem {
        Problem {
            action,
            trap,
            sheet: self.sheet.clone(),
            row: Some(row.number()),
            message: message.to_owned(),
            ..Problem::of_file()
        }
    }

    fn nameless(&self, row: &Row, name_column: Option<u32>) -> Problem {
        Problem {
            cell: name_column.map(|column| a1(row.index, column)),
            ..self.of_row(
                row,
                Action::Refuse,
                19,
                "没有填写名称或姓名。每个推荐对象应占一行，请补填或合并为一行",
            )
        }
    }

    fn stock_name(&self, row: &Row, name_column: Option<u32>, name: &str) -> Problem {
        Problem {
            cell: name_column.map(|column| a1(row.index, column)),
            raw: name.to_owned(),
            ..self.of_row(
                row,
                Action::Warn,
                9,
                "像是模板示例中的姓名，已按推荐对象读入，请核对",
            )
        }
    }

    fn unrecommended(&self, row: &Row) -> Problem {
        self.of_row(row, Action::Ask, 39, "没有写明推荐单位，请在导入时指定")
    }

    fn hidden(&self, row: &Row) -> Problem {
        let message = if self.filtered {
            "该行在表中被筛选掉或隐藏，请确认是否报送"
        } else {
            "该行在表中被隐藏，请确认是否报送"
        };
        Problem {
            raw: row.joined(),
            proposed: Some("照常读入".to_owned()),
            ..self.of_row(row, Action::Ask, 17, message)
        }
    }

    fn unknown_category(&self, row: &Row) -> Problem {
        let raw = self
            .header
            .column_of(Field::CategoryWord)
            .and_then(|column| row.cell(column))
            .map(|cell| cell.text.clone())
            .filter(|text| !is_absent(text));
        Problem {
            raw: raw.unwrap_or_default(),
            ..self.of_row(
                row,
                Action::Refuse,
                40,
                "看不出是哪一类推荐对象，请写明模范职工之家、模范职工小家或优秀工会工作者",
            )
        }
    }
}

/// Puts the lines one after the other: what is said of a line because of those before it.
struct Placing<'t, 'r> {
    table: &'t Table<'t>,
    serial: Option<u32>,
    serials: Serials,
    /// Nominees of the tables before this one.
    read_before: usize,
    reading: &'r mut FileReading,
}

impl Placing<'_, '_> {
    fn place(&mut self, line: ReadLine) {
        match line.line {
            Line::Blank => {}
            Line::Skipped | Line::Example => {
                if let Some(column) = self.serial {
                    self.serials.pass(&line.row, column);
                }
                self.table.drop(&line.row, line.line, self.reading);
            }
            Line::Other => self.table.drop(&line.row, line.line, self.reading),
            Line::Nominee => self.nominee(line),
        }
    }

    fn nominee(&mut self, line: ReadLine) {
        let rows = self.reading.rows.get(self.read_before..);
        let above = rows.and_then(<[_]>::last);
        if above.is_some_and(|above| self.table.splits(above, &line.row)) {
            let name_column = line.name_column.unwrap_or(0);
            self.table.refuse_both(&line.row, name_column, self.reading);
            return;
        }
        if let Some(column) = self.serial {
            let told = self.serials.check(&self.table.sheet, &line.row, column);
            self.reading.problems.extend(told);
        }
        let Some((stated, problems)) = line.nominee else {
            return;
        };
        self.reading.problems.extend(problems);
        if let Some(Stated { mut read, story }) = stated {
            read.raw = raw(line.row, story);
            self.reading.rows.push(read);
        }
    }
}

fn raw(row: Row, story: Option<(u32, String)>) -> Vec<(u32, String)> {
    // Enumerated, the cells' own memory takes them up.
    let mut raw: Vec<(u32, String)> = row
        .cells
        .into_iter()
        .enumerate()
        .filter(|(_, cell)| !cell.text.chars().all(is_space))
        .map(|(column, cell)| (u32::try_from(column).unwrap_or(u32::MAX), cell.text))
        .collect();
    if let Some((column, story)) = story
        && let Ok(at) = raw.binary_search_by_key(&column, |cell| cell.0)
    {
        raw[at].1 = story;
    }
    raw
}
