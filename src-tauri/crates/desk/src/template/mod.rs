//! 版式 of the certificates: where each text stands, as the office laid it down.

pub(crate) mod content;
pub(crate) mod fields;
pub(crate) mod in_force;
pub mod list;
pub mod preview;
pub mod resize;
pub mod save;
mod sound;

use store::code::PaperPurpose;

use crate::twin::twin;
use crate::wire::template::TemplatePurpose;

twin!(PaperPurpose => TemplatePurpose { Certificate, Overprint });
twin!(TemplatePurpose => PaperPurpose { Certificate, Overprint });
