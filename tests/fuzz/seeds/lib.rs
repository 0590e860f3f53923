//! The makers of hostile files, compiled once for the targets and for their seeds.

#[path = "../../fixtures/hostile/mod.rs"]
pub mod hostile;
