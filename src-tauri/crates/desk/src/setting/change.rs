use super::{Settings, to_map};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::standing;
use crate::wire::office::Settings as WireSettings;

/// `setting.change`: only what differs is written, so that undoing one change keeps the others.
pub fn change(desk: &mut Desk, args: &WireSettings) -> Result<WireSettings, DeskError> {
    Settings::sound(args.clone())?;
    desk.act("setting.change", "修改本单位设定".into(), |now| {
        let before = now.reader().settings()?.wire;
        let kept = to_map(&before)?;
        for (key, value) in to_map(args)?
            .iter()
            .filter(|(key, value)| kept.get(*key) != Some(value))
        {
            now.records
                .settings()
                .set(now.year, key, &value.to_string())?;
        }
        if before.strict_publicity != args.strict_publicity {
            standing::refresh_all(now)?;
        }
        Ok(now.reader().settings()?.wire)
    })
}
