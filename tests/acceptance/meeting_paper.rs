//! 评分表 and 评审结果汇总表, as they come out of the printer.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::office::Office;

fn paper(office: &Office, category: &str, paper: &str) -> Vec<u8> {
    let made = office.call(
        "review.paper",
        json!({ "category": category, "paper": paper }),
    );
    let base64 = made["base64"].as_str().expect("a paper");
    STANDARD.decode(base64).expect("bytes")
}

fn pages(bytes: &[u8]) -> usize {
    lopdf::Document::load_mem(bytes)
        .expect("a PDF")
        .get_pages()
        .len()
}

#[test]
fn every_judge_gets_a_score_sheet_and_the_results_stand_on_a_table() {
    let office = Office::with_sample();
    let sheets = paper(&office, "worker", "score_sheets");
    assert_eq!(
        pages(&sheets) % 9,
        0,
        "as many pages for each of nine judges"
    );
    assert_eq!(
        sheets,
        paper(&office, "worker", "score_sheets"),
        "the same bytes again"
    );
    assert!(pages(&paper(&office, "worker", "results")) >= 1);
}

#[test]
fn where_nobody_passed_there_is_nothing_to_print() {
    let office = Office::on("2026-09-01");
    office.call("year.open", json!({ "year": 2026 }));
    let error = office.refused(
        "review.paper",
        json!({ "category": "home", "paper": "results" }),
    );
    assert!(error.message.contains("没有可以打印"), "{}", error.message);
}
