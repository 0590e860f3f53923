use printing::Template;
use store::code::PaperPurpose;
use store::ids::PaperTemplateId;
use store::table::paper_template::PaperTemplate as Stored;

use super::content::read_back;
use crate::error::DeskError;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

/// What a paper is set by: the template it names, the one in use for its purpose, or the program's own. Without one of
/// their own, overprints stand where the whole sheet's texts stand.
pub(crate) fn in_force(now: &YearReader<'_>, args: &FormArgs) -> Result<Template, DeskError> {
    if let Some(id) = args.template {
        return template_of(&find(now, id)?);
    }
    let all = now.records.paper_templates().all(now.year)?;
    let in_use = |purpose| {
        let found = |stored: &&Stored| stored.in_use && stored.content.purpose == purpose;
        all.iter().find(found)
    };
    let own = if args.is_overprint() {
        in_use(PaperPurpose::Overprint).or_else(|| in_use(PaperPurpose::Certificate))
    } else {
        in_use(PaperPurpose::Certificate)
    };
    own.map_or_else(|| Ok(Template::certificate()), template_of)
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
