//! 资格审查表: what 组织部 found of each nominee (第十七条), condition by condition.

use printing::{Record, RecordBlock};
use rules::names::spaced;
use store::table::nominee::Nominee;

use super::record_words::{condition_table, name_label, outcome, summary};
use super::{records, vetting_book};
use crate::error::DeskError;
use crate::nominee::{organisation, standing::judged};
use crate::print::paper::Made;
use crate::setting::Settings;
use crate::unit::resolve::UnitNames;
use crate::wire::printing::{FileFormat, FormArgs};
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    if args.format == Some(FileFormat::Xlsx) {
        return vetting_book::made(now, args);
    }
    let (settings, units) = (now.settings()?, UnitNames::of_year(now)?);
    records::made(now, args, |nominee| record(now, &settings, &units, nominee))
}

fn record(
    now: &YearReader<'_>,
    settings: &Settings,
    units: &UnitNames,
    nominee: &Nominee,
) -> Result<Record, DeskError> {
    let found = judged(now, nominee, settings.wire.strict_publicity)?;
    let content = &nominee.content;
    let fact = |label: &str, value: String| (label.to_owned(), value);
    let mut facts = vec![fact(name_label(nominee.category), spaced(&content.name))];
    facts.extend(
        Some(organisation(nominee))
            .filter(|one| !one.is_empty())
            .map(|one| {
                let label = if nominee.category.is_collective() {
                    "所属基层工会"
                } else {
                    "工作单位"
                };
                fact(label, one)
            }),
    );
    let conclusion = vec![
        fact("条件核查", summary(&found)),
        fact("审核结论", outcome(nominee)),
    ];
    Ok(Record {
        title: format!(
            "{}年度{}资格审查表",
            now.year,
            settings.full_title(nominee.category)
        ),
        from: format!("推荐单位：{}", units.name(content.unit_id)),
        number: format!("申报编号：{}", nominee.number),
        running: format!("{}　{}", nominee.number, content.name),
        blocks: vec![
            RecordBlock::Facts(facts),
            RecordBlock::Table(condition_table(&found)),
            RecordBlock::Conclusion {
                facts: conclusion,
                signers: vec![
                    "初审人（签字）：".to_owned(),
                    "复核人（签字）：".to_owned(),
                    "组织部审核意见（盖章）：".to_owned(),
                ],
            },
        ],
    })
}
