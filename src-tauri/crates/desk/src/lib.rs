//! What the office can do, without Tauri: every command, its wire types, and the projector frame.
//! Deliberately absent: windows, dialogs and HTTP (the transports bring them as [`surroundings`]).

mod arguments;
mod board;
mod calendar;
pub mod catalogue;
pub mod commands;
mod decision;
mod desk;
pub mod error;
pub mod files;
pub mod host;
mod identity;
mod journal;
mod member;
mod names;
mod nominee;
mod number;
mod office;
mod print;
mod publicity;
mod quota;
mod reference;
mod review;
mod sample;
mod score;
mod setting;
mod submission;
pub mod surroundings;
mod text;
mod twin;
mod unit;
pub mod wire;
mod year;
