use rules::category::Category;
use rules::number::{
    NumberPattern, NumberPatternError, arabic_date, arabic_year_month, chinese_year_month,
    nominee_number,
};

use crate::shipped::day;

#[test]
fn a_nominee_is_numbered_by_year_category_and_serial() {
    assert_eq!(nominee_number(2026, Category::Home, 1), "26-J-001");
    assert_eq!(nominee_number(2030, Category::SmallHome, 12), "30-X-012");
    assert_eq!(nominee_number(2108, Category::Worker, 1234), "08-G-1234");
}

#[test]
fn a_pattern_puts_year_and_serial_where_the_office_wants_them() {
    let render =
        |pattern: &str| NumberPattern::parse(pattern).map(|pattern| pattern.render(2026, 7));
    assert_eq!(
        render("秦工优〔{year}〕{serial:02}号").as_deref(),
        Ok("秦工优〔2026〕07号")
    );
    assert_eq!(render("{serial}").as_deref(), Ok("7"));
    let wide = NumberPattern::parse("{serial:02}").expect("a pattern");
    assert_eq!(wide.render(2026, 123), "123");
}

#[test]
fn a_pattern_that_could_not_number_is_refused() {
    use NumberPatternError::{NoSerial, UnknownPlaceholder, UnpairedBrace};
    assert_eq!(NumberPattern::parse("秦工优〔{year}〕号"), Err(NoSerial));
    for placeholder in [
        "month",
        "serial:2",
        "serial:00",
        "serial:0x",
        "serial:012",
        "",
    ] {
        let refused = NumberPattern::parse(&format!("{{{placeholder}}}{{serial}}"));
        assert_eq!(refused, Err(UnknownPlaceholder(placeholder.to_owned())));
    }
    for pattern in ["{serial", "serial}", "{serial}}"] {
        assert_eq!(
            NumberPattern::parse(pattern),
            Err(UnpairedBrace),
            "{pattern}"
        );
    }
    assert!(NoSerial.to_string().contains("{serial:02}"));
}

#[test]
fn dates_are_written_as_documents_write_them() {
    assert_eq!(
        chinese_year_month(day("2026-12-31")),
        "二\u{3007}二六年十二月"
    );
    assert_eq!(chinese_year_month(day("2030-10-01")), "二〇三〇年十月");
    assert_eq!(arabic_date(day("2026-12-03")), "2026年12月3日");
    assert_eq!(arabic_year_month(day("2026-02-03")), "2026年2月");
}
