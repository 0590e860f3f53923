//! 版记 (GB/T 9704-2012, 7.4): rules as wide as the type area, the lowest on its lower edge, and a character of room
//! at either side of the text.

use super::{AREA, Align, IMPRINT, laid_out};

/// A character of 14 points, in twentieths of a point.
const CHARACTER: u32 = 280;
/// 9 mm.
const LINE: u32 = 510;
/// As low as a line can be: it must not take a page of its own.
const ANCHOR: &str = r#"<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>"#;

/// A table that does not flow with the text; it hangs on the empty paragraph behind it.
pub fn placed(copy_to: &str, printer: &str, date: &str) -> String {
    let rule = |side: &str, eighths: u32| {
        format!(r#"<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>"#)
    };
    let rules = [rule("top", 8), rule("bottom", 8), rule("insideH", 6)].concat();
    let rows = [copied(copy_to), row(&format!("{printer}\t{date}"), "")].concat();
    format!(
        r#"<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="{AREA}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="{CHARACTER}" w:type="dxa"/><w:right w:w="{CHARACTER}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{AREA}"/></w:tblGrid>{rows}</w:tbl>{ANCHOR}"#
    )
}

/// 抄送, its later lines below the first receiver.
fn copied(to: &str) -> String {
    const WORD: &str = "抄送：";
    const WIDTH: u32 = 3 * CHARACTER;
    if to.is_empty() {
        return String::new();
    }
    let line = format!("{WORD}{}。", to.trim_end_matches('。'));
    row(
        &line,
        &format!(r#"<w:ind w:left="{WIDTH}" w:hanging="{WIDTH}"/>"#),
    )
}

fn row(line: &str, layout: &str) -> String {
    let text = laid_out(line, IMPRINT, Align::Left, layout);
    format!(
        r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{LINE}" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{AREA}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{text}</w:tc></w:tr>"#
    )
}
