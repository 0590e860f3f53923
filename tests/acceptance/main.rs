//! The road from county files to certificates, and the gates on it, tried through the command table.

mod annotations;
mod ballot;
mod board;
mod committee;
mod corrections;
mod county;
mod gates;
mod haste;
mod house;
mod intake;
mod lists;
mod meeting_paper;
mod members;
mod minutes;
mod office;
mod outgoing;
mod own_form;
mod program;
mod read_back;
mod reveal;
mod road;
mod rubric;
mod statistics;
mod undo;
mod versions;
