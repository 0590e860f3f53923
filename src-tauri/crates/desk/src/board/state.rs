//! What the room sees now.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::picture::Picture;
use super::timer::Timer;
use crate::error::DeskError;
use crate::wire::board::{ComposeArgs, FrameBody, FrameTimer, Masking, ProjectorFrame, Theme};

pub(crate) struct BoardNow {
    /// Program: what was sent last.
    pub program: Picture,
    /// What was asked for then; None while only the title stands.
    pub sent: Option<ComposeArgs>,
    pub black: bool,
    /// What the room keeps seeing, whatever is sent.
    pub frozen: Option<Frozen>,
    pub masking: Masking,
    pub theme: Theme,
    pub timer: Option<Timer>,
    /// Where the console stood last.
    pub place: Option<ComposeArgs>,
}

/// A picture held still, and its timer with it. Masking and ground are no part of it: a name must be hidden at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Frozen {
    picture: Picture,
    timer: Option<FrameTimer>,
}

impl BoardNow {
    pub fn titled(heading: String, subtitle: String, masking: Masking, theme: Theme) -> Self {
        Self {
            program: Picture::title(heading, subtitle),
            sent: None,
            black: false,
            frozen: None,
            masking,
            theme,
            timer: None,
            place: None,
        }
    }

    /// The room sees it at once, unless the picture before it is frozen.
    pub fn send(&mut self, picture: Picture, args: &ComposeArgs) {
        self.program = picture;
        self.sent = Some(args.clone());
        self.place = Some(args.clone());
        if self.frozen.is_none() {
            self.black = false;
        }
    }

    pub fn freeze(&mut self, frozen: bool, at: Duration) {
        if !frozen {
            self.frozen = None;
        } else if self.frozen.is_none() {
            self.frozen = Some(Frozen {
                picture: self.program.clone(),
                timer: self.timer_at(at),
            });
        }
    }

    pub fn timer_at(&self, at: Duration) -> Option<FrameTimer> {
        self.timer.as_ref().map(|timer| timer.frame(at))
    }

    pub fn program_at(&self, at: Duration) -> ProjectorFrame {
        self.under_black(
            self.program
                .frame(self.masking, self.theme, self.timer_at(at)),
        )
    }

    /// The frame as the room sees it: black hides everything.
    pub fn room_at(&self, at: Duration) -> ProjectorFrame {
        let Some(frozen) = &self.frozen else {
            return self.program_at(at);
        };
        self.under_black(
            frozen
                .picture
                .frame(self.masking, self.theme, frozen.timer.clone()),
        )
    }

    fn under_black(&self, frame: ProjectorFrame) -> ProjectorFrame {
        if !self.black {
            return frame;
        }
        ProjectorFrame {
            body: FrameBody::Black {},
            progress: None,
            timer: None,
            ..frame
        }
    }
}

/// A wire enum's own code, for the column that keeps it.
pub(crate) fn code(value: &impl Serialize) -> Result<String, DeskError> {
    let value = serde_json::to_value(value).map_err(|error| DeskError::internal(&error))?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}
