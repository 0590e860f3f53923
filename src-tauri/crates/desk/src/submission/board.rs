use std::collections::HashMap;

use store::ids::FileId;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::text::moment;
use crate::unit::list::units;
use crate::wire::{
    Nothing,
    intake::{BoardRow, SubmissionBoard, SubmittedFile},
};

/// `submission.board`
pub fn board(desk: &Desk, _: &Nothing) -> Result<SubmissionBoard, DeskError> {
    desk.read(|now| {
        let units = units(now)?;
        let nominees: HashMap<FileId, u32> = now
            .records
            .nominees()
            .counts_by_file(now.year)?
            .into_iter()
            .collect();
        let file = |file: store::table::source_file::SourceFile| SubmittedFile {
            id: file.id.0,
            nominees: nominees.get(&file.id).copied().unwrap_or(0),
            name: file.name,
            imported_at: moment(file.imported_at),
            sha256: file.sha256,
        };
        Ok(SubmissionBoard {
            silent: units
                .iter()
                .filter(|unit| unit.received.total() == 0)
                .map(|unit| unit.name.clone())
                .collect(),
            rows: units
                .into_iter()
                .map(|unit| BoardRow {
                    unit: unit.id,
                    name: unit.name,
                    quota: unit.quota,
                    received: unit.received,
                })
                .collect(),
            files: now
                .records
                .source_files()
                .all(now.year)?
                .into_iter()
                .map(file)
                .collect(),
        })
    })
}
