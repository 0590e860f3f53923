//! 职工人数, 会员人数 and 入会率, which must agree with one another.

use rules::fraction::Fraction;

use super::{RowReader, remark};
use crate::aliases::Field;
use crate::batch::Action;
use crate::cell::number::count;
use crate::cell::percent::percent;

pub struct Figures {
    pub employees: Option<u32>,
    pub members: Option<u32>,
    pub stated_member_rate: Option<Fraction>,
}

#[must_use]
pub fn read(row: &mut RowReader<'_>) -> Figures {
    let figures = Figures {
        employees: row.take(Field::Employees, count),
        members: row.take(Field::Members, count),
        stated_member_rate: row.take(Field::MemberRate, percent),
    };
    if let Some((members, employees)) = figures.members.zip(figures.employees) {
        compare(row, members, employees, figures.stated_member_rate);
    }
    figures
}

fn compare(row: &mut RowReader<'_>, members: u32, employees: u32, stated: Option<Fraction>) {
    if members > employees {
        let message =
            format!("会员{members}人多于职工{employees}人，请核对是否含退休或劳务派遣人员");
        row.note(Field::Members, remark(Action::Warn, 29, message));
        return;
    }
    let computed = Fraction::new(i128::from(members) * 100, i128::from(employees));
    let Some((computed, stated)) = computed.zip(stated) else {
        return;
    };
    if differs_by_more_than_half_a_point(computed, stated) {
        let message = format!(
            "填报{}%，按会员{members}人÷职工{employees}人应为{}%，请核对",
            stated.to_decimal_half_up(2),
            computed.to_decimal_half_up(2)
        );
        row.note(Field::MemberRate, remark(Action::Warn, 28, message));
    }
}

fn differs_by_more_than_half_a_point(one: Fraction, other: Fraction) -> bool {
    let (low, high) = if one < other {
        (one, other)
    } else {
        (other, one)
    };
    let half = Fraction::new(1, 2);
    high.checked_sub(low)
        .zip(half)
        .is_some_and(|(difference, half)| difference > half)
}
