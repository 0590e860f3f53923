//! `floors PLACED PDF`: every text of PLACED at its place, by krilla.

use std::error::Error;
use std::fs;

use krilla::Document;
use krilla::geom::Point;
use krilla::page::PageSettings;
use krilla::text::{Font, TextDirection};

const MM_PER_PT: f32 = 25.4 / 72.0;

static TITLE: &[u8] = include_bytes!("../../../assets/fonts/NotoSerifSC_900Black.8105.ttf");
static KAI: &[u8] = include_bytes!("../../../assets/fonts/LXGWWenKai-Regular.ttf");
static BODY: &[u8] = include_bytes!("../../../assets/fonts/LXGWZhuqueFangsong-Regular.8105.ttf");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (placed, pdf) = arguments.next().zip(arguments.next()).ok_or("PLACED PDF")?;
    fs::write(pdf, print(&fs::read_to_string(placed)?)?)?;
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM"));
    println!("{}", peak.unwrap_or_default());
    Ok(())
}

fn print(placed: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let font = |data: &'static [u8]| Font::new(data.into(), 0).ok_or("a font krilla reads");
    let (title, kai, body) = (font(TITLE)?, font(KAI)?, font(BODY)?);
    let size = PageSettings::from_wh(297.0 / MM_PER_PT, 210.0 / MM_PER_PT).ok_or("a size")?;
    let mut document = Document::new();
    for texts in placed.trim_end().split("\n\n") {
        let mut page = document.start_page_with(size.clone());
        let mut surface = page.surface();
        for text in texts.lines() {
            let &[face, size, x, y, text] = text.split('\t').collect::<Vec<_>>().as_slice() else {
                return Err(format!("{text}: five cells").into());
            };
            let font = match face {
                "title" => &title,
                "kai" => &kai,
                _ => &body,
            };
            let at = Point::from_xy(x.parse::<f32>()? / MM_PER_PT, y.parse::<f32>()? / MM_PER_PT);
            surface.draw_text(
                at,
                font.clone(),
                size.parse()?,
                text,
                false,
                TextDirection::LeftToRight,
            );
        }
        surface.finish();
        page.finish();
    }
    document
        .finish()
        .map_err(|error| format!("{error:?}").into())
}
