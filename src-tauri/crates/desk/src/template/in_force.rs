use printing::Template;
use store::code::PaperPurpose;
use store::ids::PaperTemplateId;
use store::table::paper_template::PaperTemplate as Stored;

use super::content::read_back;
use crate::error::DeskError;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

/// What a paper is set by: the template it names, or the one in force for its purpose.
pub(crate) fn asked_for(now: &YearReader<'_>, args: &FormArgs) -> Result<Template, DeskError> {
    match args.template {
        Some(id) => template_of(&find(now, id)?),
        None if args.is_overprint() => in_force(now, PaperPurpose::Overprint),
        None => in_force(now, PaperPurpose::Certificate),
    }
}

/// The template in use, or the program's own. Without one of their own, overprints stand where the texts of whole sheets
/// stand.
pub(crate) fn in_force(now: &YearReader<'_>, purpose: PaperPurpose) -> Result<Template, DeskError> {
    let all = now.records.paper_templates().all(now.year)?;
    let in_use = |purpose| {
        let found = |stored: &&Stored| stored.in_use && stored.content.purpose == purpose;
        all.iter().find(found)
    };
    in_use(purpose)
        .or_else(|| in_use(PaperPurpose::Certificate))
        .map_or_else(|| Ok(Template::certificate()), template_of)
}

pub(crate) fn find(now: &YearReader<'_>, id: i64) -> Result<Stored, DeskError> {
    let stored = now.records.paper_templates().get(PaperTemplateId(id))?;
    stored
        .filter(|stored| stored.content.year == now.year)
        .ok_or_else(|| DeskError::not_found("这份版式"))
}

fn template_of(stored: &Stored) -> Result<Template, DeskError> {
    Ok(read_back(&stored.content.content)?.into())
}
