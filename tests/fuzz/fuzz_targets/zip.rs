//! Nothing that comes out of an archive is larger than allowed, or named to lie elsewhere.

#![no_main]

use std::ops::ControlFlow;

use fuzz::reading;
use intake::{Limits, Unpacked};

const LIMITS: Limits = Limits {
    most_entries: 200,
    most_entry_bytes: 1 << 20,
    most_total_bytes: 4 << 20,
};

libfuzzer_sys::fuzz_target!(init: reading::let_readers_catch(), |bytes: &[u8]| {
    let mut total = 0;
    let _ = intake::unpack(bytes, &LIMITS, &mut |unpacked| {
        match unpacked {
            Unpacked::Entry(entry) => {
                total += entry.bytes.len() as u64;
                assert!(entry.bytes.len() as u64 <= LIMITS.most_entry_bytes);
                assert!(!entry.path.starts_with('/') && !entry.path.contains(['\\', '\0', ':']));
                assert!(entry.path.split('/').all(|part| !matches!(part, "" | "." | "..")));
            }
            Unpacked::Refused { reason, .. } => assert!(reason.contains('请'), "{reason}"),
        }
        ControlFlow::Continue(())
    });
    assert!(total <= LIMITS.most_total_bytes);
});
