use super::send::state;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::Nothing;
use crate::wire::board::BoardState;

/// `board.open`
pub fn open(host: &Host, _: &Nothing) -> Result<BoardState, DeskError> {
    host.around().open_board()?;
    host.wall().show_again();
    state(host)
}

/// `board.close`
pub fn close(host: &Host, _: &Nothing) -> Result<BoardState, DeskError> {
    host.around().close_board()?;
    state(host)
}
