//! 奖牌: what is engraved, how large, of what and how many, for each collective on the roster.

pub mod face;
pub mod list;

use std::collections::HashMap;

use rules::category::Category;
use rules::number::chinese_year_month;
use rules::plaque::PlaqueSize;
use store::ids::NomineeId;
use store::table::nominee::Nominee;
use store::table::plaque_face::PlaqueFace as Stored;

use crate::error::DeskError;
use crate::print::order::in_list_order;
use crate::setting::Settings;
use crate::year::YearReader;

/// 第十八条 “对选树的先进集体，市总工会颁发奖牌”
pub(crate) const CATEGORIES: [Category; 2] = [Category::Home, Category::SmallHome];

pub(crate) struct Face {
    pub lines: Vec<String>,
    pub size: String,
    pub material: String,
    pub count: u32,
    pub own: bool,
}

pub(crate) struct Faces<'s> {
    settings: &'s Settings,
    own: HashMap<NomineeId, Stored>,
}

impl<'s> Faces<'s> {
    pub fn of_year(now: &YearReader<'_>, settings: &'s Settings) -> Result<Self, DeskError> {
        let own = now.records.plaque_faces().all(now.year)?;
        Ok(Self {
            settings,
            own: own
                .into_iter()
                .map(|face| (face.nominee_id, face))
                .collect(),
        })
    }

    pub fn of(&self, nominee: &Nominee) -> Face {
        let lines = vec![
            self.settings.full_title(nominee.category),
            self.settings.wire.union_name.clone(),
            chinese_year_month(self.settings.issue_date),
        ];
        match self.own.get(&nominee.id) {
            Some(own) => Face {
                lines,
                size: own.size.clone(),
                material: own.material.clone(),
                count: own.count,
                own: true,
            },
            None => Face {
                lines,
                size: self.settings.wire.plaque_size.clone(),
                material: self.settings.wire.plaque_material.clone(),
                count: 1,
                own: false,
            },
        }
    }
}

/// Why the first plaque whose size makes no page can't be set.
pub(crate) fn unreadable_size(now: &YearReader<'_>) -> Result<Option<String>, DeskError> {
    let settings = now.settings()?;
    let faces = Faces::of_year(now, &settings)?;
    for category in CATEGORIES {
        for nominee in in_list_order(now, category)? {
            if let Err(error) = PlaqueSize::parse(&faces.of(&nominee).size) {
                let why = error.to_string();
                return Ok(Some(why.trim_end_matches('。').to_owned()));
            }
        }
    }
    Ok(None)
}
