//! A condition before people's marks are laid over it.

use super::{Finding, Kind, Mark, MarkVerdict, Verdict};

/// Who vets and supplies for the nominee, Art. 16.
pub(super) const COUNTY: &str = "县区总工会";
/// Who vets for the city, Art. 17.
pub(super) const OFFICE: &str = "市总组织部";

/// The fixed words of a condition.
#[derive(Clone, Copy)]
pub(super) struct Clause {
    pub code: &'static str,
    pub article: &'static str,
    pub title: &'static str,
    pub quote: &'static str,
}

impl Clause {
    pub(super) fn computed(self, reading: Reading) -> Draft {
        Draft {
            clause: self,
            basis: Basis::Figures(reading),
        }
    }

    /// `evidence`: the papers to look at before ticking.
    pub(super) fn manual(self, evidence: &'static str) -> Draft {
        Draft {
            clause: self,
            basis: Basis::Tick { evidence },
        }
    }

    /// `departments`: whom to ask (征求意见).
    pub(super) fn veto(self, departments: &'static str) -> Draft {
        Draft {
            clause: self,
            basis: Basis::Reply { departments },
        }
    }
}

/// What the figures say.
#[derive(Clone)]
pub(super) struct Reading {
    pub verdict: Verdict,
    pub figures: String,
    pub remedy: Option<String>,
    pub soft: bool,
}

impl Reading {
    pub(super) fn met(figures: String) -> Self {
        Self {
            verdict: Verdict::Met,
            figures,
            remedy: None,
            soft: false,
        }
    }

    pub(super) fn unmet(figures: String, remedy: Option<String>) -> Self {
        Self {
            verdict: Verdict::Unmet,
            figures,
            remedy,
            soft: false,
        }
    }

    /// A doubt is about what was stated, not about the condition: a reason clears it.
    pub(super) fn doubt(figures: String, remedy: String) -> Self {
        Self {
            verdict: Verdict::Doubt,
            figures,
            remedy: Some(remedy),
            soft: true,
        }
    }

    pub(super) fn waiting(figures: String, remedy: String) -> Self {
        Self {
            verdict: Verdict::Waiting,
            figures,
            remedy: Some(remedy),
            soft: false,
        }
    }

    /// Nothing stated: the county supplies `what`.
    pub(super) fn not_stated(what: &str) -> Self {
        Self::waiting(format!("{what}未填报"), format!("请{COUNTY}补报{what}"))
    }
}

#[derive(Clone)]
enum Basis {
    Figures(Reading),
    Tick { evidence: &'static str },
    Reply { departments: &'static str },
}

#[derive(Clone)]
pub(super) struct Draft {
    clause: Clause,
    basis: Basis,
}

impl Draft {
    pub(super) fn judge(self, marks: &[Mark]) -> Finding {
        let code = self.clause.code;
        let mark = marks.iter().rev().find(|mark| mark.code == code);
        let (kind, reading) = match self.basis {
            Basis::Figures(reading) => (Kind::Computed, overridden(reading, mark)),
            Basis::Tick { evidence } => {
                let open = format!("请{OFFICE}查阅{evidence}后核定");
                (Kind::Manual, ticked(mark, Verdict::Unmet, open))
            }
            Basis::Reply { departments } => {
                let open = format!("请{OFFICE}向{departments}征求意见，收到回复后核定");
                (Kind::Veto, ticked(mark, Verdict::Vetoed, open))
            }
        };
        Finding {
            code,
            article: self.clause.article,
            title: self.clause.title,
            quote: self.clause.quote,
            kind,
            soft: reading.soft,
            verdict: reading.verdict,
            figures: reading.figures,
            remedy: reading.remedy,
        }
    }
}

/// Only a soft reading yields to a mark, and only to an override that gives its reason.
fn overridden(reading: Reading, mark: Option<&Mark>) -> Reading {
    let reason = mark
        .filter(|mark| mark.verdict == MarkVerdict::Override)
        .map(|mark| mark.note.trim())
        .filter(|reason| !reason.is_empty());
    match reason {
        Some(reason) if reading.soft && reading.verdict != Verdict::Met => Reading {
            verdict: Verdict::Met,
            figures: format!("{}；已说明理由：{reason}", reading.figures),
            remedy: None,
            soft: true,
        },
        _ => reading,
    }
}

fn ticked(mark: Option<&Mark>, failed: Verdict, open: String) -> Reading {
    let note = |mark: &Mark| mark.note.trim().to_owned();
    match mark {
        Some(mark) if mark.verdict == MarkVerdict::Met => Reading::met(note(mark)),
        Some(mark) if mark.verdict == MarkVerdict::Unmet => Reading {
            verdict: failed,
            ..Reading::unmet(note(mark), None)
        },
        _ => Reading::waiting(String::new(), open),
    }
}
