//! The fonts of this computer: which there are, which the office chose, and the book papers are set in.

pub(crate) mod folders;
pub mod list;
pub mod preview;
pub(crate) mod roles;
pub(crate) mod scan;
pub(crate) mod shelf;
