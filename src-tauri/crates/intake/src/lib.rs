//! County files (汇总表) to typed rows and problems.
//!
//! Bytes go in, a [`Batch`] comes out: which rows can be imported, which cannot, and for every
//! oddity the cell, what stood there, what is proposed and what the county should do. The numbers
//! of [`Problem::trap`] are those of the catalogue of submission traps the office keeps.
//!
//! Deliberately absent: any database, clock or file system, and any judgement by the regulation
//! (whether a nominee qualifies is `rules`' affair). Alias resolution of recommending units is the
//! desk's, because its table is edited by the office: the raw text is handed on.

mod above;
mod across;
mod aliases;
mod alike;
mod batch;
mod biff;
mod cell;
mod choices;
mod closing;
mod container;
mod csv;
mod docx;
mod example;
mod field_names;
mod format;
mod header;
mod headings;
mod in_order;
mod judge_sheet;
mod layout;
mod marks;
mod nominees;
mod ods;
mod ole;
mod own_form;
mod parts;
mod read;
mod refusal;
mod rows;
mod serials;
mod sheet;
mod sniff;
mod sources;
mod split;
mod stacked;
mod table;
mod tokens;
mod whole_sheet;
mod workbook;
mod xlsx;
mod xml;

pub use across::mark_repeats;
pub use aliases::Field;
pub use alike::{Acquaintances, Likelihood, Likeness};
pub use batch::{
    Action, Batch, Cancelled, ColumnReading, DroppedRow, FileReading, FileStatus, OwnForm, Problem,
    Progress, ReadRow, SheetReading, SheetRole, SourceFile,
};
pub use choices::{CellFix, Choices, ColumnChoice, SheetChoice};
pub use container::{Arrival, AttachmentForm, Entry, Limits, Unpacked, kind_of_arrival, unpack};
pub use in_order::in_order;
pub use judge_sheet::{FilledCell, FilledTable, FilledWorkbook, read_judge_sheet};
pub use read::{read, read_docx, read_file};
pub use refusal::Refusal;
