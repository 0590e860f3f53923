//! 预览 and 导入 from a terminal: the window's own commands, told as one JSON object.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::{Datelike, Local};
use desk::commands::dispatch;
use desk::error::DeskError;
use desk::host::{DATABASE, Host, SAMPLE_DATABASE};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::arguments::{Arguments, usage};
use crate::terminal::{Terminal, host, terminal};

const PAGE: usize = 500;

/// Nothing is written: records that are not there yet are begun in a folder that goes with the answer.
pub fn preview(arguments: &Arguments, files: &[&str]) -> Result<String, DeskError> {
    let (host, _gone_after) = records(arguments, files)?;
    let preview = dispatch(&host, "submission.pick", json!({}))?;
    printed(&told(&host, &preview)?)
}

/// Questions are answered as `--accept` says; rows that hang on an open one stay out and are named.
pub fn import(arguments: &Arguments, files: &[&str]) -> Result<String, DeskError> {
    let host = host(arguments, named(arguments, files))?;
    open_year(&host)?;
    let mut preview = dispatch(&host, "submission.pick", json!({}))?;
    let mut accept = "ticked";
    if arguments.accept_proposed {
        preview = answered(&host, &preview)?;
        accept = "proposed";
    }
    let mut told = told(&host, &preview)?;
    let args = json!({ "token": preview["token"], "accept": accept });
    let outcome = dispatch(&host, "submission.import", args)
        .map_err(|error| with_reasons(error, &preview))?;
    told.outcome = Some(outcome);
    printed(&told)
}

/// The preview with every proposal taken, so that the rows are told as they are imported.
fn answered(host: &Host, preview: &Value) -> Result<Value, DeskError> {
    let token = &preview["token"];
    let proposals = all(host, "submission.problems", "problems", token, |problem| {
        let proposes = problem["action"] == "ask" && !problem["proposed"].is_null();
        proposes.then(|| problem["id"].clone())
    })?;
    let adjustments = json!({ "accepted": proposals });
    let args = json!({ "token": token, "adjustments": adjustments });
    dispatch(host, "submission.adjust", args)
}

fn named(arguments: &Arguments, files: &[&str]) -> Terminal {
    terminal(arguments, files.iter().map(PathBuf::from).collect())
}

fn records(arguments: &Arguments, files: &[&str]) -> Result<(Host, Option<TempDir>), DeskError> {
    let data = arguments
        .data
        .as_deref()
        .ok_or_else(|| usage("请用 --data 指明数据文件夹。"))?;
    if data.join(DATABASE).exists() || data.join(SAMPLE_DATABASE).exists() {
        let host = host(arguments, named(arguments, files))?;
        if dispatch(&host, "office.read", json!({}))?["year"].is_number() {
            return Ok((host, None));
        }
    }
    let folder = tempfile::tempdir().map_err(|error| DeskError::internal(&error))?;
    let host = Host::open(folder.path(), Box::new(named(arguments, files)))?;
    open_year(&host)?;
    Ok((host, Some(folder)))
}

/// A folder without a year begins with this one, by the units of the city: files can be read from the first day.
fn open_year(host: &Host) -> Result<(), DeskError> {
    let office = dispatch(host, "office.read", json!({}))?;
    if !office["year"].is_number() {
        dispatch(host, "year.open", json!({ "year": Local::now().year() }))?;
    }
    Ok(())
}

/// Rows and problems are kept as the text they become: there may be thousands of them.
#[derive(Serialize)]
struct Told {
    files: Vec<Value>,
    rows: Value,
    nominees: Vec<Box<RawValue>>,
    attachments: usize,
    problems: Vec<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<Value>,
}

fn printed(told: &Told) -> Result<String, DeskError> {
    serde_json::to_string_pretty(told).map_err(|error| DeskError::internal(&error))
}

fn told(host: &Host, preview: &Value) -> Result<Told, DeskError> {
    let token = &preview["token"];
    let mut of = HashMap::<String, usize>::new();
    let nominees = all(host, "submission.rows", "rows", token, |row| {
        if row["state"] == "withdrawn" {
            return None;
        }
        let category = row["category"].as_str().unwrap_or_default();
        *of.entry(category.to_owned()).or_default() += 1;
        Some(nominee(row))
    })?;
    let problems = all(host, "submission.problems", "problems", token, |problem| {
        Some(placed(problem))
    })?;
    let of = |category: &str| of.get(category).copied().unwrap_or_default();
    let file = |file: &Value| json!({ "name": file["name"], "status": file["state"], "reason": file["reason"] });
    Ok(Told {
        files: list(&preview["files"]).map(file).collect(),
        rows: json!({ "home": of("home"), "small_home": of("small_home"), "worker": of("worker") }),
        nominees,
        attachments: list(&preview["attachments"]).count(),
        problems,
        outcome: None,
    })
}

/// A program that reads this looks for a cell; a problem of a whole row stands at its first.
fn placed(problem: &Value) -> Value {
    let keys = [
        "action", "trap", "file", "sheet", "row", "cell", "raw", "proposed", "message",
    ];
    let mut told = pick(problem, &keys);
    if let (Value::Null, Some(row)) = (&told["cell"], told["row"].as_u64()) {
        told["cell"] = json!(format!("A{row}"));
    }
    told
}

fn nominee(row: &Value) -> Value {
    pick(
        row,
        &[
            "category",
            "name",
            "unit",
            "organisation",
            "file",
            "sheet",
            "row",
            "state",
            "reason",
            "changes",
            "fields",
        ],
    )
}

fn pick(value: &Value, keys: &[&str]) -> Value {
    let picked: Map<String, Value> = keys
        .iter()
        .map(|key| ((*key).to_owned(), value[*key].clone()))
        .collect();
    Value::Object(picked)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// What a command tells page by page, each piece as `picked` wants it.
fn all(
    host: &Host,
    command: &str,
    what: &str,
    token: &Value,
    mut picked: impl FnMut(&Value) -> Option<Value>,
) -> Result<Vec<Box<RawValue>>, DeskError> {
    let mut found = Vec::new();
    let mut offset = 0;
    loop {
        let args = json!({ "token": token, "offset": offset, "limit": PAGE });
        let page = dispatch(host, command, args)?;
        let before = offset;
        for piece in list(&page[what]) {
            offset += 1;
            if let Some(piece) = picked(piece) {
                found.push(to_raw_value(&piece).map_err(|error| DeskError::internal(&error))?);
            }
        }
        if offset == before {
            return Ok(found);
        }
    }
}

/// A terminal shows no preview to look into: what was refused, and why, comes with the error.
fn with_reasons(mut error: DeskError, preview: &Value) -> DeskError {
    for refused in list(&preview["files"]).chain(list(&preview["rows"])) {
        if let (Some(name), Some(reason)) = (refused["name"].as_str(), refused["reason"].as_str()) {
            error.message.push_str(&format!("\n{name}：{reason}"));
        }
    }
    error
}
