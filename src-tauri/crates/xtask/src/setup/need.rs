use std::process::Command;

use crate::process::{capture, on_path};
use crate::setup::apt;
use crate::trouble::Trouble;

/// What a need is for. A purpose that is not asked for installs nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// SQLCipher and its bindings: every build.
    Store,
    /// The window.
    Window,
    /// The tests.
    Tests,
    /// The fuzzing, which is not among them.
    Fuzz,
}

enum Proof {
    /// Any of these programs on PATH.
    Program(&'static [&'static str]),
    /// pkg-config knows this library.
    Library(&'static str),
    /// A Debian package that matches this pattern; elsewhere the build itself finds it or names it.
    Package(&'static str),
    /// fontconfig has a font for Chinese.
    ChineseFont,
}

/// One thing the machine must have.
pub struct Need {
    pub package: &'static str,
    pub purpose: Purpose,
    pub why: &'static str,
    proof: Proof,
}

impl Need {
    pub fn is_met(&self) -> bool {
        match self.proof {
            Proof::Program(names) => names.iter().any(|name| on_path(name).is_some()),
            Proof::Library(name) => cfg!(not(target_os = "linux")) || pkg_config_knows(name),
            Proof::Package(pattern) => !apt::is_here() || apt::has(pattern),
            Proof::ChineseFont => cfg!(not(target_os = "linux")) || has_chinese_font(),
        }
    }
}

fn pkg_config_knows(library: &str) -> bool {
    let mut command = Command::new("pkg-config");
    command.args(["--exists", library]);
    capture(command).is_some()
}

fn has_chinese_font() -> bool {
    let mut command = Command::new("fc-list");
    command.args([":lang=zh-cn", "family"]);
    capture(command).is_some_and(|families| !families.trim().is_empty())
}

/// The sentence for a system whose packages this tool does not know.
pub fn name_all(missing: &[&Need]) -> Trouble {
    let list: Vec<String> = missing
        .iter()
        .map(|need| format!("{} (as Debian names it): {}", need.package, need.why))
        .collect();
    Trouble::new(
        format!("{} of the system's packages are missing.", missing.len()),
        format!("Install, then run this again:\n{}", list.join("\n")),
    )
}

const fn need(package: &'static str, purpose: Purpose, proof: Proof, why: &'static str) -> Need {
    Need {
        package,
        purpose,
        why,
        proof,
    }
}

pub const NEEDS: [Need; 15] = [
    need(
        "gcc",
        Purpose::Store,
        Proof::Program(&["cc", "gcc", "clang"]),
        "compiles SQLCipher",
    ),
    need(
        "libc6-dev",
        Purpose::Store,
        Proof::Package("libc6-dev"),
        "the C headers SQLCipher needs",
    ),
    need(
        "make",
        Purpose::Store,
        Proof::Program(&["make", "gmake"]),
        "builds OpenSSL for SQLCipher",
    ),
    need(
        "perl",
        Purpose::Store,
        Proof::Program(&["perl"]),
        "configures OpenSSL for SQLCipher",
    ),
    need(
        "libclang-dev",
        Purpose::Store,
        Proof::Package("libclang*-dev"),
        "generates the bindings of SQLite's sessions",
    ),
    need(
        "pkg-config",
        Purpose::Window,
        Proof::Program(&["pkg-config", "pkgconf"]),
        "finds WebKitGTK",
    ),
    need(
        "libwebkit2gtk-4.1-dev",
        Purpose::Window,
        Proof::Library("webkit2gtk-4.1"),
        "draws the window",
    ),
    need(
        "fonts-noto-cjk",
        Purpose::Window,
        Proof::ChineseFont,
        "Chinese text on the screen",
    ),
    need(
        "webkit2gtk-driver",
        Purpose::Tests,
        Proof::Program(&["WebKitWebDriver"]),
        "drives the real window",
    ),
    need(
        "xvfb",
        Purpose::Tests,
        Proof::Program(&["xvfb-run"]),
        "a screen for the real window",
    ),
    need(
        "xauth",
        Purpose::Tests,
        Proof::Program(&["xauth"]),
        "opens that screen",
    ),
    need(
        "chromium",
        Purpose::Tests,
        Proof::Program(&["chromium", "chromium-browser", "google-chrome"]),
        "the browser tests",
    ),
    need(
        "poppler-utils",
        Purpose::Tests,
        Proof::Program(&["pdftotext"]),
        "reads the PDFs back",
    ),
    need(
        "qpdf",
        Purpose::Tests,
        Proof::Program(&["qpdf"]),
        "checks the PDFs",
    ),
    need(
        "g++",
        Purpose::Fuzz,
        Proof::Program(&["c++", "g++", "clang++"]),
        "compiles libFuzzer",
    ),
];
