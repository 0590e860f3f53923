//! Who belongs to the leading group, what they are tied to, and the recusals that follow from it.

use serde_json::{Value, json};

use crate::office::{Office, array};

fn member(office: &Office, seat: usize) -> Value {
    array(&office.call("member.list", json!({})))[seat - 1]["id"].clone()
}

/// A person that the sample ties to nobody: the last but one.
fn person(office: &Office) -> Value {
    let review = office.call("review.read", json!({ "category": "worker" }));
    array(&review["rows"])
        .into_iter()
        .nth_back(1)
        .expect("a row")
}

fn outlook(office: &Office) -> Value {
    let all = office.call("recusal.outlook", json!({ "category": "worker" }));
    array(&all).into_iter().nth_back(1).expect("an outlook")
}

#[test]
fn a_tie_proposes_a_recusal_and_people_declare_it() {
    let office = Office::with_sample();
    let last = person(&office);
    let tie = json!({ "member": member(&office, 5), "bond": "kin", "unit": null, "text": last["name"], "note": "表弟" });
    office.call("member.add_tie", tie);
    let proposal = outlook(&office)["proposals"][0].clone();
    assert_eq!(proposal["seat"], 5);
    let reason = format!(
        "亲属：{}（表弟）",
        last["name"].as_str().unwrap_or_default()
    );
    assert_eq!(proposal["reason"], json!(reason));
    let answer = json!({ "nominee": last["nominee"], "member": proposal["member"], "bond": "kin" });
    office.call("recusal.accept", answer.clone());
    let now = outlook(&office);
    assert_eq!(now["proposals"], json!([]));
    assert_eq!(now["newly"][0]["reason"], json!(reason));
    let row = person(&office);
    assert_eq!(
        (&row["cells"][4]["state"], &row["expected"]),
        (&json!("recused"), &json!(8))
    );
    assert_eq!(office.refused("recusal.accept", answer).code, "not_found");
}

#[test]
fn a_proposal_decided_against_is_not_made_again() {
    let office = Office::with_sample();
    let last = person(&office);
    let units = array(&office.call("unit.list", json!({})));
    let county = units
        .iter()
        .find(|unit| unit["name"] == last["unit"])
        .expect("the county");
    let tie = json!({ "member": member(&office, 2), "bond": "county", "unit": county["id"] });
    office.call("member.add_tie", tie);
    assert_eq!(outlook(&office)["proposals"][0]["bond"], "county");
    let answer = |reason: &str| json!({ "nominee": last["nominee"], "member": member(&office, 2), "bond": "county", "reason": reason });
    let error = office.refused("recusal.dismiss", answer(" "));
    assert_eq!(error.field.as_deref(), Some("reason"));
    office.call("recusal.dismiss", answer("早已调离"));
    assert_eq!(outlook(&office)["proposals"], json!([]));
}

#[test]
fn a_tie_must_name_what_it_is_to() {
    let office = Office::with_sample();
    let tie = |bond: &str| json!({ "member": member(&office, 2), "bond": bond, "unit": null });
    let field = |bond: &str| office.refused("member.add_tie", tie(bond)).field;
    assert_eq!(field("county").as_deref(), Some("unit"));
    assert_eq!(field("unit").as_deref(), Some("text"));
}

#[test]
fn the_sample_proposes_recusals_to_try() {
    let office = Office::with_sample();
    let all = array(&office.call("recusal.outlook", json!({ "category": "worker" })));
    let bonds: Vec<Value> = all
        .iter()
        .flat_map(|one| array(&one["proposals"]))
        .map(|proposal| proposal["bond"].clone())
        .collect();
    assert_eq!(bonds, [json!("kin"), json!("unit")]);
}

#[test]
fn a_member_joins_on_the_last_seat_and_leaves_while_nothing_is_recorded() {
    let office = Office::with_sample();
    let ties = || array(&office.call("member.ties", json!({}))).len();
    let before = ties();
    let joined = office.call(
        "member.add",
        json!({ "name": "钱新", "department": "女工部" }),
    );
    let tenth = &joined[9];
    assert_eq!(
        (&tenth["seat"], &tenth["role"]),
        (&json!(10), &json!("member"))
    );
    assert_eq!(person(&office)["expected"], 10);
    let tie = json!({ "member": tenth["id"], "bond": "kin", "unit": null, "text": "王某" });
    office.call("member.add_tie", tie);
    office.call("member.remove", json!({ "id": tenth["id"] }));
    assert_eq!(ties(), before);
    let error = office.refused("member.remove", json!({ "id": member(&office, 3) }));
    assert!(error.message.contains("已有评分"), "{}", error.message);
    office.call("journal.undo", json!({}));
    assert_eq!(ties(), before + 1);
}

#[test]
fn a_member_moves_to_a_free_seat_and_another_leads() {
    let office = Office::with_sample();
    let second = member(&office, 2);
    let error = office.refused("member.seat", json!({ "id": second, "seat": 3 }));
    assert_eq!(error.field.as_deref(), Some("seat"));
    office.call("member.seat", json!({ "id": second, "seat": 12 }));
    assert_eq!(member(&office, 9), second);
    let led = office.call("member.appoint", json!({ "id": second, "role": "head" }));
    let heads: Vec<Value> = array(&led)
        .into_iter()
        .filter(|one| one["role"] == "head")
        .collect();
    assert_eq!(heads.len(), 1);
    assert_eq!(heads[0]["id"], second);
    office.refused("member.remove", json!({ "id": second }));
    office.call("journal.undo", json!({}));
    office.call("journal.undo", json!({}));
    assert_eq!(member(&office, 2), second);
}

#[test]
fn a_deputy_stays_one_when_another_leads_and_the_head_steps_down_only_for_another() {
    let office = Office::with_sample();
    let appoint = |seat: usize, role: &str| json!({ "id": member(&office, seat), "role": role });
    let error = office.refused("member.appoint", appoint(1, "vice"));
    assert!(
        error.message.contains("请先指定另一位组长"),
        "{}",
        error.message
    );
    office.call("member.appoint", appoint(3, "vice"));
    let led = office.call("member.appoint", appoint(2, "head"));
    let roles: Vec<Value> = array(&led)
        .iter()
        .take(3)
        .map(|one| one["role"].clone())
        .collect();
    assert_eq!(roles, ["member", "head", "vice"]);
    office.call("member.appoint", appoint(3, "member"));
    office.call("journal.undo", json!({}));
    assert_eq!(
        office.call("member.list", json!({}))[2]["role"],
        json!("vice")
    );
}

#[test]
fn nobody_joins_or_leaves_once_a_category_is_decided() {
    let office = Office::decided();
    let error = office.refused(
        "member.add",
        json!({ "name": "钱新", "department": "女工部" }),
    );
    assert_eq!(error.code, "gate_closed");
}
