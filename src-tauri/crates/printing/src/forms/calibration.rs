//! 打印机校正页: what a ruler needs to tell how a printer moves and stretches a page.

use chrono::NaiveDate;

use super::border::RED;
use super::templated::Profile;
use crate::draw::{Colour, Drawing, Item, Page, Spot};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role};
use crate::measure::Type;
use crate::pdf;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calibration {
    pub dated: NaiveDate,
    /// Of the paper, in hundredths of a millimetre.
    pub width: u32,
    pub height: u32,
    pub office: String,
    /// Whose correction the page is printed with; none prints as the printer is.
    pub printer: Option<String>,
    pub profile: Profile,
}

const TITLE: &str = "打印机校正页";
const HINT: &str = "打印时选“实际大小”";
const STEPS: [&str; 4] = [
    "一、打印时选“实际大小”，不选“适合纸张”；纸张与本页同样大小。",
    "二、用直尺量横、竖两条粗线的实际长度。",
    "三、量左上角十字的中心到纸的左边、上边各多远，应各为20毫米。",
    "四、在证书的“套打”中新建打印机，填入量得的数，再印一张复核。",
];

/// Of the rulers from the edge: within it most printers leave the paper white.
const MARGIN: f32 = 8.0;
const CROSS: f32 = 20.0;
const ARM: f32 = 4.0;
const HAIR: f32 = 0.12;
const GREY: Colour = Colour {
    red: 0.35,
    green: 0.35,
    blue: 0.35,
};

/// # Errors
/// What the writer says.
pub fn calibration_page(book: &FontBook, page: &Calibration) -> Result<Vec<u8>, PrintError> {
    let width = page.width as f32 / 100.0;
    let height = page.height as f32 / 100.0;
    let mut items = rulers(book, width, height)?;
    items.extend(crosses(width, height));
    items.extend(words(book, page, width, height)?);
    items.extend(bars(book, width, height)?);
    let corrected = items
        .into_iter()
        .map(|item| through(&page.profile, item))
        .collect();
    let drawing = Drawing {
        title: TITLE.to_owned(),
        dated: page.dated,
        backdrop: Vec::new(),
        pages: Page::all(width, height, vec![corrected]),
    };
    pdf::write(book, &drawing)
}

fn through(profile: &Profile, item: Item) -> Item {
    let at = |spot: Spot| {
        let (x, y) = profile.place(spot.x, spot.y);
        Spot { x, y }
    };
    match item {
        Item::Text(mut run) => {
            run.at = at(run.at);
            run.size *= profile.across();
            Item::Text(run)
        }
        Item::Line {
            from,
            to,
            width,
            colour,
        } => Item::Line {
            from: at(from),
            to: at(to),
            width,
            colour,
        },
        other => other,
    }
}

/// Ticks each millimetre on the four sides; a number is the distance from the left or the upper edge of the paper.
fn rulers(book: &FontBook, width: f32, height: f32) -> Result<Vec<Item>, PrintError> {
    let mut items = Vec::new();
    for (place, reach) in ticks(width) {
        for (edge, inwards) in [(MARGIN, 1.0), (height - MARGIN, -1.0)] {
            items.push(line(place, edge, place, edge + inwards * reach, HAIR, GREY));
            if reach > 3.0 {
                let baseline = edge + inwards * 5.6 + if inwards > 0.0 { 0.9 } else { 0.6 };
                items.push(NUMBER.centred(book, &whole(place), place, baseline)?);
            }
        }
    }
    for (place, reach) in ticks(height) {
        for (edge, inwards) in [(MARGIN, 1.0), (width - MARGIN, -1.0)] {
            items.push(line(edge, place, edge + inwards * reach, place, HAIR, GREY));
            if reach > 3.0 {
                let centre = edge + inwards * 6.4;
                items.push(NUMBER.centred(book, &whole(place), centre, place + 0.8)?);
            }
        }
    }
    Ok(items)
}

const NUMBER: Type = Type::new(Role::Body, 6.5).coloured(GREY);

/// Each millimetre from 15 mm to 15 mm before the end, and how long its tick is.
fn ticks(length: f32) -> impl Iterator<Item = (f32, f32)> {
    (15_u16..)
        .take_while(move |place| f32::from(*place) <= length - 15.0)
        .map(|place| {
            let reach = match place {
                place if place.is_multiple_of(10) => 4.0,
                place if place.is_multiple_of(5) => 2.6,
                _ => 1.6,
            };
            (f32::from(place), reach)
        })
}

fn whole(place: f32) -> String {
    format!("{place:.0}")
}

/// At 20 mm from the edges of each corner.
fn crosses(width: f32, height: f32) -> Vec<Item> {
    let mut items = Vec::new();
    for x in [CROSS, width - CROSS] {
        for y in [CROSS, height - CROSS] {
            items.push(line(x - ARM, y, x + ARM, y, 0.2, RED));
            items.push(line(x, y - ARM, x, y + ARM, 0.2, RED));
        }
    }
    items
}

/// As long as paper of any size allows: 100 mm, on small paper 50.
fn bar_length(side: f32) -> f32 {
    if side >= 150.0 { 100.0 } else { 50.0 }
}

fn bars(book: &FontBook, width: f32, height: f32) -> Result<Vec<Item>, PrintError> {
    const NAME: Type = Type::new(Role::Head, 9.0).coloured(RED);
    const END: f32 = 3.0;
    let across = bar_length(width);
    let (left, y) = ((width - across) / 2.0, height * 0.74);
    let down = bar_length(height);
    let (x, top) = (width * 0.14 + 4.0, (height - down) / 2.0);
    let across_name = format!("横 {across:.0} 毫米");
    let down_name = format!("竖 {down:.0}");
    Ok(vec![
        line(left, y, left + across, y, 0.5, RED),
        line(left, y - END, left, y + END, 0.2, RED),
        line(left + across, y - END, left + across, y + END, 0.2, RED),
        NAME.centred(book, &across_name, width / 2.0, y - 2.0)?,
        line(x, top, x, top + down, 0.5, RED),
        line(x - END, top, x + END, top, 0.2, RED),
        line(x - END, top + down, x + END, top + down, 0.2, RED),
        NAME.centred(book, &down_name, x, top + down + 7.5)?,
        NAME.centred(book, "毫米", x, top + down + 11.5)?,
    ])
}

fn words(
    book: &FontBook,
    page: &Calibration,
    width: f32,
    height: f32,
) -> Result<Vec<Item>, PrintError> {
    let unit = (width.min(height * 1.3) / 260.0).clamp(0.45, 1.4);
    let title = Type::new(Role::Title, 24.0 * unit).tracked(2.0 * unit);
    let hint = Type::new(Role::Head, 20.0 * unit).coloured(RED);
    let step = Type::new(Role::Body, 13.0 * unit);
    let note = Type::new(Role::Kai, 11.0 * unit).coloured(GREY);
    let left = width * 0.24;
    let centre = f32::midpoint(left, width - 30.0);
    let mut y = height * 0.25;
    let mut items = vec![title.centred(book, TITLE, centre, y)?];
    y += 13.0 * unit;
    items.push(hint.centred(book, HINT, centre, y)?);
    y += 13.0 * unit;
    let room = width - 30.0 - left;
    for text in STEPS {
        let fitted = step.shrunk_to(book, text, room, 4.0, "校正页说明处")?;
        items.push(fitted.at_left(book, text, left, y)?);
        y += 8.0 * unit;
    }
    let whose = match &page.printer {
        Some(printer) => format!("已按“{printer}”校正：{}", told(&page.profile)),
        None => "未加校正，照打印机原样".to_owned(),
    };
    let size = format!("{}，纸 {width} × {height} 毫米", page.office);
    for (above, text) in [(28.0, whose), (22.5, size)] {
        let fitted = note.shrunk_to(book, &text, width - 70.0, 4.0, "校正页说明处")?;
        items.push(fitted.centred(book, &text, width / 2.0, height - above)?);
    }
    Ok(items)
}

/// 右移 0.5 毫米，下移 -0.3 毫米，横向 100.2%，纵向 99.9%
fn told(profile: &Profile) -> String {
    let mm = |um: i32| f64::from(um) / 1000.0;
    let percent = |ppm: u32| f64::from(ppm) / 10_000.0;
    format!(
        "右移 {} 毫米，下移 {} 毫米，横向 {}%，纵向 {}%",
        mm(profile.dx_um),
        mm(profile.dy_um),
        percent(profile.scale_x_ppm),
        percent(profile.scale_y_ppm)
    )
}

fn line(x: f32, y: f32, to_x: f32, to_y: f32, width: f32, colour: Colour) -> Item {
    Item::Line {
        from: Spot { x, y },
        to: Spot { x: to_x, y: to_y },
        width,
        colour,
    }
}
