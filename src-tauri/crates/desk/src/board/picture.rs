use rules::names::{Masking as RuleMasking, mask};
use serde::{Deserialize, Serialize};
use store::table::nominee::Nominee;

use super::texts::without_personal_numbers;
use crate::error::DeskError;
use crate::wire::board::{FrameBody, FrameTimer, Masking, Progress, ProjectorFrame, Theme};

/// A finished frame under each masking. Whoever masks it anew chooses one of the three and computes nothing: what was
/// not sent cannot come before the room by a change of its look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Picture {
    heading: String,
    category: String,
    progress: Option<Progress>,
    full: FrameBody,
    surname: FrameBody,
    number: FrameBody,
}

impl Picture {
    pub fn drawn(
        heading: String,
        category: String,
        progress: Option<Progress>,
        body: impl Fn(Masking) -> Result<FrameBody, DeskError>,
    ) -> Result<Self, DeskError> {
        let drawn = |masking| body(masking).map(without_personal_numbers);
        Ok(Self {
            heading,
            category,
            progress,
            full: drawn(Masking::Full)?,
            surname: drawn(Masking::Surname)?,
            number: drawn(Masking::Number)?,
        })
    }

    pub fn title(heading: String, subtitle: String) -> Self {
        let body = FrameBody::Title {
            title: heading.clone(),
            subtitle,
        };
        Self {
            heading,
            category: String::new(),
            progress: None,
            full: body.clone(),
            surname: body.clone(),
            number: body,
        }
    }

    pub fn frame(
        &self,
        masking: Masking,
        theme: Theme,
        timer: Option<FrameTimer>,
    ) -> ProjectorFrame {
        let body = match masking {
            Masking::Full => &self.full,
            Masking::Surname => &self.surname,
            Masking::Number => &self.number,
        };
        ProjectorFrame {
            serial: 0,
            heading: self.heading.clone(),
            category: self.category.clone(),
            theme,
            progress: self.progress,
            timer,
            body: body.clone(),
        }
    }
}

/// A collective has no surname to keep: it is named in full, or by its number alone.
pub(crate) fn masked(nominee: &Nominee, masking: Masking) -> String {
    match masking {
        Masking::Number => nominee.number.clone(),
        Masking::Surname if !nominee.category.is_collective() => {
            mask(&nominee.content.name, RuleMasking::SurnameOnly)
        }
        Masking::Surname | Masking::Full => nominee.content.name.clone(),
    }
}
