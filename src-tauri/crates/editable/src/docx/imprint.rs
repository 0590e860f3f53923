//! 版记 (GB/T 9704-2012, 7.4): rules as wide as the type area, the lowest on its lower edge, and a character of room
//! at either side of the text.

use super::{AREA, Align, IMPRINT, laid_out};

/// A character of 14 points, in twentieths of a point.
const CHARACTER: u32 = 280;
/// 9 mm.
const LINE: u32 = 510;
/// As low as a line can be: it must not take a page of its own.
const ANCHOR: &str = r#"<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>"#;
/// What the later lines of 抄送 stand below.
const COPY_TO: &str = "抄送：";

/// A table that does not flow with the text; it hangs on the empty paragraph behind it.
pub fn placed(lines: &[String]) -> String {
    let rule = |side: &str, eighths: u32| {
        format!(r#"<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>"#)
    };
    let rules = [rule("top", 8), rule("bottom", 8), rule("insideH", 6)].concat();
    let rows: String = lines.iter().map(|line| row(line)).collect();
    format!(
        r#"<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="{AREA}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{CHARACTER}" w:type="dxa"/><w:right w:w="{CHARACTER}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{AREA}"/></w:tblGrid>{rows}</w:tbl>{ANCHOR}"#
    )
}

fn row(line: &str) -> String {
    let hanging = if line.starts_with(COPY_TO) {
        let width = 3 * CHARACTER;
        format!(r#"<w:ind w:left="{width}" w:hanging="{width}"/>"#)
    } else {
        String::new()
    };
    let text = laid_out(line, IMPRINT, Align::Left, &hanging);
    format!(
        r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{LINE}" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{AREA}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{text}</w:tc></w:tr>"#
    )
}
