use super::axis::Axis;
use super::{Scored, by_rule, judges, scenarios, spreads};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::grade::Grades;
use crate::review::sheet::Sheet;
use crate::wire::review::CategoryArgs;
use crate::wire::statistics::Statistics;

/// `review.statistics`
pub fn read(desk: &Desk, args: &CategoryArgs) -> Result<Statistics, DeskError> {
    desk.read(|now| {
        let sheet = Sheet::of(now, args.category.into())?;
        refuse_before_the_last_score(&sheet)?;
        let scored = Scored::of(&sheet)?;
        let spread = scored.panel.by_disagreement();
        let axis = Axis {
            from: ends(spread.iter().map(|(_, one)| one.lowest).min())?,
            to: ends(spread.iter().map(|(_, one)| one.highest).max())?,
        };
        Ok(Statistics {
            category: args.category,
            title: now.settings()?.full_title(sheet.category),
            rule_title: sheet.rule.title().to_owned(),
            seats: sheet.seats,
            nominees: spreads::to_wire(&scored, &axis, &spread, &Grades::of(now, &sheet)?)?,
            judges: judges::to_wire(&scored, &axis),
            rules: by_rule::columns(&scored),
            by_rule: by_rule::rows(&scored)?,
            other_rules: scenarios::other_rules(&scored)?,
            without: scenarios::without_each(&scored)?,
            axis_from: axis.from.to_exact_text(),
            axis_to: axis.to.to_exact_text(),
        })
    })
}

/// A statistic of half a sheet would tell who is ahead before everyone has scored.
fn refuse_before_the_last_score(sheet: &Sheet) -> Result<(), DeskError> {
    let title = sheet.category.title();
    if sheet.rows.is_empty() {
        let message = format!("{title}还没有审核通过的推荐对象，没有评分可以统计。");
        return Err(DeskError::new("gate_closed", message));
    }
    if !sheet.all_scored() {
        let message = format!(
            "{title}还有 {}，全部亮分后才有统计。请先在“单项”或“全表”中录齐评分并亮分。",
            sheet.outstanding()
        );
        return Err(DeskError::new("gate_closed", message));
    }
    Ok(())
}

fn ends<T>(end: Option<T>) -> Result<T, DeskError> {
    end.ok_or_else(|| DeskError::internal(&"评齐的一类没有评分"))
}
