//! A screen measured by a person, for previews true to the millimetre.

use serde_json::{Value, json};

use crate::office::Office;

const LAPTOP: (u32, u32) = (1920, 1080);

fn pitch(office: &Office, (width, height): (u32, u32)) -> Value {
    let args = json!({ "width": width, "height": height });
    office.call("screen.read", args)["pitch_nm"].take()
}

fn calibrated(pitch_nm: impl Into<Value>) -> Value {
    json!({ "width": LAPTOP.0, "height": LAPTOP.1, "pitch_nm": pitch_nm.into() })
}

#[test]
fn what_was_measured_survives_a_restart_and_no_undo_stops_at_it() {
    let office = Office::with_sample();
    let before = office.call("office.read", json!({}))["undoable"].clone();
    assert_eq!(pitch(&office, LAPTOP), Value::Null);
    office.call("screen.calibrate", calibrated(161_250));
    let office = office.restarted();
    assert_eq!(pitch(&office, LAPTOP), 161_250);
    assert_eq!(pitch(&office, (1366, 768)), Value::Null, "another screen");
    assert_eq!(office.call("office.read", json!({}))["undoable"], before);
    office.call("screen.calibrate", calibrated(Value::Null));
    assert_eq!(pitch(&office, LAPTOP), Value::Null);
}

#[test]
fn a_bar_that_was_never_held_against_anything_is_refused() {
    let office = Office::with_sample();
    let error = office.refused("screen.calibrate", calibrated(1));
    assert_eq!(error.field.as_deref(), Some("pitch_nm"));
    assert!(error.message.contains("对准卡片"));
}
