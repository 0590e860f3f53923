//! What the rules do, in one binary: linking is slower than testing.

mod calendar;
mod condition;
mod fraction;
mod gate;
mod identity;
mod names;
mod number;
mod quota;
mod ranking;
mod rubric;
mod score;
mod shipped;
mod statistics;
