pub mod add;
pub mod edit;
pub mod remove;
pub mod search;
pub mod show;

use store::ids::AnnotationId;
use store::table::annotation::Annotation;

use crate::desk::ACTOR;
use crate::error::DeskError;
use crate::year::YearReader;

fn find(now: &YearReader<'_>, id: i64) -> Result<Annotation, DeskError> {
    now.records
        .annotations()
        .get(AnnotationId(id))?
        .ok_or_else(|| DeskError::not_found("这条批注"))
}

/// What a note says, without the space around it.
fn said(text: &str) -> Result<String, DeskError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(DeskError::bad_input("text", "批注不能是空的，请写几个字。"));
    }
    Ok(text.to_owned())
}

fn author(by: Option<&str>) -> String {
    let by = by.map(str::trim).filter(|by| !by.is_empty());
    by.unwrap_or(ACTOR).to_owned()
}
