use chrono::NaiveDate;
use printing::{Certificate, CertificateRun, FontBook};
use printpdf::{
    BuiltinFont, Mm, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt, TextItem,
};

use crate::measure::{beside, timed};
use crate::people::name_for_paper;
use crate::sides;
use crate::table;

const COPIES: usize = 1000;
const RUNS: usize = 5;

pub fn measure() {
    table::heading(&format!("Printing {COPIES} certificates"));
    let book = FontBook::bundled();
    let print = |run: &CertificateRun| printing::certificates(book, run).expect("the run prints");
    for (copies, what) in [(1, "one certificate"), (COPIES, "the whole run")] {
        let run = run_of(copies);
        table::line(&beside(
            what,
            RUNS,
            || timed(|| print(&run)),
            "printpdf, one Latin word a page",
            || timed(|| pages_of_one_word(copies)),
        ));
    }
    let (one, all) = (print(&run_of(1)).len(), print(&run_of(COPIES)).len());
    table::remark(&format!(
        "{one} bytes for the first, {} bytes for each after it",
        (all - one) / (COPIES - 1)
    ));
    sides::measure(&[1, COPIES]);
}

pub fn run_of(copies: usize) -> CertificateRun {
    CertificateRun {
        dated: NaiveDate::from_ymd_opt(2026, 12, 3).expect("a real day"),
        certificates: (0..copies).map(certificate).collect(),
    }
}

fn certificate(index: usize) -> Certificate {
    Certificate {
        number: format!("秦工优〔2026〕{:02}号", index + 1),
        name: name_for_paper(index),
        honorific: "同志".into(),
        body: "被选树为2026年度秦皇岛市优秀工会工作者。".into(),
        closing: "特发此证，以资鼓励。".into(),
        issuer: "秦皇岛市总工会".into(),
        date: "2026年12月".into(),
    }
}

fn pages_of_one_word(pages: usize) -> Vec<u8> {
    let mut document = PdfDocument::new("floor");
    document.pages = (0..pages)
        .map(|_| PdfPage::new(Mm(297.0), Mm(210.0), one_word()))
        .collect();
    document.save(&PdfSaveOptions::default(), &mut Vec::new())
}

fn one_word() -> Vec<Op> {
    vec![
        Op::StartTextSection,
        Op::SetFont {
            font: PdfFontHandle::Builtin(BuiltinFont::Helvetica),
            size: Pt(24.0),
        },
        Op::SetTextCursor {
            pos: Point::new(Mm(50.0), Mm(100.0)),
        },
        Op::ShowText {
            items: vec![TextItem::Text("Xuanshu".into())],
        },
        Op::EndTextSection,
    ]
}
