//! Each verb is one or a few commands of the table.

use desk::commands::{catalogue, dispatch};
use desk::error::DeskError;
use serde_json::{Value, json};

use crate::arguments::{Arguments, usage};
use crate::demo;
use crate::intake;
use crate::terminal::{host, terminal};

pub fn run(arguments: &Arguments) -> Result<String, DeskError> {
    let words: Vec<&str> = arguments.words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["commands"] => Ok(pretty(&commands())),
        ["call", name] => call(arguments, name, "{}"),
        ["call", name, text] => call(arguments, name, text),
        ["demo"] => demo::run(arguments),
        ["preview", files @ ..] if !files.is_empty() => intake::preview(arguments, files),
        ["import", files @ ..] if !files.is_empty() => intake::import(arguments, files),
        ["print", form] => print(arguments, form),
        ["verify"] => verify(arguments),
        _ => Err(usage("没有这样的用法。")),
    }
}

fn call(arguments: &Arguments, name: &str, text: &str) -> Result<String, DeskError> {
    let args: Value =
        serde_json::from_str(text).map_err(|error| DeskError::bad_arguments(name, &error))?;
    // A command that only computes needs no data folder.
    if arguments.data.is_none()
        && let Some(result) = desk::commands::compute(name, args.clone())
    {
        return Ok(pretty(&result?));
    }
    Ok(pretty(&dispatch(
        &host(arguments, terminal(arguments, Vec::new()))?,
        name,
        args,
    )?))
}

fn print(arguments: &Arguments, form: &str) -> Result<String, DeskError> {
    let form = match form {
        "certificates" | "plaques" | "notice" | "decision" | "call" | "vetting" | "dossiers"
        | "labels" => form,
        "final-list" => "final_list",
        "plaque-proofs" => "plaque_proofs",
        "sign-in" => "sign_in",
        _ => {
            return Err(usage(
                "print 后面写 certificates、plaques、plaque-proofs、final-list、notice、decision、call、vetting、dossiers、sign-in 或 labels。",
            ));
        }
    };
    let host = host(arguments, terminal(arguments, Vec::new()))?;
    Ok(pretty(&dispatch(
        &host,
        "print.save",
        json!({ "form": form, "reason": arguments.reason }),
    )?))
}

/// Flaws are a failure of the terminal's command, not only of its text.
fn verify(arguments: &Arguments) -> Result<String, DeskError> {
    let found = dispatch(
        &host(arguments, terminal(arguments, Vec::new()))?,
        "store.verify",
        json!({}),
    )?;
    match found["flaws"].as_array() {
        Some(flaws) if !flaws.is_empty() => {
            let list: Vec<&str> = flaws.iter().filter_map(Value::as_str).collect();
            Err(DeskError::new(
                "flaws",
                format!(
                    "数据检查发现问题：{}。请保留数据文件夹，用最近的备份恢复。",
                    list.join("；")
                ),
            ))
        }
        _ => Ok(pretty(&found)),
    }
}

fn commands() -> Value {
    let declarations: serde_json::Map<String, Value> = catalogue()
        .iter()
        .flat_map(|shape| shape.declarations().clone())
        .map(|(name, text)| (name, Value::String(text)))
        .collect();
    let commands: Vec<Value> =
        catalogue().iter().map(|shape| json!({ "name": shape.name, "about": shape.about, "args": shape.args, "result": shape.result })).collect();
    json!({ "commands": commands, "types": declarations })
}

pub fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string())
}
