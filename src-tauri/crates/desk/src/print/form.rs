//! What the program knows of each form before it is made.

use rules::category::Category;

use crate::wire::printing::{FileFormat, Form, FormGroup};

/// In the order of the page.
pub(crate) const FORMS: [Form; 7] = [
    Form::Call,
    Form::Notice,
    Form::Certificates,
    Form::Plaques,
    Form::PlaqueProofs,
    Form::FinalList,
    Form::Decision,
];

pub(crate) fn title(year: i32, form: Form) -> String {
    format!("{year}年度{}", form.name())
}

impl Form {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Certificates => "优秀工会工作者证书",
            Self::Plaques => "奖牌制作清单",
            Self::FinalList => "选树名单",
            Self::Notice => "公示公告",
            Self::Decision => "选树决定",
            Self::Call => "选树工作通知",
            Self::PlaqueProofs => "奖牌稿样",
        }
    }

    pub(crate) fn description(self) -> &'static str {
        match self {
            Self::Notice => "张贴和上网用的公示公告，A4，按公文格式。",
            Self::Certificates => "每人一页，A4 横向，留出盖章位置（第十八条）。",
            Self::Plaques => "交制作单位的奖牌全文和数量，须校对人签字（第十八条）。",
            Self::FinalList => "按公文格式的选树名单，三类合订。",
            Self::Decision => "按公文格式，附各类名单；版头套红头纸。",
            Self::Call => {
                "选树活动开始前发布（第十四条），附名额分配表；版头套红头纸，成文日期签发后填写。"
            }
            Self::PlaqueProofs => {
                "每块一页，页面就是牌面大小，1:1 矢量，交制作单位蚀刻（第十八条）。"
            }
        }
    }

    pub(crate) fn group(self) -> FormGroup {
        match self {
            Self::Certificates | Self::Plaques | Self::PlaqueProofs => FormGroup::Honours,
            Self::FinalList | Self::Notice | Self::Decision | Self::Call => FormGroup::Outward,
        }
    }

    /// The first is what the preview shows.
    pub(crate) fn formats(self) -> &'static [FileFormat] {
        match self {
            Self::Certificates | Self::PlaqueProofs => &[FileFormat::Pdf],
            Self::Plaques => &[FileFormat::Pdf, FileFormat::Xlsx],
            Self::FinalList => &[FileFormat::Pdf, FileFormat::Docx, FileFormat::Xlsx],
            Self::Notice | Self::Decision | Self::Call => &[FileFormat::Pdf, FileFormat::Docx],
        }
    }

    /// 第十八条: plaques for collectives, certificates for persons.
    pub(crate) fn categories(self) -> &'static [Category] {
        match self {
            Self::Certificates => &[Category::Worker],
            Self::Plaques | Self::PlaqueProofs => &[Category::Home, Category::SmallHome],
            Self::FinalList | Self::Notice | Self::Decision | Self::Call => &Category::ALL,
        }
    }
}

impl FileFormat {
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }
}
