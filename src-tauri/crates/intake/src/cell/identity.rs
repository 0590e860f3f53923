//! 公民身份号码 and 统一社会信用代码 in a cell.

use rules::identity::{self, Checked, OrganisationKind};

use super::{Outcome, is_absent};
use crate::batch::Action;
use crate::sheet::{Cell, CellKind};

/// A spreadsheet number keeps 15 digits; the rest of an identity number is zeros.
const DIGITS_KEPT: usize = 15;

#[must_use]
pub fn person(cell: &Cell) -> Outcome<String> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    let checked = number_in(&cell.text);
    if has_lost_digits(cell) || is_rounded(&checked) {
        return Outcome::refused(22, "身份证号后三位已丢失，请按文本格式重填");
    }
    if !checked.normalised.bytes().any(|b| b.is_ascii_digit()) {
        return Outcome::refused(23, "不是身份证号，请填写18位公民身份号码");
    }
    if checked.normalised.len() == DIGITS_KEPT
        && checked.normalised.bytes().all(|b| b.is_ascii_digit())
    {
        let reason = checked.reason.unwrap_or_default();
        return Outcome::read(checked.normalised).noting(Action::Warn, 23, None, reason);
    }
    if let Some(reason) = checked.reason {
        return Outcome::refused(23, reason);
    }
    put_right(
        cell,
        checked.normalised,
        23,
        "身份证号已去掉多余的空格、引号、文字或全角写法",
    )
}

/// The number, also behind a label of its own: 身份证：…
fn number_in(text: &str) -> Checked {
    let checked = identity::check_person(text);
    let behind = checked
        .normalised
        .trim_start_matches(|c: char| !c.is_ascii_digit());
    if behind.len() == checked.normalised.len() {
        return checked;
    }
    let bare = identity::check_person(behind);
    if bare.valid { bare } else { checked }
}

/// A number written out as text only after a spreadsheet had taken it for one.
fn is_rounded(checked: &Checked) -> bool {
    const LENGTH: usize = 18;
    !checked.valid
        && checked.normalised.len() == LENGTH
        && checked.normalised.ends_with("000")
        && checked.normalised.bytes().all(|b| b.is_ascii_digit())
}

#[must_use]
pub fn organisation(cell: &Cell) -> Outcome<String> {
    if is_absent(&cell.text) {
        return Outcome::absent();
    }
    if has_lost_digits(cell) {
        return Outcome::refused(46, "统一社会信用代码后三位已丢失，请按文本格式重填");
    }
    let checked = identity::check_organisation(&cell.text);
    if let Some(reason) = checked.reason {
        return Outcome::refused(46, reason);
    }
    let kind = identity::organisation_kind(&checked.normalised);
    let read = put_right(
        cell,
        checked.normalised,
        46,
        "统一社会信用代码已去掉空格、改为大写，并把字母 O、I 改为数字 0、1",
    );
    if kind == OrganisationKind::Other {
        return read.noting(
            Action::Warn,
            46,
            None,
            "不是以 81 开头，像是单位而不是工会的代码，请核对工会法人资格证书",
        );
    }
    read
}

fn put_right(cell: &Cell, normalised: String, trap: u8, message: &str) -> Outcome<String> {
    if normalised == cell.text {
        return Outcome::read(normalised);
    }
    let proposed = Some(normalised.clone());
    Outcome::read(normalised).noting(Action::Fix, trap, proposed, message)
}

/// Typed as a number, or written out as one by a text export (1.30302E+17).
fn has_lost_digits(cell: &Cell) -> bool {
    let text = super::narrow(&cell.text).to_ascii_uppercase();
    let scientific = text.split_once('E').is_some_and(|(mantissa, exponent)| {
        mantissa.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && (mantissa.contains('.') || exponent.starts_with('+'))
            && exponent
                .trim_start_matches('+')
                .bytes()
                .all(|b| b.is_ascii_digit())
    });
    scientific || (cell.kind == CellKind::Number && text.len() > DIGITS_KEPT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Format;

    const VALID: &str = "139900198506120012";

    fn with_check_digit(body: &str) -> String {
        "0123456789X"
            .chars()
            .map(|check| format!("{body}{check}"))
            .find(|number| identity::check_person(number).valid)
            .expect("one of the eleven fits")
    }

    fn actions(outcome: &Outcome<String>) -> Vec<(Action, u8)> {
        outcome
            .notes
            .iter()
            .map(|note| (note.action, note.trap))
            .collect()
    }

    #[test]
    fn trap_22_an_id_number_that_arrived_as_a_number_is_refused() {
        let cell = Cell::number(139_900_198_506_120_000.0, Format::Plain);
        assert_eq!(cell.text, "139900198506120000");
        let outcome = person(&cell);
        assert_eq!(
            (outcome.value.clone(), actions(&outcome)),
            (None, vec![(Action::Refuse, 22)])
        );
        for exported in ["1.39900E+17", "1.39900198506120E17", "139900198506120000"] {
            let outcome = person(&Cell::text(exported.to_owned()));
            assert_eq!(actions(&outcome), [(Action::Refuse, 22)], "{exported}");
        }
        let honest = (1..=28)
            .map(|day| with_check_digit(&format!("139900198506{day:02}100")))
            .find(|number| number.ends_with("000"));
        let honest = honest.expect("one in eleven");
        assert_eq!(person(&Cell::text(honest.clone())), Outcome::read(honest));
    }

    #[test]
    fn trap_23_an_id_number_in_other_notations_is_put_right_and_logged() {
        let number = with_check_digit(&VALID[..17]);
        for cell in [
            format!("'{number}"),
            format!(" {}　{}\n", &number[..6], &number[6..]),
        ] {
            let outcome = person(&Cell::text(cell));
            assert_eq!(outcome.value.as_deref(), Some(number.as_str()));
            assert_eq!(actions(&outcome), [(Action::Fix, 23)]);
        }
        let ends_in_x = (0..1000)
            .map(|serial| with_check_digit(&format!("13990019850612{serial:03}")))
            .find(|number| number.ends_with('X'))
            .expect("one in eleven");
        for shape in ["x", "Ｘ", "×", "Χ"] {
            let outcome = person(&Cell::text(format!("{}{shape}", &ends_in_x[..17])));
            assert_eq!(
                outcome.value.as_deref(),
                Some(ends_in_x.as_str()),
                "{shape}"
            );
        }
    }

    #[test]
    fn trap_23_a_label_is_taken_off_and_words_are_no_number() {
        let number = with_check_digit(&VALID[..17]);
        let labelled = person(&Cell::text(format!("身份证：{number}")));
        assert_eq!(labelled.value.as_deref(), Some(number.as_str()));
        assert_eq!(actions(&labelled), [(Action::Fix, 23)]);
        let words = person(&Cell::text("见附件".to_owned()));
        assert_eq!(actions(&words), [(Action::Refuse, 23)]);
        assert!(words.notes[0].message.starts_with("不是身份证号"));
    }

    #[test]
    fn trap_23_an_old_number_is_warned_about_and_a_wrong_check_digit_refused() {
        let old = person(&Cell::text("139900850612001".to_owned()));
        assert_eq!(
            (old.value.is_some(), actions(&old)),
            (true, vec![(Action::Warn, 23)])
        );
        let mut number = with_check_digit(&VALID[..17]);
        let last = if number.ends_with('0') { '1' } else { '0' };
        number.replace_range(17.., &last.to_string());
        assert_eq!(
            actions(&person(&Cell::text(number))),
            [(Action::Refuse, 23)]
        );
    }

    #[test]
    fn trap_46_an_employers_code_is_warned_about_and_letters_o_and_i_become_digits() {
        let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        let coded = |body: &str| {
            alphabet
                .chars()
                .map(|check| format!("{body}{check}"))
                .find(|code| identity::check_organisation(code).valid)
                .expect("one of the alphabet fits")
        };
        let union = coded("81139900MC0123451");
        assert_eq!(
            organisation(&Cell::text(union.clone())),
            Outcome::read(union.clone())
        );
        let typed = organisation(&Cell::text(union.replace('0', "o")));
        assert_eq!(
            (typed.value.as_deref(), actions(&typed)),
            (Some(union.as_str()), vec![(Action::Fix, 46)])
        );
        let employer = organisation(&Cell::text(coded("91139900MC0123451")));
        assert_eq!(
            (employer.value.is_some(), actions(&employer)),
            (true, vec![(Action::Warn, 46)])
        );
        let wrong = organisation(&Cell::text(union[..17].to_owned()));
        assert_eq!(actions(&wrong), [(Action::Refuse, 46)]);
    }
}
