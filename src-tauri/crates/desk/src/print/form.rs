//! What the program knows of each form before it is made.

use rules::category::Category;

use crate::wire::printing::{FileFormat, Form, FormArgs, FormGroup};

/// In the order of the page.
pub(crate) const FORMS: [Form; 12] = [
    Form::Call,
    Form::Notice,
    Form::Certificates,
    Form::Plaques,
    Form::PlaqueProofs,
    Form::FinalList,
    Form::Decision,
    Form::Vetting,
    Form::SignIn,
    Form::Dossiers,
    Form::Labels,
    Form::Calibration,
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
            Self::Vetting => "资格审查表",
            Self::Dossiers => "推荐对象档案",
            Self::SignIn => "会议签到表",
            Self::Labels => "文件夹和档案盒标签",
            Self::Decision => "选树决定",
            Self::Call => "选树工作通知",
            Self::PlaqueProofs => "奖牌稿样",
            Self::Calibration => "打印机校正页",
        }
    }

    pub(crate) fn description(self) -> &'static str {
        match self {
            Self::Notice => "张贴和上网用的公示公告，A4，按公文格式。",
            Self::Certificates => "每人一页，留出盖章位置（第十八条）；可以套打。",
            Self::Plaques => "交制作单位的奖牌全文和数量，须校对人签字（第十八条）。",
            Self::FinalList => "按公文格式的选树名单，三类合订。",
            Self::Vetting => {
                "每个推荐对象一份，逐条列出审查结果和说明，供初审人、复核人签字（第十七条）。"
            }
            Self::Dossiers => {
                "每个推荐对象一份，内部使用：申报情况、资格审查、批注、附件和办理经过；不含评分，个人号码只留首尾。"
            }
            Self::SignIn => {
                "正在开的会，或最近安排的一次；领导小组成员逐席签名，列席和工作人员留空行。"
            }
            Self::Labels => {
                "推荐单位和各类各一枚：文件夹标签 99.1×38.1 mm，A4 每张 14 枚；档案盒脊背标签 30×250 mm。"
            }
            Self::Decision => "按公文格式，附各类名单，有版头和版记。",
            Self::Call => {
                "选树活动开始前发布（第十四条），附名额分配表，有版头和版记；成文日期签发后填写。"
            }
            Self::PlaqueProofs => {
                "每块一页，页面就是牌面大小，1:1 矢量，交制作单位蚀刻（第十八条）。"
            }
            Self::Calibration => "量打印机偏了多少、缩了多少；套打证书之前先印一张。",
        }
    }

    pub(crate) fn group(self) -> FormGroup {
        match self {
            Self::SignIn => FormGroup::Meeting,
            Self::Vetting | Self::Dossiers | Self::Labels | Self::Calibration => FormGroup::Office,
            Self::Certificates | Self::Plaques | Self::PlaqueProofs => FormGroup::Honours,
            Self::FinalList | Self::Notice | Self::Decision | Self::Call => FormGroup::Outward,
        }
    }

    /// What a unit, a winner or the public gets: it is read back for personal numbers before anybody sees it.
    pub(crate) fn is_public(self) -> bool {
        matches!(self.group(), FormGroup::Honours | FormGroup::Outward)
    }

    /// What is sealed in the register, and kept byte for byte.
    pub(crate) fn leaves_the_office(self) -> bool {
        self.is_public()
    }

    /// Whether everybody who was recommended stands on it, selected or not.
    pub(crate) fn is_of_everybody(self) -> bool {
        matches!(self, Self::Vetting | Self::Dossiers)
    }

    /// Whether a part of the nominees can be asked for.
    pub(crate) fn is_by_nominee(self) -> bool {
        matches!(
            self,
            Self::Certificates | Self::Plaques | Self::PlaqueProofs
        ) || self.is_of_everybody()
    }

    /// Whether each nominee can have a file.
    pub(crate) fn can_be_apart(self) -> bool {
        matches!(self, Self::Certificates | Self::PlaqueProofs) || self.is_of_everybody()
    }

    /// The first is what the preview shows.
    pub(crate) fn formats(self) -> &'static [FileFormat] {
        match self {
            Self::Certificates
            | Self::PlaqueProofs
            | Self::Calibration
            | Self::Dossiers
            | Self::Labels => &[FileFormat::Pdf],
            Self::Vetting => &[FileFormat::Pdf, FileFormat::Xlsx],
            Self::SignIn => &[FileFormat::Pdf, FileFormat::Docx],
            Self::Plaques => &[FileFormat::Pdf, FileFormat::Xlsx],
            Self::FinalList => &[FileFormat::Pdf, FileFormat::Docx, FileFormat::Xlsx],
            Self::Notice | Self::Decision | Self::Call => &[FileFormat::Pdf, FileFormat::Docx],
        }
    }

    /// 第十八条: plaques for collectives, certificates for persons.
    pub(crate) fn categories(self) -> &'static [Category] {
        match self {
            Self::Certificates => &[Category::Worker],
            Self::SignIn | Self::Labels | Self::Calibration => &[],
            Self::Plaques | Self::PlaqueProofs => &[Category::Home, Category::SmallHome],
            Self::FinalList
            | Self::Notice
            | Self::Decision
            | Self::Call
            | Self::Vetting
            | Self::Dossiers => &Category::ALL,
        }
    }
}

impl FormArgs {
    pub(crate) fn is_trial(&self) -> bool {
        self.trial == Some(true)
    }

    pub(crate) fn is_overprint(&self) -> bool {
        self.overprint == Some(true)
    }

    /// What stays in the office's own hands is not entered in the print register.
    pub(crate) fn is_registered(&self) -> bool {
        self.form != Form::Calibration && !self.is_trial()
    }

    /// 2026年度优秀工会工作者证书（套打、试打）
    pub(crate) fn title(&self, year: i32) -> String {
        let kinds = [(self.is_overprint(), "套打"), (self.is_trial(), "试打")];
        let kinds: Vec<&str> = kinds
            .into_iter()
            .filter_map(|(is, kind)| (is && self.form == Form::Certificates).then_some(kind))
            .collect();
        let kinds = match kinds.as_slice() {
            [] => String::new(),
            kinds => format!("（{}）", kinds.join("、")),
        };
        format!("{}{kinds}", title(year, self.form))
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
