//! The sample year from the opened year to the printed papers, through the same commands as the window's.

use chrono::NaiveDate;
use desk::commands::dispatch;
use desk::error::DeskError;
use desk::host::Host;
use serde_json::{Value, json};

use crate::arguments::{Arguments, usage};
use crate::terminal;

const CATEGORIES: [&str; 3] = ["home", "small_home", "worker"];
const DELIBERATED: &str = "2026-10-12";
const APPROVED: &str = "2026-10-15";
const POSTED: &str = "2026-10-16";

pub fn run(arguments: &Arguments) -> Result<String, DeskError> {
    if arguments.out.is_none() {
        return Err(usage("请用 --out 指明 PDF 写到哪个文件夹。"));
    }
    let mut terminal = terminal::terminal(arguments, Vec::new());
    terminal.not_before =
        NaiveDate::from_ymd_opt(2026, 11, 2).and_then(|day| day.and_hms_opt(9, 0, 0));
    let host = terminal::host(arguments, terminal)?;
    let mut told = Vec::new();
    dispatch(&host, "sample.open", json!({}))?;
    told.push(received(&host)?);
    for category in CATEGORIES {
        told.push(review(&host, category)?);
    }
    let notice = dispatch(&host, "publicity.start", json!({ "posted": POSTED }))?;
    told.push(format!(
        "公示　{}",
        notice["notices"][0]["period"].as_str().unwrap_or_default()
    ));
    let issued = dispatch(&host, "number.issue", json!({}))?;
    told.push(format!("编号　核发 {} 个", issued["issued"]));
    let printing = dispatch(&host, "print.read", json!({}))?;
    for document in printing["documents"].as_array().into_iter().flatten() {
        let saved = dispatch(&host, "print.save", json!({ "form": document["form"] }))?;
        told.push(format!(
            "印制　{}",
            saved["path"].as_str().unwrap_or_default()
        ));
    }
    dispatch(&host, "store.verify", json!({}))?;
    Ok(told.join("\n"))
}

fn received(host: &Host) -> Result<String, DeskError> {
    let overview = dispatch(host, "overview.read", json!({}))?;
    let line = |category: &Value| {
        format!(
            "{} {}件（通过 {}）",
            category["title"].as_str().unwrap_or_default(),
            category["received"],
            category["passed"]
        )
    };
    let lines: Vec<String> = overview["categories"]
        .as_array()
        .into_iter()
        .flatten()
        .map(line)
        .collect();
    Ok(format!("申报　{}", lines.join("，")))
}

/// What the sample left open is scored, a tie is broken by lot, and both bodies decide.
fn review(host: &Host, category: &str) -> Result<String, DeskError> {
    score_the_rest(host, category)?;
    break_tie(host, category)?;
    let state = dispatch(host, "decision.read", json!({ "category": category }))?;
    let placed = |place: &str| -> Vec<Value> {
        state["proposal"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|row| row["place"] == place)
            .map(|row| row["nominee"].clone())
            .collect()
    };
    let (selected, reserves) = (placed("inside"), placed("outside"));
    let reserves: Vec<Value> = reserves.into_iter().take(3).collect();
    let summary = format!(
        "{}　审议、审定 {}，候补 {}",
        state["title"].as_str().unwrap_or_default(),
        selected.len(),
        reserves.len()
    );
    dispatch(
        host,
        "decision.deliberate",
        json!({ "category": category, "held_on": DELIBERATED, "selected": selected, "reserves": reserves, "note": "" }),
    )?;
    dispatch(
        host,
        "decision.approve",
        json!({ "category": category, "held_on": APPROVED, "note": "" }),
    )?;
    Ok(summary)
}

fn score_the_rest(host: &Host, category: &str) -> Result<(), DeskError> {
    let review = dispatch(host, "review.read", json!({ "category": category }))?;
    for (index, row) in review["rows"].as_array().into_iter().flatten().enumerate() {
        let pending = row["cells"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|cell| cell["state"] == "pending");
        for (seat, cell) in pending.enumerate() {
            let value = 80 + (index * 7 + seat * 3) % 17;
            dispatch(
                host,
                "score.enter",
                json!({ "nominee": row["nominee"], "member": cell["member"], "value": value.to_string() }),
            )?;
        }
    }
    let review = dispatch(host, "review.read", json!({ "category": category }))?;
    if review["unrevealed"] != 0 {
        dispatch(host, "score.reveal_all", json!({ "category": category }))?;
    }
    Ok(())
}

fn break_tie(host: &Host, category: &str) -> Result<(), DeskError> {
    let review = dispatch(host, "review.read", json!({ "category": category }))?;
    if review["tie"].is_null() {
        return Ok(());
    }
    let order = &review["tie"]["among"];
    dispatch(
        host,
        "review.break_tie",
        json!({ "category": category, "order": order, "method": "lots", "reason": "现场抽签，监票人在场（示例）" }),
    )?;
    Ok(())
}
