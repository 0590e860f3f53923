use std::process::ExitCode;

use crate::checkout::Checkout;
use crate::floors;
use crate::process::run;
use crate::screen::virtual_screen;
use crate::setup::{self, Purpose};
use crate::trouble::Trouble;

/// The block that needs the window.
const BOARD: &str = "board";
/// The block that is measured beside programs of others.
const CERTIFICATES: &str = "certificates";

/// Builds the release profile and measures the blocks named, or all; every figure is printed beside a floor of the same run.
///
/// # Errors
/// What is missing, or did not build.
pub fn bench(checkout: &Checkout, blocks: &[&str]) -> Result<ExitCode, Trouble> {
    let of_desk: Vec<&str> = blocks.iter().copied().filter(|one| *one != BOARD).collect();
    if blocks.is_empty() || !of_desk.is_empty() {
        measure_desk(checkout, &of_desk)?;
    }
    if blocks.is_empty() || blocks.contains(&BOARD) {
        measure_board(checkout)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn measure_desk(checkout: &Checkout, blocks: &[&str]) -> Result<(), Trouble> {
    setup::system(&[Purpose::Store])?;
    let mut cargo = checkout.cargo(&["bench", "--package", "acceptance", "--bench", "bench", "--"]);
    cargo.args(blocks);
    if blocks.is_empty() || blocks.contains(&CERTIFICATES) {
        floors::offer(checkout, &mut cargo);
    }
    run(cargo)
}

/// What the room waits for, in the real window.
fn measure_board(checkout: &Checkout) -> Result<(), Trouble> {
    setup::system(&[Purpose::Store, Purpose::Window, Purpose::Tests])?;
    setup::pages(checkout)?;
    run(checkout.cargo(&["build", "--release", "--package", "shell"]))?;
    let mut walk = virtual_screen();
    walk.current_dir(&checkout.root)
        .env("XUANSHU_BIN", checkout.target.join("release"))
        .arg(checkout.root.join("tests").join("bench").join("board.mjs"));
    run(walk)
}
