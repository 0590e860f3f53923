//! Which fonts lie in a folder. What can't be read is passed over: a folder of fonts holds links, locked files and
//! formats of the last century.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use printing::{FontFacts, font_facts};

/// One face of one file.
#[derive(Debug, Clone)]
pub(crate) struct Installed {
    pub path: PathBuf,
    pub facts: FontFacts,
}

/// By which a file is known to be as it was.
pub(crate) type Stamp = (u64, Option<SystemTime>);

const MOST_BYTES: u64 = 128 << 20;

/// Remembers what it read: a system has hundreds of fonts.
#[derive(Default)]
pub(crate) struct Scan {
    seen: HashMap<PathBuf, (Stamp, Vec<FontFacts>)>,
}

impl Scan {
    pub fn folders(&mut self, folders: &[PathBuf]) -> Vec<Installed> {
        let files = folders.iter().flat_map(|folder| font_files(folder));
        files.flat_map(|path| self.file(&path)).collect()
    }

    pub fn file(&mut self, path: &Path) -> Vec<Installed> {
        let Some(stamp) = stamp(path) else {
            return Vec::new();
        };
        let kept = self.seen.get(path).filter(|(seen, _)| *seen == stamp);
        let facts = if let Some((_, facts)) = kept {
            facts.clone()
        } else {
            let facts = read(path).unwrap_or_default();
            self.seen.insert(path.to_owned(), (stamp, facts.clone()));
            facts
        };
        let installed = |facts| Installed {
            path: path.to_owned(),
            facts,
        };
        facts.into_iter().map(installed).collect()
    }
}

fn read(path: &Path) -> std::io::Result<Vec<FontFacts>> {
    font_facts(&mut BufReader::new(File::open(path)?))
}

/// `None`: no file, or one too big for a font.
pub(crate) fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    let is_font_sized = found.is_file() && found.len() <= MOST_BYTES;
    is_font_sized.then(|| (found.len(), found.modified().ok()))
}

/// In the folder and in the folders right inside it, in the order of their paths.
pub(crate) fn font_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            files.extend(entries(&path).into_iter().filter(|path| is_font(path)));
        } else if is_font(&path) {
            files.push(path);
        }
    }
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    paths
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().map(OsStr::to_ascii_lowercase);
    ending.is_some_and(|ending| ["ttf", "ttc", "otf"].iter().any(|known| ending == *known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stand_ins() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fonts")
    }

    #[test]
    fn every_sound_face_of_a_folder_is_found_and_broken_files_are_passed_over() {
        let families: Vec<String> = Scan::default()
            .folders(&[stand_ins(), PathBuf::from("/no/such/folder")])
            .into_iter()
            .map(|face| face.facts.family)
            .collect();
        let expected = [
            "方正小标宋简体",
            "补充字库一",
            "仿宋_GB2312",
            "标准黑体",
            "禁用楷体",
            "老黑体",
            "某宋",
            "某楷",
        ];
        assert_eq!(families, expected);
    }

    #[test]
    fn a_file_that_changed_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("one.ttf");
        let put = |name: &str| fs::copy(stand_ins().join(name), &path).expect("copied");
        let mut scan = Scan::default();
        put("biaosong.ttf");
        assert_eq!(scan.file(&path)[0].facts.family, "方正小标宋简体");
        put("fangsong.ttf");
        assert_eq!(scan.file(&path)[0].facts.family, "仿宋_GB2312");
    }
}
