//! The office's data as paper, in the words of the regulation.

use std::fmt::Debug;

use store::ids::NomineeId;
use store::table::nominee::Nominee;

use super::form::title;
use super::preview::sha256;
use super::{forms, gate};
use crate::error::DeskError;
use crate::wire::printing::{FileFormat, Form, FormArgs};
use crate::year::YearReader;

/// One finished paper.
pub(crate) struct Paper {
    pub title: String,
    pub file_name: String,
    pub format: FileFormat,
    pub bytes: Vec<u8>,
    pub entries: Vec<Entry>,
}

/// What a form makes of its data.
pub(crate) struct Made {
    pub bytes: Vec<u8>,
    pub entries: Vec<Entry>,
}

/// Whom a paper is for, and by what it is known whether that changed since.
pub(crate) struct Entry {
    pub nominee: NomineeId,
    pub label: String,
    pub fingerprint: String,
}

impl Entry {
    /// `shown`: all that stands on the paper for this nominee.
    pub fn of(nominee: &Nominee, shown: &impl Debug) -> Self {
        Self {
            nominee: nominee.id,
            label: nominee.content.name.clone(),
            fingerprint: sha256(format!("{shown:?}").as_bytes()),
        }
    }
}

impl Made {
    pub fn of(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            entries: Vec::new(),
        }
    }
}

/// # Errors
/// `gate_closed` naming what is missing; `bad_input` for a format the form has not, or an empty part; `print_failed`
/// naming the person and the character no font has.
pub(crate) fn paper(now: &YearReader<'_>, args: &FormArgs) -> Result<Paper, DeskError> {
    let title = title(now.year, args.form);
    let format = args.format.unwrap_or_default();
    if !args.form.formats().contains(&format) {
        let why = format!("{title}没有 .{} 格式。", format.extension());
        return Err(DeskError::bad_input("format", why));
    }
    let missing = gate::missing_for(now, args.form)?;
    if !missing.is_empty() {
        return Err(DeskError::gate_closed(&format!("印制{title}"), &missing));
    }
    let made = match args.form {
        Form::Certificates => forms::certificates::made(now, args)?,
        Form::Plaques => forms::plaques::made(now, args)?,
        Form::FinalList => forms::final_list::made(now, args)?,
        Form::Notice => forms::notice::made(now, args)?,
        Form::Decision => forms::decision::made(now, args)?,
        Form::Call => forms::call::made(now, args)?,
        Form::PlaqueProofs => forms::plaque_proofs::made(now, args)?,
    };
    Ok(Paper {
        file_name: format!("{title}.{}", format.extension()),
        title,
        format,
        bytes: made.bytes,
        entries: made.entries,
    })
}
