//! 版式: where each text of a certificate stands, as data. Lengths are hundredths of a millimetre from the upper left
//! corner, type sizes tenths of a point, so that templates are equal or not, and never nearly.

use crate::fonts::Role;

/// A template's typefaces, by their roles (小标宋, 仿宋, 楷体, 黑体).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperRole {
    Title,
    Body,
    Kai,
    Head,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align3 {
    Left,
    Centre,
    Right,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    None,
    /// 回纹
    Fret,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    Flourish,
    Laurel,
    /// The office's own outline, as SVG path data of M, L, C and Z.
    Path(String),
}

/// `x` and `y` are its centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ornament {
    pub figure: Figure,
    pub x: i32,
    pub y: i32,
    pub width: u32,
    pub colour: [u8; 3],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circle {
    pub x: i32,
    pub y: i32,
    pub radius: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What the office calls it; no two blocks are called alike.
    pub id: String,
    pub role: PaperRole,
    pub size: u32,
    /// A text too long for its block shrinks down to this.
    pub least: u32,
    /// Tenths of a point after each character.
    pub tracking: i32,
    pub colour: [u8; 3],
    pub align: Align3,
    /// Left end of the block; of one that follows another, the distance from that text's end.
    pub x: i32,
    /// Baseline of the first line.
    pub y: i32,
    pub width: u32,
    /// From baseline to baseline, in hundredths of the size.
    pub leading: u32,
    /// Characters by which each paragraph's first line is indented.
    pub indent: u32,
    /// How many lines of the full size the block is high; smaller type may have more of them.
    pub lines: u32,
    /// With {姓名}, {编号}… where the certificate's own text comes.
    pub text: String,
    /// Stands right behind the text of this block (同志 behind a name).
    pub follows: Option<String>,
    /// Printed onto stock that carries everything else already.
    pub overprinted: bool,
    /// 落款: the one text the seal is stamped over.
    pub under_seal: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub width: u32,
    pub height: u32,
    pub frame: Frame,
    pub ornaments: Vec<Ornament>,
    /// Kept clear for the seal.
    pub seal: Option<Circle>,
    pub blocks: Vec<Block>,
}

const BLACK: [u8; 3] = [0, 0, 0];
const RED: [u8; 3] = [179, 23, 28];
const GOLD: [u8; 3] = [196, 153, 69];
const A4_LANDSCAPE: (u32, u32) = (29700, 21000);

impl PaperRole {
    pub(crate) fn face(self) -> Role {
        match self {
            PaperRole::Title => Role::Title,
            PaperRole::Body => Role::Body,
            PaperRole::Kai => Role::Kai,
            PaperRole::Head => Role::Head,
        }
    }
}

impl Template {
    /// 荣誉证书 on A4 landscape. The union's rule of 1986-12-15 gives a province's seal 46 mm, a city's is smaller: a
    /// circle of 46 mm holds nothing but issuer and date.
    #[must_use]
    pub fn certificate() -> Template {
        let (width, height) = A4_LANDSCAPE;
        let ornament = |figure, y, width| Ornament {
            figure,
            x: 14850,
            y,
            width,
            colour: GOLD,
        };
        Template {
            width,
            height,
            frame: Frame::Fret,
            ornaments: vec![
                ornament(Figure::Laurel, 3250, 1650),
                ornament(Figure::Flourish, 7200, 10400),
            ],
            seal: Some(Circle {
                x: 21200,
                y: 15900,
                radius: 2300,
            }),
            blocks: blocks(),
        }
    }

    /// The same arrangement on paper of another size: places by width and height, type by whichever changes it less.
    #[must_use]
    pub fn resized(&self, width: u32, height: u32) -> Template {
        let across = Ratio(width, self.width);
        let down = Ratio(height, self.height);
        let type_ratio = if across.is_less_than(down) {
            across
        } else {
            down
        };
        let block = |block: &Block| Block {
            size: type_ratio.of(block.size).max(1),
            least: type_ratio.of(block.least).max(1),
            tracking: type_ratio.of_signed(block.tracking),
            x: across.of_signed(block.x),
            y: down.of_signed(block.y),
            width: across.of(block.width).max(1),
            ..block.clone()
        };
        let ornament = |ornament: &Ornament| Ornament {
            x: across.of_signed(ornament.x),
            y: down.of_signed(ornament.y),
            width: type_ratio.of(ornament.width).max(1),
            ..ornament.clone()
        };
        Template {
            width,
            height,
            frame: self.frame,
            ornaments: self.ornaments.iter().map(ornament).collect(),
            // A seal is as large on small paper as on large.
            seal: self.seal.map(|seal| Circle {
                x: across.of_signed(seal.x),
                y: down.of_signed(seal.y),
                radius: seal.radius,
            }),
            blocks: self.blocks.iter().map(block).collect(),
        }
    }
}

/// The first over the second.
#[derive(Clone, Copy)]
struct Ratio(u32, u32);

impl Ratio {
    fn is_less_than(self, other: Ratio) -> bool {
        u64::from(self.0) * u64::from(other.1) < u64::from(other.0) * u64::from(self.1)
    }

    fn of(self, length: u32) -> u32 {
        let scaled = u64::from(length) * u64::from(self.0) / u64::from(self.1.max(1));
        u32::try_from(scaled).unwrap_or(u32::MAX)
    }

    fn of_signed(self, length: i32) -> i32 {
        let scaled = i64::from(length) * i64::from(self.0) / i64::from(self.1.max(1));
        i32::try_from(scaled).unwrap_or(i32::MAX)
    }
}

fn blocks() -> Vec<Block> {
    let plain = Block {
        id: String::new(),
        role: PaperRole::Body,
        size: 240,
        least: 140,
        tracking: 0,
        colour: BLACK,
        align: Align3::Left,
        x: 5000,
        y: 0,
        width: 19700,
        leading: 165,
        indent: 0,
        lines: 1,
        text: String::new(),
        follows: None,
        overprinted: true,
        under_seal: false,
    };
    let signature = |id: &str, y, text: &str| Block {
        id: id.to_owned(),
        size: 200,
        align: Align3::Centre,
        x: 15900,
        y,
        width: 10600,
        text: text.to_owned(),
        under_seal: true,
        ..plain.clone()
    };
    vec![
        Block {
            id: "标题".to_owned(),
            role: PaperRole::Title,
            size: 540,
            least: 300,
            tracking: 160,
            colour: RED,
            align: Align3::Centre,
            y: 6300,
            text: "荣誉证书".to_owned(),
            overprinted: false,
            ..plain.clone()
        },
        Block {
            id: "姓名".to_owned(),
            role: PaperRole::Kai,
            size: 320,
            y: 9300,
            width: 16600,
            text: "{姓名}".to_owned(),
            ..plain.clone()
        },
        Block {
            id: "称呼".to_owned(),
            x: 500,
            y: 9300,
            width: 2700,
            text: "{称呼}：".to_owned(),
            follows: Some("姓名".to_owned()),
            ..plain.clone()
        },
        Block {
            id: "正文".to_owned(),
            y: 11050,
            indent: 2,
            lines: 3,
            text: "{授予}\n{结语}".to_owned(),
            ..plain.clone()
        },
        signature("落款", 15540, "{落款单位}"),
        signature("日期", 16840, "{落款日期}"),
        Block {
            id: "编号".to_owned(),
            size: 140,
            least: 90,
            y: 17700,
            width: 13900,
            text: "编号：{编号}".to_owned(),
            ..plain.clone()
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_twice_as_large_has_everything_twice_as_far_and_the_seal_as_large_as_before() {
        let template = Template::certificate();
        let doubled = template.resized(59400, 42000);
        for (block, larger) in template.blocks.iter().zip(&doubled.blocks) {
            assert_eq!(
                (block.x * 2, block.y * 2, block.size * 2),
                (larger.x, larger.y, larger.size)
            );
        }
        assert_eq!(doubled.seal.map(|seal| seal.radius), Some(2300));
    }

    #[test]
    fn type_follows_the_side_that_grows_less() {
        let wide = Template::certificate().resized(59400, 21000);
        assert_eq!(wide.blocks[0].size, 540);
        assert_eq!(wide.blocks[1].x, 10000);
    }
}
