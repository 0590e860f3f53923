pub mod issue;
pub mod pending;
