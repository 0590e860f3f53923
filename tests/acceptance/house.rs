//! The house keeps itself tidy: dependencies point one way, Tauri stays in its room, no file outgrows a screen or two.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Package name → what it may use of ours.
fn allowed() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    BTreeMap::from([
        ("rules", BTreeSet::new()),
        ("store", BTreeSet::from(["rules"])),
        ("intake", BTreeSet::from(["rules"])),
        ("printing", BTreeSet::new()),
        ("editable", BTreeSet::new()),
        (
            "desk",
            BTreeSet::from(["rules", "store", "intake", "printing", "editable"]),
        ),
        ("cli", BTreeSet::from(["desk"])),
        ("shell", BTreeSet::from(["desk"])),
        ("xtask", BTreeSet::new()),
    ])
}

fn manifest(package: &str) -> String {
    let path = match package {
        "shell" => root().join("src-tauri/Cargo.toml"),
        _ => root()
            .join("src-tauri/crates")
            .join(package)
            .join("Cargo.toml"),
    };
    fs::read_to_string(path).expect("a manifest")
}

/// The names of a manifest's dependency tables, development ones left out.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut table = "";
    let mut names = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            table = line;
        } else if table == "[dependencies]"
            && let Some((name, _)) = line.split_once(['.', ' ', '='])
        {
            names.insert(name.to_owned());
        }
    }
    names
}

#[test]
fn dependencies_point_one_way() {
    for (package, may_use) in allowed() {
        let used = dependencies(&manifest(package));
        let ours: BTreeSet<&str> = allowed()
            .into_keys()
            .filter(|name| used.contains(*name))
            .collect();
        assert!(
            ours.is_subset(&may_use),
            "{package} uses {ours:?}, and may use {may_use:?}"
        );
    }
}

#[test]
fn only_the_shell_names_tauri_and_only_the_store_names_sqlite() {
    for package in allowed().into_keys() {
        let used = dependencies(&manifest(package));
        assert!(
            package == "shell" || !used.iter().any(|name| name.starts_with("tauri")),
            "{package} names Tauri"
        );
        assert!(
            package == "store" || !used.contains("rusqlite"),
            "{package} names rusqlite"
        );
    }
}

#[test]
fn the_rules_know_no_file_no_clock_no_sql_and_no_serde() {
    let used = dependencies(&manifest("rules"));
    assert!(
        ["serde", "rusqlite", "serde_json"]
            .iter()
            .all(|name| !used.contains(*name))
    );
    for (path, text) in sources("src-tauri/crates/rules/src", "rs") {
        for banned in [
            "std::fs",
            "std::env",
            "SystemTime",
            "Local::now",
            "Utc::now",
            "Instant",
        ] {
            assert!(
                !production(&text).contains(banned),
                "{} names {banned}",
                path.display()
            );
        }
    }
}

#[test]
fn only_the_transport_room_of_the_page_talks_to_the_desk() {
    for extension in ["ts", "vue"] {
        for (path, text) in sources("ui/src", extension) {
            let in_room = path.components().any(|part| part.as_os_str() == "desk");
            let talks = text.contains("@tauri-apps")
                || text.contains("fetch(")
                || text.contains("EventSource(");
            assert!(
                in_room || !talks || path.to_string_lossy().contains(".spec."),
                "{} talks to the desk by itself",
                path.display()
            );
        }
    }
}

#[test]
fn no_file_outgrows_its_idea() {
    for folder in ["src-tauri/src", "src-tauri/crates", "tests"] {
        for (path, text) in sources(folder, "rs") {
            let lines = production(&text).lines().count();
            assert!(
                lines <= 400,
                "{} has {lines} lines: look for two ideas in it",
                path.display()
            );
        }
    }
    for (path, text) in sources("ui/src", "vue") {
        let lines = text.lines().count();
        assert!(
            lines <= 200,
            "{} has {lines} lines: look for two ideas in it",
            path.display()
        );
    }
}

/// A source without its unit tests.
fn production(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn sources(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)
            .expect("a folder")
            .filter_map(Result::ok)
        {
            let path = entry.path();
            let aside = ["node_modules", "target", "dist", "gen", "tests"]
                .iter()
                .any(|name| path.ends_with(name));
            if path.is_dir() && !aside {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push((path.clone(), fs::read_to_string(&path).expect("UTF-8")));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} holds no .{extension}");
    found
}
