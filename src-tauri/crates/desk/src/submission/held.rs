//! A preview waits here between being shown and being imported; it is never written down.

use intake::FileReading;

/// Files that were read, with their bytes: what is kept must be what was shown.
pub(crate) struct HeldPreview {
    pub token: String,
    pub files: Vec<HeldFile>,
}

pub(crate) struct HeldFile {
    pub bytes: Vec<u8>,
    pub reading: FileReading,
}
