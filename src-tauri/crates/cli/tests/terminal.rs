//! The commands as a terminal sees them: JSON out, `{code, message, field?}` and exit code 1 when refused.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn cli(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xuanshu-cli"))
        .args(arguments)
        .output()
        .expect("the terminal program starts")
}

fn call(name: &str, args: &Value) -> Value {
    let output = cli(&["call", name, &args.to_string()]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("a result in JSON")
}

fn refused(arguments: &[&str]) -> Value {
    let output = cli(arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    serde_json::from_slice(&output.stderr).expect("an error in JSON")
}

#[test]
fn a_window_over_the_national_day_skips_the_holiday_and_counts_no_rest_day() {
    let window = call(
        "calendar.window",
        &json!({ "posted": "2026-09-24", "days": 5, "counting": "next_day" }),
    );
    assert_eq!(
        window,
        json!({
            "first": "2026-09-28", "last": "2026-10-09",
            "days": ["2026-09-28", "2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09"]
        })
    );
}

#[test]
fn a_window_that_leaves_the_known_years_is_the_error_calendar_unknown() {
    let error = refused(&[
        "call",
        "calendar.window",
        r#"{"posted":"2026-12-25","days":5,"counting":"next_day"}"#,
    ]);
    assert_eq!(error["code"], "calendar_unknown");
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.contains("2027"))
    );
}

#[test]
fn contested_seats_stay_unassigned_and_name_the_tied() {
    let outcome = call(
        "quota.apportion",
        &json!({ "seats": 3, "weights": ["1", "1"], "minimum": 0, "method": "largest_remainder" }),
    );
    assert_eq!(
        outcome,
        json!({ "seats": [1, 1], "tie": { "among": [0, 1], "seats": 1 } })
    );
}

#[test]
fn an_identity_number_is_normalised_and_checked() {
    let checked = call(
        "identity.check",
        &json!({ "kind": "person", "value": "１１０１０５ 19491231 002x" }),
    );
    assert_eq!(
        checked,
        json!({ "valid": true, "normalised": "11010519491231002X", "reason": null })
    );
}

#[test]
fn a_two_character_name_leaves_its_middle_slot_empty_by_surname_strokes_only() {
    let names = ["田大利", "田富"];
    assert_eq!(
        call(
            "names.sort",
            &json!({ "order": "surname_strokes", "names": names })
        )["names"],
        json!(["田富", "田大利"])
    );
    assert_eq!(
        call(
            "names.sort",
            &json!({ "order": "name_strokes", "names": names })
        )["names"],
        json!(["田大利", "田富"])
    );
}

#[test]
fn a_mean_keeps_its_exact_fraction_beside_the_rounded_figure() {
    let args =
        json!({ "rule": "mean", "scores": ["91", "91", "91", "91", "91", "92"], "decimals": 2 });
    assert_eq!(
        call("score.summarise", &args),
        json!({ "value": "91.17", "exact": "547/6", "dropped": [], "counted": 6 })
    );
}

#[test]
fn too_few_scores_to_trim_are_refused_with_the_field() {
    let error = refused(&[
        "call",
        "score.summarise",
        r#"{"rule":"trimmed_mean","scores":["90","91"],"decimals":2}"#,
    ]);
    assert_eq!(
        (error["code"].as_str(), error["field"].as_str()),
        (Some("too_few_to_trim"), Some("scores"))
    );
}

#[test]
fn an_unknown_command_and_a_wrong_argument_each_get_a_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("a path");
    assert_eq!(
        refused(&["--data", data, "call", "no.such", "{}"])["code"],
        "unknown_command"
    );
    assert_eq!(
        refused(&["call", "names.sort", r#"{"order":"by_mood","names":[]}"#])["code"],
        "bad_arguments"
    );
    assert_eq!(
        refused(&["--data", data, "call", "overview.read", "{}"])["code"],
        "no_year"
    );
    assert_eq!(refused(&["fly"])["code"], "usage");
}

#[test]
fn every_command_is_listed_with_its_shapes() {
    let output = cli(&["commands"]);
    let listed: Value = serde_json::from_slice(&output.stdout).expect("a list in JSON");
    let names: Vec<&str> = listed["commands"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|command| command["name"].as_str())
        .collect();
    assert!(names.contains(&"calendar.window") && names.contains(&"print.save"));
    assert!(
        listed["types"]["WindowArgs"]
            .as_str()
            .is_some_and(|text| text.contains("posted: string"))
    );
}

/// The text of a PDF, line by line as it stands on the page. How wide a gap is depends on the reading tool's version:
/// one space stands for any.
fn text_of(pdf: &Path) -> String {
    text_of_pages(pdf, &[])
}

fn text_of_pages(pdf: &Path, which: &[&str]) -> String {
    let output = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .args(which)
        .arg(pdf)
        .arg("-")
        .output();
    let output =
        output.expect("pdftotext runs; `cargo xtask test` installs it (Debian: poppler-utils)");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !line.is_empty())
        .map(|line| line + "\n")
        .collect()
}

/// Compares with the kept snapshot; a difference is written beside it for a person to look at and take over.
fn assert_golden(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/golden");
    let kept = folder.join(format!("{name}.txt"));
    if std::fs::read_to_string(&kept).ok().as_deref() != Some(text) {
        let found = folder.join(format!("{name}.new.txt"));
        std::fs::write(&found, text).expect("the new snapshot is written");
        panic!(
            "{name} differs from its snapshot: compare {} with {}",
            found.display(),
            kept.display()
        );
    }
}

const PAPERS: [&str; 9] = [
    "2026年度公示公告",
    "2026年度优秀工会工作者证书",
    "2026年度奖牌制作清单",
    "2026年度选树名单",
    "2026年度选树决定",
    "2026年度选树工作通知",
    "2026年度奖牌稿样",
    "2026年度会议签到表",
    "2026年度文件夹和档案盒标签",
];

/// Of everybody, and each on pages of his own: two are enough to see.
const VETTING: &str = "2026年度资格审查表";

#[test]
fn the_sample_year_runs_to_its_papers_and_their_text_is_that_of_the_snapshots() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, out) = (folder.path().join("data"), folder.path().join("out"));
    let (data, out_text) = (
        data.to_str().expect("a path"),
        out.to_str().expect("a path"),
    );
    let told = cli(&["--data", data, "demo", "--out", out_text]);
    assert!(
        told.status.success(),
        "{}",
        String::from_utf8_lossy(&told.stderr)
    );
    for paper in PAPERS {
        let text = text_of(&out.join(format!("{paper}.pdf")));
        assert!(
            !text.contains('\u{FFFD}'),
            "{paper} has a character that can't be read back"
        );
        assert_golden(paper, &text);
    }
    let vetting = out.join(format!("{VETTING}.pdf"));
    assert_golden(VETTING, &text_of_pages(&vetting, &["-l", "2"]));
    let again = out.join("again");
    let printed = cli(&[
        "--data",
        data,
        "print",
        "certificates",
        "--out",
        again.to_str().expect("a path"),
        "--reason",
        "份数不够",
    ]);
    assert!(
        printed.status.success(),
        "{}",
        String::from_utf8_lossy(&printed.stderr)
    );
    let certificate = format!("{}.pdf", PAPERS[1]);
    assert_eq!(
        std::fs::read(again.join(&certificate)).expect("printed"),
        std::fs::read(out.join(&certificate)).expect("printed")
    );
    assert!(cli(&["--data", data, "verify"]).status.success());
}

#[test]
fn a_county_file_is_imported_from_the_terminal_and_a_second_time_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("a path");
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample/昌黎县总工会汇总表.csv");
    let file = file.to_str().expect("a path");
    assert!(
        cli(&["--data", data, "call", "year.open", r#"{"year":2026}"#])
            .status
            .success()
    );
    let first = cli(&["--data", data, "import", file, "--accept", "proposed"]);
    let first: Value = serde_json::from_slice(&first.stdout).expect("an outcome in JSON");
    let told_as_new = first["nominees"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|nominee| nominee["state"] == "new")
        .count();
    assert!(told_as_new > 0, "{first}");
    assert_eq!(first["outcome"]["counts"]["new"], told_as_new, "{first}");
    assert_eq!(
        refused(&["--data", data, "import", file, "--accept", "proposed"])["code"],
        "refused"
    );
}

#[test]
fn no_certificate_is_printed_before_the_decisions_and_what_is_missing_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("a path");
    assert!(
        cli(&["--data", data, "call", "sample.open", "{}"])
            .status
            .success()
    );
    let error = refused(&["--data", data, "print", "certificates"]);
    assert_eq!(error["code"], "gate_closed");
    let message = error["message"].as_str().expect("a sentence");
    assert!(
        message.contains("审定") && message.contains("市总党组") && message.contains("第十七条"),
        "{message}"
    );
}

#[test]
fn a_reader_that_stops_early_is_no_fault_of_the_program() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_xuanshu-cli"))
        .arg("commands")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the terminal program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn wrong_arguments_are_told_in_chinese_and_named() {
    let error = refused(&["call", "calendar.window", r#"{"posted":"2026-01-02"}"#]);
    assert_eq!(error["code"], "bad_arguments");
    assert_eq!(error["field"], "days");
    for text in ["", "[]", "null", r#"{"posted":1,"days":1,"counting":"x"}"#] {
        let error = refused(&["call", "calendar.window", text]);
        let message = error["message"].as_str().expect("a sentence");
        for english in ["expected", "invalid", "missing", "EOF", "struct"] {
            assert!(!message.contains(english), "{text}: {message}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused_by_name_with_its_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let data = data.to_str().expect("a path");
    let file = folder.path().join("坏表.xlsx");
    std::fs::write(&file, "not a sheet").expect("written");
    cli(&["--data", data, "call", "year.open", r#"{"year":2026}"#]);
    let error = refused(&["--data", data, "import", file.to_str().expect("a path")]);
    let message = error["message"].as_str().expect("a sentence");
    assert!(
        message.contains("坏表.xlsx：没有找到汇总表的表头"),
        "{message}"
    );
}
