//! 电子评分表 of one judge.

use editable::{JudgeRow, JudgeTable, JudgeWorkbook, ScoreColumn, ScoreKind, judge_workbook};
use rules::rubric::ItemKind;
use store::table::member::Member;

use super::form::{Form, FormTable, ScoredBy};
use super::mark::Mark;
use super::number_text;
use crate::error::DeskError;

pub(crate) fn workbook(form: &Form, judge: &Member, mark: &Mark) -> Result<Vec<u8>, DeskError> {
    let number = number_text(mark.year, mark.number);
    let tables = form.tables.iter().zip(&mark.tables);
    Ok(judge_workbook(&JudgeWorkbook {
        year: mark.year,
        title: format!("{} {number}", form.title()),
        tables: tables
            .map(|(table, marked)| sheet(form, table, judge, &marked.tab, &number))
            .collect(),
        mark: mark.pairs(),
    })?)
}

fn sheet(form: &Form, table: &FormTable, judge: &Member, tab: &str, number: &str) -> JudgeTable {
    let (seat, name) = (judge.content.seat, &judge.content.name);
    let columns = table.by.columns();
    let row = |line: &super::form::FormLine| JudgeRow {
        number: line.nominee.number.clone(),
        unit: line.unit.clone(),
        name: form.name(&line.nominee),
        shut: line.is_shut_to(judge.id),
    };
    JudgeTable {
        tab: tab.to_owned(),
        title: form.title(),
        lead: [
            format!(
                "{number}　　评分人：{seat}号　{name}（{}）",
                judge.content.department
            ),
            how(&table.by),
        ],
        extra_cap: match &table.by {
            ScoredBy::Rubric(by) => by.rules.extra_cap.map(rules::points::Points::text),
            ScoredBy::Scale { .. } => None,
        },
        totalled: matches!(table.by, ScoredBy::Rubric(_)),
        columns: columns
            .into_iter()
            .map(|column| ScoreColumn {
                heading: column.with_range(),
                kind: match column.kind {
                    ItemKind::Basic => ScoreKind::Basic,
                    ItemKind::Extra => ScoreKind::Extra,
                    ItemKind::Deduction => ScoreKind::Deduction,
                },
                most: column.most,
                step: column.step,
            })
            .collect(),
        rows: table.lines.iter().map(row).collect(),
        foot: format!("评分人（{seat}号　{name}）签名：　　　　　　　　　　　　日期："),
        numbered: format!("{number}　　{seat}号　{name}"),
    }
}

fn how(by: &ScoredBy) -> String {
    let rule = match by {
        ScoredBy::Rubric(in_force) => format!(
            "评分标准：{}，满分{}。",
            by.words(),
            in_force.rules.full_marks().text()
        ),
        ScoredBy::Scale { most, step } => format!("请填 0–{most} 的分数，步长 {step}。"),
    };
    format!(
        "{rule}只填空白的分数格，其余已锁定；灰底“回避”的不填；暂不评的留空。填好直接保存，把这份文件交回办公室。"
    )
}
