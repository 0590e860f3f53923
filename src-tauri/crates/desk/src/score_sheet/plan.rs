//! A 电子评分表 held against the register and the records. What is off is said in one sentence each, with the remedy; a
//! sheet with anything off is refused whole.

use editable::{FIRST_SCORE, NUMBER_COLUMN, SHUT};
use intake::{FilledTable, FilledWorkbook};
use store::ids::NomineeId;
use store::table::member::Member;
use store::table::nominee::Nominee;
use store::table::score_sheet::ScoreSheet;

use super::form::{Form, FormColumn, FormLine, ScoredBy};
use super::mark::{Mark, MarkTable};
use super::number_text;
use super::planned::{Figure, Plan, Planned, PlannedRow};
use super::registered::registered;
use crate::error::DeskError;
use crate::review::enter::{on_scale, refuse_from_outside};
use crate::review::freeze::refuse_when_frozen;
use crate::review::reveal::refuse_when_revealed;
use crate::wire::score_sheet::JudgeRowState;
use crate::year::YearReader;

pub(crate) fn plan(now: &YearReader<'_>, filled: &FilledWorkbook) -> Result<Plan, DeskError> {
    let Some(mark) = Mark::of(filled) else {
        return Ok(refused(String::new(), "文件中的版本标记不完整，或是另一个版本的程序制作的，不能导入。请用本程序重新发放电子评分表，再由成员填写。".into()));
    };
    let number = number_text(mark.year, mark.number);
    let (sheet, member) = match registered(now, &mark)? {
        Ok(found) => found,
        Err(fault) => return Ok(refused(number, fault)),
    };
    let title = format!(
        "{}号　{}　{}　{number}",
        member.content.seat,
        member.content.name,
        sheet.content.category.title()
    );
    let shut = fault_of(refuse_when_frozen(now, sheet.content.category, "评分"))?;
    if let Some(fault) = shut {
        return Ok(refused(title, fault));
    }
    let form = match Form::of(now, sheet.content.category) {
        Ok(form) => form,
        Err(error) => return Ok(refused(title, told(error)?)),
    };
    let mut reading = Reading {
        now,
        form: &form,
        sheet: &sheet,
        member: &member,
        plan: Plan {
            title,
            named: named(now, &mark)?,
            ..Plan::default()
        },
    };
    let rows = reading.rows(&mark, filled)?;
    reading.notes(&mark);
    let mut plan = reading.plan;
    if plan.faults.is_empty() {
        plan.planned = Some(Planned {
            sheet,
            member,
            form,
            rows,
        });
    }
    Ok(plan)
}

fn refused(title: String, fault: String) -> Plan {
    Plan {
        title,
        faults: vec![fault],
        ..Plan::default()
    }
}

fn named(now: &YearReader<'_>, mark: &Mark) -> Result<Vec<Nominee>, DeskError> {
    let ids = mark.tables.iter().flat_map(|table| &table.nominees);
    let found = ids.map(|id| now.records.nominees().get(*id));
    Ok(found
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// What a gate says, as a fault of the file; anything else is no affair of the file's.
fn told(error: DeskError) -> Result<String, DeskError> {
    match error.code {
        "gate_closed" | "refused" => Ok(error.message),
        _ => Err(error),
    }
}

fn fault_of(gate: Result<(), DeskError>) -> Result<Option<String>, DeskError> {
    match gate {
        Ok(()) => Ok(None),
        Err(error) => told(error).map(Some),
    }
}

struct Reading<'r> {
    now: &'r YearReader<'r>,
    form: &'r Form,
    sheet: &'r ScoreSheet,
    member: &'r Member,
    plan: Plan,
}

/// One row of the file, and whose it is.
struct Line<'r> {
    by: &'r ScoredBy,
    line: &'r FormLine,
    /// 0-based.
    row: u32,
    /// The judge was recused when the sheet was made.
    was_shut: bool,
}

impl<'r> Reading<'r> {
    fn fault(&mut self, text: String) {
        if !self.plan.faults.contains(&text) {
            self.plan.faults.push(text);
        }
    }

    fn rows(&mut self, mark: &Mark, filled: &FilledWorkbook) -> Result<Vec<PlannedRow>, DeskError> {
        let mut rows = Vec::new();
        for table in &mark.tables {
            let Some(cells) = filled.table(&table.tab) else {
                self.fault(format!(
                    "文件中缺少工作表“{}”。请让 {} 填写原来的文件，不要删除或改名工作表。",
                    table.tab, self.sheet.content.judge
                ));
                continue;
            };
            let lines = self.lines(table)?;
            for line in lines {
                rows.extend(self.row(&line, cells)?);
            }
        }
        Ok(rows)
    }

    /// The table's rows by nominee, where each still stands on the sheet and is scored by the same.
    fn lines(&mut self, table: &MarkTable) -> Result<Vec<Line<'r>>, DeskError> {
        let form: &'r Form = self.form;
        let mut lines = Vec::new();
        for (row, id) in (FIRST_SCORE.0..).zip(&table.nominees) {
            let Some((by, line)) = form.lines().find(|(_, line)| line.nominee.id == *id) else {
                self.gone(*id)?;
                continue;
            };
            if by.digest() != table.digest {
                self.fault(format!(
                    "评分标准在发出之后改过：发出时是{}，现在是{}。请重新发放电子评分表，已填的分数请 {} 按新标准重填。",
                    table.rubric,
                    by.words(),
                    self.sheet.content.judge
                ));
                continue;
            }
            lines.push(Line {
                by,
                line,
                row,
                was_shut: table.shut.contains(id),
            });
        }
        Ok(lines)
    }

    fn gone(&mut self, id: NomineeId) -> Result<(), DeskError> {
        let nominee = self.now.records.nominees().get(id)?;
        let named = nominee.map_or_else(
            || "表上的一个推荐对象".to_owned(),
            |one| format!("{} {}", one.number, one.content.name),
        );
        self.fault(format!(
            "{named} 已不在评审之列（审核被收回，或已从议程撤下）。请重新发放电子评分表，其余对象的分数可抄到新表上。"
        ));
        Ok(())
    }

    /// None where something in it is off.
    fn row(
        &mut self,
        line: &Line<'_>,
        cells: &FilledTable,
    ) -> Result<Option<PlannedRow>, DeskError> {
        let nominee = &line.line.nominee;
        let number = cells.cell(line.row, u32::from(NUMBER_COLUMN));
        let number = number.map_or("", |cell| cell.text.as_str());
        if number != nominee.number {
            let found = if number.is_empty() { "空白" } else { number };
            self.fault(format!(
                "工作表“{}”第 {} 行的编号应为 {}，文件中是{found}：行被移动或改动。请恢复原来的次序，再导入。",
                cells.tab,
                line.row + 1,
                nominee.number
            ));
            return Ok(None);
        }
        let shut = line.line.is_shut_to(self.member.id);
        let kept = self.kept(line)?;
        let before = self.plan.faults.len();
        let mut figures = Vec::new();
        for (at, column) in (u32::from(FIRST_SCORE.1)..).zip(line.by.columns()) {
            let filed = if shut {
                None
            } else {
                self.figure(line, &column, cells, at)?
            };
            figures.push(Figure {
                kept: kept
                    .iter()
                    .find(|one| one.0 == column.item)
                    .map(|one| one.1.clone()),
                item: column.item,
                title: column.title,
                filed,
            });
        }
        let writes = |figure: &Figure| figure.is_new() || figure.differs();
        let mut closed = shut.then_some(JudgeRowState::Shut);
        let mut note = note(line, shut, cells, &figures);
        if figures.iter().any(writes) {
            if let Some(told) = fault_of(refuse_when_revealed(self.now, nominee))? {
                closed = Some(JudgeRowState::Revealed);
                note = told;
            } else {
                let outside = fault_of(refuse_from_outside(self.now, nominee, self.member))?;
                outside.into_iter().for_each(|fault| self.fault(fault));
            }
        }
        Ok((self.plan.faults.len() == before).then(|| PlannedRow {
            nominee: nominee.clone(),
            figures,
            closed,
            note,
        }))
    }

    /// What the judge gave already, by item.
    fn kept(&self, line: &Line<'_>) -> Result<Vec<(i64, String)>, DeskError> {
        let (records, nominee) = (self.now.records, line.line.nominee.id);
        Ok(match line.by {
            ScoredBy::Rubric(_) => {
                let items = records.score_items().of(nominee)?;
                let own = items
                    .into_iter()
                    .filter(|one| one.member_id == self.member.id);
                own.map(|one| (one.item_id.0, one.value)).collect()
            }
            ScoredBy::Scale { .. } => {
                let scores = records.scores().of(nominee)?;
                let own = scores
                    .into_iter()
                    .filter(|one| one.member_id == self.member.id);
                own.map(|one| (0, one.value)).collect()
            }
        })
    }

    fn figure(
        &mut self,
        line: &Line<'_>,
        column: &FormColumn,
        cells: &FilledTable,
        at: u32,
    ) -> Result<Option<String>, DeskError> {
        let Some(cell) = cells.cell(line.row, at) else {
            return Ok(None);
        };
        if cell.text == SHUT && line.was_shut {
            return Ok(None);
        }
        let nominee = &line.line.nominee;
        let whose = format!(
            "单元格 {}（工作表“{}”）：{}号 {} 给 {} {} 的",
            cell.place,
            cells.tab,
            self.member.content.seat,
            self.member.content.name,
            nominee.number,
            nominee.content.name
        );
        if cell.failed {
            self.fault(format!(
                "{whose}“{}”是公式，没有算出结果。请直接填数字。",
                column.title
            ));
            return Ok(None);
        }
        if cell.text == SHUT {
            self.fault(format!(
                "{whose}“{}”填了“回避”，但没有登记回避。请先在“评审”中登记回避并写明理由，再导入；不回避的请填分数或留空。",
                column.title
            ));
            return Ok(None);
        }
        match accepted(line.by, self.form, column, &cell.text) {
            Ok(filed) => Ok(Some(filed)),
            Err(wrong) => {
                self.fault(format!("{whose}{wrong}。请改正后保存，再导入。"));
                Ok(None)
            }
        }
    }

    /// What is no fault, and yet worth knowing.
    fn notes(&mut self, mark: &Mark) {
        let on_file: Vec<NomineeId> = mark
            .tables
            .iter()
            .flat_map(|table| table.nominees.iter().copied())
            .collect();
        let standing = self.form.nominees();
        let later: Vec<&str> = self
            .form
            .lines()
            .filter(|(_, line)| !on_file.contains(&line.nominee.id))
            .map(|(_, line)| line.nominee.number.as_str())
            .collect();
        if !later.is_empty() {
            self.plan.notes.push(format!(
                "有 {} 个推荐对象是发出之后进入评审的，不在这份表上：{}。请另行录入。",
                later.len(),
                later.join("、")
            ));
        } else if standing != on_file {
            let text = "议程的次序在发出之后变过，不影响导入：分数按编号对应。";
            self.plan.notes.push(text.to_owned());
        }
    }
}

/// The figure as it would be kept, or what is wrong with it.
fn accepted(by: &ScoredBy, form: &Form, column: &FormColumn, text: &str) -> Result<String, String> {
    match by {
        ScoredBy::Scale { .. } => {
            on_scale(&form.settings, text).map_err(|error| format!("评分{error}"))
        }
        ScoredBy::Rubric(in_force) => {
            let mut items = in_force.items.iter().zip(&in_force.rules.items);
            let found = items.find(|(item, _)| item.id.0 == column.item);
            let (_, rules) = found.ok_or_else(|| format!("“{}”不在评分标准中", column.title))?;
            let given = rules.accept(text).map_err(|error| error.to_string())?;
            Ok(given.text())
        }
    }
}

fn note(line: &Line<'_>, shut: bool, cells: &FilledTable, figures: &[Figure]) -> String {
    let columns = u32::from(FIRST_SCORE.1)..;
    let mut texts = columns
        .take(figures.len())
        .filter_map(|at| cells.cell(line.row, at))
        .map(|cell| cell.text.as_str());
    if shut && texts.any(|text| text != SHUT) {
        return "已登记回避，文件中的分数不导入".to_owned();
    }
    if !shut && line.was_shut {
        return "发出时回避，现在不回避了，请另行录入".to_owned();
    }
    let ScoredBy::Rubric(by) = line.by else {
        return String::new();
    };
    let lacks = by.rules.items.iter().zip(figures).filter(|(item, figure)| {
        item.kind == rules::rubric::ItemKind::Basic
            && figure.filed.is_none()
            && figure.kept.is_none()
    });
    let lacks = lacks.count();
    if lacks > 0 && figures.iter().any(|figure| figure.filed.is_some()) {
        return format!("还有 {lacks} 项基本分没有填，暂无总分");
    }
    String::new()
}
