use store::code::PaperPurpose;
use store::ids::PaperTemplateId;
use store::table::paper_template::{NewPaperTemplate, PaperTemplate as Stored};

use super::content::{kept, read_back};
use super::in_force::find;
use super::list::shelf;
use super::sound::refuse_unsound;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::wire::office::IdArgs;
use crate::wire::template::{SaveTemplateArgs, TemplateContent, TemplateShelf, UseTemplateArgs};
use crate::year::YearReader;

/// `template.save`
pub fn save(desk: &mut Desk, args: &SaveTemplateArgs) -> Result<TemplateShelf, DeskError> {
    let name = args.name.trim();
    refuse_unsound(&args.content)?;
    let before = desk.read(|now| {
        refuse_name(now, args, name)?;
        args.id.map(|id| find(now, id)).transpose()
    })?;
    let content = kept(&args.content)?;
    let summary = summary(name, before.as_ref(), &args.content)?;
    desk.act("template.save", summary, |now| {
        let row = NewPaperTemplate {
            year: now.year,
            purpose: args.purpose.into(),
            name: name.to_owned(),
            content,
            at: now.at,
        };
        match before {
            Some(before) => now.records.paper_templates().update(before.id, &row)?,
            None => {
                now.records.paper_templates().insert(&row)?;
            }
        }
        shelf(&now.reader())
    })
}

/// `template.use`
pub fn put_in_use(desk: &mut Desk, args: &UseTemplateArgs) -> Result<TemplateShelf, DeskError> {
    let purpose: PaperPurpose = args.purpose.into();
    let chosen = desk.read(|now| args.id.map(|id| find(now, id)).transpose())?;
    if chosen
        .as_ref()
        .is_some_and(|stored| stored.content.purpose != purpose)
    {
        let why = "整页证书和套打各用各的版式，请在同一类里选。";
        return Err(DeskError::bad_input("id", why));
    }
    let name = chosen
        .as_ref()
        .map_or("自带版式", |stored| stored.content.name.as_str());
    let summary = format!("启用{}版式“{name}”", title(purpose));
    let id = args.id.map(PaperTemplateId);
    desk.act("template.use", summary, |now| {
        now.records
            .paper_templates()
            .put_in_use(now.year, purpose, id)?;
        shelf(&now.reader())
    })
}

/// `template.remove`
pub fn remove(desk: &mut Desk, args: &IdArgs) -> Result<TemplateShelf, DeskError> {
    let stored = desk.read(|now| find(now, args.id))?;
    let summary = format!(
        "删除{}版式“{}”",
        title(stored.content.purpose),
        stored.content.name
    );
    desk.act("template.remove", summary, |now| {
        now.records.paper_templates().delete(stored.id)?;
        shelf(&now.reader())
    })
}

fn title(purpose: PaperPurpose) -> &'static str {
    match purpose {
        PaperPurpose::Certificate => "证书",
        PaperPurpose::Overprint => "套打",
    }
}

fn refuse_name(now: &YearReader<'_>, args: &SaveTemplateArgs, name: &str) -> Result<(), DeskError> {
    if name.is_empty() {
        return Err(DeskError::bad_input("name", "请给版式起个名字。"));
    }
    let purpose: PaperPurpose = args.purpose.into();
    let all = now.records.paper_templates().all(now.year)?;
    let taken = all.iter().any(|stored| {
        stored.content.purpose == purpose
            && stored.content.name == name
            && Some(stored.id.0) != args.id
    });
    if taken {
        let why = format!("已有名为“{name}”的版式，请换个名字。");
        return Err(DeskError::bad_input("name", why));
    }
    Ok(())
}

/// Says which block changed, so that Ctrl+Z can say what it took back.
fn summary(
    name: &str,
    before: Option<&Stored>,
    content: &TemplateContent,
) -> Result<String, DeskError> {
    let Some(before) = before else {
        return Ok(format!("新建版式“{name}”"));
    };
    let older = read_back(&before.content.content)?;
    let changed: Vec<&str> = content
        .blocks
        .iter()
        .filter(|block| !older.blocks.contains(block))
        .map(|block| block.id.as_str())
        .collect();
    Ok(match changed.as_slice() {
        [] => format!("修改版式“{name}”"),
        changed => format!("修改版式“{name}”的{}", changed.join("、")),
    })
}
