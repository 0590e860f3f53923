pub mod issue;
pub mod pending;
pub mod void;
