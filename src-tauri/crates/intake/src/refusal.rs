//! Why a whole file cannot be read, in words its sender can act on.

use crate::batch::{Action, Problem};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error(
        "这是发给领导小组成员的电子评分表，不是汇总表。请在“评审”的“排名与审定”中点“评分表…”，从那里导入"
    )]
    ScoreSheet,
    #[error("文件是空的（0 字节）。请让报送单位重新发送")]
    Empty,
    #[error(
        "这是 WPS 或 Excel 打开文件时留下的临时文件，不是汇总表。请先在 WPS 或 Excel 中关闭该文件，再选择不带“~”的同名文件"
    )]
    OwnerFile,
    #[error(
        "文件内容是网页或 XML 文本，只是扩展名像表格。请用 WPS 或 Excel 打开后另存为 .xlsx 再导入"
    )]
    MarkupText,
    #[error("文件设有打开密码，无法读取。请在 WPS 或 Excel 中去掉密码后重新保存")]
    Encrypted,
    #[error("这是 Word 文档，不是汇总表。请选择表格文件（.xlsx、.xls、.et、.ods、.csv）")]
    WordDocument,
    #[error(
        "这是旧版 Word 文档（.doc、.wps）。请用 WPS 或 Word 打开后另存为 .docx 再导入；汇总表请另存为 .xlsx"
    )]
    OldWordDocument,
    #[error("这是压缩包。请先解压，再选择解压出来的整个文件夹")]
    Archive,
    #[error(
        "这是 OpenDocument 文字文档或演示文稿，不是汇总表。请选择表格文件（.xlsx、.xls、.et、.ods、.csv）"
    )]
    OpenDocument,
    #[error("这是二进制工作簿（.xlsb）。请用 WPS 或 Excel 另存为 .xlsx 再导入")]
    BinaryWorkbook,
    #[error("这是 PDF 或图片，无法读取其中的表格。请报送电子表格（.xlsx、.xls、.et、.ods、.csv）")]
    Picture,
    #[error("表中只有图片，无法读取。请报送可编辑的汇总表，不要粘贴扫描件")]
    OnlyPictures,
    #[error("无法识别文件的格式。请用 WPS 或 Excel 打开后另存为 .xlsx 再导入")]
    Unknown,
    #[error(
        "文件已损坏或不完整，无法读取。请用 WPS 或 Excel 打开后另存为 .xlsx，或让报送单位重新发送"
    )]
    Damaged,
    #[error("文件过大，不像一个单位的汇总表。请删去空行、空列和图片后另存为 .xlsx 再导入")]
    TooLarge,
    #[error(
        "有单元格的文字超过32767字，一个单元格放不下。请用 WPS 或 Excel 打开核对，缩短或重新另存后再导入"
    )]
    LongCell,
    #[error(
        "没有找到汇总表的表头。前 20 行内应有一行写明“单位名称”或“姓名”以及“推荐单位、职工人数、联系电话”等栏目名，请按汇总表格式填写"
    )]
    NoHeader,
    #[error("工作表是空的，没有任何内容。请让报送单位填写后重新发送")]
    EmptySheets,
    #[error("只有表头，没有填写推荐对象。请让报送单位填写后重新发送")]
    NoRows,
}

impl Refusal {
    /// Its number in the catalogue of traps.
    #[must_use]
    pub fn trap(self) -> u8 {
        match self {
            Self::Encrypted => 5,
            Self::OwnerFile => 6,
            Self::Archive => 8,
            Self::NoRows | Self::EmptySheets => 9,
            Self::NoHeader => 11,
            Self::OnlyPictures | Self::Picture => 20,
            Self::TooLarge | Self::LongCell => 21,
            Self::ScoreSheet
            | Self::MarkupText
            | Self::Empty
            | Self::WordDocument
            | Self::OldWordDocument
            | Self::OpenDocument
            | Self::BinaryWorkbook
            | Self::Unknown
            | Self::Damaged => 2,
        }
    }

    pub(crate) fn as_problem(self) -> Problem {
        Problem {
            action: Action::Refuse,
            trap: self.trap(),
            message: self.to_string(),
            ..Problem::of_file()
        }
    }
}
