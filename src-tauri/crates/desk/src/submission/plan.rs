//! What importing would do with each row: judged once for the preview, and once more when it is imported, so that
//! nothing is written that was not so at that moment. Between that judgement and its transaction nobody else can
//! write: the import has the desk, and the desk has the file, to itself.

use std::collections::{BTreeMap, HashMap, HashSet};

use intake::{FileReading, ReadRow};
use rules::category::Category;
use rules::names::normalise_name;
use store::ids::{NomineeId, UnitId};
use store::table::nominee::{Nominee, NomineeContent};

use super::held::HeldFile;
use crate::error::DeskError;
use crate::nominee::facts;
use crate::review::freeze;
use crate::unit::resolve::UnitNames;
use crate::wire::intake::FieldChange;
use crate::year::YearReader;

pub(crate) enum Fate {
    New,
    Updated {
        id: NomineeId,
        changes: Vec<FieldChange>,
    },
    Unchanged,
    Refused {
        reason: String,
    },
}

pub(crate) struct Planned<'a> {
    pub file: usize,
    pub row: &'a ReadRow,
    pub unit: Option<UnitId>,
    pub content: NomineeContent,
    pub fate: Fate,
}

/// Every readable row with its fate, in the order of the files.
pub(crate) fn plan<'a>(
    now: &YearReader<'_>,
    files: &'a [HeldFile],
) -> Result<Vec<Planned<'a>>, DeskError> {
    let planner = Planner {
        now,
        units: UnitNames::of_year(now)?,
        frozen: frozen(now)?,
    };
    let mut seen: HashMap<(Category, String), String> = HashMap::new();
    let mut planned = Vec::new();
    for (index, file) in files.iter().enumerate() {
        for row in &file.reading.rows {
            let mut one = planner.row(index, &file.reading, row)?;
            let place = format!("{}“{}”第{}行", file.reading.name, row.sheet, row.row);
            if let Some(first) =
                seen.insert((row.category, one.content.identity_key.clone()), place)
                && !matches!(one.fate, Fate::Refused { .. })
            {
                one.fate = Fate::Refused {
                    reason: format!("与{first}是同一个推荐对象，请删去重复的一行"),
                };
            }
            planned.push(one);
        }
    }
    Ok(planned)
}

fn frozen(now: &YearReader<'_>) -> Result<HashSet<Category>, DeskError> {
    let mut frozen = HashSet::new();
    for category in Category::ALL {
        if freeze::is_frozen(now, category)? {
            frozen.insert(category);
        }
    }
    Ok(frozen)
}

struct Planner<'a> {
    now: &'a YearReader<'a>,
    units: UnitNames,
    frozen: HashSet<Category>,
}

impl Planner<'_> {
    fn row<'r>(
        &self,
        file: usize,
        reading: &FileReading,
        row: &'r ReadRow,
    ) -> Result<Planned<'r>, DeskError> {
        let written = row
            .recommending_unit
            .as_deref()
            .or(reading.declared_unit.as_deref())
            .unwrap_or_default();
        let unit = self.units.resolve(written);
        let content = content(row, unit)?;
        let fate = self.fate(reading, row, unit, written, &content)?;
        Ok(Planned {
            file,
            row,
            unit,
            content,
            fate,
        })
    }

    fn fate(
        &self,
        reading: &FileReading,
        row: &ReadRow,
        unit: Option<UnitId>,
        written: &str,
        content: &NomineeContent,
    ) -> Result<Fate, DeskError> {
        if row.refused {
            return Ok(Fate::Refused {
                reason: refusals(reading, row),
            });
        }
        if unit.is_none() {
            let named = if written.is_empty() {
                "没有写推荐单位".to_owned()
            } else {
                format!("推荐单位“{written}”不在本年度名单里")
            };
            return Ok(Fate::Refused {
                reason: format!(
                    "{named}。请在“设置—推荐单位”中增加它，或给已有单位加上这个别名，再导入"
                ),
            });
        }
        let known = self.now.records.nominees().find_by_identity(
            self.now.year,
            row.category,
            &content.identity_key,
        )?;
        let Some(before) = known.first() else {
            if self.frozen.contains(&row.category) {
                return Ok(Fate::Refused {
                    reason: format!("{}已经审议，不能再增加推荐对象", row.category.title()),
                });
            }
            return Ok(Fate::New);
        };
        let changes = self.changes(before, content)?;
        if changes.is_empty() {
            return Ok(Fate::Unchanged);
        }
        if self.frozen.contains(&row.category) {
            return Ok(Fate::Refused {
                reason: format!(
                    "{}已经审议，{}的申报内容不能再改",
                    row.category.title(),
                    before.number
                ),
            });
        }
        Ok(Fate::Updated {
            id: before.id,
            changes,
        })
    }

    fn changes(
        &self,
        before: &Nominee,
        after: &NomineeContent,
    ) -> Result<Vec<FieldChange>, DeskError> {
        let mut changes = Vec::new();
        let mut compare = |field: &str, old: &str, new: &str| {
            if old != new {
                changes.push(FieldChange {
                    field: field.to_owned(),
                    old: old.to_owned(),
                    new: new.to_owned(),
                });
            }
        };
        compare("名称", &before.content.name, &after.name);
        compare(
            "所在单位",
            before.content.organisation.as_deref().unwrap_or_default(),
            after.organisation.as_deref().unwrap_or_default(),
        );
        compare(
            "推荐单位",
            self.units.name(before.content.unit_id),
            self.units.name(after.unit_id),
        );
        let old = stated(self.now, before.category, &before.content.facts)?;
        let new = stated(self.now, before.category, &after.facts)?;
        let labels: BTreeMap<&String, ()> = old
            .keys()
            .chain(new.keys())
            .map(|label| (label, ()))
            .collect();
        for label in labels.into_keys() {
            let value =
                |side: &HashMap<String, String>| side.get(label).cloned().unwrap_or_default();
            compare(label, &value(&old), &value(&new));
        }
        Ok(changes)
    }
}

fn content(row: &ReadRow, unit: Option<UnitId>) -> Result<NomineeContent, DeskError> {
    let organisation = row.organisation.clone();
    Ok(NomineeContent {
        // Refused rows have none and are never written.
        unit_id: unit.unwrap_or(UnitId(0)),
        name: row.name.clone(),
        identity_key: identity_key(row),
        // Written with the number, which a new nominee gets when it is imported.
        search_key: String::new(),
        organisation,
        file_id: None,
        sheet: Some(row.sheet.clone()),
        row: Some(row.row),
        facts: facts::to_json(&row.facts),
        raw: serde_json::to_string(&row.raw).map_err(|error| DeskError::internal(&error))?,
    })
}

fn stated(
    now: &YearReader<'_>,
    category: Category,
    json: &str,
) -> Result<HashMap<String, String>, DeskError> {
    let known = facts::from_json(category, json)?;
    Ok(facts::stated(&known, now.year)
        .into_iter()
        .map(|fact| (fact.label, fact.value))
        .collect())
}

fn refusals(reading: &FileReading, row: &ReadRow) -> String {
    let of_row = |problem: &&intake::Problem| {
        problem.action == intake::Action::Refuse
            && problem.sheet == row.sheet
            && problem.row == Some(row.row)
    };
    let messages: Vec<&str> = reading
        .problems
        .iter()
        .filter(of_row)
        .map(|problem| problem.message.as_str())
        .collect();
    messages.join("；")
}

/// Tells the same nominee in two files: a person by the ID number, else by name and place of work; a collective by its name.
fn identity_key(row: &ReadRow) -> String {
    let tight = |text: &str| -> String {
        normalise_name(text)
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| match c {
                '（' => '(',
                '）' => ')',
                other => other,
            })
            .collect()
    };
    let organisation = tight(row.organisation.as_deref().unwrap_or_default());
    match &row.facts {
        rules::facts::Facts::Worker(worker) => match &worker.id_number {
            Some(id) => format!("id:{id}"),
            None => format!("name:{}@{organisation}", tight(&row.name)),
        },
        rules::facts::Facts::SmallHome(_) => format!("name:{}@{organisation}", tight(&row.name)),
        rules::facts::Facts::Home(_) => format!("name:{}", tight(&row.name)),
    }
}
