//! Paths that were chosen, as files with names: a folder stands for everything inside it.

use std::path::{Path, PathBuf};

use crate::surroundings::{PickedContent, PickedFile};

/// More files than any county sends; a folder chosen by mistake ends here.
const MOST_FILES: usize = 2_000;
const DEEPEST: usize = 8;

/// Names hold the folders below the chosen one, never those above it.
#[must_use]
pub fn picked(paths: &[PathBuf]) -> Vec<PickedFile> {
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or(path.as_os_str());
        gather(path, &name.to_string_lossy(), 0, &mut files);
    }
    files
}

fn gather(path: &Path, name: &str, depth: usize, files: &mut Vec<PickedFile>) {
    if files.len() >= MOST_FILES {
        return;
    }
    if !path.is_dir() {
        files.push(PickedFile {
            name: name.to_owned(),
            content: PickedContent::Path(path.to_owned()),
        });
        return;
    }
    if depth >= DEEPEST {
        return;
    }
    let mut inside: Vec<PathBuf> = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    inside.sort();
    for path in inside {
        let own = path.file_name().unwrap_or_default().to_string_lossy();
        if !own.starts_with('.') || own.starts_with(".~") {
            gather(&path, &format!("{name}/{own}"), depth + 1, files);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_the_files_in_it_and_the_folders_above_it_stay_unnamed() {
        let above = tempfile::tempdir().expect("a folder");
        let county = above.path().join("海港区");
        std::fs::create_dir_all(county.join("附件")).expect("folders");
        std::fs::write(county.join("汇总表.csv"), "姓名").expect("written");
        std::fs::write(county.join("附件/王伟.pdf"), "%PDF").expect("written");
        let names: Vec<String> = picked(&[county])
            .into_iter()
            .map(|file| file.name)
            .collect();
        assert_eq!(names, ["海港区/汇总表.csv", "海港区/附件/王伟.pdf"]);
    }
}
