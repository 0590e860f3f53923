//! The entry: files in, a batch out.

use sha2::{Digest, Sha256};

use rules::category::Category;

use crate::aliases::Field;
use crate::batch::{
    Action, Batch, Cancelled, FileReading, FileStatus, Problem, Progress, SheetReading, SheetRole,
    SourceFile,
};
use crate::choices::Choices;
use crate::header::{self, Header};
use crate::layout::Layout;
use crate::nominees::Table;
use crate::refusal::Refusal;
use crate::sheet::{Sheet, a1};
use crate::whole_sheet::{left_out, second_block, sheet_reading, unknown_category};
use crate::{above, across, docx, judge_sheet, marks, own_form, sources, stacked, table};

/// Reads the files for the selection of `year` (推荐年度), everything guessed. A file that cannot be read is refused
/// with its reason and does not keep the others from being read.
///
/// # Errors
/// [`Cancelled`] if `progress` returned `false`; it is called after every file and every 200 rows.
pub fn read(
    files: &[SourceFile<'_>],
    year: i32,
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Result<Batch, Cancelled> {
    let mut readings: Vec<FileReading> = Vec::with_capacity(files.len());
    for (index, file) in files.iter().enumerate() {
        let sha256 = fingerprint(file.bytes);
        let reading = match readings.iter().find(|other| other.sha256 == sha256) {
            Some(same) => refused(file, format!("内容与“{}”完全相同，不再重复读取", same.name)),
            None => read_file(file, year, &Choices::default(), &mut |rows_done| {
                progress(Progress {
                    file: index,
                    rows_done,
                })
            })?,
        };
        readings.push(reading);
    }
    across::mark_repeats(&mut readings);
    Ok(Batch { files: readings })
}

/// Reads one file as the office chose, and guesses the rest.
///
/// # Errors
/// [`Cancelled`] if `progress`, told the rows read so far, returned `false`.
pub fn read_file(
    file: &SourceFile<'_>,
    year: i32,
    choices: &Choices,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<FileReading, Cancelled> {
    let mut reading = blank(file);
    let context = Context { year, choices };
    if let Some(refusal) = context.read_file(file, &mut reading, progress)? {
        reading.problems.push(refusal.as_problem());
        reading.status = FileStatus::Refused {
            reason: refusal.to_string(),
        };
    }
    Ok(reading)
}

/// Reads a 推荐审批表 (.docx) as one nominee; a document of several forms as one nominee each. A document that is no such form is refused, which says nothing against it
/// as an attachment.
///
/// # Errors
/// [`Cancelled`] if `progress` returned `false`.
pub fn read_docx(
    file: &SourceFile<'_>,
    year: i32,
    choices: &Choices,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<FileReading, Cancelled> {
    let mut reading = blank(file);
    reading.form = true;
    let sheets = match docx::as_sheets(file.bytes) {
        Ok(sheets) => sheets,
        Err(refusal) => {
            reading.status = FileStatus::Refused {
                reason: refusal.to_string(),
            };
            return Ok(reading);
        }
    };
    let context = Context { year, choices };
    let forms = sheets.len();
    for sheet in sheets {
        context.read_sheet(sheet, &mut reading, progress)?;
    }
    // A form has more to say than the table, in labels of its own: none of them is a guess or missing.
    reading
        .problems
        .retain(|problem| !(11..=14).contains(&problem.trap));
    if forms > 1 {
        let told = several_forms(forms, &reading);
        reading.problems.push(told);
    }
    Ok(reading)
}

fn several_forms(forms: usize, reading: &FileReading) -> Problem {
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    Problem {
        action: Action::Warn,
        trap: 10,
        raw: names.join("、"),
        message: format!(
            "一个文档里有{forms}张推荐审批表，已逐张读入，请核对；请报送单位今后每个推荐对象单独存一个文件"
        ),
        ..Problem::of_file()
    }
}

pub(crate) fn blank(file: &SourceFile<'_>) -> FileReading {
    FileReading {
        name: file.name.to_owned(),
        sha256: fingerprint(file.bytes),
        status: FileStatus::Read,
        form: false,
        own_form: None,
        sheets: Vec::new(),
        declared_unit: None,
        ignored_sheets: Vec::new(),
        dropped_rows: Vec::new(),
        rows: Vec::new(),
        problems: Vec::new(),
    }
}

fn refused(file: &SourceFile<'_>, reason: String) -> FileReading {
    FileReading {
        status: FileStatus::Refused { reason },
        ..blank(file)
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Year and choices a file is read with.
struct Context<'c> {
    year: i32,
    choices: &'c Choices,
}

impl Context<'_> {
    /// `Some` if nothing of the file could be read.
    fn read_file(
        &self,
        file: &SourceFile<'_>,
        reading: &mut FileReading,
        report: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Option<Refusal>, Cancelled> {
        let sheets = match sources::sheets_of(file, reading) {
            Ok(opened) => opened,
            Err(refusal) => return Ok(Some(refusal)),
        };
        if judge_sheet::is_one(&sheets) {
            return Ok(Some(Refusal::ScoreSheet));
        }
        reading.own_form = own_form::of(&sheets);
        let empty = sheets.iter().all(|sheet| sheet.rows.is_empty());
        let mut read = Read::default();
        for sheet in sheets {
            match self.read_sheet(sheet, reading, report)? {
                Sheeted::Table => read.tables += 1,
                Sheeted::Undecided => read.undecided += 1,
                Sheeted::Lost(refusal) => {
                    reading.rows.clear();
                    return Ok(Some(refusal));
                }
                Sheeted::Picture(name) => read.pictures.push(name),
                Sheeted::Ignored(ignored) => read.ignored.extend(ignored),
            }
        }
        if !report(reading.rows.len()) {
            return Err(Cancelled);
        }
        if read.tables + read.undecided > 0 {
            reading.problems.extend(read.told_beside_tables(reading));
        }
        // The office has yet to choose, or has itself left every sheet out.
        let settled = read.undecided == 0 && self.choices.sheets.is_empty();
        if !reading.rows.is_empty() || !settled {
            return Ok(None);
        }
        if let Some(problem) = reading.problems.iter().find(|one| one.refuses_table()) {
            reading.status = FileStatus::Refused {
                reason: problem.message.clone(),
            };
            return Ok(None);
        }
        Ok(Some(read.why_nothing(empty)))
    }

    fn read_sheet(
        &self,
        sheet: Sheet,
        reading: &mut FileReading,
        report: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Sheeted, Cancelled> {
        let found = header::find(&sheet, self.choices);
        let wanted = self.wanted(&sheet);
        if let Some(lost) = sheet.lost
            && wanted
            && (found.is_some() || header::may_be_lost(&sheet))
        {
            return Ok(Sheeted::Lost(lost));
        }
        match found.filter(|_| wanted) {
            Some(header) => self.read_table(sheet, header, reading, report),
            None => Ok(self.leave_out(sheet, reading)),
        }
    }

    fn read_table(
        &self,
        mut sheet: Sheet,
        header: Header,
        reading: &mut FileReading,
        report: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Sheeted, Cancelled> {
        let chosen = self.choices.sheet(&sheet.name);
        let category = chosen
            .and_then(|chosen| Category::from_code(chosen.category.as_deref()?))
            .or_else(|| table::category_of(&sheet, &header, &reading.name));
        reading.problems.extend(self.put_right(&mut sheet));
        if let Some(second) = stacked::cut_off(&mut sheet, &header, category, self.choices) {
            reading.problems.push(second.problem);
            reading.dropped_rows.extend(second.rows);
        }
        let undecided = category.is_none() && !header.has(Field::CategoryWord);
        let unread = second_block(&sheet, &header)
            .map(|problem| (problem, Sheeted::Table))
            .or_else(|| undecided.then(|| (unknown_category(&sheet, &header), Sheeted::Undecided)));
        if let Some((problem, sheeted)) = unread {
            reading.problems.push(problem);
            reading
                .sheets
                .push(sheet_reading(&sheet, &header, category));
            return Ok(sheeted);
        }
        self.read_nominees(sheet, header, category, reading, report)
    }

    fn read_nominees(
        &self,
        mut sheet: Sheet,
        header: Header,
        category: Option<Category>,
        reading: &mut FileReading,
        report: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Sheeted, Cancelled> {
        let declared = above::declared_unit(&sheet, &header);
        reading.declared_unit = reading.declared_unit.take().or_else(|| declared.clone());
        let layout = Layout {
            sheet: &sheet,
            header: &header,
            category,
            choices: self.choices,
            own: reading.own_form.is_some(),
        };
        reading.problems.extend(layout.problems());
        reading.problems.extend(marks::problems(&sheet, &header));
        reading
            .sheets
            .push(sheet_reading(&sheet, &header, category));
        let joined_rows = table::joined_rows(&sheet, &header);
        reading
            .problems
            .extend(table::fill_down(&mut sheet, &header));
        if let Some(lost) = sheet.lost {
            return Ok(Sheeted::Lost(lost));
        }
        let before = reading.rows.len();
        let whole = Table {
            choices: self.choices,
            declared: declared.or_else(|| reading.declared_unit.clone()),
            header,
            category,
            year: self.year,
            hidden_rows: std::mem::take(&mut sheet.hidden_rows),
            filtered: sheet.filtered,
            joined_rows,
            sheet: std::mem::take(&mut sheet.name),
        };
        whole.read_rows(sheet.rows, reading, report)?;
        if sheet.pictured && reading.rows.len() == before {
            return Ok(Sheeted::Picture(whole.sheet));
        }
        Ok(Sheeted::Table)
    }

    /// A sheet without nominees, or one that is not wanted.
    fn leave_out(&self, sheet: Sheet, reading: &mut FileReading) -> Sheeted {
        const FEWEST_CELLS: usize = 3;
        let undecided = self.choices.sheet(&sheet.name).is_none();
        if sheet.pictured && sheet.filled() < FEWEST_CELLS && undecided {
            return Sheeted::Picture(sheet.name);
        }
        if sheet.rows.is_empty() {
            return Sheeted::Ignored(None);
        }
        let told = undecided.then(|| left_out(&sheet));
        reading.sheets.push(SheetReading {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            role: SheetRole::Ignored,
            header_row: 0,
            columns: Vec::new(),
        });
        reading.ignored_sheets.push(sheet.name);
        Sheeted::Ignored(told)
    }

    fn wanted(&self, sheet: &Sheet) -> bool {
        self.choices
            .sheet(&sheet.name)
            .map_or(!sheet.hidden, |chosen| chosen.read)
    }

    /// What a person typed in the place of a cell.
    fn put_right(&self, sheet: &mut Sheet) -> Vec<Problem> {
        self.choices
            .put_right(sheet)
            .into_iter()
            .map(|(row, column, before, after)| Problem {
                action: Action::Fix,
                sheet: sheet.name.clone(),
                row: Some(row.saturating_add(1)),
                cell: Some(a1(row, column)),
                raw: before,
                proposed: Some(after),
                message: "已按预览中填写的内容读取".to_owned(),
                ..Problem::of_file()
            })
            .collect()
    }
}

/// What became of a sheet.
enum Sheeted {
    Table,
    /// A table of which nobody has said yet what its nominees are.
    Undecided,
    /// Not all of its rows could be held.
    Lost(Refusal),
    /// It shows what it says instead of writing it.
    Picture(String),
    Ignored(Option<Problem>),
}

#[derive(Default)]
struct Read {
    tables: usize,
    undecided: usize,
    pictures: Vec<String>,
    ignored: Vec<Problem>,
}

impl Read {
    fn why_nothing(&self, empty: bool) -> Refusal {
        match (self.tables, self.pictures.is_empty()) {
            (_, false) => Refusal::OnlyPictures,
            (0, true) if empty => Refusal::EmptySheets,
            (0, true) => Refusal::NoHeader,
            _ => Refusal::NoRows,
        }
    }

    /// Sheets that say nothing while others are read.
    fn told_beside_tables(&mut self, reading: &FileReading) -> Vec<Problem> {
        let pictures = self.pictures.iter().map(|sheet| Problem {
            action: Action::Refuse,
            trap: 20,
            sheet: sheet.clone(),
            message: Refusal::OnlyPictures.to_string(),
            ..Problem::of_file()
        });
        let mut told: Vec<Problem> = pictures.collect();
        if reading.own_form.is_none() {
            told.append(&mut self.ignored);
        }
        told
    }
}
