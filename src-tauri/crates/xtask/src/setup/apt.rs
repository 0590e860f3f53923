use std::process::Command;

use crate::process::{capture, on_path, run};
use crate::setup::Need;
use crate::trouble::Trouble;

/// Debian, Ubuntu and their relatives.
pub fn is_here() -> bool {
    on_path("apt-get").is_some() && on_path("dpkg-query").is_some()
}

/// A package that matches the pattern is installed.
pub fn has(pattern: &str) -> bool {
    let mut command = Command::new("dpkg-query");
    command.args(["--show", "--showformat", "${db:Status-Status}\n", pattern]);
    capture(command).is_some_and(|states| states.lines().any(|state| state == "installed"))
}

/// Installs them, telling what and why.
///
/// # Errors
/// When apt refuses; its own words are shown.
pub fn install(missing: &[&Need]) -> Result<(), Trouble> {
    println!("xtask: apt installs {} packages:", missing.len());
    for need in missing {
        println!("  {:<24}{}", need.package, need.why);
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    let remedy = |trouble: Trouble| {
        Trouble::new(
            trouble.to_string(),
            format!("Install by hand: apt-get install {}", packages.join(" ")),
        )
    };
    run(apt_get(&["update"])?).map_err(remedy)?;
    run(apt_get(
        &[
            &["install", "--yes", "--no-install-recommends"],
            packages.as_slice(),
        ]
        .concat(),
    )?)
    .map_err(remedy)
}

fn apt_get(args: &[&str]) -> Result<Command, Trouble> {
    // Another apt may be at work: wait for its lock instead of failing.
    let lock = ["-o", "DPkg::Lock::Timeout=500"];
    let mut command = if is_root() {
        Command::new("apt-get")
    } else if on_path("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("apt-get");
        sudo
    } else {
        return Err(Trouble::new(
            "apt-get needs root, and there is no sudo.",
            "Run the same command as root once; later runs need no root.",
        ));
    };
    command
        .args(lock)
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

fn is_root() -> bool {
    let mut command = Command::new("id");
    command.arg("-u");
    capture(command).is_some_and(|id| id.trim() == "0")
}
