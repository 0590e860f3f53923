//! One file of a run, and what becomes of the files of a run.

use std::path::{Path, PathBuf};

use super::paper::Paper;
use super::run::One;
use crate::error::DeskError;
use crate::files::replace;
use crate::host::Host;
use crate::wire::printing::Missed;

pub(crate) struct Job<'a> {
    pub name: String,
    make: Box<dyn FnOnce() -> Result<(PathBuf, Paper), DeskError> + 'a>,
}

impl<'a> Job<'a> {
    pub fn made(path: PathBuf, paper: Paper) -> Self {
        Self {
            name: paper.file_name.clone(),
            make: Box::new(|| Ok((path, paper))),
        }
    }

    /// Made when its turn comes. The desk is free between two papers: a long run keeps nobody waiting.
    pub fn for_one(host: &'a Host, one: One, folder: &'a Path) -> Self {
        Self {
            name: one.name.clone(),
            make: Box::new(move || {
                let paper = host.with_desk(|desk| desk.read(|now| one.paper(now)))?;
                Ok((folder.join(&paper.file_name), paper))
            }),
        }
    }
}

pub(crate) fn all_made<'a>(files: Vec<(PathBuf, Paper)>) -> Vec<Job<'a>> {
    let made = |(path, paper)| Job::made(path, paper);
    files.into_iter().map(made).collect()
}

#[derive(Default)]
pub(crate) struct Done {
    pub written: Vec<(PathBuf, Paper)>,
    pub unwritten: Vec<(PathBuf, Paper)>,
    pub missed: Vec<Missed>,
    /// Of the file that was last kept from being written.
    pub failure: Option<DeskError>,
}

impl Done {
    pub fn take(&mut self, job: Job<'_>) {
        let (path, paper) = match (job.make)() {
            Ok(made) => made,
            Err(error) => return self.miss(job.name, error.message),
        };
        self.missed.extend(paper.missed.iter().cloned());
        match replace(&path, &paper.bytes) {
            Ok(()) => self.written.push((path, paper)),
            Err(error) => {
                self.miss(paper.file_name.clone(), error.message.clone());
                self.failure = Some(error);
                self.unwritten.push((path, paper));
            }
        }
    }

    /// The run was stopped before it.
    pub fn leave(&mut self, job: Job<'_>) {
        let why = "停下时还没有印到。范围选“仅改动”或“第几到第几”可以接着印。";
        self.miss(job.name, why.to_owned());
    }

    fn miss(&mut self, what: String, why: String) {
        self.missed.push(Missed { what, why });
    }
}
