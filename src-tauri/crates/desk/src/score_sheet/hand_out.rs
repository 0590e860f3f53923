//! Hands 评分表 out: numbers them, writes them to a file and into the register, in one act.

use std::io::{Cursor, Write as _};
use std::path::Path;

use store::code::SheetMedium as Medium;
use store::ids::MemberId;
use store::table::member::Member;
use store::table::score_sheet::{NewScoreSheet, Voided};
use zip::write::SimpleFileOptions;

use super::form::Form;
use super::mark::Mark;
use super::number_text;
use super::paper::{file_stem, paper};
use super::workbook::workbook;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::files::{make_folder, replace};
use crate::host::Host;
use crate::print::preview::sha256;
use crate::twin::twin;
use crate::wire::score_sheet::{SaveScoreSheetsArgs, ScoreSheetsSaved, SheetMedium};
use crate::year::{YearReader, YearWriter};

twin!(SheetMedium => Medium { Paper, Xlsx });
twin!(Medium => SheetMedium { Paper, Xlsx });

/// `score_sheet.save`: no number is issued before it is known where the file goes.
pub fn save(host: &Host, args: &SaveScoreSheetsArgs) -> Result<ScoreSheetsSaved, DeskError> {
    let name = host.with_desk(|desk| desk.read(|now| file_name(now, args)))?;
    let Some(path) = host.around().save_as(&name)? else {
        return Ok(ScoreSheetsSaved {
            path: None,
            numbers: Vec::new(),
            voided: 0,
        });
    };
    host.with_desk(|desk| hand_out(desk, args, &path))
}

/// `score_sheet.open`: the same, written where finished papers wait for the system's viewer.
pub fn open(host: &Host, args: &SaveScoreSheetsArgs) -> Result<ScoreSheetsSaved, DeskError> {
    let path = host.with_desk(|desk| {
        let name = desk.read(|now| file_name(now, args))?;
        let folder = desk.data_dir.join("印制");
        make_folder(&folder)?;
        Ok(folder.join(name))
    })?;
    let saved = host.with_desk(|desk| hand_out(desk, args, &path))?;
    host.around().open_with_system(&path)?;
    Ok(saved)
}

fn file_name(now: &YearReader<'_>, args: &SaveScoreSheetsArgs) -> Result<String, DeskError> {
    let form = Form::of(now, args.category.into())?;
    let whose = match form.judges(args.member)?.as_slice() {
        [judge] => format!("-{}", called(judge)),
        _ => String::new(),
    };
    let kind = match (args.medium, args.member) {
        (SheetMedium::Paper, _) => ".pdf",
        (SheetMedium::Xlsx, Some(_)) => "（电子）.xlsx",
        (SheetMedium::Xlsx, None) => "（电子）.zip",
    };
    Ok(format!("{}{whose}{kind}", file_stem(now, &form)))
}

/// 3号张三, as a file's name may hold it.
fn called(judge: &Member) -> String {
    let name = judge.content.name.replace(['/', '\\', ':'], "_");
    format!("{}号{name}", judge.content.seat)
}

/// What left for the judges can't be taken back by Ctrl+Z: the register is sealed. Without the file, no number is issued.
fn hand_out(
    desk: &mut Desk,
    args: &SaveScoreSheetsArgs,
    path: &Path,
) -> Result<ScoreSheetsSaved, DeskError> {
    let summary = desk.read(|now| summary(now, args))?;
    desk.seal("score_sheet.save", summary, |now| {
        let form = Form::of(&now.reader(), args.category.into())?;
        let judges = form.judges(args.member)?;
        let first = now.records.score_sheets().next_number(now.year)?;
        let made = Made::of(now, &form, args, &judges, first)?;
        let mut voided = 0;
        for (judge, sheet) in judges.iter().zip(&made.sheets) {
            voided += replace_earlier(now, &form, judge.id, args.medium)?;
            now.records.score_sheets().insert(sheet, &form.nominees())?;
        }
        replace(path, &made.bytes)?;
        Ok(ScoreSheetsSaved {
            path: Some(path.display().to_string()),
            numbers: made
                .sheets
                .iter()
                .map(|sheet| number_text(sheet.year, sheet.number))
                .collect(),
            voided,
        })
    })
}

fn summary(now: &YearReader<'_>, args: &SaveScoreSheetsArgs) -> Result<String, DeskError> {
    let form = Form::of(now, args.category.into())?;
    let judges = form.judges(args.member)?;
    let first = now.records.score_sheets().next_number(now.year)?;
    let last = first + u32::try_from(judges.len()).unwrap_or(u32::MAX) - 1;
    let numbers = if first == last {
        format!("第 {first:03} 号")
    } else {
        format!("第 {first:03}–{last:03} 号")
    };
    let word = word_of(args.medium);
    Ok(format!(
        "发出{}{word}评分表{numbers}",
        form.category.title()
    ))
}

pub(crate) fn word_of(medium: SheetMedium) -> &'static str {
    match medium {
        SheetMedium::Paper => "纸质",
        SheetMedium::Xlsx => "电子",
    }
}

/// 作废 of what the judge had of the same kind.
fn replace_earlier(
    now: &YearWriter<'_>,
    form: &Form,
    judge: MemberId,
    medium: SheetMedium,
) -> Result<u32, DeskError> {
    let sheets = now.records.score_sheets();
    let mut voided = 0;
    for sheet in sheets.all(now.year, form.category)? {
        let same = sheet.content.member_id == judge && sheet.content.medium == medium.into();
        if same && sheet.voided.is_none() {
            let reason = match medium {
                SheetMedium::Paper => "重印",
                SheetMedium::Xlsx => "重新发放",
            };
            sheets.make_void(
                sheet.id,
                &Voided {
                    at: now.at,
                    reason: reason.to_owned(),
                },
            )?;
            voided += 1;
        }
    }
    Ok(voided)
}

/// The file, and the register's rows for it.
struct Made {
    bytes: Vec<u8>,
    sheets: Vec<NewScoreSheet>,
}

impl Made {
    fn of(
        now: &YearWriter<'_>,
        form: &Form,
        args: &SaveScoreSheetsArgs,
        judges: &[&Member],
        first: u32,
    ) -> Result<Self, DeskError> {
        let marks: Vec<Mark> = (first..)
            .zip(judges)
            .map(|(number, judge)| Mark::made(now.year, number, form, judge))
            .collect();
        let row = |(judge, mark): (&&Member, &Mark), sha256: String| NewScoreSheet {
            year: now.year,
            number: mark.number,
            category: form.category,
            member_id: judge.id,
            judge: judge.content.name.clone(),
            medium: args.medium.into(),
            rubric: form.words(),
            form: mark.form(),
            agenda: mark.agenda(),
            sha256,
            at: now.at,
        };
        let pairs = || judges.iter().zip(&marks);
        match args.medium {
            SheetMedium::Paper => {
                let numbered: Vec<(&Member, String)> = pairs()
                    .map(|(judge, mark)| (*judge, number_text(mark.year, mark.number)))
                    .collect();
                let bytes = paper(&now.reader(), form, &numbered)?;
                let sha256 = sha256(&bytes);
                Ok(Self {
                    sheets: pairs().map(|pair| row(pair, sha256.clone())).collect(),
                    bytes,
                })
            }
            SheetMedium::Xlsx => {
                let mut files = Vec::new();
                let mut sheets = Vec::new();
                for (judge, mark) in pairs() {
                    let bytes = workbook(form, judge, mark)?;
                    sheets.push(row((judge, mark), sha256(&bytes)));
                    let stem = file_stem(&now.reader(), form);
                    files.push((format!("{stem}-{}（电子）.xlsx", called(judge)), bytes));
                }
                Ok(Self {
                    bytes: together(files, args.member.is_some())?,
                    sheets,
                })
            }
        }
    }
}

/// One judge's workbook as it is; those of all in one archive.
fn together(mut files: Vec<(String, Vec<u8>)>, alone: bool) -> Result<Vec<u8>, DeskError> {
    if alone {
        return Ok(files.pop().map(|(_, bytes)| bytes).unwrap_or_default());
    }
    zipped(&files).map_err(|error| DeskError::internal(&error))
}

fn zipped(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
