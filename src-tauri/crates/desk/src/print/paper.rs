//! The office's data as paper, in the words of the regulation.

use std::fmt::Debug;

use store::ids::NomineeId;
use store::table::nominee::Nominee;

use super::changed::resolved;
use super::preview::sha256;
use super::public::refuse_personal_numbers;
use super::{forms, gate};
use crate::error::DeskError;
use crate::wire::printing::{FileFormat, Form, FormArgs, Missed, Part};
use crate::year::YearReader;

/// One finished paper.
pub(crate) struct Paper {
    pub file_name: String,
    pub bytes: Vec<u8>,
    pub entries: Vec<Entry>,
    /// Who is not on it, and why; the others are.
    pub missed: Vec<Missed>,
}

/// What a form makes of its data.
pub(crate) struct Made {
    pub bytes: Vec<u8>,
    pub entries: Vec<Entry>,
    pub missed: Vec<Missed>,
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
            missed: Vec::new(),
        }
    }
}

/// # Errors
/// `gate_closed` naming what is missing; `bad_input` for a format the form has not, or an empty part; `print_failed`
/// naming the person and the character no font has; `personal_number` when a public paper holds one.
pub(crate) fn paper(now: &YearReader<'_>, args: &FormArgs) -> Result<Paper, DeskError> {
    let (title, format) = checked(now, args)?;
    let made = made(now, &resolved(now, args)?)?;
    let file_name = format!("{title}.{}", format.extension());
    if args.form.is_public() {
        refuse_personal_numbers(&file_name, format, &made.bytes)?;
    }
    Ok(Paper {
        file_name,
        bytes: made.bytes,
        entries: made.entries,
        missed: made.missed,
    })
}

/// The title and the format, if the form may be printed at all.
pub(crate) fn checked(
    now: &YearReader<'_>,
    args: &FormArgs,
) -> Result<(String, FileFormat), DeskError> {
    let title = args.title(now.year);
    let format = args.format.unwrap_or_default();
    if args.is_trial() && args.form != Form::Certificates {
        let why = format!("{title}没有试打。");
        return Err(DeskError::bad_input("trial", why));
    }
    if !args.form.formats().contains(&format) {
        let why = format!("{title}没有 .{} 格式。", format.extension());
        return Err(DeskError::bad_input("format", why));
    }
    // A trial tells how the printer stands, with or without anybody to print for.
    let missing = if args.is_trial() {
        Vec::new()
    } else {
        gate::missing_for(now, args.form)?
    };
    if !missing.is_empty() {
        return Err(DeskError::gate_closed(&format!("印制{title}"), &missing));
    }
    Ok((title, format))
}

pub(super) fn made(now: &YearReader<'_>, args: &FormArgs) -> Result<Made, DeskError> {
    match args.form {
        Form::Certificates => forms::certificates::made(now, args),
        Form::Plaques => forms::plaques::made(now, args),
        Form::FinalList => forms::final_list::made(now, args),
        Form::Notice => forms::notice::made(now, args),
        Form::Vetting => forms::vetting::made(now, args),
        Form::Dossiers => forms::dossiers::made(now, args),
        Form::SignIn => forms::sign_in::made(now, args),
        Form::Labels => forms::labels::made(now, args),
        Form::Decision => forms::decision::made(now, args),
        Form::Call => forms::call::made(now, args),
        Form::PlaqueProofs => forms::plaque_proofs::made(now, args),
        Form::Calibration => forms::calibration::made(now, args),
    }
}

/// The same paper for these nominees.
pub(crate) fn only(args: &FormArgs, nominees: Vec<i64>) -> FormArgs {
    FormArgs {
        part: Some(Part::Only { nominees }),
        ..args.clone()
    }
}
