//! What a paper for work inside the office waits for: its own data, and nobody's decision.

use rules::gate::Missing;

use super::gate::lacking;
use crate::error::DeskError;
use crate::member::list::members;
use crate::unit::list::units;
use crate::wire::printing::Form;
use crate::year::YearReader;

/// None for a form that leaves the office: its gate is another.
pub(crate) fn missing_for_work(
    now: &YearReader<'_>,
    form: Form,
) -> Result<Option<Vec<Missing>>, DeskError> {
    let (is_lacking, what) = match form {
        Form::Vetting | Form::Dossiers => (
            now.records.nominees().counts_by_unit(now.year)?.is_empty(),
            "还没有推荐对象，请先在“申报”页导入县区报来的汇总表",
        ),
        Form::SignIn => (
            members(now)?.is_empty(),
            "领导小组还没有成员，请先在“设置”页的“领导小组成员”中添加",
        ),
        Form::Labels => (
            units(now)?.is_empty(),
            "还没有推荐单位，请先在“设置”页的“推荐单位”中添加",
        ),
        Form::Certificates
        | Form::Plaques
        | Form::PlaqueProofs
        | Form::FinalList
        | Form::Notice
        | Form::Decision
        | Form::Call
        | Form::Calibration => return Ok(None),
    };
    Ok(Some(
        is_lacking.then(|| lacking(what)).into_iter().collect(),
    ))
}
