//! What follows a 公文 on pages of its own: its mark (附件1), a title, and a list or a table.

use super::official_table::{self, OfficialTable};
use super::section::{self, ListSection, flow_section};
use crate::error::PrintError;
use crate::page::Flow;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    pub title: String,
    /// Under the title: （共15个，按推荐单位排序）
    pub note: Option<String>,
    pub content: AnnexContent,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnnexContent {
    Lists(Vec<ListSection>),
    Table(OfficialTable),
}

/// 附件 where there is one only, 附件1, 附件2… otherwise.
pub fn label(place: usize, annexes: usize) -> String {
    if annexes == 1 {
        "附件".to_owned()
    } else {
        format!("附件{}", place + 1)
    }
}

/// On a new page.
pub fn begin(flow: &mut Flow<'_>, label: &str, annex: &Annex) -> Result<(), PrintError> {
    flow.page_break();
    flow.attachment(label)?;
    flow.blank();
    flow.title(&annex.title)?;
    if let Some(note) = &annex.note {
        flow.beneath_title(note)?;
    }
    flow.blank();
    match &annex.content {
        AnnexContent::Lists(sections) => sections
            .iter()
            .try_for_each(|section| flow_section(flow, section)),
        AnnexContent::Table(table) => official_table::set(flow, table),
    }
}

pub fn texts(annex: &Annex) -> Box<dyn Iterator<Item = (&str, &str)> + '_> {
    let title = annex.title.as_str();
    let own = std::iter::once(title)
        .chain(annex.note.as_deref())
        .map(move |text| (title, text));
    match &annex.content {
        AnnexContent::Lists(sections) => {
            Box::new(own.chain(sections.iter().flat_map(section::texts)))
        }
        AnnexContent::Table(table) => {
            Box::new(own.chain(official_table::texts(table).map(move |text| (title, text))))
        }
    }
}
