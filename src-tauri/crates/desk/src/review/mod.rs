pub mod enter;
pub mod explain;
pub mod freeze;
pub mod read;
pub mod recuse;
pub mod sheet;
pub mod tie;
