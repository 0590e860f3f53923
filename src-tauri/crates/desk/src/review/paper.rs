//! The meeting's papers of one category: 评分表 for every judge to fill in by hand, and 评审结果汇总表.

use chrono::NaiveDate;
use printing::{Align, TableColumn, TablePaper, TableSheet, table_paper};
use rules::category::Category;
use rules::number::arabic_date;
use rules::ranking::Place;
use store::table::member::Member;
use store::table::nominee::Nominee;

use super::in_print::by_rubric;
use super::sheet::{Sheet, SheetRow};
use crate::error::DeskError;
use crate::minutes::results::frozen_results;
use crate::print::table_book::table_book;
use crate::rubric::in_force::InForce;
use crate::setting::Settings;
use crate::wire::printing::FileFormat;
use crate::wire::review::{MeetingPaper, MeetingPaperArgs};
use crate::year::YearReader;

pub(crate) struct Paper {
    pub file_name: String,
    pub bytes: Vec<u8>,
}

pub(crate) fn paper(now: &YearReader<'_>, args: &MeetingPaperArgs) -> Result<Paper, DeskError> {
    let category = Category::from(args.category);
    let sheet = Sheet::of(now, category)?;
    if sheet.rows.is_empty() {
        return Err(DeskError::new(
            "refused",
            format!(
                "{}还没有审核通过的推荐对象，没有可以打印的内容。",
                category.title()
            ),
        ));
    }
    let making = Making {
        now,
        settings: now.settings()?,
        sheet,
    };
    let (name, sheets) = match args.paper {
        MeetingPaper::ScoreSheets => ("评分表", making.score_sheets()?),
        MeetingPaper::Results => {
            let frozen = frozen_results(now, category)?;
            (
                "评审结果汇总表",
                vec![frozen.unwrap_or_else(|| making.results())],
            )
        }
    };
    let title = format!("{}年度{}{name}", now.year, category.title());
    let paper = TablePaper {
        dated: now.today,
        title: title.clone(),
        sheets,
    };
    let format = args.format.unwrap_or_default();
    let bytes = match (format, args.paper) {
        (FileFormat::Pdf, _) => table_paper(now.fonts(), &paper)?,
        (FileFormat::Xlsx, MeetingPaper::Results) => table_book(&paper, &[category.title()])?,
        (FileFormat::Docx | FileFormat::Xlsx, _) => {
            let why = format!("{name}没有 .{} 格式。", format.extension());
            return Err(DeskError::bad_input("format", why));
        }
    };
    Ok(Paper {
        file_name: format!("{title}.{}", format.extension()),
        bytes,
    })
}

/// 评审结果汇总表 as the records stand.
pub(crate) fn results_now(
    now: &YearReader<'_>,
    category: Category,
) -> Result<TableSheet, DeskError> {
    let making = Making {
        now,
        settings: now.settings()?,
        sheet: Sheet::of(now, category)?,
    };
    Ok(making.results())
}

/// Who reckoned and who signs below a table of results.
pub(crate) fn signatures(union_name: &str, dated: NaiveDate) -> Vec<String> {
    vec![
        "计分人：________________　　复核人：________________　　监督人：________________".into(),
        format!(
            "领导小组组长：________________　　　　　　　　{union_name}　{}",
            arabic_date(dated)
        ),
    ]
}

struct Making<'n> {
    now: &'n YearReader<'n>,
    settings: Settings,
    sheet: Sheet,
}

fn column(head: impl Into<String>, width: Option<u16>, align: Align) -> TableColumn {
    TableColumn {
        head: head.into(),
        width,
        align,
    }
}

impl Making<'_> {
    /// A sheet a judge; where the kinds of units have rubrics of their own, a sheet for each of them.
    fn score_sheets(&self) -> Result<Vec<TableSheet>, DeskError> {
        let groups = by_rubric(self.now, &self.sheet)?;
        Ok(self
            .sheet
            .members
            .iter()
            .flat_map(|member| {
                groups
                    .iter()
                    .map(move |(rubric, rows)| self.score_sheet(member, rubric.as_ref(), rows))
            })
            .collect())
    }

    fn score_sheet(
        &self,
        member: &Member,
        rubric: Option<&InForce>,
        rows: &[&SheetRow],
    ) -> TableSheet {
        let seat = member.content.seat;
        let mut columns = vec![
            column("序号", Some(120), Align::Centre),
            column(
                "推荐对象",
                Some(if rubric.is_some() { 700 } else { 1200 }),
                Align::Left,
            ),
        ];
        let marks = match rubric {
            None => vec![column("评分", Some(300), Align::Centre)],
            Some(rubric) => (1..=rubric.items.len())
                .map(|number| column(number.to_string(), None, Align::Centre))
                .chain([column("合计", Some(160), Align::Centre)])
                .collect(),
        };
        let blank = marks.len();
        columns.extend(marks);
        if rubric.is_none() {
            columns.push(column("备注", None, Align::Left));
        }
        let recused = |row: &SheetRow| {
            let cell = row.cells.iter().find(|cell| cell.member == member.id);
            cell.is_some_and(|cell| cell.recused)
        };
        let row = |(number, row): (usize, &&SheetRow)| {
            let name = format!("{}　{}", row.nominee.number, self.name(&row.nominee));
            let mut cells = vec![number.to_string(), name];
            let word = if recused(row) { "回避" } else { "" };
            cells.extend(std::iter::repeat_n(word.to_owned(), blank));
            if rubric.is_none() {
                cells.push(String::new());
            }
            cells
        };
        TableSheet {
            title: format!("{}评分表", self.settings.full_title(self.sheet.category)),
            lead: self.how_to_score(seat, rubric),
            columns,
            rows: (1..).zip(rows).map(row).collect(),
            foot: vec![format!(
                "评分人（{seat}号　{}）签名：________________　　　　　　　　　　　　日期：　　　年　　月　　日",
                member.content.name
            )],
        }
    }

    /// The number of the sheet, and what the columns stand for.
    fn how_to_score(&self, seat: u32, rubric: Option<&InForce>) -> Vec<String> {
        let number = format!(
            "编号：{}-{}-评{seat:02}",
            self.now.year % 100,
            self.sheet.category.letter()
        );
        let Some(rubric) = rubric else {
            let scale = &self.settings.wire;
            return vec![format!(
                "{number}　　　　请在“评分”栏填写 0–{} 的分数，步长 {}。",
                scale.score_max, scale.score_step
            )];
        };
        let content = &rubric.rubric.content;
        let items: Vec<String> = (1..)
            .zip(&rubric.rules.items)
            .map(|(number, item): (usize, _)| {
                let step = if item.step.is_zero() {
                    String::new()
                } else {
                    format!("，步长{}", item.step.text())
                };
                let kind = match item.kind {
                    rules::rubric::ItemKind::Basic => "",
                    other => other.title(),
                };
                format!(
                    "{number}{}（{kind}0–{}{step}）",
                    item.title,
                    item.points.text()
                )
            })
            .collect();
        vec![
            format!(
                "{number}　　　　评分标准：{}（第{}版），满分{}。",
                content.title,
                content.version,
                rubric.rules.full_marks().text()
            ),
            format!("各栏：{}。", items.join("；")),
        ]
    }

    fn name(&self, nominee: &Nominee) -> String {
        if self.sheet.category.is_collective() {
            nominee.content.name.clone()
        } else {
            rules::names::spaced(&nominee.content.name)
        }
    }

    /// By rank; who has no figure, or lacks what is 必备, follows by number.
    fn results(&self) -> TableSheet {
        let mut columns = vec![
            column("名次", Some(120), Align::Centre),
            column("编号", Some(230), Align::Centre),
            column("推荐对象", None, Align::Left),
        ];
        let seats = self.sheet.members.iter();
        columns.extend(
            seats.map(|member| column(member.content.seat.to_string(), Some(110), Align::Exact)),
        );
        columns.push(column("得分", Some(170), Align::Centre));
        columns.push(column("结果", Some(200), Align::Centre));
        let ranked = self
            .sheet
            .ranking
            .rows
            .iter()
            .filter_map(|one| self.sheet.row(one.id));
        let unranked = self
            .sheet
            .rows
            .iter()
            .filter(|row| self.sheet.ranked(row.nominee.id).is_none());
        TableSheet {
            title: format!(
                "{}评审结果汇总表",
                self.settings.full_title(self.sheet.category)
            ),
            lead: vec![format!(
                "计分规则：{}（本单位设定）。名额 {}。共 {} 个推荐对象，已评齐亮分 {} 个。括号内为去掉的最高分、最低分；回避的不计入。",
                self.sheet.rule.title(),
                self.sheet.seats,
                self.sheet.rows.len(),
                self.sheet.values().len()
            )],
            columns,
            rows: ranked.chain(unranked).map(|row| self.result(row)).collect(),
            foot: signatures(&self.settings.wire.union_name, self.now.today),
        }
    }

    fn result(&self, row: &SheetRow) -> Vec<String> {
        let ranked = self.sheet.ranked(row.nominee.id);
        let mut cells = vec![
            ranked.map_or_else(|| "—".to_owned(), |one| one.rank.to_string()),
            row.nominee.number.clone(),
            self.name(&row.nominee),
        ];
        cells.extend(
            row.cells
                .iter()
                .map(|cell| match (&cell.text, cell.recused, cell.dropped) {
                    _ if cell.absent => "缺席".to_owned(),
                    (_, true, _) => "回避".to_owned(),
                    (Some(_), false, _) if row.value.is_none() => "已评".to_owned(),
                    (Some(text), false, true) => format!("({text})"),
                    (Some(text), false, false) => text.clone(),
                    (None, false, _) => String::new(),
                }),
        );
        cells.push(row.value_text().unwrap_or_default());
        cells.push(
            match ranked.map(|one| one.place) {
                _ if !row.lacking.is_empty() => "缺必备",
                None if row.awaits_reveal() => "未亮分",
                None => "未评齐",
                Some(_) if !self.sheet.all_scored() => "",
                Some(Place::Inside) => "线内",
                Some(Place::Tied) => "同分",
                Some(Place::Outside) => "线外",
            }
            .to_owned(),
        );
        cells
    }
}
