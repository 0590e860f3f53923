//! The room sees what was sent and nothing else.

use std::time::Duration;

use desk::wire::board::Monitor;
use serde_json::{Value, json};

use crate::office::{Office, array};
use crate::program::{Dice, Model, content};

#[test]
fn whatever_is_done_at_the_console_the_room_sees_what_was_sent() {
    for seed in 1..=4 {
        let office = Office::with_sample();
        office.score_the_rest("worker");
        let mut model = Model::of(office);
        let mut dice = Dice(seed);
        for _ in 0..90 {
            model.step(&mut dice);
        }
        assert!(model.compared > 30, "only {} frames", model.compared);
    }
}

fn first_worker(office: &Office) -> Value {
    office.call("review.read", json!({ "category": "worker" }))["rows"][0].clone()
}

fn last_frame(office: &Office) -> Value {
    let room = office.room.lock().expect("the room");
    serde_json::to_value(room.frames.last().expect("a frame")).expect("JSON")
}

#[test]
fn masking_a_ranking_again_shows_no_order_that_was_not_sent() {
    let office = Office::with_sample();
    office.score_the_rest("worker");
    let scene =
        json!({ "category": "worker", "scene": "ranking", "nominee": null, "revealed": 17 });
    office.call("board.send", scene);
    let before = last_frame(&office);
    let last = array(&office.call("decision.read", json!({ "category": "worker" }))["proposal"])
        .last()
        .expect("ranked")
        .clone();
    office.hide("worker");
    for cell in
        array(&office.call("review.read", json!({ "category": "worker" }))["rows"][0]["cells"])
    {
        office.call(
            "score.enter",
            json!({ "nominee": last["nominee"], "member": cell["member"], "value": "100" }),
        );
    }
    office.call("board.look", json!({ "masking": "full", "theme": "light" }));
    let after = last_frame(&office);
    let pairs = array(&before["body"]["rows"])
        .into_iter()
        .zip(array(&after["body"]["rows"]));
    for (masked, named) in pairs {
        assert_eq!(masked["value"], named["value"]);
        let surname = |row: &Value| row["name"].as_str().and_then(|name| name.chars().next());
        assert_eq!(surname(&masked), surname(&named));
    }
    assert_eq!(
        array(&after["body"]["rows"]).last().expect("a row")["name"],
        last["name"]
    );
}

#[test]
fn a_nominee_taken_off_the_sheet_can_still_be_masked_on_the_board() {
    let office = Office::with_sample();
    let row = first_worker(&office);
    office.call(
        "board.send",
        json!({ "category": "worker", "scene": "nominee", "nominee": row["nominee"] }),
    );
    office.call(
        "nominee.vet",
        json!({ "ids": [row["nominee"]], "outcome": "returned", "reason": "材料不全" }),
    );
    office.call(
        "board.look",
        json!({ "masking": "number", "theme": "light" }),
    );
    assert_eq!(last_frame(&office)["body"]["name"], row["number"]);
}

#[test]
fn a_frozen_room_stays_while_program_goes_on_and_is_masked_at_once() {
    let office = Office::with_sample();
    let row = first_worker(&office);
    let scene =
        |scene: &str| json!({ "category": "worker", "scene": scene, "nominee": row["nominee"] });
    office.call("board.send", scene("nominee"));
    office.call("board.freeze", json!({ "frozen": true }));
    let state = office.call("board.send", scene("score"));
    assert_eq!(state["program"]["body"]["scene"], "score");
    assert_eq!(state["room"]["body"]["scene"], "nominee");
    assert_eq!(last_frame(&office)["body"]["scene"], "nominee");
    office.call(
        "board.look",
        json!({ "masking": "number", "theme": "light" }),
    );
    assert_eq!(last_frame(&office)["body"]["name"], row["number"]);
    office.call("board.freeze", json!({ "frozen": false }));
    assert_eq!(last_frame(&office)["body"]["scene"], "score");
}

#[test]
fn the_timer_ticks_before_the_room_by_itself_and_outlives_the_program() {
    let office = Office::with_sample();
    let advance = |office: &Office, seconds| {
        office.room.lock().expect("the room").elapsed += Duration::from_secs(seconds);
    };
    assert_eq!(office.call("board.read", json!({}))["timer"], Value::Null);
    office.call("board.timer", json!({ "turn": "start" }));
    assert_eq!(last_frame(&office)["timer"]["text"], "0:00 / 5:00");
    advance(&office, 197);
    for _ in 0..60 {
        std::thread::sleep(Duration::from_millis(50));
        if last_frame(&office)["timer"]["text"] == "3:17 / 5:00" {
            break;
        }
    }
    assert_eq!(last_frame(&office)["timer"]["text"], "3:17 / 5:00");
    office.call("board.timer", json!({ "turn": "pause" }));
    let office = office.restarted();
    advance(&office, 500);
    let timer = json!({ "text": "3:17 / 5:00", "over": false, "running": false });
    assert_eq!(office.call("board.read", json!({}))["timer"], timer);
    office.call("board.timer", json!({ "turn": "start" }));
    advance(&office, 104);
    let timer = office.call("board.read", json!({}))["timer"].clone();
    assert_eq!(
        timer,
        json!({ "text": "5:01 / 5:00", "over": true, "running": true })
    );
    office.call("board.timer", json!({ "turn": "reset" }));
    assert_eq!(last_frame(&office)["timer"], Value::Null);
}

#[test]
fn the_board_opens_as_it_stood_when_the_program_was_killed() {
    let office = Office::with_sample();
    let row = first_worker(&office);
    office.call(
        "board.look",
        json!({ "masking": "number", "theme": "dark" }),
    );
    office.call(
        "board.send",
        json!({ "category": "worker", "scene": "score", "nominee": row["nominee"] }),
    );
    office.call("board.freeze", json!({ "frozen": true }));
    office.call(
        "board.send",
        json!({ "category": "worker", "scene": "agenda", "nominee": row["nominee"] }),
    );
    office.call("board.black", json!({ "black": true }));
    let stood = office.call("board.read", json!({}));
    let opened = office.restarted().call("board.read", json!({}));
    for what in ["black", "frozen", "masking", "theme", "place"] {
        assert_eq!(opened[what], stood[what], "{what}");
    }
    for what in ["program", "room"] {
        assert_eq!(
            content(opened[what].clone()),
            content(stood[what].clone()),
            "{what}"
        );
    }
}

#[test]
fn the_agenda_names_the_current_nominee_and_the_next_two() {
    let office = Office::with_sample();
    let rows = array(&office.call("review.read", json!({ "category": "worker" }))["rows"]);
    let agenda = |nominee: &Value| {
        let scene = json!({ "category": "worker", "scene": "agenda", "nominee": nominee });
        let body = office.call("board.compose", scene)["body"].clone();
        let numbers = |items: Vec<Value>| {
            items
                .into_iter()
                .map(|item| item["number"].clone())
                .collect::<Vec<_>>()
        };
        (
            body["current"]["number"].clone(),
            numbers(array(&body["next"])),
        )
    };
    let numbers: Vec<Value> = rows.iter().map(|row| row["number"].clone()).collect();
    assert_eq!(
        agenda(&rows[0]["nominee"]),
        (numbers[0].clone(), numbers[1..3].to_vec())
    );
    let last = rows.last().expect("a row");
    assert_eq!(
        agenda(&last["nominee"]),
        (last["number"].clone(), Vec::new())
    );
}

#[test]
fn a_tie_is_shown_in_the_order_that_people_found() {
    let office = Office::with_sample();
    office.hide("worker");
    let cells = first_worker(&office)["cells"].clone();
    for row in array(&office.call("review.read", json!({ "category": "worker" }))["rows"]) {
        for cell in array(&cells) {
            office.call(
                "score.enter",
                json!({ "nominee": row["nominee"], "member": cell["member"], "value": "90" }),
            );
        }
    }
    office.reveal("worker");
    let scene = json!({ "category": "worker", "scene": "tie", "nominee": null });
    let waiting = office.call("board.compose", scene.clone());
    assert_eq!(waiting["body"]["method"], "");
    assert!(
        array(&waiting["body"]["rows"])
            .iter()
            .all(|row| row["place"].is_null())
    );
    let mut order =
        array(&office.call("review.read", json!({ "category": "worker" }))["tie"]["among"]);
    order.reverse();
    office.call(
        "review.break_tie",
        json!({ "category": "worker", "order": order, "method": "lots", "reason": "当场抽签" }),
    );
    let drawn = office.call("board.compose", scene)["body"].clone();
    assert_eq!(drawn["method"], "当场抽签");
    let rows = array(&drawn["rows"]);
    assert_eq!(rows[0]["place"], 1);
    let inside = rows.iter().filter(|row| row["inside"] == true).count();
    assert_eq!(json!(inside), drawn["seats"]);
}

#[test]
fn a_vote_tells_the_papers_while_they_are_out_and_the_figures_once_they_are_counted() {
    let office = Office::with_sample();
    let row = first_worker(&office);
    let scene = json!({ "category": "worker", "scene": "vote", "nominee": row["nominee"] });
    let error = office.refused("board.compose", scene.clone());
    assert!(error.message.contains("还没有票决"), "{error:?}");
    let args = json!({ "category": "worker", "form": "each", "secret": true, "present": 9, "nominees": [row["nominee"]] });
    let id = office.call("ballot.prepare", args)["rounds"][0]["id"].clone();
    office.refused("board.compose", scene.clone());
    office.call("ballot.issue", json!({ "ballot": id, "issued": 9 }));
    let sent = office.call("board.send", scene.clone())["room"]["body"].clone();
    assert_eq!(
        (&sent["papers"], &sent["eligible"], &sent["count"]),
        (&json!(9), &json!(9), &Value::Null)
    );
    let votes = json!([{ "nominee": row["nominee"], "approve": 5, "against": 3, "abstain": 1 }]);
    office.call("ballot.close", json!({ "ballot": id, "returned": 9, "valid": 9, "votes": votes, "scrutineers": "赵一", "tellers": "钱二" }));
    assert_eq!(last_frame(&office)["body"], sent, "counted, but not sent");
    let body = office.call("board.send", scene)["room"]["body"].clone();
    let count = json!({ "approve": 5, "against": 3, "abstain": 1, "needed": 5, "passed": true });
    assert_eq!(
        (&body["count"], &body["threshold"]),
        (&count, &json!("过半数"))
    );
}

#[test]
fn an_open_ballot_shows_no_choice_of_a_member() {
    let office = Office::with_sample();
    let row = first_worker(&office);
    let args = json!({ "category": "worker", "form": "choose", "at_most": 1, "secret": false, "present": 9, "nominees": [row["nominee"]] });
    let id = office.call("ballot.prepare", args)["rounds"][0]["id"].clone();
    office.call("ballot.issue", json!({ "ballot": id, "issued": 9 }));
    let members = array(&office.call("member.list", json!({})));
    let mark = json!({ "nominee": row["nominee"], "choice": "approve" });
    let papers: Vec<Value> = members
        .iter()
        .map(|member| json!({ "member": member["id"], "marks": [mark] }))
        .collect();
    office.call(
        "ballot.close",
        json!({ "ballot": id, "papers": papers, "scrutineers": "赵一", "tellers": "钱二" }),
    );
    let scene = json!({ "category": "worker", "scene": "vote", "nominee": row["nominee"] });
    let body = office.call("board.compose", scene)["body"].clone();
    let count =
        json!({ "approve": 9, "against": null, "abstain": null, "needed": 5, "passed": true });
    assert_eq!(body["count"], count);
    let text = body.to_string();
    for member in &members {
        assert!(!text.contains(member["name"].as_str().expect("a name")));
    }
}

#[test]
fn two_screens_at_one_place_are_one() {
    let office = Office::with_sample();
    let monitor = |x| Monitor {
        x,
        y: 0,
        width: 1366,
        height: 768,
        scale_percent: 100,
        primary: x == 0,
    };
    for (monitors, displays) in [
        (vec![], "single"),
        (vec![monitor(0)], "single"),
        (vec![monitor(0), monitor(0)], "mirrored"),
        (vec![monitor(0), monitor(1366)], "extended"),
    ] {
        office.room.lock().expect("the room").monitors = monitors;
        assert_eq!(office.call("board.read", json!({}))["displays"], displays);
    }
}
