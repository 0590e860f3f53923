//! One test a trap of the catalogue, where it shows only in a whole file.

#[path = "traps/archives.rs"]
mod archives;
#[path = "traps/build.rs"]
mod build;
#[path = "traps/cells.rs"]
mod cells;
#[path = "traps/dates.rs"]
mod dates;
#[path = "traps/facts.rs"]
mod facts;
#[path = "traps/files.rs"]
mod files;
#[path = "traps/forms.rs"]
mod forms;
#[path = "traps/headers.rs"]
mod headers;
#[path = "traps/marks.rs"]
mod marks;
#[path = "traps/old.rs"]
mod old;
#[path = "traps/open.rs"]
mod open;
#[path = "traps/people.rs"]
mod people;
#[path = "traps/rows.rs"]
mod rows;
#[path = "traps/saying.rs"]
mod saying;
#[path = "traps/sheets.rs"]
mod sheets;
