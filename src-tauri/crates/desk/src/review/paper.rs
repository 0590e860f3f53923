//! 评审结果汇总表 of one category.

use chrono::NaiveDate;
use printing::{Align, TableColumn, TablePaper, TableSheet, table_paper};
use rules::category::Category;
use rules::grade::Grade;
use rules::number::arabic_date;
use rules::ranking::Place;
use store::table::nominee::Nominee;

use super::grade::Grades;
use super::sheet::{Sheet, SheetRow};
use crate::error::DeskError;
use crate::minutes::results::frozen_results;
use crate::print::table_book::table_book;
use crate::setting::Settings;
use crate::wire::printing::FileFormat;
use crate::wire::review::MeetingPaperArgs;
use crate::year::YearReader;

pub(crate) struct Paper {
    pub file_name: String,
    pub bytes: Vec<u8>,
}

pub(crate) fn results(now: &YearReader<'_>, args: &MeetingPaperArgs) -> Result<Paper, DeskError> {
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
    let title = format!("{}年度{}评审结果汇总表", now.year, category.title());
    let paper = TablePaper {
        dated: now.today,
        title: title.clone(),
        sheets: vec![frozen_results(now, category)?.map_or_else(|| making.results(), Ok)?],
    };
    let format = args.format.unwrap_or_default();
    let bytes = match format {
        FileFormat::Pdf => table_paper(now.fonts(), &paper)?,
        FileFormat::Xlsx => table_book(&paper, &[category.title()])?,
        FileFormat::Docx => {
            let why = format!("{title}没有 .docx 格式，可以另存为表格（.xlsx）。");
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
    making.results()
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
    fn name(&self, nominee: &Nominee) -> String {
        if self.sheet.category.is_collective() {
            nominee.content.name.clone()
        } else {
            rules::names::spaced(&nominee.content.name)
        }
    }

    /// By rank; who has no figure, or lacks what is 必备, follows by number.
    fn results(&self) -> Result<TableSheet, DeskError> {
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
        let grades = Grades::of(self.now, &self.sheet)?;
        let graded = grades.any()?;
        if graded {
            columns.push(column("等次", Some(200), Align::Centre));
        }
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
        Ok(TableSheet {
            numbered: None,
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
            rows: ranked
                .chain(unranked)
                .map(|row| self.result(row, graded.then_some(&grades)))
                .collect::<Result<_, _>>()?,
            foot: signatures(&self.settings.wire.union_name, self.now.today),
        })
    }

    fn result(
        &self,
        row: &SheetRow,
        grades: Option<&Grades<'_>>,
    ) -> Result<Vec<String>, DeskError> {
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
        if let Some(grades) = grades {
            let grade = grades.grade(row)?;
            cells.push(grade.map_or("", Grade::title).to_owned());
        }
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
        Ok(cells)
    }
}
