//! The size of a screen's pixels, measured once by a person.

use std::ops::RangeInclusive;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::office::{CalibrateScreenArgs, ScreenArgs, ScreenPitch};

/// From the finest telephone to a wall of the meeting room.
const POSSIBLE_NM: RangeInclusive<u32> = 20_000..=4_000_000;

/// `screen.read`
pub fn read(desk: &Desk, args: &ScreenArgs) -> Result<ScreenPitch, DeskError> {
    let pitch_nm = desk.read(|now| Ok(now.records.screens().pitch(args.width, args.height)?))?;
    Ok(ScreenPitch { pitch_nm })
}

/// `screen.calibrate`
pub fn calibrate(desk: &mut Desk, args: &CalibrateScreenArgs) -> Result<ScreenPitch, DeskError> {
    let (width, height) = (args.width, args.height);
    if width == 0 || height == 0 {
        return Err(DeskError::bad_input(
            "width",
            "没有认出屏幕的大小，不能校准。",
        ));
    }
    if args
        .pitch_nm
        .is_some_and(|pitch| !POSSIBLE_NM.contains(&pitch))
    {
        let why = "量出的像素大小不合常理。请把色条的两端对准卡片或直尺再保存。";
        return Err(DeskError::bad_input("pitch_nm", why));
    }
    desk.position("screen.calibrate", |now| {
        let screens = now.records.screens();
        match args.pitch_nm {
            Some(pitch) => Ok(screens.set(width, height, pitch)?),
            None => Ok(screens.forget(width, height)?),
        }
    })?;
    Ok(ScreenPitch {
        pitch_nm: args.pitch_nm,
    })
}
