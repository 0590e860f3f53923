//! The same certificates by others, each side a whole fresh process from its start to its end: nobody keeps anything
//! from the run before, and each pays for its own fonts.
//!
//! The others are told where each text stands, and draw neither border nor emblem: they measure and break nothing.
//! `cargo xtask bench certificates` builds and installs them; which of them is missing is left out.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use printing::{CertificateRun, FontBook};

use crate::certificates::run_of;
use crate::measure::{Measured, median};
use crate::table;

/// The argument by which this program is told to print.
const ARGUMENT: &str = "--print-certificates";
const RUNS: usize = 11;

/// Prints as the process under measure, if the program was started as one.
pub fn served() -> Option<()> {
    let mut arguments = std::env::args().skip_while(|one| one != ARGUMENT).skip(1);
    let copies = arguments.next()?.parse().expect("a number");
    let pdf = printing::certificates(FontBook::bundled(), &run_of(copies)).expect("prints");
    std::fs::write(arguments.next()?, pdf).expect("written");
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!(
        "{}",
        status
            .lines()
            .find(|line| line.starts_with("VmHWM"))
            .unwrap_or_default()
    );
    Some(())
}

pub fn measure(sizes: &[usize]) {
    let Some(floors) = Floors::installed() else {
        table::remark("beside ReportLab, typst and krilla: `cargo xtask bench certificates`");
        return;
    };
    for copies in sizes {
        table::heading(&format!(
            "{copies} certificates, each side a whole fresh process"
        ));
        compare(*copies, floors.sides(*copies));
    }
}

/// Where the others are, and where they write.
struct Floors {
    folder: PathBuf,
}

impl Floors {
    fn installed() -> Option<Self> {
        let folder = PathBuf::from(std::env::var_os("XUANSHU_FLOORS")?);
        Some(Self { folder })
    }

    fn sides(&self, copies: usize) -> Vec<Side> {
        let placed = self.folder.join(format!("placed-{copies}.tsv"));
        std::fs::write(&placed, told(&run_of(copies))).expect("the texts are written");
        let mut ours = Command::new(std::env::current_exe().expect("this program"));
        ours.arg(ARGUMENT).arg(copies.to_string());
        let sides = [
            Some(("ours", ours)),
            self.by_python("by_reportlab.py", "reportlab", &placed)
                .map(|one| ("ReportLab", one)),
            self.by_python("by_typst.py", "typst", &placed)
                .map(|one| ("typst", one)),
            self.by_krilla(&placed).map(|one| ("krilla", one)),
        ];
        sides
            .into_iter()
            .flatten()
            .map(|(name, command)| Side::of(name, command, &self.folder))
            .collect()
    }

    fn by_python(&self, script: &str, package: &str, placed: &Path) -> Option<Command> {
        let packages = self.folder.join("python");
        let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut command = Command::new(std::env::var_os("XUANSHU_PYTHON")?);
        command
            .env("PYTHONPATH", &packages)
            .arg(tests.join("floors").join(script))
            .arg(tests.join("../assets/fonts"))
            .arg(placed);
        packages.join(package).is_dir().then_some(command)
    }

    fn by_krilla(&self, placed: &Path) -> Option<Command> {
        let name = format!("floors{}", std::env::consts::EXE_SUFFIX);
        let program = self.folder.join("built/release").join(name);
        let mut command = Command::new(&program);
        command.arg(placed);
        program.is_file().then_some(command)
    }
}

/// One way to the certificates, and what its runs have shown.
struct Side {
    name: &'static str,
    command: Command,
    pdf: PathBuf,
    times: Vec<Duration>,
    /// In kB, where the system tells.
    peak: u64,
    first: Vec<u8>,
    /// Every run wrote the same bytes.
    steady: bool,
}

impl Side {
    fn of(name: &'static str, mut command: Command, folder: &Path) -> Self {
        let pdf = folder.join(format!("{name}.pdf"));
        command.arg(&pdf);
        let mut side = Self {
            name,
            command,
            pdf,
            times: Vec::new(),
            peak: 0,
            first: Vec::new(),
            steady: true,
        };
        side.run();
        side.times.clear();
        side
    }

    fn run(&mut self) {
        let begun = Instant::now();
        let output = self.command.output().expect("it starts");
        self.times.push(begun.elapsed());
        assert!(output.status.success(), "{}: {output:?}", self.name);
        let said = String::from_utf8_lossy(&output.stdout);
        let peak = said.split_whitespace().find_map(|word| word.parse().ok());
        self.peak = self.peak.max(peak.unwrap_or(0));
        let written = std::fs::read(&self.pdf).expect("its file");
        if self.first.is_empty() {
            self.first = written;
        } else {
            self.steady &= self.first == written;
        }
    }

    fn told(&self) -> String {
        let mut checked = Command::new("qpdf");
        checked.arg("--check").arg(&self.pdf);
        let checked = checked.output().map(|output| match output.status.code() {
            Some(0) => "qpdf finds it clean",
            _ => "qpdf finds faults",
        });
        format!(
            "{:<10} at best {:>5.1} ms   peak {:>4} MB   {:>8} bytes   {}   {}",
            self.name,
            // A machine that lends its memory out stretches some runs, and never shortens one.
            self.times
                .iter()
                .min()
                .copied()
                .unwrap_or_default()
                .as_secs_f64()
                * 1000.0,
            self.peak / 1024,
            self.first.len(),
            if self.steady {
                "the same bytes each time"
            } else {
                "other bytes each time"
            },
            checked.unwrap_or("not checked: no qpdf")
        )
    }
}

fn compare(copies: usize, mut sides: Vec<Side>) {
    for _ in 0..RUNS {
        sides.iter_mut().for_each(Side::run);
    }
    let Some((ours, others)) = sides.split_first() else {
        return;
    };
    for other in others {
        table::line(&Measured {
            what: format!("{copies} by us"),
            figure: median(ours.times.clone()),
            floor: median(other.times.clone()),
            floor_is: other.name,
        });
    }
    for side in &sides {
        table::remark(&side.told());
    }
}

/// What stands where: face, size in points, millimetres from the left and to the baseline, text. Pages are apart by an
/// empty line. Full-width texts are centred as if measured.
fn told(run: &CertificateRun) -> String {
    let pages: Vec<String> = run
        .certificates
        .iter()
        .map(|one| {
            let after_name = 55.0 + 32.0 * MM_PER_PT * characters(&one.name);
            let centred = |size: f32, text: &str| 212.0 - size * MM_PER_PT * characters(text) / 2.0;
            [
                line("title", 54.0, 108.0, 60.0, "荣誉证书"),
                line("kai", 32.0, 50.0, 93.0, &one.name),
                line(
                    "body",
                    24.0,
                    after_name,
                    93.0,
                    &format!("{}：", one.honorific),
                ),
                line("body", 24.0, 66.9, 110.5, &one.body),
                line("body", 24.0, 66.9, 124.5, &one.closing),
                line("body", 20.0, centred(20.0, &one.issuer), 155.4, &one.issuer),
                line("body", 20.0, centred(13.0, &one.date), 168.4, &one.date),
                line("body", 14.0, 50.0, 177.0, &format!("编号：{}", one.number)),
            ]
            .join("\n")
        })
        .collect();
    pages.join("\n\n") + "\n"
}

const MM_PER_PT: f32 = 25.4 / 72.0;

fn line(face: &str, size: f32, x: f32, y: f32, text: &str) -> String {
    format!("{face}\t{size}\t{x:.2}\t{y:.2}\t{text}")
}

fn characters(text: &str) -> f32 {
    f32::from(u16::try_from(text.chars().count()).expect("a short text"))
}
