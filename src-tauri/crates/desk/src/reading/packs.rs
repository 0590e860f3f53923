//! The cells of a file's rows, laid down beside it while its rows are told: only an import wants them.

use std::path::{Path, PathBuf};

use intake::FileReading;

use super::order::Pack;
use super::raw::RawSheet;

pub(super) struct Packs(Vec<(Pack, RawSheet)>);

impl Packs {
    /// Moves the cells out of the rows.
    pub fn of(reading: &mut FileReading, spool: &Path) -> Self {
        let mut packs: Vec<(Pack, RawSheet)> = Vec::new();
        for (at, sheet) in reading.sheets.iter().enumerate() {
            let headings = sheet.columns.iter();
            let headings = headings.map(|column| (column.index, column.heading.clone()));
            let raw = RawSheet {
                headings: headings.collect(),
                rows: Vec::new(),
            };
            let pack = Pack {
                sheet: sheet.name.clone(),
                path: place(spool, &reading.sha256, at),
            };
            packs.push((pack, raw));
        }
        let mut at = 0;
        for row in &mut reading.rows {
            // Rows of one sheet follow one another.
            if packs
                .get(at)
                .is_none_or(|(pack, _)| pack.sheet != row.sheet)
            {
                at = packs
                    .iter()
                    .position(|(pack, _)| pack.sheet == row.sheet)
                    .unwrap_or_default();
            }
            if let Some((_, raw)) = packs.get_mut(at) {
                raw.rows.push((row.row, std::mem::take(&mut row.raw)));
            }
        }
        packs.retain(|(_, raw)| !raw.rows.is_empty());
        Self(packs)
    }

    pub fn listed(&self) -> Vec<Pack> {
        self.0.iter().map(|(pack, _)| pack.clone()).collect()
    }

    /// What could not be laid down, the import finds missing, and says so.
    pub fn lay_down(&self) {
        for (pack, raw) in &self.0 {
            if let Ok(cells) = raw.pack() {
                let _ = std::fs::write(&pack.path, cells);
            }
        }
    }
}

fn place(spool: &Path, sha256: &str, sheet: usize) -> PathBuf {
    spool.join(format!("{sha256}.{sheet}.cells"))
}
