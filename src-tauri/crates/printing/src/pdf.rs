//! The draw list written as PDF 1.7 by printpdf, and finished by lopdf.

mod finish;
mod layers;
mod told;

use printpdf::{
    Codepoint, Line, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Point,
    Polygon, PolygonRing, Pt, Rect, TextItem, TextMatrix, WindingOrder,
};

use crate::at_once;
use crate::draw::{Corner, Drawing, Item, MM_PER_PT, Page, Spot, TextRun};
use crate::embed::Embedded;
use crate::error::PrintError;
use crate::fonts::{FaceId, FontBook};
use finish::Common;
use layers::Layers;
use told::Told;

/// # Errors
/// `BrokenFont` when a face cannot be cut; `Writing` when the PDF cannot be put together.
pub fn write(book: &FontBook, drawing: &Drawing) -> Result<Vec<u8>, PrintError> {
    let layers = Layers::of(drawing);
    let common = Common {
        lower: !layers.lower.is_empty(),
        upper: !layers.upper.is_empty(),
    };
    let mut embedded = Embedded::for_items(book, layers.items())?;
    let raw = unfinished(drawing, &layers, &mut embedded);
    finish::finish(raw, drawing, common, &embedded.shared)
}

/// What all pages share is written as pages too; finishing turns those into streams under and over the others.
fn unfinished(drawing: &Drawing, layers: &Layers<'_>, embedded: &mut Embedded) -> lopdf::Document {
    let common = [&layers.lower, &layers.upper];
    let common = drawing
        .pages
        .iter()
        .flat_map(|page| common.map(|items| (page, items)));
    let common = common.take(2).filter(|(_, items)| !items.is_empty());
    let own = drawing.pages.iter().zip(&layers.own);
    let all: Vec<(&Page, &Vec<&Item>)> = common.chain(own).collect();
    let written = |(): &mut (), (page, items): &(&Page, &Vec<&Item>)| {
        let writer = Writer {
            height: page.height,
            embedded,
        };
        PdfPage::new(Mm(page.width), Mm(page.height), writer.operations(items))
    };
    let mut document = PdfDocument::new(&drawing.title);
    document.pages = at_once::each(&all, || (), written);
    document.resources.fonts.map = std::mem::take(&mut embedded.fonts);
    document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new())
}

struct Writer<'e> {
    height: f32,
    embedded: &'e Embedded,
}

impl Writer<'_> {
    fn operations(&self, items: &[&Item]) -> Vec<Op> {
        let mut ops = vec![Op::SaveGraphicsState];
        let mut told = Told::default();
        for item in items {
            match item {
                Item::Text(run) => self.text(run, &mut told, &mut ops),
                Item::Line {
                    from,
                    to,
                    width,
                    colour,
                } => {
                    ops.extend(told.outlined(*width, *colour));
                    ops.push(self.line(*from, *to));
                }
                Item::Rect {
                    at,
                    width,
                    height,
                    stroke,
                    colour,
                } => {
                    ops.extend(told.outlined(*stroke, *colour));
                    ops.push(self.rect(*at, *width, *height));
                }
                Item::Polygon { points, colour } => {
                    let ring = points.iter().map(|spot| self.corner(*spot)).collect();
                    ops.extend(told.filled(*colour));
                    ops.push(area(vec![ring]));
                }
                Item::Shape { rings, colour } => {
                    let rings = rings.iter().map(|ring| self.outline(ring)).collect();
                    ops.extend(told.filled(*colour));
                    ops.push(area(rings));
                }
            }
        }
        ops.push(Op::RestoreGraphicsState);
        ops
    }

    fn text(&self, run: &TextRun, told: &mut Told, ops: &mut Vec<Op>) {
        ops.push(Op::StartTextSection);
        ops.extend(told.filled(run.colour));
        ops.extend(told.tracked(run.tracking));
        let shifts: Vec<f32> = run.shifts().map(|(_, shift)| shift).collect();
        for piece in self.pieces(run) {
            ops.extend(told.faced(piece.face, run.size));
            let start = self.point(Spot {
                x: piece.x,
                y: run.at.y,
            });
            ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(start.x, start.y),
            });
            let codes = run.glyphs[piece.range.clone()]
                .iter()
                .zip(&shifts[piece.range])
                .filter_map(|(glyph, shift)| {
                    let number = self.embedded.code(glyph, *shift)?;
                    Some(Codepoint::with_cid(
                        number,
                        0.0,
                        glyph.character.to_string(),
                    ))
                })
                .collect();
            ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(codes)],
            });
        }
        ops.push(Op::EndTextSection);
    }

    fn pieces(&self, run: &TextRun) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut x = run.at.x;
        let mut is_moved = false;
        for (index, (glyph, shift)) in run.shifts().enumerate() {
            if glyph.has_ink() {
                match pieces.last_mut() {
                    Some(piece)
                        if !is_moved && piece.face == glyph.face && piece.range.end == index =>
                    {
                        piece.range.end += 1;
                    }
                    _ => pieces.push(Piece {
                        face: glyph.face,
                        x,
                        range: index..index + 1,
                    }),
                }
            }
            x += ((glyph.advance + shift) * run.size + run.tracking) * MM_PER_PT;
            is_moved = shift != 0.0 && !self.embedded.leads(glyph);
        }
        pieces
    }

    fn line(&self, from: Spot, to: Spot) -> Op {
        Op::DrawLine {
            line: Line {
                points: vec![self.corner(from), self.corner(to)],
                is_closed: false,
            },
        }
    }

    fn rect(&self, at: Spot, width: f32, height: f32) -> Op {
        let lower_left = self.point(Spot {
            x: at.x,
            y: at.y + height,
        });
        Op::DrawRectangle {
            rectangle: Rect {
                x: lower_left.x,
                y: lower_left.y,
                width: Pt(hundredths(width / MM_PER_PT)),
                height: Pt(hundredths(height / MM_PER_PT)),
                mode: Some(PaintMode::Stroke),
                winding_order: None,
            },
        }
    }

    fn outline(&self, ring: &[Corner]) -> Vec<LinePoint> {
        let point = |corner: &Corner| LinePoint {
            p: self.point(corner.spot),
            bezier: corner.handle,
        };
        ring.iter().map(point).collect()
    }

    fn corner(&self, spot: Spot) -> LinePoint {
        LinePoint {
            p: self.point(spot),
            bezier: false,
        }
    }

    /// PDF counts points upwards from the lower left corner.
    fn point(&self, spot: Spot) -> Point {
        Point {
            x: Pt(hundredths(spot.x / MM_PER_PT)),
            y: Pt(hundredths((self.height - spot.y) / MM_PER_PT)),
        }
    }
}

fn area(rings: Vec<Vec<LinePoint>>) -> Op {
    Op::DrawPolygon {
        polygon: Polygon {
            rings: rings
                .into_iter()
                .map(|points| PolygonRing { points })
                .collect(),
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        },
    }
}

/// Glyphs of one face, each where the width of the one before leads.
struct Piece {
    face: FaceId,
    x: f32,
    range: std::ops::Range<usize>,
}

/// A hundredth of a point is finer than any printer, and keeps the streams short.
fn hundredths(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
