//! 荣誉证书 (Art. 18: certificates go to persons): A4 landscape, one page a person.
//!
//! The seal is stamped by hand over issuer and date. The union's rule of 1986-12-15 gives a province's
//! seal 46 mm, a city's is smaller: a circle of 46 mm holds nothing but those two lines.

use chrono::NaiveDate;

use super::border::{RED, border, flourish};
use crate::draw::{Drawing, Item, MM_PER_PT, Page};
use crate::error::PrintError;
use crate::fonts::{FontBook, Role, readable, refuse_missing};
use crate::linebreak::break_lines;
use crate::measure::Type;
use crate::pdf;

/// What stands on one person's certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Without the word 编号, e.g. 秦工优〔2026〕01号.
    pub number: String,
    /// As registered; two Han characters are set with a full-width space between them.
    /// As it is to stand: a two-character name comes with its full-width space.
    pub name: String,
    /// 同志, without the colon.
    pub honorific: String,
    /// 被评为2026年度秦皇岛市优秀工会工作者。
    pub body: String,
    /// 特发此证，以资鼓励。
    pub closing: String,
    pub issuer: String,
    /// 2026年12月
    pub date: String,
}

/// One print run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateRun {
    /// The document's date in its metadata; no clock is read.
    pub dated: NaiveDate,
    pub certificates: Vec<Certificate>,
}

const WIDTH: f32 = 297.0;
const HEIGHT: f32 = 210.0;
const LEFT: f32 = 50.0;
const TEXT_WIDTH: f32 = WIDTH - 2.0 * LEFT;

const TITLE: &str = "荣誉证书";
const TITLE_BASELINE: f32 = 60.0;
const FLOURISH: f32 = 69.5;
const NAME_BASELINE: f32 = 93.0;
const BODY_BASELINE: f32 = 110.5;
const NUMBER_BASELINE: f32 = 177.0;

/// Centre and radius of the place for the seal.
const SEAL_X: f32 = 212.0;
const SEAL_Y: f32 = 159.0;
const SEAL_RADIUS: f32 = 23.0;

const TITLE_TYPE: Type = Type::new(Role::Title, 54.0).tracked(16.0).coloured(RED);
const NAME_TYPE: Type = Type::new(Role::Kai, 32.0);
const HONORIFIC_TYPE: Type = Type::new(Role::Body, 24.0);
const BODY_TYPE: Type = Type::new(Role::Body, 24.0);
const SIGNATURE_TYPE: Type = Type::new(Role::Body, 20.0);
const NUMBER_TYPE: Type = Type::new(Role::Body, 14.0);

/// Smaller than this nobody reads a framed certificate.
const LEAST_SIZE: f32 = 14.0;
const BODY_SIZES: [f32; 6] = [24.0, 22.0, 20.0, 18.0, 16.0, LEAST_SIZE];
const BODY_LEADING: f32 = 1.65;

/// Prints a run, one A4 landscape page a certificate in the order given.
///
/// # Errors
/// `NothingToPrint` for an empty run; `MissingGlyphs` naming the person before anything is drawn;
/// `TooLong` naming the text that does not fit its place.
pub fn certificates(book: &FontBook, run: &CertificateRun) -> Result<Vec<u8>, PrintError> {
    if run.certificates.is_empty() {
        return Err(PrintError::NothingToPrint {
            form: "荣誉证书"
        });
    }
    refuse_missing(book, run.certificates.iter().flat_map(texts))?;
    let mut backdrop = border(WIDTH, HEIGHT);
    backdrop.extend(flourish(WIDTH / 2.0, FLOURISH));
    let sheets = run
        .certificates
        .iter()
        .map(|certificate| sheet(book, certificate))
        .collect::<Result<_, _>>()?;
    let drawing = Drawing {
        title: TITLE.to_owned(),
        dated: run.dated,
        backdrop,
        pages: Page::all(WIDTH, HEIGHT, sheets),
    };
    pdf::write(book, &drawing)
}

fn texts(certificate: &Certificate) -> impl Iterator<Item = (&str, &str)> {
    [
        &certificate.name,
        &certificate.number,
        &certificate.honorific,
        &certificate.body,
        &certificate.closing,
        &certificate.issuer,
        &certificate.date,
    ]
    .into_iter()
    .map(|text| (certificate.name.as_str(), text.as_str()))
}

fn sheet(book: &FontBook, certificate: &Certificate) -> Result<Vec<Item>, PrintError> {
    let mut items = vec![TITLE_TYPE.centred(book, TITLE, WIDTH / 2.0, TITLE_BASELINE)?];
    items.extend(addressee(book, certificate)?);
    items.extend(body(book, certificate)?);
    items.extend(signature(book, certificate)?);
    let number = format!("编号：{}", certificate.number);
    let room = SEAL_X - SEAL_RADIUS - LEFT;
    items.push(
        NUMBER_TYPE
            .shrunk_to(book, &number, room, 9.0, "证书编号处")?
            .at_left(book, &number, LEFT, NUMBER_BASELINE)?,
    );
    Ok(items)
}

/// 张　三 同志：
fn addressee(book: &FontBook, certificate: &Certificate) -> Result<[Item; 2], PrintError> {
    const GAP: f32 = 5.0;
    let name = &certificate.name;
    let honorific = format!("{}：", certificate.honorific);
    let room = TEXT_WIDTH - GAP - HONORIFIC_TYPE.width_of(book, &honorific)?;
    let name_type = NAME_TYPE.shrunk_to(book, name, room, LEAST_SIZE, "证书姓名处")?;
    let honorific_x = LEFT + name_type.width_of(book, name)? + GAP;
    Ok([
        name_type.at_left(book, name, LEFT, NAME_BASELINE)?,
        HONORIFIC_TYPE.at_left(book, &honorific, honorific_x, NAME_BASELINE)?,
    ])
}

/// Body and closing, in the largest size that keeps them above the seal's circle.
fn body(book: &FontBook, certificate: &Certificate) -> Result<Vec<Item>, PrintError> {
    for size in BODY_SIZES {
        let kind = Type { size, ..BODY_TYPE };
        let mut lines = indented_lines(book, kind, &certificate.body)?;
        lines.extend(indented_lines(book, kind, &certificate.closing)?);
        let leading = size * BODY_LEADING * MM_PER_PT;
        let last_baseline = BODY_BASELINE + leading * (lines.len().saturating_sub(1)) as f32;
        if last_baseline + size * 0.2 * MM_PER_PT <= SEAL_Y - SEAL_RADIUS {
            return lines
                .iter()
                .enumerate()
                .map(|(index, line)| {
                    let baseline = BODY_BASELINE + leading * index as f32;
                    kind.at_left(book, &line.text, LEFT + line.indent, baseline)
                })
                .collect();
        }
    }
    Err(PrintError::TooLong {
        text: certificate.body.clone(),
        place: "证书正文处",
    })
}

struct BodyLine {
    text: String,
    indent: f32,
}

fn indented_lines(book: &FontBook, kind: Type, text: &str) -> Result<Vec<BodyLine>, PrintError> {
    let text = readable(text);
    let indent = 2.0 * kind.size * MM_PER_PT;
    let pitches = kind.pitches(&book.shape(kind.role, &text)?);
    let lines = break_lines(&text, &pitches, TEXT_WIDTH - indent, TEXT_WIDTH);
    Ok(lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| BodyLine {
            text: line.to_owned(),
            indent: if index == 0 { indent } else { 0.0 },
        })
        .collect())
}

fn signature(book: &FontBook, certificate: &Certificate) -> Result<[Item; 2], PrintError> {
    const ABOVE: f32 = -3.6;
    const BELOW: f32 = 9.4;
    let room = 2.0 * (WIDTH - LEFT + 18.0 - SEAL_X);
    let issuer =
        SIGNATURE_TYPE.shrunk_to(book, &certificate.issuer, room, LEAST_SIZE, "证书落款处")?;
    Ok([
        issuer.centred(book, &certificate.issuer, SEAL_X, SEAL_Y + ABOVE)?,
        SIGNATURE_TYPE.centred(book, &certificate.date, SEAL_X, SEAL_Y + BELOW)?,
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, body: &str) -> Certificate {
        Certificate {
            number: "秦工优〔2026〕01号".to_owned(),
            name: name.to_owned(),
            honorific: "同志".to_owned(),
            body: body.to_owned(),
            closing: "特发此证，以资鼓励。".to_owned(),
            issuer: "秦皇岛市总工会".to_owned(),
            date: "2026年12月".to_owned(),
        }
    }

    /// Corners of the room a text takes up, generously: an em above and a fifth below the baseline.
    fn corners(item: &Item) -> Vec<(f32, f32)> {
        match item {
            Item::Text(run) => {
                let kind = Type::new(Role::Body, run.size).tracked(run.tracking);
                let right = run.at.x + kind.width(&run.glyphs);
                let top = run.at.y - run.size * MM_PER_PT;
                let bottom = run.at.y + 0.2 * run.size * MM_PER_PT;
                vec![
                    (run.at.x, top),
                    (right, top),
                    (run.at.x, bottom),
                    (right, bottom),
                ]
            }
            Item::Polygon { points, .. } => points.iter().map(|spot| (spot.x, spot.y)).collect(),
            Item::Line { from, to, .. } => vec![(from.x, from.y), (to.x, to.y)],
            // The frames enclose the circle; their nearest side is what matters.
            Item::Rect {
                at, width, height, ..
            } => vec![
                (at.x, SEAL_Y),
                (at.x + width, SEAL_Y),
                (SEAL_X, at.y),
                (SEAL_X, at.y + height),
            ],
        }
    }

    #[test]
    fn nothing_but_issuer_and_date_stands_in_the_circle_for_the_seal() {
        let long = "被评为2026年度秦皇岛市优秀工会工作者，在新业态群体工会组织建设中成绩显著，事迹突出，堪为表率。";
        for body in ["被评为2026年度秦皇岛市优秀工会工作者。", long] {
            let certificate = of("阿依古丽·买买提", body);
            let issuer_and_date = [&certificate.issuer, &certificate.date];
            let items = sheet(FontBook::bundled(), &certificate).expect("fits");
            for item in items.iter().chain(&border(WIDTH, HEIGHT)) {
                if let Item::Text(run) = item {
                    let text: String = run.glyphs.iter().map(|glyph| glyph.character).collect();
                    if issuer_and_date.contains(&&text) {
                        continue;
                    }
                }
                for (x, y) in corners(item) {
                    let distance = (x - SEAL_X).hypot(y - SEAL_Y);
                    assert!(distance >= SEAL_RADIUS, "{item:?} at {x}, {y}");
                }
            }
        }
    }

    #[test]
    fn issuer_and_date_are_centred_on_each_other() {
        let [issuer, date] =
            signature(FontBook::bundled(), &of("张三", "")).expect("common characters");
        for item in [issuer, date] {
            let Item::Text(run) = item else {
                panic!("a signature is text");
            };
            let centre = run.at.x + SIGNATURE_TYPE.width(&run.glyphs) / 2.0;
            assert!((centre - SEAL_X).abs() < 0.05, "{centre}");
        }
    }

    #[test]
    fn a_body_that_cannot_stay_above_the_seal_is_refused() {
        let endless = of("张三", &"在工会工作中成绩显著，".repeat(30));
        assert!(matches!(
            body(FontBook::bundled(), &endless),
            Err(PrintError::TooLong {
                place: "证书正文处",
                ..
            })
        ));
    }
}
