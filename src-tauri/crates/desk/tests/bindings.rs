//! The page's types are generated from the command table; a stale file is renewed and the test fails once.

use std::fs;
use std::path::Path;

#[test]
fn the_bindings_of_the_page_are_those_of_the_command_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings/wire.ts");
    let generated = desk::catalogue::typescript(&desk::commands::catalogue());
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept != generated {
        fs::write(&path, generated).expect("the bindings are written");
        panic!("ui/src/bindings/wire.ts was out of date and has been written anew: commit it");
    }
}
