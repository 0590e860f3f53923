//! 评审结果汇总表 of a closed meeting: printed from what the newest issue froze, whatever changed since.

use printing::{Align, TableColumn, TableSheet};
use rules::category::Category;
use serde::{Deserialize, Serialize};
use store::code::MeetingState;

use super::deliver::frozen;
use crate::error::DeskError;
use crate::meeting::held::held;
use crate::review::paper::signatures;
use crate::twin::twin;
use crate::year::YearReader;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct ResultTable {
    title: String,
    lead: Vec<String>,
    columns: Vec<ResultColumn>,
    rows: Vec<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ResultColumn {
    head: String,
    width: Option<u16>,
    align: Set,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
enum Set {
    Left,
    Centre,
    Right,
    Exact,
}

impl ResultTable {
    pub fn of(sheet: TableSheet) -> Self {
        let column = |one: TableColumn| ResultColumn {
            head: one.head,
            width: one.width,
            align: one.align.into(),
        };
        Self {
            title: sheet.title,
            lead: sheet.lead,
            columns: sheet.columns.into_iter().map(column).collect(),
            rows: sheet.rows,
        }
    }

    fn printed(self, stands_on: String, foot: Vec<String>) -> TableSheet {
        let column = |one: ResultColumn| TableColumn {
            head: one.head,
            width: one.width,
            align: one.align.into(),
        };
        TableSheet {
            numbered: None,
            title: self.title,
            lead: self.lead.into_iter().chain([stands_on]).collect(),
            columns: self.columns.into_iter().map(column).collect(),
            rows: self.rows,
            foot,
        }
    }
}

/// None while the meeting goes on, where there was none, or for a category it did not touch.
pub(crate) fn frozen_results(
    now: &YearReader<'_>,
    category: Category,
) -> Result<Option<TableSheet>, DeskError> {
    let closed = held(now)?.filter(|meeting| meeting.content.state == MeetingState::Closed);
    let Some(meeting) = closed else {
        return Ok(None);
    };
    let Some(issue) = now.records.meeting_issues().of(meeting.id)?.pop() else {
        return Ok(None);
    };
    let snapshot = frozen(now, &meeting, &issue)?;
    let mut judged = snapshot.categories.into_iter();
    let judged = judged.find(|one| one.title == category.title());
    let stands_on = format!(
        "据{}会议纪要第 {} 次印发，操作记录第 {} 号，校验 {}。",
        meeting.content.title, issue.issue, issue.journal_id.0, issue.journal_hash
    );
    let foot = signatures(&snapshot.union_name, issue.at.date());
    let table = judged.and_then(|one| one.table);
    Ok(table.map(|table| table.printed(stands_on, foot)))
}

twin!(Align => Set { Left, Centre, Right, Exact });
twin!(Set => Align { Left, Centre, Right, Exact });
