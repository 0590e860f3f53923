//! The parts around a document's text: styles, the page, its number, and what the file says of itself.

use super::escaped;

pub const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const KIND: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// GB/T 9704-2012 7.1: the type area of A4 with 37 mm above, 28 mm left, 156 × 225 mm, in twentieths of a point, and its
/// 22 lines of 28 characters: 29 points a line, and 15.79 instead of 16 a character (in 4096ths of a point). The page
/// number hangs 7 mm below the type area.
const SECTION: &str = r#"<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1247" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-842"/></w:sectPr>"#;

/// Odd pages carry their number a character from the right, even ones from the left (7.5).
const SETTINGS: &str = r#"<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#;

/// The same text is the same bytes, whenever it is written.
const DAY: &str = "2000-01-01T00:00:00Z";

/// 54 points: 发文机关标志 is as large as the type area holds, up to this.
pub const MARK_HALF_POINTS: u32 = 108;
/// Of 版头.
const RED: &str = "DC0000";

struct Style {
    id: &'static str,
    name: &'static str,
    font: &'static str,
    half_points: u32,
    colour: Option<&'static str>,
    /// What its paragraphs have of their own.
    layout: &'static str,
}

const STYLES: [Style; 12] = [
    Style {
        id: "Title",
        name: "Title",
        font: "方正小标宋简体",
        half_points: 44,
        colour: None,
        // A line of the grid each: 22 points would else take up two.
        layout: r#"<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:line="580" w:lineRule="exact"/><w:jc w:val="center"/>"#,
    },
    Style {
        id: "FormTitle",
        name: "表格标题",
        font: "方正小标宋简体",
        half_points: 36,
        colour: None,
        layout: r#"<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:after="120" w:line="510" w:lineRule="exact"/><w:jc w:val="center"/>"#,
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        font: "黑体",
        half_points: 32,
        colour: None,
        layout: r#"<w:keepNext/><w:outlineLvl w:val="0"/>"#,
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        font: "楷体_GB2312",
        half_points: 32,
        colour: None,
        layout: r#"<w:keepNext/><w:outlineLvl w:val="1"/>"#,
    },
    Style {
        id: "AnnexMark",
        name: "附件",
        font: "黑体",
        half_points: 32,
        colour: None,
        layout: r"<w:keepNext/><w:pageBreakBefore/>",
    },
    Style {
        id: "BelowTitle",
        name: "题下说明",
        font: "楷体_GB2312",
        half_points: 32,
        colour: None,
        layout: r#"<w:keepNext/><w:jc w:val="center"/>"#,
    },
    Style {
        id: "Cell",
        name: "表格",
        font: "仿宋_GB2312",
        half_points: 24,
        colour: None,
        layout: r#"<w:snapToGrid w:val="0"/>"#,
    },
    Style {
        id: "CellHead",
        name: "表头",
        font: "黑体",
        half_points: 24,
        colour: None,
        layout: r#"<w:snapToGrid w:val="0"/>"#,
    },
    Style {
        id: "Mark",
        name: "发文机关标志",
        font: "方正小标宋简体",
        half_points: MARK_HALF_POINTS,
        colour: Some(RED),
        // 35 mm from the type area.
        layout: r#"<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="1984" w:line="1080" w:lineRule="exact"/><w:jc w:val="center"/>"#,
    },
    Style {
        id: "DocumentNumber",
        name: "发文字号",
        font: "仿宋_GB2312",
        half_points: 32,
        colour: None,
        // Two lines below the mark, two lines above the title; the red line 4 mm below.
        layout: r#"<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="18" w:space="11" w:color="DC0000"/></w:pBdr><w:spacing w:before="1160" w:after="1160"/><w:jc w:val="center"/>"#,
    },
    Style {
        id: "Imprint",
        name: "版记",
        font: "仿宋_GB2312",
        half_points: 28,
        colour: None,
        // The type area's width without a character at either side.
        layout: r#"<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="right" w:pos="8284"/></w:tabs><w:snapToGrid w:val="0"/>"#,
    },
    Style {
        id: "Footer",
        name: "footer",
        font: "宋体",
        half_points: 28,
        colour: None,
        layout: r#"<w:snapToGrid w:val="0"/>"#,
    },
];

/// Every part with its name, in the order they stand in the archive.
pub fn parts(title: &str, body: &str) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        (
            "word/document.xml",
            format!("{XML}<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>"),
        ),
        ("word/_rels/document.xml.rels", document_relations()),
        ("word/styles.xml", styles()),
        (
            "word/settings.xml",
            format!("{XML}<w:settings {NAMESPACES}>{SETTINGS}</w:settings>"),
        ),
        ("word/footer1.xml", footer("right")),
        ("word/footer2.xml", footer("left")),
        ("docProps/core.xml", core(title)),
        ("docProps/app.xml", app()),
    ]
}

fn content_types() -> String {
    let of =
        |part: &str, kind: &str| format!(r#"<Override PartName="/{part}" ContentType="{kind}"/>"#);
    let word =
        |part: &str, kind: &str| of(&format!("word/{part}.xml"), &format!("{KIND}{kind}+xml"));
    let overrides = [
        word("document", "document.main"),
        word("styles", "styles"),
        word("settings", "settings"),
        word("footer1", "footer"),
        word("footer2", "footer"),
        of(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        ),
        of(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ]
    .concat();
    format!(
        r#"{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>"#
    )
}

fn relations(of: &[(&str, &str)]) -> String {
    let each: String = (1..)
        .zip(of)
        .map(|(number, (kind, target)): (u32, _)| {
            format!(r#"<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>"#)
        })
        .collect();
    format!(
        r#"{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>"#
    )
}

fn package_relations() -> String {
    let office = |kind: &str| format!("{RELATION}{kind}");
    relations(&[
        (&office("officeDocument"), "word/document.xml"),
        (
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
        (&office("extended-properties"), "docProps/app.xml"),
    ])
}

fn document_relations() -> String {
    let office = |kind: &str| format!("{RELATION}{kind}");
    relations(&[
        (&office("styles"), "styles.xml"),
        (&office("settings"), "settings.xml"),
        (&office("footer"), "footer1.xml"),
        (&office("footer"), "footer2.xml"),
    ])
}

fn run_properties(font: &str, half_points: u32, colour: Option<&str>) -> String {
    let colour = colour
        .map(|colour| format!(r#"<w:color w:val="{colour}"/>"#))
        .unwrap_or_default();
    format!(
        r#"<w:rPr><w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>{colour}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr>"#
    )
}

/// No room of its own between a digit and a Han character: paper has none, and 28 characters are to fill a line.
fn styles() -> String {
    let usual = run_properties("仿宋_GB2312", 32, None);
    let named: String = STYLES
        .iter()
        .map(|style| {
            format!(
                r#"<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>{}</w:pPr>{}</w:style>"#,
                style.id,
                style.name,
                style.layout,
                run_properties(style.font, style.half_points, style.colour)
            )
        })
        .collect();
    format!(
        r#"{XML}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault>{usual}</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>{named}</w:styles>"#
    )
}

/// — 1 —
fn footer(side: &str) -> String {
    let field = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let text = |text: &str| format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    let number = [
        text("— "),
        field("begin"),
        r#"<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#.to_owned(),
        field("separate"),
        text("1"),
        field("end"),
        text(" —"),
    ]
    .concat();
    format!(
        r#"{XML}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}Chars="100" w:{side}="280"/><w:jc w:val="{side}"/></w:pPr>{number}</w:p></w:ftr>"#
    )
}

/// Who sat at the computer is nobody's business: there is no author.
fn core(title: &str) -> String {
    let day =
        |what: &str| format!(r#"<dcterms:{what} xsi:type="dcterms:W3CDTF">{DAY}</dcterms:{what}>"#);
    format!(
        r#"{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title><dc:language>zh-CN</dc:language>{}{}</cp:coreProperties>"#,
        escaped(title),
        day("created"),
        day("modified")
    )
}

fn app() -> String {
    format!(
        r#"{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>选树台</Application></Properties>"#
    )
}
