use proptest::prelude::*;
use rules::ballot::{
    Base, Choice, Decided, Form, Line, Paper, Papers, Round, Terms, Verdict, decide, identities,
    order_of, tally,
};
use rules::ranking::Place;
use rules::threshold::Threshold;

fn terms(form: Form, present: u32) -> Terms {
    Terms {
        form,
        threshold: Threshold::over_half(),
        base: Base::Present,
        expected: present,
        present,
    }
}

fn papers(issued: u32, returned: u32, unreturned: u32, valid: u32, invalid: u32) -> Papers {
    Papers {
        issued,
        returned,
        unreturned,
        valid,
        invalid,
    }
}

fn line(id: usize, approve: u32, against: u32, abstain: u32) -> Line<usize> {
    Line {
        id,
        recused: 0,
        approve,
        against,
        abstain,
    }
}

fn chosen(votes: &[u32]) -> Vec<Line<usize>> {
    votes
        .iter()
        .enumerate()
        .map(|(id, approve)| line(id, *approve, 0, 0))
        .collect()
}

fn broken(terms: &Terms, papers: &Papers, lines: &[Line<usize>]) -> Vec<String> {
    identities(terms, papers, lines)
        .iter()
        .filter(|identity| !identity.holds())
        .map(|identity| format!("{}。{}", identity.equation(), identity.remedy()))
        .collect()
}

fn decided(terms: &Terms, papers: &Papers, lines: &[Line<usize>]) -> Decided<usize> {
    match decide(terms, papers, lines) {
        Verdict::Decided(decided) => decided,
        other => panic!("not decided: {other:?}"),
    }
}

#[test]
fn more_returned_than_issued_voids_the_round_whatever_else_is_wrong() {
    let verdict = decide(
        &terms(Form::Each, 9),
        &papers(9, 10, 0, 9, 1),
        &[line(0, 9, 0, 0)],
    );
    assert_eq!(
        verdict,
        Verdict::Void {
            issued: 9,
            returned: 10
        }
    );
}

#[test]
fn a_broken_identity_is_named_with_its_figures_and_the_remedy() {
    let broken = broken(
        &terms(Form::Each, 9),
        &papers(9, 8, 0, 7, 0),
        &[line(0, 5, 1, 0)],
    );
    assert_eq!(
        broken,
        [
            "发出 9 ≠ 收回 8 ＋ 未收回 0。请重新清点收回的票和未收回的票。",
            "收回 8 ≠ 有效 7 ＋ 无效 0。请重新清点有效票和无效票；选得过多的是无效票。",
            "同意 5 ＋ 不同意 1 ＋ 弃权 0 ≠ 应计 7。请对照有效票重新唱计这一名的同意、不同意和弃权。",
        ]
    );
}

#[test]
fn a_recused_member_lowers_the_base_of_that_nominee_alone() {
    let recused = Line {
        recused: 1,
        ..line(0, 5, 3, 0)
    };
    let decided = decided(
        &terms(Form::Each, 9),
        &papers(9, 9, 0, 9, 0),
        &[recused, line(1, 5, 4, 0)],
    );
    let needs: Vec<_> = decided
        .rows
        .iter()
        .map(|row| (row.base, row.needed))
        .collect();
    assert_eq!(needs, [(8, 5), (9, 5)]);
}

#[test]
fn the_recused_paper_may_be_the_spoiled_one() {
    let recused = |approve| Line {
        recused: 1,
        ..line(0, approve, 0, 0)
    };
    let (terms, papers) = (terms(Form::Each, 9), papers(9, 9, 0, 8, 1));
    for approve in [7, 8] {
        assert!(broken(&terms, &papers, &[recused(approve)]).is_empty());
    }
    assert_eq!(broken(&terms, &papers, &[recused(6)]).len(), 1);
}

#[test]
fn equal_votes_for_the_last_place_are_an_outcome() {
    let choose = terms(Form::Choose { at_most: 2 }, 9);
    let decided = decided(&choose, &papers(9, 9, 0, 9, 0), &chosen(&[7, 5, 5, 1]));
    assert_eq!(decided.tie.expect("a tie").among, [1, 2]);
    let places: Vec<_> = decided
        .rows
        .iter()
        .map(|row| row.rank.map(|(_, place)| place))
        .collect();
    assert_eq!(
        places,
        [
            Some(Place::Inside),
            Some(Place::Tied),
            Some(Place::Tied),
            None
        ]
    );
}

#[test]
fn choosing_too_many_spoils_the_paper_and_a_blank_one_is_valid() {
    let paper = |ids: &[usize]| Paper {
        marks: ids.iter().map(|id| (*id, Choice::Approve)).collect(),
        recused: Vec::new(),
    };
    let all = [paper(&[0, 1]), paper(&[0, 1, 2]), paper(&[])];
    let tally = tally(Form::Choose { at_most: 2 }, &[0, 1, 2], &all);
    assert_eq!((tally.valid, tally.invalid), (2, 1));
    assert_eq!(tally.lines[0], (0, [1, 0, 1]));
}

#[test]
fn rounds_together_give_the_whole_order() {
    let round = |votes: &[(usize, u32)], at_most: u32| {
        let lines: Vec<_> = votes
            .iter()
            .map(|(id, votes)| line(*id, *votes, 0, 0))
            .collect();
        Round {
            places: at_most,
            decided: decided(
                &terms(Form::Choose { at_most }, 9),
                &papers(9, 9, 0, 9, 0),
                &lines,
            ),
        }
    };
    let first = round(&[(1, 5), (2, 7), (3, 5), (4, 1)], 2);
    assert_eq!(first.left(), [1, 3]);
    assert_eq!(order_of(std::slice::from_ref(&first)), None);
    let second = round(&[(1, 3), (3, 6)], 1);
    assert_eq!(order_of(&[first, second]), Some(vec![2, 3, 1, 4]));
}

fn mark() -> impl Strategy<Value = Choice> {
    prop_oneof![
        Just(Choice::Approve),
        Just(Choice::Against),
        Just(Choice::Abstain)
    ]
}

proptest! {
    /// The tally of papers always reconciles, and counts what one would count by hand.
    #[test]
    fn papers_counted_one_by_one_reconcile_and_pass_as_counted_by_hand(
        votes in prop::collection::vec(prop::collection::vec((mark(), prop::bool::weighted(0.1)), 4), 1..15),
        kept_back in 0_u32..3,
        two_thirds: bool,
        at_most in prop::option::of(1_u32..4),
    ) {
        let form = at_most.map_or(Form::Each, |at_most| Form::Choose { at_most });
        let all: Vec<Paper<usize>> = votes.iter().map(|marks| Paper {
            marks: marks.iter().enumerate().map(|(id, (choice, _))| (id, *choice)).collect(),
            recused: marks.iter().enumerate().filter(|(_, (_, recused))| *recused).map(|(id, _)| id).collect(),
        }).collect();
        let tally = tally(form, &[0, 1, 2, 3], &all);
        let returned = u32::try_from(all.len()).expect("few");
        let present = returned + kept_back;
        let terms = Terms {
            threshold: if two_thirds { Threshold::two_thirds() } else { Threshold::over_half() },
            ..terms(form, present)
        };
        let papers = papers(present, returned, kept_back, tally.valid, tally.invalid);
        let recused = |id: usize| u32::try_from(all.iter().filter(|paper| paper.recused.contains(&id)).count()).expect("few");
        let lines: Vec<_> = tally.lines.iter().map(|(id, [approve, against, abstain])| Line {
            recused: recused(*id),
            ..line(*id, *approve, if at_most.is_none() { *against } else { 0 }, if at_most.is_none() { *abstain } else { 0 })
        }).collect();
        prop_assert_eq!(broken(&terms, &papers, &lines), Vec::<String>::new());
        for row in decided(&terms, &papers, &lines).rows {
            let valid_paper = |marks: &&Vec<(Choice, bool)>| at_most.is_none_or(|most| {
                let chosen = marks.iter().filter(|(choice, recused)| *choice == Choice::Approve && !recused).count();
                u32::try_from(chosen).expect("few") <= most
            });
            let approve = votes.iter().filter(valid_paper).filter(|marks| marks[row.id] == (Choice::Approve, false)).count();
            let base = present - recused(row.id);
            let count = u32::try_from(approve).expect("few");
            prop_assert_eq!(row.approve, count);
            let enough = if two_thirds { count * 3 >= base * 2 } else { count * 2 > base };
            prop_assert_eq!(row.passed, enough && base > 0);
        }
    }

    #[test]
    fn a_count_is_decided_exactly_when_every_equation_holds(
        issued in 0_u32..12, returned in 0_u32..12, unreturned in 0_u32..4, valid in 0_u32..12, invalid in 0_u32..4,
        approve in 0_u32..12, against in 0_u32..4, abstain in 0_u32..4,
    ) {
        let verdict = decide(&terms(Form::Each, 11), &papers(issued, returned, unreturned, valid, invalid), &[line(0, approve, against, abstain)]);
        let sound = issued <= 11 && issued == returned + unreturned && returned == valid + invalid && approve + against + abstain == valid;
        prop_assert_eq!(matches!(verdict, Verdict::Decided(_)), sound && returned <= issued);
        prop_assert_eq!(matches!(verdict, Verdict::Void { .. }), returned > issued);
    }

    #[test]
    fn a_choosing_round_fills_no_more_places_than_it_has_and_nobody_below_the_threshold(
        votes in prop::collection::vec(0_u32..=9, 1..8), at_most in 1_u32..6,
    ) {
        prop_assume!(votes.iter().sum::<u32>() <= 9 * at_most);
        let decided = decided(&terms(Form::Choose { at_most }, 9), &papers(9, 9, 0, 9, 0), &chosen(&votes));
        let inside: Vec<_> = decided.rows.iter().filter(|row| matches!(row.rank, Some((_, Place::Inside)))).collect();
        prop_assert!(u32::try_from(inside.len()).expect("few") <= at_most);
        for row in &decided.rows {
            prop_assert_eq!(row.passed, row.approve >= 5);
            prop_assert_eq!(row.rank.is_some(), row.passed);
        }
        for winner in inside {
            let above = votes.iter().filter(|other| **other > winner.approve).count();
            prop_assert!(u32::try_from(above).expect("few") < at_most);
        }
    }
}
