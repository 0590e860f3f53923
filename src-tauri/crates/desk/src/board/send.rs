use std::time::Duration;

use super::compose::picture;
use super::displays::displays;
use super::keep::keep;
use super::timer::Timer;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::Nothing;
use crate::wire::board::{
    BlackArgs, BoardState, ComposeArgs, FreezeArgs, LookArgs, TimerArgs, TimerTurn,
};

/// `board.send`: only this changes what the room sees of the review. The room sees it before it is kept.
pub fn send(host: &Host, args: &ComposeArgs) -> Result<BoardState, DeskError> {
    host.with_desk(|desk| {
        let picture = desk.read(|now| picture(now, args))?;
        desk.wall.change(|board, _| board.send(picture, args));
        keep(desk)
    })?;
    state(host)
}

/// `board.black`
pub fn black(host: &Host, args: &BlackArgs) -> Result<BoardState, DeskError> {
    host.wall().change(|board, _| board.black = args.black);
    kept(host)
}

/// `board.freeze`: the room keeps the picture before it, whatever is sent.
pub fn freeze(host: &Host, args: &FreezeArgs) -> Result<BoardState, DeskError> {
    host.wall()
        .change(|board, at| board.freeze(args.frozen, at));
    kept(host)
}

/// `board.look`: masking and ground apply to what is on the board at once, and to nothing else.
pub fn look(host: &Host, args: &LookArgs) -> Result<BoardState, DeskError> {
    host.wall().change(|board, _| {
        board.masking = args.masking;
        board.theme = args.theme;
    });
    kept(host)
}

/// `board.timer`
pub fn timer(host: &Host, args: &TimerArgs) -> Result<BoardState, DeskError> {
    host.with_desk(|desk| {
        let limit = speech_limit(desk)?;
        desk.wall.change(|board, at| {
            let timer = board.timer.take().unwrap_or_else(|| Timer::ready(limit));
            board.timer = match args.turn {
                TimerTurn::Start => Some(timer.started(at)),
                TimerTurn::Pause => Some(timer.paused(at)),
                TimerTurn::Reset => None,
            };
        });
        keep(desk)
    })?;
    state(host)
}

fn speech_limit(desk: &Desk) -> Result<Duration, DeskError> {
    let minutes = desk.read(|now| Ok(now.settings()?.wire.speech_minutes))?;
    Ok(Duration::from_secs(60 * u64::from(minutes)))
}

/// `board.stand`: a restart comes back to where the console stands, sent or not.
pub fn stand(host: &Host, args: &ComposeArgs) -> Result<Nothing, DeskError> {
    host.with_desk(|desk| {
        desk.wall
            .change(|board, _| board.place = Some(args.clone()));
        keep(desk)
    })?;
    Ok(Nothing {})
}

/// `board.read`
pub fn read(host: &Host, _: &Nothing) -> Result<BoardState, DeskError> {
    state(host)
}

fn kept(host: &Host) -> Result<BoardState, DeskError> {
    host.with_desk(keep)?;
    state(host)
}

pub(crate) fn state(host: &Host) -> Result<BoardState, DeskError> {
    let (open, monitors) = (host.around().board_is_open(), host.around().monitors());
    let room = host.wall().frame();
    Ok(host.wall().look(|board, at| BoardState {
        program: board.program_at(at),
        black: board.black,
        frozen: board.frozen.is_some(),
        masking: board.masking,
        theme: board.theme,
        timer: board.timer_at(at),
        place: board.place.clone(),
        room,
        open,
        displays: displays(&monitors),
        monitors,
    }))
}
