//! A plain model of Program, and a console where one random thing after another is done. Every frame that goes out is
//! compared with the model.

use std::time::Duration;

use serde_json::{Value, json};

use crate::office::{Office, array};

const MASKINGS: [&str; 3] = ["full", "surname", "number"];
const SCENES: [&str; 8] = [
    "title", "agenda", "nominee", "dossier", "score", "vote", "ranking", "tie",
];

/// Small and the same on every run.
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    fn pick<'v, T>(&mut self, from: &'v [T]) -> &'v T {
        &from[self.roll(from.len())]
    }
}

/// An office, and what its Program should show: the three maskings of the frame as they were when it was sent.
pub struct Model {
    office: Office,
    sent: Vec<Value>,
    frozen: Option<Vec<Value>>,
    black: bool,
    masking: usize,
    theme: &'static str,
    /// The last frame compared, and how many there were.
    last: Value,
    seen: usize,
    pub compared: usize,
    serial: Option<u32>,
}

impl Model {
    pub fn of(office: Office) -> Self {
        let title = content(office.call("board.read", json!({}))["room"].clone());
        Self {
            office,
            sent: vec![title.clone(); 3],
            frozen: None,
            black: false,
            masking: 1,
            theme: "light",
            last: title,
            seen: 0,
            compared: 0,
            serial: None,
        }
    }

    fn room(&self) -> Value {
        let mut frame = self.frozen.as_ref().unwrap_or(&self.sent)[self.masking].clone();
        if self.black {
            frame["body"] = json!({ "scene": "black" });
            frame["progress"] = Value::Null;
        }
        frame["theme"] = json!(self.theme);
        frame
    }

    fn look(&mut self, masking: usize, theme: &'static str) {
        (self.masking, self.theme) = (masking, theme);
        let args = json!({ "masking": MASKINGS[masking], "theme": theme });
        self.office.call("board.look", args);
        self.compare();
    }

    fn send(&mut self, scene: &Value) {
        let (masking, theme) = (self.masking, self.theme);
        let prepared: Vec<_> = (0..3)
            .map(|each| {
                self.look(each, theme);
                self.office
                    .attempt("board.compose", scene.clone())
                    .map(content)
            })
            .collect();
        self.look(masking, theme);
        let prepared: Result<Vec<Value>, _> = prepared.into_iter().collect();
        match (self.office.attempt("board.send", scene.clone()), prepared) {
            (Ok(_), Ok(prepared)) => {
                self.sent = prepared;
                self.black &= self.frozen.is_some();
            }
            (Err(refused), Err(why)) => assert_eq!(refused.message, why.message),
            (sent, prepared) => panic!("{scene}: prepared {prepared:?}, sent {sent:?}"),
        }
    }

    fn black(&mut self, black: bool) {
        self.black = black;
        self.office.call("board.black", json!({ "black": black }));
    }

    fn freeze(&mut self, frozen: bool) {
        self.frozen = match self.frozen.take() {
            _ if !frozen => None,
            Some(held) => Some(held),
            None => Some(self.sent.clone()),
        };
        self.office
            .call("board.freeze", json!({ "frozen": frozen }));
    }

    /// Every frame since is the one before or the one that should be there now, in order and numbered without a gap.
    fn compare(&mut self) {
        let wanted = self.room();
        let frames = self.office.room.lock().expect("the room").frames.clone();
        for frame in &frames[self.seen..] {
            assert!(self.serial.is_none_or(|last| frame.serial == last + 1));
            self.serial = Some(frame.serial);
            let text = serde_json::to_string(frame).expect("JSON");
            assert!(longest_number(&text) < 11, "a personal number: {text}");
            let frame = content(serde_json::to_value(frame).expect("JSON"));
            assert!(
                frame == self.last || frame == wanted,
                "{frame}\nshould be\n{wanted}"
            );
            self.last = frame;
        }
        self.compared += frames.len() - self.seen;
        self.seen = frames.len();
        assert_eq!(self.last, wanted, "what hangs there last");
        let state = self.office.call("board.read", json!({}));
        assert_eq!(content(state["room"].clone()), wanted);
    }

    fn restart(&mut self) {
        let place = self.place();
        let office = std::mem::replace(&mut self.office, Office::on("2026-10-12"));
        self.office = office.restarted();
        (self.seen, self.serial) = (0, None);
        assert_eq!(self.place(), place);
    }

    fn place(&self) -> [Value; 3] {
        let place = self.office.call("board.read", json!({}))["place"].clone();
        ["category", "nominee", "scene"].map(|what| place[what].clone())
    }

    /// The next thing of a round: prepared, issued, counted.
    fn vote(&self, dice: &mut Dice, category: &str, nominee: &Value) {
        let list = self
            .office
            .call("ballot.list", json!({ "category": category }));
        let round = &list["rounds"][0];
        let ballot = &round["id"];
        let (command, args) = match round["stage"].as_str() {
            Some("prepared") => ("ballot.issue", json!({ "ballot": ballot, "issued": 9 })),
            Some("issued") => {
                let row = &round["rows"][0];
                let papers = 9 - row["recused"].as_u64().expect("a figure");
                let approve = papers.min(u64::try_from(dice.roll(10)).expect("small"));
                let votes = json!([{ "nominee": row["nominee"], "approve": approve, "against": papers - approve }]);
                let args = json!({ "ballot": ballot, "returned": 9, "valid": 9, "votes": votes, "scrutineers": "赵一", "tellers": "钱二" });
                ("ballot.close", args)
            }
            _ => {
                let args = json!({ "category": category, "form": "each", "secret": true, "present": 9, "nominees": [nominee] });
                ("ballot.prepare", args)
            }
        };
        self.office.call(command, args);
    }

    /// One thing done at the console.
    pub fn step(&mut self, dice: &mut Dice) {
        let category = *dice.pick(&["small_home", "worker"]);
        let review = self
            .office
            .call("review.read", json!({ "category": category }));
        let row = dice.pick(&array(&review["rows"])).clone();
        let cell = dice.pick(&array(&row["cells"])).clone();
        let (nominee, member) = (&row["nominee"], &cell["member"]);
        match dice.roll(17) {
            0..=2 => {
                let (scene, revealed) = (dice.pick(&SCENES), dice.roll(9));
                self.send(&json!({ "category": category, "scene": scene, "nominee": nominee, "revealed": revealed }));
            }
            3 => {
                let theme = if dice.roll(2) == 1 { "dark" } else { "light" };
                self.look(dice.roll(3), theme);
            }
            4 => self.black(dice.roll(4) == 1),
            5 => self.freeze(dice.roll(4) == 1),
            6 => {
                let turn = dice.pick(&["start", "pause", "reset"]);
                self.office.room.lock().expect("the room").elapsed += Duration::from_millis(1300);
                self.office.call("board.timer", json!({ "turn": turn }));
            }
            7 => {
                let scene = json!({ "category": category, "scene": "score", "nominee": nominee });
                self.office.call("board.stand", scene);
            }
            8 => {
                let ids = json!({ "ids": [nominee], "outcome": "returned", "reason": "材料不全" });
                self.office.call("nominee.vet", ids);
                self.compare();
                self.office.call("journal.undo", json!({}));
            }
            9 => {
                let args = json!({ "nominee": nominee, "member": member, "recused": cell["state"] != "recused", "reason": "同单位" });
                let _ = self.office.attempt("recusal.declare", args);
            }
            10 => self.restart(),
            11 | 12 => self.vote(dice, category, nominee),
            13 => {
                let args = json!({ "nominee": nominee, "early_reason": "不再等候" });
                let _ = self.office.attempt("score.reveal", args);
            }
            14 => {
                let args = json!({ "nominee": nominee, "reason": "更正" });
                let _ = self.office.attempt("score.withdraw_reveal", args);
            }
            _ => {
                let value = (60 + dice.roll(40)).to_string();
                let args = json!({ "nominee": nominee, "member": member, "value": value });
                let _ = self.office.attempt("score.enter", args);
            }
        }
        self.compare();
    }
}

/// A frame without its number and its clock, which the model doesn't count.
pub fn content(mut frame: Value) -> Value {
    frame["serial"] = Value::Null;
    frame["timer"] = Value::Null;
    frame
}

fn longest_number(text: &str) -> usize {
    let runs = text.split(|character: char| !character.is_ascii_digit());
    runs.map(str::len).max().unwrap_or(0)
}
