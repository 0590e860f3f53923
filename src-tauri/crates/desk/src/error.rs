//! What a command answers when it can't: a code for programs, a sentence with the remedy for people.

use serde::Serialize;

use crate::arguments;

/// The page branches on `code`, never on `message`; `field` names the argument that is off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct DeskError {
    pub code: &'static str,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl DeskError {
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
        }
    }

    /// A value somebody typed or sent that can't be taken.
    pub fn bad_input(field: &str, message: impl Into<String>) -> Self {
        Self {
            code: "bad_input",
            message: message.into(),
            field: Some(field.to_owned()),
        }
    }

    pub fn not_found(what: &str) -> Self {
        Self::new(
            "not_found",
            format!("没有找到{what}。它可能已被撤销或删除，请刷新后再试。"),
        )
    }

    pub fn unknown_command(name: &str) -> Self {
        Self::new(
            "unknown_command",
            format!("没有名为“{name}”的命令。可用 xuanshu-cli commands 查看全部命令。"),
        )
    }

    pub fn bad_arguments(name: &str, error: &serde_json::Error) -> Self {
        let (problem, field) = arguments::told(error);
        Self {
            code: "bad_arguments",
            message: format!(
                "命令“{name}”的参数不对：{problem}。可用 xuanshu-cli commands 查看它的参数。"
            ),
            field,
        }
    }

    pub fn internal(error: &dyn std::fmt::Display) -> Self {
        Self::new(
            "internal",
            format!("程序内部出错：{error}。数据没有改动，请重新打开程序再试。"),
        )
    }

    pub fn no_year() -> Self {
        Self::new(
            "no_year",
            "还没有打开任何年度。请先打开示例年度，或开始新的年度。",
        )
    }

    /// A gate between two steps: names what is missing and who can supply it.
    pub fn gate_closed(doing: &str, missing: &[rules::gate::Missing]) -> Self {
        let lacks: Vec<String> = missing
            .iter()
            .map(|m| format!("{}（{}，{}）", m.what, m.who, m.article))
            .collect();
        Self::new(
            "gate_closed",
            format!("还不能{doing}：{}。", lacks.join("；")),
        )
    }
}

impl From<rules::calendar::CalendarUnknown> for DeskError {
    fn from(unknown: rules::calendar::CalendarUnknown) -> Self {
        Self::new("calendar_unknown", unknown.to_string())
    }
}

impl From<rules::calendar::WindowError> for DeskError {
    fn from(error: rules::calendar::WindowError) -> Self {
        match error {
            rules::calendar::WindowError::Unknown(unknown) => unknown.into(),
            other => Self::bad_input("days", other.to_string()),
        }
    }
}

impl From<editable::EditableError> for DeskError {
    fn from(error: editable::EditableError) -> Self {
        Self::new("print_failed", error.to_string())
    }
}

impl From<printing::PrintError> for DeskError {
    fn from(error: printing::PrintError) -> Self {
        Self::new("print_failed", error.to_string())
    }
}

impl From<store::StoreError> for DeskError {
    fn from(error: store::StoreError) -> Self {
        Self::new(error.code(), error.to_string())
    }
}
