//! Reading what arrived: by a child process of this same program, so that no file can take the office's session with it.
//!
//! [`apart`] starts the child and listens to it, [`child`] is the child, [`prepare`] is the work itself (also done in
//! place where no child can be started: in tests, and for the sample the program carries).

pub(crate) mod apart;
pub mod child;
pub(crate) mod frame;
pub(crate) mod order;
pub(crate) mod packs;
mod prepare;
pub(crate) mod raw;
mod room;
mod rows;
