//! 回避 ahead: what changes when the agenda comes to a nominee, and what members' ties give reason to propose.

use std::collections::{BTreeSet, HashMap, HashSet};

use rules::category::Category;
use rules::facts::Facts;
use rules::recusal::{Bond, Judged, Noted, Proposal, proposals, recusal_moves};
use store::ids::{MemberId, NomineeId, UnitId};
use store::table::member::Member;
use store::table::nominee::Nominee;

use crate::agenda::line::Line;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::nominee::{facts, organisation};
use crate::unit::resolve::UnitNames;
use crate::wire::committee::{RecusalOutlook, RecusalProposal, RecusedSeat};
use crate::wire::review::CategoryArgs;
use crate::year::YearReader;

/// `recusal.outlook`
pub fn read(desk: &Desk, args: &CategoryArgs) -> Result<Vec<RecusalOutlook>, DeskError> {
    desk.read(|now| outlook(now, args.category.into()))
}

/// Of every nominee on the sheet, in the order of the agenda.
pub(crate) fn outlook(
    now: &YearReader<'_>,
    category: Category,
) -> Result<Vec<RecusalOutlook>, DeskError> {
    let line = Line::of(now, category)?;
    let ties = Ties::of(now, category)?;
    let mut before: BTreeSet<MemberId> = BTreeSet::new();
    let mut gone: Option<NomineeId> = None;
    let mut all = Vec::new();
    for nominee in line.sorted(now)? {
        let next = ties.recused(nominee.id);
        let moves = recusal_moves(&before, &next);
        let seats = |members: &BTreeSet<MemberId>, of: NomineeId| ties.seats(members, of);
        all.push(RecusalOutlook {
            nominee: nominee.id.0,
            newly: seats(&moves.newly, nominee.id),
            still: seats(&moves.still, nominee.id),
            no_longer: gone.map_or_else(Vec::new, |of| seats(&moves.no_longer, of)),
            proposals: ties
                .open(&nominee)?
                .into_iter()
                .filter_map(|proposal| ties.to_wire(&proposal))
                .collect(),
        });
        // Nobody leaves the room for an item that is passed over.
        if line.is_taken(nominee.id) {
            before = next;
            gone = Some(nominee.id);
        }
    }
    Ok(all)
}

/// The ties of the members, and what people said to them.
pub(crate) struct Ties {
    members: Vec<Member>,
    noted: Vec<Noted<MemberId, UnitId>>,
    notes: HashMap<(MemberId, Bond, String), String>,
    reasons: HashMap<(NomineeId, MemberId), String>,
    dismissed: HashSet<(NomineeId, MemberId, Bond)>,
}

impl Ties {
    pub fn of(now: &YearReader<'_>, category: Category) -> Result<Self, DeskError> {
        let units = UnitNames::of_year(now)?;
        let mut notes = HashMap::new();
        let mut noted = Vec::new();
        for tie in now.records.member_ties().all(now.year)? {
            let content = tie.content;
            let text = content
                .unit_id
                .map_or(content.text, |id| units.name(id).to_owned());
            notes.insert(
                (content.member_id, content.bond, text.clone()),
                content.note,
            );
            noted.push(Noted {
                member: content.member_id,
                bond: content.bond,
                county: content.unit_id,
                text,
            });
        }
        let recusals = now.records.recusals().all(now.year, category)?;
        let dismissed = now.records.recusals_dismissed().all(now.year, category)?;
        Ok(Self {
            members: now.records.members().all(now.year)?,
            noted,
            notes,
            reasons: recusals
                .into_iter()
                .map(|recusal| ((recusal.nominee_id, recusal.member_id), recusal.reason))
                .collect(),
            dismissed: dismissed
                .into_iter()
                .map(|row| (row.nominee_id, row.member_id, row.bond))
                .collect(),
        })
    }

    pub fn recused(&self, nominee: NomineeId) -> BTreeSet<MemberId> {
        self.members
            .iter()
            .map(|member| member.id)
            .filter(|member| self.reasons.contains_key(&(nominee, *member)))
            .collect()
    }

    fn seats(&self, members: &BTreeSet<MemberId>, nominee: NomineeId) -> Vec<RecusedSeat> {
        self.members
            .iter()
            .filter(|member| members.contains(&member.id))
            .map(|member| RecusedSeat {
                member: member.id.0,
                seat: member.content.seat,
                name: member.content.name.clone(),
                reason: self
                    .reasons
                    .get(&(nominee, member.id))
                    .cloned()
                    .unwrap_or_default(),
            })
            .collect()
    }

    /// What nobody has answered yet.
    pub fn open(&self, nominee: &Nominee) -> Result<Vec<Proposal<MemberId>>, DeskError> {
        let mut open = proposals(&self.noted, &judged(nominee)?);
        open.retain(|one| {
            !self.reasons.contains_key(&(nominee.id, one.member))
                && !self.dismissed.contains(&(nominee.id, one.member, one.bond))
        });
        Ok(open)
    }

    /// 亲属：王晓明（表弟）
    pub fn reason(&self, proposal: &Proposal<MemberId>) -> String {
        let key = (proposal.member, proposal.bond, proposal.over.clone());
        let note = self.notes.get(&key).filter(|note| !note.is_empty());
        let note = note.map_or_else(String::new, |note| format!("（{note}）"));
        format!("{}：{}{note}", proposal.bond.title(), proposal.over)
    }

    fn to_wire(&self, proposal: &Proposal<MemberId>) -> Option<RecusalProposal> {
        let member = self
            .members
            .iter()
            .find(|member| member.id == proposal.member)?;
        Some(RecusalProposal {
            member: member.id.0,
            seat: member.content.seat,
            name: member.content.name.clone(),
            bond: proposal.bond.into(),
            reason: self.reason(proposal),
        })
    }
}

fn judged(nominee: &Nominee) -> Result<Judged<UnitId>, DeskError> {
    let known = facts::from_json(nominee.category, &nominee.content.facts)?;
    let name = nominee.content.name.clone();
    let (units, people) = match known {
        Facts::Home(home) => (vec![name], vec![home.union_chair]),
        Facts::SmallHome(small_home) => (
            vec![name, small_home.parent_union.unwrap_or_default()],
            vec![small_home.leader],
        ),
        Facts::Worker(_) => (Vec::new(), vec![Some(name)]),
    };
    Ok(Judged {
        county: nominee.content.unit_id,
        units: units
            .into_iter()
            .chain([organisation(nominee)])
            .filter(|unit| !unit.is_empty())
            .collect(),
        people: people.into_iter().flatten().collect(),
    })
}
