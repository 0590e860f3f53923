use editable::{Block, Letter, letter};
use printing::{CorrectionNotice, correction_notice};
use rules::number::arabic_date;

use super::read::{owed, unit};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::Host;
use crate::print::hand_over::{saved, shown};
use crate::text::date;
use crate::wire::keeping::{NoticeArgs, NoticeFormat};
use crate::wire::printing::{PrintPreview, SaveOutcome};
use crate::year::YearReader;

/// `notice.preview`
pub fn preview(desk: &Desk, args: &NoticeArgs) -> Result<PrintPreview, DeskError> {
    let (file_name, bytes) = desk.read(|now| made(now, args))?;
    Ok(shown(file_name, &bytes))
}

/// `notice.save`
pub fn save(host: &Host, args: &NoticeArgs) -> Result<SaveOutcome, DeskError> {
    let (file_name, bytes) = host.with_desk(|desk| desk.read(|now| made(now, args)))?;
    saved(host, &file_name, &bytes)
}

fn made(now: &YearReader<'_>, args: &NoticeArgs) -> Result<(String, Vec<u8>), DeskError> {
    let notice = notice(now, args.unit)?;
    let name = format!("补正通知-{}", notice.addressee);
    match args.format {
        NoticeFormat::Pdf => Ok((
            format!("{name}.pdf"),
            correction_notice(now.fonts(), &notice)?,
        )),
        NoticeFormat::Docx => Ok((format!("{name}.docx"), letter(&as_letter(notice))?)),
    }
}

fn notice(now: &YearReader<'_>, id: i64) -> Result<CorrectionNotice, DeskError> {
    let unit = unit(now, id)?;
    let sections = owed(now, &unit)?;
    if sections.is_empty() {
        return Err(DeskError::new(
            "refused",
            format!("{}没有需要补正的内容，不必发通知。", unit.name),
        ));
    }
    let settings = now.settings()?;
    let numerals = ["一", "二", "三", "四"];
    Ok(CorrectionNotice {
        dated: now.today,
        title: format!(
            "关于补正{}年度{}推荐材料的通知",
            now.year, settings.wire.verb
        ),
        addressee: unit.name,
        lead: "你单位报送的推荐材料已收到。经核对，下列事项需要补正：".into(),
        sections: numerals
            .iter()
            .zip(sections)
            .map(|(numeral, (heading, lines))| (format!("{numeral}、{heading}"), numbered(lines)))
            .collect(),
        closing: closing(&settings.wire.submission_deadline, &settings.wire.contact)?,
        issuer: settings.wire.union_name.clone(),
        date: arabic_date(now.today),
    })
}

fn numbered(lines: Vec<String>) -> Vec<String> {
    (1..)
        .zip(lines)
        .map(|(number, line)| format!("{number}. {line}"))
        .collect()
}

fn closing(deadline: &str, contact: &str) -> Result<Vec<String>, DeskError> {
    let mut closing = vec![match deadline {
        "" => "请尽快补正后重新报送。".to_owned(),
        day => format!(
            "请于{}前补正后重新报送，逾期未补正的不提交审议。",
            arabic_date(date("submission_deadline", day)?)
        ),
    }];
    if !contact.is_empty() {
        closing.push(format!("联系方式：{contact}"));
    }
    Ok(closing)
}

fn as_letter(notice: CorrectionNotice) -> Letter {
    let mut blocks = vec![Block::Paragraph(notice.lead)];
    for (heading, lines) in notice.sections {
        blocks.push(Block::Heading(heading));
        blocks.extend(lines.into_iter().map(Block::Paragraph));
    }
    blocks.extend(notice.closing.into_iter().map(Block::Paragraph));
    Letter {
        title: notice.title,
        addressee: notice.addressee,
        blocks,
        issuer: notice.issuer,
        date: notice.date,
    }
}
