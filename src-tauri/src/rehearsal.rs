//! What a test puts in place of people and clocks. It is honoured only together with `TAURI_WEBVIEW_AUTOMATION=true`,
//! which already hands the whole window to a `WebDriver`: whoever can set that can do all that the user can, so nothing
//! is opened here that was closed. A build of its own for tests would not be the program that users get.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use desk::rehearsed;
use desk::wire::board::Monitor;

/// Answers given beforehand.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rehearsal {
    /// The moment that stands for now, as `2026-09-24T09:00:00`.
    pub now: Option<NaiveDateTime>,
    /// The files that somebody "chose", separated as in PATH.
    pub pick: Vec<PathBuf>,
    /// Where papers are "saved as".
    pub save_dir: Option<PathBuf>,
    /// What is plugged in, as `1366x768,1920x1080`; None: what is.
    pub monitors: Option<Vec<Monitor>>,
}

impl Rehearsal {
    /// None outside a test.
    pub fn from_environment() -> Option<Self> {
        Self::from_variables(|name| std::env::var_os(name))
    }

    fn from_variables(variable: impl Fn(&str) -> Option<std::ffi::OsString>) -> Option<Self> {
        variable("TAURI_WEBVIEW_AUTOMATION").filter(|value| value == "true")?;
        let now = variable("XUANSHU_NOW").and_then(|text| text.to_str()?.parse().ok());
        let pick = variable("XUANSHU_PICK").map(|list| std::env::split_paths(&list).collect());
        Some(Self {
            now,
            pick: pick.unwrap_or_default(),
            save_dir: variable("XUANSHU_SAVE_DIR").map(PathBuf::from),
            monitors: variable("XUANSHU_MONITORS")
                .and_then(|line| rehearsed::monitors(line.to_str()?)),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn variables(automation: &'static str) -> impl Fn(&str) -> Option<OsString> {
        move |name| match name {
            "TAURI_WEBVIEW_AUTOMATION" => Some(automation.into()),
            "XUANSHU_NOW" => Some("2026-09-24T09:00:00".into()),
            "XUANSHU_MONITORS" => Some("1366x768,1920x1080".into()),
            "XUANSHU_PICK" => std::env::join_paths(["a.xlsx", "b.csv"]).ok(),
            _ => None,
        }
    }

    #[test]
    fn answers_given_beforehand_are_taken_under_automation() {
        let rehearsal = Rehearsal::from_variables(variables("true")).expect("under automation");
        assert_eq!(rehearsal.pick, ["a.xlsx", "b.csv"].map(PathBuf::from));
        assert_eq!(
            rehearsal.now.map(|now| now.to_string()).as_deref(),
            Some("2026-09-24 09:00:00")
        );
        assert_eq!(rehearsal.save_dir, None);
        assert_eq!(rehearsal.monitors.map(|all| all.len()), Some(2));
    }

    #[test]
    fn without_automation_they_are_ignored() {
        assert_eq!(Rehearsal::from_variables(variables("false")), None);
        assert_eq!(Rehearsal::from_variables(|_| None), None);
    }
}
