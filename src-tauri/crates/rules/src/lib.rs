//! The regulation (选树管理实施办法, 2023-11-27) as code: one idea a file, the article quoted above the
//! line that implements it.
//!
//! Deliberately absent: clock, files, SQL, serde, Tauri. "Today" and the year arrive as arguments, tables
//! and calendars as text; what the regulation leaves to the office arrives as a setting of the caller.

pub mod agenda;
pub mod ballot;
pub mod calendar;
pub mod category;
pub mod condition;
pub mod facts;
pub mod fraction;
pub mod gate;
pub mod grade;
pub mod identity;
pub mod names;
pub mod number;
pub mod personal_number;
pub mod plaque;
pub mod points;
pub mod priority;
pub mod quorum;
pub mod quota;
pub mod ranking;
pub mod read_back;
pub mod recusal;
pub mod rubric;
pub mod score;
pub mod statistics;
pub mod threshold;
