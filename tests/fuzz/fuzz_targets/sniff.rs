#![no_main]

use fuzz::reading;
use intake::Arrival;

libfuzzer_sys::fuzz_target!(init: reading::let_readers_catch(), |bytes: &[u8]| {
    if let Arrival::Refused(refusal) = intake::kind_of_arrival("某县.xlsx", bytes) {
        assert!(refusal.to_string().contains('请'), "{refusal}");
    }
});
