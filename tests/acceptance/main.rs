//! The road from county files to certificates, and the gates on it, tried through the command table.

mod board;
mod corrections;
mod county;
mod gates;
mod haste;
mod house;
mod intake;
mod office;
mod outgoing;
mod own_form;
mod program;
mod road;
mod undo;
mod versions;
