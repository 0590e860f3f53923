use store::code::MemberRole as StoredRole;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::twin::twin;
use crate::wire::{
    Nothing,
    office::{Member, MemberRole},
};
use crate::year::YearReader;

/// `member.list`
pub fn list(desk: &Desk, _: &Nothing) -> Result<Vec<Member>, DeskError> {
    desk.read(members)
}

/// The leading group in seat order.
pub(crate) fn members(now: &YearReader<'_>) -> Result<Vec<Member>, DeskError> {
    Ok(now
        .records
        .members()
        .all(now.year)?
        .into_iter()
        .map(to_wire)
        .collect())
}

fn to_wire(member: store::table::member::Member) -> Member {
    let content = member.content;
    Member {
        id: member.id.0,
        seat: content.seat,
        name: content.name,
        department: content.department,
        role: content.role.into(),
    }
}

twin!(StoredRole => MemberRole { Head, Vice, Member });
twin!(MemberRole => StoredRole { Head, Vice, Member });

/// As it stands behind a name: nothing for a member without an office.
pub(crate) fn role_title(role: MemberRole) -> Option<&'static str> {
    match role {
        MemberRole::Head => Some("组长"),
        MemberRole::Vice => Some("副组长"),
        MemberRole::Member => None,
    }
}
