use proptest::prelude::*;
use rules::ballot::{
    Base, Choice, Form, Line, Paper, Papers, Round, Terms, Verdict, decide, order_of, tally,
};
use rules::ranking::Place;
use rules::threshold::Threshold;

use super::ratio;

const EXPECTED: u32 = 15;

fn any_share() -> impl Strategy<Value = Threshold> {
    prop_oneof![
        Just(Threshold::over_half()),
        Just(Threshold::two_thirds()),
        (1_u32..7, 1_u32..7, any::<bool>()).prop_map(|(numerator, denominator, inclusive)| {
            Threshold {
                numerator,
                denominator,
                inclusive,
            }
        }),
    ]
}

fn any_form() -> impl Strategy<Value = Form> {
    prop_oneof![
        Just(Form::Each),
        (1_u32..4).prop_map(|at_most| Form::Choose { at_most })
    ]
}

fn any_base() -> impl Strategy<Value = Base> {
    prop_oneof![Just(Base::Present), Just(Base::Expected), Just(Base::Valid)]
}

/// Figures as tellers may bring them, right or wrong by a little.
fn any_papers() -> impl Strategy<Value = Papers> {
    let off = || prop_oneof![4 => Just(0_u32), 1 => 0_u32..3];
    (0_u32..13, 0_u32..3, 0_u32..3, off(), off()).prop_map(
        |(valid, invalid, unreturned, one, other)| {
            let returned = valid + invalid + one;
            Papers {
                issued: returned + unreturned + other,
                returned,
                unreturned,
                valid,
                invalid,
            }
        },
    )
}

/// What is counted for one nominee, of so many valid papers: all of them, or a few short for the recused.
type Counted = (u32, u32, u32, u32);

fn counted() -> impl Strategy<Value = Counted> {
    (0_u32..4, 0_u32..13, 0_u32..8, 0_u32..4)
}

fn line(
    id: usize,
    form: Form,
    valid: u32,
    (recused, approve, against, short): Counted,
) -> Line<usize> {
    let approve = approve.min(valid);
    let against = against.min(valid - approve);
    let abstain = (valid - approve - against).saturating_sub(short);
    match form {
        Form::Each => Line {
            id,
            recused,
            approve,
            against,
            abstain,
        },
        Form::Choose { .. } => Line {
            id,
            recused,
            approve,
            against: 0,
            abstain: 0,
        },
    }
}

/// How many papers may, and must, bear a vote on a nominee: the recused hold some of the papers, valid or not.
fn votes_on(terms: &Terms, papers: &Papers, recused: u32) -> (u32, u32) {
    let holders = i64::from(terms.present);
    let (valid, recused) = (i64::from(papers.valid), i64::from(recused));
    let least = (valid - recused).max(0);
    let most = valid - (recused - (holders - valid).max(0)).max(0);
    (
        u32::try_from(least).expect("few"),
        u32::try_from(most.max(0)).expect("few"),
    )
}

proptest! {
    #[test]
    fn a_round_is_decided_exactly_when_its_papers_could_have_been_cast(
        form in any_form(), base in any_base(), threshold in any_share(), empty in 0_u32..3, short: bool,
        papers in any_papers(), counted in prop::collection::vec(counted(), 1..3),
    ) {
        let present = if short { papers.issued.saturating_sub(empty) } else { papers.issued + empty };
        let lines: Vec<_> = counted.into_iter().enumerate().map(|(id, counted)| line(id, form, papers.valid, counted)).collect();
        let terms = Terms { form, threshold, base, expected: EXPECTED, present };
        let papers_agree = papers.issued <= present
            && papers.issued == papers.returned + papers.unreturned
            && papers.returned == papers.valid + papers.invalid;
        let lines_agree = lines.iter().all(|line| {
            let (least, most) = votes_on(&terms, &papers, line.recused);
            match form {
                Form::Each => (least..=most).contains(&(line.approve + line.against + line.abstain)),
                Form::Choose { .. } => line.approve <= most,
            }
        });
        let choices_agree = match form {
            Form::Each => true,
            Form::Choose { at_most } => lines.iter().map(|line| line.approve).sum::<u32>() <= papers.valid * at_most,
        };
        match decide(&terms, &papers, &lines) {
            Verdict::Void { .. } => prop_assert!(papers.returned > papers.issued),
            Verdict::Unreconciled => prop_assert!(papers.returned <= papers.issued && !(papers_agree && lines_agree && choices_agree)),
            Verdict::Decided(decided) => {
                prop_assert!(papers_agree && lines_agree && choices_agree);
                for (row, line) in decided.rows.iter().zip(&lines) {
                    let of = match (base, form) {
                        (Base::Present, _) => present.saturating_sub(line.recused),
                        (Base::Expected, _) => EXPECTED.saturating_sub(line.recused),
                        (Base::Valid, Form::Each) => line.approve + line.against + line.abstain,
                        (Base::Valid, Form::Choose { .. }) => papers.valid.saturating_sub(line.recused),
                    };
                    let (votes, wanted) = (ratio(line.approve, 1), ratio(of, 1) * ratio(threshold.numerator, threshold.denominator));
                    let enough = votes > wanted || (threshold.inclusive && votes == wanted);
                    prop_assert_eq!((row.base, row.passed), (of, of > 0 && enough));
                }
            }
        }
    }

    /// Whoever is in the room may keep a paper, spoil it, or be recused: the figures of such a vote always agree.
    #[test]
    fn whatever_a_room_casts_reconciles(
        form in any_form(),
        room in prop::collection::vec((prop::collection::vec((0_usize..3, prop::bool::weighted(0.2)), 3), prop::bool::weighted(0.15), prop::bool::weighted(0.1)), 1..15),
    ) {
        let choices = [Choice::Approve, Choice::Against, Choice::Abstain];
        let paper = |marks: &[(usize, bool)]| Paper {
            marks: marks.iter().enumerate().map(|(id, (mark, _))| (id, choices[*mark])).collect(),
            recused: marks.iter().enumerate().filter(|(_, (_, recused))| *recused).map(|(id, _)| id).collect(),
        };
        let count = |of: usize| u32::try_from(of).expect("few");
        let present = count(room.len());
        let returned: Vec<_> = room.iter().filter(|(_, kept, _)| !kept).collect();
        let torn = count(returned.iter().filter(|(_, _, torn)| *torn).count());
        let whole: Vec<_> = returned.iter().filter(|(_, _, torn)| !torn).map(|(marks, ..)| paper(marks)).collect();
        let tally = tally(form, &[0, 1, 2], &whole);
        let papers = Papers {
            issued: present,
            returned: count(returned.len()),
            unreturned: present - count(returned.len()),
            valid: tally.valid,
            invalid: tally.invalid + torn,
        };
        let lines: Vec<Line<usize>> = tally.lines.iter().map(|(id, [approve, against, abstain])| {
            let recused = count(room.iter().filter(|(marks, ..)| marks[*id].1).count());
            let (against, abstain) = if form == Form::Each { (*against, *abstain) } else { (0, 0) };
            Line { id: *id, recused, approve: *approve, against, abstain }
        }).collect();
        let terms = Terms { form, threshold: Threshold::over_half(), base: Base::Present, expected: EXPECTED, present };
        prop_assert!(matches!(decide(&terms, &papers, &lines), Verdict::Decided(_)));
    }

    /// Voting goes on until nothing is open; whoever was elected earlier stands before those elected later.
    #[test]
    fn rounds_put_every_nominee_in_one_place(
        votes in prop::collection::vec(prop::collection::vec(0_u32..=9, 6), 1..12), places in 1_u32..6,
    ) {
        let mut rounds: Vec<Round<usize>> = Vec::new();
        let (mut among, mut open): (Vec<usize>, u32) = ((0..6).collect(), places);
        for votes in votes {
            let at_most = open;
            // Nine papers bear no more choices than this.
            let mut left = 9 * at_most;
            let lines: Vec<_> = among.iter().map(|id| {
                let approve = votes[*id].min(left);
                left -= approve;
                Line { id: *id, recused: 0, approve, against: 0, abstain: 0 }
            }).collect();
            let terms = Terms { form: Form::Choose { at_most }, threshold: Threshold::over_half(), base: Base::Present, expected: 9, present: 9 };
            let papers = Papers { issued: 9, returned: 9, unreturned: 0, valid: 9, invalid: 0 };
            let Verdict::Decided(decided) = decide(&terms, &papers, &lines) else { panic!("it adds up") };
            let round = Round { places: open, decided };
            (among, open) = (round.left(), round.open_places());
            rounds.push(round);
            if among.is_empty() {
                break;
            }
        }
        let order = order_of(&rounds);
        prop_assert_eq!(order.is_some(), among.is_empty());
        let Some(order) = order else { return Ok(()) };
        let mut sorted = order.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..6).collect::<Vec<_>>());
        let elected: Vec<usize> = rounds.iter().flat_map(Round::elected).collect();
        prop_assert_eq!(&order[..elected.len()], &elected);
        prop_assert!(u32::try_from(elected.len()).expect("few") <= places);
        let first = &rounds[0].decided;
        prop_assert!(first.rows.iter().filter(|row| matches!(row.rank, Some((_, Place::Inside)))).all(|row| elected.contains(&row.id)));
    }
}
