mod approval;
mod columns;
pub mod save;
