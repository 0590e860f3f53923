//! The content of an open document, without the sums of its archive in the way.

#![no_main]

use fuzz::{packages, reading};

libfuzzer_sys::fuzz_target!(init: reading::let_readers_catch(), |bytes: &[u8]| {
    reading::read("某县.ods", &packages::open_document(bytes));
});
