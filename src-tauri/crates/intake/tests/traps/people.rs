//! Traps of names and of what is said about a person, each in a whole file.

use intake::{Action, FileReading};

use super::build::{home, homes_csv, lines, names, of_trap, read_as, workbook};
use super::saying::{id_number, told, worker_facts, worker_saying};

const PLANT: &str = "云岭机械工会委员会";

fn worker_named(name: &str) -> FileReading {
    let row = ["海港区总工会", name, "云岭机械"].map(str::to_owned);
    let bytes = workbook(|sheet| {
        sheet.set_name("工作者").expect("a name");
        lines(sheet, 0, &["推荐单位", "姓名", "工作单位"], &[row.to_vec()]);
    });
    read_as("某区.xlsx", &bytes)
}

#[test]
fn trap_23_an_id_number_in_other_shapes_is_put_right_and_an_old_one_warned_about() {
    let number = id_number("13990019850612001");
    let written = format!("{} {}", &number[..6], &number[6..]);
    let file = worker_saying(&[("身份证号", &written)]);
    assert_eq!(
        worker_facts(&file).id_number.as_deref(),
        Some(number.as_str())
    );
    assert_eq!(
        told(&file, 23),
        [(Action::Fix, "C3", &*written, Some(&*number))]
    );
    let old = worker_saying(&[("身份证号", "139900850612001")]);
    assert_eq!(of_trap(&old, 23)[0].action, Action::Warn);
    assert!(!old.rows[0].refused);
}

#[test]
fn trap_23_an_id_number_kept_as_text_by_a_formula_or_a_tab_is_read() {
    let number = id_number("13990019850612001");
    for written in [
        format!("=\"{number}\""),
        format!("\t{number}"),
        format!("'{number}"),
    ] {
        let file = worker_saying(&[("身份证号", &written)]);
        assert_eq!(worker_facts(&file).id_number.as_deref(), Some(&*number));
        assert_eq!(
            told(&file, 23),
            [(Action::Fix, "C3", &*written, Some(&*number))]
        );
    }
    let phone = worker_saying(&[("联系电话", "=\"13900000001\"")]);
    assert_eq!(worker_facts(&phone).phone.as_deref(), Some("13900000001"));
    assert_eq!(of_trap(&phone, 24)[0].action, Action::Fix);
}

#[test]
fn trap_23_a_blank_id_number_is_told() {
    let file = worker_saying(&[("身份证号", ""), ("联系电话", "13900000001")]);
    assert_eq!(told(&file, 23), [(Action::Warn, "C3", "", None)]);
    assert_eq!(of_trap(&file, 23)[0].message, "没有填写身份证号，请补报");
    assert!(
        of_trap(&worker_saying(&[]), 23).is_empty(),
        "no such column"
    );
}

#[test]
fn trap_34_spaces_nobody_sees_leave_a_han_name_and_stay_in_a_latin_one() {
    for written in [
        "陈 夏",
        "陈\u{3000}夏",
        "陈\u{A0}夏",
        "陈\u{200B}夏",
        "陈夏\n",
    ] {
        let file = worker_named(written);
        assert_eq!(names(&file), ["陈夏"], "{written:?}");
        assert_eq!(
            told(&file, 34),
            [(Action::Fix, "B2", written, Some("陈夏"))]
        );
    }
    assert_eq!(names(&worker_named("John Smith")), ["John Smith"]);
}

#[test]
fn trap_35_the_dots_of_a_minority_name_become_one() {
    for dot in ['•', '・', '．', '.', '‧'] {
        let written = format!("阿依古丽{dot}买买提");
        let file = worker_named(&written);
        assert_eq!(names(&file), ["阿依古丽·买买提"]);
        assert_eq!(
            told(&file, 35),
            [(Action::Fix, "B2", &*written, Some("阿依古丽·买买提"))]
        );
    }
    assert!(of_trap(&worker_named("阿依古丽·买买提"), 35).is_empty());
}

#[test]
fn trap_36_lost_and_described_characters_are_warned_about_and_kept() {
    for written in [
        "王\u{E863}",
        "王?",
        "王□",
        "王（王+月）",
        "王（上日下月）",
        "王⻅",
        "王𬱟",
    ] {
        let file = worker_named(written);
        assert_eq!(file.rows.len(), 1, "{written}");
        let [told] = of_trap(&file, 36)[..] else {
            panic!("{written} is told once: {:?}", of_trap(&file, 36));
        };
        assert_eq!(
            (told.action, told.cell.as_deref(), told.raw.as_str()),
            (Action::Warn, Some("B2"), written)
        );
    }
    assert_eq!(names(&worker_named("王𬱟")), ["王𬱟"]);
}

#[test]
fn trap_37_variant_characters_stay_and_shapes_from_a_pdf_are_put_right() {
    for name in ["王喆", "李堃", "周淼", "吴昇", "凃山"] {
        let file = worker_named(name);
        assert_eq!(names(&file), [name]);
        assert!(of_trap(&file, 37).is_empty());
    }
    let file = worker_named("⽯磊");
    assert_eq!(names(&file), ["石磊"]);
    assert_eq!(told(&file, 37), [(Action::Fix, "B2", "⽯磊", Some("石磊"))]);
    assert_eq!(
        of_trap(&file, 37)[0].message,
        "姓名：兼容字形已换成标准字：⽯→石"
    );
    assert!(of_trap(&file, 34).is_empty());
    let union = homes_csv(&[home(1, "云岭机械⼯会委员会")]);
    assert_eq!(names(&union), [PLANT]);
    assert_eq!(of_trap(&union, 37)[0].action, Action::Fix);
}

#[test]
fn trap_41_wordings_are_put_right_and_what_the_id_number_denies_is_warned_about() {
    let number = id_number("13990019850612002");
    let file = worker_saying(&[
        ("性别", "男"),
        ("民族", "汉"),
        ("出生年月", "1985.07"),
        ("政治面貌", "党员"),
        ("学历", "本科"),
        ("身份证号", &number),
    ]);
    let facts = worker_facts(&file);
    assert_eq!(facts.ethnicity.as_deref(), Some("汉族"));
    assert_eq!(facts.party.as_deref(), Some("中共党员"));
    assert_eq!(facts.education.as_deref(), Some("大学本科"));
    assert_eq!(facts.sex.as_deref(), Some("男"), "kept as stated");
    let mut told = told(&file, 41);
    told.sort_by_key(|one| one.1);
    assert_eq!(
        told,
        [
            (Action::Warn, "C3", "男", Some("女")),
            (Action::Fix, "D3", "汉", Some("汉族")),
            (Action::Warn, "E3", "1985.07", Some("1985-06")),
            (Action::Fix, "F3", "党员", Some("中共党员")),
            (Action::Fix, "G3", "本科", Some("大学本科")),
        ]
    );
    assert!(!file.rows[0].refused);
}

#[test]
fn trap_41_the_day_of_a_birth_is_not_compared_with_the_id_number() {
    let number = id_number("13990019850612001");
    let saying = |born| worker_saying(&[("出生年月", born), ("身份证号", &number)]);
    assert!(of_trap(&saying("1985-06-01"), 41).is_empty());
    assert_eq!(
        told(&saying("1985-07-12"), 41),
        [(Action::Warn, "C3", "1985-07-12", Some("1985-06"))]
    );
}
