//! Closed vocabularies: enums here, short ASCII codes in the file.

use rules::calendar::Counting;
use rules::category::Category;
use rules::condition::{MarkVerdict, Standing};
use rules::recusal::Bond;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

/// A value with a fixed code in the file.
pub(crate) trait Coded: Copy + 'static {
    const ALL: &'static [Self];
    fn code_in_file(self) -> &'static str;
}

/// Carries a [`Coded`] value in and out of a column.
pub(crate) struct Code<T>(pub T);

impl<T: Coded> ToSql for Code<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.code_in_file()))
    }
}

impl<T: Coded> FromSql for Code<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        T::ALL
            .iter()
            .find(|candidate| candidate.code_in_file() == text)
            .map(|found| Self(*found))
            .ok_or_else(|| FromSqlError::other(UnknownCode(text.to_owned())))
    }
}

#[derive(Debug, thiserror::Error)]
#[error("unknown code {0:?}")]
struct UnknownCode(String);

macro_rules! coded {
    ($($(#[$doc:meta])* $Name:ident { $($Variant:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $($Variant),+ }

        impl $Name {
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];

            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$Variant => $code),+ }
            }

            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.code() == code)
            }
        }

        impl Coded for $Name {
            const ALL: &'static [Self] = Self::ALL;
            fn code_in_file(self) -> &'static str { self.code() }
        }
    )+};
}

coded! {
    /// 纸质评分表, or 电子评分表 (.xlsx).
    SheetMedium { Paper = "paper", Xlsx = "xlsx" }
    /// What kind of recommending unit (Art. 16): 县区总工会, 市属系统、产业工会, 直属基层工会.
    UnitKind { Division = "division", System = "system", Direct = "direct" }
    /// The organisation department's vetting (审核) of a nominee, Art. 17.
    Vetting { Pending = "pending", Returned = "returned", Passed = "passed", Barred = "barred", Withdrawn = "withdrawn" }
    /// Art. 13: 组长, 副组长 and 成员.
    MemberRole { Head = "head", Vice = "vice", Member = "member" }
    /// How people ordered nominees tied on the cut line.
    TieBreakMethod { Lots = "lots", Revote = "revote", Priority = "priority" }
    /// Who decided: the leading group (审议) or the party group (审定), Art. 17.
    DecisionBody { LeadingGroup = "leading_group", PartyGroup = "party_group" }
    /// 入选 or 候补.
    Outcome { Selected = "selected", Reserve = "reserve" }
    /// What a 版式 is for: a whole sheet, or text onto pre-printed stock (套打).
    PaperPurpose { Certificate = "certificate", Overprint = "overprint" }
    /// How an objection arrived: 来信, 来电, 来访, 电子邮件.
    Channel { Letter = "letter", Call = "call", Visit = "visit", Mail = "mail" }
    /// What a kept problem of a file asks for: 退回, 请确认, 提醒.
    ProblemAction { Refuse = "refuse", Ask = "ask", Warn = "warn" }
    /// What an attachment is.
    AttachmentKind { Pdf = "pdf", Image = "image", Docx = "docx", Other = "other" }
    /// Whom a 评分标准 is for: every nominee of the category, or unions of one kind of unit.
    RubricNature { Any = "any", Enterprise = "enterprise", Institution = "institution", Government = "government", Township = "township" }
    /// 基本分, 加分, 扣分.
    RubricItemKind { Basic = "basic", Extra = "extra", Deduction = "deduction" }
    /// What a note is written on: 推荐对象, 栏目, 材料中的一段, 条件.
    NoteTarget { Nominee = "nominee", Field = "field", Passage = "passage", Condition = "condition" }
    /// Who may see a note: 仅办公室, 供会议.
    NoteAudience { Office = "office", Meeting = "meeting" }
    /// What a ballot paper asks: 同意, 不同意 or 弃权 of each, or to choose some.
    BallotForm { Each = "each", Choose = "choose" }
    /// Of whom a threshold is a share: 实到, 应到, 有效票.
    BallotBase { Present = "present", Expected = "expected", Valid = "valid" }
    /// 待发票, 待计票, 已计票, 作废.
    BallotState { Prepared = "prepared", Issued = "issued", Counted = "counted", Void = "void" }
    /// One mark of an open ballot.
    BallotChoice { Approve = "approve", Against = "against", Abstain = "abstain" }
    /// 待核查, 成立, 不成立.
    ObjectionState { Open = "open", Sustained = "sustained", Rejected = "rejected" }
    /// 筹备, 进行中, 已结束.
    MeetingState { Planned = "planned", Open = "open", Closed = "closed" }
    /// 到会, 缺席, 迟到, 中途离会.
    Presence { Present = "present", Absent = "absent", Late = "late", Left = "left" }
    /// Where a nominee stands on the agenda: 待议, 已议, 暂缓, 备选, 撤下.
    AgendaState { Waiting = "waiting", Done = "done", Held = "held", Spare = "spare", Struck = "struck" }
}

impl Coded for Category {
    const ALL: &'static [Self] = &Category::ALL;

    fn code_in_file(self) -> &'static str {
        self.code()
    }
}

impl Coded for Counting {
    const ALL: &'static [Self] = &[Counting::NextDay, Counting::PostingDay];

    fn code_in_file(self) -> &'static str {
        self.code()
    }
}

impl Coded for Bond {
    const ALL: &'static [Self] = &[Bond::Unit, Bond::County, Bond::Kin, Bond::Other];

    fn code_in_file(self) -> &'static str {
        match self {
            Bond::Unit => "unit",
            Bond::County => "county",
            Bond::Kin => "kin",
            Bond::Other => "other",
        }
    }
}

impl Coded for Standing {
    const ALL: &'static [Self] = &[Standing::Clear, Standing::Waiting, Standing::Barred];

    fn code_in_file(self) -> &'static str {
        match self {
            Standing::Clear => "clear",
            Standing::Waiting => "waiting",
            Standing::Barred => "barred",
        }
    }
}

impl Coded for MarkVerdict {
    const ALL: &'static [Self] = &[MarkVerdict::Met, MarkVerdict::Unmet, MarkVerdict::Override];

    fn code_in_file(self) -> &'static str {
        match self {
            MarkVerdict::Met => "met",
            MarkVerdict::Unmet => "unmet",
            MarkVerdict::Override => "override",
        }
    }
}
