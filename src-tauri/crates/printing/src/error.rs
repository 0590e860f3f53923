//! Why a form was not printed, in words for the office.

use thiserror::Error;

/// Every refusal names the thing and the remedy.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrintError {
    /// No font has these characters, so that the page would show empty boxes; each with whose text it
    /// stands in.
    #[error(
        "{words}在字库中没有字形，未印制。请核对是否录错；确为生僻字的，请将含有该字的字体文件放进数据文件夹的“补充字库”后再印制。",
        words = words_missing(.missing)
    )]
    MissingGlyphs { missing: Vec<(String, char)> },

    /// A run without a single page.
    #[error("没有可以印制的{form}。请先完成审定和公示，确认名单后再印制。")]
    NothingToPrint { form: &'static str },

    /// The text does not fit its place even in the smallest size allowed.
    #[error("“{text}”太长，{place}排不下，未印制。请改用规范简称后再印制。")]
    TooLong { text: String, place: &'static str },

    /// A ballot paper with more names than it holds.
    #[error("表决票上有{names}名，这样每张排不下，未印制。请减少每页的张数，或分几轮投票。")]
    Overfull { names: usize },

    /// A font can't be cut to the characters of a paper.
    #[error(
        "字库“{face}”无法读取（{reason}）。自带字库请重新安装本程序；自选字体请在设置的“字体”中改选。"
    )]
    BrokenFont { face: String, reason: String },

    /// A block of a template whose text does not fit it even in its least size.
    #[error(
        "“{text}”太长，版式的“{block}”一栏排不下，不能印制。请在版式中加宽这一栏，或把它的最小字号改小。"
    )]
    BlockTooLong { block: String, text: String },

    /// A block reaches into the circle that is kept for the seal.
    #[error("版式的“{block}”一栏压住了盖章位置，不能印制。请在版式中把它移开，或改小字号。")]
    InSeal { block: String },

    /// A block reaches over the edge of the paper.
    #[error("版式的“{block}”一栏超出纸边，不能印制。请在版式中移回纸内。")]
    OffPage { block: String },

    /// A template names what no certificate has.
    #[error("版式的“{block}”一栏里的“{{{field}}}”不是可用的字段。可用的字段：{known}。")]
    UnknownField {
        block: String,
        field: String,
        known: String,
    },

    /// A block hangs on another that is not there, or comes later.
    #[error("版式的“{block}”一栏跟在“{leader}”之后，但它前面没有“{leader}”这一栏。")]
    NoLeader { block: String, leader: String },

    /// Path data of an ornament that cannot be read.
    #[error("图案的路径数据在“{at}”处无法读取。路径只能由 M、L、C、Z 和坐标组成。")]
    BrokenPath { at: String },

    /// The PDF writer gave up.
    #[error("生成PDF文件失败（{reason}）。请重试；仍不成功的，请将本提示告知维护人员。")]
    Writing { reason: String },
}

/// “王某”中的“某”（U+67D0）、“李某”中的…
fn words_missing(missing: &[(String, char)]) -> String {
    let words: Vec<String> = missing
        .iter()
        .map(|(whose, character)| {
            format!("“{whose}”中的“{character}”（{}）", codepoint(*character))
        })
        .collect();
    words.join("、")
}

fn codepoint(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
