//! What a 计票单 promises, read back with lopdf alone.

use chrono::NaiveDate;
use printing::{FontBook, PrintError, Tallied, TallyRow, TallySheet, tally_sheet};

fn row(number: u32, votes: Option<[u32; 3]>) -> TallyRow {
    TallyRow {
        name: format!("李{number}"),
        detail: "海港区总工会".to_owned(),
        tallied: votes.map(|votes| Tallied {
            votes: votes.to_vec(),
            result: "通过".to_owned(),
        }),
    }
}

fn sheet(rows: Vec<TallyRow>, papers: Option<u32>) -> TallySheet {
    let word = |word: &str| (word.to_owned(), papers);
    TallySheet {
        dated: NaiveDate::from_ymd_opt(2026, 10, 12).expect("a date"),
        title: "优秀工会工作者表决计票单".to_owned(),
        subtitle: "编号：26-G-票01　　第1轮　无记名投票".to_owned(),
        lead: vec!["应到 9 人，实到 9 人。".to_owned()],
        papers: ["发出", "收回", "未收回", "有效", "无效"]
            .map(word)
            .to_vec(),
        choices: ["同意", "不同意", "弃权"].map(str::to_owned).to_vec(),
        voters: 9,
        rows,
        foot: vec!["核对：收回＝有效＋无效。".to_owned()],
        signers: ["监票人", "计票人", "唱票人"]
            .map(|who| (who.to_owned(), String::new()))
            .to_vec(),
        issuer: "秦皇岛市总工会".to_owned(),
        date: "2026年10月12日".to_owned(),
    }
}

fn pages(pdf: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let numbers = document.get_pages().into_keys();
    numbers
        .map(|page| {
            let text = document.extract_text(&[page]).expect("text");
            text.chars().filter(|one| !one.is_whitespace()).collect()
        })
        .collect()
}

#[test]
fn a_blank_sheet_names_everybody_and_has_nothing_counted() {
    let rows = (1..=6).map(|number| row(number, None)).collect();
    let pdf = tally_sheet(FontBook::bundled(), &sheet(rows, None)).expect("prints");
    let pages = pages(&pdf);
    assert_eq!(pages.len(), 1);
    for said in [
        "编号：26-G-票01",
        "李6",
        "监票人：",
        "计票人：",
        "唱票人：",
        "同意（画“正”）",
    ] {
        assert!(pages[0].contains(said), "{said} is not in {}", pages[0]);
    }
    assert!(!pages[0].contains("结果"));
}

#[test]
fn a_filled_sheet_tells_the_figures_and_the_result() {
    let rows = vec![row(1, Some([7, 1, 1]))];
    let pdf = tally_sheet(FontBook::bundled(), &sheet(rows, Some(9))).expect("prints");
    let page = &pages(&pdf)[0];
    assert!(page.contains("结果") && page.contains("通过"), "{page}");
}

#[test]
fn many_nominees_go_on_over_the_page_under_the_same_heads_and_all_sign_once() {
    let rows = (1..=30).map(|number| row(number, None)).collect();
    let pdf = tally_sheet(FontBook::bundled(), &sheet(rows, None)).expect("prints");
    let pages = pages(&pdf);
    assert!(pages.len() > 1);
    let told = pages.concat();
    for number in 1..=30 {
        assert!(told.contains(&format!("李{number}")));
    }
    assert_eq!(told.matches("监票人：").count(), 1);
    assert!(pages[1].contains("推荐对象"));
}

#[test]
fn without_a_nominee_there_is_nothing_to_print_and_the_same_sheet_gives_the_same_bytes() {
    let refusal = tally_sheet(FontBook::bundled(), &sheet(Vec::new(), None));
    assert_eq!(refusal, Err(PrintError::NothingToPrint { form: "计票单" }));
    let print = || tally_sheet(FontBook::bundled(), &sheet(vec![row(1, None)], None));
    assert_eq!(print(), print());
}
