//! 字体: what papers are set in.

use super::wire;

wire! {
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum FontUse { Title, Body, Kai, Head }
    /// A font of this computer; one with a `refusal` can't be chosen.
    pub struct FontCandidate {
        pub family: String,
        /// One of those an office has for this role.
        pub is_usual: bool,
        pub refusal: Option<String>,
    }
    pub struct FontRole {
        pub role: FontUse,
        /// 正文（仿宋）
        pub title: String,
        /// The font that comes with the program.
        pub bundled: String,
        /// Empty: the bundled one.
        pub chosen: String,
        /// Why papers are not set in the chosen one.
        pub trouble: Option<String>,
        pub candidates: Vec<FontCandidate>,
    }
    pub struct FontLicence { pub fonts: String, pub name: String, pub text: String }
    pub struct FontList {
        pub roles: Vec<FontRole>,
        /// Asked last, for rare characters: those of Windows and those of the folder.
        pub extra: Vec<String>,
        /// 补充字库: where further fonts are put.
        pub folder: String,
        pub licences: Vec<FontLicence>,
    }
    /// An empty family is the bundled font.
    #[serde(deny_unknown_fields)]
    pub struct FontPreviewArgs { pub title: String, pub body: String, pub kai: String, pub head: String }
}
