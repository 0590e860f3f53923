//! Every id its own type, so that a member's id can never stand where a nominee's belongs.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};

macro_rules! ids {
    ($($(#[$doc:meta])* $Id:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id(pub i64);

        impl std::fmt::Display for $Id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl ToSql for $Id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl From<i64> for $Id {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl FromSql for $Id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )+};
}

ids! {
    /// Recommending unit (推荐单位).
    UnitId,
    /// Recommended collective or person (推荐对象).
    NomineeId,
    /// Member of the leading group (领导小组成员).
    MemberId,
    /// A county's file as it arrived.
    FileId,
    /// A meeting's decision (审议 or 审定).
    DecisionId,
    /// One publicity (公示).
    PublicityId,
    /// One objection (异议).
    ObjectionId,
    /// A note written on a nominee during the review.
    AnnotationId,
    /// One printing of one form.
    PrintRunId,
    /// A file that came beside the tables (附件).
    AttachmentId,
    /// A problem of a file that was imported.
    ProblemId,
    /// One field a newer version changed.
    ChangeId,
    /// One round of voting (票决).
    BallotId,
    /// How one tie on the cut line was settled.
    TieRecordId,
    /// A paper a submission needs.
    PaperItemId,
    /// One 评分标准.
    RubricId,
    /// One item of a 评分标准.
    RubricItemId,
    /// One meeting of the leading group (会议).
    MeetingId,
    /// What a member has to do with a unit or a person.
    MemberTieId,
    /// One 评分表 handed to a judge.
    ScoreSheetId,
    /// One 版式 of the office.
    PaperTemplateId,
    /// One printer's correction.
    PrinterProfileId,
    /// One row of the journal, counted from 1 without gaps.
    JournalId,
}
