//! The four typefaces of a paper, and the fonts an office usually has for each.

use printing::{FontFacts, Unfit};

use crate::setting::Settings;
use crate::wire::fonts::FontUse;

/// One family name a role, in the order of [`ALL`]; an empty one is the font that comes with the program.
pub(crate) type FontNames = [String; 4];

pub(crate) const ALL: [FontUse; 4] = [FontUse::Title, FontUse::Body, FontUse::Kai, FontUse::Head];

impl FontUse {
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Title => "标题（小标宋）",
            Self::Body => "正文（仿宋）",
            Self::Kai => "姓名和二级标题（楷体）",
            Self::Head => "一级标题和表头（黑体）",
        }
    }

    /// Of the fonts that come with the program.
    pub(crate) fn bundled(self) -> &'static str {
        match self {
            Self::Title => "思源宋体",
            Self::Body => "朱雀仿宋",
            Self::Kai => "霞鹜文楷",
            Self::Head => "思源黑体",
        }
    }

    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Title => "font_title",
            Self::Body => "font_body",
            Self::Kai => "font_kai",
            Self::Head => "font_head",
        }
    }

    /// What GB/T 9704 means, under the names fonts give themselves.
    pub(crate) fn usual(self) -> &'static [&'static str] {
        match self {
            Self::Title => &[
                "方正小标宋简体",
                "方正小标宋_GBK",
                "FZXiaoBiaoSong-B05S",
                "FZXiaoBiaoSong-B05",
                "华文中宋",
            ],
            Self::Body => &[
                "仿宋_GB2312",
                "仿宋",
                "FangSong",
                "方正仿宋_GBK",
                "方正仿宋简体",
            ],
            Self::Kai => &[
                "楷体_GB2312",
                "楷体",
                "KaiTi",
                "方正楷体_GBK",
                "方正楷体简体",
            ],
            Self::Head => &["黑体", "SimHei", "方正黑体_GBK", "方正黑体简体"],
        }
    }

    pub(crate) fn is_usual(self, facts: &FontFacts) -> bool {
        self.usual().iter().any(|name| facts.is_called(name))
    }
}

pub(crate) fn names_of(settings: &Settings) -> FontNames {
    let wire = &settings.wire;
    [
        &wire.font_title,
        &wire.font_body,
        &wire.font_kai,
        &wire.font_head,
    ]
    .map(|name| name.trim().to_owned())
}

/// Why no paper can be set in a font.
pub(crate) fn words(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::Restricted => "许可不允许嵌入文件",
        Unfit::OnlyWhole => "许可只允许整套嵌入文件",
        Unfit::Variable => "是可变字体，印出的粗细不对",
        Unfit::NoOutlines => "是点阵字体，印出不清晰",
    }
}
