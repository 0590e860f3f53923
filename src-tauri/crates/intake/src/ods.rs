//! .ods (`OpenDocument`, written by `LibreOffice` and newer WPS) to sheets. Its few elements may stand for a million rows
//! and columns; they are laid out only as far as a sheet keeps them.

mod cell;
mod cells;
mod styles;

use crate::parts::Parts;
use crate::refusal::Refusal;
use crate::sheet::Sheet;

use styles::Styles;

/// # Errors
/// A [`Refusal`] when the document is encrypted, damaged or declares what is never expanded.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    let mut parts = Parts::open(bytes)?;
    let manifest = parts.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Refusal::Encrypted);
    }
    let content = parts.text("content.xml")?.ok_or(Refusal::Damaged)?;
    let mut styles = Styles::default();
    styles.read(&parts.text("styles.xml")?.unwrap_or_default())?;
    styles.read(&content)?;
    cells::read(&content, &styles)
}
