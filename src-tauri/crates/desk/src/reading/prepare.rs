//! One file to its parts: an archive is unpacked, a table or a form read, anything else kept as it is.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::thread;

use intake::{
    Arrival, AttachmentForm, Cancelled, Choices, FileReading, FileStatus, Problem, SourceFile,
    Unpacked,
};

use super::order::{AttachmentPart, JudgeSheetPart, Order, Part, PreparedRow, TablePart};
use super::packs::Packs;
use super::room::Room;
use super::rows;
use crate::print::preview::sha256;
use crate::wire::keeping::AttachmentKind;

/// What a reading is told on its way.
pub(crate) trait Listener {
    fn part(&mut self, part: Part);
    /// The next rows of the table told last.
    fn rows_of_table(&mut self, rows: Vec<PreparedRow>);
    /// `false` stops the reading.
    fn rows(&mut self, rows: u32) -> bool;
}

/// # Errors
/// [`Cancelled`] when the listener stopped it.
pub(crate) fn prepare(order: &Order, listener: &mut dyn Listener) -> Result<(), Cancelled> {
    let bytes = match std::fs::read(&order.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            listener.part(Part::Refused {
                name: order.name.clone(),
                trap: 6,
                reason: crate::files::unreadable(&error),
            });
            return Ok(());
        }
    };
    if order.judge_sheet {
        listener.part(judge_sheet(order, &bytes));
        return Ok(());
    }
    let mut preparing = Preparing {
        order,
        listener,
        room: Room::default(),
        name_question: None,
    };
    preparing.arrival(&order.name, &bytes, &order.path, 0)
}

fn judge_sheet(order: &Order, bytes: &[u8]) -> Part {
    let name = order.name.clone();
    let source = SourceFile { name: &name, bytes };
    match intake::read_judge_sheet(&source) {
        Ok(filled) => Part::JudgeSheet(JudgeSheetPart {
            sha256: sha256(bytes),
            name,
            filled,
        }),
        Err(refusal) => Part::Refused {
            name,
            trap: 2,
            reason: refusal.to_string(),
        },
    }
}

/// An archive in an archive is unpacked once more; deeper ones nobody sends.
const DEEPEST: u32 = 2;

struct Preparing<'o> {
    order: &'o Order,
    listener: &'o mut dyn Listener,
    room: Room,
    /// What is to be asked about the name of the archive's entry in hand.
    name_question: Option<Problem>,
}

impl Preparing<'_> {
    fn arrival(
        &mut self,
        name: &str,
        bytes: &[u8],
        path: &Path,
        depth: u32,
    ) -> Result<(), Cancelled> {
        match intake::kind_of_arrival(name, bytes) {
            Arrival::Table => self.table(name, bytes, path),
            Arrival::Form => {
                self.attach(name, bytes, path, AttachmentKind::Docx);
                self.form(name, bytes, path)
            }
            Arrival::Attachment(form) => {
                self.attach(name, bytes, path, kind_of(form));
                Ok(())
            }
            Arrival::Archive if depth < DEEPEST => self.archive(name, bytes, depth),
            Arrival::Archive => {
                self.refuse(
                    name,
                    8,
                    "压缩包里还套着多层压缩包，没有读入。请解压后重新报送",
                );
                Ok(())
            }
            Arrival::Refused(refusal) => {
                self.refuse(name, refusal.trap(), &refusal.to_string());
                Ok(())
            }
        }
    }

    fn refuse(&mut self, name: &str, trap: u8, reason: &str) {
        self.listener.part(Part::Refused {
            name: name.to_owned(),
            trap,
            reason: reason.to_owned(),
        });
    }

    fn attach(&mut self, name: &str, bytes: &[u8], path: &Path, kind: AttachmentKind) {
        self.listener.part(Part::Attachment(AttachmentPart {
            name: name.to_owned(),
            sha256: sha256(bytes),
            path: path.to_owned(),
            size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            kind,
        }));
    }

    fn archive(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), Cancelled> {
        let mut cancelled = false;
        let mut empty = true;
        let unpacked = intake::unpack(bytes, &intake::Limits::default(), &mut |unpacked| {
            empty = false;
            let told = match unpacked {
                Unpacked::Entry(entry) => {
                    self.name_question = entry.question();
                    self.entry(&format!("{name}/{}", entry.path), &entry.bytes, depth + 1)
                }
                Unpacked::Refused { path, trap, reason } => {
                    self.refuse(&format!("{name}/{path}"), trap, &reason);
                    Ok(())
                }
            };
            cancelled = told.is_err();
            if cancelled {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        if cancelled {
            return Err(Cancelled);
        }
        match unpacked {
            Err(refusal) => self.refuse(name, refusal.trap(), &refusal.to_string()),
            Ok(()) if empty => self.refuse(name, 8, "压缩包里没有文件。请让报送单位重新压缩发送"),
            Ok(()) => {}
        }
        Ok(())
    }

    /// What an archive holds is laid down beside, to be kept if it is imported.
    fn entry(&mut self, name: &str, bytes: &[u8], depth: u32) -> Result<(), Cancelled> {
        let path = self.order.spool.join(sha256(bytes));
        if let Err(error) = std::fs::write(&path, bytes) {
            self.refuse(
                name,
                8,
                &format!("解压不出来：{}", crate::files::reason(&error)),
            );
            return Ok(());
        }
        self.arrival(name, bytes, &path, depth)
    }

    fn choices(&self, name: &str) -> Choices {
        let mut choices = self.order.choices.get(name).cloned().unwrap_or_default();
        choices.aliases.clone_from(&self.order.aliases);
        choices
    }

    fn table(&mut self, name: &str, bytes: &[u8], path: &Path) -> Result<(), Cancelled> {
        let choices = self.choices(name);
        let listener = &mut *self.listener;
        let reading = intake::read_file(
            &SourceFile { name, bytes },
            self.order.year,
            &choices,
            &mut |rows| listener.rows(u32::try_from(rows).unwrap_or(u32::MAX)),
        )?;
        self.told(reading, path);
        Ok(())
    }

    /// A document that is no form says nothing more than that it is there.
    fn form(&mut self, name: &str, bytes: &[u8], path: &Path) -> Result<(), Cancelled> {
        let choices = self.choices(name);
        let source = SourceFile { name, bytes };
        let reading = intake::read_docx(&source, self.order.year, &choices, &mut |_| true)?;
        if !matches!(reading.status, FileStatus::Read) || reading.rows.is_empty() {
            return Ok(());
        }
        if reading.rows.iter().all(|row| row.name.is_empty()) {
            self.refuse(
                name,
                9,
                "推荐审批表还是空白的，没有填写推荐对象，只作为附件保存。请让报送单位填写后重新报送",
            );
            return Ok(());
        }
        self.told(reading, path);
        Ok(())
    }

    fn told(&mut self, mut reading: FileReading, path: &Path) {
        reading.problems.extend(self.name_question.take());
        if let Err(reason) = self.room.take(&reading) {
            self.refuse(&reading.name, 21, &reason);
            return;
        }
        let packs = Packs::of(&mut reading, &self.order.spool);
        let rows = std::mem::take(&mut reading.rows);
        let places = places(&reading);
        let mut table = without_rows(reading, path);
        table.raw = packs.listed();
        self.listener.part(Part::Table(Box::new(table)));
        thread::scope(|scope| {
            scope.spawn(|| packs.lay_down());
            rows::prepare(rows, &places, &mut |rows| self.listener.rows_of_table(rows));
        });
    }
}

/// Each sheet's place in the file, by its name.
fn places(reading: &FileReading) -> HashMap<String, u32> {
    (0_u32..)
        .zip(&reading.sheets)
        .map(|(at, sheet)| (sheet.name.clone(), at))
        .collect()
}

fn kind_of(form: AttachmentForm) -> AttachmentKind {
    match form {
        AttachmentForm::Pdf => AttachmentKind::Pdf,
        AttachmentForm::Image => AttachmentKind::Image,
        AttachmentForm::Docx => AttachmentKind::Docx,
        AttachmentForm::Other => AttachmentKind::Other,
    }
}

fn without_rows(reading: FileReading, path: &Path) -> TablePart {
    TablePart {
        name: reading.name,
        sha256: reading.sha256,
        path: path.to_owned(),
        form: reading.form,
        refused: match reading.status {
            FileStatus::Read => None,
            FileStatus::Refused { reason } => Some(reason),
        },
        declared_unit: reading.declared_unit,
        own_form: reading.own_form,
        raw: Vec::new(),
        sheets: reading.sheets,
        dropped_rows: reading.dropped_rows,
        problems: reading.problems,
        rows: Vec::new(),
    }
}
