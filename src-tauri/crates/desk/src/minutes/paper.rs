//! A frozen meeting in the words of its minutes.

use printing::Minutes;
use rules::number::arabic_date;
use store::table::meeting_issue::MeetingIssue;

use super::snapshot::{Judged, Noted, Outcome, Snapshot};
use super::votes;
use crate::error::DeskError;
use crate::member::list::role_title;
use crate::text::date;
use crate::wire::committee::{Presence, RollCall, RollRow};

const NUMERALS: [&str; 8] = ["一", "二", "三", "四", "五", "六", "七", "八"];

pub(super) fn minutes(frozen: &Snapshot, issue: &MeetingIssue) -> Result<Minutes, DeskError> {
    let meeting = &frozen.roll.meeting;
    let held_on = date("held_on", &meeting.held_on)?;
    let mut lead = vec![format!("时间：{}", arabic_date(held_on))];
    if !meeting.place.is_empty() {
        lead.push(format!("地点：{}", meeting.place));
    }
    let judged = &frozen.categories;
    let sections = [
        ("出席情况", attendance(&frozen.roll)),
        ("回避情况", each(judged, recusals)),
        ("计分规则", each(judged, rules)),
        ("评审结果", each(judged, results)),
        ("同分处理", each(judged, votes::ties)),
        ("票决情况", each(judged, votes::ballots)),
        ("会议批注", each(judged, notes)),
        ("印发", imprint(issue)),
    ];
    Ok(Minutes {
        dated: issue.at.date(),
        title: format!("{}会议纪要", meeting.title),
        lead,
        sections: NUMERALS
            .iter()
            .zip(sections)
            .map(|(numeral, (heading, lines))| (format!("{numeral}、{heading}"), lines))
            .collect(),
        signers: ["主持人", "记录人", "监票人"].map(str::to_owned).into(),
        issuer: frozen.union_name.clone(),
        date: arabic_date(issue.at.date()),
    })
}

/// A category's lines under its name; 无 where there are none at all.
fn each(judged: &[Judged], lines: fn(&Judged) -> Vec<String>) -> Vec<String> {
    let mut all = Vec::new();
    for (numeral, one) in NUMERALS.iter().zip(judged) {
        let own = lines(one);
        if !own.is_empty() {
            all.push(format!("（{numeral}）{}", one.title));
            all.extend(own);
        }
    }
    if all.is_empty() {
        all.push("无。".to_owned());
    }
    all
}

fn attendance(roll: &RollCall) -> Vec<String> {
    let absent = names(roll, Presence::Absent);
    let came = roll.rows.len() - absent.len();
    let mut lines = vec![format!(
        "应到 {} 人，实到 {came} 人，缺席 {} 人。{}。",
        roll.expected,
        absent.len(),
        roll.words
    )];
    let present = [Presence::Present, Presence::Late, Presence::Left]
        .map(|state| names(roll, state))
        .concat();
    lines.push(format!("实到：{}。", present.join("、")));
    for (word, state) in [
        ("缺席", Presence::Absent),
        ("迟到", Presence::Late),
        ("中途离会", Presence::Left),
    ] {
        let who = names(roll, state);
        if !who.is_empty() {
            lines.push(format!("{word}：{}。", who.join("、")));
        }
    }
    let substitutes: Vec<String> = roll.rows.iter().filter_map(substitute).collect();
    if !substitutes.is_empty() {
        lines.push(format!("替补：{}。", substitutes.join("；")));
    }
    lines
}

/// 组长, 副组长, 成员, each in seat order.
fn names(roll: &RollCall, state: Presence) -> Vec<String> {
    let rows = roll.rows.iter();
    let mut rows: Vec<&RollRow> = rows.filter(|row| row.state == Some(state)).collect();
    rows.sort_by_key(|row| (row.role, row.seat));
    rows.into_iter()
        .map(|row| match role_title(row.role) {
            Some(title) => format!("{}（{title}）", row.name),
            None => row.name.clone(),
        })
        .collect()
}

fn substitute(row: &RollRow) -> Option<String> {
    if row.substitute_name.is_empty() {
        return None;
    }
    let post = match row.substitute_post.as_str() {
        "" => String::new(),
        post => format!("（{post}）"),
    };
    Some(format!("{}{post}代{}出席", row.substitute_name, row.name))
}

fn recusals(judged: &Judged) -> Vec<String> {
    let all = judged.recusals.iter();
    all.map(|one| {
        let why = match one.reason.as_str() {
            "" => String::new(),
            reason => format!("，原因：{reason}"),
        };
        format!("{}回避{}{why}。", one.member, one.nominee)
    })
    .collect()
}

fn rules(judged: &Judged) -> Vec<String> {
    vec![format!(
        "{}（本单位设定），名额 {}。回避的和缺席的不计入。",
        judged.rule, judged.seats
    )]
}

fn results(judged: &Judged) -> Vec<String> {
    judged.results.iter().map(result).collect()
}

fn result(one: &Outcome) -> String {
    let rank = one
        .rank
        .map_or_else(|| "未排名".to_owned(), |rank| format!("第 {rank} 名"));
    let figure = one
        .figure
        .as_ref()
        .map_or_else(String::new, |figure| format!("{figure} 分，"));
    let grade = one
        .grade
        .as_ref()
        .map_or_else(String::new, |grade| format!("{grade}，"));
    format!(
        "{rank}　{}　{}，{figure}{grade}{}。",
        one.number, one.name, one.place
    )
}

fn notes(judged: &Judged) -> Vec<String> {
    judged.notes.iter().map(note).collect()
}

fn note(one: &Noted) -> String {
    let place = match one.place.as_str() {
        "" => String::new(),
        place => format!("（{place}）"),
    };
    let quote = match one.quote.as_str() {
        "" => String::new(),
        quote => format!("“{quote}”："),
    };
    format!("{}{place}：{quote}{}（{}）", one.nominee, one.text, one.by)
}

fn imprint(issue: &MeetingIssue) -> Vec<String> {
    let printed = match issue.reason.as_str() {
        "" => format!("第 {} 次印发。", issue.issue),
        reason => format!("第 {} 次印发，原因：{reason}。", issue.issue),
    };
    vec![
        printed,
        format!(
            "操作记录第 {} 号，校验 {}。",
            issue.journal_id, issue.journal_hash
        ),
    ]
}
