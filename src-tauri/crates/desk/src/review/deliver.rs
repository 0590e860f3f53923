//! A meeting's paper to be looked at, and to be kept as a file.

use super::paper::results;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::print::hand_over::{saved, shown};
use crate::score_sheet::{hand_out, paper};
use crate::wire::printing::{PrintPreview, SaveOutcome};
use crate::wire::review::{MeetingPaper, MeetingPaperArgs};
use crate::wire::score_sheet::{SaveScoreSheetsArgs, ScoreSheetPaperArgs, SheetMedium};

/// `review.paper`
pub fn preview(desk: &Desk, args: &MeetingPaperArgs) -> Result<PrintPreview, DeskError> {
    match args.paper {
        MeetingPaper::Results => {
            let made = desk.read(|now| results(now, args.category.into()))?;
            Ok(shown(made.file_name, &made.bytes))
        }
        MeetingPaper::ScoreSheets => paper::preview(
            desk,
            &ScoreSheetPaperArgs {
                category: args.category,
                member: None,
            },
        ),
    }
}

/// `review.save_paper`: score sheets are numbered on their way out.
pub fn save(host: &Host, args: &MeetingPaperArgs) -> Result<SaveOutcome, DeskError> {
    match args.paper {
        MeetingPaper::Results => {
            let made =
                host.with_desk(|desk| desk.read(|now| results(now, args.category.into())))?;
            saved(host, &made.file_name, &made.bytes)
        }
        MeetingPaper::ScoreSheets => {
            let saved = hand_out::save(
                host,
                &SaveScoreSheetsArgs {
                    category: args.category,
                    medium: SheetMedium::Paper,
                    member: None,
                },
            )?;
            Ok(SaveOutcome { path: saved.path })
        }
    }
}
