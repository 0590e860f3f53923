use std::panic::{AssertUnwindSafe, catch_unwind};

use rules::category::Category;
use store::table::board_state::BoardState;
use store::table::review_position::ReviewPosition;
use store::{Store, StoreError};

use crate::records::{YEAR, act, action, behind_the_back, count, furnished, furnished_file, unit};

#[derive(Debug)]
enum Refusal {
    OnPurpose,
    Store(#[expect(dead_code, reason = "read through Debug when a test fails")] StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn journal_length(store: &Store) -> usize {
    store
        .read(|r| r.journal().recent(None, 100))
        .expect("a journal")
        .len()
}

#[test]
fn an_act_that_fails_leaves_neither_data_nor_a_journal_row() {
    let (mut store, ..) = furnished();
    let before = journal_length(&store);
    let outcome = store.act(action("录入"), |w| {
        w.units().insert(&unit(2, "山海关区总工会"))?;
        Err::<(), _>(Refusal::OnPurpose)
    });
    assert!(matches!(outcome, Err(Refusal::OnPurpose)), "{outcome:?}");
    assert_eq!(store.read(|r| r.units().all(YEAR)).expect("units").len(), 1);
    assert_eq!(journal_length(&store), before);
}

#[test]
fn an_act_that_panics_leaves_nothing_and_the_store_goes_on() {
    let (mut store, ..) = furnished();
    let before = journal_length(&store);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        store.act(action("录入"), |w| -> Result<(), StoreError> {
            w.units().insert(&unit(2, "山海关区总工会"))?;
            panic!("in the middle of the act");
        })
    }));
    assert!(outcome.is_err());
    assert_eq!(store.read(|r| r.units().all(YEAR)).expect("units").len(), 1);
    assert_eq!(journal_length(&store), before);
    act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
}

#[test]
fn a_journal_row_that_cannot_be_written_takes_the_data_back_with_it() {
    let (_folder, path) = furnished_file();
    behind_the_back(&path)
        .execute_batch(
            "CREATE TRIGGER no_more_rows BEFORE INSERT ON journal BEGIN SELECT RAISE (ABORT, 'full'); END",
        )
        .expect("a trigger");
    let mut store = Store::open(&path).expect("a store");
    store
        .act(action("录入"), |w| {
            w.units().insert(&unit(2, "山海关区总工会"))
        })
        .expect_err("the journal refuses");
    assert_eq!(store.read(|r| r.units().all(YEAR)).expect("units").len(), 1);
}

#[test]
fn the_journal_tells_who_did_what_and_when() {
    let (mut store, ..) = furnished();
    let acted = store
        .act(action("新增山海关区总工会"), |w| {
            w.units().insert(&unit(2, "山海关区总工会"))
        })
        .expect("an act");
    let rows = store
        .read(|r| r.journal().recent(None, 1))
        .expect("a journal");
    assert_eq!(Some(rows[0].id), acted.journal);
    assert_eq!(rows[0].summary, "新增山海关区总工会");
    assert_eq!(
        (rows[0].actor.as_str(), rows[0].action.as_str()),
        ("经办人", "test.act")
    );
    assert_eq!(rows[0].at, crate::records::moment());
}

#[test]
fn the_journal_pages_backwards() {
    let (mut store, ..) = furnished();
    for position in 2..6 {
        act(&mut store, |w| {
            w.units()
                .insert(&unit(position, &format!("单位{position}")))
        });
    }
    let page = |before| {
        store
            .read(|r| r.journal().recent(before, 2))
            .expect("a journal")
    };
    let newest: Vec<i64> = page(None).iter().map(|row| row.id.0).collect();
    assert_eq!(newest, [5, 4]);
    let older: Vec<i64> = page(Some(store::ids::JournalId(4)))
        .iter()
        .map(|row| row.id.0)
        .collect();
    assert_eq!(older, [3, 2]);
}

#[test]
fn work_that_changes_nothing_leaves_no_journal_row() {
    let (mut store, ..) = furnished();
    act(&mut store, |w| w.settings().set(YEAR, "verb", "选树"));
    let before = journal_length(&store);
    let acted = store
        .act(action("设置"), |w| w.settings().set(YEAR, "verb", "选树"))
        .expect("an act");
    assert_eq!(acted.journal, None);
    assert_eq!(journal_length(&store), before);
}

#[test]
fn turning_to_the_next_nominee_is_kept_but_not_journalled() {
    let (mut store, _, nominee_id) = furnished();
    let position = ReviewPosition {
        year: YEAR,
        category: Category::Worker,
        nominee_id: Some(nominee_id),
        masking: "surname".to_owned(),
        theme: "dark".to_owned(),
        scene: "nominee".to_owned(),
    };
    let before = journal_length(&store);
    act(&mut store, |w| w.review_positions().set(&position));
    assert_eq!(journal_length(&store), before);
    assert_eq!(
        store
            .read(|r| r.review_positions().get(YEAR))
            .expect("a row"),
        Some(position)
    );
    store
        .undo(crate::records::moment(), "经办人")
        .expect("the bookmark is not in the way");
}

#[test]
fn what_the_board_shows_is_kept_but_not_journalled() {
    let (mut store, ..) = furnished();
    let state = BoardState {
        year: YEAR,
        program: "{}".to_owned(),
        sent: String::new(),
        black: true,
        frozen: String::new(),
        masking: "surname".to_owned(),
        theme: "dark".to_owned(),
        timer: String::new(),
    };
    let before = journal_length(&store);
    for black in [true, false] {
        let state = BoardState {
            black,
            ..state.clone()
        };
        act(&mut store, |w| w.board_states().set(&state));
        let kept = store.read(|r| r.board_states().get(YEAR)).expect("a row");
        assert_eq!(kept, Some(state));
    }
    assert_eq!(journal_length(&store), before);
}

#[test]
fn the_page_of_a_meeting_is_kept_but_not_journalled() {
    let (mut store, ..) = furnished();
    let before = journal_length(&store);
    let kept = |store: &store::Store| store.read(|r| r.kept_pages().get(YEAR)).expect("a page");
    assert_eq!(kept(&store), "");
    for address in ["#/review/ballot", "#/meeting/roll", ""] {
        act(&mut store, |w| w.kept_pages().set(YEAR, address));
        assert_eq!(kept(&store), address);
    }
    assert_eq!(journal_length(&store), before);
}

#[test]
fn a_screen_is_measured_without_a_journal_row_and_one_tells_nothing_of_another() {
    let (mut store, ..) = furnished();
    let before = journal_length(&store);
    let kept = |store: &store::Store, width, height| {
        store
            .read(|r| r.screens().pitch(width, height))
            .expect("a screen")
    };
    act(&mut store, |w| w.screens().set(1920, 1080, 276_000));
    act(&mut store, |w| w.screens().set(1920, 1080, 161_250));
    assert_eq!(kept(&store, 1920, 1080), Some(161_250));
    assert_eq!(
        kept(&store, 1921, 1079),
        Some(161_250),
        "scaled by the system"
    );
    assert_eq!(kept(&store, 1366, 768), None);
    act(&mut store, |w| w.screens().forget(1920, 1080));
    assert_eq!(kept(&store, 1920, 1080), None);
    assert_eq!(journal_length(&store), before);
}

#[test]
fn the_changeset_is_kept_beside_the_row() {
    let (_folder, path) = furnished_file();
    let conn = behind_the_back(&path);
    assert_eq!(
        count(
            &conn,
            "SELECT count(*) FROM journal WHERE length(changeset) > 0"
        ),
        1
    );
}
