//! The parts of a workbook, without the sums of its archive in the way: the sheet, and after a zero byte the strings.

#![no_main]

use fuzz::{packages, reading};

libfuzzer_sys::fuzz_target!(init: reading::let_readers_catch(), |bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let sheet = parts.next().unwrap_or_default();
    reading::read("某县.xlsx", &packages::workbook(sheet, parts.next().unwrap_or(b"<sst/>")));
});
