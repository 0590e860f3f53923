//! What the rules do, in one binary: linking is slower than testing.

mod ballot;
mod calendar;
mod condition;
mod fraction;
mod gate;
mod identity;
mod names;
mod number;
mod priority;
mod quota;
mod ranking;
mod score;
mod shipped;
mod threshold;
