//! 批注: notes on a nominee, a field, a passage of 主要事迹 or a condition.

use super::{Category, wire};

wire! {
    /// 推荐对象 / 栏目 / 主要事迹中的一段 / 条件.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum NoteTarget { Nominee, Field, Passage, Condition }
    /// 仅办公室 / 供会议.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum NoteAudience { Office, Meeting }
    pub struct Annotation {
        pub id: i64, pub target: NoteTarget,
        /// The key of the field, or the code of the condition.
        pub place: String,
        /// The same in words: 职工人数, 入会率达到90%以上.
        pub place_title: String,
        /// The passage as it read when the note was written.
        pub quote: String,
        /// The story no longer holds the passage: a newer version changed it.
        pub quote_gone: bool,
        pub audience: NoteAudience, pub text: String, pub by: String, pub at: String,
    }
    #[serde(deny_unknown_fields)]
    pub struct AnnotateArgs {
        pub nominee: i64, pub text: String,
        #[serde(default)] #[ts(optional = nullable)] pub target: Option<NoteTarget>,
        #[serde(default)] #[ts(optional = nullable)] pub place: Option<String>,
        #[serde(default)] #[ts(optional = nullable)] pub quote: Option<String>,
        /// 仅办公室 unless said otherwise.
        #[serde(default)] #[ts(optional = nullable)] pub audience: Option<NoteAudience>,
        /// 办公室 unless said otherwise.
        #[serde(default)] #[ts(optional = nullable)] pub by: Option<String>,
    }
    #[serde(deny_unknown_fields)]
    pub struct EditAnnotationArgs {
        pub id: i64, pub text: String, pub audience: NoteAudience,
        #[serde(default)] #[ts(optional = nullable)] pub by: Option<String>,
    }
    #[serde(deny_unknown_fields)]
    pub struct SearchAnnotationsArgs {
        /// Two characters or more; several words must all occur.
        pub search: String,
        /// At most 100.
        pub limit: u32,
    }
    pub struct FoundAnnotation { pub nominee: i64, pub number: String, pub name: String, pub category: Category, pub annotation: Annotation }
}
