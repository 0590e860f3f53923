//! What is on a 评分表: the nominees in the order of the agenda, grouped by what they are scored by.

use rules::category::Category;
use rules::personal_number::holds_personal_number;
use rules::rubric::ItemKind;
use store::ids::{MemberId, NomineeId};
use store::table::member::Member;
use store::table::nominee::Nominee;

use crate::error::DeskError;
use crate::nominee::organisation;
use crate::print::preview::sha256;
use crate::review::in_print::by_rubric;
use crate::review::sheet::{Sheet, SheetRow};
use crate::rubric::in_force::InForce;
use crate::setting::Settings;
use crate::year::YearReader;

pub(crate) struct Form {
    pub category: Category,
    pub settings: Settings,
    pub members: Vec<Member>,
    pub tables: Vec<FormTable>,
}

/// Nominees scored by the same rubric, or by none.
pub(crate) struct FormTable {
    pub by: ScoredBy,
    pub lines: Vec<FormLine>,
}

pub(crate) struct FormLine {
    pub nominee: Nominee,
    pub unit: String,
    recused: Vec<MemberId>,
}

pub(crate) enum ScoredBy {
    Rubric(InForce),
    /// One figure.
    Scale {
        most: String,
        step: String,
    },
}

impl Form {
    /// # Errors
    /// `refused` while nobody passed the vetting.
    pub fn of(now: &YearReader<'_>, category: Category) -> Result<Self, DeskError> {
        let settings = now.settings()?;
        let sheet = Sheet::of(now, category)?;
        let mut tables = Vec::new();
        for (rubric, rows) in by_rubric(now, &sheet)? {
            let standing = rows.into_iter().filter(|row| !row.struck);
            let lines: Vec<FormLine> = standing
                .map(|row| FormLine::of(now, row))
                .collect::<Result<_, _>>()?;
            if !lines.is_empty() {
                let by = ScoredBy::of(&settings, rubric);
                tables.push(FormTable { by, lines });
            }
        }
        if tables.is_empty() {
            return Err(DeskError::new(
                "refused",
                format!(
                    "{}还没有审核通过的推荐对象，没有可以打印的内容。",
                    category.title()
                ),
            ));
        }
        Ok(Self {
            category,
            settings,
            members: sheet.members,
            tables,
        })
    }

    /// One judge, or all in seat order.
    pub fn judges(&self, member: Option<i64>) -> Result<Vec<&Member>, DeskError> {
        let wanted = |one: &&Member| member.is_none_or(|id| one.id == MemberId(id));
        let judges: Vec<&Member> = self.members.iter().filter(wanted).collect();
        if judges.is_empty() {
            return Err(DeskError::not_found("这位领导小组成员"));
        }
        Ok(judges)
    }

    pub fn title(&self) -> String {
        format!("{}评分表", self.settings.full_title(self.category))
    }

    pub fn nominees(&self) -> Vec<NomineeId> {
        self.lines().map(|(_, line)| line.nominee.id).collect()
    }

    pub fn lines(&self) -> impl Iterator<Item = (&ScoredBy, &FormLine)> {
        self.tables
            .iter()
            .flat_map(|table| table.lines.iter().map(move |line| (&table.by, line)))
    }

    /// What all of it is scored by, in words.
    pub fn words(&self) -> String {
        let words: Vec<String> = self.tables.iter().map(|table| table.by.words()).collect();
        words.join("；")
    }

    /// A nominee as the sheet names it.
    pub fn name(&self, nominee: &Nominee) -> String {
        if self.category.is_collective() {
            nominee.content.name.clone()
        } else {
            rules::names::spaced(&nominee.content.name)
        }
    }
}

impl FormLine {
    fn of(now: &YearReader<'_>, row: &SheetRow) -> Result<Self, DeskError> {
        // What counties write is free text: no telephone or ID number leaves on a sheet.
        let own = organisation(&row.nominee);
        let unit = if own.is_empty() || holds_personal_number(&own) {
            let unit = now.records.units().get(row.nominee.content.unit_id)?;
            unit.map(|unit| unit.content.name).unwrap_or_default()
        } else {
            own
        };
        let recused = row.cells.iter().filter(|cell| cell.recused);
        Ok(Self {
            recused: recused.map(|cell| cell.member).collect(),
            nominee: row.nominee.clone(),
            unit,
        })
    }

    pub fn is_shut_to(&self, member: MemberId) -> bool {
        self.recused.contains(&member)
    }
}

impl ScoredBy {
    fn of(settings: &Settings, rubric: Option<InForce>) -> Self {
        match rubric {
            Some(in_force) => Self::Rubric(in_force),
            None => Self::Scale {
                most: settings.wire.score_max.clone(),
                step: settings.wire.score_step.clone(),
            },
        }
    }

    pub fn words(&self) -> String {
        match self {
            Self::Rubric(by) => {
                let content = &by.rubric.content;
                format!("{}（第{}版）", content.title, content.version)
            }
            Self::Scale { most, step } => format!("一个总分（0–{most}，步长 {step}）"),
        }
    }

    /// Changes whenever anything a judge scores by does.
    pub fn digest(&self) -> String {
        let mut text = self.words();
        if let Self::Rubric(by) = self {
            let cap = by.rubric.content.extra_cap.as_deref();
            text.push_str(&format!("\n{}", cap.unwrap_or("-")));
            for item in &by.items {
                let kind = item.content.kind.code();
                let content = &item.content;
                text.push_str(&format!(
                    "\n{}|{kind}|{}|{}|{}",
                    item.id, content.points, content.step, content.title
                ));
            }
        }
        sha256(text.as_bytes())
    }

    /// An item a column: its head, and what may be given.
    pub fn columns(&self) -> Vec<FormColumn> {
        match self {
            Self::Scale { most, step } => vec![FormColumn {
                item: 0,
                title: "评分".into(),
                kind: ItemKind::Basic,
                most: most.clone(),
                step: step.clone(),
            }],
            Self::Rubric(by) => by
                .items
                .iter()
                .zip(&by.rules.items)
                .map(|(item, rules)| FormColumn {
                    item: item.id.0,
                    title: rules.title.clone(),
                    kind: rules.kind,
                    most: rules.points.text(),
                    step: if rules.step.is_zero() {
                        String::new()
                    } else {
                        rules.step.text()
                    },
                })
                .collect(),
        }
    }
}

pub(crate) struct FormColumn {
    /// 0: the sheet as a whole.
    pub item: i64,
    pub title: String,
    pub kind: ItemKind,
    pub most: String,
    /// Empty: any figure.
    pub step: String,
}

impl FormColumn {
    /// 岗位业绩（0–40，步长0.5）
    pub fn with_range(&self) -> String {
        let step = if self.step.is_empty() {
            String::new()
        } else {
            format!("，步长{}", self.step)
        };
        let kind = match self.kind {
            ItemKind::Basic => "",
            ItemKind::Extra | ItemKind::Deduction => self.kind.title(),
        };
        format!("{}（{kind}0–{}{step}）", self.title, self.most)
    }
}
