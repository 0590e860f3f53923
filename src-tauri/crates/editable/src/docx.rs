//! As much `WordprocessingML` (ECMA-376) as a Chinese office paper needs: paragraphs, runs, bordered tables on A4.

use std::io::{Cursor, Write};

use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::EditableError;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// GB/T 9704-2012 7.1: the type area of A4 with 37 mm above, 28 mm left, 156 × 225 mm; in twentieths of a point.
const PAGE: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>"#;

/// Type in half-points, as the format counts.
#[derive(Clone, Copy)]
pub struct Face {
    pub font: &'static str,
    pub half_points: u32,
}

/// 2号小标宋.
pub const TITLE: Face = Face {
    font: "方正小标宋简体",
    half_points: 44,
};
/// 3号仿宋.
pub const BODY: Face = Face {
    font: "仿宋_GB2312",
    half_points: 32,
};
/// 3号黑体.
pub const HEADING: Face = Face {
    font: "黑体",
    half_points: 32,
};
/// 小四仿宋, in tables.
pub const CELL: Face = Face {
    font: "仿宋_GB2312",
    half_points: 24,
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

#[derive(Default)]
pub struct Body(String);

pub struct Cell {
    pub text: String,
    /// Columns it covers.
    pub span: u32,
    pub align: Align,
}

impl Cell {
    pub fn new(text: &str, span: u32, align: Align) -> Self {
        Self {
            text: text.to_owned(),
            span,
            align,
        }
    }
}

impl Body {
    pub fn paragraph(&mut self, text: &str, face: Face, align: Align, indented: bool) {
        self.0.push_str(&paragraph(text, face, align, indented));
    }

    /// Begins a table of columns of these widths, in millimetres.
    pub fn table(&mut self, widths_mm: &[u16], rows: impl FnOnce(&mut Table)) {
        let grid: String = widths_mm
            .iter()
            .map(|width| format!(r#"<w:gridCol w:w="{}"/>"#, twips(*width)))
            .collect();
        let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| {
                format!(r#"<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>"#)
            })
            .concat();
        let mut table = Table {
            widths: widths_mm.to_vec(),
            xml: String::new(),
        };
        rows(&mut table);
        self.0.push_str(&format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{}</w:tbl>"#,
            table.xml
        ));
    }

    pub fn finish(self) -> Result<Vec<u8>, EditableError> {
        let document = format!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{NAMESPACE}"><w:body>{}{PAGE}</w:body></w:document>"#,
            self.0
        );
        // The archive's clock begins in 1980: the same text is the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELATIONS),
            ("word/document.xml", document.as_str()),
        ] {
            archive.start_file(name, options)?;
            archive.write_all(text.as_bytes())?;
        }
        Ok(archive.finish()?.into_inner())
    }
}

pub struct Table {
    widths: Vec<u16>,
    xml: String,
}

impl Table {
    /// A row of at least this height, in millimetres; the heading of a long table is repeated on every page.
    pub fn row(&mut self, height_mm: u16, repeated: bool, cells: &[Cell]) {
        let mut widths = self.widths.iter().copied();
        let mut xml = String::new();
        for cell in cells {
            let width: u16 = widths
                .by_ref()
                .take(usize::try_from(cell.span).unwrap_or(1))
                .sum();
            xml.push_str(&format!(
                r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:gridSpan w:val="{}"/><w:vAlign w:val="center"/></w:tcPr>"#,
                twips(width),
                cell.span
            ));
            for line in cell.text.split('\n') {
                xml.push_str(&paragraph(line, CELL, cell.align, false));
            }
            xml.push_str("</w:tc>");
        }
        let head = if repeated { "<w:tblHeader/>" } else { "" };
        self.xml.push_str(&format!(
            r#"<w:tr><w:trPr><w:trHeight w:val="{}" w:hRule="atLeast"/>{head}</w:trPr>{xml}</w:tr>"#,
            twips(height_mm)
        ));
    }
}

fn paragraph(text: &str, face: Face, align: Align, indented: bool) -> String {
    let align = match align {
        Align::Left => "both",
        Align::Centre => "center",
        Align::Right => "right",
    };
    let indent = if indented {
        r#"<w:ind w:firstLineChars="200" w:firstLine="640"/>"#
    } else {
        ""
    };
    let Face { font, half_points } = face;
    format!(
        r#"<w:p><w:pPr>{indent}<w:jc w:val="{align}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}"/><w:sz w:val="{half_points}"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#,
        escaped(text)
    )
}

fn twips(millimetres: u16) -> u32 {
    u32::from(millimetres) * 1440 * 10 / 254
}

/// Control characters have no place in XML, not even escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control()) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
    out
}
