//! Which recommending unit (推荐单位) sends a row: as its column, the line above the header or our own form names it, as the
//! office said, or as the file's name suggests.

use std::collections::HashMap;

use store::ids::UnitId;

use super::questions::{Answers, Names, own};
use crate::reading::order::{PreparedRow, TablePart};
use crate::unit::resolve::UnitNames;
use crate::wire::intake::{Adjustments, PreviewProblem, ProblemAction};

pub(crate) struct Senders<'a> {
    units: &'a UnitNames,
    adjustments: &'a Adjustments,
    /// By the part, and the unit as written.
    known: HashMap<usize, HashMap<String, Sender>>,
    pub questions: Vec<PreviewProblem>,
}

/// Who sends a row, or the question that was asked about it.
#[derive(Clone, Copy)]
pub(crate) enum Sender {
    Unit(UnitId),
    Asked,
}

impl<'a> Senders<'a> {
    pub fn new(units: &'a UnitNames, adjustments: &'a Adjustments) -> Self {
        Self {
            units,
            adjustments,
            known: HashMap::new(),
            questions: Vec::new(),
        }
    }

    pub fn of(
        &mut self,
        at: usize,
        table: &TablePart,
        row: &PreparedRow,
        answers: &Answers<'_>,
        names: &mut Names,
    ) -> Sender {
        let written = written(table, row);
        if let Some(known) = self.known.get(&at).and_then(|part| part.get(written)) {
            return *known;
        }
        let sender = match self.told(at, written) {
            Some(unit) => Sender::Unit(unit),
            None => self.ask(at, table, written, answers, names),
        };
        self.known
            .entry(at)
            .or_default()
            .insert(written.to_owned(), sender);
        sender
    }

    fn told(&self, at: usize, written: &str) -> Option<UnitId> {
        let of_file = |file: Option<u32>| {
            file.is_none_or(|file| usize::try_from(file).is_ok_and(|file| file == at))
        };
        let said = self
            .adjustments
            .units
            .iter()
            .rev()
            .find(|one| of_file(one.file) && one.written == written)
            .map(|one| UnitId(one.unit))
            .filter(|unit| !self.units.name(*unit).is_empty());
        said.or_else(|| {
            (!written.is_empty())
                .then(|| self.units.resolve(written))
                .flatten()
        })
    }

    fn ask(
        &mut self,
        at: usize,
        table: &TablePart,
        written: &str,
        answers: &Answers<'_>,
        names: &mut Names,
    ) -> Sender {
        let suggested = self.units.named_in(&table.name);
        let message = if written.is_empty() {
            "没有写明推荐单位，请选择".to_owned()
        } else {
            format!(
                "推荐单位“{written}”不在本年度名单里，请选择它是哪个单位，或先在“设置—推荐单位”中增加"
            )
        };
        let mut question = own(at, &table.name, ProblemAction::Ask, 39, message, names);
        written.clone_into(&mut question.raw);
        question.proposed = suggested.map(|unit| self.units.name(unit).to_owned());
        question.accepted = answers.taken(&question.id, suggested.is_some());
        question.unit_written = Some(written.to_owned());
        let sender = match suggested.filter(|_| question.accepted) {
            Some(unit) => Sender::Unit(unit),
            None => Sender::Asked,
        };
        self.questions.push(question);
        sender
    }
}

/// The unit as the row, its file, or our own form names it; empty when none does.
pub(crate) fn written<'t>(table: &'t TablePart, row: &'t PreparedRow) -> &'t str {
    row.recommending_unit
        .as_deref()
        .or(table.declared_unit.as_deref())
        .or(table.own_form.as_ref().map(|form| form.unit.as_str()))
        .unwrap_or_default()
}
