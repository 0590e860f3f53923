//! The office's records in one SQLite file.
//!
//! Reading goes through [`open::Store::read`], every change through [`open::Store::act`]: one transaction that
//! also writes the journal row with the changeset, so that a change without a journal row cannot be written down.
//! Deliberately absent: clocks (the moment arrives as an argument), JSON (`desk` writes and reads the `facts`,
//! `raw` and `findings` texts), and any rule of the regulation.

pub mod act;
pub mod check;
pub mod code;
pub mod error;
pub mod ids;
pub mod journal;
mod migrate;
pub mod open;
pub mod table;
pub mod undo;

pub use act::{Acted, Action, Reader, Writer};
pub use error::StoreError;
pub use open::Store;
