//! What crosses the boundary: plain serde types, generated into TypeScript by ts-rs.
//! They convert at the edge and never leak inward: `rules`, `store`, `intake` and `printing` know none of them.

pub mod annotation;
pub mod ballot;
pub mod board;
pub mod comment;
pub mod committee;
pub mod decision;
pub mod fonts;
pub mod intake;
pub mod keeping;
pub mod minutes;
pub mod nominee;
pub mod office;
pub mod printing;
pub mod publicity;
pub mod pure;
pub mod read_back;
pub mod register;
pub mod review;
pub mod rubric;
pub mod score_sheet;
pub mod statistics;
pub mod template;

/// One shape for every wire type: what it derives is written once.
macro_rules! wire {
    ($($(#[$meta:meta])* $vis:vis $kind:ident $name:ident $body:tt)+) => { $(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        $(#[$meta])*
        $vis $kind $name $body
    )+ };
}
pub(crate) use crate::twin::twin;
use wire;

wire! {
    /// A command that needs nothing.
    #[serde(deny_unknown_fields)]
    pub struct Nothing {}

    /// 选树项目 (Art. 11).
    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    pub enum Category { Home, SmallHome, Worker }

    /// What a gate still lacks, who can supply it, and the article that asks for it.
    pub struct Missing { pub what: String, pub who: String, pub article: String }

    /// A figure for each of the three categories.
    #[derive(Copy, Default)]
    pub struct PerCategory { pub home: u32, pub small_home: u32, pub worker: u32 }
}

impl PerCategory {
    pub fn get(&self, category: Category) -> u32 {
        match category {
            Category::Home => self.home,
            Category::SmallHome => self.small_home,
            Category::Worker => self.worker,
        }
    }

    pub fn total(&self) -> u32 {
        self.home + self.small_home + self.worker
    }

    pub fn at(&mut self, category: Category) -> &mut u32 {
        match category {
            Category::Home => &mut self.home,
            Category::SmallHome => &mut self.small_home,
            Category::Worker => &mut self.worker,
        }
    }
}

twin!(rules::category::Category => Category { Home, SmallHome, Worker });

impl From<Category> for rules::category::Category {
    fn from(category: Category) -> Self {
        match category {
            Category::Home => Self::Home,
            Category::SmallHome => Self::SmallHome,
            Category::Worker => Self::Worker,
        }
    }
}
