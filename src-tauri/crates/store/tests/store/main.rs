//! The store as the desk uses it, and its file as others may find or leave it.

mod acting;
mod ballots;
mod checking;
mod decisions;
mod listing;
mod meetings;
mod minutes;
mod opening;
mod prints;
mod read_back;
mod records;
mod registers;
mod reveals;
mod rubrics;
mod score_sheets;
mod scoring;
mod templates;
mod undoing;
