use rules::condition::{Kind, MarkVerdict as RuleMark, Verdict};
use store::table::mark::Mark;
use store::table::nominee::Nominee;

use super::{find, read::dossier, standing};
use crate::desk::{ACTOR, Desk};
use crate::error::DeskError;
use crate::review::freeze;
use crate::wire::nominee::{BulkOutcome, Dossier, MarkArgs, MarkRestArgs, MarkVerdict};
use crate::year::YearWriter;

/// `nominee.mark`
pub fn mark(desk: &mut Desk, args: &MarkArgs) -> Result<Dossier, DeskError> {
    let (name, title, soft, kind) = desk.read(|now| {
        let nominee = find(now, args.id)?;
        freeze::refuse_when_frozen(now, nominee.category, "条件核查")?;
        let found = standing::judged(now, &nominee, now.settings()?.wire.strict_publicity)?;
        let condition = found
            .iter()
            .find(|finding| finding.code == args.code)
            .ok_or_else(|| {
                DeskError::bad_input("code", format!("没有名为“{}”的条件。", args.code))
            })?;
        Ok((
            nominee.content.name.clone(),
            condition.title,
            condition.soft,
            condition.kind,
        ))
    })?;
    if let Some(verdict) = args.verdict {
        allowed(verdict, kind, soft, &args.note, title)?;
    }
    desk.act("nominee.mark", format!("核查 {name}：{title}"), |now| {
        let nominee = find(&now.reader(), args.id)?;
        match args.verdict {
            Some(verdict) => write(now, &nominee, &args.code, verdict.into(), &args.note)?,
            None => now.records.marks().clear(nominee.id, &args.code)?,
        }
        let strict = now.reader().settings()?.wire.strict_publicity;
        standing::review_anew(now, &nominee, strict)?;
        dossier(&now.reader(), args.id)
    })
}

/// A person ticks what waits for a person; figures decide the rest, and only a soft doubt can be cleared, with a reason.
fn allowed(
    verdict: MarkVerdict,
    kind: Kind,
    soft: bool,
    note: &str,
    title: &str,
) -> Result<(), DeskError> {
    match (verdict, kind) {
        (MarkVerdict::Override, _) if !soft => Err(DeskError::bad_input(
            "verdict",
            format!("“{title}”是硬性条件，不能说明理由后放行。请核对数据，或退回补正。"),
        )),
        (MarkVerdict::Override, _) if note.trim().is_empty() => Err(DeskError::bad_input(
            "note",
            "请写明放行的理由，档案里要留。",
        )),
        (MarkVerdict::Met | MarkVerdict::Unmet, Kind::Computed) => Err(DeskError::bad_input(
            "verdict",
            format!("“{title}”由数据算出，不能直接勾选。请改正数据后重新导入。"),
        )),
        (MarkVerdict::Unmet, _) if note.trim().is_empty() => Err(DeskError::bad_input(
            "note",
            "请写明不符合的事实和依据，档案里要留。",
        )),
        (MarkVerdict::Override | MarkVerdict::Met | MarkVerdict::Unmet, _) => Ok(()),
    }
}

fn write(
    now: &YearWriter<'_>,
    nominee: &Nominee,
    code: &str,
    verdict: RuleMark,
    note: &str,
) -> Result<(), DeskError> {
    Ok(now.records.marks().set(&Mark {
        nominee_id: nominee.id,
        code: code.to_owned(),
        verdict,
        note: note.trim().to_owned(),
        by: ACTOR.to_owned(),
        at: now.at,
    })?)
}

/// `nominee.mark_rest`
pub fn mark_rest(desk: &mut Desk, args: &MarkRestArgs) -> Result<BulkOutcome, DeskError> {
    if args.note.trim().is_empty() {
        return Err(DeskError::bad_input(
            "note",
            "请写明依据（如：已核对审批表和各部门复函），档案里要留。",
        ));
    }
    desk.act(
        "nominee.mark_rest",
        format!("核查{}个推荐对象的人工核查项", args.ids.len()),
        |now| {
            let strict = now.reader().settings()?.wire.strict_publicity;
            let mut changed = 0;
            for id in &args.ids {
                changed += u32::from(mark_waiting(now, *id, &args.note, strict)?);
            }
            Ok(BulkOutcome {
                changed,
                refused: Vec::new(),
            })
        },
    )
}

fn mark_waiting(
    now: &YearWriter<'_>,
    id: i64,
    note: &str,
    strict: bool,
) -> Result<bool, DeskError> {
    let nominee = find(&now.reader(), id)?;
    freeze::refuse_when_frozen(&now.reader(), nominee.category, "条件核查")?;
    let waiting: Vec<&str> = standing::judged(&now.reader(), &nominee, strict)?
        .iter()
        .filter(|finding| finding.kind != Kind::Computed && finding.verdict == Verdict::Waiting)
        .map(|finding| finding.code)
        .collect();
    for code in &waiting {
        write(now, &nominee, code, RuleMark::Met, note)?;
    }
    standing::refresh(now, &nominee, strict)?;
    Ok(!waiting.is_empty())
}
