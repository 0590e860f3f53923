use std::process::Command;

use crate::process::{capture, on_path};
use crate::trouble::Trouble;

const OLDEST: u32 = 20;
const REMEDY: &str = "Install Node 20 or newer with npm (Debian 13, Ubuntu 26.04: apt-get install nodejs npm; elsewhere from nodejs.org).";

/// Node is here and new enough.
///
/// # Errors
/// Names what is missing.
pub fn require() -> Result<(), Trouble> {
    let mut command = Command::new("node");
    command.arg("--version");
    let version = capture(command).ok_or_else(|| Trouble::new("Node.js is missing.", REMEDY))?;
    let version = version.trim();
    if major(version).is_none_or(|major| major < OLDEST) {
        return Err(Trouble::new(
            format!("Node.js {version} is too old."),
            REMEDY,
        ));
    }
    if cfg!(not(windows)) && on_path("npm").is_none() {
        return Err(Trouble::new("npm is missing.", REMEDY));
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_number_of_a_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("not a version"), None);
    }
}
