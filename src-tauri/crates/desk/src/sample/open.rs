use rules::condition::Standing;

use super::{files::SAMPLE_FILES, review};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::host::SAMPLE_DATABASE;
use crate::nominee::mark::mark_rest;
use crate::nominee::vet;
use crate::office::founding::{self, Measures};
use crate::office::{open::begin, read};
use crate::submission::{import::import_held, preview::preview_own};
use crate::surroundings::{PickedContent, PickedFile};
use crate::under_way::UnderWay;
use crate::wire::intake::{Accept, ImportArgs};
use crate::wire::nominee::{MarkRestArgs, VetArgs, Vetting};
use crate::wire::{Nothing, office::Office};
use crate::year::current_year;

const YEAR: i32 = 2026;

/// `sample.open`: every step is the office's own command, so that the sample can hold nothing the rules refuse.
pub fn open(desk: &mut Desk, _: &Nothing) -> Result<Office, DeskError> {
    if desk.store.read(current_year)?.is_some() {
        return Err(DeskError::new(
            "refused",
            "已经打开了一个年度，不能再打开示例年度。要从头看示例，请另用一个数据文件夹。",
        ));
    }
    desk.turn_to(SAMPLE_DATABASE)?;
    begin(
        desk,
        YEAR,
        "sample.open",
        "打开示例年度".into(),
        |now| founding::found(now, true, Some(&MEASURES), Some(&MEMBERS)),
    )?;
    let files = SAMPLE_FILES
        .iter()
        .map(|(name, bytes)| PickedFile {
            name: (*name).to_owned(),
            content: PickedContent::Bytes(bytes.to_vec()),
        })
        .collect();
    let preview = preview_own(desk, files)?;
    import_held(
        desk,
        &ImportArgs {
            token: preview.token,
            accept: Accept::Proposed,
        },
        &UnderWay::default(),
    )?;
    vet(desk)?;
    review::score_most(desk)?;
    read::read(desk, &Nothing {})
}

/// The papers were looked through: whoever meets every condition passes, some who miss one are barred, and the rest
/// stay for the user to try.
fn vet(desk: &mut Desk) -> Result<(), DeskError> {
    let ids = standing_in(desk, None)?;
    let note = "已核对审批表和各部门复函（示例）".to_owned();
    mark_rest(desk, &MarkRestArgs { ids, note })?;
    let decide = |desk: &mut Desk, ids: Vec<i64>, outcome: Vetting, reason: &str| {
        vet::vet(
            desk,
            &VetArgs {
                ids,
                outcome,
                reason: reason.to_owned(),
            },
        )
        .map(drop)
    };
    let clear = standing_in(desk, Some(Standing::Clear))?;
    decide(desk, clear, Vetting::Passed, "")?;
    let barred = standing_in(desk, Some(Standing::Barred))?;
    let half = barred.len() / 2;
    decide(
        desk,
        barred[..half].to_vec(),
        Vetting::Barred,
        "有硬性条件不符合（示例）",
    )
}

fn standing_in(desk: &Desk, standing: Option<Standing>) -> Result<Vec<i64>, DeskError> {
    desk.read(|now| {
        let all = now.records.nominees().all(now.year)?;
        let wanted = all
            .into_iter()
            .filter(|nominee| standing.is_none_or(|wanted| nominee.standing == wanted));
        Ok(wanted.map(|nominee| nominee.id.0).collect())
    })
}

/// Fictitious figures in the manner of Art. 12; the quotas add up to 15, 15 and 10.
const MEASURES: [Measures; 9] = [
    Measures {
        organisations: "862",
        members: "128400",
        cadres: "1260",
        quota: [4, 3, 2],
    },
    Measures {
        organisations: "295",
        members: "41200",
        cadres: "430",
        quota: [1, 1, 1],
    },
    Measures {
        organisations: "188",
        members: "26300",
        cadres: "290",
        quota: [1, 1, 1],
    },
    Measures {
        organisations: "346",
        members: "47900",
        cadres: "510",
        quota: [1, 2, 1],
    },
    Measures {
        organisations: "402",
        members: "52600",
        cadres: "640",
        quota: [2, 2, 1],
    },
    Measures {
        organisations: "437",
        members: "61800",
        cadres: "690",
        quota: [2, 2, 1],
    },
    Measures {
        organisations: "318",
        members: "44500",
        cadres: "470",
        quota: [1, 1, 1],
    },
    Measures {
        organisations: "511",
        members: "78300",
        cadres: "720",
        quota: [2, 2, 1],
    },
    Measures {
        organisations: "126",
        members: "15700",
        cadres: "180",
        quota: [1, 1, 1],
    },
];

/// Fictitious members in the seat order of Art. 13.
const MEMBERS: [&str; 9] = [
    "沈立诚",
    "郝文静",
    "田富",
    "贾明远",
    "武春梅",
    "欧阳慧",
    "康建国",
    "田大利",
    "尹晓楠",
];
