use editable::{ProblemLine, ProblemList, problem_list};

use super::page::held;
use crate::error::DeskError;
use crate::host::Host;
use crate::print::hand_over::saved;
use crate::wire::intake::{PreviewProblem, ProblemAction, TokenArgs};
use crate::wire::printing::SaveOutcome;

/// `submission.export_problems`: what a county has to put right, as a table it can work through.
pub fn export_problems(host: &Host, args: &TokenArgs) -> Result<SaveOutcome, DeskError> {
    let bytes = host.with_desk(|desk| {
        let problems = &held(desk, &args.token)?.plan.problems;
        let rows = problems
            .iter()
            .filter(|problem| problem.action != ProblemAction::Fix)
            .map(line)
            .collect();
        Ok(problem_list(&ProblemList {
            title: format!("{}年度报送材料问题清单", desk.year()?),
            rows,
        })?)
    })?;
    saved(host, "报送材料问题清单.xlsx", &bytes)
}

fn line(problem: &PreviewProblem) -> ProblemLine {
    ProblemLine {
        action: match problem.action {
            ProblemAction::Refuse => "退回",
            ProblemAction::Ask => "请确认",
            ProblemAction::Warn => "提醒",
            ProblemAction::Fix => "已更正",
        }
        .to_owned(),
        file: problem.file.clone(),
        sheet: problem.sheet.clone(),
        cell: problem.cell.clone().unwrap_or_default(),
        raw: problem.raw.clone(),
        proposed: problem.proposed.clone().unwrap_or_default(),
        message: problem.message.clone(),
    }
}
