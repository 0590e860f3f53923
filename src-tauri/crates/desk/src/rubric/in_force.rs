//! Which rubric a nominee is scored by: the one for its kind of unit, else the one for all; none where the office keeps none.

use rules::category::Category;
use rules::facts::Facts;
use rules::grade::Lines;
use rules::points::Points;
use rules::rubric::{Item, ItemKind, Rubric as Rules, UnitNature};
use store::code::{RubricItemKind, RubricNature};
use store::table::nominee::Nominee;
use store::table::rubric::{NewRubric, NewRubricItem, Rubric, RubricItem};

use crate::error::DeskError;
use crate::nominee::facts;
use crate::year::YearReader;

pub(crate) struct InForce {
    pub rubric: Rubric,
    pub items: Vec<RubricItem>,
    /// The same, to calculate by; an entry for each of `items`.
    pub rules: Rules,
}

/// The rubrics of a category.
pub(crate) struct Known(Vec<Rubric>);

impl Known {
    pub fn of(now: &YearReader<'_>, category: Category) -> Result<Self, DeskError> {
        Ok(Self(now.records.rubrics().all(now.year, category)?))
    }

    pub fn for_nominee(&self, nominee: &Nominee) -> Result<Option<&Rubric>, DeskError> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let nature = nature_of(nominee)?;
        let wanted = |nature| self.0.iter().find(|one| one.content.nature == nature);
        Ok(wanted(nature).or_else(|| wanted(RubricNature::Any)))
    }
}

impl InForce {
    pub fn of(now: &YearReader<'_>, nominee: &Nominee) -> Result<Option<Self>, DeskError> {
        let known = Known::of(now, nominee.category)?;
        let rubric = known.for_nominee(nominee)?;
        rubric.map(|rubric| Self::read(now, rubric)).transpose()
    }

    pub fn read(now: &YearReader<'_>, rubric: &Rubric) -> Result<Self, DeskError> {
        let items = now.records.rubrics().items(rubric.id)?;
        let cap = rubric.content.extra_cap.as_deref();
        Ok(Self {
            rules: Rules {
                items: items
                    .iter()
                    .map(|item| to_rules(&item.content))
                    .collect::<Result<_, _>>()?,
                extra_cap: cap.map(kept_points).transpose()?,
            },
            rubric: rubric.clone(),
            items,
        })
    }
}

fn nature_of(nominee: &Nominee) -> Result<RubricNature, DeskError> {
    let facts = facts::from_json(nominee.category, &nominee.content.facts)?;
    let stated = match &facts {
        Facts::Home(home) => home.nature.as_deref(),
        Facts::SmallHome(_) | Facts::Worker(_) => None,
    };
    Ok(match stated.and_then(UnitNature::of) {
        Some(UnitNature::Enterprise) => RubricNature::Enterprise,
        Some(UnitNature::Institution) => RubricNature::Institution,
        Some(UnitNature::Government) => RubricNature::Government,
        Some(UnitNature::Township) => RubricNature::Township,
        None => RubricNature::Any,
    })
}

fn to_rules(item: &NewRubricItem) -> Result<Item, DeskError> {
    Ok(Item {
        section: item.section.clone(),
        title: item.title.clone(),
        kind: match item.kind {
            RubricItemKind::Basic => ItemKind::Basic,
            RubricItemKind::Extra => ItemKind::Extra,
            RubricItemKind::Deduction => ItemKind::Deduction,
        },
        points: kept_points(&item.points)?,
        step: kept_points(&item.step)?,
        required: item.required,
    })
}

/// Points as they were kept, which were sound then.
pub(crate) fn kept_points(text: &str) -> Result<Points, DeskError> {
    Points::parse(text).map_err(|error| DeskError::internal(&error))
}

/// The lines of a rubric as they were kept.
pub(crate) fn lines(rubric: &NewRubric) -> Result<Lines, DeskError> {
    let line = |text: &Option<String>| text.as_deref().map(kept_points).transpose();
    Ok(Lines {
        pass: line(&rubric.pass_line)?,
        honours: line(&rubric.honours_line)?,
        pass_required: rubric.pass_required,
    })
}
