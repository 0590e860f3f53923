//! .xlsx to sheets, each part gone through once: cells, and with them what a person sees of a sheet and a plain grid
//! does not tell: what is hidden, merged, struck through, coloured, commented.

mod cells;
mod comments;
mod strings;
mod styles;

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::parts::Parts;
use crate::refusal::Refusal;
use crate::sheet::{MOST_BYTES, Sheet};
use crate::xml::{Xml, attribute, is_set};

use strings::Shared;
use styles::Look;
pub use styles::is_symbol_font;

const MOST_SHEETS: usize = 256;

/// What the cells of every sheet refer to.
pub(crate) struct Book {
    strings: Vec<Shared>,
    looks: Vec<Look>,
    since_1904: bool,
}

/// # Errors
/// A [`Refusal`] when the workbook is damaged or declares what is never expanded.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let mut parts = Parts::open(bytes)?;
    let contents = Contents::of(&mut parts)?;
    let styles = parts.text("xl/styles.xml")?.unwrap_or_default();
    let strings = parts.text("xl/sharedStrings.xml")?.unwrap_or_default();
    let book = Book {
        looks: styles::read(&styles)?,
        strings: strings::read(&strings)?,
        since_1904: contents.since_1904,
    };
    drop(strings);
    let mut sheets = Vec::new();
    let mut room = MOST_BYTES;
    for listed in contents.sheets {
        let mut sheet = Sheet::within(&listed.name, room);
        sheet.hidden = listed.hidden;
        let xml = parts
            .ends(&listed.part, "sheetData>")?
            .ok_or(Refusal::Damaged)?;
        cells::read(&mut sheet, &xml, &book)?;
        if let Some(part) = comments_of(&listed.part, &mut parts)? {
            let xml = parts.text(&part)?.unwrap_or_default();
            sheet.marks.comments = comments::read(&xml)?;
        }
        room = sheet.room();
        sheets.push(sheet);
    }
    Ok(sheets)
}

struct Listed {
    name: String,
    hidden: bool,
    part: String,
}

struct Contents {
    sheets: Vec<Listed>,
    since_1904: bool,
}

impl Contents {
    fn of(parts: &mut Parts<'_>) -> Result<Self, Refusal> {
        let workbook = parts.text("xl/workbook.xml")?.ok_or(Refusal::Damaged)?;
        let relations = parts
            .text("xl/_rels/workbook.xml.rels")?
            .ok_or(Refusal::Damaged)?;
        let targets: HashMap<String, String> = relations_of(&relations)?
            .into_iter()
            .filter(|relation| relation.kind.ends_with("/worksheet"))
            .map(|relation| (relation.id, relation.target))
            .collect();
        let mut contents = Self {
            sheets: Vec::new(),
            since_1904: false,
        };
        let mut xml = Xml::of(&workbook);
        loop {
            let element = match xml.next()? {
                Event::Start(element) | Event::Empty(element) => element,
                Event::Eof => return Ok(contents),
                _ => continue,
            };
            match element.local_name().as_ref() {
                "workbookPr" => contents.since_1904 = is_set(&element, "date1904"),
                "sheet" if contents.sheets.len() < MOST_SHEETS => {
                    let target = attribute(&element, "id").and_then(|id| targets.get(&id));
                    if let (Some(name), Some(target)) = (attribute(&element, "name"), target) {
                        contents.sheets.push(Listed {
                            name,
                            hidden: attribute(&element, "state")
                                .is_some_and(|state| state != "visible"),
                            part: within("xl", target),
                        });
                    }
                }
                _ => {}
            }
        }
    }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations_of(text: &str) -> Result<Vec<Relation>, Refusal> {
    let mut relations = Vec::new();
    let mut xml = Xml::of(text);
    loop {
        match xml.next()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "Relationship" =>
            {
                if let (Some(id), Some(target)) =
                    (attribute(&element, "Id"), attribute(&element, "Target"))
                {
                    let kind = attribute(&element, "Type").unwrap_or_default();
                    relations.push(Relation { id, kind, target });
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

fn comments_of(sheet: &str, parts: &mut Parts<'_>) -> Result<Option<String>, Refusal> {
    let (folder, file) = sheet.rsplit_once('/').unwrap_or(("", sheet));
    let relations = format!("{folder}/_rels/{file}.rels");
    if !parts.has(&relations) {
        return Ok(None);
    }
    let text = parts.text(&relations)?.unwrap_or_default();
    let comments = relations_of(&text)?
        .into_iter()
        .find(|relation| relation.kind.ends_with("/comments"));
    Ok(comments.map(|relation| within(folder, &relation.target)))
}

/// A relation's target as a part's name, seen from the folder of the part that names it.
fn within(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
