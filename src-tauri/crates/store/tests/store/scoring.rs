//! Members, their scores, recusals, notes and ties.

use rules::category::Category;
use store::code::{MemberRole, NoteAudience, NoteTarget, TieBreakMethod};
use store::ids::MemberId;
use store::table::annotation::NewAnnotation;
use store::table::member::{Member, NewMember};
use store::table::recusal::Recusal;
use store::table::score::Score;
use store::table::tie_break::TieBreak;
use store::{Store, StoreError};

use crate::records::{YEAR, act, furnished, moment, nominee, refusal};

fn head(year: i32) -> NewMember {
    NewMember {
        year,
        seat: 1,
        name: "组长甲".to_owned(),
        department: "市总工会".to_owned(),
        role: MemberRole::Head,
    }
}

#[test]
fn a_member_who_scored_cannot_be_deleted() {
    let (mut store, _, id) = furnished();
    let member_id = act(&mut store, |w| w.members().insert(&head(YEAR)));
    let renamed = Member {
        id: member_id,
        content: NewMember {
            name: "组长乙".to_owned(),
            ..head(YEAR)
        },
    };
    act(&mut store, |w| w.members().update(&renamed));
    assert_eq!(
        store.read(|r| r.members().get(member_id)).expect("read"),
        Some(renamed)
    );
    let score = Score {
        nominee_id: id,
        member_id,
        value: "94.0".to_owned(),
        at: moment(),
    };
    act(&mut store, |w| w.scores().set(&score));
    let refused = refusal(&mut store, |w| w.members().delete(member_id));
    assert!(matches!(refused, StoreError::Referenced(_)), "{refused:?}");
    act(&mut store, |w| w.scores().clear(id, member_id));
    act(&mut store, |w| w.members().delete(member_id));
    assert_eq!(store.read(|r| r.members().all(YEAR)).expect("members"), []);
}

#[test]
fn a_score_keeps_the_digits_it_was_keyed_with() {
    let (mut store, _, nominee_id) = furnished();
    let member_id: MemberId = act(&mut store, |w| w.members().insert(&head(YEAR)));
    let score = |value: &str| Score {
        nominee_id,
        member_id,
        value: value.to_owned(),
        at: moment(),
    };
    act(&mut store, |w| w.scores().set(&score("94")));
    act(&mut store, |w| w.scores().set(&score("94.0")));
    let read = |category| {
        store
            .read(|r| r.scores().all(YEAR, category))
            .expect("scores")
    };
    assert_eq!(read(Category::Worker), [score("94.0")]);
    assert_eq!(read(Category::Home), []);
    assert_eq!(
        store
            .read(|r| r.scores().of(nominee_id))
            .expect("scores")
            .len(),
        1
    );
}

#[test]
fn a_recusal_leaves_the_score_on_file() {
    let (mut store, _, nominee_id) = furnished();
    let member_id = act(&mut store, |w| w.members().insert(&head(YEAR)));
    let score = Score {
        nominee_id,
        member_id,
        value: "88.5".to_owned(),
        at: moment(),
    };
    let recusal = Recusal {
        nominee_id,
        member_id,
        reason: "亲属".to_owned(),
    };
    act(&mut store, |w| {
        w.scores().set(&score)?;
        w.recusals().set(&recusal)
    });
    assert_eq!(
        store.read(|r| r.recusals().of(nominee_id)).expect("read"),
        [recusal]
    );
    assert_eq!(
        store.read(|r| r.scores().of(nominee_id)).expect("read"),
        [score]
    );
    act(&mut store, |w| w.recusals().clear(nominee_id, member_id));
    assert_eq!(
        store
            .read(|r| r.recusals().all(YEAR, Category::Worker))
            .expect("read"),
        []
    );
}

#[test]
fn annotations_are_read_in_the_order_they_were_written() {
    let (mut store, _, nominee_id) = furnished();
    let note = |text: &str| NewAnnotation {
        nominee_id,
        target: NoteTarget::Nominee,
        place: String::new(),
        quote: String::new(),
        audience: NoteAudience::Office,
        text: text.to_owned(),
        by: "组长".to_owned(),
        at: moment(),
    };
    let first = act(&mut store, |w| {
        let first = w.annotations().insert(&note("先"))?;
        w.annotations().insert(&note("后"))?;
        Ok(first)
    });
    let texts: Vec<_> = store
        .read(|r| r.annotations().of(nominee_id))
        .expect("notes")
        .into_iter()
        .map(|kept| kept.content.text)
        .collect();
    assert_eq!(texts, ["先", "后"]);
    act(&mut store, |w| w.annotations().delete(first));
    assert_eq!(
        store.read(|r| r.annotations().get(first)).expect("read"),
        None
    );
}

#[test]
fn a_note_is_found_by_its_words_its_quotation_and_the_nominees_name_and_changed_where_it_stands() {
    let (mut store, _, nominee_id) = furnished();
    let note = NewAnnotation {
        nominee_id,
        target: NoteTarget::Passage,
        place: "story".to_owned(),
        quote: "连续三年先进".to_owned(),
        audience: NoteAudience::Office,
        text: "请核实 ABC".to_owned(),
        by: "组长".to_owned(),
        at: moment(),
    };
    let id = act(&mut store, |w| w.annotations().insert(&note));
    let found = |store: &Store, words: &[&str]| {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let found = store.read(|r| r.annotations().search(YEAR, &words, 10));
        found.expect("a search").len()
    };
    let name = store
        .read(|r| r.nominees().get(nominee_id))
        .expect("read")
        .expect("a nominee")
        .content
        .name;
    for words in [
        &["abc"][..],
        &["三年先进"],
        &["组长"],
        &[name.as_str(), "核实"],
    ] {
        assert_eq!(found(&store, words), 1, "{words:?}");
    }
    assert_eq!(found(&store, &["核实", "没有"]), 0);
    let told = NewAnnotation {
        audience: NoteAudience::Meeting,
        text: "已核实".to_owned(),
        ..note.clone()
    };
    act(&mut store, |w| w.annotations().update(id, &told));
    let kept = store.read(|r| r.annotations().get(id)).expect("read");
    assert_eq!(kept.expect("the note").content, told);
    store.undo(moment(), "组长").expect("undone");
    let kept = store.read(|r| r.annotations().get(id)).expect("read");
    assert_eq!(kept.expect("the note").content, note);
    let author = store.read(|r| r.annotations().newest_author(YEAR));
    assert_eq!(author.expect("read").as_deref(), Some("组长"));
}

#[test]
fn a_tie_is_ordered_by_the_places_people_gave() {
    let (mut store, unit_id, first) = furnished();
    let second = act(&mut store, |w| {
        w.nominees()
            .insert(&nominee(unit_id, Category::Worker, 2, "李"))
    });
    let place = |nominee_id, place| TieBreak {
        year: YEAR,
        category: Category::Worker,
        place,
        nominee_id,
        method: TieBreakMethod::Lots,
        reason: "当场抽签".to_owned(),
        at: moment(),
    };
    act(&mut store, |w| {
        w.tie_breaks().set(&place(first, 1))?;
        w.tie_breaks().set(&place(first, 2))?;
        w.tie_breaks().set(&place(second, 1))
    });
    let read = |store: &Store| {
        store
            .read(|r| r.tie_breaks().all(YEAR, Category::Worker))
            .expect("places")
    };
    assert_eq!(read(&store), [place(second, 1), place(first, 2)]);
    act(&mut store, |w| w.tie_breaks().clear(YEAR, Category::Worker));
    assert_eq!(read(&store), []);
}
