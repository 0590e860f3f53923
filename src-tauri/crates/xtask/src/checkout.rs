use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::trouble::Trouble;

/// Where this checkout keeps its things.
pub struct Checkout {
    pub root: PathBuf,
    pub target: PathBuf,
    cargo: OsString,
}

impl Checkout {
    /// # Errors
    /// When not started by cargo, which alone tells where the sources are.
    pub fn find() -> Result<Self, Trouble> {
        let started_by_cargo = || {
            Trouble::new(
                "not started by cargo.",
                "Start it as `cargo xtask …` inside the checkout.",
            )
        };
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").ok_or_else(started_by_cargo)?;
        let root = PathBuf::from(manifest)
            .ancestors()
            .nth(3)
            .ok_or_else(started_by_cargo)?
            .to_path_buf();
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(dir));
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Ok(Self {
            root,
            target,
            cargo,
        })
    }

    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Stamps and scratch of this tool.
    pub fn scratch(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// A program of this workspace, built in the dev profile.
    pub fn program(&self, name: &str) -> PathBuf {
        self.target
            .join("debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    pub fn cargo(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.cargo);
        command.current_dir(&self.root).args(args);
        command
    }

    pub fn npm(&self, args: &[&str]) -> Command {
        let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.current_dir(self.ui()).args(args);
        command
    }
}
