//! 法定人数: whether enough of the leading group are in the room. Art. 13 names its members and no quorum; the share is
//! the office's setting.

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
