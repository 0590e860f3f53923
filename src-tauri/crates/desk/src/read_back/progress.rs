use rules::category::Category;
use store::table::score_second::ScoreSecond;

use super::papers::{Paper, papers};
use super::read::count;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::Nothing;
use crate::wire::read_back::{ReadBackJudge, ReadBackProgress};
use crate::year::YearReader;

/// `read_back.progress`
pub fn progress(desk: &Desk, _: &Nothing) -> Result<Vec<ReadBackProgress>, DeskError> {
    desk.read(|now| Category::ALL.iter().map(|one| of(now, *one)).collect())
}

fn of(now: &YearReader<'_>, category: Category) -> Result<ReadBackProgress, DeskError> {
    let papers = papers(now, category)?;
    let newest = papers
        .iter()
        .flat_map(readings)
        .max_by_key(|reading| reading.at);
    Ok(ReadBackProgress {
        category: category.into(),
        title: category.title().to_owned(),
        judges: papers.iter().map(judge).collect(),
        reader: newest.map_or_else(String::new, |reading| reading.reader.clone()),
        warning: newest.and_then(|_| warning(category, &papers)),
    })
}

fn readings(paper: &Paper) -> impl Iterator<Item = &ScoreSecond> {
    paper.figures().filter_map(|figure| figure.reading.as_ref())
}

fn judge(paper: &Paper) -> ReadBackJudge {
    let mut readers: Vec<String> = readings(paper).map(|one| one.reader.clone()).collect();
    readers.sort_unstable();
    readers.dedup();
    ReadBackJudge {
        member: paper.member.id.0,
        seat: paper.member.content.seat,
        name: paper.member.content.name.clone(),
        count: count(paper.tally()),
        readers,
    }
}

/// Whose papers differ and were not settled, and whose are still to be read: a warning, no gate.
fn warning(category: Category, papers: &[Paper]) -> Option<String> {
    let differing = told(papers, |paper| paper.tally().differing)
        .map(|(seats, figures)| format!("{seats}有 {figures} 处不一致没有定"));
    let unread = told(papers, |paper| paper.tally().of - paper.tally().read)
        .map(|(seats, figures)| format!("{seats}还有 {figures} 处没有复核"));
    let open: Vec<String> = differing.into_iter().chain(unread).collect();
    (!open.is_empty()).then(|| format!("{}复核录分：{}。", category.title(), open.join("；")))
}

/// The seats of which there is any, and how many in all.
fn told(papers: &[Paper], figures: impl Fn(&Paper) -> u32) -> Option<(String, u32)> {
    let some = papers.iter().filter(|paper| figures(paper) > 0);
    let seats: Vec<String> = some
        .map(|paper| format!("{}号", paper.member.content.seat))
        .collect();
    (!seats.is_empty()).then(|| (seats.join("、"), papers.iter().map(&figures).sum()))
}
