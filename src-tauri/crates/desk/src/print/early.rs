//! What a paper waits for that nobody's decision holds up: its own data.

use rules::gate::Missing;

use super::gate::lacking;
use crate::error::DeskError;
use crate::member::list::members;
use crate::unit::list::units;
use crate::wire::printing::Form;
use crate::year::YearReader;

/// None for a form that 审定 and 公示 come before: its gate is another.
pub(crate) fn missing_before_decisions(
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
        Form::Notice => (
            now.records.publicities().all(now.year)?.is_empty(),
            "公示时间还没有确定，请先在“公示”页开始公示",
        ),
        Form::Call => (
            no_seats_yet(now)?,
            "名额还没有分配，请先在“设置”页的“推荐单位”中分配名额",
        ),
        Form::Calibration => (false, ""),
        Form::Certificates
        | Form::Plaques
        | Form::PlaqueProofs
        | Form::FinalList
        | Form::Decision => return Ok(None),
    };
    Ok(Some(
        is_lacking.then(|| lacking(what)).into_iter().collect(),
    ))
}

fn no_seats_yet(now: &YearReader<'_>) -> Result<bool, DeskError> {
    let quotas = now.records.units().quotas(now.year)?;
    Ok(quotas.iter().all(|quota| quota.seats == 0))
}
