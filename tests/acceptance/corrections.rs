//! A county corrects what names a nominee: number, checks and scores stay with it.

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use crate::county::{
    Person, accept_all, adjust, counts, import, look_at, nominee_named, opened, person, table,
};
use crate::office::{Office, array};

/// A 之家汇总表 of one union.
fn union(name: &str, code: &str) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("模范职工之家").expect("a name");
    let headings = [
        "序号",
        "推荐单位",
        "工会名称",
        "统一社会信用代码",
        "工会主席",
        "职工人数",
        "会员人数",
    ];
    let values = ["1", "卢龙县总工会", name, code, "孟庆和", "600", "570"];
    for (row, texts) in (0_u32..).zip([headings, values]) {
        for (column, text) in (0_u16..).zip(texts) {
            sheet.write_string(row, column, text).expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn code() -> String {
    const SIGNS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    SIGNS
        .chars()
        .map(|check| format!("81130324MC000001X{check}"))
        .find(|code| rules::identity::check_organisation(code).valid)
        .expect("one of them fits")
}

fn first_row(preview: &Value) -> Value {
    array(&preview["rows"])[0].clone()
}

#[test]
fn a_renamed_union_with_the_same_code_is_the_same_nominee() {
    let office = opened();
    let before = union("云岭机械工会委员会", &code());
    import(
        &office,
        &accept_all(&office, &look_at(&office, &[("卢龙县.xlsx", before)])),
    );
    let number = nominee_named(&office, "云岭机械")["number"].clone();
    let after = union("云岭机械制造工会委员会", &code());
    let preview = look_at(&office, &[("卢龙县2.xlsx", after)]);
    let preview = accept_all(&office, &preview);
    assert_eq!(counts(&preview), [0, 1, 0, 0, 0, 0], "{preview}");
    import(&office, &preview);
    assert_eq!(nominee_named(&office, "云岭机械制造")["number"], number);
}

#[test]
fn a_waiting_version_already_shows_what_it_would_change() {
    let office = opened();
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", table(&[person("苏明远", "8")]))]),
    );
    let newer = table(&[person("苏明远", "9")]);
    let preview = look_at(&office, &[("卢龙县2.xlsx", newer)]);
    let row = first_row(&preview);
    assert_eq!(row["state"], "waiting", "{preview}");
    let changes = json!([{ "field": "从事工会工作年限", "old": "8", "new": "9" }]);
    assert_eq!(row["changes"], changes);
}

fn unit_of(office: &Office, name: &str) -> Value {
    nominee_named(office, name)["unit"].clone()
}

#[test]
fn trap_42_a_nominee_goes_over_to_another_unit_only_when_somebody_says_so() {
    let office = opened();
    import(
        &office,
        &look_at(&office, &[("卢龙县.xlsx", table(&[person("苏明远", "8")]))]),
    );
    let elsewhere = Person {
        unit: "昌黎县总工会",
        ..person("苏明远", "8")
    };
    let preview = look_at(&office, &[("昌黎县.xlsx", table(&[elsewhere]))]);
    assert_eq!(counts(&preview), [0, 0, 0, 0, 1, 0], "{preview}");
    let refused = office.refused(
        "submission.import",
        json!({ "token": preview["token"], "accept": "proposed" }),
    );
    assert_eq!(
        (refused.code, unit_of(&office, "苏明远")),
        ("refused", json!("卢龙县总工会"))
    );
    let asked: Vec<Value> = array(&preview["problems"])
        .into_iter()
        .filter(|problem| problem["action"] == "ask" && problem["trap"] == 42)
        .map(|problem| problem["id"].clone())
        .collect();
    let preview = adjust(&office, &preview, &json!({ "accepted": asked }));
    import(&office, &preview);
    assert_eq!(unit_of(&office, "苏明远"), "昌黎县总工会");
}
