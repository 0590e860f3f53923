//! One file a form, each with its data struct and the function that prints it.

mod ballot_names;
pub mod ballot_paper;
mod border;
mod box_spines;
pub mod calibration;
pub mod certificate;
pub mod correction_notice;
pub mod labels;
pub mod minutes;
pub mod official;
pub mod official_annex;
pub mod official_table;
mod ornament;
pub mod plaque_list;
pub mod plaque_proof;
mod record_grid;
pub mod record_paper;
pub mod section;
pub mod sign_in;
pub mod specimen;
pub mod table_paper;
pub mod tally_sheet;
mod tally_table;
pub mod template;
pub mod templated;
mod working;
