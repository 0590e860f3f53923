//! What every target does with its bytes.

use intake::{Choices, FileStatus, SourceFile};

/// libFuzzer takes any panic for a crash. Those a reader itself catches are none: whatever leaves a reader still is.
pub fn let_readers_catch() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// A table is read, or refused with what to do about it.
pub fn read(name: &str, bytes: &[u8]) {
    let source = SourceFile { name, bytes };
    let reading = intake::read_file(&source, 2026, &Choices::default(), &mut |_| true)
        .expect("nobody cancels");
    if let FileStatus::Refused { reason } = &reading.status {
        assert!(reason.contains('请'), "{reason}");
        assert!(reading.rows.is_empty());
    }
    let mut readings = [reading];
    intake::mark_repeats(&mut readings);
}
