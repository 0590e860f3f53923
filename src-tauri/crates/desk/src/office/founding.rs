//! What every year begins with: the divisions of the city and the leading group of Art. 13.
//! 市属系统、产业工会 and 直属基层工会 are no public list: the office adds its own.

use rules::category::Category;
use store::code::{MemberRole, UnitKind};
use store::table::member::NewMember;
use store::table::unit::{NewUnit, UnitQuota};
use store::table::year::Year;

use crate::error::DeskError;
use crate::year::YearWriter;

/// The divisions with the other names counties write.
pub(crate) const DIVISIONS: [(&str, &[&str]); 9] = [
    ("海港区总工会", &["海港区"]),
    ("山海关区总工会", &["山海关区", "山海关"]),
    ("北戴河区总工会", &["北戴河区"]),
    ("抚宁区总工会", &["抚宁区", "抚宁县", "抚宁县总工会"]),
    (
        "青龙满族自治县总工会",
        &["青龙满族自治县", "青龙县", "青龙县总工会"],
    ),
    ("昌黎县总工会", &["昌黎县"]),
    ("卢龙县总工会", &["卢龙县"]),
    (
        "秦皇岛经济技术开发区总工会",
        &[
            "开发区",
            "秦皇岛开发区",
            "经济技术开发区",
            "秦皇岛开发区总工会",
            "开发区总工会",
        ],
    ),
    ("北戴河新区总工会", &["北戴河新区"]),
];

/// 第十三条 “……由分管领导任组长，组织部、法律部、财务部、机关纪委、经济部、民管部、保障部、宣教部负责人组成”
const LEADING_GROUP: [&str; 9] = [
    "分管领导",
    "组织部",
    "法律部",
    "财务部",
    "机关纪委",
    "经济部",
    "民管部",
    "保障部",
    "宣教部",
];

/// Measures of Art. 12 and quotas of one division.
pub(crate) struct Measures {
    pub organisations: &'static str,
    pub members: &'static str,
    pub cadres: &'static str,
    pub quota: [u32; 3],
}

const UNKNOWN: Measures = Measures {
    organisations: "0",
    members: "0",
    cadres: "0",
    quota: [0; 3],
};

/// Writes the year. `measures` and `names` are the sample's; a real year has neither yet.
pub(crate) fn found(
    now: &YearWriter<'_>,
    is_sample: bool,
    measures: Option<&[Measures; 9]>,
    names: Option<&[&str; 9]>,
) -> Result<(), DeskError> {
    now.records.years().insert(&Year {
        year: now.year,
        opened_on: now.at.date(),
        is_sample,
    })?;
    crate::paper::items::found(now)?;
    for (index, (name, aliases)) in DIVISIONS.into_iter().enumerate() {
        let of = measures.map_or(&UNKNOWN, |all| &all[index]);
        found_division(now, index, name, aliases, of)?;
    }
    for (index, department) in LEADING_GROUP.into_iter().enumerate() {
        let member = NewMember {
            year: now.year,
            seat: from_one(index),
            name: names.map_or(department, |all| all[index]).to_owned(),
            department: department.to_owned(),
            role: if index == 0 {
                MemberRole::Head
            } else {
                MemberRole::Member
            },
        };
        now.records.members().insert(&member)?;
    }
    Ok(())
}

fn found_division(
    now: &YearWriter<'_>,
    index: usize,
    name: &str,
    aliases: &[&str],
    measures: &Measures,
) -> Result<(), DeskError> {
    let id = now.records.units().insert(&NewUnit {
        year: now.year,
        position: from_one(index),
        name: name.to_owned(),
        kind: UnitKind::Division,
        organisations: measures.organisations.to_owned(),
        members: measures.members.to_owned(),
        cadres: measures.cadres.to_owned(),
    })?;
    let aliases: Vec<String> = aliases.iter().map(|alias| (*alias).to_owned()).collect();
    now.records.units().set_aliases(id, &aliases)?;
    for (category, seats) in Category::ALL.into_iter().zip(measures.quota) {
        now.records.units().set_quota(UnitQuota {
            unit_id: id,
            category,
            seats,
        })?;
    }
    Ok(())
}

/// Positions, seats and places count from 1.
pub(crate) fn from_one(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}
