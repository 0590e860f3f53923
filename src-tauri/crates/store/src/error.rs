//! What can go wrong with the records, each with what the office can do about it.

use std::path::PathBuf;

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Messages are shown to people as they are; programs branch on [`StoreError::code`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    #[error(
        "选树台已在运行，数据文件“{path}”正由它使用。请切换到已打开的窗口；找不到窗口时，结束该程序后再启动。"
    )]
    InUse { path: PathBuf },
    #[error(
        "“{path}”不是选树台的数据文件，未作任何改动。请选择其他文件夹，或将该文件移走后重新启动。"
    )]
    NotADatabase { path: PathBuf },
    #[error(
        "“{path}”是其他程序的数据库，未作任何改动。请选择其他文件夹，或将该文件移走后重新启动。"
    )]
    Foreign { path: PathBuf },
    #[error(
        "“{path}”由更新版本的选树台写成（数据版本 {found}，本程序只认识到 {known}），未作任何改动。请安装新版选树台后再打开。"
    )]
    Newer {
        path: PathBuf,
        found: u32,
        known: u32,
    },
    #[error("“{path}”只能读取，不能写入。请在文件属性中取消“只读”，或换到有写入权限的文件夹。")]
    ReadOnlyFile { path: PathBuf },
    #[error("无法打开或新建数据文件“{path}”。请确认该文件夹存在，并且有写入权限。")]
    CannotOpen {
        path: PathBuf,
        #[source]
        source: rusqlite::Error,
    },
    #[error("无法读取数据文件“{path}”。请确认该文件夹存在，并且有读取权限。")]
    CannotRead {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error("磁盘空间已满，刚才的操作没有保存，此前的数据完好。请腾出空间后重新操作。")]
    DiskFull,
    #[error(
        "数据所在的文件夹只能读取，刚才的操作没有保存。请检查文件夹权限或 U 盘写保护后重新操作。"
    )]
    ReadOnly,
    #[error(
        "数据文件正被其他程序占用，刚才的操作没有保存。请关闭同步盘、杀毒等程序对它的占用后重新操作。"
    )]
    Busy,
    #[error("磁盘读写出错，刚才的操作没有保存。请检查磁盘或 U 盘连接后重新操作。")]
    DiskFault(#[source] rusqlite::Error),
    #[error("数据文件已损坏，刚才的操作没有保存。请停止使用，保留该文件，用最近的备份恢复。")]
    Damaged(#[source] rusqlite::Error),
    #[error("已有相同的记录，不能重复登记。请核对后修改原有记录。")]
    Duplicate(#[source] rusqlite::Error),
    #[error("该记录正被其他记录使用，或所指的记录不存在。请先处理与它相关的记录。")]
    Referenced(#[source] rusqlite::Error),
    #[error("填写的内容不合要求，没有保存。请检查必填项、日期和数字。")]
    Malformed(#[source] rusqlite::Error),
    #[error("找不到要修改的{what}，可能已被删除。请刷新后再试。")]
    Absent { what: &'static str },
    #[error("没有可以撤销的操作。")]
    NothingToUndo,
    #[error("“{summary}”已经生效，不能撤销，它之前的操作也随之固定。需要更正时请另行办理。")]
    Sealed { summary: String },
    #[error("“{summary}”涉及的记录后来又有变动，不能撤销，数据未作改动。请直接修改相应记录。")]
    UndoConflict { summary: String },
    #[error("数据库操作失败，刚才的操作没有保存。请重新启动选树台；仍然出现时，请运行数据检查。")]
    Sqlite(#[source] rusqlite::Error),
}

impl StoreError {
    /// A stable name for programs; never shown.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::InUse { .. } => "store_in_use",
            Self::NotADatabase { .. } => "store_not_a_database",
            Self::Foreign { .. } => "store_foreign",
            Self::Newer { .. } => "store_newer",
            Self::ReadOnlyFile { .. } | Self::ReadOnly => "store_read_only",
            Self::CannotOpen { .. } | Self::CannotRead { .. } => "store_cannot_open",
            Self::DiskFull => "store_disk_full",
            Self::Busy => "store_busy",
            Self::DiskFault(_) => "store_disk_fault",
            Self::Damaged(_) => "store_damaged",
            Self::Duplicate(_) => "store_duplicate",
            Self::Referenced(_) => "store_referenced",
            Self::Malformed(_) => "store_malformed",
            Self::Absent { .. } => "store_absent",
            Self::NothingToUndo => "store_nothing_to_undo",
            Self::Sealed { .. } => "store_sealed",
            Self::UndoConflict { .. } => "store_undo_conflict",
            Self::Sqlite(_) => "store_failed",
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let Some(failure) = error.sqlite_error().copied() else {
            return Self::Sqlite(error);
        };
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::DiskFault(error),
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged(error),
            ErrorCode::ConstraintViolation => of_constraint(failure.extended_code, error),
            _ => Self::Sqlite(error),
        }
    }
}

fn of_constraint(extended_code: i32, error: rusqlite::Error) -> StoreError {
    match extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => StoreError::Duplicate(error),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => StoreError::Referenced(error),
        _ => StoreError::Malformed(error),
    }
}
