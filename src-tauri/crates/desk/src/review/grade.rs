//! How the figures of a category lie to the lines of the rubrics they were scored by.

use rules::gate::Missing;
use rules::grade::{Grade, Lines, Scored};

use super::sheet::{Sheet, SheetRow};
use crate::error::DeskError;
use crate::rubric::in_force::{Known, lines};
use crate::year::YearReader;

pub(crate) struct Grades<'s> {
    sheet: &'s Sheet,
    known: Known,
}

impl<'s> Grades<'s> {
    pub fn of(now: &YearReader<'_>, sheet: &'s Sheet) -> Result<Self, DeskError> {
        Ok(Self {
            sheet,
            known: Known::of(now, sheet.category)?,
        })
    }

    /// Nothing before there is a figure, and nothing where no line is drawn.
    pub fn grade(&self, row: &SheetRow) -> Result<Option<Grade>, DeskError> {
        let (Some(lines), Some(scored)) = (self.lines(row)?, self.scored(row)) else {
            return Ok(None);
        };
        Ok(lines.grade(scored))
    }

    /// Why the nominee cannot be selected: below a 合格线 that its rubric makes a condition.
    pub fn missing(&self, row: &SheetRow) -> Result<Option<Missing>, DeskError> {
        let (Some(lines), Some(scored)) = (self.lines(row)?, self.scored(row)) else {
            return Ok(None);
        };
        Ok(lines.may_be_selected(&row.nominee.content.name, scored, self.sheet.decimals))
    }

    /// Whether any line is drawn in the category.
    pub fn any(&self) -> Result<bool, DeskError> {
        for row in &self.sheet.rows {
            let lines = self.lines(row)?;
            if lines.is_some_and(|one| one.pass.is_some() || one.honours.is_some()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// 合格线 75，优秀线 90；得分 93.00，达到优秀线。
    pub fn told(&self, row: &SheetRow) -> Result<String, DeskError> {
        let lines = self.lines(row)?.unwrap_or_default();
        let drawn: Vec<String> = [("合格线", lines.pass), ("优秀线", lines.honours)]
            .into_iter()
            .filter_map(|(word, line)| Some(format!("{word} {}", line?.text())))
            .collect();
        if drawn.is_empty() {
            return Ok(String::new());
        }
        let verdict = match (row.value_text(), self.grade(row)?) {
            (Some(figure), Some(grade)) => format!("；得分 {figure}，{}", grade.title()),
            _ => String::new(),
        };
        Ok(format!("{}{verdict}。", drawn.join("，")))
    }

    fn lines(&self, row: &SheetRow) -> Result<Option<Lines>, DeskError> {
        let rubric = self.known.for_nominee(&row.nominee)?;
        rubric.map(|one| lines(&one.content)).transpose()
    }

    fn scored(&self, row: &SheetRow) -> Option<Scored> {
        Some(Scored {
            figure: row.value?,
            rule: self.sheet.rule,
            judges: row.entered,
        })
    }
}
