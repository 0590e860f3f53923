//! What the bytes of every form promise, read back with lopdf alone.

use chrono::NaiveDate;
use lopdf::{Document, Object};
use printing::{
    Align, Annex, AnnexContent, Certificate, CertificateRun, FontBook, ListEntry, ListSection,
    Masthead, Official, OfficialTable, Passage, PlaqueList, PlaqueProof, PlaqueProofs, PlaqueRow,
    PrintError, TableCell, TableColumn, certificates, official, plaque_list, plaque_proofs,
    sheets_of,
};

fn dated() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 3).expect("a day of the calendar")
}

fn certificate(name: &str) -> Certificate {
    Certificate {
        number: "秦工优〔2026〕01号".to_owned(),
        name: name.to_owned(),
        honorific: "同志".to_owned(),
        body: "被评为2026年度秦皇岛市优秀工会工作者。".to_owned(),
        closing: "特发此证，以资鼓励。".to_owned(),
        issuer: "秦皇岛市总工会".to_owned(),
        date: "2026年12月".to_owned(),
    }
}

fn run(names: &[&str]) -> CertificateRun {
    CertificateRun {
        dated: dated(),
        certificates: names.iter().map(|name| certificate(name)).collect(),
    }
}

fn print(run: &CertificateRun) -> Vec<u8> {
    certificates(FontBook::bundled(), run).expect("the run prints")
}

fn sections() -> Vec<ListSection> {
    let entry = |name: &str, detail: &str| ListEntry {
        name: name.to_owned(),
        detail: detail.to_owned(),
    };
    vec![
        ListSection {
            heading: "一、秦皇岛市模范职工之家（1个）".to_owned(),
            entries: vec![entry("海港区某某小学工会委员会", "")],
        },
        ListSection {
            heading: "二、秦皇岛市优秀工会工作者（2名）".to_owned(),
            entries: vec![
                entry("王𬱖", "卢龙县总工会社会化工会工作者"),
                entry("阿依古丽·买买提", "山海关区某某小学工会主席"),
            ],
        },
    ]
}

fn list() -> Official {
    Official {
        dated: dated(),
        title: "2026年度秦皇岛市模范职工之家、秦皇岛市优秀工会工作者名单".to_owned(),
        addressee: None,
        body: sections().into_iter().map(Passage::List).collect(),
        annexes: Vec::new(),
        issuer: "秦皇岛市总工会".to_owned(),
        date: "2026年12月3日".to_owned(),
        masthead: Masthead::None,
        imprint: None,
    }
}

fn decision() -> Official {
    let annex = |section: ListSection| Annex {
        title: "2026年度名单".to_owned(),
        note: Some("（共1个）".to_owned()),
        content: AnnexContent::Lists(vec![ListSection {
            heading: String::new(),
            ..section
        }]),
    };
    let quotas = Annex {
        title: "名额分配表".to_owned(),
        note: None,
        content: AnnexContent::Table(OfficialTable {
            groups: Vec::new(),
            columns: vec![TableColumn {
                head: "推荐单位".to_owned(),
                width: None,
                align: Align::Left,
            }],
            rows: (0..60)
                .map(|_| vec![TableCell::of("海港区总工会")])
                .collect(),
            half_points: 24,
        }),
    };
    Official {
        title: "关于选树的决定".to_owned(),
        addressee: Some("各县（区）总工会".to_owned()),
        body: vec![
            Passage::Heading("一、项目".to_owned()),
            Passage::SecondHeading("（一）数量".to_owned()),
            Passage::Paragraph("现决定如下。".to_owned()),
        ],
        annexes: sections().into_iter().map(annex).chain([quotas]).collect(),
        ..list()
    }
}

fn proofs() -> PlaqueProofs {
    let proof = |width, height| PlaqueProof {
        recipient: "海港区某某小学工会委员会".to_owned(),
        width,
        height,
        face: plaques("").rows[0].face.clone(),
    };
    PlaqueProofs {
        dated: dated(),
        title: "2026年度奖牌1:1稿样".to_owned(),
        proofs: vec![proof(6000, 4000), proof(7000, 5000), proof(4005, 6000)],
    }
}

fn plaques(recipient: &str) -> PlaqueList {
    PlaqueList {
        dated: dated(),
        title: "2026年度奖牌制作清单".to_owned(),
        rows: vec![PlaqueRow {
            face: vec![
                "秦皇岛市模范职工之家".to_owned(),
                "秦皇岛市总工会".to_owned(),
                "二〇二六年十二月".to_owned(),
            ],
            recipient: recipient.to_owned(),
            size: "600×400 mm".to_owned(),
            material: "铜牌".to_owned(),
            count: 1,
            number: "秦模家〔2026〕01号".to_owned(),
        }],
        issuer: "秦皇岛市总工会".to_owned(),
    }
}

/// The text of all pages as a viewer copies it, without the spaces and line ends of the layout.
fn text(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text with ToUnicode");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn equal_input_gives_equal_bytes_on_every_form() {
    let book = FontBook::bundled();
    let unit = "海港区某某小学工会委员会";
    assert!(print(&run(&["张三", "王𬱖"])) == print(&run(&["张三", "王𬱖"])));
    assert!(official(book, &list()) == official(book, &list()));
    assert!(official(book, &decision()) == official(book, &decision()));
    assert!(plaque_proofs(book, &proofs()) == plaque_proofs(book, &proofs()));
    assert!(plaque_list(book, &plaques(unit)) == plaque_list(book, &plaques(unit)));
}

#[test]
fn rare_names_come_back_from_the_pdf_as_they_were_written() {
    let names = ["王𬱖", "李𠅤明", "张䶮", "赵㛃", "龘喆堃"];
    let text = text(&print(&run(&names)));
    for name in names {
        assert!(text.contains(&format!("{name}同志：")), "{name} in {text}");
    }
}

#[test]
fn every_line_of_a_certificate_can_be_copied() {
    assert_eq!(
        text(&print(&run(&["欧阳文华"]))),
        "荣誉证书欧阳文华同志：被评为2026年度秦皇岛市优秀工会工作者。特发此证，以资鼓励。\
         秦皇岛市总工会2026年12月编号：秦工优〔2026〕01号"
    );
}

#[test]
fn a_final_list_names_every_entry_with_its_detail() {
    let pdf = official(FontBook::bundled(), &list()).expect("prints");
    let text = text(&pdf);
    for section in sections() {
        assert!(text.contains(&section.heading), "{text}");
        for entry in section.entries {
            assert!(
                text.contains(&format!("{}{}", entry.name, entry.detail)),
                "{text}"
            );
        }
    }
}

#[test]
fn a_plaque_list_carries_the_face_and_the_count_of_its_characters() {
    let pdf = plaque_list(FontBook::bundled(), &plaques("海港区某某小学工会委员会"));
    let text = text(&pdf.expect("prints"));
    assert!(
        text.contains("秦皇岛市模范职工之家秦皇岛市总工会二〇二六年十二月"),
        "{text}"
    );
    assert!(
        text.contains("编号：秦模家〔2026〕01号25600×400mm铜牌1"),
        "{text}"
    );
    assert!(text.contains("合计：1种，1块。"), "{text}");
}

#[test]
fn everybody_whose_name_no_font_can_draw_is_named_before_the_run_with_the_characters() {
    let names = ["王\u{323AF}", "张三", "赵\u{323AE}", "王\u{323AF}"];
    let refusal = certificates(FontBook::bundled(), &run(&names));
    let error = refusal.expect_err("no face has these");
    assert_eq!(
        error,
        PrintError::MissingGlyphs {
            missing: vec![
                ("王\u{323AF}".to_owned(), '\u{323AF}'),
                ("赵\u{323AE}".to_owned(), '\u{323AE}'),
            ],
        }
    );
    let message = error.to_string();
    assert!(
        message.contains("“王\u{323AF}”中的“\u{323AF}”（U+323AF）、“赵\u{323AE}”中的"),
        "{message}"
    );
}

#[test]
fn an_empty_run_is_refused_in_a_sentence() {
    let error = certificates(FontBook::bundled(), &run(&[])).expect_err("nothing to print");
    assert_eq!(
        error.to_string(),
        "没有可以印制的荣誉证书。请先完成审定和公示，确认名单后再印制。"
    );
}

#[test]
fn a_plaque_line_too_wide_for_its_column_is_set_smaller_not_wrapped() {
    let mut list = plaques("海港区某某小学工会委员会");
    let line = "秦皇岛市模范职工之家示范单位光荣榜";
    list.rows[0].face = vec![line.to_owned()];
    let pdf = plaque_list(FontBook::bundled(), &list).expect("prints");
    assert!(text(&pdf).contains(line));
    list.rows[0].face = vec![line.repeat(5)];
    let refusal = plaque_list(FontBook::bundled(), &list);
    assert!(matches!(refusal, Err(PrintError::TooLong { text, .. }) if text == line.repeat(5)));
}

#[test]
fn a_file_prints_at_true_size_and_says_what_it_is_and_when_it_was_made() {
    let document = Document::load_mem(&print(&run(&["张三"]))).expect("a PDF");
    assert_eq!(document.version, "1.7");
    let catalog = document.catalog().expect("a catalog");
    let preferences = catalog
        .get(b"ViewerPreferences")
        .and_then(Object::as_dict)
        .expect("viewer preferences");
    let scaling = preferences.get(b"PrintScaling").and_then(Object::as_name);
    assert_eq!(scaling.expect("a name"), b"None");
    let info = document.trailer.get(b"Info").and_then(Object::as_reference);
    let info = document
        .get_dictionary(info.expect("a reference"))
        .expect("an info dictionary");
    let entry = |key: &[u8]| {
        info.get(key)
            .and_then(lopdf::decode_text_string)
            .expect("text")
    };
    assert_eq!(entry(b"Title"), "荣誉证书");
    assert_eq!(entry(b"CreationDate"), "D:20261203000000+08'00'");
}

#[test]
fn each_certificate_after_the_first_adds_less_than_two_kilobytes() {
    let one = print(&run(&["张三"]));
    let hundred = print(&run(&["张三"; 100]));
    assert!(hundred.len() - one.len() < 99 * 2048);
    let document = Document::load_mem(&hundred).expect("a PDF");
    assert_eq!(document.get_pages().len(), 100);
}

#[test]
fn every_annex_begins_a_page_under_its_own_mark_and_is_announced_below_the_text() {
    let pdf = official(FontBook::bundled(), &decision()).expect("prints");
    let document = Document::load_mem(&pdf).expect("a PDF");
    let pages: Vec<String> = document
        .get_pages()
        .into_keys()
        .map(|page| {
            let text = document.extract_text(&[page]).expect("text");
            text.chars().filter(|c| !c.is_whitespace()).collect()
        })
        .collect();
    assert!(
        pages[0].contains("附件：1.2026年度名单2.2026年度名单3.名额分配表"),
        "{}",
        pages[0]
    );
    for (page, mark) in pages[1..4].iter().zip(["附件1", "附件2", "附件3"]) {
        assert!(page.contains(mark), "{page}");
    }
    assert!(
        pages.len() > 4,
        "the table goes on over pages: {}",
        pages.len()
    );
    let last = pages.last().expect("pages");
    assert!(
        last.contains("推荐单位") && last.contains(&format!("—{}—", pages.len())),
        "{last}"
    );
}

#[test]
fn a_plaque_proof_is_a_page_of_the_plaques_own_size() {
    let pdf = plaque_proofs(FontBook::bundled(), &proofs()).expect("prints");
    let sizes = sheets_of(&pdf).expect("a PDF");
    for ((width, height), wanted) in
        sizes
            .iter()
            .zip([(600.0, 400.0), (700.0, 500.0), (400.5, 600.0)])
    {
        assert!(
            (width - wanted.0).abs() < 0.01 && (height - wanted.1).abs() < 0.01,
            "{sizes:?}"
        );
    }
    assert!(text(&pdf).contains("秦皇岛市模范职工之家秦皇岛市总工会二〇二六年十二月"));
}
