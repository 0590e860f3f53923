//! Makes a finished frame, under each masking. Nothing is computed on the board.

use rules::category::Category;
use rules::facts::Facts;
use rules::ranking::Place;
use rules::score::Rule;
use store::ids::NomineeId;

use super::cards;
use super::keep::heading;
use super::picture::{Picture, masked};
use crate::ballot::stood::Stood;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::{facts, organisation, post};
use crate::office::founding::from_one;
use crate::review::sheet::{Cell, Sheet, SheetRow, count};
use crate::unit::resolve::UnitNames;
use crate::wire::board::{
    ComposeArgs, FrameBody, FrameCell, FrameLine, FrameRow, Masking, Progress, ProjectorFrame,
    Scene,
};
use crate::year::YearReader;

/// `board.compose`
pub fn compose(desk: &Desk, args: &ComposeArgs) -> Result<ProjectorFrame, DeskError> {
    let picture = desk.read(|now| picture(now, args))?;
    Ok(desk
        .wall
        .look(|board, at| picture.frame(board.masking, board.theme, board.timer_at(at))))
}

type Body<'b> = &'b dyn Fn(Masking) -> Result<FrameBody, DeskError>;

pub(super) fn picture(now: &YearReader<'_>, args: &ComposeArgs) -> Result<Picture, DeskError> {
    let category: Category = args.category.into();
    let settings = now.settings()?;
    let title = settings.full_title(category);
    let drawn = |progress: Option<Progress>, body: Body<'_>| {
        let heading = heading(&settings.wire.union_name);
        Picture::drawn(heading, title.clone(), progress, body)
    };
    let of_nominee = |body: &dyn Fn(&Subject<'_>, Masking) -> Result<FrameBody, DeskError>| {
        let sheet = Sheet::of(now, category)?;
        let subject = Subject::of(now, &sheet, args.nominee)?;
        drawn(progress(&sheet, subject.row), &|masking| {
            body(&subject, masking)
        })
    };
    match args.scene {
        Scene::Title => drawn(None, &|_| Ok(cards::title(&title, now.year, category))),
        Scene::Agenda => of_nominee(&|it, masking| Ok(cards::agenda(it.sheet, it.row, masking))),
        Scene::Nominee => of_nominee(&|it, masking| {
            let lines = cards::brief_lines(&it.unit, &it.known);
            Ok(it.who(masking).introduced(lines))
        }),
        Scene::Dossier => of_nominee(&|it, masking| {
            let lines = cards::dossier_lines(&it.unit, &it.known, now.year);
            Ok(it.who(masking).dossier(lines))
        }),
        Scene::Score => of_nominee(&|it, masking| Ok(score(it.sheet, it.row, it.who(masking)))),
        Scene::Vote => of_nominee(&|it, masking| vote(now, it, it.who(masking))),
        Scene::Ranking => {
            let sheet = Sheet::of(now, category)?;
            refuse_unscored(&sheet)?;
            drawn(None, &|masking| Ok(ranking(&sheet, args.revealed, masking)))
        }
        Scene::Tie => {
            let sheet = Sheet::of(now, category)?;
            let tie = cards::Tie::of(now, &sheet)?;
            drawn(None, &|masking| Ok(tie.body(masking)))
        }
    }
}

/// The nominee in hand.
struct Subject<'s> {
    sheet: &'s Sheet,
    row: &'s SheetRow,
    known: Facts,
    unit: String,
}

impl<'s> Subject<'s> {
    fn of(now: &YearReader<'_>, sheet: &'s Sheet, id: Option<i64>) -> Result<Self, DeskError> {
        let row = current(sheet, id)?;
        let content = &row.nominee.content;
        Ok(Self {
            sheet,
            row,
            known: facts::from_json(sheet.category, &content.facts)?,
            unit: UnitNames::of_year(now)?.name(content.unit_id).to_owned(),
        })
    }

    fn who(&self, masking: Masking) -> Who {
        let nominee = &self.row.nominee;
        Who {
            number: nominee.number.clone(),
            name: masked(nominee, masking),
            organisation: organisation(nominee),
            post: post(&self.known),
        }
    }
}

/// As a frame names one.
struct Who {
    number: String,
    name: String,
    organisation: String,
    post: String,
}

impl Who {
    fn introduced(self, lines: Vec<FrameLine>) -> FrameBody {
        let Self {
            number,
            name,
            organisation,
            post,
        } = self;
        FrameBody::Nominee {
            number,
            name,
            organisation,
            post,
            lines,
        }
    }

    fn dossier(self, lines: Vec<FrameLine>) -> FrameBody {
        let Self {
            number,
            name,
            organisation,
            post,
        } = self;
        FrameBody::Dossier {
            number,
            name,
            organisation,
            post,
            lines,
        }
    }
}

fn current(sheet: &Sheet, id: Option<i64>) -> Result<&SheetRow, DeskError> {
    let id = id.ok_or_else(|| DeskError::bad_input("nominee", "请先在评审顺序中选定推荐对象。"))?;
    sheet.row(NomineeId(id)).ok_or_else(|| {
        DeskError::bad_input(
            "nominee",
            "这个推荐对象不在本类的评审名单里（须先通过资格审查）。",
        )
    })
}

fn progress(sheet: &Sheet, row: &SheetRow) -> Option<Progress> {
    let index = sheet
        .on_agenda()
        .position(|other| other.nominee.id == row.nominee.id)?;
    Some(Progress {
        current: from_one(index),
        total: count(sheet.on_agenda()),
    })
}

fn score(sheet: &Sheet, row: &SheetRow, who: Who) -> FrameBody {
    // Scores are seen together or not at all: until they are revealed a cell tells only that it is in.
    let shown = row.value.is_some();
    let cell = |cell: &Cell| FrameCell {
        seat: cell.seat,
        value: cell.text.clone().filter(|_| shown && cell.is_open()),
        state: cell.state(),
    };
    FrameBody::Score {
        number: who.number,
        name: who.name,
        organisation: who.organisation,
        post: who.post,
        label: match sheet.rule {
            Rule::Sum => "总分",
            Rule::Mean | Rule::TrimmedMean => "平均得分",
        }
        .to_owned(),
        value: row.value_text(),
        rule: sheet.rule.title().to_owned(),
        cells: row.cells.iter().map(cell).collect(),
        entered: row.entered,
        expected: row.expected,
    }
}

fn vote(now: &YearReader<'_>, it: &Subject<'_>, who: Who) -> Result<FrameBody, DeskError> {
    let stood = Stood::of(now, it.sheet.category, it.row.nominee.id)?.ok_or_else(|| {
        DeskError::new(
            "gate_closed",
            "这个推荐对象还没有票决。请先在“票决”准备一轮并发票。",
        )
    })?;
    Ok(FrameBody::Vote {
        number: who.number,
        name: who.name,
        organisation: who.organisation,
        post: who.post,
        papers: stood.papers,
        eligible: stood.eligible,
        threshold: stood.threshold,
        count: stood.count,
    })
}

fn refuse_unscored(sheet: &Sheet) -> Result<(), DeskError> {
    if sheet.all_scored() {
        return Ok(());
    }
    let why = format!("还有 {}，名次要等全部亮分后一起揭晓。", sheet.outstanding());
    Err(DeskError::new("gate_closed", why))
}

fn ranking(sheet: &Sheet, revealed: u32, masking: Masking) -> FrameBody {
    let total = sheet.ranking.rows.len();
    let hidden = total.saturating_sub(usize::try_from(revealed).unwrap_or(usize::MAX));
    let row = |(index, ranked): (usize, &rules::ranking::Ranked<NomineeId>)| {
        let row = sheet.row(ranked.id)?;
        let is_hidden = index < hidden;
        let when_shown = |text: String| if is_hidden { String::new() } else { text };
        Some(FrameRow {
            rank: ranked.rank,
            name: when_shown(masked(&row.nominee, masking)),
            organisation: when_shown(organisation(&row.nominee)),
            value: when_shown(row.value_text().unwrap_or_default()),
            inside: ranked.place == Place::Inside,
            hidden: is_hidden,
        })
    };
    FrameBody::Ranking {
        seats: sheet.seats,
        rows: sheet
            .ranking
            .rows
            .iter()
            .enumerate()
            .filter_map(row)
            .collect(),
    }
}
