//! Settings, units, files, nominees and the ticks of vetting, each in its table.

use rules::category::Category;
use rules::condition::{MarkVerdict, Standing};
use store::StoreError;
use store::code::Vetting;
use store::ids::{NomineeId, UnitId};
use store::table::mark::Mark;
use store::table::source_file::NewSourceFile;
use store::table::unit::UnitQuota;

use crate::records::{YEAR, act, furnished, moment, nominee, refusal, unit};

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
