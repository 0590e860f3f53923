//! The book papers are set in, made from the office's choice and kept until the choice or a file changes.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use printing::{FontBook, FontChoice, FontFile, FontProgram};

use super::roles::{ALL, FontNames, words};
use super::scan::{Installed, Scan, Stamp, font_files, stamp};

/// The folder for further fonts, inside the data folder.
pub(crate) const EXTRA_FOLDER: &str = "补充字库";
/// Those of Windows that hold rare characters, by the names Windows itself gives the files.
const RARE_FILES: [&str; 2] = ["simsunb.ttf", "SimsunExtG.ttf"];

pub(crate) struct Shelf {
    folders: Vec<PathBuf>,
    extra: PathBuf,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    scan: Scan,
    kept: Option<Kept>,
}

struct Kept {
    names: FontNames,
    stamps: Vec<(PathBuf, Option<Stamp>)>,
    chosen: Arc<ChosenFonts>,
}

/// What the office chose, as far as this computer has it.
pub(crate) struct ChosenFonts {
    pub book: FontBook,
    /// Why the font of a role is not the chosen one.
    pub troubles: [Option<String>; 4],
    /// The families asked last.
    pub extra: Vec<String>,
}

impl Shelf {
    pub fn new(folders: Vec<PathBuf>, data_dir: &Path) -> Self {
        Self {
            folders,
            extra: data_dir.join(EXTRA_FOLDER),
            state: Mutex::default(),
        }
    }

    pub fn extra_folder(&self) -> &Path {
        &self.extra
    }

    /// Every font of this computer.
    pub fn installed(&self) -> Vec<Installed> {
        self.state().scan.folders(&self.all_folders())
    }

    /// Never fails: what is missing is set in the font that comes with the program, and named in `troubles`.
    pub fn chosen(&self, names: &FontNames) -> Arc<ChosenFonts> {
        let mut state = self.state();
        let extra = self.extra_files();
        if let Some(kept) = &state.kept
            && kept.names == *names
            && kept.is_fresh(&extra)
        {
            return Arc::clone(&kept.chosen);
        }
        let kept = self.make(&mut state.scan, names, &extra);
        let chosen = Arc::clone(&kept.chosen);
        state.kept = Some(kept);
        chosen
    }

    /// Why a font this computer has can't be chosen.
    pub fn refusal(&self, name: &str) -> Option<String> {
        let found = self.installed();
        let mut named = found.iter().filter(|face| face.facts.is_called(name));
        let all_unfit = named.clone().all(|face| face.facts.unfit.is_some());
        let unfit = named.next()?.facts.unfit.filter(|_| all_unfit)?;
        Some(format!(
            "字体“{name}”{}，不能用于印制。请改选其他字体。",
            words(unfit)
        ))
    }

    fn make(&self, scan: &mut Scan, names: &FontNames, extra: &[PathBuf]) -> Kept {
        let is_any_chosen = names.iter().any(|name| !name.is_empty());
        let installed = if is_any_chosen {
            scan.folders(&self.all_folders())
        } else {
            Vec::new()
        };
        let mut programs = Programs::default();
        let mut stamps = Vec::new();
        let mut troubles = [const { None }; 4];
        let mut files = [const { None }; 4];
        for (at, name) in names
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
        {
            match programs.find(&installed, name) {
                Ok((path, file)) => {
                    stamps.push((path.clone(), stamp(&path)));
                    files[at] = Some(file);
                }
                Err(why) => {
                    troubles[at] = Some(format!("{}：{why}", ALL[at].title()));
                }
            }
        }
        let mut families = Vec::new();
        let mut rare = Vec::new();
        for path in extra {
            stamps.push((path.clone(), stamp(path)));
            for face in scan
                .file(path)
                .into_iter()
                .filter(|face| face.facts.unfit.is_none())
            {
                families.push(face.facts.family.clone());
                rare.push(programs.later(&face));
            }
        }
        let [title, body, kai, head] = files;
        let choice = FontChoice {
            title,
            body,
            kai,
            head,
            extra: rare,
        };
        Kept {
            names: names.clone(),
            stamps,
            chosen: Arc::new(ChosenFonts {
                book: FontBook::chosen(&choice),
                troubles,
                extra: families,
            }),
        }
    }

    fn all_folders(&self) -> Vec<PathBuf> {
        let own = std::iter::once(self.extra.clone());
        self.folders.iter().cloned().chain(own).collect()
    }

    fn extra_files(&self) -> Vec<PathBuf> {
        let of_windows = self.folders.iter().flat_map(|folder| {
            RARE_FILES
                .iter()
                .map(|name| folder.join(name))
                .filter(|path| path.is_file())
        });
        font_files(&self.extra)
            .into_iter()
            .chain(of_windows)
            .collect()
    }

    /// A panic while fonts were read leaves nothing half done that matters.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    /// A font that was missing may have been installed since.
    fn is_fresh(&self, extra: &[PathBuf]) -> bool {
        let whole = self.chosen.troubles.iter().all(Option::is_none);
        let unchanged = self.stamps.iter().all(|(path, kept)| stamp(path) == *kept);
        let known = |path| self.stamps.iter().any(|(kept, _)| kept == path);
        whole && unchanged && extra.iter().all(known)
    }
}

/// The bytes of each file once, however many roles it serves.
#[derive(Default)]
struct Programs {
    read: HashMap<PathBuf, FontProgram>,
}

impl Programs {
    /// The first face of that name that papers can be set in, or why there is none.
    fn find(&mut self, installed: &[Installed], name: &str) -> Result<(PathBuf, FontFile), String> {
        let mut why = format!("这台电脑没有安装字体“{name}”，已改用随程序的字体");
        for face in installed.iter().filter(|face| face.facts.is_called(name)) {
            if let Some(unfit) = face.facts.unfit {
                why = format!("字体“{name}”{}，已改用随程序的字体", words(unfit));
                continue;
            }
            let file = self.now(face);
            if file.as_ref().is_some_and(FontFile::draws_chinese) {
                return file.map(|file| (face.path.clone(), file)).ok_or(why);
            }
            why = format!("字体“{name}”的文件读不出来，已改用随程序的字体");
        }
        Err(why)
    }

    fn now(&mut self, face: &Installed) -> Option<FontFile> {
        if !self.read.contains_key(&face.path) {
            let bytes: FontProgram = Arc::new(fs::read(&face.path).ok()?);
            self.read.insert(face.path.clone(), bytes);
        }
        let program = self.read.get(&face.path).cloned()?;
        Some(FontFile {
            program,
            index: face.facts.index,
        })
    }

    /// Read only when a character is found nowhere else.
    fn later(&mut self, face: &Installed) -> FontFile {
        let path = face.path.clone();
        let program = self.read.entry(path.clone()).or_insert_with(|| {
            Arc::new(OnDemand {
                path,
                bytes: OnceLock::new(),
            })
        });
        FontFile {
            program: Arc::clone(program),
            index: face.facts.index,
        }
    }
}

struct OnDemand {
    path: PathBuf,
    bytes: OnceLock<Vec<u8>>,
}

impl AsRef<[u8]> for OnDemand {
    fn as_ref(&self) -> &[u8] {
        self.bytes
            .get_or_init(|| fs::read(&self.path).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    struct Computer {
        _folder: TempDir,
        fonts: PathBuf,
        shelf: Shelf,
    }

    fn with(files: &[&str]) -> Computer {
        let folder = tempfile::tempdir().expect("a folder");
        let fonts = folder.path().join("Fonts");
        fs::create_dir(&fonts).expect("made");
        let computer = Computer {
            shelf: Shelf::new(vec![fonts.clone()], folder.path()),
            _folder: folder,
            fonts,
        };
        for file in files {
            computer.install(file, &computer.fonts);
        }
        computer
    }

    impl Computer {
        fn install(&self, file: &str, into: &Path) {
            let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/fonts");
            fs::create_dir_all(into).expect("made");
            fs::copy(from.join(file), into.join(file)).expect("copied");
        }
    }

    fn title(name: &str) -> FontNames {
        [name.to_owned(), String::new(), String::new(), String::new()]
    }

    #[test]
    fn a_font_is_chosen_by_either_of_its_names_whatever_its_file_is_called() {
        let computer = with(&["biaosong.ttf"]);
        for name in ["方正小标宋简体", "FZXiaoBiaoSong-B05S"] {
            let chosen = computer.shelf.chosen(&title(name));
            assert_eq!(chosen.troubles, [const { None }; 4], "{name}");
        }
    }

    #[test]
    fn a_font_this_computer_lacks_is_named_and_found_once_it_is_installed() {
        let computer = with(&[]);
        let wanted = title("方正小标宋简体");
        let trouble = computer.shelf.chosen(&wanted).troubles[0].clone();
        assert_eq!(
            trouble.as_deref(),
            Some("标题（小标宋）：这台电脑没有安装字体“方正小标宋简体”，已改用随程序的字体")
        );
        computer.install("biaosong.ttf", &computer.fonts);
        assert_eq!(computer.shelf.chosen(&wanted).troubles[0], None);
    }

    #[test]
    fn a_font_that_may_not_be_embedded_is_refused_in_words() {
        let computer = with(&["locked.ttf"]);
        let refusal = computer.shelf.refusal("禁用楷体").expect("refused");
        assert_eq!(
            refusal,
            "字体“禁用楷体”许可不允许嵌入文件，不能用于印制。请改选其他字体。"
        );
        assert_eq!(computer.shelf.refusal("没有的字体"), None);
        assert!(computer.shelf.chosen(&title("禁用楷体")).troubles[0].is_some());
    }

    #[test]
    fn the_same_choice_is_made_into_a_book_once() {
        let computer = with(&["biaosong.ttf"]);
        let wanted = title("方正小标宋简体");
        let first = computer.shelf.chosen(&wanted);
        assert!(Arc::ptr_eq(&first, &computer.shelf.chosen(&wanted)));
        assert!(!Arc::ptr_eq(&first, &computer.shelf.chosen(&title(""))));
    }

    #[test]
    fn a_font_put_into_the_extra_folder_is_asked_from_then_on() {
        let computer = with(&[]);
        let missing = |shelf: &Shelf| {
            let chosen = shelf.chosen(&title(""));
            let texts = [("王某", "王\u{30003}")].into_iter();
            printing::missing_glyphs(&chosen.book, texts).len()
        };
        assert_eq!(missing(&computer.shelf), 1);
        computer.install("extra.ttf", computer.shelf.extra_folder());
        assert_eq!(missing(&computer.shelf), 0);
        assert_eq!(computer.shelf.chosen(&title("")).extra, ["补充字库一"]);
    }
}
