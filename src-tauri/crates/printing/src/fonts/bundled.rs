//! The faces built into the program.

use std::sync::{Arc, OnceLock};

use super::{Face, FaceId, Role};

const SONG_FILE: &[u8] =
    include_bytes!("../../../../../assets/fonts/NotoSerifSC_900Black.8105.ttf");
const FANGSONG_FILE: &[u8] =
    include_bytes!("../../../../../assets/fonts/LXGWZhuqueFangsong-Regular.8105.ttf");
const KAI_FILE: &[u8] = include_bytes!("../../../../../assets/fonts/LXGWWenKai-Regular.ttf");
const HEI_FILE: &[u8] = include_bytes!("../../../../../assets/fonts/NotoSansSC_700Bold.8105.ttf");
const RARE_FILE: &[u8] = include_bytes!("../../../../../assets/fonts/HanaMinB.ttf");
const FIGURES_FILE: &[u8] =
    include_bytes!("../../../../../assets/fonts/NotoSerifSC_400Regular.figures.ttf");

pub(super) const SONG: FaceId = FaceId(0);
pub(super) const FANGSONG: FaceId = FaceId(1);
pub(super) const KAI: FaceId = FaceId(2);
pub(super) const HEI: FaceId = FaceId(3);
pub(super) const RARE: FaceId = FaceId(4);
/// Only the digits and the dash.
pub(super) const FIGURES: FaceId = FaceId(5);
/// Six capitals each, as for a subset tag.
pub(super) const TAGS: [&str; COUNT] = ["XSSONG", "XSFANG", "XSKAIT", "XSHEIT", "XSRARE", "XSFIGS"];
pub(super) const COUNT: usize = 6;

pub(super) fn faces() -> &'static [Arc<Face>; COUNT] {
    static FACES: OnceLock<[Arc<Face>; COUNT]> = OnceLock::new();
    FACES.get_or_init(|| {
        [
            (SONG, "NotoSerifSC-Black", SONG_FILE),
            (FANGSONG, "ZhuqueFangsong", FANGSONG_FILE),
            (KAI, "LXGWWenKai", KAI_FILE),
            (HEI, "NotoSansSC-Bold", HEI_FILE),
            (RARE, "HanaMinB", RARE_FILE),
            (FIGURES, "NotoSerifSC-Regular", FIGURES_FILE),
        ]
        .map(|(id, name, file)| Arc::new(Face::built_in(id, name, file)))
    })
}

/// The face of a role, but for what it draws unlike the rest of a line.
pub(super) fn face_of(role: Role, character: char) -> FaceId {
    match role {
        // Only the 仿宋 face has it at full width, as a name needs it.
        _ if character == '·' => FANGSONG,
        Role::Title => SONG,
        // The 仿宋 face draws 1 like a Roman I, so that 12月 reads as I2月.
        Role::Body if character.is_ascii_alphanumeric() => KAI,
        Role::Body => FANGSONG,
        Role::Head => HEI,
        Role::Number => FIGURES,
        // 文楷 draws these at half width, as for Latin text.
        Role::Kai if matches!(character, '“' | '”' | '‘' | '’' | '…' | '—') => FANGSONG,
        Role::Kai => KAI,
    }
}
