//! Files whose target was held by another program, kept so that another try needs no new dialog.

use std::path::PathBuf;

use super::paper::Paper;
use super::run::Facts;

pub(crate) struct Waiting {
    /// None: the register knows nothing of it.
    pub facts: Option<Facts>,
    pub files: Vec<(PathBuf, Paper)>,
}
