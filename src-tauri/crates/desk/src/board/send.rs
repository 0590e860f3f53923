use store::ids::NomineeId;
use store::table::review_position::ReviewPosition;

use super::compose::{compose, frame};
use super::state::code;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::Nothing;
use crate::wire::board::{BlackArgs, BoardState, ComposeArgs, FrameBody, LookArgs};

/// `board.send`: only this changes what the room sees of the review.
pub fn send(host: &Host, args: &ComposeArgs) -> Result<BoardState, DeskError> {
    host.with_desk(|desk| {
        let frame = compose(desk, args)?;
        keep_position(desk, args)?;
        desk.board.program = frame;
        desk.board.black = false;
        desk.board.sent = Some(args.clone());
        Ok(())
    })?;
    shown(host)
}

/// Where the meeting stands outlives the program.
fn keep_position(desk: &mut Desk, args: &ComposeArgs) -> Result<(), DeskError> {
    let (masking, theme, scene) = (
        code(&desk.board.masking)?,
        code(&desk.board.theme)?,
        code(&args.scene)?,
    );
    desk.position("board.send", |now| {
        Ok(now.records.review_positions().set(&ReviewPosition {
            year: now.year,
            category: args.category.into(),
            nominee_id: args.nominee.map(NomineeId),
            masking,
            theme,
            scene,
        })?)
    })
}

/// `board.black`
pub fn black(host: &Host, args: &BlackArgs) -> Result<BoardState, DeskError> {
    host.with_desk(|desk| {
        desk.board.black = args.black;
        Ok(())
    })?;
    shown(host)
}

/// `board.look`: masking and ground apply to what is on the board at once.
pub fn look(host: &Host, args: &LookArgs) -> Result<BoardState, DeskError> {
    host.with_desk(|desk| {
        desk.board.masking = args.masking;
        desk.board.theme = args.theme;
        desk.board.program.theme = args.theme;
        if let Some(sent) = desk.board.sent.clone() {
            remask(desk, &sent)?;
        }
        Ok(())
    })?;
    shown(host)
}

/// Masks the sent frame anew. Scores entered since it was sent stay out of it: they were not sent.
fn remask(desk: &mut Desk, sent: &ComposeArgs) -> Result<(), DeskError> {
    let (masking, theme) = (desk.board.masking, desk.board.theme);
    let fresh = desk.read(|now| frame(now, sent, masking, theme))?;
    match (&mut desk.board.program.body, fresh.body) {
        (
            FrameBody::Nominee { name, .. } | FrameBody::Score { name, .. },
            FrameBody::Nominee { name: masked, .. } | FrameBody::Score { name: masked, .. },
        ) => *name = masked,
        (FrameBody::Ranking { rows, .. }, FrameBody::Ranking { rows: masked, .. })
            if rows.len() == masked.len() =>
        {
            for (row, masked) in rows.iter_mut().zip(masked) {
                row.name = masked.name;
            }
        }
        _ => {}
    }
    Ok(())
}

/// `board.read`
pub fn read(host: &Host, _: &Nothing) -> Result<BoardState, DeskError> {
    state(host)
}

/// Shows the board's frame and tells the console.
fn shown(host: &Host) -> Result<BoardState, DeskError> {
    host.around().show_board(&host.board_frame());
    state(host)
}

pub(crate) fn state(host: &Host) -> Result<BoardState, DeskError> {
    let (open, monitors) = (host.around().board_is_open(), host.around().monitors());
    host.with_desk(|desk| {
        let board = &desk.board;
        Ok(BoardState {
            program: board.frame(),
            black: board.black,
            masking: board.masking,
            theme: board.theme,
            open,
            monitors,
        })
    })
}
