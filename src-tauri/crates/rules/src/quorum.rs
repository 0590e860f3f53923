//! 法定人数: whether enough of the leading group are in the room. Art. 13 names its members and no quorum; the share is
//! the office's setting.

use crate::gate::{LEADING_GROUP, Missing, OFFICE_SETTING};
use crate::threshold::Threshold;

/// 应到, 实到, and how many are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// 应到: the seats of the leading group. A substituted seat counts once.
    pub expected: u32,
    /// 实到: those in the room, substitutes included.
    pub present: u32,
    pub needed: u32,
}

impl Quorum {
    #[must_use]
    pub fn of(expected: u32, present: u32, share: Threshold) -> Self {
        Self {
            expected,
            present,
            needed: share.needs(expected),
        }
    }

    /// A recusal lowers what one nominee is judged by, never this: the recused are in the room.
    #[must_use]
    pub fn is_met(self) -> bool {
        self.present >= self.needed
    }
}

/// Whether the leading group can decide anything now: by the roll of the open meeting, and freely while none is open.
/// Scoring is no decision and may go on.
#[must_use]
pub fn may_decide(roll: Option<Quorum>) -> Option<Missing> {
    let Quorum {
        expected,
        present,
        needed,
    } = roll.filter(|quorum| !quorum.is_met())?;
    Some(Missing {
        what: format!(
            "会议到会 {present} 人，应到 {expected} 人，法定人数须 {needed} 人，还差 {} 人；请补点名、请人替补，或改期再开",
            needed - present
        ),
        who: LEADING_GROUP,
        article: OFFICE_SETTING,
    })
}
