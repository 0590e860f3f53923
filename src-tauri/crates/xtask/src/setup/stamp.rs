use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::trouble::Trouble;

/// Remembers what a step last ran on, so that it runs again only when that changed.
pub struct Stamp {
    file: PathBuf,
    print: String,
}

impl Stamp {
    /// The print of the files in `roots`, read recursively; `skipped` names folders that do not count.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn of(
        checkout: &Checkout,
        name: &str,
        roots: &[PathBuf],
        skipped: &[&str],
    ) -> Result<Self, Trouble> {
        let mut hasher = DefaultHasher::new();
        for root in roots {
            add(&mut hasher, root, skipped).map_err(|error| {
                Trouble::new(
                    format!("{} cannot be read: {error}.", root.display()),
                    "Is the checkout complete?",
                )
            })?;
        }
        Ok(Self {
            file: checkout.scratch().join(name),
            print: format!("{:016x}", hasher.finish()),
        })
    }

    pub fn is_current(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|print| print == self.print)
    }

    /// # Errors
    /// When the target folder cannot be written.
    pub fn set(&self) -> Result<(), Trouble> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&self.file, &self.print))
            .map_err(|error| {
                Trouble::new(
                    format!("{} cannot be written: {error}.", self.file.display()),
                    "Free some space or give write access.",
                )
            })
    }
}

fn add(hasher: &mut DefaultHasher, path: &Path, skipped: &[&str]) -> io::Result<()> {
    if !path.is_dir() {
        hasher.write(path.as_os_str().as_encoded_bytes());
        hasher.write(&std::fs::read(path)?);
        return Ok(());
    }
    let mut entries = std::fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        if !skipped.iter().any(|name| entry.file_name() == *name) {
            add(hasher, &entry.path(), skipped)?;
        }
    }
    Ok(())
}
