//! Certificates by a template, read back from the finished PDF in millimetres.

use chrono::NaiveDate;
use printing::{
    Align3, Block, Calibration, Certificate, FontBook, Frame, Mode, PrintError, Profile, Sheet,
    Template, Templated, TemplatedRun, calibration_page, shapes_on, spots_of, templated, tried,
};
use proptest::prelude::*;

const PROFILES: [Profile; 4] = [
    Profile::TRUE,
    Profile {
        dx_um: 700,
        dy_um: -1250,
        scale_x_ppm: 1_000_000,
        scale_y_ppm: 1_000_000,
    },
    Profile {
        dx_um: 0,
        dy_um: 0,
        scale_x_ppm: 1_004_000,
        scale_y_ppm: 996_500,
    },
    Profile {
        dx_um: -2100,
        dy_um: 3300,
        scale_x_ppm: 987_300,
        scale_y_ppm: 1_012_100,
    },
];

/// A4 landscape, A3 landscape, 16开, the inside of a booklet, a slip.
const SIZES: [(u32, u32); 5] = [
    (29700, 21000),
    (42000, 29700),
    (26000, 18500),
    (20500, 29000),
    (19000, 13000),
];

fn dated() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 3).expect("a day of the calendar")
}

fn sheet(name: &str) -> Sheet {
    Certificate {
        number: "秦工优〔2026〕01号".to_owned(),
        name: name.to_owned(),
        honorific: "同志".to_owned(),
        body: "被选树为2026年度秦皇岛市优秀工会工作者。".to_owned(),
        closing: "特发此证，以资鼓励。".to_owned(),
        issuer: "秦皇岛市总工会".to_owned(),
        date: "2026年12月".to_owned(),
    }
    .sheet()
}

fn run<'t>(template: &'t Template, names: &[&str], mode: Mode) -> TemplatedRun<'t> {
    TemplatedRun {
        title: "荣誉证书".to_owned(),
        dated: dated(),
        template,
        sheets: names.iter().map(|name| sheet(name)).collect(),
        mode,
        profile: Profile::TRUE,
    }
}

fn print(run: &TemplatedRun<'_>) -> Templated {
    templated(FontBook::bundled(), run).expect("the run prints")
}

fn plain(width: u32, height: u32) -> Template {
    let mut template = Template::certificate().resized(width, height);
    for block in &mut template.blocks {
        block.overprinted = true;
    }
    template
}

fn block<'t>(template: &'t mut Template, id: &str) -> &'t mut Block {
    let found = template.blocks.iter_mut().find(|block| block.id == id);
    found.expect("a block of the template")
}

fn moved(profile: &Profile, x: f64, y: f64) -> (f64, f64) {
    let through = |place: f64, scale: u32, by: i32| {
        place * f64::from(scale) / 1_000_000.0 + f64::from(by) / 1000.0
    };
    (
        through(x, profile.scale_x_ppm, profile.dx_um),
        through(y, profile.scale_y_ppm, profile.dy_um),
    )
}

#[test]
fn every_overprinted_block_stands_within_a_tenth_of_a_millimetre_of_its_place() {
    for (width, height) in SIZES {
        let template = plain(width, height);
        for profile in PROFILES {
            let mut run = run(&template, &["苏明远"], Mode::Overprint);
            run.profile = profile;
            let made = print(&run);
            let found = spots_of(&made.pdf).expect("a PDF");
            for block in &template.blocks {
                let boxed = made.boxes[0].iter().find(|boxed| boxed.block == block.id);
                let boxed = boxed.expect("each block has its box");
                // A first line indented stands within its box.
                let indent = f64::from(block.indent) * f64::from(boxed.size) / 10.0 * 25.4 / 72.0;
                let left = f64::from(boxed.x) / 100.0;
                let starts = [left, f64::from(block.x) / 100.0 + indent];
                let near = starts.iter().any(|start| {
                    let (x, y) = moved(&profile, *start, f64::from(block.y) / 100.0);
                    let at = |spot: &printing::Found| {
                        (f64::from(spot.x) - x).abs() < 0.1 && (f64::from(spot.y) - y).abs() < 0.1
                    };
                    found.iter().any(at)
                });
                assert!(
                    near,
                    "{} of {width} × {height}: {profile:?}\n{found:?}",
                    block.id
                );
            }
        }
    }
}

#[test]
fn a_text_left_centred_or_right_begins_where_its_own_width_says() {
    let mut template = plain(29700, 21000);
    template.seal = None;
    template.blocks.retain(|block| block.id == "姓名");
    for (align, begin) in [
        (Align3::Left, 50.0),
        (
            Align3::Centre,
            50.0 + (160.0 - 3.0 * 32.0 * 25.4 / 72.0) / 2.0,
        ),
        (Align3::Right, 50.0 + 160.0 - 3.0 * 32.0 * 25.4 / 72.0),
    ] {
        let name = block(&mut template, "姓名");
        name.align = align;
        name.width = 16000;
        let made = print(&run(&template, &["苏明远"], Mode::Overprint));
        let found = spots_of(&made.pdf).expect("a PDF");
        assert_eq!(found[0].text, "苏明远");
        assert!((found[0].x - begin).abs() < 0.05, "{align:?} {found:?}");
        assert!((found[0].y - 93.0).abs() < 0.01, "{align:?} {found:?}");
    }
}

#[test]
fn an_overprint_page_carries_its_overprinted_blocks_and_nothing_else() {
    let template = Template::certificate();
    let names = ["苏明远", "乌兰·巴图"];
    let made = print(&run(&template, &names, Mode::Overprint));
    let found = spots_of(&made.pdf).expect("a PDF");
    for page in 1..=2 {
        assert_eq!(shapes_on(&made.pdf, page).expect("a page"), 0);
        let texts = found.iter().filter(|spot| spot.page == page);
        let text: String = texts.map(|spot| spot.text.as_str()).collect();
        assert!(!text.contains("荣誉证书"), "{text}");
        assert!(text.contains("秦皇岛市总工会"), "{text}");
    }
    let whole = print(&run(&template, &names, Mode::Whole));
    assert!(shapes_on(&whole.pdf, 1).expect("a page") > 100);
}

#[test]
fn a_printer_is_corrected_on_overprints_only() {
    let template = Template::certificate();
    let mut run = run(&template, &["苏明远"], Mode::Whole);
    let before = print(&run).pdf;
    run.profile = PROFILES[3];
    assert_eq!(before, print(&run).pdf);
}

#[test]
fn a_long_name_shrinks_to_its_least_size_and_one_longer_still_is_named_while_the_others_print() {
    let template = Template::certificate();
    let long = "阿卜杜热合曼·麦麦提吐尔逊·阿布都克里木";
    let endless = long.repeat(3);
    let made = print(&run(&template, &["苏明远", &endless, long], Mode::Whole));
    assert_eq!(made.boxes.len(), 2);
    let name = |page: usize| {
        let boxed = made.boxes[page].iter().find(|boxed| boxed.block == "姓名");
        boxed.expect("a name").clone()
    };
    assert_eq!(name(0).size, 320);
    assert!((140..320).contains(&name(1).size), "{:?}", name(1));
    assert!(name(1).width > 16000, "{:?}", name(1));
    assert_eq!(made.missed.len(), 1);
    assert_eq!(made.missed[0].sheet, 1);
    assert!(made.missed[0].why.to_string().contains("“姓名”一栏排不下"));
}

#[test]
fn a_run_that_nobody_of_can_be_printed_says_why() {
    let template = Template::certificate();
    let refusal = templated(
        FontBook::bundled(),
        &run(&template, &["王\u{323AF}"], Mode::Whole),
    );
    assert!(matches!(refusal, Err(PrintError::MissingGlyphs { .. })));
}

#[test]
fn a_block_moved_onto_the_seal_over_the_edge_or_onto_a_field_nobody_has_is_named() {
    let place = |change: fn(&mut Block)| {
        let mut template = Template::certificate();
        change(block(&mut template, "编号"));
        let tried = tried(
            FontBook::bundled(),
            &run(&template, &["苏明远"], Mode::Whole),
        );
        let faults = tried.expect("is drawn all the same").faults;
        assert!(faults.iter().all(|fault| fault.block == "编号"));
        faults[0].what.to_string()
    };
    assert!(place(|number| number.x = 19000).contains("“编号”一栏压住了盖章位置"));
    assert!(place(|number| number.y = 20990).contains("“编号”一栏超出纸边"));
    assert!(place(|number| number.text = "{rank}".to_owned()).contains("“{rank}”不是可用的字段"));
    assert!(place(|number| number.follows = Some("年龄".to_owned())).contains("没有“年龄”"));
}

#[test]
fn a_calibration_page_moves_with_the_printer_it_is_for() {
    let page = |profile| Calibration {
        dated: dated(),
        width: 29700,
        height: 21000,
        office: "秦皇岛市总工会".to_owned(),
        printer: None,
        profile,
    };
    let title = |profile| {
        let pdf = calibration_page(FontBook::bundled(), &page(profile)).expect("a page");
        let found = spots_of(&pdf).expect("a PDF");
        let title = found.iter().find(|spot| spot.text.contains("打印机校正页"));
        let all: String = found.iter().map(|spot| spot.text.as_str()).collect();
        assert!(all.contains("实际大小"), "{all}");
        title.expect("its title").clone()
    };
    let before = title(Profile::TRUE);
    let after = title(PROFILES[1]);
    assert!((after.x - before.x - 0.7).abs() < 0.01);
    assert!((after.y - before.y + 1.25).abs() < 0.01);
}

#[test]
fn no_frame_leaves_the_sheet_to_its_text() {
    let mut template = Template::certificate();
    template.frame = Frame::None;
    template.ornaments.clear();
    let made = print(&run(&template, &["苏明远"], Mode::Whole));
    assert_eq!(shapes_on(&made.pdf, 1).expect("a page"), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    /// Whatever is printed: nothing but issuer and date reaches into the circle for the seal.
    #[test]
    fn the_seal_s_circle_stays_clear(
        clauses in 0_usize..8, name in 1_usize..22, size in 0_usize..5, x in 0_i32..6000
    ) {
        let (width, height) = SIZES[size];
        let mut template = plain(width, height);
        template.blocks.retain(|block| !block.under_seal);
        block(&mut template, "正文").x += x;
        let mut sheet = sheet(&"苏".repeat(name));
        let body = format!("被评为优秀工会工作者，{}堪为表率。", "事迹突出，".repeat(clauses));
        sheet.fields.insert("授予", body);
        let mut run = run(&template, &[], Mode::Overprint);
        run.sheets.push(sheet);
        let Ok(made) = templated(FontBook::bundled(), &run) else { return Ok(()); };
        let seal = template.seal.expect("the program's template has one");
        let (seal_x, seal_y) = (f64::from(seal.x) / 100.0, f64::from(seal.y) / 100.0);
        for spot in spots_of(&made.pdf).expect("a PDF") {
            let em = f64::from(spot.size) * 25.4 / 72.0;
            let characters = u32::try_from(spot.text.chars().count()).expect("a line");
            let (left, right) = (f64::from(spot.x), f64::from(spot.x) + em * f64::from(characters));
            // Digits and marks set apart take half an em: only whole Han lines are measured to their end.
            let right = if spot.text.chars().any(|character| character.is_ascii()) { left } else { right };
            let (top, bottom) = (f64::from(spot.y) - 0.88 * em, f64::from(spot.y) + 0.14 * em);
            let (near_x, near_y) = (seal_x.clamp(left, right), seal_y.clamp(top, bottom));
            let distance = (near_x - seal_x).hypot(near_y - seal_y);
            prop_assert!(distance >= f64::from(seal.radius) / 100.0 - 0.05, "{spot:?}");
        }
    }
}
