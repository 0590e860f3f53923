//! What calamine does not tell of an .xlsx, from the XML itself: merged areas, hidden rows and
//! columns, a filter, pictures, formulas without a stored result.
//!
//! The big part of a sheet is searched as text, not parsed a second time: these marks are rare,
//! and parsing would double the time a file takes.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::sheet::{self, Merge};

#[derive(Debug, Default)]
pub struct SheetSide {
    pub merges: Vec<Merge>,
    pub hidden_rows: BTreeSet<u32>,
    pub hidden_columns: BTreeSet<u32>,
    pub filtered: bool,
    pub pictured: bool,
    /// Cells with a formula and no value.
    pub uncalculated: HashSet<(u32, u32)>,
}

/// The parts of a workbook, by the sheets' names.
pub struct Package<'a> {
    archive: zip::ZipArchive<Cursor<&'a [u8]>>,
    parts: HashMap<String, String>,
}

impl<'a> Package<'a> {
    /// `None` if the workbook's own list of sheets cannot be read.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let workbook = text_of(&mut archive, "xl/workbook.xml")?;
        let relations = text_of(&mut archive, "xl/_rels/workbook.xml.rels")?;
        let targets: HashMap<String, String> = elements(&relations, "Relationship")
            .filter_map(|element| {
                Some((attribute(&element, "Id")?, attribute(&element, "Target")?))
            })
            .collect();
        let parts = elements(&workbook, "sheet")
            .filter_map(|element| {
                let target = targets.get(&attribute(&element, "id")?)?;
                Some((attribute(&element, "name")?, part_name(target)))
            })
            .collect();
        Some(Self { archive, parts })
    }

    /// Nothing special about a sheet whose part cannot be found: calamine then speaks up.
    pub fn look_at(&mut self, sheet: &str) -> SheetSide {
        self.parts
            .get(sheet)
            .and_then(|part| text_of(&mut self.archive, part))
            .map(|xml| look(&xml))
            .unwrap_or_default()
    }
}

fn part_name(target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("xl/{}", target.trim_start_matches("./")),
    }
}

fn text_of(archive: &mut zip::ZipArchive<Cursor<&[u8]>>, part: &str) -> Option<String> {
    let mut file = archive.by_name(part).ok()?;
    let mut bytes = Vec::with_capacity(usize::try_from(file.size().min(1 << 26)).ok()?);
    file.read_to_end(&mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

fn elements<'x>(xml: &'x str, name: &'x str) -> impl Iterator<Item = BytesStart<'x>> {
    let mut reader = Reader::from_str(xml);
    // What is handed in is often a cutting, without the tags around it.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    std::iter::from_fn(move || {
        loop {
            match reader.read_event() {
                Ok(Event::Start(element) | Event::Empty(element))
                    if element.local_name().as_ref() == name =>
                {
                    return Some(element);
                }
                Ok(Event::Eof) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    })
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.ok().map(std::borrow::Cow::into_owned)
        })
}

fn look(xml: &str) -> SheetSide {
    let start = xml.find("<sheetData").unwrap_or(xml.len());
    let (head, rest) = xml.split_at(start);
    // A sheet without cells has an empty element and no end tag.
    let (body, tail) = rest.rsplit_once("</sheetData>").unwrap_or(("", rest));
    SheetSide {
        merges: elements(tail, "mergeCell")
            .filter_map(|element| sheet::parse_area(&attribute(&element, "ref")?))
            .take(sheet::MOST_ROWS)
            .collect(),
        hidden_rows: hidden_rows(body),
        hidden_columns: hidden_columns(head),
        filtered: tail.contains("<autoFilter"),
        pictured: tail.contains("<drawing") || tail.contains("<picture"),
        uncalculated: uncalculated(body),
    }
}

fn hidden_columns(head: &str) -> BTreeSet<u32> {
    let mut columns = BTreeSet::new();
    for element in elements(head, "col").filter(is_hidden) {
        let bound = |name| attribute(&element, name).and_then(|text| text.parse::<u32>().ok());
        if let (Some(first), Some(last)) = (bound("min"), bound("max")) {
            columns.extend(first.saturating_sub(1)..last.min(sheet::MOST_COLUMNS));
        }
    }
    columns
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "hidden").is_some_and(|value| value == "1" || value == "true")
}

fn hidden_rows(body: &str) -> BTreeSet<u32> {
    body.match_indices(" hidden=\"")
        .filter_map(|(at, _)| {
            let tag_start = body[..at].rfind('<')?;
            let tag_end = at + body[at..].find('>')?;
            elements(&body[tag_start..=tag_end], "row")
                .find(is_hidden)
                .and_then(|element| {
                    attribute(&element, "r")?
                        .parse::<u32>()
                        .ok()?
                        .checked_sub(1)
                })
        })
        .collect()
}

fn uncalculated(body: &str) -> HashSet<(u32, u32)> {
    body.match_indices("<f")
        .filter(|(at, _)| matches!(body.as_bytes().get(at + 2), Some(b'>' | b' ' | b'/')))
        .filter_map(|(at, _)| {
            let tag = &body[body[..at].rfind("<c ")?..at];
            let rest = &body[at..at + body[at..].find("</c>")?];
            let valued = rest
                .find("<v>")
                .is_some_and(|value| !rest[value + 3..].starts_with('<'));
            // A formula may well yield an empty text; that is a result.
            if valued || tag.contains("t=\"str\"") {
                return None;
            }
            let reference = tag.split("r=\"").nth(1)?.split('"').next()?;
            sheet::parse_a1(reference)
        })
        .collect()
}
