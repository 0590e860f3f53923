use printing::{Specimen, SpecimenFace, specimen};

use super::roles::{ALL, FontNames};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::print::hand_over::shown;
use crate::wire::fonts::FontPreviewArgs;
use crate::wire::printing::PrintPreview;

/// Rare characters of every block, and a name with its dot.
const RARE_NAMES: &str = "张䶮　赵㛃　王𬱖　李𠅤明　龘喆堃　陈㵘　周䲟　郑𫖯
施𫠊　张𠙶　戚𰀁　犇骉鱻　阿依古丽·买买提";

/// `font.preview`: one page in the fonts asked for, before they are chosen.
pub fn preview(desk: &Desk, args: &FontPreviewArgs) -> Result<PrintPreview, DeskError> {
    let names: FontNames =
        [&args.title, &args.body, &args.kai, &args.head].map(|name| name.trim().to_owned());
    desk.read(|now| {
        let chosen = now.shelf.chosen(&names);
        let union = now.settings()?.wire.union_name;
        let face = |at: usize| SpecimenFace {
            use_of_it: ALL[at].title().to_owned(),
            family: match &chosen.troubles[at] {
                None if names[at].is_empty() => format!("{}（随程序）", ALL[at].bundled()),
                None => names[at].clone(),
                Some(_) => format!("{}（未能使用“{}”）", ALL[at].bundled(), names[at]),
            },
        };
        let page = Specimen {
            dated: now.today,
            title: "字体样张".into(),
            faces: [face(0), face(1), face(2), face(3)],
            samples: [
                format!("{union}关于公布{}年度选树名单的决定", now.year),
                format!(
                    "经基层工会申报、逐级审核、集体审议和公示，{union}党组会议审定，现将{}年度选树名单予以公布。",
                    now.year
                ),
                "（一）模范职工之家（15个）　张　三同志：".into(),
                "一、模范职工之家　序号　单位名称　职工人数　附件1".into(),
            ],
            rare_names: RARE_NAMES.into(),
        };
        Ok(shown("字体样张.pdf".into(), &specimen(&chosen.book, &page)?))
    })
}
