//! 推荐对象档案: everything the office keeps of a nominee, for the folder. What it scored is no part of it, and of a
//! personal number only head and tail.

use printing::{Align, Record, RecordBlock, RecordTable};
use rules::names::spaced;
use store::code::AttachmentKind;
use store::table::nominee::Nominee;

use super::record_words::{column, condition_table, hidden, name_label, outcome, summary};
use super::records;
use crate::annotation;
use crate::error::DeskError;
use crate::nominee::read::{changes, source, stated, story};
use crate::nominee::{fate, organisation, standing::judged};
use crate::print::paper::Made;
use crate::setting::Settings;
use crate::text::moment;
use crate::unit::resolve::UnitNames;
use crate::wire::annotation::NoteAudience;
use crate::wire::printing::FormArgs;
use crate::year::YearReader;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let making = Making {
        now,
        settings: now.settings()?,
        units: UnitNames::of_year(now)?,
    };
    records::made(now, args, |nominee| making.record(nominee))
}

/// The only long number an organisation is known by in public.
const CREDIT_CODE: &str = "credit_code";

struct Making<'n> {
    now: &'n YearReader<'n>,
    settings: Settings,
    units: UnitNames,
}

impl Making<'_> {
    fn record(&self, nominee: &Nominee) -> Result<Record, DeskError> {
        let heading = |text: &str| RecordBlock::Heading(text.to_owned());
        let mut blocks = vec![heading("一、申报情况"), self.facts(nominee)?];
        blocks.push(heading("二、主要事迹"));
        let story = story(nominee)?.map(|story| hidden(&story));
        blocks.push(RecordBlock::Text(
            story.unwrap_or_else(|| "申报材料没有写主要事迹。".to_owned()),
        ));
        blocks.push(heading("三、资格审查"));
        let strict = self.settings.wire.strict_publicity;
        let found = judged(self.now, nominee, strict)?;
        blocks.push(RecordBlock::Table(condition_table(&found)));
        blocks.push(RecordBlock::Facts(vec![
            ("条件核查".to_owned(), summary(&found)),
            ("审核结论".to_owned(), outcome(nominee)),
        ]));
        blocks.push(heading("四、批注"));
        blocks.push(self.notes(nominee)?);
        blocks.push(heading("五、附件"));
        blocks.push(self.attachments(nominee)?);
        blocks.push(heading("六、申报来源和更正"));
        blocks.extend(self.sources(nominee)?);
        blocks.push(heading("七、审议以后的经过"));
        let fate = fate::of(self.now, nominee)?.join("\n");
        blocks.push(RecordBlock::Conclusion {
            facts: vec![("经过".to_owned(), said_or(fate, "还没有审议。"))],
            signers: vec!["立卷人（签字）：".to_owned(), "检查人（签字）：".to_owned()],
        });
        Ok(Record {
            title: format!("{}推荐对象档案", self.settings.full_title(nominee.category)),
            from: format!("推荐单位：{}", self.units.name(nominee.content.unit_id)),
            number: format!("{}年度　申报编号：{}", self.now.year, nominee.number),
            running: format!("内部资料　{}　{}", nominee.number, nominee.content.name),
            blocks,
        })
    }

    fn facts(&self, nominee: &Nominee) -> Result<RecordBlock, DeskError> {
        let name = spaced(&nominee.content.name);
        let mut facts = vec![(name_label(nominee.category).to_owned(), name)];
        let stated = stated(self.now, nominee)?;
        let organisation = organisation(nominee);
        if !organisation.is_empty() && stated.iter().all(|fact| fact.value != organisation) {
            facts.push(("所属单位".to_owned(), organisation));
        }
        facts.extend(stated.into_iter().map(|fact| {
            let value = if fact.key == CREDIT_CODE {
                fact.value
            } else {
                hidden(&fact.value)
            };
            (fact.label, value)
        }));
        Ok(RecordBlock::Facts(facts))
    }

    fn notes(&self, nominee: &Nominee) -> Result<RecordBlock, DeskError> {
        let notes = annotation::show::of(self.now, nominee)?;
        let row = |note: crate::wire::annotation::Annotation| {
            let place = match note.place_title.as_str() {
                "" => "推荐对象",
                title => title,
            };
            let quote = match note.quote.as_str() {
                "" => String::new(),
                quote => format!("“{quote}”——"),
            };
            let audience = match note.audience {
                NoteAudience::Office => "",
                NoteAudience::Meeting => "（供会议）",
            };
            let text = hidden(&format!("{quote}{}{audience}", note.text));
            vec![minute(&note.at), place.to_owned(), text, note.by]
        };
        let rows: Vec<Vec<String>> = notes.into_iter().map(row).collect();
        Ok(table_or(
            vec![
                column("时间", Some(330), Align::Centre),
                column("位置", Some(330), Align::Left),
                column("内容", None, Align::Left),
                column("批注人", Some(220), Align::Centre),
            ],
            rows,
            "没有批注。",
        ))
    }

    /// The documents that were kept with the nominee.
    fn attachments(&self, nominee: &Nominee) -> Result<RecordBlock, DeskError> {
        let kept = self.now.records.attachments().of_nominee(nominee.id)?;
        let row = |(at, one): (usize, store::table::attachment::Attachment)| {
            let content = one.content;
            vec![
                (at + 1).to_string(),
                hidden(&content.name),
                kind(content.kind).to_owned(),
                size(content.size),
                minute(&moment(content.arrived_at)),
            ]
        };
        let rows: Vec<Vec<String>> = kept.into_iter().enumerate().map(row).collect();
        Ok(table_or(
            vec![
                column("序号", Some(110), Align::Centre),
                column("文件名", None, Align::Left),
                column("类型", Some(220), Align::Centre),
                column("大小", Some(220), Align::Right),
                column("收到时间", Some(330), Align::Centre),
            ],
            rows,
            "没有附件。",
        ))
    }

    fn sources(&self, nominee: &Nominee) -> Result<Vec<RecordBlock>, DeskError> {
        let mut blocks = Vec::new();
        match source(self.now, nominee)? {
            Some(source) => blocks.push(RecordBlock::Facts(vec![
                ("申报文件".to_owned(), hidden(&source.file)),
                (
                    "工作表".to_owned(),
                    format!("{}，第 {} 行", source.sheet, source.row),
                ),
                ("导入时间".to_owned(), minute(&source.imported_at)),
                (
                    "文件校验值".to_owned(),
                    source.sha256.chars().take(8).collect(),
                ),
            ])),
            None => blocks.push(RecordBlock::Text("没有申报文件，由办公室录入。".to_owned())),
        }
        let changes = changes(self.now, nominee)?;
        if !changes.is_empty() {
            let row = |change: crate::wire::nominee::VersionChange| {
                vec![
                    minute(&change.at),
                    change.field,
                    hidden(&change.old),
                    hidden(&change.new),
                    hidden(&change.file),
                ]
            };
            blocks.push(RecordBlock::Table(RecordTable {
                columns: vec![
                    column("更正时间", Some(330), Align::Centre),
                    column("栏目", Some(300), Align::Left),
                    column("原填报", None, Align::Left),
                    column("改为", None, Align::Left),
                    column("依据文件", Some(360), Align::Left),
                ],
                rows: changes.into_iter().map(row).collect(),
            }));
        }
        Ok(blocks)
    }
}

fn table_or(
    columns: Vec<printing::TableColumn>,
    rows: Vec<Vec<String>>,
    nothing: &str,
) -> RecordBlock {
    if rows.is_empty() {
        return RecordBlock::Text(nothing.to_owned());
    }
    RecordBlock::Table(RecordTable { columns, rows })
}

fn said_or(text: String, nothing: &str) -> String {
    if text.is_empty() {
        nothing.to_owned()
    } else {
        text
    }
}

/// A moment without its seconds.
fn minute(at: &str) -> String {
    at.chars().take(16).collect()
}

fn kind(kind: AttachmentKind) -> &'static str {
    match kind {
        AttachmentKind::Pdf => "PDF",
        AttachmentKind::Image => "图片",
        AttachmentKind::Docx => "Word",
        AttachmentKind::Other => "其他文件",
    }
}

/// 1.2 MB, as the file lists of the system say it.
fn size(bytes: u32) -> String {
    const STEP: u32 = 1024;
    let (unit, name) = if bytes < STEP {
        return format!("{bytes} B");
    } else if bytes < STEP * STEP {
        (STEP, "KB")
    } else {
        (STEP * STEP, "MB")
    };
    let tenths = u64::from(bytes) * 10 / u64::from(unit);
    format!("{}.{} {name}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_said_in_the_largest_unit_that_fits() {
        assert_eq!(size(900), "900 B");
        assert_eq!(size(1536), "1.5 KB");
        assert_eq!(size(3 * 1024 * 1024 + 1), "3.0 MB");
    }
}
