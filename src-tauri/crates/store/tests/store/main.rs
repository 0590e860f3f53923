//! The store as the desk uses it, and its file as others may find or leave it.

mod acting;
mod ballots;
mod checking;
mod listing;
mod meetings;
mod minutes;
mod opening;
mod read_back;
mod records;
mod reveals;
mod rubrics;
mod score_sheets;
mod tables;
mod templates;
mod undoing;
