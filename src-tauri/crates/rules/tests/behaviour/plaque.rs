use proptest::prelude::*;
use rules::plaque::{PlaqueSize, PlaqueSizeError};

#[test]
fn a_size_is_read_as_offices_and_makers_write_it() {
    let usual = PlaqueSize {
        width: 6000,
        height: 4000,
    };
    for text in [
        "600×400 mm",
        "600x400mm",
        "600 X 400",
        "600*400毫米",
        "６００＊４００㎜",
        "60×40厘米",
        "60cm×40cm",
        "60×40公分",
        "600mm×400mm",
        "60cm * 400mm",
        "600 mm × 400",
    ] {
        assert_eq!(PlaqueSize::parse(text), Ok(usual), "{text}");
    }
    assert_eq!(
        PlaqueSize::parse("60.5×40.05 cm").map(|size| size.to_string()),
        Ok("605×400.5 mm".to_owned())
    );
}

#[test]
fn what_is_no_size_is_refused_with_an_example() {
    for text in [
        "",
        "大号",
        "600",
        "600×",
        "600×400×20",
        "六百乘四百",
        "60.123×40 mm",
    ] {
        let refusal = PlaqueSize::parse(text).expect_err(text);
        assert_eq!(refusal, PlaqueSizeError::Unreadable(text.to_owned()));
        assert!(refusal.to_string().contains("600×400 mm"));
    }
}

#[test]
fn a_side_no_plaque_has_is_refused() {
    for text in ["60×40", "6000×4000 cm", "600×40 mm", "-600×400"] {
        assert_eq!(
            PlaqueSize::parse(text),
            Err(PlaqueSizeError::OutOfBounds(text.to_owned()))
        );
    }
}

proptest! {
    #[test]
    fn a_size_reads_back_as_it_is_written(width in 1_000_u16..=20_000, height in 1_000_u16..=20_000) {
        let size = PlaqueSize { width, height };
        prop_assert_eq!(PlaqueSize::parse(&size.to_string()), Ok(size));
    }

    #[test]
    fn no_text_upsets_it(text in ".{0,20}") {
        let _ = PlaqueSize::parse(&text);
    }
}
