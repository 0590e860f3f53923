use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::{Nothing, office::Settings};

/// `setting.read`
pub fn read(desk: &Desk, _: &Nothing) -> Result<Settings, DeskError> {
    desk.read(|now| Ok(now.settings()?.wire))
}
