//! How the office's workbooks look, whatever they hold.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

pub const GREY: Color = Color::RGB(0x00F2_F2F2);

pub fn title(size: u8) -> Format {
    Format::new()
        .set_font_name("方正小标宋简体")
        .set_font_size(size)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
}

/// 楷体, between the title and the table.
pub fn lead() -> Format {
    Format::new()
        .set_font_name("楷体")
        .set_font_size(12)
        .set_align(FormatAlign::VerticalCenter)
}

pub fn cell() -> Format {
    Format::new()
        .set_font_name("仿宋")
        .set_font_size(11)
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

pub fn header() -> Format {
    cell().set_font_name("黑体").set_background_color(GREY)
}
