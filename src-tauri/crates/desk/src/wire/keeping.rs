//! What is kept of the submissions after the import: the board, attachments, papers, wordings, notices.

use super::{Category, PerCategory, wire};

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum AttachmentKind { Pdf, Image, Docx, Other }
    /// What a column can be.
    pub struct FieldOption { pub code: String, pub title: String, pub categories: Vec<Category> }

    pub struct SubmittedFile {
        pub id: i64, pub name: String, pub imported_at: String, pub sha256: String, pub nominees: u32,
        /// 海港区总工会 模范职工之家 第2版.
        pub versions: Vec<String>,
    }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Delivery { /** 未报 */ None, /** 不足 */ Partial, /** 齐 */ Complete, /** 超名额 */ Over }
    pub struct DeliveryCell {
        pub delivery: Delivery, pub quota: u32, pub received: u32, pub version: u32,
        /// Arrived or changed after the deadline of the office (本单位设定).
        pub late: bool,
        /// What the county still has to put right, and papers that are missing.
        pub open: u32, pub papers_missing: u32,
    }
    pub struct BoardRow { pub unit: i64, pub name: String, pub quota: PerCategory, pub received: PerCategory, pub home: DeliveryCell, pub small_home: DeliveryCell, pub worker: DeliveryCell }
    /// 报送进度: recommending unit × category.
    pub struct SubmissionBoard {
        pub rows: Vec<BoardRow>, pub files: Vec<SubmittedFile>, pub silent: Vec<String>,
        /// 报送截止日期 (本单位设定), ISO; empty when none is set.
        pub deadline: String,
        pub tray: u32,
    }

    pub struct Attachment {
        pub id: i64, pub name: String, pub folder: String, pub kind: AttachmentKind, pub size: u32, pub arrived_at: String,
        pub unit: Option<String>, pub nominee: Option<i64>, pub nominee_label: Option<String>,
    }
    #[serde(deny_unknown_fields)]
    pub struct AttachmentsArgs { /** Of one nominee; none: the tray. */ #[serde(default)] #[ts(optional = nullable)] pub nominee: Option<i64> }
    #[serde(deny_unknown_fields)]
    pub struct AssignAttachmentArgs { pub ids: Vec<i64>, /** None: back to the tray. */ pub nominee: Option<i64> }

    pub struct PaperItem { pub id: i64, pub name: String, pub copies: u32, pub sealed: bool, pub electronic: bool, /** One for each nominee, not one a submission. */ pub per_nominee: bool }
    #[serde(deny_unknown_fields)]
    pub struct SavePaperItemsArgs { pub items: Vec<PaperItem> }
    pub struct PaperState { pub item: PaperItem, pub wanted: u32, pub copies: u32, pub sealed: bool, pub electronic: bool, pub note: String, pub complete: bool }
    pub struct PaperChecklist { pub unit: i64, pub unit_name: String, pub category: Category, pub nominees: u32, pub papers: Vec<PaperState> }
    #[serde(deny_unknown_fields)]
    pub struct PapersArgs { pub unit: i64, pub category: Category }
    #[serde(deny_unknown_fields)]
    pub struct CheckPaperArgs { pub unit: i64, pub category: Category, pub item: i64, pub copies: u32, pub sealed: bool, pub electronic: bool, #[serde(default)] pub note: String }

    /// One wording of a column heading the office added.
    pub struct HeadingAlias { pub heading: String, pub field: String, pub field_title: String }
    pub struct HeadingAliases { pub aliases: Vec<HeadingAlias>, pub fields: Vec<FieldOption> }
    #[serde(deny_unknown_fields)]
    pub struct SaveHeadingAliasArgs { pub heading: String, /** None takes the wording away. */ pub field: Option<String> }

    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum NoticeFormat { Pdf, Docx }
    /// 缺件/补正通知 to one recommending unit.
    #[serde(deny_unknown_fields)]
    pub struct NoticeArgs { pub unit: i64, pub format: NoticeFormat }
    pub struct NoticeState { /** Nothing is missing: there is nothing to ask for. */ pub empty: bool, pub lines: Vec<String> }
    #[serde(deny_unknown_fields)]
    pub struct UnitArgs { pub unit: i64 }
    /// 填报包 of one unit, or of all in one archive.
    #[serde(deny_unknown_fields)]
    pub struct FillingPackArgs { pub unit: Option<i64> }
}
