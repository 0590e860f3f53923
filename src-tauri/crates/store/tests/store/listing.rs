use proptest::prelude::*;
use rules::category::Category;
use rules::condition::Standing;
use store::Store;
use store::code::Vetting;
use store::ids::UnitId;
use store::table::nominee::{Nominee, NomineePage, NomineeQuery, NomineeSort};

use crate::records::{YEAR, act, furnished, nominee, unit};

fn all() -> NomineeQuery {
    NomineeQuery {
        year: YEAR,
        limit: 100,
        ..NomineeQuery::default()
    }
}

fn list(store: &Store, query: &NomineeQuery) -> NomineePage {
    store.read(|r| r.nominees().list(query)).expect("a page")
}

fn names(page: &NomineePage) -> Vec<&str> {
    page.rows.iter().map(|row| row.name.as_str()).collect()
}

/// 王晓明 and three more, in two units.
fn four() -> (Store, UnitId) {
    let (mut store, first, _) = furnished();
    let second = act(&mut store, |w| {
        let second = w.units().insert(&unit(2, "山海关区总工会"))?;
        w.nominees()
            .insert(&nominee(second, Category::Worker, 2, "李小明"))?;
        w.nominees()
            .insert(&nominee(first, Category::Home, 1, "百分之100%工会"))?;
        let id = w
            .nominees()
            .insert(&nominee(second, Category::SmallHome, 1, "第1班组ABC"))?;
        w.nominees().update_vetting(id, Vetting::Passed, "")?;
        Ok(second)
    });
    (store, second)
}

#[test]
fn every_word_must_be_found() {
    let (store, _) = four();
    let search = |words: &str| {
        let query = NomineeQuery {
            search: Some(words.to_owned()),
            ..all()
        };
        names(&list(&store, &query)).join(" ")
    };
    assert_eq!(search("明"), "王晓明 李小明");
    assert_eq!(search("明 王"), "王晓明");
    assert_eq!(
        search("明　26-g-002"),
        "李小明",
        "a full-width space parts words too"
    );
    assert_eq!(search("明 张"), "");
    assert_eq!(search("  "), "百分之100%工会 第1班组ABC 王晓明 李小明");
}

#[test]
fn searching_ignores_case_and_takes_signs_literally() {
    let (store, _) = four();
    let search = |words: &str| {
        list(
            &store,
            &NomineeQuery {
                search: Some(words.to_owned()),
                ..all()
            },
        )
        .total
    };
    assert_eq!(search("ABC"), 1);
    assert_eq!(search("abc"), 1);
    assert_eq!(search("%"), 1);
    assert_eq!(search("_"), 0);
    assert_eq!(search("'"), 0);
}

#[test]
fn a_page_is_cut_from_the_whole_and_the_total_counts_all() {
    let (store, _) = four();
    let page = list(
        &store,
        &NomineeQuery {
            offset: 1,
            limit: 2,
            ..all()
        },
    );
    assert_eq!(names(&page), ["第1班组ABC", "王晓明"]);
    assert_eq!(page.total, 4);
    let beyond = list(&store, &NomineeQuery { offset: 9, ..all() });
    assert_eq!((beyond.rows.len(), beyond.total), (0, 4));
}

#[test]
fn the_grid_is_sorted_by_number_name_or_unit_either_way() {
    let (store, _) = four();
    let sorted = |sort, descending| {
        names(&list(
            &store,
            &NomineeQuery {
                sort,
                descending,
                ..all()
            },
        ))
        .join(" ")
    };
    assert_eq!(
        sorted(NomineeSort::Number, false),
        "百分之100%工会 第1班组ABC 王晓明 李小明"
    );
    assert_eq!(
        sorted(NomineeSort::Number, true),
        "李小明 王晓明 第1班组ABC 百分之100%工会"
    );
    assert_eq!(
        sorted(NomineeSort::Name, false),
        "李小明 王晓明 百分之100%工会 第1班组ABC"
    );
    assert_eq!(
        sorted(NomineeSort::Unit, false),
        "百分之100%工会 王晓明 第1班组ABC 李小明"
    );
    assert_eq!(
        sorted(NomineeSort::Unit, true),
        "第1班组ABC 李小明 百分之100%工会 王晓明"
    );
}

#[test]
fn numbers_sort_as_numbers_past_a_thousand() {
    let (mut store, unit_id, _) = furnished();
    act(&mut store, |w| {
        w.nominees()
            .insert(&nominee(unit_id, Category::Worker, 1000, "千"))?;
        w.nominees()
            .insert(&nominee(unit_id, Category::Worker, 999, "九百九十九"))
    });
    assert_eq!(names(&list(&store, &all())), ["王晓明", "九百九十九", "千"]);
    let next = store
        .read(|r| r.nominees().next_serial(YEAR, Category::Worker))
        .expect("a serial");
    assert_eq!(next, 1001);
}

#[test]
fn counts_stand_beside_the_filters() {
    let (store, second) = four();
    let counts = |query: &NomineeQuery| {
        let counts = store
            .read(|r| r.nominees().facet_counts(query))
            .expect("counts");
        let vetting: Vec<u32> = counts.by_vetting.iter().map(|(_, count)| *count).collect();
        let category: Vec<u32> = counts.by_category.iter().map(|(_, count)| *count).collect();
        (vetting, category)
    };
    assert_eq!(counts(&all()), (vec![3, 0, 1, 0, 0], vec![1, 1, 2]));
    let chosen = NomineeQuery {
        category: Some(Category::SmallHome),
        unit: Some(second),
        vetting: Some(Vetting::Barred),
        ..all()
    };
    assert_eq!(counts(&chosen), (vec![0, 0, 1, 0, 0], vec![0, 1, 1]));
}

#[test]
fn another_years_nominees_stay_out() {
    let (store, _) = four();
    let page = list(
        &store,
        &NomineeQuery {
            year: YEAR + 1,
            ..all()
        },
    );
    assert_eq!(page.total, 0);
}

fn lets_through(query: &NomineeQuery, nominee: &Nominee) -> bool {
    let words = query.search.as_deref().unwrap_or("");
    query
        .category
        .is_none_or(|category| nominee.category == category)
        && query
            .unit
            .is_none_or(|unit| nominee.content.unit_id == unit)
        && query
            .vetting
            .is_none_or(|vetting| nominee.vetting == vetting)
        && words
            .split_whitespace()
            .all(|word| nominee.content.search_key.contains(word))
}

fn crowd(names: &[String]) -> (Store, Vec<UnitId>) {
    let (mut store, first, _) = furnished();
    let second = act(&mut store, |w| w.units().insert(&unit(2, "山海关区总工会")));
    let units = vec![first, second];
    act(&mut store, |w| {
        for (name, position) in names.iter().zip(0_usize..) {
            let category = Category::ALL[position % 3];
            let serial = w.nominees().next_serial(YEAR, category)?;
            let new = nominee(units[position % 2], category, serial, name);
            let id = w.nominees().insert(&new)?;
            w.nominees()
                .update_vetting(id, Vetting::ALL[position % 4], "")?;
            w.nominees().update_cache(id, Standing::Clear, "mm")?;
        }
        Ok(())
    });
    (store, units)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_grid_shows_what_a_plain_filter_of_all_rows_would(
        names in prop::collection::vec("[王李明a ]{0,3}[王李明]", 0..30),
        category in prop::option::of(0_usize..3),
        unit in prop::option::of(0_usize..2),
        vetting in prop::option::of(0_usize..4),
        search in prop::option::of("[王李明a ]{0,3}"),
        offset in 0_u32..12,
        limit in 0_u32..12,
    ) {
        let (store, units) = crowd(&names);
        let query = NomineeQuery {
            year: YEAR,
            category: category.map(|index| Category::ALL[index]),
            unit: unit.map(|index| units[index]),
            vetting: vetting.map(|index| Vetting::ALL[index]),
            search,
            offset,
            limit,
            ..NomineeQuery::default()
        };
        let everyone = store.read(|r| r.nominees().all(YEAR)).expect("all");
        let expected: Vec<_> =
            everyone.iter().filter(|nominee| lets_through(&query, nominee)).collect();
        let page = list(&store, &query);
        prop_assert_eq!(usize::try_from(page.total).expect("small"), expected.len());
        let skip = usize::try_from(offset).expect("small");
        let take = usize::try_from(limit).expect("small");
        let ids: Vec<_> = expected.iter().skip(skip).take(take).map(|nominee| nominee.id).collect();
        prop_assert_eq!(page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), ids);
        let counts = store.read(|r| r.nominees().facet_counts(&query)).expect("counts");
        for (choice, count) in counts.by_vetting {
            let chosen = NomineeQuery { vetting: Some(choice), ..query.clone() };
            prop_assert_eq!(count, list(&store, &chosen).total);
        }
        for (choice, count) in counts.by_category {
            let chosen = NomineeQuery { category: Some(choice), vetting: None, ..query.clone() };
            prop_assert_eq!(count, list(&store, &chosen).total);
        }
    }
}
