//! 电子评分表 that come back: read by the child, shown, and held until they are imported.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use store::table::nominee::Nominee;

use super::held::HeldSheet;
use super::plan::plan;
use super::planned::{Figure, Plan, PlannedRow};
use crate::board::picture::masked;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::reading::apart;
use crate::reading::order::{Order, Part};
use crate::review::sheet::count;
use crate::submission::spool::lay_down;
use crate::surroundings::{PickedContent, PickedFile};
use crate::wire::Nothing;
use crate::wire::board::Masking;
use crate::wire::intake::{PreviewArgs, UploadedFile};
use crate::wire::score_sheet::{
    JudgeFigure, JudgeRowState, JudgeSheetName, JudgeSheetReading, JudgeSheetRow,
};
use crate::year::YearReader;

/// `score_sheet.pick`
pub fn pick(host: &Host, _: &Nothing) -> Result<Option<Vec<JudgeSheetReading>>, DeskError> {
    match host.around().pick_files()? {
        Some(files) => read(host, files).map(Some),
        None => Ok(None),
    }
}

/// `score_sheet.preview`
pub fn preview(host: &Host, args: &PreviewArgs) -> Result<Vec<JudgeSheetReading>, DeskError> {
    let decode = |file: &UploadedFile| {
        let bytes = STANDARD.decode(&file.base64).map_err(|_| {
            DeskError::bad_input(
                "files",
                format!("文件“{}”没有传完整，请重新选择。", file.name),
            )
        })?;
        Ok(PickedFile {
            name: file.name.clone(),
            content: PickedContent::Bytes(bytes),
        })
    };
    let files = args.files.iter().map(decode);
    read(host, files.collect::<Result<_, DeskError>>()?)
}

/// As many as a meeting has judges; a folder chosen by mistake ends here.
const MOST_FILES: usize = 60;

/// Reads outside the desk's lock, like what counties send.
fn read(host: &Host, files: Vec<PickedFile>) -> Result<Vec<JudgeSheetReading>, DeskError> {
    if files.is_empty() || files.len() > MOST_FILES {
        return Err(DeskError::bad_input(
            "files",
            format!("请选择成员交回的电子评分表（.xlsx），一次 1 至 {MOST_FILES} 个文件。"),
        ));
    }
    let year = host.with_desk(|desk| desk.year())?;
    let (spool, inputs) = lay_down(files)?;
    let _begun = host
        .reading()
        .begin(u32::try_from(inputs.len()).unwrap_or(u32::MAX));
    let mut parts = Vec::new();
    for (number, input) in (1..).zip(inputs) {
        host.reading().file(&input.name, number);
        if !input.parts.is_empty() {
            parts.extend(input.parts);
            continue;
        }
        let order = Order {
            name: input.name,
            path: input.path,
            spool: spool.path().to_owned(),
            year,
            aliases: Vec::new(),
            choices: HashMap::new(),
            judge_sheet: true,
        };
        parts.extend(apart::read(host.around().reader(), &order, host.reading())?);
    }
    host.with_desk(|desk| {
        desk.held_sheets = parts.into_iter().map(held).collect();
        readings(desk, &Nothing {})
    })
}

fn held(part: Part) -> HeldSheet {
    let file = part.name().to_owned();
    let unread = |reason| HeldSheet {
        file,
        token: String::new(),
        read: Err(reason),
    };
    match part {
        Part::JudgeSheet(sheet) => HeldSheet {
            file: sheet.name,
            token: sheet.sha256,
            read: Ok(sheet.filled),
        },
        Part::Refused { reason, .. } => unread(format!("{reason}。")),
        Part::Table(_) | Part::Attachment(_) => unread("这不是电子评分表。请另选文件。".to_owned()),
    }
}

/// `score_sheet.readings`: what was read last, held against the records as they are now.
pub fn readings(desk: &Desk, _: &Nothing) -> Result<Vec<JudgeSheetReading>, DeskError> {
    if desk.held_sheets.is_empty() {
        return Ok(Vec::new());
    }
    desk.read(|now| {
        desk.held_sheets
            .iter()
            .map(|held| shown(now, held))
            .collect()
    })
}

fn shown(now: &YearReader<'_>, held: &HeldSheet) -> Result<JudgeSheetReading, DeskError> {
    let plan = match &held.read {
        Ok(filled) => plan(now, filled)?,
        Err(reason) => Plan {
            faults: vec![reason.clone()],
            ..Plan::default()
        },
    };
    Ok(told(&held.file, &held.token, plan))
}

fn told(name: &str, token: &str, plan: Plan) -> JudgeSheetReading {
    let planned = plan.planned.as_ref();
    let of = |state| planned.map_or(0, |planned| count(planned.in_state(state)));
    JudgeSheetReading {
        token: token.to_owned(),
        file: name.to_owned(),
        writes: of(JudgeRowState::New),
        conflicts: of(JudgeRowState::Conflict),
        returned: planned.is_some_and(|planned| planned.sheet.returned_at.is_some()),
        rows: planned.map_or_else(Vec::new, |planned| planned.rows.iter().map(row).collect()),
        named: plan.named.iter().map(name_of).collect(),
        title: plan.title,
        faults: plan.faults,
        notes: plan.notes,
    }
}

fn name_of(nominee: &Nominee) -> JudgeSheetName {
    JudgeSheetName {
        number: nominee.number.clone(),
        name: nominee.content.name.clone(),
        masked: masked(nominee, Masking::Surname),
    }
}

fn row(row: &PlannedRow) -> JudgeSheetRow {
    let figure = |figure: &Figure| JudgeFigure {
        title: figure.title.clone(),
        filed: figure.filed.clone(),
        kept: figure.kept.clone(),
        differs: figure.differs(),
    };
    JudgeSheetRow {
        nominee: row.nominee.id.0,
        number: row.nominee.number.clone(),
        name: row.nominee.content.name.clone(),
        masked: masked(&row.nominee, Masking::Surname),
        state: row.state(),
        adds: row.written(false).next().is_some(),
        figures: row.figures.iter().map(figure).collect(),
        note: row.note.clone(),
    }
}
