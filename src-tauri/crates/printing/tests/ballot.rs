//! What a ballot paper promises, read back with lopdf alone.

use chrono::NaiveDate;
use lopdf::Document;
use printing::{BallotName, BallotPapers, FontBook, PapersToASheet, PrintError, ballot_papers};

fn papers(names: usize, to_a_sheet: PapersToASheet) -> BallotPapers {
    BallotPapers {
        dated: NaiveDate::from_ymd_opt(2026, 10, 12).expect("a day of the calendar"),
        title: "秦皇岛市优秀工会工作者表决票".to_owned(),
        subtitle: "第1轮　无记名投票".to_owned(),
        rule: "同意的在方格内画○，不同意的画×，弃权的不画。".to_owned(),
        names: (1..=names)
            .map(|number| BallotName {
                name: format!("张三{number}"),
                detail: "海港区某某小学工会委员会".to_owned(),
            })
            .collect(),
        foot: "无记名投票，请勿署名。".to_owned(),
        issuer: "秦皇岛市总工会".to_owned(),
        copies: 9,
        to_a_sheet,
    }
}

fn text_of_pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).expect("a PDF");
    document
        .get_pages()
        .into_keys()
        .map(|page| {
            let text = document.extract_text(&[page]).expect("text with ToUnicode");
            text.chars().filter(|c| !c.is_whitespace()).collect()
        })
        .collect()
}

#[test]
fn every_paper_has_a_number_of_its_own_and_every_name() {
    for (to_a_sheet, sheets) in [
        (PapersToASheet::One, 9),
        (PapersToASheet::Two, 5),
        (PapersToASheet::Four, 3),
    ] {
        let pdf = ballot_papers(FontBook::bundled(), &papers(3, to_a_sheet)).expect("prints");
        let pages = text_of_pages(&pdf);
        assert_eq!(pages.len(), sheets);
        let all = pages.concat();
        for number in 1..=9 {
            assert_eq!(all.matches(&format!("编号{number:03}")).count(), 1);
        }
        assert_eq!(all.matches("张三2").count(), 9);
    }
}

#[test]
fn more_names_than_a_paper_holds_are_refused_with_the_remedy() {
    let refusal = ballot_papers(FontBook::bundled(), &papers(30, PapersToASheet::Four));
    let Err(error @ PrintError::Overfull { names: 30 }) = refusal else {
        panic!("not refused: {refusal:?}");
    };
    assert!(error.to_string().contains("请减少每页的张数"), "{error}");
    ballot_papers(FontBook::bundled(), &papers(30, PapersToASheet::One)).expect("prints alone");
}

#[test]
fn equal_input_gives_equal_bytes() {
    let print = || ballot_papers(FontBook::bundled(), &papers(2, PapersToASheet::Two));
    assert!(print() == print());
}

#[test]
fn a_secret_paper_says_all_it_must_and_has_no_place_for_a_name() {
    let one = BallotPapers {
        copies: 1,
        ..papers(2, PapersToASheet::Two)
    };
    let pdf = ballot_papers(FontBook::bundled(), &one).expect("prints");
    let text = "编号001秦皇岛市优秀工会工作者表决票第1轮无记名投票同意的在方格内画○，不同意的画×，弃权的不画。\
        序号推荐对象表决1张三1海港区某某小学工会委员会2张三2海港区某某小学工会委员会\
        无记名投票，请勿署名。秦皇岛市总工会";
    assert_eq!(text_of_pages(&pdf).concat(), text.replace(' ', ""));
}
