//! Every text of a frame's body. Nothing is passed over by a wildcard: a new field does not compile until it is here.

use rules::personal_number::holds_personal_number;

use crate::wire::board::{FrameBody, FrameCell, FrameItem, FrameLine, FrameLot, FrameRow};

/// What stands in the place of a text that holds a personal number.
const WITHHELD: &str = "（含个人号码，不上屏）";

/// No personal number comes before the room, in whatever field a county wrote it.
pub(super) fn without_personal_numbers(mut body: FrameBody) -> FrameBody {
    for text in texts(&mut body) {
        if holds_personal_number(text) {
            WITHHELD.clone_into(text);
        }
    }
    body
}

fn texts(body: &mut FrameBody) -> Vec<&mut String> {
    match body {
        FrameBody::Black {} => Vec::new(),
        FrameBody::Title { title, subtitle } => vec![title, subtitle],
        FrameBody::Agenda { current, next } => std::iter::once(current)
            .chain(next)
            .flat_map(item)
            .collect(),
        FrameBody::Nominee {
            number,
            name,
            organisation,
            post,
            lines,
        }
        | FrameBody::Dossier {
            number,
            name,
            organisation,
            post,
            lines,
        } => [number, name, organisation, post]
            .into_iter()
            .chain(lines.iter_mut().flat_map(line))
            .collect(),
        FrameBody::Score {
            number,
            name,
            organisation,
            post,
            label,
            value,
            rule,
            cells,
            entered: _,
            expected: _,
        } => [number, name, organisation, post, label, rule]
            .into_iter()
            .chain(value)
            .chain(cells.iter_mut().filter_map(cell))
            .collect(),
        FrameBody::Vote {
            number,
            name,
            organisation,
            post,
            threshold,
            papers: _,
            eligible: _,
            count: _,
        } => vec![number, name, organisation, post, threshold],
        FrameBody::Ranking { rows, seats: _ } => rows.iter_mut().flat_map(row).collect(),
        FrameBody::Tie {
            value,
            method,
            rows,
            seats: _,
        } => [value, method]
            .into_iter()
            .chain(rows.iter_mut().flat_map(lot))
            .collect(),
    }
}

fn item(item: &mut FrameItem) -> [&mut String; 3] {
    let FrameItem {
        number,
        name,
        organisation,
    } = item;
    [number, name, organisation]
}

fn line(line: &mut FrameLine) -> [&mut String; 2] {
    let FrameLine { label, value } = line;
    [label, value]
}

fn cell(cell: &mut FrameCell) -> Option<&mut String> {
    let FrameCell {
        seat: _,
        value,
        state: _,
    } = cell;
    value.as_mut()
}

fn row(row: &mut FrameRow) -> [&mut String; 3] {
    let FrameRow {
        rank: _,
        name,
        organisation,
        value,
        inside: _,
        hidden: _,
    } = row;
    [name, organisation, value]
}

fn lot(lot: &mut FrameLot) -> [&mut String; 3] {
    let FrameLot {
        number,
        name,
        organisation,
        place: _,
        inside: _,
    } = lot;
    [number, name, organisation]
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOBILE: &str = "１３９０００００００１";

    #[test]
    fn a_number_in_a_name_an_organisation_or_a_post_is_withheld() {
        let text = || format!("某公司 {MOBILE}");
        let body = FrameBody::Dossier {
            number: "26-Z-001".into(),
            name: text(),
            organisation: text(),
            post: text(),
            lines: vec![FrameLine {
                label: text(),
                value: text(),
            }],
        };
        let shown = serde_json::to_string(&without_personal_numbers(body)).expect("JSON");
        assert!(!shown.contains(MOBILE), "{shown}");
        assert_eq!(shown.matches(WITHHELD).count(), 5);
        assert!(shown.contains("26-Z-001"));
    }

    #[test]
    fn a_number_in_a_ranking_or_a_draw_is_withheld() {
        let rows = vec![FrameRow {
            rank: 1,
            name: MOBILE.into(),
            organisation: MOBILE.into(),
            value: "90.00".into(),
            inside: true,
            hidden: false,
        }];
        let ranking = without_personal_numbers(FrameBody::Ranking { seats: 1, rows });
        let rows = vec![FrameLot {
            number: "1".into(),
            name: MOBILE.into(),
            organisation: String::new(),
            place: None,
            inside: false,
        }];
        let tie = without_personal_numbers(FrameBody::Tie {
            value: "90.00".into(),
            seats: 1,
            method: String::new(),
            rows,
        });
        for body in [ranking, tie] {
            let shown = serde_json::to_string(&body).expect("JSON");
            assert!(
                !shown.contains(MOBILE) && shown.contains("90.00"),
                "{shown}"
            );
        }
    }
}
