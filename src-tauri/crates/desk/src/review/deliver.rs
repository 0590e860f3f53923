//! A meeting's paper to be looked at, and to be kept as a file.

use super::paper::results;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::print::hand_over::{saved, shown};
use crate::score_sheet::{hand_out, paper};
use crate::wire::printing::{FileFormat, PrintPreview, SaveOutcome};
use crate::wire::review::{MeetingPaper, MeetingPaperArgs};
use crate::wire::score_sheet::{SaveScoreSheetsArgs, ScoreSheetPaperArgs, SheetMedium};

/// `review.paper`
pub fn preview(desk: &Desk, args: &MeetingPaperArgs) -> Result<PrintPreview, DeskError> {
    refuse_format(args)?;
    match args.paper {
        MeetingPaper::Results => {
            let made = desk.read(|now| results(now, args))?;
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
    refuse_format(args)?;
    match args.paper {
        MeetingPaper::Results => {
            let made = host.with_desk(|desk| desk.read(|now| results(now, args)))?;
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

/// Score sheets for the screen are handed out one by one, each with its number.
fn refuse_format(args: &MeetingPaperArgs) -> Result<(), DeskError> {
    if args.paper == MeetingPaper::Results || args.format.unwrap_or_default() == FileFormat::Pdf {
        return Ok(());
    }
    let why = "评分表不能这样存。要给成员在电脑上填的，请在“评分表”中发放电子评分表。";
    Err(DeskError::bad_input("format", why))
}
