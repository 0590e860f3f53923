//! As much `WordprocessingML` (ECMA-376) as a Chinese office paper needs: paragraphs, runs, bordered tables on A4.
//!
//! Why no crate writes it: docx-rs, the one that is kept up, can't repeat a table's heads on every page (`w:tblHeader`),
//! which lists over pages need, and would bring a second zip and a second XML writer.

mod imprint;
mod parts;

use std::io::{Cursor, Write};

use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use crate::EditableError;

/// A named style of the document: an office that changes the style changes every paragraph of it.
#[derive(Clone, Copy)]
pub struct Face {
    style: Option<&'static str>,
    /// Where it is not the style's.
    half_points: Option<u32>,
}

/// 2号小标宋.
pub const TITLE: Face = Face::styled("Title");
/// 小2号小标宋, of a form.
pub const FORM_TITLE: Face = Face::styled("FormTitle");
/// 3号仿宋.
pub const BODY: Face = Face {
    style: None,
    half_points: None,
};
/// 3号黑体.
pub const HEADING: Face = Face::styled("Heading1");
/// 3号楷体.
pub const SECOND_HEADING: Face = Face::styled("Heading2");
/// 附件1: 3号黑体, on a new page.
pub const ANNEX_MARK: Face = Face::styled("AnnexMark");
/// 3号楷体 in the middle.
pub const BELOW_TITLE: Face = Face::styled("BelowTitle");
/// 小四仿宋, in tables.
pub const CELL: Face = Face::styled("Cell");
const CELL_HEAD: Face = Face::styled("CellHead");

/// 发文字号 above the red line.
pub const DOCUMENT_NUMBER: Face = Face::styled("DocumentNumber");
/// 4号仿宋; a tab leads to the right.
const IMPRINT: Face = Face::styled("Imprint");

/// A character of the grid of 28 in a line, in twentieths of a point.
const CHARACTER: u32 = 316;
/// 156 mm, the type area's width, in twentieths of a point.
const AREA: u32 = 8844;

impl Face {
    const fn styled(id: &'static str) -> Face {
        Face {
            style: Some(id),
            half_points: None,
        }
    }

    /// 发文机关标志 of so many characters, which fill a line if they can.
    pub fn mark(characters: u32) -> Face {
        const HALF_POINT: u32 = 10;
        let filling = AREA / HALF_POINT / characters.max(1);
        Face {
            half_points: Some(filling.min(parts::MARK_HALF_POINTS)),
            ..Face::styled("Mark")
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Right,
}

#[derive(Default)]
pub struct Body {
    title: String,
    xml: String,
}

/// How far a paragraph stands in, in half characters.
#[derive(Clone, Copy, Default)]
pub struct Indent {
    pub left: u32,
    pub right: u32,
    /// How much of `left` its first line gives back.
    pub hanging: u32,
}

pub struct Cell {
    pub text: String,
    /// Columns it covers.
    pub span: u32,
    pub align: Align,
    /// What binds it to the cell above or below.
    merge: &'static str,
}

impl Cell {
    pub fn new(text: &str, span: u32, align: Align) -> Self {
        Self {
            text: text.to_owned(),
            span,
            align,
            merge: "",
        }
    }

    /// The cell below is one with it.
    pub fn going_down(self) -> Self {
        Self {
            merge: r#"<w:vMerge w:val="restart"/>"#,
            ..self
        }
    }

    /// It is one with the cell above, whose text stands for both.
    pub fn going_on(self) -> Self {
        Self {
            text: String::new(),
            merge: "<w:vMerge/>",
            ..self
        }
    }
}

impl Body {
    /// `title`: what the file calls itself.
    pub fn titled(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            xml: String::new(),
        }
    }

    pub fn paragraph(&mut self, text: &str, face: Face, align: Align, indented: bool) {
        self.xml.push_str(&paragraph(text, face, align, indented));
    }

    /// A tab in the text leads to where the later lines begin.
    pub fn set_in(&mut self, text: &str, align: Align, indent: Indent) {
        let twips = |halves: u32| halves * CHARACTER / 2;
        let Indent {
            left,
            right,
            hanging,
        } = indent;
        let (left, right, hanging) = (twips(left), twips(right), twips(hanging));
        let stop = if text.contains('\t') {
            format!(r#"<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>"#)
        } else {
            String::new()
        };
        let layout =
            format!(r#"{stop}<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>"#);
        self.xml.push_str(&laid_out(text, BODY, align, &layout));
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
        self.xml.push_str(&format!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{}</w:tbl>"#,
            table.xml
        ));
    }

    /// 版记 at the foot of the last page; `copy_to` is empty for nobody.
    pub fn imprint(&mut self, copy_to: &str, printer: &str, date: &str) {
        self.xml.push_str(&imprint::placed(copy_to, printer, date));
    }

    pub fn finish(self) -> Result<Vec<u8>, EditableError> {
        // The archive's clock begins in 1980: the same text is the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts::parts(&self.title, &self.xml) {
            archive.start_file(name, options)?;
            archive.write_all(text.as_bytes())?;
        }
        Ok(archive.finish()?.into_inner())
    }
}

/// How a row meets the end of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Repeated on every page of a long table.
    Head,
    /// Moves to the next page as a whole.
    Whole,
    /// Long text: goes on there.
    Flowing,
}

pub struct Table {
    widths: Vec<u16>,
    xml: String,
}

impl Table {
    /// A row of at least this height, in millimetres.
    pub fn row(&mut self, height_mm: u16, kind: RowKind, cells: &[Cell]) {
        let mut widths = self.widths.iter().copied();
        let mut xml = String::new();
        let face = if kind == RowKind::Head {
            CELL_HEAD
        } else {
            CELL
        };
        for cell in cells {
            let width: u16 = widths
                .by_ref()
                .take(usize::try_from(cell.span).unwrap_or(1))
                .sum();
            xml.push_str(&format!(
                r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:gridSpan w:val="{}"/>{}<w:vAlign w:val="center"/></w:tcPr>"#,
                twips(width),
                cell.span,
                cell.merge
            ));
            for line in cell.text.split('\n') {
                xml.push_str(&paragraph(line, face, cell.align, false));
            }
            xml.push_str("</w:tc>");
        }
        let at_the_end = match kind {
            RowKind::Head => "<w:cantSplit/><w:tblHeader/>",
            RowKind::Whole => "<w:cantSplit/>",
            RowKind::Flowing => "",
        };
        self.xml.push_str(&format!(
            r#"<w:tr><w:trPr><w:trHeight w:val="{}" w:hRule="atLeast"/>{at_the_end}</w:trPr>{xml}</w:tr>"#,
            twips(height_mm)
        ));
    }
}

fn paragraph(text: &str, face: Face, align: Align, indented: bool) -> String {
    let indent = if indented {
        format!(
            r#"<w:ind w:firstLineChars="200" w:firstLine="{}"/>"#,
            2 * CHARACTER
        )
    } else {
        String::new()
    };
    laid_out(text, face, align, &indent)
}

fn laid_out(text: &str, face: Face, align: Align, layout: &str) -> String {
    let align = match align {
        Align::Left => "both",
        Align::Centre => "center",
        Align::Right => "right",
    };
    let style = face
        .style
        .map(|id| format!(r#"<w:pStyle w:val="{id}"/>"#))
        .unwrap_or_default();
    let size = face
        .half_points
        .map(|size| format!(r#"<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>"#))
        .unwrap_or_default();
    let line = |line: &str| {
        let parts: Vec<String> = line.split('\t').map(run_text).collect();
        parts.join("<w:tab/>")
    };
    let lines: Vec<String> = text.split('\n').map(line).collect();
    format!(
        r#"<w:p><w:pPr>{style}{layout}<w:jc w:val="{align}"/></w:pPr><w:r>{size}{}</w:r></w:p>"#,
        lines.join("<w:br/>")
    )
}

fn run_text(text: &str) -> String {
    format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(text))
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
