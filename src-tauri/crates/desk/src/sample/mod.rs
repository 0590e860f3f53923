//! The sample year 2026: fictitious counties, persons and figures, taken through the office's own commands.

mod files;
pub mod open;
mod review;
