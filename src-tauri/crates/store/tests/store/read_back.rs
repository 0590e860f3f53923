use rules::category::Category;
use store::Store;
use store::code::{MemberRole, RubricItemKind, RubricNature};
use store::ids::{MemberId, NomineeId, RubricId, RubricItemId};
use store::table::member::NewMember;
use store::table::rubric::{NewRubric, NewRubricItem};
use store::table::score_comment::ScoreComment;
use store::table::score_second::ScoreSecond;

use crate::records::{YEAR, act, action, furnished, moment};

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
        let rubric = w.rubrics().insert(&NewRubric {
            year: YEAR,
            category: Category::Worker,
            nature: RubricNature::Any,
            version: 1,
            title: "示例".to_owned(),
            is_sample: true,
            extra_cap: None,
            pass_line: None,
            honours_line: None,
            pass_required: false,
        })?;
        let item = w.rubrics().insert_item(&NewRubricItem {
            rubric_id: rubric,
            position: 1,
            section: "组织".to_owned(),
            title: "组织建设".to_owned(),
            kind: RubricItemKind::Basic,
            points: "25".to_owned(),
            step: "0.5".to_owned(),
            required: false,
            guide: String::new(),
        })?;
        let member = w.members().insert(&NewMember {
            year: YEAR,
            seat: 1,
            name: "组长甲".to_owned(),
            department: "市总工会".to_owned(),
            role: MemberRole::Head,
        })?;
        Ok((rubric, item, member))
    });
    Room {
        store,
        rubric,
        item,
        nominee,
        member,
    }
}

impl Room {
    fn reading(&self, item_id: Option<RubricItemId>, value: Option<&str>) -> ScoreSecond {
        ScoreSecond {
            nominee_id: self.nominee,
            member_id: self.member,
            item_id,
            value: value.map(str::to_owned),
            against: Some("18".to_owned()),
            kept: false,
            reader: "李四".to_owned(),
            at: moment(),
        }
    }

    fn comment(&self, item_id: Option<RubricItemId>, text: &str) -> ScoreComment {
        ScoreComment {
            nominee_id: self.nominee,
            member_id: self.member,
            item_id,
            text: text.to_owned(),
            at: moment(),
        }
    }

    fn readings(&self) -> Vec<ScoreSecond> {
        let all = |category| self.store.read(|r| r.score_seconds().all(YEAR, category));
        assert!(all(Category::Home).expect("readings").is_empty());
        all(Category::Worker).expect("readings")
    }

    fn comments(&self) -> Vec<ScoreComment> {
        self.store
            .read(|r| r.score_comments().of(self.nominee))
            .expect("comments")
    }
}

#[test]
fn a_reading_replaces_the_one_before_and_a_blank_is_one_too() {
    let mut room = room();
    let whole = room.reading(None, Some("94"));
    let item = room.reading(Some(room.item), Some("18.5"));
    let blank = room.reading(Some(room.item), None);
    act(&mut room.store, |w| w.score_seconds().set(&whole));
    act(&mut room.store, |w| w.score_seconds().set(&item));
    assert_eq!(room.readings(), [whole.clone(), item]);
    let kept = ScoreSecond {
        kept: true,
        ..blank
    };
    act(&mut room.store, |w| w.score_seconds().set(&kept));
    assert_eq!(room.readings(), [whole, kept]);
}

#[test]
fn a_new_version_of_the_items_takes_their_readings_along_and_undo_brings_both_back() {
    let mut room = room();
    let whole = room.reading(None, Some("94"));
    let item = room.reading(Some(room.item), Some("18.5"));
    act(&mut room.store, |w| w.score_seconds().set(&whole));
    act(&mut room.store, |w| w.score_seconds().set(&item));
    act(&mut room.store, |w| w.rubrics().clear_items(room.rubric));
    assert_eq!(room.readings().len(), 1);
    room.store.undo(moment(), "经办人").expect("undone");
    assert_eq!(room.readings(), [whole, item]);
}

#[test]
fn nobody_reads_without_a_name() {
    let mut room = room();
    let nameless = ScoreSecond {
        reader: String::new(),
        ..room.reading(None, Some("94"))
    };
    room.store
        .act(action("复核"), |w| w.score_seconds().set(&nameless))
        .expect_err("refused");
}

#[test]
fn a_comment_stands_on_an_item_or_on_the_whole_and_makes_the_rubric_used() {
    let mut room = room();
    let used = |store: &Store| store.read(|r| r.rubrics().is_used(room.rubric));
    let whole = room.comment(None, "总体较好");
    act(&mut room.store, |w| w.score_comments().set(&whole));
    assert!(!used(&room.store).expect("read"));
    let item = room.comment(Some(room.item), "台账缺两月");
    act(&mut room.store, |w| w.score_comments().set(&item));
    assert!(used(&room.store).expect("read"));
    let other = room.comment(Some(room.item), "已补齐");
    act(&mut room.store, |w| w.score_comments().set(&other));
    assert_eq!(room.comments(), [whole, other]);
    act(&mut room.store, |w| {
        w.score_comments()
            .clear(room.nominee, room.member, Some(room.item))
    });
    act(&mut room.store, |w| {
        w.score_comments().clear(room.nominee, room.member, None)
    });
    assert!(room.comments().is_empty());
}
