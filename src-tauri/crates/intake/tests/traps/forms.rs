//! 推荐审批表 as Word documents.

use intake::{Action, Choices, Field, FileReading, SourceFile};
use rules::facts::Facts;
use rules::fraction::Fraction;

use super::build::{names, of_trap, zipped};

fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(cell).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let rows: String = rows.iter().map(row).collect();
    format!("<w:tbl>{rows}</w:tbl>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn read(body: &str) -> FileReading {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let bytes = zipped(&[("word/document.xml", document.as_bytes())]);
    let source = SourceFile {
        name: "审批表.docx",
        bytes: &bytes,
    };
    intake::read_docx(&source, 2026, &Choices::default(), &mut |_| true).expect("nobody cancels")
}

fn person(name: &str, post: &str) -> Vec<[String; 4]> {
    [
        ["姓名", name, "性别", "男"],
        ["民族", "汉族", "联系电话", "13900000001"],
        ["工会职务", post, "学历", "大学本科"],
        ["主要事迹", "长年如一日。", "备注", "无"],
    ]
    .map(|row| row.map(str::to_owned))
    .to_vec()
}

fn form(people: &[Vec<[String; 4]>]) -> String {
    let rows: Vec<Vec<&str>> = people
        .iter()
        .flatten()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    table(&rows)
}

fn titled(unit: &str) -> String {
    paragraph("优秀工会工作者推荐审批表") + &paragraph(&format!("推荐单位：{unit}"))
}

#[test]
fn two_forms_in_one_document_are_both_read_and_told() {
    let body = titled("海港区总工会")
        + &form(&[person("孟庆和", "工会委员")])
        + &titled("山海关区总工会")
        + &form(&[person("任晓", "工会委员")]);
    let file = read(&body);
    assert_eq!(names(&file), ["孟庆和", "任晓"]);
    let units: Vec<Option<&str>> = file
        .rows
        .iter()
        .map(|row| row.recommending_unit.as_deref())
        .collect();
    assert_eq!(units, [Some("海港区总工会"), Some("山海关区总工会")]);
    assert_ne!(file.rows[0].sheet, file.rows[1].sheet);
    let told = of_trap(&file, 10)[0];
    assert_eq!(
        (told.action, told.raw.as_str()),
        (Action::Warn, "孟庆和、任晓")
    );
}

#[test]
fn forms_pasted_into_one_table_are_told_apart_and_blank_copies_are_none() {
    let both = [person("孟庆和", "工会委员"), person("任晓", "工会委员")];
    assert_eq!(
        names(&read(&(titled("海港区总工会") + &form(&both)))),
        ["孟庆和", "任晓"]
    );
    let blank: Vec<[String; 4]> = person("", "")
        .into_iter()
        .map(|row| [row[0].clone(), String::new(), row[2].clone(), String::new()])
        .collect();
    let file = read(&(form(&[person("孟庆和", "工会委员")]) + &paragraph("附") + &form(&[blank])));
    assert_eq!(names(&file), ["孟庆和"]);
    assert!(of_trap(&file, 10).is_empty());
}

#[test]
fn what_a_person_is_beside_the_label_of_posts_is_no_label() {
    let file = read(&form(&[person("孟庆和", "工会主席")]));
    let Facts::Worker(facts) = &file.rows[0].facts else {
        panic!("a worker");
    };
    assert_eq!(facts.union_post.as_deref(), Some("工会主席"));
    assert_eq!(facts.education.as_deref(), Some("大学本科"));
}

#[test]
fn the_story_of_a_form_goes_where_the_column_of_the_table_goes() {
    let file = read(&form(&[person("孟庆和", "工会委员")]));
    let columns = &file.sheets[0].columns;
    let story = columns
        .iter()
        .find(|column| column.field == Some(Field::Story));
    let story = story.expect("主要事迹 is a column").index;
    assert!(
        file.rows[0]
            .raw
            .contains(&(story, "长年如一日。".to_owned()))
    );
}

#[test]
fn satisfaction_is_read_year_by_year_from_one_cell_or_three() {
    let home = |satisfaction: &[&str]| {
        let rating: Vec<&str> = ["近三年评家满意度"]
            .iter()
            .chain(satisfaction)
            .copied()
            .collect();
        read(&table(&[
            &["工会名称", "云岭机械工会委员会", "工会主席姓名", "孟庆和"],
            &["职工数", "600", "会员数", "570"],
            &rating,
        ]))
    };
    for satisfaction in [
        &["2023年：96% 2024年：97% 2025年：98%"][..],
        &["2023年：96%", "2024年：97%", "2025年：98%"],
    ] {
        let file = home(satisfaction);
        let Facts::Home(facts) = &file.rows[0].facts else {
            panic!("a home");
        };
        let percent = |points: i128| Fraction::new(points, 1);
        assert_eq!(facts.satisfaction, [percent(96), percent(97), percent(98)]);
    }
}
