use store::ids::RubricItemId;
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::score_second::ScoreSecond;

use super::papers::{Figure, Paper, paper};
use super::read::{number_of, shown};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::review::enter::{accepted, judged_by};
use crate::rubric::in_force::InForce;
use crate::wire::read_back::{ReadBack, ReadBackEnterArgs};
use crate::year::YearReader;

/// `read_back.enter`: an empty `value` is a blank on the paper.
pub fn enter(desk: &mut Desk, args: &ReadBackEnterArgs) -> Result<ReadBack, DeskError> {
    let reader = args.reader.trim();
    if reader.is_empty() {
        return Err(DeskError::bad_input(
            "reader",
            "请先填写复核人的姓名，再录入复核的分。",
        ));
    }
    let read = desk.read(|now| {
        let (nominee, member) = judged_by(now, args.nominee, args.member)?;
        let paper = paper(now, nominee.category, member.id)?;
        let figure = figure_of(&paper, &nominee, args.item)?;
        Ok(Read {
            value: value(now, &nominee, &member, figure, &args.value)?,
            title: title_of(&paper, &nominee, figure),
            item: figure.item,
            against: figure.first.clone(),
            nominee,
            member,
        })
    })?;
    desk.act("read_back.enter", read.summary(), |now| {
        now.records.score_seconds().set(&ScoreSecond {
            nominee_id: read.nominee.id,
            member_id: read.member.id,
            item_id: read.item,
            value: read.value.clone(),
            against: read.against.clone(),
            kept: false,
            reader: reader.to_owned(),
            at: now.at,
        })?;
        shown(&now.reader(), read.nominee.category, read.member.id)
    })
}

struct Read {
    nominee: Nominee,
    member: Member,
    item: Option<RubricItemId>,
    title: String,
    value: Option<String>,
    against: Option<String>,
}

impl Read {
    fn summary(&self) -> String {
        format!(
            "复核 {} 号成员给 {} {}的评分：{}",
            self.member.content.seat,
            self.nominee.content.name,
            self.title,
            self.value.as_deref().unwrap_or(BLANK)
        )
    }
}

/// What a blank on the paper is called.
pub(crate) const BLANK: &str = "空白";

/// # Errors
/// Nothing of this nominee is to be read back, or there is no such item.
pub(crate) fn figure_of<'p>(
    paper: &'p Paper,
    nominee: &Nominee,
    item: i64,
) -> Result<&'p Figure, DeskError> {
    let row = paper
        .row(nominee.id)
        .ok_or_else(|| DeskError::not_found("这个推荐对象的评分行"))?;
    if let Some(why) = row.shut {
        return Err(DeskError::new(
            "gate_closed",
            format!(
                "{}号成员对“{}”：{why}，没有可以复核的分。初录未齐的，请先录完再复核。",
                paper.member.content.seat, nominee.content.name
            ),
        ));
    }
    let mut figures = row.figures.iter();
    figures
        .find(|figure| number_of(figure.item) == item)
        .ok_or_else(|| DeskError::not_found("这个评分项目"))
}

/// “组织建设”; nothing for the sheet as a whole.
pub(crate) fn title_of(paper: &Paper, nominee: &Nominee, figure: &Figure) -> String {
    let on = |row: &super::papers::PaperRow| row.nominee.id == nominee.id;
    let sheet = paper.sheets.iter().find(|sheet| sheet.rows.iter().any(on));
    let mut columns = sheet.iter().flat_map(|sheet| &sheet.columns);
    let column = columns.find(|column| column.item.is_some() && column.item == figure.item);
    column.map_or_else(String::new, |column| format!("“{}”", column.title))
}

/// By the same rules as the first figure.
fn value(
    now: &YearReader<'_>,
    nominee: &Nominee,
    member: &Member,
    figure: &Figure,
    typed: &str,
) -> Result<Option<String>, DeskError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let Some(item) = figure.item else {
        return Ok(Some(accepted(now, member, typed)?));
    };
    let in_force = InForce::of(now, nominee)?;
    let rule = in_force.as_ref().and_then(|one| {
        let at = one.items.iter().position(|other| other.id == item)?;
        one.rules.items.get(at)
    });
    let rule = rule.ok_or_else(|| DeskError::not_found("这个评分项目"))?;
    let given = rule.accept(typed.trim()).map_err(|error| {
        DeskError::bad_input("value", format!("{}号成员{error}。", member.content.seat))
    })?;
    Ok(Some(given.text()))
}
