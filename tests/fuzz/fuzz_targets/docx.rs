//! The text of a 推荐审批表, without the sums of its archive in the way.

#![no_main]

use fuzz::{packages, reading};
use intake::{Choices, SourceFile};

libfuzzer_sys::fuzz_target!(init: reading::let_readers_catch(), |bytes: &[u8]| {
    let document = packages::document(bytes);
    let source = SourceFile { name: "审批表.docx", bytes: &document };
    intake::read_docx(&source, 2026, &Choices::default(), &mut |_| true).expect("nobody cancels");
});
