use proptest::prelude::*;
use rules::category::Category;
use rusqlite::Connection;
use store::code::Vetting;
use store::ids::UnitId;
use store::table::issued_number::NewIssuedNumber;
use store::{Store, StoreError};

use crate::records::{
    YEAR, act, action, behind_the_back, furnish, furnished, furnished_file, moment, nominee,
    sealing, unit,
};

fn unit_names(store: &Store) -> Vec<String> {
    let units = store.read(|r| r.units().all(YEAR)).expect("units");
    units.into_iter().map(|unit| unit.content.name).collect()
}

#[test]
fn an_insert_is_taken_back() {
    let (mut store, ..) = furnished();
    store
        .act(action("新增单位"), |w| {
            w.units().insert(&unit(2, "山海关区总工会"))
        })
        .expect("an act");
    let undone = store.undo(moment(), "经办人").expect("undone");
    assert_eq!(undone.summary, "新增单位");
    assert_eq!(unit_names(&store), ["海港区总工会"]);
}

#[test]
fn an_update_is_taken_back() {
    let (mut store, _, id) = furnished();
    act(&mut store, |w| {
        w.nominees()
            .update_vetting(id, Vetting::Returned, "缺公示材料")
    });
    store.undo(moment(), "经办人").expect("undone");
    let nominee = store
        .read(|r| r.nominees().get(id))
        .expect("read")
        .expect("a nominee");
    assert_eq!(
        (nominee.vetting, nominee.vetting_reason.as_str()),
        (Vetting::Pending, "")
    );
}

#[test]
fn a_delete_is_taken_back_whole_and_under_the_same_id() {
    let (mut store, _, id) = furnished();
    let before = store.read(|r| r.nominees().get(id)).expect("read");
    act(&mut store, |w| w.nominees().delete(id));
    assert_eq!(store.read(|r| r.nominees().get(id)).expect("read"), None);
    store.undo(moment(), "经办人").expect("undone");
    assert_eq!(store.read(|r| r.nominees().get(id)).expect("read"), before);
}

#[test]
fn undoing_goes_on_to_the_act_before_and_then_says_there_is_none() {
    let (mut store, ..) = furnished();
    act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    act(&mut store, |w| w.units().insert(&unit(3, "抚宁区总工会")));
    store.undo(moment(), "经办人").expect("undone");
    assert_eq!(unit_names(&store), ["海港区总工会", "山海关区总工会"]);
    store.undo(moment(), "经办人").expect("undone");
    store.undo(moment(), "经办人").expect("undone");
    assert!(store.read(|r| r.years().all()).expect("years").is_empty());
    assert!(matches!(
        store.undo(moment(), "经办人"),
        Err(StoreError::NothingToUndo)
    ));
}

#[test]
fn a_new_act_after_an_undo_is_the_next_to_be_taken_back() {
    let (mut store, ..) = furnished();
    act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    store.undo(moment(), "经办人").expect("undone");
    act(&mut store, |w| w.units().insert(&unit(2, "抚宁区总工会")));
    store.undo(moment(), "经办人").expect("undone");
    assert_eq!(unit_names(&store), ["海港区总工会"]);
}

#[test]
fn an_undo_is_itself_a_journal_row_that_names_what_it_took_back() {
    let (mut store, ..) = furnished();
    act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    let undone = store.undo(moment(), "复核人").expect("undone");
    let rows = store
        .read(|r| r.journal().recent(None, 2))
        .expect("a journal");
    assert_eq!(
        (rows[0].id, rows[0].undoes),
        (undone.journal, Some(undone.undoes))
    );
    assert_eq!(rows[0].summary, "撤销：录入");
    assert_eq!(rows[0].actor, "复核人");
    assert!(rows[1].undone);
    assert_eq!(store.verify().expect("verified"), []);
}

#[test]
fn issued_numbers_seal_every_act_before_them() {
    let (mut store, _, id) = furnished();
    let number = NewIssuedNumber {
        year: YEAR,
        category: Category::Worker,
        serial: 1,
        nominee_id: id,
        text: "秦工优〔2026〕01号".to_owned(),
        issued_at: moment(),
    };
    store
        .act(sealing("编发证书编号1个"), |w| {
            w.issued_numbers().insert(&number)
        })
        .expect("an act");
    let refused = store.undo(moment(), "经办人").expect_err("sealed");
    assert!(matches!(&refused, StoreError::Sealed { summary } if summary == "编发证书编号1个"));
    act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    store
        .undo(moment(), "经办人")
        .expect("what came after can be taken back");
    assert!(matches!(
        store.undo(moment(), "经办人"),
        Err(StoreError::Sealed { .. })
    ));
    let kept = store
        .read(|r| r.issued_numbers().of(id))
        .expect("read")
        .expect("a number");
    assert_eq!(kept.content, number);
}

#[test]
fn a_record_changed_behind_the_back_stops_the_undo_and_stays() {
    let (_folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    drop(store);
    behind_the_back(&path)
        .execute("UPDATE unit SET members = '9999' WHERE position = 2", [])
        .expect("a change");
    let mut store = Store::open(&path).expect("a store");
    let refused = store.undo(moment(), "经办人").expect_err("refused");
    assert!(
        matches!(refused, StoreError::UndoConflict { .. }),
        "{refused:?}"
    );
    assert_eq!(unit_names(&store), ["海港区总工会", "山海关区总工会"]);
    assert_eq!(
        store
            .read(|r| r.journal().recent(None, 9))
            .expect("a journal")
            .len(),
        2
    );
}

#[test]
fn a_record_that_now_hangs_on_what_is_taken_back_stops_the_undo() {
    let (_folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    let id = act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    drop(store);
    behind_the_back(&path)
        .execute(
            "INSERT INTO unit_alias (unit_id, alias) VALUES (?1, '山海关')",
            [id.0],
        )
        .expect("a change");
    let mut store = Store::open(&path).expect("a store");
    assert!(matches!(
        store.undo(moment(), "经办人"),
        Err(StoreError::UndoConflict { .. })
    ));
    assert_eq!(unit_names(&store).len(), 2);
}

#[derive(Clone, Debug)]
enum Step {
    AddUnit(u8),
    RenameUnit(u8, u8),
    DeleteUnit(u8),
    SetSetting(u8, u8),
    AddNominee(u8),
    Vet(u8, u8),
    DeleteNominee(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::AddUnit),
        any::<(u8, u8)>().prop_map(|(which, name)| Step::RenameUnit(which, name)),
        any::<u8>().prop_map(Step::DeleteUnit),
        any::<(u8, u8)>().prop_map(|(key, value)| Step::SetSetting(key % 3, value)),
        any::<u8>().prop_map(Step::AddNominee),
        any::<(u8, u8)>().prop_map(|(which, to)| Step::Vet(which, to)),
        any::<u8>().prop_map(Step::DeleteNominee),
    ]
}

fn pick<T: Clone>(among: &[T], which: u8) -> Option<T> {
    among.get(usize::from(which) % among.len().max(1)).cloned()
}

/// Whether the step changed anything; a refused step (a clash of names, a unit in use) leaves nothing.
fn take(store: &mut Store, step: &Step) -> bool {
    let acted = store.act(action("一步"), |w| {
        let units = w.units().all(YEAR)?;
        let nominees = w.nominees().all(YEAR)?;
        match *step {
            Step::AddUnit(name) => {
                w.units()
                    .insert(&unit(u32::from(name), &format!("单位{name}")))?;
            }
            Step::RenameUnit(which, name) => {
                if let Some(mut unit) = pick(&units, which) {
                    unit.content.name = format!("单位{name}");
                    w.units().update(&unit)?;
                }
            }
            Step::DeleteUnit(which) => {
                if let Some(unit) = pick(&units, which) {
                    w.units().delete(unit.id)?;
                }
            }
            Step::SetSetting(key, value) => {
                w.settings()
                    .set(YEAR, &key.to_string(), &value.to_string())?;
            }
            Step::AddNominee(which) => {
                if let Some(unit) = pick(&units, which) {
                    let serial = w.nominees().next_serial(YEAR, Category::Home)?;
                    w.nominees()
                        .insert(&nominee(unit.id, Category::Home, serial, "某工会"))?;
                }
            }
            Step::Vet(which, to) => {
                if let (Some(nominee), Some(to)) = (pick(&nominees, which), pick(Vetting::ALL, to))
                {
                    w.nominees().update_vetting(nominee.id, to, "理由")?;
                }
            }
            Step::DeleteNominee(which) => {
                if let Some(nominee) = pick(&nominees, which) {
                    w.nominees().delete(nominee.id)?;
                }
            }
        }
        Ok::<_, StoreError>(())
    });
    acted.is_ok_and(|acted| acted.journal.is_some())
}

/// Everything the steps can touch, as text.
fn picture(store: &Store) -> String {
    store.read(|r| {
        let aliases = r.units().aliases(YEAR).expect("aliases");
        let units = r.units().all(YEAR).expect("units");
        let nominees = r.nominees().all(YEAR).expect("nominees");
        let settings = r.settings().all(YEAR).expect("settings");
        format!("{units:?}{aliases:?}{nominees:?}{settings:?}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undoing_every_act_passes_each_earlier_state_on_the_way_back(
        steps in prop::collection::vec(step(), 1..24)
    ) {
        let mut store = Store::in_memory().expect("a store");
        furnish(&mut store);
        let mut pictures = vec![picture(&store)];
        for step in &steps {
            if take(&mut store, step) {
                pictures.push(picture(&store));
            } else {
                prop_assert_eq!(Some(&picture(&store)), pictures.last());
            }
        }
        while pictures.len() > 1 {
            pictures.pop();
            store.undo(moment(), "经办人").expect("undone");
            prop_assert_eq!(Some(&picture(&store)), pictures.last());
        }
        prop_assert_eq!(store.verify().expect("verified"), vec![]);
    }
}

#[test]
fn a_deleted_unit_comes_back_with_its_aliases() {
    let (_folder, path) = furnished_file();
    let mut store = Store::open(&path).expect("a store");
    let id: UnitId = act(&mut store, |w| {
        let id = w.units().insert(&unit(2, "山海关区总工会"))?;
        w.units().set_aliases(id, &["山海关".to_owned()])?;
        Ok(id)
    });
    act(&mut store, |w| w.units().delete(id));
    store.undo(moment(), "经办人").expect("undone");
    drop(store);
    let conn: Connection = behind_the_back(&path);
    let alias: String = conn
        .query_row(
            "SELECT alias FROM unit_alias WHERE unit_id = ?1",
            [id.0],
            |row| row.get(0),
        )
        .expect("an alias");
    assert_eq!(alias, "山海关");
}
