//! Paper of the office (公文、证书): typed data in, PDF bytes out.
//!
//! The way of a form: its data struct (`forms`) → a draw list in millimetres (`draw`) → PDF (`pdf`).
//! Text is checked against the bundled fonts before anything is drawn, so that no page ever shows a
//! missing glyph. Identical input gives identical bytes.
//!
//! Deliberately absent: a clock (dates arrive with the data), files, the database, and the rules of
//! who may be printed, which belong to `desk`. PDF/A is absent too: the draw list knows nothing of
//! printpdf so that another writer can take it over.

mod at_once;
mod draw;
mod embed;
mod error;
mod fonts;
mod forms;
mod inspect;
mod linebreak;
mod measure;
mod page;
mod path;
mod pdf;
mod readback;
mod squeeze;
mod table;
mod title;

pub use error::PrintError;
pub use fonts::{
    FontBook, FontChoice, FontFacts, FontFile, FontProgram, Unfit, font_facts, missing_glyphs,
};
pub use forms::ballot_paper::{BallotName, BallotPapers, PapersToASheet, ballot_papers};
pub use forms::calibration::{Calibration, calibration_page};
pub use forms::certificate::{Certificate, CertificateRun, certificates};
pub use forms::correction_notice::{CorrectionNotice, correction_notice};
pub use forms::labels::{FolderLabel, FolderLabels, folder_labels};
pub use forms::minutes::{Minutes, minutes};
pub use forms::official::{ImprintLine, Masthead, Official, Passage, official};
pub use forms::official_annex::{Annex, AnnexContent};
pub use forms::official_table::{OfficialTable, TableCell, TableGroup};
pub use forms::plaque_list::{PlaqueList, PlaqueRow, engraved_characters, plaque_list};
pub use forms::plaque_proof::{PlaqueProof, PlaqueProofs, plaque_proofs};
pub use forms::record_paper::{Record, RecordBlock, RecordPaper, RecordTable, record_paper};
pub use forms::section::{ListEntry, ListSection};
pub use forms::sign_in::{SignInGroup, SignInRow, SignInSheet, sign_in_sheet};
pub use forms::specimen::{Specimen, SpecimenFace, specimen};
pub use forms::table_paper::{TableColumn, TablePaper, TableSheet, table_paper};
pub use forms::tally_sheet::{Tallied, TallyRow, TallySheet, tally_sheet};
pub use forms::template::{Align3, Block, Circle, Figure, Frame, Ornament, PaperRole, Template};
pub use forms::templated::{
    Boxed, Fault, Fields, Missed, Mode, Profile, Sheet, Templated, TemplatedRun, Tried, templated,
    tried,
};
pub use inspect::{Inspected, InspectedPage, inspected};
pub use page::turned_title;
pub use readback::{Found, shapes_on, sheets_of, spots_of};
pub use table::Align;
