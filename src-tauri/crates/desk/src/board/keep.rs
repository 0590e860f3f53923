//! What the room sees is kept, so that the program opens on the very frame that was sent.

use std::time::Duration;

use chrono::NaiveDateTime;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::ids::NomineeId;
use store::table::board_state::BoardState;
use store::table::review_position::ReviewPosition;

use super::state::{BoardNow, code};
use super::timer::Timer;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::setting::Settings;
use crate::surroundings::Surroundings;
use crate::wire::board::{ComposeArgs, Masking, Scene, Theme};
use crate::year::current_year;

/// After so long an absence nobody is still speaking: the timer stands where it was kept.
const ABSENCE: Duration = Duration::from_secs(30 * 60);

#[derive(Serialize, Deserialize)]
struct KeptTimer {
    spoken_ms: u64,
    limit_ms: u64,
    running: bool,
    at: NaiveDateTime,
}

/// Keeps the board as it is now. Before a year is opened there is nothing to keep.
pub(crate) fn keep(desk: &mut Desk) -> Result<(), DeskError> {
    let Some(year) = desk.store.read(current_year)? else {
        return Ok(());
    };
    let at = desk.now();
    let (state, position) = desk.wall.look(|board, elapsed| {
        Ok::<_, DeskError>((state(board, year, elapsed, at)?, position(board, year)?))
    })?;
    desk.position("board.keep", |now| {
        now.records.board_states().set(&state)?;
        if let Some(position) = position {
            now.records.review_positions().set(&position)?;
        }
        Ok(())
    })
}

fn state(
    board: &BoardNow,
    year: i32,
    elapsed: Duration,
    at: NaiveDateTime,
) -> Result<BoardState, DeskError> {
    let timer = board.timer.as_ref().map(|timer| KeptTimer {
        spoken_ms: millis(timer.spoken_at(elapsed)),
        limit_ms: millis(timer.limit),
        running: timer.since.is_some(),
        at,
    });
    Ok(BoardState {
        year,
        program: json(&board.program)?,
        sent: optional(board.sent.as_ref())?,
        black: board.black,
        frozen: optional(board.frozen.as_ref())?,
        masking: code(&board.masking)?,
        theme: code(&board.theme)?,
        timer: optional(timer.as_ref())?,
    })
}

fn position(board: &BoardNow, year: i32) -> Result<Option<ReviewPosition>, DeskError> {
    let Some(place) = &board.place else {
        return Ok(None);
    };
    Ok(Some(ReviewPosition {
        year,
        category: place.category.into(),
        nominee_id: place.nominee.map(NomineeId),
        masking: code(&board.masking)?,
        theme: code(&board.theme)?,
        scene: code(&place.scene)?,
    }))
}

/// The board as it was kept; a title where nothing was sent yet.
pub(crate) fn restored(
    records: &Reader<'_>,
    around: &dyn Surroundings,
) -> Result<BoardNow, DeskError> {
    let Some(year) = current_year(records)? else {
        return Ok(BoardNow::titled(
            "选树台".to_owned(),
            String::new(),
            Masking::Surname,
            Theme::Light,
        ));
    };
    let settings = Settings::of_year(records, year)?.wire;
    let position = records.review_positions().get(year)?;
    let look = position.as_ref();
    let mut board = BoardNow::titled(
        heading(&settings.union_name),
        format!("{year}年度"),
        look.and_then(|kept| from_code(&kept.masking))
            .unwrap_or(settings.masking),
        look.and_then(|kept| from_code(&kept.theme))
            .unwrap_or(Theme::Light),
    );
    board.place = position.as_ref().and_then(place);
    if let Some(kept) = records.board_states().get(year)? {
        take_up(&mut board, &kept, around);
    }
    Ok(board)
}

fn place(position: &ReviewPosition) -> Option<ComposeArgs> {
    Some(ComposeArgs {
        category: position.category.into(),
        scene: from_code::<Scene>(&position.scene)?,
        nominee: position.nominee_id.map(|id| id.0),
        revealed: 0,
    })
}

fn take_up(board: &mut BoardNow, kept: &BoardState, around: &dyn Surroundings) {
    board.masking = from_code(&kept.masking).unwrap_or(board.masking);
    board.theme = from_code(&kept.theme).unwrap_or(board.theme);
    board.black = kept.black;
    board.timer = from_json(&kept.timer).map(|timer| resumed(&timer, around));
    // A frame that another version wrote otherwise is not guessed at: the title stands until something is sent.
    let Some(program) = from_json(&kept.program) else {
        return;
    };
    board.program = program;
    board.sent = from_json(&kept.sent);
    board.frozen = from_json(&kept.frozen);
    if let (Some(place), Some(sent)) = (&mut board.place, &board.sent)
        && place.category == sent.category
    {
        place.revealed = sent.revealed;
    }
}

fn resumed(kept: &KeptTimer, around: &dyn Surroundings) -> Timer {
    let spoken = Duration::from_millis(kept.spoken_ms);
    let limit = Duration::from_millis(kept.limit_ms);
    let away = (around.now() - kept.at).to_std().unwrap_or_default();
    let timer = Timer {
        spoken,
        since: None,
        limit,
    };
    if !kept.running || away > ABSENCE {
        return timer;
    }
    Timer {
        spoken: spoken + away,
        ..timer
    }
    .started(around.elapsed())
}

/// The line over every frame.
pub(crate) fn heading(union_name: &str) -> String {
    format!("{union_name}选树评审会")
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

fn json(value: &impl Serialize) -> Result<String, DeskError> {
    serde_json::to_string(value).map_err(|error| DeskError::internal(&error))
}

fn optional(value: Option<&impl Serialize>) -> Result<String, DeskError> {
    value.map_or_else(|| Ok(String::new()), json)
}

fn from_json<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

fn from_code<T: DeserializeOwned>(code: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
}
