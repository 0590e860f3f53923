//! Our own 填报包 when it comes back: one of this year and of today's version needs no look at its columns; one of another
//! year is only imported when a person says so.

use super::plan::Planning;
use super::questions::{Answers, Names, Waiting, own};
use crate::filling_pack::save::FORM_VERSION;
use crate::reading::order::TablePart;
use crate::wire::intake::ProblemAction;

pub(crate) fn is_ours(table: &TablePart) -> bool {
    table
        .own_form
        .as_ref()
        .is_some_and(|form| form.version == FORM_VERSION)
}

pub(crate) fn ask_other_year<'a>(
    planning: &mut Planning<'a>,
    answers: &Answers<'_>,
    names: &mut Names,
    waitings: &mut [(usize, &'a TablePart, Waiting<'a>)],
) {
    let year = planning.now.year;
    for (at, table, waiting) in waitings {
        let Some(form) = table.own_form.as_ref().filter(|form| form.year != year) else {
            continue;
        };
        let message = format!(
            "这是 {} 年度的填报表，现在选树的是 {year} 年度。请让报送单位改用今年的填报包；内容确是今年的，确认后照常导入",
            form.year
        );
        let mut question = own(*at, &table.name, ProblemAction::Ask, 7, message, names);
        question.raw = form.year.to_string();
        // Nothing is proposed, so that it is never taken together with all proposals: last year's nominees must not come
        // in unseen.
        question.accepted = answers.taken(&question.id, false);
        if !question.accepted {
            waiting.whole_part();
        }
        planning.plan.problems.push(question);
    }
}
