//! Papers for Word, and the forms of a filling pack.

use editable::{
    AnnexPart, ApprovalForm, Block, DocumentColumn, DocumentFoot, DocumentHead, DocumentTable,
    FormField, FormRow, OfficialDocument, approval_form, official_document,
};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::parts;

fn decision() -> OfficialDocument {
    let column = |head: &str, width_mm, centred| DocumentColumn {
        head: head.into(),
        width_mm,
        centred,
    };
    OfficialDocument {
        title: "关于选树2026年度先进集体\n和先进个人的决定".into(),
        addressee: Some("各县（区）总工会".into()),
        blocks: vec![
            Block::Heading("一、项目".into()),
            Block::SecondHeading("（一）数量 <&>".into()),
            Block::Paragraph("现决定如下。".into()),
        ],
        annexes: vec![
            AnnexPart {
                mark: "附件1".into(),
                title: "先进个人\n名单".into(),
                note: Some("（共1名）".into()),
                blocks: vec![Block::List(vec![
                    ("张　三".into(), "海港区总工会主席".into()),
                    ("阿依古丽·买买提".into(), "山海关区某某小学工会主席".into()),
                ])],
            },
            AnnexPart {
                mark: "附件2".into(),
                title: "名额分配表".into(),
                note: None,
                blocks: vec![Block::Table(DocumentTable {
                    groups: vec![("".into(), 1), ("名额".into(), 2)],
                    columns: vec![
                        column("推荐单位", 100, false),
                        column("之家", 28, true),
                        column("小家", 28, true),
                    ],
                    rows: vec![
                        vec![("海港区总工会".into(), 1), ("3".into(), 1), ("2".into(), 1)],
                        vec![("合计".into(), 1), ("5".into(), 2)],
                    ],
                })],
            },
        ],
        issuer: "秦皇岛市总工会".into(),
        date: "2026年12月3日".into(),
        masthead: DocumentHead::Printed {
            mark: "秦皇岛市总工会文件".into(),
            number: "秦工发〔2026〕1号".into(),
        },
        imprint: Some(DocumentFoot {
            copy_to: "市委办公室".into(),
            printer: "秦皇岛市总工会办公室".into(),
            date: "2026年12月3日印发".into(),
        }),
    }
}

/// The text of each paragraph, with its style before it; a forced turn reads |, a tab reads →.
fn paragraphs(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut all, mut line, mut style) = (Vec::new(), String::new(), String::new());
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Eof => return all,
            Event::Empty(tag) => match tag.name().as_ref() {
                "w:pStyle" => {
                    let value = tag.try_get_attribute("w:val").expect("readable");
                    let value = value.expect("a style").value.into_owned();
                    style = format!("{value}:");
                }
                "w:br" => line.push('|'),
                // A stop stands among the properties, before any text.
                "w:tab" if !line.is_empty() => line.push('→'),
                _ => {}
            },
            Event::Text(text) => line.push_str(&text),
            Event::GeneralRef(name) => line.push_str(match name.as_ref() {
                "lt" => "<",
                "gt" => ">",
                _ => "&",
            }),
            Event::End(tag) if tag.name().as_ref() == "w:p" => {
                all.push(format!("{style}{line}"));
                line.clear();
                style.clear();
            }
            _ => {}
        }
    }
}

#[test]
fn every_part_of_a_document_is_well_formed_and_named_by_what_leads_to_it() {
    let parts = parts(official_document(&decision()).expect("written"));
    for (name, text) in &parts {
        let mut reader = Reader::from_str(text);
        while !matches!(
            reader
                .read_event()
                .unwrap_or_else(|error| panic!("{name}: {error}")),
            Event::Eof
        ) {}
    }
    for (name, text) in &parts {
        let folder = match name.as_str() {
            "_rels/.rels" => "",
            "word/_rels/document.xml.rels" => "word/",
            _ => continue,
        };
        for target in text.split("Target=\"").skip(1) {
            let target = target.split('"').next().expect("a target");
            assert!(parts.contains_key(&format!("{folder}{target}")), "{target}");
        }
    }
    for part in parts
        .keys()
        .filter(|name| name.starts_with("word/") && !name.contains("_rels"))
    {
        assert!(
            parts["[Content_Types].xml"].contains(&format!("/{part}\"")),
            "{part}"
        );
    }
}

#[test]
fn a_decision_reads_as_on_paper_with_its_annexes_announced_and_each_on_a_new_page() {
    let parts = parts(official_document(&decision()).expect("written"));
    let lines = paragraphs(&parts["word/document.xml"]);
    assert_eq!(
        lines,
        [
            "Mark:秦皇岛市总工会文件",
            "DocumentNumber:秦工发〔2026〕1号",
            "Title:关于选树2026年度先进集体|和先进个人的决定",
            "",
            "各县（区）总工会：",
            "Heading1:一、项目",
            "Heading2:（一）数量 <&>",
            "现决定如下。",
            "",
            "附件：1.先进个人名单",
            "2.名额分配表",
            "",
            "",
            "秦皇岛市总工会",
            "2026年12月3日",
            "AnnexMark:附件1",
            "",
            "Title:先进个人|名单",
            "BelowTitle:（共1名）",
            "",
            "张　三→海港区总工会主席",
            "阿依古丽·买买提→山海关区某某小学工会主席",
            "AnnexMark:附件2",
            "",
            "Title:名额分配表",
            "",
            "CellHead:推荐单位",
            "CellHead:名额",
            "CellHead:",
            "CellHead:之家",
            "CellHead:小家",
            "Cell:海港区总工会",
            "Cell:3",
            "Cell:2",
            "Cell:合计",
            "Cell:5",
            "",
            "Imprint:抄送：市委办公室。",
            "Imprint:秦皇岛市总工会办公室→2026年12月3日印发",
            "",
        ]
    );
    let marks = parts["word/styles.xml"]
        .split("w:styleId=")
        .find(|style| style.starts_with("\"AnnexMark\""));
    assert!(marks.expect("the style").contains("<w:pageBreakBefore/>"));
    assert_eq!(
        parts["word/document.xml"].matches("<w:tblHeader/>").count(),
        2
    );
}

#[test]
fn the_page_is_the_standards_with_its_number_outside_on_odd_and_even_pages() {
    let parts = parts(official_document(&decision()).expect("written"));
    let document = &parts["word/document.xml"];
    assert!(
        document.contains(
            r#"<w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-842"/>"#
        )
    );
    assert!(
        document.contains(r#"<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588""#)
    );
    assert!(parts["word/settings.xml"].contains("<w:evenAndOddHeaders/>"));
    assert_eq!(
        paragraphs(&parts["word/footer1.xml"]),
        ["Footer:—  PAGE 1 —"]
    );
    assert!(parts["word/footer1.xml"].contains(r#"<w:jc w:val="right"/>"#));
    assert!(parts["word/footer2.xml"].contains(r#"<w:jc w:val="left"/>"#));
}

#[test]
fn a_file_names_its_title_but_nobody_and_is_the_same_bytes_every_time() {
    let bytes = official_document(&decision()).expect("written");
    assert_eq!(bytes, official_document(&decision()).expect("written"));
    let core = &parts(bytes)["docProps/core.xml"];
    assert!(
        core.contains("<dc:title>关于选树2026年度先进集体和先进个人的决定</dc:title>"),
        "{core}"
    );
    assert!(core.contains("2000-01-01T00:00:00Z"), "{core}");
    for name in ["creator", "lastModifiedBy"] {
        assert!(!core.contains(name), "{core}");
    }
}

#[test]
fn the_masthead_is_red_above_a_red_line_and_the_imprint_stands_between_rules() {
    let parts = parts(official_document(&decision()).expect("written"));
    let (document, styles) = (&parts["word/document.xml"], &parts["word/styles.xml"]);
    let at = |wanted: &str| document.find(wanted).unwrap_or_else(|| panic!("{wanted}"));
    let order = [
        "秦皇岛市总工会文件",
        "秦工发〔2026〕1号",
        "关于选树2026年度先进集体",
        "抄送：市委办公室。",
        "2026年12月3日印发",
    ];
    assert!(order.map(at).is_sorted());
    for style in ["Mark", "DocumentNumber", "Imprint"] {
        assert!(document.contains(&format!(r#"<w:pStyle w:val="{style}"/>"#)));
        assert!(styles.contains(&format!(r#"w:styleId="{style}""#)));
    }
    assert_eq!(styles.matches("DC0000").count(), 2);
}

#[test]
fn the_mark_of_the_issuer_is_as_large_as_one_line_holds() {
    let size = |mark: &str| {
        let number = "秦工发〔2026〕1号".into();
        let masthead = DocumentHead::Printed {
            mark: mark.into(),
            number,
        };
        let document = OfficialDocument {
            masthead,
            ..decision()
        };
        let parts = parts(official_document(&document).expect("written"));
        let mark = parts["word/document.xml"]
            .split("</w:p>")
            .next()
            .expect("the mark")
            .to_owned();
        let size = mark
            .split("<w:sz w:val=\"")
            .nth(1)
            .expect("a size of its own");
        size.split('"')
            .next()
            .expect("a number")
            .parse::<usize>()
            .expect("half points")
    };
    const AREA_IN_POINTS: usize = 442;
    for mark in [
        "秦皇岛市总工会文件",
        "河北省秦皇岛市总工会委员会文件",
        "总工会",
    ] {
        assert!(
            size(mark) * mark.chars().count() <= 2 * AREA_IN_POINTS,
            "{mark}"
        );
    }
    assert_eq!(size("秦皇岛市总工会文件"), 98);
    assert_eq!(size("总工会"), 108);
}

#[test]
fn the_imprint_lies_on_the_lower_edge_of_the_type_area_between_rules_of_its_width() {
    let parts = parts(official_document(&decision()).expect("written"));
    let document = &parts["word/document.xml"];
    let table = document.rsplit("<w:tbl>").next().expect("the imprint");
    for wanted in [
        r#"w:vertAnchor="margin""#,
        r#"w:tblpYSpec="bottom""#,
        r#"<w:tblW w:w="8844" w:type="dxa"/>"#,
        r#"<w:insideH w:val="single" w:sz="6""#,
    ] {
        assert!(table.contains(wanted), "{wanted}");
    }
}

#[test]
fn a_number_stands_in_the_middle_of_its_column_and_a_name_at_its_left() {
    let parts = parts(official_document(&decision()).expect("written"));
    let aligned = |text: &str| {
        let cell = parts["word/document.xml"]
            .split("</w:p>")
            .find(|one| one.contains(text));
        let cell = cell.expect("the cell").to_owned();
        let after = cell
            .rsplit("<w:jc w:val=\"")
            .next()
            .expect("an alignment")
            .to_owned();
        after.split('"').next().expect("its name").to_owned()
    };
    assert_eq!(aligned(">海港区总工会<"), "both");
    assert_eq!(aligned(">3<"), "center");
    assert_eq!(aligned(">5<"), "center");
}

#[test]
fn long_deeds_go_on_to_the_next_page_and_an_opinion_never_parts_from_its_seal() {
    let field = |label: &str| FormField {
        label: label.into(),
        value: String::new(),
        choices: Vec::new(),
    };
    let form = ApprovalForm {
        title: "推荐审批表".into(),
        year_line: "推荐单位：".into(),
        rows: vec![
            FormRow::Fields(vec![field("姓名"), field("性别")]),
            FormRow::Wide(field("主要事迹")),
            FormRow::Opinion {
                label: "市总工会意见".into(),
            },
        ],
        footer: Vec::new(),
    };
    let parts = parts(approval_form(&form).expect("written"));
    let stays_whole = |label: &str| {
        let mut rows = parts["word/document.xml"].split("<w:tr>");
        let row = rows.find(|row| row.contains(label)).expect("the row");
        row.contains("<w:cantSplit/>")
    };
    assert!(stays_whole("姓名"));
    assert!(!stays_whole("主要事迹"));
    assert!(stays_whole("市总工会意见"));
}
