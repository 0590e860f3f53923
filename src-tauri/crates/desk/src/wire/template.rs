//! 版式 of certificates, and the printers that overprint them (套打).
//! Lengths are hundredths of a millimetre from the upper left corner, type sizes tenths of a point.

use super::{printing::PrintPreview, wire};

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TemplatePurpose { Certificate, Overprint }
    /// 小标宋, 仿宋, 楷体, 黑体.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TemplateRole { Title, Body, Kai, Head }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TemplateAlign { Left, Centre, Right }
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TemplateFrame { None, Fret }
    /// `path`: the office's own outline, as SVG path data of M, L, C and Z.
    #[derive(Eq)]
    #[serde(tag = "figure", rename_all = "snake_case")]
    pub enum TemplateFigure { Flourish, Laurel, Path { path: String } }
    /// `x` and `y` are its centre.
    #[derive(Eq)]
    pub struct TemplateOrnament { pub figure: TemplateFigure, pub x: i32, pub y: i32, pub width: u32, pub colour: [u8; 3] }
    #[derive(Copy, Eq)]
    pub struct TemplateCircle { pub x: i32, pub y: i32, pub radius: u32 }
    #[derive(Eq)]
    pub struct TemplateBlock {
        /// What the office calls it.
        pub id: String,
        pub role: TemplateRole, pub size: u32, pub least: u32, pub tracking: i32, pub colour: [u8; 3], pub align: TemplateAlign,
        /// Left end, or the distance from the end of the text it follows; `y` is the first baseline.
        pub x: i32, pub y: i32, pub width: u32,
        /// Hundredths of the size.
        pub leading: u32, pub indent: u32, pub lines: u32,
        pub text: String, pub follows: Option<String>, pub overprinted: bool, pub under_seal: bool,
    }
    #[derive(Eq)]
    pub struct TemplateContent {
        pub width: u32, pub height: u32, pub frame: TemplateFrame, pub ornaments: Vec<TemplateOrnament>,
        pub seal: Option<TemplateCircle>, pub blocks: Vec<TemplateBlock>,
    }
    /// `id: null` is the program's own, which is in use until the office chooses another.
    pub struct PaperTemplate { pub id: Option<i64>, pub purpose: TemplatePurpose, pub name: String, pub in_use: bool, pub content: TemplateContent }
    pub struct PaperSize { pub title: String, pub width: u32, pub height: u32 }
    pub struct TemplateShelf { pub templates: Vec<PaperTemplate>, pub fields: Vec<String>, pub sizes: Vec<PaperSize> }
    /// `id: null` adds one.
    #[serde(deny_unknown_fields)]
    pub struct SaveTemplateArgs { pub id: Option<i64>, pub purpose: TemplatePurpose, pub name: String, pub content: TemplateContent }
    #[serde(deny_unknown_fields)]
    pub struct UseTemplateArgs { pub purpose: TemplatePurpose, pub id: Option<i64> }
    #[serde(deny_unknown_fields)]
    pub struct ResizeTemplateArgs { pub content: TemplateContent, pub width: u32, pub height: u32 }

    /// Whose name stands on a template that is being made.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum TemplateSample { TwoCharacters, LongName }
    #[serde(deny_unknown_fields)]
    pub struct TemplatePreviewArgs {
        pub content: TemplateContent, pub overprint: bool, pub sample: TemplateSample,
        #[serde(default)] #[ts(optional = nullable)] pub profile: Option<i64>,
    }
    pub struct TemplateBox { pub block: String, pub x: i32, pub y: i32, pub width: i32, pub height: i32, pub size: u32 }
    pub struct TemplateFault { pub block: String, pub text: String }
    pub struct TemplatePreview { pub paper: PrintPreview, pub boxes: Vec<TemplateBox>, pub faults: Vec<TemplateFault> }

    /// Millimetres to the right and downwards, and per cent, as exact decimals.
    pub struct PrinterProfile { pub id: i64, pub name: String, pub dx: String, pub dy: String, pub scale_x: String, pub scale_y: String }
    /// `id: null` adds one.
    #[serde(deny_unknown_fields)]
    pub struct SavePrinterArgs { pub id: Option<i64>, pub name: String, pub dx: String, pub dy: String, pub scale_x: String, pub scale_y: String }
    /// What a ruler says on an uncorrected 校正页, in millimetres.
    #[serde(deny_unknown_fields)]
    pub struct MeasuredPageArgs { pub across: String, pub down: String, pub left: String, pub top: String }
    pub struct PrinterFigures { pub dx: String, pub dy: String, pub scale_x: String, pub scale_y: String }
}
