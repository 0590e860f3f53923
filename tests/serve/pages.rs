use std::path::{Component, Path, PathBuf};

use serde_json::Value;

/// The built pages, under the window's own content policy.
pub struct Pages {
    folder: PathBuf,
    policy: String,
}

impl Pages {
    pub fn of(checkout: &Path, elsewhere: Option<PathBuf>) -> Result<Self, String> {
        let folder = elsewhere.unwrap_or_else(|| checkout.join("ui").join("dist"));
        if !folder.join("index.html").is_file() {
            return Err(format!(
                "{} is not built; run `npm run build` in ui/",
                folder.display()
            ));
        }
        let conf = checkout.join("src-tauri").join("tauri.conf.json");
        let text = std::fs::read_to_string(&conf)
            .map_err(|error| format!("{}: {error}", conf.display()))?;
        let conf: Value =
            serde_json::from_str(&text).map_err(|error| format!("tauri.conf.json: {error}"))?;
        let policy = conf["app"]["security"]["csp"]
            .as_str()
            .ok_or("tauri.conf.json names no content policy")?;
        Ok(Self {
            folder,
            policy: policy.to_owned(),
        })
    }

    pub fn policy(&self) -> &str {
        &self.policy
    }

    /// The bytes of a page's file and their type; None when there is no such file.
    pub fn read(&self, path: &str) -> Option<(Vec<u8>, &'static str)> {
        let path = match path.trim_start_matches('/') {
            "" => Path::new("index.html"),
            named => Path::new(named),
        };
        let inside = path
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        let bytes = inside
            .then(|| std::fs::read(self.folder.join(path)).ok())
            .flatten()?;
        Some((bytes, content_type(path)))
    }
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
