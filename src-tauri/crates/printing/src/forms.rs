//! One file a form, each with its data struct and the function that prints it.

mod ballot_names;
pub mod ballot_paper;
mod border;
pub mod certificate;
pub mod correction_notice;
pub mod minutes;
pub mod official;
pub mod official_annex;
pub mod plaque_list;
pub mod plaque_proof;
pub mod section;
pub mod table_paper;
