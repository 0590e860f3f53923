//! A PDF through the eyes of programs that are not ours.

use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::picture::Picture;

pub struct Pdf {
    folder: TempDir,
}

/// A line of `pdffonts`.
#[derive(Debug)]
pub struct Font {
    pub name: String,
    pub embedded: bool,
    pub subset: bool,
    pub unicode: bool,
}

impl Font {
    /// It is in the file, cut, and its text can be copied.
    pub fn is_whole(&self) -> bool {
        self.embedded && self.subset && self.unicode
    }
}

/// A word of `pdftotext -bbox`: its place in thousandths of a point from the upper left.
#[derive(Debug, Clone)]
pub struct Word {
    pub text: String,
    pub left: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
}

impl Pdf {
    pub fn of(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("paper.pdf"), bytes).expect("written");
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("paper.pdf")
    }

    pub fn pages(&self) -> usize {
        let said = self.said("pdfinfo", &[]);
        let line = said.lines().find_map(|line| line.strip_prefix("Pages:"));
        let pages = line.and_then(|count| count.trim().parse().ok());
        pages.expect("a count of pages")
    }

    pub fn picture(&self, page: usize, dots_per_inch: u32) -> Picture {
        let (page, resolution) = (page.to_string(), dots_per_inch.to_string());
        let options = [
            "-r",
            &resolution,
            "-gray",
            "-png",
            "-singlefile",
            "-f",
            &page,
        ];
        Picture::decoded(&self.ran("pdftoppm", &options).stdout)
    }

    /// What `qpdf --check` complains of.
    pub fn unsound(&self) -> Option<String> {
        let output = self.run("qpdf", &["--check"]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        let is_sound = output.status.success()
            && complaint.is_empty()
            && said.contains("No syntax or stream encoding errors found");
        (!is_sound).then(|| said + &complaint)
    }

    pub fn fonts(&self) -> Vec<Font> {
        let said = self.said("pdffonts", &[]);
        said.lines().skip(2).map(font).collect()
    }

    pub fn text(&self) -> String {
        let mut pdftotext = Command::new("pdftotext");
        pdftotext.arg(self.path()).arg("-");
        String::from_utf8(succeeded(pdftotext).stdout).expect("UTF-8")
    }

    pub fn words(&self) -> Vec<Word> {
        let mut pdftotext = Command::new("pdftotext");
        pdftotext.arg("-bbox").arg(self.path()).arg("-");
        let said = String::from_utf8(succeeded(pdftotext).stdout).expect("UTF-8");
        let words = said
            .lines()
            .filter_map(|line| line.trim().strip_prefix("<word "));
        words.map(word).collect()
    }

    fn run(&self, program: &str, options: &[&str]) -> Output {
        let mut command = Command::new(program);
        command.args(options).arg(self.path());
        outcome(&mut command)
    }

    fn ran(&self, program: &str, options: &[&str]) -> Output {
        let output = self.run(program, options);
        assert!(output.status.success(), "{program}: {output:?}");
        output
    }

    fn said(&self, program: &str, options: &[&str]) -> String {
        String::from_utf8(self.ran(program, options).stdout).expect("UTF-8")
    }
}

fn outcome(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| {
        let program = command.get_program().display();
        panic!(
            "{program} did not start ({error}): `cargo xtask test` installs poppler-utils and qpdf"
        )
    })
}

fn succeeded(mut command: Command) -> Output {
    let output = outcome(&mut command);
    assert!(output.status.success(), "{command:?}: {output:?}");
    output
}

/// `AAAAAA+Name   CID TrueType   Identity-H   yes yes yes   12  0`
fn font(line: &str) -> Font {
    let cells: Vec<&str> = line.split_whitespace().collect();
    let says_yes = |from_the_right: usize| {
        let at = cells.len().checked_sub(from_the_right);
        at.and_then(|at| cells.get(at)) == Some(&"yes")
    };
    Font {
        name: cells
            .first()
            .map(|name| (*name).to_owned())
            .unwrap_or_default(),
        embedded: says_yes(5),
        subset: says_yes(4),
        unicode: says_yes(3),
    }
}

/// `xMin="1.0" yMin="2.0" xMax="3.0" yMax="4.0">text</word>`
fn word(rest: &str) -> Word {
    let (places, text) = rest.split_once('>').expect("an element");
    let places: Vec<usize> = places
        .split('"')
        .skip(1)
        .step_by(2)
        .map(thousandths)
        .collect();
    let &[left, top, right, bottom] = places.as_slice() else {
        panic!("{rest}: a word has four sides");
    };
    Word {
        text: text.trim_end_matches("</word>").to_owned(),
        left,
        top,
        right,
        bottom,
    }
}

/// `12.345678` as 12345.
fn thousandths(number: &str) -> usize {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    format!("{whole}{part}")
        .parse()
        .expect("a number from zero up")
}
