//! Where Windows keeps its fonts: those of the computer, and those one person installed.

use std::ffi::OsString;
use std::path::PathBuf;

/// `variable` looks one up in the environment; a computer without them has no such folders.
pub(crate) fn windows_font_folders(variable: &dyn Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let set = |name: &str| {
        variable(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let windows = set("WINDIR").or_else(|| set("SystemRoot"));
    let own = set("LOCALAPPDATA");
    let of_windows = windows.map(|folder| folder.join("Fonts"));
    let of_person = own.map(|folder| {
        ["Microsoft", "Windows", "Fonts"]
            .iter()
            .fold(folder, |path, part| path.join(part))
    });
    of_windows.into_iter().chain(of_person).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn with(set: &[(&str, &str)]) -> Vec<PathBuf> {
        windows_font_folders(&|name| {
            let found = set.iter().find(|(own, _)| *own == name);
            found.map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_computer_s_fonts_come_before_those_of_one_person() {
        let folders = with(&[("LOCALAPPDATA", "/people/zhang"), ("WINDIR", "/windows")]);
        assert_eq!(
            folders,
            [
                Path::new("/windows/Fonts"),
                Path::new("/people/zhang/Microsoft/Windows/Fonts")
            ]
        );
    }

    #[test]
    fn the_older_name_of_the_windows_folder_serves_too() {
        assert_eq!(with(&[("SystemRoot", "/win")]), [Path::new("/win/Fonts")]);
    }

    #[test]
    fn a_computer_that_is_no_windows_has_none() {
        assert!(with(&[]).is_empty());
        assert!(with(&[("WINDIR", "")]).is_empty());
    }
}
