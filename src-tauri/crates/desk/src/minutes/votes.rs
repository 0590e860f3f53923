//! Ties and rounds of voting in the words of the minutes.

use super::snapshot::Judged;
use crate::wire::ballot::{BallotCount, BallotRound, TieRecord};
use crate::wire::review::TieMethod;

pub(super) fn ties(judged: &Judged) -> Vec<String> {
    judged.ties.iter().map(tie).collect()
}

fn tie(record: &TieRecord) -> String {
    let method = match record.method {
        TieMethod::Lots => "抽签",
        TieMethod::Revote => "再投一轮",
        TieMethod::Priority => "优先规则",
    };
    let said = [
        ("规则", &record.rule),
        ("见证人", &record.witnesses),
        ("说明", &record.reason),
    ];
    let said: String = said
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(word, text)| format!("{word}：{text}。"))
        .collect();
    let lapsed = if record.in_force {
        ""
    } else {
        "此后分数或名额有变，这个次序不再适用。"
    };
    format!(
        "第 {} 次：{} 个同分，争 {} 个名额，以{method}定序：{}。{said}{lapsed}",
        record.round,
        record.order.len(),
        record.seats,
        record.order.join("、")
    )
}

pub(super) fn ballots(judged: &Judged) -> Vec<String> {
    judged.ballots.iter().flat_map(ballot).collect()
}

fn ballot(round: &BallotRound) -> Vec<String> {
    let secret = if round.secret { "无记名" } else { "记名" };
    let title = match round.title.as_str() {
        "" => String::new(),
        title => format!("（{title}）"),
    };
    let mut lines = vec![format!(
        "第 {} 轮{title}，{secret}，通过条件：{}。",
        round.round, round.rule
    )];
    if !round.reason.is_empty() {
        lines.push(format!("作废，原因：{}。", round.reason));
    }
    if let Some(count) = &round.count {
        lines.extend(counted(count));
    }
    if !round.scrutineers.is_empty() || !round.tellers.is_empty() {
        lines.push(format!(
            "监票人：{}。计票人：{}。",
            round.scrutineers, round.tellers
        ));
    }
    lines
}

fn counted(count: &BallotCount) -> Vec<String> {
    let figures = &count.figures;
    let mut lines = vec![format!(
        "发出 {} 张，收回 {} 张，有效 {} 张，无效 {} 张。{}",
        figures.issued, figures.returned, figures.valid, figures.invalid, count.outcome
    )];
    lines.extend(count.rows.iter().map(|row| {
        format!(
            "{}：同意 {}，不同意 {}，弃权 {}。{}",
            row.name, row.approve, row.against, row.abstain, row.explanation
        )
    }));
    lines
}
