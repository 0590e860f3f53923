//! What the rules do, in one binary: linking is slower than testing.

mod agenda;
mod ballot;
mod calendar;
mod condition;
mod exact;
mod fraction;
mod gate;
mod grade;
mod identity;
mod name_places;
mod names;
mod number;
mod personal_number;
mod plaque;
mod priority;
mod quorum;
mod quota;
mod ranking;
mod read_back;
mod recusal;
mod rubric;
mod score;
mod shipped;
mod statistics;
mod threshold;
