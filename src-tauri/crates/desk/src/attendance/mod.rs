//! 点名: who of the leading group is in the room, and whether they are a quorum.

pub mod call;
pub(crate) mod quorum;
pub mod read;
