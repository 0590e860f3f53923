//! 评分标准: which is in force for a nominee, and what it comes to.

pub(crate) mod in_force;
pub mod list;
pub mod remove;
pub(crate) mod sample;
pub mod save;

use rules::rubric::UnitNature;
use store::code::{RubricItemKind as StoredKind, RubricNature as StoredNature};

use crate::twin::twin;
use crate::wire::rubric::{Grade, RubricItemKind, RubricNature};

twin!(StoredNature => RubricNature { Any, Enterprise, Institution, Government, Township });
twin!(RubricNature => StoredNature { Any, Enterprise, Institution, Government, Township });
twin!(StoredKind => RubricItemKind { Basic, Extra, Deduction });
twin!(RubricItemKind => StoredKind { Basic, Extra, Deduction });

twin!(rules::grade::Grade => Grade { Honours, Pass, Below });

pub(crate) fn nature_title(nature: StoredNature) -> &'static str {
    match nature {
        StoredNature::Any => "全部",
        StoredNature::Enterprise => UnitNature::Enterprise.title(),
        StoredNature::Institution => UnitNature::Institution.title(),
        StoredNature::Government => UnitNature::Government.title(),
        StoredNature::Township => UnitNature::Township.title(),
    }
}
