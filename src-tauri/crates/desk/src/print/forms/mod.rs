//! One file a form: what stands on it, and for whom.

pub mod calibration;
pub mod call;
pub mod certificates;
pub mod decision;
pub mod dossiers;
pub mod everybody;
pub mod final_list;
mod formal;
pub mod labels;
pub mod notice;
mod official;
pub mod plaque_proofs;
pub mod plaques;
mod quota_table;
mod record_words;
mod records;
mod sections;
pub mod sign_in;
pub mod vetting;
mod vetting_book;

use rules::category::Category;
use store::table::nominee::Nominee;

use super::order::in_list_order;
use super::part::chosen;
use crate::error::DeskError;
use crate::wire::printing::{FormArgs, Part};
use crate::year::YearReader;

/// Of the rosters, in list order, or of everybody, the part that is asked for.
pub(crate) fn recipients(
    now: &YearReader<'_>,
    args: &FormArgs,
    categories: &[Category],
) -> Result<Vec<Nominee>, DeskError> {
    let mut all = Vec::new();
    if args.form.is_of_everybody() {
        all = everybody::everybody(now)?;
    } else {
        for category in categories {
            all.extend(in_list_order(now, *category)?);
        }
    }
    chosen(all, args.part.as_ref().unwrap_or(&Part::All))
}

pub(crate) fn number_of(now: &YearReader<'_>, nominee: &Nominee) -> Result<String, DeskError> {
    let number = now.records.issued_numbers().of(nominee.id)?;
    Ok(number.map(|number| number.content.text).unwrap_or_default())
}
