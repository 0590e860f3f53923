use rules::category::Category;

use super::{Settings, to_map};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::fonts::roles::{ALL, names_of};
use crate::nominee::standing;
use crate::review::freeze;
use crate::wire::office::Settings as WireSettings;
use crate::year::{YearReader, YearWriter};

/// `setting.change`: only what differs is written, so that undoing one change keeps the others.
pub fn change(desk: &mut Desk, args: &WireSettings) -> Result<WireSettings, DeskError> {
    let wanted = Settings::sound(args.clone())?;
    desk.act("setting.change", "修改本单位设定".into(), |now| {
        let before = now.reader().settings()?;
        refuse_under_scores(&now.reader(), &before, &wanted)?;
        refuse_under_numbers(&now.reader(), &before, &wanted)?;
        refuse_unfit_fonts(now, &before, &wanted)?;
        let kept = to_map(&before.wire)?;
        for (key, value) in to_map(args)?
            .iter()
            .filter(|(key, value)| kept.get(*key) != Some(value))
        {
            now.records
                .settings()
                .set(now.year, key, &value.to_string())?;
        }
        if before.wire.strict_publicity != args.strict_publicity {
            standing::refresh_all(now)?;
        }
        Ok(now.reader().settings()?.wire)
    })
}

/// What a 审议 rests on stands still, and no score already entered may fall off the scale.
fn refuse_under_scores(
    now: &YearReader<'_>,
    before: &Settings,
    wanted: &Settings,
) -> Result<(), DeskError> {
    let rule = before.wire.score_rule != wanted.wire.score_rule
        || before.wire.score_decimals != wanted.wire.score_decimals;
    let scale = before.scale != wanted.scale;
    for category in Category::ALL {
        if rule || scale {
            freeze::refuse_when_frozen(now, category, "计分规则和分值")?;
        }
        if !scale {
            continue;
        }
        for score in now.records.scores().all(now.year, category)? {
            wanted.scale.accept(&score.value).map_err(|_| {
                DeskError::bad_input(
                    "score_max",
                    format!(
                        "{}已有评分 {}，不在新的满分和步长之内。请先清除或修改这些评分，再改设定。",
                        category.title(),
                        score.value
                    ),
                )
            })?;
        }
    }
    Ok(())
}

/// A font this computer lacks may be on another; one that papers can't be set in is none anywhere.
fn refuse_unfit_fonts(
    now: &YearWriter<'_>,
    before: &Settings,
    wanted: &Settings,
) -> Result<(), DeskError> {
    let kept = names_of(before);
    for (at, name) in names_of(wanted).iter().enumerate() {
        if name.is_empty() || *name == kept[at] {
            continue;
        }
        if let Some(why) = now.shelf.refusal(name) {
            return Err(DeskError::bad_input(ALL[at].field(), why));
        }
    }
    Ok(())
}

/// Numbers of one category look alike: once one is issued, its pattern stays.
fn refuse_under_numbers(
    now: &YearReader<'_>,
    before: &Settings,
    wanted: &Settings,
) -> Result<(), DeskError> {
    for category in Category::ALL {
        let issued = || now.records.issued_numbers().all(now.year, category);
        if before.pattern(category) != wanted.pattern(category) && !issued()?.is_empty() {
            return Err(DeskError::bad_input(
                super::number_field(category),
                format!(
                    "{}已经核发编号，编号格式不能再改。请改回“{}”。",
                    category.title(),
                    before.number_pattern(category)
                ),
            ));
        }
    }
    Ok(())
}
