use rules::category::Category;
use rules::grade::{Lines, LinesError};
use rules::points::Points;
use rules::rubric::{Item, ItemKind, Rubric as Rules};
use store::code::RubricNature;
use store::ids::RubricId;
use store::table::rubric::{NewRubric, NewRubricItem};

use super::list::rubrics;
use super::{nature_title, sample};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::freeze;
use crate::wire::review::CategoryArgs;
use crate::wire::rubric::{Rubric, RubricItem, RubricItemKind, SaveRubricArgs};
use crate::year::{YearReader, YearWriter};

/// `rubric.save`: the whole rubric; what it was is in the journal.
pub fn save(desk: &mut Desk, args: &SaveRubricArgs) -> Result<Vec<Rubric>, DeskError> {
    put(desk, args, false)
}

/// `rubric.use_sample`: one made from Arts. 5–7 and marked 示例, for the leading group to change.
pub fn use_sample(desk: &mut Desk, args: &CategoryArgs) -> Result<Vec<Rubric>, DeskError> {
    put(desk, &sample::of(args.category)?, true)
}

fn put(desk: &mut Desk, args: &SaveRubricArgs, is_sample: bool) -> Result<Vec<Rubric>, DeskError> {
    let category: Category = args.category.into();
    let nature: RubricNature = args.nature.into();
    let checked = checked(args)?;
    let lines = checked_lines(args, checked.full_marks())?;
    desk.read(|now| refuse_in_use(now, category, nature))?;
    let summary = format!(
        "修改{}评分标准（{}）：{} 项，满分 {}",
        category.title(),
        nature_title(nature),
        args.items.len(),
        checked.full_marks().text()
    );
    desk.act("rubric.save", summary, |now| {
        let id = version(now, args, (nature, checked.extra_cap, lines), is_sample)?;
        for ((position, item), rules) in (1..).zip(&args.items).zip(&checked.items) {
            now.records.rubrics().insert_item(&NewRubricItem {
                rubric_id: id,
                position,
                section: item.section.trim().to_owned(),
                title: rules.title.clone(),
                kind: item.kind.into(),
                points: rules.points.text(),
                step: rules.step.text(),
                required: item.required,
                guide: item.guide.trim().to_owned(),
            })?;
        }
        rubrics(&now.reader(), category)
    })
}

/// The rubric of these nominees without items: a new one, or the next version of the one there is.
fn version(
    now: &YearWriter<'_>,
    args: &SaveRubricArgs,
    (nature, extra_cap, lines): (RubricNature, Option<Points>, Lines),
    is_sample: bool,
) -> Result<RubricId, DeskError> {
    let category: Category = args.category.into();
    let known = now.records.rubrics().all(now.year, category)?;
    let before = known.into_iter().find(|one| one.content.nature == nature);
    let content = NewRubric {
        year: now.year,
        category,
        nature,
        version: before.as_ref().map_or(1, |one| one.content.version + 1),
        title: args.title.trim().to_owned(),
        is_sample,
        extra_cap: extra_cap.map(Points::text),
        pass_line: lines.pass.map(Points::text),
        honours_line: lines.honours.map(Points::text),
        pass_required: lines.pass_required,
    };
    Ok(match before {
        None => now.records.rubrics().insert(&content)?,
        Some(before) => {
            now.records.rubrics().update(before.id, &content)?;
            now.records.rubrics().clear_items(before.id)?;
            before.id
        }
    })
}

fn checked(args: &SaveRubricArgs) -> Result<Rules, DeskError> {
    if args.title.trim().is_empty() {
        return Err(DeskError::bad_input("title", "请填写评分标准的名称。"));
    }
    let wrong = |error: &dyn std::fmt::Display| DeskError::bad_input("items", format!("{error}。"));
    let rules = Rules {
        items: args.items.iter().map(item).collect::<Result<_, _>>()?,
        extra_cap: optional("extra_cap", "加分上限", args.extra_cap.as_deref())?,
    };
    rules.check().map_err(|error| wrong(&error))?;
    Ok(rules)
}

fn checked_lines(args: &SaveRubricArgs, full: Points) -> Result<Lines, DeskError> {
    let lines = Lines {
        pass: optional("pass_line", "合格线", args.pass_line.as_deref())?,
        honours: optional("honours_line", "优秀线", args.honours_line.as_deref())?,
        pass_required: args.pass_required,
    };
    let wrong = |error: LinesError| DeskError::bad_input("pass_line", format!("{error}。"));
    lines.check(full).map_err(wrong)?;
    Ok(lines)
}

/// Points that may be left blank.
fn optional(field: &str, what: &str, text: Option<&str>) -> Result<Option<Points>, DeskError> {
    match text.map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Points::parse(text)
            .map(Some)
            .map_err(|error| DeskError::bad_input(field, format!("{what}{error}。"))),
    }
}

fn item(item: &RubricItem) -> Result<Item, DeskError> {
    let points = |what: &str, text: &str| {
        Points::parse(text).map_err(|error| {
            DeskError::bad_input("items", format!("“{}”的{what}{error}。", item.title))
        })
    };
    Ok(Item {
        section: item.section.trim().to_owned(),
        title: item.title.trim().to_owned(),
        kind: match item.kind {
            RubricItemKind::Basic => ItemKind::Basic,
            RubricItemKind::Extra => ItemKind::Extra,
            RubricItemKind::Deduction => ItemKind::Deduction,
        },
        points: points("分值", &item.points)?,
        step: points("步长", &item.step)?,
        required: item.required,
    })
}

/// A rubric is frozen by the first score, its own or one given without any.
pub(crate) fn refuse_in_use(
    now: &YearReader<'_>,
    category: Category,
    nature: RubricNature,
) -> Result<(), DeskError> {
    freeze::refuse_when_frozen(now, category, "评分标准")?;
    let known = now.records.rubrics().all(now.year, category)?;
    let same = known.iter().find(|one| one.content.nature == nature);
    let used = match same {
        Some(same) => now.records.rubrics().is_used(same.id)?,
        None => !now.records.scores().all(now.year, category)?.is_empty(),
    };
    if used {
        return Err(DeskError::new(
            "gate_closed",
            format!(
                "{}已经开始评分，评分标准从第一个分数起就不再改动。确需修改的，请先清除已录入的评分、评语和自评分（或用 Ctrl+Z 撤销）。",
                category.title()
            ),
        ));
    }
    Ok(())
}
