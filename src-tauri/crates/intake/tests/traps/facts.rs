//! Traps of single cells, each in a whole file.

use intake::Action;
use rules::fraction::Fraction;
use rust_xlsxwriter::Format;

use super::build::{HEADER, csv, home, homes_csv, lines, of_trap, read_as, workbook};
use super::saying::{PLANT, home_drawn, home_facts, home_saying, told, worker_saying};

#[test]
fn trap_13_a_heading_in_other_words_is_asked_and_one_with_units_is_not() {
    let header = [
        "序号",
        "推荐单位",
        "工会名称",
        "职工总数",
        "会员\n人数（人）",
    ];
    let row = ["1", "海港区总工会", PLANT, "600", "570"].map(str::to_owned);
    let bytes = workbook(|sheet| lines(sheet, 0, &header, &[row.to_vec()]));
    let file = read_as("某区.xlsx", &bytes);
    let facts = home_facts(&file);
    assert_eq!((facts.employees, facts.members), (Some(600), Some(570)));
    assert_eq!(
        told(&file, 13),
        [(Action::Ask, "D1", "职工总数", Some("职工人数"))]
    );
    assert_eq!(
        of_trap(&file, 13)[0].row,
        Some(1),
        "no nominee waits for it"
    );
}

#[test]
fn trap_24_a_phone_number_that_arrived_as_a_number_is_kept_and_odd_ones_are_warned_about() {
    let bytes = workbook(|sheet| {
        lines(sheet, 0, &HEADER, &[home(1, PLANT)]);
        sheet
            .write_number(1, 7, 13_900_000_001_f64)
            .expect("in range");
    });
    let file = read_as("某区.xlsx", &bytes);
    assert_eq!(home_facts(&file).phone.as_deref(), Some("13900000001"));
    assert!(of_trap(&file, 24).is_empty());
    let mut row = home(1, PLANT);
    row[7] = "0335-0000001 / 13900000001".to_owned();
    assert!(of_trap(&homes_csv(&[row]), 24).is_empty(), "both are good");
    for written in ["400-000-0001", "1390000000", "2000001"] {
        let mut row = home(1, PLANT);
        row[7] = written.to_owned();
        let file = homes_csv(&[row]);
        assert_eq!(home_facts(&file).phone.as_deref(), Some(written));
        assert_eq!(told(&file, 24), [(Action::Warn, "H3", written, None)]);
    }
}

#[test]
fn trap_25_zeros_lost_from_an_area_code_or_a_number_are_asked() {
    let mut rows = [home(1, PLANT), home(2, "沧屿玻璃工会委员会")];
    rows[0][0] = "001".to_owned();
    rows[0][7] = "335-0000001".to_owned();
    let file = homes_csv(&rows);
    assert_eq!(
        told(&file, 25),
        [
            (Action::Ask, "H3", "335-0000001", Some("0335-0000001")),
            (Action::Ask, "A4", "2", Some("002"))
        ]
    );
    assert_eq!(home_facts(&file).phone.as_deref(), Some("0335-0000001"));
}

#[test]
fn trap_28_a_bare_one_is_asked_and_a_share_is_logged() {
    let read = |value: &str| {
        let mut row = home(1, PLANT);
        row[5] = "600".to_owned();
        row[6] = value.to_owned();
        homes_csv(&[row])
    };
    let one = read("1");
    assert_eq!(told(&one, 28), [(Action::Ask, "G3", "1", Some("100%"))]);
    let rate = home_facts(&one).stated_member_rate;
    assert_eq!(rate, Some(Fraction::from_integer(100)));
    assert_eq!(of_trap(&read("全部"), 28)[0].action, Action::Ask);
    assert_eq!(of_trap(&read("100%以上"), 28)[0].action, Action::Warn);
    let share = home_saying("网上入驻率", "0.95");
    assert_eq!(told(&share, 28), [(Action::Fix, "I3", "0.95", Some("95%"))]);
}

#[test]
fn trap_28_one_column_for_three_years_is_read_by_its_years() {
    let rates = ["96", "97", "98"].map(|rate| Fraction::parse_decimal(rate).ok());
    for (heading, written) in [
        ("近三年评家满意度（2023/2024/2025）", "96%/97%/98%"),
        ("评家满意度（2025/2024/2023）", "98%、97%、96%"),
        ("评家满意度（2023-2025年）", "96% 97% 98%"),
        ("近三年评家满意度", "2023年：96% 2024年：97% 2025年：98%"),
    ] {
        let file = home_saying(heading, written);
        assert_eq!(home_facts(&file).satisfaction, rates, "{heading}");
        assert!(of_trap(&file, 28).is_empty(), "{heading}");
    }
}

#[test]
fn trap_30_numbers_with_units_words_and_letters() {
    let read = |value: &str| {
        let mut row = home(1, PLANT);
        row[4] = value.to_owned();
        row[5] = "100".to_owned();
        row[6].clear();
        homes_csv(&[row])
    };
    for (written, action, proposed, employees) in [
        ("123人", Action::Fix, "123", 123),
        ("1 234", Action::Fix, "1234", 1234),
        ("一百二十", Action::Fix, "120", 120),
        ("１２３", Action::Fix, "123", 123),
        ("约300", Action::Warn, "300", 300),
        ("300余人", Action::Warn, "300", 300),
        ("12O", Action::Ask, "120", 120),
        ("l23", Action::Ask, "123", 123),
    ] {
        let file = read(written);
        assert_eq!(told(&file, 30), [(action, "E3", written, Some(proposed))]);
        assert_eq!(home_facts(&file).employees, Some(employees));
        assert!(file.raw_of(&file.rows[0]).contains(&("职工人数", written)));
    }
}

#[test]
fn trap_32_nothing_in_words_is_asked_where_it_is_needed_and_logged_elsewhere() {
    let mut row = home(1, PLANT);
    row[4] = "暂无".to_owned();
    row[3] = "—".to_owned();
    let file = homes_csv(&[row]);
    assert_eq!(
        told(&file, 32),
        [
            (Action::Ask, "E3", "暂无", Some("未填")),
            (Action::Fix, "D3", "—", Some("未填"))
        ]
    );
    assert_eq!(home_facts(&file).employees, None);
    let mut row = home(1, PLANT);
    row[4] = "0".to_owned();
    row[5] = "0".to_owned();
    let zero = homes_csv(&[row]);
    assert_eq!(home_facts(&zero).employees, Some(0));
}

#[test]
fn trap_32_blank_figures_are_told() {
    let mut row = home(1, PLANT);
    row[4].clear();
    row[5].clear();
    let file = homes_csv(&[row]);
    assert_eq!(
        told(&file, 32),
        [
            (Action::Warn, "E3", "", None),
            (Action::Warn, "F3", "", None)
        ]
    );
    assert!(!file.rows[0].refused);
}

#[test]
fn trap_32_words_for_nothing_among_the_honours_are_no_honours() {
    for stroke in ["—", "－－", "/", "\\", "空", "N/A", "——", "-"] {
        let file = home_saying("曾获荣誉", stroke);
        assert_eq!(home_facts(&file).honours, None, "{stroke}");
        assert_eq!(told(&file, 32), [(Action::Fix, "I3", stroke, Some("未填"))]);
        assert!(of_trap(&file, 44).is_empty(), "{stroke}");
    }
    for word in ["暂无", "没有"] {
        let file = home_saying("曾获荣誉", word);
        assert_eq!(home_facts(&file).honours.as_deref(), Some("无"));
        assert_eq!(told(&file, 32), [(Action::Fix, "I3", word, Some("无"))]);
    }
}

#[test]
fn trap_33_ticks_of_a_symbol_font_are_asked_by_the_font_of_the_cell() {
    for (letter, font, truth, proposed) in [
        ("R", "Wingdings 2", true, "是"),
        ("ü", "Wingdings", true, "是"),
        ("þ", "Wingdings", true, "是"),
        ("o", "Wingdings", false, "否"),
    ] {
        let file = home_drawn("是否乡镇街道", |sheet| {
            let format = Format::new().set_font_name(font);
            sheet
                .write_string_with_format(1, 8, letter, &format)
                .expect("in range");
        });
        assert_eq!(home_facts(&file).township, Some(truth), "{letter}");
        assert_eq!(
            told(&file, 33),
            [(Action::Ask, "I2", letter, Some(proposed))]
        );
    }
    let letter = home_drawn("是否乡镇街道", |sheet| {
        sheet.write_string(1, 8, "o").expect("in range");
    });
    assert_eq!(home_facts(&letter).township, None);
    assert_eq!(of_trap(&letter, 33)[0].action, Action::Warn);
}

#[test]
fn trap_33_other_marks_for_yes_and_no_are_asked_and_the_words_are_not() {
    for (mark, truth) in [
        ("√", true),
        ("Y", true),
        ("1", true),
        ("☑是□否", true),
        ("□是☑否", false),
        ("×", false),
        ("未登记", false),
    ] {
        let file = home_saying("是否乡镇街道", mark);
        assert_eq!(home_facts(&file).township, Some(truth), "{mark}");
        assert_eq!(of_trap(&file, 33)[0].action, Action::Ask);
    }
    let plain = home_saying("是否乡镇街道", "是");
    assert_eq!(
        (home_facts(&plain).township, of_trap(&plain, 33).len()),
        (Some(true), 0)
    );
}

#[test]
fn trap_39_the_recommending_unit_is_handed_on_as_written() {
    for written in ["海港区", "秦皇岛市海港区总工会", "抚宁县总工会", "开发区"]
    {
        let mut row = home(1, PLANT);
        row[1] = written.to_owned();
        let file = homes_csv(&[row]);
        assert_eq!(file.rows[0].recommending_unit.as_deref(), Some(written));
        assert!(of_trap(&file, 39).is_empty());
    }
}

#[test]
fn trap_40_a_small_home_that_ends_like_a_union_is_warned_about() {
    let text = csv(
        "模范职工小家",
        &["推荐单位", "小家名称", "所属基层工会", "职工人数"],
        &[["海港区总工会", PLANT, PLANT, "60"]
            .map(str::to_owned)
            .to_vec()],
    );
    let file = read_as("某区.csv", text.as_bytes());
    assert_eq!(told(&file, 40), [(Action::Warn, "B3", PLANT, None)]);
}

#[test]
fn trap_43_a_story_keeps_its_paragraphs_loses_what_nobody_wrote_and_is_counted() {
    let story = "第一段\t甲\r\n<p>第二段</p>";
    let file = home_drawn("主要事迹（5字以内）", |sheet| {
        sheet.write_string(1, 8, story).expect("in range");
    });
    let kept = file.raw_of(&file.rows[0]);
    assert!(
        kept.contains(&("主要事迹（5字以内）", "第一段 甲\n第二段")),
        "{kept:?}"
    );
    let fact = file.rows[0].facts.story();
    assert_eq!(fact, Some("第一段 甲\n第二段"));
    let told = told(&file, 43);
    assert_eq!(
        (told[0].0, told[0].1, told[0].3),
        (Action::Fix, "I2", Some("第一段 甲\n第二段"))
    );
    assert_eq!(told[1].0, Action::Warn);
    assert!(of_trap(&file, 43)[1].message.contains("7字"));
    assert!(of_trap(&file, 14).is_empty());
}

#[test]
fn trap_43_a_story_of_more_than_two_thousand_characters_is_told_with_its_count() {
    let told_of = |count: usize| {
        let file = worker_saying(&[("主要事迹", &"字".repeat(count)), ("性别", "男")]);
        let told = of_trap(&file, 43);
        told.iter()
            .map(|one| (one.action, one.message.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told_of(2000), []);
    let message = "主要事迹：共2001字，超过2000字的限制，请压缩".to_owned();
    assert_eq!(told_of(2001), [(Action::Warn, message)]);
}

#[test]
fn trap_44_a_text_that_looks_like_a_formula_stays_a_text_and_is_logged() {
    for written in ["=1+1", "+8613900000001转", "-待补", "@全体"] {
        let file = home_drawn("备注", |sheet| {
            sheet.write_string(1, 8, written).expect("in range");
        });
        assert_eq!(home_facts(&file).note.as_deref(), Some(written));
        assert_eq!(
            told(&file, 44),
            [(Action::Fix, "I2", written, Some(written))]
        );
    }
}

#[test]
fn trap_46_a_credit_code_is_put_right_an_employers_warned_about_and_a_wrong_one_refused() {
    let coded = |body: &str| {
        "0123456789ABCDEFGHJKLMNPQRTUWXY"
            .chars()
            .map(|check| format!("{body}{check}"))
            .find(|code| rules::identity::check_organisation(code).valid)
            .expect("one of the alphabet fits")
    };
    let union = coded("81139900MC0123451");
    let typed = union.to_lowercase().replace('0', "o");
    let file = home_saying("统一社会信用代码", &typed);
    assert_eq!(home_facts(&file).credit_code.as_deref(), Some(&*union));
    assert_eq!(
        told(&file, 46),
        [(Action::Fix, "I3", &*typed, Some(&*union))]
    );
    let employer = coded("91139900MC0123451");
    let warned = home_saying("统一社会信用代码", &employer);
    assert_eq!(told(&warned, 46), [(Action::Warn, "I3", &*employer, None)]);
    let wrong = home_saying("统一社会信用代码", &union[..17]);
    assert_eq!(of_trap(&wrong, 46)[0].action, Action::Refuse);
}
