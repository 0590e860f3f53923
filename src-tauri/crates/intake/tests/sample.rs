//! The committed sample year is read as its makers meant it.

use std::collections::BTreeSet;

use intake::{Action, Batch, FileReading, FileStatus, SourceFile};
use rules::category::Category;
use rules::facts::Facts;
use rules::fraction::Fraction;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/sample");

fn sample() -> Batch {
    let mut paths: Vec<_> = std::fs::read_dir(FOLDER)
        .expect("the sample year is committed")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    let owned: Vec<(String, Vec<u8>)> = paths
        .iter()
        .map(|path| {
            let name = path
                .file_name()
                .expect("a file")
                .to_string_lossy()
                .into_owned();
            (name, std::fs::read(path).expect("readable"))
        })
        .collect();
    let files: Vec<SourceFile<'_>> = owned
        .iter()
        .map(|(name, bytes)| SourceFile { name, bytes })
        .collect();
    intake::read(&files, 2026, &mut |_| true).expect("nobody cancels")
}

fn file<'b>(batch: &'b Batch, start: &str) -> &'b FileReading {
    batch
        .files
        .iter()
        .find(|file| file.name.starts_with(start))
        .expect("the county sent a file")
}

fn counts(file: &FileReading) -> [(usize, usize); 3] {
    Category::ALL.map(|category| {
        let rows = || file.rows.iter().filter(move |row| row.category == category);
        let refused = rows().filter(|row| row.refused).count();
        (rows().count() - refused, refused)
    })
}

#[test]
fn every_county_file_gives_the_nominees_it_holds() {
    let batch = sample();
    let expected = [
        ("海港区", [(10, 0), (0, 0), (0, 0)]),
        ("昌黎县", [(0, 0), (0, 0), (6, 0)]),
        ("卢龙县", [(0, 0), (7, 0), (0, 0)]),
        ("青龙满族自治县", [(4, 0), (0, 0), (4, 0)]),
        ("山海关区", [(1, 2), (0, 0), (1, 3)]),
        ("抚宁区", [(3, 0), (5, 0), (2, 0)]),
        ("北戴河区", [(0, 0), (5, 0), (0, 0)]),
        ("秦皇岛经济技术开发区", [(4, 0), (3, 0), (3, 0)]),
        ("北戴河新区", [(2, 0), (4, 0), (4, 0)]),
    ];
    assert_eq!(batch.files.len(), expected.len());
    for (county, expected) in expected {
        let reading = file(&batch, county);
        assert_eq!(reading.status, FileStatus::Read, "{county}");
        assert_eq!(counts(reading), expected, "{county}");
        for row in &reading.rows {
            let unit = row.recommending_unit.as_deref();
            assert_eq!(
                unit,
                Some(format!("{county}总工会").as_str()),
                "{}",
                row.name
            );
        }
    }
}

#[test]
fn the_merged_header_of_haigang_yields_figures_rates_and_dates() {
    let batch = sample();
    let reading = file(&batch, "海港区");
    let Facts::Home(facts) = &reading.rows[3].facts else {
        panic!("a 模范职工之家");
    };
    assert_eq!((facts.employees, facts.members), (Some(540), Some(480)));
    let rates = facts
        .satisfaction
        .map(|rate| rate.map(Fraction::to_exact_text));
    assert!(rates.iter().all(Option::is_some), "{rates:?}");
    let rate = facts.online_rate.map(Fraction::to_exact_text);
    assert_eq!(rate.as_deref(), Some("100"));
    assert!(facts.publicity.is_some());
    assert_eq!(reading.dropped_rows.len(), 2, "{:?}", reading.dropped_rows);
    assert_eq!(reading.rows[0].row, 5);
}

#[test]
fn every_reason_to_send_a_row_back_names_its_cell() {
    let batch = sample();
    let refused: BTreeSet<(u8, &str)> = file(&batch, "山海关区")
        .problems
        .iter()
        .filter(|problem| problem.action == Action::Refuse)
        .filter_map(|problem| Some((problem.trap, problem.cell.as_deref()?)))
        .collect();
    let expected = [(19, "B7"), (22, "L5"), (23, "L6"), (31, "F5"), (46, "C6")];
    assert_eq!(refused, BTreeSet::from(expected));
    let elsewhere = batch
        .files
        .iter()
        .filter(|file| !file.name.starts_with("山海关区"))
        .flat_map(|file| &file.problems)
        .find(|problem| problem.action == Action::Refuse);
    assert_eq!(elsewhere, None);
}

#[test]
fn instructions_are_listed_as_ignored_and_names_keep_their_characters() {
    let batch = sample();
    let reading = file(&batch, "青龙满族自治县");
    assert_eq!(reading.ignored_sheets, ["填写说明"]);
    let names: Vec<&str> = reading
        .rows
        .iter()
        .filter(|row| row.category == Category::Worker)
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(names, ["古丽娜·艾山", "乌兰·巴图", "周𬱟", "关山"]);
}

#[test]
fn the_exceptions_written_into_the_sample_arrive_as_facts() {
    let batch = sample();
    let home = |county, name: &str| {
        let row = file(&batch, county)
            .rows
            .iter()
            .find(|row| row.name.contains(name));
        match row.map(|row| &row.facts) {
            Some(Facts::Home(facts)) => facts.clone(),
            other => panic!("{name}: {other:?}"),
        }
    };
    let percent = Fraction::to_exact_text;
    assert_eq!(
        home("抚宁区", "南山屿").online_rate.map(percent).as_deref(),
        Some("97")
    );
    assert_eq!(
        home("海港区", "鹭洲").satisfaction[1]
            .map(percent)
            .as_deref(),
        Some("86")
    );
    assert_eq!(home("青龙", "望川镇").township_excellent, Some(false));
    assert_eq!(home("海港区", "临沚街道").township_excellent, Some(true));
    assert_eq!(
        home("秦皇岛经济", "澜起").honours.as_deref(),
        Some("2024年度秦皇岛市模范职工之家")
    );
}

#[test]
fn the_old_workbook_tells_its_formats_and_what_it_hides() {
    let batch = sample();
    let reading = file(&batch, "卢龙县");
    let told = |trap: u8| {
        let of_trap = move |problem: &&intake::Problem| problem.trap == trap;
        reading
            .problems
            .iter()
            .filter(of_trap)
            .map(|problem| (problem.row, problem.cell.as_deref()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(28), [], "百分比格式的 1 就是 100%");
    assert_eq!(told(17), [(Some(3), Some("M3")), (Some(9), None)]);
    let whole = reading.rows.iter().filter(|row| match &row.facts {
        Facts::SmallHome(facts) => facts.stated_member_rate == Some(Fraction::from_integer(100)),
        Facts::Home(_) | Facts::Worker(_) => false,
    });
    assert!(whole.count() > 0);
}
