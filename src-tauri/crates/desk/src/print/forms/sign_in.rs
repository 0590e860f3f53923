//! 签到表 of the open meeting, else of the newest one; before any is arranged, of the leading group.

use editable::{SignInDocument, sign_in_document};
use printing::{SignInGroup, SignInRow, SignInSheet, sign_in_sheet};
use rules::category::Category;
use rules::names::spaced;
use rules::number::arabic_date;
use rules::quorum::Quorum;
use store::code::MeetingState;
use store::table::meeting::Meeting;

use crate::attendance::read::roll_call;
use crate::error::DeskError;
use crate::member::list::{members, role_title};
use crate::print::paper::Made;
use crate::review::sheet::count;
use crate::wire::committee::{QuorumShare, RollRow};
use crate::wire::office::{Member, MemberRole};
use crate::wire::printing::{FileFormat, FormArgs};
use crate::year::YearReader;

/// Lines for who is not of the leading group: as many as one page holds with all of it.
const LINES_BESIDE_STAFF: usize = 13;
const FEWEST_GUESTS: usize = 2;
const STAFF: usize = 3;

pub(crate) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    let sheet = sheet(now)?;
    Ok(Made::of(match args.format.unwrap_or_default() {
        FileFormat::Docx => sign_in_document(&editable(sheet))?,
        FileFormat::Pdf | FileFormat::Xlsx => sign_in_sheet(now.fonts(), &sheet)?,
    }))
}

/// The same sheet for Word, in its narrower type area.
fn editable(sheet: SignInSheet) -> SignInDocument {
    const COLUMNS: [(&str, u16); 6] = [
        ("序号", 14),
        ("姓名", 27),
        ("单位（部门）", 40),
        ("职务", 20),
        ("签名", 33),
        ("备注", 22),
    ];
    let mut rows = Vec::new();
    for group in sheet.groups {
        rows.push(vec![(group.heading, 6)]);
        let blanks = (0..group.blanks).map(|_| [const { String::new() }; 5]);
        let named = group.rows.into_iter();
        let named = named.map(|row| [row.name, row.unit, row.post, String::new(), row.note]);
        for (serial, cells) in (1_u32..).zip(named.chain(blanks)) {
            let cells = std::iter::once(serial.to_string()).chain(cells);
            rows.push(cells.map(|text| (text, 1)).collect());
        }
    }
    SignInDocument {
        title: sheet.title,
        lead: sheet.lead,
        heads: COLUMNS.map(|(head, _)| head.to_owned()).to_vec(),
        widths_mm: COLUMNS.map(|(_, width)| width).to_vec(),
        rows,
        foot: sheet.foot,
    }
}

fn sheet(now: &YearReader<'_>) -> Result<SignInSheet, DeskError> {
    let settings = now.settings()?;
    let meeting = meeting(now)?;
    let rows: Vec<SignInRow> = match &meeting {
        Some(meeting) => roll_call(now, meeting)?
            .rows
            .into_iter()
            .map(called)
            .collect(),
        None => members(now)?.into_iter().map(seated).collect(),
    };
    let guests = LINES_BESIDE_STAFF
        .saturating_sub(rows.len())
        .max(FEWEST_GUESTS);
    let quorum = Quorum::of(count(rows.iter()), 0, settings.quorum());
    let share = match settings.wire.quorum {
        QuorumShare::OverHalf => "过半数",
        QuorumShare::TwoThirds => "三分之二以上",
    };
    let title = match &meeting {
        Some(meeting) => meeting.content.title.clone(),
        None => format!("{}选树领导小组会议", settings.full_title(Category::Home)),
    };
    let group = |heading: String, rows, blanks| SignInGroup {
        heading,
        rows,
        blanks,
    };
    Ok(SignInSheet {
        dated: now.today,
        title: format!("{title}签到表"),
        lead: vec![
            when_and_where(meeting.as_ref()),
            format!(
                "应到：领导小组成员 {} 人；到会 {} 人达到法定人数（{share}，本单位设定）。",
                quorum.expected, quorum.needed
            ),
        ],
        groups: vec![
            group(format!("领导小组成员（{} 人）", quorum.expected), rows, 0),
            group("列席人员".to_owned(), Vec::new(), guests),
            group("工作人员".to_owned(), Vec::new(), STAFF),
        ],
        foot: vec![format!(
            "实到：______ 人　　核对人：________________　　　{}组织部",
            settings.wire.union_name
        )],
    })
}

fn meeting(now: &YearReader<'_>) -> Result<Option<Meeting>, DeskError> {
    let mut all = now.records.meetings().all(now.year)?;
    let open = all
        .iter()
        .position(|meeting| meeting.content.state == MeetingState::Open);
    Ok(match open {
        Some(at) => Some(all.swap_remove(at)),
        None => all.pop(),
    })
}

/// What nobody has laid down yet is left to be written in.
fn when_and_where(meeting: Option<&Meeting>) -> String {
    let day = meeting.map_or("______年____月____日".to_owned(), |meeting| {
        arabic_date(meeting.content.held_on)
    });
    let place = meeting.map(|meeting| meeting.content.place.trim());
    let place = place.filter(|place| !place.is_empty());
    format!(
        "时间：{day}　____时____分　　地点：{}",
        place.unwrap_or("__________________")
    )
}

/// Who sits for a member signs in the member's line.
fn called(row: RollRow) -> SignInRow {
    let note = match row.substitute_name.as_str() {
        "" => String::new(),
        substitute => format!("{substitute}替补"),
    };
    line(&row.name, row.department, row.role, note)
}

fn seated(member: Member) -> SignInRow {
    line(&member.name, member.department, member.role, String::new())
}

fn line(name: &str, unit: String, role: MemberRole, note: String) -> SignInRow {
    SignInRow {
        name: spaced(name),
        unit,
        post: role_title(role).unwrap_or("成员").to_owned(),
        note,
    }
}
