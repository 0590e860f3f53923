//! What the office waits for, measured beside a floor of the same run.

fn main() {}
