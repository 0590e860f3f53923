//! A finished .docx or .xlsx read back: every text of every part, what no page shows among it.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::EditableError;

/// A paragraph, a cell, a property, by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// For people: 正文, 工作表“名单”B2 单元格, 文件属性…
    pub place: String,
    pub text: String,
}

/// # Errors
/// `Document` when the bytes are no archive; `Unreadable` when a part is no XML.
pub fn inspected(bytes: &[u8]) -> Result<Vec<Placed>, EditableError> {
    let parts = parts(bytes)?;
    let shared: Vec<String> = match parts.get("xl/sharedStrings.xml") {
        Some(xml) => read(xml, "", &[])?
            .into_iter()
            .map(|found| found.text)
            .collect(),
        None => Vec::new(),
    };
    let sheets = match parts.get("xl/workbook.xml") {
        Some(xml) => sheet_names(xml)?,
        None => Vec::new(),
    };
    let mut names: Vec<&String> = parts.keys().collect();
    // A cell is the better place to name than the store of strings it draws on.
    names.sort_by_key(|name| (name.ends_with("sharedStrings.xml"), *name));
    let mut found = Vec::new();
    for name in names {
        let place = place(name, &sheets);
        found.extend(read(&parts[name], &place, &shared)?);
    }
    Ok(found)
}

/// The parts that are XML, whatever they are called.
fn parts(bytes: &[u8]) -> Result<HashMap<String, String>, EditableError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut parts = HashMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at)?;
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        if let Ok(text) = String::from_utf8(bytes)
            && text.trim_start_matches('\u{feff}').starts_with('<')
        {
            parts.insert(name, text);
        }
    }
    Ok(parts)
}

fn place(part: &str, sheets: &[String]) -> String {
    let file = part.rsplit('/').next().unwrap_or(part);
    if let Some(number) = file.strip_prefix("sheet")
        && let Ok(number) = number.trim_end_matches(".xml").parse::<usize>()
    {
        let name = number.checked_sub(1).and_then(|at| sheets.get(at));
        return format!("工作表“{}”", name.map_or(file, String::as_str));
    }
    let known = [
        ("document", "正文"),
        ("header", "页眉"),
        ("footer", "页脚"),
        ("footnotes", "脚注"),
        ("endnotes", "尾注"),
        ("comments", "批注"),
        ("workbook", "工作表名"),
        ("sharedStrings", "单元格"),
    ];
    if part.starts_with("docProps/") {
        return "文件属性".to_owned();
    }
    let told = known.iter().find(|(stem, _)| file.starts_with(stem));
    told.map_or_else(|| format!("部件 {part}"), |(_, word)| (*word).to_owned())
}

fn sheet_names(workbook: &str) -> Result<Vec<String>, EditableError> {
    let mut reader = reader(workbook);
    let mut names = Vec::new();
    loop {
        match next(&mut reader)? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "sheet" =>
            {
                names.extend(attribute(&element, "name"));
            }
            Event::Eof => return Ok(names),
            _ => {}
        }
    }
}

/// What is read as one text, however many runs it is cut into.
const WHOLE: [&str; 4] = ["p", "si", "c", "text"];
/// Attributes in which words stand.
const WORDS: [&str; 8] = [
    "name", "title", "descr", "alt", "tooltip", "author", "prompt", "error",
];

fn read(xml: &str, place: &str, shared: &[String]) -> Result<Vec<Placed>, EditableError> {
    let mut reader = reader(xml);
    let mut reading = Reading {
        place,
        shared,
        found: Vec::new(),
        whole: None,
    };
    loop {
        match next(&mut reader)? {
            Event::Start(element) => reading.start(&element),
            Event::Empty(element) => reading.empty(&element),
            Event::End(element) => reading.end(element.local_name().as_ref()),
            Event::Text(text) => reading.write(&text),
            Event::CData(text) => reading.write(&text),
            Event::GeneralRef(reference) => {
                let character = match &*reference {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().ok().flatten(),
                };
                reading.write(&character.map(String::from).unwrap_or_default());
            }
            Event::Eof => return Ok(reading.found),
            _ => {}
        }
    }
}

/// A text under way: what it is called, how deep its element lies in others of the name, and where it stands.
struct Whole {
    element: String,
    depth: usize,
    place: String,
    /// It is a number into the store of strings.
    is_shared: bool,
    text: String,
}

struct Reading<'x> {
    place: &'x str,
    shared: &'x [String],
    found: Vec<Placed>,
    whole: Option<Whole>,
}

impl Reading<'_> {
    fn start(&mut self, element: &BytesStart<'_>) {
        self.words(element);
        let name = element.local_name();
        let name = name.as_ref();
        match &mut self.whole {
            Some(whole) => {
                // A text box inside a paragraph, a formula before its value.
                if whole.element == name || matches!(name, "p" | "v" | "f") {
                    whole.text.push('\n');
                }
                whole.depth += usize::from(whole.element == name);
            }
            None if WHOLE.contains(&name) => {
                let cell = attribute(element, "r").filter(|_| name == "c");
                self.whole = Some(Whole {
                    element: name.to_owned(),
                    depth: 1,
                    place: match cell {
                        Some(cell) => format!("{}{cell} 单元格", self.place),
                        None => self.place.to_owned(),
                    },
                    is_shared: attribute(element, "t").is_some_and(|kind| kind == "s"),
                    text: String::new(),
                });
            }
            None => {}
        }
    }

    fn empty(&mut self, element: &BytesStart<'_>) {
        self.words(element);
        let between = match element.local_name().as_ref() {
            "tab" => '\t',
            "br" | "cr" => '\n',
            // An empty string has its place in the store.
            "si" => return self.keep(self.place.to_owned(), String::new()),
            _ => return,
        };
        if let Some(whole) = &mut self.whole {
            whole.text.push(between);
        }
    }

    fn end(&mut self, name: &str) {
        let Some(whole) = &mut self.whole else {
            return;
        };
        whole.depth -= usize::from(whole.element == name);
        if whole.depth > 0 {
            return;
        }
        if let Some(whole) = self.whole.take() {
            let text = match whole.is_shared {
                true => self.string(&whole.text),
                false if whole.element == "c" => cell_text(&whole.text),
                false => whole.text,
            };
            self.keep(whole.place, text);
        }
    }

    fn string(&self, number: &str) -> String {
        let at = number.trim().parse::<usize>().ok();
        at.and_then(|at| self.shared.get(at))
            .cloned()
            .unwrap_or_default()
    }

    fn write(&mut self, text: &str) {
        match &mut self.whole {
            Some(whole) => whole.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => self.keep(self.place.to_owned(), text.to_owned()),
        }
    }

    fn words(&mut self, element: &BytesStart<'_>) {
        for name in WORDS {
            if let Some(text) = attribute(element, name) {
                self.keep(self.place.to_owned(), text);
            }
        }
    }

    fn keep(&mut self, place: String, text: String) {
        self.found.push(Placed { place, text });
    }
}

/// A number as its cell shows it: 1.3800138E10 is eleven digits, and the digits behind a point are nobody's.
fn cell_text(text: &str) -> String {
    match text.trim().parse::<f64>() {
        Ok(number) if text.contains(['.', 'e', 'E']) => format!("{:.0}", number.trunc()),
        _ => text.to_owned(),
    }
}

fn reader(xml: &str) -> Reader<&[u8]> {
    Reader::from_str(xml)
}

fn next<'x>(reader: &mut Reader<&'x [u8]>) -> Result<Event<'x>, EditableError> {
    reader
        .read_event()
        .map_err(|error| EditableError::Unreadable(error.to_string()))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.ok().map(std::borrow::Cow::into_owned)
        })
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use rust_xlsxwriter::{DocProperties, Note, Workbook};
    use zip::write::SimpleFileOptions;

    use super::{Placed, inspected};

    fn placed(found: &[Placed], text: &str) -> Vec<String> {
        let of_it = found.iter().filter(|placed| placed.text.contains(text));
        of_it.map(|placed| placed.place.clone()).collect()
    }

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive
                .start_file(*name, SimpleFileOptions::default())
                .expect("a part");
            archive.write_all(text.as_bytes()).expect("written");
        }
        archive.finish().expect("an archive").into_inner()
    }

    #[test]
    fn a_workbook_is_read_back_cell_by_cell_with_what_no_page_shows() {
        let mut workbook = Workbook::new();
        workbook.set_properties(&DocProperties::new().set_title("标题13800138001"));
        let sheet = workbook.add_worksheet();
        sheet.set_name("名单13800138002").expect("a name");
        sheet.write(0, 0, "13800138003").expect("a text");
        sheet.write(2, 1, 13_800_138_004_i64).expect("a number");
        sheet.write(3, 1, 0.138_001_380_05).expect("a number");
        sheet
            .insert_note(0, 0, &Note::new("批13800138006"))
            .expect("a note");
        sheet.set_header("&C13800138007");
        let found = inspected(&workbook.save_to_buffer().expect("bytes")).expect("readable");
        let at = |text: &str| placed(&found, text);
        assert!(at("13800138001").contains(&"文件属性".to_owned()));
        assert!(at("13800138002").contains(&"工作表名".to_owned()));
        assert_eq!(at("13800138003")[0], "工作表“名单13800138002”A1 单元格");
        assert_eq!(at("13800138004"), ["工作表“名单13800138002”B3 单元格"]);
        assert!(at("13800138005").is_empty());
        assert_eq!(at("批13800138006"), ["批注"]);
        assert_eq!(at("13800138007"), ["工作表“名单13800138002”"]);
    }

    #[test]
    fn a_paragraph_is_one_text_however_many_runs_word_made_of_it() {
        let runs = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>电话138</w:t></w:r><w:r><w:t>00138000</w:t></w:r></w:p>\
                    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>138001</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>38000</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
        let header = "<w:hdr xmlns:w='w'><w:p><w:r><w:t>a&amp;b</w:t></w:r></w:p></w:hdr>";
        let bytes = archive(&[("word/document.xml", runs), ("word/header1.xml", header)]);
        let found = inspected(&bytes).expect("readable");
        assert_eq!(placed(&found, "电话13800138000"), ["正文"]);
        assert!(placed(&found, "13800138000").len() == 1);
        assert_eq!(placed(&found, "a&b"), ["页眉"]);
    }

    #[test]
    fn what_is_no_archive_and_no_xml_is_refused() {
        assert!(inspected(b"%PDF").is_err());
        assert!(inspected(&archive(&[("word/document.xml", "<w:p></w:q>")])).is_err());
    }
}
