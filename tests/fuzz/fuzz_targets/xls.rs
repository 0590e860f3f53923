#![no_main]

use fuzz::reading;

libfuzzer_sys::fuzz_target!(init: reading::let_readers_catch(), |bytes: &[u8]| {
    reading::read("某县.xls", bytes);
});
