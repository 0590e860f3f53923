//! What the room sees now.

use store::Reader;

use crate::error::DeskError;
use crate::setting::Settings;
use crate::wire::board::{ComposeArgs, FrameBody, Masking, ProjectorFrame, Theme};
use crate::year::current_year;

pub(crate) struct BoardNow {
    /// The frame last sent, and what was asked for then; None while only the title stands.
    pub program: ProjectorFrame,
    pub sent: Option<ComposeArgs>,
    pub black: bool,
    pub masking: Masking,
    pub theme: Theme,
}

impl BoardNow {
    /// After a start the board shows a title and nothing of the review: what was sent before is sent again by hand.
    pub fn restored(records: &Reader<'_>) -> Result<Self, DeskError> {
        let Some(year) = current_year(records)? else {
            return Ok(Self::titled(
                "选树台",
                String::new(),
                Masking::Surname,
                Theme::Light,
            ));
        };
        let settings = Settings::of_year(records, year)?.wire;
        let position = records.review_positions().get(year)?;
        let masking = position
            .as_ref()
            .and_then(|position| from_code(&position.masking))
            .unwrap_or(settings.masking);
        let theme = position
            .as_ref()
            .and_then(|position| from_code(&position.theme))
            .unwrap_or(Theme::Light);
        Ok(Self::titled(
            &heading(&settings.union_name),
            format!("{year}年度"),
            masking,
            theme,
        ))
    }

    fn titled(heading: &str, subtitle: String, masking: Masking, theme: Theme) -> Self {
        let body = FrameBody::Title {
            title: heading.to_owned(),
            subtitle,
        };
        let program = ProjectorFrame {
            heading: heading.to_owned(),
            category: String::new(),
            theme,
            progress: None,
            body,
        };
        Self {
            program,
            sent: None,
            black: false,
            masking,
            theme,
        }
    }
}

impl BoardNow {
    /// The frame as the room sees it: black hides everything.
    pub fn frame(&self) -> ProjectorFrame {
        let mut frame = self.program.clone();
        if self.black {
            frame.body = FrameBody::Black {};
        }
        frame
    }
}

/// The line over every frame.
pub(crate) fn heading(union_name: &str) -> String {
    format!("{union_name}选树评审会")
}

/// A wire enum's own code, for the column that keeps it.
pub(crate) fn code(value: &impl serde::Serialize) -> Result<String, DeskError> {
    let value = serde_json::to_value(value).map_err(|error| DeskError::internal(&error))?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

fn from_code<T: serde::de::DeserializeOwned>(code: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
}
