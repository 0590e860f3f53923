use std::ops::ControlFlow;

use intake::{Action, Arrival, Limits, Refusal, Unpacked, kind_of_arrival};

use super::build::{HEADER, csv, home, names, read_as, zip_of};

fn unpacked(bytes: &[u8]) -> Vec<Unpacked> {
    unpacked_within(bytes, &Limits::default())
}

fn unpacked_within(bytes: &[u8], limits: &Limits) -> Vec<Unpacked> {
    let mut all = Vec::new();
    intake::unpack(bytes, limits, &mut |one| {
        all.push(one);
        ControlFlow::Continue(())
    })
    .expect("an archive");
    all
}

fn refusals(all: &[Unpacked]) -> Vec<(&str, u8)> {
    all.iter()
        .filter_map(|one| match one {
            Unpacked::Refused { path, trap, .. } => Some((path.as_str(), *trap)),
            Unpacked::Entry(_) => None,
        })
        .collect()
}

fn table() -> Vec<u8> {
    csv("模范职工之家", &HEADER, &[home(1, "云岭机械工会委员会")]).into_bytes()
}

#[test]
fn trap_08_names_in_gbk_are_read_and_asked_about() {
    let (name, _, _) = encoding_rs::GB18030.encode("海港区/汇总表.csv");
    let archive = zip_of(&[(&name, &table())]);
    assert_eq!(kind_of_arrival("海港区.zip", &archive), Arrival::Archive);
    let all = unpacked(&archive);
    let [Unpacked::Entry(entry)] = &all[..] else {
        panic!("one file: {all:?}");
    };
    assert_eq!(entry.path, "海港区/汇总表.csv");
    let question = entry.question().expect("its name was guessed");
    assert_eq!(
        (question.action, question.trap, question.proposed.as_deref()),
        (Action::Ask, 8, Some("海港区/汇总表.csv"))
    );
    let file = read_as(&entry.path, &entry.bytes);
    assert_eq!(names(&file), ["云岭机械工会委员会"]);
}

#[test]
fn trap_08_names_in_utf_8_are_no_guess_with_or_without_the_mark() {
    let archive = zip_of(&[("海港区/汇总表.csv".as_bytes(), &table())]);
    let all = unpacked(&archive);
    let [Unpacked::Entry(entry)] = &all[..] else {
        panic!("one file: {all:?}");
    };
    assert_eq!(
        (entry.path.as_str(), entry.question()),
        ("海港区/汇总表.csv", None)
    );
}

#[test]
fn trap_08_archives_of_other_kinds_are_refused_with_the_remedy() {
    for (name, start) in [
        ("海港区.rar", &b"Rar!\x1A\x07\x01\x00"[..]),
        ("海港区.7z", b"7z\xBC\xAF\x27\x1C"),
        ("海港区.tar.gz", b"\x1F\x8B\x08\x00"),
    ] {
        let Arrival::Refused(refusal) = kind_of_arrival(name, start) else {
            panic!("{name} is refused");
        };
        assert_eq!((refusal, refusal.trap()), (Refusal::Archive, 8));
        assert!(refusal.to_string().contains("先解压"), "{refusal}");
    }
}

#[test]
fn paths_that_climb_out_of_an_archive_are_refused_each_by_name() {
    let archive = zip_of(&[
        (b"../../etc/passwd", b"x"),
        (b"C:\\windows\\x.csv", b"x"),
        (b"/etc/x.csv", b"x"),
        (b"__MACOSX/._x", b"x"),
        (b"~$x.xlsx", b"x"),
        (b".~lock.x.ods#", b"x"),
    ]);
    assert_eq!(
        refusals(&unpacked(&archive)),
        [
            ("../../etc/passwd", 8),
            ("C:\\windows\\x.csv", 8),
            ("/etc/x.csv", 8)
        ]
    );
}

#[test]
fn a_file_larger_than_it_says_is_cut_off_by_what_comes_out_of_it() {
    let mut archive = zip_of(&[(b"a.csv", &[b'a'; 5_000]), (b"b.csv", b"b")]);
    // Both headers of the first file now say that it holds one byte.
    for signature in [&b"PK\x03\x04"[..], b"PK\x01\x02"] {
        let at = archive
            .windows(4)
            .position(|window| window == signature)
            .expect("a header");
        let size = at + if signature[2] == 3 { 22 } else { 24 };
        archive[size..size + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    let limits = Limits {
        most_entry_bytes: 1_000,
        ..Limits::default()
    };
    let all = unpacked_within(&archive, &limits);
    assert_eq!(refusals(&all), [("a.csv", 8)]);
    assert_eq!(all.len(), 2, "the other file is read");
}
