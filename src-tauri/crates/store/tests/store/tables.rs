use rules::calendar::Counting;
use rules::category::Category;
use rules::condition::{MarkVerdict, Standing};
use store::code::{
    Channel, DecisionBody, MemberRole, NoteAudience, NoteTarget, ObjectionState, Outcome,
    TieBreakMethod, Vetting,
};
use store::ids::{MemberId, NomineeId, UnitId};
use store::table::annotation::NewAnnotation;
use store::table::decision::{DecisionEntry, NewDecision};
use store::table::issued_number::{NewIssuedNumber, Voided};
use store::table::mark::Mark;
use store::table::member::{Member, NewMember};
use store::table::objection::NewObjection;
use store::table::print_run::NewPrintRun;
use store::table::print_run_entry::PrintRunEntry;
use store::table::publicity::NewPublicity;
use store::table::recusal::Recusal;
use store::table::score::Score;
use store::table::source_file::NewSourceFile;
use store::table::tie_break::TieBreak;
use store::table::unit::UnitQuota;
use store::table::withdrawn::Withdrawn;
use store::{Store, StoreError, Writer};

use crate::records::{
    YEAR, act, action, behind_the_back, day, furnished, furnished_file, moment, nominee, unit,
};

fn refusal<T: std::fmt::Debug>(
    store: &mut Store,
    work: impl FnOnce(&Writer<'_>) -> Result<T, StoreError>,
) -> StoreError {
    store.act(action("录入"), work).expect_err("refused")
}

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
fn a_setting_is_set_replaced_and_cleared() {
    let (mut store, ..) = furnished();
    act(&mut store, |w| w.settings().set(YEAR, "verb", "选树"));
    act(&mut store, |w| w.settings().set(YEAR, "verb", "命名"));
    assert_eq!(
        store.read(|r| r.settings().all(YEAR)).expect("settings"),
        [("verb".to_owned(), "命名".to_owned())]
    );
    act(&mut store, |w| w.settings().clear(YEAR, "verb"));
    assert_eq!(
        store
            .read(|r| r.settings().get(YEAR, "verb"))
            .expect("a setting"),
        None
    );
}

#[test]
fn new_aliases_take_the_place_of_the_old() {
    let (mut store, id, _) = furnished();
    act(&mut store, |w| {
        w.units()
            .set_aliases(id, &["海港区".to_owned(), "海港".to_owned()])
    });
    act(&mut store, |w| {
        w.units().set_aliases(id, &["海港工会".to_owned()])
    });
    let aliases = store.read(|r| r.units().aliases(YEAR)).expect("aliases");
    let kept: Vec<_> = aliases
        .iter()
        .map(|alias| (alias.unit_id, alias.alias.as_str()))
        .collect();
    assert_eq!(kept, [(id, "海港工会")]);
}

#[test]
fn two_units_of_a_year_cannot_share_a_name() {
    let (mut store, ..) = furnished();
    let refused = refusal(&mut store, |w| w.units().insert(&unit(2, "海港区总工会")));
    assert!(matches!(refused, StoreError::Duplicate(_)), "{refused:?}");
}

#[test]
fn a_unit_with_nominees_cannot_be_deleted_and_one_without_goes_with_its_seats() {
    let (mut store, used, _) = furnished();
    let refused = refusal(&mut store, |w| w.units().delete(used));
    assert!(matches!(refused, StoreError::Referenced(_)), "{refused:?}");
    let spare = act(&mut store, |w| {
        let id = w.units().insert(&unit(2, "山海关区总工会"))?;
        w.units().set_quota(UnitQuota {
            unit_id: id,
            category: Category::Home,
            seats: 2,
        })?;
        Ok(id)
    });
    act(&mut store, |w| w.units().delete(spare));
    assert_eq!(store.read(|r| r.units().quotas(YEAR)).expect("quotas"), []);
}

#[test]
fn seats_are_set_and_replaced_by_category() {
    let (mut store, id, _) = furnished();
    let quota = |category, seats| UnitQuota {
        unit_id: id,
        category,
        seats,
    };
    act(&mut store, |w| {
        w.units().set_quota(quota(Category::Home, 2))?;
        w.units().set_quota(quota(Category::Home, 3))?;
        w.units().set_quota(quota(Category::Worker, 1))
    });
    assert_eq!(
        store.read(|r| r.units().quotas(YEAR)).expect("quotas"),
        [quota(Category::Home, 3), quota(Category::Worker, 1)]
    );
}

#[test]
fn changing_what_is_not_there_says_what_is_missing() {
    let (mut store, ..) = furnished();
    let refused = refusal(&mut store, |w| {
        w.nominees()
            .update_vetting(NomineeId(999), Vetting::Passed, "")
    });
    assert!(refused.to_string().contains("推荐对象"), "{refused}");
    let refused = refusal(&mut store, |w| w.units().delete(UnitId(999)));
    assert!(refused.to_string().contains("推荐单位"), "{refused}");
}

#[test]
fn a_file_is_kept_byte_for_byte_and_only_once() {
    let (mut store, ..) = furnished();
    let sha256 = "ab".repeat(32);
    let file = NewSourceFile {
        year: YEAR,
        name: "海港区汇总表.xlsx",
        sha256: &sha256,
        imported_at: moment(),
        bytes: &[0, 159, 146, 150],
    };
    let id = act(&mut store, |w| w.source_files().insert(file));
    assert_eq!(
        store.read(|r| r.source_files().bytes(id)).expect("read"),
        Some(vec![0, 159, 146, 150])
    );
    let found = store
        .read(|r| r.source_files().with_sha256(YEAR, &sha256))
        .expect("read");
    assert_eq!(found.expect("a file").name, "海港区汇总表.xlsx");
    let refused = refusal(&mut store, |w| w.source_files().insert(file));
    assert!(matches!(refused, StoreError::Duplicate(_)), "{refused:?}");
    act(&mut store, |w| w.source_files().delete(id));
    assert_eq!(
        store.read(|r| r.source_files().all(YEAR)).expect("files"),
        []
    );
}

#[test]
fn a_nominees_content_changes_while_its_number_and_vetting_stay() {
    let (mut store, unit_id, id) = furnished();
    let mut content = nominee(unit_id, Category::Worker, 1, "王小明").content;
    content.organisation = Some("某厂工会".to_owned());
    content.row = Some(7);
    act(&mut store, |w| {
        w.nominees()
            .update_vetting(id, Vetting::Passed, "材料齐全")?;
        w.nominees().update_cache(id, Standing::Barred, "mmu")?;
        w.nominees().update_content(id, &content)
    });
    let kept = store.read(|r| r.nominees().get(id)).expect("read");
    let kept = kept.expect("a nominee");
    assert_eq!(
        (kept.id, kept.vetting, kept.standing),
        (id, Vetting::Passed, Standing::Barred)
    );
    assert_eq!(kept.content, content);
    assert_eq!(kept.findings, "mmu");
}

#[test]
fn the_same_identity_is_found_within_its_category() {
    let (mut store, unit_id, id) = furnished();
    act(&mut store, |w| {
        w.nominees()
            .insert(&nominee(unit_id, Category::SmallHome, 1, "王晓明"))
    });
    let found = store
        .read(|r| {
            r.nominees()
                .find_by_identity(YEAR, Category::Worker, "王晓明")
        })
        .expect("read");
    assert_eq!(
        found.iter().map(|nominee| nominee.id).collect::<Vec<_>>(),
        [id]
    );
}

#[test]
fn a_mark_replaces_the_one_before_and_can_be_cleared() {
    let (mut store, _, id) = furnished();
    let mark = |verdict, note: &str| Mark {
        nominee_id: id,
        code: "art7.1".to_owned(),
        verdict,
        note: note.to_owned(),
        by: "经办人".to_owned(),
        at: moment(),
    };
    act(&mut store, |w| {
        w.marks().set(&mark(MarkVerdict::Unmet, "存疑"))
    });
    act(&mut store, |w| {
        w.marks().set(&mark(MarkVerdict::Override, "已核实"))
    });
    assert_eq!(
        store.read(|r| r.marks().all(YEAR)).expect("marks"),
        [mark(MarkVerdict::Override, "已核实")]
    );
    act(&mut store, |w| w.marks().clear(id, "art7.1"));
    assert_eq!(store.read(|r| r.marks().of(id)).expect("marks"), []);
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

#[test]
fn a_body_decides_once_on_a_category_with_reserves_after_the_selected() {
    let (mut store, unit_id, first) = furnished();
    let second = act(&mut store, |w| {
        w.nominees()
            .insert(&nominee(unit_id, Category::Worker, 2, "李"))
    });
    let decision = NewDecision {
        year: YEAR,
        category: Category::Worker,
        body: DecisionBody::LeadingGroup,
        held_on: day(9, 10),
        note: String::new(),
        at: moment(),
    };
    let entries = [
        DecisionEntry {
            nominee_id: second,
            outcome: Outcome::Reserve,
            place: 1,
        },
        DecisionEntry {
            nominee_id: first,
            outcome: Outcome::Selected,
            place: 1,
        },
    ];
    let id = act(&mut store, |w| w.decisions().insert(&decision, &entries));
    let found = store
        .read(|r| {
            r.decisions()
                .find(YEAR, Category::Worker, DecisionBody::LeadingGroup)
        })
        .expect("read");
    assert_eq!(found.expect("a decision").content, decision);
    assert_eq!(
        store.read(|r| r.decisions().entries(id)).expect("entries"),
        [entries[1], entries[0]]
    );
    let refused = refusal(&mut store, |w| w.decisions().insert(&decision, &[]));
    assert!(matches!(refused, StoreError::Duplicate(_)), "{refused:?}");
    act(&mut store, |w| w.decisions().delete(id));
    assert_eq!(
        store.read(|r| r.decisions().all(YEAR)).expect("decisions"),
        []
    );
}

fn posted(store: &mut Store, nominee_id: NomineeId) -> store::ids::PublicityId {
    let publicity = NewPublicity {
        year: YEAR,
        posted: day(9, 24),
        counting: Counting::NextDay,
        days: 5,
        first_day: day(9, 25),
        last_day: day(10, 9),
        at: moment(),
    };
    act(store, |w| w.publicities().insert(&publicity, &[nominee_id]))
}

fn objection(store: &mut Store, nominee_id: NomineeId) -> store::ids::ObjectionId {
    let publicity_id = posted(store, nominee_id);
    let objection = NewObjection {
        publicity_id,
        nominee_id,
        received_on: day(9, 28),
        channel: Channel::Letter,
        signed: true,
        complainant: "某职工".to_owned(),
        gist: "满意度不实".to_owned(),
        at: moment(),
    };
    act(store, |w| w.objections().insert(&objection))
}

#[test]
fn a_publicity_covers_those_posted_in_it() {
    let (mut store, _, nominee_id) = furnished();
    let id = posted(&mut store, nominee_id);
    let kept = store
        .read(|r| r.publicities().get(id))
        .expect("read")
        .expect("a publicity");
    assert_eq!(
        (kept.content.counting, kept.content.last_day),
        (Counting::NextDay, day(10, 9))
    );
    assert_eq!(
        store.read(|r| r.publicities().entries(id)).expect("read"),
        [nominee_id]
    );
    assert_eq!(
        store.read(|r| r.publicities().covered(YEAR)).expect("read"),
        [nominee_id]
    );
    act(&mut store, |w| w.publicities().delete(id));
    assert_eq!(store.read(|r| r.publicities().all(YEAR)).expect("read"), []);
}

#[test]
fn a_publicity_cannot_end_before_it_begins() {
    let (mut store, ..) = furnished();
    let backwards = NewPublicity {
        year: YEAR,
        posted: day(9, 24),
        counting: Counting::PostingDay,
        days: 5,
        first_day: day(9, 24),
        last_day: day(9, 23),
        at: moment(),
    };
    let refused = refusal(&mut store, |w| w.publicities().insert(&backwards, &[]));
    assert!(matches!(refused, StoreError::Malformed(_)), "{refused:?}");
}

#[test]
fn an_objection_is_resolved_once() {
    let (mut store, _, nominee_id) = furnished();
    let id = objection(&mut store, nominee_id);
    assert_eq!(
        store
            .read(|r| r.objections().open_count(YEAR))
            .expect("a count"),
        1
    );
    act(&mut store, |w| {
        w.objections()
            .resolve(id, false, "经核查不属实", day(9, 30))
    });
    assert_eq!(
        store
            .read(|r| r.objections().open_count(YEAR))
            .expect("a count"),
        0
    );
    let kept = store
        .read(|r| r.objections().get(id))
        .expect("read")
        .expect("an objection");
    assert_eq!(
        (kept.state, kept.resolved_on),
        (ObjectionState::Rejected, Some(day(9, 30)))
    );
    let again = refusal(&mut store, |w| {
        w.objections().resolve(id, true, "属实", day(9, 30))
    });
    assert!(matches!(again, StoreError::Absent { .. }), "{again:?}");
    act(&mut store, |w| w.objections().delete(id));
    assert_eq!(store.read(|r| r.objections().all(YEAR)).expect("read"), []);
}

#[test]
fn a_withdrawal_names_the_objection_that_caused_it() {
    let (mut store, _, nominee_id) = furnished();
    let objection_id = objection(&mut store, nominee_id);
    let withdrawn = Withdrawn {
        nominee_id,
        reason: "异议成立".to_owned(),
        objection_id: Some(objection_id),
        at: moment(),
    };
    act(&mut store, |w| w.withdrawals().insert(&withdrawn));
    assert_eq!(
        store
            .read(|r| r.withdrawals().get(nominee_id))
            .expect("read"),
        Some(withdrawn)
    );
    act(&mut store, |w| w.withdrawals().delete(nominee_id));
    assert_eq!(store.read(|r| r.withdrawals().all(YEAR)).expect("read"), []);
}

fn number(nominee_id: NomineeId, serial: u32) -> NewIssuedNumber {
    NewIssuedNumber {
        year: YEAR,
        category: Category::Worker,
        serial,
        nominee_id,
        text: format!("秦工优〔2026〕{serial:02}号"),
        issued_at: moment(),
    }
}

#[test]
fn a_voided_number_stays_and_its_nominee_gets_the_next() {
    let (mut store, _, id) = furnished();
    act(&mut store, |w| w.issued_numbers().insert(&number(id, 1)));
    let refused = refusal(&mut store, |w| w.issued_numbers().insert(&number(id, 2)));
    assert!(matches!(refused, StoreError::Duplicate(_)), "{refused:?}");
    let voided = Voided {
        at: moment(),
        reason: "姓名有误".to_owned(),
    };
    act(&mut store, |w| {
        w.issued_numbers().void(YEAR, Category::Worker, 1, &voided)
    });
    let next = store.read(|r| r.issued_numbers().next_serial(YEAR, Category::Worker));
    assert_eq!(next.expect("a serial"), 2);
    act(&mut store, |w| w.issued_numbers().insert(&number(id, 2)));
    let all = store
        .read(|r| r.issued_numbers().all(YEAR, Category::Worker))
        .expect("numbers");
    assert_eq!(all[0].voided, Some(voided.clone()));
    assert_eq!(
        store
            .read(|r| r.issued_numbers().of(id))
            .expect("read")
            .expect("a number")
            .content,
        number(id, 2)
    );
    let again = refusal(&mut store, |w| {
        w.issued_numbers().void(YEAR, Category::Worker, 1, &voided)
    });
    assert!(matches!(again, StoreError::Absent { .. }), "{again:?}");
}

#[test]
fn the_file_itself_refuses_to_lose_or_alter_an_issued_number() {
    let (_folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    let id = store.read(|r| r.nominees().all(YEAR)).expect("nominees")[0].id;
    act(&mut store, |w| w.issued_numbers().insert(&number(id, 1)));
    drop(store);
    let conn = behind_the_back(&path);
    assert!(conn.execute("DELETE FROM issued_number", []).is_err());
    assert!(
        conn.execute("UPDATE issued_number SET text = '另号'", [])
            .is_err()
    );
}

#[test]
fn what_was_printed_is_listed_newest_first() {
    let (mut store, ..) = furnished();
    let run = |form: &str| NewPrintRun {
        year: YEAR,
        form: form.to_owned(),
        operator: "办公室".to_owned(),
        reason: String::new(),
        part: "全部".to_owned(),
        format: "pdf".to_owned(),
        files: 1,
        copies: 1,
        sha256: "cd".repeat(32),
        at: moment(),
    };
    act(&mut store, |w| {
        w.print_runs().insert(&run("certificates"))?;
        w.print_runs().insert(&run("plaques"))
    });
    let runs = store.read(|r| r.print_runs().all(YEAR)).expect("runs");
    let forms: Vec<_> = runs.iter().map(|run| run.content.form.as_str()).collect();
    assert_eq!(forms, ["plaques", "certificates"]);
}

#[test]
fn the_newest_entry_of_a_nominee_on_a_form_is_found_whatever_runs_it_was_not_in() {
    let (mut store, _, nominee_id) = furnished();
    let run = NewPrintRun {
        year: YEAR,
        form: "certificates".to_owned(),
        operator: String::new(),
        reason: String::new(),
        part: "全部".to_owned(),
        format: "pdf".to_owned(),
        files: 1,
        copies: 1,
        sha256: "cd".repeat(32),
        at: moment(),
    };
    let entry = |run_id, fingerprint: &str| PrintRunEntry {
        run_id,
        place: 1,
        nominee_id,
        label: "示例".to_owned(),
        fingerprint: fingerprint.repeat(32),
    };
    act(&mut store, |w| {
        for fingerprint in ["aa", "bb"] {
            let run_id = w.print_runs().insert(&run)?;
            w.print_run_entries().insert(&entry(run_id, fingerprint))?;
        }
        w.print_runs().insert(&run)
    });
    let newest = |form: &str| {
        store
            .read(|r| r.print_run_entries().newest(YEAR, form))
            .expect("entries")
    };
    let found: Vec<String> = newest("certificates")
        .into_iter()
        .map(|one| one.fingerprint)
        .collect();
    assert_eq!(found, ["bb".repeat(32)]);
    assert_eq!(newest("plaques"), []);
}
