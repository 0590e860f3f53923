//! The road from county files to certificates, and the gates on it, tried through the command table.

mod corrections;
mod county;
mod gates;
mod haste;
mod house;
mod intake;
mod meeting_paper;
mod office;
mod outgoing;
mod own_form;
mod road;
mod rubric;
mod undo;
mod versions;
