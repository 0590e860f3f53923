//! A whole official document with every kind of block, read back from the PDF.

use chrono::NaiveDate;
use lopdf::Document;
use printing::{
    Align, Annex, AnnexContent, FontBook, ListEntry, ListSection, Masthead, Official,
    OfficialTable, Passage, PrintError, TableCell, TableColumn, TableGroup, official,
};

fn column(head: &str, width: Option<u16>, align: Align) -> TableColumn {
    TableColumn {
        head: head.to_owned(),
        width,
        align,
    }
}

fn cell(text: &str, columns: usize) -> TableCell {
    TableCell {
        text: text.to_owned(),
        columns,
    }
}

fn quotas(units: usize) -> OfficialTable {
    let group = |title: &str, columns| TableGroup {
        title: title.to_owned(),
        columns,
    };
    let mut rows = vec![vec![cell("一、县区", 6)]];
    rows.extend((1..=units).map(|number| {
        vec![
            cell(&number.to_string(), 1),
            cell("海港区总工会（含开发区、北戴河新区托管单位）", 1),
            cell("12,345", 1),
            cell("2", 1),
            cell("3", 1),
            cell("1", 1),
        ]
    }));
    rows.push(vec![
        cell("合　计", 2),
        cell("98,765", 1),
        cell("20", 1),
        cell("30", 1),
        cell("10", 1),
    ]);
    OfficialTable {
        groups: vec![group("", 2), group("", 1), group("名额（个）", 3)],
        columns: vec![
            column("序号", Some(120), Align::Centre),
            column("推荐单位", None, Align::Left),
            column("会员数（人）", Some(270), Align::Right),
            column("模范职工之家", Some(220), Align::Centre),
            column("模范职工小家", Some(220), Align::Centre),
            column("优秀工会工作者", Some(220), Align::Centre),
        ],
        rows,
        half_points: 24,
    }
}

fn document(units: usize) -> Official {
    Official {
        dated: NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day"),
        title: "秦皇岛市总工会关于做好2026年度秦皇岛市模范职工之家选树工作的通知".into(),
        addressee: Some("各县区总工会，市属各系统、产业工会，各直属基层工会".into()),
        body: vec![
            Passage::Paragraph("根据《秦皇岛市模范职工之家、秦皇岛市模范职工小家、秦皇岛市优秀工会工作者选树管理实施办法》（以下简称“《办法》”），现就有关事项通知如下：".into()),
            Passage::Heading("一、选树范围和条件".into()),
            Passage::SecondHeading("（一）模范职工之家".into()),
            Passage::Paragraph("建立工会组织满三年，依法开展工作，作用发挥突出的基层工会（含“小三级”工会）。".repeat(6)),
            Passage::SecondHeading("（二）报送".into()),
            Passage::Paragraph("请于9月30日前报送推荐材料。".into()),
        ],
        annexes: vec![
            Annex {
                title: "名额分配表".into(),
                note: None,
                content: AnnexContent::Table(quotas(units)),
            },
            Annex {
                title: "秦皇岛市模范职工之家、秦皇岛市模范职工小家、秦皇岛市优秀工会工作者推荐材料目录".into(),
                note: Some("（共2种）".into()),
                content: AnnexContent::Lists(vec![ListSection {
                    heading: String::new(),
                    entries: ["推荐审批表", "汇总表"].map(entry).into(),
                }]),
            },
        ],
        issuer: "秦皇岛市总工会".into(),
        date: "2026年9月1日".into(),
        masthead: Masthead::Room,
        imprint: None,
    }
}

fn entry(name: &str) -> ListEntry {
    ListEntry {
        name: name.to_owned(),
        detail: String::new(),
    }
}

fn pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).expect("a PDF");
    let numbers = document.get_pages().into_keys();
    numbers
        .map(|number| {
            let text = document.extract_text(&[number]).expect("text");
            text.chars().filter(|c| !c.is_whitespace()).collect()
        })
        .collect()
}

#[test]
fn every_part_stands_in_its_order_and_an_annex_begins_a_page() {
    let pdf = official(FontBook::bundled(), &document(30)).expect("prints");
    let pages = pages(&pdf);
    let all = pages.concat();
    let order = [
        "选树工作的通知",
        "直属基层工会：",
        "一、选树范围和条件",
        "（一）模范职工之家",
        "（二）报送",
        "请于9月30日前",
        "附件：1.名额分配表",
        "2.秦皇岛市模范职工之家",
        "2026年9月1日",
        "附件1",
        "98,765",
        "附件2",
        "（共2种）",
        "推荐审批表",
    ];
    let mut from = 0;
    for wanted in order {
        let at = all[from..].find(wanted);
        from += at.unwrap_or_else(|| panic!("{wanted} after {from} in {all}"));
    }
    for mark in ["附件1", "附件2"] {
        assert!(pages.iter().any(|page| page.starts_with(mark)), "{pages:?}");
    }
    let heads = pages.iter().filter(|page| page.contains("名额（个）"));
    assert!(heads.count() > 1, "both rows of heads on every page");
}

#[test]
fn a_document_without_text_is_refused_in_a_sentence() {
    let empty = Official {
        body: Vec::new(),
        ..document(1)
    };
    let refusal = official(FontBook::bundled(), &empty);
    assert_eq!(refusal, Err(PrintError::NothingToPrint { form: "公文" }));
}

#[test]
fn a_character_no_font_has_in_a_cell_stops_the_document_before_it_is_set() {
    let mut document = document(1);
    if let AnnexContent::Table(table) = &mut document.annexes[0].content {
        table.rows[1][1].text = "王\u{30003}".into();
    }
    let refusal = official(FontBook::bundled(), &document);
    assert!(matches!(refusal, Err(PrintError::MissingGlyphs { missing }) if missing.len() == 1));
}
