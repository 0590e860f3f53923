use rules::category::Category;
use store::Store;
use store::code::{MemberRole, RubricItemKind, RubricNature};
use store::ids::{MemberId, NomineeId, RubricId, RubricItemId};
use store::table::member::NewMember;
use store::table::rubric::{NewRubric, NewRubricItem};
use store::table::score_draft::ScoreDraft;
use store::table::score_item::{GateAnswer, ScoreItem};
use store::table::self_score::SelfScore;

use crate::records::{YEAR, act, furnished, moment};

fn rubric() -> NewRubric {
    NewRubric {
        year: YEAR,
        category: Category::Home,
        nature: RubricNature::Any,
        version: 1,
        title: "示例".to_owned(),
        is_sample: true,
        extra_cap: Some("3".to_owned()),
        pass_line: Some("75".to_owned()),
        honours_line: Some("90".to_owned()),
        pass_required: false,
    }
}

fn item(rubric_id: RubricId, position: u32) -> NewRubricItem {
    NewRubricItem {
        rubric_id,
        position,
        section: "组织".to_owned(),
        title: format!("第{position}项"),
        kind: RubricItemKind::Basic,
        points: "25".to_owned(),
        step: "0.5".to_owned(),
        required: true,
        guide: String::new(),
    }
}

struct Room {
    store: Store,
    rubric: RubricId,
    item: RubricItemId,
    nominee: NomineeId,
    member: MemberId,
}

fn room() -> Room {
    let (mut store, _, nominee) = furnished();
    let (rubric, item, member) = act(&mut store, |w| {
        let rubric = w.rubrics().insert(&rubric())?;
        w.rubrics().insert_item(&item(rubric, 2))?;
        let first = w.rubrics().insert_item(&item(rubric, 1))?;
        let member = w.members().insert(&NewMember {
            year: YEAR,
            seat: 1,
            name: "组长甲".to_owned(),
            department: "市总工会".to_owned(),
            role: MemberRole::Head,
        })?;
        Ok((rubric, first, member))
    });
    Room {
        store,
        rubric,
        item,
        nominee,
        member,
    }
}

#[test]
fn a_rubric_keeps_its_items_in_their_order_and_goes_with_them() {
    let mut room = room();
    let titles = |store: &Store| -> Vec<String> {
        let items = store
            .read(|r| r.rubrics().items(room.rubric))
            .expect("items");
        items.into_iter().map(|item| item.content.title).collect()
    };
    assert_eq!(titles(&room.store), ["第1项", "第2项"]);
    act(&mut room.store, |w| w.rubrics().delete(room.rubric));
    assert!(titles(&room.store).is_empty());
    let left = room.store.read(|r| r.rubrics().all(YEAR, Category::Home));
    assert!(left.expect("rubrics").is_empty());
}

#[test]
fn the_lines_of_a_rubric_are_kept_and_come_back_by_undo() {
    let mut room = room();
    let raised = NewRubric {
        version: 2,
        pass_line: Some("80".to_owned()),
        honours_line: None,
        pass_required: true,
        ..rubric()
    };
    act(&mut room.store, |w| {
        w.rubrics().update(room.rubric, &raised)
    });
    let kept = |store: &Store| {
        let all = store.read(|r| r.rubrics().all(YEAR, Category::Home));
        all.expect("rubrics")[0].content.clone()
    };
    assert_eq!(kept(&room.store), raised);
    room.store.undo(moment(), "经办人").expect("undone");
    assert_eq!(kept(&room.store), rubric());
}

#[test]
fn a_rubric_is_used_from_the_first_points_or_answer_on() {
    let mut room = room();
    let used = |store: &Store| {
        store
            .read(|r| r.rubrics().is_used(room.rubric))
            .expect("read")
    };
    assert!(!used(&room.store));
    let points = ScoreItem {
        nominee_id: room.nominee,
        member_id: room.member,
        item_id: room.item,
        value: "18.5".to_owned(),
        at: moment(),
    };
    act(&mut room.store, |w| w.score_items().set(&points));
    assert!(used(&room.store));
    act(&mut room.store, |w| {
        w.score_items().clear(room.nominee, room.member, room.item)
    });
    assert!(!used(&room.store));
    let answer = GateAnswer {
        nominee_id: room.nominee,
        item_id: room.item,
        met: false,
        note: "没有法人登记".to_owned(),
    };
    act(&mut room.store, |w| w.score_items().answer(&answer));
    assert!(used(&room.store));
    let unmet = room
        .store
        .read(|r| r.score_items().unmet(YEAR, Category::Worker));
    assert_eq!(unmet.expect("read"), [(room.nominee, "第1项".to_owned())]);
}

#[test]
fn what_a_nominee_gave_itself_is_replaced_cleared_and_undone_and_holds_the_rubric() {
    let mut room = room();
    let own = |value: &str| SelfScore {
        nominee_id: room.nominee,
        item_id: room.item,
        value: value.to_owned(),
        at: moment(),
    };
    let kept = |store: &Store| {
        let all = store.read(|r| r.self_scores().of(room.nominee));
        all.expect("read")
    };
    act(&mut room.store, |w| w.self_scores().set(&own("20")));
    act(&mut room.store, |w| w.self_scores().set(&own("22.5")));
    assert_eq!(kept(&room.store), [own("22.5")]);
    let used = room.store.read(|r| r.rubrics().is_used(room.rubric));
    assert!(used.expect("read"));
    act(&mut room.store, |w| {
        w.self_scores().clear(room.nominee, room.item)
    });
    assert!(kept(&room.store).is_empty());
    room.store.undo(moment(), "经办人").expect("undone");
    room.store.undo(moment(), "经办人").expect("undone");
    assert_eq!(kept(&room.store), [own("20")]);
}

#[test]
fn a_draft_stands_outside_the_journal_and_survives_an_undo() {
    let mut room = room();
    let draft = ScoreDraft {
        nominee_id: room.nominee,
        member_id: room.member,
        item_id: None,
        text: "9".to_owned(),
    };
    let kept = room
        .store
        .act(crate::records::action("草稿"), |w| {
            w.score_drafts().keep(&draft)
        })
        .expect("kept");
    assert_eq!(kept.journal, None);
    room.store
        .undo(moment(), "经办人")
        .expect("what was inserted before goes");
    let drafts = room.store.read(|r| r.score_drafts().all()).expect("drafts");
    assert_eq!(drafts, std::slice::from_ref(&draft));
    let nothing = ScoreDraft {
        text: String::new(),
        ..draft
    };
    act(&mut room.store, |w| w.score_drafts().keep(&nothing));
    assert!(
        room.store
            .read(|r| r.score_drafts().all())
            .expect("drafts")
            .is_empty()
    );
}
