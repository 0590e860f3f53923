//! 第十七条 “市总工会组织部对申报材料进行审核，对符合条件的集体和个人，提请……领导小组审议”.

use rules::condition::{Finding, Standing, Verdict, standing};
use store::table::nominee::Nominee;

use super::{find, standing::judged};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::freeze;
use crate::wire::nominee::{BulkOutcome, Refused, VetArgs, Vetting};
use crate::year::YearWriter;

/// `nominee.vet`
pub fn vet(desk: &mut Desk, args: &VetArgs) -> Result<BulkOutcome, DeskError> {
    if matches!(args.outcome, Vetting::Returned | Vetting::Barred) && args.reason.trim().is_empty()
    {
        return Err(DeskError::bad_input(
            "reason",
            "请写明理由，要告知推荐单位，档案里也要留。",
        ));
    }
    desk.act(
        "nominee.vet",
        format!("{}{}个推荐对象", verb(args.outcome), args.ids.len()),
        |now| {
            let strict = now.reader().settings()?.wire.strict_publicity;
            let mut outcome = BulkOutcome {
                changed: 0,
                refused: Vec::new(),
            };
            for id in &args.ids {
                let nominee = find(&now.reader(), *id)?;
                match refusal(now, &nominee, args.outcome, strict)? {
                    Some(why) => outcome.refused.push(Refused {
                        id: *id,
                        name: nominee.content.name,
                        why,
                    }),
                    None => {
                        now.records.nominees().update_vetting(
                            nominee.id,
                            args.outcome.into(),
                            args.reason.trim(),
                        )?;
                        outcome.changed += 1;
                    }
                }
            }
            Ok(outcome)
        },
    )
}

fn verb(outcome: Vetting) -> &'static str {
    match outcome {
        Vetting::Pending => "恢复待审核：",
        Vetting::Returned => "退回补正：",
        Vetting::Passed => "审核通过：",
        Vetting::Barred => "不予推荐：",
        Vetting::Withdrawn => "撤回：",
    }
}

fn refusal(
    now: &YearWriter<'_>,
    nominee: &Nominee,
    outcome: Vetting,
    strict: bool,
) -> Result<Option<String>, DeskError> {
    if freeze::is_frozen(&now.reader(), nominee.category)? {
        return Ok(Some(format!(
            "{}已经审议，审核结论不能再改。需要更正时先撤销审议",
            nominee.category.title()
        )));
    }
    if outcome != Vetting::Passed {
        return Ok(None);
    }
    let found = judged(&now.reader(), nominee, strict)?;
    Ok(match standing(&found) {
        Standing::Clear => None,
        Standing::Barred => Some(format!(
            "有不符合的条件：{}",
            titles(&found, &[Verdict::Unmet, Verdict::Vetoed])
        )),
        Standing::Waiting => Some(format!(
            "还有条件待核查：{}",
            titles(&found, &[Verdict::Waiting, Verdict::Doubt])
        )),
    })
}

fn titles(found: &[Finding], wanted: &[Verdict]) -> String {
    let all: Vec<String> = found
        .iter()
        .filter(|finding| wanted.contains(&finding.verdict))
        .map(|finding| format!("{}（{}）", finding.title, finding.article))
        .collect();
    const SHOWN: usize = 3;
    if all.len() > SHOWN {
        format!("{}等{}项", all[..SHOWN].join("、"), all.len())
    } else {
        all.join("、")
    }
}
